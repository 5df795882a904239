"""The stance that the words of a quote take to each actor they name, where they say it plainly."""

from collections.abc import Sequence
from dataclasses import dataclass

from ...base.model import Mention, Span
from .actors_as_words import told
from .wordclasses import WordClasses
from .wording import Wording

NEUTRAL = "neutral"
TURNED = {  # what a stance becomes where a word negates it: "no hero", "not a traitor"; "we will not strike" is neutral
    "praise": "criticise",
    "support": "criticise",
    "criticise": "support",
    "mock": "support",
}


@dataclass(frozen=True, slots=True)
class Stances:
    """rules/stances.yml: the words that show a stance, in the order in which they count."""

    wording: Wording

    @classmethod
    def load(cls, classes: WordClasses) -> "Stances":
        """Raises AtlasError where rules/stances.yml is wrong."""
        return cls(Wording.load("stances.yml", classes))

    def of(self, text: str, span: Span, mentions: Sequence[Mention]) -> dict[str, str]:
        """The stance to each actor of which the words of a span say it; `mentions` stand in the span, in order."""
        if not mentions:
            return {}
        words = told(text, span, mentions, self.wording.classes)
        best: dict[str, tuple[int, str]] = {}
        for found in self.wording.found(words.words):
            stance = TURNED.get(found.shows, NEUTRAL) if found.negated else found.shows
            for actor_id in words.actors[found.actor] if found.actor is not None else ():
                best[actor_id] = min(best.get(actor_id, (found.rank, stance)), (found.rank, stance))
        return {actor_id: stance for actor_id, (_, stance) in best.items()}
