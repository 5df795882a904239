"""The rules of reading, each held to the example beside it."""

import re
import shutil
from importlib import resources
from pathlib import Path

import pytest
from paths import PACKAGE

from rhetoric_atlas.base.errors import AtlasError
from rhetoric_atlas.base.model import Habit
from rhetoric_atlas.reading.rules import KindRule, LineRule, LineRules, ReadingRules

RULES = ReadingRules.load()


@pytest.mark.parametrize("rule", RULES.notices.rules, ids=lambda rule: rule.example)
def test_each_notice_is_the_first_rule_of_its_example(rule: LineRule) -> None:
    assert RULES.notices.rule_of(rule.example) is rule


@pytest.mark.parametrize("rule", RULES.captions.rules, ids=lambda rule: rule.example)
def test_each_caption_is_one_by_its_example(rule: LineRule) -> None:
    assert RULES.captions.rule_of(rule.example) is not None
    assert re.fullmatch(rule.pattern, rule.example, re.IGNORECASE)


@pytest.mark.parametrize("habit", RULES.series, ids=lambda habit: habit.example)
def test_each_series_has_its_number(habit: Habit) -> None:
    match = re.search(habit.pattern, habit.example)
    assert match
    assert match["number"].isdigit()
    assert "series" not in match.groupdict() or match["series"]


@pytest.mark.parametrize("rule", RULES.kinds, ids=lambda rule: rule.example)
def test_each_kind_has_its_example(rule: KindRule) -> None:
    assert rule.pattern.search(rule.example) if rule.where == "title" else rule.pattern.match(rule.example)


@pytest.mark.parametrize(
    "line",
    [
        "The group promised a full account of the raid to its subscribers within a week.",
        "He called on followers to donate through the wallet that the channel shares.",
        "Warning Shots Fired At Ferry",
        "Update On The Ferry Affair",
        "Subscribers of the channel mocked the app, whose privacy policy they had read.",
        "Related parties were arrested.",
        "(c) the smugglers, who pay for neither.",
        "Popular Support For The Brigade",
        "June 5, 2023",
    ],
)
def test_lines_of_a_report_are_no_notices(line: str) -> None:
    rule = RULES.notices.rule_of(line)
    assert rule is None or rule.kind == "notice"


def test_a_line_beyond_its_length_is_prose() -> None:
    rules = LineRules(
        (LineRule("Tags", "boilerplate", lines=("tags.*",)), LineRule("©", "boilerplate", holds=("©",), longest=5))
    )
    assert rules.rule_of("TAGS: sea") is rules.rules[0]
    assert rules.rule_of("tags" * 200) is None
    assert rules.rule_of("© me") is rules.rules[1]
    assert rules.rule_of("© me and you") is None


@pytest.mark.parametrize(
    ("name", "replaced", "by", "said"),
    [
        ("notices.yml", "kind: notice", "kind: notice\n    reaches: end", "unknown field `reaches` - at `$.rules["),
        ("notices.yml", "reach: next", "reach: below", "].reach`"),
        ("notices.yml", "'unlock (?:this", "'unlock ((?:this", "is no regular expression"),
        ("reading.yml", "where: title", "where: tail", "Invalid enum value 'tail' - at `$.kinds[0].where`"),
        ("whole_dates.yml", "'{year4} so far'", "'{year4} so (far'", "is wrong: missing )"),
    ],
)
def test_a_wrong_rule_is_named(
    name: str, replaced: str, by: str, said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(PACKAGE / "rules", tmp_path / "rules")
    file = tmp_path / "rules" / name
    written = file.read_text(encoding="utf-8")
    assert replaced in written
    file.write_text(written.replace(replaced, by, 1), encoding="utf-8")
    monkeypatch.setattr(resources, "files", lambda _: tmp_path)
    with pytest.raises(AtlasError) as error:
        ReadingRules.load()
    assert str(error.value).startswith(f"rules/{name}: ")
    assert said in str(error.value)
