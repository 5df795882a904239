"""The rules as loaded."""

import pickle

from rhetoric_atlas.attribution import AttributionRules


def test_the_rules_travel_to_other_processes() -> None:
    rules = AttributionRules.load()
    assert pickle.loads(pickle.dumps(rules)).lexicon.cues == rules.lexicon.cues
    assert rules.dates.months is rules.grammar.months
