"""The passages of expected/*sentences.yml: what the rules draft of each, held against what a careful analyst records.

Those of unseen_sentences.yml were written by somebody who had not seen the rules; the authority of both is that of
sentences.yml. Run as a script it prints, table by table and field by field, the share that is right. With --strike it
takes from `misses` what has been mended; it never adds to them: what was right and is wrong now is for people to see.

Example: .venv/bin/python tests/helpers/sentences.py --strike
"""

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from paths import EXPECTED

from rhetoric_atlas.base import yamlfile
from rhetoric_atlas.base.model import Actor, Alias, Extraction, Location, Platform, Quote, Span
from rhetoric_atlas.curation.authority import Authority, Vocabulary
from rhetoric_atlas.curation.evaluation import matches
from rhetoric_atlas.pipeline import Knowledge, extract
from rhetoric_atlas.reading import report
from rhetoric_atlas.sources import Source

FILE = EXPECTED / "sentences.yml"
UNSEEN = EXPECTED / "unseen_sentences.yml"
HEAD = "A Survey Of The Week's Statements\n\nMay 20, 2031\n\n"  # of the report that every passage stands in
GAP = " [..] "
NONE = "none"
SETTING = "setting"  # the role of the place where words were spoken
PEOPLE = {"public_figure", "militant", "private_individual"}  # sections of the authority
MISSES = "    misses: "

Wanted = dict[str, yamlfile.Value]


@dataclass(frozen=True, slots=True)
class Row:
    """One quote as the analyst records it; where it has no fields, it may be recorded or left out."""

    words: str
    fields: Wanted | None


@dataclass(frozen=True, slots=True, eq=False)
class Sentence:
    """One passage: its rows, what the rules are known to get wrong of it, and what stands above it in its report."""

    name: str
    text: str
    rows: tuple[Row, ...]
    misses: frozenset[str]
    head: str = HEAD


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether one thing was drafted rightly, "2 speaker" or "extra", with both values as text."""

    what: str
    right: bool
    drafted: str
    wanted: str


# The fields that are one column of a draft.
COLUMNS: dict[str, Callable[[Quote], object]] = {
    "kind": lambda draft: draft.kind,
    "channel": lambda draft: draft.channel_id,
    "platform": lambda draft: draft.platform_id,
    "date": lambda draft: draft.said_date,
    "basis": lambda draft: draft.said_basis,
    "act": lambda draft: draft.act,
    "status": lambda draft: draft.status,
    "language": lambda draft: draft.original_language,
    "footnote": lambda draft: draft.footnote,
}

# The fields that are the id of another quote, given by its first words.
LINKS: dict[str, Callable[[Quote], str | None]] = {
    "denies": lambda draft: draft.denies_id,
    "repeats": lambda draft: draft.duplicate_of_id,
}

# The fields that are several things of a draft, each with its stance or role.
SETS: dict[str, Callable[[Quote], dict[str, str]]] = {
    "targets": lambda draft: {target.actor_id: target.stance for target in draft.targets},
    "places": lambda draft: {place.location_id: place.role for place in draft.places},
}


def _entry(value: yamlfile.Value | None) -> yamlfile.Entry:
    assert isinstance(value, yamlfile.Entry)
    return value


def texts(value: yamlfile.Value) -> list[str]:
    """One value or a list of them, as a list."""
    return [str(item) for item in value] if isinstance(value, list) else [str(value)]


@cache
def _document(file: Path) -> yamlfile.Entry:
    return _entry(yamlfile.read(file))


@cache
def sentences(file: Path = FILE) -> tuple[Sentence, ...]:
    """Every passage of a table."""
    passages = _entry(_document(file)["passages"])
    return tuple(
        sentence(name, str(_entry(passage)["text"]).replace("\n", "\n\n"), _entry(passage))
        for name, passage in passages.items()
    )


def sentence(name: str, text: str, passage: yamlfile.Entry, head: str = HEAD) -> Sentence:
    """A passage with what its entry in a table says of it."""
    rows = _entry(passage.get("quotes", yamlfile.Entry()))
    return Sentence(
        name,
        text,
        tuple(Row(words, dict(row) if isinstance(row, yamlfile.Entry) else None) for words, row in rows.items()),
        frozenset(re.split(r",\s*", str(passage["misses"]))) if "misses" in passage else frozenset(),
        head,
    )


@cache
def knowledge() -> Knowledge:
    """The package's own rules with the authority of the table."""
    sections = {name: _entry(entries) for name, entries in _entry(_document(FILE)["authority"]).items()}
    places, platforms, homes = (sections.pop(name) for name in ("place", "platform", "home"))
    actors = [
        _actor(id, section, texts(names), str(homes[id]) if id in homes else None)
        for section, entries in sections.items()
        for id, names in entries.items()
    ]
    return Knowledge.of(
        Authority(
            Vocabulary((), {}),
            {id: Platform(id, *texts(name_and_kind)) for id, name_and_kind in platforms.items()},
            {},
            {actor.id: actor for actor in actors},
            {id: Location(id, texts(names)[0], "country", "country") for id, names in places.items()},
            (),
        )
    )


def _actor(id: str, type: str, names: list[str], platform_id: str | None) -> Actor:
    kind = "person" if type in PEOPLE else "organisation"
    aliases = tuple(map(Alias, names[1:]))
    return Actor(id, names[0], kind, type, "none", platform_id=platform_id, aliases=aliases)


def drafted(sentence: Sentence) -> Extraction:
    """What the rules make of a passage, as all that stands below the head of a report."""
    source = Source("sentence", "sentence.txt", sentence.head + sentence.text + "\n")
    return extract(report.read(source, (), knowledge().reading), knowledge())


def verdicts(sentence: Sentence) -> Iterator[Verdict]:
    """Each thing that the analyst records of a passage, and whether the drafts have it."""
    extraction = drafted(sentence)
    text = extraction.report.text
    spans = [span(text, row.words, len(sentence.head)) for row in sentence.rows]
    wanted = [Quote(f"{place.start}-{place.end}", place, "direct", "curated") for place in spans]
    met = {row.id: draft for draft, row in matches(extraction.quotes, wanted)}
    for number, (row, quote) in enumerate(zip(sentence.rows, wanted, strict=True), start=1):
        if row.fields is not None:
            yield Verdict(f"{number} quote", quote.id in met, NONE, row.words)
            if quote.id in met:
                yield from _fields(number, row.fields, quote.span, met[quote.id], extraction)
    known = {draft.id for draft in met.values()}
    extra = [draft.span.of(text) for draft in extraction.quotes if draft.id not in known]
    yield Verdict("extra", not extra, " | ".join(extra) or NONE, NONE)


def span(text: str, words: str, after: int) -> Span:
    """Where a row's words first stand in the text of its report, from an offset on."""
    first, _, last = words.partition(GAP)
    start = text.index(first, after)
    return Span(start, text.index(last, start) + len(last)) if last else Span(start, start + len(first))


def _fields(number: int, fields: Wanted, place: Span, draft: Quote, extraction: Extraction) -> Iterator[Verdict]:
    text = extraction.report.text
    if fields.get("kind") != "indirect":
        yield Verdict(f"{number} span", draft.span == place, draft.span.of(text), place.of(text))
    for field, value in fields.items():
        if field in SETS:
            found, right = _set(field, value, draft)
        elif field in LINKS:
            found, right = _linked(LINKS[field](draft), texts(value), extraction)
        else:
            found, right = _column(field, texts(value), draft, extraction)
        yield Verdict(f"{number} {field}", right, found, str(value))


def _column(field: str, wanted: list[str], draft: Quote, extraction: Extraction) -> tuple[str, bool]:
    """The drafted value as text, and whether it is one of those wanted; a drafted channel goes by its name."""
    if field == "speaker":
        found = draft.known_speaker or NONE
        return found, any(_is_speaker(draft, found, value) for value in wanted)
    if field == "cue":
        found = (draft.cue or NONE).lower()
        return found, any(_holds(found, value.lower()) or _holds(value.lower(), found) for value in wanted)
    names = {actor.id: actor.name for actor in extraction.actors}
    value = str(COLUMNS[field](draft) or NONE)
    found = names.get(value, value)
    return found, found in wanted


def _is_speaker(draft: Quote, found: str, wanted: str) -> bool:
    """An entry of the authority is known by its id; anybody else by the words that name them, their article aside."""
    if wanted in knowledge().authority.actors or wanted == NONE:
        return found == wanted
    return draft.known_speaker == draft.speaker_text and _bare(found) == _bare(wanted)


def _bare(words: str) -> str:
    return re.sub(r"^(?:the|an?)\s+", "", " ".join(words.lower().split()))


def _holds(words: str, part: str) -> bool:
    """Whether the part stands in the words: "said" will do for "has said"."""
    return f" {part} " in f" {words} "


def _set(field: str, wanted: yamlfile.Value, draft: Quote) -> tuple[str, bool]:
    """Targets must be those and no others; of the places, at least these; no places are no setting."""
    found = SETS[field](draft)
    if wanted == NONE:
        return str(found), not found or (field == "places" and SETTING not in found.values())
    named = {id: texts(value) for id, value in _entry(wanted).items()}
    right = all(found.get(id) in values for id, values in named.items())
    return str(found), right and (field == "places" or found.keys() == named.keys())


def _linked(id: str | None, wanted: list[str], extraction: Extraction) -> tuple[str, bool]:
    linked = next((quote for quote in extraction.quotes if quote.id == id), None)
    found = linked.span.of(extraction.report.text) if linked else NONE
    return found, any(found == value if NONE in (found, value) else value in found for value in wanted)


def shares(judged: Iterable[Verdict]) -> dict[str, tuple[int, int]]:
    """Of each field, in the order in which they first come, how many are right and how many there are."""
    found: dict[str, tuple[int, int]] = {}
    for verdict in judged:
        field = verdict.what.rpartition(" ")[2]
        right, total = found.get(field, (0, 0))
        found[field] = (right + verdict.right, total + 1)
    return found


def known(what: str, sentence: Sentence) -> bool:
    """Whether something is known to be wrong; of a quote that was not found at all, so is each of its fields."""
    return what in sentence.misses or f"{what.partition(' ')[0]} quote" in sentence.misses


def struck(lines: list[str], misses: dict[str, list[str]]) -> Iterator[str]:
    """The lines of the table, with these misses instead of those that its passages had."""
    name = ""
    for line in lines:
        name = line.strip().removesuffix(":") if re.match(r"  [a-z]", line) else name
        if not line.startswith(MISSES):
            yield line
        elif misses.get(name):
            yield MISSES + ", ".join(misses[name])


def print_shares(table: Iterable[Sentence], file: Path) -> None:
    """Prints the shares of a table, and with --strike takes from the misses in its file what has been mended."""
    judged = {sentence: list(verdicts(sentence)) for sentence in table}
    for field, (right, total) in shares(verdict for found in judged.values() for verdict in found).items():
        print(f"{field:10} {right:4} of {total:4}  {right / total:6.1%}")
    if "--strike" in sys.argv[1:]:
        left = {
            sentence.name: [verdict.what for verdict in found if not verdict.right and known(verdict.what, sentence)]
            for sentence, found in judged.items()
        }
        file.write_text("\n".join(struck(file.read_text(encoding="utf-8").split("\n"), left)), encoding="utf-8")


if __name__ == "__main__":
    for table in (FILE, UNSEEN):
        print(f"{table.name}:")
        print_shares(sentences(table), table)
