"""Which noun phrase of its sentence each reporting phrase has for its source."""

from bisect import bisect_left

from ...language.cues import BESIDE
from ...language.grammar import DEFINITE, Grammar
from ...language.sentences.labels import is_label, label_end, may_be_verb
from ...language.sentences.phrases import UNNAMED, Phrase, Reading, is_borne
from ...language.sentences.tokens import FINAL, QUOTATION
from ...language.syntax import noun_phrases, subjects
from ...language.syntax.clauses import COMMAS, holds_verb
from ...language.syntax.marked_names import is_name
from ...language.syntax.noun_phrase_starts import core
from ...language.syntax.noun_phrases import NounPhrase
from ...language.syntax.relatives import speaking_in
from .adjuncts import over_adjuncts
from .owners import agent, author, owner, whose_habit, whose_text
from .shared_subjects import main_subject, new_speaker

CLAUSE_LENGTH = 100  # words before an inverted phrase among which the verb of its clause stands
QUOTED_REACH = 12  # words before "as saying" in which "quoted" stands
QUOTING = frozenset({"quoted", "quotes", "quoting", "cited", "cites", "citing", "reported"})
CHARGES = 4  # phrases before a noun phrase of which one may be a charge: "accused of planning, inciting and"
CHARGE_LENGTH = 30  # words of a charge at most
TAIL = 8  # words after an inverted source that say where or when it spoke
WITHIN = frozenset({"in", "on", "via", "through", "at"})
RELATIVES = frozenset({"which", "who", "whose"})


def sources(reading: Reading, grammar: Grammar) -> list[NounPhrase | None]:
    """The source of each reporting phrase of a sentence, in their order; None where the sentence does not name it."""
    found: list[NounPhrase | None] = []
    latest: NounPhrase | None = None
    for number, phrase in enumerate(reading.phrases):
        source = _own_source(reading, phrase, grammar)
        if source is None and phrase.form not in UNNAMED and phrase.form != "passive":
            source = new_speaker(reading, phrase, grammar)
            source = source or _after_introduction(reading, phrase, latest, grammar) or latest
            source = source or main_subject(reading, number, grammar)
        found.append(source)
        if latest is None or (phrase.quotes and phrase.form != "relative" and not _is_told(reading, number, source)):
            latest = source or latest
    return found


def _after_introduction(
    reading: Reading, phrase: Phrase, latest: NounPhrase | None, grammar: Grammar
) -> NounPhrase | None:
    """The subject of the main clause, where the source before stands in what introduces it.

    "In the film aired in May, |Lee| wept and said that he had lied".
    """
    if latest is None or phrase.form != "finite" or reading.sentence.lower[0] not in grammar.prepositions:
        return None
    main = subjects.subject(reading, grammar)
    return main if main is not None and latest[1] <= main[0] and main[1] < phrase.first else None


def _is_told(reading: Reading, number: int, source: NounPhrase | None) -> bool:
    """Whether a source speaks in what the phrase before reports: "Smith said |Lee| denied it, adding more"."""
    if number == 0 or source is None:
        return False
    end = reading.phrases[number - 1].end
    return source[0] == end or (source[0] == end + 1 and reading.sentence.lower[end] == "that")


def _own_source(reading: Reading, phrase: Phrase, grammar: Grammar) -> NounPhrase | None:
    """The noun phrase beside a reporting phrase; None where it is the subject of another clause."""
    lower = reading.sentence.lower
    if phrase.form == "hedge":
        return _described_beside(reading, phrase, grammar) if phrase.cue.source == BESIDE else None
    if phrase.cue.source == "after":
        source = subjects.source(reading, phrase.end, grammar)
        return noun_phrases.with_participle(reading, source, grammar) if source else None
    if phrase.cue.source == "work":
        return author(reading, phrase.end, grammar)
    if phrase.form == "passive":
        made_by = whose_text(reading, phrase.first, grammar) if phrase.cue.use == "publish" else None
        return agent(reading, phrase, grammar) or made_by or _text_told_of(reading, phrase, grammar)
    if phrase.form == "noun":
        return owner(reading, phrase, grammar)
    if (
        phrase.cue.use == "publish"
        and _is_of_text(reading, phrase, grammar)
        and (by := agent(reading, phrase, grammar))
    ):
        return by
    quoted = _quoted_source(reading, phrase, grammar)
    if quoted is not None or phrase.form in {"participle", "infinitive"}:
        return quoted or _by_doing(reading, phrase, grammar) or whose_habit(reading, phrase, grammar)
    if lower[phrase.first] == ":":
        if not is_label(reading.sentence, phrase.first, grammar):
            return _described(reading, grammar)
        return 0, label_end(reading.sentence, phrase.first)
    after = inverted(reading, phrase, grammar)
    if after is not None:
        return noun_phrases.with_participle(reading, after, grammar)
    beside = noun_phrases.before(reading, phrase.first, grammar)
    if beside and beside[0] == 1 and phrase.cue.use == "publish" and lower[0] in WITHIN:
        return subjects.subject(reading, grammar) or beside  # "In |a column published| on Monday, Lee"
    whole = over_adjuncts(reading, phrase, grammar) if beside else None
    found = whole if whole and beside and whole[0] < beside[0] else beside
    found = (_charged(reading, phrase, found, grammar) if found else None) or found
    inner = speaking_in(reading, phrase, grammar) if found else None
    return (inner, found[1]) if found and inner and found[0] < inner < found[1] else found


def _charged(reading: Reading, phrase: Phrase, beside: NounPhrase, grammar: Grammar) -> NounPhrase | None:
    """Whom a charge describes that stands between a verb and its subject: "|A man| accused of planning a raid said"."""
    lower = reading.sentence.lower
    before = bisect_left(reading.phrases, beside[0], key=lambda charge: charge.first)
    for charge in reading.phrases[max(0, before - CHARGES) : before]:
        if beside[0] - charge.end > CHARGE_LENGTH:
            continue
        between = lower[charge.end : beside[1]]
        is_clause = any(word in COMMAS or word in grammar.finite or word in grammar.relatives for word in between)
        if charge.form == "passive" and is_borne(reading.sentence, charge.first, grammar) and not is_clause:
            return core(reading, charge.first, grammar)
    return None


def _quoted_source(reading: Reading, phrase: Phrase, grammar: Grammar) -> NounPhrase | None:
    """Whose words others quote: "the daily quoted |Lee| as saying", "|Lee| was quoted by it as having said"."""
    lower = reading.sentence.lower
    as_place = phrase.first - (2 if lower[phrase.first - 1] == "having" else 1)
    if as_place < 1 or lower[as_place] != "as":
        return None
    for at in range(as_place - 1, max(-1, as_place - QUOTED_REACH), -1):
        if lower[at] not in QUOTING:
            continue
        if lower[at - 1] in grammar.passives:
            return noun_phrases.before(reading, at, grammar)
        source = noun_phrases.after(reading, at + 1, grammar)
        return source if source is not None and _leads_to(reading, source[1], as_place, grammar) else None
    return None


def _leads_to(reading: Reading, place: int, as_place: int, grammar: Grammar) -> bool:
    """Whether nothing but where and when somebody spoke stands between two places: "quoted Lee |on Monday| as"."""
    if place >= as_place:
        return place == as_place
    word = reading.sentence.lower[place]
    return word in grammar.prepositions or word in grammar.days or word in COMMAS


def _by_doing(reading: Reading, phrase: Phrase, grammar: Grammar) -> NounPhrase | None:
    """Who begins or ends by saying something: "|the cleric| opens by asking"."""
    lower = reading.sentence.lower
    verb = phrase.first - 2
    if (
        verb < 1
        or lower[verb + 1] != "by"
        or lower[verb - 1] in grammar.determiners
        or not (lower[verb].endswith(("s", "ed")) or lower[verb] in grammar.verbs)
    ):
        return None
    return noun_phrases.before(reading, verb, grammar)


def _described_beside(reading: Reading, phrase: Phrase, grammar: Grammar) -> NounPhrase | None:
    """Whom a description stands beside: "|Lee, 23|, a self-described", 'the self-described "sheikh" |Abu Karim|'."""
    sentence, place = reading.sentence, phrase.first
    while place > 0 and sentence.lower[place - 1] in grammar.determiners:
        place -= 1
    if place > 0 and sentence.lower[place - 1] in COMMAS:
        return noun_phrases.before(reading, place, grammar)
    follows = phrase.end + 1 < len(sentence) and sentence.words[phrase.end + 1][0].isupper()
    return noun_phrases.after(reading, phrase.end + 1, grammar) if follows else None


def _described(reading: Reading, grammar: Grammar) -> NounPhrase | None:
    """Of whom something is told before a colon: '|One nurse| was blunt: "They took the beds."'"""
    source = subjects.subject(reading, grammar)
    return source if source and may_be_verb(reading.sentence, source[1], grammar) else None


def inverted(reading: Reading, phrase: Phrase, grammar: Grammar) -> NounPhrase | None:
    """The source of a phrase that follows what it reports, and precedes who says it: '"...," said |the emir|.'"""
    lower = reading.sentence.lower
    if phrase.form != "finite" or phrase.first == 0 or phrase.end >= len(lower):
        return None
    if phrase.cue.takes == "hearer" and phrase.cue.act != "ask":
        return None  # '"We go," he told |reporters|'
    follows_quotation = _follows_quotation(reading, phrase) and phrase.cue.use != "publish"
    if not follows_quotation and (lower[phrase.first - 1] not in COMMAS or not _may_follow_clause(phrase)):
        return None
    source = noun_phrases.after(reading, phrase.end, grammar)
    if source is None or lower[source[0]] in grammar.pronouns:
        return None
    return source if follows_quotation or _closes_clause(reading, phrase, source, grammar) else None


def _is_of_text(reading: Reading, phrase: Phrase, grammar: Grammar) -> bool:
    """Whether a word of publishing tells of the text before it who published it: "A poster |released| by the Front"."""
    before = reading.sentence.lower[phrase.first - 1 : phrase.first]
    return phrase.form == "finite" and not grammar.media.isdisjoint(before)


def _may_follow_clause(phrase: Phrase) -> bool:
    """Whether a cue may tell of the clause before it: "The men fled, |said| Lee"; not "..., |urged| the men"."""
    return phrase.cue.use == "speech" and phrase.cue.act != "call_to_action"


def _closes_clause(reading: Reading, phrase: Phrase, source: NounPhrase, grammar: Grammar) -> bool:
    """Whether a clause precedes a phrase, and none follows it: "The men fled, said |the emir|"."""
    lower = reading.sentence.lower
    end = source[1]
    if end < len(lower) and lower[end] in grammar.prepositions:  # "said an officer |in the town|."
        tail = range(end, min(len(lower), end + TAIL))
        end = next((at for at in tail if lower[at] in FINAL or lower[at] in COMMAS), end)
    is_closed = end == len(lower) or not lower[end][0].isalnum()
    return (
        is_closed
        and not _has_subject(reading, phrase, grammar)
        and holds_verb(reading, max(0, phrase.first - CLAUSE_LENGTH), phrase.first - 1, grammar)
    )


def _has_subject(reading: Reading, phrase: Phrase, grammar: Grammar) -> bool:
    """Whether its subject with a relative clause precedes a phrase: "|The post, which spoke of raids|, named"."""
    subject = subjects.subject(reading, grammar)
    if subject is None or subject[1] >= phrase.first - 1:
        return False
    lower = reading.sentence.lower
    comma = next((at for at in range(*subject) if lower[at] in COMMAS), subject[1])
    return lower[comma] in COMMAS and lower[comma + 1] in RELATIVES


def _follows_quotation(reading: Reading, phrase: Phrase) -> bool:
    lower = reading.sentence.lower
    place = phrase.first - 1
    if place > 0 and lower[place] in COMMAS:
        place -= 1
    if place < 0 or lower[place] != QUOTATION or is_name(reading, place):
        return False
    return reading.sentence.quotations[place] not in reading.sentence.titles  # "Why Now," said |Lee|


def _text_told_of(reading: Reading, phrase: Phrase, grammar: Grammar) -> NounPhrase | None:
    """The text that is put out, which stands for its author: 'Titled "Patience," |the message| was broadcast'."""
    source = noun_phrases.before(reading, phrase.first, grammar) if phrase.cue.use == "publish" else None
    is_known = source is not None and reading.sentence.lower[source[0]] in DEFINITE
    return (
        source if source and is_known and not grammar.media.isdisjoint(reading.sentence.lower[slice(*source)]) else None
    )
