"""What the home page tells machines of each atlas: a Dataset of schema.org as JSON-LD, for dataset search engines."""

from collections.abc import Iterator
from typing import Any

from jinja2.utils import htmlsafe_json_dumps

from ..answers import all_answers, questions
from ..atlases import Atlas, atlases_of
from ..datasette_api import Datasette, Request, hookimpl
from ..pages.home import HEART

DESCRIPTION = "Who said what, about whom, where it was published, and according to which monitoring report."
QUESTIONS = questions(__file__, "dataset.sql")


@hookimpl(specname="extra_template_vars")
async def datasets_of(template: str, request: Request | None, datasette: Datasette) -> dict[str, Any]:
    """`datasets` for the home page, each the text of a script; nothing elsewhere."""
    if template != "index.html" or request is None:
        return {}
    found = [await dataset(datasette, atlas, request) for atlas in atlases_of(datasette).values()]
    return {"datasets": [htmlsafe_json_dumps(each, ensure_ascii=False) for each in found]}


async def dataset(datasette: Datasette, atlas: Atlas, request: Request) -> dict[str, Any]:
    """The block for one atlas: words from metadata.yml, the rest from the database; what is not known is left out."""
    words = datasette.metadata(database=atlas.name) or {}
    found = await all_answers(datasette, atlas, QUESTIONS)
    coverage = found["coverage"][0]
    about = {
        "@context": "https://schema.org/",
        "@type": "Dataset",
        "name": words.get("title") or atlas.name,
        "description": words.get("description") or DESCRIPTION,
        "url": _absolute(datasette, request, datasette.urls.database(atlas.name)),
        "license": words.get("license_url") or words.get("license"),
        "copyrightNotice": words.get("license"),
        "creditText": words.get("source"),
        "creator": {"@type": "Organization", "name": datasette.metadata("title") or "Rhetoric Atlas"},
        "isAccessibleForFree": True,
        "version": next((row["value"] for row in found["version"]), None),
        "inLanguage": [row["language"] for row in found["languages"]],
        "temporalCoverage": f"{coverage['first']}/{coverage['last']}" if coverage["first"] else None,
        "keywords": list(dict.fromkeys(row["name"] for row in found["keywords"])),
        "variableMeasured": list(_variables(datasette, atlas)),
        "distribution": list(_downloads(datasette, atlas, request)),
    }
    return {name: value for name, value in about.items() if value not in (None, [])}


def _variables(datasette: Datasette, atlas: Atlas) -> Iterator[dict[str, str]]:
    """What can be counted: the columns that metadata.yml has as facets of the main tables."""
    for table in HEART:
        words = datasette.table_metadata(atlas.name, table)
        meanings = words.get("columns") or {}
        for facet in words.get("facets") or ():
            if isinstance(facet, str):
                variable = {"@type": "PropertyValue", "name": f"{table}.{facet}"}
                yield variable | ({"description": meanings[facet]} if facet in meanings else {})


def _downloads(datasette: Datasette, atlas: Atlas, request: Request) -> Iterator[dict[str, str]]:
    """The whole as SQLite, where it is given out, and the main tables as CSV and JSON."""
    files = []
    if datasette.setting("allow_download") and not datasette.databases[atlas.name].is_mutable:
        files.append((f"{atlas.name}.db", "application/vnd.sqlite3", f"{datasette.urls.database(atlas.name)}.db"))
    for table in HEART:
        url = datasette.urls.table(atlas.name, table)
        files.append((f"{table}.csv", "text/csv", f"{url}.csv?_stream=on"))
        files.append((f"{table}.json", "application/json", f"{url}.json?_stream=on"))
    for name, form, path in files:
        url = _absolute(datasette, request, path)
        yield {"@type": "DataDownload", "name": name, "encodingFormat": form, "contentUrl": url}


def _absolute(datasette: Datasette, request: Request, path: str) -> str:
    return str(datasette.absolute_url(request, path))
