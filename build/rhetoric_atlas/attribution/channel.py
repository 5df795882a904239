"""Where words were published: the channel that speaks, and the platform that the report or the channel names."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from ..keywords import Keywords
from ..model import Platform, Span
from .speaker import Speaker
from .stated import Stated

WITH_PROPER_NAMES = frozenset({"messaging", "social", "forum"})  # kinds of platforms: Telegram, not "newsletter"
OWNERS = r"(?:(?:the|a|an|its|his|her|their|this)\s)"
PUBLISHED_IN = r"(?:[Ii]n|[Oo]n|of|[Vv]ia|released|published|shared|issued|posted|reading)"
NEVER = r"(?!)"  # the pattern of no platforms
WINDOW = 200  # characters before and after a cue in which the platform stands
UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Outlet:
    """A channel's id, a platform's id, and how the platform is known: 'stated', 'inferred' or, if unknown, None."""

    channel_id: str | None = None
    platform_id: str = UNKNOWN
    platform_basis: str | None = None


@dataclass(frozen=True, slots=True)
class Platforms:
    """The platforms, and where a report names them: "on Telegram", "a Telegram channel", "in a weekly newsletter"."""

    pattern: re.Pattern[str]
    ids: Mapping[str, str]
    stated: Stated

    @classmethod
    def in_report(
        cls, platforms: Mapping[str, Platform], nouns: Collection[str], text: str, quoted: Sequence[Span]
    ) -> "Platforms":
        """`nouns` are the words that follow a platform's proper name: channel, account, post.

        `quoted` are the spans of the report's quotations, in order.
        """
        known = {platform.name: platform.id for platform in platforms.values() if platform.id != UNKNOWN}
        proper = [platform.name for platform in platforms.values() if platform.kind in WITH_PROPER_NAMES]
        pattern = _pattern(proper, [name for name in known if name not in proper], nouns)
        return cls(pattern, known, Stated.of(pattern, Keywords(tuple(known)), text, quoted))

    def of(self, cue: Span, sentence: Span) -> str | None:
        """The id of the platform that a sentence names nearest to its cue."""
        start, end = max(sentence.start, cue.start - WINDOW), min(sentence.end, cue.end + WINDOW)
        return self._id(self.stated.nearest(start, end, cue.start))

    def named_in(self, words: str) -> str | None:
        """The id of the platform that a speaker's description names: "a Telegram channel that supports the group"."""
        return self._id(self.pattern.search(words))

    def _id(self, match: re.Match[str] | None) -> str | None:
        return self.ids.get(match.group(match.lastgroup or 0)) if match else None


def _pattern(proper: Sequence[str], common: Sequence[str], nouns: Collection[str]) -> re.Pattern[str]:
    parts = []
    if proper:
        parts.append(rf"\b(?:[Oo]n|to)\s{OWNERS}?(?P<on>{_one_of(proper)})(?!\w)")
        parts.append(rf"(?<!\w)(?P<of>{_one_of(proper)})\s(?:{_one_of(nouns)})\b")
    if common:
        parts.append(rf"\b{PUBLISHED_IN}\s{OWNERS}(?:[\w’'-]+\s){{0,4}}?(?P<thing>{_one_of(common)})(?!\w)")
    return re.compile("|".join(parts) or NEVER)


def _one_of(words: Collection[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


def outlet(speaker: Speaker | None, stated: str | None, platforms: Collection[str]) -> Outlet:
    """Where a speaker's words were published.

    A speaker that is a channel publishes itself, on its own platform if it has one. `stated` is the platform that the
    report names beside the cue, or that the cue brings; one that is not among `platforms`, the known ids, is unknown.
    """
    stated = stated if stated in platforms else None
    if speaker is None or speaker.actor is None or not speaker.is_channel:
        return Outlet(None, stated or UNKNOWN, "stated" if stated else None)
    own = speaker.actor.platform_id
    if own is None or own == stated:
        return Outlet(speaker.actor.id, stated or UNKNOWN, "stated" if stated else None)
    return Outlet(speaker.actor.id, own, "inferred")
