"""rules/places.yml as it is read."""

from msgspec.structs import asdict

from rhetoric_atlas.names.places.rules import PlaceRule, PlaceRules

RULES = PlaceRules.load()


def test_every_rule_has_words_and_a_text_with_its_places() -> None:
    rules = [rule for rule in asdict(RULES).values() if isinstance(rule, PlaceRule)]
    assert len(rules) == len(PlaceRules.__struct_fields__) - 1
    for rule in rules:
        assert rule.words and rule.text
        assert all(place in rule.text for place in rule.places)


def test_short_forms_of_divisions() -> None:
    assert RULES.abbreviations["Ala."] == ("US", "Alabama")
    assert RULES.abbreviations["N.Y."] == ("US", "New York")
    assert RULES.abbreviations["ON"] == ("CA", "Ontario")
