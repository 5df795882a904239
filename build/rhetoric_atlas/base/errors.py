"""What a person can mend, said in one line: the file, the line where there is one, and what to do."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import click

UNSHOWN = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")  # what would break a line, steer a terminal, or not print


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong in an input file; line counts from 1."""

    message: str
    file: Path | str | None = None
    line: int | None = None

    def __str__(self) -> str:
        where = "" if self.file is None else f"{self.file}: " if self.line is None else f"{self.file}:{self.line}: "
        return UNSHOWN.sub(lambda char: ascii(char[0])[1:-1], where + " ".join(self.message.split()))


class AtlasError(click.ClickException):
    """A fault in the input; Click prints it as one line and exits with 1."""

    def __init__(self, message: str, file: Path | str | None = None, line: int | None = None) -> None:
        self.problem = Problem(message, file, line)
        super().__init__(str(self.problem))


class ReadError(AtlasError):
    """A report that cannot be read; with --keep-going the build leaves it out and goes on."""


class Problems(list[Problem]):
    """All that is wrong in what is being read, so that `atlas check` can list everything and a build name the first."""

    def add(self, message: str, file: Path | str | None = None, line: int | None = None) -> None:
        self.append(Problem(message, file, line))

    @contextmanager
    def noted(self) -> Iterator[None]:
        """Adds what is raised inside, where it would end everything."""
        try:
            yield
        except AtlasError as error:
            self.append(error.problem)

    def stop(self) -> None:
        """Raises AtlasError with the first problem, and the number of the others, if there is any."""
        if self:
            first, others = self[0], len(self) - 1
            more = f" (and {others} more: see `atlas check`)" if others else ""
            raise AtlasError(first.message + more, first.file, first.line)
