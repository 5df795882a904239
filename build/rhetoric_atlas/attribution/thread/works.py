"""What was published, and where: for the sentences that speak of it again, and of what stands in it.

"The daily released its May issue on Telegram. |The issue| holds |an article| by Lee. In |the article|, he says ...".
"""

from ...language.sentences.phrases import Phrase, Reading
from ...language.sentences.tokens import FINAL
from ...language.syntax.clauses import OWNING
from ...language.syntax.noun_phrases import NounPhrase
from ..facts import UNKNOWN, Citation
from ..when.sentence_times import INTO, Dating

REACH, REACH_AFTER = 14, 4  # words before and after a phrase in which the work stands: "In the video, he says"
TITLE_REACH = 4  # words before a title in which the noun stands that it belongs to: "The poster, which is titled"


def _holds_words(reading: Reading, phrase: Phrase, source: NounPhrase | None, place: int) -> bool:
    """Whether the words of a phrase stand in the work named at a place, rather than being about it."""
    before = reading.sentence.lower[max(0, place - 3) : place]
    is_source = source is not None and source[0] <= place < source[1]
    is_own = place < phrase.first and not OWNING.isdisjoint(before)  # "he ended |his speech| by saying"
    return is_source or is_own or not INTO.isdisjoint(before)


class Works:
    """The last work that a report called by each noun, with what the sentence says that published it."""

    def __init__(self, dating: Dating) -> None:
        self.dating = dating
        self._published: dict[str, Citation] = {}  # by the noun
        self._noted: Reading | None = None  # the last sentence that published something

    def note(self, reading: Reading, citation: Citation) -> None:
        """Takes note of the works that a sentence publishes, if it says on what platform."""
        if citation.outlet.platform_id == UNKNOWN:
            return
        self._noted = reading
        self._published.update((noun, citation) for noun, _ in self.dating.media(reading))

    def leave(self, reading: Reading) -> None:
        """Takes note of the other works that a sentence names: they stand in one that it resumes, or in none."""
        if reading is self._noted or not (media := self.dating.media(reading)):
            return
        within = next((self._published[noun] for noun, is_new in media if not is_new and noun in self._published), None)
        for noun in [noun for noun, is_new in media if is_new]:
            self._published.pop(noun, None)
            if within:
                self._published[noun] = within

    def of(self, reading: Reading, phrase: Phrase, source: NounPhrase | None) -> Citation | None:
        """What was said of the work in which words stand: "|The article| says", "In |the video|, he said"."""
        if not self._published:
            return None
        first = 0 if phrase.form == "participle" else max(0, phrase.first - REACH)
        for at, noun in self.dating.resumed(reading, first, phrase.end + REACH_AFTER):
            if noun in self._published and _holds_words(reading, phrase, source, at):
                return self._published[noun]
        return None

    def entitled(self, reading: Reading, place: int) -> Citation | None:
        """What was said of the work whose title stands at a place: 'One |poster|, titled "Patience," shows'."""
        named = self.dating.resumed(reading, max(0, place - TITLE_REACH), place)
        if not named or not FINAL.isdisjoint(reading.sentence.lower[named[-1][0] : place]):
            return None
        return self._published.get(named[-1][1])
