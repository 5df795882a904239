"""Which phrase of a sentence says who speaks, which one of a passage charges somebody, and what tells where."""

from collections.abc import Sequence

from ...base.model import Span
from ...language.sentences.phrases import Phrase, Reading
from ...language.sentences.tokens import FOOTNOTE

HEARER = 8  # words after a reporting phrase, whom or where it told, in which its "that" stands
POSTS = frozenset({"post", "posts", "tweet", "tweets"})
POST_REACH = 6  # words of a sentence in which its post stands: "In a short and angry |post|, he"
WORK = "work"  # the source of cues that lead to what is printed of somebody


def charge_in(readings: Sequence[Reading]) -> tuple[Reading, int] | None:
    """The first "allegedly" of a passage, by its sentence and number."""
    phrases = ((reading, at) for reading in readings for at in range(len(reading.phrases)))
    return next(((reading, at) for reading, at in phrases if _is_hedge(reading.phrases[at])), None)


def _is_hedge(phrase: Phrase) -> bool:
    return phrase.form == "hedge" and phrase.charges


def reporting(reading: Reading) -> int | None:
    """The phrase of a sentence that says who speaks: its last before a colon, its first finite one, else its first."""
    quoting = [number for number, phrase in enumerate(reading.phrases) if phrase.quotes]
    if not quoting:
        return None
    printed = next((number for number in quoting if reading.phrases[number].cue.source == WORK), None)
    if printed is not None:
        return printed
    last = next((word for word in reversed(reading.sentence.words) if not FOOTNOTE.fullmatch(word)), "")
    if last == ":":
        return quoting[-1]
    return next((number for number in quoting if reading.phrases[number].form == "finite"), quoting[0])


def frame(reading: Reading, phrase: Phrase) -> Span:
    """The sentence up to the clause that a phrase reports: "said that |they met on Telegram|" tells of no platform."""
    sentence = reading.sentence
    reach = sentence.lower[phrase.end : phrase.end + HEARER]
    end = phrase.end + reach.index("that") if "that" in reach else len(sentence)
    return sentence.span(0, end)


def is_in_a_post(reading: Reading) -> bool:
    """Whether a sentence begins with the post that somebody speaks in, which is on a page of theirs: "In a tweet"."""
    opens = reading.sentence.lower[:POST_REACH]
    return opens[0] == "in" and not POSTS.isdisjoint(opens)
