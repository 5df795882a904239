"""Which actors or locations a name may mean, and how likely: by all their names, spelling folded away.

Not datasette-reconcile: it knows one name of each row, and stands on a package under the GPL. The full-text index gives
candidates; each is as likely as the likest of its names, measured by the pairs of letters that two names share.
"""

import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct

from ...language.spelling import fold
from ..answers import Row, answers
from ..atlases import Atlas
from ..datasette_api import Datasette

CERTAIN = 100  # the score of the same name; all others have less
LIKE = 99  # the most that another name has
UNSURE = 90  # the most that a name has which means its actor only beside the full one
ENOUGH = 80  # with such a candidate no further ones are looked for by single words and their beginnings
LEAST = 40  # what scores less is no candidate
CANDIDATES = 60  # rows that are looked at each time the index is asked
MOST_SHARED = 5_000  # rows by one word, where a rarer word finds some
MOST_WORDS = 12  # of a name
BEGINNING = 4  # letters by which a word is found that is spelt otherwise further on
LONG = 3  # letters of a word that may find a row by itself
WORD = re.compile(r"\w+")


class Kind(Struct, frozen=True):
    """A table of things with names: where their other names are, what types and properties they have, which are shown.

    `weights` are those of the columns of its full-text index, as bm25() takes them.
    """

    table: str
    aliases: str
    alias_key: str
    types: Sequence[str]
    properties: Sequence[str]
    shown: str
    weights: str


KINDS = {
    kind.table: kind
    for kind in (
        Kind(
            "actors",
            "actor_aliases",
            "actor_id",
            ("kind", "type"),
            (
                *("aliases", "kind", "type", "alignment", "country_code", "parent_id", "platform_id", "role"),
                *("wikidata_id", "is_unnamed", "is_pseudonym", "note"),
            ),
            "sensitivity = 'public'",
            "10, 1, 5",
        ),
        Kind(
            "locations",
            "location_aliases",
            "location_id",
            ("kind",),
            (
                *("aliases", "kind", "feature_code", "country_code", "parent_id", "latitude", "longitude", "precision"),
                *("precision_m", "geonames_id", "wikidata_id", "note"),
            ),
            "id IS NOT NULL",
            "10, 5",
        ),
    )
}

FOUND = """
SELECT t.*
FROM {table}_fts
JOIN {table} t ON t.rowid = {table}_fts.rowid
WHERE {table}_fts MATCH :expression AND t.{shown}
ORDER BY bm25({table}_fts, {weights}), t.id
LIMIT {limit} OFFSET :skipped"""
SAME = "SELECT * FROM {table} WHERE :text IN (id, name) AND {shown}"
FREQUENCIES = """
SELECT value AS word,
       (SELECT count(*) FROM {table}_fts WHERE {table}_fts MATCH '{{name aliases}} : "' || value || '"*') AS rows
FROM json_each(:words)"""
OTHER_NAMES = """
SELECT {alias_key} AS id, alias, scope
FROM {aliases}
WHERE {alias_key} IN (SELECT value FROM json_each(:ids)) AND scope <> 'report'
ORDER BY 1, 2"""


class Match(Struct, frozen=True):
    """A row that a name may mean, and how likely that is, from LEAST to CERTAIN."""

    row: Row
    score: int


async def matches(datasette: Datasette, atlas: Atlas, kind: Kind, text: str) -> list[Match]:
    """The rows that the text may name, the likeliest first."""
    rows = {row["id"]: row for row in await answers(datasette, atlas, _sql(SAME, kind), text=text)}
    scores = await _scores(datasette, atlas, kind, text, rows)
    words = dict.fromkeys(word for words in _spellings(text) for word in words if len(word) >= LONG)
    # First by all words; then by one of them, and by the beginning of one, as many rows share them.
    for beginnings in (None, words, dict.fromkeys(word[:BEGINNING] for word in words)):
        if max(scores.values(), default=0) >= ENOUGH:
            break
        rare = None if beginnings is None else await _rare(datasette, atlas, kind, list(beginnings))
        expression = _with_all_words(text) if rare is None else _expression(map(_beginning, rare))
        found = await _found(datasette, atlas, kind, expression, CANDIDATES)
        new = {row["id"]: row for row in found if row["id"] not in rows}
        rows |= new
        scores |= await _scores(datasette, atlas, kind, text, new)
    likely = [Match(rows[key], score) for key, score in scores.items() if score >= LEAST]
    return sorted(likely, key=lambda match: (-match.score, match.row["id"]))


async def beginning_with(
    datasette: Datasette, atlas: Atlas, kind: Kind, text: str, limit: int, skipped: int
) -> list[Row]:
    """The rows of which a name has all the words of the text, the last perhaps unfinished; or whose id it is."""
    same = await answers(datasette, atlas, _sql(SAME, kind), text=text) if not skipped else []
    found = await _found(datasette, atlas, kind, _with_all_words(text), limit, skipped)
    return list({row["id"]: row for row in (*same, *found)}.values())[:limit]


async def other_names(
    datasette: Datasette, atlas: Atlas, kind: Kind, keys: Sequence[str]
) -> Mapping[str, Sequence[Row]]:
    """The aliases of rows by their ids, those left out that count in one report alone."""
    names: dict[str, list[Row]] = {key: [] for key in keys}
    for row in await answers(datasette, atlas, _sql(OTHER_NAMES, kind), ids=json.dumps(list(keys))):
        names[row["id"]].append(row)
    return names


def likeness(one: str, other: str) -> float:
    """How like two names are, from 0 to 1: twice the pairs of letters they share by all that they have (Dice)."""
    first, second = _pairs(one), _pairs(other)
    total = first.total() + second.total()
    return 2 * (first & second).total() / total if total else 0.0


async def _scores(datasette: Datasette, atlas: Atlas, kind: Kind, text: str, rows: Mapping[str, Row]) -> dict[str, int]:
    aliases = await other_names(datasette, atlas, kind, list(rows)) if rows else {}
    scores = {}
    for key, row in rows.items():
        names = [(row["name"], CERTAIN)]
        names += [(each["alias"], CERTAIN if each["scope"] == "everywhere" else UNSURE) for each in aliases[key]]
        scores[key] = CERTAIN if text == key else max(_score(text, name, most) for name, most in names)
    return scores


def _score(text: str, name: str, most: int) -> int:
    if _words(text) == _words(name):
        return most
    return min(most, int(LIKE * likeness(text, name)))


def _spellings(text: str) -> list[tuple[str, ...]]:
    """The words of a text as folded and as written: the index folds less."""
    return list(dict.fromkeys((_words(text)[:MOST_WORDS], tuple(WORD.findall(text.lower()))[:MOST_WORDS])))


def _with_all_words(text: str) -> str:
    return _expression(" AND ".join(map(_beginning, words)) for words in _spellings(text) if words)


def _expression(parts: Iterable[str]) -> str:
    """What to ask the index for rows that have one of the parts in a name; '' for no part."""
    either = " OR ".join(f"({part})" for part in parts)
    return either and f"{{name aliases}} : ({either})"


def _beginning(word: str) -> str:
    return f'"{word}"*'


async def _rare(datasette: Datasette, atlas: Atlas, kind: Kind, words: Sequence[str]) -> list[str]:
    """The words that few names have, or else the rarest: one that half of all names have tells nothing of them."""
    counted = await answers(datasette, atlas, _sql(FREQUENCIES, kind), words=json.dumps(words))
    rows = {row["word"]: row["rows"] for row in counted if row["rows"]}
    return [word for word in rows if rows[word] <= MOST_SHARED] or sorted(rows, key=lambda word: (rows[word], word))[:1]


async def _found(
    datasette: Datasette, atlas: Atlas, kind: Kind, expression: str, limit: int, skipped: int = 0
) -> list[Row]:
    if not expression:
        return []
    return await answers(datasette, atlas, _sql(FOUND, kind, limit), expression=expression, skipped=skipped)


def _sql(sql: str, kind: Kind, limit: int = 0) -> str:
    return sql.format(
        table=kind.table,
        aliases=kind.aliases,
        alias_key=kind.alias_key,
        shown=kind.shown,
        weights=kind.weights,
        limit=limit,
    )


@lru_cache(maxsize=1 << 16)
def _words(name: str) -> tuple[str, ...]:
    return tuple(WORD.findall(fold(name)))


@lru_cache(maxsize=1 << 14)
def _pairs(name: str) -> Counter[str]:
    words = [f" {word} " for word in _words(name)]
    return Counter(word[start : start + 2] for word in words for start in range(len(word) - 1))
