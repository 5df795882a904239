"""What the words of a quote do: what their cue says, and where it leaves that to the words, what these show."""

from ..model import Span
from .rules import AttributionRules
from .scene import Citation
from .status import decides
from .wording import split

UTTERED = frozenset({"direct", "block"})  # kinds that do something, be they only said to be published
OVERRULED = {  # acts of cues, and what the words may show instead: who warns of himself threatens
    "announce": {"claim_responsibility", "pledge", "threaten"},
    "ask": {"call_to_action"},
    "boast": {"claim_responsibility"},
    "mock": {"deny"},
    "predict": {"threaten"},
    "promise": {"pledge", "threaten"},
    "warn": {"threaten"},
}
PLAIN = frozenset({"assert", "ask"})  # acts that the manner tells more of: "Mocking the army, he asked"
SMALL_IN_NAMES = frozenset({"of", "the", "and", "in", "for", "on", "al", "bin", "de"})


def act(text: str, span: Span, kind: str, method: str, citation: Citation | None, rules: AttributionRules) -> str:
    """One of the acts of data/vocabulary.yml; `kind` and `method` are those of the quote's row."""
    if kind == "self_description":
        return "self_describe"
    if citation is None or kind == "title":
        return "none"
    if decides(citation, rules.classes):
        return "verdict"
    cue = citation.cue
    if cue.act == "assert" and citation.alleges:
        return "accuse"
    said = Span(citation.cue_span.start, span.end) if method == "cue-words" else span
    if cue.act == "assert" or (cue.use == "publish" and kind in UTTERED):
        return rules.acts.of(said.of(text)) or _unshown(text, span, kind, citation, rules)
    overruled = OVERRULED.get(cue.act)
    shown = rules.acts.of(said.of(text)) if overruled else None
    if overruled and shown in overruled:
        return shown or cue.act
    return citation.manner.act if citation.manner and cue.act in PLAIN else cue.act


def _unshown(text: str, span: Span, kind: str, citation: Citation, rules: AttributionRules) -> str:
    """The act of words that show none."""
    if citation.manner:
        return citation.manner.act
    words = span.of(text)
    if kind == "fragment" and _is_name(words):
        return "none"
    answers = citation.speaker is not None and citation.speaker.is_one_of(rules.classes.defenders)
    return "deny" if answers and any(map(rules.classes.negates, split(words))) else "assert"


def _is_name(words: str) -> bool:
    """Whether words name something: "NATO Alliance"."""
    parts = words.strip(" .,;:!?").split()
    return (len(parts) > 1 or parts[0].isupper()) and all(
        part in SMALL_IN_NAMES or part[0].isupper() or not part[0].isalpha() for part in parts
    )
