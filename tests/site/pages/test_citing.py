"""A quote is cited with its status, its report and its link, in words and as BibTeX that TeX can read."""

import pytest

from rhetoric_atlas.site.pages.citing import citation

QUOTE: dict[str, str | None] = {
    "id": "harbor-q12",
    "text": "The harbour is\n  ours.",
    "speaker": "Abu Karim",
    "channel": "Harbour News",
    "platform_id": "telegram",
    "platform": "Telegram",
    "said_date": "2021-03-02",
    "said_basis": "stated",
    "kind": "direct",
    "status": "alleged",
    "reviewed": 1,
    "report": "The Harbour Dispute",
    "author": "A. Writer",
    "publisher": "The Monitor",
    "published_date": "2021-03-05",
}
URL = "https://atlas.example/atlas/quotes/harbor-q12"


@pytest.mark.parametrize(
    ("changes", "plain"),
    [
        (
            {},
            "Abu Karim, “The harbour is ours.”, Harbour News, Telegram, said 2021-03-02 (alleged). Quoted in: "
            "A. Writer, “The Harbour Dispute”, The Monitor, 2021-03-05. Rhetoric Atlas, harbor-q12, " + URL,
        ),
        (
            {"said_basis": "bound", "channel": "Abu Karim", "platform_id": "unknown", "author": None},
            "Abu Karim, “The harbour is ours.”, said by the report's date 2021-03-02 (alleged). Quoted in: "
            "“The Harbour Dispute”, The Monitor, 2021-03-05. Rhetoric Atlas, harbor-q12, " + URL,
        ),
        (
            {"speaker": None, "channel": None, "platform_id": "unknown", "said_date": None, "text": "word " * 60},
            "Speaker not named, “" + "word " * 39 + "word …” (alleged). Quoted in: A. Writer, “The Harbour Dispute”, "
            "The Monitor, 2021-03-05. Rhetoric Atlas, harbor-q12, " + URL,
        ),
    ],
)
def test_in_words(changes: dict[str, str | None], plain: str) -> None:
    assert citation({**QUOTE, **changes}, URL)[0] == plain


def test_as_bibtex() -> None:
    assert citation({**QUOTE, "text": r"100% of #1 & {more} \o/ ~^_$"}, URL)[1] == (
        "@misc{harbor-q12,\n"
        "  author = {{Abu Karim}},\n"
        "  title = {{100\\% of \\#1 \\& \\{more\\} \\textbackslash{}o/ \\textasciitilde{}\\textasciicircum{}\\_\\$}},\n"
        "  year = {2021},\n"
        "  howpublished = {Quoted in: A. Writer, “The Harbour Dispute”, The Monitor, 2021-03-05},\n"
        "  note = {direct, alleged; Rhetoric Atlas, harbor-q12},\n"
        f"  url = {{{URL}}},\n"
        "}"
    )


def test_what_is_not_known_has_no_field() -> None:
    _, bibtex = citation({**QUOTE, "speaker": None, "said_date": None, "published_date": None}, URL)

    assert "author" not in bibtex
    assert "year" not in bibtex
