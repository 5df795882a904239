"""Names that are told by their form: handles, and the quoted names of outlets and groups."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...base.model import Span
from .rules import CandidateRules

HANDLE = re.compile(
    r"(?<![\w.@/-])@([A-Za-z]\w{2,31})\b(?![.@]\w)"
    r"|\b(?:t\.me|telegram\.me|twitter\.com|x\.com|vk\.com|instagram\.com|facebook\.com|tiktok\.com)/(?:s/|@)?"
    r"([A-Za-z]\w{2,31})\b(?![.-]\w)"
    r"|(?<![\w@/.])((?=\w{0,30}[A-Z])[A-Za-z]{2,20}_\w{2,20})\b(?![.@/])"
)
NO_HANDLES = frozenset(
    {"joinchat", "share", "status", "watch", "intent", "hashtag", "search", "home", "groups", "pages"}
)
# It begins with a mark, so that a text is soon searched; which one, and what stands before it, is asked afterwards.
QUOTED = re.compile(
    r"[\"“‘'](?:(?<=[\"“])([^\"“”\n]{2,150})[\"”]|(?<=[‘'])(?<!\w[‘'])([A-Z][^\"“”'‘’\n]{1,60})['’](?!\w))"
)
INTRODUCED = re.compile(r"([\w-]+)(?: (?:that calls itself|calling itself|known as|called|named|dubbed))?,? (?:the )?$")
ENDING = ",.?!"
LONG = 4  # letters of a word that a name prints large
MOST_WORDS = 6  # of a quoted name
NEAR = 48


class Told(NamedTuple):
    """Words that are a handle or a quoted name, or with `is_name` False a quoted title, whose capitals tell nothing."""

    span: Span
    is_name: bool
    handle: bool = False


def told(text: str, span: Span, rules: CandidateRules) -> Iterator[Told]:
    """The handles, quoted names and quoted titles of a passage."""
    yield from _handles(text, span)
    for match in QUOTED.finditer(text, span.start, span.end):
        which = match.lastindex or 1
        start, end = match.span(which)
        while end > start and text[end - 1] in ENDING:
            end -= 1
        if is_headline(text[start:end]):
            if _is_introduced(text, match.start(), text[start:end], rules):
                yield Told(Span(start, end), True)
            elif " " in text[start:end]:
                yield Told(Span(start, end), False)


def is_headline(words: str) -> bool:
    """Whether all the long words, and the first, are printed large."""
    if not words[:1].isupper():
        return False
    return all(word != word.lower() or not word[0].isalpha() for word in words.split() if len(word) >= LONG)


def _handles(text: str, span: Span) -> Iterator[Told]:
    # most passages have none of the signs, and searching for a sign is quick
    if any(text.find(sign, span.start, span.end) >= 0 for sign in ("@", "_", ".me/", ".com/")):
        for match in HANDLE.finditer(text, span.start, span.end):
            which = match.lastindex or 1
            if match[which].lower() not in NO_HANDLES:
                yield Told(Span(*match.span(which)), True, handle=True)


def _is_introduced(text: str, mark: int, words: str, rules: CandidateRules) -> bool:
    if len(words.split()) > MOST_WORDS or any(sign in words for sign in ".!?:;"):
        return False
    before = INTRODUCED.search(text[max(0, mark - NEAR) : mark])
    return before is not None and before[1].lower() in rules.outlets.words
