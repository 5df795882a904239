"""A quote and its citation -> the row of the quote."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ..model import Mention, Place, Quote, Report, Span, Target
from ..quotes import FoundQuote, ids
from .act import PlainActs
from .date import Said, bound
from .inside import Inside
from .scene import Citation

NEXT_FOOTNOTE = re.compile(r"[\"”’'»“,.;:!?…]{0,4}\s?\[(\d{1,3})\]")
RANKS = {"cue-after": 0, "cue-before": 1, "carried": 2, None: 3}  # of two readings of one quote, the lower rank counts
UNATTRIBUTED = frozenset({"headline", "scare"})  # kinds that nobody says
UNDATED = frozenset({"title", "self_description"})  # kinds whose date is given only where it is stated
STANCES = {  # what cues that take an object say of it: "accused the army of ...", by their act
    "accuse": "criticise",
    "condemn": "criticise",
    "mock": "mock",
    "praise": "praise",
    "threaten": "threaten",
}
AS_WRITTEN = "[sic]"
SCARE_LENGTH = 30  # characters that an author may put in marks to keep a distance


@dataclass(frozen=True, slots=True)
class Draft:
    """A quote with what its sentence says of it.

    rule is 'cue-after' or 'cue-before', 'carried' for a citation from a sentence before, or None where there is none.
    `footnote` is the one that closes the sentence.
    """

    quote: FoundQuote
    citation: Citation | None = None
    rule: str | None = None
    footnote: int | None = None


def rows(
    report: Report,
    drafts: Iterable[Draft],
    actors: Sequence[Mention],
    locations: Sequence[Mention],
    acts: PlainActs,
) -> tuple[Quote, ...]:
    """The rows of a report's quotes, in order, one for each span; mentions are in order."""
    best: dict[Span, Draft] = {}
    for draft in drafts:
        known = best.get(draft.quote.span)
        if known is None or RANKS[draft.rule] < RANKS[known.rule]:
            best[draft.quote.span] = draft
    spans = sorted(best)
    named, placed = Inside.of(actors), Inside.of(locations)
    return tuple(
        _row(report, quote_id, best[span], named.entities(span), placed.entities(span), acts)
        for quote_id, span in zip(ids(report.id, spans), spans, strict=True)
    )


def _row(
    report: Report, quote_id: str, draft: Draft, actors: Sequence[str], locations: Sequence[str], acts: PlainActs
) -> Quote:
    kind = _kind(report, draft)
    citation = None if kind in UNATTRIBUTED or (kind == "title" and draft.rule == "carried") else draft.citation
    said = _said(report, kind, citation)
    speaker = citation.speaker if citation else None
    language, language_basis = _language(report, citation, draft.quote.span)
    return Quote(
        id=quote_id,
        span=draft.quote.span,
        kind=kind,
        method=_method(draft) if citation else draft.quote.method,
        speaker_id=speaker.actor.id if speaker and speaker.actor else None,
        speaker_text=speaker.text if speaker else None,
        channel_id=citation.outlet.channel_id if citation else None,
        platform_id=citation.outlet.platform_id if citation else "unknown",
        platform_basis=citation.outlet.platform_basis if citation else None,
        act=_act(kind, citation, draft.quote.span.of(report.text), acts),
        status=_status(citation),
        said_date=said.date if said else None,
        said_precision=said.precision if said else None,
        said_basis=said.basis if said else None,
        cue=" ".join(citation.cue_span.of(report.text).split()) if citation else None,
        original_language=language,
        language_basis=language_basis,
        footnote=_footnote(report.text, draft),
        speaker_span=speaker.span if speaker else None,
        cue_span=citation.cue_span if citation else None,
        targets=() if kind in UNATTRIBUTED else _targets(draft, citation, actors),
        places=tuple(Place(location_id, "mentioned") for location_id in locations),
    )


def _kind(report: Report, draft: Draft) -> str:
    """The kind as found, unless the sentence tells more: what somebody "said" is direct, what nobody did is scare."""
    found = draft.quote
    if found.kind == "fragment" and draft.rule == "cue-after" and draft.citation and draft.citation.cue.use == "speech":
        return "direct"
    return (
        "scare" if found.kind == "fragment" and draft.citation is None and _is_term(report, found.span) else found.kind
    )


def _is_term(report: Report, span: Span) -> bool:
    return span.length <= SCARE_LENGTH and report.text[span.end - 1] not in {"!", "?"}


def _method(draft: Draft) -> str:
    return f"{draft.quote.method}-{draft.rule}" if draft.quote.method == "marks" else draft.quote.method


def _status(citation: Citation | None) -> str:
    if citation is None:
        return "reported"
    return "alleged" if citation.alleges and citation.cue.status == "reported" else citation.cue.status


def _act(kind: str, citation: Citation | None, words: str, acts: PlainActs) -> str:
    """What the cue says that the words do, and where it says no more than that they were said, what they show."""
    if kind == "self_description":
        return "self_describe"
    if citation is None or kind == "title":
        return "none"
    if citation.cue.act != "assert":
        return citation.cue.act
    return "accuse" if citation.alleges else acts.of(words) or citation.cue.act


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
        return int(match.group(1))
    return draft.footnote if draft.citation else None


def _targets(draft: Draft, citation: Citation | None, actors: Sequence[str]) -> tuple[Target, ...]:
    """The actors named in the words, but for their speaker, and the stance that the cue takes to its first object."""
    speaker = citation.speaker if citation else None
    speaker_id = speaker.actor.id if speaker and speaker.actor else None
    others = [actor_id for actor_id in actors if actor_id != speaker_id]
    is_object = draft.quote.method == "cue-words" and citation is not None and list(actors[:1]) == others[:1]
    first = STANCES.get(citation.cue.act, "neutral") if is_object and citation else "neutral"
    return tuple(Target(actor_id, first if number == 0 else "neutral") for number, actor_id in enumerate(others))
