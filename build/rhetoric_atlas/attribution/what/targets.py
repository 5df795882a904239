"""Whom a quote is about: the actors that its words name, and the one that its cue takes for its object.

Not among them are who speaks, who is cited ("according to X"), and a state where its name only says where ("in X").
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ...base.marks import QUOTATION_MARKS
from ...base.model import Mention, Span, Target
from ..facts import Citation
from ..mentions_inside import Inside
from .actors_as_words import runs
from .stances import NEUTRAL, Stances
from .wordclasses import WordClasses
from .wording import SENTENCE_ENDS, STOPS, split

STANCE_OF_ACT = {  # what an act says of the one that it is about
    "accuse": "criticise",
    "claim_responsibility": "threaten",
    "condemn": "criticise",
    "mock": "mock",
    "pledge": "support",
    "praise": "praise",
    "threaten": "threaten",
}
HARMING = frozenset({"claim_responsibility", "threaten"})  # acts whose victim is whom they are against
LOOK_BACK = 40  # characters before a name in which what it is there for stands
PLACED = re.compile(  # in small letters, directly before a name
    r"(?<!\w)(?:in|inside|within|across|throughout|into|near|outside|around|from|enter|entering|entered|leave|left|leaving)"
    r"\s(?:(?:the|all|northern|southern|eastern|western|central|north|south|east|west|neighbou?ring|occupied)\s)*\Z"
)
LEAD = 10  # characters before words in which the colon stands that leads to them from another paragraph
LEADS_ON = re.compile(rf":\s+[{QUOTATION_MARKS}]{{0,2}}\Z")
OPENING = re.compile(rf"\s[{QUOTATION_MARKS}]{{1,2}}")  # between a subject and its verb in marks
OBJECT_REACH = 5  # words between a cue and the name of its object: "praised the brave men of X"
OBJECT_LENGTH = 300  # characters between a cue and the words that it says of its object
BEFORE_OBJECT = frozenset({"to"})  # "referring to X as": may stand at once after a cue
PRONOUNS = frozenset({"him", "her", "it", "them"})
ANTECEDENT_REACH = 120  # characters before a cue in which the one stands whom its pronoun means
PASSIVES = frozenset({"is", "are", "was", "were", "been", "being"})
BESIDE_PASSIVES = frozenset({"'s", "has", "have", "also"})
PASSIVE_REACH = 30  # characters between an actor and the cue of which it is the object: "X was also described as"


@dataclass(frozen=True, slots=True)
class Named:
    """The actors and the places of a report by where they are named."""

    text: str
    actors: Inside
    places: Inside
    classes: WordClasses

    def about(self, span: Span, speaker_id: str | None) -> list[Mention]:
        """The mentions in a span of the actors that it is about, in order."""
        return [
            mention
            for mention in self.actors.within(span)
            if mention.entity_id != speaker_id and not self._is_place(mention)
        ]

    def _is_place(self, mention: Mention) -> bool:
        """Whether a country is named for where it is: "in Norland", "Tarn, Norland"."""
        start = mention.span.start
        if not any(place.span == mention.span for place in self.places.within(mention.span)):
            return False
        if self.text[max(0, start - 2) : start] == ", " and self.places.ends_at(start - 2):
            return True
        return PLACED.search(self.text[max(0, start - LOOK_BACK) : start].lower()) is not None


def targets(
    named: Named, span: Span, citation: Citation | None, is_carried: bool, act: str, stances: Stances
) -> tuple[Target, ...]:
    """The actors that a quote is about, the cue's object first; neutral where nothing says a stance plainly.

    `citation` is who says it; `is_carried` says whether it comes from another sentence; `act` is what the words do.
    """
    speaker = citation.speaker if citation else None
    speaker_id = speaker.actor.id if speaker and speaker.actor else None
    inside = named.about(span, speaker_id)
    is_led_to = not is_carried or LEADS_ON.search(named.text, max(0, span.start - LEAD), span.start) is not None
    objects = _objects(named, citation, span, speaker_id) if citation and is_led_to else []
    by_act = STANCE_OF_ACT.get(act, NEUTRAL)
    found = dict.fromkeys((mention.entity_id for mention in objects), by_act)
    said = stances.of(named.text, span, inside)
    meant = runs(named.text, inside, named.classes)[:1] if by_act != NEUTRAL and not objects else []
    first = {mention.entity_id for run in meant for mention in run}
    for mention in inside:
        actor_id = mention.entity_id
        is_meant = actor_id in first and not said.keys() - first
        stance = said.get(actor_id, by_act if is_meant else NEUTRAL)
        found.setdefault(actor_id, by_act if stance == NEUTRAL and act in HARMING else stance)
    return tuple(Target(actor_id, stance) for actor_id, stance in found.items())


def _objects(named: Named, citation: Citation, span: Span, speaker_id: str | None) -> Sequence[Mention]:
    """The actors outside its words of whom a cue says them: "accused |X and Y| of", "|X| was described as"."""
    cue = citation.manner_span or citation.cue_span
    found = _subject(named, span)
    if not found and (citation.manner or citation.cue.use == "stance" or citation.cue.act in STANCE_OF_ACT):
        found = _after(named, cue, span) or _before(named, cue)
    return [mention for mention in found if mention.entity_id != speaker_id]


def _subject(named: Named, span: Span) -> Sequence[Mention]:
    """Whose verb the words begin with: 'said that |Norland| "has sold its flag"'."""
    if not named.text[span.start].islower():
        return []
    before = named.actors.within(Span(max(0, span.start - LOOK_BACK), span.start))[-1:]
    return before if before and OPENING.fullmatch(named.text, before[0].span.end, span.start) else []


def _after(named: Named, cue: Span, span: Span) -> Sequence[Mention]:
    if not cue.end <= span.start <= cue.end + OBJECT_LENGTH:
        return []
    mentions = named.actors.within(Span(cue.end, span.start))
    if not mentions:
        has_pronoun = not PRONOUNS.isdisjoint(split(named.text[cue.end : span.start])[:1])
        return _named_before(named, cue) if has_pronoun else []
    words = split(named.text[cue.end : mentions[0].span.start])
    if words[:1] and words[0] in BEFORE_OBJECT:
        words = words[1:]
    is_near = len(words) <= OBJECT_REACH and not any(
        word in STOPS or named.classes.stands_before_no_object(word) for word in words
    )
    return runs(named.text, mentions, named.classes)[0] if is_near else []


def _named_before(named: Named, cue: Span) -> Sequence[Mention]:
    """Whom "calling him" means: the actor last named in the sentence."""
    before = named.actors.within(Span(max(0, cue.start - ANTECEDENT_REACH), cue.start))[-1:]
    words = split(named.text[before[0].span.end : cue.start]) if before else ()
    return before if SENTENCE_ENDS.isdisjoint(words) else []


def _before(named: Named, cue: Span) -> Sequence[Mention]:
    before = named.actors.within(Span(max(0, cue.start - PASSIVE_REACH * 3), cue.start))[-1:]
    if not before or cue.start - before[0].span.end > PASSIVE_REACH:
        return []
    words = split(named.text[before[0].span.end : cue.start])
    is_passive = not PASSIVES.isdisjoint(words) and all(
        word in PASSIVES or word in BESIDE_PASSIVES or word in named.classes.owned or word.endswith("ly")
        for word in words
    )
    return before if is_passive else []
