"""The page of a location: where it is and how well that is known, what was said there and about it, who names it."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..answers import Row, answers
from ..atlases import Atlas
from ..datasette_api import Datasette, Request

SHOWN = 25  # quotes; the rest is one click away

LOCATION = "SELECT * FROM locations WHERE id = :location"
ALIASES = "SELECT DISTINCT alias FROM location_aliases WHERE location_id = :location ORDER BY alias"
PARENTS = """
WITH RECURSIVE line (id, depth) AS (
  SELECT parent_id, 1 FROM locations WHERE id = :location
  UNION
  SELECT l.parent_id, depth + 1 FROM locations l JOIN line ON l.id = line.id WHERE depth < 20
)
SELECT l.id, l.name FROM line JOIN locations l ON l.id = line.id ORDER BY depth DESC"""
INSIDE = """
SELECT l.id AS entity_id, l.name, l.latitude, l.longitude, l.precision,
       (SELECT count(*) FROM location_mentions m WHERE m.location_id = l.id) AS mentions
FROM locations l
WHERE :location IN (l.id, l.parent_id)
ORDER BY l.id <> :location, l.name"""
QUOTES = f"""
SELECT q.id, q.text, q.kind, q.act, q.status, q.said_date, q.said_basis,
       coalesce(s.name, q.speaker_text) AS speaker,
       group_concat(ql.role, ', ') AS role
FROM quote_locations ql
JOIN quotes q ON q.id = ql.quote_id
LEFT JOIN actors s ON s.id = q.speaker_id
WHERE ql.location_id = :location
GROUP BY q.id
ORDER BY q.said_date DESC, q.id
LIMIT {SHOWN}"""
COUNT = "SELECT count(DISTINCT quote_id) AS quotes FROM quote_locations WHERE location_id = :location"
REPORTS = """
SELECT r.id, r.title, r.published_date, count(*) AS mentions
FROM location_mentions m
JOIN reports r ON r.id = m.report_id
WHERE m.location_id = :location
GROUP BY r.id
ORDER BY r.published_date DESC, r.id
LIMIT 50"""


@dataclass(frozen=True, slots=True)
class LocationPage:
    """A location with all that is recorded of it; `inside` are the places in it, itself first."""

    location: Row
    aliases: Sequence[str]
    parents: Sequence[Row]
    inside: Sequence[Row]
    quotes: Sequence[Row]
    count: int
    reports: Sequence[Row]
    template: str = "_atlas_location.html"

    @property
    def points(self) -> list[Row]:
        """The places among them that have a point."""
        return [place for place in self.inside if None not in (place["latitude"], place["longitude"])]


async def view(datasette: Datasette, atlas: Atlas, key: str, request: Request) -> LocationPage | None:
    """The location with this id; None where there is none."""

    async def rows(sql: str) -> list[Row]:
        return await answers(datasette, atlas, sql, location=key)

    found = await rows(LOCATION)
    if not found:
        return None
    return LocationPage(
        location=found[0],
        aliases=[row["alias"] for row in await rows(ALIASES)],
        parents=await rows(PARENTS),
        inside=await rows(INSIDE),
        quotes=await rows(QUOTES),
        count=(await rows(COUNT))[0]["quotes"],
        reports=await rows(REPORTS),
    )
