"""A quote and its citation -> the row of the quote."""

import re
from collections.abc import Iterable, Sequence
from string import ascii_lowercase

from msgspec import Struct

from ..base.marks import NOTE_AFTER_QUOTE, OPENING_MARKS
from ..base.model import STATES, Mention, Place, Quote, Report, Span, Target
from ..quotes.finding import FoundQuote, ids
from .facts import Citation, Said
from .mentions_inside import Inside
from .rules import AttributionRules
from .what.acts import Decided, act
from .what.denials import with_denials
from .what.repeats import with_repeats
from .what.statuses import status
from .what.targets import Named, targets
from .what.wording import split
from .when.said import bound
from .where.setting import is_of_occasion, settings

NEXT_FOOTNOTE = re.compile(NOTE_AFTER_QUOTE)
RANKS = {"cue-after": 0, "cue-before": 1, "carried": 2, None: 3}  # of two readings of one quote, the lower rank counts
UNTARGETED = frozenset({"headline", "scare", "title"})  # kinds that name, and are about nobody
UNATTRIBUTED = frozenset({"headline", "scare"})  # kinds that nobody says
UNDATED = frozenset({"title", "self_description"})  # kinds whose date is given only where it is stated
CLOSING = frozenset(",.!?…—–-")  # marks in or behind words that somebody "said"
AS_WRITTEN = "[sic]"
RELATIVE = frozenset({"that", "which", "who"})
OPENING = " \n" + OPENING_MARKS  # what may stand between a word and the words in marks after it
WORD_REACH = 4  # characters before words in marks in which the last word of their sentence ends
SCARE_LENGTH = 30  # characters that an author may put in marks to keep a distance


class Draft(Struct, frozen=True):
    """A quote with what its sentence says of it.

    rule is 'cue-after' or 'cue-before', 'carried' for a citation from a sentence before, or None where there is none.
    `footnote` is the one that closes the sentence.
    """

    quote: FoundQuote
    citation: Citation | None = None
    rule: str | None = None
    footnote: int | None = None


class _Case(Struct, frozen=True):
    """A draft, where it stands, its words as `split` gives them, its kind and method, and who says it, if anybody."""

    draft: Draft
    span: Span
    words: Sequence[str]
    kind: str
    method: str
    citation: Citation | None

    @property
    def is_carried(self) -> bool:
        return self.draft.rule == "carried"


def rows(
    report: Report,
    drafts: Iterable[Draft],
    actors: Sequence[Mention],
    locations: Sequence[Mention],
    rules: AttributionRules,
) -> tuple[Quote, ...]:
    """The rows of a report's quotes, in order, one for each span; mentions are in order.

    They are worked out column by column: a processor keeps the code of one at hand, not that of all.
    """
    best: dict[Span, Draft] = {}
    for draft in drafts:
        known = best.get(draft.quote.span)
        if known is None or RANKS[draft.rule] < RANKS[known.rule]:
            best[draft.quote.span] = draft
    text = report.text
    spans = sorted(best)
    words = [split(span.of(text)) for span in spans]
    cases = [_case(report, best[span], own) for span, own in zip(spans, words, strict=True)]
    acts = [
        act(text, one.span, one.words, one.kind, one.method, one.citation, rules.acts, rules.classes) for one in cases
    ]
    statuses = [
        status(text, one.span, one.words, one.citation, does, rules.classes)
        for one, (does, _) in zip(cases, acts, strict=True)
    ]
    # a country that no authority file has as an actor is named as a place far more often than as whom words are about
    about_whom = [mention for mention in actors if not mention.entity_id.startswith(STATES)]
    named = Named(text, Inside.of(about_whom), Inside.of(locations), rules.classes)
    about = [
        () if one.kind in UNTARGETED else targets(named, one.span, one.citation, one.is_carried, does, rules.stances)
        for one, (does, _) in zip(cases, acts, strict=True)
    ]
    occasions = Inside.of([place for place in locations if is_of_occasion(text, place)])
    places = [_places(text, one.span, one.citation, named.places, occasions) for one in cases]
    columns = zip(ids(report.id, spans), cases, acts, statuses, about, places, strict=True)
    drafted = [_row(report, *column) for column in columns]
    return with_repeats(with_denials(text, drafted, words, rules.classes), words)


def _case(report: Report, draft: Draft, words: Sequence[str]) -> _Case:
    kind = _kind(report, draft)
    citation = None if kind in UNATTRIBUTED or (kind == "title" and draft.rule == "carried") else draft.citation
    return _Case(draft, draft.quote.span, words, kind, _method(draft) if citation else draft.quote.method, citation)


def _row(
    report: Report,
    quote_id: str,
    case: _Case,
    does: Decided,
    presented: Decided,
    about: tuple[Target, ...],
    places: tuple[Place, ...],
) -> Quote:
    citation = case.citation
    said = _said(report, case.kind, citation)
    speaker = citation.speaker if citation else None
    language, language_basis = _language(report, citation, case.span)
    return Quote(
        id=quote_id,
        span=case.span,
        kind=case.kind,
        method=case.method,
        speaker_id=speaker.actor.id if speaker and speaker.actor else None,
        speaker_text=speaker.text if speaker else None,
        channel_id=citation.outlet.channel_id if citation else None,
        platform_id=citation.outlet.platform_id if citation else "unknown",
        platform_basis=citation.outlet.platform_basis if citation else None,
        act=does[0],
        status=presented[0],
        said_date=said.date if said else None,
        said_precision=said.precision if said else None,
        said_basis=said.basis if said else None,
        cue=" ".join(citation.cue_span.of(report.text).split()) if citation else None,
        original_language=language,
        language_basis=language_basis,
        footnote=_footnote(report.text, case.draft),
        speaker_span=speaker.span if speaker else None,
        cue_span=citation.cue_span if citation else None,
        targets=about,
        places=places,
        rules=_rules(case, said, does[1], presented[1]),
    )


def _rules(case: _Case, said: Said | None, act: str, status: str) -> tuple[tuple[str, str], ...]:
    """The field of each fact of a row, and the rule that decided it."""
    citation = case.citation
    facts = [("speaker", citation.speaker), ("outlet", citation.outlet)] if citation else []
    decided = [(field, "carried" if case.is_carried else fact.rule) for field, fact in facts if fact]
    dated = [("date", "carried" if case.is_carried and citation and citation.said else said.rule)] if said else []
    return (*decided, *dated, ("act", act), ("status", status))


def _places(text: str, span: Span, citation: Citation | None, places: Inside, occasions: Inside) -> tuple[Place, ...]:
    mentioned = [Place(location_id, "mentioned") for location_id in places.entities(span)]
    said_in = dict.fromkeys(settings(text, span, citation, occasions)) if citation else ()
    return (*mentioned, *(Place(location_id, "setting") for location_id in said_in))


def _kind(report: Report, draft: Draft) -> str:
    """The kind as found, unless the sentence tells more: what somebody "said" is direct, what nobody did is scare."""
    found = draft.quote
    said = draft.citation if draft.rule == "cue-after" and found.kind == "fragment" else None
    if said is not None and said.cue.use == "speech" and _is_uttered(report.text, found.span, said.cue_span):
        return "direct"
    return (
        "scare" if found.kind == "fragment" and draft.citation is None and _is_term(report, found.span) else found.kind
    )


def _is_uttered(text: str, span: Span, cue: Span) -> bool:
    """Whether a point or comma closes words, and they are said: '"Never," he said', not '"Lions," men who say it'."""
    if text[max(0, span.start - WORD_REACH) : span.start].rstrip(OPENING).endswith(tuple(ascii_lowercase)):
        return False  # 'He came "in peace," she said'
    is_closed = not {text[span.end - 1], *text[span.end : span.end + 2]}.isdisjoint(CLOSING)
    return is_closed and RELATIVE.isdisjoint(text[span.end : cue.start].lower().split())


def _is_term(report: Report, span: Span) -> bool:
    return span.length <= SCARE_LENGTH and report.text[span.end - 1] not in {"!", "?"}


def _method(draft: Draft) -> str:
    return f"{draft.quote.method}-{draft.rule}" if draft.quote.method == "marks" else draft.quote.method


def _said(report: Report, kind: str, citation: Citation | None) -> Said | None:
    if citation and citation.said:
        return citation.said
    return None if kind in UNATTRIBUTED or kind in UNDATED else bound(report)


def _language(report: Report, citation: Citation | None, span: Span) -> tuple[str | None, str]:
    """The original language and its basis; words whose mistakes are kept as written were not translated."""
    if citation is None:
        return None, "unknown"
    if citation.language:
        return citation.language, citation.language_basis
    return (report.language, "inferred") if AS_WRITTEN in span.of(report.text) else (None, "unknown")


def _footnote(text: str, draft: Draft) -> int | None:
    """The footnote directly after the quote, else the one that closes the sentence which attributes it."""
    match = NEXT_FOOTNOTE.match(text, draft.quote.span.end)
    if match:
        return int(match.group(1) or match.group(2))
    return draft.footnote if draft.citation else None
