"""The package without what was perhaps written for one report: the honest way to measure on reports that were seen.

Reporting words, phrases that show an act, words before a quotation, lines that are notices, and a publisher's habits
count as written for a report where they stand in it and neither in another report nor in the passages of
tests/expected/sentences.yml, which were invented by somebody who had not seen the rules. That is more than was written
for it: many of them any writer would expect, and they stand in one report alone because the reports are few. So the
figures without them are the least that an unseen report may bring. Months, languages, pronouns and other closed
classes of words stay, and so do patterns of several words with alternatives, but for the words that stand in them.
"""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import yaml

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "build" / "rhetoric_atlas"
CLOSED = {  # closed classes of words
    "captions.yml",
    "grammar.yml",
    "names.yml",
    "reading.yml",
    "whole_dates.yml",
    "wordclasses.yml",
}
# The keys of the rules under which stands what is sought in a text: words, or regular expressions of a line.
WORDS = (
    "forms",
    "bare",
    "nouns",
    "words",
    "any",
    "things",
    "events",
    "phrases",
    "occasions",
    "published",
    "speaking",
    "scenes",
)
PARTS = ("holds", "buttons", "menus", "signs")  # lines, or parts of them
LINES = ("lines", "pattern")
NEEDED = {"forms", "words", "holds", "lines", "pattern"}  # an entry that is left with none of these is dropped

Rules = dict[str, object] | list[object] | str


def texts() -> dict[str, str]:
    """The text of each report by its id."""
    return {file.stem: file.read_text(encoding="utf-8") for file in sorted((ROOT / "data" / "reports").glob("*.txt"))}


def passages() -> list[str]:
    """The invented passages."""
    file = ROOT / "tests" / "expected" / "sentences.yml"
    table = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)
    return [passage["text"] for passage in table["passages"].values()]


def without(report_id: str, folder: Path) -> tuple[Path, Path, int]:
    """A copy of the package and of data/ in a folder, without what only this report shows; and how much that is."""
    others = [text for id, text in texts().items() if id != report_id] + passages()
    only_here = OnlyIn(texts()[report_id], others)
    package, data = folder / "package" / PACKAGE.name, folder / "data"
    shutil.copytree(PACKAGE, package, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "data", data)
    files = [file for file in sorted((package / "rules").glob("*.yml")) if file.name not in CLOSED]
    for file in (*files, data / "publishers.yml"):
        rules = yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)
        file.write_text(yaml.safe_dump(thinned(rules, only_here), allow_unicode=True), encoding="utf-8")
    return package.parent, data, only_here.left_out


class OnlyIn:
    """Whether a rule's words stand in one text and in none of the others; counts those that do."""

    def __init__(self, text: str, others: list[str]) -> None:
        self.text, self.others, self.left_out = _folded(text), [_folded(other) for other in others], 0

    def __call__(self, key: str, words: str) -> bool:
        found = _finder(key, words)
        only = found(self.text) and not any(map(found, self.others))
        self.left_out += only
        return only


def _finder(key: str, words: str) -> Callable[[str], bool]:
    if key in LINES:
        pattern = re.compile(words, re.IGNORECASE)
        return lambda text: any(pattern.search(line) for line in text.split("\n"))
    form = re.escape(_folded(words).lstrip("^")).replace(r"\ ", r"\s+").replace(r"\*", r"\w*")
    pattern = re.compile(rf"(?<!\w){form}(?!\w)", re.IGNORECASE)
    return lambda text: bool(pattern.search(text))


def _folded(text: str) -> str:
    return text.replace("’", "'")


def thinned(rules: Rules, only_here: OnlyIn) -> Rules | None:
    """Rules without what stands only in one text; None of an entry that has nothing left to look for."""
    if isinstance(rules, list):
        return [kept for item in rules if (kept := thinned(item, only_here)) is not None]
    if isinstance(rules, str):
        return rules
    kept = {key: _kept(key, value, only_here) for key, value in rules.items()}
    sought = [key for key in rules if key in NEEDED]
    if (sought and not any(kept[key] for key in sought)) or kept.get("any") == []:
        return None
    return {key: value for key, value in kept.items() if value is not None}


def _kept(key: str, value: Rules, only_here: OnlyIn) -> Rules | None:
    if key not in (*WORDS, *PARTS, *LINES) or isinstance(value, dict):  # a rule may have the name of a key
        return thinned(value, only_here)
    if isinstance(value, str):
        return None if only_here(key, value) else value
    return [words for words in value if not isinstance(words, str) or not only_here(key, words)]
