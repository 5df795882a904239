"""The rules as loaded."""

import pickle

from rhetoric_atlas.attribution import AttributionRules


def test_the_rules_travel_to_other_processes() -> None:
    rules = AttributionRules.load()
    travelled = pickle.loads(pickle.dumps(rules))
    assert travelled.lexicon.cues == rules.lexicon.cues
    assert travelled.dates.forms == rules.dates.forms
