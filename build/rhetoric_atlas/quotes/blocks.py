"""Block quotations without marks: what stands after a sentence that reports speech and ends in a colon.

That is a paragraph, a list, or a statement of many paragraphs that is printed whole.
"""

import re
from collections.abc import Iterator, Sequence

from ..base.marks import NUMBERED_NOTE
from ..base.model import Passage, Span
from ..language.cues import Lexicon
from .marks import Pair

ANNOUNCEMENT_LENGTH = 300  # characters before a colon in which the reporting word stands
COLON = re.compile(rf":(?:\s?{NUMBERED_NOTE})?\s*\Z")  # may have a footnote
COLON_REACH = 15  # characters at the end of a passage in which it stands
BULLET = re.compile(r"\s*(?:[-–•*·]|\d{1,2}[.)])\s")
GAP = re.compile(r"[.!?]\s")
WORD = re.compile(r"\w+(?:['’.-]\w+)*")
WHOLE = frozenset({"following", "follows", "full"})  # words before a colon that announce a whole text
FIRST_PERSON = frozenset({"we", "our", "ours", "us", "I", "my", "me", "We", "Our", "My"})
OPENING_MARKS = 2  # characters of a paragraph among which its own mark opens: ("


def blocks(
    text: str, passages: Sequence[Passage], marked: Sequence[Sequence[Pair]], lexicon: Lexicon
) -> Iterator[Span]:
    """The block quotations of a report in order, without space at their ends.

    `marked` holds each passage's pairs of quotation marks: with marks, these say what is quoted, but for those in a
    statement that is printed whole, each of whose paragraphs is a block.
    """
    free = 0
    for number, lead_in in enumerate(passages[:-1]):
        first = number + 1
        if number < free or lead_in.kind != "paragraph" or not _announces(text, lead_in.span, lexicon):
            continue
        if not _is_item(text, passages[first]) and passages[first].kind != "paragraph":
            continue
        if text.startswith("(", passages[first].span.start) and text.endswith(")", 0, passages[first].span.end):
            continue  # where it was said
        last = _last_item(text, passages, first)
        end = _statement_end(text, passages, marked, first) if _announces_whole(text, lead_in.span) else first
        if end > first:
            free = end
            for passage in passages[first:end]:
                yield from _trimmed(text, passage.span)
        elif not any(marked[first : last + 1]):
            free = last + 1
            yield from _trimmed(text, Span(passages[first].span.start, passages[last].span.end))


def ends_in_colon(text: str, span: Span) -> bool:
    """Whether a stretch ends in a colon, a footnote aside."""
    end = text[max(span.start, span.end - COLON_REACH) : span.end]
    return ":" in end and COLON.search(end) is not None


def _announces_whole(text: str, span: Span) -> bool:
    return not WHOLE.isdisjoint(WORD.findall(_last_sentence(text, span).lower()))


def _statement_end(text: str, passages: Sequence[Passage], marked: Sequence[Sequence[Pair]], first: int) -> int:
    """The number after the last paragraph from `first` on in which somebody speaks of himself without marks."""
    end = first
    for number in range(first, len(passages)):
        span, pairs = passages[number].span, marked[number]
        if passages[number].kind != "paragraph" or (pairs and pairs[0].start - span.start < OPENING_MARKS):
            break
        own = [Span(before, after) for before, after in _between(span, pairs)]
        if any(not FIRST_PERSON.isdisjoint(WORD.findall(part.of(text))) for part in own):
            end = number + 1
    return end


def _between(span: Span, pairs: Sequence[Pair]) -> Iterator[tuple[int, int]]:
    """Where the words of a passage begin and end that stand outside its marks."""
    at = span.start
    for pair in pairs:
        yield at, max(at, pair.start)
        at = pair.inner.end
    yield at, max(at, span.end)


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
    if not ends_in_colon(text, span):
        return False
    words = [word.lower() for word in WORD.findall(_last_sentence(text, span))]
    return any(lexicon.at(words, position) for position in range(len(words)))


def _last_sentence(text: str, span: Span) -> str:
    return GAP.split(text[max(span.start, span.end - ANNOUNCEMENT_LENGTH) : span.end])[-1]
