"""Those whom a report names in full and then more briefly, and whom no actor of the authority is."""

from dataclasses import replace

from .cast import Cast, Speaker

HONORIFICS = frozenset({"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "the"})
FOREWORDS = HONORIFICS | {"abu", "al", "bin", "ibn", "sheikh", "mullah"}  # of names; alone they are nobody's
NAME_LENGTH = 5  # words of a name behind a comma


class FullNames:
    """The speakers of a report by the words of their names, as it tells of them."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self._by_word: dict[str, Speaker] = {}

    def known(self, said_by: Speaker) -> Speaker:
        """A speaker with the fuller name that the story gave before: "Lee" is the cleric Karim Lee."""
        name = _name(said_by)
        if not name:
            return said_by
        before = self._by_word.get(name[-1].lower())
        if (
            before is not None
            and before.span.start >= self.cast.story_before(said_by.span.start).start
            and {word.lower() for word in name} - HONORIFICS <= {word.lower() for word in _name(before)}
        ):
            return replace(said_by, known_as=before.text)
        if len(name) > 1:
            self._by_word.update((word.lower(), said_by) for word in name if word.lower() not in FOREWORDS)
        return said_by


def _name(said_by: Speaker) -> list[str]:
    """The words of a speaker up to the last word of the name, or behind a comma: "the group's clerk, |Karim Lee|"."""
    words = (said_by.text or "").split() if said_by.actor is None and not said_by.resumed else []
    comma = next((at for at, word in enumerate(words) if word.endswith(",")), len(words))
    described, apposed = [word.rstrip(",") for word in words[: comma + 1]], words[comma + 1 :]
    if said_by.head in described and 0 < len(apposed) <= NAME_LENGTH:
        return apposed if all(word[0].isupper() or word.startswith("al-") for word in apposed) else []
    end = next((at + 1 for at, word in enumerate(words) if word.rstrip(",").lower() == said_by.head), 0)
    return [word.rstrip(",") for word in words[:end]] if end and words[end - 1][0].isupper() else []
