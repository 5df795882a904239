"""Where the noun phrase before or after a word begins and ends, told by closed classes of words alone.

A noun phrase is given as (first, end): the places of its first word and of the word after its last.
"""

from ..grammar import Grammar
from .apposition import LENGTH, is_past, name_comma, opening_comma, with_apposition
from .clauses import COMMAS, JOINING, NOMINATIVE, holds_verb
from .phrases import Reading
from .tokens import QUOTATION

NounPhrase = tuple[int, int]

BRACKET_LENGTH = 10
TIMES = frozenset({"on", "in"})
GOES_ON_WITH = frozenset({"of", "for", "from", "with"})  # prepositions that follow a name inside its phrase
POSSESSIVE = frozenset({"its", "his", "her", "their"})
OBJECTS = frozenset({"them", "him", "us"})
NEGATED = ("n't", "n’t")


def before(reading: Reading, place: int, grammar: Grammar) -> NounPhrase | None:
    """The subject of the verb at `place`, apposition included; None where a conjunction leaves it out.

    "Smith, the group's leader, has also |said": from "Smith" to "leader".
    """
    lower = reading.sentence.lower
    end = place
    while end > 0 and _is_between(reading, end - 1, grammar):
        end -= 1
    if end == 0 or lower[end - 1] in grammar.conjunctions or lower[end - 1] == QUOTATION:
        return None
    last = lower[end - 1]
    if last in grammar.relatives:
        antecedent = end - 2 if end > 1 and lower[end - 2] in COMMAS else end - 1
        return _core(reading, antecedent, grammar)
    if last in COMMAS:
        comma = opening_comma(reading, end - 1)
        is_relative = lower[comma + 1] in grammar.relatives
        first = comma + 2 if lower[comma + 1].endswith("ing") else comma + 1
        if not is_relative and any(place in reading.busy for place in range(first, end)):
            return None
        comma = name_comma(reading, comma, grammar)
        head = _core(reading, comma, grammar)
        if head and lower[comma + 1].endswith("ing"):
            return head  # "the channel|, citing the daily, said"
        if head and lower[head[0]] in NOMINATIVE:
            return head  # "|he| paused, then said"
        return (head[0], end - 1) if head else None
    return _core(reading, end, grammar)


def _is_between(reading: Reading, place: int, grammar: Grammar) -> bool:
    """Whether a word may stand between a subject and its verb: "Lee |on Monday also didn't| say"."""
    lower = reading.sentence.lower
    word = lower[place]
    if word in grammar.auxiliaries or word == "to" or grammar.is_adverb(word) or word.endswith(NEGATED):
        return True
    if word in grammar.days or (word.isdigit() and lower[place - 1] in TIMES):
        return place > 0
    return word in TIMES and place > 0 and (lower[place + 1] in grammar.days or lower[place + 1].isdigit())


def after(reading: Reading, place: int, grammar: Grammar) -> NounPhrase | None:
    """The noun phrase that begins at `place`, with an apposition after its comma; None where none does.

    "said |Smith, the group's leader, on Monday": from "Smith" to "leader".
    """
    sentence = reading.sentence
    limit = min(len(sentence), place + LENGTH)
    end = place
    while end < limit:
        word = sentence.lower[end]
        if word == "(":
            closing = _closing_bracket(reading, end, limit)
            if closing == end:
                break
            end = closing
            continue
        if not _goes_on(reading, place, end, grammar):
            break
        end += 1
        if word in grammar.pronouns:
            break
    while end > place and _cannot_end(sentence.lower[end - 1], grammar):
        end -= 1
    if end == place or sentence.lower[place] in grammar.prepositions:
        return None
    return place, with_apposition(reading, end, limit, grammar)


def opening(reading: Reading, grammar: Grammar) -> NounPhrase | None:
    """The first noun phrase of a sentence, after what may introduce it: "On Monday, |the group posted a video"."""
    lower = reading.sentence.lower
    first = 0
    while first < len(lower) and (grammar.is_adverb(lower[first]) or lower[first] in grammar.conjunctions):
        first += 1
    if first < len(lower) and _introduces(lower[first], grammar):
        first = main_clause(reading, first, grammar)
    while first < len(lower) and (lower[first] in COMMAS or grammar.is_adverb(lower[first])):
        first += 1
    return after(reading, first, grammar) if first < len(lower) else None


def _introduces(word: str, grammar: Grammar) -> bool:
    """Whether a sentence that begins with this word has its subject after a comma: "In", "When", "Citing", "Titled"."""
    is_participle = word.endswith(("ing", "ed")) and len(word) > 4
    return word in grammar.prepositions or word in grammar.subordinators or is_participle


def main_clause(reading: Reading, place: int, grammar: Grammar) -> int:
    """Where the clause after an introduction begins: after its comma, or the quotation that holds it; else `place`."""
    sentence = reading.sentence
    for at in range(place, min(len(sentence) - 1, place + LENGTH)):
        following = sentence.words[at + 1]
        if sentence.lower[at] == "," and following != QUOTATION:
            return at + 1
        begins = following[0].isupper() or following in grammar.determiners or following in grammar.pronouns
        if sentence.words[at] == QUOTATION and begins:
            return at + 1
    return place


def core_end(reading: Reading, phrase: NounPhrase, grammar: Grammar) -> int:
    """The place after the head of a noun phrase: before "of ...", "which ...", a comma or a bracket."""
    lower = reading.sentence.lower
    for at in range(phrase[0] + 1, phrase[1]):
        word = lower[at]
        if (
            word in grammar.prepositions
            or word in grammar.relatives
            or word in grammar.conjunctions
            or at in reading.busy
        ):
            return at
        if not word[0].isalnum() or (is_past(reading.sentence.words[at]) and lower[at - 1] not in grammar.determiners):
            return at
    return phrase[1]


def _core(reading: Reading, end: int, grammar: Grammar) -> NounPhrase | None:
    """The noun phrase that ends before the word `end`."""
    sentence = reading.sentence
    first = end
    while first > 0 and end - first < LENGTH:
        word = sentence.lower[first - 1]
        if word == ")":
            first = _opening_bracket(reading, first - 1)
        elif _begins_before(reading, first - 1, grammar):
            break
        else:
            first -= 1
            if word in grammar.pronouns and word not in OBJECTS:
                break
    while first < end and (sentence.lower[first] in grammar.conjunctions or grammar.is_adverb(sentence.lower[first])):
        first += 1
    if first + 1 < end and sentence.lower[first] in NOMINATIVE:
        return first, first + 1
    if first < end and is_past(sentence.words[first]) and "by" in sentence.lower[first:end]:
        first = end - sentence.lower[first:end][::-1].index("by")  # "were stopped by |Moldovans"
    if first < end and sentence.lower[first] in grammar.prepositions:
        first = _after_preposition(reading, first, end, grammar)
    has_head = any(word[0].isalnum() and word not in grammar.prepositions for word in sentence.lower[first:end])
    return (first, end) if has_head else None


def _begins_before(reading: Reading, place: int, grammar: Grammar) -> bool:
    """Whether the word at `place` cannot belong to the noun phrase that follows it."""
    sentence = reading.sentence
    word = sentence.lower[place]
    following = sentence.lower[place + 1] if place + 1 < len(sentence) else ""
    if place in reading.busy:
        return not (is_past(sentence.words[place]) and _says_when(following, grammar))
    if word in grammar.subordinators or word in grammar.auxiliaries:
        return True
    if word in grammar.relatives and place > 0 and sentence.lower[place - 1] in grammar.prepositions:
        return True  # "a lawsuit in which |Lee said"
    if not word[0].isalnum():
        return word not in JOINING
    if word in grammar.verbs:
        return following not in grammar.prepositions  # "a message |sent| to followers" is one phrase
    if word in grammar.conjunctions:
        return word != "and" or _joins_clauses(reading, place, grammar)
    if word in grammar.pronouns:
        return following in grammar.determiners or following in grammar.prepositions
    return is_past(sentence.words[place]) and (following in grammar.determiners or following in grammar.pronouns)


def _says_when(word: str, grammar: Grammar) -> bool:
    """Whether a word after a past participle leads to when, where or by whom: "a report released |last| year"."""
    return word in grammar.prepositions or word in grammar.days or word in {"last", "this"}


def _joins_clauses(reading: Reading, place: int, grammar: Grammar) -> bool:
    words = reading.sentence.words
    if place == 0 or place + 1 >= len(words):
        return True
    following = words[place + 1]
    if following.lower() in POSSESSIVE or _is_first_phrase(reading, place, grammar):
        return False
    return following.lower() in grammar.determiners or following[0].isupper() != words[place - 1][0].isupper()


def _is_first_phrase(reading: Reading, place: int, grammar: Grammar) -> bool:
    """Whether no verb and no comma stands before a word in its sentence: "Experts on ports |and| ships said"."""
    sentence = reading.sentence
    if place > LENGTH or sentence.lower[0] in grammar.prepositions or sentence.lower[0] in grammar.subordinators:
        return False
    before = sentence.lower[:place]
    has_verb = holds_verb(reading, 0, place, grammar)
    return not has_verb and not any(word == QUOTATION or word in COMMAS or word in {":", ";"} for word in before)


def _goes_on(reading: Reading, first: int, place: int, grammar: Grammar) -> bool:
    """Whether the word at `place` belongs to the noun phrase that begins at `first`."""
    sentence = reading.sentence
    word = sentence.lower[place]
    if place in reading.busy or word in grammar.subordinators or word in grammar.relatives:
        return False
    if word in grammar.auxiliaries or word in grammar.verbs or grammar.is_adverb(word) or word.endswith(NEGATED):
        return False
    if not word[0].isalnum():
        return word in JOINING
    if word in grammar.prepositions:
        return place == first or word in GOES_ON_WITH
    if word in grammar.conjunctions:
        return word == "and" and place > first and not _joins_clauses(reading, place, grammar)
    if word in grammar.pronouns:
        return place == first
    is_present = word.endswith("ing") and sentence.words[place][0].islower() and word not in grammar.nouns_in_ing
    past_or_present = is_past(sentence.words[place]) or is_present
    return not past_or_present or place == first or sentence.lower[place - 1] in grammar.determiners


def _after_preposition(reading: Reading, first: int, end: int, grammar: Grammar) -> int:
    """Where the noun phrase begins that follows an introduction without a comma: "In a video |the group"."""
    lower = reading.sentence.lower
    for at in range(first + 2, end):
        opens = lower[at] in grammar.determiners or lower[at] in grammar.pronouns
        if opens and lower[at - 1] not in grammar.prepositions and lower[at - 1] not in grammar.determiners:
            return at
    if lower[first + 1 : first + 2] and lower[first + 1] in grammar.determiners:
        return first + 1  # "the film opens with |a fighter| who says"
    at = first + 1
    while at < end and (reading.sentence.words[at] in grammar.months or lower[at].isdigit()):
        at += 1
    return at if at > first + 1 else min(first + 2, end - 1)


def _opening_bracket(reading: Reading, place: int) -> int:
    for at in range(place - 1, max(-1, place - BRACKET_LENGTH), -1):
        if reading.sentence.lower[at] == "(":
            return at
    return place


def _closing_bracket(reading: Reading, place: int, limit: int) -> int:
    for at in range(place + 1, min(limit, place + BRACKET_LENGTH)):
        if reading.sentence.lower[at] == ")":
            return at + 1
    return place


def _cannot_end(word: str, grammar: Grammar) -> bool:
    return word in grammar.prepositions or word in grammar.conjunctions or word in grammar.articles
