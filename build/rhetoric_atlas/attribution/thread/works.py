"""What was published, and where: for the titles that a report names later.

'The daily released two posters on Telegram. |One poster|, titled "Patience," shows a lion.'
"""

from ...language.sentences.tokens import FINAL
from ...language.syntax.parse import Parse
from ..facts import UNKNOWN, Citation
from ..when.sentence_times import Dating

TITLE_REACH = 4  # words before a title in which the noun stands that it belongs to: "The poster, which is titled"


class Works:
    """The last work that a report called by each noun, with what the sentence says that published it."""

    def __init__(self, dating: Dating) -> None:
        self.dating = dating
        self._published: dict[str, Citation] = {}  # by the noun
        self._noted: Parse | None = None  # the last sentence that published something

    def note(self, parse: Parse, citation: Citation) -> None:
        """Takes note of the works that a sentence publishes, if it says on what platform."""
        if citation.outlet.platform_id == UNKNOWN:
            return
        self._noted = parse
        self._published.update((noun, citation) for noun, _ in self.dating.media(parse))

    def leave(self, parse: Parse) -> None:
        """Takes note of the other works that a sentence names: they stand in one that it resumes, or in none."""
        if parse is self._noted or not (media := self.dating.media(parse)):
            return
        within = next((self._published[noun] for noun, is_new in media if not is_new and noun in self._published), None)
        for noun in [noun for noun, is_new in media if is_new]:
            self._published.pop(noun, None)
            if within:
                self._published[noun] = within

    def entitled(self, parse: Parse, place: int) -> Citation | None:
        """What was said of the work whose title stands at a place: 'One |poster|, titled "Patience," shows'."""
        named = self.dating.resumed(parse, max(0, place - TITLE_REACH), place)
        if not named or not FINAL.isdisjoint(parse.sentence.lower[named[-1][0] : place]):
            return None
        return self._published.get(named[-1][1])
