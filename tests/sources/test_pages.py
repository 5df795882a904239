"""Pages of print as one text."""

import pytest

from rhetoric_atlas.sources.pages import text_of


@pytest.mark.parametrize(
    ("pages", "text"),
    [
        ([], "\n"),
        (["One line.\n\n  Another\u00a0line. \n"], "One line.\nAnother line.\n"),
        (["The o\ufb03ce of the \ufb01rst \ufb02eet"], "The office of the first fleet\n"),
        # a sentence goes on over the page's end, a paragraph ends with it
        (["The ferry left and", "came back."], "The ferry left and\ncame back.\n"),
        (["The ferry left.", "It came back."], "The ferry left.\n\nIt came back.\n"),
        # page numbers of all kinds
        (["The ferry\n1", "left\nPage 2 of 3", "in fog\n- 3 -"], "The ferry\nleft\nin fog\n"),
        # of a running head the first stays, be there a number in it
        (
            ["Harbor Monitor | 1\nThe ferry", "Harbor Monitor | 2\nleft", "Harbor Monitor | 3\nin fog"],
            "Harbor Monitor | 1\nThe ferry\nleft\nin fog\n",
        ),
        # those of left and right pages differ
        (
            ["Salt Front\nA", "A. Sampler\nB", "Salt Front\nC", "A. Sampler\nD", "Salt Front\nE"],
            "Salt Front\nA\nA. Sampler\nB\nC\nD\nE\n",
        ),
        # words that a line breaks
        (["The mili-\ntants of the fleet"], "The militants\nof the fleet\n"),
        (["The pro-harbor mayor, a pro-\nharbor man"], "The pro-harbor mayor, a pro-harbor\nman\n"),
        (
            ["The Tarn-\nKhurram road, a so\u00ad\nlid one, is so\u00adlid"],
            "The Tarn-Khurram\nroad, a solid\none, is solid\n",
        ),
        (
            ["A note of 2022-\n2023 on co-\noperation, and cooperation"],
            "A note of 2022-2023\non cooperation,\nand cooperation\n",
        ),
        (["A bell \x07rang"], "A bell rang\n"),
    ],
)
def test_pages_become_a_text(pages: list[str], text: str) -> None:
    assert text_of(pages) == text


def test_what_stands_inside_pages_is_kept_though_it_is_printed_again() -> None:
    page = "\n".join(["Top", "line two", "line three", "The refrain", "line five", "line six", "Bottom {}"])
    text = text_of([page.format("of one"), page.format("of two")])
    assert text.count("The refrain") == 2
    assert text.count("Top") == 1
