"""What a name is, and rules/names.yml: the words that tell whether a name is a mention where it stands."""

from collections.abc import Mapping
from dataclasses import dataclass

from msgspec import field

from ..base.rulefile import RuleFile, Rules


class Rule(Rules, frozen=True):
    """The words that a rule asks for; its `name` is no mention where it stands in `not_in`, and is one in `within`."""

    name: str
    not_in: str
    within: str = field(name="in")
    words: frozenset[str] = frozenset()


class RuleWords(Rules, frozen=True):
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


class NamingRules(RuleFile, frozen=True):
    """rules/names.yml: its rules, the longer names that are nobody's, and demonyms with their countries' codes."""

    file = "names.yml"
    words: RuleWords = field(name="rules")
    other_names: tuple[str, ...]
    demonyms: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Name:
    """A name of an actor or location, or in rules/names.yml of nobody.

    entity is 'actor', 'location' or 'other', role one of inside_names.JUDGES; scope and report_id are the alias's.
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
