"""What introduces a sentence, and the noun phrase that follows it or stands in it."""

from ..grammar import NAME_LENGTH, Grammar
from ..sentences.phrases import Reading
from ..sentences.tokens import QUOTATION
from . import noun_phrases
from .appositions import LENGTH, is_past
from .clauses import COMMAS, holds_verb, is_in_date
from .noun_phrase_starts import says_when
from .noun_phrases import NounPhrase, leads_to_noun

TIME_LENGTH = 7  # words of a time and its comma at most: "In the early hours of the next day,"
PERIODS = frozenset(
    {"day", "week", "weekend", "month", "year", "morning", "evening", "night", "later", "earlier", "ago"}
)
INTRODUCTIONS = 2  # what may introduce a sentence, one after the other: "Six years earlier, speaking in Tarn, he said"
VERB_REACH = 3  # words behind a subject among which its verb stands
COUNTED = (["least"], ["most"])  # after "at", they lead to an object: "moved at |least| nine trucks"


def subject(reading: Reading) -> NounPhrase | None:
    """The first noun phrase of a sentence, after what may introduce it: "On Monday, |the group posted a video"."""
    grammar = reading.grammar
    lower = reading.sentence.lower
    first = 0
    while first < len(lower) and (grammar.is_adverb(lower[first]) or lower[first] in grammar.conjunctions):
        first += 1
    for _ in range(INTRODUCTIONS):
        if first < len(lower) and _introduces(lower[first], grammar):
            first = main_clause(reading, first)
        elif first < len(lower):
            first = _after_time(reading, first)
        while first < len(lower) and (lower[first] in COMMAS or grammar.is_adverb(lower[first])):
            first += 1
    found = noun_phrases.after(reading, first) if first < len(lower) else None
    return noun_phrases.with_participle(reading, found, noun_phrases.RELATED) if found else None


def _after_time(reading: Reading, place: int) -> int:
    """The place after a time and its comma: "The next day|, the group", "Two weeks later|, the group"; else `place`."""
    comma = next(
        (at for at in range(place + 1, min(len(reading.sentence), place + TIME_LENGTH)) if _is_comma(reading, at)), 0
    )
    return comma + 1 if comma and reading.sentence.lower[comma - 1] in PERIODS else place


def _is_comma(reading: Reading, place: int) -> bool:
    return reading.sentence.lower[place] == ","


def has_verb(reading: Reading, phrase: NounPhrase) -> bool:
    """Whether a noun phrase is a subject: not the ships in "Stressing that the front has guns, |ships|, and men."."""
    return holds_verb(reading, phrase[1], min(len(reading.sentence), phrase[1] + VERB_REACH))


def _introduces(word: str, grammar: Grammar) -> bool:
    """Whether a sentence that begins with this word has its subject after a comma: "In", "When", "Citing", "Titled"."""
    is_participle = word.endswith(("ing", "ed")) and len(word) > 4
    return word in grammar.prepositions or word in grammar.subordinators or is_participle


def main_clause(reading: Reading, place: int) -> int:
    """Where the clause after an introduction begins: after its comma, or the quotation that holds it; else `place`."""
    sentence = reading.sentence
    for at in range(place, min(len(sentence) - 1, place + LENGTH)):
        following = sentence.words[at + 1]
        if is_in_date(reading, at):
            continue  # "In a May 3|, 2031| sermon, the imam said"
        if sentence.lower[at] == "," and following != QUOTATION:
            if following.isdigit() and sentence.lower[at + 2 : at + 3] == [","]:
                continue  # "On May 3|, 2031|, the group"
            if _adds_to_noun(reading, at + 1):
                continue  # "In a letter, |which Lee found|, the group said"
            return at + 1
        begins = (
            following[0].isupper() or following in reading.grammar.determiners or following in reading.grammar.pronouns
        )
        if sentence.words[at] == QUOTATION and begins:
            return at + 1
    return place


def source(reading: Reading, place: int) -> NounPhrase | None:
    """The source that begins at `place` and opens its sentence: "According to |the file|, the youngest, Lee, left"."""
    whole = noun_phrases.after(reading, place)
    if whole is None:
        return None
    lower, words = reading.sentence.lower, reading.sentence.words
    comma = next((at for at in range(*whole) if lower[at] == ","), None)
    if comma is None or whole[1] >= len(words):
        return whole
    if any(_is_verb(reading, at) for at in range(comma + 2, whole[1])):
        return place, comma  # "According to |police|, the group moved trucks in May, which he denies"
    closing = next(
        (at for at in range(whole[1] + 1, min(len(words), whole[1] + NAME_LENGTH)) if lower[at] == ","), None
    )
    is_subject = closing is not None and all(word[0].isupper() for word in words[whole[1] + 1 : closing])
    return (place, comma) if is_subject else whole


def _is_verb(reading: Reading, place: int) -> bool:
    """Whether a past form seems to be a verb: "the group |moved| trucks", but not "a firm |based| in Tarn"."""
    lower = reading.sentence.lower
    is_counted = lower[place + 2 : place + 3] in COUNTED
    return (
        is_past(reading.sentence.words[place])
        and not leads_to_noun(lower[place - 1], reading.grammar)
        and (is_counted or not says_when(lower[place + 1], reading.grammar))
    )


def _adds_to_noun(reading: Reading, place: int) -> bool:
    """Whether a relative clause or a participle begins after a comma, which another comma closes."""
    grammar = reading.grammar
    sentence = reading.sentence
    lower, end = sentence.lower, min(len(sentence), place + LENGTH)
    is_done = is_past(sentence.words[place]) or lower[place] in grammar.verbs
    is_participle = is_done and place + 1 < end and lower[place + 1] in grammar.prepositions
    return (is_participle or lower[place] in grammar.relatives) and "," in lower[place:end]
