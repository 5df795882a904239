"""rules/names.yml as it is read."""

from rhetoric_atlas.names.rules import NamingRules

RULES = NamingRules.load()


def test_demonyms_have_the_codes_of_their_countries() -> None:
    assert [RULES.demonyms[word] for word in ("Afghan", "Scottish", "Norwegian")] == ["AF", "GB", "NO"]
    assert all(len(code) == 2 and code.isupper() for code in RULES.demonyms.values())
    assert all(word[0].isupper() and word.isalpha() for word in RULES.demonyms)


def test_no_longer_name_stands_twice() -> None:
    assert len(set(RULES.other_names)) == len(RULES.other_names)


def test_words_that_yaml_reads_as_something_else_are_words() -> None:
    assert {"No", "On"} <= RULES.words.openers.words
    assert "NO" in RULES.words.everyday.words
