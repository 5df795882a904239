"""Speakers whom a report does not name: "a user of the Rocket.Chat server" becomes an actor of that report."""

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from msgspec.structs import replace

from ...base.model import CHANNEL_TYPES, METHOD, Actor, Mention, Quote, Report, Span
from .beside import WORD
from .identity import id_of
from .rules import ActorRules, Kind

ARTICLE = re.compile(r"\A(?:an?|the|one|this|that)\s+", re.IGNORECASE)
OWNED = re.compile(r",|\s(?:of|for|at|from|in|with|to|on|who|which|that|whose)\s|\s\(")
DEFINITE = re.compile(r"the ", re.IGNORECASE)
TELLING = 2  # words by which somebody is told from others: "the |Norlander cleric|"
ON_CHANNEL = re.compile(  # "a user of |the Front's chat server|"
    r"\b(?:users?|members?|subscribers?|followers?|participants?|admins?|administrators?) (?:of|on|in) "
)


_start, _end = attrgetter("span.start"), attrgetter("span.end")


@dataclass(slots=True)
class _Described:
    """The actors that were made of descriptions in one report, and where they stand."""

    report: Report
    rules: ActorRules
    mentions: list[Mention]  # in order, without overlaps
    said: Mapping[str, frozenset[str]]
    actors: dict[str, Actor] = field(default_factory=dict)

    def actor(self, words: str, span: Span | None) -> Actor | None:
        """The actor of a description; `span` is where it stands, unless it was printed elsewhere."""
        actor = _actor(self.report.id, " ".join(words.split()), self.rules)
        if actor is None:
            return None
        self.actors[actor.id] = actor
        if span is not None and span.of(self.report.text) == words and not self._inside(span):
            insort(self.mentions, Mention(actor.id, span), key=_start)
        return actor

    def _inside(self, span: Span) -> Sequence[Mention]:
        """The mentions that share a character with a stretch."""
        first = bisect_right(self.mentions, span.start, key=_end)
        return self.mentions[first : bisect_left(self.mentions, span.end, key=_start)]

    def speaking(self, quote: Quote) -> Quote:
        """A quote with its speaker, and the channel that this is or whose user it is."""
        words, span = quote.speaker_text or "", quote.speaker_span
        channel = self._channel(words, span) if quote.channel_id is None else None
        if quote.speaker_id is None and span is not None and (name := self._described(words)):
            quote = replace(quote, speaker_id=name)
        speaker = self.actor(words, span) if quote.speaker_id is None and words else None
        if quote.channel_id is None and channel is None and speaker is not None and _is_channel(speaker):
            channel = speaker
        return replace(
            quote,
            speaker_id=speaker.id if speaker else quote.speaker_id,
            channel_id=channel.id if channel else quote.channel_id,
        )

    def _described(self, words: str) -> str | None:
        """Who was named with the same words: "|the Norlander cleric|" after "the Norlander cleric Karim Lee"."""
        definite = DEFINITE.match(words)
        owned = OWNED.search(words)
        head = [
            match[0].lower()
            for match in WORD.finditer(words[definite.end() if definite else 0 : owned and owned.start()])
        ]
        if not definite or len(head) < TELLING or head[-1] not in self.rules.nouns:
            return None
        meant = [id for id, said in self.said.items() if head[-1] in said and not said.isdisjoint(head[:-1])]
        return meant[0] if len(meant) == 1 else None

    def _channel(self, words: str, span: Span | None) -> Actor | None:
        on = ON_CHANNEL.search(words)
        if on is None:
            return None
        place = Span(span.start + on.end(), span.start + len(words)) if span is not None else None
        actor = _actor(self.report.id, words[on.end() :], self.rules)
        is_channel = actor is not None and _is_channel(actor)
        return self.actor(words[on.end() :], place) if is_channel else None


def with_unnamed(
    report: Report,
    quotes: Sequence[Quote],
    mentions: Sequence[Mention],
    said: Mapping[str, frozenset[str]],
    rules: ActorRules,
) -> tuple[tuple[Quote, ...], tuple[Mention, ...], tuple[Actor, ...]]:
    """The quotes of a report, those of a speaker without a name with an actor for the words that describe them.

    With the report's mentions, theirs among them, and the actors. The same words are one actor, whatever their article;
    "another user" is another than "a user". Words whose noun is not one for somebody describe nobody.
    """
    described = _Described(report, rules, list(mentions), said)
    linked = tuple(described.speaking(quote) for quote in quotes)
    return linked, tuple(described.mentions), tuple(described.actors[id] for id in sorted(described.actors))


def _is_channel(actor: Actor) -> bool:
    """Whether a description is of one channel: "newspapers" publish nothing together."""
    return actor.type in CHANNEL_TYPES and actor.kind == "organisation"


def _actor(report_id: str, described: str, rules: ActorRules) -> Actor | None:
    words = ARTICLE.sub("", described)
    profile = _profile(words, rules)
    if profile is None:
        return None
    return Actor(
        id=id_of(f"{report_id} {words}"),
        name=f"[{words}]",
        kind=profile[0],
        type=profile[1],
        alignment="none",
        country_code=next((rules.demonyms[word] for word in words.split() if word in rules.demonyms), None),
        is_unnamed=True,
        method=METHOD,
    )


def _profile(words: str, rules: ActorRules) -> tuple[Kind, str] | None:
    """What the noun of a description says of somebody: "|officials| in the capital"."""
    owned = OWNED.search(words)
    nouns = [match[0].lower() for match in WORD.finditer(words[: owned.start()] if owned else words)]
    noun = nouns[-1] if nouns else ""
    if noun in rules.nouns:
        return rules.nouns[noun]
    if noun in rules.many:
        return "collective", rules.many[noun]
    single = noun.removesuffix("s")
    return ("collective", rules.nouns[single][1]) if single in rules.nouns else None
