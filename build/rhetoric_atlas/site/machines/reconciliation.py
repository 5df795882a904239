"""What the reconciliation service answers about the actors or the locations of one database.

The shapes are those of the Reconciliation Service API 0.2: https://reconciliation-api.github.io/specs/0.2/. Restricted
persons are nowhere in them.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from markupsafe import Markup
from msgspec import Struct

from ..answers import Row, answers
from ..atlases import Atlas
from ..datasette_api import Datasette, tilde_encode
from .matching import CERTAIN, Kind, Match, beginning_with, matches, other_names
from .reconcile_query import LIMIT, LONGEST, MOST_QUERIES, Extension, Query, Refused, number

DISAGREEING = 0.8  # of its score is left to a candidate for each property that is otherwise than asked

TYPES = "SELECT DISTINCT {column} AS type FROM {table} WHERE {shown} ORDER BY 1"
ROWS = """
SELECT t.*, p.name AS parent
FROM {table} t
LEFT JOIN {table} p ON p.id = t.parent_id AND p.{shown}
WHERE t.id IN (SELECT value FROM json_each(:ids)) AND t.{shown}"""
PREVIEW = Markup(
    '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{name}</title><style>'
    "body {{ font: 14px/1.4 sans-serif; margin: .5rem }} h1 {{ font-size: 1.1rem; margin: 0 }}"
    " dl {{ margin: .5rem 0 0 }} dt {{ float: left; clear: left; margin-right: .5rem; color: #555 }}</style></head>"
    '<body><h1><a href="{url}" target="_blank" rel="noopener">{name}</a></h1><dl>{items}</dl></body></html>'
)


class Service(Struct, frozen=True):
    """The service for one table of one database; `url` is its address, `pages` that of the table."""

    datasette: Datasette
    atlas: Atlas
    kind: Kind
    url: str
    pages: str

    async def manifest(self) -> dict[str, Any]:
        """What the service can do."""
        words = self.datasette.metadata("title") or "Rhetoric Atlas"

        def at(path: str) -> dict[str, str]:
            return {"service_url": self.url, "service_path": path}

        return {
            "versions": ["0.2"],
            "name": f"{words}: {self.kind.table}",
            "identifierSpace": f"{self.pages}/",
            "schemaSpace": self.pages.removesuffix(self.kind.table) + "vocabulary/",
            "defaultTypes": await self.types(self.kind.types[0]),
            "view": {"url": f"{self.pages}/{{{{id}}}}"},
            "preview": {"url": f"{self.url}/preview?id={{{{id}}}}", "width": 420, "height": 220},
            "suggest": {each: at(f"/suggest/{each}") for each in ("entity", "property", "type")},
            "extend": {"propose_properties": at("/extend/propose"), "property_settings": []},
            "batchSize": MOST_QUERIES,
        }

    async def types(self, *columns: str) -> list[dict[str, str]]:
        """The types that rows have."""
        found = []
        for column in columns:
            sql = TYPES.format(column=column, table=self.kind.table, shown=self.kind.shown)
            found += [_named(row["type"]) for row in await answers(self.datasette, self.atlas, sql)]
        return found

    def properties(self) -> list[dict[str, str]]:
        """The properties that can be fetched and compared, with what metadata.yml says of them."""
        meanings = self.datasette.table_metadata(self.atlas.name, self.kind.table).get("columns") or {}
        return [{**_named(column), "description": meanings.get(column, "")} for column in self.kind.properties]

    async def reconcile(self, query: Query) -> dict[str, Any]:
        """The candidates for one query; one is a match where it is certain, and no other is."""
        found = [
            Match(match.row, _weighed(match, query))
            for match in await matches(self.datasette, self.atlas, self.kind, query.text)
            if not query.types or any(match.row[column] in query.types for column in self.kind.types)
        ]
        found.sort(key=lambda match: (-match.score, match.row["id"]))
        certain = [match for match in found if match.score == CERTAIN]
        return {
            "result": [
                {**self._entity(match.row, "type"), "score": match.score, "match": certain == [match]}
                for match in found[: query.limit]
            ]
        }

    async def extend(self, asked: Extension) -> dict[str, Any]:
        """The values of properties of rows."""
        rows = {row["id"]: row for row in await self._rows(asked.ids)}
        aliases = await other_names(self.datasette, self.atlas, self.kind, list(rows))
        columns = asked.properties
        return {
            "meta": [
                {**_named(column), **({"service": self.url} if column == "parent_id" else {})} for column in columns
            ],
            "rows": {
                key: {column: _values(rows[key], column, aliases[key]) if key in rows else [] for column in columns}
                for key in asked.ids
            },
        }

    async def suggest(self, what: str, arguments: Mapping[str, Any]) -> dict[str, Any]:
        """What begins with the argument `prefix`, the first `cursor` of it left out."""
        prefix, cursor = arguments.get("prefix") or "", arguments.get("cursor") or "0"
        if len(prefix) > LONGEST:
            raise Refused(f"prefix must have at most {LONGEST} characters")
        skipped = number("cursor", cursor)
        if what == "entity":
            found = await beginning_with(self.datasette, self.atlas, self.kind, prefix, LIMIT, skipped)
            return {"result": [self._entity(row, "notable") for row in found]}
        listed = self.properties() if what == "property" else await self.types(*self.kind.types)
        begun = prefix.lower().replace("_", " ").strip()
        return {"result": [each for each in listed if f" {begun}" in f" {each['name']}"][skipped:]}

    def propose(self, arguments: Mapping[str, Any]) -> dict[str, Any]:
        """The properties that can be fetched, the same for every type."""
        limit = number("limit", arguments.get("limit") or str(len(self.kind.properties)))
        return {"type": arguments.get("type"), "limit": limit, "properties": self.properties()[:limit]}

    async def preview(self, arguments: Mapping[str, Any]) -> str:
        """A few lines on one row, for a frame."""
        rows = await self._rows([arguments.get("id") or ""])
        if not rows:
            raise Refused(f"no row of {self.kind.table} has this id", 404)
        row = {**rows[0], "parent_id": rows[0]["parent"]}
        values = [(_named(column)["name"], row[column]) for column in self.kind.properties if row[column]]
        items = Markup().join(Markup("<dt>{}</dt><dd>{}</dd>").format(*each) for each in values)
        url = f"{self.pages}/{tilde_encode(rows[0]['id'])}"
        return PREVIEW.format(name=rows[0]["name"], url=url, items=items)

    async def _rows(self, keys: Sequence[str]) -> list[Row]:
        sql = ROWS.format(table=self.kind.table, shown=self.kind.shown)
        return await answers(self.datasette, self.atlas, sql, ids=json.dumps(list(keys)))

    def _entity(self, row: Row, types: str) -> dict[str, Any]:
        about = row.get("role") or row.get("note") or ", ".join(filter(None, (row["kind"], row["country_code"])))
        named = [_named(row[column]) for column in self.kind.types]
        return {"id": row["id"], "name": row["name"], "description": about, types: named}


def _weighed(match: Match, query: Query) -> int:
    """The score of a candidate, less for each property that it has otherwise than asked for."""
    score = float(match.score)
    for column, texts in query.properties:
        value = match.row[column]
        has = (value or "").split("; ") if column == "aliases" else [value]
        if not any(str(each).lower() in texts for each in has):
            score *= DISAGREEING
    return int(score)


def _named(name: str) -> dict[str, str]:
    return {"id": name, "name": name.replace("_", " ")}


def _values(row: Row, column: str, aliases: Sequence[Row]) -> list[dict[str, Any]]:
    """The values of a property as the API writes them."""
    value = row[column]
    if column == "aliases":
        return [{"str": each["alias"]} for each in aliases]
    if column == "parent_id":
        return [{"id": value, "name": row["parent"]}] if row["parent"] else []
    if value is None:
        return []
    return [{"int" if isinstance(value, int) else "float" if isinstance(value, float) else "str": value}]
