"""rules/sentence_dates.yml as it is read: every form means what its example says."""

import pytest
from prose import ATTRIBUTING, report_of

from rhetoric_atlas.attribution.when.timeline import Timeline
from rhetoric_atlas.language.dates.relative import SaidForm

DATES = ATTRIBUTING.dates


@pytest.mark.parametrize("form", [*DATES.ranges, *DATES.forms], ids=lambda form: form.example)
def test_each_form_dates_its_example(form: SaidForm) -> None:
    text = f"On March 24, 2031, men left. He came {form.example}."
    assert any(found is form for found, match in DATES.matches(text)[0] if match.start() > 25)
    assert Timeline.of(report_of(text), [], DATES).moments[-1].iso == form.date


@pytest.mark.parametrize("text", ["", "He came by the road.", "She may march on.", "In 20 towns that was so."])
def test_what_has_no_date(text: str) -> None:
    assert not Timeline.of(report_of(text), [], DATES).moments
