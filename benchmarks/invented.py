"""The invented passages of tests/expected/*sentences.yml: how many quotes in marks have their speaker, by whom."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from textacys import Quotation, quotations

from rhetoric_atlas.base.model import Quote, Span
from rhetoric_atlas.curation.evaluation import UNMARKED, matches

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "helpers"))
import sentences
from sentences import Row, Sentence, Verdict


def judged(file: Path) -> dict[Sentence, list[Verdict]]:
    """What is right and wrong of our drafts of each passage of a table."""
    return {sentence: list(sentences.verdicts(sentence)) for sentence in sentences.sentences(file)}


def attributed(sentence: Sentence) -> Iterator[tuple[int, Row]]:
    """The quotes in marks of a passage that somebody is said to have uttered, by their numbers."""
    for number, row in enumerate(sentence.rows, start=1):
        fields = row.fields or {}
        marked = not UNMARKED.intersection(sentences.texts(fields.get("kind", "direct")))
        if marked and fields.get("speaker", sentences.NONE) != sentences.NONE:
            yield number, row


def ours(found: dict[Sentence, list[Verdict]]) -> tuple[int, int]:
    """How many quotes we found with their speaker, and how many there are."""
    right = [(sentence, verdict.what) for sentence, verdicts in found.items() for verdict in verdicts if verdict.right]
    named = set(right)
    wanted = [(sentence, f"{number} speaker") for sentence in found for number, _ in attributed(sentence)]
    return sum(key in named for key in wanted), len(wanted)


def textacys(table: Iterable[Sentence], python: str) -> int:
    """How many of them textacy finds; a speaker is right where a name of his is in its words, or holds them."""
    table = list(table)
    reports = [sentences.drafted(sentence).report for sentence in table]
    found = quotations(python, [(report.text, report.passages) for report in reports])
    return sum(
        _right(sentence, report.text, quoted) for sentence, report, quoted in zip(table, reports, found, strict=True)
    )


def _right(sentence: Sentence, text: str, quoted: Sequence[Quotation]) -> int:
    rows = dict(attributed(sentence))
    wanted = [_quote(str(number), sentences.span(text, row.words, len(sentence.head))) for number, row in rows.items()]
    drafts = [_quote(f"textacy-{number}", quotation.span) for number, quotation in enumerate(quoted)]
    words = {draft.id: quotation.speaker.of(text) for draft, quotation in zip(drafts, quoted, strict=True)}
    return sum(_names(rows[int(row.id)], words[draft.id]) for draft, row in matches(drafts, wanted))


def _quote(id: str, span: Span) -> Quote:
    return Quote(id, span, "direct", "textacy")


def _names(row: Row, words: str) -> bool:
    """Whether words are, hold or shorten one of the speaker's names."""
    actors = sentences.knowledge().authority.actors
    for value in sentences.texts((row.fields or {})["speaker"]):
        actor = actors.get(value)
        names = [actor.name, *(alias.text for alias in actor.aliases)] if actor else [value]
        if any(name in words or words in name for name in names):
            return True
    return False
