"""Full-text search: one FTS5 index beside each table whose words people look for.

The indexes hold no text of their own (external content): they find rows by rowid and read the words from the table.
Marks above and below letters are folded, so that Menaka finds Ménaka, and the signs of ayn and hamza part words as an
apostrophe does. The indexes of running text also fold English endings (Porter), so that attack finds attacks.
"""

import sqlite3
from dataclasses import dataclass

NAMES = "unicode61 remove_diacritics 2 separators 'ʿʾʻʼ'"
ENGLISH = f"porter {NAMES}"


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """A table, its columns in which words are found, and how FTS5 cuts them into words."""

    table: str
    columns: tuple[str, ...]
    tokenizer: str

    @property
    def name(self) -> str:
        return f"{self.table}_fts"


INDEXES = (
    SearchIndex("quotes", ("text", "label", "speaker_text"), ENGLISH),
    SearchIndex("passages", ("text",), ENGLISH),
    SearchIndex("reports", ("title",), ENGLISH),
    SearchIndex("actors", ("name", "role", "aliases"), NAMES),
    SearchIndex("locations", ("name", "aliases"), NAMES),
)


def create(connection: sqlite3.Connection) -> None:
    """Makes and fills the indexes of a database whose tables hold all their rows.

    Call it once, after the last row: an index does not follow later changes. Before that the aliases of actors and
    locations are copied into the one column in which a search finds them. The same rows give the same bytes.
    """
    _gather_aliases(connection, "actors", "actor_aliases", "actor_id")
    _gather_aliases(connection, "locations", "location_aliases", "location_id")
    for index in INDEXES:
        _create(connection, index)


def _gather_aliases(connection: sqlite3.Connection, table: str, aliases: str, owner: str) -> None:
    connection.execute(f"""
        UPDATE {table}
        SET aliases = (
            SELECT group_concat(alias, '; ')
            FROM (SELECT alias FROM {aliases} WHERE {owner} = {table}.id ORDER BY alias)
        )
    """)


def _create(connection: sqlite3.Connection, index: SearchIndex) -> None:
    # Datasette finds the index of a table only where the definition says content="quotes", with these quotes;
    # with others a search returns every row.
    connection.execute(
        f"CREATE VIRTUAL TABLE {index.name} "
        f'USING fts5({", ".join(index.columns)}, content="{index.table}", tokenize="{index.tokenizer}")'
    )
    connection.execute(f"INSERT INTO {index.name} ({index.name}) VALUES ('rebuild')")
    connection.execute(f"INSERT INTO {index.name} ({index.name}) VALUES ('optimize')")
