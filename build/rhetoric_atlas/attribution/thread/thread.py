"""A sentence -> for each quotation in it who says it, by which words, when, where and in what language."""

from collections.abc import Sequence

from msgspec.structs import replace

from ...language.sentences.phrases import Phrase
from ...language.sentences.tokens import QUOTATION
from ...language.syntax.noun_phrases import NounPhrase
from ...language.syntax.parse import Parse
from ..context import Scene
from ..facts import UNKNOWN, Citation, Outlet, Said, Speaker
from ..reporting.main_phrase import WORK, frame, is_in_a_post, manner_of, reporting
from ..reporting.sources import sources
from ..where.channels import channel_of
from ..where.texts import RELAYING, wrote_text
from ..who.antecedents import BOTH
from ..who.speakers import speaker
from .charges import Charges
from .dates import Chronicle, carried
from .fuller_names import FullNames
from .outlets import is_fellow, published, spoken
from .platforms import Stage
from .works import Works

OF_THEM = ["of", "them"]  # after "many", "some", "one"
LABEL = ":"  # stands between a name and what it says in a transcript
PUBLISH = "publish"  # the use of cues by which somebody puts out what their words then are from
SPOKEN = frozenset({"broadcast", "speech", "court"})  # kinds of platforms on which people talk to each other
REPLYING = frozenset({"answer", "reply", "respond"})  # lemmas of cues that go on with a talk


class Thread:
    """The sentences of a report as they follow each other: who spoke last, for those who are not named again."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.carried: Citation | None = None  # what an unattributed quotation continues
        self.charges = Charges(scene.cast)
        self.last: Speaker | None = None  # for whom "he" or "the channel" may stand
        self._before: Citation | None = None  # what the last speaker said
        self._put_out: Citation | None = None  # what the last speaker published, as long as nobody else speaks
        self._names = FullNames(scene.cast)
        self._works = Works(scene.dates.dating)
        platforms = scene.cast.authority.platforms.values()
        self._stage = Stage(scene, frozenset(each.id for each in platforms if each.kind in SPOKEN))
        self._chronicle = Chronicle(scene.dates, scene.rules.dates.scenes)
        self._here: Parse | None = None  # the sentence that is read, if it quotes nothing
        self._told_of: Parse | None = None  # the one before, if it quoted nothing, whose subject "he" may be
        self._unread: Parse | None = None  # the last sentence that reports and quotes nothing, read only if needed

    def new_passage(self) -> None:
        """Nothing is carried into a new passage; who spoke last is still known."""
        self.settle()
        self.carried = None
        self._chronicle.new_passage()
        self._stage.new_passage()

    def leave(self, parse: Parse) -> None:
        """Takes note of what a sentence dates and of whom it tells, once all in it is attributed."""
        self._told_of, self._here = self._here, None
        self._chronicle.leave(parse)
        self._works.leave(parse)

    def tell(self, parse: Parse) -> None:
        """Takes note of a sentence with nothing but titles and names in marks, of whose subject the next may speak."""
        self._here = parse

    def pass_by(self, parse: Parse) -> None:
        """Takes note of a sentence without quotations."""
        self._here = parse
        self._stage.note(parse)
        reports = any(phrase.quotes for phrase in parse.phrases)
        if reports or not self.scene.rules.descriptions.texts.isdisjoint(parse.sentence.lower):
            self.settle()
            self._unread = parse

    def settle(self) -> None:
        """Reads the sentence that was passed by."""
        parse, self._unread = self._unread, None
        if parse is None:
            return
        number = reporting(parse)
        if number is None:
            self._take_writer(parse)
        else:
            self.carried = self.cite(parse, number, sources(parse))

    def cite(self, parse: Parse, number: int, found: Sequence[NounPhrase | None]) -> Citation:
        """The citation of a sentence's phrase, whose source is `found[number]`."""
        self.settle()
        scene, phrase = self.scene, parse.phrases[number]
        said_by, channel = self._speaker_and_channel(parse, number, found)
        cue_span = parse.sentence.span(phrase.first, phrase.end)
        said = self._said(parse, number, found, said_by)
        before = self._said_before(said_by, said) or self._talk_before(parse, phrase)
        language, language_basis = spoken(scene, cue_span, parse.sentence.span(0, len(parse.sentence)), said_by, before)
        manner = manner_of(parse, number)
        citation = Citation(
            cue=phrase.cue,
            cue_span=cue_span,
            speaker=said_by,
            outlet=self._outlet(parse, phrase, said_by, channel, before),
            said=said or self._said_around(parse, phrase, before),
            language=language,
            language_basis=language_basis,
            manner=manner.cue if manner else None,
            manner_span=parse.sentence.span(manner.first, manner.end) if manner else None,
            alleges=said_by is not None and said_by.is_one_of(scene.rules.grammar.accusers),
        )
        self._note(parse, number, citation)
        return citation

    def _speaker_and_channel(
        self, parse: Parse, number: int, found: Sequence[NounPhrase | None]
    ) -> tuple[Speaker | None, Speaker | None]:
        """Who speaks by a phrase, and the channel that its sentence names beside them."""
        phrase, source = parse.phrases[number], found[number]
        said_by = self._speaker(parse, source) if source else self._unnamed(parse, phrase)
        if phrase.cue.source == WORK and said_by is not None and self._is_of_last(said_by):
            said_by = replace(self.last or said_by, span=said_by.span, resumed=True, rule="author-of-text")
        channel = channel_of(parse, number, found, said_by, self.scene.cast)
        if channel and said_by is None and phrase.cue.use == PUBLISH:
            return replace(channel, rule="channel-itself"), channel
        if channel and said_by and self._is_post(parse, said_by):
            return replace(said_by, text=channel.text, actor=channel.actor, rule="channel-itself"), channel
        if channel is None and said_by is not None and said_by.is_person and is_in_a_post(parse):
            return said_by, said_by
        return said_by, channel

    def _is_post(self, parse: Parse, said_by: Speaker) -> bool:
        """Whether a text speaks that is the channel's own: nobody else speaks in it, and no outlet passes it on."""
        is_text = said_by.actor is None and said_by.head in self.scene.rules.descriptions.texts
        return is_text and not any(other.cue.lemma == RELAYING for other in parse.phrases)

    def _talk_before(self, parse: Parse, phrase: Phrase) -> Citation | None:
        """What was said before on air or before people, with which a line of a transcript or a reply goes on."""
        is_reply = phrase.cue.lemma in REPLYING and self.carried is not None
        if parse.sentence.lower[phrase.first] != LABEL and not is_reply:
            return None
        before = self.above(parse.sentence.starts[phrase.first])
        if before is None:
            return None
        platform = self.scene.cast.authority.platforms.get(before.outlet.platform_id)
        return before if platform is not None and platform.kind in SPOKEN else None

    def _outlet(
        self,
        parse: Parse,
        phrase: Phrase,
        said_by: Speaker | None,
        channel: Speaker | None,
        before: Citation | None,
    ) -> Outlet:
        """Where words were published; if nothing says it, on the stage of which the sentences before tell."""
        cue_span = parse.sentence.span(phrase.first, phrase.end)
        outlet = published(self.scene, phrase, cue_span, frame(parse, phrase), said_by, channel, before)
        if outlet.platform_id != UNKNOWN or before is not None:
            return outlet
        stage = self._stage.of(parse, said_by)
        return replace(outlet, platform_id=stage, platform_basis="inferred", rule="stage") if stage else outlet

    def _note(self, parse: Parse, number: int, citation: Citation) -> None:
        """Takes note of what a phrase reports, for the sentences after it."""
        phrase, said_by = parse.phrases[number], citation.speaker
        self.charges.note(citation)
        if phrase.cue.use == PUBLISH:
            self._works.note(parse, citation)
        if not self._takes_floor(parse, number) or said_by is None or not (said_by.text or said_by.actor):
            return
        self.last = replace(said_by, wrote=wrote_text(parse, phrase, self.scene.rules.descriptions.texts))
        self._before = citation
        if phrase.cue.use == PUBLISH:
            self._put_out = citation
        elif self._put_out and not _is_by(self._put_out, said_by):
            self._put_out = None

    def entitled(self, parse: Parse, place: int) -> Citation | None:
        """The citation of the work whose title stands at a place of a sentence, if the report told of it."""
        self.settle()
        return self._works.entitled(parse, place)

    @staticmethod
    def _takes_floor(parse: Parse, number: int) -> bool:
        """Whether who says what a phrase reports is who spoke last: not the men in "men |who claim| so left".

        Nor who passes words on: "Lee said they left, |according to| the daily".
        """
        phrase = parse.phrases[number]
        if not phrase.quotes or phrase.form == "relative":
            return False
        return phrase.cue.source != "after" or not any(
            earlier.form == "finite" and earlier.cue.use == "speech" for earlier in parse.phrases[:number]
        )

    def _speaker(self, parse: Parse, source: NounPhrase) -> Speaker:
        """Who a source is; "he" and "the group" may be the subject of the sentence before."""
        scene, told_of, subject = self.scene, self._told_of, None
        first = parse.sentence.lower[source[0]]
        grammar = scene.rules.grammar
        is_part = parse.sentence.lower[source[0] + 1 : source[1]] == OF_THEM
        if told_of is not None and (first in grammar.pronouns or first in grammar.articles or first == BOTH or is_part):
            phrase = told_of.subject()
            subject = speaker(told_of, phrase, scene.cast, self.last) if phrase else None
        return self._names.known(speaker(parse, source, scene.cast, self.last, subject))

    def _unnamed(self, parse: Parse, phrase: Phrase) -> Speaker | None:
        """Who speaks where the sentence does not say: who does in its passage, or before it as in 'Further adding:'."""
        if phrase.charges:
            return self.charges.accuser(parse)
        if phrase.form == "hedge" or (phrase.form == "passive" and QUOTATION not in parse.sentence.words):
            return None  # "In it, the ban was criticized for its length"
        if self.carried:
            return _carried(self.carried.speaker)
        return _carried(self.last) if parse.sentence.lower[phrase.end : phrase.end + 2] in ([], [":"]) else None

    def charged(self) -> Citation | None:
        """The citation of a quotation without one in a passage that tells a charge, if it is known whose."""
        if self.charges.here is None or self.charges.accuser(self.charges.here[0]) is None:
            return None
        parse, number = self.charges.here
        return self.cite(parse, number, sources(parse))

    def above(self, place: int) -> Citation | None:
        """What was said last in the story above a place, for a block that is only announced: "Full statement:"."""
        before = self._before
        return before if before and before.cue_span.start >= self.scene.cast.story_before(place).start else None

    def resumed(self) -> Citation | None:
        """What the subject of the sentence before, which tells of no words, said last: 'He looked up. "We go."'"""
        before, told_of = self._before, self._told_of
        if before is None or before.speaker is None or told_of is None:
            return None
        phrase = told_of.subject()
        subject = self._names.known(speaker(told_of, phrase, self.scene.cast, self.last)) if phrase else None
        return before if subject is not None and subject.key is not None and subject.key == before.speaker.key else None

    def _take_writer(self, parse: Parse) -> None:
        """Remembers whose text a sentence speaks of: "|The emir| sent a letter"."""
        phrase = parse.subject()
        if phrase is not None:
            writer = speaker(parse, phrase, self.scene.cast, self.last)
            if writer.actor is not None:
                self.last, self._before = replace(writer, wrote=True), None

    def _said_around(self, parse: Parse, phrase: Phrase, before: Citation | None) -> Said | None:
        """The date of what is printed of somebody, and of each line of a transcript that a sentence before dates."""
        if phrase.cue.source == WORK:
            return self.scene.dates.of_publication(parse)
        goes_on = before is not None and parse.sentence.lower[phrase.first] == LABEL
        return carried(before.said) if before is not None and goes_on else None

    def _is_of_last(self, said_by: Speaker) -> bool:
        """Whether what is printed of somebody is of who spoke last: "Following are excerpts from the |article|"."""
        is_named = said_by.actor is not None or said_by.resumed or said_by.text is None
        return self.last is not None and not is_named and self.scene.dates.dating.is_medium(said_by.head)

    def _said_before(self, said_by: Speaker | None, said: Said | None) -> Citation | None:
        """What the same speaker said before, where the sentence goes on with it, or a fellow user of one server.

        It goes on with what was put out last, unless it has another date.
        """
        before = self._before
        if before is None or said_by is None or before.speaker is None:
            return None
        if is_fellow(said_by, before.speaker):
            return before
        if said_by.key is None:
            return None
        goes_on = said_by.resumed or self._spoke_here(said_by)
        if goes_on and said_by.key == before.speaker.key:
            return before
        put_out = self._put_out
        is_of_it = put_out is not None and _day(put_out.said) == _day(said) and _is_by(put_out, said_by)
        return put_out if is_of_it else None

    def _said(
        self, parse: Parse, number: int, found: Sequence[NounPhrase | None], said_by: Speaker | None
    ) -> Said | None:
        spoke_here = said_by is not None and self._spoke_here(said_by)
        spoke_last = said_by is not None and self.last is not None and self.last.key == said_by.key
        return self._chronicle.of(parse, number, found, said_by, spoke_here, spoke_last)

    def _spoke_here(self, said_by: Speaker) -> bool:
        """Whether the passage attributed words to the same speaker before."""
        return self.carried is not None and self.carried.speaker is not None and self.carried.speaker.key == said_by.key


def _carried(said_by: Speaker | None) -> Speaker | None:
    return replace(said_by, rule="carried") if said_by is not None else None


def _day(said: Said | None) -> str | None:
    return said.date if said is not None else None


def _is_by(citation: Citation, said_by: Speaker) -> bool:
    return citation.speaker is not None and citation.speaker.key == said_by.key
