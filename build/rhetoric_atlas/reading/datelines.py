"""The lines around a title that say when, in which series and by whom a report was published."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from ..model import Habit, Span
from .date_forms import DateForms, cut, without
from .dates import DIGIT, FoundDate, find_dates
from .imprint import numbers_in
from .lines import Line
from .rules import ReadingRules

LONGEST, LONGEST_UNDATED = 160, 40  # characters of a dateline, and of one that gives no date
BESIDE, BESIDE_BARS = 3, 9  # other words that a dateline may hold, and how many where bars part them
BAR = re.compile(r"\s[|•·∙]\s")
EDGES = " ,;|-–—()"
WORD = re.compile(r"[^\W\d_][\w’'.-]*")
NOTE_MARKS = re.compile(r"\[[*†‡\w]{1,4}\]|[*†‡¹²³⁰-⁹]+")
GIVEN = r"(?:[^\W\d_a-z][\w’'.-]*|al-[A-Z][\w’'-]+)"
NAME = rf"{GIVEN}(?: (?:bin|ibn|de|van|von|der|el|al|la|di|da|dos|{GIVEN})){{1,3}}"
SEPARATOR = re.compile(", and |, | and | & ")
NAMES = re.compile(rf"{NAME}(?:(?:{SEPARATOR.pattern}){NAME}){{0,7}}")
PARTICLES = frozenset(
    ("and", "of", "for", "in", "with", "al", "bin", "ibn", "de", "van", "von", "der", "y", "el", "la")
)
ARTICLE = re.compile(r"(?:the|an?)\s", re.IGNORECASE)  # with which a heading begins: By The Numbers
MOST_NAMES = 16  # words in a byline


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a line beside the title says: a date, of what it is one ('published', 'updated' or None), who wrote.

    `words` counts what else it says.
    """

    date: FoundDate | None = None
    label: str | None = None
    author: str | None = None
    words: int = 0

    @property
    def kind(self) -> str:
        return "byline" if self.author else "dateline"


def dateline_of(line: Line, rules: ReadingRules, habits: Sequence[Habit], order: str | None) -> Dateline | None:
    """What a line says of date, number and author, or None where it says other things; `order` as in DateRules.find."""
    text = line.text
    if len(text) > LONGEST or line.prose or (line.sentence and line.words > MOST_NAMES):
        return None
    has_digits = DIGIT.search(text) is not None
    dates = find_dates(text, rules.dates, order)
    numbers = [Span(*match.span()) for match in numbers_in(text, habits)] if has_digits else []
    rest = cut(text, [*(found.span for found in dates), *numbers], " | ")
    label, rest = _label(rest, rules.dates) if dates else (None, rest)
    date = dates[0] if dates else None
    author = _author(rest, rules)
    if author:
        return Dateline(date, label, author)
    if not (dates or numbers):
        return Dateline() if _is_undated(text, rules.dates) else None
    rest, _ = without(rest, (*rules.dates.relative, *rules.dates.beside))
    words = len(WORD.findall(rest))
    return Dateline(date, label, words=words) if words <= (BESIDE_BARS if BAR.search(text) else BESIDE) else None


def names_in(text: str) -> int:
    """How many persons a line names, where it is nothing but names; else 0."""
    names = authors_in(text) if len(text) <= LONGEST else ""
    return len(SEPARATOR.split(names)) if NAMES.fullmatch(names) else 0


def authors_in(text: str) -> str:
    """The names of a byline, without the marks that point to notes."""
    return NOTE_MARKS.sub("", text).strip(EDGES)


def _is_undated(text: str, dates: DateForms) -> bool:
    """Whether a line stands where a date would, and gives none: 23 hours ago, or Feb 3 of who knows what year."""
    if len(text) > LONGEST_UNDATED:
        return False
    rest, undated = without(text, (*dates.relative, *dates.days))
    return undated and not WORD.search(without(rest, dates.beside)[0])


def _label(text: str, dates: DateForms) -> tuple[str | None, str]:
    """What a line says its date is of, and the line without those words."""
    for label, forms in (("updated", dates.updated), ("published", dates.published)):
        rest, found = without(text, forms)
        if found:
            return label, rest
    return None, text


def _author(rest: str, rules: ReadingRules) -> str | None:
    for part in BAR.split(rest):
        match = rules.byline.match(part.strip(EDGES))
        if match:
            # after the names a byline may say what the authors are: By A. Sampler, media specialist
            return ", ".join(takewhile(_are_names, authors_in(match["author"]).split(", "))) or None
    return None


def _are_names(author: str) -> bool:
    words = WORD.findall(author)
    return (
        0 < len(words) <= MOST_NAMES
        and not ARTICLE.match(author)
        and all(word[0].isupper() or word.lower() in PARTICLES or word.startswith("al-") for word in words)
    )
