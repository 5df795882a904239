"""Lines that say when and by whom a report was published."""

import pytest

from rhetoric_atlas.base.model import Habit, Span
from rhetoric_atlas.reading.head.datelines import dateline_of, names_in
from rhetoric_atlas.reading.lines.looks import line
from rhetoric_atlas.reading.rules import ReadingRules

RULES = ReadingRules.load()
HABITS = (Habit(r"(?P<series>Special Dispatch) No\. (?P<number>\d+)", "Special Dispatch No. 1"),)


@pytest.mark.parametrize(
    ("text", "date", "label", "author"),
    [
        ("June 26, 2023", "2023-06-26", None, None),
        ("June 26, 2023 Special Dispatch No. 10683", "2023-06-26", None, None),
        ("Russia | Special Dispatch No. 10683", None, None, None),
        ("Afghanistan, Pakistan, Iran, Saudi Arabia | Special Dispatch No. 10683", None, None, None),
        ("November 19, 2019 13:42 GMT", "2019-11-19", None, None),
        ("Published on: Monday, 9th October 2023 at 10:15 am", "2023-10-09", "published", None),
        ("Last updated: 9 October 2023", "2023-10-09", "updated", None),
        ("By A, B and C*", None, None, "A, B and C"),
        ("By: Y. Carver, A. Sampler and N. Vale[*]", None, None, "Y. Carver, A. Sampler and N. Vale"),
        ("June 5, 2023 | By Lena Hofer", "2023-06-05", None, "Lena Hofer"),
        ("BY LENA HOFER | June 18, 2021 | lena@example.org", "2021-06-18", None, "LENA HOFER"),
        ("By Mina Alsworth, jihadist media specialist", None, None, "Mina Alsworth"),
        ("By RFE/RL's Lomari Service", None, None, "RFE/RL's Lomari Service"),
        ("Par Jeanne Morel", None, None, "Jeanne Morel"),
        ("Written by Lena Hofer on November 4, 2009 1:15 PM to The Monitor", "2009-11-04", None, "Lena Hofer"),
        ("Interview by Lena Hofer", None, None, "Lena Hofer"),
        ("Haber: Deniz Aksu", None, None, "Deniz Aksu"),
        ("12th June 2023 Lena Hofer", "2023-06-12", None, "Lena Hofer"),
        ("Lena Hofer / 14 Mar 2024", "2024-03-14", None, "Lena Hofer"),
        ("October 9, 2023 - Lena Hofer, Coast Monitor", "2023-10-09", None, "Lena Hofer"),
        ("New York | October 9, 2023", "2023-10-09", None, None),
        ("Breaking News | October 9, 2023", "2023-10-09", None, None),
        ("June 5, 2023 9:12 AM UTC Updated 2 years ago", "2023-06-05", None, None),
        ("23 hours ago", None, None, None),
        ("Feb 3", None, None, None),
        ("Jun 14, 2023 ∙ 6 min read", "2023-06-14", None, None),
    ],
)
def test_lines_beside_a_title(text: str, date: str | None, label: str | None, author: str | None) -> None:
    said = dateline_of(line(text, Span(0, len(text)), RULES.small_words), RULES, HABITS, None)
    assert said is not None
    assert (said.date.iso if said.date else None, said.label, said.author) == (date, label, author)
    assert said.kind == ("byline" if author else "dateline")


@pytest.mark.parametrize(
    "text",
    [
        "A Ferry Burns",
        "By Tuesday, the group had lost the harbor and the road that leads to it.",
        "By The Numbers: How The Brigade Lost The Sea",
        "On June 7, 2023, a channel called on its users to pray.",
        "Militants Published A Video",
        "The raid of June 26, 2023 was the last",
        "May God have mercy",
        "(Hill Voice, June 5, 2023)",
        "2023",
        "Three days ago the road was closed",
        "x" * 400,
    ],
)
def test_lines_that_say_other_things(text: str) -> None:
    assert dateline_of(line(text, Span(0, len(text)), RULES.small_words), RULES, HABITS, None) is None


@pytest.mark.parametrize(
    ("text", "persons"),
    [
        ("Ilse Brandvold", 1),
        ("Marta Quill and Deniz Arslanov", 2),
        ("Anna Keller, Piotr Lis, and Mason Clarke-Webb*", 3),
        ("Hamza bin Laden", 1),
        ("LENA HOFER AND TOMAS VALE", 2),
        ("Salt Brigade Burns Lighthouse, Denies Killing Its Keeper", 0),
        ("Background", 0),
        ("A close look at the output", 0),
        ("Al Bo, " * 20, 0),
    ],
)
def test_lines_of_names(text: str, persons: int) -> None:
    assert len(names_in(text)) == persons
