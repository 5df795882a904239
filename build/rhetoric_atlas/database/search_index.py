"""Full-text search: one FTS5 index beside each table whose words people look for.

The indexes hold no text of their own (external content): they find rows by rowid and read the words from the table.
Marks above and below letters are folded, so that Menaka finds Ménaka, and the signs of ayn and hamza part words as an
apostrophe does. The indexes of running text also fold English endings (Porter), so that attack finds attacks.
"""

from dataclasses import dataclass

from sqlite_utils import Database

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


def create(database: Database) -> None:
    """Makes and fills the indexes of a database whose tables hold all their rows; the same rows give the same bytes.

    Call it once, after the last row: an index does not follow later changes.
    """
    for index in INDEXES:
        # Datasette finds the index of a table only where the definition says content="quotes", with these quotes;
        # with others a search returns every row.
        columns = ", ".join(index.columns)
        options = f'content="{index.table}", tokenize="{index.tokenizer}"'
        database.execute(f"CREATE VIRTUAL TABLE {index.name} USING fts5({columns}, {options})")
        database.execute(f"INSERT INTO {index.name} ({index.name}) VALUES ('rebuild')")
        database.execute(f"INSERT INTO {index.name} ({index.name}) VALUES ('optimize')")
