"""Relative clauses with a speaker of their own: "a man who |prosecutors| said planned the raid was freed"."""

from ..sentences.phrases import Phrase, Reading
from ..sentences.tokens import QUOTATION
from .clauses import COMMAS, is_past

RELATIVES = frozenset({"who", "whom", "which"})
VERB_REACH = 20  # words between a relative and a further verb of its clause
SUBJECT_LENGTH = 6  # words between a relative and the verb of saying: "who |two senior U.S. officials| said"


def relative_of(reading: Reading, phrase: Phrase) -> int:
    """The place of the "who" whose clause goes on to a verb: "It featured Lee, |who| sang and said so"; else 0."""
    lower = reading.sentence.lower
    for at in range(phrase.first - 2, max(0, phrase.first - VERB_REACH), -1):
        if lower[at] == "who":
            return at if _agree(lower[at + 1], lower[phrase.first]) else 0
        if lower[at] in COMMAS or lower[at] == QUOTATION:
            return 0
    return 0


def _agree(verb: str, further: str) -> bool:
    """Whether two verbs may have one subject: "who sings and |says|" or "who sang and |said|", not "who sing"."""
    return verb.endswith("s") or not further.endswith("s")


def speaking_in(reading: Reading, phrase: Phrase) -> int | None:
    """Where the subject of a verb of saying begins, if a relative stands before it: "who |officials| said"."""
    grammar = reading.grammar
    lower, words = reading.sentence.lower, reading.sentence.words
    if phrase.form != "finite" or phrase.cue.use != "speech":
        return None
    for at in range(phrase.first - 2, max(-1, phrase.first - 3 - SUBJECT_LENGTH), -1):
        if words[at] in RELATIVES:
            opens = lower[at + 1] in grammar.determiners or words[at + 1][0].isupper()
            is_known = lower[at + 1] in grammar.speakers or lower[at + 1] in grammar.accusers
            return at + 1 if opens or is_known else None
        if not lower[at][0].isalnum() or at in reading.busy:
            return None
    return None


def tells(reading: Reading, place: int) -> bool:
    """Whether a verb stands at a place, whose subject is the relative: "who officials said |was| there"."""
    grammar = reading.grammar
    if place >= len(reading.sentence):
        return False
    word = reading.sentence.lower[place]
    is_auxiliary = word in grammar.auxiliaries and word in grammar.finite
    return is_auxiliary or word in grammar.verbs or is_past(reading.sentence.words[place], "", grammar)
