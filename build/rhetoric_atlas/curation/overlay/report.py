"""What an annotation says of the report as a document, laid over what was read from its text."""

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from msgspec.structs import replace

from ...base.model import Passage, Report, Section, Span
from ..annotations import Annotation
from ..annotations.records import CuratedPassage, CuratedSection, Stretch
from ..locate import find, find_end

Stretched = TypeVar("Stretched", CuratedPassage, CuratedSection)


def correct(report: Report, annotation: Annotation) -> Report:
    """The report with the fields, passages and sections of its annotation; what it does not say stays as drafted.

    Each passage of the annotation becomes one passage: drafted ones inside it are merged, those that reach beyond it
    keep the rest. So passages still cover what they covered, once and in order.

    Raises AtlasError with file and line where a passage or section no longer stands in the report, or two overlap.
    """
    fields: dict[str, Any] = dict(annotation.fields)
    curated = [Passage(passage.kind, span) for passage, span in _placed(report, annotation.passages)]
    sections = report.sections
    if annotation.sections is not None:
        found = (Section(span, section.title) for section, span in _placed(report, annotation.sections))
        sections = tuple(sorted(found, key=lambda section: section.span))
    return replace(report, passages=laid_over(report, curated), sections=sections, **fields)


def laid_over(report: Report, curated: Iterable[Passage]) -> tuple[Passage, ...]:
    """The drafted passages, with the curated ones in the place of what they cover."""
    passages = list(report.passages)
    for passage in curated:
        passages = [rest for drafted in passages for rest in _without(report.text, drafted, passage.span)]
        passages.append(passage)
    return tuple(sorted(passages, key=lambda passage: passage.span))


def _without(text: str, passage: Passage, taken: Span) -> Iterator[Passage]:
    """What is left of a passage, before and after the part that is taken, without blanks at its ends."""
    if not passage.span.overlap(taken):
        yield passage
        return
    for start, end in ((passage.span.start, taken.start), (taken.end, passage.span.end)):
        rest = _stripped(text, start, end)
        if rest.length > 0:
            yield Passage(passage.kind, rest)


def _stripped(text: str, start: int, end: int) -> Span:
    part = text[start:end]
    return Span(start + len(part) - len(part.lstrip()), start + len(part.rstrip()))


def _placed(report: Report, curated: Iterable[Stretched]) -> list[tuple[Stretched, Span]]:
    """What is curated with the place where it stands, in the order given; no two of them overlap."""
    placed: list[tuple[Stretched, Span]] = []
    for item in curated:
        span, words = _span(report, item.stretch), item.stretch.starts_with
        for other, other_span in placed:
            if span.overlap(other_span):
                line = other.stretch.starts_with.line
                raise words.error(f"begins a stretch that overlaps the one of line {line}")
        placed.append((item, span))
    return placed


def _span(report: Report, stretch: Stretch) -> Span:
    beginning = find(report.text, stretch.starts_with)
    if stretch.to_end:
        return Span(beginning.start, len(report.text.rstrip()))
    if stretch.ends_with:
        return Span(beginning.start, find_end(report.text, stretch.ends_with, beginning))
    ends = (passage.span.end for passage in report.passages if passage.span.start < beginning.end <= passage.span.end)
    return Span(beginning.start, next(ends, beginning.end))
