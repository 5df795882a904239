"""The words that stand before the phrase which reports them, or around it: "..., Lee said", "..., according to Lee"."""

from ...language.grammar import Grammar
from ...language.sentences.phrases import Phrase, Reading
from ...language.sentences.tokens import FINAL, QUOTATION
from ...language.syntax import noun_phrases, subjects
from ...language.syntax.clauses import COMMAS, holds_verb, is_past, is_word, without_adjuncts
from .indirect_end import MOST_WORDS, closing
from .sources import inverted

ADJUNCTS = frozenset({"in", "on", "at", "during", "after", "to", "last", "this"})  # begin where and when somebody spoke
OTHER_CLAUSES = frozenset({"while", "although", "though", "according", "after", "when", "as", "whereas"})  # begin them
CLAUSE_WORDS = 5  # before "according to" are a clause, be its verb known or not
CLAUSE_REACH = 12  # words of a clause among which its verb stands
TAIL = 8  # words that may follow a phrase which closes its sentence: "said in a statement on Friday"


def by_source_after(reading: Reading, phrase: Phrase, grammar: Grammar) -> tuple[int, int, str] | None:
    """What stands "according to" somebody: the rest of the sentence that it opens, else what precedes it."""
    lower = reading.sentence.lower
    source = subjects.source(reading, phrase.end, grammar)
    if source is None:
        return None
    if phrase.first == 0 or (phrase.first == 1 and lower[0] in grammar.conjunctions):
        comma = next((at for at in range(source[1], min(len(lower), source[1] + TAIL)) if lower[at] == ","), None)
        if comma is None:
            return None
        return comma + 1, closing(reading, min(len(lower), comma + MOST_WORDS), comma), "cue-clause"
    first = _clause_start(reading, phrase.first, grammar)
    end = phrase.first - 1 if lower[phrase.first - 1] in COMMAS else phrase.first
    if end < phrase.first and lower[end - 1] in grammar.relatives:  # "papers which, according to Lee|, were forged|"
        later = range(source[1] + 1, min(len(lower), source[1] + MOST_WORDS))
        comma = next((at for at in later if lower[at] in COMMAS), len(lower))
        return source[1] + 1, closing(reading, comma, source[1]), "cue-clause"
    if end < phrase.first and _goes_on(reading, source[1], False, grammar) and _tells(reading, source[1] + 1, grammar):
        return first, closing(reading, min(len(lower), first + MOST_WORDS), first), "clause-cue"
    is_clause = end - first >= CLAUSE_WORDS or holds_verb(reading, first, end, grammar)
    return (first, end, "clause-cue") if is_clause else None


def preceding(reading: Reading, phrase: Phrase, grammar: Grammar) -> tuple[int, int, str] | None:
    """The words before a phrase that closes its sentence or stands in it between commas: "..., Lee said"."""
    lower = reading.sentence.lower
    if phrase.cue.use != "speech" or phrase.form != "finite" or not _may_close(reading, phrase, grammar):
        return None
    after = inverted(reading, phrase, grammar)
    source = after or noun_phrases.before(reading, phrase.first, grammar)
    if source is None:
        return None
    is_before = after is None
    comma = min(phrase.first, source[0]) - 1
    if is_before and comma > 1 and lower[comma] == "as":
        comma -= 1  # "the men left, |as| Lee has said"
    if comma < 1 or lower[comma] not in COMMAS:
        return None
    first = _clause_start(reading, comma, grammar)
    source_end = phrase.end if is_before else source[1]
    goes_on = _goes_on(reading, source_end, lower[first] in grammar.subordinators, grammar)
    main = first
    if not goes_on and lower[first] in grammar.subordinators:
        main = subjects.main_clause(reading, first, grammar)  # "Though it rained, |the men left, Lee said|"
        if not first < main < comma:
            return None
    if goes_on or _is_told(reading, main, comma, grammar):
        return first, closing(reading, min(len(lower), first + MOST_WORDS), first) if goes_on else comma, "clause-cue"
    return None


def _is_told(reading: Reading, first: int, comma: int, grammar: Grammar) -> bool:
    """Whether words before "Lee said" are a clause: they hold a known verb, or are a run that begins with a subject."""
    if holds_verb(reading, first, comma, grammar):
        return True
    opens = reading.sentence.lower[first]
    is_subject = opens not in grammar.prepositions and not opens.endswith(("ing", "ed"))
    return is_subject and comma - first > CLAUSE_WORDS and QUOTATION not in reading.sentence.lower[first:comma]


def _tells(reading: Reading, place: int, grammar: Grammar) -> bool:
    """Whether a verb follows, or a subject and its verb: "The men, according to Lee, |left| Tarn"."""
    lower, words = reading.sentence.lower, reading.sentence.words
    word = lower[place]
    if word in grammar.auxiliaries or word in grammar.verbs or is_past(words[place], "", grammar):
        return True
    is_subject = word in grammar.determiners or word in grammar.pronouns or words[place][0].isupper()
    return is_subject and holds_verb(reading, place + 1, min(len(lower), place + CLAUSE_REACH), grammar)


def _goes_on(reading: Reading, place: int, is_led_on: bool, grammar: Grammar) -> bool:
    """Whether the words go on after a phrase between commas: "The men, Lee said|, left".

    They do in any form where the clause before leads on: "Though the men left, Lee said|, leaving was wrong".
    """
    lower = reading.sentence.lower
    place = without_adjuncts(reading, place, grammar)
    if place + 2 >= len(lower) or lower[place] not in COMMAS or lower[place + 1] == QUOTATION:
        return False
    word = lower[place + 1]
    return is_led_on or not (
        word in grammar.conjunctions
        or word in grammar.relatives - {"that"}
        or word.endswith("ing")
        or word in OTHER_CLAUSES
    )


def _may_close(reading: Reading, phrase: Phrase, grammar: Grammar) -> bool:
    """Whether a phrase has nothing to report after it, but perhaps its speaker, or where and when they spoke."""
    if inverted(reading, phrase, grammar):
        return True
    place = phrase.end
    lower = reading.sentence.lower
    if phrase.cue.takes == "hearer" and place < len(lower):
        hearer = noun_phrases.after(reading, place, grammar)
        place = hearer[1] if hearer else place  # "..., Lee told |reporters|."
    if place == len(lower) or not is_word(lower[place]):
        return QUOTATION not in lower[place : place + 2] and ":" not in lower[place : place + 1]
    if lower[place] not in grammar.days and lower[place] not in grammar.adverbs and lower[place] not in ADJUNCTS:
        return False
    place = without_adjuncts(reading, place, grammar)
    return place >= len(lower) or lower[place] not in {":", QUOTATION}


def _clause_start(reading: Reading, place: int, grammar: Grammar) -> int:
    """Where the clause begins that ends before a place: the sentence, or what follows a semicolon or a colon."""
    lower = reading.sentence.lower
    first = place
    while first > 0 and place - first < MOST_WORDS and lower[first - 1] not in {";", ":", *FINAL}:
        first -= 1
    while first < place and (lower[first] in grammar.conjunctions or not is_word(lower[first])):
        first += 1
    return first
