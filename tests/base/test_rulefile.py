"""The package's rules are converted to their types, and a mistake is named with its file and place."""

import re
from importlib import resources
from pathlib import Path

import pytest
from paths import PACKAGE

from rhetoric_atlas.base import rulefile
from rhetoric_atlas.base.errors import AtlasError
from rhetoric_atlas.base.rulefile import Rules


class Small(Rules, frozen=True):
    """A rule with one field of each kind."""

    words: frozenset[str]
    pattern: re.Pattern[str]
    days: int = 0


def small(written: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Small, ...]:
    """What a file of rules so written holds."""
    (folder / "rules").mkdir()
    (folder / "rules" / "small.yml").write_text(written, encoding="utf-8")
    monkeypatch.setattr(resources, "files", lambda _: folder)
    return rulefile.load("small.yml", tuple[Small, ...])


def test_values_have_the_types_of_their_fields(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (rule,) = small("- {words: [a, b, a], pattern: 'a+', days: 7}", tmp_path, monkeypatch)
    assert rule == Small(frozenset("ab"), re.compile("a+"), 7)
    assert {type(word) for word in rule.words} == {str}


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("- {words: [a], pattern: a}\n- {words: [a]}", "missing required field `pattern` - at `$[1]`"),
        ("- {words: [a], pattern: a, dayz: 1}", "unknown field `dayz` - at `$[0]`"),
        ("- {words: a, pattern: a}", "Expected `array`, got `str` - at `$[0].words`"),
        ("- {words: [a], pattern: a, days: many}", "Expected `int`, got `str` - at `$[0].days`"),
        ("- {words: [a], pattern: 'a('}", "a( is no regular expression: missing )"),
        ("words: [a]", "Expected `array`, got `object`"),
        ("", "Expected `array`, got `null`"),
        ("- &anchor {words: [a], pattern: a}", "has an anchor"),
    ],
)
def test_a_mistake_is_named(written: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(AtlasError) as error:
        small(written, tmp_path, monkeypatch)
    assert str(error.value).startswith("rules/small.yml:")
    assert said in str(error.value)


@pytest.mark.parametrize("name", ["grammar.yml", "wordclasses.yml"])
def test_each_class_of_words_has_its_example_above_it(name: str) -> None:
    lines = (PACKAGE / "rules" / name).read_text(encoding="utf-8").splitlines()
    lists = [at for at, line in enumerate(lines) if re.match(r"[a-z_]+: \[", line)]
    assert len(lists) > 10
    assert [lines[at] for at in lists if not re.match("# .", lines[at - 1])] == []
