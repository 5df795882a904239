"""The lines around a title that say when, in which series and by whom a report was published."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from ...base.model import Habit, Span
from ...language.dates.absolute import DIGIT, FoundDate, find_dates
from ...language.dates.forms import DateForms, cut, without
from ..lines.looks import Line
from ..rules import ReadingRules
from .imprint import numbers_in

LONGEST, LONGEST_UNDATED = 160, 40  # characters of a dateline, and of one that gives no date
BESIDE, BESIDE_BARS = 3, 9  # other words that a dateline may hold, and how many where bars part them
BAR = re.compile(r"\s[|•·∙]\s")
PARTS = re.compile(r"\s[|•·∙/–—-]\s|,\s(?=\|)|(?<=\|),")  # between what a dated line says
EDGES = " ,;|-–—()"
WORD = re.compile(r"[^\W\d_][\w’'.-]*")
NOTE_MARKS = re.compile(r"\[[*†‡\w]{1,4}\]|[*†‡¹²³⁰-⁹]+")
GIVEN = r"(?:[^\W\d_a-z][\w’'.-]*|al-[A-Z][\w’'-]+)"
PARTICLE = "(?:bin|ibn|de|van|von|der|el|al|la|di|da|dos)"
NAME = rf"{GIVEN}(?:(?: {PARTICLE}){{0,2}} {GIVEN}){{1,2}}"
SEPARATOR = re.compile(", (?:and|AND) |, | (?:and|AND) | & ")
NAMES = re.compile(rf"{NAME}(?:(?:{SEPARATOR.pattern}){NAME}){{0,7}}")
PARTICLES = {"and", "of", "for", "in", "with", "al", "bin", "ibn", "de", "van", "von", "der", "y", "el", "la"}
ARTICLE = re.compile(r"(?:the|an?)\s", re.IGNORECASE)  # with which a heading begins: By The Numbers
MOST_NAMES = 16  # words in a byline
GLUED_TIME = re.compile(r"\b((?:19|20)\d\d)(\d{1,2}:\d\d)")  # October 9, 20236:12 PM, as pages are copied
REFERENCE = re.compile(r"\([^()]*\)\W?")  # where what stands above was said: (Hill Voice, June 5, 2023)
TRAILING = re.compile(r"\s(?:on|at|in|for|to|of|from)$")  # what is left of "By A. Sampler on June 5"


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
    text = GLUED_TIME.sub(r"\1 \2", line.text)
    if len(text) > LONGEST or line.prose or (line.sentence and line.words > MOST_NAMES):
        return None
    has_digits = DIGIT.search(text) is not None
    dates = find_dates(text, rules.dates, order)
    numbers = [Span(*match.span()) for match in numbers_in(text, habits)] if has_digits else []
    rest = cut(text, [*(found.span for found in dates), *numbers], " | ")
    label = None
    if dates:
        rest, _ = without(rest, rules.dates.relative)  # "updated 2 days ago" says nothing of the date before it
        label, rest = _label(rest, rules.dates)
    date = dates[0] if dates else None
    if date and WORD.search(rest) and REFERENCE.fullmatch(text):
        return None
    author = _author(rest, rules) or (_name_beside(rest, rules) if dates else None)
    if author:
        return Dateline(date, label, author)
    if not (dates or numbers):
        return Dateline() if _is_undated(text, rules.dates) else None
    rest, _ = without(rest, rules.dates.beside)
    words = len(WORD.findall(rest))
    return Dateline(date, label, words=words) if words <= (BESIDE_BARS if BAR.search(text) else BESIDE) else None


def names_in(text: str) -> list[str]:
    """The persons whom a line names, where it is nothing but names."""
    names = authors_in(text) if len(text) <= LONGEST else ""
    return SEPARATOR.split(names) if NAMES.fullmatch(names) else []


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
            names = authors_in(TRAILING.sub("", match["author"].strip(EDGES))).split(", ")
            return ", ".join(takewhile(_are_names, names)) or None
    return None


def _name_beside(rest: str, rules: ReadingRules) -> str | None:
    """A name beside a date, without "by": 14 March 2024 | A. Sampler."""
    for part in PARTS.split(rest):
        names = takewhile(lambda name: not names_desk(name, rules), authors_in(part).split(", "))
        authors = ", ".join(names)
        if NAMES.fullmatch(authors):
            return authors
    return None


def names_desk(names: str, rules: ReadingRules) -> bool:
    """Whether a word of what may be names is one that publications, desks and sections have in theirs."""
    return any(word.lower() in rules.not_names for word in WORD.findall(names))


def _are_names(author: str) -> bool:
    words = WORD.findall(author)
    return (
        0 < len(words) <= MOST_NAMES
        and not ARTICLE.match(author)
        and all(word[0].isupper() or word.lower() in PARTICLES or word.startswith("al-") for word in words)
    )
