"""How the report presents the words of a quote: as said, as a charge, as one side's claim, or as decided."""

import re
from collections.abc import Sequence

from ...base.model import Span
from ..facts import Citation
from .wordclasses import WordClasses

REPORTED = "reported"
DECIDES = frozenset({"find", "rule", "conclude"})  # what a bench does when it decides: "the court found that"
ONE_SIDED = frozenset({"claim", "boast"})  # cues that leave the word of one side alone: "claimed that it shot down"
DOUBTS = ("verif", "confirm", "corrob", "evidence", "proof")  # one of these stands in whatever UNVERIFIED finds
UNVERIFIED = re.compile(  # what a report adds to a claim
    r"\b(?:(?:could|can|has|have|was|were|is|are)(?:\snot|n['’]t)(?:\syet)?(?:\sbe|\sbeen)?(?:\sindependently)?"
    r"\s(?:verified|confirmed|corroborated)|cannot\sbe\s(?:independently\s)?(?:verified|confirmed)|unverified|unconfirmed|"
    r"impossible\sto\s(?:verify|confirm)|without\s(?:providing|offering|giving|presenting)\s(?:any\s)?(?:evidence|proof))\b"
)
COMMENT_LENGTH = 160  # characters after the words in which it stands
HEDGES = {
    "allegedly": "alleged",
    "purportedly": "unverified",
    "supposedly": "unverified",
    "falsely": "disputed",
    "wrongly": "disputed",
    "baselessly": "disputed",
    "false": "disputed",
    "fake": "disputed",
    "bogus": "disputed",
    "baseless": "disputed",
    "unfounded": "disputed",
    "debunked": "disputed",
}
HEDGED_WITHIN = 25  # characters before a cue in which a hedge stands: "allegedly told his men", "the false claim that"


def decides(citation: Citation | None, classes: WordClasses) -> bool:
    """Whether a court decides the words: "the court found that ..."."""
    if citation is None or citation.speaker is None or citation.speaker.text is None:
        return False
    speaker = citation.speaker.text.lower().split()
    return citation.cue.lemma in DECIDES and not classes.benches.isdisjoint(speaker)


def status(
    text: str, span: Span, words: Sequence[str], citation: Citation | None, act: str, classes: WordClasses
) -> tuple[str, str]:
    """One of schema.sql's quotes.status, from the cue, who speaks and what the words do, later denials aside.

    Beside it stands the rule that decided it.

    `words` are those of the span, as `split` gives them.
    """
    if citation is None:
        return REPORTED, "nothing-told"
    cue = citation.cue_span
    before = reversed(text[max(0, cue.start - HEDGED_WITHIN) : cue.start].lower().split())
    hedge = next((HEDGES[word] for word in before if word in HEDGES), REPORTED)
    if citation.cue.status != REPORTED:
        return (hedge, "hedge") if hedge == "disputed" else (citation.cue.status, "cue")
    if decides(citation, classes):
        return "adjudicated", "bench-decides"
    if citation.alleges and act == "accuse":
        return "alleged", "accuser"
    if hedge != REPORTED:
        return hedge, "hedge"
    if act == "claim_responsibility":
        return "unverified", "words"
    comment_end = text.find("\n", span.end, span.end + COMMENT_LENGTH)
    told = text[span.start : comment_end if comment_end >= 0 else span.end + COMMENT_LENGTH]
    if any(stem in told for stem in DOUBTS) and UNVERIFIED.search(told):
        return "unverified", "comment"
    if citation.cue.lemma in ONE_SIDED and not classes.events.isdisjoint(words):
        return "unverified", "one-sided"
    return REPORTED, "nothing-told"
