"""How the words look that may follow a reporting phrase: a clause, an infinitive, an aside, a hearer, a date."""

from collections.abc import Sequence
from itertools import takewhile

from ...language.grammar import Grammar
from ...language.sentences.phrases import Phrase, is_borne
from ...language.syntax.clauses import NOMINATIVE
from ...language.syntax.parse import Parse
from .owners import owner

CLAUSE_WORDS = 5  # that follow a verb of saying in one run are a clause: "say the road shelters them"
NO_CLAUSE = frozenset({"to", "as", "nothing", "so", "yes", "it", "little", "much", "something"})  # begin none after one
OF_WHAT = frozenset({"of", "about", "for", "against", "to"})  # words that lead to what somebody speaks of
PREDICATE_REACH = 12  # words after a verb among which its "as" stands: "saw the pact of the two states as"
VERB_REACH = 40  # words before a noun among which the verb stands whose object it is
LEAST_PARTICIPLE = 5  # letters of "being"; more is a participle: "shows the emir |addressing| men"
SUBJECT_WORDS = 10  # words of a subject at most: "claimed |the men of the old town| were gone"
ASIDE = 12  # words between commas after a verb, at most: "reported, citing a source close to the emir, that"
HEARER = 6  # words of a hearer at most: "told the crowd of reporters"
HEARER_CLAUSE = 20  # words at most of what tells more of a hearer: "told the emir, |who had come from the hills|, that"


def is_seen(parse: Parse, place: int) -> bool:
    """Whether somebody is shown doing something, rather than anything said: "shows |the emir addressing men|"."""
    lower = parse.sentence.lower
    end = min(len(lower), place + SUBJECT_WORDS)
    participle = next((at for at in range(place + 1, end) if _is_participle(lower[at], parse.grammar)), 0)
    subject = range(place + 1, participle)
    return (
        participle > 0
        and not any(at in parse.busy or not lower[at][0].isalnum() for at in subject)
        and not (parse.holds_verb(place + 1, participle))
    )


def _is_participle(word: str, grammar: Grammar) -> bool:
    return (
        word.endswith("ing") and len(word) > LEAST_PARTICIPLE and word not in grammar.nouns_in_ing and "-" not in word
    )


def is_agent(parse: Parse, place: int) -> bool:
    """Whether somebody's name or an article stands after "by", rather than a means: "said by telephone that"."""
    words = parse.sentence.words[place : place + 1]
    return any(word[0].isupper() or word.lower() in parse.grammar.determiners for word in words)


def is_charge(parse: Parse, phrase: Phrase) -> bool:
    """Whether a phrase only describes somebody by a charge: "a man |accused| of |planning| a raid"."""
    if phrase.form == "passive":
        is_first = phrase.first == 0 or not parse.sentence.lower[phrase.first - 1][0].isalnum()
        return not is_first and is_borne(parse.sentence, phrase.first)
    if phrase.form != "participle":
        return False
    before = phrase.first - 2
    is_led = before > 0 and parse.sentence.lower[before + 1] in {"of", "with"} and before in parse.busy
    return is_led and is_borne(parse.sentence, before)


def takes_words(parse: Parse, phrase: Phrase, place: int) -> bool:
    """Whether whatever follows a phrase is what it says: "denied it all"; of some, only "saw the pact |as| a trap"."""
    if phrase.cue.takes != "predicate":
        return phrase.cue.takes == "words"
    before_mark = takewhile(lambda word: word[0].isalnum(), parse.sentence.lower[place : place + PREDICATE_REACH])
    return "as" in list(before_mark)[1:]


def after_date(parse: Parse, place: int) -> int:
    """The place after the date on which somebody spoke: "announced |on June 5, 2031,| the death of the emir"."""
    words, lower = parse.sentence.words, parse.sentence.lower
    first = place + 1 if lower[place] in {"on", "in"} else place
    end = first
    while end < len(words) and (
        lower[end] in parse.grammar.days or words[end] in parse.grammar.months or lower[end].isdigit()
    ):
        end += 1
        if lower[end : end + 1] == [","] and not _is_aside(lower[end + 1 : end + 2]):
            end += 1
    return end if first < end < len(words) else place


def after_aside(lower: Sequence[str], place: int) -> int:
    """The place after what stands between commas before "that": "reported|, citing Lee,| that the men left"."""
    if lower[place] != ",":
        return place
    comma = next((at for at in range(place + 1, min(len(lower) - 1, place + ASIDE)) if lower[at] == ","), place)
    return comma + 1 if lower[comma + 1 : comma + 2] == ["that"] else place


def _is_aside(words: Sequence[str]) -> bool:
    """Whether what follows a comma is none of the words reported: "announced on Monday, |citing| Lee, that"."""
    return not words or words[0].endswith("ing") or not words[0][0].isalnum()


def is_word_at(lower: Sequence[str], place: int) -> bool:
    return place < len(lower) and lower[place][0].isalnum()


def is_clause(parse: Parse, place: int) -> bool:
    """Whether a noun phrase and its verb begin at a place: "claimed |the men were gone", not "claimed |the raid"."""
    grammar = parse.grammar
    lower = parse.sentence.lower
    if lower[place] in NOMINATIVE:
        return True
    if lower[place] in grammar.prepositions:
        return False  # "threatened |to| burn the ships if they are moved"
    for at in range(place + 1, min(len(lower), place + SUBJECT_WORDS)):
        if lower[at] in grammar.relatives or lower[at] in {"to", *grammar.conjunctions} or not lower[at][0].isalnum():
            return False
        if lower[at] in grammar.verbs or (lower[at] in grammar.auxiliaries and lower[at] in grammar.finite):
            return True
    return False


def after_noun(parse: Parse, phrase: Phrase) -> tuple[int, str] | None:
    """After a noun whose owner the sentence tells: "made the claim that |the men left|", "his threat |to go|"."""
    lower = parse.sentence.lower
    first = max(0, phrase.first - VERB_REACH)
    is_object = parse.holds_verb(first, phrase.first) or not parse.grammar.issuing.isdisjoint(
        lower[first : phrase.first]
    )
    if not is_object or owner(parse, phrase) is None:
        return None
    if lower[phrase.end] == "to":
        takes = phrase.cue.takes in {"words", "infinitive"} and is_infinitive(parse, phrase.end)
        return (phrase.end, "cue-words") if takes else None
    that = next((at for at in range(phrase.end, min(len(lower), phrase.end + HEARER)) if lower[at] == "that"), None)
    if phrase.cue.takes == "infinitive" or that is None or that + 1 in parse.busy:
        return None  # "the claims that |mock| them"
    return after_comma(parse, that + 1), "cue-that"


def is_led_to(parse: Parse, phrase: Phrase, place: int) -> bool:
    """Whether a passive leads to what is said: "was accused |of|", "is said |to have|", but not "was told |to|" Lee."""
    word = parse.sentence.lower[place]
    if word == "to":
        return is_infinitive(parse, place)
    return word in OF_WHAT and phrase.cue.takes == "words"


def is_infinitive(parse: Parse, place: int) -> bool:
    grammar = parse.grammar
    sentence = parse.sentence
    if place + 1 >= len(sentence) or sentence.lower[place] != "to":
        return False
    word = sentence.words[place + 1]
    closed = (grammar.determiners, grammar.pronouns, grammar.prepositions)
    return word[0].islower() and not any(word in words_of_class for words_of_class in closed)


def is_long(parse: Parse, place: int) -> bool:
    """Whether so many words follow a verb of saying that they are a clause whose verb no closed class tells."""
    grammar = parse.grammar
    words = parse.sentence.lower[place : place + CLAUSE_WORDS]
    if len(words) < CLAUSE_WORDS or not all(word[0].isalnum() for word in words) or words[0] in NO_CLAUSE:
        return False
    if any(word == "and" and at + 1 in parse.busy for at, word in enumerate(words, place)):
        return False  # "declared |a state of war and said|"
    closed = (grammar.prepositions, grammar.conjunctions, grammar.auxiliaries, grammar.relatives)
    return not any(words[0] in words_of_class for words_of_class in closed)


def begins_words(word: str, grammar: Grammar) -> bool:
    if word in grammar.prepositions:
        return word in OF_WHAT
    return word[0].isalnum() and word not in grammar.conjunctions and not grammar.is_adverb(word) and word != "as"


def after_hearer(parse: Parse, place: int) -> tuple[int, str] | None:
    """After whom somebody tells something: "told |reporters| the men left", "told |them| to leave"."""
    grammar = parse.grammar
    lower = parse.sentence.lower
    if place >= len(lower) or not lower[place][0].isalnum() or lower[place] in grammar.prepositions:
        return None
    if place in parse.busy:
        return None  # "asked for a pardon, |saying| that"
    hearer = parse.noun_phrase_after(place)
    is_told_what = hearer is not None and hearer[1] < len(lower) and lower[hearer[1]] != "to"
    that = parse.without_adjuncts(hearer[1]) if hearer and is_told_what else 0
    if lower[that : that + 1] == ["that"]:
        return after_comma(parse, that + 1), "cue-that"  # "told |his mother in a letter| that"
    comma = next((at for at in range(place, min(len(lower) - 1, place + HEARER)) if lower[at] == ","), place)
    if comma > place and lower[comma + 1] in grammar.relatives:
        led = next((at for at in range(comma + 1, min(len(lower) - 1, comma + HEARER_CLAUSE)) if lower[at] == ","), 0)
        if led and lower[led + 1] in {"that", "to"}:
            return (led + 2, "cue-that") if lower[led + 1] == "that" else (led + 1, "cue-words")
    first = next((at for at in range(place + 1, min(len(lower), place + HEARER)) if _opens(lower[at], grammar)), 0)
    if not first:
        if hearer is None or hearer[1] >= len(lower):
            return None
        first = hearer[1]
    if lower[first] == "that":
        return after_comma(parse, first + 1), "cue-that"
    if lower[first] == "to":
        return first, "cue-words"
    for clause in (first, place):
        if parse.begins_clause(clause):
            return clause, "cue-clause"
    return None


def _opens(word: str, grammar: Grammar) -> bool:
    return word in {"that", "to"} or word in grammar.articles or word in NOMINATIVE


def after_comma(parse: Parse, place: int) -> int:
    lower = parse.sentence.lower
    return place + 1 if place < len(lower) and lower[place] == "," else place
