"""The words that stand before the phrase which reports them, or around it: "..., Lee said", "..., according to Lee"."""

from ...language.sentences.phrases import Phrase
from ...language.sentences.tokens import FINAL, QUOTATION
from ...language.syntax.clauses import COMMAS, is_past, is_word
from ...language.syntax.parse import Parse
from .indirect_end import MOST_WORDS, closing
from .sources import inverted

ADJUNCTS = frozenset({"in", "on", "at", "during", "after", "to", "last", "this"})  # begin where and when somebody spoke
OTHER_CLAUSES = frozenset({"while", "although", "though", "according", "after", "when", "as", "whereas"})  # begin them
CLAUSE_WORDS = 5  # before "according to" are a clause, be its verb known or not
CLAUSE_REACH = 12  # words of a clause among which its verb stands
TAIL = 8  # words that may follow a phrase which closes its sentence: "said in a statement on Friday"


def by_source_after(parse: Parse, phrase: Phrase) -> tuple[int, int, str] | None:
    """What stands "according to" somebody: the rest of the sentence that it opens, else what precedes it."""
    lower = parse.sentence.lower
    source = parse.source_at(phrase.end)
    if source is None:
        return None
    if phrase.first == 0 or (phrase.first == 1 and lower[0] in parse.grammar.conjunctions):
        comma = next((at for at in range(source[1], min(len(lower), source[1] + TAIL)) if lower[at] == ","), None)
        if comma is None:
            return None
        return comma + 1, closing(parse, min(len(lower), comma + MOST_WORDS), comma), "cue-clause"
    first = _clause_start(parse, phrase.first)
    end = phrase.first - 1 if lower[phrase.first - 1] in COMMAS else phrase.first
    if (
        end < phrase.first and lower[end - 1] in parse.grammar.relatives
    ):  # "papers which, according to Lee|, were forged|"
        later = range(source[1] + 1, min(len(lower), source[1] + MOST_WORDS))
        comma = next((at for at in later if lower[at] in COMMAS), len(lower))
        return source[1] + 1, closing(parse, comma, source[1]), "cue-clause"
    if end < phrase.first and _goes_on(parse, source[1], False) and _tells(parse, source[1] + 1):
        return first, closing(parse, min(len(lower), first + MOST_WORDS), first), "clause-cue"
    is_clause = end - first >= CLAUSE_WORDS or parse.holds_verb(first, end)
    return (first, end, "clause-cue") if is_clause else None


def preceding(parse: Parse, phrase: Phrase) -> tuple[int, int, str] | None:
    """The words before a phrase that closes its sentence or stands in it between commas: "..., Lee said"."""
    lower = parse.sentence.lower
    if phrase.cue.use != "speech" or phrase.form != "finite" or not _may_close(parse, phrase):
        return None
    after = inverted(parse, phrase)
    source = after or parse.noun_phrase_before(phrase.first)
    if source is None:
        return None
    is_before = after is None
    comma = min(phrase.first, source[0]) - 1
    if is_before and comma > 1 and lower[comma] == "as":
        comma -= 1  # "the men left, |as| Lee has said"
    if comma < 1 or lower[comma] not in COMMAS:
        return None
    first = _clause_start(parse, comma)
    source_end = phrase.end if is_before else source[1]
    goes_on = _goes_on(parse, source_end, lower[first] in parse.grammar.subordinators)
    main = first
    if not goes_on and lower[first] in parse.grammar.subordinators:
        main = parse.main_clause(first)  # "Though it rained, |the men left, Lee said|"
        if not first < main < comma:
            return None
    if goes_on:
        return first, closing(parse, min(len(lower), first + MOST_WORDS), first), "clause-cue"
    return (first, comma, "clause-cue") if _is_told(parse, main, comma) else None


def _is_told(parse: Parse, first: int, comma: int) -> bool:
    """Whether words before "Lee said" are a clause: they hold a known verb, or are a run that begins with a subject."""
    if parse.holds_verb(first, comma):
        return True
    opens = parse.sentence.lower[first]
    is_subject = opens not in parse.grammar.prepositions and not opens.endswith(("ing", "ed"))
    return is_subject and comma - first > CLAUSE_WORDS and QUOTATION not in parse.sentence.lower[first:comma]


def _tells(parse: Parse, place: int) -> bool:
    """Whether a verb follows, or a subject and its verb: "The men, according to Lee, |left| Tarn"."""
    grammar = parse.grammar
    lower, words = parse.sentence.lower, parse.sentence.words
    word = lower[place]
    if word in grammar.auxiliaries or word in grammar.verbs or is_past(words[place], "", grammar):
        return True
    is_subject = word in grammar.determiners or word in grammar.pronouns or words[place][0].isupper()
    return is_subject and parse.holds_verb(place + 1, min(len(lower), place + CLAUSE_REACH))


def _goes_on(parse: Parse, place: int, is_led_on: bool) -> bool:
    """Whether the words go on after a phrase between commas: "The men, Lee said|, left".

    They do in any form where the clause before leads on: "Though the men left, Lee said|, leaving was wrong".
    """
    lower = parse.sentence.lower
    place = parse.without_adjuncts(place)
    if place + 2 >= len(lower) or lower[place] not in COMMAS or lower[place + 1] == QUOTATION:
        return False
    word = lower[place + 1]
    return is_led_on or not (
        word in parse.grammar.conjunctions
        or word in parse.grammar.relatives - {"that"}
        or word.endswith("ing")
        or word in OTHER_CLAUSES
    )


def _may_close(parse: Parse, phrase: Phrase) -> bool:
    """Whether a phrase has nothing to report after it, but perhaps its speaker, or where and when they spoke."""
    if inverted(parse, phrase):
        return True
    place = phrase.end
    lower = parse.sentence.lower
    if phrase.cue.takes == "hearer" and place < len(lower):
        hearer = parse.noun_phrase_after(place)
        place = hearer[1] if hearer else place  # "..., Lee told |reporters|."
    if place == len(lower) or not is_word(lower[place]):
        return QUOTATION not in lower[place : place + 2] and ":" not in lower[place : place + 1]
    if (
        lower[place] not in parse.grammar.days
        and lower[place] not in parse.grammar.adverbs
        and lower[place] not in ADJUNCTS
    ):
        return False
    place = parse.without_adjuncts(place)
    return place >= len(lower) or lower[place] not in {":", QUOTATION}


def _clause_start(parse: Parse, place: int) -> int:
    """Where the clause begins that ends before a place: the sentence, or what follows a semicolon or a colon."""
    lower = parse.sentence.lower
    first = place
    while first > 0 and place - first < MOST_WORDS and lower[first - 1] not in {";", ":", *FINAL}:
        first -= 1
    while first < place and (lower[first] in parse.grammar.conjunctions or not is_word(lower[first])):
        first += 1
    return first
