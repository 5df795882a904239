"""Whom a pronoun or a description stands for: somebody who spoke before, or an actor that the report named before.

The evidence counts in this order: the subject of the sentence before, where that one only tells of somebody; who spoke
last, where that fits; the actor of a fitting type that was named last in the same story.
"""

import re
from collections.abc import Set

from ...base.model import Actor, Span
from ...language.syntax.parse import Parse
from ..facts import Speaker
from .actors import Cast, word_at
from .descriptions import AUTHOR, BODY, PERSON, STATE, Description
from .persons import names_person

PERSONAL = frozenset({"he", "she", "him", "her", "his", "himself", "herself"})
ACRONYM = re.compile(r"\(?\b[A-Z]{2,6}\)$")  # closes the name of a body, and of no person
BOTH = "both"
STATE_BODY = "state_body"  # the type of ministries, courts and the police
PLURAL = frozenset({"they", "them", "themselves", BOTH})
COURT_ROLES = frozenset(
    {"judge", "prosecutor", "lawyer", "attorney", "advocate", "barrister", "counsel", "defendant", "witness"}
)
OFFICERS = frozenset({"judge", "prosecutor"})  # nobody whom a report names without it
OPENING = frozenset({"in", "through", "with"})  # before a text in which somebody speaks
OWNER_REACH = 6  # words from the beginning of a sentence in which the owner of a text stands
TEXT_REACH = 4  # words after an owner in which the text stands: "Lee's latest video |message|"
OF_BODIES = ("leader", "spokesman", "fighters", "militants", "members", "commander", "emir", "supporters", "official")
A_PERSON, A_BODY = Description(PERSON), Description(BODY)


def of_pronoun(
    parse: Parse, place: int, cast: Cast, last: Speaker | None, told_of: Speaker | None = None
) -> Speaker | None:
    """Whom the pronoun at a place of a sentence stands for; `told_of` is the subject of the sentence before."""
    sentence = parse.sentence
    word = sentence.lower[place]
    if word in PERSONAL:
        if told_of is not None and names_person(told_of, cast):
            return told_of
        return _person(parse, place, cast, last)
    if word in PLURAL and told_of is not None and _is_of_many(told_of, cast):
        return told_of
    if last is not None and not last.is_person:
        return last
    return cast.latest(cast.story_before(sentence.starts[place]), A_BODY.fits)


def of_description(
    parse: Parse, head: int, span: Span, cast: Cast, last: Speaker | None, told_of: Speaker | None = None
) -> Speaker | None:
    """Whom "the channel", "the militia", "the user" or "the post" stands for; `head` is its noun."""
    word = parse.sentence.lower[head]
    by_word = cast.descriptions.by_word
    description = by_word.get(" ".join(parse.sentence.lower[max(0, head - 1) : head + 1])) or by_word.get(word)
    if description is None:
        return None
    if told_of is not None and told_of.is_one_of({word}):
        return told_of
    if description.stands_for == PERSON and _is_of_name(parse, head, span):
        return None
    if description.stands_for == PERSON:
        told = parse.sentence.words[word_at(parse.sentence, span.start) + 1 : head]
        holds = {word, *(each.lower() for each in told if each[0].isupper())}
        bearer = cast.latest(cast.story_before(span.start), lambda actor: _bears(actor, holds, cast))
        if bearer is not None:
            return bearer
        if description.is_office and not (last is not None and last.is_one_of({word})):
            return None
        if last is not None and last.actor is not None and _is_another(last.actor, holds, word, cast):
            return None
    if last is not None and _may_mean(last, description, word, cast):
        return last
    if description.stands_for == PERSON or not description.types:
        return None
    return cast.latest(cast.story_before(span.start), lambda actor: description.fits(actor) and _is_called(actor, word))


def _bears(actor: Actor, words: Set[str], cast: Cast) -> bool:
    """Whether the report said of a person all that a description holds: "the |Norlander minister|"."""
    return actor.kind == "person" and words <= {*cast.said.get(actor.id, ()), *(actor.role or "").lower().split()}


def _is_another(actor: Actor, words: Set[str], noun: str, cast: Cast) -> bool:
    """Whether the report said the noun of a person, and not all else that a description holds."""
    said = cast.said.get(actor.id, frozenset())
    return noun in said and not words <= said


def _is_called(actor: Actor, noun: str) -> bool:
    """Whether a body of a state that a report alone names may be meant by a noun: "the |ministry|" is no court."""
    return not actor.is_drafted or actor.type != STATE_BODY or noun in actor.name.lower()


def _is_of_name(parse: Parse, head: int, span: Span) -> bool:
    """Whether a description is somebody's own, and goes on with whose it is: "the |mayor of Tarn|"."""
    sentence = parse.sentence
    if head + 2 >= len(sentence) or sentence.ends[head] >= span.end or sentence.lower[head + 1] != "of":
        return False
    owner = head + 2 + (sentence.lower[head + 2] == "the")
    return owner < len(sentence) and sentence.words[owner][0].isupper()


def _person(parse: Parse, place: int, cast: Cast, last: Speaker | None) -> Speaker | None:
    """A person named in the sentence, else the last speaker if a person, else the person last named."""
    start, end = parse.sentence.starts[0], parse.sentence.starts[place]
    here = (
        _owner_in_opening(parse, place, cast)
        or cast.latest(Span(start, end), A_PERSON.fits)
        or _maker(parse, place, cast)
    )
    if here or (last is not None and _may_be_person(last, cast)):
        return here or last
    return cast.latest(cast.story_before(start), A_PERSON.fits)


def _owner_in_opening(parse: Parse, place: int, cast: Cast) -> Speaker | None:
    """Whose text a sentence opens with: 'In |Lee|'s message to the men, he said'."""
    sentence = parse.sentence
    if place < 2 or sentence.lower[0] not in OPENING:
        return None
    end = next((at for at in range(1, min(place, OWNER_REACH)) if sentence.lower[at].endswith(("'s", "’s"))), 0)
    is_name = end > 0 and all(map(cast.grammar.is_of_name, sentence.words[1 : end + 1]))
    if not is_name or cast.descriptions.texts.isdisjoint(sentence.lower[end + 1 : end + TEXT_REACH]):
        return None
    span = sentence.span(1, end + 1)
    span = Span(span.start, span.end - 2)
    actor = cast.actor_at(span)
    return None if actor and actor.kind != "person" else Speaker(span, " ".join(span.of(cast.text).split()), actor)


def _maker(parse: Parse, place: int, cast: Cast) -> Speaker | None:
    """Who made the text in which somebody speaks: "a video made by |Lee|, a weigher, in which he says"."""
    sentence, grammar = parse.sentence, cast.grammar
    for at in range(place - 1, 1, -1):
        if sentence.lower[at] == "by" and sentence.lower[at - 2] in grammar.media:
            phrase = parse.noun_phrase_after(at + 1)
            end = parse.core_end(phrase) if phrase else at
            span = sentence.span(at + 1, end) if end > at + 1 else None
            is_name = span is not None and sentence.words[end - 1][0].isupper() and cast.actor_at(span) is None
            return Speaker(span, " ".join(span.of(cast.text).split())) if span and is_name else None
    return None


def _may_be_person(last: Speaker, cast: Cast) -> bool:
    if last.is_person or last.actor is not None:
        return last.is_person
    if last.head in cast.grammar.courts and cast.descriptions.stands_for(last.head) != PERSON:
        return False  # "the complaint", "the court"
    return cast.descriptions.stands_for(last.head) in {None, PERSON} and not _is_of_many(last, cast)


def _is_of_many(last: Speaker, cast: Cast) -> bool:
    """Whether words mean more than one: "two officials", "Prosecutors", but not "Dennis"."""
    text, head = last.text or "", last.head
    if not head.endswith("s") or head.endswith("ss"):
        return False
    return head in text.split() or head in cast.grammar.accusers or head in cast.descriptions.by_word


def _may_mean(last: Speaker, description: Description, word: str, cast: Cast) -> bool:
    """Whether a description may mean who spoke last: by their type, or where they have no name, by their own noun."""
    if description.stands_for == AUTHOR:
        return last.wrote or last.is_channel
    if _is_other_side(last, word):
        return False
    if last.actor is not None and (last.is_known or description.may_fit(last.actor)):
        return description.may_fit(last.actor) and last.actor.type != STATE and _is_called(last.actor, word)
    other = cast.descriptions.by_word.get(last.head)
    if other is None and description.stands_for == PERSON:
        return not _is_apposed_body(last, cast)  # "Al-Rimal, a media company, ... The writer"
    if other is None:
        return bool(ACRONYM.search(last.text or ""))  # "the Helpers of the River (HR) wrote ... The group"
    if other.types & description.types:
        return True  # "the Lantern Foundation ... The outlet"
    return description.stands_for == other.stands_for == PERSON


def _is_other_side(last: Speaker, word: str) -> bool:
    """Whether a noun means another side in court than who spoke last: not the defence lawyer by "the judge"."""
    held = COURT_ROLES.intersection((last.text or "").lower().replace(",", "").split())
    return word in COURT_ROLES and word not in held and bool(held or word in OFFICERS)


def _is_apposed_body(last: Speaker, cast: Cast) -> bool:
    """Whether an apposition or the noun after it says of a name that it is a body's: "Lantern, a media |company|"."""
    name, _, apposed = (last.text or "").partition(", ")
    if any(f"{name} {noun}" in cast.text for noun in OF_BODIES):
        return True  # "al-Rimal |fighters|"
    words = apposed.lower().split()
    noun = next((word for word in words if cast.descriptions.stands_for(word) is not None), "")
    return cast.descriptions.stands_for(noun) == BODY
