"""What kind of quote words in marks are, by the words themselves and by those directly before the mark."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from msgspec import field

from ..base.rulefile import Rules
from ..language.grammar import Grammar

NAME_WORDS = 8  # a longer row of capitals is a headline that somebody quotes
SENTENCE_WORDS = 3  # fewer words with a capital and a full stop are no sentence: "IS."
LEADING = (["would"], ["will"], ["could"], ["can"], ["should"], ["must"], ["may"], ["might"], ["to"])
SENTENCE_END = frozenset(".!?…")
COUNTING = frozenset({"about", "around", "over", "under"})  # before a number, they introduce a subject
OF_NOUNS = frozenset({"in", "for", "against"})  # after two words, they show a noun: "total failure |in|"
UTTERANCE_END = SENTENCE_END | {","}
WORD = re.compile(r"\w+(?:['’.-]\w+)*")


class Lead(Rules, frozen=True):
    """Words in small letters before an opening mark that say what kind of quote follows.

    names_only: only if what follows is a name.
    """

    kind: str
    words: tuple[str, ...]
    example: str
    names_only: bool = False


class KindRules(Rules, frozen=True, dict=True):
    """The part of rules/quotes.yml that tells kinds apart, and the grammar for it; outlets are in small letters."""

    clause_words: int
    leads: tuple[Lead, ...]
    outlets: frozenset[str]
    grammar: Grammar = field(default_factory=Grammar.load)

    @cached_property
    def leads_by_last_word(self) -> Mapping[str, Sequence[tuple[list[str], Lead]]]:
        """The words of each lead."""
        leads: dict[str, list[tuple[list[str], Lead]]] = {}
        for lead in self.leads:
            for words in map(str.split, lead.words):
                leads.setdefault(words[-1], []).append((words, lead))
        return leads


def kind_of(quote: str, before: str, rules: KindRules, after: str = "") -> str:
    """One of schema.sql's quotes.kind, as far as the words tell it.

    `quote` stands between the marks, without space at its ends; `before` and `after` are the words that stand before
    and after them.
    """
    words = WORD.findall(quote)
    is_name = len(words) <= NAME_WORDS and quote[-1] not in SENTENCE_END and _has_capitals(words)
    is_led_name = is_name or (quote[-1] == "." and 1 < len(words) <= NAME_WORDS and _has_capitals(words))
    for lead in _leads_before(before, rules):
        if is_led_name or not lead.names_only:
            return lead.kind
    if is_name and (_is_outlet(before, after, rules) or _is_gloss(before, rules.grammar)):
        return "title"
    if len(words) > 1 and rules.grammar.has_finite_verb(words):
        return "direct"
    if len(words) >= rules.clause_words:
        return "fragment" if _is_phrase(words, rules.grammar) or _is_led_to(words, before) else "direct"
    if is_name or not words or not words[0][0].isupper():
        return "fragment"
    return "direct" if _is_sentence(quote, words, before) else "fragment"


def _is_gloss(before: str, grammar: Grammar) -> bool:
    """Whether words in a bracket follow a name, as its translation: 'Sada al-Jabal ("Echo Of The Hill")'."""
    named = before[:-1].split()[-1:] if before.endswith("(") else []
    return bool(named) and grammar.is_of_name(named[0])


def _is_phrase(words: Sequence[str], grammar: Grammar) -> bool:
    """Whether a long row of words without a known finite verb begins as a phrase of the report's own sentence.

    "in answer to ...", "closing the roads of ...", "the old road to ...", "a failure of ...", "total failure in ...".
    """
    first = words[1] if words[0] == "only" else words[0]
    if first[0].isupper() or first.endswith("ed"):
        return False
    if first in COUNTING and words[1][0].isdigit():
        return False  # "about 900 sheep drowned at the ford"
    if first in grammar.prepositions or (first.endswith("ing") and first not in grammar.nouns_in_ing):
        return True
    if first in grammar.articles:
        return not any(word.endswith("ed") for word in words)
    return "of" in words[1:3] or words[2] in OF_NOUNS


def _is_led_to(words: Sequence[str], before: str) -> bool:
    """Whether the report's own verb leads to a row of words that begins small: 'it would "serve the roads of ..."'."""
    return words[0][0].islower() and before.lower().split()[-1:] in LEADING


def _is_sentence(quote: str, words: Sequence[str], before: str) -> bool:
    """Whether words with a capital are a sentence, by the points at their ends: 'He wrote: "Stand firm."'"""
    if before.rstrip()[-1:] in {":", ","}:
        return quote[-1] in UTTERANCE_END
    least = SENTENCE_WORDS if quote[-1] in SENTENCE_END else SENTENCE_WORDS + 1
    return quote[-1] in UTTERANCE_END and len(words) >= least


def _leads_before(before: str, rules: KindRules) -> Iterator[Lead]:
    """The leads that stand directly before a mark; an article may stand between."""
    words = before.lower().split()
    if words and words[-1] in rules.grammar.determiners:
        words.pop()
    if words:
        words[-1] = words[-1].rstrip(",:")
        for led_by, lead in rules.leads_by_last_word.get(words[-1], ()):
            if words[-len(led_by) :] == led_by:
                yield lead


def _is_outlet(before: str, after: str, rules: KindRules) -> bool:
    """Whether a name stands between an article and what an outlet does or is: 'The "Hill Voice" |has reported|'."""
    if before.lower().split()[-1:] not in (["the"], ["a"]):
        return False
    first, second = (*after.lower().split(maxsplit=2), "", "")[:2]
    return first.rstrip(",.;:") in rules.outlets or f"{first} {second}".rstrip(",.;:") in rules.outlets


def _has_capitals(words: Sequence[str]) -> bool:
    """Whether the first word and each word of more than three letters has a capital, as in a name or title."""
    return bool(words) and not any(
        word[0].islower() for word in (words[0], *words) if len(word) > 3 or word is words[0]
    )
