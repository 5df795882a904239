"""A source -> a report: its title, publisher, series, date, stories and passages, from the text first.

What a format's hints say counts where the text is silent; what neither says is left for the curated layer. Where
passages are boilerplate and where a notice, rules/notices.yml says.
"""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from itertools import islice

from ..base.model import Passage, Publisher, Report
from ..language.dates.absolute import DAY_FIRST, MONTH_FIRST, find_dates, numeric_order
from ..language.dates.forms import DateForms
from ..sources import Source
from .furniture import BOILERPLATE, FURNITURE, is_truncated, marks_of
from .head.datelines import Dateline, dateline_of
from .head.head import Head, read_head
from .head.hints import hinted_author, hinted_date, hinted_title, named_date
from .head.imprint import own_name_marks, read_imprint, whose
from .head.published import Published, inferred, published
from .kinds import kinds_of
from .language_detection import language_of
from .lines import layout
from .lines.looks import Line, line
from .lines.page import Page
from .lines.sections import sections_of
from .rules import LineRule, ReadingRules

__all__ = ["ReadingRules", "read"]

OPENINGS = 2  # passages of running text of which one begins as an article does: a standfirst may stand above it
OPENING = 100  # characters of a text that stand for its title where it has none
BESIDE_TEXT = frozenset({"caption", "dateline", "byline"})  # kinds of passages that no text opens with
CUT = 60  # characters from which a last line that does not end is cut off
KNOWN_ORDER = 20_000  # characters in which dates are looked for that show whether months stand first


def read(source: Source, publishers: Sequence[Publisher], rules: ReadingRules) -> Report:
    """The report that a source holds; pure.

    Its passages are in order, do not overlap, and hold every character but blanks. Fields that the text does not say
    are None; a title is always given, be it the text's opening words.
    """
    text = source.text
    lines = [line(text, span, rules.small_words) for span in layout.passages(text)]
    marks = marks_of(lines, rules)
    publisher, publisher_basis = whose(text, lines, marks, source.hints, publishers)
    habits = (*(publisher.habits if publisher else ()), *rules.series)
    order = _date_order(text, publisher, rules.dates)
    page = Page(lines, marks, rules, publisher, habits, order, hinted_title(source.hints, publisher, rules))
    head = read_head(page)
    said, marks_of_habits = read_imprint(lines, head.body, habits)
    marks |= marks_of_habits
    marks |= own_name_marks(lines, head.body, marks, publisher)
    kinds = kinds_of(replace(page, marks=marks), head)
    title = head.title_text or page.hinted or _opening(lines, kinds) or source.report_id
    kind = said.get("kind") or _kind(title, lines, kinds, rules)
    date = _published(source, page, head, kinds, kind)
    return Report(
        id=source.report_id,
        source_file=source.file_name,
        text=text,
        title=title,
        language=language_of(_words(lines, kinds), source.hints.language),
        completeness=_completeness(lines, marks, kinds),
        publisher_id=publisher.id if publisher else None,
        publisher_basis=publisher_basis,
        series=said.get("series"),
        number=said.get("number"),
        programme=said.get("programme"),
        author=head.author or said.get("author") or hinted_author(source.hints, publisher),
        kind=kind,
        **{f"published_{name}": value for name, value in asdict(date).items()},
        url=source.hints.url,
        sections=sections_of(lines, kinds, head.body, title if kind in rules.periods else None, rules.small_words),
        passages=tuple(Passage(kind, line.span) for kind, line in zip(kinds, lines, strict=True)),
    )


def _date_order(text: str, publisher: Publisher | None, forms: DateForms) -> str | None:
    """Whether 3/6/2016 is of March or June: as other dates of the text show, else as the publisher's country has it."""
    order = numeric_order(text[:KNOWN_ORDER])
    if order or not (publisher and publisher.country_code):
        return order
    return MONTH_FIRST if publisher.country_code in forms.month_first_countries else DAY_FIRST


def _published(source: Source, page: Page, head: Head, kinds: Sequence[str], kind: str | None) -> Published:
    """The date that the text states; or else that of the format, the address or the file's name; or else what its
    events allow."""
    said = published(head, [*_labelled(page, head, kinds), *_lead(page, kinds)])
    rules = page.rules
    if said.date:
        return said
    if hinted := hinted_date(source.hints, rules.dates, page.order):
        found, basis = hinted
        return Published(found.iso, found.precision, basis, found.earliest, found.latest or said.latest)
    if named := named_date(source.report_id):
        return Published(named.iso, named.precision, "background", latest=said.latest)
    if kind is None or kind not in rules.periods:
        return said
    return inferred([*_words(page.lines, kinds)], rules.periods[kind], rules.dates)


def _labelled(page: Page, head: Head, kinds: Sequence[str]) -> Iterator[Dateline]:
    """The lines below the head that say of a date that it is the report's, and a date that the text ends with."""
    last = max((number for number, kind in enumerate(kinds) if kind != BOILERPLATE), default=0)
    for number in range(head.body, len(kinds)):
        if kinds[number] != BOILERPLATE and not page.lines[number].prose:
            said = dateline_of(page.lines[number], page.rules, (), page.order)
            if said and said.label:
                yield said
            elif said and number == last and kinds[number] == "dateline":
                yield Dateline(said.date, "published")


def _lead(page: Page, kinds: Sequence[str]) -> Iterator[Dateline]:
    """The place and date that a news article's first words give: KHURRAM, June 5, 2023 (Press) -- ..."""
    for opening in islice(_words(page.lines, kinds), OPENINGS):
        for rule in page.rules.kinds:
            if rule.where == "text" and (match := rule.pattern.match(opening)):
                dates = find_dates(match[0], page.rules.dates, page.order)
                yield from (Dateline(date, "published") for date in dates)


def _words(lines: Sequence[Line], kinds: Sequence[str]) -> Iterator[str]:
    """The running text."""
    return (line.text for line, kind in zip(lines, kinds, strict=True) if kind in ("paragraph", "list_item"))


def _opening(lines: Sequence[Line], kinds: Sequence[str]) -> str | None:
    own = [(line.text, kind) for line, kind in zip(lines, kinds, strict=True) if kind not in FURNITURE]
    text = next((text for text, kind in own if kind not in BESIDE_TEXT), own[0][0] if own else None)
    if text is None or len(text) <= OPENING:
        return text
    return text[: OPENING + 1].rsplit(None, 1)[0] + "…"


def _kind(title: str, lines: Sequence[Line], kinds: Sequence[str], rules: ReadingRules) -> str | None:
    openings = list(islice(_words(lines, kinds), OPENINGS))
    for rule in rules.kinds:
        if rule.pattern.search(title) if rule.where == "title" else any(map(rule.pattern.match, openings)):
            return rule.kind
    return None


def _completeness(lines: Sequence[Line], marks: dict[int, LineRule], kinds: Sequence[str]) -> str:
    """'truncated' by a paywall; 'partial' where pictures or the end are lost; else 'full'."""
    if is_truncated(lines, marks, kinds):
        return "truncated"
    lost = any(rule.completeness == "partial" for rule in marks.values())
    text = [(line, kind) for line, kind in zip(lines, kinds, strict=True) if kind not in FURNITURE]
    if lost or not text:
        return "partial" if lost else "full"
    last, kind = text[-1]
    ends_with_nothing = kind == "heading"
    breaks_off = kind == "paragraph" and len(last.text) >= CUT and (last.end.isalnum() or last.end in ",;")
    return "partial" if ends_with_nothing or breaks_off else "full"
