"""Relative clauses with a speaker of their own: "a man who |prosecutors| said planned the raid was freed"."""

from bisect import bisect_left
from itertools import islice, takewhile

from ..grammar import Grammar
from ..sentences.phrases import Phrase, Reading
from ..sentences.tokens import QUOTATION
from .clauses import COMMAS, is_past

RELATIVES = frozenset({"who", "whom", "which"})
VERB_REACH = 20  # words between a relative and a further verb of its clause
SUBJECT_LENGTH = 6  # words between a relative and the verb of saying: "who |two senior U.S. officials| said"
SPEAKERS = frozenset(  # they speak in a relative clause without an article
    {"officials", "police", "authorities", "witnesses", "analysts", "experts", "critics", "activists", "residents"}
    | {"sources", "relatives", "detectives", "he", "she", "they", "it"}
)
PLURAL = frozenset(  # verbs of more than one: "men who |take| part"
    {"are", "were", "have", "do", "take", "make", "want", "live", "work", "fight", "support", "oppose", "try", "seek"}
    | {"help", "join", "claim", "say", "believe", "refuse", "hold", "attack", "kill", "follow", "call", "use", "serve"}
)
JOINS = frozenset(
    {"and", "or", "to", "that", "who", "which", "whom", "not"}
)  # before a verb that goes on with the clause


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
    """Whether two verbs may have one subject: "who sings and |says|" or "who sang and |says|", not "who sing"."""
    return verb not in PLURAL or not further.endswith("s")


def speaking_in(reading: Reading, phrase: Phrase, grammar: Grammar) -> int | None:
    """Where the subject of a verb of saying begins, if a relative stands before it: "who |officials| said"."""
    lower, words = reading.sentence.lower, reading.sentence.words
    if phrase.form != "finite" or phrase.cue.use != "speech":
        return None
    for at in range(phrase.first - 2, max(-1, phrase.first - 3 - SUBJECT_LENGTH), -1):
        if lower[at] in RELATIVES:
            opens = lower[at + 1] in grammar.determiners or words[at + 1][0].isupper()
            is_known = lower[at + 1] in SPEAKERS or lower[at + 1] in grammar.accusers
            return at + 1 if opens or is_known else None
        if not lower[at][0].isalnum() or at in reading.busy:
            return None
    return None


def tells(reading: Reading, place: int, grammar: Grammar) -> bool:
    """Whether a verb stands at a place, whose subject is the relative: "who officials said |was| there"."""
    if place >= len(reading.sentence):
        return False
    word = reading.sentence.lower[place]
    is_auxiliary = word in grammar.auxiliaries and word in grammar.finite
    return is_auxiliary or word in grammar.verbs or is_past(reading.sentence.words[place], "", grammar)


def end_in(reading: Reading, first: int, end: int, grammar: Grammar) -> int:
    """Where what is said in a relative clause ends: at its comma, or at the verb of the clause around it."""
    lower = reading.sentence.lower
    if not tells(reading, first, grammar):  # "which officials said |the men had left|"
        return next((at for at in range(first + 1, end) if lower[at] == ","), end)
    begin = bisect_left(reading.phrases, first, key=lambda phrase: phrase.first)
    later = takewhile(lambda phrase: phrase.first < end, islice(reading.phrases, begin, None))
    verbs = {phrase.first for phrase in later if phrase.form in {"finite", "passive"}}
    for at in range(first + 1, end):
        is_verb = at in verbs or (lower[at] in grammar.auxiliaries and lower[at] in grammar.finite)
        if lower[at] == "," or (is_verb and lower[at - 1] not in JOINS):
            return at
    return end
