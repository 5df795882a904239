"""Whom a candidate resembles."""

import pytest
from candidates_here import KNOWN, RULES, found_in

from rhetoric_atlas.names.unknown import Resemblances

RESEMBLANCES = Resemblances.of(KNOWN, RULES)


@pytest.mark.parametrize(
    ("text", "actor_id"),
    [
        ("They met Loren Wask there.", "vask"),
        ("They quoted Vask twice.", "vask"),
        ("They met Azad Vask there.", None),
        ("They met Lorin Petr Vask there.", "vask"),
        ("They met Muammar Kadhir there.", "qadhi"),
        ("The Milh Brigade fled.", "salt-brigade"),
        ("They fled from Katibat al-Milh.", "salt-brigade"),
        ("They met Azad Serin there.", None),
        ("The Defense Council met.", None),
        ("The Hill Front (TFN) fled.", "hill-front"),
        ("The Front of the Hills and Dales (HF), or Hill Front, fled.", "hill-front"),
        ("Lorin Vask, also known as Abu Serin, fled.", "vask"),
    ],
)
def test_the_known_actor_that_a_name_resembles(text: str, actor_id: str | None) -> None:
    assert [one.resembles_id for one in RESEMBLANCES.hinted(found_in(text), text)] == [actor_id]
