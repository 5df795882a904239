"""Which phrase of a sentence says who speaks, which one of a passage charges somebody, and what tells where."""

from collections.abc import Sequence

from ...base.model import Span
from ...language.sentences.phrases import Phrase
from ...language.sentences.tokens import FOOTNOTE
from ...language.syntax.parse import Parse

HEARER = 8  # words after a reporting phrase, whom or where it told, in which its "that" stands
POSTS = frozenset({"post", "posts", "tweet", "tweets"})
POST_REACH = 6  # words of a sentence in which its post stands: "In a short and angry |post|, he"
WORK = "work"  # the source of cues that lead to what is printed of somebody


def charge_in(parses: Sequence[Parse]) -> tuple[Parse, int] | None:
    """The first "allegedly" of a passage, by its sentence and number."""
    phrases = ((parse, at) for parse in parses for at in range(len(parse.phrases)))
    return next(((parse, at) for parse, at in phrases if _is_hedge(parse.phrases[at])), None)


def _is_hedge(phrase: Phrase) -> bool:
    return phrase.form == "hedge" and phrase.charges


def reporting(parse: Parse) -> int | None:
    """The phrase of a sentence that says who speaks: its last before a colon, its first finite one, else its first."""
    quoting = [number for number, phrase in enumerate(parse.phrases) if phrase.quotes]
    if not quoting:
        return None
    printed = next((number for number in quoting if parse.phrases[number].cue.source == WORK), None)
    if printed is not None:
        return printed
    last = next((word for word in reversed(parse.sentence.words) if not FOOTNOTE.fullmatch(word)), "")
    if last == ":":
        return quoting[-1]
    return next((number for number in quoting if parse.phrases[number].form == "finite"), quoting[0])


def manner_of(parse: Parse, number: int) -> Phrase | None:
    """The participle that opens a sentence and says how its phrase is meant: "|Mocking| the army, he said"."""
    if number == 0 or not parse.phrases:
        return None
    first = parse.phrases[0]
    tells = first.cue.use == "stance" and first.cue.act != "assert"
    return first if tells and first.form == "participle" and first.first <= 1 else None


def frame(parse: Parse, phrase: Phrase) -> Span:
    """The sentence up to the clause that a phrase reports: "said that |they met on Telegram|" tells of no platform."""
    sentence = parse.sentence
    reach = sentence.lower[phrase.end : phrase.end + HEARER]
    end = phrase.end + reach.index("that") if "that" in reach else len(sentence)
    return sentence.span(0, end)


def is_in_a_post(parse: Parse) -> bool:
    """Whether a sentence begins with the post that somebody speaks in, which is on a page of theirs: "In a tweet"."""
    opens = parse.sentence.lower[:POST_REACH]
    return opens[0] == "in" and not POSTS.isdisjoint(opens)
