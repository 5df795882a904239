"""A name where it stands in a report, and what the words around it say of it."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from ...base.marks import OPENING_MARKS, QUOTATION_MARKS
from ...base.model import Span
from .parts import ACRONYM
from .rules import CandidateRules

NEAR = 40  # characters asked on each side of a name
TRIM = ",()[]" + QUOTATION_MARKS
STOPS = ".!?:;"
AFTER = re.compile(r"[\"”'’]?(?:,|['’]s)? ([\w-]+)")
DATELINE = re.compile(r"(?:, [A-Z][a-z]{2,8}\.? \d{1,2})? (?:\([^\n)]{2,20}\) ?)?(?:--|—|–|-) ")
EITHER = frozenset({"between", "toward", "towards", "within", "beyond", "via", "into", "through"})  # before both
LINKS = frozenset({"of", "for", "with", "called", "named"})

# What the words around a name add to its being a place's, or take from that.
SITE, KIND, KIND_OF, LOCATIVE, DIRECTION, DATED = 6, 5, 5, 2, 3, 3
BODY, TITLED, INTRODUCED, DOES = -6, -5, -3, -3


class Seen(NamedTuple):
    """A name as it stands; `weak` where only another sighting of it can tell that it is one.

    `place` says how much it looks like a place's name, below 0 an actor's. `resembles_id` is the known actor whose
    name stands beside it as another form of it. `form` is plain, titled (a title stands before it), handle or quoted.
    """

    span: Span
    words: tuple[str, ...]
    place: int = 0
    weak: bool = False
    body: bool = False
    resembles_id: str | None = None
    form: str = "plain"


def place_value(text: str, span: Span, printed: Sequence[str], titled: bool, rules: CandidateRules) -> int:
    """How much a name, with its words as printed, looks like a place's where it stands."""
    value = TITLED if titled else 0
    first, last, after_first = printed[0], printed[-1], span.start + len(printed[0])
    is_of = text.startswith((" of ", " Of "), after_first)
    heads = first in rules.bodies.words and (is_of or text.startswith(" for ", after_first))
    if heads or first in rules.first_words.words or last in rules.bodies.words or ACRONYM.match(text, span.end):
        value += BODY
    elif rules.makes_site(printed, is_of):
        value += SITE
    elif not rules.body_words.isdisjoint(printed):
        value += BODY
    if is_dateline(text, span):
        value += DATED
    return value + _before(text[max(0, span.start - NEAR) : span.start], rules) + _after(text, span.end, rules)


def is_dateline(text: str, span: Span) -> bool:
    """Whether a name begins a line as a dateline's place does: "TARN, June 5 (Reuters) -- "."""
    return text[span.start - 1 : span.start] in ("", "\n") and bool(DATELINE.match(text, span.end, span.end + NEAR))


def _before(before: str, rules: CandidateRules) -> int:
    words = before.rstrip(OPENING_MARKS).rsplit(None, 3)
    if words and words[-1] == "the":
        words.pop()
    if not words or words[-1][-1] in STOPS:
        return 0
    word, earlier, places = words[-1].strip(TRIM), words[-2].strip(TRIM) if len(words) > 1 else "", rules.places
    if word == "of" and (earlier in places.kinds_of.words or earlier in rules.places_before.words):
        return KIND_OF
    if word in rules.introducers.words or (word in LINKS and earlier in rules.introducers.words):
        return INTRODUCED
    if word in places.settlements.words or word in places.admin2.words or word in rules.places_before.words:
        return KIND
    if word == "in" and earlier in rules.printed_in.words:
        return INTRODUCED
    if word in places.locatives.words and word not in EITHER:
        return LOCATIVE
    return DIRECTION if word in places.directions.words else 0


def _after(text: str, end: int, rules: CandidateRules) -> int:
    match = AFTER.match(text, end, end + NEAR)
    if not match:
        return 0
    word, places, is_next = match[1], rules.places, text[end] == " "
    if is_next and (word in places.admin1.words or word in places.admin2.words or word in places.settlements.words):
        return KIND
    return DOES if word in rules.doings.words else 0


def is_speaking(text: str, end: int, rules: CandidateRules) -> bool:
    """Whether a word that only somebody does stands behind a name: "Lee |said|"."""
    match = AFTER.match(text, end, end + NEAR)
    return match is not None and match[1] in rules.doings.words
