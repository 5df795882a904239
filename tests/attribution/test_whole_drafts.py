"""Every report of tests/drafts is drafted as an analyst would record it, but for what `misses` names."""

import pytest
from sentences import Sentence, known, verdicts
from whole_drafts import REPORTS, drafts


@pytest.mark.parametrize("draft", drafts(), ids=lambda draft: draft.name)
def test_a_report_is_drafted_as_an_analyst_records_it(draft: Sentence) -> None:
    wrong = {verdict.what: (verdict.drafted, verdict.wanted) for verdict in verdicts(draft) if not verdict.right}
    unknown = {what: both for what, both in wrong.items() if not known(what, draft)}
    assert not unknown, f"drafted and wanted differ in {draft.name}"
    assert not draft.misses - wrong.keys(), "mended: `python tests/whole_drafts.py --strike` takes it off the misses"


def test_every_report_has_its_rows() -> None:
    assert {draft.name for draft in drafts()} == {path.stem for path in REPORTS.glob("*.txt")}
    assert all(len(draft.rows) >= 20 for draft in drafts())
