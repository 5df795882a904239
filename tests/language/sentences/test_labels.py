"""Labels before a colon and signatures behind a dash."""

import pytest
from prose import readings


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We go." — Abu Karim', ["—"]),
        ('"We go." -- Lee of Tarn', ["--"]),
        ('"We go" — but they stayed.', []),
        ('"We go" — Lee, who left.', []),
        ("The men — Abu Karim", []),
        ("— Abu Karim", []),
        ('"We go." —', []),
    ],
)
def test_a_dash_between_a_quotation_and_a_name_is_its_signature(text: str, expected: list[str]) -> None:
    (reading,) = readings(text)
    assert [reading.sentence.words[phrase.first] for phrase in reading.phrases] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Lee: "We go."', [":"]),
        ('One nurse was blunt: "We go."', [":"]),
        ('One nurse said they were ready: "We go."', ["said"]),
        ('Words on a wall: "We go."', []),
        ("One nurse was blunt: we go.", []),
    ],
)
def test_a_colon_reports_after_a_name_or_a_clause_about_somebody(text: str, expected: list[str]) -> None:
    (reading,) = readings(text)
    assert [reading.sentence.words[phrase.first] for phrase in reading.phrases] == expected
