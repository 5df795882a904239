"""Which noun phrase of its sentence each reporting phrase has for its source."""

from bisect import bisect_left

from ...language.cues import BESIDE
from ...language.grammar import DEFINITE
from ...language.sentences.labels import is_label, label_end, may_be_verb
from ...language.sentences.phrases import UNNAMED, Phrase, is_borne
from ...language.sentences.tokens import FINAL, QUOTATION
from ...language.syntax.clauses import COMMAS
from ...language.syntax.noun_phrases import NounPhrase
from ...language.syntax.parse import Parse
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


def sources(parse: Parse) -> list[NounPhrase | None]:
    """The source of each reporting phrase of a sentence, in their order; None where the sentence does not name it."""
    found: list[NounPhrase | None] = []
    latest: NounPhrase | None = None
    for number, phrase in enumerate(parse.phrases):
        source = _own_source(parse, phrase)
        if source is None and phrase.form not in UNNAMED and phrase.form != "passive":
            source = new_speaker(parse, phrase)
            source = source or _after_introduction(parse, phrase, latest) or latest
            source = source or main_subject(parse, number)
        found.append(source)
        if latest is None or (phrase.quotes and phrase.form != "relative" and not _is_told(parse, number, source)):
            latest = source or latest
    return found


def _after_introduction(parse: Parse, phrase: Phrase, latest: NounPhrase | None) -> NounPhrase | None:
    """The subject of the main clause, where the source before stands in what introduces it.

    "In the film aired in May, |Lee| wept and said that he had lied".
    """
    if latest is None or phrase.form != "finite" or parse.sentence.lower[0] not in parse.grammar.prepositions:
        return None
    main = parse.subject()
    return main if main is not None and latest[1] <= main[0] and main[1] < phrase.first else None


def _is_told(parse: Parse, number: int, source: NounPhrase | None) -> bool:
    """Whether a source speaks in what the phrase before reports: "Smith said |Lee| denied it, adding more"."""
    if number == 0 or source is None:
        return False
    end = parse.phrases[number - 1].end
    return source[0] == end or (source[0] == end + 1 and parse.sentence.lower[end] == "that")


def _own_source(parse: Parse, phrase: Phrase) -> NounPhrase | None:
    """The noun phrase beside a reporting phrase; None where it is the subject of another clause."""
    lower = parse.sentence.lower
    if phrase.form == "hedge":
        return _described_beside(parse, phrase) if phrase.cue.source == BESIDE else None
    if phrase.cue.source == "after":
        source = parse.source_at(phrase.end)
        return parse.with_participle(source) if source else None
    if phrase.cue.source == "work":
        return author(parse, phrase.end)
    if phrase.form == "passive":
        made_by = whose_text(parse, phrase.first) if phrase.cue.use == "publish" else None
        return agent(parse, phrase) or made_by or _text_told_of(parse, phrase)
    if phrase.form == "noun":
        return owner(parse, phrase)
    if phrase.cue.use == "publish" and _is_of_text(parse, phrase) and (by := agent(parse, phrase)):
        return by
    quoted = _quoted_source(parse, phrase)
    if quoted is not None or phrase.form in {"participle", "infinitive"}:
        return quoted or _by_doing(parse, phrase) or whose_habit(parse, phrase)
    if lower[phrase.first] == ":":
        if not is_label(parse.sentence, phrase.first):
            return _described(parse)
        return 0, label_end(parse.sentence, phrase.first)
    after = inverted(parse, phrase)
    if after is not None:
        return parse.with_participle(after)
    beside = parse.noun_phrase_before(phrase.first)
    if beside and beside[0] == 1 and phrase.cue.use == "publish" and lower[0] in WITHIN:
        return parse.subject() or beside  # "In |a column published| on Monday, Lee"
    whole = over_adjuncts(parse, phrase) if beside else None
    found = whole if whole and beside and whole[0] < beside[0] else beside
    found = (_charged(parse, phrase, found) if found else None) or found
    inner = parse.speaking_in(phrase) if found else None
    return (inner, found[1]) if found and inner and found[0] < inner < found[1] else found


def _charged(parse: Parse, phrase: Phrase, beside: NounPhrase) -> NounPhrase | None:
    """Whom a charge describes that stands between a verb and its subject: "|A man| accused of planning a raid said"."""
    lower = parse.sentence.lower
    before = bisect_left(parse.phrases, beside[0], key=lambda charge: charge.first)
    for charge in parse.phrases[max(0, before - CHARGES) : before]:
        if beside[0] - charge.end > CHARGE_LENGTH:
            continue
        between = lower[charge.end : beside[1]]
        is_clause = any(
            word in COMMAS or word in parse.grammar.finite or word in parse.grammar.relatives for word in between
        )
        if charge.form == "passive" and is_borne(parse.sentence, charge.first) and not is_clause:
            return parse.core_before(charge.first)
    return None


def _quoted_source(parse: Parse, phrase: Phrase) -> NounPhrase | None:
    """Whose words others quote: "the daily quoted |Lee| as saying", "|Lee| was quoted by it as having said"."""
    lower = parse.sentence.lower
    as_place = phrase.first - (2 if lower[phrase.first - 1] == "having" else 1)
    if as_place < 1 or lower[as_place] != "as":
        return None
    for at in range(as_place - 1, max(-1, as_place - QUOTED_REACH), -1):
        if lower[at] not in QUOTING:
            continue
        if lower[at - 1] in parse.grammar.passives:
            return parse.noun_phrase_before(at)
        return parse.noun_phrase_after(at + 1)
    return None


def _by_doing(parse: Parse, phrase: Phrase) -> NounPhrase | None:
    """Who begins or ends by saying something: "|the cleric| opens by asking"."""
    lower = parse.sentence.lower
    verb = phrase.first - 2
    if (
        verb < 1
        or lower[verb + 1] != "by"
        or lower[verb - 1] in parse.grammar.determiners
        or not (lower[verb].endswith(("s", "ed")) or lower[verb] in parse.grammar.verbs)
    ):
        return None
    return parse.noun_phrase_before(verb)


def _described_beside(parse: Parse, phrase: Phrase) -> NounPhrase | None:
    """Whom a description stands beside: "|Lee, 23|, a self-described", 'the self-described "sheikh" |Abu Karim|'."""
    sentence, place = parse.sentence, phrase.first
    while place > 0 and sentence.lower[place - 1] in parse.grammar.determiners:
        place -= 1
    if place > 0 and sentence.lower[place - 1] in COMMAS:
        return parse.noun_phrase_before(place)
    follows = phrase.end + 1 < len(sentence) and sentence.words[phrase.end + 1][0].isupper()
    return parse.noun_phrase_after(phrase.end + 1) if follows else None


def _described(parse: Parse) -> NounPhrase | None:
    """Of whom something is told before a colon: '|One nurse| was blunt: "They took the beds."'"""
    source = parse.subject()
    return source if source and may_be_verb(parse.sentence, source[1]) else None


def inverted(parse: Parse, phrase: Phrase) -> NounPhrase | None:
    """The source of a phrase that follows what it reports, and precedes who says it: '"...," said |the emir|.'"""
    lower = parse.sentence.lower
    if phrase.form != "finite" or phrase.first == 0 or phrase.end >= len(lower):
        return None
    if phrase.cue.takes == "hearer" and phrase.cue.act != "ask":
        return None  # '"We go," he told |reporters|'
    follows_quotation = _follows_quotation(parse, phrase) and phrase.cue.use != "publish"
    if not follows_quotation and (lower[phrase.first - 1] not in COMMAS or not _may_follow_clause(phrase)):
        return None
    source = parse.noun_phrase_after(phrase.end)
    if source is None or lower[source[0]] in parse.grammar.pronouns:
        return None
    return source if follows_quotation or _closes_clause(parse, phrase, source) else None


def _is_of_text(parse: Parse, phrase: Phrase) -> bool:
    """Whether a word of publishing tells of the text before it who published it: "A poster |released| by the Front"."""
    before = parse.sentence.lower[phrase.first - 1 : phrase.first]
    return phrase.form == "finite" and not parse.grammar.media.isdisjoint(before)


def _may_follow_clause(phrase: Phrase) -> bool:
    """Whether a cue may tell of the clause before it: "The men fled, |said| Lee"; not "..., |urged| the men"."""
    return phrase.cue.use == "speech" and phrase.cue.act != "call_to_action"


def _closes_clause(parse: Parse, phrase: Phrase, source: NounPhrase) -> bool:
    """Whether a clause precedes a phrase, and none follows it: "The men fled, said |the emir|"."""
    lower = parse.sentence.lower
    end = source[1]
    if end < len(lower) and lower[end] in parse.grammar.prepositions:  # "said an officer |in the town|."
        tail = range(end, min(len(lower), end + TAIL))
        end = next((at for at in tail if lower[at] in FINAL or lower[at] in COMMAS), end)
    is_closed = end == len(lower) or not lower[end][0].isalnum()
    return (
        is_closed
        and not _has_subject(parse, phrase)
        and parse.holds_verb(max(0, phrase.first - CLAUSE_LENGTH), phrase.first - 1)
    )


def _has_subject(parse: Parse, phrase: Phrase) -> bool:
    """Whether its subject with a relative clause precedes a phrase: "|The post, which spoke of raids|, named"."""
    subject = parse.subject()
    if subject is None or subject[1] >= phrase.first - 1:
        return False
    lower = parse.sentence.lower
    comma = next((at for at in range(*subject) if lower[at] in COMMAS), subject[1])
    return lower[comma] in COMMAS and lower[comma + 1] in RELATIVES


def _follows_quotation(parse: Parse, phrase: Phrase) -> bool:
    lower = parse.sentence.lower
    place = phrase.first - 1
    if place > 0 and lower[place] in COMMAS:
        place -= 1
    if place < 0 or lower[place] != QUOTATION or parse.is_marked_name(place):
        return False
    return parse.sentence.quotations[place] not in parse.sentence.titles  # "Why Now," said |Lee|


def _text_told_of(parse: Parse, phrase: Phrase) -> NounPhrase | None:
    """The text that is put out, which stands for its author: 'Titled "Patience," |the message| was broadcast'."""
    source = parse.noun_phrase_before(phrase.first) if phrase.cue.use == "publish" else None
    is_known = source is not None and parse.sentence.lower[source[0]] in DEFINITE
    return (
        source
        if source and is_known and not parse.grammar.media.isdisjoint(parse.sentence.lower[slice(*source)])
        else None
    )
