"""What only one report shows is left out of the rules, and nothing else."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
import yaml
from paths import ROOT


@pytest.fixture(scope="module")
def left_out() -> ModuleType:
    specification = importlib.util.spec_from_file_location("left_out", ROOT / "benchmarks" / "left_out.py")
    assert specification and specification.loader
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    ("key", "words", "text", "stands"),
    [
        ("forms", "said", "The channel said so.", True),
        ("forms", "said", "The channel saids so.", False),
        ("forms", "put it", "As he put\nit.", True),
        ("words", "traitor*", "Traitors all!", True),
        ("words", "^don't", "They don’t.", True),
        ("menus", "Read more", "Read more", True),
        ("lines", r"[Pp]rint(?:ed)?", "on\nPrinted\noff", True),
        ("lines", "^Print$", "Printed", False),
    ],
)
def test_words_are_sought_as_their_key_says(
    left_out: ModuleType, key: str, words: str, text: str, stands: bool
) -> None:
    assert left_out.OnlyIn(text, ["Nothing of it."])(key, words) is stands
    assert not left_out.OnlyIn(text, ["Nothing of it.", text])(key, words)


def test_an_entry_that_is_left_with_nothing_is_dropped(left_out: ModuleType) -> None:
    only_here = left_out.OnlyIn("He snarled and said no.", ["She said no."])
    rules = [
        {"lemma": "say", "forms": ["say", "said"]},
        {"lemma": "snarl", "forms": ["snarled"]},
        {"lemma": "howl", "forms": ["howled", "snarled"]},
    ]
    assert left_out.thinned(rules, only_here) == [rules[0], {"lemma": "howl", "forms": ["howled"]}]
    assert only_here.left_out == 2


def test_the_projects_own_rules_lose_some_words_and_stay_readable(left_out: ModuleType, tmp_path: Path) -> None:
    package, data, count = left_out.without("rferl-utbf-2015-11-06", tmp_path)
    assert count > 0
    ids = [publisher["id"] for publisher in yaml.safe_load((data / "publishers.yml").read_text(encoding="utf-8"))]
    assert ids[:3] == ["memri", "militant-wire", "rferl"]
    forms = {
        form
        for cue in yaml.safe_load((package / "rhetoric_atlas" / "rules" / "cues.yml").read_text(encoding="utf-8"))
        for form in cue["forms"]
    }
    assert "said" in forms
