"""Which quotes of a report repeat the words of a fuller one, or of an equal one before them."""

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from ...base.model import Quote
from .wording import STOPS

SAID = frozenset({"direct", "fragment", "block", "indirect"})  # kinds whose words are said, and may be said again
TELLING = 2  # words that a repetition has at least, of four letters or more: "the men" may be anybody's
TELLING_LENGTH = 4
MOST = 50  # quotes that share two words, among which the fullest is sought


class _Said(Struct, frozen=True):
    """A quote and its words in small letters, stops aside; `line` has them between single spaces.

    `begins` are its first two, if it has words enough to be told from others.
    """

    quote: Quote
    words: Sequence[str]
    line: str
    begins: tuple[str, str] | None


def with_repeats(quotes: Sequence[Quote], words: Sequence[Sequence[str]]) -> tuple[Quote, ...]:
    """The quotes, in order, each that repeats a fuller or earlier one with that one's id.

    `words` are those of each quote, as `split` gives them.
    """
    said = [_said(quote, own) for quote, own in zip(quotes, words, strict=True)]
    holding: dict[tuple[str, str], list[_Said]] = {one.begins: [] for one in said if one.begins}
    for one in said:
        for pair in zip(one.words, one.words[1:], strict=False):
            known = holding.get(pair)
            if known is not None and len(known) < MOST and not (known and known[-1] is one):
                known.append(one)
    return tuple(_with_fullest(one, holding) for one in said)


def _said(quote: Quote, words: Sequence[str]) -> _Said:
    said = [word for word in words if word not in STOPS] if quote.kind in SAID else []
    tells = len([word for word in said if len(word) >= TELLING_LENGTH]) >= TELLING
    return _Said(quote, said, f" {' '.join(said)} ", (said[0], said[1]) if tells else None)


def _with_fullest(one: _Said, holding: Mapping[tuple[str, str], Sequence[_Said]]) -> Quote:
    """The quote, with the id of the longest other that holds all its words, of equal ones the first."""
    if one.begins is None:
        return one.quote
    holders = [
        other
        for other in holding[one.begins]
        if one.line in other.line and (other is one or not one.quote.span.overlap(other.quote.span))
    ]
    fullest = max(holders, key=lambda other: len(other.words), default=one)
    return one.quote if fullest is one else replace(one.quote, duplicate_of_id=fullest.quote.id)
