"""The noun phrase of a source -> who speaks: the words beside the cue, the fullest form, and the authority's actor.

A pronoun, "the channel" or "the group" stands for the speaker before it, or for the last fitting actor that was named.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from ..authority import Authority
from ..grammar import Grammar
from ..model import Actor, Mention, Span
from . import nounphrase
from .clauses import COMMAS
from .nounphrase import NounPhrase
from .phrases import Reading

CHANNEL_TYPES = frozenset({"channel", "media_outlet"})
LOOK_BACK = 40  # mentions before a pronoun among which its actor is sought
NAME_REACH = 4  # words before "channel" in which its name stands: "the Desert News Telegram channel"
PERSONAL = frozenset({"he", "she"})
DEFINITE = frozenset({"the", "this", "its", "their", "his", "her"})
PUBLISHED_BY = frozenset({"on", "by", "from", "in", "of"})


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says something.

    `span` are the words beside the cue, be they "he"; `text` is never a bare pronoun; `resumed` says whether the words
    beside the cue stand for somebody whom the report named before.
    """

    span: Span
    text: str | None = None
    actor: Actor | None = None
    resumed: bool = False

    @property
    def is_channel(self) -> bool:
        return self.actor is not None and self.actor.type in CHANNEL_TYPES

    def is_one_of(self, words: Collection[str]) -> bool:
        """Whether the words that name the speaker hold one of some words in small letters: "the prosecution"."""
        return self.text is not None and any(word in words for word in self.text.lower().split())

    @property
    def key(self) -> str | None:
        """What two mentions of one speaker have in common."""
        return self.actor.id if self.actor else self.text


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of a report where it names them outside quotations, by which its speakers are known."""

    text: str
    mentions: Sequence[Mention]
    starts: Sequence[int]
    authority: Authority
    grammar: Grammar

    @classmethod
    def of(
        cls, text: str, mentions: Sequence[Mention], quoted: Sequence[Span], authority: Authority, grammar: Grammar
    ) -> "Cast":
        """`mentions` and `quoted`, the spans of the quotations, are in order."""
        starts = [span.start for span in quoted]
        own = []
        for mention in mentions:
            before = bisect_right(starts, mention.span.start) - 1
            if before < 0 or quoted[before].end <= mention.span.start:
                own.append(mention)
        return cls(text, own, [mention.span.start for mention in own], authority, grammar)

    def actor_at(self, span: Span) -> Actor | None:
        """The last of the actors whose names share a character with a span; names do not overlap each other."""
        last = bisect_left(self.starts, span.end) - 1
        if last < 0 or not self.mentions[last].span.overlap(span):
            return None
        return self.authority.actors.get(self.mentions[last].entity_id)

    def latest(self, stretch: Span, fits: Callable[[Actor], bool]) -> Speaker | None:
        """The actor last named in a stretch of those that fit."""
        end = bisect_left(self.starts, stretch.end)
        first = max(bisect_left(self.starts, stretch.start), end - LOOK_BACK)
        for mention in reversed(self.mentions[first:end]):
            actor = self.authority.actors.get(mention.entity_id)
            if actor and fits(actor):
                return Speaker(mention.span, mention.span.of(self.text), actor)
        return None


def speaker(reading: Reading, phrase: NounPhrase, cast: Cast, last: Speaker | None) -> Speaker:
    """Who a source is; `last` is the speaker before, for whom a pronoun or "the channel" may stand."""
    sentence = reading.sentence
    span = sentence.span(*phrase)
    first = sentence.lower[phrase[0]]
    if phrase[1] == phrase[0] + 1 and first in cast.grammar.pronouns:
        antecedent = _person(sentence.starts[0], span, cast, last) if first in PERSONAL else last
        return _standing_for(Speaker(span), antecedent)
    head = nounphrase.core_end(reading, phrase, cast.grammar) - 1
    actor = _named(reading, phrase, head, cast)
    named = Speaker(span, " ".join(span.of(cast.text).split()), actor)
    if actor is None and first in DEFINITE:
        return _standing_for(named, _described(reading, head, span, cast, last))
    return named


def _standing_for(words: Speaker, antecedent: Speaker | None) -> Speaker:
    if antecedent is None:
        return words
    return replace(words, text=antecedent.text or words.text, actor=antecedent.actor, resumed=True)


def _described(reading: Reading, head: int, span: Span, cast: Cast, last: Speaker | None) -> Speaker | None:
    """Whom "the channel", "the media group", "the group" or "the user" stands for."""
    word = reading.sentence.lower[head]
    earlier = Span(0, span.start)
    if word in cast.grammar.media or reading.sentence.lower[head - 1] == "media":
        if last is not None and (last.is_channel or (last.actor is None and _is_medium(last, cast.grammar))):
            return last
        return cast.latest(earlier, lambda actor: actor.type in CHANNEL_TYPES)
    if word in cast.grammar.bodies:
        if last is not None and last.actor is not None and last.actor.kind != "person":
            return last
        return cast.latest(earlier, lambda actor: actor.kind == "organisation" and actor.type != "state")
    if word in cast.grammar.persons and last is not None and (last.actor is None or last.actor.kind == "person"):
        return last
    return None


def _person(sentence_start: int, span: Span, cast: Cast, last: Speaker | None) -> Speaker | None:
    """Whom "he" stands for: a person named in the sentence, else the last speaker if a person, else the last named."""
    here = cast.latest(Span(sentence_start, span.start), _is_person)
    if here or (last is not None and (last.actor is None or _is_person(last.actor))):
        return here or last
    return cast.latest(Span(0, span.start), _is_person)


def _is_person(actor: Actor) -> bool:
    return actor.kind == "person"


def _is_medium(last: Speaker, grammar: Grammar) -> bool:
    return last.is_one_of(grammar.media)


def _named(reading: Reading, phrase: NounPhrase, head: int, cast: Cast) -> Actor | None:
    """The actor that a noun phrase names: at its head, beside "channel" or "post", or in its apposition.

    "Wagner leader |Prigozhin|", "the |Desert News| channel", "posts on |Desert News|", "its leader, |Prigozhin|"; but
    not "a supporter of Wagner".
    """
    sentence = reading.sentence
    actor = cast.actor_at(sentence.span(head, head + 1))
    following = sentence.lower[head + 1] if head + 1 < phrase[1] else ""
    if actor is None and sentence.lower[head] in cast.grammar.media:
        if head > phrase[0]:
            actor = _channel(cast.actor_at(sentence.span(max(phrase[0], head - NAME_REACH), head)))
        if actor is None and following in PUBLISHED_BY:
            actor = cast.actor_at(sentence.span(head + 2, min(head + 5, phrase[1]))) if head + 2 < phrase[1] else None
    if actor is None and following in COMMAS and head + 2 < phrase[1]:
        actor = cast.actor_at(sentence.span(head + 2, head + 3))
    return actor


def _channel(actor: Actor | None) -> Actor | None:
    return actor if actor is not None and actor.type in CHANNEL_TYPES else None
