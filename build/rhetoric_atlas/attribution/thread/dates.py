"""The dates that a report gave to speakers, posts and events, for their words in the sentences that follow."""

from collections.abc import Collection, Sequence

from msgspec.structs import replace

from ...language.sentences.phrases import Phrase
from ...language.syntax.noun_phrases import NounPhrase
from ...language.syntax.parse import Parse
from ..facts import Said, Speaker
from ..when.said import Dates
from ..where.media import IT

REPORTING = frozenset({"speech", "stance", "indirect"})  # uses of cues that tell of words, not of what happened


VERDICT = "verdict"  # the act of cues by which a court decides


def carried(said: Said | None) -> Said | None:
    """A date that sentences before gave."""
    return replace(said, rule="carried") if said is not None else None


class Chronicle:
    """When each speaker last spoke, what was last published, and what last happened, as far as the report has told."""

    def __init__(self, dates: Dates, scenes: Collection[str]) -> None:
        """`scenes` are the lemmas of cues whose words are said at the event that the story tells of: "chanted"."""
        self.dates = dates
        self.scenes = scenes
        self._speakers: dict[str, Said] = {}  # by the speaker's key
        self._media: dict[str, Said] = {}  # by the noun for what was published
        self._event: Said | None = None  # the day of what last happened in the passage
        self._verdict: Said | None = None  # when a court last decided, in this passage or the one before
        self._is_verdict_here = False

    def new_passage(self) -> None:
        """An event goes on in its passage alone, a verdict in the next too, and "it" is what was published there."""
        self._event = None
        self._verdict = self._verdict if self._is_verdict_here else None
        self._is_verdict_here = False
        self._media.pop(IT, None)

    def leave(self, parse: Parse) -> None:
        """Takes note of when a sentence says that something happened or was published, for the sentences after it."""
        if not any(phrase.cue.use in REPORTING for phrase in parse.phrases):
            self._event = self.dates.of_event(parse) or self._event
        verdict = self.dates.of_verdict(parse)
        if verdict:
            self._verdict, self._is_verdict_here = verdict, True
        media = self.dates.dating.media(parse)
        if not media:
            return
        published = self.dates.of_publication(parse)
        if published is None:  # what stands in a work came out with it: "The issue holds an article"
            published_in = next(
                (self._media[noun] for noun, is_new in media if not is_new and noun in self._media), None
            )
            for noun in [noun for noun, is_new in media if is_new]:
                self._media.pop(noun, None)
                if published_in:
                    self._media[noun] = published_in
            self._media.pop(IT, None)
            return
        for noun, _ in (*media, (IT, True)):
            self._media[noun] = published

    def of(
        self,
        parse: Parse,
        number: int,
        found: Sequence[NounPhrase | None],
        said_by: Speaker | None,
        spoke_here: bool,
        spoke_last: bool,
    ) -> Said | None:
        """The date that the sentence states, else the one that the report gave to the same post, statement or event.

        `spoke_here` says whether the passage attributed words to the same speaker before, `spoke_last` whether nobody
        else has spoken since.
        """
        phrase = parse.phrases[number]
        said = self.dates.of(parse, number, found)
        key = said_by.key if said_by else None
        if phrase.form == "relative":
            introduced = said or self.dates.of_introduced(parse, number, found)
            if key and introduced:
                self._speakers[key] = introduced
            return said
        if said is None and not self.dates.dating.dates.habits.isdisjoint(parse.sentence.lower):
            self._speakers.pop(key or "", None)  # "As is |usual|, the channel mocked the army": on no one day
            return None
        if said is None:
            said = self._of_medium(parse, number, found) or self._of_event(parse, phrase, said_by)
        if said_by is None or key is None:
            return said
        if said:
            self._speakers[key] = said
            return said
        if not (said_by.resumed or spoke_here or (spoke_last and self._goes_on(said_by, key))):
            self._speakers.pop(key, None)
        return carried(self._speakers.get(key))

    def _goes_on(self, said_by: Speaker, key: str) -> bool:
        """Whether words in another passage may be of the same day: "a user" is another one each time."""
        known = self._speakers.get(key)
        is_named = said_by.actor is not None or said_by.known_as is not None
        return is_named and known is not None and known.precision == "day"

    def _of_medium(self, parse: Parse, number: int, found: Sequence[NounPhrase | None]) -> Said | None:
        """When that came out in which the words stand: "A video appeared on May 3. In the video, he said"."""
        if not self._media:
            return None
        medium = self.dates.dating.resumed_medium(parse, parse.phrases[number], found[number])
        if medium in self.dates.dating.dates.parts and medium not in self._media:
            return next((said for noun, said in self._media.items() if noun in self.dates.dating.dates.wholes), None)
        return self._media.get(medium) if medium else None

    def _of_event(self, parse: Parse, phrase: Phrase, said_by: Speaker | None) -> Said | None:
        """When that happened at which the words were said: "He visited the camp on May 3. He told the cooks".

        A verdict is said on its day: "He was jailed on May 3. The court found him guilty of theft".
        """
        if phrase.cue.act == VERDICT:
            return self._verdict
        here = self.dates.of_event(parse, phrase.first) if phrase.form == "participle" else None
        is_there = (said_by is not None and said_by.resumed) or phrase.cue.lemma in self.scenes
        return here or (self._event if is_there else None)
