"""What stands above a report's text: its title, its dates, its authors, and the site around them."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from re import Pattern

from ..model import Habit, Publisher
from .datelines import Dateline, authors_in, dateline_of, is_name
from .imprint import is_name as is_publisher
from .lines import HEADLINE, Line
from .rules import ReadingRules

NEAR = 8  # lines below the title in which a date or an author may yet follow
STANDFIRST = 2  # how many of them may be running text: what a report says of itself before its byline
TITLE_WORDS, SURE_TITLE = 2, 5  # words of a title, at least, and from which it is no menu's
SENTENCE_TITLE = 25  # words of a title that is written as a sentence, at most
EARLY = 30  # lines in which a title may yet follow where none stands above the first prose


@dataclass(frozen=True, slots=True)
class Head:
    """The lines above the text, by their numbers.

    `title` is the number of the title's line, `copies` those of all lines that print it; `datelines` what the lines
    say of date and author; `body` the number of the line that the text begins with.
    """

    title: int | None
    title_text: str | None
    copies: frozenset[int]
    datelines: Mapping[int, Dateline]
    body: int

    @property
    def author(self) -> str | None:
        return next((found.author for _, found in sorted(self.datelines.items()) if found.author), None)


def read_head(
    lines: Sequence[Line],
    furniture: Sequence[bool],
    publisher: Publisher | None,
    habits: Sequence[Habit],
    rules: ReadingRules,
    order: str | None,
) -> Head:
    """The head of a report; `furniture` says which lines are boilerplate or a notice by their words alone."""
    prose = _first_prose(lines, furniture)
    found = {
        number: said
        for number in range(min(len(lines), prose + EARLY))
        if not furniture[number] and (said := dateline_of(lines[number], rules, habits, order))
    }
    above = [
        number
        for number in range(prose)
        if not furniture[number] and number not in found and _may_be_title(lines[number], publisher, rules)
    ]
    title = (
        _title(lines, above, found, rules.title_sites) if above else _late_title(lines, prose, found, publisher, rules)
    )
    if title is None:
        title = next((number for number, said in sorted(found.items()) if number < prose and said.words > 1), None)
    if title is None:
        return Head(None, None, frozenset(), {n: said for n, said in found.items() if n < prose}, _start(lines, prose))
    name = _without_site(lines[title].text, [line.text for line in lines[:prose]], publisher, rules.title_sites)
    copies = frozenset(n for n in range(len(lines)) if n == title or _is_copy(lines[n].text, name, rules.title_sites))
    body = max(_body(lines, furniture, found, title), max((n + 1 for n in copies if n < prose), default=0))
    datelines = {n: said for n, said in found.items() if n == title or (n < body and n not in copies)}
    datelines |= _unmarked_author(lines, title, body, datelines)
    return Head(title, name, copies, datelines, body)


def _first_prose(lines: Sequence[Line], furniture: Sequence[bool]) -> int:
    return next((n for n, line in enumerate(lines) if line.prose and not furniture[n]), len(lines))


def _start(lines: Sequence[Line], prose: int) -> int:
    return prose if prose < len(lines) else 0


def _may_be_title(line: Line, publisher: Publisher | None, rules: ReadingRules) -> bool:
    small = line.text.rstrip(":").lower()
    if len(line.text) > HEADLINE or line.end in ".,;:" or small in rules.part_headings:
        return False
    if publisher and is_publisher(line.text, publisher):
        return False
    return line.title_case or (TITLE_WORDS <= line.words <= SENTENCE_TITLE and not line.text[0].islower())


def _title(lines: Sequence[Line], above: Sequence[int], found: Mapping[int, Dateline], sites: Pattern[str]) -> int:
    """Which of the lines above the prose is the title: one that is printed twice, else the first of some length."""
    printed = Counter(_folded(sites.sub("", lines[number].text)) for number in above)
    repeated = [n for n in above if lines[n].words >= TITLE_WORDS and printed[_folded(lines[n].text)] > 1]
    if repeated:
        return repeated[0]
    sure = [number for number in above if lines[number].words >= SURE_TITLE]
    if sure:
        dated = next((number for number in sorted(found) if number > sure[0]), len(lines))
        headings = [number for number in sure if number < dated and lines[number].title_case]
        return headings[0] if headings else sure[0]
    return max(above, key=lambda number: (lines[number].words, number))


def _late_title(
    lines: Sequence[Line],
    prose: int,
    found: Mapping[int, Dateline],
    publisher: Publisher | None,
    rules: ReadingRules,
) -> int | None:
    """A line like a title beside a date or byline, where running text such as a site's greeting stands above it."""
    for number in range(prose, min(len(lines), prose + EARLY)):
        beside = number not in found and (number - 1 in found or number + 1 in found)
        if beside and lines[number].title_case and _may_be_title(lines[number], publisher, rules):
            return number
    return None


def _body(lines: Sequence[Line], furniture: Sequence[bool], found: Mapping[int, Dateline], title: int) -> int:
    """The line after the title's last date or author, a standfirst between them allowed."""
    body, prose = title + 1, 0
    for number in range(title + 1, min(len(lines), title + 1 + NEAR + sum(furniture[title + 1 : title + 1 + NEAR]))):
        prose += lines[number].prose and not furniture[number]
        if prose > STANDFIRST:
            break
        if number in found:
            body = number + 1
    return body


def _unmarked_author(
    lines: Sequence[Line], title: int, body: int, datelines: Mapping[int, Dateline]
) -> dict[int, Dateline]:
    """A line of names directly above the date: a byline that does not say "by"."""
    if any(said.author for said in datelines.values()):
        return {}
    for number in range(title + 1, body - 1):
        if number not in datelines and number + 1 in datelines and is_name(lines[number].text):
            return {number: Dateline(author=authors_in(lines[number].text))}
    return {}


def _without_site(title: str, others: Sequence[str], publisher: Publisher | None, sites: Pattern[str]) -> str:
    """A title without the site's name that a browser puts behind it."""
    match = sites.search(title)
    if match is None:
        return title
    bare = title[: match.start()]
    if (publisher and is_publisher(match["site"], publisher)) or any(
        _folded(other) == _folded(bare) for other in others
    ):
        return bare
    return title


def _is_copy(line: str, title: str, sites: Pattern[str]) -> bool:
    if abs(len(line) - len(title)) > 80:
        return False
    folded = _folded(title)
    return _folded(line) == folded or _folded(sites.sub("", line)) == folded


def _folded(words: str) -> str:
    return re.sub(r"[\W_]+", " ", words).strip().casefold()
