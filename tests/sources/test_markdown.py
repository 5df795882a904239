"""Markdown as text."""

from pathlib import Path

import pytest

from rhetoric_atlas import sources
from rhetoric_atlas.base.errors import ReadError
from rhetoric_atlas.sources import Hints
from rhetoric_atlas.sources.markdown import plain


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("# The *Salt* Brigade\n\nThe **ferry**\nleft `Tarn`.\n", "The Salt Brigade\nThe ferry left Tarn.\n"),
        (
            'He told [Hill Voice](https://t.me/hill "a channel"): “[w]e left”.',
            "He told Hill Voice: “[w]e left”.\n",
        ),
        ("[![A ferry](a.jpg)](b.html)\n\nWords ![one](a.png) two.", "Words two.\n"),
        ("> We left at dawn.\n>\n> We stayed away.\n", "We left at dawn.\nWe stayed away.\n"),
        ("- one\n- two\n\n  more of two\n\n3. three\n4. four\n", "- one\n- two\nmore of two\n3. three\n4. four\n"),
        (
            "He left.[^1] She did[^n-2].\n\n[^1]: https://t.me/a\n[^n-2]: A post.",
            "He left.[1] She did[n-2].\n[1] https://t.me/a\n[n-2] A post.\n",
        ),
        ("one\\*two \\[sic\\] &amp; three", "one*two [sic] & three\n"),
        ("| a | b |\n|---|---|\n| one | two |\n", "a | b\none | two\n"),
        ("A line  \nand another\n\n---\n\nTitle\n=====\n", "A line\nand another\nTitle\n"),
        ("<div class='x'>\n<p>Words</p>\n</div>\n\nA<br>b <!-- no --> c <b>d</b>", "Words\nAb c d\n"),
        ("```\ncode\n```\n", "code\n"),
        ("[Hill]: https://t.me/hill\n\nHe told [Hill].", "He told Hill.\n"),
        ("", "\n"),
    ],
)
def test_the_words_of_markdown(markdown: str, text: str) -> None:
    assert plain(markdown) == text


def test_a_file_gives_its_text_and_hints(tmp_path: Path) -> None:
    path = tmp_path / "hofer-ferry.md"
    path.write_text("---\ntitle: A Ferry\n---\n# A Ferry\n\nIt [left](x).\n", encoding="utf-8")
    source = sources.read(path)
    assert (source.report_id, source.text, source.hints) == ("hofer-ferry", "A Ferry\nIt left.\n", Hints("A Ferry"))


@pytest.mark.parametrize("content", [b"", b"---\ntitle: A Ferry\n---\n", b"![](a.jpg)\n", b"\x00"])
def test_a_file_without_words_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.markdown"
    path.write_bytes(content)
    with pytest.raises(ReadError, match=r"a\.markdown"):
        sources.read(path)


@pytest.mark.parametrize("unit", ["[", "*a_", "`", "> ", "- ", "![", "<a ", "<!--", "a " * 50])
def test_a_hostile_text_is_read_in_time(unit: str) -> None:
    assert plain(unit * (20_000 // len(unit)))
