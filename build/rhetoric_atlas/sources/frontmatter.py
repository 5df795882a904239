"""What a Markdown file says of itself above its text: title, date, address, author, site, language.

Front matter is written by many programs and hands, often as no valid YAML, and nothing in it may keep a report from
being read: what is no plain "key: value" line, or an item below a key, is passed over.
"""

import re
from collections.abc import Iterable, Iterator

from .source import Hints

BLOCK = re.compile(r"(?P<fence>---|\+\+\+)[ \t]*\r?\n(?P<lines>.*?)^(?P=fence)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.M)
PAIR = re.compile(r"(?P<key>[A-Za-z][\w -]{0,40}?)[ \t]*[:=](?:[ \t]+(?P<value>\S.*?))?[ \t]*\r?")
ITEM = re.compile(r"[ \t]*-[ \t]+(?P<value>\S.*?)[ \t]*\r?")
ADDRESS = re.compile(r"https?://\S+")
LINK = re.compile(r"\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]")  # [[A note]], as some programs link their own notes
OPENS_BLOCK = (">", "|", "&", "*", "!", "{")  # of values that this reader does not read

# the keys that programs use, those that say it best first
KEYS = {
    "title": ("title", "headline"),
    "date": ("published", "date_published", "datepublished", "publication date", "pubdate", "date"),
    "url": ("url", "source_url", "canonical", "canonical_url", "source", "link", "address"),
    "author": ("author", "authors", "byline"),
    "site": ("site", "sitename", "site_name", "publisher", "website", "publication"),
    "language": ("language", "lang"),
}


def split(text: str) -> tuple[Hints, str]:
    """The hints of a text's front matter, and the text below it; all of it where there is none."""
    block = BLOCK.match(text)
    if block is None:
        return Hints(), text
    return hints_of(_values(block["lines"].split("\n"))), text[block.end() :]


def hints_of(pairs: Iterable[tuple[str, str]]) -> Hints:
    """The hints that pairs of keys and values give, by whatever name each goes."""
    said: dict[str, list[str]] = {}
    for key, value in pairs:
        said.setdefault(key.lower(), []).append(value)
    chosen = {field: _first(said, keys, field == "url") for field, keys in KEYS.items()}
    return Hints(**chosen)


def _first(said: dict[str, list[str]], keys: Iterable[str], is_address: bool) -> str | None:
    for key in keys:
        values = [value for value in said.get(key, []) if not is_address or ADDRESS.fullmatch(value)]
        if values:
            return ", ".join(values)
    return None


def _values(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The keys and plain values of lines; a key with a list is given once for each of its items."""
    key = None
    for line in lines:
        pair, item = PAIR.fullmatch(line), ITEM.fullmatch(line)
        if pair:
            key = pair["key"]
            values = _listed(pair["value"] or "")
        elif item and key:
            values = [item["value"]]
        else:
            continue
        for value in map(_plain, values):
            if value:
                yield key, value


def _listed(value: str) -> list[str]:
    if value.startswith("[") and value.endswith("]") and not value.startswith("[["):
        return value[1:-1].split(",")
    return [] if value.startswith(OPENS_BLOCK) else [value]


def _plain(value: str) -> str:
    bare = value.strip()
    if len(bare) > 1 and bare[0] == bare[-1] and bare[0] in "\"'":
        bare = bare[1:-1].replace('\\"', '"').replace("''", "'")
    return " ".join(LINK.sub(r"\1", bare).split())
