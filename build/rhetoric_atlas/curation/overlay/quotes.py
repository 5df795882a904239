"""Curated quotes over drafted ones: which drafts give way, what a row inherits from its draft, and who has which id."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from ...base.model import DRAFTED, Quote, Report, Span
from ..annotations import Annotation
from ..annotations.records import CuratedQuote, WrongQuote
from ..locate import find


def overlay_quotes(report: Report, drafts: Sequence[Quote], annotation: Annotation) -> tuple[Quote, ...]:
    """The curated quotes of a report and the drafts that stay beside them, in the order of the text.

    A curated quote takes the place of every draft that it covers by half or more, so that a fragment leaves the longer
    draft around it; where the annotation covers the whole report, no draft stays. A draft whose id a curated quote has
    gets the longer form of it.

    Raises AtlasError with file and line as `overlay.overlay` does.
    """
    placed = _placed(report.text, annotation.quotes)
    curated = _with_own_ids(report.id, [_with_inheritance(row, drafts) for row in placed])
    staying = [] if annotation.whole else list(_staying(report.text, drafts, placed, annotation.wrong_quotes))
    new_ids = _new_ids(report.id, drafts, staying, curated)
    kept = [_renamed(draft, identity, new_ids) for draft in staying if (identity := new_ids[draft.id])]
    quotes = [item.row for item in curated] + kept
    _check_references(report.id, curated, {quote.id for quote in quotes})
    return tuple(sorted(quotes, key=lambda quote: (quote.span.start, -quote.span.end, quote.id)))


def _placed(text: str, curated: Iterable[CuratedQuote]) -> list[CuratedQuote]:
    """The curated quotes where they stand; the id of a row is empty where the annotation gives none."""
    placed: dict[tuple[Span, str], CuratedQuote] = {}
    for quote in curated:
        span = find(text, quote.words, quote.at)
        key = (span, quote.row.kind)
        if key in placed:
            raise quote.words.error(f"is the same {quote.row.kind} quote as on line {placed[key].words.line}")
        reposts = tuple(
            replace(one.row, evidence=find(text, one.evidence)) if one.evidence else one.row for one in quote.reposts
        )
        placed[key] = replace(quote, row=replace(quote.row, span=span, reposts=reposts))
    return list(placed.values())


def _with_inheritance(placed: CuratedQuote, drafts: Iterable[Quote]) -> CuratedQuote:
    """The row with the cue and the speaker's words of the draft that fits it best, where it does not say them.

    Only a draft that covers half or more of the row speaks for it: a few words inside it may have another speaker.
    """
    span = placed.row.span
    near = [draft for draft in drafts if _covers_half(draft.span, span)]
    best = max(near, key=lambda draft: span.likeness(draft.span), default=None)
    row = placed.row
    if best and row.cue in (None, best.cue):
        row = replace(row, cue=best.cue, cue_span=best.cue_span)
    if best and _has_speaker_of(row, best):
        row = replace(row, speaker_text=row.speaker_text or best.speaker_text, speaker_span=best.speaker_span)
    return replace(placed, row=row)


def _has_speaker_of(row: Quote, draft: Quote) -> bool:
    """Whether the draft's words for the speaker mean the curated speaker: those of another would be false evidence."""
    if draft.speaker_id is not None and not draft.speaker_id.startswith(DRAFTED):
        return draft.speaker_id == row.speaker_id
    if row.speaker_text is not None:
        return row.speaker_text == draft.speaker_text
    return row.speaker_id is not None


def _covers_half(span: Span, draft: Span) -> bool:
    return 2 * span.overlap(draft) >= draft.length


def _staying(
    text: str, drafts: Iterable[Quote], placed: Sequence[CuratedQuote], wrong: Sequence[WrongQuote]
) -> Iterator[Quote]:
    gone = [item.row.span for item in placed]
    gone += [find(text, note.words, note.at) for note in wrong if note.words]
    gone_ids = {note.id for note in wrong if not note.words}
    for draft in drafts:
        if draft.id not in gone_ids and not any(_covers_half(span, draft.span) for span in gone):
            yield draft


def _with_own_ids(report_id: str, placed: Iterable[CuratedQuote]) -> list[CuratedQuote]:
    """Every curated row with an id; of those without one that start together, the longest gets the short form."""
    longest_first = sorted(placed, key=lambda item: -item.row.span.length)
    taken = {item.row.id for item in longest_first}
    identified = []
    for item in longest_first:
        identity = item.row.id or _free_id(report_id, item.row.span, taken)
        if identity is None:
            raise item.words.error("shares its place with two other quotes: two can stand there, of different kinds")
        taken.add(identity)
        identified.append(replace(item, row=replace(item.row, id=identity)))
    return identified


def _new_ids(
    report_id: str, drafts: Iterable[Quote], staying: Iterable[Quote], curated: Sequence[CuratedQuote]
) -> dict[str, str | None]:
    """What each draft's id has become: that of the row in its place, its own, a longer one, or None where it went."""
    ids = {draft.id: _successor(draft, curated) for draft in drafts}
    taken = {item.row.id for item in curated}
    for draft in staying:
        ids[draft.id] = draft.id if draft.id not in taken else _free_id(report_id, draft.span, taken)
    return ids


def _successor(draft: Quote, curated: Iterable[CuratedQuote]) -> str | None:
    near = [item.row for item in curated if _covers_half(item.row.span, draft.span)]
    best = max(near, key=lambda row: row.span.likeness(draft.span), default=None)
    return best.id if best else None


def _free_id(report_id: str, span: Span, taken: set[str]) -> str | None:
    short = f"{report_id}-q{span.start}"
    return next((identity for identity in (short, f"{short}-{span.end}") if identity not in taken), None)


def _renamed(draft: Quote, identity: str, new_ids: Mapping[str, str | None]) -> Quote:
    """The draft under its new id, referring to others by theirs."""
    return replace(
        draft,
        id=identity,
        denies_id=draft.denies_id and new_ids.get(draft.denies_id, draft.denies_id),
        duplicate_of_id=draft.duplicate_of_id and new_ids.get(draft.duplicate_of_id, draft.duplicate_of_id),
    )


def _check_references(report_id: str, curated: Iterable[CuratedQuote], known: set[str]) -> None:
    """References to other reports' quotes are left to the database, which knows them all."""
    for item in curated:
        for key in ("denies_id", "duplicate_of_id"):
            other = getattr(item.row, key)
            if other == item.row.id:
                raise item.words.error(f"has its own id as {key}")
            if other and other.rpartition("-q")[0] == report_id and other not in known:
                raise item.words.error(f"has the {key} {other}, which is not the id of a quote of this report")
