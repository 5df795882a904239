"""Where the words end that a reporting phrase reports: at another clause, another report or the sentence's end."""

from ...language.grammar import Grammar
from ...language.sentences.phrases import Phrase
from ...language.sentences.tokens import FINAL, FOOTNOTE, QUOTATION
from ...language.syntax.appositions import LENGTH
from ...language.syntax.clauses import COMMAS
from ...language.syntax.parse import Parse

MOST_WORDS = 100  # more are no sentence
LEAST_PARTICIPLE = 6  # letters of a participle that opens a clause: "adding", but not "king"
REFERENCE = 16  # words of a source in brackets: "(t.me/rimal_news, 3 June 2031)"
RELAYED = "according to"  # the lemma of the cue that names who passed on what somebody said: "..., according to Lee"
TURNS = frozenset({"although", "though", "while", "whereas", "but"})  # after a comma, they turn to something else
WITH = 9  # words after ", with" before which somebody else reports
CONTRASTS = frozenset({"while", "whereas"})
REMARKS = frozenset({"which", "who", "where"})  # after a comma, they add to a thing what the report knows of it
FIRST = ["the", "first"]  # after a comma: "threatened the port, |the first| time that it was named"
TIMES = frozenset({"when", "while", "if", "as"})  # after ", and", they open another clause
ONLY_REACH = 12  # words before "but" in which its "not only" stands
NEGATION = frozenset({"not", "no", "nothing", "never", "all", "anything", "none"})  # "nothing but", "not him but her"
WHEN = frozenset({"on", "in", "at", "during", "after", "before", "since"})
OPENERS = frozenset(  # they begin a clause that the main one follows: "While Lee said the men left|, others stayed"
    {"while", "after", "when", "as", "if", "although", "though", "because", "since", "before", "until", "whereas"}
    | {"with", "despite", "once"}
)


def end_of(parse: Parse, number: int, first: int, method: str) -> int:
    """The place after the last word that a phrase reports, of those from `first`; at most MOST_WORDS on.

    method is that by which the words were found, as in quotes.method.
    """
    end = _end_of_clause(parse, parse.phrases[number], first)
    for later in range(number + 1, len(parse.phrases)):
        phrase = parse.phrases[later]
        if phrase.first >= end:
            break
        comma = _after_aside(parse, number, phrase) or (phrase.first > first and _parts(parse, phrase))
        if comma:
            end = comma
            break
    if method == "cue-that" and parse.sentence.lower[end - 2 : end] == [":", QUOTATION]:
        end -= 2  # 'pledged that |it would go on|: "We stay."'
    turn = next((at for at in range(first + 1, end - 2) if _turns(parse, at, end, method)), end)
    return closing(parse, turn, first)


def _end_of_clause(parse: Parse, phrase: Phrase, first: int) -> int:
    """Where the clause ends in which a phrase stands, be it relative or one that opens the sentence."""
    lower = parse.sentence.lower
    end = min(len(lower), first + MOST_WORDS)
    if phrase.form == "relative" or parse.speaking_in(phrase) is not None:
        opens = first < len(lower) and lower[first] in WHEN  # "who said that |on May 3, the men| left"
        commas = [at for at in range(first + 1, end) if lower[at] in COMMAS]
        return next(iter(commas[opens:]), end)
    if phrase.first == 0 or _is_opened(parse, phrase):
        main = parse.main_clause(first)
        if phrase.form == "participle" and main > first:
            subject = parse.noun_phrase_after(main)
            if subject is None or not parse.has_verb(subject):
                return end  # "Stressing that the front has guns|, boats, and men."
        return main if main > first else end
    return end


def _is_opened(parse: Parse, phrase: Phrase) -> bool:
    """Whether a phrase stands in a clause that opens its sentence: "While Lee said the men left, others stayed"."""
    lower = parse.sentence.lower
    begin = 1 if lower[0] in parse.grammar.conjunctions else 0
    if begin >= phrase.first or lower[begin] not in OPENERS or phrase.first > LENGTH:
        return False
    return not any(word in COMMAS for word in lower[: phrase.first])


def _turns(parse: Parse, place: int, end: int, method: str) -> bool:
    """Whether a mark parts the words before it from what the report itself goes on to say."""
    grammar = parse.grammar
    lower, phrases = parse.sentence.lower, parse.phrases
    mark, word = lower[place], lower[place + 1]
    if mark == ";" or (mark in CONTRASTS and lower[place - 1] == QUOTATION):
        return True  # 'said it was "a gift," |while| Lee called it "a curse"'
    if mark not in COMMAS:
        return method == "cue-words" and (
            _begins_a_medium(parse, place)
            or (mark == "but" and NEGATION.isdisjoint(lower[max(0, place - ONLY_REACH) : place]))
            or (mark == "while" and _is_participle(word, grammar))
        )
    if mark != ",":
        return method == "cue-words" and not any(word in COMMAS - {","} for word in lower[place + 1 : end])
    if word == "but" and "only" in lower[max(0, place - ONLY_REACH) : place]:
        return False  # "not only in the hills|, but also on the coast|"
    if word == "with" and any(place + 2 < told.first <= place + WITH and told.form == "participle" for told in phrases):
        return True  # "said it had won, |with| its chief calling it a feast"
    if word in TURNS or (word == "and" and lower[place + 2] in TIMES):
        return True
    if method == "cue-words" and (word in REMARKS or lower[place + 1 : place + 3] == FIRST):
        return True
    if word == "and" and _is_participle(lower[place + 2], grammar) and place + 2 in parse.busy:
        return True
    if _is_participle(word, grammar):
        return not lower[place - 1].endswith("ing")  # but "of aiding, |abetting or hiding| them"
    joins = method == "cue-words" and word in {"and", "or"} and place + 2 < end
    return joins and parse.holds_verb(place + 2, end)


def _is_participle(word: str, grammar: Grammar) -> bool:
    return word.endswith("ing") and len(word) >= LEAST_PARTICIPLE and word not in grammar.prepositions


def _begins_a_medium(parse: Parse, place: int) -> bool:
    """Whether the words tell in what somebody spoke: "condemned the raid |in a statement|"."""
    lower = parse.sentence.lower
    return lower[place : place + 2] == ["in", "a"] and lower[place + 2] in parse.grammar.media


def _after_aside(parse: Parse, number: int, phrase: Phrase) -> int | None:
    """The comma that closes a participle between commas: "The agency, citing Lee|, said| the men had left"."""
    aside, lower = parse.phrases[number], parse.sentence.lower
    is_aside = aside.form == "participle" and aside.first > 1 and lower[aside.first - 1] == ","
    return phrase.first - 1 if is_aside and phrase.form == "finite" and lower[phrase.first - 1] == "," else None


def _parts(parse: Parse, phrase: Phrase) -> int | None:
    """The place after the words before a phrase that reports more: "said ...|, adding ..." or "...| and warned"."""
    lower = parse.sentence.lower
    before = phrase.first - 1
    if phrase.form == "participle":
        return before if lower[before] == "," else None
    while before > 0 and (parse.grammar.is_adverb(lower[before]) or lower[before] in parse.grammar.auxiliaries):
        before -= 1
    if phrase.cue.lemma == RELAYED and lower[before] in {",", QUOTATION}:
        return before + (lower[before] == QUOTATION)
    if phrase.form != "finite" or phrase.cue.source != "before":
        return None
    if lower[before] in {"and", "but"}:
        return before
    source = parse.noun_phrase_before(phrase.first)
    if source is None or source[0] < 2:
        return None
    if lower[source[0] - 1] == QUOTATION:
        return source[0]
    return source[0] - 1 if lower[source[0] - 1] in {"and", "but", ","} else None


def closing(parse: Parse, end: int, first: int = 0) -> int:
    """The place after the last word before `end`, full stop, footnotes and a source in brackets aside."""
    lower = parse.sentence.lower
    while end > first and (
        lower[end - 1] in FINAL or lower[end - 1] in {",", ":"} or FOOTNOTE.fullmatch(lower[end - 1])
    ):
        end -= 1
    return _before_reference(parse, end, first)


def _before_reference(parse: Parse, end: int, first: int) -> int:
    """The place before a source in brackets, which holds a name and a date: "the men left |(TASS, April 5)|"."""
    words = parse.sentence.words
    if end - 1 <= first or words[end - 1] != ")":
        return end
    bracket = next((at for at in range(end - 2, max(first, end - REFERENCE), -1) if words[at] == "("), end)
    inside = words[bracket + 1 : end - 1]
    is_reference = "," in inside and inside[-1].isdigit() and (inside[0][0].isupper() or "." in inside[0])
    return bracket if is_reference else end
