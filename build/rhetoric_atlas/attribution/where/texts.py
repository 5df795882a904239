"""Whether a sentence speaks of a text: one that its speaker wrote, or one that goes on.

`texts` are the nouns in small letters that stand for what somebody wrote: "post", "letter".
"""

from collections.abc import Sequence, Set
from itertools import pairwise

from ...language.sentences.phrases import Phrase, Reading
from ...language.syntax.noun_phrases import NounPhrase

AGAIN = frozenset({"the", "this", "its", "his", "her", "their"})  # before a text that was spoken of
ONE_MORE = frozenset(
    {"another", "one", "second", "third", "fourth", "fifth"}
    | {"final", "further", "later", "subsequent", "earlier", "previous"}
)
WRITING = frozenset({"write", "post", "caption", "publish", "comment", "reply"})  # lemmas of cues that make a text
RELAYING = "report"  # the lemma of the cue by which an outlet passes on the texts of others
REACH = 50  # words before and after a reporting phrase among which a text is spoken of


def wrote_text(reading: Reading, phrase: Phrase, texts: Set[str]) -> bool:
    """Whether whoever speaks by a phrase speaks in a text of theirs: "|posted| a video", "|said| in a letter"."""
    if phrase.cue.lemma == RELAYING:
        return False
    if phrase.cue.lemma in WRITING:
        return True
    lower = reading.sentence.lower
    if lower[phrase.end : phrase.end + 1] == ["that"]:  # what follows is another's: "reported that a message says"
        return not texts.isdisjoint(lower[max(0, phrase.first - REACH) : phrase.end])
    return not texts.isdisjoint(_near(reading, phrase))


def goes_on_with_text(reading: Reading, phrase: Phrase, source: NounPhrase | None, texts: Set[str]) -> bool:
    """Whether a sentence speaks of a text again, or of one more: "|the post| said", "in |another post|"."""
    lower = reading.sentence.lower
    if source is not None and lower[source[0]] in AGAIN and not texts.isdisjoint(lower[slice(*source)]):
        return True
    near = _near(reading, phrase)
    return not ONE_MORE.isdisjoint(near) and any(
        word in ONE_MORE and following in texts for word, following in pairwise(near)
    )


def _near(reading: Reading, phrase: Phrase) -> Sequence[str]:
    """The words around a phrase in which a text may be spoken of."""
    return reading.sentence.lower[max(0, phrase.first - REACH) : phrase.end + REACH]
