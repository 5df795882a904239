"""The words beside a name that say who somebody is: "the group's |military spokesman| Karim Lee", "Lee, |a cleric|"."""

import re
from collections.abc import Iterable
from functools import lru_cache

from msgspec import Struct

from ...base.model import Span
from .rules import ActorRules

REACH = 90  # characters before a name, and after it, in which these words stand
WORD = re.compile(r"[^\W\d_](?:[\w-]|['’](?![sS]\b))*\.?")
SHORTENED = 5  # letters, with its stop, of a title that a stop may end: "Brig."
BETWEEN = " \"“‘'’"  # may stand between two such words, and before a name
APPOSED = re.compile(r"[\"”'’]?(?: \([^()\n]{1,40}\))?(?:,[\"”'’]? (?:(?:who|which) (?:is|was) )?| (?:is|was) )")
ENDS = re.compile(r"[,;:.!?\n\"“”()]|--|—| (?:who|which|that|said|says|told|and|but|was|is|has|had|were|are) ")
ARTICLES = re.compile(r"(?:an?|the|its|his|her|their|another) ")
OWNED = re.compile(r"\s(?:of|for|at|from|in|with|to)\s")
OFFICE = re.compile(r"([\w-]+) (?:of|for|at|in|to) (?:[\w'’.&-]+ ){0,6}[\w'’.&-]+, ?\Z")  # "its |head in Tarn|, Lee"
CALLED = re.compile(r",? (?:known as|called|named|dubbed) (?:the )?[\"“‘']?\Z")  # "the battalion, |known as| Lee"
DETERMINERS = frozenset({"a", "an", "the", "its", "his", "her", "their", "our", "my", "another", "this", "that"})
LAST = re.compile(r"(?<![\w’'-])([\w-]+) [\"“‘']?\Z")  # the word before a name
BEHIND = re.compile(r"[\"”’']?(?: [A-Z][\w-]+)? ([a-z][\w-]+)")
KEPT = 1 << 10  # answers, of one report or two: actors, ties and descriptions ask the same
LONGEST_WORD = 40  # letters of such a word
LONGEST = 12  # words of what is said of somebody


class Beside(Struct, frozen=True):
    """The words beside a name that hold a noun for somebody or some body, and that noun in small letters."""

    noun: str
    span: Span


@lru_cache(KEPT)
def before(text: str, start: int, rules: ActorRules) -> Beside | None:
    """Those before a name: "Norlander |Foreign Minister| Lee", "its |leader, Gen.| Lee", "the |weekly| Echo"."""
    offset = max(0, start - REACH)
    called = CALLED.search(text, offset, start)
    stretch = text[offset : called.start() if called else start]
    tail = stretch.rstrip(BETWEEN)
    last = tail[max(0, len(tail) - LONGEST_WORD) :].rpartition(" ")[2].lower().strip("(.")
    if last not in rules.nouns and not tail.endswith(","):
        return None  # as for most names, which is soon seen
    noun, first, is_apposed = "", len(stretch), False
    for match in reversed(list(WORD.finditer(stretch))):
        word, small = match[0], match[0].lower().rstrip(".")
        gap = stretch[match.end() : first].strip(BETWEEN)
        if gap not in ("", ",") or (gap and is_apposed) or small in DETERMINERS:
            break
        if word.endswith(".") and len(word) > SHORTENED:
            break
        if f"{small} {noun}" in rules.nouns:
            noun = f"{small} {noun}"
        elif small in rules.nouns and (not noun or gap):
            noun = small
        elif gap or not noun or not (small in rules.nouns or small in rules.modifiers or word[0].isupper()):
            break
        first, is_apposed = match.start(), is_apposed or bool(gap)
    end = offset + len(stretch.rstrip(BETWEEN + ","))
    described = OFFICE.search(stretch)
    if described and not called and described[1].lower() in rules.nouns:
        return Beside(described[1].lower(), Span(offset + described.start(1), end))
    return Beside(noun, Span(offset + first, end)) if noun else None


@lru_cache(KEPT)
def after(text: str, end: int, rules: ActorRules) -> Beside | None:
    """The apposition after a name: "Lee, |the group's military spokesman|,", "Lee, |head of a union|,"."""
    gap = APPOSED.match(text, end, end + REACH)
    if gap is None:
        return None
    limit = min(len(text), gap.end() + REACH)
    close = ENDS.search(text, gap.end(), limit)
    words = text[gap.end() : close.start() if close else limit]
    article = ARTICLES.match(words)
    start = gap.end() + (article.end() if article else 0)
    words = words[article.end() if article else 0 :].rstrip()
    owned = OWNED.search(words)
    head = [match[0].lower() for match in WORD.finditer(words[: owned.start()] if owned else words)]
    noun = next((word for word in reversed(head) if word in rules.nouns), None)
    if noun is None or head[-1] != noun or not (article or owned) or len(words.split()) > LONGEST:
        return None
    pair = " ".join(head[-2:])
    return Beside(pair if pair in rules.nouns else noun, Span(start, start + len(words)))


def around(text: str, name: Span, rules: ActorRules) -> list[Beside]:
    """Those before and after a name."""
    return [one for one in (before(text, name.start, rules), after(text, name.end, rules)) if one is not None]


def words(text: str, told: Iterable[Beside]) -> frozenset[str]:
    """The single words that stand beside a name, in small letters."""
    return frozenset(word.strip(",.") for one in told for word in one.span.of(text).lower().split())


def is_of_thing(text: str, name: Span, rules: ActorRules) -> bool:
    """Whether a name is that of a thing, a deed or a place: "the |destroyer| Zahran", "the Zahran |missile|"."""
    last = LAST.search(text, max(0, name.start - REACH), name.start)
    following = BEHIND.match(text, name.end, name.end + REACH)
    return bool((last and last[1].lower() in rules.things) or (following and following[1] in rules.things))


def behind(text: str, end: int, rules: ActorRules) -> str | None:
    """The noun behind a name that says what it is: "the Zahran |militia|", "the Zahran Telegram |channel|"."""
    match = BEHIND.match(text, end, end + REACH)
    return match[1] if match and match[1] in rules.nouns else None
