"""How a report presents what it passes on: as said, as a charge, as one side's claim, as decided."""

import pytest
from prose import drafts, only


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Abu Karim said that the men were tired.", "reported"),
        ("Abu Karim claimed responsibility for the fire in Tarn.", "unverified"),
        ('Abu Karim claimed that his men had "killed forty soldiers."', "unverified"),
        ("Abu Karim claimed that his men had shot down a drone.", "unverified"),
        ('The Free Hills Front said: "We carried out the attack on the camp."', "unverified"),
        ("Abu Karim claimed that the talks were a farce.", "reported"),
        ("The prosecution alleges that the driver went to Norland.", "alleged"),
        ("The prosecution said that the driver went to Norland.", "alleged"),
        ("Investigators say that the driver went to Norland.", "alleged"),
        ("District Attorney Lee said that the driver went to Norland.", "alleged"),
        ("The prosecutor asked for a sentence of nine years.", "reported"),
        ("The driver pleaded guilty to theft.", "admitted"),
        ("According to the indictment, the driver went to Norland.", "alleged"),
        ("The driver allegedly said that the men were tired.", "alleged"),
        ("The court found that the driver went to Norland.", "adjudicated"),
        ("The judge ruled that the ban was void.", "adjudicated"),
        ("Abu Karim said that his men took the mill, a claim that could not be independently verified.", "unverified"),
        ('"We took the mill," Abu Karim said, without offering any evidence.', "unverified"),
        ("Abu Karim falsely said that the mill had burned.", "disputed"),
        ("The driver admitted that he went to Norland.", "admitted"),
        ("The driver testified that he was at home.", "reported"),
    ],
)
def test_the_status_of_a_row(text: str, status: str) -> None:
    assert only(text).status == status


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        # The one concerned denies it.
        (
            "Minister Halden accused Abu Karim of stealing bread. Abu Karim denied that he had stolen bread.",
            ["denied", "reported"],
        ),
        # Somebody else denies it.
        (
            "Minister Halden accused Abu Karim of stealing bread. A trader denied that Abu Karim had stolen bread.",
            ["disputed", "reported"],
        ),
        ("Minister Halden said that the bridge was open. The Front said that it had rained.", ["reported", "reported"]),
        (
            "The judge ruled that Abu Karim had stolen bread. Abu Karim denied that he had stolen bread.",
            ["adjudicated", "reported"],
        ),
    ],
)
def test_what_is_denied_later(text: str, statuses: list[str]) -> None:
    assert [quote.status for quote in drafts(text)] == statuses
