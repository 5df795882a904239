"""Who speaks where a phrase hangs on another clause: a participle, an infinitive, or a verb that shares a subject."""

from ...language.grammar import Grammar
from ...language.sentences.phrases import Phrase, Reading
from ...language.syntax import noun_phrases, subjects
from ...language.syntax.clauses import COMMAS
from ...language.syntax.noun_phrases import NounPhrase
from ...language.syntax.relatives import relative_of

PERCEIVED = frozenset({"heard", "overheard", "seen", "shown", "filmed", "recorded", "pictured"})  # doing something
SHOWING = frozenset({"showed", "featured", "included", "depicted", "named", "portrayed", "filmed", "quoted"})
TITLE_LENGTH = 4  # words before a name, at most: "with |its old military chief| Lee calling"


def main_subject(reading: Reading, number: int, grammar: Grammar) -> NounPhrase | None:
    """The subject of the clause that a participle, an infinitive or a verb without a subject hangs on."""
    phrase = reading.phrases[number]
    lower = reading.sentence.lower
    if phrase.form == "participle":
        if phrase.first <= 1:
            return _subject_to_come(reading, number, grammar)
        before = phrase.first - 1
        while before > 0 and grammar.is_adverb(lower[before]):
            before -= 1
        passive = before - 1
        while passive > 0 and grammar.is_adverb(lower[passive]):
            passive -= 1
        if lower[before] in PERCEIVED and lower[passive] in grammar.passives:
            return noun_phrases.before(reading, before, grammar)  # "|the men| were heard shouting"
        if lower[before] not in COMMAS and lower[before] not in grammar.prepositions:
            beside = noun_phrases.before(reading, phrase.first, grammar)
            if beside is not None and _is_done_to(reading, beside):
                return noun_phrases.before(reading, beside[0] - 1, grammar)
            words = lower[slice(*beside)] if beside is not None else ()
            is_text = not grammar.media.isdisjoint(words) and "by" not in words
            return subjects.subject(reading, grammar) if is_text or beside is None else beside
    if phrase.form == "finite" and lower[phrase.first - 1] in grammar.conjunctions:
        who = relative_of(reading, phrase)
        return noun_phrases.before(reading, who + 1, grammar) if who else subjects.subject(reading, grammar)
    return subjects.subject(reading, grammar)


def new_speaker(reading: Reading, phrase: Phrase, grammar: Grammar) -> NounPhrase | None:
    """A new speaker directly before a participle: "a clip and |a song| praising him"; not a text: "a post praising"."""
    lower = reading.sentence.lower
    if phrase.form != "participle" or phrase.first < 3 or not lower[phrase.first - 1][0].isalnum():
        return None
    if lower[phrase.first - 1] in grammar.prepositions:
        return None  # "was sent to a prison for |praising| him"
    source = noun_phrases.before(reading, phrase.first, grammar)
    if source is not None and (first := _after_with(reading, source[0])):
        return first, source[1]
    if source is None or lower[source[0]] not in {"a", "an", "one", "another", "some"} or _is_done_to(reading, source):
        return None
    return source if grammar.media.isdisjoint(lower[slice(*source)]) else None


def _after_with(reading: Reading, place: int) -> int:
    """Where somebody's title or name begins after "with": "The army said it won, with |its chief Lee| calling it"."""
    lower = reading.sentence.lower
    for at in range(place - 1, max(1, place - 1 - TITLE_LENGTH), -1):
        if lower[at] == "with":
            return at + 1 if lower[at - 1] in COMMAS else 0
    return 0


def _is_done_to(reading: Reading, phrase: NounPhrase) -> bool:
    """Whether a verb directly before a noun phrase does something to it: "The army shelled |a mill| claiming that"."""
    before = reading.sentence.words[phrase[0] - 1] if phrase[0] else ""
    return before.endswith("ed") and before[0].islower() and before not in SHOWING


def _subject_to_come(reading: Reading, number: int, grammar: Grammar) -> NounPhrase | None:
    """The subject after an introduction: 'Mocking outlets which deny it, |the post| responded'."""
    for phrase in reading.phrases[number + 1 : number + 4]:
        if phrase.form == "finite":
            return noun_phrases.before(reading, phrase.first, grammar)
    subject = subjects.subject(reading, grammar)
    return subject if subject is not None and subjects.has_verb(reading, subject, grammar) else None
