"""Where the words of a passage begin that a wire opens with a place, a day and its name."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhetoric_atlas.base.model import Span
from rhetoric_atlas.reading.lines.wire import behind_dateline


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tarn, May 5 (HNA) -- Abu Karim said so.", "Abu Karim said so."),
        ("TARN, May 5. /HNA/. The emir said so.", "The emir said so."),
        ("Tarn, HNA-Minister Halden said so.", "Minister Halden said so."),
        ("Port Tarn, HNA – Minister Halden said so.", "Minister Halden said so."),
        ("TARN, Norland (HP) — The emir said so.", "The emir said so."),
        ("TARN — The emir said so.", "The emir said so."),
        ("HILLNEWS- The emir said so.", "The emir said so."),
        ("Tarn (HillNews) - The emir said so.", "The emir said so."),
        ("Karim – who leads the front – said so.", "Karim – who leads the front – said so."),
        ("Lee, head of the HNA-led union, said so.", "Lee, head of the HNA-led union, said so."),
        ("Tarn (population 900) said so.", "Tarn (population 900) said so."),
        ("NATO-backed men said so.", "NATO-backed men said so."),
        ("The emir said so.", "The emir said so."),
        ("TARN —", "TARN —"),
        ("", ""),
    ],
)
def test_words_begin_behind_a_dateline(text: str, expected: str) -> None:
    assert behind_dateline(text, Span(0, len(text))).of(text) == expected


@given(st.text(alphabet="AB b,-—()/.5\n", max_size=200))
def test_a_stretch_keeps_its_end(text: str) -> None:
    stretch = behind_dateline(text, Span(0, len(text)))
    assert 0 <= stretch.start <= stretch.end == len(text)
