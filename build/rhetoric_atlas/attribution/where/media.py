"""The nouns for what is published or uttered at one time, which a report names and speaks of again."""

from dataclasses import dataclass

from ...language.dates.relative import SaidDates
from ...language.sentences.phrases import Phrase
from ...language.syntax.noun_phrases import NounPhrase
from ...language.syntax.parse import Parse

IT = "it"
RESUMING = frozenset({"the", "this", "that", "its", "his", "her", "their", "one"})  # before what was published already
MEDIUM_AFTER = 4  # words after a phrase in which its medium ends: "he says in the video"
ADJUNCT_REACH = 14  # words before a phrase in which its medium stands: "In the long video that it posted, he said"


@dataclass(frozen=True, slots=True)
class Media:
    """What tells that words stand in a video, a letter or a speech."""

    dates: SaidDates

    def is_medium(self, word: str) -> bool:
        """Whether a noun stands for what is uttered or published at one time: "post", "interview"."""
        return word in self.dates.occasions

    def resumed_medium(self, parse: Parse, phrase: Phrase, source: NounPhrase | None) -> str | None:
        """What the words of a phrase stand in, if it was named before: "In the |video|, he said", "|It| reads"."""
        lower = parse.sentence.lower
        first = 0 if phrase.form == "participle" else max(0, phrase.first - ADJUNCT_REACH)
        resumed = self.resumed(parse, first, max(phrase.end + MEDIUM_AFTER, source[1] if source else 0))
        if resumed:
            return resumed[0][1]
        is_pronoun = source is not None and source[1] == source[0] + 1 and lower[source[0]] == IT
        return IT if is_pronoun or lower[first : first + 2] == ["in", IT] else None

    def resumed(self, parse: Parse, first: int, end: int) -> list[tuple[int, str]]:
        """The nouns among some words that stand for what was published before, with their places: "In the |video|"."""
        lower, occasions = parse.sentence.lower, self.dates.occasions
        if occasions.isdisjoint(lower[first:end]):
            return []
        return [
            (at, self._singular(lower[at]))
            for at in range(first, min(len(lower), end))
            if lower[at] in occasions and not RESUMING.isdisjoint(lower[max(0, at - 2) : at])
        ]

    def media(self, parse: Parse) -> list[tuple[str, bool]]:
        """The nouns of a sentence for what is published, and whether each is something new: "a |video| appeared"."""
        lower = parse.sentence.lower
        if self.dates.occasions.isdisjoint(lower):
            return []
        return [
            (self._singular(word), RESUMING.isdisjoint(lower[max(0, at - 2) : at]))
            for at, word in enumerate(lower)
            if word in self.dates.occasions
        ]

    def _singular(self, noun: str) -> str:
        """A medium's noun by which one of several is known again: "two |posters| of May 3 ... One |poster| said"."""
        one = noun.removesuffix("s")
        return one if one in self.dates.occasions else noun
