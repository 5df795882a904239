"""Words that a person copied out of a report -> where they stand in it.

Words stand to the letter; only spaces and line ends may differ. An occurrence that begins or ends inside a word does
not count: "traitor" does not stand in "traitors". Where words stand more than once, their neighbours decide.
"""

import re
from pathlib import Path

from msgspec import Struct

from ..base.errors import AtlasError
from ..base.marks import QUOTATION_MARKS
from ..base.model import Span
from .closest import closest_passage

# What may part words from the neighbours that a curator gives: the marks around a quote are not part of it.
MARKS = " " + QUOTATION_MARKS
SPACES = r"\s+"
SLACK = 40  # spaces and marks between words and their neighbours, at most
SHOWN = 160  # characters of a passage that a message repeats


class Words(Struct, frozen=True):
    """Words of a report as an annotation gives them: under which key, and on which line of which file.

    `before` and `after` are the words next to them, where they stand more than once.
    """

    key: str
    text: str
    file: Path
    line: int
    before: str = ""
    after: str = ""

    def error(self, message: str) -> AtlasError:
        """What is wrong with these words, with their file and line."""
        return AtlasError(f'the {self.key} "{shortened(self.text)}" {message}', self.file, self.line)


def find(text: str, words: Words, at: int | None = None) -> Span:
    """The one place where the words stand with their neighbours; `at` says where to look first.

    Raises AtlasError where they stand nowhere, with the closest passage, or in more places than one.
    """
    spans = occurrences(text, words.text)
    if not spans:
        raise words.error(f"no longer stands in the report{_nearest(text, words.text)}")
    fitting = [span for span in spans if _has_neighbours(text, span, words)]
    if not fitting:
        where = f"…{shortened(text[max(0, spans[0].start - SLACK) : spans[0].end + SLACK])}…"
        raise words.error(f"stands in the report, but between other words (correct before: or after:): {where}")
    first = next((span for span in fitting if span.start == at), fitting[0])
    if len(fitting) > 1 and first.start != at:
        remedy = "lengthen before: or after:" if words.before or words.after else "add before: or after:"
        times = f"stands {len(fitting)} times in the report"
        raise words.error(f"{times}: {remedy} with the words next to the one you mean")
    return first


def find_end(text: str, words: Words, beginning: Span) -> int:
    """Where a stretch that starts with `beginning` ends: with the first of the words that end there or later.

    Raises AtlasError where they do not stand there.
    """
    for span in occurrences(text, words.text, beginning.start):
        if span.end >= beginning.end:
            return span.end
    raise words.error(f"no longer stands after the words of starts_with{_nearest(text[beginning.start :], words.text)}")


def occurrences(text: str, words: str, start: int = 0) -> list[Span]:
    """Every place from `start` on where the words stand whole; other spacing counts where none is to the letter."""
    pattern = re.compile(rf"(?=({SPACES.join(map(re.escape, words.split()))}))")
    found = (Span(*match.span(1)) for match in pattern.finditer(text, start))
    whole = [span for span in found if not (_is_inside_word(text, span.start) or _is_inside_word(text, span.end))]
    return [span for span in whole if span.of(text) == words] or whole


def shortened(words: str) -> str:
    """The words on one line, cut where a message would grow too long."""
    line = " ".join(words.split())
    return line if len(line) <= SHOWN else line[: SHOWN - 1].rstrip() + "…"


def _is_inside_word(text: str, position: int) -> bool:
    """Only scripts with capitals part words by spaces; a copied text glues "Moscow[4" and "documentDescription"."""
    if not 0 < position < len(text):
        return False
    left, right = text[position - 1], text[position]
    if left.isdigit() and right.isdigit():
        return True
    return _is_cased(left) and _is_cased(right) and not (left.islower() and right.isupper())


def _is_cased(letter: str) -> bool:
    return letter.islower() or letter.isupper()


def _has_neighbours(text: str, span: Span, words: Words) -> bool:
    before = text[max(0, span.start - len(words.before) - SLACK) : span.start]
    after = text[span.end : span.end + len(words.after) + SLACK]
    return _begins(before[::-1], words.before[::-1]) and _begins(after, words.after)  # the first read backwards


def _begins(stretch: str, neighbour: str) -> bool:
    near = " ".join(neighbour.split()).lstrip(MARKS)
    return stretch.startswith(neighbour) or (bool(near) and " ".join(stretch.split()).lstrip(MARKS).startswith(near))


def _nearest(text: str, words: str) -> str:
    passage = closest_passage(text, words)
    return f': the closest passage is "{shortened(passage)}"' if passage else ", nor anything like it"
