"""Whether words are a clause: a subject and its verb, told by closed classes of words and the endings of verbs."""

from collections.abc import Sequence

from ..grammar import Grammar
from ..sentences.phrases import Reading
from ..sentences.tokens import FINAL, QUOTATION

COMMAS = frozenset({",", "—", "–", "--"})
JOINING = frozenset("&/%$€£#@+")
SUBJECT_LENGTH = 25  # words of a subject at most, apposition included
YEAR = 4  # digits of a year
TITLED = (["titled"], ["entitled"], ["headlined"], ["called"])
SUBJECT_REACH = 6  # words after the first of a short subject among which its verb stands
ADJUNCT_LENGTH = 14  # words of an adjunct at most: "in a statement that it posted on its channel on Monday"
ASKING = frozenset({"why", "how", "what", "whether", "if", "when", "where", "who"})
NOMINATIVE = frozenset({"he", "she", "they", "we", "i", "it", "you", "there"})


def begins_clause(reading: Reading, place: int) -> bool:
    """Whether a clause begins at a place: "|the men left the hills", "|he will", but not "|on Monday"."""
    grammar = reading.grammar
    sentence = reading.sentence
    if place >= len(sentence):
        return False
    word = sentence.lower[place]
    if word in ASKING or word in NOMINATIVE:
        return True
    if word in {"as", "after", "before", "during"} or not (word[0].isalnum() or word == QUOTATION or word in JOINING):
        return False
    if word in grammar.conjunctions or word in {"to", "of", "about", "by"} or word in grammar.auxiliaries:
        return False
    end = min(len(sentence), place + SUBJECT_LENGTH)
    if word.endswith(grammar.contractions):
        return True
    verb = _verb(reading, place + 1, end)
    if verb is None or verb not in reading.busy:
        return verb is not None
    return sentence.lower[verb - 1] not in {"and", "but", "then"}  # "declared |a strike and said|"


def holds_verb(reading: Reading, first: int, end: int) -> bool:
    """Whether a finite verb stands among words, before the first mark that ends a clause."""
    return _verb(reading, first, end) is not None


def _verb(reading: Reading, first: int, end: int) -> int | None:
    """The place of the first finite verb among words, before the first mark that ends a clause."""
    grammar = reading.grammar
    sentence = reading.sentence
    for at in range(first, end):
        word = sentence.lower[at]
        if word in FINAL or word in {";", ":"}:
            return None
        is_month = sentence.words[at] in grammar.months
        if not is_month and (word in grammar.finite or word in grammar.verbs or at in reading.busy):
            return at
        if word.endswith(grammar.contractions) or is_past(
            sentence.words[at], sentence.lower[at - 1] if at else "", grammar
        ):
            return at
    return None


def is_past(word: str, before: str, grammar: Grammar) -> bool:
    """Whether a word as printed may be a verb in the past: not with a capital, nor after an article."""
    return word.endswith("ed") and word[0].islower() and len(word) > 4 and before not in grammar.articles


def without_adjuncts(reading: Reading, place: int) -> int:
    """The place after what says when, where and to whom: "said |on Monday in a video| that", "said |Friday| he"."""
    grammar = reading.grammar
    lower = reading.sentence.lower
    end = min(len(lower), place + ADJUNCT_LENGTH)
    while place < end and (grammar.is_adverb(lower[place]) or lower[place] in grammar.days):
        place += 1
    if place < end and lower[place] in grammar.prepositions:
        for at in range(place, end):
            if lower[at] == "that" or lower[at] in FINAL or lower[at] == QUOTATION:
                return at
            if lower[at] in NOMINATIVE and lower[at - 1] not in grammar.prepositions:
                return at  # "said in a statement |he left"
            if lower[at] in COMMAS and not is_in_date(reading, at):
                return _after_title(lower, at + 1)
            if _ends_medium(reading, place, at):
                return at + 1
        return end
    return place


def _ends_medium(reading: Reading, place: int, at: int) -> bool:
    """Whether a medium ends an adjunct, and a clause with its subject follows: "said on |Telegram| its men had won"."""
    words, lower = reading.sentence.words, reading.sentence.lower
    if at + 2 >= len(lower) or not (lower[at] in reading.grammar.media or (at == place + 1 and words[at][0].isupper())):
        return False
    following = lower[at + 1]
    opens = following in NOMINATIVE or following in reading.grammar.determiners
    return opens and holds_verb(reading, at + 2, min(len(lower), at + 2 + SUBJECT_REACH))


def _after_title(lower: Sequence[str], place: int) -> int:
    """The place after the title of what somebody spoke in: "wrote in a column, |titled "Dust,"| that"."""
    if lower[place : place + 1] in TITLED and lower[place + 1 : place + 2] == [QUOTATION]:
        return place + 3 if lower[place + 2 : place + 3] == [","] else place + 2
    return place


def is_in_date(reading: Reading, place: int) -> bool:
    """Whether a comma parts a day from its year: "March 3|,| 2031"."""
    lower = reading.sentence.lower
    is_between = lower[place] == "," and 0 < place < len(lower) - 1
    return is_between and lower[place - 1].isdigit() and len(lower[place + 1]) == YEAR and lower[place + 1].isdigit()


def is_word(word: str) -> bool:
    """Whether a token is a word or a quotation that stands for words, rather than a mark."""
    return word == QUOTATION or word[0].isalnum()
