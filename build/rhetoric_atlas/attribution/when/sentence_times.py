"""Which of the times in a sentence is the one at which the words of a reporting phrase were said.

A time dates them where it opens the clause ("On June 24, he said"), stands beside the phrase ("he on Monday said",
"said in a statement on Monday"), or says when the words came out ("in a video of June 24"); the time of anything else
("the June 3 attack", "after the raid on June 3", "who was freed in 2014") does not.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from msgspec import Struct

from ...language.grammar import Grammar
from ...language.sentences.phrases import Phrase
from ...language.sentences.tokens import FINAL, FOOTNOTE, QUOTATION
from ...language.syntax.clauses import COMMAS, is_past
from ...language.syntax.noun_phrases import NounPhrase
from ...language.syntax.parse import Parse
from ..where.media import Media

PREPOSITIONS = frozenset(
    {"on", "in", "at", "during", "over", "of", "from", "dated", "late", "early", "earlier", "later"}
)
LEADS = PREPOSITIONS | {  # words between a preposition and its date: "in the early hours of June 24"
    "the", "mid", "evening", "morning", "afternoon", "night", "hours", "beginning", "start", "end", "middle", "week",
    "weekend", "half", "summer", "autumn", "fall", "winter", "spring", "first", "second", "third", "fourth", "last",
    "quarter", "both", "between", "overnight", "as",
}  # fmt: skip
PERIOD_LEADS = frozenset({"between", "from"})
ABOUT = frozenset({"about", "regarding", "concerning", "after", "following", "since", "against", "amid", "despite"})
NOT_ON = ABOUT | {"by", "until", "till", "before"}
THROUGH = frozenset({"in", "on", "via", "through", "at", "during", "to", "with", "from", "by", "of", "and"})
INTO = frozenset({"in", "on", "via", "through", "during", "at"})  # "in |a video of June 24|, he said"
ADJUNCT_REACH = 14  # words between a phrase and its date: "said in a statement to the party's own channel on Monday"
MEDIUM_REACH = 12  # words between "video" and its date: "a video released by its media wing on its site on June 24"
EVENT_REACH = 40  # words of a clause before its date, among which none opens another clause
AFTER_COMMA = ([","], [":"])
LEAD_REACH = 6
BRACKETS = frozenset("()")
BESIDE_REACH = 4
BRACKET_REACH = 12


class Time(Struct, frozen=True):
    """A time's words in a sentence, from `first` to before `end`, and where its preposition, if any, begins."""

    lead: int
    first: int
    end: int


@dataclass(frozen=True, slots=True)
class Dating(Media):
    """What tells whether a time dates words."""

    grammar: Grammar

    def time(self, parse: Parse, start: int, end: int) -> Time:
        """The words of the times between two offsets, with what leads to them: "|in the early hours of| June 24"."""
        sentence = parse.sentence
        first = bisect_left(sentence.starts, start)
        lead = first
        while lead > max(0, first - LEAD_REACH) and sentence.lower[lead - 1] in LEADS:
            lead -= 1
        while lead < first and sentence.lower[lead] not in PREPOSITIONS and sentence.lower[lead] not in PERIOD_LEADS:
            lead += 1
        return Time(lead, first, bisect_left(sentence.starts, end))

    def is_after(self, parse: Parse, phrase: Phrase, source: NounPhrase | None, time: Time) -> bool:
        """Whether a time follows a phrase and belongs to it: "said |in a statement| on June 24"."""
        lower = parse.sentence.lower
        place = phrase.end
        if lower[place : place + 1] == [QUOTATION] and (time.lead > place + 1 or lower[time.lead] == "on"):
            place += 1  # 'said |"Go"| in a statement on June 24', but not 'said "ten raids" in 2030'
        if source and phrase.end <= source[0] <= time.lead:
            if time.first < source[1]:
                return self.is_of_medium(parse, time)
            place = source[1] + (source[1] < time.lead and lower[source[1]] in COMMAS)
        between = self._without_acronyms(lower[place : time.lead])
        if between and between[0] in INTO and self._medium_after(parse, time) is not None:
            return not any(self._breaks(word) or word in ABOUT for word in between)
        if between and between[-1] in COMMAS and lower[time.end : time.end + 1] in AFTER_COMMA:
            between = between[:-1]
        if time.lead < place or len(between) > ADJUNCT_REACH or not self._is_adjunct(parse, time):
            return False
        if any(self._breaks(word) for word in between):
            return False
        if not between or between[0] in THROUGH - {"of"} or self.grammar.is_adverb(between[0]):
            return not any(word in ABOUT for word in between)
        return phrase.cue.takes == "hearer" or self._medium_before(parse, time) is not None

    def opens(self, parse: Parse, time: Time) -> bool:
        """Whether a time opens its clause: "|On June 24|, he said", "and |on June 25| he added"."""
        lower = parse.sentence.lower
        before = time.lead - 1
        while before >= 0 and (self.grammar.is_adverb(lower[before]) or lower[before] in {"as", "but", "and", "then"}):
            before -= 1
        is_first = before < 0 or lower[before] in COMMAS or lower[before] in {";", ":", "-", "•", "*"}
        joins = before >= 0 and before < time.lead - 1 and lower[before + 1] in {"and", "but"}
        return (is_first or joins) and self._is_adjunct(parse, time)

    def opens_that_clause(self, parse: Parse, time: Time) -> bool:
        """Whether a time opens a clause after "that": "It is true that |on June 24| the channel wrote"."""
        return parse.sentence.lower[time.lead - 1 : time.lead] == ["that"] and self._is_adjunct(parse, time)

    def is_beside(self, parse: Parse, phrase: Phrase, source: NounPhrase | None, time: Time) -> bool:
        """Whether a time stands between a phrase and its subject: "the channel |on June 24| wrote"."""
        lower = parse.sentence.lower
        gap = lower[time.end : phrase.first]
        if source is None or len(gap) > BESIDE_REACH or not source[0] < time.lead or not self._is_adjunct(parse, time):
            return False
        if not all(word in COMMAS or word in self.grammar.auxiliaries or self.grammar.is_adverb(word) for word in gap):
            return False
        return not any(
            self._breaks(lower[at]) or lower[at] in ABOUT or is_past(parse.sentence.words[at], "", self.grammar)
            for at in range(source[0], time.lead)
            if lower[at] not in COMMAS
        )

    def is_of_medium(self, parse: Parse, time: Time) -> bool:
        """Whether a time says when words came out: "in a |March 24| statement", "the video released |on March 24|"."""
        noun = self._medium_after(parse, time)
        if noun is None:
            noun = self._medium_before(parse, time) if self._is_adjunct(parse, time) else None
        if noun is None:
            return False
        lower = parse.sentence.lower
        first = self._phrase_start(lower, min(noun, time.first))
        if first > 1 and lower[first - 1] == "of" and self.is_medium(lower[first - 2]):
            first = self._phrase_start(lower, first - 2)  # "the last issue of |the magazine|"
        return first == 0 or lower[first - 1] in INTO or lower[first - 1] in COMMAS or first - 1 in parse.busy

    def _phrase_start(self, lower: Sequence[str], noun: int) -> int:
        """Where the noun phrase begins that a noun, by its place, ends: "|its latest Telegram| video"."""
        first = noun
        while first > 0 and lower[first - 1][0].isalnum() and not self._is_closed(lower[first - 1]):
            first -= 1
        while first > 0 and lower[first - 1] in self.grammar.determiners:
            first -= 1
        return first

    def is_speaking(self, parse: Parse, time: Time) -> bool:
        """Whether a time belongs to an introduction that speaks: "Talking to reporters in Tarn |on March 24|, ..."."""
        lower = parse.sentence.lower
        for at in range(time.lead - 1, max(-1, time.lead - ADJUNCT_REACH), -1):
            if lower[at] in self.dates.speaking:
                return self._is_adjunct(parse, time)
            if self._breaks(lower[at]) or lower[at] in ABOUT:
                return False
        return False

    def is_of_event(self, parse: Parse, time: Time) -> bool:
        """Whether a time says when the sentence itself took place: it opens it, or ends its one clause."""
        lower = parse.sentence.lower
        if self.opens(parse, time):
            return True
        if (time.lead == time.first and lower[time.first] not in PREPOSITIONS) or not self._is_adjunct(parse, time):
            return False
        if time.end < len(lower) and lower[time.end][0].isalnum() and lower[time.end] not in self.grammar.conjunctions:
            return False
        before = lower[max(0, time.lead - EVENT_REACH) : time.lead]
        return not any(
            word in ABOUT or word in self.grammar.relatives or word in self.grammar.subordinators for word in before
        )

    def is_in_brackets(self, parse: Parse, time: Time) -> bool:
        """Whether a time stands with a source in the brackets that close a sentence: "(Hill Voice, March 24)"."""
        lower = parse.sentence.lower
        opening = next(
            (at for at in range(time.lead - 1, max(-1, time.lead - BRACKET_REACH), -1) if lower[at] in "([)]"), None
        )
        closing = next(
            (at for at in range(time.end, min(len(lower), time.end + BRACKET_REACH)) if lower[at] in ")]"), None
        )
        if opening is None or closing is None or lower[opening] not in "([" or opening + 1 == time.lead:
            return False
        return all(word in FINAL or FOOTNOTE.fullmatch(word) for word in lower[closing + 1 :])

    def is_content(self, parse: Parse, phrase: Phrase, source: NounPhrase | None, time: Time) -> bool:
        """Whether a time belongs to words that a phrase at the end reports: "|On June 3| they left, he said."."""
        lower = parse.sentence.lower
        if source is None or source[0] <= time.end:
            return False
        first = min(source[0], phrase.first)
        closes = max(source[1], phrase.end)
        if first == 0 or lower[first - 1] not in COMMAS or QUOTATION in lower[closes : closes + 2]:
            return False
        if closes < len(lower) and lower[closes] not in FINAL and lower[closes] not in COMMAS:
            return False
        quotation = next((at for at in range(time.end, first) if lower[at] == QUOTATION), first)
        return parse.holds_verb(time.end, quotation)

    def _is_adjunct(self, parse: Parse, time: Time) -> bool:
        """Whether a time says when, and is not part of a name for something: "|the June 3| attack"."""
        lower = parse.sentence.lower
        if "of" in lower[time.lead : time.first] and "as" in lower[max(0, time.lead - 1) : time.first]:
            return False  # "as of June 3"
        if time.first == 0 or (time.lead < time.first and lower[time.first - 1] != "the"):
            return True
        before = lower[time.first - 1]
        if before == "the":
            return time.lead < time.first and lower[time.first][0].isdigit()
        return before not in self.grammar.determiners and before not in NOT_ON

    def _medium_after(self, parse: Parse, time: Time) -> int | None:
        """The medium that a time qualifies: "its March 24 Telegram |post|"."""
        sentence = parse.sentence
        for at in range(time.end, min(len(sentence), time.end + 4)):
            if self.is_medium(sentence.lower[at]):
                return at
            if self._is_closed(sentence.lower[at]) or not sentence.words[at][0].isalnum():
                return None
        return None

    def _medium_before(self, parse: Parse, time: Time) -> int | None:
        """The medium that a time follows: "a |video| released by the group on June 24"."""
        sentence = parse.sentence
        for at in range(time.lead - 1, max(-1, time.lead - 1 - MEDIUM_REACH), -1):
            word = sentence.lower[at]
            if self.is_medium(word):
                return at
            is_published = word in self.dates.published or word in self.grammar.passives or parse.is_marked_name(at)
            if word in BRACKETS or (word == "," and sentence.lower[at + 1] in self.dates.published):
                continue  # "a video of the Hill Front |(|HF|)| of June 24", "a video|,| released on June 24"
            if not is_published and (
                self._breaks(word) or word in ABOUT or is_past(sentence.words[at], "", self.grammar)
            ):
                return None
        return None

    def _without_acronyms(self, words: Sequence[str]) -> list[str]:
        """Words without one that stands in brackets after a name: "the Hill Front |(HF)|"."""
        closing = [at for at, word in enumerate(words) if word == ")" and words[max(0, at - 2)] == "("]
        return [word for at, word in enumerate(words) if not any(end - 2 <= at <= end for end in closing)]

    def _is_closed(self, word: str) -> bool:
        grammar = self.grammar
        return (
            word in grammar.prepositions
            or word in grammar.determiners
            or word in grammar.pronouns
            or word in grammar.auxiliaries
            or word in grammar.conjunctions
            or word in grammar.subordinators
        )

    def _breaks(self, word: str) -> bool:
        """Whether a word ends the clause or begins another."""
        grammar = self.grammar
        if not word[0].isalnum():
            return True
        return word in grammar.subordinators or word in grammar.relatives or word in grammar.auxiliaries
