"""What the words of a quote do: what their cue says, and where it leaves that to the words, what these show."""

from collections.abc import Sequence

from ...base.model import Span
from ..facts import Citation
from .act_wording import PlainActs
from .statuses import decides
from .wordclasses import WordClasses
from .wording import split

UTTERED = frozenset({"direct", "block"})  # kinds that do something, be they only said to be published
OVERRULED = {  # acts of cues, and what the words may show instead: who warns of himself threatens
    "announce": {"accuse", "claim_responsibility", "pledge", "threaten"},
    "ask": {"call_to_action"},
    "boast": {"claim_responsibility"},
    "mock": {"deny"},
    "predict": {"threaten"},
    "promise": {"pledge", "threaten"},
    "warn": {"threaten"},
}
OWN = frozenset({"we", "our", "us", "i", "my"})  # an accuser who says these speaks of the accusers' own work
OTHERS = frozenset({"he", "she", "they", "his", "her", "their", "him", "them", "defendant", "defendants", "accused"})
GENERAL = frozenset({"is", "are", "will", "must", "should", "can"})  # what holds of everybody is in the present
PLAIN = frozenset({"assert", "ask"})  # acts that the manner tells more of: "Mocking the army, he asked"
Decided = tuple[str, str]  # a value of the codebook, and the rule that decided it

SMALL_IN_NAMES = frozenset({"of", "the", "and", "in", "for", "on", "al", "bin", "de"})


def act(
    text: str,
    span: Span,
    words: Sequence[str],
    kind: str,
    method: str,
    citation: Citation | None,
    acts: PlainActs,
    classes: WordClasses,
) -> Decided:
    """One of the acts of data/vocabulary.yml; `kind` and `method` are those of the quote's row, `words` are its own."""
    if kind == "self_description":
        return "self_describe", "kind"
    if citation is None or kind == "title":
        return "none", "kind"
    if decides(citation, classes):
        return "verdict", "bench-decides"
    cue = citation.cue
    if method == "cue-words" and cue.takes == "hearer" and cue.act in PLAIN:
        return "call_to_action", "cue"  # "told the men |to leave"
    if cue.act == "assert" and citation.alleges and (kind not in UTTERED or _is_of_another(words)):
        shown = acts.of(words) if kind in UTTERED else None
        return (shown, "words") if shown else ("accuse", "accuser")
    if method == "cue-words" and citation.cue_span.start < span.start:
        words = split(text[citation.cue_span.start : span.end])
    if cue.act == "call_to_action" and cue.takes == "hearer" and method == "cue-that":
        shown = acts.of(words)
        return (shown, "words") if shown else ("assert", "cue")  # "advised them |that the road was closed|"
    if cue.act == "assert" or (cue.act == "none" and kind in UTTERED):
        shown = acts.of(words)
        return (shown, "words") if shown else _unshown(text, span, words, kind, citation, classes)
    overruled = OVERRULED.get(cue.act)
    shown = acts.of(words) if overruled else None
    if overruled and shown in overruled:
        return (shown, "words") if shown else (cue.act, "cue")
    if citation.manner and cue.act in PLAIN:
        return citation.manner.act, "manner"
    return cue.act, "cue"


def _is_of_another(words: Sequence[str]) -> bool:
    """Whether an accuser's own words tell what somebody else did: "He bought it", "The driver burned the mill"."""
    if not OWN.isdisjoint(words):
        return False
    return not OTHERS.isdisjoint(words) or GENERAL.isdisjoint(words)


def _unshown(
    text: str, span: Span, words: Sequence[str], kind: str, citation: Citation, classes: WordClasses
) -> Decided:
    """The act of words that show none."""
    if citation.manner:
        return citation.manner.act, "manner"
    if kind == "fragment" and _is_name(span.of(text)):
        return "none", "name"
    if kind in UTTERED and text[span.end - 1] == "?":
        return "ask", "question"
    is_defender = citation.speaker is not None and citation.speaker.is_one_of(classes.defenders)
    answers = is_defender and not citation.alleges
    return ("deny", "defence") if answers and any(map(classes.negates, words)) else ("assert", "cue")


def _is_name(words: str) -> bool:
    """Whether words name something: "NATO Alliance"."""
    parts = words.strip(" .,;:!?").split()
    return (len(parts) > 1 or parts[0].isupper()) and all(
        part in SMALL_IN_NAMES or part[0].isupper() or not part[0].isalpha() for part in parts
    )
