"""Where the words of a quote were said, where their sentence says it: "at a rally in Tarn", "speaking in Norland"."""

import re

from ...base.marks import CLOSING_MARKS
from ...base.model import Mention, Span
from ..facts import Citation
from ..mentions_inside import Inside

OCCASION = re.compile(  # in small letters, directly before a place
    r"(?<!\w)(?:speech(?:es)?|address|remarks|sermons?|rall(?:y|ies)|summits?|protests?|demonstrations?|march(?:es)?|meetings?|"
    r"conferences?|gatherings?|ceremon(?:y|ies)|parades?|protesters|demonstrators|marchers|crowds?|speaking|addressing|"
    r"preaching|banners?|graffiti|posters?|press\sconference|hearing|trial)\s(?:[\w’'-]+\s){0,3}?(?:in|at|outside|near)"
    r"\s(?:the\s(?:[\w’'-]+\s){0,4}?(?:of|in)\s)?(?:the\s)?\Z"
)
BEFORE_PLACE = ("in ", "at ", "near ", "outside ", "the ", "of ")  # one of these ends what OCCASION finds
LOOK_BACK = 90  # characters before a place in which its occasion stands
REACH = 250  # characters before and after a cue in which its sentence is sought
SENTENCE_END = re.compile(rf"[.!?][{CLOSING_MARKS})\]]{{0,3}}\s(?=[A-Z\"“])|\n")


def is_of_occasion(text: str, place: Mention, sentence_start: int = 0) -> bool:
    """Whether a place is named for what took place there: "at a rally in |Tarn|"."""
    start = place.span.start
    if not text.endswith(BEFORE_PLACE, 0, start):
        return False
    return OCCASION.search(text[max(sentence_start, start - LOOK_BACK) : start].lower()) is not None


def settings(text: str, span: Span, citation: Citation, occasions: Inside) -> list[str]:
    """The ids of the places where the words in a span were said, in order; those inside the words are none.

    `occasions` are the report's places for which `is_of_occasion` holds.
    """
    cue = citation.cue_span
    near = [
        place for place in occasions.within(Span(cue.start - REACH, cue.end + REACH)) if not span.overlap(place.span)
    ]
    if not near:
        return []
    sentence = _sentence(text, cue)
    return [
        place.entity_id
        for place in near
        if sentence.contains(place.span) and is_of_occasion(text, place, sentence.start)
    ]


def _sentence(text: str, cue: Span) -> Span:
    """The sentence around a cue, as far as it is near."""
    start = max(0, cue.start - REACH)
    for match in SENTENCE_END.finditer(text, start, cue.start):
        start = match.end()
    closing = SENTENCE_END.search(text, cue.end, cue.end + REACH)
    return Span(start, closing.start() if closing else cue.end + REACH)
