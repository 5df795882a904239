"""Saved pages as texts, and those that hold no article."""

from pathlib import Path

import pytest

from rhetoric_atlas import sources
from rhetoric_atlas.base.errors import ReadError
from rhetoric_atlas.sources import Hints, Source

SENTENCE = "The Salt Brigade said on Monday that it had raided a ferry near Tarn, its third claim of the week. "
PAGE = """<!DOCTYPE html><html lang="en-US"><head><title>Salt Brigade Claims Raid | The Harbor Review</title>
<meta property="og:title" content="Salt Brigade Claims Raid">
<meta property="article:published_time" content="2023-10-09T08:00:00Z">
<meta property="og:site_name" content="The Harbor Review"><meta name="author" content="Lena Hofer">
<link rel="canonical" href="https://www.harborreview.example/2023/10/salt-brigade">
<script>var title = "No Words Of A Reader";</script></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/about">About Us</a></li></ul></nav>
<article><h1>Salt Brigade
   Claims Raid</h1><p class="byline">By Lena Hofer</p><div>9 October <b>2023</b></div>
<p>The Salt Brigade said on Monday that it had raided a <a href="/f">ferry near Tarn</a>, its third claim of the
week on Telegram.<sup>1</sup> Of 10<sup>2</sup> boats it was the 9<sup>th</sup>.</p>
<h2>A Second Claim</h2>
<blockquote><p>We took the ferry and we will take the harbor,<!-- no word --> and nobody will stop us.</p></blockquote>
<p>Officials denied the claim<sup><a href="#n2">[ii]</a></sup> and said that the ferry was only late.</p>
<ul><li>One boat was lost in the raid.</li><li>Two boats were found on Tuesday.</li></ul></article>
<aside><h3>Related</h3><a href="/x">Lighthouse Keepers Strike</a></aside>
<footer>© 2023 The Harbor Review. All rights reserved.</footer></body></html>"""
TEXT = """Salt Brigade Claims Raid
By Lena Hofer
9 October 2023
The Salt Brigade said on Monday that it had raided a ferry near Tarn, its third claim of the week on Telegram.[1] Of \
102 boats it was the 9th.
A Second Claim
We took the ferry and we will take the harbor, and nobody will stop us.
Officials denied the claim[ii] and said that the ferry was only late.
- One boat was lost in the raid.
- Two boats were found on Tuesday.
"""


def read(content: str | bytes, folder: Path) -> Source:
    path = folder / "salt-brigade.html"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return sources.read(path)


def test_a_page_is_its_article_with_the_lines_below_its_title(tmp_path: Path) -> None:
    source = read(PAGE, tmp_path)
    assert source.text == TEXT
    assert source.hints == Hints(
        title="Salt Brigade Claims Raid",
        date="2023-10-09",
        url="https://www.harborreview.example/2023/10/salt-brigade",
        author="Lena Hofer",
        site="The Harbor Review",
        language="en",
    )


def test_a_date_that_depends_on_today_is_none(tmp_path: Path) -> None:
    dated = PAGE.replace('<meta property="article:published_time" content="2023-10-09T08:00:00Z">', "")
    assert read(dated.replace("9 October <b>2023</b>", "3 hours ago"), tmp_path).hints.date is None


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("utf-8", ""),
        ("utf-8", '<meta charset="utf-8">'),
        ("utf-8-sig", '<meta charset="latin-1">'),
        ("utf-16", ""),
        ("windows-1252", ""),
        ("windows-1251", '<META http-equiv="Content-Type" content="text/html; charset=windows-1251">'),
        ("utf-8", '<meta charset="no-such-thing">'),
        ("utf-8", '<?xml version="1.0" encoding="utf-8"?>'),
    ],
)
def test_encodings(encoding: str, declared: str, tmp_path: Path) -> None:
    words = "«Паром» ушёл. " if encoding == "windows-1251" else "“François”, he said. "
    page = f"{declared}<html><body><article><p>{SENTENCE}{words}</p><p>{SENTENCE}</p></article></body></html>"
    assert words.strip() in read(page.encode(encoding), tmp_path).text


@pytest.mark.parametrize(
    "page",
    [
        "",
        "<html></html>",
        "<!DOCTYPE html><html><head><title>Salt Brigade Claims Raid</title></head><body></body></html>",
        "<html><frameset><frame src='a.html'></frameset></html>",
        '<html><body><div id="app"></div><script src="app.js"></script></body></html>',
        "<ul>" + '<li><a href="/a">Home</a></li>' * 50 + "</ul>",
        "<div>" * 20_000,
    ],
)
def test_a_page_without_an_article_is_refused(page: str, tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"salt-brigade\.html: holds no article"):
        read(page, tmp_path)


@pytest.mark.parametrize("page", [b"\x81\x8d", b"<p>" + b"\x00" * 100])
def test_bytes_that_are_no_page_are_refused(page: bytes, tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"salt-brigade\.html: "):
        read(page, tmp_path)


@pytest.mark.parametrize(
    "hostile",
    [
        "<b><i>" * 2_000,
        "<table><tr><td>" * 100,
        "<p " + "a=1 " * 20_000 + ">",
        '<script type="application/ld+json">' + "[" * 50_000 + "</script>",
        '<!ENTITY a "b"><!ENTITY c "&a;&a;">&c;',
        "<time datetime='" + "9" * 50_000 + "'></time>",
        "<a href=x>y</a>" * 2_000,
    ],
)
def test_hostile_markup_hides_no_article_and_ends(hostile: str, tmp_path: Path) -> None:
    page = f"<html><body><article>{f'<p>{SENTENCE}</p>' * 4}</article>{hostile}</body></html>"
    assert SENTENCE.strip() in read(page, tmp_path).text


@pytest.mark.parametrize(
    "huge",
    [
        f"<p>{SENTENCE}</p>" * 50_001,
        "<p " + " ".join(f"a{number}=1" for number in range(30_001)) + f">{SENTENCE}</p>",
        f"<p>{SENTENCE * 100_000}</p>",
    ],
    ids=["tags", "attributes", "words"],
)
def test_a_page_that_no_parser_reads_in_time_is_refused(huge: str, tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"salt-brigade\.html: is larger than a page of one report can be"):
        read(f"<html><body><article><h1>Salt Brigade</h1>{huge}</article></body></html>", tmp_path)
