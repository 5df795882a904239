"""How a line looks."""

import pytest

from rhetoric_atlas.base.model import Span
from rhetoric_atlas.reading.lines.looks import Line, is_title_case, line
from rhetoric_atlas.reading.rules import ReadingRules

SMALL = ReadingRules.load().small_words


def looked_at(text: str) -> Line:
    return line(text, Span(0, len(text)), SMALL)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Openly Recruiting", True),
        ("Sabri's Jamaat", True),
        ("Blame IS", True),
        ('"Punishing Russia For Its Intervention in Syria"', True),
        ("Xi Announces Creation of SCO Counter-Terrorism Base as IS’s Anti-China Rhetoric Intensifies", True),
        ("KEY FINDINGS", True),
        ("Further adding:", False),
        ("Introduction", False),
        ("Islamic State claims attack on ferry", False),
        ("كتيبة الملح تهدد عبارات الدلتا", False),
        ("Die Salzbrigade droht den Fähren im Delta", False),
        ("", False),
    ],
)
def test_lines_written_like_headings(words: str, expected: bool) -> None:
    assert is_title_case(words, SMALL) is expected


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ('He said: "Allah willing."', "."),
        ("They have been fighting it in Mali.[2]", "."),
        ("'We're Not Millionaires!'", "!"),
        ("Police Arrest Leader In The U.S.", "S"),
        ("as the men said,”", ","),
        ("The road is long", "g"),
        ('"', '"'),
    ],
)
def test_what_a_line_ends_with(text: str, end: str) -> None:
    assert looked_at(text).end == end


@pytest.mark.parametrize(
    ("text", "sentence", "prose"),
    [
        ("The claim was greeted with disbelief.", True, False),
        (
            "Not everybody was amused, and the men of the group that calls itself Ink said so to all who asked.",
            True,
            True,
        ),
        ("Militants In Sukhdara Boast Of 'University'", False, False),
        ("asks an ad published this week " * 7, False, True),
        ("Load more", False, False),
        (
            "هددت كتيبة الملح يوم الأربعاء باستهداف عبارات الدلتا إذا لم تفرج السلطات عن أربعة عشر من أعضائها.",
            True,
            True,
        ),
    ],
)
def test_running_text(text: str, sentence: bool, prose: bool) -> None:
    assert (looked_at(text).sentence, looked_at(text).prose) == (sentence, prose)


def test_a_wrapped_line_is_one_line() -> None:
    assert looked_at("The Sea\r\n  Is Ours").text == "The Sea Is Ours"
