"""A table whose sort column is hidden still goes on to its next page."""

from datasette.app import Datasette


async def test_the_sort_column_may_be_hidden(site: Datasette) -> None:
    shown, hidden = [
        (await site.client.get(f"/atlas/quotes.json?_labels=on&_size=10{hide}")).json()
        for hide in ("", "&_nocol=said_date")
    ]

    assert hidden["next"] == shown["next"]
    assert "said_date" not in hidden["columns"]


async def test_its_page_answers(site: Datasette) -> None:
    assert (await site.client.get("/atlas/quotes?_nocol=said_date&_size=10")).status_code == 200
