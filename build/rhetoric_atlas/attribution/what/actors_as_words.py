"""The words of a quote with each actor in it as one word, so that phrases can be sought around it.

An actor takes in its article and title, what is its own ("the men of X", "X's ships"), and whoever stands beside it
("X, Y and the Z"), of whom the same is said.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...base.model import Mention, Span
from .wordclasses import WordClasses
from .wording import ACTOR, split, with_starts

JOINING = frozenset({",", "and", "or", "&", "nor"})
BETWEEN_JOINED = JOINING | {"to", "of", "with", "for", "by", "both", "also"}  # beside articles: "X and to the Y"
JOINT_WORDS = 4  # between two actors that stand beside each other
JOINT_LENGTH = 30  # the same in characters


@dataclass(frozen=True, slots=True)
class Told:
    """The words of a quote, and by the place of each actor in them the ids of those who stand there."""

    words: Sequence[str]
    actors: Mapping[int, Sequence[str]]


def told(text: str, span: Span, mentions: Sequence[Mention], classes: WordClasses) -> Told:
    """The words in a span of a text; `mentions` stand in the span, in order."""
    joint = runs(text, mentions, classes)
    words: list[str] = []
    at = span.start
    for run in joint:
        words += _without_owned(split(text[at : run[0].span.start]), bool(words), classes)
        _drop_owner(words, classes)
        words.append(ACTOR)
        at = run[-1].span.end
    words = with_starts(words + _without_owned(split(text[at : span.end]), bool(words), classes))
    places = [place for place, word in enumerate(words) if word == ACTOR]
    ids = [[mention.entity_id for mention in run] for run in joint]
    return Told(words, dict(zip(places, ids, strict=True)))


def runs(text: str, mentions: Sequence[Mention], classes: WordClasses) -> list[list[Mention]]:
    """Mentions in order, those in one list that stand beside each other."""
    found: list[list[Mention]] = []
    for mention in mentions:
        if found and _is_joint(text, found[-1][-1].span.end, mention.span.start, classes):
            found[-1].append(mention)
        else:
            found.append([mention])
    return found


def _is_joint(text: str, start: int, end: int, classes: WordClasses) -> bool:
    if end - start > JOINT_LENGTH:
        return False
    words = split(text[start:end])
    return (
        len(words) <= JOINT_WORDS
        and not JOINING.isdisjoint(words)
        and all(word in BETWEEN_JOINED or word in classes.articles for word in words)
    )


def _without_owned(words: list[str], is_after_actor: bool, classes: WordClasses) -> list[str]:
    """The words without those that belong to the actor which they follow: "'s army"."""
    first = 1 if words[:1] == ["'s"] else 0
    return words[first + 1 :] if is_after_actor and not classes.owned.isdisjoint(words[first : first + 1]) else words


def _drop_owner(words: list[str], classes: WordClasses) -> None:
    """Takes off their end what the actor that follows takes in: "the men of the President"."""
    _drop_titles(words, classes)
    while words[-1:] == ["of"] and not classes.owned.isdisjoint(words[-2:-1]):
        del words[-2:]
        _drop_titles(words, classes)


def _drop_titles(words: list[str], classes: WordClasses) -> None:
    while words and (words[-1] in classes.articles or words[-1] in classes.titles):
        words.pop()
