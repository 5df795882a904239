"""An answer has all rows, however few Datasette shows on a page; questions stand in files of SQL, each with a name."""

from pathlib import Path

from sites import open_site

from rhetoric_atlas.site.answers import answers, questions
from rhetoric_atlas.site.atlases import atlases_of


async def test_an_answer_is_whole(database: Path) -> None:
    site = open_site(database, max_returned_rows=5, default_page_size=5)
    await site.invoke_startup()

    rows = await answers(site, atlases_of(site)["atlas"], "SELECT id FROM quotes WHERE kind <> :kind", kind="none")

    assert len(rows) == 99
    assert rows[0].keys() == {"id"}


def test_questions_have_names(tmp_path: Path) -> None:
    (tmp_path / "page.sql").write_text("-- one\nSELECT 1\n-- other_one\nSELECT 2 -- two\n", encoding="utf-8")

    assert questions(str(tmp_path / "page.py"), "page.sql") == {"one": "SELECT 1\n", "other_one": "SELECT 2 -- two\n"}
