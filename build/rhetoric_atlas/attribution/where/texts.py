"""Whether somebody speaks in a text of theirs."""

from collections.abc import Set

from ...language.sentences.phrases import Phrase
from ...language.syntax.parse import Parse

WRITING = frozenset({"write", "post", "caption", "publish", "comment", "reply"})  # lemmas of cues that make a text
RELAYING = "report"  # the lemma of the cue by which an outlet passes on the texts of others
REACH = 50  # words before and after a reporting phrase among which a text is spoken of


def wrote_text(parse: Parse, phrase: Phrase, texts: Set[str]) -> bool:
    """Whether whoever speaks by a phrase speaks in a text of theirs: "|posted| a video", "|said| in a letter".

    `texts` are the nouns in small letters that stand for what somebody wrote: "post", "letter".
    """
    if phrase.cue.lemma == RELAYING:
        return False
    if phrase.cue.lemma in WRITING:
        return True
    lower = parse.sentence.lower
    # what follows "that" is another's: "reported that a message says"
    reach = 0 if lower[phrase.end : phrase.end + 1] == ["that"] else REACH
    return not texts.isdisjoint(lower[max(0, phrase.first - REACH) : phrase.end + reach])
