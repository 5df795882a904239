"""metadata.yml: what Datasette says and shows of the database, read, put under a file's name, and held to the schema.

Datasette validates none of it: a wrong facet is a 400, a wrong sort a 500, a wrong key silence. So `check` compares the
file with an empty database, both ways: all that it names exists, and all that exists is described.
"""

import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing
from difflib import get_close_matches
from importlib import resources
from pathlib import Path
from typing import Any

from msgspec import Struct
from sqlite_utils import Database

from ..base import yamlfile
from ..base.entries import FLAGS, EntryReader
from ..base.errors import AtlasError, Problem, Problems
from ..base.yamlfile import Entry, Items, Text, Value
from ..database import search_index

NUMBER = re.compile(r"-?\d+(\.\d+)?")
MOST_ROWS = 1000  # Datasette's max_returned_rows: a page of more is a 400
COLUMNS = """
SELECT tables.name, columns.name
FROM sqlite_master AS tables, pragma_table_info(tables.name) AS columns
WHERE tables.type IN ('table', 'view')
ORDER BY tables.name, columns.cid"""
VIEW = "SELECT 1 FROM sqlite_master WHERE type = 'view' AND name = ?"

# Every key that Datasette 0.65 reads, by where it may stand; those that write to the database are left out.
WORDS = ("title", "description", "description_html", "license", "license_url", "source", "source_url")
ABOUT = (*WORDS, "about", "about_url", "allow")
ROOT = (*ABOUT, "allow_sql", "extra_css_urls", "extra_js_urls", "plugins", "databases")
DATABASE = (*ABOUT, "allow_sql", "tables", "queries")
TABLE = (*ABOUT, "columns", "units", "searchmode")
QUERY = (*ABOUT, "hide_sql", "fragment")


def read(file: Path) -> dict[str, Any]:
    """What the file says, as Datasette takes it: true, false and numbers are that, all else is text.

    Raises AtlasError where it is no mapping, or breaks the rules of yamlfile.
    """
    metadata: dict[str, Any] = _plain(_document(file))
    return metadata


def for_database(file: Path, database: Path) -> dict[str, Any]:
    """What the file says, with its one block of `databases` under the name by which Datasette calls the database file.

    Raises AtlasError as `read` does, and where there is not one block that is a mapping.
    """
    metadata = read(file)
    blocks = metadata.get("databases")
    if not isinstance(blocks, dict) or len(blocks) != 1:
        raise AtlasError("databases must hold one block, for the one database there is", file)
    block = next(iter(blocks.values()))
    if not isinstance(block, dict):
        raise AtlasError("the block in databases must be a mapping, with tables and queries", file)
    return metadata | {"databases": {database.stem: block}}


def schema_sql() -> str:
    """The text of schema.sql."""
    return resources.files("rhetoric_atlas").joinpath("database", "schema.sql").read_text(encoding="utf-8")


def check(file: Path, schema: str | None = None) -> list[Problem]:
    """Everything in the file that Datasette would ignore or stumble over, and everything that it leaves undescribed.

    `schema` is the SQL of the tables and views to hold it to, those of schema.sql unless given.
    """
    problems = Problems()
    try:
        document = _document(file)
    except AtlasError as error:
        return [error.problem]
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(schema or schema_sql())
        columns: dict[str, list[str]] = {}
        for table, column in connection.execute(COLUMNS):
            columns.setdefault(table, []).append(column)
        search_index.create(Database(connection))
        connection.create_function("escape_fts", 1, str)  # Datasette adds it to SQL; here it need only be known
        _Check(file, problems, columns, connection).root(document)
    return problems


def _document(file: Path) -> Entry:
    document = yamlfile.read(file)
    if not isinstance(document, Entry):
        raise AtlasError("must be a mapping, beginning with title", file, 1)
    return document


def _plain(value: Value) -> Any:
    if isinstance(value, Entry):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, Items):
        return [_plain(item) for item in value]
    if value in FLAGS:
        return FLAGS[value]
    number = NUMBER.fullmatch(value)
    if number is None:
        return str(value)
    return float(value) if number[1] else int(value)


class _Check(Struct, frozen=True):
    """One look through the file, beside the `columns` of each table and view; what is found is added to `problems`."""

    file: Path
    problems: Problems
    columns: dict[str, list[str]]
    connection: sqlite3.Connection

    def root(self, document: Entry) -> None:
        reader = self._reader(document, ROOT, "the dataset", "title", "license", "source")
        databases = _entry(reader, "databases")
        if len(databases) != 1:
            reader.note("databases must hold one block, for the one database there is", "databases")
        for name, database in _entries(databases, reader):
            self._database(name, database)
        reader.close()

    def _database(self, name: str, entry: Entry) -> None:
        reader = self._reader(entry, DATABASE, f"the database {name}", "title", "license", "source")
        tables = _entry(reader, "tables")
        for table in self.columns:
            if table not in tables:
                reader.note(f"{table} is not described: add it under tables", "tables")
        for table, table_entry in _entries(tables, reader):
            if table in self.columns:
                self._table(table, table_entry)
            else:
                self._missing(table, tables.key_lines[table], "table or view", list(self.columns))
        queries = _entry(reader, "queries")
        for query, query_entry in _entries(queries, reader):
            if query in self.columns:
                self.problems.add(
                    f"the query {query} hides the table of that name", self.file, queries.key_lines[query]
                )
            self._query(query, query_entry)
        reader.close()

    def _table(self, name: str, entry: Entry) -> None:
        reader = self._reader(entry, TABLE, name, "title", "license", "source")
        self._columns(name, reader)
        for key in ("label_column", "sort", "sort_desc"):
            self._column(name, reader.value(key))
        for key in ("facets", "sortable_columns"):
            for item in reader.items(key):
                self._column(name, item)
        self._sort(reader)
        self._search(name, reader)
        self._hidden(name, reader)
        for key in ("size", "facet_size"):
            number = reader.integer(key)
            if number is not None and not 1 <= number <= MOST_ROWS:
                reader.note(f"{key} must be from 1 to {MOST_ROWS}", key)
        reader.close()

    def _columns(self, table: str, reader: EntryReader) -> None:
        described = _entry(reader, "columns")
        for column in self.columns[table]:
            if not described.get(column):
                reader.note(
                    f"the column {column} of {table} is not described: say under columns what it holds", "columns"
                )
        for column, line in described.key_lines.items():
            if column not in self.columns[table]:
                self._missing(column, line, f"column of {table}", self.columns[table])

    def _column(self, table: str, value: Value | None) -> None:
        """Notes a name that is no column; a facet may be a mapping, such as `date: said_date`."""
        for column in value.values() if isinstance(value, Entry) else [value]:
            if isinstance(column, Text) and column not in self.columns[table]:
                self._missing(column, column.line, f"column of {table}", self.columns[table])

    def _sort(self, reader: EntryReader) -> None:
        if reader.value("sort") and reader.value("sort_desc"):
            reader.note("give sort or sort_desc, not both", "sort_desc")
        sortable = reader.words("sortable_columns")
        for key in ("sort", "sort_desc"):
            column = reader.text(key)
            if sortable and column and column not in sortable:
                reader.note(f"{key} {column} is not among sortable_columns", key)

    def _search(self, table: str, reader: EntryReader) -> None:
        index, key = reader.text("fts_table"), reader.text("fts_pk")
        if index and index not in {known.name for known in search_index.INDEXES}:
            reader.note(f"fts_table {index} is not a full-text index", "fts_table")
        is_view = self.connection.execute(VIEW, [table]).fetchone()
        if (key and key != "rowid") or (index and is_view and "rowid" not in self.columns[table]):
            # Whatever Datasette looks up in the index is a rowid: by another key a search finds nothing, silently.
            reader.note(f"a search of {table} needs a column rowid, and fts_pk rowid", "fts_pk" if key else "fts_table")

    def _hidden(self, table: str, reader: EntryReader) -> None:
        if not reader.flag("hidden"):
            return
        for other in self.columns:
            if other != table and other.startswith(table):
                reader.note(f"hidden goes by the beginning of a name: it would hide {other} as well", "hidden")

    def _query(self, name: str, entry: Entry) -> None:
        reader = self._reader(entry, QUERY, f"the query {name}", "title")
        sql = reader.required("sql")
        for parameter in reader.words("params"):
            if f":{parameter}" not in sql:
                reader.note(f"the query {name} has no parameter :{parameter}", "params")
        try:
            self.connection.execute(f"EXPLAIN {sql}", defaultdict(str)).close()
        except (sqlite3.Error, sqlite3.Warning) as error:
            reader.note(f"the query {name} does not run: {error}", "sql")
        reader.close()

    def _reader(self, entry: Entry, keys: tuple[str, ...], what: str, *needed: str) -> EntryReader:
        """A reader that knows the keys of a block; notes which of the `needed` words it does not say of `what`."""
        reader = EntryReader(entry, self.file, self.problems)
        for key in keys:
            reader.value(key)
        if "plugins" not in keys and reader.value("plugins") is not None:
            reader.note("plugins may stand at the top only: a block here replaces that one whole", "plugins")
        for key in needed:
            if not reader.text(key):
                reader.note(f"{what} has no {key}")
        if not (reader.text("description") or reader.text("description_html")):
            reader.note(f"{what} has no description")
        return reader

    def _missing(self, name: str, line: int, what: str, known: list[str]) -> None:
        near = get_close_matches(name, known, 1)
        hint = f": did you mean {near[0]}?" if near else ""
        self.problems.add(f"{name} is not a {what}{hint}", self.file, line)


def _entry(reader: EntryReader, key: str) -> Entry:
    """The mapping under a key, empty where there is none; notes a problem where it is something else."""
    value = reader.value(key)
    if isinstance(value, Entry):
        return value
    if value is not None and value != "":
        reader.note(f"{key} must be a mapping", key)
    empty = Entry()
    empty.line, empty.key_lines = reader.entry.line, {}
    return empty


def _entries(mapping: Entry, reader: EntryReader) -> Iterator[tuple[str, Entry]]:
    """The mappings in a mapping, by name; notes a problem for each value that is something else."""
    for name, value in mapping.items():
        if isinstance(value, Entry):
            yield name, value
        else:
            reader.problems.add(f"{name} must be a mapping", reader.file, mapping.key_lines[name])
