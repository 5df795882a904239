"""Where the words begin that follow a reporting phrase: "said |the men left", "told them |to leave", "denied |it".

RULES are asked in their order, and the first that answers decides. The example in a rule's docstring says what it is
for; a bar stands where the words begin, and where there is none, nothing is reported.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from ...language.sentences.phrases import Phrase
from ...language.sentences.tokens import QUOTATION
from ...language.syntax.clauses import ASKING, COMMAS
from ...language.syntax.noun_phrases import NounPhrase
from ...language.syntax.parse import Parse
from .clause_starts import (
    after_aside,
    after_comma,
    after_date,
    after_hearer,
    after_noun,
    begins_words,
    is_agent,
    is_charge,
    is_clause,
    is_infinitive,
    is_led_to,
    is_long,
    is_seen,
    is_word_at,
    takes_words,
)
from .owners import agent
from .sources import inverted

EXISTENTIAL = frozenset({"there", "here"})  # adverbs, but for "said |there| are men"
NEITHER = frozenset({"neither", "nor"})  # before a verb, they leave nothing said: "neither confirmed nor denied"
WITHOUT_BARE_CLAUSE = frozenset({"predicate", "that", "infinitive"})  # they report a clause only after "that"
# before "to" and a verb, they leave nothing said: "its refusal to acknowledge the loss"
UNWILLING = frozenset(
    {"refusal", "refused", "refuses", "refusing", "failure", "failed", "fails", "failing", "declined", "declines"}
    | {"declining", "unwilling", "unwillingness", "reluctant", "reluctance", "hesitated"}
)
TOPIC = frozenset({"on", "upon", "about"})
COMMENTING = frozenset({"comment", "remark"})  # lemmas of cues
WITHOUT_CONTENT = frozenset({"comment", "respond", "answer", "elaborate"})  # "declined to |comment|" says nothing
ORDINAL_TIMES = (["the", "first"], ["the", "second"], ["the", "third"], ["the", "last"])
SHOWING = "show"  # the cue of what is seen in a picture

Start = tuple[int, str]  # the place of the first word, and the method, as in quotes.method
Answer = Start | Literal[False] | None  # False: nothing is reported; None: the next rule is asked


@dataclass(frozen=True)
class After:
    """A phrase and the place behind it, what tells when it was said or stands between commas aside."""

    parse: Parse
    phrase: Phrase
    place: int

    @classmethod
    def of(cls, parse: Parse, phrase: Phrase) -> "After":
        """The sentence goes on behind the phrase."""
        return cls(parse, phrase, after_aside(parse.sentence.lower, after_date(parse, phrase.end)))

    def word(self, place: int) -> str:
        """The word at a place in small letters; none behind the end."""
        lower = self.parse.sentence.lower
        return lower[place] if 0 <= place < len(lower) else ""

    @cached_property
    def source(self) -> NounPhrase | None:
        """Who says it, where that follows the phrase: "said |the emir|"."""
        return inverted(self.parse, self.phrase)

    @property
    def behind_adjuncts(self) -> int:
        """The place behind what tells where, when and to whom."""
        return self.parse.without_adjuncts(self.place)


def following(parse: Parse, phrase: Phrase) -> Start | None:
    """Where the words begin that follow a phrase, and the method."""
    lower = parse.sentence.lower
    if phrase.end >= len(lower) or lower[phrase.end] == QUOTATION:
        return None
    after = After.of(parse, phrase)
    for rule in RULES:
        answer = rule(after)
        if answer is not None:
            return answer or None
    return None


def is_neither(after: After) -> Answer:
    """Example: "The ministry neither confirmed nor denied the raid." """
    return False if after.word(after.phrase.first - 1) in NEITHER else None


def is_unwilling(after: After) -> Answer:
    """Example: "The ministry refused to acknowledge that the men had left." """
    is_left = after.phrase.form == "infinitive" and after.word(after.phrase.first - 2) in UNWILLING
    return False if is_left else None


def is_silent(after: After) -> Answer:
    """Example: "The ministry declined to comment on the raid." """
    end = after.phrase.end
    return False if after.word(end) == "to" and after.word(end + 1) in WITHOUT_CONTENT else None


def names_topic(after: After) -> Answer:
    """Example: "Lee commented on the statement that the emir made." """
    comments = after.phrase.cue.lemma in COMMENTING
    return False if comments and after.word(after.phrase.end) in TOPIC else None


def counts_times(after: After) -> Answer:
    """Example: "The Front announced for the first time a raid." """
    counted = [after.word(after.place + 1), after.word(after.place + 2)]
    return False if after.word(after.place) == "for" and counted in ORDINAL_TIMES else None


def names_agent(after: After) -> Answer:
    """Example: "The article written by Lee, a cleric, was read." """
    is_by = after.word(after.place) == "by" and after.phrase.form == "finite"
    return False if is_by and is_agent(after.parse, after.place + 1) else None


def of_noun(after: After) -> Answer:
    """Example: "Lee made the claim that |the men had left." """
    return (after_noun(after.parse, after.phrase) or False) if after.phrase.form == "noun" else None


def behind_that(after: After) -> Answer:
    """Example: "Lee said that |the men had left." """
    return (after_comma(after.parse, after.place + 1), "cue-that") if after.word(after.place) == "that" else None


def denounced_by(after: After) -> Answer:
    """Example: "The pact was denounced by the union |as a trap." """
    cue = after.phrase.cue
    if after.phrase.form != "passive" or cue.use != "stance" or cue.act == "assert":
        return None
    named = agent(after.parse, after.phrase)
    return (named[1], "cue-words") if named is not None and after.word(named[1]) == "as" else None


def describes_by_charge(after: After) -> Answer:
    """Example: "A man accused of planning a raid fled." """
    return False if is_charge(after.parse, after.phrase) else None


def of_passive(after: After) -> Answer:
    """Example: "Lee was accused |of planning a raid." """
    if after.phrase.form != "passive":
        return None
    return (after.place, "cue-words") if is_led_to(after.parse, after.phrase, after.place) else False


def of_words(after: After) -> Answer:
    """Example: "The ministry denied |all of the charges." """
    parse, phrase, word = after.parse, after.phrase, after.word(after.place)
    closes = after.source is not None and not is_word_at(parse.sentence.lower, after.source[1])
    if closes or not takes_words(parse, phrase, after.place) or not begins_words(word, parse.grammar):
        return None
    is_told = word in ASKING or (phrase.cue.use == "speech" and is_clause(parse, after.place))
    return after.place, "cue-clause" if is_told else "cue-words"


def names_source(after: After) -> Answer:
    """Example: "The men had left, said the emir." """
    return False if after.source is not None else None


def in_relative(after: After) -> Answer:
    """Example: "A man who prosecutors said |planned the raid fled." """
    tells = after.parse.speaking_in(after.phrase) is not None and after.parse.relative_tells(after.place)
    return (after.place, "cue-clause") if tells else None


def of_infinitive(after: After) -> Answer:
    """Example: "Lee plans |to leave the hills." """
    if after.phrase.cue.takes not in {"words", "infinitive"}:
        return None
    places = (place for place in (after.place, after.behind_adjuncts) if is_infinitive(after.parse, place))
    return next(((place, "cue-words") for place in places), None)


def behind_that_after_adjuncts(after: After) -> Answer:
    """Example: "Lee said in a statement on Monday that |the men had left." """
    place = after.behind_adjuncts
    return (after_comma(after.parse, place + 1), "cue-that") if after.word(place) == "that" else None


def of_hearer(after: After) -> Answer:
    """Example: "Lee told reporters |the men had left." """
    if after.phrase.cue.takes != "hearer":
        return None
    return after_hearer(after.parse, after.behind_adjuncts) or False


def takes_no_clause(after: After) -> Answer:
    """Example: "The pact described the men had left." """
    place = after.behind_adjuncts
    is_question = after.word(place) in ASKING and after.word(place - 1) not in COMMAS
    return False if after.phrase.cue.takes in WITHOUT_BARE_CLAUSE and not is_question else None


def is_other_speech(after: After) -> Answer:
    """Example: "Lee said in a statement, adding that the men had left." """
    place = after.behind_adjuncts
    return False if place in after.parse.busy and after.word(place).endswith("ing") else None


def is_shown(after: After) -> Answer:
    """Example: "The report found the emir addressing men in Tarn." """
    phrase, parse = after.phrase, after.parse
    if phrase.cue.use != "indirect":
        return None
    pictured = phrase.cue.lemma == SHOWING and not parse.grammar.pictures.isdisjoint(
        parse.sentence.lower[: phrase.first]
    )
    return False if pictured or is_seen(parse, after.behind_adjuncts) else None


def of_clause(after: After) -> Answer:
    """Example: "Lee said on Monday |the men had left." """
    parse, cue, place = after.parse, after.phrase.cue, after.behind_adjuncts
    if after.word(place - 1) in EXISTENTIAL and after.word(place) in parse.grammar.auxiliaries:
        place -= 1  # "said |there| are men"
    begins = parse.begins_clause(place)
    if not begins and cue.takes == "clause" and cue.use == "speech":
        begins = is_long(parse, place)
    return (place, "cue-clause") if begins else False


RULES: tuple[Callable[[After], Answer], ...] = (
    is_neither,
    is_unwilling,
    is_silent,
    names_topic,
    counts_times,
    names_agent,
    of_noun,
    behind_that,
    denounced_by,
    describes_by_charge,
    of_passive,
    of_words,
    names_source,
    in_relative,
    of_infinitive,
    behind_that_after_adjuncts,
    of_hearer,
    takes_no_clause,
    is_other_speech,
    is_shown,
    of_clause,
)
