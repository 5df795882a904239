"""Fields, passages and sections of an annotation laid over a drafted report."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhetoric_atlas.base.errors import AtlasError
from rhetoric_atlas.base.model import Passage, Report, Section, Span
from rhetoric_atlas.curation.annotations import Annotation
from rhetoric_atlas.curation.annotations.records import CuratedPassage, CuratedSection, Stretch
from rhetoric_atlas.curation.locate import Words
from rhetoric_atlas.curation.overlay.report import correct, laid_over

FILE = Path("annotations/rferl.yml")
TEXT = """Accessibility links

Breaking News

Tracking Islamic State

The charges against Gadzhi Magomedov are many. Sabri's Jamaat
fought in Syria.
He was a member of IS.

Sabri's Jamaat

The group pledged allegiance.
Load more

About This Blog
"""


def drafted(text: str = TEXT, kind: str = "paragraph") -> Report:
    """A report with a passage for each line, as a reader that knows no kinds would draft it."""
    passages = tuple(Passage(kind, Span(*line.span())) for line in re.finditer(r"\S(.*\S)?", text))
    return Report("rferl", "rferl.txt", text, "Breaking News", "en", "full", author="A. Nonymous", passages=passages)


def words(text: str, line: int = 1, before: str = "", key: str = "starts_with") -> Words:
    return Words(key, text, FILE, line, before)


def stretch(starts_with: str, ends_with: str | None = None, before: str = "", line: int = 1) -> Stretch:
    end = words(ends_with, line, key="ends_with") if ends_with else None
    return Stretch(words(starts_with, line, before), end)


def annotation(*passages: CuratedPassage, **others: object) -> Annotation:
    return Annotation("rferl", FILE, passages=passages, **others)  # type: ignore[arg-type] # any field of Annotation


def shown(report: Report) -> list[tuple[str, str]]:
    return [(passage.kind, passage.span.of(report.text)) for passage in report.passages]


def test_what_the_annotation_says_wins_and_the_rest_stays() -> None:
    report = correct(drafted(), annotation(fields=(("title", "Tracking Islamic State"), ("author", None))))
    assert (report.title, report.author, report.language) == ("Tracking Islamic State", None, "en")
    assert report.passages == drafted().passages


@pytest.mark.parametrize(
    ("curated", "gives"),
    [
        (stretch("Tracking Islamic State"), ["Tracking Islamic State"]),
        (stretch("Tracking Islamic"), ["Tracking Islamic State"]),  # to the end of its passage
        (stretch("Sabri's Jamaat", before="member of IS."), ["Sabri's Jamaat"]),
        (stretch("Accessibility links", "Breaking News"), ["Accessibility links\n\nBreaking News"]),  # merged
        (stretch("The charges", "are many."), ["The charges against Gadzhi Magomedov are many."]),  # split
        (stretch("Sabri's Jamaat\nfought", "in Syria."), ["Sabri's Jamaat\nfought in Syria."]),  # both
        (stretch("Sabri's Jamaat fought"), ["Sabri's Jamaat\nfought in Syria."]),
        (Stretch(words("Load more"), to_end=True), ["Load more\n\nAbout This Blog"]),
    ],
)
def test_a_curated_passage_is_one_passage(curated: Stretch, gives: list[str]) -> None:
    report = correct(drafted(), annotation(CuratedPassage("heading", curated)))
    assert [text for kind, text in shown(report) if kind == "heading"] == gives


def test_a_cut_passage_keeps_its_rest() -> None:
    report = correct(drafted(), annotation(CuratedPassage("caption", stretch("Sabri's Jamaat\nfought", "in Syria."))))
    assert shown(report)[3:6] == [
        ("paragraph", "The charges against Gadzhi Magomedov are many."),
        ("caption", "Sabri's Jamaat\nfought in Syria."),
        ("paragraph", "He was a member of IS."),
    ]


def test_sections_are_kept_replaced_or_taken_away() -> None:
    report = drafted()
    story = CuratedSection(stretch("The charges against", "member of IS."), "The charges")
    with_section = correct(report, annotation(sections=(story,)))
    span = Span(TEXT.index("The charges"), TEXT.index("IS.") + 3)
    assert with_section.sections == (Section(span, "The charges"),)
    assert correct(with_section, annotation()).sections == with_section.sections
    assert correct(with_section, annotation(sections=())).sections == ()


@pytest.mark.parametrize(
    ("passages", "line", "message"),
    [
        ([stretch("Latest posts", line=7)], 7, 'the starts_with "Latest posts" no longer stands in the report'),
        ([stretch("Load more", "the group", line=8)], 8, 'the ends_with "the group" no longer stands after'),
        ([stretch("Sabri's Jamaat", line=9)], 9, "stands 2 times in the report: add before: or after:"),
        (
            [stretch("Accessibility links", "Breaking News", line=3), stretch("Breaking News", line=4)],
            4,
            'the starts_with "Breaking News" begins a stretch that overlaps the one of line 3',
        ),
    ],
)
def test_what_no_longer_stands_stops(passages: list[Stretch], line: int, message: str) -> None:
    curated = [CuratedPassage("heading", passage) for passage in passages]
    with pytest.raises(AtlasError) as caught:
        correct(drafted(), annotation(*curated))
    assert str(caught.value).startswith(f"{FILE}:{line}: ")
    assert message in str(caught.value)


@st.composite
def texts_and_spans(draw: st.DrawFn) -> tuple[str, list[Span]]:
    """A text, and spans in it that do not overlap and begin and end with something that is not blank."""
    text = draw(st.text(alphabet="ab .\n", max_size=60))
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
    spans = [Span(start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=False)]
    return text, [span for span in spans if span.of(text) and span.of(text) == span.of(text).strip()]


@given(texts_and_spans())
def test_passages_still_cover_every_character_once_and_in_order(drawn: tuple[str, list[Span]]) -> None:
    text, spans = drawn
    report = drafted(text)
    passages = laid_over(report, [Passage("caption", span) for span in spans])
    covered = [position for passage in passages for position in range(passage.span.start, passage.span.end)]
    assert covered == sorted(set(covered))
    assert {position for position, letter in enumerate(text) if not letter.isspace()} <= set(covered)
    assert all(passage.span.of(text) == passage.span.of(text).strip() != "" for passage in passages)
    assert [passage.span for passage in passages if passage.kind == "caption"] == spans
