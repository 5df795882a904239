"""Transcripts without marks: paragraphs that open with who speaks and a colon, below words that announce them.

Following are excerpts from an interview with Karim Lee, which aired on Hill TV on March 3.
Karim Lee: We shall return.
Interviewer: When?
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..base.marks import DOUBLE
from ..base.model import Passage, Span
from ..base.rulefile import Rules
from ..language.grammar import NAME_LENGTH, Grammar

LABEL = re.compile(rf"\s*([^\W\d_][^\n:!?{DOUBLE}]{{0,60}}):\s+(?=[^\s{DOUBLE}])")
ANNOUNCEMENT = re.compile(r"\s*(?:(?:The )?[Ff]ollowing|Below|Here)\b")
ANNOUNCEMENT_LENGTH = 500  # characters
WORD = re.compile(r"\w+(?:['’‘.-]\w+)*")
LEAST_TURNS = 2  # lines that an interviewer and another speak, without which a page is no transcript
SPOKEN = frozenset({"paragraph", "list_item"})  # kinds of passages that may be what somebody says
ASIDES = frozenset({"caption", "boilerplate", "notice"})  # kinds of passages after which the same one speaks on


class TranscriptWords(Rules, frozen=True):
    """Words in small letters: `printed` name what is printed of a talk, `asking` who asks or leads it."""

    printed: frozenset[str]
    asking: frozenset[str]


def turns(text: str, passages: Sequence[Passage], words: TranscriptWords, grammar: Grammar) -> list[Span]:
    """What each speaker of a transcript says, in order, without the name and without space at its ends.

    A turn goes on over paragraphs without a name; after an aside another turn of the same speaker begins.
    """
    labels = [_label(text, passage, words, grammar) for passage in passages]
    if not any(labels):
        return []
    is_talk = sum(map(bool, labels)) >= LEAST_TURNS and any(label and label.is_asking for label in labels)
    return [_trimmed(text, span) for span in _turns(text, passages, labels, is_talk, words)]


@dataclass(frozen=True, slots=True)
class _Label:
    """What opens a turn: where the words behind it begin, and whether it is one who asks."""

    end: int
    is_asking: bool


def _turns(
    text: str, passages: Sequence[Passage], labels: Sequence[_Label | None], is_talk: bool, words: TranscriptWords
) -> Iterator[Span]:
    turn: Span | None = None
    is_open = is_talk  # whether a line with a name begins a turn
    speaks = False  # whether what follows without a name is said by who spoke last
    for passage, label in zip(passages, labels, strict=True):
        if passage.kind in ASIDES:
            if turn:
                yield turn
            turn = None
            continue
        announced = _announces(text, passage, words)
        if announced or passage.kind not in SPOKEN:
            is_open, speaks = is_talk or announced, False
        begins = is_open and label is not None
        if turn and (begins or not speaks):
            yield turn
            turn = None
        if begins and label:
            turn, speaks = Span(label.end, passage.span.end), True
        elif speaks:
            turn = Span(turn.start if turn else passage.span.start, passage.span.end)
    if turn:
        yield turn


def _label(text: str, passage: Passage, words: TranscriptWords, grammar: Grammar) -> _Label | None:
    match = LABEL.match(text, passage.span.start, passage.span.end) if passage.kind in SPOKEN else None
    if match is None:
        return None
    name = match.group(1).strip()
    is_asking = name.lower() in words.asking
    parts = name.split()
    is_name = len(parts) <= NAME_LENGTH and all(grammar.is_of_name(part) for part in parts)
    return _Label(match.end(), is_asking) if is_name else None


def _announces(text: str, passage: Passage, words: TranscriptWords) -> bool:
    """Whether a passage announces what was said: "Following are excerpts from an interview with Karim Lee"."""
    if passage.span.length > ANNOUNCEMENT_LENGTH or not ANNOUNCEMENT.match(text, passage.span.start, passage.span.end):
        return False
    return not words.printed.isdisjoint(word.lower() for word in WORD.findall(passage.span.of(text)))


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))
