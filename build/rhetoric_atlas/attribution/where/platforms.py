"""By what means words were published, where a report says so: "on Telegram", "in a newsletter", "told reporters"."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from msgspec import Struct

from ...base import rulefile
from ...base.keywords import Keywords
from ...base.model import Platform, Span
from ...base.rulefile import Rules
from ..facts import UNKNOWN
from .stated import Stated

SERVICES = frozenset({"messaging", "social", "forum"})  # kinds of platforms with proper names: they count first


COUNTS = r"two|three|four|five|six|several|some|multiple|a (?:series|set|number) of"


OWNERS = rf"(?:(?:the|a|an|its|his|her|their|this|that|another|one|[A-Z]\w{{2,7}}day['’]s|{COUNTS})\s)"


PUBLISHED_IN = (
    r"(?:[Ii]n|[Oo]n|of|[Vv]ia|[Ff]rom|[Dd]uring|released|published|shared|issued|posted|aired|recorded|reading)"
)


# what is done to texts, before "to": "uploaded it |to| Telegram", but not "told them to return to Telegram"
SENT_TO = (
    r"(?:(?:re)?posted|posting|uploaded|uploading|published|shared|released|taken|took|sent)\s(?:[\w-]+\s){0,4}?to"
)


HELD_AT = r"(?:[Ii]n|[Aa]t|[Dd]uring|from)"


# adjectives of a thing: "in a |long and angry| speech", "in his |May 3, 2031| sermon", not "in a post about the speech"
ADJECTIVES = (
    r"(?:(?!(?:about|of|on|in|to|with|for|from|by|at|the|a|an|his|her|their|its)\s)\(?[\w’'-]+\)?(?:(?<=\d),)?\s){0,5}?"
)


# what leads to a station's name: "aired |on| Hill TV", "told Hill Radio"
ON_AIR = r"(?:[Oo]n|with|via|[Tt]old|[Tt]o|(?:aired|broadcast|shown|interviewed) by)"


# nouns that follow a service's name, beside those of texts and channels: "a closed WhatsApp group"
FOLLOWING = frozenset({"user", "users", "group", "groups", "chat", "feed", "profile", "profiles", "thread", "follower"})


OWN = re.compile(r"\b(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]heir)\s(?:[\w-]+\s){0,2}\Z")


OWN_LENGTH = 30  # characters before a service's name in which its owner stands: "its official Telegram channel"


LEADS_TO = frozenset({"contact", "contacting", "reach", "follow", "following", "join", "joining", "subscribe"})


LEAD_REACH = 25  # characters before a platform in which one of them stands


NEVER = r"(?!)"  # the pattern of no platforms


WINDOW = 200  # characters before and after a cue in which the platform stands


class PlatformRule(Rules, frozen=True):
    """The words for one platform, by the way in which they count."""

    platform: str
    example: str
    things: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    stations: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlatformWords:
    """rules/platforms.yml: words to the ids of platforms, by the way in which they count."""

    things: Mapping[str, str]
    events: Mapping[str, str]
    stations: Mapping[str, str]
    texts: Mapping[str, str]
    phrases: Mapping[str, str]

    @classmethod
    def load(cls) -> "PlatformWords":
        """Raises AtlasError where rules/platforms.yml is wrong."""
        rules = rulefile.load("platforms.yml", tuple[PlatformRule, ...])
        words = {way: {word: rule.platform for rule in rules for word in getattr(rule, way)} for way in cls.__slots__}
        # phrases may begin a sentence
        words["phrases"] |= {phrase[0].upper() + phrase[1:]: means for phrase, means in words["phrases"].items()}
        return cls(**words)


class Means(Struct, frozen=True):
    """A platform's id; `is_own` where the speaker's own channel or page on it is meant: "on its Telegram channel"."""

    platform_id: str
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class Platforms:
    """Where a report names platforms outside quotations: services by their names, and kinds of publication."""

    text: str
    pattern: re.Pattern[str]
    keywords: Keywords
    ids: Mapping[str, str]
    things: Mapping[str, str]
    services: Stated
    kinds: Stated

    @classmethod
    def in_report(
        cls,
        platforms: Mapping[str, Platform],
        words: PlatformWords,
        nouns: Collection[str],
        text: str,
        quoted: Sequence[Span],
    ) -> "Platforms":
        """`nouns` are the words that follow a service's name: channel, account, post.

        `quoted` are the spans of the report's quotations, in order.
        """
        known = [platform for platform in platforms.values() if platform.id != UNKNOWN and platform.name]
        names = {platform.name: platform.id for platform in known if platform.kind in SERVICES}
        kinds = {platform.name: platform.id for platform in known if platform.kind not in SERVICES}
        things = {**kinds, **words.things}
        nouns = FOLLOWING.union(nouns)
        pattern = _pattern(
            tuple(names), tuple(things), tuple(words.events), tuple(words.stations), tuple(words.phrases), nouns
        )
        keywords = Keywords(tuple(dict.fromkeys([*names, *things, *words.events, *words.stations, *words.phrases])))
        stated = Stated.of(pattern, keywords, text, quoted)
        return cls(
            text=text,
            pattern=pattern,
            keywords=keywords,
            ids={**words.phrases, **words.events, **words.stations, **things, **names},
            things={thing.lower(): platform_id for thing, platform_id in {**words.texts, **things}.items()},
            services=_of_groups(stated, {"on", "of", "to"}, text),
            kinds=_of_groups(stated, {"thing", "opening", "event", "station", "phrase"}, text),
        )

    def of(self, cue: Span, sentence: Span) -> Means | None:
        """The platform that a sentence names nearest to its cue: a service, or else a kind of publication."""
        start, end = max(sentence.start, cue.start - WINDOW), min(sentence.end, cue.end + WINDOW)
        match = self.services.nearest(start, end, cue.start) or self.kinds.nearest(start, end, cue.start)
        return Means(self._id(match), self._is_own(match)) if match else None

    def named_in(self, words: str, head: str) -> str | None:
        """The id of the platform that a speaker's description names: "a Telegram channel that supports the group".

        `head` is its noun in small letters, which may be published itself: "the clip".
        """
        match = self.pattern.search(words) if self.keywords.found(words) else None
        return self._id(match) if match else self.things.get(head)

    def _id(self, match: re.Match[str]) -> str:
        return self.ids[match.group(match.lastgroup or 0)]

    def _is_own(self, match: re.Match[str]) -> bool:
        start = match.start(match.lastgroup or 0)
        return match.lastgroup in {"on", "of", "to"} and bool(OWN.search(self.text, max(0, start - OWN_LENGTH), start))


def _of_groups(stated: Stated, groups: Collection[str], text: str) -> Stated:
    matches = [match for match in stated.matches if match.lastgroup in groups and not _is_led_to(match, text)]
    return Stated([match.start() for match in matches], matches)


def _is_led_to(match: re.Match[str], text: str) -> bool:
    """Whether readers are led to a platform, and nothing is published there: "told them to |contact him via| it"."""
    before = text[max(0, match.start() - LEAD_REACH) : match.start()].rpartition("\n")[2].rpartition(". ")[2]
    return not LEADS_TO.isdisjoint(before.lower().split())


@lru_cache(maxsize=4)
def _pattern(
    names: tuple[str, ...],
    things: tuple[str, ...],
    events: tuple[str, ...],
    stations: tuple[str, ...],
    phrases: tuple[str, ...],
    nouns: frozenset[str],
) -> re.Pattern[str]:
    parts = []
    if names:
        parts.append(rf"(?:[Oo]n|[Vv]ia)\s(?:{OWNERS}{ADJECTIVES})?(?P<on>{_one_of(names)})(?!\w)")
        parts.append(rf"{SENT_TO}\s(?:{OWNERS}{ADJECTIVES})?(?P<to>{_one_of(names)})(?!\w)")
        parts.append(rf"(?P<of>{_one_of(names)})\s(?:{_one_of(nouns)})\b")
    if phrases:
        parts.append(rf"(?P<phrase>{_one_of(phrases)})(?!\w)")
    if things:
        parts.append(rf"{PUBLISHED_IN}\s{OWNERS}{ADJECTIVES}(?P<thing>{_one_of(things)})(?!\w)")
        parts.append(
            rf"(?:The|An?|This|One|Another|Both|Two|Three|Several)\s{ADJECTIVES}(?P<opening>{_one_of(things)})(?!\w)"
        )
    if events:
        parts.append(rf"{HELD_AT}\s{OWNERS}{ADJECTIVES}(?P<event>{_one_of(events)})(?!\w)")
    if stations:
        parts.append(rf"{ON_AIR}\s{OWNERS}?{ADJECTIVES}(?P<station>{_one_of(stations)})(?!\w)")
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts) or NEVER})")  # inside a word, none of them is tried


def _one_of(words: Collection[str]) -> str:
    """An expression for any of the words, the longest first; by their first letters, so that few are tried anywhere."""
    ordered = sorted(words, key=lambda word: (word[:1], -len(word), word))
    return "|".join(
        f"{re.escape(first)}(?:{'|'.join(re.escape(word[1:]) for word in group)})"
        for first, group in groupby(ordered, key=lambda word: word[:1])
    )
