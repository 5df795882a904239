"""Which sightings are of one name."""

import pytest

from rhetoric_atlas.base.model import Mention, Span
from rhetoric_atlas.names.unknown.merging import merged
from rhetoric_atlas.names.unknown.seen import Seen
from rhetoric_atlas.names.unknown.spelling import words_of


def seen_in(text: str, *names: str, weak: str = "", body: str = "") -> list[Seen]:
    """A sighting of each name wherever it stands in the text."""
    return [
        Seen(Span(at, at + len(name)), words_of(name), weak=name == weak, body=name == body)
        for name in names
        for at in range(len(text))
        if text.startswith(name, at)
    ]


@pytest.mark.parametrize(
    ("text", "names", "counts"),
    [
        ("Azad Serin. Dervan.", ["Azad Serin", "Dervan"], [1, 1]),
        ("Steppe Army (SA) and SA", ["Steppe Army", "SA"], [3]),
        ("SA (Steppe Army)", ["Steppe Army", "SA"], [2]),
        ("Steppe Army, or SA,", ["Steppe Army", "SA"], [2]),
        ("Steppe Army (Zahran)", ["Steppe Army", "Zahran"], [1, 1]),
        ("Azad Serin, also known as Abu Milh,", ["Azad Serin", "Abu Milh"], [2]),
        ("Azad Qadhafi, Azad Gaddafi", ["Azad Qadhafi", "Azad Gaddafi"], [2]),
        ("Omar Dervan, Amir Dervan", ["Omar Dervan", "Amir Dervan"], [1, 1]),
    ],
)
def test_sightings_of_one_name(text: str, names: list[str], counts: list[int]) -> None:
    assert sorted(one.mentions for one in merged(seen_in(text, *names), text, ())) == counts


def test_a_surname_goes_with_the_person_and_not_with_a_body() -> None:
    text = "Azad Serin; Steppe Serin; then Serin"
    assert [len(one.seen) for one in merged(seen_in(text, "Azad Serin", "then Serin"), text, ())] == [1, 1]
    strong = [Seen(Span(0, 10), ("azad", "serin")), Seen(Span(31, 36), ("serin",))]
    assert [one.mentions for one in merged(strong, text, ())] == [2]
    body = [Seen(Span(12, 24), ("steppe", "serin"), body=True), Seen(Span(31, 36), ("serin",))]
    assert [one.mentions for one in merged(body, text, ())] == [1, 1]


def test_what_is_weak_counts_beside_what_is_certain_alone() -> None:
    text = "Dervan left. They saw Dervan. Azad came."
    weak = Seen(Span(0, 6), ("dervan",), weak=True)
    strong = Seen(Span(22, 28), ("dervan",))
    lone = Seen(Span(30, 34), ("azad",), weak=True)
    (one,) = merged([weak, strong, lone], text, ())
    assert (one.mentions, one.first) == (2, weak.span)


def test_the_known_actor_beside_whose_name_it_stands_in_brackets() -> None:
    text = "the Hill Front (HF) and the Steppe Army (SA)"
    actors = (Mention("hill-front", Span(4, 14)),)
    found = merged(seen_in(text, "HF", "Steppe Army", "SA"), text, actors)
    assert [one.resembles_id for one in found] == ["hill-front", None]
