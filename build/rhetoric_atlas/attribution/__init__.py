"""Quotes and what surrounds them -> who says them, where, when, in which language and with what act.

Attributions are modelled, not quotes: a cue, its source and the words that it takes. A passage becomes sentences in
which each quotation is one word, and the cues in them are reporting phrases (language/sentences). Each phrase has a
source and takes quotations, or a clause in the report's own words (reporting). drafts takes a whole report through
these steps, one passage after the other; who, where and when say what a phrase tells of its words, thread carries it on
to those that follow, and what says what the words do, in the rows that come of it all.
"""

from collections.abc import Mapping, Sequence, Set

from ..base.model import Quote, Report
from ..curation.authority import Authority
from ..names.mentions import Mentions
from ..quotes.finding import FoundQuote
from .context import Scene
from .drafts import drafts_of
from .rows import Draft, rows
from .rules import AttributionRules

__all__ = ["AttributionRules", "attribute"]

LANGUAGE = "en"  # whose reporting words and grammar the rules have


def attribute(
    report: Report,
    found: Sequence[FoundQuote],
    mentions: Mentions,
    authority: Authority,
    rules: AttributionRules,
    said: Mapping[str, Set[str]],
) -> tuple[Quote, ...]:
    """The quotes of a report in order: those that were found, attributed, and its indirect speech.

    `said` are the words in small letters that the report puts beside an actor's names, by the actor's id.

    In a report of another language than the rules' own nothing is attributed. Raises nothing, whatever the text.
    """
    if report.language != LANGUAGE:
        return rows(report, map(Draft, found), mentions.actors, mentions.locations, rules)
    scene = Scene.of(report, mentions.actors, [quote.span for quote in found], authority, rules, said)
    return rows(report, drafts_of(scene, found), mentions.actors, mentions.locations, rules)
