"""The passage that is most like words that are gone."""

import random

import pytest

from rhetoric_atlas.curation.closest import closest_passage

REPORT = (
    "Russia's Wagner Group has been drawing global media attention for its involvement in the invasion of Ukraine. "
    "The mercenaries were hired by Mozambique's government for a time to help stabilize the north. "
    "On September 18 an anti-NATO demonstration in Moldova halted the transfer of equipment into Ukraine."
)


@pytest.mark.parametrize(
    ("gone", "closest"),
    [
        (
            "mercenaries had been hired by the government of Mozambique",
            "mercenaries were hired by Mozambique's government for a",
        ),
        ("anti-NATO demonstrations in Moldova", "anti-NATO demonstration in Moldova"),
        ("“Wagner Group” has been drawing", "Wagner Group has been drawing"),
        ("mercenary", "mercenaries"),  # one word that changed its ending
        ("mercenary from there, and many other words that are not here", None),
        ("Mozambik", "Mozambique"),
        ("zzz", None),
        ("…", None),
        ("", None),
    ],
)
def test_the_closest_passage(gone: str, closest: str | None) -> None:
    assert closest_passage(REPORT, gone) == closest


def test_a_text_shorter_than_the_words() -> None:
    assert (
        closest_passage("an anti-NATO demonstration", "an anti-NATO demonstration in Moldova")
        == "an anti-NATO demonstration"
    )
    assert closest_passage("", "an anti-NATO demonstration") is None


def test_a_passage_of_a_long_text_is_found() -> None:
    some = random.Random(1)
    words = ["".join(some.choices("aeioulmnrst", k=some.randint(2, 9))) for _ in range(20_000)]
    gone = words[12_000:12_040]
    assert closest_passage(" ".join(words), " ".join([*gone[:20], "missing", *gone[21:]])) == " ".join(gone)
