"""The passage of a text that is most like some words that it does not hold: for a message, never for a row."""

import re
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher, get_close_matches
from heapq import nlargest

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
    folded = [token.group().casefold() for token in tokens]
    scores = _shared_letters(folded, Counter(token.group().casefold() for token in wanted))
    best = [start for start in nlargest(WINDOWS, range(len(scores)), scores.__getitem__) if scores[start]]
    stretches = [
        text[tokens[start].start() : tokens[min(start + len(wanted), len(tokens)) - 1].end()] for start in best
    ]
    matcher = SequenceMatcher(b=sought, autojunk=False)
    likeness = {stretch: _ratio(matcher, stretch) for stretch in stretches}
    nearest = max(stretches, key=likeness.__getitem__, default=None)
    if nearest is not None and likeness[nearest] >= LIKENESS:
        return nearest
    if len(wanted) > FEW:
        return None
    return _like_word(max(wanted, key=lambda token: len(token.group())).group(), [token.group() for token in tokens])


def _shared_letters(tokens: Sequence[str], wanted: Counter[str]) -> list[int]:
    """For each window of the text, the letters of its words that are wanted: long words say more than short ones."""
    size = wanted.total()
    inside: Counter[str] = Counter()
    score = 0
    scores = []
    for position, entering in enumerate(tokens):
        inside[entering] += 1
        if inside[entering] <= wanted[entering]:
            score += len(entering)
        if position >= size:
            leaving = tokens[position - size]
            if inside[leaving] <= wanted[leaving]:
                score -= len(leaving)
            inside[leaving] -= 1
        if position >= size - 1:
            scores.append(score)
    return scores or [score]


def _ratio(matcher: "SequenceMatcher[str]", stretch: str) -> float:
    matcher.set_seq1(stretch)
    return matcher.ratio()


def _like_word(word: str, tokens: Sequence[str]) -> str | None:
    spelt = {token.casefold(): token for token in tokens}
    near = get_close_matches(word.casefold(), sorted(spelt), 1)
    return spelt[near[0]] if near else None
