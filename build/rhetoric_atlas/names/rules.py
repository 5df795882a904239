"""What a name is, and rules/names.yml: the words that tell whether a name is a mention where it stands."""

from collections.abc import Mapping
from dataclasses import dataclass

from ..base import rulefile
from ..base.entries import EntryReader
from ..base.errors import Problems


@dataclass(frozen=True, slots=True)
class Rule:
    """The words that a rule asks for; its `name` is no mention where it stands in `not_in`, and is one in `within`."""

    words: frozenset[str]
    name: str
    not_in: str
    within: str


@dataclass(frozen=True, slots=True)
class RuleWords:
    """The rules of rules/names.yml, each by its name there."""

    particles: Rule
    everyday: Rule
    titles: Rule
    openers: Rule
    demonym_prefix: Rule
    foreign_demonym: Rule
    linkers: Rule
    article: Rule
    continued_person: Rule
    common_noun: Rule
    directions: Rule
    continued_group: Rule
    institutions: Rule
    prefixes: Rule
    given_names: Rule
    surnames: Rule


@dataclass(frozen=True, slots=True)
class NamingRules:
    """rules/names.yml: its rules, the longer names that are nobody's, and demonyms with their countries' codes."""

    words: RuleWords
    other_names: tuple[str, ...]
    demonyms: Mapping[str, str]

    @classmethod
    def load(cls) -> "NamingRules":
        """The package's own rules; raises AtlasError with file and line where rules/names.yml is wrong."""
        problems = Problems()
        entry = rulefile.entry("names.yml", problems)
        rules = dict(_rule(rule) for rule in entry.readers("rules"))
        by_country = entry.mapping("demonyms")
        other_names = entry.words("other_names")
        entry.close()
        problems.stop()
        demonyms = {word: country for country, words in by_country.items() for word in words.split()}
        return cls(RuleWords(**rules), other_names, demonyms)


@dataclass(frozen=True, slots=True)
class Name:
    """A name of an actor or location, or in rules/names.yml of nobody.

    entity is 'actor', 'location' or 'other', role one of longer_names.JUDGES; scope and report_id are the alias's.
    `words` are its folded words with its own capitals, `printed` is the name as its file gives it.
    A description ("militias in Iraq") may hold the names of places, a proper name holds none.
    """

    words: str
    printed: str
    entity: str
    role: str
    entity_id: str = ""
    scope: str = "everywhere"
    report_id: str | None = None
    country_code: str | None = None
    is_description: bool = False
    is_surname: bool = False

    @property
    def key(self) -> str:
        """The entry that it names: 'actor:wagner'."""
        return f"{self.entity}:{self.entity_id}"


def _rule(entry: EntryReader) -> tuple[str, Rule]:
    name = entry.required("rule")
    words = frozenset(entry.words("words"))
    rule = Rule(words, entry.required("name"), entry.required("not_in"), entry.required("in"))
    entry.close()
    return name, rule
