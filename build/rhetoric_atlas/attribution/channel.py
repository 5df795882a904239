"""Where words were published: the channel that speaks, and the platform that the report or the channel names."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from ..model import Platform, Span
from .phrases import Reading
from .speaker import Speaker

WITH_PROPER_NAMES = frozenset({"messaging", "social", "forum"})  # kinds of platforms: Telegram, not "newsletter"
OWNERS = r"(?:(?:the|a|an|its|his|her|their|this)\s)"
PUBLISHED_IN = r"(?:[Ii]n|[Oo]n|of|[Vv]ia|released|published|shared|issued|posted|reading)"
WINDOW = 200  # characters before and after a cue in which the platform stands
UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Outlet:
    """A channel's id, a platform's id, and how the platform is known: 'stated', 'inferred' or, if unknown, None."""

    channel_id: str | None = None
    platform_id: str = UNKNOWN
    platform_basis: str | None = None


@dataclass(frozen=True, slots=True)
class PlatformNames:
    """How reports speak of the platforms: "on Telegram", "a Telegram channel", "in a weekly newsletter"."""

    pattern: re.Pattern[str] | None
    platforms: Mapping[str, Platform]
    ids: Mapping[str, str]

    @classmethod
    def of(cls, platforms: Mapping[str, Platform], nouns: Collection[str]) -> "PlatformNames":
        """`nouns` are the words that follow a platform's proper name: channel, account, post."""
        known = {platform.name: platform.id for platform in platforms.values() if platform.id != UNKNOWN}
        proper = [platform.name for platform in platforms.values() if platform.kind in WITH_PROPER_NAMES]
        common = [name for name in known if name not in proper]
        parts = []
        if proper:
            parts.append(rf"\b(?:[Oo]n|to)\s{OWNERS}?(?P<on>{_one_of(proper)})(?!\w)")
            parts.append(rf"(?<!\w)(?P<of>{_one_of(proper)})\s(?:{_one_of(nouns)})\b")
        if common:
            parts.append(rf"\b{PUBLISHED_IN}\s{OWNERS}(?:[\w’'-]+\s){{0,4}}?(?P<thing>{_one_of(common)})(?!\w)")
        return cls(re.compile("|".join(parts)) if parts else None, platforms, known)

    def stated(self, text: str, reading: Reading, cue: Span) -> str | None:
        """The id of the platform that the sentence names nearest to its cue, quotations aside."""
        if self.pattern is None:
            return None
        sentence = reading.sentence
        start = max(sentence.starts[0], cue.start - WINDOW)
        near = self.pattern.finditer(text, start, min(sentence.ends[-1], cue.end + WINDOW))
        outside = [match for match in near if not sentence.is_quoted(match.start())]
        best = min(outside, key=lambda match: abs(match.start() - cue.start), default=None)
        return self._id(best)

    def named_in(self, words: str) -> str | None:
        """The id of the platform that a speaker's description names: "a Telegram channel that supports the group"."""
        return self._id(self.pattern.search(words)) if self.pattern else None

    def _id(self, match: re.Match[str] | None) -> str | None:
        return self.ids[match.group(match.lastgroup or 0)] if match else None


def outlet(speaker: Speaker | None, stated: str | None, names: PlatformNames) -> Outlet:
    """Where a speaker's words were published.

    A speaker that is a channel publishes itself, on its own platform if it has one. `stated` is the platform that the
    report names beside the cue, or that the cue brings; one that data/platforms.yml does not have counts as unknown.
    """
    stated = stated if stated in names.platforms else None
    if speaker is None or speaker.actor is None or not speaker.is_channel:
        return Outlet(None, stated or UNKNOWN, "stated" if stated else None)
    own = speaker.actor.platform_id
    if own is None or own == stated:
        return Outlet(speaker.actor.id, stated or UNKNOWN, "stated" if stated else None)
    return Outlet(speaker.actor.id, own, "inferred")


def _one_of(words: Collection[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
