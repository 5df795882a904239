"""What each line of a report is."""

import pytest

from rhetoric_atlas.base.model import Span
from rhetoric_atlas.reading.furniture import marks_of
from rhetoric_atlas.reading.head.head import read_head
from rhetoric_atlas.reading.kinds import kinds_of
from rhetoric_atlas.reading.lines.looks import line
from rhetoric_atlas.reading.lines.page import Page
from rhetoric_atlas.reading.rules import ReadingRules

RULES = ReadingRules.load()
TITLE = "Brigade Closes Harbor: 'The Sea Is Ours'"
PROSE = "The brigade closed the harbor on Monday, and its men say that it will stay closed until the fish come back."
OTHER = "Nobody in the town believes it, and the men who sell fish on the pier have already left for the south."
SHORT = {"b": "boilerplate", "h": "heading", "p": "paragraph", "l": "list_item", "c": "caption", "n": "notice"}
SHORT |= {"t": "title", "d": "dateline", "y": "byline"}


def read(texts: list[str]) -> list[str]:
    lines = [line(text, Span(0, len(text)), RULES.small_words) for text in texts]
    marks = marks_of(lines, RULES)
    page = Page(lines, marks, RULES)
    return kinds_of(page, read_head(page))


@pytest.mark.parametrize(
    ("body", "kinds"),
    [
        (["Openly Recruiting", PROSE], "hp"),
        (["'We're Not Millionaires!'", PROSE], "hp"),
        (["Silence as strategy", PROSE], "hp"),
        ([OTHER, "(Hill Voice, June 5, 2023)", f"{OTHER} Now nobody asks."], "ppp"),
        (["Background", PROSE], "hp"),
        (["KEY FINDINGS", PROSE], "hp"),
        (["The statement ended:", '"The Sea Is Ours"', PROSE], "ppp"),
        (["Following is the text:", '"The Sea Is Ours Alone"', f'"{PROSE}'], "php"),
        (["Just how strong is the evidence that he fought alongside them?", PROSE], "pp"),
        (["Following is a survey of some reactions:", "HTS Supporter: They Are Criminals", PROSE], "php"),
        (["1. The First Story", PROSE, "2. The Second Story", PROSE], "hphp"),
        (["1. Abu Zayd the Grammarian", "2. Abu Hurayra the Deaf", PROSE], "llp"),
        (
            ["- an item;", "• an item", "(a) an item", "iv. an item", "[3] Telegram, June 3, 2020.", "¹ A note."],
            "llllll",
        ),
        (["[i]f the sea is ours, so is the salt.", "A. Sampler said no.", "Conflict Photos of the Week"], "pph"),
        (["A man on the breakwater (file photo)", PROSE], "cp"),
        (["A man waits on the breakwater", "A man waits on the breakwater", PROSE], "ccp"),
        (["Telegram", PROSE], "hp"),
        (["Telegram", "Share", PROSE], "bbp"),
        (["SEE ALSO:", "A Ferry Burns", "Openly Recruiting", PROSE], "bbhp"),
        ([OTHER, PROSE, "Related", "A Ferry Burns", "June 5, 2023", "The Last Ferry"], "ppbbbb"),
        (["Related", "A Ferry Burns", "Openly Recruiting", PROSE, OTHER], "bbhpp"),
        (["Related", "A Ferry Burns", "The sea was calm.", PROSE, "Comments", "Great piece."], "bbppbb"),
        (["With reporting by Khurram Press", "Load more", "***", "12"], "nbbb"),
        (["Correction: The ferry was blue.", PROSE], "np"),
        (["The full text of this report is available to subscribers.", PROSE, "Read More"], "bbb"),
        ([f"{TITLE} | A Site", PROSE], "tp"),
    ],
)
def test_lines_below_a_head(body: list[str], kinds: str) -> None:
    assert read([TITLE, PROSE, *body]) == ["title", "paragraph", *(SHORT[kind] for kind in kinds)]


@pytest.mark.parametrize(
    ("texts", "kinds"),
    [
        (["Home", "Coast", "Photo: the harbor", TITLE, "June 5, 2023", "By A. Sampler*", PROSE], "bbctdyp"),
        (
            [TITLE, "How it was done", "By A. Sampler", PROSE, "* A. Sampler is a fellow.", "A. Sampler", "He is 40."],
            "tpypybb",
        ),
        (["A site that follows the men who follow the sea", TITLE, "June 5, 2023", PROSE], "ptdp"),
        ([TITLE, "June 5, 2023", "Introduction", PROSE, "A Second Story", "June 4, 2023", PROSE], "tdhphdp"),
    ],
)
def test_whole_texts(texts: list[str], kinds: str) -> None:
    assert read(texts) == [SHORT[kind] for kind in kinds]
