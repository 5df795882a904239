"""The subject of a sentence over what stands between it and its verb: where it is, what it is of, and who it is."""

from ...language.sentences.phrases import Phrase
from ...language.sentences.tokens import QUOTATION
from ...language.syntax.clauses import COMMAS
from ...language.syntax.noun_phrases import NounPhrase
from ...language.syntax.parse import Parse

TELLING = frozenset({"who", "which", "whose", "where", "whom"})


def over_adjuncts(parse: Parse, phrase: Phrase) -> NounPhrase | None:
    """The subject of a sentence, where before its verb nothing but what closes with a comma adds to it.

    "|The imam|, of the Hill Center in Tarn, Norland, said", "|The imam| of the center in Tarn – which burned – said".
    """
    grammar = parse.grammar
    lower = parse.sentence.lower
    last = phrase.first - 1
    while last > 0 and (grammar.is_adverb(lower[last]) or lower[last] in grammar.auxiliaries):
        last -= 1
    if phrase.form != "finite" or last < 1 or lower[last] not in COMMAS:
        return None
    subject = parse.subject()
    if subject is None or subject[0] >= last or lower[subject[0]] in grammar.pronouns:
        return None
    first = next(at for at in range(subject[0] + 1, last + 1) if lower[at] in COMMAS)
    if _holds_clause(parse, subject[0], first):
        return None
    commas = (at for at in range(subject[0], last) if lower[at] in COMMAS and lower[at + 1] in TELLING)
    return subject[0], next(commas, last)


def _holds_clause(parse: Parse, first: int, end: int) -> bool:
    grammar = parse.grammar
    lower = parse.sentence.lower
    return any(
        at in parse.busy
        or lower[at] == QUOTATION
        or lower[at] in grammar.subordinators
        or lower[at] in grammar.finite
        or lower[at] in grammar.verbs
        for at in range(first, end)
    )
