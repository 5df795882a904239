"""Those whom a report names in full and then more briefly, and whom no actor of the authority is."""

from msgspec.structs import replace

from ...language.grammar import NAME_LENGTH
from ..facts import Speaker
from ..who.actors import Cast
from ..who.descriptions import AUTHOR

HONORIFICS = frozenset({"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "the"})
FOREWORDS = HONORIFICS | {"abu", "al", "bin", "ibn", "sheikh", "mullah"}  # of names; alone they are nobody's


class FullNames:
    """The speakers of a report by the words of their names, as it tells of them."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self._by_word: dict[str, Speaker] = {}
        self._by_noun: dict[str, Speaker] = {}  # by what they are: "minister" for Trade Minister Lev Okun

    def known(self, said_by: Speaker) -> Speaker:
        """A speaker with the fuller name that the story gave before: "Lee" is the cleric Karim Lee."""
        name = _name(said_by)
        if not name:
            return self._described(said_by)
        self._by_noun.update(dict.fromkeys(self._nouns(said_by), said_by))
        before = self._by_word.get(name[-1].lower())
        if (
            before is not None
            and before.span.start >= self.cast.story_before(said_by.span.start).start
            and {word.lower() for word in name} - HONORIFICS <= {word.lower() for word in _name(before)}
        ):
            return replace(said_by, known_as=before.text, rule="name-before")
        if len(name) > 1:
            self._by_word.update((word.lower(), said_by) for word in name if word.lower() not in FOREWORDS)
        return said_by

    def _nouns(self, said_by: Speaker) -> list[str]:
        """What the words before a name, or in it, say that somebody is: "the party's |newspaper| Steppe Voice"."""
        grammar, nouns = self.cast.grammar, self.cast.descriptions
        words = (said_by.text or "").split()
        lower = [word.lower() for word in words]
        end = next((at for at, word in enumerate(lower) if word in grammar.prepositions), len(lower))
        return [
            word
            for word, following in zip(lower[:end], words[1:end], strict=False)
            if following[0].isupper() and nouns.stands_for(word) not in {None, AUTHOR}
        ]

    def _described(self, said_by: Speaker) -> Speaker:
        """Whom "the newspaper" or "the minister" stands for, where the story named one with that noun before."""
        words = (said_by.text or "").lower().split()
        if said_by.actor is not None or said_by.resumed or words != ["the", said_by.head]:
            return said_by
        before = self._by_noun.get(said_by.head)
        if before is None or before.span.start < self.cast.story_before(said_by.span.start).start:
            return said_by
        return replace(said_by, text=before.text, known_as=before.text, resumed=True, rule="name-before")


def _name(said_by: Speaker) -> list[str]:
    """The words of a speaker up to the last word of the name, or behind a comma: "the group's clerk, |Karim Lee|"."""
    if said_by.actor is not None or said_by.resumed or not said_by.text:
        return []
    words = said_by.text.split()
    bare = [word.rstrip(",") for word in words]
    comma = next((at for at, word in enumerate(words) if word.endswith(",")), len(words))
    apposed = words[comma + 1 :]
    if 0 < len(apposed) <= NAME_LENGTH and said_by.head in bare[: comma + 1]:
        return apposed if all(word[0].isupper() or word.startswith("al-") for word in apposed) else []
    lower = [word.lower() for word in bare]
    end = lower.index(said_by.head) + 1 if said_by.head in lower else 0
    return bare[:end] if end and words[end - 1][0].isupper() else []
