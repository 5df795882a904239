"""Whom a shorter name stands for."""

import pytest
from prose import cast_of

from rhetoric_atlas.attribution.facts import Speaker
from rhetoric_atlas.attribution.thread.fuller_names import FullNames
from rhetoric_atlas.base.model import Span


@pytest.mark.parametrize(
    ("full", "head", "brief", "brief_head", "known"),
    [
        ("Dana Rusk", "rusk", "Rusk", "rusk", True),
        ("Dana Rusk", "rusk", "Mrs. Rusk", "rusk", True),
        ("Dana Rusk", "rusk", "Karl Rusk", "rusk", False),
        ("the Front's clerk, Abu Samir al-Tazi", "clerk", "Abu Samir", "samir", True),
        ("the Front's clerk, Abu Samir al-Tazi", "clerk", "Abu", "abu", False),
        ("the Front's clerk, a man of Tarn", "clerk", "Tarn", "tarn", False),
        ("the old clerk", "clerk", "the clerk", "clerk", False),
    ],
)
def test_whom_a_shorter_name_stands_for(full: str, head: str, brief: str, brief_head: str, known: bool) -> None:
    names = FullNames(cast_of("Nobody else is named here, from the first of these words to the last of them."))
    names.known(Speaker(Span(0, 1), full, head=head))
    said_by = names.known(Speaker(Span(40, 41), brief, head=brief_head))
    assert (said_by.known_as == full) is known


def test_the_first_to_be_named_is_nobody_else() -> None:
    said_by = Speaker(Span(0, 1), "Dana Rusk", head="rusk")
    assert FullNames(cast_of("Nobody is named here.")).known(said_by) == said_by


@pytest.mark.parametrize(
    ("full", "brief", "known"),
    [
        ("Labour Minister Yusuf Darn", "the minister", True),
        ("the party's newspaper Steppe Voice", "The newspaper", True),
        ("the head of the council, Yusuf Darn", "the council", False),
        ("the old minister", "the minister", False),
        ("Labour Minister Yusuf Darn", "a minister", False),
    ],
)
def test_whom_a_noun_stands_for(full: str, brief: str, known: bool) -> None:
    names = FullNames(cast_of("Nobody else is named here, from the first of these words to the last of them."))
    names.known(Speaker(Span(0, 1), full, head=full.rpartition(" ")[2].lower()))
    said_by = names.known(Speaker(Span(40, 41), brief, head=brief.rpartition(" ")[2].lower()))
    assert (said_by.text == full) is known
