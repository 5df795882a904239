"""What stands above a report's text: its title, its dates, its authors, and the site around them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..lines.captions import is_caption
from ..lines.layout import LIST_ITEM
from ..lines.looks import Line
from ..lines.page import Page
from ..rules import ReadingRules
from .datelines import Dateline, authors_in, dateline_of, names_desk, names_in
from .titles import SURE_TITLE, find_title, is_copy, may_be_title, without_site

NEAR = 8  # lines below the title in which a date or an author may yet follow, furniture aside
STANDFIRST = 1  # how many of them may be running text: what a report says of itself before its byline
TITLE_WORDS_BESIDE_DATE = 3  # words from which a line that ends with a date may be a title
EARLY = 30  # lines in which a title may yet follow where none stands above the first prose


@dataclass(frozen=True, slots=True)
class Head:
    """The lines above the text, by their numbers.

    `title` is the number of the title's line and `title_text` the title itself; `copies` are all lines that print it;
    `datelines` what lines say of date and author; `body` is the number of the line that the text begins with.
    """

    title: int | None
    title_text: str | None
    copies: frozenset[int]
    datelines: Mapping[int, Dateline]
    body: int

    @property
    def author(self) -> str | None:
        return next((said.author for _, said in sorted(self.datelines.items()) if said.author), None)


def read_head(page: Page) -> Head:
    lines, marks, rules = page.lines, page.marks, page.rules
    prose = next(
        (n for n, line in enumerate(lines) if line.prose and n not in marks and not is_caption(line, rules)), len(lines)
    )
    said = {
        number: dateline
        for number in range(min(len(lines), prose + EARLY))
        if not LIST_ITEM.match(lines[number].text)
        and (dateline := dateline_of(lines[number], rules, page.habits, page.order))
        and (number not in marks or (dateline.author and dateline.date))
    }
    above = [number for number in range(prose) if number not in marks and number not in said]
    title = find_title(page, above, said)
    if title is None:
        title = _late_title(page, prose, said)
    if title is None:
        title = next((number for number in sorted(said) if number < prose and said[number].words > 1), None)
    elif (dated := _dated_title(lines, title, said)) is not None:
        title = dated
    if title is None:
        body = prose if prose < len(lines) else 0
        return Head(None, None, frozenset(), {number: said[number] for number in said if number < body}, body)
    first = _page_title(page, title, above, said)
    if first is not None:
        return Head(first, lines[first].text, frozenset((first,)), {title + 1: said[title + 1]}, title)
    return _head(page, title, prose, said)


def _head(page: Page, title: int, prose: int, said: Mapping[int, Dateline]) -> Head:
    lines, sites = page.lines, page.rules.title_sites
    said = {number: dateline for number, dateline in said.items() if not _is_of_another(lines, number, title)}
    printed = page.rules.title_labels.sub("", lines[title].text, count=1)
    words = without_site(printed, [line.text for line in lines[:prose]], page.publisher, sites)
    copies = frozenset(n for n, line in enumerate(lines) if n == title or is_copy(line.text, words, sites))
    body = max(_body(page, said, title), *(number + 1 for number in copies if number < max(prose, title + 1)))
    datelines = {n: dateline for n, dateline in said.items() if n == title or (n < body and n not in copies)}
    signed = _unmarked_author(page, title, body, datelines)
    body = max(body, *(number + 1 for number in signed), 0)
    return Head(title, words, copies, datelines | signed, body)


def _is_of_another(lines: Sequence[Line], number: int, title: int) -> bool:
    """Whether a date above the title stands below another: that of an older report, in a list of the latest."""
    above = lines[number - 1]
    return 0 < number < title and above.title_case and above.words >= SURE_TITLE and above.text != lines[title].text


def _dated_title(lines: Sequence[Line], title: int, said: Mapping[int, Dateline]) -> int | None:
    """A title that ends with its date, where what else may be one is the heading of the first part.

    Weekly Threat Digest: June 5, 2023, and below it a heading that leads straight into its text, or a short line.
    """
    above = [number for number in said if number <= title]
    if len(above) != 1:
        return None
    leads = title + 1 < len(lines) and lines[title + 1].prose
    date, words = said[above[0]].date, lines[above[0]].text
    if date is None or date.span.end != len(words) or "|" in words:
        return None
    enough = said[above[0]].words >= TITLE_WORDS_BESIDE_DATE
    joined = words[: date.span.start].endswith((", ", ": ")) and said[above[0]].words > 1
    return above[0] if (leads and enough) or (joined and lines[title].words < SURE_TITLE) else None


def _late_title(page: Page, prose: int, said: Mapping[int, Dateline]) -> int | None:
    """A line like a title beside a date or byline, where running text such as a site's greeting stands above it."""
    lines = page.lines
    own = [number for number in range(prose, min(len(lines), prose + EARLY)) if number not in page.marks]
    for above, number, below in zip([-1, *own], own, [*own[1:], len(lines)], strict=False):
        beside = number not in said and (above in said or below in said)
        if beside and lines[number].title_case and may_be_title(lines[number], page.rules):
            return number
    return None


def _page_title(page: Page, title: int, above: Sequence[int], said: Mapping[int, Dateline]) -> int | None:
    """The title of a page of several stories, each with a date of its own, where `title` is that of the first story."""
    lines, rules = page.lines, page.rules
    first = next((n for n in reversed(above) if n < title and may_be_title(lines[n], rules)), None)
    if first is None or not _is_story(lines, title, said.get(title + 1), rules):
        return None
    others = (number for number in range(title + 2, len(lines) - 1) if lines[number].title_case)
    dated = ((number, dateline_of(lines[number + 1], rules, (), None)) for number in others)
    return first if any(_is_story(lines, number, dateline, rules) for number, dateline in dated) else None


def _is_story(lines: Sequence[Line], number: int, dateline: Dateline | None, rules: ReadingRules) -> bool:
    """Whether a line is the heading of a story: a date stands below it, and below that two paragraphs or more."""
    text = lines[number + 2 : number + 4]
    dated = dateline is not None and dateline.date is not None
    return dated and may_be_title(lines[number], rules) and len(text) == 2 and all(x.prose or x.sentence for x in text)


def _body(page: Page, said: Mapping[int, Dateline], title: int) -> int:
    """The line after the title's last date or author; below a standfirst, only what was not yet said counts."""
    lines, marks = page.lines, page.marks
    body, near, prose = title + 1, 0, 0
    dated = any(dateline.date for number, dateline in said.items() if number <= title)
    signed = any(dateline.author for number, dateline in said.items() if number <= title)
    for number in range(title + 1, len(lines)):
        near += number not in marks
        prose += lines[number].prose and number not in marks
        below_text = prose > 0 and number in marks and marks[number].reach != "line"
        if near > NEAR or prose > STANDFIRST or below_text:
            break
        dateline = said.get(number)
        if dateline and (not prose or (dateline.date and not dated) or (dateline.author and not signed)):
            body = number + 1
            dated, signed = dated or dateline.date is not None, signed or dateline.author is not None
    return body


def _unmarked_author(page: Page, title: int, body: int, datelines: Mapping[int, Dateline]) -> dict[int, Dateline]:
    """A byline without its "by": names above the date; or directly below it or the title, where they are an author's.

    An author's name is said again as one, or nowhere else: what a report is about stands in its text.
    """
    lines, marks = page.lines, page.marks
    if any(dateline.author for dateline in datelines.values()):
        return {}
    for number in range(title + 1, min(body + NEAR, title + 2 * NEAR, len(lines))):
        if number > body and number - 1 not in marks:
            break
        names = [] if number in datelines or number in marks else names_in(lines[number].text)
        if not names:
            continue
        again = _are_said_again(lines, number, names)
        authors = again or _are_said_nowhere(lines, number, names, page.rules)
        above = next(n for n in range(number - 1, title - 1, -1) if n == title or n not in marks)
        leads = number + 1 < len(lines) and lines[number + 1].prose
        below_title = number == title + 1 and (again or leads or len(names) > 1)
        if number + 1 in datelines or (authors and (below_title or above in datelines)):
            return {number: Dateline(author=authors_in(lines[number].text))}
    return {}


def _are_said_again(lines: Sequence[Line], number: int, names: Sequence[str]) -> bool:
    """Whether one of the names stands by itself, or as an author's, further down."""
    below = [line.text.casefold() for line in lines[number + 1 :]]
    return any(
        small == name or small.startswith(f"{name} is ") or f"by {name}" in small
        for name in (name.casefold() for name in names)
        for small in below
        if name in small
    )


def _are_said_nowhere(lines: Sequence[Line], number: int, names: Sequence[str], rules: ReadingRules) -> bool:
    """Whether the names, none of which is a desk's or a place's, stand in no other line."""
    others = [line.text for line in (*lines[:number], *lines[number + 1 :])]
    return not any(names_desk(name, rules) or any(name in other for other in others) for name in names)
