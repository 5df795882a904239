"""The names in capitalised groups: what is joined, what is cut away, and where a sentence begins."""

import pytest
from candidates_here import RULES

from rhetoric_atlas.base.model import Span
from rhetoric_atlas.names.places.groups import groups
from rhetoric_atlas.names.unknown.parts import KNOWN, PLACE, begins_sentence, parts


def parts_of(text: str, known: str = "", state: int = KNOWN) -> list[str]:
    states = bytearray(len(text))
    if known:
        start = text.index(known)
        states[start : start + len(known)] = bytes([state]) * len(known)
    found = groups(text, Span(0, len(text)))
    return [part.span.of(text) for part in parts(text, found, states, RULES)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Institute for Steppe Studies", ["Institute for Steppe Studies"]),
        ("the Institute for Steppe and Harvest", ["Institute for Steppe and Harvest"]),
        ("thanked Azad for Zahran", ["Azad", "Zahran"]),
        ("the Salt and Steppe Union", ["Salt", "Steppe Union"]),
        ("the Salt and Steppe Union (SSU)", ["Salt and Steppe Union", "SSU"]),
        ("met Azad K. Serin", ["Azad K. Serin"]),
        ("met Azad ibn Serin", ["Azad ibn Serin"]),
        ("met Azad\nSerin", ["Azad\nSerin"]),
        ("Serin's Jamaat", ["Serin's Jamaat"]),
        ("Serin's Letter", ["Serin", "Letter"]),
        ("Azad Serin and the Steppe Institute", ["Azad Serin", "Steppe Institute"]),
        ("Jund al-Sahra wal-Bahr", ["Jund al-Sahra wal-Bahr"]),
        ("the Steppe People's Republic", ["Steppe People's Republic"]),
        ("Azad Serin of the Steppe Institute", ["Azad Serin", "Steppe Institute"]),
        ("Prime Minister Azad Serin", ["Azad Serin"]),
        ("Steppe Party Chairman Azad Serin", ["Steppe Party", "Azad Serin"]),
        ("Minister of Foreign Affairs Azad Serin", ["Azad Serin"]),
        ("the Iraqi poet, the Iraqi Azad Serin", ["Azad Serin"]),
        ("the Iraqi Poets Union", ["Iraqi Poets Union"]),
        ("the Steppe Echo Telegram channel", ["Steppe Echo"]),
        ("Fighters of the Steppe Brigade", ["Steppe Brigade"]),
    ],
)
def test_what_is_joined_and_cut_away(text: str, expected: list[str]) -> None:
    assert parts_of(text) == expected


@pytest.mark.parametrize(
    ("text", "known", "state", "expected"),
    [
        ("Tarn Salt Azad", "Salt", KNOWN, ["Tarn", "Azad"]),
        ("the Tarn Institute", "Tarn", PLACE, ["Tarn Institute"]),
        ("the Bank of Tarn", "Tarn", PLACE, ["Bank of Tarn"]),
        ("the Tarn Airport", "Tarn", PLACE, ["Tarn Airport"]),
        ("the Tarn Institute", "Tarn", KNOWN, ["Institute"]),
        ("Azad Tarn Serin", "Tarn", PLACE, ["Azad", "Serin"]),
        ("the Tarn Institute", "Tarn Institute", KNOWN, []),
    ],
)
def test_known_names_are_cut_out_but_a_place_in_a_bodys_name(
    text: str, known: str, state: int, expected: list[str]
) -> None:
    assert [name for name in parts_of(text, known, state) if name != "Institute"] == [
        name for name in expected if name != "Institute"
    ]


@pytest.mark.parametrize(
    ("before", "begins"),
    [
        ("", True),
        ("He left. ", True),
        ("He left.\n", True),
        ("He said: ", True),
        ('He said, "', True),
        ("He left (and died.) ", True),
        ("TARN (Steppe Wire) - ", True),
        ("He saw ", False),
        ("He saw, with ", False),
        ("“He left,” said ", False),
        ("the pro-", False),
    ],
)
def test_where_a_sentence_begins(before: str, begins: bool) -> None:
    assert begins_sentence(f"{before}Azad", len(before)) is begins
