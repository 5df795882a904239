"""Why a row is what it is: the rules that decided, one after the other, in words for a person."""

from collections.abc import Iterator
from pathlib import Path
from textwrap import shorten

from . import sources
from .base.cache import Cache
from .base.errors import AtlasError, Problems
from .base.model import Quote, Span
from .build import Plan, load_annotations
from .curation import authority
from .curation.evaluation import matches
from .names import field_actors, mentions
from .names.places import explaining, groups
from .pipeline import Knowledge, Refusal, extract, process

LONGEST = 120  # characters of the words that are shown


def place(plan: Plan, name: str, report_id: str) -> list[str]:
    """What each occurrence of a name in a report was taken for; raises AtlasError where there is no such report."""
    knowledge = _knowledge(plan)
    read = knowledge.read(sources.read(_path(plan, report_id)))
    named = mentions.find(read, knowledge.names)
    told = list(explaining.explain(name, read, knowledge.places, named, groups.of_report(read)))
    if not told:
        raise AtlasError(f"{name!r} does not stand in {report_id}")
    return told


def quote(plan: Plan, quote_id: str) -> Iterator[str]:
    """The rules that decided the fields of a drafted quote, each with the words that it rests on.

    Of a curator's row, those of the draft that it took the place of. Raises AtlasError where there is no such quote.
    """
    knowledge = _knowledge(plan)
    report_id = quote_id.rpartition("-q")[0]
    path, problems = _path(plan, report_id), Problems()
    annotation = load_annotations(plan.data, [path], knowledge.authority, problems).get(report_id)
    problems.stop()
    processed = process(path, annotation, knowledge, Cache(None))
    if isinstance(processed, Refusal):
        raise AtlasError(processed.reason)
    text = processed.extraction.report.text
    drafts = extract(processed.extraction.report, knowledge).quotes
    row = next((one for one in (*processed.extraction.quotes, *drafts) if one.id == quote_id), None)
    if row is None:
        raise AtlasError(f"there is no quote {quote_id}")
    if not row.rules:
        yield "A curator entered this row, or corrected it."
        drafted = next((draft for draft, _ in matches(drafts, [row]) if draft.rules), None)
        if drafted is None:
            return
        row = drafted
    definitions = knowledge.authority.vocabulary.definitions
    codebook = {(entry.field, entry.value): entry.definition for entry in definitions}
    yield f"Drafted: {row.kind}, {_at(row.span, text)}"
    if row.cue_span:
        yield f"cue: {_at(row.cue_span, text)}"
    yield f"method: {row.method}. {codebook['quotes.method', row.method]}"
    for field, rule in row.rules:
        yield f"{field}: {_values(row, text)[field]}, by {rule}. {codebook['quote_rules.rule', rule]}"


def _values(row: Quote, text: str) -> dict[str, str]:
    """What was decided of a quote, by the fields of quote_rules."""
    speaker = row.speaker_id or row.speaker_text or "nobody"
    return {
        "speaker": f"{speaker}, from {_at(row.speaker_span, text)}" if row.speaker_span else speaker,
        "outlet": f"{row.channel_id or 'no channel'}, {row.platform_id}",
        "date": f"{row.said_date} ({row.said_basis})",
        "act": row.act,
        "status": row.status,
    }


def _at(span: Span, text: str) -> str:
    words = shorten(span.of(text), LONGEST, placeholder=" ...")
    return f"{words!r} (characters {span.start} to {span.end})"


def _knowledge(plan: Plan) -> Knowledge:
    problems = Problems()
    known = authority.load(plan.data, problems)
    problems.stop()
    return Knowledge.of(field_actors.beside(known))


def _path(plan: Plan, report_id: str) -> Path:
    path = next((path for path in sources.find(plan.reports) if path.stem == report_id), None)
    if path is None:
        raise AtlasError(f"there is no report {report_id} in {', '.join(map(str, plan.reports))}")
    return path
