"""Which reporting phrase of its sentence takes each quotation."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from msgspec import Struct

from ...language.cues import BESIDE
from ...language.grammar import Grammar
from ...language.sentences.labels import is_label
from ...language.sentences.phrases import Phrase
from ...language.sentences.tokens import CLOSING, QUOTATION, Sentence
from ...language.syntax.clauses import COMMAS
from ...language.syntax.parse import Parse
from .owners import owner

NAME = "name"  # the rule of quotations that belong to somebody's name, and that no phrase takes
REACH = 25  # words between a quotation and the cue after it: '"...," Smith, the leader of the group, said'
NOUN_REACH = 30  # words between a noun of saying and the quotation that its "that" leads to
NEAR = 4  # the same without a comma: '"..." the group said'
DIRECT_REACH = 2  # words between a cue and the quotation that is its object: 'saying that "..."'
RELAYS = frozenset({"according to", "report"})  # lemmas of cues with which an outlet passes on what others say
PARTS = frozenset({QUOTATION, ";", ":"})  # between a phrase and a quotation, they show that it takes other words
HOLDING = frozenset({"finite", "participle"})  # forms of phrases among whose words a quotation may stand
ENDS_CLAUSE = frozenset({";", ":", ","})  # before a quotation, they part it from what a phrase before them reports
ENDS_BEFORE_CUE = frozenset(",?!…—–-")


class Taken(Struct, frozen=True):
    """A quotation by its number and place, and the phrase that takes it.

    rule is 'cue-after', 'cue-before', NAME or None.
    """

    quotation: int
    place: int
    phrase: int | None
    rule: str | None


def taken(parse: Parse, text: str) -> list[Taken]:
    """For each quotation of a sentence, in order, the reporting phrase that takes it, if any."""
    return list(_taken(parse, text))


def _taken(parse: Parse, text: str) -> Iterator[Taken]:
    sentence = parse.sentence
    quoting = [number for number, phrase in enumerate(parse.phrases) if phrase.quotes]
    following = 0
    for place, quotation in enumerate(sentence.quotations):
        if quotation is None:
            continue
        if parse.is_marked_name(place):
            yield Taken(quotation, place, None, NAME)
            continue
        described = _description_before(parse, place)
        if described is not None:
            yield Taken(quotation, place, described, "cue-before")
            continue
        while following < len(quoting) and parse.phrases[quoting[following]].first < place:
            following += 1
        before = _before(parse, place, quoting[:following])
        before = _of_clause_before_colon(parse, place, before) if before is not None else None
        noun = _noun_before(parse, place, before)
        after = quoting[following] if following < len(quoting) else None
        ends = text[sentence.starts[place] : sentence.ends[place]].rstrip(CLOSING)[-1:]
        if noun is not None:
            yield Taken(quotation, place, noun, "cue-before")
        elif after is not None and _comes_after(parse, place, after, before, ends):
            yield Taken(quotation, place, after, "cue-after")
        elif before is not None:
            yield Taken(quotation, place, before, "cue-before")
        elif after is not None and _hangs_on(parse, place, parse.phrases[after]):
            yield Taken(quotation, place, after, "cue-after")
        else:
            charge = _charge_before(parse, place)
            held = charge if charge is not None else _holding(parse, place)
            yield Taken(quotation, place, held, "cue-before" if held is not None else None)


def _description_before(parse: Parse, place: int) -> int | None:
    """The phrase directly before a quotation in which somebody is described: 'Lee, a |self-described| "poet"'."""
    return next(
        (at for at, phrase in enumerate(parse.phrases) if phrase.end == place and phrase.cue.source == BESIDE), None
    )


def _noun_before(parse: Parse, place: int, before: int | None) -> int | None:
    """The noun of saying whose "that" leads to a quotation, after the last phrase that quotes.

    'stayed despite a |warning| from the judge that "..."', 'cited the council's |opinion| that there is "..."'.
    """
    first = parse.phrases[before].end if before is not None else 0
    first = max(first, place - NOUN_REACH)
    lower = parse.sentence.lower
    for number in range(bisect_left(parse.phrases, place, key=lambda phrase: phrase.first) - 1, -1, -1):
        phrase = parse.phrases[number]
        if phrase.first < first:
            return None
        if phrase.form == "noun":
            between = lower[phrase.end : place]
            leads = "that" in between and not any(word in COMMAS or word in {QUOTATION, ";"} for word in between)
            return number if leads and owner(parse, phrase) is not None else None
    return None


def _charge_before(parse: Parse, place: int) -> int | None:
    """The last phrase before a quotation that says of words that they are a charge: 'he |allegedly| ran "a camp"'."""
    before = [number for number, phrase in enumerate(parse.phrases) if phrase.first < place and phrase.charges]
    return before[-1] if before else None


def _before(parse: Parse, place: int, earlier: Sequence[int]) -> int | None:
    """The phrase before a quotation to which it may belong: the last, or who tells of things that are given out.

    'Lee |said| they would release men for "peace"', but 'Lee said they |released| a clip saying "peace"'.
    """
    if len(earlier) < 2 or parse.phrases[earlier[-1]].cue.use != "publish":
        return earlier[-1] if earlier else None
    last, telling = earlier[-1], parse.phrases[earlier[-2]]
    is_text = not parse.grammar.media.isdisjoint(parse.sentence.lower[parse.phrases[last].end : place])
    is_object = _is_object(parse, place, last)
    return last if is_text or is_object or not _tells(parse, place, telling) else earlier[-2]


def _of_clause_before_colon(parse: Parse, place: int, before: int) -> int:
    """The phrase that reports the clause before a colon: 'He |urged that| those whom he called rats go home: "Go."'"""
    lower = parse.sentence.lower
    between = lower[parse.phrases[before].end : place - 1]
    if lower[place - 1] != ":" or (len(between) <= NEAR and QUOTATION not in between):
        return before
    reporting = (
        number
        for number, phrase in enumerate(parse.phrases[:before])
        if phrase.form == "finite" and "that" in lower[phrase.end : phrase.end + NEAR]
    )
    return next(reporting, before)


def _holding(parse: Parse, place: int) -> int | None:
    """The phrase among whose indirect speech a quotation stands: 'He justified the raid as "a harvest"'."""
    numbers = range(len(parse.phrases))
    last = next((number for number in reversed(numbers) if parse.phrases[number].first < place), None)
    if last is None or parse.phrases[last].form not in HOLDING or parse.phrases[last].cue.takes != "words":
        return None
    between = parse.sentence.lower[parse.phrases[last].end : place]
    return last if len(between) <= REACH and not ENDS_CLAUSE.intersection(between) else None


def _passes_on(phrase: Phrase) -> bool:
    """Whether a phrase may name who has passed on what others say: "according to the daily", "the daily reported"."""
    return phrase.cue.lemma in RELAYS


def _tells(parse: Parse, place: int, phrase: Phrase) -> bool:
    """Whether a phrase reports the clause in which a quotation stands: 'Lee said the raid was "a gift"'."""
    between = parse.sentence.lower[phrase.end : place]
    is_verb = phrase.form == "finite" or parse.sentence.lower[phrase.first - 1] == "as"  # "quoted Lee |as saying|"
    is_speech = is_verb and phrase.cue.use == "speech" and phrase.cue.source == "before"
    return is_speech and bool(between) and between[0] not in COMMAS and not PARTS.intersection(between)


def _comes_after(parse: Parse, place: int, number: int, before: int | None, ends: str) -> bool:
    """Whether a phrase says who uttered the quotation before it: '"We won," the spokesman said.'"""
    sentence, phrase = parse.sentence, parse.phrases[number]
    first = place + 1
    if phrase.first - first > REACH or phrase.cue.use != "speech" or phrase.form not in {"finite", "passive"}:
        return False
    if _has_words_of_its_own(sentence, phrase) or (before is not None and _is_object(parse, place, before)):
        return False
    if before is not None and _passes_on(phrase) and _tells(parse, place, parse.phrases[before]):
        return False
    is_parted = ends in ENDS_BEFORE_CUE or sentence.lower[first] in COMMAS
    if sentence.lower[first] in COMMAS:
        first += 1
    gap = sentence.lower[first : phrase.first]
    if QUOTATION in gap or ";" in gap or ":" in gap or "." in gap:
        return False
    if gap and phrase.cue.lemma != "put" and _begins_a_clause(gap[0], parse.grammar):
        return False
    return is_parted or (before is None and len(gap) <= NEAR)


def _has_words_of_its_own(sentence: Sentence, phrase: Phrase) -> bool:
    return phrase.end < len(sentence) and sentence.lower[phrase.end] in {":", "that"}


def _is_object(parse: Parse, place: int, before: int) -> bool:
    """Whether the quotation is what the phrase before it says, directly."""
    phrase, lower = parse.phrases[before], parse.sentence.lower
    if lower[phrase.first] == ":" and not is_label(parse.sentence, phrase.first):
        return False  # 'Others were less sure: "Who pays?" a fighter asked'
    return place - phrase.end <= DIRECT_REACH and QUOTATION not in lower[phrase.end : place]


def _begins_a_clause(word: str, grammar: Grammar) -> bool:
    return word in grammar.conjunctions or word in grammar.subordinators or word in grammar.relatives


def _hangs_on(parse: Parse, place: int, phrase: Phrase) -> bool:
    """Whether a phrase further on speaks of the quotation: '"X" is how the daily described him.'"""
    sentence = parse.sentence
    if phrase.first - place > REACH or _has_words_of_its_own(sentence, phrase):
        return False
    gap = sentence.lower[place + 1 : phrase.first]
    if phrase.form == "passive":
        return QUOTATION not in gap
    return not any(word in {QUOTATION, ",", ";", ":", "and", "but"} for word in gap)
