"""textacy's quotations (direct_quotations, paragraph by paragraph), for a comparison with the project's own drafts."""

import json
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from rhetoric_atlas.base.model import Passage, Span

SCRIPT = Path(__file__).with_name("textacy_quotes.py")
SILENT = {"boilerplate", "notice"}  # passages that are no part of a report's matter


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between marks, and the words beside them that textacy takes for their speaker."""

    span: Span
    speaker: Span


def quotations(python: str, documents: Sequence[tuple[str, Sequence[Passage]]]) -> list[list[Quotation]]:
    """What textacy finds in each of some texts, in their passages. `python` is an interpreter that has textacy."""
    parts = [
        [(passage.span.start, passage.span.of(text)) for passage in passages if passage.kind not in SILENT]
        for text, passages in documents
    ]
    done = subprocess.run([python, str(SCRIPT)], input=json.dumps(parts), capture_output=True, text=True, check=False)
    if done.returncode:
        raise click.ClickException(f"textacy does not run: see the head of accuracy.py\n{done.stderr}")
    found: list[list[list[int]]] = json.loads(done.stdout)
    return [[Quotation(Span(*row[:2]), Span(*row[2:])) for row in rows] for rows in found]
