"""The pages of a printed report -> one text: without running heads, page numbers, and words broken at line ends."""

import re
from collections import Counter
from collections.abc import Sequence

from ..base.marks import CLOSING_MARKS

EDGE = 3  # lines at the top and the bottom of a page among which running heads and feet stand
LONGEST_HEAD = 160  # characters of a running head or foot
REPEATED = 0.3  # of the pages, on which a line must stand at an edge: those of left and right pages differ
NUMBER = re.compile(r"(?:page |p\. ?|[-–—|] ?)?\d{1,4}(?: ?(?:of|/) ?\d{1,4})?(?: ?[-–—|])?", re.IGNORECASE)
DIGITS = re.compile(r"\d+")
BROKEN = re.compile(r"(\w+)[-\u2010\u00ad]\n(\w+)(\S*)\s?")
COMPOUND = re.compile(r"\w+-\w+")
WORD = re.compile(r"\w+")
SENTENCE_ENDS = ".!?:)]" + CLOSING_MARKS
UNPRINTED = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]")
LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
PRINTED = str.maketrans({**LIGATURES, "\u00a0": " "})


def text_of(pages: Sequence[str]) -> str:
    """The text of pages, in lines as printed.

    Of a running head the first stays, for it may name the publisher; ligatures are letters again; a word that a line's
    end breaks is whole again, and keeps its hyphen where the text elsewhere writes it with one.
    """
    printed = [[line for line in map(_line, page.splitlines()) if line] for page in pages]
    kept = _without_repeated(printed)
    text = ""
    for lines in kept:
        gap = "" if not text else "\n\n" if text[-1] in SENTENCE_ENDS else "\n"
        text += gap + "\n".join(lines) if lines else ""
    return _unbroken(text) + "\n"


def _line(line: str) -> str:
    return " ".join(UNPRINTED.sub("", line).translate(PRINTED).split())


def _without_repeated(pages: Sequence[Sequence[str]]) -> list[list[str]]:
    """The lines of pages without their numbers, and without what stands at the edges of many of them but once."""
    keys = [{_key(lines[number]) for number in _edges(lines)} for lines in pages]
    counts = Counter(key for page in keys for key in page)
    often = {key for key, count in counts.items() if count > 1 and count >= REPEATED * len(pages)}
    seen: set[str] = set()
    kept = []
    for lines in pages:
        dropped = set()
        for number in _edges(lines):
            key = _key(lines[number])
            if NUMBER.fullmatch(lines[number]) or key in seen:
                dropped.add(number)
            elif key in often:
                seen.add(key)
        kept.append([line for number, line in enumerate(lines) if number not in dropped])
    return kept


def _edges(lines: Sequence[str]) -> list[int]:
    """The numbers of the lines that may be running heads or feet."""
    near = {*range(EDGE), *range(len(lines) - EDGE, len(lines))}
    return [number for number in sorted(near) if 0 <= number < len(lines) and len(lines[number]) <= LONGEST_HEAD]


def _key(line: str) -> str:
    """What two printings of a running head share: all but the page's number."""
    return DIGITS.sub("#", line).casefold()


def _unbroken(text: str) -> str:
    whole = text.casefold()
    compounds = set(COMPOUND.findall(whole))
    words = set(WORD.findall(whole))

    def joined(match: re.Match[str]) -> str:
        first, second, rest = match.groups()
        plain, hyphened = (first + second).casefold(), f"{first}-{second}".casefold()
        is_compound = hyphened in compounds or not second[0].islower() or first[-1].isdigit()
        return f"{first}{'-' if is_compound and plain not in words else ''}{second}{rest}\n"

    return BROKEN.sub(joined, text).replace("\u00ad", "")
