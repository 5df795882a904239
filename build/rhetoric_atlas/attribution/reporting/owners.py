"""Whose a noun is, and by whom something is said: possessors, agents and makers of claims, threats and habits."""

from ...language.grammar import ARTICLES, OWNING
from ...language.sentences.phrases import Phrase
from ...language.sentences.tokens import FINAL
from ...language.syntax.clauses import COMMAS
from ...language.syntax.noun_phrases import NounPhrase
from ...language.syntax.parse import Parse

POSSESSOR_REACH = 6  # words before a noun in which its owner stands, or who makes it: "made the bold and false claim"
NO_AGENT = frozenset({"noon", "midnight", "dawn", "dusk", "now", "then", "force", "mistake"})  # after "by"
AUTHOR_REACH = 30  # words after "following are" in which the author of what follows stands
AGENT_REACH = 6  # words after a passive in which its "by" stands
IN_NAME_OF = ["in", "the", "name", "of"]


def owner(parse: Parse, phrase: Phrase) -> NounPhrase | None:
    """Whose a noun is: "|the ministry's| first claim that", "|the emir| issued a threat to", "claims by |the army|"."""
    return _owner_before(parse, phrase.first) or agent(parse, phrase)


def agent(parse: Parse, phrase: Phrase) -> NounPhrase | None:
    """By whom or in whose name something is said: "was called by |the emir|"."""
    lower = parse.sentence.lower
    agents = {"by", "from"} if phrase.form == "noun" else {"by"}  # "a warning |from| the judge that"
    for place in range(phrase.end, min(len(lower) - 1, phrase.end + AGENT_REACH)):
        if lower[place] in agents and lower[place + 1] not in NO_AGENT and lower[place + 1] not in parse.grammar.days:
            return parse.noun_phrase_after(place + 1)
        if lower[place : place + 4] == IN_NAME_OF:
            return parse.noun_phrase_after(place + 4)
    return None


def whose_habit(parse: Parse, phrase: Phrase) -> NounPhrase | None:
    """Whose practice it is to say something: "|the ministry's| habit of loudly calling"."""
    lower = parse.sentence.lower
    of_place = phrase.first - 1
    while of_place > 0 and parse.grammar.is_adverb(lower[of_place]):
        of_place -= 1
    return _owner_before(parse, of_place) if phrase.form == "participle" and lower[of_place] == "of" else None


def author(parse: Parse, place: int) -> NounPhrase | None:
    """Whose the text or speech is that is spoken of from a place on.

    "excerpts from |the emir's| speech", "an interview with |Lee|, which aired", "|his| column".
    """
    lower = parse.sentence.lower
    named = None
    for at in range(place, min(len(lower), place + AUTHOR_REACH)):
        word = lower[at]
        if word in COMMAS or word in FINAL or word == ":" or word in parse.grammar.relatives:
            break
        if word in OWNING:
            return at, at + 1
        if word.endswith(("'s", "’s")):
            return _name_before(parse, at), at + 1
        if word in {"by", "with"}:
            return parse.noun_phrase_after(at + 1)
        if word in {"from", "of"}:
            named = parse.noun_phrase_after(at + 1) or named
    return named or parse.noun_phrase_after(place)


def whose_text(parse: Parse, place: int) -> NounPhrase | None:
    """Whose the text is that is told of before a place: "|the emir|'s last message, which was published on Monday"."""
    lower = parse.sentence.lower
    texts = [at for at in range(1, min(place, AUTHOR_REACH)) if lower[at] in parse.grammar.media]
    return next((found for at in texts if (found := _owner_before(parse, at))), None)


def _owner_before(parse: Parse, noun: int) -> NounPhrase | None:
    """Whose the noun at a place is, or who makes it, as the words before it say."""
    lower = parse.sentence.lower
    is_owned = True  # a possessive stands in place of an article: not in "in the emir's case, the claim"
    for place in range(noun - 1, max(-1, noun - POSSESSOR_REACH), -1):
        if lower[place] in COMMAS:
            break
        is_owned = is_owned and lower[place] not in ARTICLES
        if is_owned and lower[place] in OWNING:
            return place, place + 1
        if is_owned and lower[place].endswith(("'s", "’s")):
            return _name_before(parse, place), place + 1
        if lower[place] in parse.grammar.issuing:
            return parse.noun_phrase_before(place)
    return None


def _name_before(parse: Parse, place: int) -> int:
    """Where a name begins that ends in a possessive: "seized on |Ana Lee's| claim", "of |the old army's| claim"."""
    grammar = parse.grammar
    words, lower = parse.sentence.words, parse.sentence.lower
    first = place
    while first > 0 and place - first < POSSESSOR_REACH and first - 1 not in parse.busy:
        before = lower[first - 1]
        is_name = words[first - 1][0].isupper() and words[place][0].isupper()
        if (
            not (before in grammar.determiners or is_name or words[place][0].islower())
            or before in grammar.prepositions
        ):
            break
        first -= 1
        if before in grammar.determiners:
            break
    return first
