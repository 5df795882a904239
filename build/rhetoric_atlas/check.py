"""Everything that can be wrong in data/, found at once, where a build stops at the first of it; metadata.yml too."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from . import pipeline, sources
from .base.errors import Problem, Problems
from .curation import annotations, authority
from .curation.annotations import Annotation
from .curation.overlay import overlay
from .database import codebook
from .names import claims, field_actors
from .pipeline import Knowledge
from .reading.head.hints import differences
from .site.metadata import check as check_metadata

Paths = Mapping[str, Path | None]  # by report id: each report's file, None where it cannot be read


def check(data: Path, reports: Sequence[Path], metadata: Path) -> list[Problem]:
    """All that is wrong in a data folder, in the reports of some folders, and in metadata.yml, file by file.

    Each finding has its file, its line where there is one, and says what to do. Nothing that a person can mend is
    raised.
    """
    problems = Problems()
    with problems.noted():
        known = authority.load(data, problems)
        problems += codebook.check(data / "vocabulary.yml", known.vocabulary)
        paths = _paths(reports, problems)
        claims.check_clashes(data, known, problems)
        if paths:
            claims.check_reports(data, known, paths, problems)
            layer = _Layer(data, Knowledge.of(field_actors.beside(known)), paths)
            problems += layer.problems()
            problems += layer.hint_problems()
    return [*problems, *check_metadata(metadata)]


def _paths(folders: Sequence[Path], problems: Problems) -> Paths:
    """The reports of the folders; none where a folder itself is at fault."""
    paths: dict[str, Path | None] = {}
    with problems.noted():
        for path in sources.find(folders):
            paths[path.stem] = None
            with problems.noted():
                sources.read(path)
                paths[path.stem] = path
    return paths


@dataclass(slots=True)
class _Layer:
    """The annotations of a data folder, held against the reports that they are about."""

    data: Path
    knowledge: Knowledge
    paths: Paths
    # By report id, once they are known; None where an annotation is at fault and its quotes can not be told.
    quote_ids: dict[str, frozenset[str] | None] = field(default_factory=dict)
    settled: dict[str, frozenset[str]] = field(default_factory=dict)  # by report id: the fields that a curator gave

    def problems(self) -> Problems:
        problems = Problems()
        files: list[Path] = []
        with problems.noted():
            files = annotations.files_of(self.data)
        laid = [annotation for file in files if (annotation := self._lay(file, problems))]
        for annotation in laid:
            problems += self._lost_references(annotation)
        return problems

    def hint_problems(self) -> Iterator[Problem]:
        """What a report's format says of it and its text does not, unless its annotation has settled it."""
        publishers = tuple(self.knowledge.authority.publishers.values())
        for path in filter(None, self.paths.values()):
            source = sources.read(path)
            report = self.knowledge.read(source)
            for name, hinted, read in differences(source.hints, report, publishers, self.knowledge.reading):
                if name not in self.settled.get(path.stem, ()):
                    told = f"its format says that {name} is {hinted}, its text {read}"
                    yield Problem(f"{told}: write the right one into annotations/{path.stem}.yml", path)

    def _lay(self, file: Path, problems: Problems) -> Annotation | None:
        """The annotation of a file, once it fits its report; otherwise what is wrong with it goes to `problems`."""
        if file.suffix != ".yml":
            problems.add("is not read: the name of an annotation ends in .yml", file)
            return None
        if file.stem not in self.paths:
            problems.add(f"there is no report {file.stem}: name the annotation after its report, or delete it", file)
            return None
        path = self.paths[file.stem]
        self.quote_ids[file.stem] = None
        found = Problems()
        with found.noted():
            annotation = annotations.load(file, self.knowledge.authority, found)
            self.settled[file.stem] = frozenset(name for name, _ in annotation.fields)
            if path and not found:
                found += overlay.lost_words(sources.read(path).text, annotation)
            if path and not found:
                self.quote_ids[file.stem] = self._drafted_ids(path, annotation)
                return annotation
        problems += found
        return None

    def _lost_references(self, annotation: Annotation) -> Iterator[Problem]:
        """Quotes that deny or repeat one that there is not, in whatever report."""
        for other, error in overlay.references(annotation):
            report_id = other.rpartition("-q")[0]
            if report_id not in self.quote_ids:
                path, nothing = self.paths.get(report_id), Annotation(report_id, Path())
                self.quote_ids[report_id] = self._drafted_ids(path, nothing) if path else frozenset()
            ids = self.quote_ids[report_id]
            if ids is not None and other not in ids:
                yield error.problem

    def _drafted_ids(self, path: Path, annotation: Annotation) -> frozenset[str]:
        read = overlay.correct(self.knowledge.read(sources.read(path)), annotation)
        extraction = overlay.overlay(pipeline.extract(read, self.knowledge), annotation)
        return frozenset(quote.id for quote in extraction.quotes)
