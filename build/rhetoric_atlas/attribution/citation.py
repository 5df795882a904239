"""A sentence -> for each quotation in it who says it, by which words, when, where and in what language."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..authority import Authority
from ..cues import Cue
from ..model import Mention, Report, Span
from .channel import Outlet, Platforms, outlet
from .date import Dates, Said
from .language import Languages
from .nounphrase import NounPhrase
from .phrases import Phrase, Reading
from .rules import AttributionRules
from .source import sources
from .speaker import Cast, Speaker, speaker

COURT = "court"  # the platform of those who speak in one


@dataclass(frozen=True, slots=True)
class Citation:
    """What a reporting phrase says of the words that it takes; `said` and `language` only where they are stated."""

    cue: Cue
    cue_span: Span
    speaker: Speaker | None
    outlet: Outlet
    said: Said | None
    language: str | None
    alleges: bool = False  # whether one who accuses in court speaks


@dataclass(frozen=True, slots=True)
class Scene:
    """A report with all that is needed to read its sentences: its actors, and what it states outside quotations."""

    report: Report
    cast: Cast
    platforms: Platforms
    languages: Languages
    dates: Dates
    rules: AttributionRules

    @classmethod
    def of(
        cls,
        report: Report,
        mentions: Sequence[Mention],
        quoted: Sequence[Span],
        authority: Authority,
        rules: AttributionRules,
    ) -> "Scene":
        """`mentions` are the report's actors, `quoted` the spans of its quotations, both in order."""
        return cls(
            report=report,
            cast=Cast.of(report.text, mentions, quoted, authority, rules.grammar),
            platforms=Platforms.in_report(authority.platforms, rules.grammar.media, report.text, quoted),
            languages=rules.languages.in_report(report.text, quoted),
            dates=rules.dates.in_report(report, quoted),
            rules=rules,
        )


class Thread:
    """The sentences of a report as they follow each other: who spoke last, for those who are not named again."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.carried: Citation | None = None  # what an unattributed quotation continues
        self.last: Speaker | None = None  # for whom "he" or "the channel" may stand
        self._dates: dict[str, Said] = {}  # by the speaker's key, the date last stated
        self._unread: Reading | None = None  # the last sentence that reports and quotes nothing, read only if needed

    def new_passage(self) -> None:
        """Nothing is carried into a new passage; who spoke last is still known."""
        self.settle()
        self.carried = None

    def pass_by(self, reading: Reading) -> None:
        """Takes note of a sentence without quotations."""
        if any(phrase.cue.use != "indirect" for phrase in reading.phrases):
            self.settle()
            self._unread = reading

    def settle(self) -> None:
        """Reads the sentence that was passed by."""
        reading, self._unread = self._unread, None
        if reading is not None:
            number = _reporting(reading)
            self.carried = self.cite(reading, number, sources(reading, self.scene.rules.grammar))

    def cite(self, reading: Reading, number: int, found: Sequence[NounPhrase | None]) -> Citation:
        """The citation of a sentence's phrase, whose source is `found[number]`."""
        self.settle()
        scene, phrase, source = self.scene, reading.phrases[number], found[number]
        said_by = speaker(reading, source, scene.cast, self.last) if source else self._unnamed(reading, phrase)
        cue_span = reading.sentence.span(phrase.first, phrase.end)
        sentence_span = reading.sentence.span(0, len(reading.sentence))
        stated = (
            scene.platforms.of(cue_span, sentence_span)
            or (scene.platforms.named_in(said_by.text) if said_by and said_by.text else None)
            or phrase.cue.platform
            or (COURT if said_by and said_by.is_one_of(scene.rules.grammar.courts) else None)
        )
        citation = Citation(
            cue=phrase.cue,
            cue_span=cue_span,
            speaker=said_by,
            outlet=outlet(said_by, stated, scene.cast.authority.platforms),
            said=self._date(scene.dates.of(cue_span, sentence_span), said_by),
            language=scene.languages.of(cue_span, sentence_span),
            alleges=said_by is not None and said_by.is_one_of(scene.rules.grammar.accusers),
        )
        if phrase.cue.use != "indirect" and said_by is not None and (said_by.text or said_by.actor):
            self.last = said_by
        return citation

    def _unnamed(self, reading: Reading, phrase: Phrase) -> Speaker | None:
        """Who speaks where the sentence does not say: who does in its passage, or before it as in 'Further adding:'."""
        if self.carried:
            return self.carried.speaker
        return self.last if reading.sentence.lower[phrase.end : phrase.end + 2] in ([], [":"]) else None

    def _date(self, said: Said | None, said_by: Speaker | None) -> Said | None:
        """The date that the sentence states, else the one that the report gave to the same post or statement before."""
        key = said_by.key if said_by else None
        if said_by is None or key is None:
            return said
        if said:
            self._dates[key] = said
        return said or (self._dates.get(key) if said_by.resumed or self._spoke_here(said_by) else None)

    def _spoke_here(self, said_by: Speaker) -> bool:
        """Whether the passage attributed words to the same speaker before."""
        return self.carried is not None and self.carried.speaker is not None and self.carried.speaker.key == said_by.key


def _reporting(reading: Reading) -> int:
    """The phrase of a sentence that says who speaks: its last before a colon, its first finite one, else its first."""
    quoting = [number for number, phrase in enumerate(reading.phrases) if phrase.cue.use != "indirect"]
    if reading.sentence.words[-1] == ":":
        return quoting[-1]
    return next((number for number in quoting if reading.phrases[number].form == "finite"), quoting[0])
