"""A passage as it looks: how long it is, how it ends, whether it is written Like a Heading."""

import re
from collections.abc import Collection
from dataclasses import dataclass

from ...base.marks import CLOSING_MARKS, NOTE_NUMBER
from ...base.model import Span

WORD = re.compile(r"[^\W\d_][\w’'‘`ʿ]*")
CLOSING = CLOSING_MARKS + ")]* \t\u00a0\u200b\ufeff"
NOTE = re.compile(rf"(?:\[\w{{1,5}}\]|\({NOTE_NUMBER}\)|[¹²³⁰-⁹]+)\s*$")
ABBREVIATED = re.compile(r"(?:\b[A-Z]\.){2,}\W*$|\b(?:Inc|Ltd|Jr|Sr|St|Gen|Dr|No|vs|al)\.\W*$")
SENTENCE_ENDS = ".!?…。！？؟۔"
CASED = 0.8  # of the telling words of a heading, how many begin with a capital letter
HEADLINE = 320  # characters: a heading is no longer
PROSE, PROSE_WORDS = 90, 14  # characters and words from which a line is prose
UNENDED_PROSE = 180  # characters of one that never ends


@dataclass(frozen=True, slots=True)
class Line:
    """A passage on one line: `text` has its blanks made one; `end` is its last telling character, marks aside."""

    span: Span
    text: str
    end: str
    words: int
    title_case: bool

    @property
    def sentence(self) -> bool:
        """Whether it ends as a sentence does, and is not written as a heading."""
        return self.end in SENTENCE_ENDS and not self.title_case and self.words > 2

    @property
    def prose(self) -> bool:
        """Whether it is running text beyond doubt."""
        if self.title_case:
            return False
        length = len(self.text)
        return length >= UNENDED_PROSE or (self.end in SENTENCE_ENDS and (length >= PROSE or self.words >= PROSE_WORDS))


def line(text: str, span: Span, small_words: Collection[str]) -> Line:
    """The passage at a span of a text; `small_words` are those that a heading may write small."""
    words = span.of(text)
    if "\n" in words or "\r" in words:
        words = " ".join(words.split())
    end = _end(words)
    cased = len(words) <= HEADLINE and end != "." and is_title_case(words, small_words)
    return Line(span, words, end, words.count(" ") + 1, cased)


def is_title_case(words: str, small_words: Collection[str]) -> bool:
    """Whether all but small words begin with a capital letter, or all is in capitals; at least two words must."""
    telling = capital = 0
    for match in WORD.finditer(words):
        word = match[0]
        small = word.lower()
        if word == small:
            if small not in small_words and word.upper() != word:
                telling += 1
        elif small not in small_words or (len(word) > 1 and word == word.upper()):
            telling += 1
            capital += 1
    return capital >= 2 and capital >= CASED * telling


def _end(words: str) -> str:
    """The last character that tells how a line ends: not a closing mark, nor a note's number."""
    last = words[-1]
    if last in "])¹²³⁰⁴⁵⁶⁷⁸⁹":
        words = NOTE.sub("", words[-40:]) or words
    words = words[-40:].rstrip(CLOSING) or words
    if words[-1] == "." and ABBREVIATED.search(words):
        return words[-2:-1]
    return words[-1]
