"""data/*.yml -> actors, locations, platforms, publishers, relations and the codebook.

Every coded value is checked against data/vocabulary.yml, every id against the entry it names. What is wrong is noted
with file and line; nothing is guessed.
"""

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Set
from pathlib import Path
from typing import Generic, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from ..base import yamlfile
from ..base.entries import EntryReader, entry_readers
from ..base.errors import Problems
from ..base.model import DRAFTED, HABIT_FIELDS, Actor, Alias, Habit, Location, Platform, Publisher, Relation
from ..base.yamlfile import Items, Text
from . import vocabulary as codebook
from .vocabulary import Vocabulary, coded, required_code

__all__ = ["Authority", "Vocabulary", "coded", "load", "reference", "required_code"]

COUNTRY = re.compile(r"[A-Z]{2}")
LANGUAGE = re.compile(r"[a-z]{2,3}")
WIKIDATA = re.compile(r"Q[1-9][0-9]*")
OPAQUE = re.compile(r"person-[0-9]{4,}")  # the id of a restricted person tells nothing of who it is
CODED_FIELDS = {"kind": "reports.kind", "passage": "passages.kind"}  # of what a habit says
LINE_FIELDS = ("passage", "reach")  # what a habit may say of a line
UNKNOWN = "unknown"  # the platform of a quote whose platform is not said
POINTLESS = {"region", "none"}  # the precisions of a place that has no point


class Authority(Struct, frozen=True):
    """Everything in data/ but the reports and their annotations; mappings are by id, a collection's own in id order."""

    vocabulary: Vocabulary
    platforms: Mapping[str, Platform]
    publishers: Mapping[str, Publisher]
    actors: Mapping[str, Actor]
    locations: Mapping[str, Location]
    relations: tuple[Relation, ...]
    field: frozenset[str] = frozenset()  # the ids of those of its actors that come with the package

    def with_actors(self, further: Iterable[Actor]) -> "Authority":
        """The authority with actors beside its own, as one report has them."""
        return replace(self, actors={**self.actors, **{actor.id: actor for actor in further}})

    def without_actors(self, ids: Set[str]) -> "Authority":
        """The authority without some of its actors."""
        return replace(self, actors={id: actor for id, actor in self.actors.items() if id not in ids})


Record = TypeVar("Record", Platform, Publisher, Actor, Location, Relation)


def load(data: Path, problems: Problems) -> Authority:
    """Reads the six authority files of a data folder; adds what is wrong in them to `problems`.

    Raises AtlasError only where a file cannot be read at all.
    """
    vocabulary = codebook.load(data / "vocabulary.yml", problems)
    platforms = _File(data / "platforms.yml", problems, lambda entry: _platform(entry, vocabulary))
    publishers = _File(data / "publishers.yml", problems, lambda entry: _publisher(entry, vocabulary))
    actors = _File(data / "actors.yml", problems, lambda entry: _actor(entry, vocabulary))
    locations = _File(data / "locations.yml", problems, lambda entry: _location(entry, vocabulary))
    relations = _File(data / "relations.yml", problems, lambda entry: _relation(entry, vocabulary, actors.records))
    actors.check_parents({actor.id: actor.parent_id for actor in actors.records.values()})
    actors.check_references("platform_id", platforms.records, "a platform")
    if UNKNOWN not in platforms.records:
        lacking = f"has no entry {UNKNOWN}, which a quote without a platform needs: define it"
        problems.add(lacking, data / "platforms.yml")
    locations.check_parents({place.id: place.parent_id for place in locations.records.values()})
    return Authority(
        vocabulary,
        platforms.records,
        publishers.records,
        actors.records,
        locations.records,
        tuple(relations.records.values()),
    )


class _File(Generic[Record]):
    """The records of one authority file by their ids, beside the entries that they were read from."""

    def __init__(self, file: Path, problems: Problems, read: Callable[[EntryReader], Record]) -> None:
        self.entries: dict[str, EntryReader] = {}
        self.records: dict[str, Record] = {}
        for entry in _readers(file, problems):
            record = read(entry)
            entry.close()
            if record.id in self.records:
                first = self.entries[record.id].entry.line
                entry.note(f"{record.id} stands twice in this file: first on line {first}", "id")
            if record.id:
                self.records[record.id] = record
                self.entries[record.id] = entry
        self.records = dict(sorted(self.records.items()))

    def check_references(self, key: str, known: Collection[str], what: str) -> None:
        """Notes each entry whose `key` is not the id of a known record."""
        for entry in self.entries.values():
            entry.one_of(key, known, f"the id of {what}")

    def check_parents(self, parents: Mapping[str, str | None]) -> None:
        """Notes each parent_id that is not in the file, and each entry that is its own ancestor."""
        self.check_references("parent_id", self.records, "an entry of this file")
        for child, entry in self.entries.items():
            if child in _ancestors(child, parents):
                entry.note(f"{child} is its own ancestor", "parent_id")


def _readers(file: Path, problems: Problems) -> list[EntryReader]:
    content = yamlfile.read(file)
    if content is None:
        return []
    if not isinstance(content, Items):
        problems.add("must be a list of entries, each beginning with a hyphen", file, content.line)
        return []
    return entry_readers(list(content), file, problems, "the file")


def _platform(entry: EntryReader, vocabulary: Vocabulary) -> Platform:
    kind = required_code(entry, "kind", "platforms.kind", vocabulary)
    return Platform(entry.required("id"), entry.required("name"), kind)


def _publisher(entry: EntryReader, vocabulary: Vocabulary) -> Publisher:
    return Publisher(
        id=entry.identifier("id"),
        name=entry.required("name"),
        country_code=_country(entry),
        homepage=entry.text("homepage"),
        rights=entry.text("rights"),
        text_policy=required_code(entry, "text_policy", "publishers.text_policy", vocabulary),
        hosts=entry.words("hosts"),
        signs=entry.words("signs"),
        habits=tuple(_habit(habit, vocabulary) for habit in entry.readers("habits")),
    )


def _habit(entry: EntryReader, vocabulary: Vocabulary) -> Habit:
    fields = entry.mapping("fields")
    habit = Habit(entry.required("pattern"), entry.required("example"), tuple(fields.items()))
    entry.close()
    for field, column in CODED_FIELDS.items():
        value = fields.get(field)
        if value is not None and value not in vocabulary.of(column):
            entry.note(f"{field} {value} is not in vocabulary.yml under {column}", "fields")
    _check_pattern(habit, entry)
    return habit


def _check_pattern(habit: Habit, entry: EntryReader) -> None:
    try:
        pattern = re.compile(habit.pattern)
    except re.error as error:
        entry.note(f"the pattern is not a regular expression: {error}", "pattern")
        return
    if not pattern.search(habit.example):
        entry.note("the example does not match the pattern", "example")
    for key, names in (("fields", dict(habit.fields)), ("pattern", pattern.groupindex)):
        for name in sorted(set(names) - {*HABIT_FIELDS, *LINE_FIELDS}):
            entry.note(f"{name} is nothing that a habit can say: {', '.join((*HABIT_FIELDS, *LINE_FIELDS))}", key)


def _country(entry: EntryReader) -> str | None:
    return entry.code("country_code", COUNTRY, "a country code of ISO 3166-1, such as IQ")


def _aliases(entry: EntryReader, vocabulary: Vocabulary) -> tuple[Alias, ...]:
    """Both lists of names: `aliases` stand in the reports, `external_aliases` are known from elsewhere."""
    aliases: dict[str, Alias] = {}
    for key, source in (("aliases", "report"), ("external_aliases", "external")):
        for value in entry.items(key):
            alias = _alias(value, source, entry, vocabulary)
            if alias.text in aliases or alias.text == entry.entry.get("name"):
                entry.problems.add(f"the alias {alias.text} stands twice in this entry", entry.file, value.line)
            aliases[alias.text] = alias
    return tuple(aliases.values())


def _alias(value: yamlfile.Value, source: str, entry: EntryReader, vocabulary: Vocabulary) -> Alias:
    if isinstance(value, Text):
        if not any(map(str.isalnum, value)):
            message = "an alias must have a letter or a digit: it is found by its words"
            entry.problems.add(message, entry.file, value.line)
        return Alias(str(value), source)
    if isinstance(value, Items):
        entry.problems.add("an alias must be words or a mapping", entry.file, value.line)
        return Alias("", source)
    reader = EntryReader(value, entry.file, entry.problems)
    alias = Alias(
        text=reader.required("alias"),
        source=source,
        scope=coded(reader, "scope", "actor_aliases.scope", vocabulary, "everywhere") or "",
        report_id=reader.text("report_id"),
        language=reader.code("language", LANGUAGE, "a language code of ISO 639, such as ar"),
    )
    if (alias.scope == "report") != (alias.report_id is not None):
        reader.note("report_id goes with scope: report, and only with it")
    reader.close()
    return alias


def _actor(entry: EntryReader, vocabulary: Vocabulary) -> Actor:
    actor = Actor(
        id=entry.identifier("id"),
        name=entry.required("name"),
        kind=required_code(entry, "kind", "actors.kind", vocabulary),
        type=required_code(entry, "type", "actors.type", vocabulary),
        alignment=required_code(entry, "alignment", "actors.alignment", vocabulary),
        country_code=_country(entry),
        parent_id=entry.text("parent_id"),
        platform_id=entry.text("platform_id"),
        role=entry.text("role"),
        is_unnamed=entry.flag("is_unnamed"),
        is_pseudonym=entry.flag("is_pseudonym"),
        sensitivity=coded(entry, "sensitivity", "actors.sensitivity", vocabulary, "public") or "",
        wikidata_id=entry.code("wikidata_id", WIKIDATA, "an id of Wikidata, such as Q159"),
        id_confidence=coded(entry, "id_confidence", "actors.id_confidence", vocabulary),
        note=entry.text("note"),
        aliases=_aliases(entry, vocabulary),
        also=entry.words("also"),
    )
    if any(not id.startswith(DRAFTED) for id in actor.also):
        entry.note(f"also holds the ids of drafted actors, which begin with {DRAFTED}", "also")
    if actor.sensitivity == "restricted" and not OPAQUE.fullmatch(actor.id):
        entry.note("a restricted person needs an id that names nobody, such as person-0001", "id")
    return actor


def _location(entry: EntryReader, vocabulary: Vocabulary) -> Location:
    location = Location(
        id=entry.identifier("id"),
        name=entry.required("name"),
        kind=required_code(entry, "kind", "locations.kind", vocabulary),
        feature_code=coded(entry, "feature_code", "locations.feature_code", vocabulary),
        country_code=_country(entry),
        parent_id=entry.text("parent_id"),
        latitude=entry.degrees("latitude", 90),
        longitude=entry.degrees("longitude", 180),
        precision=required_code(entry, "precision", "locations.precision", vocabulary),
        precision_m=entry.integer("precision_m"),
        coordinate_source=coded(entry, "coordinate_source", "locations.coordinate_source", vocabulary),
        geonames_id=entry.integer("geonames_id"),
        wikidata_id=entry.code("wikidata_id", WIKIDATA, "an id of Wikidata, such as Q159"),
        id_confidence=coded(entry, "id_confidence", "locations.id_confidence", vocabulary),
        note=entry.text("note"),
        aliases=_aliases(entry, vocabulary),
    )
    if (location.latitude is None) != (location.longitude is None):
        entry.note("latitude and longitude go together")
    has_point = location.latitude is not None
    if location.precision and has_point == (location.precision in POINTLESS):
        entry.note(f"precision {location.precision} does not go with {'a' if has_point else 'no'} point", "precision")
    return location


def _relation(entry: EntryReader, vocabulary: Vocabulary, actors: Mapping[str, Actor]) -> Relation:
    subject = reference(entry, "subject_id", actors, "an actor")
    relation = required_code(entry, "relation", "actor_relations.relation", vocabulary)
    target = reference(entry, "object_id", actors, "an actor")
    start, end = entry.period("start_date", "end_date")
    return Relation(
        id=f"background-{subject}-{relation}-{target}",
        subject_id=subject,
        relation=relation,
        object_id=target,
        status=required_code(entry, "status", "actor_relations.status", vocabulary),
        start_date=start,
        end_date=end,
    )


def reference(entry: EntryReader, key: str, known: Collection[str], what: str) -> str:
    """A required id of a known record; `what` names its kind for the message, e.g. 'an actor'."""
    value = entry.one_of(key, known, f"the id of {what}")
    if value is None:
        entry.note_missing(key)
    return value or ""


def _ancestors(child: str, parents: Mapping[str, str | None]) -> set[str]:
    ancestors: set[str] = set()
    parent = parents.get(child)
    while parent is not None and parent not in ancestors:
        ancestors.add(parent)
        parent = parents.get(parent)
    return ancestors
