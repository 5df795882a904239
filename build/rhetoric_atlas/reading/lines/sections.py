"""The separate stories of a roundup: the headings that say again what its title announces."""

import re
from collections.abc import Collection, Sequence

from ...base.model import Section, Span
from .looks import Line

PARTS = re.compile(r"\s*[;|/•·]\s+")
COMMAS = re.compile(r",\s+(?:and\s+)?")
IN_THIS_ISSUE = re.compile(r"in (?:this|today['’]s) (?:issue|edition|report|roundup)\b", re.IGNORECASE)
SERIES = re.compile(r"^[^:;]{2,40}:\s+")  # MW Weekly: ...
WORD = re.compile(r"\w{2,}")
ECHO = 0.5  # of the telling words of a title's part, or of a heading, how many stand in the other
STEM = 5  # letters by which two forms of a word are one: Announces, Announcement
KINDS = ("paragraph", "list_item", "caption", "dateline", "byline")


def sections_of(
    lines: Sequence[Line], kinds: Sequence[str], body: int, announced: str | None, small_words: Collection[str]
) -> tuple[Section, ...]:
    """The stories of a text, () where there is but one.

    Their headings echo the parts of `announced`, a roundup's title, or of the line that says what is in this issue; or
    stand each above a date.
    """
    announced = next((line.text for line in lines if IN_THIS_ISSUE.match(line.text)), announced)
    title = SERIES.sub("", announced or "")
    parts = [_stems(part, small_words) for part in (PARTS if PARTS.search(title) else COMMAS).split(title)]
    headings = [number for number in range(body, len(lines)) if kinds[number] == "heading"]
    starts = [n for n in headings if any(_echoes(part, _stems(lines[n].text, small_words)) for part in parts)]
    if len(parts) < 2 or len(starts) < 2:
        starts = [n for n in headings if n + 1 < len(lines) and kinds[n + 1] in ("dateline", "byline")]
    if len(starts) < 2:
        return ()
    bounds = zip(starts, [*starts[1:], len(lines)], strict=True)
    return tuple(_section(lines, kinds, start, end) for start, end in bounds)


def _section(lines: Sequence[Line], kinds: Sequence[str], start: int, end: int) -> Section:
    """The story from its heading to its last line of text: a heading of nothing, and a page's tail, are not in it."""
    last = max((number for number in range(start, end) if kinds[number] in KINDS), default=start)
    return Section(Span(lines[start].span.start, lines[last].span.end), lines[start].text)


def _stems(words: str, small_words: Collection[str]) -> frozenset[str]:
    return frozenset(
        word.lower()[:STEM] for word in WORD.findall(words) if word.isupper() or word.lower() not in small_words
    )


def _echoes(part: frozenset[str], heading: frozenset[str]) -> bool:
    fewest = min(len(part), len(heading))
    return fewest > 1 and len(part & heading) >= ECHO * fewest
