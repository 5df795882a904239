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
from ..answers import Row, answers, questions
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
    """A table of things with names: what types and properties they have, and which of its rows are shown.

    `weights` are those of the columns of its full-text index, as bm25() takes them.
    """

    table: str
    types: Sequence[str]
    properties: Sequence[str]
    shown: str
    weights: str


ACTORS = Kind(
    "actors",
    ("kind", "type"),
    (
        *("aliases", "kind", "type", "alignment", "country_code", "parent_id", "platform_id", "role"),
        *("wikidata_id", "is_unnamed", "is_pseudonym", "note"),
    ),
    "sensitivity = 'public'",
    "10, 1, 5",
)
LOCATIONS = Kind(
    "locations",
    ("kind",),
    (
        *("aliases", "kind", "feature_code", "country_code", "parent_id", "latitude", "longitude", "precision"),
        *("precision_m", "geonames_id", "wikidata_id", "note"),
    ),
    "id IS NOT NULL",
    "10, 5",
)
KINDS = {kind.table: kind for kind in (ACTORS, LOCATIONS)}
QUESTIONS = questions(__file__, "matching.sql")


class Names(Struct, frozen=True):
    """The names of the rows of one table of one database."""

    datasette: Datasette
    atlas: Atlas
    kind: Kind

    async def matches(self, text: str) -> list[Row]:
        """The rows that the text may name, the likeliest first, each with its `score`, from LEAST to CERTAIN."""
        rows = {row["id"]: row for row in await self.answers("same", text=text)}
        scores = await self._scores(text, rows)
        words = dict.fromkeys(word for words in _spellings(text) for word in words if len(word) >= LONG)
        # First by all words; then by one of them, and by the beginning of one, as many rows share them.
        for beginnings in (None, words, dict.fromkeys(word[:BEGINNING] for word in words)):
            if max(scores.values(), default=0) >= ENOUGH:
                break
            rare = None if beginnings is None else await self._rare(list(beginnings))
            expression = _with_all_words(text) if rare is None else _expression(map(_beginning, rare))
            new = {row["id"]: row for row in await self._found(expression, CANDIDATES) if row["id"] not in rows}
            rows |= new
            scores |= await self._scores(text, new)
        likely = [{**rows[key], "score": score} for key, score in scores.items() if score >= LEAST]
        return sorted(likely, key=lambda row: (-row["score"], row["id"]))

    async def beginning_with(self, text: str, limit: int, skipped: int) -> list[Row]:
        """The rows of which a name has all the words of the text, the last perhaps unfinished; or whose id it is."""
        same = await self.answers("same", text=text) if not skipped else []
        found = await self._found(_with_all_words(text), limit, skipped)
        return list({row["id"]: row for row in (*same, *found)}.values())[:limit]

    async def other_names(self, keys: Iterable[str]) -> Mapping[str, Sequence[Row]]:
        """The aliases of rows by their ids, those left out that count in one report alone."""
        names: dict[str, list[Row]] = {key: [] for key in keys}
        for row in await self.answers("other_names", ids=json.dumps(list(names))) if names else ():
            names[row["id"]].append(row)
        return names

    async def answers(self, question: str, column: str = "", **parameters: object) -> list[Row]:
        """The rows that answer one of QUESTIONS about the table, or about a column of it."""
        table, shown, weights = self.kind.table, self.kind.shown, self.kind.weights
        sql = QUESTIONS[question].format(
            table=table, one=table.removesuffix("s"), shown=shown, weights=weights, column=column
        )
        return await answers(self.datasette, self.atlas, sql, **parameters)

    async def _scores(self, text: str, rows: Mapping[str, Row]) -> dict[str, int]:
        aliases = await self.other_names(rows)
        scores = {}
        for key, row in rows.items():
            names = [(row["name"], CERTAIN)]
            names += [(each["alias"], CERTAIN if each["scope"] == "everywhere" else UNSURE) for each in aliases[key]]
            scores[key] = CERTAIN if text == key else max(_score(text, name, most) for name, most in names)
        return scores

    async def _rare(self, words: Sequence[str]) -> list[str]:
        """The words that few names have, or else the rarest: one that half of all names have tells nothing of them."""
        counted = await self.answers("frequencies", words=json.dumps(words))
        rows = {row["word"]: row["rows"] for row in counted if row["rows"]}
        rarest = sorted(rows, key=lambda word: (rows[word], word))[:1]
        return [word for word in rows if rows[word] <= MOST_SHARED] or rarest

    async def _found(self, expression: str, limit: int, skipped: int = 0) -> list[Row]:
        if not expression:
            return []
        return await self.answers("found", expression=expression, limit=limit, skipped=skipped)


def likeness(one: str, other: str) -> float:
    """How like two names are, from 0 to 1: twice the pairs of letters they share by all that they have (Dice)."""
    first, second = _pairs(one), _pairs(other)
    total = first.total() + second.total()
    return 2 * (first & second).total() / total if total else 0.0


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


@lru_cache(maxsize=1 << 16)
def _words(name: str) -> tuple[str, ...]:
    return tuple(WORD.findall(fold(name)))


@lru_cache(maxsize=1 << 14)
def _pairs(name: str) -> Counter[str]:
    words = [f" {word} " for word in _words(name)]
    return Counter(word[start : start + 2] for word in words for start in range(len(word) - 1))
