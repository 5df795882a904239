"""What says who speaks by a mark and a name alone: the label before a colon, the signature behind a dash."""

from collections.abc import Sequence

from ..grammar import NAME_LENGTH, Grammar
from .tokens import FINAL, QUOTATION, Sentence

IN_NAME = frozenset({"of", "-"})  # "Brig.-Gen. Karim", "Minister of War Lee"
DESCRIPTION_LENGTH = 6  # words of a clause before a colon among which its verb stands: 'He was blunt: "Go."'


def is_signature(sentence: Sentence, place: int) -> bool:
    """Whether a quotation stands before a dash, and after it a name alone: '"We go." — Abu Karim'."""
    if place == 0 or sentence.words[place - 1] != QUOTATION:
        return False
    end = place + 1
    while end < len(sentence) and sentence.words[end] != QUOTATION and sentence.words[end] not in FINAL:
        end += 1
    return _is_name_alone(sentence.words[place + 1 : end], sentence.grammar)


def is_label(sentence: Sentence, place: int) -> bool:
    """Whether a name alone stands before a colon, and a quotation after it: 'Abu Karim: "We go."'."""
    if sentence.words[place + 1 : place + 2] != [QUOTATION]:
        return False
    end = label_end(sentence, place)
    return place - end <= NAME_LENGTH and _is_name_alone(sentence.words[:end], sentence.grammar)


def label_end(sentence: Sentence, place: int) -> int:
    """The place after the name in a label whose colon stands at a place: "|Abu Karim|, March 3: ..."."""
    comma = next((at for at in range(min(place, NAME_LENGTH + 1)) if sentence.words[at] == ","), place)
    tells = sentence.words[comma + 1 : place]
    is_date = all(word[0].isupper() or word[0].isdigit() or word == "," for word in tells) and tells[-1:] != []
    return comma if is_date and tells[-1][0].isdigit() else place


def describes(sentence: Sentence, place: int) -> bool:
    """Whether a clause about somebody stands before a colon, and a quotation after it: 'He was blunt: "Go."'"""
    leads = sentence.words[place + 1 : place + 2] == [QUOTATION]
    return leads and any(may_be_verb(sentence, at) for at in range(1, min(place, DESCRIPTION_LENGTH + 1)))


def may_be_verb(sentence: Sentence, place: int) -> bool:
    """Whether the word at a place is, or may be, a finite verb: "was", "held", "chimed"."""
    word = sentence.words[place]
    return (
        word in sentence.grammar.auxiliaries
        or word in sentence.grammar.verbs
        or (word.endswith("ed") and word[0].islower())
    )


def _is_name_alone(words: Sequence[str], grammar: Grammar) -> bool:
    return 0 < len(words) <= NAME_LENGTH and all(grammar.is_of_name(word) or word in IN_NAME for word in words)
