"""The records that travel between the rooms.

Offsets are code points of the report's text: 0-based, end exclusive. Field names and vocabularies are those of
schema.sql; a record holds no text that its span already gives.
"""

from msgspec import Struct

CHANNEL_TYPES = frozenset({"channel", "media_outlet"})  # types of actors that publish words
STATES = "state-"  # before the id of a country as an actor that no authority file has
METHOD = "drafted"  # of rows that rules drew from a report's words
DRAFTED = "drafted-"  # before the id of an actor that a report alone names; it is provisional
SAID_KINDS = frozenset({"paragraph", "list_item", "caption"})  # kinds of passages that tell the story


class Span(Struct, frozen=True, order=True):
    """A stretch of a report's text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def contains(self, other: "Span") -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlap(self, other: "Span") -> int:
        """The number of characters that both cover."""
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def likeness(self, other: "Span") -> float:
        """The shared part of all that the two cover: 1 for equal spans."""
        shared = self.overlap(other)
        return shared / (self.length + other.length - shared) if shared else 0.0

    @property
    def length(self) -> int:
        return self.end - self.start


class Passage(Struct, frozen=True):
    """A paragraph of a report; kind is one of schema.sql's passages.kind."""

    kind: str
    span: Span


class Section(Struct, frozen=True):
    """One of the separate stories of a page."""

    span: Span
    title: str | None = None


class Report(Struct, frozen=True):
    """What is known of a report as a document; dates are ISO prefixes."""

    id: str
    source_file: str
    text: str
    title: str
    language: str
    completeness: str
    publisher_id: str | None = None
    publisher_basis: str | None = None
    series: str | None = None
    number: str | None = None
    programme: str | None = None
    author: str | None = None
    kind: str | None = None
    published_date: str | None = None
    published_precision: str | None = None
    published_basis: str | None = None
    published_earliest: str | None = None
    published_latest: str | None = None
    url: str | None = None
    sections: tuple[Section, ...] = ()
    passages: tuple[Passage, ...] = ()


class Target(Struct, frozen=True):
    """An actor that a quote is about, and the stance that the quote takes."""

    actor_id: str
    stance: str


class Place(Struct, frozen=True):
    """A location of a quote: 'mentioned' inside its words, or the 'setting' in which they were said."""

    location_id: str
    role: str


class Publication(Struct, frozen=True):
    """A channel's copy of a quote, and the words of the report that say so."""

    channel_id: str
    platform_id: str
    role: str
    published_date: str | None = None
    evidence: Span | None = None
    footnote: int | None = None


class Quote(Struct, frozen=True):
    """Words that a report attributes, or marks as somebody's, and what it says of them.

    Of a draft, `rules` gives for each field the rule that decided it, as the codebook has them.
    """

    id: str
    span: Span
    kind: str
    method: str
    reviewed: bool = False
    speaker_id: str | None = None
    speaker_text: str | None = None
    channel_id: str | None = None
    platform_id: str = "unknown"
    platform_basis: str | None = None
    act: str = "none"
    status: str = "reported"
    said_date: str | None = None
    said_precision: str | None = None
    said_basis: str | None = None
    cue: str | None = None
    original_language: str | None = None
    language_basis: str = "unknown"
    footnote: int | None = None
    denies_id: str | None = None
    duplicate_of_id: str | None = None
    speaker_span: Span | None = None
    cue_span: Span | None = None
    targets: tuple[Target, ...] = ()
    places: tuple[Place, ...] = ()
    reposts: tuple[Publication, ...] = ()
    rules: tuple[tuple[str, str], ...] = ()

    @property
    def known_speaker(self) -> str | None:
        """The id of the speaker, or for one whom no authority file has, the report's words."""
        is_known = self.speaker_id is not None and not self.speaker_id.startswith(DRAFTED)
        return self.speaker_id if is_known else self.speaker_text


class Mention(Struct, frozen=True):
    """A name of an actor or location where it stands in a report."""

    entity_id: str
    span: Span


class Relation(Struct, frozen=True):
    """A tie between two actors, with the words that it rests on; a background relation has neither report nor words."""

    id: str
    subject_id: str
    relation: str
    object_id: str
    status: str
    start_date: str | None = None
    end_date: str | None = None
    evidence: Span | None = None
    method: str = "curated"


class Candidate(Struct, frozen=True):
    """A name that no authority entry covers yet; guess is 'actor' or 'location'.

    `resembles_id` is the known actor of whose name it looks like another spelling, `actor_id` the one drafted of it.
    """

    span: Span
    guess: str
    mentions: int
    context: str
    resembles_id: str | None = None
    actor_id: str | None = None


class Extraction(Struct, frozen=True):
    """All that was found in one report; `actors` are those of its actors that no authority file has."""

    report: Report
    quotes: tuple[Quote, ...] = ()
    relations: tuple[Relation, ...] = ()
    actor_mentions: tuple[Mention, ...] = ()
    location_mentions: tuple[Mention, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    actors: tuple["Actor", ...] = ()


class Alias(Struct, frozen=True):
    """A further name of an actor or location; scope and source as in schema.sql's actor_aliases."""

    text: str
    source: str = "report"
    scope: str = "everywhere"
    report_id: str | None = None
    language: str | None = None


class Actor(Struct, frozen=True):
    """Somebody who speaks or is spoken of; `method` is 'curated' for an entry of data/actors.yml.

    It is 'drafted' for whom a report alone names, and 'gazetteer' for a country that it names. `also` are the ids of
    drafted actors who are the same.
    """

    id: str
    name: str
    kind: str
    type: str
    alignment: str
    country_code: str | None = None
    parent_id: str | None = None
    platform_id: str | None = None
    role: str | None = None
    is_unnamed: bool = False
    is_pseudonym: bool = False
    sensitivity: str = "public"
    wikidata_id: str | None = None
    id_confidence: str | None = None
    method: str = "curated"
    note: str | None = None
    aliases: tuple[Alias, ...] = ()
    also: tuple[str, ...] = ()

    @property
    def is_drafted(self) -> bool:
        """Whether a report alone names the actor, and nobody has looked."""
        return self.method == METHOD


class Location(Struct, frozen=True):
    """An entry of data/locations.yml; WGS84 decimal degrees, precision_m in metres."""

    id: str
    name: str
    kind: str
    precision: str
    feature_code: str | None = None
    country_code: str | None = None
    parent_id: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    precision_m: int | None = None
    coordinate_source: str | None = None
    geonames_id: int | None = None
    wikidata_id: str | None = None
    id_confidence: str | None = None
    method: str = "curated"
    note: str | None = None
    aliases: tuple[Alias, ...] = ()


class Platform(Struct, frozen=True):
    """An entry of data/platforms.yml."""

    id: str
    name: str
    kind: str


class Publisher(Struct, frozen=True):
    """An entry of data/publishers.yml: the columns of schema.sql, and the habits by which its reports are read."""

    id: str
    name: str
    text_policy: str
    country_code: str | None = None
    homepage: str | None = None
    rights: str | None = None
    hosts: tuple[str, ...] = ()  # of its addresses, beside that of its homepage
    signs: tuple[str, ...] = ()
    habits: tuple["Habit", ...] = ()


HABIT_FIELDS = ("series", "number", "programme", "author", "kind")  # the report fields that a habit may give


class Habit(Struct, frozen=True):
    """What a publisher's reports say of themselves, and how.

    `pattern` is a regular expression; its named groups, and `fields` where it matches, give HABIT_FIELDS, or say what
    the line is (`passage`) and how far that goes (`reach`). `example` is a line that it matches.
    """

    pattern: str
    example: str
    fields: tuple[tuple[str, str], ...] = ()


class Definition(Struct, frozen=True):
    """An entry of data/vocabulary.yml: one allowed value of one coded column, e.g. field 'quotes.act'."""

    field: str
    value: str
    definition: str
    standard: str | None = None
