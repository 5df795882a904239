"""On what air, or before what people, a report says that somebody speaks, before it tells what they say.

"On May 3, Karim Lee appeared on Hill TV. |Lee| said that ...", "The episodes aired on Hill TV. In them, |he| said ...".
"""

from ...base.model import Span
from ...language.syntax.parse import Parse
from ..context import Scene
from ..facts import Speaker

PASSAGES = 2  # in which a stage counts: its own, and the one after it


class Stage:
    """The last platform on which a report says that people speak, and the words of the sentences that tell of them."""

    def __init__(self, scene: Scene, spoken: frozenset[str]) -> None:
        """`spoken` are the ids of the platforms on which people speak."""
        self.scene = scene
        self.spoken = spoken
        self._platform_id: str | None = None
        self._words: set[str] = set()
        self._age = 0

    def new_passage(self) -> None:
        """Takes note that another passage begins."""
        self._age += 1
        if self._age >= PASSAGES:
            self._platform_id = None
            self._words.clear()

    def note(self, parse: Parse) -> None:
        """Takes note of a sentence that reports no words."""
        sentence = parse.sentence
        start = sentence.starts[0]
        found = self.scene.platforms.of(Span(start, start), Span(start, sentence.ends[-1]))
        if found is not None and found.platform_id in self.spoken:
            self._platform_id, self._age = found.platform_id, 0
        self._words.update(sentence.lower)

    def of(self, parse: Parse, said_by: Speaker | None) -> str | None:
        """The id of the platform on which somebody speaks in a sentence, where the sentences before name them.

        None where the sentence itself tells of another occasion: "In an interview on Friday, Lee said".
        """
        if self._platform_id is None or said_by is None or said_by.text is None:
            return None
        if any(is_new for _, is_new in self.scene.dates.dating.media(parse)):
            return None
        return self._platform_id if said_by.text.split()[-1].lower() in self._words else None
