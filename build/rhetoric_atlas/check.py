"""Everything that can be wrong in data/, found at once, where a build stops at the first of it; metadata.yml too."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from . import pipeline, sources
from .base.errors import AtlasError, Problem, Problems
from .base.model import Report
from .curation import annotations, authority
from .curation.annotations import Annotation
from .curation.authority import Authority
from .curation.overlay import overlay
from .database import codebook
from .names import claims, field_actors
from .pipeline import Knowledge
from .reading import report
from .reading.head.hints import differences
from .site.metadata import check as check_metadata
from .sources import Hints

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
        claims.check_clashes(data, known, problems)
        if paths:
            claims.check_reports(data, known, paths, problems)
            layer = _Layer(data / "annotations", field_actors.beside(known), paths)
            problems += layer.problems()
            problems += _hint_problems(paths, layer)
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


def _hint_problems(paths: Paths, layer: "_Layer") -> Iterator[Problem]:
    """What a report's format says of it and its text does not, unless its annotation has settled it."""
    for report_id, path in paths.items():
        source = sources.read(path) if path else None
        if path is None or source is None or source.hints == Hints():
            continue
        publishers = tuple(layer.known.publishers.values())
        read = report.read(source, publishers, layer.knowledge.reading)
        for found in differences(source.hints, read, publishers, layer.knowledge.reading):
            if found.field not in layer.settled.get(report_id, ()):
                told = f"its format says that {found.field} is {found.hinted}, its text {found.read}"
                yield Problem(f"{told}: write the right one into annotations/{report_id}.yml", path)


@dataclass(slots=True)
class _Layer:
    """The annotations of a folder, held against the reports that they are about."""

    folder: Path
    known: Authority
    paths: Paths
    # By report id, once they are known; None where an annotation is at fault and its quotes can not be told.
    quote_ids: dict[str, frozenset[str] | None] = field(default_factory=dict)
    settled: dict[str, frozenset[str]] = field(default_factory=dict)  # by report id: the fields that a curator gave
    knowledge: Knowledge = field(init=False)

    def __post_init__(self) -> None:
        self.knowledge = Knowledge.of(self.known)

    def problems(self) -> Problems:
        problems = Problems()
        knowledge = self.knowledge
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
            self.settled[file.stem] = frozenset(name for name, _ in annotation.fields)
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
        for other, error in overlay.references(annotation):
            ids = self._quote_ids(other.rpartition("-q")[0], knowledge)
            if ids is not None and other not in ids:
                yield error.problem

    def _quote_ids(self, report_id: str, knowledge: Knowledge) -> frozenset[str] | None:
        if report_id not in self.quote_ids:
            path = self.paths.get(report_id)
            quotes = pipeline.extract(_read(path, knowledge), knowledge).quotes if path else ()
            self.quote_ids[report_id] = frozenset(quote.id for quote in quotes)
        return self.quote_ids[report_id]


def _read(path: Path, knowledge: Knowledge) -> Report:
    return report.read(sources.read(path), tuple(knowledge.authority.publishers.values()), knowledge.reading)
