"""Which of the lines above a report's text is its title."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from re import Pattern

from ...base.model import Publisher
from ..lines.captions import is_caption
from ..lines.looks import HEADLINE, Line
from ..lines.page import Page
from ..rules import ReadingRules
from .datelines import Dateline, names_desk, names_in
from .imprint import is_name, is_sign

TITLE_WORDS, SURE_TITLE = 2, 5  # words of a title, at least, and from which it is no menu's
SENTENCE_TITLE = 25  # words of a title that is written as a sentence, at most
FURNITURE = 20_000  # characters of buttons and offers in which a site's name is sought
LONGER = 80  # characters that a line may have beside the title that it repeats
CRUMB = re.compile(r"\s[>»›]\s+")
OTHER = re.compile(r"[\W_]+")


def find_title(page: Page, above: Sequence[int], datelines: Mapping[int, Dateline]) -> int | None:
    """The number of the title's line, of those above the text that are neither furniture nor datelines.

    `datelines` are the lines that say when or who, by number.

    The line that the format says; or that is printed twice, or that a breadcrumb ends with; else the first of some
    length; else the longest. The name of a site, which its buttons say again, is a title where nothing else is.
    """
    lines, rules, publisher = page.lines, page.rules, page.publisher
    if page.hinted:
        hinted = [n for n in above if is_copy(lines[n].text, page.hinted, rules.title_sites)]
        if hinted:
            return next((n for n in hinted if folded(lines[n].text) == folded(page.hinted)), hinted[0])
    crumbs = {folded(CRUMB.split(lines[n].text)[-1]) for n in above if CRUMB.search(lines[n].text)}
    like = [n for n in above if may_be_title(lines[n], rules) and not (publisher and is_name(lines[n].text, publisher))]
    own = [n for n in like if not (publisher and is_sign(lines[n].text, publisher))] or like
    furniture = "\n".join(lines[number].text for number in page.marks)[:FURNITURE].lower()
    # a page's furniture names its site, or a word such as Institute or Review does
    own = [
        n for n in own if not (lines[n].text.lower() in furniture or rules.mastheads.fullmatch(lines[n].text))
    ] or own
    sure = [n for n in own if lines[n].words >= SURE_TITLE]
    printed = defaultdict(list)
    for number in own:
        printed[folded(rules.title_sites.sub("", lines[number].text))].append(number)
    for words, numbers in printed.items():
        # below a line that could be the title, what is printed twice in a row is the caption of a picture
        in_a_row = numbers[-1] - numbers[0] < len(numbers)
        is_captions = in_a_row and not lines[numbers[0]].title_case and sure and sure[0] < numbers[0]
        if words in crumbs or (len(numbers) > 1 and not is_captions):
            return next((n for n in numbers if not rules.title_sites.search(lines[n].text)), numbers[0])
    signed = [n for n in sure if lines[n].title_case and n + 1 < len(lines) and _are_authors(lines[n + 1].text, rules)]
    if len(signed) == 1:
        return signed[0]
    listed = [n for n in sure if n + 1 in datelines]
    if len(listed) > 1:
        # in a list of the latest reports each has its date below: the page's own comes last, or has an author
        return next((n for n in listed if datelines[n + 1].author), listed[-1])
    if sure:
        dated = next((number for number in sorted(datelines) if number > sure[0]), len(lines))
        return next((number for number in sure if number < dated and lines[number].title_case), sure[0])
    return max(own, key=lambda number: (lines[number].words, number), default=None)


def _are_authors(text: str, rules: ReadingRules) -> bool:
    names = names_in(text)
    return bool(names) and not any(names_desk(name, rules) for name in names)


def may_be_title(line: Line, rules: ReadingRules) -> bool:
    """Whether a line has the looks of a title."""
    small = line.text.rstrip(":").lower()
    if len(line.text) > HEADLINE or line.end in ".,;:" or small in rules.part_headings or CRUMB.search(line.text):
        return False
    if is_caption(line, rules) or len(names_in(line.text)) > 1:
        return False
    return line.title_case or (TITLE_WORDS <= line.words <= SENTENCE_TITLE and not line.text[0].islower())


def without_site(title: str, others: Sequence[str], publisher: Publisher | None, sites: Pattern[str]) -> str:
    """A title without the site's name that a browser puts behind it; `others` are the lines around it."""
    match = sites.search(title)
    if match is None:
        return title
    bare = title[: match.start()]
    is_site = publisher is not None and is_name(match["site"], publisher)
    return bare if is_site or any(folded(other) == folded(bare) for other in others) else title


def is_copy(line: str, title: str, sites: Pattern[str]) -> bool:
    """Whether a line prints the title, be it with a site's name behind it or in other letter case and marks."""
    if not 0 <= len(line) - len(title) + 2 <= LONGER:
        return False
    return folded(title) in (folded(line), folded(sites.sub("", line)))


def folded(words: str) -> str:
    """Words by which two printings of a title are one."""
    return OTHER.sub(" ", words).strip().casefold()
