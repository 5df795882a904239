"""The subject of a sentence over what stands between it and its verb: where it is, what it is of, and who it is."""

from ...language.grammar import Grammar
from ...language.sentences.phrases import Phrase, Reading
from ...language.sentences.tokens import QUOTATION
from ...language.syntax import subjects
from ...language.syntax.clauses import COMMAS
from ...language.syntax.noun_phrases import NounPhrase

TELLING = frozenset({"who", "which", "whose", "where", "whom"})


def over_adjuncts(reading: Reading, phrase: Phrase, grammar: Grammar) -> NounPhrase | None:
    """The subject of a sentence, where before its verb nothing but what closes with a comma adds to it.

    "|The imam|, of the Hill Center in Tarn, Norland, said", "|The imam| of the center in Tarn – which burned – said".
    """
    lower = reading.sentence.lower
    last = phrase.first - 1
    while last > 0 and (grammar.is_adverb(lower[last]) or lower[last] in grammar.auxiliaries):
        last -= 1
    if phrase.form != "finite" or last < 1 or lower[last] not in COMMAS:
        return None
    subject = subjects.subject(reading, grammar)
    if subject is None or subject[0] >= last or lower[subject[0]] in grammar.pronouns:
        return None
    begin, in_place = subject[0], False
    for end in [at for at in range(begin + 1, last + 1) if lower[at] in COMMAS]:
        if begin == subject[0]:
            belongs = not _holds_clause(reading, begin, end, grammar)
        elif in_place and all(word[0].isupper() for word in reading.sentence.words[begin:end]):
            belongs = True  # "in Tarn, |Norland|,"
        else:
            belongs = _adds(reading, begin, end, grammar)
        if not belongs:
            return None
        in_place = any(word in grammar.prepositions for word in lower[begin:end])
        begin = end + 1
    commas = (at for at in range(subject[0], last) if lower[at] in COMMAS and lower[at + 1] in TELLING)
    return subject[0], next(commas, last)


def _adds(reading: Reading, first: int, end: int, grammar: Grammar) -> bool:
    """Whether words between commas add to the noun before them: "of the Hill Center in Tarn", "which burned in May"."""
    lower = reading.sentence.lower
    if lower[first] in TELLING:
        return True
    return lower[first] in grammar.prepositions and not _holds_clause(reading, first, end, grammar)


def _holds_clause(reading: Reading, first: int, end: int, grammar: Grammar) -> bool:
    lower = reading.sentence.lower
    return any(
        at in reading.busy
        or lower[at] == QUOTATION
        or lower[at] in grammar.subordinators
        or lower[at] in grammar.finite
        or lower[at] in grammar.verbs
        for at in range(first, end)
    )
