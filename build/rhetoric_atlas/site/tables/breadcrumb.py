"""What the templates call databases and tables: their titles, so that a breadcrumb speaks no table's name."""

from jinja2 import Environment

from ..datasette_api import Datasette, hookimpl


@hookimpl(specname="prepare_jinja2_environment")
def add_titles(env: Environment, datasette: Datasette) -> None:
    """Gives the templates `title_of`: the title of a database, or of a table in it; the name where there is none."""

    def title_of(database: str, table: str | None = None) -> str:
        title: str | None = datasette.metadata("title", database=database, table=table, fallback=False)
        return title or table or database

    env.globals["title_of"] = title_of
