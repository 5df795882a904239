"""Where the noun phrase begins that ends before a word, found by walking back from it."""

from ..grammar import ARTICLES, OWNING, Grammar
from ..sentences.phrases import Reading
from ..sentences.tokens import QUOTATION
from .appositions import LENGTH, is_past
from .clauses import COMMAS, JOINING, NOMINATIVE, holds_verb, is_in_date
from .marked_names import is_name

INTRODUCTION = 4  # words of an introduction that says when, with its comma
BRACKET_LENGTH = 10
BRACKETS = {")": "(", "]": "["}  # by the closing one: "Echo [of the Hills] said", "Lee (45) said"
RECENT = frozenset({"last", "this", "next", "earlier"})
PERIODS = frozenset({"week", "month", "year", "night", "spring", "summer", "autumn", "fall", "winter", "time"})
UNITS = frozenset({"minute", "hour", "day", "week", "month", "year", "decade"})
SHIFTS = frozenset({"later", "earlier", "before", "after", "ago"})  # behind a unit: "two days |earlier|"
TIME_LENGTH = 5  # words of such a time at most: "just a few days later"
COMPANY = frozenset({"with", "by", "about", "against", "for"})  # before whole names, as "in" is not: "in Tarn |Lee|"
BOTH = frozenset({"after", "before"})  # lead to a clause as well as to a noun
REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})
BEFORE_ARTICLE = frozenset({"all", "both", "such", "half", "quite", "many", "not", "only", "even", "also", "itself"})
OBJECTS = frozenset({"them", "him", "us"})
PASSING = frozenset(
    {"purporting", "claiming", "pretending", "professing", "believed", "thought", "understood", "alleged"}
)
TO_BE = ["to", "be"]
PERCEIVING = frozenset({"hear", "heard", "hears", "see", "saw", "seen"})
WHO = frozenset({"who", "which"})


def core(reading: Reading, end: int) -> tuple[int, int] | None:
    """The noun phrase that ends before the word `end`; "|a user calling himself Abu Hafs|" is one."""
    found = _core(reading, end)
    if found is not None and _is_passed_for(reading, found[0]):
        whole = _core(reading, found[0] - len(TO_BE) - 1)
        return (whole[0], end) if whole else found
    if found is None or found[0] == 0 or reading.sentence.lower[found[0]] not in REFLEXIVE:
        return found
    if reading.sentence.words[found[0] - 1][0].isupper():
        return _core(reading, found[0])  # "|Karim| himself said"
    whole = _core(reading, found[0] - 1) if found[0] > 1 else None
    return (whole[0], end) if whole else found


def _is_passed_for(reading: Reading, place: int) -> bool:
    """Whether a noun says what somebody is taken for: "a man purporting to be |the emir|"."""
    lower = reading.sentence.lower
    verb = place - len(TO_BE) - 1
    return verb > 0 and lower[verb + 1 : place] == TO_BE and lower[verb] in PASSING


def _core(reading: Reading, end: int, least: int | None = None) -> tuple[int, int] | None:
    """As `core`, without what words for oneself add; no relative clause goes further back than the word `least`."""
    grammar = reading.grammar
    least = end - 2 * LENGTH if least is None else least
    sentence = reading.sentence
    first = end
    while first > 0 and end - first < LENGTH:
        word = sentence.lower[first - 1]
        if word in BRACKETS:
            first = _opening_bracket(reading, first - 1)
        elif _begins_before(reading, first - 1):
            break
        else:
            first -= 1
            if word in grammar.pronouns and (word not in OBJECTS or sentence.lower[first - 1] in PERCEIVING):
                break  # "hear |him| say", but "|a man who helps them| says"
    relative = _relative_before(reading, first)
    antecedent = _core(reading, relative, least) if relative > max(0, least) else None
    if antecedent:
        return antecedent[0], end  # "|a man who was mending nets| said"
    while first < end and (sentence.lower[first] in grammar.conjunctions or grammar.is_adverb(sentence.lower[first])):
        first += 1
    first = _after_clause(reading, _after_time(reading, first, end), end)
    if first < end and sentence.lower[first] == BRACKETS["]"] and "]" in sentence.lower[first:end]:
        first += list(sentence.lower[first:end]).index("]") + 1  # '"Rider" [a nickname] |Abu Karim|'
    if first + 1 < end and sentence.lower[first] in NOMINATIVE:
        return first, first + 1
    if first < end and is_past(sentence.words[first]) and "by" in sentence.lower[first:end]:
        first = end - sentence.lower[first:end][::-1].index("by")  # "were stopped by |Moldovans"
    if first < end and sentence.lower[first] in grammar.prepositions:
        first = _after_preposition(reading, first, end)
    has_head = any(
        (word[0].isalpha() or word == QUOTATION)
        and word.lower() not in grammar.prepositions
        and word not in grammar.months
        for word in sentence.words[first:end]
    )
    return (first, end) if has_head else None


def _after_clause(reading: Reading, first: int, end: int) -> int:
    """Where a noun phrase begins that "after" parts from the object before it: "dropped the case after |he|"."""
    lower = reading.sentence.lower
    place = next((at for at in range(end - 2, first, -1) if lower[at] in BOTH), None)
    if place is None or first == 0 or not lower[first - 1][0].isalnum():
        return first
    return place + 1 if holds_verb(reading, max(0, first - LENGTH), first) else first


def _relative_before(reading: Reading, first: int) -> int:
    """The place of "who" or "which" whose verb stands before a word: "a man |who| was mending nets"; else 0."""
    grammar = reading.grammar
    lower = reading.sentence.lower
    at = first - 1
    if at > 0 and lower[at - 1] in WHO and lower[at].isalpha() and at not in reading.busy:
        at -= 1  # whatever stands between "who" and an object is a verb
    while at > 0 and (lower[at] in grammar.auxiliaries or lower[at] in grammar.verbs or grammar.is_adverb(lower[at])):
        at -= 1
    is_relative = 0 < at < first - 1 and lower[at] in WHO and lower[at - 1] not in COMMAS
    return at if is_relative and lower[at - 1] not in grammar.prepositions else 0


def _after_time(reading: Reading, first: int, end: int) -> int:
    """Where a noun phrase begins after a time without a comma: "last week |Lee|", "a few days later |Lee|"."""
    lower = reading.sentence.lower
    if first + 2 < end and lower[first] in RECENT and lower[first + 1] in PERIODS:
        return first + 2
    for at in range(first + 1, min(end - 1, first + TIME_LENGTH)):
        if lower[at] in SHIFTS and lower[at - 1].rstrip("s") in UNITS:
            return at + 1
    return first


def _begins_before(reading: Reading, place: int) -> bool:
    """Whether the word at `place` cannot belong to the noun phrase that follows it."""
    grammar = reading.grammar
    sentence = reading.sentence
    word = sentence.lower[place]
    following = sentence.lower[place + 1] if place + 1 < len(sentence) else ""
    if place in reading.busy:
        return not (is_past(sentence.words[place]) and says_when(following, grammar))
    if word in grammar.subordinators or (word in grammar.auxiliaries and sentence.words[place] not in grammar.months):
        return True  # "|may| the group", but not "On |May| 12 the group"
    if word in grammar.relatives and place > 0 and sentence.lower[place - 1] in grammar.prepositions:
        return True  # "a lawsuit in which |Lee said"
    if not word[0].isalnum():
        return word not in JOINING and not is_name(reading, place) and not is_in_date(reading, place)
    if word in grammar.verbs:
        # "a message |sent| to followers" is one phrase, "the cleric |began| with a prayer" is none
        return word not in grammar.participles or following not in grammar.prepositions
    if word in grammar.conjunctions:
        return word != "and" or joins_clauses(reading, place)
    if word in grammar.pronouns:
        return following in grammar.determiners or following in grammar.prepositions
    if is_verb_of_article(reading, place):
        return True
    return is_past(sentence.words[place]) and (following in grammar.determiners or following in grammar.pronouns)


def is_verb_of_article(reading: Reading, place: int) -> bool:
    """Whether a word is a verb, known or not, since an article stands behind it: "the clip |shows| a rider"."""
    sentence = reading.sentence
    if ARTICLES.isdisjoint(sentence.lower[place + 1 : place + 2]) or not sentence.words[place].islower():
        return False
    word = sentence.lower[place]
    is_particle = word in reading.grammar.prepositions or word in reading.grammar.conjunctions or word in BEFORE_ARTICLE
    return not is_particle and not word.endswith("ing")


def says_when(word: str, grammar: Grammar) -> bool:
    """Whether a word after a past participle leads to when, where or by whom: "a report released |last| year"."""
    return word in grammar.prepositions or word in grammar.days or word in {"last", "this"}


def joins_clauses(reading: Reading, place: int) -> bool:
    words = reading.sentence.words
    if place == 0 or place + 1 >= len(words):
        return True
    following = words[place + 1]
    if following.lower() in OWNING or _is_first_phrase(reading, place):
        return False
    return following.lower() in reading.grammar.determiners or following[0].isupper() != words[place - 1][0].isupper()


def _is_first_phrase(reading: Reading, place: int) -> bool:
    """Whether no verb and no comma stands before a word in its sentence: "Experts on ports |and| ships said"."""
    sentence = reading.sentence
    comma = next((at for at in range(min(place, INTRODUCTION)) if sentence.lower[at] == ","), None)
    first = 0 if comma is None else comma + 1  # "Last week, |experts on ports and ships said"
    opening = sentence.lower[first]
    if place - first > LENGTH or opening in reading.grammar.prepositions or opening in reading.grammar.subordinators:
        return False
    before = sentence.lower[first:place]
    has_verb = holds_verb(reading, first, place)
    return not has_verb and not any(word == QUOTATION or word in COMMAS or word in {":", ";"} for word in before)


def _after_preposition(reading: Reading, first: int, end: int) -> int:
    """Where the noun phrase begins that follows an introduction without a comma: "In a video |the group"."""
    grammar = reading.grammar
    lower = reading.sentence.lower
    for at in range(first + 2, end):
        opens = lower[at] in grammar.determiners or lower[at] in grammar.pronouns
        if opens and lower[at - 1] not in grammar.prepositions and lower[at - 1] not in grammar.determiners:
            return at
    if lower[first] in BOTH and first + 1 < end:
        return first + 1  # "after |local aides| said"
    title = next(
        (at for at in range(first, end - 2) if reading.sentence.quotations[at] in reading.sentence.titles), end
    )
    if title < end - 2:
        return title + 1  # 'On the program "The Hour," |deputy Karim Lee|'
    name = _name(reading, first, end)
    if name == first + 1 and lower[first] in COMPANY:
        return name  # "it ends with |Abu Karim|, who says"
    if first + 2 < name < end and not (
        lower[name - 1] in grammar.determiners or lower[name - 1] in grammar.prepositions
    ):
        return name  # "in a long interview |Abu Karim|"
    if first + 1 < end and lower[first + 1] in grammar.determiners:
        return first + 1  # "the film opens with |a fighter| who says"
    at = first + 1
    while at < end and (reading.sentence.words[at] in grammar.months or lower[at].isdigit()):
        at += 1
    return at if at > first + 1 else min(first + 2, end - 1)


def _name(reading: Reading, first: int, end: int) -> int:
    """Where the words with capitals begin that stand before `end`."""
    while end > first and reading.sentence.words[end - 1][0].isupper():
        end -= 1
    return end


def _opening_bracket(reading: Reading, place: int) -> int:
    opening = BRACKETS[reading.sentence.lower[place]]
    for at in range(place - 1, max(-1, place - BRACKET_LENGTH), -1):
        if reading.sentence.lower[at] == opening:
            return at
    return place
