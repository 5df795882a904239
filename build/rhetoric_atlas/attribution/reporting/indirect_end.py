"""Where the words end that a reporting phrase reports: at another clause, another report or the sentence's end."""

from ...language.grammar import Grammar
from ...language.sentences.phrases import Phrase, Reading
from ...language.sentences.tokens import FINAL, FOOTNOTE, QUOTATION
from ...language.syntax import noun_phrases, subjects
from ...language.syntax.appositions import LENGTH, is_past
from ...language.syntax.clauses import COMMAS, holds_verb, without_adjuncts
from ...language.syntax.relatives import speaking_in

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


def end_of(reading: Reading, number: int, first: int, method: str, grammar: Grammar) -> int:
    """The place after the last word that a phrase reports, of those from `first`; at most MOST_WORDS on.

    method is that by which the words were found, as in quotes.method.
    """
    end = _end_of_clause(reading, reading.phrases[number], first, grammar)
    for later in range(number + 1, len(reading.phrases)):
        phrase = reading.phrases[later]
        if phrase.first >= end:
            break
        comma = _after_aside(reading, number, phrase) or (phrase.first > first and _parts(reading, phrase, grammar))
        if comma:
            end = comma
            break
    if method == "cue-that" and reading.sentence.lower[end - 2 : end] == [":", QUOTATION]:
        end -= 2  # 'pledged that |it would go on|: "We stay."'
    turn = next((at for at in range(first + 1, end - 2) if _turns(reading, at, end, method, grammar)), end)
    return closing(reading, turn, first)


def _end_of_clause(reading: Reading, phrase: Phrase, first: int, grammar: Grammar) -> int:
    """Where the clause ends in which a phrase stands, be it relative or one that opens the sentence."""
    lower = reading.sentence.lower
    end = min(len(lower), first + MOST_WORDS)
    if phrase.form == "relative" or speaking_in(reading, phrase, grammar) is not None:
        opens = first < len(lower) and lower[first] in WHEN  # "who said that |on May 3, the men| left"
        commas = [at for at in range(first + 1, end) if lower[at] in COMMAS]
        return next(iter(commas[opens:]), end)
    if phrase.first == 0 or _is_opened(reading, phrase, grammar):
        main = subjects.main_clause(reading, first, grammar)
        if phrase.form == "participle" and main > first:
            subject = noun_phrases.after(reading, main, grammar)
            if subject is None or not subjects.has_verb(reading, subject, grammar):
                return end  # "Stressing that the front has guns|, boats, and men."
        return main if main > first else end
    return end


def _is_opened(reading: Reading, phrase: Phrase, grammar: Grammar) -> bool:
    """Whether a phrase stands in a clause that opens its sentence: "While Lee said the men left, others stayed"."""
    lower = reading.sentence.lower
    begin = 1 if lower[0] in grammar.conjunctions else 0
    if begin >= phrase.first or lower[begin] not in OPENERS or phrase.first > LENGTH:
        return False
    return not any(word in COMMAS for word in lower[: phrase.first])


def _turns(reading: Reading, place: int, end: int, method: str, grammar: Grammar) -> bool:
    """Whether a mark parts the words before it from what the report itself goes on to say."""
    lower, phrases = reading.sentence.lower, reading.phrases
    mark, word = lower[place], lower[place + 1]
    if mark == ";" or (mark in CONTRASTS and lower[place - 1] == QUOTATION and _tells_next(reading, place, grammar)):
        return True  # 'said it was "a gift," |while| Lee called it "a curse"'
    if mark not in COMMAS:
        return method == "cue-words" and (
            _begins_a_medium(reading, place, grammar)
            or (mark == "but" and NEGATION.isdisjoint(lower[max(0, place - ONLY_REACH) : place]))
            or (mark == "while" and _is_participle(word, grammar))
            or (mark == "and" and _joins_verbs(reading, place, grammar))
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
    if word == "and" and _is_participle(lower[place + 2], grammar) and place + 2 in reading.busy:
        return True
    if _is_participle(word, grammar):
        return not lower[place - 1].endswith("ing")  # but "of aiding, |abetting or hiding| them"
    joins = method == "cue-words" and word in {"and", "or"} and place + 2 < end
    return joins and holds_verb(reading, place + 2, end, grammar)


def _joins_verbs(reading: Reading, place: int, grammar: Grammar) -> bool:
    """Whether "and" leads to what else somebody does: "condemned the raid |and| mourned the men"."""
    words, lower = reading.sentence.words, reading.sentence.lower
    if place + 2 >= len(words) or not is_past(words[place + 1]) or lower[place - 1].endswith("ing"):
        return False
    is_object = lower[place + 2] in grammar.determiners or words[place + 2][0].isupper()
    first = next((at for at in range(place - 1, -1, -1) if at in reading.busy), place)
    return is_object and not any(is_past(word) or word in grammar.relatives for word in words[first + 1 : place])


def _is_participle(word: str, grammar: Grammar) -> bool:
    return word.endswith("ing") and len(word) >= LEAST_PARTICIPLE and word not in grammar.prepositions


def _tells_next(reading: Reading, place: int, grammar: Grammar) -> bool:
    """Whether somebody else reports in the clause behind the word at a place."""
    phrase = next((phrase for phrase in reading.phrases if phrase.first > place and phrase.form == "finite"), None)
    source = noun_phrases.before(reading, phrase.first, grammar) if phrase is not None else None
    return source is not None and source[0] == place + 1


def _begins_a_medium(reading: Reading, place: int, grammar: Grammar) -> bool:
    """Whether the words tell in what somebody spoke: "condemned the raid |in a statement|"."""
    lower = reading.sentence.lower
    return lower[place : place + 2] == ["in", "a"] and lower[place + 2] in grammar.media


def _after_aside(reading: Reading, number: int, phrase: Phrase) -> int | None:
    """The comma that closes a participle between commas: "The agency, citing Lee|, said| the men had left"."""
    aside, lower = reading.phrases[number], reading.sentence.lower
    is_aside = aside.form == "participle" and aside.first > 1 and lower[aside.first - 1] == ","
    return phrase.first - 1 if is_aside and phrase.form == "finite" and lower[phrase.first - 1] == "," else None


def _parts(reading: Reading, phrase: Phrase, grammar: Grammar) -> int | None:
    """The place after the words before a phrase that reports more: "said ...|, adding ..." or "...| and warned"."""
    lower = reading.sentence.lower
    before = phrase.first - 1
    if phrase.form == "participle":
        return before if lower[before] == "," else None
    while before > 0 and (grammar.is_adverb(lower[before]) or lower[before] in grammar.auxiliaries):
        before -= 1
    if phrase.cue.lemma == RELAYED and lower[before] in {",", QUOTATION}:
        return before + (lower[before] == QUOTATION)
    if phrase.form != "finite" or phrase.cue.source != "before":
        return None
    if lower[before] in {"and", "but"}:
        return before
    source = noun_phrases.before(reading, phrase.first, grammar)
    if source is None or source[0] < 2:
        return None
    if _closes(reading, phrase, grammar) and lower[source[0] - 1] == QUOTATION:
        return source[0]
    joins = {"and", "but", ","} if _closes(reading, phrase, grammar) else {"and", "but"}
    return source[0] - 1 if lower[source[0] - 1] in joins else None


def _closes(reading: Reading, phrase: Phrase, grammar: Grammar) -> bool:
    """Whether a phrase of speech ends its sentence: "..., Lee |said|."."""
    end = phrase.end
    if phrase.cue.takes == "hearer":
        hearer = noun_phrases.after(reading, end, grammar) if end < len(reading.sentence) else None
        end = hearer[1] if hearer else end  # "..., Lee |told the court|."
    if reading.sentence.lower[end : end + 1] in (["in"], ["on"], ["at"]):
        end = without_adjuncts(reading, end, grammar)  # "..., Lee |said in a statement|."
    return phrase.cue.use == "speech" and reading.sentence.lower[end : end + 1] in ([], ["."])


def closing(reading: Reading, end: int, first: int = 0) -> int:
    """The place after the last word before `end`, full stop, footnotes and a source in brackets aside."""
    lower = reading.sentence.lower
    while end > first and (
        lower[end - 1] in FINAL or lower[end - 1] in {",", ":"} or FOOTNOTE.fullmatch(lower[end - 1])
    ):
        end -= 1
    return _before_reference(reading, end, first)


def _before_reference(reading: Reading, end: int, first: int) -> int:
    """The place before a source in brackets, which holds a name and a date: "the men left |(TASS, April 5)|"."""
    words = reading.sentence.words
    if end - 1 <= first or words[end - 1] != ")":
        return end
    bracket = next((at for at in range(end - 2, max(first, end - REFERENCE), -1) if words[at] == "("), end)
    inside = words[bracket + 1 : end - 1]
    is_reference = "," in inside and inside[-1].isdigit() and (inside[0][0].isupper() or "." in inside[0])
    return bracket if is_reference else end
