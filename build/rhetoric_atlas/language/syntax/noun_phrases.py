"""Where the noun phrase before or after a word begins and ends, told by closed classes of words alone.

A noun phrase is given as (first, end): the places of its first word and of the word after its last.
"""

from collections.abc import Set

from ..grammar import OWNING, Grammar
from ..sentences.phrases import Reading
from ..sentences.tokens import QUOTATION
from .appositions import LENGTH, is_past, name_comma, opening_comma, with_apposition
from .clauses import COMMAS, JOINING, NOMINATIVE, is_in_date
from .marked_names import is_name
from .noun_phrase_starts import PERIODS, RECENT, core, is_verb_of_article, joins_clauses

NounPhrase = tuple[int, int]

BRACKET_LENGTH = 10
BRACKETS = {"(": ")", "[": "]"}  # by the opening one
ASIDES = frozenset({"however", "meanwhile", "too", "though", "instead", "moreover", "then"})  # between commas
TIMES = frozenset({"on", "in"})
GOES_ON_WITH = frozenset({"of", "for", "from", "with"})  # prepositions that follow a name inside its phrase
GIVING_NAME = frozenset({"called", "named", "dubbed"})
ADJUNCTS = frozenset({"at", "in", "on", "after", "before", "during", "by", "through", "via", "despite"})
# what is done to texts, as a participle after them: "an ad |published| by the Front"
DONE = frozenset(
    {"published", "released", "issued", "posted", "shared", "circulated", "distributed", "signed", "written"}
)
RELATED = frozenset({"affiliated", "associated", "linked", "aligned", "allied", "identified", "connected"})
NEGATED = ("n't", "n’t")


def before(reading: Reading, place: int) -> NounPhrase | None:
    """The subject of the verb at `place`, apposition included; None where a conjunction leaves it out.

    "Smith, the group's leader, has also |said": from "Smith" to "leader".
    """
    grammar = reading.grammar
    lower = reading.sentence.lower
    end = place
    while end > 0 and _is_between(reading, end - 1):
        end -= 1
    if end == 0 or lower[end - 1] in grammar.conjunctions:
        return None
    last = lower[end - 1]
    if last == QUOTATION:
        return _named_before(reading, end) if is_name(reading, end - 1) else None
    if last in grammar.relatives:
        antecedent = end - 2 if end > 1 and lower[end - 2] in COMMAS else end - 1
        if (
            last == "who"
            and antecedent > 1
            and lower[antecedent - 1] == QUOTATION
            and lower[antecedent - 2] in grammar.articles
        ):
            return antecedent - 2, antecedent  # 'a "trusted source" who said'
        return core(reading, antecedent)
    if last in COMMAS:
        comma = opening_comma(reading, end - 1)
        is_relative = lower[comma + 1] in grammar.relatives
        first = comma + 2 if lower[comma + 1].endswith("ing") else comma + 1
        made = (
            grammar.media if lower[comma + 1] in ADJUNCTS else frozenset()
        )  # "Lee, in a statement |issued| on Monday, said"
        if not is_relative and any(at in reading.busy and lower[at - 1] not in made for at in range(first, end)):
            return None
        comma = name_comma(reading, comma)
        head = core(reading, comma + (lower[comma] == QUOTATION))
        aside = lower[comma + 1]
        if head and (aside.endswith("ing") or aside in ADJUNCTS or aside in ASIDES or takes_turn(reading, comma)):
            return head  # "the channel|, citing the daily, said", "the channel|, on Monday, said"
        if head and lower[head[0]] in NOMINATIVE:
            return head  # "|he| paused, then said"
        if head and lower[comma + 1].isdigit() and comma + 3 == end:
            return head  # "|Lee|, 31, said"
        return (head[0], end - 1) if head else None
    return core(reading, end)


def _named_before(reading: Reading, end: int) -> NounPhrase | None:
    """The noun phrase that ends in a name in marks, whose comma they hold: 'a user, who is called "Rider," said'."""
    comma = opening_comma(reading, end - 1)
    adds = reading.sentence.lower[comma + 1] in reading.grammar.relatives or _is_present(reading, comma + 1)
    return core(reading, comma if comma < end - 1 and adds else end)


def _is_between(reading: Reading, place: int) -> bool:
    """Whether a word may stand between a subject and its verb: "Lee |on Monday didn't| say", "Lee |on May 3| said"."""
    grammar = reading.grammar
    lower, words = reading.sentence.lower, reading.sentence.words
    word = lower[place]
    if word in grammar.auxiliaries or word == "to" or grammar.is_adverb(word) or word.endswith(NEGATED):
        return True
    if place == 0:
        return False
    if word == "first":
        return lower[place - 1] not in grammar.determiners  # "the emir |first| said"
    if word in grammar.days or (word.isdigit() and (lower[place - 1] in TIMES or words[place - 1] in grammar.months)):
        return True
    if words[place] in grammar.months:
        return lower[place - 1] in TIMES or lower[place - 1].isdigit()
    if word in PERIODS or lower[place + 1] in PERIODS:  # "Norland |last year| declared", not "a film made last year"
        recent = place - (word in PERIODS)
        return lower[recent] in RECENT and recent > 0 and not is_past(words[recent - 1])
    following = words[place + 1]
    return word in TIMES and (following.lower() in grammar.days or following.isdigit() or following in grammar.months)


def after(reading: Reading, place: int) -> NounPhrase | None:
    """The noun phrase that begins at `place`, with an apposition after its comma; None where none does.

    "said |Smith, the group's leader, on Monday": from "Smith" to "leader".
    """
    grammar = reading.grammar
    sentence = reading.sentence
    limit = min(len(sentence), place + LENGTH)
    end = place
    while end < limit:
        word = sentence.lower[end]
        if word in BRACKETS:
            closing = _closing_bracket(reading, end, limit)
            if closing == end:
                break
            end = closing
            continue
        if not _goes_on(reading, place, end):
            break
        end += 1
        if word in grammar.pronouns:
            break
    while end > place and _cannot_end(sentence.lower[end - 1], grammar):
        end -= 1
    if end == place or sentence.lower[place] in grammar.prepositions:
        return None
    return place, with_apposition(reading, _with_name(reading, end, limit), limit)


def _with_name(reading: Reading, end: int, limit: int) -> int:
    """The end of a noun phrase with the name that it gives: "a group |called Sada al-Jabal (Echo)| launched"."""
    words = reading.sentence.words
    if end + 1 >= limit or end in reading.busy or words[end] not in GIVING_NAME or not words[end + 1][0].isupper():
        return end
    end += 2
    while end < limit and reading.grammar.is_of_name(words[end]):
        end += 1
    return _closing_bracket(reading, end, limit) if end < limit and words[end] in BRACKETS else end


def takes_turn(reading: Reading, comma: int) -> bool:
    """Whether words after a speaker say that another spoke before: "The envoy|, for his part, said|"."""
    lower = reading.sentence.lower[comma : comma + 4]
    return len(lower) == 4 and lower[:2] == [",", "for"] and lower[2] in OWNING and lower[3] == "part"


def with_participle(reading: Reading, phrase: NounPhrase, participles: Set[str] = DONE) -> NounPhrase:
    """A noun phrase with what was done to it: "asks an ad |published on Monday by the Front|".

    Of a subject only what says whose it is counts, RELATED: "an outlet |affiliated with the Front| asks".
    """
    lower = reading.sentence.lower
    first, end = phrase
    if not (end + 1 < len(lower) and lower[end] in participles and lower[first] in reading.grammar.determiners):
        return phrase
    at = end + 1
    while at < min(len(lower), end + LENGTH) and _is_in_phrase(reading, at):
        at += 1
    while at > end + 1 and _cannot_end(lower[at - 1], reading.grammar):
        at -= 1
    return (first, at) if at > end + 1 else phrase


def _is_in_phrase(reading: Reading, place: int) -> bool:
    word = reading.sentence.lower[place]
    return word in reading.grammar.prepositions or _goes_on(reading, place - 1, place)


def core_end(reading: Reading, phrase: NounPhrase) -> int:
    """The place after the head of a noun phrase: before "of ...", "which ...", a comma or a bracket.

    A bracket in the middle of it does not end it: "the pro-Hill Front (HF) outlet".
    """
    grammar = reading.grammar
    lower = reading.sentence.lower
    inside = phrase[0]  # the end of a bracket after which the noun phrase goes on
    for at in range(phrase[0] + 1, phrase[1]):
        word = lower[at]
        if word in BRACKETS:
            inside = _closing_bracket(reading, at, phrase[1])
            if inside == at or inside >= phrase[1] or not _goes_on(reading, phrase[0], inside):
                return at
        if at < inside:
            continue
        if (
            word in grammar.prepositions
            or word in grammar.relatives
            or word in grammar.conjunctions
            or at in reading.busy
        ):
            return at
        if not word[0].isalnum() or (is_past(reading.sentence.words[at]) and not _is_adjective(reading, at)):
            return at
    return phrase[1]


def _goes_on(reading: Reading, first: int, place: int) -> bool:
    """Whether the word at `place` belongs to the noun phrase that begins at `first`."""
    grammar = reading.grammar
    sentence = reading.sentence
    word = sentence.lower[place]
    if place in reading.busy or word in grammar.subordinators or word in grammar.relatives:
        return False
    is_auxiliary = word in grammar.auxiliaries and sentence.words[place] not in grammar.months  # "the |May| 11 report"
    if is_auxiliary or word in grammar.verbs or word.endswith(NEGATED):
        return False
    if place > first and is_verb_of_article(reading, place):
        return False
    if grammar.is_adverb(word):
        return place > first and _qualifies_participle(reading, place)
    if not word[0].isalnum():
        return word in JOINING or is_in_date(reading, place) or (place > first and is_name(reading, place))
    if word in grammar.prepositions:
        return place == first or word in GOES_ON_WITH or (word == "by" and sentence.lower[first] in grammar.determiners)
    if word in grammar.conjunctions:
        return word == "and" and place > first and not joins_clauses(reading, place)
    if word in grammar.pronouns:
        return place == first
    past_or_present = is_past(sentence.words[place]) or _is_present(reading, place)
    return not past_or_present or place == first or _is_adjective(reading, place)


def _is_present(reading: Reading, place: int) -> bool:
    word = reading.sentence.words[place]
    return word.endswith("ing") and word[0].islower() and word not in reading.grammar.nouns_in_ing


def _is_adjective(reading: Reading, place: int) -> bool:
    """Whether a participle says of the noun after it what it is: "the |armed| wing", "the newly |elected| emir"."""
    if leads_to_noun(reading.sentence.lower[place - 1], reading.grammar):
        return True
    return place > 1 and _qualifies_participle(reading, place - 1)


def _qualifies_participle(reading: Reading, place: int) -> bool:
    """Whether an adverb stands between a determiner and a participle: "the |newly| elected emir"."""
    sentence = reading.sentence
    is_between = sentence.lower[place - 1] in reading.grammar.determiners and place + 1 < len(sentence)
    return is_between and reading.grammar.is_adverb(sentence.lower[place]) and is_past(sentence.words[place + 1])


def leads_to_noun(word: str, grammar: Grammar) -> bool:
    """Whether a participle after a word is an adjective: "the |armed| wing", "the Front's |armed| wing"."""
    return word in grammar.determiners or word.endswith(("'s", "’s"))


def _closing_bracket(reading: Reading, place: int, limit: int) -> int:
    closing = BRACKETS[reading.sentence.lower[place]]
    for at in range(place + 1, min(limit, place + BRACKET_LENGTH)):
        if reading.sentence.lower[at] == closing:
            return at + 1
    return place


def _cannot_end(word: str, grammar: Grammar) -> bool:
    return word in grammar.prepositions or word in grammar.conjunctions or word in grammar.articles
