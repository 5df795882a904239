"""What the reconciliation service answers about the actors or the locations of one database.

The shapes are those of the Reconciliation Service API 0.2: https://reconciliation-api.github.io/specs/0.2/. Restricted
persons are nowhere in them.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from ..answers import Row
from ..datasette_api import tilde_encode
from .matching import CERTAIN, Names
from .reconcile_query import LIMIT, LONGEST, MOST_QUERIES, Query, Refused, number

DISAGREEING = 0.8  # of its score is left to a candidate for each property that is otherwise than asked


class Service(Names, frozen=True):
    """The service for one table of one database; `url` is its address, `pages` that of the table."""

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
        return [_named(row["type"]) for column in columns for row in await self.answers("types", column)]

    def properties(self) -> list[dict[str, str]]:
        """The properties that can be fetched and compared, with what metadata.yml says of them."""
        meanings = self.datasette.table_metadata(self.atlas.name, self.kind.table).get("columns") or {}
        return [{**_named(column), "description": meanings.get(column, "")} for column in self.kind.properties]

    async def reconcile(self, query: Query) -> dict[str, Any]:
        """The candidates for one query; one is a match where it is certain, and no other is."""
        found = [
            {**row, "score": _weighed(row, query)}
            for row in await self.matches(query.text)
            if not query.types or any(row[column] in query.types for column in self.kind.types)
        ]
        found.sort(key=lambda row: (-row["score"], row["id"]))
        certain = [row for row in found if row["score"] == CERTAIN]
        return {
            "result": [
                {**self._entity(row, "type"), "score": row["score"], "match": certain == [row]}
                for row in found[: query.limit]
            ]
        }

    async def extend(self, keys: Sequence[str], columns: Sequence[str]) -> dict[str, Any]:
        """The values of properties of rows."""
        rows = {row["id"]: row for row in await self._rows(keys)}
        aliases = await self.other_names(rows)
        return {
            "meta": [
                {**_named(column), **({"service": self.url} if column == "parent_id" else {})} for column in columns
            ],
            "rows": {
                key: {column: _values(rows[key], column, aliases[key]) if key in rows else [] for column in columns}
                for key in keys
            },
        }

    async def suggest(self, what: str, arguments: Mapping[str, Any]) -> dict[str, Any]:
        """What begins with the argument `prefix`, the first `cursor` of it left out."""
        prefix, cursor = arguments.get("prefix") or "", arguments.get("cursor") or "0"
        if len(prefix) > LONGEST:
            raise Refused(f"prefix must have at most {LONGEST} characters")
        skipped = number("cursor", cursor)
        if what == "entity":
            found = await self.beginning_with(prefix, LIMIT, skipped)
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
        page = {"name": row["name"], "url": f"{self.pages}/{tilde_encode(row['id'])}", "values": values}
        text: str = await self.datasette.render_template("atlas_preview.html", page)
        return text

    async def _rows(self, keys: Sequence[str]) -> list[Row]:
        return await self.answers("rows", ids=json.dumps(keys))

    def _entity(self, row: Row, types: str) -> dict[str, Any]:
        about = row.get("role") or row.get("note") or ", ".join(filter(None, (row["kind"], row["country_code"])))
        named = [_named(row[column]) for column in self.kind.types]
        return {"id": row["id"], "name": row["name"], "description": about, types: named}


def _weighed(row: Row, query: Query) -> int:
    """The score of a candidate, less for each property that it has otherwise than asked for."""
    score = float(row["score"])
    for column, texts in query.properties:
        value = row[column]
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
