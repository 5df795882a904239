"""Monitoring prose, invented, for the tests of quotes and attribution: who is in it, and how its reports are made."""

import re

from rhetoric_atlas.attribution import AttributionRules, attribute
from rhetoric_atlas.attribution.who.actors import Cast
from rhetoric_atlas.base.model import Actor, Location, Mention, Passage, Platform, Quote, Report, Span
from rhetoric_atlas.curation.authority import Authority, Vocabulary
from rhetoric_atlas.language.sentences.phrases import Reading, read
from rhetoric_atlas.language.sentences.tokens import sentences
from rhetoric_atlas.language.syntax.parse import Parse
from rhetoric_atlas.names.mentions import Mentions
from rhetoric_atlas.quotes import finding

QUOTING = finding.QuoteRules.load()
ATTRIBUTING = AttributionRules.load()
KINDS = {"#": "heading", "-": "list_item", "!": "boilerplate"}  # of a line, by its first character


def _actor(id: str, name: str, kind: str, type: str, platform_id: str | None = None, role: str | None = None) -> Actor:
    return Actor(id, name, kind, type, "none", platform_id=platform_id, role=role)


NAMED = [
    _actor("desert-news", "Desert News", "organisation", "channel", "telegram"),
    _actor("hill-voice", "Hill Voice", "organisation", "channel"),
    _actor("morning-post", "Morning Post", "organisation", "media_outlet", "newspaper"),
    _actor("hills-front", "Free Hills Front", "organisation", "militant_group"),
    _actor("karim", "Abu Karim", "person", "public_figure"),
    _actor("halden", "Minister Halden", "person", "public_figure"),
    _actor("norland", "Norland", "organisation", "state"),
    _actor("supporter", "A Front supporter", "person", "supporter"),
    _actor("hill-server", "Front-operated Rocket.Chat server", "organisation", "channel", "rocketchat"),
    _actor("rimal", "Al-Rimal Media Foundation", "organisation", "media_outlet"),
    _actor("sakhr", "al-Sakhr", "organisation", "media_outlet", "newsletter"),
    _actor("battalion", "Tarn Battalion", "organisation", "militia"),
    _actor("ministry", "Foreign Ministry of Norland", "organisation", "state_body"),
    _actor("court", "Tarn District Court", "organisation", "state_body"),
    _actor("dockers", "harbour workers", "collective", "protesters"),
    _actor("darn", "Yusuf Darn", "person", "militant", role="spokesman of the Free Hills Front"),
    _actor("rahim", "Sheikh Rahim", "person", "public_figure", role="cleric"),
    Location("no", "Norland", "country", "country"),
    Location("tarn", "Tarn", "city", "settlement"),
]
AUTHORITY = Authority(
    Vocabulary((), {}),
    {
        platform.id: platform
        for platform in (
            Platform("audio_statement", "audio statement", "broadcast"),
            Platform("broadcast", "broadcast", "broadcast"),
            Platform("court", "court", "court"),
            Platform("facebook", "Facebook", "social"),
            Platform("newsletter", "newsletter", "publication"),
            Platform("newspaper", "newspaper", "publication"),
            Platform("poster", "poster", "publication"),
            Platform("rocketchat", "Rocket.Chat", "forum"),
            Platform("speech", "speech", "speech"),
            Platform("telegram", "Telegram", "messaging"),
            Platform("twitter", "Twitter", "social"),
            Platform("unknown", "unknown", "unknown"),
            Platform("video", "video", "broadcast"),
        )
    },
    {},
    {entry.id: entry for entry in NAMED if isinstance(entry, Actor)},
    {entry.id: entry for entry in NAMED if isinstance(entry, Location)},
    (),
)


def report_of(text: str, published: str | None = "2031-05-20", precision: str | None = "day") -> Report:
    """A report whose lines are its passages: headings begin with #, list items with -, boilerplate with !."""
    passages = tuple(
        Passage(KINDS.get(line.group()[0], "paragraph"), Span(*line.span())) for line in re.finditer(r"[^\n]+", text)
    )
    return Report(
        id="r",
        source_file="r.txt",
        text=text,
        title="",
        language="en",
        completeness="full",
        published_date=published,
        published_precision=precision if published else None,
        published_basis="text" if published else None,
        passages=passages,
    )


def mentions_in(text: str) -> Mentions:
    return Mentions(_named(text, Actor), _named(text, Location))


def _named(text: str, record: type) -> tuple[Mention, ...]:
    ids = {entry.name: entry.id for entry in NAMED if isinstance(entry, record)}
    found = re.finditer("|".join(map(re.escape, ids)), text)
    return tuple(Mention(ids[match.group()], Span(*match.span())) for match in found)


def cast_of(text: str, *quoted: Span) -> Cast:
    """The actors of a text outside some quotations."""
    actors = mentions_in(text).actors
    return Cast.of(report_of(text), actors, quoted, AUTHORITY, ATTRIBUTING.grammar, ATTRIBUTING.descriptions, {})


def drafts_of(report: Report) -> tuple[Quote, ...]:
    found = finding.find(report, QUOTING)
    return attribute(report, found, mentions_in(report.text), AUTHORITY, ATTRIBUTING, {})


def drafts(text: str) -> tuple[Quote, ...]:
    """The rows that a text gives, as a report of 20 May 2031."""
    return drafts_of(report_of(text))


def where(quote: Quote) -> str:
    """Who says a quote and where: "speaker | channel | platform basis | language", the language where it has one."""
    speaker = quote.speaker_id or quote.speaker_text
    means = f"{speaker} | {quote.channel_id or '-'} | {quote.platform_id} {quote.platform_basis or '-'}"
    return f"{means} | {quote.original_language}" if quote.original_language else means


def only(text: str) -> Quote:
    """The one row that a text gives."""
    (quote,) = drafts(text)
    return quote


def readings(text: str) -> list[Reading]:
    """The sentences of a text with their reporting phrases."""
    report = report_of(text)
    spans = [quote.span for quote in finding.find(report, QUOTING)]
    parts = sentences(text, Span(0, len(text)), list(enumerate(spans)), ATTRIBUTING.grammar, ATTRIBUTING.lexicon)
    return [read(part, ATTRIBUTING.lexicon) for part in parts]


def parses(text: str) -> list[Parse]:
    """The sentences of a text as attribution reads them."""
    return [Parse(reading) for reading in readings(text)]
