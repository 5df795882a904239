"""Where people speak, as the sentences before their words tell it."""

import pytest
from prose import drafts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Karim Lee appeared on Hill TV in May. Lee argued that the road is lost.", "broadcast"),
        ("Karim Lee met the press. The episodes aired on Hill TV. Lee argued that the road is lost.", "broadcast"),
        ("Karim Lee was at a rally in Tarn. He had come late.\nLee argued that the road is lost.", "speech"),
        ("Karim Lee appeared on Hill TV.\nIt rained.\nLee argued that the road is lost.", "unknown"),
        ("Karim Lee appeared on Hill TV. Dana Rusk argued that the road is lost.", "unknown"),
        ("Karim Lee appeared on Hill TV. In an article, Lee argued that the road is lost.", "unknown"),
        ("Karim Lee came to Tarn. Lee argued that the road is lost.", "unknown"),
    ],
)
def test_on_what_stage_somebody_speaks(text: str, expected: str) -> None:
    assert drafts(text)[-1].platform_id == expected
