"""An answer has all rows, however few Datasette shows on a page."""

from pathlib import Path

from sites import open_site

from rhetoric_atlas.site.answers import answers
from rhetoric_atlas.site.atlases import atlases_of


async def test_an_answer_is_whole(database: Path) -> None:
    site = open_site(database, max_returned_rows=5, default_page_size=5)
    await site.invoke_startup()

    rows = await answers(site, atlases_of(site)["atlas"], "SELECT id FROM quotes WHERE kind <> :kind", kind="none")

    assert len(rows) == 99
    assert rows[0].keys() == {"id"}
