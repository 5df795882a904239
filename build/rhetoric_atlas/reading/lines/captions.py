"""Lines that are printed with a picture."""

from ..rules import ReadingRules
from .looks import Line

LONGEST, LABEL = 300, 25  # characters of a caption, and of what may stand before its colon


def is_caption(line: Line, rules: ReadingRules) -> bool:
    """Whether a line says of itself that it goes with a picture: Photo: ..., ... (file photo), Poster of ..."""
    labelled = ":" in line.text[:LABEL]
    if len(line.text) > LONGEST:
        return False
    if line.title_case and ":" not in line.text and not line.text.endswith(")"):
        return False  # Photos of the Week is a heading
    captions = rules.sentence_captions if line.sentence and not labelled else rules.captions
    return captions.rule_of(line.text) is not None
