"""The page of a quote: in its passage, with the chain from speaker to place, what answers to it, and its citation."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..answers import Row, answers
from ..atlases import Atlas
from ..datasette_api import Datasette, Request, tilde_encode
from .citing import Citation, citation
from .nesting import Element, Mark, nested

QUOTE = """
SELECT q.*,
       coalesce(s.name, q.speaker_text) AS speaker,
       c.name AS channel,
       p.name AS platform,
       r.title AS report,
       r.author,
       r.published_date,
       b.name AS publisher
FROM quotes q
JOIN reports r ON r.id = q.report_id
JOIN platforms p ON p.id = q.platform_id
LEFT JOIN publishers b ON b.id = r.publisher_id
LEFT JOIN actors s ON s.id = q.speaker_id
LEFT JOIN actors c ON c.id = q.channel_id
WHERE q.id = :quote"""
AROUND = """
SELECT *
FROM passages
WHERE report_id = :report
  AND kind <> 'boilerplate'
  AND start_char >= coalesce((
    SELECT max(start_char)
    FROM passages
    WHERE report_id = :report AND kind <> 'boilerplate' AND end_char <= :start
  ), 0)
  AND start_char <= coalesce((
    SELECT min(start_char)
    FROM passages
    WHERE report_id = :report AND kind <> 'boilerplate' AND start_char >= :end
  ), :end)
ORDER BY start_char"""
TARGETS = """
SELECT a.id, a.name, t.stance
FROM quote_targets t
JOIN actors a ON a.id = t.actor_id
WHERE t.quote_id = :quote
ORDER BY a.name"""
PLACES = """
SELECT l.id AS entity_id, l.name, l.latitude, l.longitude, l.precision, group_concat(ql.role, ', ') AS role
FROM quote_locations ql
JOIN locations l ON l.id = ql.location_id
WHERE ql.quote_id = :quote
GROUP BY l.id
ORDER BY l.name"""
PUBLICATIONS = """
SELECT a.id, a.name, p.name AS platform, qp.role, qp.published_date
FROM quote_publications qp
JOIN actors a ON a.id = qp.channel_id
JOIN platforms p ON p.id = qp.platform_id
WHERE qp.quote_id = :quote
ORDER BY qp.role <> 'original', qp.published_date, a.name"""
TIED = """
SELECT 'It denies' AS tie, o.id, o.label, o.status FROM quotes q JOIN quotes o ON o.id = q.denies_id WHERE q.id = :quote
UNION ALL
SELECT 'It is denied by', id, label, status FROM quotes WHERE denies_id = :quote
UNION ALL
SELECT 'It repeats', o.id, o.label, o.status FROM quotes q JOIN quotes o ON o.id = q.duplicate_of_id WHERE q.id = :quote
UNION ALL
SELECT 'It is repeated by', id, label, status FROM quotes WHERE duplicate_of_id = :quote"""

BESIDE = """
SELECT * FROM (
  SELECT 'Before it' AS place, id, label
  FROM quotes
  WHERE report_id = :report AND (start_char, end_char) < (:start, :end)
  ORDER BY start_char DESC, end_char DESC
  LIMIT 1
)
UNION ALL
SELECT * FROM (
  SELECT 'After it', id, label
  FROM quotes
  WHERE report_id = :report AND (start_char, end_char) > (:start, :end)
  ORDER BY start_char, end_char
  LIMIT 1
)"""


@dataclass(frozen=True, slots=True)
class QuotePage:
    """A quote with all that belongs to it; `passages` are those around it, in their order, with the quote marked.

    In a public copy there are none, and the words around a quote are its prefix and suffix. `beside` are the quotes
    before and after it in its report.
    """

    quote: Row
    passages: tuple[tuple[Element | str, ...], ...]
    targets: Sequence[Row]
    places: Sequence[Row]
    publications: Sequence[Row]
    tied: Sequence[Row]
    beside: Sequence[Row]
    citation: Citation
    chosen: None = None  # no mark is narrowed to here
    template: str = "_atlas_quote.html"

    @property
    def points(self) -> list[Row]:
        """The places among them that have a point."""
        return [place for place in self.places if None not in (place["latitude"], place["longitude"])]


async def view(datasette: Datasette, atlas: Atlas, key: str, request: Request) -> QuotePage | None:
    """The quote with this id; None where there is none."""

    async def rows(sql: str, **parameters: object) -> list[Row]:
        return await answers(datasette, atlas, sql, quote=key, **parameters)

    found = await rows(QUOTE)
    if not found:
        return None
    quote = found[0]
    url = datasette.absolute_url(request, f"{datasette.urls.table(atlas.name, 'quotes')}/{tilde_encode(key)}")
    targets, places, publications, tied = [await rows(sql) for sql in (TARGETS, PLACES, PUBLICATIONS, TIED)]
    around: list[Row] = []
    beside: list[Row] = []
    if quote["start_char"] is not None:
        span = {"report": quote["report_id"], "start": quote["start_char"], "end": quote["end_char"]}
        around, beside = [await rows(sql, **span) for sql in (AROUND, BESIDE)]
    return QuotePage(
        quote=quote,
        passages=tuple(_marked(passage, quote) for passage in around),
        targets=targets,
        places=[{**place, "mentions": place["role"]} for place in places],
        publications=publications,
        tied=tied,
        beside=beside,
        citation=citation(quote, url),
    )


def _marked(passage: Row, quote: Row) -> tuple[Element | str, ...]:
    mark = Mark(quote["start_char"], quote["end_char"], "quote", quote)
    return nested(passage["text"], passage["start_char"], [mark])
