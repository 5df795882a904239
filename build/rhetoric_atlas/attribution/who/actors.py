"""Who is in a report: its actors where it names them in its own words, and the speakers that sentences have."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from ...base.model import Actor, Mention, Report, Span
from ...curation.authority import Authority
from ...language.grammar import Grammar
from ...language.sentences.tokens import Sentence
from ..facts import Speaker, is_channel
from .descriptions import Descriptions

APPOSITION = re.compile(r",\s[^,.;:]{1,60}(?=,)")
STORY_REACH = 20_000  # characters before a name in which it first stands
WORD = re.compile(r"\w+")
LOOK_BACK = 40  # mentions before a pronoun among which its actor is sought


def _fills(name: Span, quoted: Span) -> bool:
    """Whether a quotation holds nothing but a name, and perhaps a comma: 'the channel "Desert News," which ...'."""
    return name.start == quoted.start and quoted.end - name.end <= 1


@dataclass(frozen=True, slots=True)
class Cast:
    """The actors of a report where it names them outside quotations, by which its speakers are known.

    `sections` holds the starts of the report's separate stories, `said` the words that it puts beside the names of
    actors, in small letters and by their ids: what they are.
    """

    text: str
    mentions: Sequence[Mention]
    starts: Sequence[int]
    sections: Sequence[int]
    authority: Authority
    grammar: Grammar
    descriptions: Descriptions
    said: Mapping[str, Set[str]]

    @classmethod
    def of(
        cls,
        report: Report,
        mentions: Sequence[Mention],
        quoted: Sequence[Span],
        authority: Authority,
        grammar: Grammar,
        descriptions: Descriptions,
        said: Mapping[str, Set[str]],
    ) -> "Cast":
        """`mentions` and `quoted`, the spans of the quotations, are in order; a name in marks is the report's own."""
        starts = [span.start for span in quoted]
        own = []
        for mention in mentions:
            before = bisect_right(starts, mention.span.start) - 1
            if before < 0 or quoted[before].end <= mention.span.start or _fills(mention.span, quoted[before]):
                own.append(mention)
        return cls(
            text=report.text,
            mentions=own,
            starts=[mention.span.start for mention in own],
            sections=[section.span.start for section in report.sections],
            authority=authority,
            grammar=grammar,
            descriptions=descriptions,
            said=said,
        )

    def story_before(self, place: int) -> Span:
        """The text of the same story before a place: nobody in one story is meant by "the group" in the next."""
        number = bisect_right(self.sections, place) - 1
        return Span(self.sections[number] if number >= 0 else 0, place)

    def actor_at(self, span: Span) -> Actor | None:
        """The last of the actors whose names share a character with a span; names do not overlap each other."""
        mention = self.mention_at(span)
        return self.authority.actors.get(mention.entity_id) if mention else None

    def mention_at(self, span: Span) -> Mention | None:
        """The last mention that shares a character with a span."""
        last = bisect_left(self.starts, span.end) - 1
        return self.mentions[last] if last >= 0 and self.mentions[last].span.overlap(span) else None

    def backwards(self, stretch: Span) -> Iterator[tuple[Mention, Actor]]:
        """The actors named in a stretch, the last named first; no more than LOOK_BACK."""
        end = bisect_left(self.starts, stretch.end)
        first = max(bisect_left(self.starts, stretch.start), end - LOOK_BACK)
        for mention in reversed(self.mentions[first:end]):
            actor = self.authority.actors.get(mention.entity_id)
            if actor:
                yield mention, actor

    def latest(self, stretch: Span, fits: Callable[[Actor], bool]) -> Speaker | None:
        """The actor last named in a stretch of those that fit."""
        return next(
            (self.speaker_of(mention, actor) for mention, actor in self.backwards(stretch) if fits(actor)), None
        )

    def speaker_of(self, mention: Mention, actor: Actor) -> Speaker:
        """The actor of a mention as somebody who may speak."""
        return Speaker(mention.span, " ".join(mention.span.of(self.text).split()), actor)

    def channel_within(self, speaker: Speaker) -> Actor | None:
        """The channel whose name stands in the words of a speaker who is on the same platform."""
        own, words = speaker.actor, (speaker.text or "").lower()
        if own is None or own.platform_id is None:
            return None
        alike = (actor for actor in self.authority.actors.values() if actor.platform_id == own.platform_id)
        return next((actor for actor in alike if is_channel(actor) and actor.name.lower() in words), None)

    def introduction(self, speaker: Speaker) -> frozenset[str]:
        """The words in small letters between the commas after a name where it first stands: "Lee, |a cook|, said"."""
        name = (speaker.text or "").partition(",")[0]
        story = self.story_before(speaker.span.start)
        at = self.text.find(name, max(story.start, story.end - STORY_REACH)) if name else -1
        apposed = APPOSITION.match(self.text, at + len(name)) if at >= 0 else None
        return words_of(apposed.group()) if apposed else frozenset()


def word_at(sentence: Sentence, offset: int) -> int:
    """The place of the word that stands at an offset of the text, or of the next one."""
    return bisect_right(sentence.ends, offset)


def words_of(text: str) -> frozenset[str]:
    """The words of a text in small letters."""
    return frozenset(WORD.findall(text.lower()))
