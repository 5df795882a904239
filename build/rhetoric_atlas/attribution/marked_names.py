"""Quotations that no one utters because they belong to a noun phrase: 'a user named "Night Rider" wrote'."""

from .phrases import Reading
from .tokens import QUOTATION

NAMING = frozenset(
    {"named", "called", "nicknamed", "dubbed", "name", "names", "nickname", "handle", "alias", "pseudonym"}
)
TERM_LENGTH = 30  # characters of a word or two in marks inside a name: 'the Front's coastal "province" said'


def is_name(reading: Reading, place: int) -> bool:
    """Whether the quotation at a place is a name, or a word of one: after "named", or between a name and a verb."""
    sentence = reading.sentence
    if sentence.lower[place] != QUOTATION or place == 0:
        return False
    if sentence.lower[place - 1] in NAMING and place - 1 not in reading.busy:
        return True
    length = sentence.ends[place] - sentence.starts[place]
    is_inside = sentence.words[place - 1][0].isupper() or sentence.lower[place - 1].endswith(("'s", "’s"))
    return length <= TERM_LENGTH and is_inside and place + 1 in reading.busy and place - 1 not in reading.busy
