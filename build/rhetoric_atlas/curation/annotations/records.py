"""What data/annotations/<report>.yml says, as records: rows that lack only the place where their words stand."""

from pathlib import Path

from msgspec import Struct

from ...base.model import Publication, Quote, Relation, Span
from ..locate import Words

NOT_YET = Span(0, 0)  # the span of a row whose words were not looked for yet


class Stretch(Struct, frozen=True):
    """A part of a report: from the words it starts with to the words it ends with, or to the report's end.

    With neither, it ends where the passage ends in which its first words stand.
    """

    starts_with: Words
    ends_with: Words | None = None
    to_end: bool = False


class CuratedPassage(Struct, frozen=True):
    """One passage of the report; kind as in schema.sql's passages.kind."""

    kind: str
    stretch: Stretch


class CuratedSection(Struct, frozen=True):
    """One of the separate stories of a page."""

    stretch: Stretch
    title: str | None = None


class CuratedRepost(Struct, frozen=True):
    """A further publication of a quote; `row` lacks its evidence."""

    row: Publication
    evidence: Words | None = None


class CuratedQuote(Struct, frozen=True):
    """A quote; `row` lacks its span and its reposts, and its id where none is given.

    `at` is where the words began when the quote got its id.
    """

    row: Quote
    words: Words
    at: int | None = None
    reposts: tuple[CuratedRepost, ...] = ()


class WrongQuote(Struct, frozen=True):
    """A draft that is no quote: by its words, where they are given, or else by its id. `at` as for a curated quote."""

    id: str | None
    words: Words | None
    at: int | None = None


class CuratedRelation(Struct, frozen=True):
    """A relation and the words that it rests on; `row` lacks its id and its evidence."""

    row: Relation
    evidence: Words


class CuratedMention(Struct, frozen=True):
    """A name of an actor or of a location; or, where `wrong`, words that are not such a name, or that of neither.

    Both ids are None only where `wrong`: the words then name nobody and no place.
    """

    words: Words
    actor_id: str | None = None
    location_id: str | None = None
    wrong: bool = False


class Annotation(Struct, frozen=True):
    """The curated layer of one report.

    `fields` are fields of model.Report with their values, None for what the draft should not have said. `whole` says
    that every quote of the report is here, so that a draft beside them is wrong. `sections` is None where the drafted
    ones stay.
    """

    report_id: str
    file: Path
    fields: tuple[tuple[str, str | None], ...] = ()
    whole: bool = False
    passages: tuple[CuratedPassage, ...] = ()
    sections: tuple[CuratedSection, ...] | None = None
    quotes: tuple[CuratedQuote, ...] = ()
    wrong_quotes: tuple[WrongQuote, ...] = ()
    relations: tuple[CuratedRelation, ...] = ()
    mentions: tuple[CuratedMention, ...] = ()

    @property
    def actor_ids(self) -> frozenset[str | None]:
        """The actors that it speaks of."""
        rows = [quote.row for quote in self.quotes]
        copies = (repost.row for quote in self.quotes for repost in quote.reposts)
        return frozenset(
            (
                *(id for row in rows for id in (row.speaker_id, row.channel_id)),
                *(target.actor_id for row in rows for target in row.targets),
                *(copy.channel_id for copy in copies),
                *(id for tie in self.relations for id in (tie.row.subject_id, tie.row.object_id)),
                *(mention.actor_id for mention in self.mentions),
            )
        )
