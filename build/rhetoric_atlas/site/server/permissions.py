"""Who may see a table is worked out once.

Datasette 0.65 copies the whole of its metadata, which metadata.yml makes large, for every table and view on a page, two
or three times over. What is served does not change while it is served, so the first answer holds.
"""

from functools import lru_cache

from ..atlases import atlases_of
from ..datasette_api import Datasette, hookimpl

MOST_TABLES = 1_000  # answers kept: addresses of tables that there are not must not fill the memory


@hookimpl(specname="startup")
def remember_permissions(datasette: Datasette) -> None:
    """Has Datasette remember what metadata.yml allows on each table."""
    if atlases_of(datasette) and hasattr(datasette, "_table_permission_allows"):
        datasette._table_permission_allows = lru_cache(MOST_TABLES)(datasette._table_permission_allows)
