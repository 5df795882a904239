"""The quotes of an annotation: rows of schema.sql's quotes, quote_targets, quote_locations and quote_publications."""

import re
from collections.abc import Collection, Iterator

from ...base.entries import EntryReader
from ...base.model import Place, Publication, Quote, Target
from ...base.yamlfile import Items
from ..authority import LANGUAGE, Authority, Vocabulary, coded, reference, required_code
from .fields import date_with_precision, optional_words, words_of
from .records import NOT_YET, CuratedQuote, CuratedRepost, WrongQuote

NUMBER = r"(0|[1-9][0-9]{0,8})"
QUOTE_ID = re.compile(rf"(?P<report>[a-z0-9-]+)-q(?P<start>{NUMBER})(-{NUMBER})?")


def read_quotes(
    outer: EntryReader, report_id: str, authority: Authority
) -> tuple[tuple[CuratedQuote, ...], tuple[WrongQuote, ...]]:
    """The curated quotes of a report, and the drafts that are none."""
    quotes, wrong = [], []
    lines: dict[str, int] = {}
    for entry in outer.readers("quotes"):
        identity = _own_id(entry, report_id)
        if identity in lines:
            entry.note(f"the id {identity} stands twice: first on line {lines[identity]}", "id")
        if identity:
            lines[identity] = entry.entry.key_lines["id"]
        if entry.flag("wrong"):
            wrong.append(_wrong_quote(entry, identity))
        else:
            quotes.append(_quote(entry, identity, authority))
        entry.close()
    return tuple(quotes), tuple(wrong)


def _own_id(entry: EntryReader, report_id: str) -> str | None:
    identity = entry.text("id")
    match = QUOTE_ID.fullmatch(identity or "")
    if identity and not (match and match["report"] == report_id):
        entry.note(f"the id {identity} must be {report_id}-q and the number of the character it starts at", "id")
    return identity


def _wrong_quote(entry: EntryReader, identity: str | None) -> WrongQuote:
    wrong = WrongQuote(identity, optional_words(entry, "text"), _start_in(identity or ""))
    if not (wrong.id or wrong.words):
        entry.note("a wrong draft needs its text or its id")
    return wrong


def _quote(entry: EntryReader, identity: str | None, authority: Authority) -> CuratedQuote:
    vocabulary = authority.vocabulary
    said_date, said_precision = date_with_precision(entry, "said", "quotes", vocabulary)
    row = Quote(
        id=identity or "",
        span=NOT_YET,
        kind=required_code(entry, "kind", "quotes.kind", vocabulary),
        method="curated",
        reviewed=True,
        speaker_id=entry.one_of("speaker_id", authority.actors, "the id of an actor"),
        speaker_text=entry.text("speaker_text"),
        channel_id=entry.one_of("channel_id", authority.actors, "the id of an actor"),
        platform_id=entry.one_of("platform_id", authority.platforms, "the id of a platform") or "unknown",
        platform_basis=coded(entry, "platform_basis", "quotes.platform_basis", vocabulary),
        act=coded(entry, "act", "quotes.act", vocabulary) or "none",
        status=coded(entry, "status", "quotes.status", vocabulary) or "reported",
        said_date=said_date,
        said_precision=said_precision,
        said_basis=coded(entry, "said_basis", "quotes.said_basis", vocabulary),
        cue=entry.text("cue"),
        original_language=entry.code("original_language", LANGUAGE, "a language code of ISO 639, such as en"),
        language_basis=coded(entry, "language_basis", "quotes.language_basis", vocabulary) or "unknown",
        footnote=entry.integer("footnote"),
        denies_id=_other_id(entry, "denies_id"),
        duplicate_of_id=_other_id(entry, "duplicate_of_id"),
        targets=tuple(_targets(entry, authority)),
        places=tuple(_places(entry, authority)),
    )
    if (row.said_date is None) != (row.said_basis is None):
        entry.note("said_date and said_basis go together")
    return CuratedQuote(row, words_of(entry, "text"), _start_in(row.id), tuple(_reposts(entry, authority)))


def _start_in(identity: str) -> int | None:
    match = QUOTE_ID.fullmatch(identity)
    return int(match["start"]) if match else None


def _other_id(entry: EntryReader, key: str) -> str | None:
    identity = entry.text(key)
    if identity and not QUOTE_ID.fullmatch(identity):
        entry.note(f"{key} {identity} is not the id of a quote, such as some-report-q120", key)
    return identity


def _targets(outer: EntryReader, authority: Authority) -> Iterator[Target]:
    for entry, actor in _keyed(outer, "targets", "a mapping of actors to stances", authority.actors, "an actor"):
        yield Target(actor, required_code(entry, actor, "quote_targets.stance", authority.vocabulary))


def _places(outer: EntryReader, authority: Authority) -> Iterator[Place]:
    """A location has one role, or a list of both."""
    what = "a mapping of locations to roles"
    for entry, location in _keyed(outer, "locations", what, authority.locations, "a location"):
        for role in _roles(entry, location, authority.vocabulary):
            yield Place(location, role)


def _roles(entry: EntryReader, location: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    field = "quote_locations.role"
    if not isinstance(entry.entry[location], Items):
        return (required_code(entry, location, field, vocabulary),)
    roles = entry.words(location)
    if not roles or len(set(roles)) < len(roles) or not set(roles) <= vocabulary.of(field):
        entry.note(f"{location} must have different roles of vocabulary.yml under {field}", location)
    return roles


def _keyed(
    outer: EntryReader, key: str, what: str, known: Collection[str], kind: str
) -> Iterator[tuple[EntryReader, str]]:
    """The keys of a mapping, which are ids, each with the mapping's reader."""
    entry = outer.inner(key, what)
    if entry is None:
        return
    for identity in entry.entry:
        if identity not in known:
            entry.note(f"{identity} is not the id of {kind}", identity)
        yield entry, identity


def _reposts(outer: EntryReader, authority: Authority) -> Iterator[CuratedRepost]:
    seen = set()
    for entry in outer.readers("publications"):
        row = Publication(
            channel_id=reference(entry, "channel_id", authority.actors, "an actor"),
            platform_id=reference(entry, "platform_id", authority.platforms, "a platform"),
            role=required_code(entry, "role", "quote_publications.role", authority.vocabulary),
            published_date=entry.date("published_date"),
            footnote=entry.integer("footnote"),
        )
        if row.role == "original":
            entry.note("the original publication comes from the quote's own channel_id: leave this one out", "role")
        if (row.channel_id, row.role) in seen:
            entry.note("this channel has another publication of this role")
        seen.add((row.channel_id, row.role))
        yield CuratedRepost(row, optional_words(entry, "evidence"))
        entry.close()
