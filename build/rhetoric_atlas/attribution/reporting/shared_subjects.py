"""Who speaks where a phrase hangs on another clause: a participle, an infinitive, or a verb that shares a subject."""

from ...language.sentences.phrases import Phrase
from ...language.syntax.clauses import COMMAS
from ...language.syntax.noun_phrases import NounPhrase
from ...language.syntax.parse import Parse

PERCEIVED = frozenset({"heard", "overheard", "seen", "shown", "filmed", "recorded", "pictured"})  # doing something
SHOWING = frozenset({"showed", "featured", "included", "depicted", "named", "portrayed", "filmed", "quoted"})
TITLE_LENGTH = 4  # words before a name, at most: "with |its old military chief| Lee calling"


def main_subject(parse: Parse, number: int) -> NounPhrase | None:
    """The subject of the clause that a participle, an infinitive or a verb without a subject hangs on."""
    grammar = parse.grammar
    phrase = parse.phrases[number]
    lower = parse.sentence.lower
    if phrase.form == "participle":
        if phrase.first <= 1:
            return _subject_to_come(parse, number)
        before = phrase.first - 1
        while before > 0 and grammar.is_adverb(lower[before]):
            before -= 1
        passive = before - 1
        while passive > 0 and grammar.is_adverb(lower[passive]):
            passive -= 1
        if lower[before] in PERCEIVED and lower[passive] in grammar.passives:
            return parse.noun_phrase_before(before)  # "|the men| were heard shouting"
        if lower[before] not in COMMAS and lower[before] not in grammar.prepositions:
            beside = parse.noun_phrase_before(phrase.first)
            if beside is not None and _is_done_to(parse, beside):
                return parse.noun_phrase_before(beside[0] - 1)
            words = lower[slice(*beside)] if beside is not None else ()
            is_text = not grammar.media.isdisjoint(words) and "by" not in words
            return parse.subject() if is_text or beside is None else beside
    if phrase.form == "finite" and lower[phrase.first - 1] in grammar.conjunctions:
        who = parse.relative_of(phrase)
        return parse.noun_phrase_before(who + 1) if who else parse.subject()
    return parse.subject()


def new_speaker(parse: Parse, phrase: Phrase) -> NounPhrase | None:
    """A new speaker directly before a participle: "a clip and |a song| praising him"; not a text: "a post praising"."""
    lower = parse.sentence.lower
    if phrase.form != "participle" or phrase.first < 3 or not lower[phrase.first - 1][0].isalnum():
        return None
    if lower[phrase.first - 1] in parse.grammar.prepositions:
        return None  # "was sent to a prison for |praising| him"
    source = parse.noun_phrase_before(phrase.first)
    if source is not None and (first := _after_with(parse, source[0])):
        return first, source[1]
    if source is None or lower[source[0]] not in {"a", "an", "one", "another", "some"} or _is_done_to(parse, source):
        return None
    return source if parse.grammar.media.isdisjoint(lower[slice(*source)]) else None


def _after_with(parse: Parse, place: int) -> int:
    """Where somebody's title or name begins after "with": "The army said it won, with |its chief Lee| calling it"."""
    lower = parse.sentence.lower
    for at in range(place - 1, max(1, place - 1 - TITLE_LENGTH), -1):
        if lower[at] == "with":
            return at + 1 if lower[at - 1] in COMMAS else 0
    return 0


def _is_done_to(parse: Parse, phrase: NounPhrase) -> bool:
    """Whether a verb directly before a noun phrase does something to it: "The army shelled |a mill| claiming that"."""
    before = parse.sentence.words[phrase[0] - 1] if phrase[0] else ""
    return before.endswith("ed") and before[0].islower() and before not in SHOWING


def _subject_to_come(parse: Parse, number: int) -> NounPhrase | None:
    """The subject after an introduction: 'Mocking outlets which deny it, |the post| responded'."""
    for phrase in parse.phrases[number + 1 : number + 4]:
        if phrase.form == "finite":
            return parse.noun_phrase_before(phrase.first)
    subject = parse.subject()
    return subject if subject is not None and parse.has_verb(subject) else None
