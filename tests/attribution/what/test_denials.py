"""Which earlier words of its report a denial denies."""

import pytest
from prose import drafts

from rhetoric_atlas.base.model import Quote

CHARGE = "Minister Halden accused Abu Karim of stealing bread from the mill. "


def denied(text: str) -> list[int | None]:
    """For each row the position of the row that it denies."""
    quotes: tuple[Quote, ...] = drafts(text)
    ids = [quote.id for quote in quotes]
    return [ids.index(quote.denies_id) if quote.denies_id else None for quote in quotes]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The same words.
        (CHARGE + "Abu Karim denied stealing bread from the mill.", [None, 0]),
        (CHARGE + "Abu Karim denied that he had ever stolen any bread.", [None, 0]),
        (CHARGE + 'Abu Karim said: "I did not steal bread."', [None, 0]),
        (CHARGE + "Nothing is known of the rain.\nAbu Karim rejected that he stole from the mill.", [None, 0]),
        # A word for what was said before.
        (CHARGE + "Abu Karim denied the accusation of theft against him.", [None, 0]),
        (CHARGE + "Abu Karim dismissed the allegations against him as lies.", [None, 0]),
        (CHARGE + 'Abu Karim called the charge "a lie."', [None, 0]),
        (CHARGE + 'Abu Karim rejected this, calling it "a lie."', [None, 0]),
        # An answer at once.
        ("Abu Karim claimed that he had shot down a drone. Norland denied losing any aircraft.", [None, 0]),
        (
            "The prosecution says that Abu Karim bought a rifle. Abu Karim denied that he had ever been there.",
            [None, 0],
        ),
        # The nearest that fits.
        (
            "A trader said that the bridge was open. " + CHARGE + "Abu Karim denied that the bridge was open.",
            [None, None, 0],
        ),
        (
            CHARGE + "A trader said that the bridge was open. Abu Karim denied the accusation of theft against him.",
            [None, None, 0],
        ),
        # Nothing that fits: other words, the denier's own, or words that follow.
        (CHARGE + "It rained.\nAbu Karim denied that the ferry had sunk.", [None, None]),
        ("Abu Karim said that he stole bread. Abu Karim denied that he stole bread.", [None, None]),
        ("Abu Karim denied stealing bread from the mill. " + CHARGE, [None, None]),
        ("Abu Karim denied the accusation of theft against him.", [None]),
        (CHARGE + "A trader said that the bridge was open.", [None, None]),
    ],
)
def test_a_denial_and_what_it_denies(text: str, expected: list[int | None]) -> None:
    assert denied(text) == expected
