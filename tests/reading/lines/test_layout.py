"""Where one passage ends and the next begins."""

import pytest

from rhetoric_atlas.reading.lines.layout import passages

WRAPPED = """\
The militias of the northern coast have stepped up their threats against
foreign shipping, and claim that the harbor belongs to the sons of the
coast alone.

The statement listed the demands:
- the release of all detainees, wherever they are held, and without any
  trial;
- an apology.
Coast Guard Officers Deny Any Talks
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one\ntwo\n\n\nthree", ["one", "two", "three"]),
        ("one\r\ntwo\r\rthree\x0cfour", ["one", "two", "three", "four"]),
        ("  one \u00a0\n\u00a0\n\t two", ["one", "two"]),
        ("", []),
        (" \n\t\n", []),
        ("\u200b\nKabul", ["\u200b", "Kabul"]),
        (
            WRAPPED,
            [
                "The militias of the northern coast have stepped up their threats against\n"
                "foreign shipping, and claim that the harbor belongs to the sons of the\ncoast alone.",
                "The statement listed the demands:",
                "- the release of all detainees, wherever they are held, and without any\n  trial;",
                "- an apology.",
                "Coast Guard Officers Deny Any Talks",
            ],
        ),
        (
            "    KHURRAM - Two bombs went off on Monday at the old fish market of\nKhurram, killing one.\n"
            "    A group that calls itself the Dawn Movement, said to be new, has\nclaimed the attack.",
            [
                "KHURRAM - Two bombs went off on Monday at the old fish market of\nKhurram, killing one.",
                "A group that calls itself the Dawn Movement, said to be new, has\nclaimed the attack.",
            ],
        ),
        ("June 26, 2023\nRussia | Special Dispatch No. 1", ["June 26, 2023", "Russia | Special Dispatch No. 1"]),
        (
            "Islamic State Supporters Debate Whether a Poster Can Be a Sin\nexample.substack.com",
            ["Islamic State Supporters Debate Whether a Poster Can Be a Sin", "example.substack.com"],
        ),
        ("x" * 200 + "\n" + "y" * 200, ["x" * 200, "y" * 200]),
    ],
)
def test_passages_of_a_text(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in passages(text)] == expected
