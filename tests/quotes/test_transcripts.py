"""Transcripts without marks: who speaks stands before a colon, and what is said goes on until somebody else does."""

import pytest
from prose import QUOTING, report_of

from rhetoric_atlas.quotes.transcripts import turns


def turns_in(text: str) -> list[str]:
    return [span.of(text) for span in turns(text, report_of(text).passages, QUOTING.transcripts, QUOTING.kinds.grammar)]


ANNOUNCED = "Following are excerpts from an interview with Karim Lee, which aired on Hill TV on March 3:\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (ANNOUNCED + "Karim Lee: We shall return.", ["We shall return."]),
        (
            ANNOUNCED + "Interviewer: When?\nKarim Lee: Soon.\nVery soon.\nInterviewer: Why?",
            ["When?", "Soon.\nVery soon.", "Why?"],
        ),
        (ANNOUNCED + 'Karim Lee: They say: "Go." We stay.', ['They say: "Go." We stay.']),
        (ANNOUNCED + 'Karim Lee: "We shall return."', []),
        (ANNOUNCED + "Karim Lee: Soon.\n# A Heading\nKarim Lee: not announced here.", ["Soon."]),
        (
            "Karim Lee spoke to the Hill Post.\nQ: Will you return?\nA: We shall.",
            ["Will you return?", "We shall."],
        ),
        ("Karim Lee came.\nKarim Lee: a life in letters.\nKarim Lee: his last years.", []),
        ("Q: only one line asks.", []),
        ("The following are the reasons:\nNorland: the war goes on.", []),
        ("Following are excerpts from the speech of the emir:\nWe shall return.", []),
    ],
)
def test_turns_of_a_transcript(text: str, expected: list[str]) -> None:
    assert turns_in(text) == expected
