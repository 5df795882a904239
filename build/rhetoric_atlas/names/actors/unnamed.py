"""Speakers whom a report does not name: "a user of the Rocket.Chat server" becomes an actor of that report."""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from ...base.model import Actor, Quote
from .beside import WORD
from .identity import id_of
from .rules import ActorRules, Kind

METHOD = "drafted"
ARTICLE = re.compile(r"\A(?:an?|the|one|this|that)\s+", re.IGNORECASE)
OWNED = re.compile(r",|\s(?:of|for|at|from|in|with|to|on|who|which|that|whose)\s|\s\(")


def with_unnamed(
    report_id: str, quotes: Sequence[Quote], rules: ActorRules
) -> tuple[tuple[Quote, ...], tuple[Actor, ...]]:
    """The quotes of a report, those of a speaker without a name with an actor for the words that describe them.

    The same words are one actor, whatever their article; "another user" is another than "a user". Words whose noun is
    not one for somebody describe nobody.
    """
    actors: dict[str, Actor] = {}
    linked = []
    for quote in quotes:
        actor = _actor(report_id, quote.speaker_text, rules) if quote.speaker_text and not quote.speaker_id else None
        if actor is not None:
            actors[actor.id] = actor
            quote = replace(quote, speaker_id=actor.id)
        linked.append(quote)
    return tuple(linked), tuple(actors[id] for id in sorted(actors))


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
