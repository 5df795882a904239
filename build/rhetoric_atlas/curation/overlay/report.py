"""What an annotation says of the report as a document, laid over what was read from its text."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from msgspec.structs import replace

from ...base.model import Passage, Report, Section, Span
from ..annotations import Annotation
from ..annotations.records import CuratedSection, Stretch
from ..locate import find, find_end


def correct(report: Report, annotation: Annotation) -> Report:
    """The report with the fields, passages and sections of its annotation; what it does not say stays as drafted.

    Each passage of the annotation becomes one passage: drafted ones inside it are merged, those that reach beyond it
    keep the rest. So passages still cover what they covered, once and in order.

    Raises AtlasError with file and line where a passage or section no longer stands in the report, or two overlap.
    """
    fields: dict[str, Any] = dict(annotation.fields)
    stretches = [passage.stretch for passage in annotation.passages]
    curated = [
        Passage(passage.kind, span)
        for passage, span in zip(annotation.passages, _spans(report, stretches), strict=True)
    ]
    sections = report.sections if annotation.sections is None else _sections(report, annotation.sections)
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


def _sections(report: Report, sections: Sequence[CuratedSection]) -> tuple[Section, ...]:
    spans = _spans(report, [section.stretch for section in sections])
    found = [Section(span, section.title) for section, span in zip(sections, spans, strict=True)]
    return tuple(sorted(found, key=lambda section: section.span))


def _spans(report: Report, stretches: Iterable[Stretch]) -> list[Span]:
    """Where the stretches stand, in the order given; no two of them overlap."""
    placed: list[tuple[Span, Stretch]] = []
    for stretch in stretches:
        span = _span(report, stretch)
        for other_span, other in placed:
            if span.overlap(other_span):
                raise stretch.starts_with.error(
                    f"begins a stretch that overlaps the one of line {other.starts_with.line}"
                )
        placed.append((span, stretch))
    return [span for span, _ in placed]


def _span(report: Report, stretch: Stretch) -> Span:
    beginning = find(report.text, stretch.starts_with)
    if stretch.to_end:
        return Span(beginning.start, len(report.text.rstrip()))
    if stretch.ends_with:
        return Span(beginning.start, find_end(report.text, stretch.ends_with, beginning))
    return Span(beginning.start, _end_of_passage(report, beginning))


def _end_of_passage(report: Report, beginning: Span) -> int:
    ends = (passage.span.end for passage in report.passages if passage.span.start < beginning.end <= passage.span.end)
    return next(ends, beginning.end)
