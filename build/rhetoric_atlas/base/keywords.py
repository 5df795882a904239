"""Many words or phrases found in a text at once, and the stretches around them, so that no more need be searched."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from ahocorasick_rs import AhoCorasick


class Keywords:
    """Words or phrases, as printed, which are found wherever they stand, be it inside a longer word."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = tuple(words)
        self._automaton = _automaton(self._words)

    def __reduce__(self) -> tuple[type["Keywords"], tuple[tuple[str, ...]]]:
        # The automaton cannot travel to another process, and is soon built again there.
        return Keywords, (self._words,)

    def found(self, text: str) -> list[tuple[int, int, int]]:
        """(number, start, end) of each keyword in a text, overlaps and all, in the order of their ends."""
        found: list[tuple[int, int, int]] = self._automaton.find_matches_as_indexes(text, overlapping=True)
        return found


@lru_cache(maxsize=16)
def _automaton(words: tuple[str, ...]) -> AhoCorasick:
    return AhoCorasick(words)


def stretches_around(places: Iterable[tuple[int, int]], before: int, after: int) -> Iterator[tuple[int, int]]:
    """The stretches of a text from so many characters before some places in it to so many after, apart and in order.

    The places are in the order of their ends, and shorter than `before`; the last stretch may end after the text.
    """
    first = last = -1
    for start, end in places:
        if last < 0 or start - before > last:
            if last >= 0:
                yield first, last
            first = max(0, start - before)
        last = end + after
    if last >= 0:
        yield first, last
