"""The column that a table is sorted by may be hidden.

To say where the next page begins, Datasette 0.65 looks for that column in the last row of this one. Where it is not
there, an IndexError has it ask the database; but a row with names in place of ids raises a KeyError, and the page
fails.
"""

from typing import NoReturn

from ..atlases import atlases_of
from ..datasette_api import CustomRow, Datasette, hookimpl


class NamedRow(CustomRow):  # type: ignore[misc]  # a class of Datasette's is Any
    """A row with names in place of ids, in which what is not there raises what it does in a row of SQLite's."""

    def __missing__(self, column: str) -> NoReturn:
        raise IndexError(column)


@hookimpl(specname="startup")
def let_sort_columns_be_hidden(datasette: Datasette) -> None:
    """Has Datasette make its rows so."""
    from datasette.views import table  # type: ignore[import-untyped]  # as in datasette_api

    if atlases_of(datasette):
        table.CustomRow = NamedRow
