"""The passage of a text that is most like some words that it does not hold: for a message, never for a row."""

import re
from difflib import SequenceMatcher, get_close_matches
from heapq import nlargest
from itertools import accumulate

TOKEN = re.compile(r"\w+")
WINDOWS = 12  # passages that are compared letter by letter
COMPARED = 60  # words of a long quote that are enough to know it by
LIKENESS = 0.4  # below it, difflib's ratio means that the words are just others
FEW = 3  # words of a fragment that is looked for by its longest word, were it spelt otherwise


def closest_passage(text: str, words: str) -> str | None:
    """The stretch of the text that is most like the words, or None where nothing is like them.

    Words are counted in windows as long as the wanted words; only the best windows are compared by difflib, so that the
    time grows with the length of the text and not with its square.
    """
    wanted = list(TOKEN.finditer(words))[:COMPARED]
    tokens = list(TOKEN.finditer(text))
    if not wanted or not tokens:
        return None
    sought = words[wanted[0].start() : wanted[-1].end()]
    folded = [token[0].casefold() for token in wanted]
    # long words that are wanted say more than short ones
    letters = [len(token[0]) if token[0].casefold() in folded else 0 for token in tokens]
    sums = list(accumulate(letters, initial=0))
    ends = [min(first + len(wanted), len(tokens)) for first in range(max(1, len(tokens) - len(wanted) + 1))]
    scores = [sums[end] - sums[first] for first, end in enumerate(ends)]
    best = [first for first in nlargest(WINDOWS, range(len(ends)), scores.__getitem__) if scores[first]]
    stretches = [text[tokens[first].start() : tokens[ends[first] - 1].end()] for first in best]
    likeness = {stretch: SequenceMatcher(None, stretch, sought, autojunk=False).ratio() for stretch in stretches}
    nearest = max(stretches, key=likeness.__getitem__, default=None)
    if nearest is not None and likeness[nearest] >= LIKENESS:
        return nearest
    if len(wanted) > FEW:
        return None
    spelt = {token[0].casefold(): token[0] for token in tokens}
    near = get_close_matches(max(folded, key=len), sorted(spelt), 1)
    return spelt[near[0]] if near else None
