"""A table of figures beside their budgets."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass

import click


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured, and the most that it may be, in the same unit."""

    name: str
    value: float
    budget: float
    unit: str

    @property
    def within(self) -> bool:
        return self.value <= self.budget


def report(figures: Sequence[Figure]) -> None:
    """Prints the table, and exits with 1 if a figure is over its budget."""
    width = max(len(figure.name) for figure in figures)
    for figure in figures:
        measured = f"{figure.value:8.2f} {figure.unit}"
        verdict = "" if figure.within else "   over budget"
        click.echo(f"{figure.name:{width}}  {measured}   budget {figure.budget:g} {figure.unit}{verdict}")
    if not all(figure.within for figure in figures):
        sys.exit(1)
