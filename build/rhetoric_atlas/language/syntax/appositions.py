"""Appositions: what stands between commas beside a name, and says who it is."""

from collections.abc import Sequence

from ..grammar import ARTICLES, NAME_LENGTH, Grammar
from ..sentences.phrases import Reading
from ..sentences.tokens import FINAL, QUOTATION
from .clauses import COMMAS

LENGTH = 30  # words of a noun phrase at most, appositions and relative clauses included
WHO = frozenset({"who", "which", "whose"})
NAME_REACH = 6  # words of an apposition among which its "of" or "for" stands: "head of a union"


def with_apposition(reading: Reading, end: int, limit: int) -> int:
    """The end of a noun phrase with what stands between commas after it: ", the leader of the group, who fled,"."""
    apposed = _apposed(reading, end, limit)
    goes_on = end < apposed < limit - 1 and reading.sentence.lower[apposed + 1] in {"who", "whose"}
    return _apposed(reading, apposed, limit) if goes_on else apposed


def _apposed(reading: Reading, end: int, limit: int) -> int:
    """The end of a noun phrase with what stands between the next two commas, if that belongs to it."""
    sentence = reading.sentence
    if end + 1 >= limit or sentence.lower[end] not in COMMAS:
        return end
    if not _may_be_apposition(reading, end + 1):
        return end
    for at in range(end + 1, limit):
        if at in reading.busy or sentence.lower[at] == QUOTATION:
            return end
        if sentence.lower[at] in COMMAS or sentence.lower[at] in {".", ";", ":", "!", "?"}:
            return end if _has_own_verb(sentence.lower[end + 1 : at], reading.grammar) else at
    return end


def name_comma(reading: Reading, comma: int) -> int:
    """The comma after the name to which appositions belong, of which the last is opened by `comma`.

    "Lee|, of Tarn, the head of a union, said": a name that opens its sentence, and nothing but appositions after it;
    or "On May 3, Lee|, the head of a union, the oldest in Tarn, said": a name, and appositions with articles.
    """
    grammar = reading.grammar
    lower, words = reading.sentence.lower, reading.sentence.words
    chained = _chained(reading, comma)
    if chained < comma:
        return chained
    first = next((at for at in range(min(comma, NAME_LENGTH + 1)) if lower[at] in COMMAS), comma)
    if first == comma or comma - first > LENGTH or not words[first - 1][0].isupper() or first > NAME_LENGTH:
        return comma
    opens = words[first + 1][0].islower() or words[first - 1] in reading.sentence.words[:1]
    is_name = all(grammar.is_of_name(word) or word == "(" for word in words[:first]) or _is_described(lower, first)
    has_verb = _has_own_verb(lower[first + 1 : comma], grammar)
    if "-" in lower[first:comma]:
        return comma  # "Tarn, Norland |-| A man from Lod, said"
    return first if is_name and opens and not has_verb and lower[0] not in grammar.prepositions else comma


def _is_described(lower: Sequence[str], comma: int) -> bool:
    """Whether a body and its place stand before a comma, an article after it: "A court in Tarn|, |a town, ruled"."""
    return lower[0] in ARTICLES and lower[comma + 1] in ARTICLES and lower[comma - 2] in {"in", "of", "from", "near"}


def _chained(reading: Reading, comma: int) -> int:
    """The comma after the name before a row of appositions that have articles or are names; else `comma`."""
    grammar = reading.grammar
    lower, words = reading.sentence.lower, reading.sentence.words
    first = comma
    while (before := opening_comma(reading, first)) < first and lower[before + 1] in grammar.articles:
        if _has_own_verb(lower[before + 1 : first], grammar):
            return comma
        first = before
    name = first
    while name > 0 and grammar.is_of_name(words[name - 1]) and words[name - 1] not in grammar.months:
        name -= 1
    if lower[first - 1] in grammar.days:
        return comma  # "at the hearing Thursday, |the prosecutor|, a man of forty, said"
    is_name = name < first and not (name > 0 and lower[name - 1] in grammar.prepositions)  # "In Tarn, the mayor, a"
    return first if is_name and lower[name] not in grammar.prepositions else comma


def opening_comma(reading: Reading, place: int) -> int:
    """The comma that opens what the comma at `place` closes; `place` itself where there is none near."""
    for at in range(place - 1, max(0, place - LENGTH), -1):
        if reading.sentence.lower[at] in COMMAS:
            return at
        if reading.sentence.lower[at] == QUOTATION:
            return at if reading.sentence.lower[at + 1] in WHO else place  # its own comma: 'a user, "Lee," who fled,'
    return place


def is_past(word: str) -> bool:
    """Whether a word as printed may be a past form; with a capital it is a name: United, Ahmed."""
    return word.endswith("ed") and word[0].islower() and "-" not in word and len(word) > 4


def _may_be_apposition(reading: Reading, place: int) -> bool:
    """Whether a word after a comma may begin an apposition: "a man", "who", "56", or after a name "head of a union"."""
    grammar = reading.grammar
    word, lower = reading.sentence.words[place], reading.sentence.lower[place]
    if lower in grammar.determiners or lower in {"who", "whose"} or word[0].isdigit():
        return True
    if _is_name_of(reading, place):
        return True
    if not _is_of_name(reading.sentence.words[place - 2]) or place in reading.busy or not word[0].isalpha():
        return False
    if lower in grammar.conjunctions or lower in grammar.subordinators or lower in grammar.pronouns:
        return False
    if lower in grammar.prepositions or lower.endswith("ing") or is_past(word) or grammar.is_adverb(lower):
        return lower in {"of", "now", "then"}
    return any(word in {"of", "for"} for word in reading.sentence.lower[place : place + NAME_REACH])


def _is_name_of(reading: Reading, place: int) -> bool:
    """Whether a name between commas is that of somebody described before: "the group's clerk, |Karim Lee|,"."""
    words, lower = reading.sentence.words, reading.sentence.lower
    is_described = words[place - 2][0].islower() or (place > 2 and lower[place - 3].endswith(("'s", "’s")))
    end = place
    while (
        end < min(len(words), place + NAME_LENGTH)
        and reading.grammar.is_of_name(words[end])
        and end not in reading.busy
    ):
        end += 1
    closes = end > place and (end == len(words) or words[end] in COMMAS or words[end] in FINAL)
    return (
        is_described and closes and lower[end + 1 : end + 2] != ["and"] and words[place] not in reading.grammar.months
    )


def _is_of_name(word: str) -> bool:
    return word[0].isupper() or word == ")"  # "Lee (45), head of a union"


def _has_own_verb(words: Sequence[str], grammar: Grammar) -> bool:
    """Whether words are a clause and no apposition: "the army |was| there", but not "a man who |was| there"."""
    for word in words:
        if word in grammar.relatives or word == "whose":
            return False
        if word in grammar.finite or word in grammar.verbs:
            return True
    return False
