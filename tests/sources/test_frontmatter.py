"""Front matter as programs and hands write it."""

import pytest

from rhetoric_atlas.sources import Hints
from rhetoric_atlas.sources.frontmatter import split

TEXT = "The ferry left.\n"


@pytest.mark.parametrize(
    ("front", "hints"),
    [
        ("---\n---\n", Hints()),
        (
            '---\ntitle: "A Ferry: The \\"Salt\\" One"\ndate: 2023-06-12\nauthor: Lena Hofer\nlang: en\n---\n',
            Hints(title='A Ferry: The "Salt" One', date="2023-06-12", author="Lena Hofer", language="en"),
        ),
        # as a web clipper writes it: the day that it was clipped is no day of publication
        (
            "---\r\ntitle: A Ferry\r\nsource: https://example.org/a\r\nauthor:\r\n  - '[[Lena Hofer]]'\r\n"
            '  - "[[people/t-vale|T. Vale]]"\r\npublished: 2023-06-12\r\ncreated: 2024-01-01\r\ntags:\r\n'
            "  - clippings\r\n---\r\n",
            Hints(title="A Ferry", date="2023-06-12", url="https://example.org/a", author="Lena Hofer, T. Vale"),
        ),
        ("---\nsource: The Harbor Review\nsite: The Harbor Review\n---\n", Hints(site="The Harbor Review")),
        (
            "---\nTitle:   A   Ferry \nAuthors: [Lena Hofer, 'T. Vale']\n---\n",
            Hints("A Ferry", author="Lena Hofer, T. Vale"),
        ),
        ("+++\ntitle = 'It''s A Ferry'\ndate = 2023-06-12\n+++\n", Hints("It's A Ferry", "2023-06-12")),
        # what no YAML reader takes, and what an unwise one would run
        (
            "---\ntitle: A Ferry: And A: Half\ndraft: no\ntitle2: *nowhere\ndate: !!python/object:os.system x\n"
            "\t[[[{{{\ntags: [#one, #two\nlanguage: &a en\n---\n",
            Hints(title="A Ferry: And A: Half"),
        ),
        ("---\ntitle: >\n  A Ferry\nurl: javascript:alert(1)\n---\n", Hints()),
    ],
)
def test_front_matter_gives_hints_and_is_no_part_of_the_text(front: str, hints: Hints) -> None:
    assert split(front + TEXT) == (hints, TEXT)


@pytest.mark.parametrize(
    "text", ["---\nA rule, and no front matter.\n", "Words.\n---\ntitle: no\n---\n", "", "---", "----\n"]
)
def test_a_text_without_front_matter_is_whole(text: str) -> None:
    assert split(text) == (Hints(), text)
