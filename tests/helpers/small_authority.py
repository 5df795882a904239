"""Entries enough for the tests of names: those whom the phrases of the tests speak of."""

from msgspec.structs import replace

from rhetoric_atlas.base.model import Actor, Alias, Location
from rhetoric_atlas.curation.authority import Authority, Vocabulary


def authority_of(*entries: Actor | Location) -> Authority:
    """An authority that holds these entries and nothing else."""
    actors = {entry.id: entry for entry in entries if isinstance(entry, Actor)}
    locations = {entry.id: entry for entry in entries if isinstance(entry, Location)}
    return Authority(Vocabulary((), {}), {}, {}, actors, locations, ())


def organisation(id: str, name: str, *aliases: str | Alias, country: str | None = None) -> Actor:
    return Actor(id, name, "organisation", "militant_group", "none", country, aliases=_aliases(aliases))


def state(id: str, name: str, *aliases: str | Alias) -> Actor:
    return Actor(id, name, "organisation", "state", "none", aliases=_aliases(aliases))


def person(id: str, name: str, *aliases: str | Alias) -> Actor:
    return Actor(id, name, "person", "public_figure", "none", aliases=_aliases(aliases))


def collective(id: str, name: str, *aliases: str | Alias) -> Actor:
    return Actor(id, name, "collective", "population", "none", aliases=_aliases(aliases))


def unnamed(id: str, name: str, *aliases: str | Alias) -> Actor:
    return replace(organisation(id, name, *aliases), is_unnamed=True)


def place(id: str, name: str, *aliases: str | Alias) -> Location:
    return Location(id, name, "country", "country", aliases=_aliases(aliases))


def in_full(name: str) -> Alias:
    """An alias that counts only beside the full name."""
    return Alias(name, scope="with_full_name")


def in_report(name: str, report_id: str) -> Alias:
    """A description that means its actor in one report."""
    return Alias(name, scope="report", report_id=report_id)


def _aliases(aliases: tuple[str | Alias, ...]) -> tuple[Alias, ...]:
    return tuple(alias if isinstance(alias, Alias) else Alias(alias) for alias in aliases)


SMALL = authority_of(
    state("russia", "Russia", "Russian Federation"),
    state("iran", "Iran"),
    state("china", "China"),
    state("poland-state", "Poland"),
    collective("west", "the West"),
    organisation("sco", "SCO"),
    organisation("memri", "MEMRI"),
    organisation("islamic-state", "Islamic State", "ISIS", "IS", "Islamic State of Iraq and al-Sham", "Da'esh"),
    organisation("iskp", "Islamic State Khurasan Province", "IS-K"),
    organisation("taliban", "Taliban", "Islamic Emirate of Afghanistan", in_full("IEA"), country="AF"),
    organisation("al-nusra", "Al-Nusra Front", "Jabhat al-Nusra", in_full("Nusra"), country="SY"),
    organisation("katiba-sayfullah", "Katiba Sayfullah", in_full("Liwa al-Muhajireen")),
    organisation("jma", "Jaish al-Muhajireen wal-Ansar"),
    organisation("wagner", "Wagner Group", "Wagner fighters", "PMC Wagner", in_full("Wagner"), country="RU"),
    organisation("russian-armed-forces", "Russian forces", in_report("army of great Russia", "one"), country="RU"),
    organisation("al-azhar", "Al-Azhar University", country="EG"),
    organisation("sabris-jamaat", "Sabri's Jamaat", in_full("SJ")),
    organisation("smersh-kgb", "SMERSH_kgb"),
    collective("iran-backed-militias", "Iran-backed militias in Iraq", "Iran-Backed Militias In Iraq"),
    collective("dock-workers", "dock workers in the Port of Piraeus"),
    collective("mujahideen", "mujahideen", "mujahedin"),
    unnamed("rostov-court", "[court in Rostov-on-Don]", in_report("court in Rostov-on-Don", "one")),
    unnamed("user-2", "[ISIS Rocket.Chat user 2]", in_report("Another user", "one")),
    person("putin", "Vladimir Putin", "Putin", "President Putin"),
    person("assad", "Bashar al-Assad", "Assad"),
    organisation("syrian-government", "Assad regime"),
    person("xi", "Xi Jinping", in_full("Xi")),
    person("abu-usman", "Abu Usman"),
    person("person-0001", "Gadzhi Magomedov", in_full("Magomedov")),
    place("ru", "Russia", "Russian Federation"),
    place("ir", "Iran"),
    place("cn", "China"),
    place("iq", "Iraq"),
    place("sy", "Syria"),
    place("ml", "Mali"),
    place("af", "Afghanistan"),
    place("pl", "Poland"),
    place("sd", "Sudan"),
    place("gn", "Guinea"),
    place("africa", "Africa"),
    place("moscow", "Moscow"),
    place("homs", "Homs"),
    place("menaka", "Ménaka", "Mali’s Ménaka area"),
    place("piraeus", "Port of Piraeus"),
    place("rostov-on-don", "Rostov-on-Don"),
    place("alexandria", "Alexandria"),
    place("eastern-ukraine", "Eastern Ukraine"),
    state("ukraine", "Ukraine"),
    place("ua", "Ukraine"),
)
