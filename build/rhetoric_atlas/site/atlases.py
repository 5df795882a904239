"""Which of the databases that Datasette serves are ours, and their keys. The site is silent wherever there is none."""

from collections.abc import Mapping

from jinja2 import Environment
from msgspec import Struct, field

from .datasette_api import Database, Datasette, NotFound, Request, hookimpl, tilde_encode

MARK = "build_info"  # the table that only a database of ours has


class Atlas(Struct, frozen=True):
    """One of our databases.

    `primary_keys` are those of each table, `foreign_keys` its columns that point to other tables, and `references` the
    names of columns that mean the same table wherever they stand: report_id, but not parent_id, and passage_id, which
    is a foreign key nowhere because a public copy has no passages. `labels` are the columns that name the rows of
    tables with ids, and `names` what names.py keeps of them.
    """

    name: str
    primary_keys: Mapping[str, tuple[str, ...]]
    foreign_keys: Mapping[str, Mapping[str, str]]
    references: Mapping[str, str]
    labels: Mapping[str, str]
    names: dict[str, Mapping[str, str] | None] = field(default_factory=dict)


@hookimpl
async def prepare_jinja2_environment(env: Environment, datasette: Datasette) -> None:
    """Finds our databases before the first page; error pages know them too, for they see the template globals alone.

    `tilde` makes an id what stands for it in an address.
    """
    env.filters["tilde"] = tilde_encode
    env.globals["atlases"] = {
        name: await _atlas(database)
        for name, database in datasette.databases.items()
        if await database.table_exists(MARK)
    }


def atlases_of(datasette: Datasette) -> Mapping[str, Atlas]:
    """Our databases by name; none until Datasette has started."""
    atlases: Mapping[str, Atlas] = datasette.jinja_env.globals.get("atlases", {})
    return atlases


async def asked_atlas(request: Request, datasette: Datasette, otherwise: str) -> Atlas:
    """The database that the request's `database` names, or the first of ours.

    Raises NotFound, which says `otherwise`, where there is none of ours, and Forbidden where the asker may not see it.
    """
    atlases = atlases_of(datasette)
    atlas = atlases.get(request.args.get("database") or "") or next(iter(atlases.values()), None)
    if atlas is None:
        raise NotFound(otherwise)
    await datasette.ensure_permissions(request.actor, [("view-database", atlas.name), "view-instance"])
    return atlas


async def _atlas(database: Database) -> Atlas:
    tables = await database.table_names()
    primary_keys = {table: tuple(await database.primary_keys(table)) for table in tables}
    foreign_keys = {
        table: {key["column"]: key["other_table"] for key in await database.foreign_keys_for_table(table)}
        for table in tables
    }
    labels = {
        table: label
        for table in tables
        if len(primary_keys[table]) == 1 and (label := await database.label_column_for_table(table))
    }
    return Atlas(database.name, primary_keys, foreign_keys, _references(foreign_keys), labels)


def _references(foreign_keys: Mapping[str, Mapping[str, str]]) -> Mapping[str, str]:
    targets = {f"{table.removesuffix('s')}_id": {table} for table in foreign_keys}
    for keys in foreign_keys.values():
        for column, target in keys.items():
            targets.setdefault(column, set()).add(target)
    return {column: target for column, (target, *others) in targets.items() if not others}
