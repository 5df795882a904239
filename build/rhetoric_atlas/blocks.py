"""Block quotations without marks: the paragraph or list after a sentence that reports speech and ends in a colon."""

import re
from collections.abc import Iterator, Sequence

from .cues import Cue, Lexicon
from .model import Passage, Span

ANNOUNCEMENT_LENGTH = 300  # characters before a colon in which the reporting word stands
BULLET = re.compile(r"\s*(?:[-–•*·]|\d{1,2}[.)])\s")
GAP = re.compile(r"[.!?]\s")
WORD = re.compile(r"\w+(?:['’.-]\w+)*")


def blocks(text: str, passages: Sequence[Passage], unmarked: Sequence[bool], lexicon: Lexicon) -> Iterator[Span]:
    """The block quotations of a report in order, without space at their ends.

    `unmarked` says for each passage whether it holds no quotation marks: with marks, these say what is quoted.
    """
    free = 0
    for number, lead_in in enumerate(passages[:-1]):
        first = number + 1
        if number < free or lead_in.kind != "paragraph" or not _announces(text, lead_in.span, lexicon):
            continue
        if not _is_item(text, passages[first]) and passages[first].kind != "paragraph":
            continue
        last = _last_item(text, passages, first)
        if all(unmarked[first : last + 1]):
            free = last + 1
            yield from _trimmed(text, Span(passages[first].span.start, passages[last].span.end))


def _last_item(text: str, passages: Sequence[Passage], first: int) -> int:
    """The number of the last item of the list that begins at a passage; the passage itself where none does."""
    last = first
    if _is_item(text, passages[first]):
        while last + 1 < len(passages) and _is_item(text, passages[last + 1]):
            last += 1
    return last


def _is_item(text: str, passage: Passage) -> bool:
    if passage.kind == "list_item":
        return True
    return passage.kind == "paragraph" and BULLET.match(text, passage.span.start, passage.span.end) is not None


def _trimmed(text: str, span: Span) -> Iterator[Span]:
    words = span.of(text)
    if any(character.isalnum() for character in words):
        start = span.start + len(words) - len(words.lstrip())
        yield Span(start, start + len(words.strip()))


def _announces(text: str, span: Span, lexicon: Lexicon) -> bool:
    """Whether a paragraph ends with a colon, and its last sentence has a reporting word."""
    if not text.endswith(":", span.start, span.end):
        return False
    end = text[max(span.start, span.end - ANNOUNCEMENT_LENGTH) : span.end]
    words = [word.lower() for word in WORD.findall(GAP.split(end)[-1])]
    found = ((position, lexicon.at(words, position)) for position in range(len(words)))
    return any(cue is not None and not _may_be_noun(words, position, *cue) for position, cue in found)


def _may_be_noun(words: Sequence[str], position: int, cue: Cue, end: int) -> bool:
    """Whether a form that is as often a noun is one: "The report:", but not "The emir reports:"."""
    return words[position] in cue.bare and (end < len(words) or words[position] == cue.lemma)
