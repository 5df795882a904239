"""Indirect speech: the words of a sentence that its reporting phrases report in the report's own words.

They follow the phrase ("said that ...", "said the men ...", "denied ..."), or precede its speaker ("..., Lee said").
Quotations may stand among them: where one holds most of the words, it alone is the quote.
"""

from collections.abc import Sequence

from msgspec import Struct

from ...base.marks import QUOTATION_MARKS
from ...base.model import Span
from ...language.sentences.tokens import QUOTATION
from ...language.syntax.parse import Parse
from .indirect_after import following
from .indirect_before import by_source_after, preceding
from .indirect_end import MOST_WORDS, end_of
from .owners import owner

AS_SAYING = ["as", "saying"]
RELAYS = frozenset({"report"})  # lemmas of cues with which an outlet passes on what others say
CITES = frozenset({"cite", "report"})
RELAYED_BY = frozenset({"cue-that", "cue-clause"})
MANNER_LENGTH = 6  # words that a participle speaks of, at most, and says nothing by them
LEAST_WORDS = 2  # fewer are a remnant: "claimed that much"
LEAST_BESIDE = 4  # own words beside a quotation, with fewer of which it stands alone: 'said it was "a gift"'
OBJECTS = frozenset({"him", "them", "us", "me"})
ANSWERING = frozenset({"mock", "deny", "condemn"})  # acts by which somebody answers what others say
CLAIMING = frozenset({"assert", "accuse", "deny"})
WHOLE = frozenset(",!?")  # at its end, they show that a quotation is a sentence of its own
WHERE = 5  # words before a quotation that say where those are whom somebody told
QUOTED_SHARE = 0.5  # a quotation that holds more of a clause is the quote itself


class Clause(Struct, frozen=True):
    """What a phrase of a sentence, by its number, reports in the report's own words; method as in quotes.method."""

    span: Span
    phrase: int
    method: str


def clauses(parse: Parse, text: str) -> list[Clause]:
    """The indirect speech of a sentence, in the order of its phrases; of one report inside another, the outer."""
    found: list[Clause] = []
    free = 0
    for number, phrase in enumerate(parse.phrases):
        if phrase.cue.takes == "nothing" or phrase.first < free:
            continue
        reported = _found(parse, number)
        if reported is None:
            continue
        first, end, method = reported
        if _passes_on(parse, number, first, method) or _is_quoted_whole(parse, text, first):
            continue
        if method == "cue-words" and _is_manner(parse, number, first, end):
            continue
        if end - first < MOST_WORDS and _says_enough(parse, number, first, end, method):
            begin = phrase.first if method == "cue-words" else first  # "denied all charges": the verb tells the claim
            span = _with_marks(text, parse.sentence.span(begin, end))
            while found and span.contains(found[-1].span) and not parse.phrases[found[-1].phrase].quotes:
                found.pop()  # "The army plans to leave, Lee said"
            free = max(free, end) if first > phrase.first else free
            found.append(Clause(span, number, method))
    return found


def _is_manner(parse: Parse, number: int, first: int, end: int) -> bool:
    """Whether a participle that opens its sentence only tells how something else is said: "|Refuting it|, Lee said"."""
    phrase = parse.phrases[number]
    is_stance = phrase.cue.use == "stance" and phrase.form == "participle"
    if not is_stance or phrase.first > 1 or end - first > MANNER_LENGTH:
        return False
    if QUOTATION in parse.sentence.lower[first:end] or parse.holds_verb(first, end):
        return False
    return any(other.form == "finite" and other.quotes for other in parse.phrases[number + 1 :])


def _passes_on(parse: Parse, number: int, first: int, method: str) -> bool:
    """Whether an outlet reports no more than that somebody said something.

    "The agency reported that |Lee said| so", "The agency cited Lee |as saying| so".
    """
    inner = parse.phrases[number + 1 : number + 2]
    if not inner or inner[0].cue.use != "speech" or inner[0].cue.takes == "nothing":
        return False
    lemma = parse.phrases[number].cue.lemma
    if inner[0].form == "participle":
        return lemma in CITES and parse.sentence.lower[inner[0].first - 1] == "as"
    source = parse.noun_phrase_before(inner[0].first) if inner[0].form == "finite" else None
    return lemma in RELAYS and method in RELAYED_BY and source is not None and source[0] == first


def _found(parse: Parse, number: int) -> tuple[int, int, str] | None:
    """The place of the first word, that after the last one, and the method."""
    phrase = parse.phrases[number]
    if phrase.cue.source == "after":
        return by_source_after(parse, phrase)
    begun = following(parse, phrase)
    if begun is not None:
        first, method = begun
        return first, end_of(parse, number, first, method), method
    return preceding(parse, phrase)


def _is_quoted_whole(parse: Parse, text: str, first: int) -> bool:
    """Whether all that is said stands in marks: 'The post that told men |in Tarn "Go,"| was deleted'."""
    sentence = parse.sentence
    place = first
    if sentence.lower[first : first + 1] and sentence.lower[first] in parse.grammar.prepositions:
        place = next(
            (at for at in range(first, min(len(sentence), first + WHERE)) if sentence.words[at] == QUOTATION), first
        )
    is_quotation = place < len(sentence) and sentence.words[place] == QUOTATION
    return is_quotation and text[sentence.ends[place] - 1] in WHOLE


def _says_enough(parse: Parse, number: int, first: int, end: int, method: str) -> bool:
    """Whether the words are a report of their own, rather than a remnant, another's claim or a quotation's frame."""
    lower = parse.sentence.lower
    if method == "cue-words" and QUOTATION in lower[first : first + 2]:  # what follows it tells where it was said
        end -= lower[first:end][::-1].index(QUOTATION)
    if not _are_own_words(parse, first, end):
        return False
    if method != "cue-words":
        return True
    sentence, phrase = parse.sentence, parse.phrases[number]
    if sentence.lower[first] in OBJECTS and sentence.lower[first + 1] in parse.grammar.verbs:
        return False  # "the post that accused him |spoke"
    if QUOTATION in sentence.lower[first:end] and (
        phrase.cue.takes == "predicate" or (phrase.cue.use == "stance" and _is_named(sentence.lower, first, end))
    ):
        return False  # 'framed the flight as "a holiday"', 'hailed the man as a "lion"'
    if (
        phrase.cue.lemma == "cite"
        and phrase.form == "participle"
        and phrase.first > 0
        and lower[end : end + 1] == [","]
    ):
        return False  # "The agency, |citing an official|, said"
    if lower[end - 2 : end] == AS_SAYING:
        return False  # '"We stay," the daily |cited| Lee as saying'
    return not (_speaks_of_claim(parse, number) or _speaks_of_speakers(parse, number, end))


def _is_named(lower: Sequence[str], first: int, end: int) -> bool:
    """Whether a quotation among words is what somebody is called: 'hailed the man |as a "lion"|'."""
    at = lower.index(QUOTATION, first, end)
    return "as" in lower[max(first, at - 2) : at]


def _speaks_of_speakers(parse: Parse, number: int, end: int) -> bool:
    """Whether a phrase answers those who said what follows, whose words these are: "mocked |men who claim|"."""
    following_phrases = parse.phrases[number + 1 : number + 2]
    if not following_phrases or parse.phrases[number].cue.act not in ANSWERING:
        return False
    inner = following_phrases[0]
    return inner.form == "relative" and inner.first < end and inner.cue.act in CLAIMING and inner.cue.takes != "nothing"


def _speaks_of_claim(parse: Parse, number: int) -> bool:
    """Whether a phrase takes a claim of somebody else, whose words these are: "rejected |Lee's claim that|"."""
    phrase, following_phrases = parse.phrases[number], parse.phrases[number + 1 : number + 2]
    if not following_phrases or following_phrases[0].form != "noun":
        return False
    owned = owner(parse, following_phrases[0])
    return owned is not None and owned[0] == phrase.end


def _are_own_words(parse: Parse, first: int, end: int) -> bool:
    """Whether the report says enough of it in its own words: else a quotation among them is all there is to quote."""
    sentence = parse.sentence
    quoted = [at for at in range(first, end) if sentence.quotations[at] is not None]
    if end - first - len(quoted) < (LEAST_BESIDE if quoted else LEAST_WORDS):
        return False
    length = sentence.ends[end - 1] - sentence.starts[first]
    return not any(sentence.ends[at] - sentence.starts[at] >= QUOTED_SHARE * length for at in quoted)


def _with_marks(text: str, span: Span) -> Span:
    """A span with the quotation marks at its ends, where a quotation opens or closes it."""
    start, end = span.start, span.end
    while start > 0 and text[start - 1] in QUOTATION_MARKS:
        start -= 1
    while end < len(text) and text[end] in QUOTATION_MARKS:
        end += 1
    return Span(start, end)
