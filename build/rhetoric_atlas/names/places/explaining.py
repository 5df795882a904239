"""Why a name is on the map or not: what each of its occurrences in a report was taken for, and on what evidence."""

import re
from collections.abc import Iterator, Sequence

from ...base.model import Mention, Report, Span
from ..mentions import Mentions
from .finding import Places
from .groups import Capitals
from .keys import key_of
from .resolving import Verdict

SAYS = {
    "known": "how well it is known",
    "name": "its being a word or a name of people",
    "persons": "its bearers in this report",
    "report": "what the report is about",
    "words": "the words around it",
    "elsewhere": "its other places in the report",
}
NEXT = 3  # other meanings that are named


def explain(name: str, report: Report, places: Places, known: Mentions, capitals: Capitals) -> Iterator[str]:
    """One sentence for each occurrence of a name as printed, in the order of the text.

    `known` are the mentions of the authority's names, `capitals` the capitalised groups, as groups.of_report has them.
    """
    verdicts = places.judge(report, known, capitals)
    for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", report.text):
        span = Span(*match.span())
        yield f"character {span.start}: {_told(name, span, report, places, known, capitals, verdicts)}"


def _told(
    name: str,
    span: Span,
    report: Report,
    places: Places,
    known: Mentions,
    capitals: Capitals,
    verdicts: Sequence[Verdict],
) -> str:
    if own := _covering(span, known.locations):
        return f"{own.span.of(report.text)!r} names {own.entity_id}, an entry of the authority"
    if own := _covering(span, known.actors):
        return f"stands in {own.span.of(report.text)!r}, which names the actor {own.entity_id}"
    verdict = next((one for one in verdicts if one.sighting.span.overlap(span)), None)
    if verdict is not None:
        return _judged(verdict, report.text, places)
    kind = next((passage.kind for passage in report.passages if passage.span.contains(span)), "paragraph")
    if kind == "boilerplate":
        return "stands in boilerplate, where no place is sought"
    if not any(group[0].start < span.end and span.start < group[-1].end for _, own in capitals for group in own):
        return "is not printed large, or is part of an address"
    if key_of(name) in places.named:
        return "is a name in data/, and no name of a place where it stands"
    if not places.gazetteer.meanings([key_of(name)]):
        return "is no place's name that the gazetteer knows"
    return "is by itself no name of a place (rules/places.yml and rules/names.yml), or part of a longer group of words"


def _covering(span: Span, mentions: Sequence[Mention]) -> Mention | None:
    return next((mention for mention in mentions if mention.span.overlap(span)), None)


def _judged(verdict: Verdict, text: str, places: Places) -> str:
    best, sighting = verdict.place, verdict.sighting
    balance = ", ".join(f"{SAYS[name]} {value:+.1f}" for name, value in verdict.evidence._asdict().items() if value)
    told = f"is {places.mention(verdict).entity_id}" if verdict.is_place else "is no place"
    others = [f"{place.name} ({place.country or place.kind})" for place in sighting.meanings.places if place != best]
    rest = f"; other places of the name: {', '.join(others[:NEXT])}" if others else ""
    return (
        f"{sighting.span.of(text)!r} {told}: {best.name} ({best.kind}, {best.country or 'no country'}) by {balance},"
        f" {sum(verdict.evidence):+.1f} in all, where more than 0 is a place{rest}"
    )
