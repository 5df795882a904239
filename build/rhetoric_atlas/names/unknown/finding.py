"""Report + its mentions -> the names in it that nobody knows."""

import re
from collections.abc import Iterable, Sequence

from ...base.marks import QUOTATION_MARKS
from ...base.model import Candidate, Report, Span
from ..mentions import Mentions
from ..places.groups import Capitals
from . import outlets
from .merging import Named, merged
from .parts import KNOWN, PLACE, Part, parts
from .rules import CandidateRules
from .seen import Seen, is_dateline, is_speaking, place_value
from .spelling import SMALL, words_of

RUNNING = frozenset({"paragraph", "list_item", "caption", "heading", "title"})
NAME_OPENERS = frozenset({"al"})  # begin names
MARKS = " " + QUOTATION_MARKS
HEADINGS = frozenset({"heading", "title"})
HEADLINE = 200  # characters up to which another passage may be a headline
MODEL = re.compile(r"[-\u2011]?\d")  # Orlan-10
OF = re.compile(r" (?:of|for|and|against) ")  # in no person's name
JOINED = re.compile(r"[-\u2010\u2011][a-z]")  # "the |Karsuni|-language daily"
SHOUTED = 3  # words in capitals that are no acronym any more
LONGEST = 4  # words of a name in a headline
MOST = 6  # words of a name in running text that ends in a word for a body
SHORT = 3  # letters of a lone word that may be a name
AROUND = 60  # characters of context on each side
FORMS = {"handle": -12, "quoted": -9}  # how far from a place's name these are


def find(report: Report, named: Mentions, capitals: Capitals, rules: CandidateRules) -> list[Named]:
    """The unknown names of a report with all that was seen of each, in the order in which they first stand.

    Boilerplate, notices, bylines and datelines name nobody. A title or a heading counts where the name also stands in
    running text. `capitals` are its capitalised groups, as groups.of_report gives them.
    """
    search = _Search(report, named, rules)
    running = [(passage, groups) for passage, groups in capitals if passage.kind in RUNNING]
    search.read_forms([passage.span for passage, _ in running])
    search.read_groups(running)
    search.read_headlines()
    stories = [section.span.start for section in report.sections]
    return sorted(merged(search.seen, report.text, named.actors, stories), key=lambda name: name.first)


def candidate(name: Named, text: str, actor_id: str | None = None) -> Candidate:
    """A name for a curator to look at; `actor_id` is the actor that was drafted of it."""
    first = name.first
    return Candidate(
        span=first,
        guess="location" if name.is_place and actor_id is None else "actor",
        mentions=name.mentions,
        context=_context(text, first),
        resembles_id=name.resembles_id,
        actor_id=actor_id,
    )


class _Search:
    """What is seen of unknown names in one report."""

    def __init__(self, report: Report, named: Mentions, rules: CandidateRules) -> None:
        self.seen: list[Seen] = []
        self._headlines: list[Part] = []
        self._text = report.text
        self._rules = rules
        self._known = _known(report.text, named)
        self._small = frozenset(report.text.split())

    def read_forms(self, spans: Iterable[Span]) -> None:
        """Adds the names that their form tells in some passages."""
        for told in [one for span in spans for one in outlets.told(self._text, span, self._rules)]:
            taken = self._known[told.span.start : told.span.end]
            if told.is_name and not (KNOWN in taken or all(taken)):
                words = (told.span.of(self._text).lower(),) if told.handle else words_of(told.span.of(self._text))
                form = "handle" if told.handle else "quoted"
                self.seen.append(Seen(told.span, words, FORMS[form], body=True, form=form))
            self._known[told.span.start : told.span.end] = bytes([KNOWN]) * told.span.length

    def read_groups(self, running: Capitals) -> None:
        """Adds the names in the capitalised groups of some passages, after those that their form tells."""
        found = [list(parts(self._text, groups, self._known, self._rules)) for _, groups in running]
        headlines = [_is_headline(one.kind, one.span.of(self._text).strip()) for one, _ in running]
        for own, headline in zip(found, headlines, strict=True):
            if headline:
                self._headlines += own
            else:
                for part in own:
                    self._add(part)

    def _add(self, part: Part) -> None:
        if part.begins and len(part.tokens) > 1 and part.tokens[0].text.lower() in self._small:
            part = Part(part.tokens[1:], False, False)
        printed, span = [token.text for token in part.tokens], part.span
        if not self._is_name(printed, part.titled) or MODEL.match(self._text, span.end):
            return
        body = not self._rules.body_words.isdisjoint(printed) or OF.search(span.of(self._text)) is not None
        value = place_value(self._text, span, printed, part.titled, self._rules)
        is_joined = JOINED.match(self._text, span.end) is not None
        weak = len(printed) == 1 and (is_joined or (part.begins and not self._is_subject(span)))
        self.seen.append(
            Seen(span, words_of(span.of(self._text)), value, weak, body, form="titled" if part.titled else "plain")
        )

    def _is_subject(self, span: Span) -> bool:
        """Whether what stands behind a lone word shows that it is a name: "|Lee| said", but not "Divers said"."""
        speaks = not self._text.endswith("s", span.start, span.end) and is_speaking(self._text, span.end, self._rules)
        return speaks or is_dateline(self._text, span)

    def read_headlines(self) -> None:
        """Adds what headlines have of the names that stand in running text, in every stretch of their words."""
        words = NAME_OPENERS.union(*(one.words for one in self.seen))
        for part in self._headlines:
            places = [at for at, token in enumerate(part.tokens) if words.issuperset(words_of(token.text))]
            for first in places:
                for last in places:
                    if first <= last < first + LONGEST:
                        span = Span(part.tokens[first].start, part.tokens[last].end)
                        self.seen.append(Seen(span, words_of(span.of(self._text)), weak=True))

    def _is_title(self, printed: Sequence[str]) -> bool:
        """Whether so many words, or such as stand in no name, are a text's title in running text."""
        inner = [
            word for word in printed[1:-1] if len(word) > 1 and word.lower() not in SMALL
        ]  # an initial may be an A
        if not self._rules.openers.isdisjoint(inner):
            return True
        return len(printed) > MOST - (printed[-1] not in self._rules.bodies.words)

    def _is_name(self, printed: Sequence[str], titled: bool) -> bool:
        rules = self._rules
        if (printed[0] in rules.things.words and not titled) or printed[-1] in rules.things.words:
            return False
        if len(printed) == 1:
            word = printed[0]
            return not (
                len(word) < SHORT or word in rules.lone or word.lower() in self._small or rules.says_nothing(word)
            )
        if (len(printed) >= SHOUTED and all(map(str.isupper, printed))) or self._is_title(printed):
            return False
        if not rules.body_words.isdisjoint(printed):
            return not all(map(rules.says_nothing, printed))
        return not all(rules.says_nothing(word) or word.lower() in self._small for word in printed)


def _is_headline(kind: str, words: str) -> bool:
    """Whether a passage prints all its long words large, so that its capitals tell nothing."""
    if kind not in HEADINGS and (len(words) > HEADLINE or words.endswith((".", ":", ";", ","))):
        return False
    return outlets.is_headline(words.strip(MARKS))


def _known(text: str, named: Mentions) -> bytearray:
    """What is known of each character: part of a place's name, or of an actor's that is no place."""
    known = bytearray(len(text))
    for mention in named.actors:
        known[mention.span.start : mention.span.end] = bytes([KNOWN]) * mention.span.length
    for mention in named.locations:
        known[mention.span.start : mention.span.end] = bytes([PLACE]) * mention.span.length
    return known


def _context(text: str, span: Span) -> str:
    """The whole words around a name, on one line."""
    start, end = max(0, span.start - AROUND), min(len(text), span.end + AROUND)
    if start:
        start = min(span.start, text.find(" ", start, span.start) + 1 or span.start)
    if end < len(text):
        end = max(span.end, text.rfind(" ", span.end, end))
    return " ".join(text[start:end].split())
