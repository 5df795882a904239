"""Everything that can be wrong in data/ and metadata.yml, found at once, where a build stops at the first of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from . import annotations, authority, codebook, names, overlay, pipeline, report, sources, yamlfile
from .annotations import Annotation
from .authority import Authority
from .errors import AtlasError, Problem, Problems
from .metadata import check as check_metadata
from .model import Actor, Location, Report
from .pipeline import Knowledge
from .yamlfile import Entry, Items, Text

Paths = Mapping[str, Path | None]  # by report id: each report's file, None where it cannot be read


def check(data: Path, reports: Sequence[Path], metadata: Path) -> list[Problem]:
    """All that is wrong in a data folder, in the reports of some folders, and in metadata.yml, file by file.

    Each finding has its file, its line where there is one, and says what to do. Nothing that a person can mend is
    raised.
    """
    problems = Problems()
    try:
        known = authority.load(data, problems)
    except AtlasError as error:
        problems.append(error.problem)
    else:
        problems += codebook.check(data / "vocabulary.yml", known.vocabulary)
        paths = _paths(reports, problems)
        problems += _Names(data, known).problems(paths)
        if paths:
            problems += _Layer(data / "annotations", known, paths).problems()
    return [*problems, *check_metadata(metadata)]


def _paths(folders: Sequence[Path], problems: Problems) -> Paths:
    """The reports of the folders; none where a folder itself is at fault."""
    paths: dict[str, Path | None] = {}
    try:
        for path in sources.find(folders):
            paths[path.stem] = path if _can_be_read(path, problems) else None
    except AtlasError as error:
        problems.append(error.problem)
    return paths


def _can_be_read(path: Path, problems: Problems) -> bool:
    try:
        sources.read(path)
    except AtlasError as error:
        problems.append(error.problem)
        return False
    return True


class _Names:
    """The names of actors and locations, each with the file and line that gives it."""

    def __init__(self, data: Path, known: Authority) -> None:
        self.known = known
        self.actors = _lines_of_names(data / "actors.yml")
        self.locations = _lines_of_names(data / "locations.yml")

    def problems(self, paths: Paths) -> Problems:
        problems = Problems()
        for name, first, second in names.clashes(self.known):
            lines = self.actors if {first, second} <= self.known.actors.keys() else self.locations
            problems.add(
                f"the name {name} is claimed by {first} as well: take it from one of the two, or give it a scope",
                *lines.get((second, name), ()),
            )
        for lines, entries in ((self.actors, self.known.actors), (self.locations, self.known.locations)):
            for entry_id, alias, report_id in _aliases_of_reports(entries):
                if paths and report_id not in paths:
                    problems.add(
                        f"the alias {alias} belongs to the report {report_id}, which there is not: "
                        "correct report_id, or leave the alias out",
                        *lines.get((entry_id, alias), ()),
                    )
        return problems


def _aliases_of_reports(entries: Mapping[str, Actor] | Mapping[str, Location]) -> Iterator[tuple[str, str, str]]:
    """(entry, alias, report) of each alias that holds in one report alone."""
    for entry in entries.values():
        for alias in entry.aliases:
            if alias.report_id is not None:
                yield entry.id, alias.text, alias.report_id


def _lines_of_names(file: Path) -> dict[tuple[str, str], tuple[Path, int]]:
    """The place of each name of an authority file, by the id of its entry and the name."""
    content = yamlfile.read(file)
    lines = {}
    for entry in content if isinstance(content, Items) else ():
        if isinstance(entry, Entry):
            for name in _names(entry):
                lines[str(entry.get("id")), str(name)] = (file, name.line)
    return lines


def _names(entry: Entry) -> Iterator[Text]:
    for key in ("name", "aliases", "external_aliases"):
        value = entry.get(key)
        for name in value if isinstance(value, Items) else [value]:
            text = name.get("alias") if isinstance(name, Entry) else name
            if isinstance(text, Text):
                yield text


@dataclass(slots=True)
class _Layer:
    """The annotations of a folder, held against the reports that they are about."""

    folder: Path
    known: Authority
    paths: Paths
    # By report id, once they are known; None where an annotation is at fault and its quotes can not be told.
    quote_ids: dict[str, frozenset[str] | None] = field(default_factory=dict)

    def problems(self) -> Problems:
        problems = Problems()
        knowledge = Knowledge.of(self.known)
        laid = [
            annotation
            for file in sorted(self.folder.glob("[!.]*"))
            if (annotation := self._lay(file, knowledge, problems)) is not None
        ]
        for annotation in laid:
            problems += self._lost_references(annotation, knowledge)
        return problems

    def _lay(self, file: Path, knowledge: Knowledge, problems: Problems) -> Annotation | None:
        """The annotation of a file, once it fits its report; otherwise what is wrong with it goes to `problems`."""
        if file.suffix != ".yml":
            problems.add("is not read: the name of an annotation ends in .yml", file)
            return None
        if file.stem not in self.paths:
            problems.add(f"there is no report {file.stem}: name the annotation after its report, or delete it", file)
            return None
        path = self.paths[file.stem]
        found = Problems()
        try:
            annotation = annotations.load(file, self.known, found)
            if path and not found:
                found += overlay.lost_words(sources.read(path).text, annotation)
            if path and not found:
                self._overlay(path, annotation, knowledge)
        except AtlasError as error:
            found.append(error.problem)
        problems += found
        if found or not path:
            self.quote_ids[file.stem] = None
            return None
        return annotation

    def _overlay(self, path: Path, annotation: Annotation, knowledge: Knowledge) -> None:
        read = overlay.correct(_read(path, knowledge), annotation)
        extraction = overlay.overlay(pipeline.extract(read, knowledge), annotation)
        self.quote_ids[read.id] = frozenset(quote.id for quote in extraction.quotes)

    def _lost_references(self, annotation: Annotation, knowledge: Knowledge) -> Iterator[Problem]:
        """Quotes that deny or repeat one that there is not, in whatever report."""
        for quote in annotation.quotes:
            for key in ("denies_id", "duplicate_of_id"):
                other = getattr(quote.row, key)
                ids = self._quote_ids(other.rpartition("-q")[0], knowledge) if other else None
                if ids is not None and other not in ids:
                    yield quote.words.error(f"has the {key} {other}, which is not the id of a quote").problem

    def _quote_ids(self, report_id: str, knowledge: Knowledge) -> frozenset[str] | None:
        if report_id not in self.quote_ids:
            path = self.paths.get(report_id)
            quotes = pipeline.extract(_read(path, knowledge), knowledge).quotes if path else ()
            self.quote_ids[report_id] = frozenset(quote.id for quote in quotes)
        return self.quote_ids[report_id]


def _read(path: Path, knowledge: Knowledge) -> Report:
    return report.read(sources.read(path), tuple(knowledge.authority.publishers.values()), knowledge.reading)
