"""Whether a name is a mention where it stands, or only part of a longer name.

The words of these rules stand in rules/names.yml, with an example beside each rule.
"""

import re
from collections.abc import Callable, Mapping, Set
from functools import lru_cache

from msgspec import Struct

from ..language.spelling import HYPHENS, Folded
from .rules import Name, NamingRules

LONG_WORD = re.compile(r"[^\W\d_]{4,}")  # what a headline prints with a capital
SMALL_SHARE = 0.2  # of its long words a headline may print small
ASIDE = re.compile(r"\s[-‐‑‒–—]+\s")
FOLDED_ARTICLES = {"al", "Al", "wa al", "Wa al"}  # as folded
SENTENCE_END = re.compile(r"[.!?\n]")


class Sighting(Struct, frozen=True):
    """A name where it stands in a text, from word to word.

    `known` are the words of all names that stand there; before and after are the words around the name, as printed,
    and the gaps what is printed between; '' where the text begins or ends.
    """

    name: Name
    text: Folded
    first: int
    last: int
    known: Set[int]
    before: str
    before_gap: str
    after: str
    after_gap: str

    @property
    def in_headline(self) -> bool:
        """Whether its line prints all words large, so that a capital tells nothing."""
        return _is_headline(self.text.line(self.first))


def is_part_of_longer_name(sighting: Sighting, rules: NamingRules) -> bool:
    """Whether the words around a name make it another name, such as the Taliban in "Pakistani Taliban"."""
    return JUDGES[sighting.name.role](sighting, rules)


def _spaced(gap: str) -> bool:
    return gap.isspace() and "\n" not in gap


def _hyphened(gap: str) -> bool:
    return len(gap) == 1 and gap in HYPHENS


def _beside(gap: str) -> bool:
    return _spaced(gap) or _hyphened(gap)


def _is_strange(seen: Sighting, word: int, rules: NamingRules) -> bool:
    """Whether a word looks like a part of an unknown name: large, and not for its place or as a title."""
    printed = seen.text.word(word)
    return (
        printed[:1].isupper()
        and word not in seen.known
        and printed not in rules.words.titles.words
        and printed not in rules.words.openers.words
        and printed not in rules.demonyms
    )


def _begins_sentence(seen: Sighting, word: int) -> bool:
    return word == 0 or not (_beside(seen.text.gap(word)) or seen.text.gap(word).strip() == ",")


def _is_common(name: Name) -> bool:
    return name.role == "collective" and name.words[0].islower()


def _everyday(seen: Sighting, rules: NamingRules) -> bool:
    if seen.name.words not in rules.words.everyday.words:
        return False
    line = seen.text.line(seen.first)
    return line.isupper() and len(line.split()) > 1


def _hyphen_before(seen: Sighting, rules: NamingRules) -> bool:
    if not _hyphened(seen.before_gap):
        return False
    return seen.before in rules.words.linkers.words or seen.name.words.split(" ")[0] in rules.demonyms


def _article(seen: Sighting, rules: NamingRules) -> bool:
    article = seen.first - 1
    if not seen.before or seen.text.cased_word(article) not in FOLDED_ARTICLES or not _beside(seen.before_gap):
        return False
    if _is_common(seen.name):
        return True
    return _beside(seen.text.gap(article)) and _is_strange(seen, article - 1, rules) and not seen.in_headline


def _surname(seen: Sighting, rules: NamingRules) -> bool:
    if not (seen.name.is_surname or seen.name.words in rules.words.surnames.words) or not _spaced(seen.before_gap):
        return False
    before = seen.first - 1
    return _is_strange(seen, before, rules) and not _begins_sentence(seen, before) and not seen.in_headline


def _continued_person(seen: Sighting, rules: NamingRules) -> bool:
    link = seen.last + 1
    if not _beside(seen.after_gap) or not _beside(seen.text.gap(link + 1)):
        return False
    links = seen.after in rules.words.continued_person.words or seen.text.cased_word(link) in FOLDED_ARTICLES
    return links and _is_strange(seen, link + 1, rules)


def _common_noun(seen: Sighting, rules: NamingRules) -> bool:
    if not _is_common(seen.name) or seen.text.word(seen.first)[0].islower():
        return False
    strange_before = _beside(seen.before_gap) and _is_strange(seen, seen.first - 1, rules)
    strange_after = _beside(seen.after_gap) and _is_strange(seen, seen.last + 1, rules)
    return (strange_before or strange_after) and not seen.in_headline


def _direction(seen: Sighting, rules: NamingRules) -> bool:
    if not seen.after[:1].isupper() or not _spaced(seen.after_gap):
        return False
    return seen.text.word(seen.last) in rules.words.directions.words and not seen.in_headline


def _foreign_demonym(seen: Sighting, rules: NamingRules) -> bool:
    country = rules.demonyms.get(seen.before)
    own = seen.name.country_code
    return country is not None and own is not None and country != own and _spaced(seen.before_gap)


def _continued_group(seen: Sighting, rules: NamingRules) -> bool:
    if seen.after_gap != " - " or not seen.after[0].isupper():
        return False
    text, start = seen.text.text, seen.text.start(seen.last + 1)
    sentence = SENTENCE_END.search(text, start)
    return not ASIDE.search(text, start, sentence.start() if sentence else len(text)) and not seen.in_headline


def _institutions(seen: Sighting, rules: NamingRules) -> bool:
    if not seen.after[:1].isupper() or not _spaced(seen.after_gap):
        return False
    if seen.after in rules.words.institutions.words:
        return True
    second = seen.last + 2
    names_one = _spaced(seen.text.gap(second)) and seen.text.word(second) in rules.words.institutions.words
    return names_one and not seen.in_headline


def _prefixes(seen: Sighting, rules: NamingRules) -> bool:
    if seen.before not in rules.words.prefixes.words or not _beside(seen.before_gap):
        return False
    return not _begins_sentence(seen, seen.first - 1) and not seen.in_headline


def _given_names(seen: Sighting, rules: NamingRules) -> bool:
    if seen.name.words not in rules.words.given_names.words or not _spaced(seen.after_gap):
        return False
    return _is_strange(seen, seen.last + 1, rules) and not seen.in_headline


def _in_other_person(seen: Sighting, rules: NamingRules) -> bool:
    return (
        _hyphen_before(seen, rules) or _article(seen, rules) or _surname(seen, rules) or _continued_person(seen, rules)
    )


def _in_other_group(seen: Sighting, rules: NamingRules) -> bool:
    return (
        _hyphen_before(seen, rules)
        or _article(seen, rules)
        or _everyday(seen, rules)
        or _foreign_demonym(seen, rules)
        or _continued_group(seen, rules)
    )


def _in_other_collective(seen: Sighting, rules: NamingRules) -> bool:
    return _hyphen_before(seen, rules) or _article(seen, rules) or _common_noun(seen, rules) or _direction(seen, rules)


def _in_other_place(seen: Sighting, rules: NamingRules) -> bool:
    return (
        _hyphen_before(seen, rules)
        or _article(seen, rules)
        or _everyday(seen, rules)
        or _institutions(seen, rules)
        or _prefixes(seen, rules)
        or _given_names(seen, rules)
        or _surname(seen, rules)
    )


JUDGES: Mapping[str, Callable[[Sighting, NamingRules], bool]] = {
    "person": _in_other_person,
    "group": _in_other_group,
    "collective": _in_other_collective,
    "state": _in_other_place,
    "place": _in_other_place,
    "other": lambda seen, rules: False,
}


@lru_cache(maxsize=256)
def _is_headline(line: str) -> bool:
    words: list[str] = LONG_WORD.findall(line)
    return sum(word[0].islower() for word in words) <= SMALL_SHARE * len(words)
