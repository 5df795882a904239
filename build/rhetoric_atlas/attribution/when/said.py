"""When something was said: a time that the sentence gives, else the report's own date as the latest possible."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ...base.model import Report, Span
from ...language.dates.absolute import PRECISIONS
from ...language.dates.anchored import Moment
from ...language.dates.relative import SaidDates
from ...language.syntax.noun_phrases import NounPhrase
from ...language.syntax.parse import Parse
from ..facts import Said
from .sentence_times import Dating, Time
from .timeline import Timeline

DAY = len("YYYY-MM-DD")


OWN = frozenset({"text", "inferred"})  # values of reports.published_basis


EARLIER = 3  # phrases before one whose date may be its own


REACH, REACH_AFTER = 400, 120  # characters before and after a phrase in which its date begins


@dataclass(frozen=True, slots=True)
class Dates:
    """The times that a report names, and how they date what is said."""

    timeline: Timeline
    dating: Dating

    @classmethod
    def in_report(cls, report: Report, quoted: Sequence[Span], dates: SaidDates, dating: Dating) -> "Dates":
        """`quoted` are the spans of the report's quotations, in order and apart."""
        return cls(Timeline.of(report, quoted, dates), dating)

    def of(self, parse: Parse, number: int, found: Sequence[NounPhrase | None]) -> Said | None:
        """The date that a sentence gives to what its phrase `number`, whose source is `found[number]`, reports."""
        phrase, source = parse.phrases[number], found[number]
        times = list(self._times(parse, phrase.first, phrase.end))
        for moment, time in times:
            if time.lead >= phrase.end and self.dating.is_in_brackets(parse, time):
                return _said(moment, "source-in-brackets", "bound")
            if time.lead >= phrase.end and self.dating.is_after(parse, phrase, source, time):
                return _said(moment, "behind-cue")
        for moment, time in reversed(times):
            if time.first < phrase.first and self._is_before(parse, number, found, time):
                return _said(moment, "before-cue")
            if time.first < phrase.first and self._is_of_reporter(parse, number, found, time):
                return _said(moment, "other-report", "bound")
        return None

    def of_introduced(self, parse: Parse, number: int, found: Sequence[NounPhrase | None]) -> Said | None:
        """The date that a sentence gives to what its subject does, where a phrase only says who that is.

        "On June 24, a channel |which calls itself a herald| shared a post".
        """
        source = found[number]
        for moment, time in self._times(parse, parse.phrases[number].first, parse.phrases[number].end):
            if source and 0 <= source[0] - time.end <= 1 and self.dating.opens(parse, time):
                return _said(moment, "before-cue")
        return None

    def of_publication(self, parse: Parse) -> Said | None:
        """The date that a sentence gives to something published in it: "On June 24, a video appeared"."""
        last = len(parse.sentence)
        for moment, time in self._times(parse, last - 1, last):
            if self.dating.opens(parse, time) or self.dating.is_of_medium(parse, time):
                return _said(moment, "publication")
            for phrase in parse.phrases[:EARLIER]:
                if phrase.cue.use == "publish" and self.dating.is_after(parse, phrase, None, time):
                    return _said(moment, "publication")
        return None

    def of_verdict(self, parse: Parse) -> Said | None:
        """When a court decided what a sentence tells of: "a man sentenced to two years this week"."""
        for phrase in parse.phrases:
            if phrase.cue.act == "verdict":
                for moment, time in self._times(parse, phrase.first, phrase.end):
                    if self.dating.is_after(parse, phrase, None, time) or self.dating.opens(parse, time):
                        return _said(moment, "verdict")
        return None

    def of_source(self, brackets: Span) -> Said | None:
        """The date of a source that stands in brackets below what was said: "(Hill Voice, June 5, 2031)"."""
        moments = [each for each in self.timeline.within(brackets.start, brackets.end) if len(each.iso) == DAY]
        return _said(moments[-1], "source-in-brackets", "bound") if moments else None

    def of_event(self, parse: Parse, until: int | None = None) -> Said | None:
        """The day on which a sentence says that something happened: "He visited the camp on June 24.".

        Or the time of any length that stands before a place in it: "The court banned it in 2029, |calling| it".
        """
        last = len(parse.sentence)
        for moment, time in reversed(list(self._times(parse, last - 1, last))):
            is_told = len(moment.iso) == DAY or (until is not None and time.end <= until)
            if is_told and self.dating.is_of_event(parse, time):
                return _said(moment, "event")
        return None

    def _times(self, parse: Parse, first: int, end: int) -> Iterator[tuple[Moment, Time]]:
        sentence = parse.sentence
        start = max(sentence.starts[0], sentence.starts[first] - REACH)
        for moment in self.timeline.within(start, min(sentence.ends[-1], sentence.ends[end - 1] + REACH_AFTER)):
            yield moment, self.dating.time(parse, moment.span.start, moment.span.end)

    def _is_before(self, parse: Parse, number: int, found: Sequence[NounPhrase | None], time: Time) -> bool:
        dating, phrase, source = self.dating, parse.phrases[number], found[number]
        if dating.is_beside(parse, phrase, source, time):
            return True
        if dating.is_content(parse, phrase, source, time):
            return False
        if source is not None and source[0] >= time.end and dating.opens_that_clause(parse, time):
            return True
        if dating.opens(parse, time) or dating.is_of_medium(parse, time) or dating.is_speaking(parse, time):
            return phrase.form != "relative"
        return any(
            found[earlier] == source and dating.is_after(parse, parse.phrases[earlier], source, time)
            for earlier in range(max(0, number - EARLIER), number)
        )

    def _is_of_reporter(self, parse: Parse, number: int, found: Sequence[NounPhrase | None], time: Time) -> bool:
        """Whether a time dates words that report those of somebody else: "It said on June 3 that he had |vowed|"."""
        first = max(0, number - EARLIER)
        return parse.phrases[number].form != "relative" and any(
            phrase.cue.use == "speech" and self.dating.is_after(parse, phrase, source, time)
            for phrase, source in zip(parse.phrases[first:number], found[first:number], strict=True)
        )


def bound(report: Report) -> Said | None:
    """The date that the report's own words give it, which nothing in it is later than.

    That of an address, a page's markup or a file's name may be of the page, and bounds nothing.
    """
    if not report.published_date or report.published_basis not in OWN:
        return None
    return Said(report.published_date, report.published_precision, "bound", "report-date")


def _said(moment: Moment, rule: str, basis: str | None = None) -> Said:
    return Said(moment.iso, PRECISIONS[len(moment.iso)], basis or moment.basis, rule)
