"""data/annotations/<report>.yml -> the curated layer of one report.

Every coded value is checked against data/vocabulary.yml, every id against the authority files. What is wrong is noted
with file and line; whether the words still stand in the report is asked when the layer is laid over it.
"""

from itertools import chain
from pathlib import Path

from ...base import yamlfile
from ...base.entries import EntryReader
from ...base.errors import Problems
from ...base.files import entries_of, stands
from ...base.model import Relation
from ...base.yamlfile import Entry
from ..authority import LANGUAGE, Authority, Vocabulary, coded, reference, required_code
from .fields import date_with_precision, optional_words, words_of
from .quotes import read_quotes
from .records import Annotation, CuratedMention, CuratedPassage, CuratedRelation, CuratedSection, Stretch

COVERAGES = ("whole", "part")
REPORT_WORDS = ("title", "series", "number", "programme", "author", "url")
CODED = ("publisher_basis", "kind", "completeness", "published_basis")
NEVER_EMPTY = ("title", "language", "completeness")
PUBLISHED = ("published_date", "published_precision", "published_basis", "published_earliest", "published_latest")


def files_of(data: Path) -> list[Path]:
    """What lies in the data folder's annotations/, in order; nothing where there is no such folder.

    Raises AtlasError where it cannot be read.
    """
    folder = data / "annotations"
    return entries_of(folder) if stands(folder) else []


def load(file: Path, authority: Authority, problems: Problems) -> Annotation:
    """Reads the annotation of the report that the file is named after; adds what is wrong in it to `problems`.

    Raises AtlasError only where the file cannot be read at all.
    """
    content = yamlfile.read(file)
    if content is None:
        return Annotation(file.stem, file)
    if not isinstance(content, Entry):
        problems.add("must be a mapping with keys such as report and quotes", file, content.line)
        return Annotation(file.stem, file)
    return _annotation(EntryReader(content, file, problems), file.stem, authority)


def _annotation(entry: EntryReader, report_id: str, authority: Authority) -> Annotation:
    quotes, wrong_quotes = read_quotes(entry, report_id, authority)
    annotation = Annotation(
        report_id=report_id,
        file=entry.file,
        fields=_report_fields(entry, authority),
        whole=entry.one_of("coverage", COVERAGES, "whole or part", "part") == "whole",
        passages=tuple(_passage(passage, authority.vocabulary) for passage in entry.readers("passages")),
        sections=None if entry.value("sections") is None else tuple(map(_section, entry.readers("sections"))),
        quotes=quotes,
        wrong_quotes=wrong_quotes,
        relations=tuple(chain.from_iterable(_relations(tie, authority) for tie in entry.readers("relations"))),
        mentions=tuple(_mention(mention, authority) for mention in entry.readers("mentions")),
    )
    entry.close()
    return annotation


def _report_fields(outer: EntryReader, authority: Authority) -> tuple[tuple[str, str | None], ...]:
    """The fields that are given; an empty one takes away what the draft says. Those of the date go together."""
    entry = outer.inner("report", "a mapping of the report's fields")
    if entry is None:
        return ()
    vocabulary = authority.vocabulary
    date, precision = date_with_precision(entry, "published", "reports", vocabulary)
    earliest, latest = entry.period("published_earliest", "published_latest")
    values = {key: entry.text(key) for key in REPORT_WORDS} | {
        "publisher_id": entry.one_of("publisher_id", authority.publishers, "the id of a publisher"),
        **{key: coded(entry, key, f"reports.{key}", vocabulary) for key in CODED},
        "language": entry.code("language", LANGUAGE, "a language code of ISO 639, such as en"),
        "published_date": date,
        "published_precision": precision,
        "published_earliest": earliest,
        "published_latest": latest,
    }
    entry.close()
    given = set(entry.entry)
    for key in NEVER_EMPTY:
        if key in given and values[key] is None:
            entry.note(f"{key} cannot be empty", key)
    for key, basis in (("publisher_id", "publisher_basis"), ("published_date", "published_basis")):
        if values[key] and not values[basis]:
            entry.note(f"{key} needs a {basis}, which says where you have it from", key)
    if "published_date" in given:
        given.update(PUBLISHED)
    return tuple((key, value) for key, value in values.items() if key in given)


def _passage(entry: EntryReader, vocabulary: Vocabulary) -> CuratedPassage:
    passage = CuratedPassage(required_code(entry, "kind", "passages.kind", vocabulary), _stretch(entry))
    entry.close()
    return passage


def _section(entry: EntryReader) -> CuratedSection:
    section = CuratedSection(_stretch(entry), entry.text("title"))
    if section.stretch.ends_with is None and not section.stretch.to_end:
        entry.note("a section needs ends_with, or to_end: true")
    entry.close()
    return section


def _stretch(entry: EntryReader) -> Stretch:
    stretch = Stretch(words_of(entry, "starts_with"), optional_words(entry, "ends_with"), entry.flag("to_end"))
    if stretch.ends_with and stretch.to_end:
        entry.note("give ends_with or to_end, not both", "to_end")
    return stretch


def _relations(entry: EntryReader, authority: Authority) -> list[CuratedRelation]:
    """One relation for each subject."""
    vocabulary = authority.vocabulary
    evidence = words_of(entry, "evidence")
    relation = required_code(entry, "relation", "actor_relations.relation", vocabulary)
    target = reference(entry, "object_id", authority.actors, "an actor")
    status = required_code(entry, "status", "actor_relations.status", vocabulary)
    start, end = entry.date("start_date"), entry.date("end_date")
    rows = [Relation("", subject, relation, target, status, start, end) for subject in _subjects(entry, authority)]
    entry.close()
    return [CuratedRelation(row, evidence) for row in rows]


def _subjects(entry: EntryReader, authority: Authority) -> tuple[str, ...]:
    subjects = entry.words("subject_ids")
    if not subjects:
        return (reference(entry, "subject_id", authority.actors, "an actor"),)
    for subject in subjects:
        if subject not in authority.actors:
            entry.note(f"subject_ids: {subject} is not the id of an actor", "subject_ids")
    return subjects


def _mention(entry: EntryReader, authority: Authority) -> CuratedMention:
    mention = CuratedMention(
        words=words_of(entry, "text"),
        actor_id=entry.one_of("actor_id", authority.actors, "the id of an actor"),
        location_id=entry.one_of("location_id", authority.locations, "the id of a location"),
        wrong=entry.flag("wrong"),
    )
    if mention.actor_id and mention.location_id:
        entry.note("a mention is of an actor or of a location: write one entry for each")
    if not (mention.actor_id or mention.location_id or mention.wrong):
        entry.note("a mention needs actor_id, location_id or wrong: true")
    entry.close()
    return mention
