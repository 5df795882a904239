"""How the phrases of rules are read and found."""

from collections.abc import Iterator
from importlib.resources.abc import Traversable
from pathlib import Path

import pytest
from prose import ATTRIBUTING

from rhetoric_atlas.attribution.what.wording import Wording, split, with_starts
from rhetoric_atlas.base import rulefile
from rhetoric_atlas.base.errors import AtlasError

RULES = """
- {shows: burn, words: [we|they will .. *], any: [burn, burned], example: We will burn it.}
- {shows: betray, words: [X ~ betrayed], example: X betrayed us.}
- {shows: refuse, words: [no to], example: No to war!}
- {shows: start, words: ["^ stand up"], example: Stand up!}
"""


@pytest.fixture
def rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of rules of one's own."""
    (tmp_path / "rules").mkdir()

    def files(_: str | None) -> Traversable:
        return tmp_path

    monkeypatch.setattr(rulefile.resources, "files", files)
    yield tmp_path / "rules" / "small.yml"


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("we will burn", [("burn", False)]),
        ("they will soon burn", [("burn", False)]),
        ("they will one day surely burn", [("burn", False)]),
        ("they will on one fine day burn", []),
        ("they will, friends, burn", []),
        ("we will not burn", [("burn", True)]),
        ("no, we will burn", [("burn", False)]),
        ("X betrayed", [("betray", False)]),
        ("X and its friends have betrayed", [("betray", False)]),
        ("X was betrayed", []),
        ("X saw that they betrayed", []),
        ("X never betrayed", [("betray", True)]),
        ("no to war", [("refuse", False)]),
        ("we never said no to war", [("refuse", True)]),
        ("stand up", [("start", False)]),
        ("come. stand up", [("start", False)]),
        ("we stand up", []),
    ],
)
def test_what_phrases_show(rules: Path, words: str, shown: list[tuple[str, bool]]) -> None:
    rules.write_text(RULES, encoding="utf-8")
    wording = Wording.load("small.yml", ATTRIBUTING.classes)
    marked = with_starts([word.upper() if word == "x" else word for word in split(words)])
    assert [(found.shows, found.negated) for found in wording.found(marked)] == shown


@pytest.mark.parametrize("words", [".. burn", "~ burn", "burn ..", "we * burn", "~"])
def test_a_phrase_begins_and_ends_with_a_word(rules: Path, words: str) -> None:
    rules.write_text(f'- {{shows: burn, words: ["{words}"], example: Burn!}}', encoding="utf-8")
    with pytest.raises(AtlasError, match=r"must begin and end with a word|any lists no words"):
        Wording.load("small.yml", ATTRIBUTING.classes)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Don’t go!", ["don't", "go", "!"]),
        ("the bay'ah of a so-called emir...", ["the", "bay'ah", "of", "a", "so-called", "emir", "..."]),
        ("'s men -- all", ["'s", "men", "--", "all"]),
        ("", []),
    ],
)
def test_words_and_stops(text: str, words: list[str]) -> None:
    assert split(text) == words
