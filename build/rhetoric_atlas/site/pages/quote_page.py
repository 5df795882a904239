"""The page of a quote: in its passage, with the chain from speaker to place, what answers to it, and its citation."""

from typing import Any

from ..answers import all_answers, answers, questions
from ..atlases import Atlas
from ..datasette_api import Datasette, Request, tilde_encode
from .citing import citation
from .nesting import Mark, nested

QUESTIONS = questions(__file__, "quote.sql")


async def view(datasette: Datasette, atlas: Atlas, key: str, request: Request) -> dict[str, Any] | None:
    """The quote with all that belongs to it; `passages` are those around it, in their order, with the quote marked.

    In a public copy there are none, and the words around a quote are its prefix and suffix. `beside` are the quotes
    before and after it in its report, and `chosen` is None: no mark is narrowed to here.
    """
    quotes = await answers(datasette, atlas, QUESTIONS["quote"], quote=key)
    if not quotes:
        return None
    quote = quotes[0]
    start, end = quote["start_char"], quote["end_char"]
    found = await all_answers(datasette, atlas, QUESTIONS, quote=key, report=quote["report_id"], start=start, end=end)
    url = datasette.absolute_url(request, f"{datasette.urls.table(atlas.name, 'quotes')}/{tilde_encode(key)}")
    mark = Mark(start, end, "quote", quote)
    passages = [nested(passage["text"], passage["start_char"], [mark]) for passage in found["around"]]
    return {**found, "quote": quote, "passages": passages, "citation": citation(quote, url), "chosen": None}
