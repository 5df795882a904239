"""The noun phrase of a source -> who speaks: the words beside the cue, the fullest form, and the authority's actor."""

from collections.abc import Iterator

from msgspec.structs import replace

from ...base.marks import CLOSING_MARKS
from ...base.model import CHANNEL_TYPES, Actor, Span
from ...language.grammar import DEFINITE, OWNING
from ...language.sentences.tokens import QUOTATION
from ...language.syntax.clauses import COMMAS
from ...language.syntax.noun_phrases import NounPhrase
from ...language.syntax.parse import Parse
from ..facts import Speaker, is_channel
from .actors import Cast, word_at, words_of
from .antecedents import BOTH, of_description, of_pronoun
from .descriptions import AUTHOR, BODY, PERSON

NAME_REACH = 4  # words before "channel" in which its name stands: "the Desert News Telegram channel"
OWNER_REACH = 5  # words after "by" in which its author stands: "a letter by the former emir Abu Karim"
# nouns that say of a name before them what it is: "the Hill Front group"
APPOSED = frozenset({"group", "branch", "affiliate", "movement", "organization", "organisation", "militia", "outfit"})
INDEFINITE = frozenset({"a", "an", "another", "one"})
STATE = "state"  # the type of actors that are places as well
OWNER_LENGTH = 12  # words of that author, brackets included: "Issue 9 of the Hill Front (HF) weekly magazine Echo"
OF_THEM = ["of", "them"]
KNOWN_AS = ["known", "as"]
OF_OWNERS = ("'s", "’s")  # they part an owner's name from what they own: "the ministry's claim"
KNOWN = DEFINITE | OWNING  # before somebody named before
ONE_MORE = frozenset({"one", "another"})
ORDINALS = frozenset({"second", "third", "fourth", "fifth", "final", "further"})
OF_PERSONS = frozenset({"his", "her"})
AGED = 2  # words of a comma and an age behind a name
NOBODY = frozenset({"someone", "somebody", "everyone", "everybody", "anyone", "anybody"})  # stand for no one named
FROM_AUTHOR = frozenset({"by", "from", "of"})
PUBLISHED_ON = frozenset({"on", "in", "via"})
MARKS = tuple(CLOSING_MARKS)
POSSESSIVE = ("'s", "’s", "s'", "s’")


def speaker(
    parse: Parse, phrase: NounPhrase, cast: Cast, last: Speaker | None, subject: Speaker | None = None
) -> Speaker:
    """Who a source is; `last` is the speaker before, for whom a pronoun or "the channel" may stand.

    `subject` is that of the sentence before, where that one only tells of somebody; it may be meant as well.

    One who spoke in another story of the report is not meant, nor is it he after whom "the envoy, for his part," spoke.
    """
    sentence = parse.sentence
    if (
        phrase[1] - phrase[0] > AGED
        and sentence.lower[phrase[1] - 1].isdigit()
        and sentence.lower[phrase[1] - 2] == ","
    ):
        phrase = phrase[0], phrase[1] - 2  # "|Lee|, 31"
    span = sentence.span(*phrase)
    if sentence.lower[phrase[1] - 1] == QUOTATION:
        span = _of_marked_name(span, phrase, cast.text)
    is_elsewhere = last is not None and last.span.start < cast.story_before(span.start).start
    if is_elsewhere or parse.takes_turn(phrase[1]):
        last = None
    first = sentence.lower[phrase[0]]
    if phrase[1] == phrase[0] + 1 and first in NOBODY:
        return Speaker(span, sentence.words[phrase[0]], head=first)
    if phrase[1] == phrase[0] + 1 and (first in cast.grammar.pronouns or first in OWNING or first == BOTH):
        return _standing_for(Speaker(span), of_pronoun(parse, phrase[0], cast, last, subject), "pronoun")
    if subject is not None and sentence.lower[phrase[0] + 1 : phrase[1]] == OF_THEM:
        many = of_pronoun(parse, phrase[1] - 1, cast, last, subject)
        return _standing_for(Speaker(span), many, "pronoun")  # "Many of them"
    head = parse.core_end(phrase) - 1
    if head > phrase[0] and sentence.lower[head].isdigit():
        head -= 1  # "|issue| 12 of the newsletter"
    actor = _named(parse, phrase, head, cast)
    if actor is not None and last is not None and _is_other(sentence.lower[head], actor, last, cast):
        return _standing_for(Speaker(span), last, "description")
    is_text = actor is None and sentence.lower[head] in cast.descriptions.texts
    author = _author_words(parse, phrase, head) if is_text else None
    if author is not None:
        return replace(speaker(parse, author, cast, last, subject), span=span, rule="author-of-text")
    if sentence.lower[phrase[1] - 1].endswith(OF_OWNERS):
        span = Span(span.start, span.end - len(OF_OWNERS[0]))
    named = Speaker(span, " ".join(span.of(cast.text).split()), actor, sentence.lower[head])
    if is_text and first in OF_PERSONS:
        return _standing_for(named, of_pronoun(parse, phrase[0], cast, last, subject), "author-of-text")
    medium = _medium(parse, phrase, head, cast) if is_text else None
    if medium is not None:
        return _standing_for(named, of_description(parse, medium, span, cast, last, subject), "medium-of-text")
    again = first in KNOWN or _is_one_more(parse, phrase, head, cast, last)
    if actor is None and again and not _is_new(parse, phrase, head, cast, last):
        return _standing_for(named, of_description(parse, head, span, cast, last, subject), "description")
    return named


def _is_other(noun: str, actor: Actor, last: Speaker, cast: Cast) -> bool:
    """Whether "the Front group" is a group of the Front that was introduced as one: "the Brigades, a Front group"."""
    if noun not in APPOSED or last.is_known:
        return False
    introduced = cast.introduction(last)
    return noun in introduced and not words_of(actor.name).isdisjoint(introduced)


def _of_marked_name(span: Span, phrase: NounPhrase, text: str) -> Span:
    """A span that ends in a name in marks: with the mark that closes it, or if the name stands alone, without any."""
    if phrase[1] - phrase[0] == 1:
        return Span(span.start, span.end - (text[span.end - 1] in COMMAS))
    return Span(span.start, span.end + 1) if text[span.end : span.end + 1] in MARKS else span


def _author_words(parse: Parse, phrase: NounPhrase, head: int) -> NounPhrase | None:
    """The words for somebody by whom a text is: "a statement made by |the late emir Abu Karim|", "|Lee|'s message"."""
    sentence = parse.sentence
    owned = next((at for at in range(phrase[0], head) if sentence.lower[at].endswith(OF_OWNERS)), None)
    if owned is not None and any(word[0].isupper() for word in sentence.words[phrase[0] : owned + 1]):
        return phrase[0], owned + 1
    by = next((at for at in range(head + 1, phrase[1] - 1) if sentence.lower[at] == "by"), None)
    is_named = by is not None and any(word[0].isupper() for word in sentence.words[by + 1 : phrase[1]])
    return (by + 1, phrase[1]) if by is not None and is_named else None


def _medium(parse: Parse, phrase: NounPhrase, head: int, cast: Cast) -> int | None:
    """The place of the noun for a known medium in which a text stands: "an article in the |magazine|"."""
    lower = parse.sentence.lower
    last = phrase[1] - 1
    if last < head + 3 or lower[head + 1] not in PUBLISHED_ON or lower[head + 2] not in KNOWN:
        return None
    description = cast.descriptions.by_word.get(lower[last])
    return last if description is not None and _is_medium(description.types) else None


def _is_one_more(parse: Parse, phrase: NounPhrase, head: int, cast: Cast, last: Speaker | None) -> bool:
    """Whether one more text of who wrote last is meant: "|One poster| said", "|a third post| reads"."""
    lower = parse.sentence.lower
    is_next = lower[phrase[0]] in ONE_MORE or (lower[phrase[0]] == "a" and lower[phrase[0] + 1] in ORDINALS)
    return (
        is_next and head + 1 == phrase[1] and last is not None and last.wrote and lower[head] in cast.descriptions.texts
    )


def _is_new(parse: Parse, phrase: NounPhrase, head: int, cast: Cast, last: Speaker | None) -> bool:
    """Whether words introduce somebody: "his lawyer", "the group's leader", "the envoy, Dana Rusk", "the Malian army".

    "Its post" does not, nor does "the Telegram channel".
    """
    sentence = parse.sentence
    lower = sentence.lower
    commas = [at for at in range(head + 1, phrase[1] - 1) if lower[at] in COMMAS]
    if any(sentence.words[at + 1][0].isupper() or lower[at + 1 : at + 3] == KNOWN_AS for at in commas):
        return True  # "the group, known as Al-Rimal"
    owned = lower[phrase[0]] in OWNING or any(lower[at].endswith(OF_OWNERS) for at in range(phrase[0], head))
    is_known = last is not None and last.head == lower[head]
    description = cast.descriptions.by_word.get(lower[head])
    if description is not None and description.stands_for == BODY and not _is_medium(description.types):
        names = [word for word in sentence.words[phrase[0] + 1 : head] if word[0].isupper()]
        if names and not (last is not None and all(last.is_one_of({word.lower()}) for word in names)):
            return True
    return owned and not is_known and cast.descriptions.stands_for(lower[head]) == PERSON


def _standing_for(words: Speaker, antecedent: Speaker | None, rule: str) -> Speaker:
    if antecedent is None:
        return words
    return replace(antecedent, span=words.span, text=antecedent.text or words.text, resumed=True, rule=rule)


def _named(parse: Parse, phrase: NounPhrase, head: int, cast: Cast) -> Actor | None:
    """The actor that a noun phrase names: at its head, beside "channel" or "post", or in its apposition.

    "Wagner leader |Prigozhin|", "the |Desert News| channel", "posts on |Desert News|", "a statement released by |the
    Front|", "its leader, |Prigozhin|"; but not "a supporter of Wagner".
    """
    sentence = parse.sentence
    actor = cast.actor_at(sentence.span(head, head + 1))
    if actor is None and sentence.lower[phrase[1] - 1] == QUOTATION:
        actor = cast.actor_at(sentence.span(phrase[1] - 1, phrase[1]))
    if actor is not None and actor.type == "state" and _ends_name(parse, phrase, head, cast):
        actor = None
    description = cast.descriptions.by_word.get(sentence.lower[head])
    if (
        actor is None
        and description is not None
        and (description.stands_for == AUTHOR or _is_medium(description.types))
    ):
        actor = _owner(parse, phrase, head, cast, is_text=description.stands_for == AUTHOR)
    if actor is None and head > phrase[0] and sentence.lower[head] in APPOSED:
        actor = _apposed(parse, phrase, head, cast)
    if actor is None:
        comma = next((at for at in range(head + 1, phrase[1] - 1) if sentence.lower[at] in COMMAS), None)
        actor = _after_comma(parse, phrase, comma + 1, cast) if comma else None
        if (
            actor
            and comma
            and actor.type == STATE
            and not cast.grammar.prepositions.isdisjoint(sentence.lower[head + 1 : comma])
        ):
            actor = None  # "the harbour master of Tarn, Norland"
    return actor


def _ends_name(parse: Parse, phrase: NounPhrase, head: int, cast: Cast) -> bool:
    """Whether the country's name at a noun phrase's head ends a longer name: "the Jamaat-e-Khalq |Norland|"."""
    first = phrase[0] + (parse.sentence.lower[phrase[0]] in KNOWN)
    mention = cast.mention_at(parse.sentence.span(head, head + 1))
    begin = word_at(parse.sentence, mention.span.start) if mention else head
    return begin > first and all(word[0].isupper() for word in parse.sentence.words[first:begin])


def _apposed(parse: Parse, phrase: NounPhrase, head: int, cast: Cast) -> Actor | None:
    """The actor whose name a noun repeats in general: "its |Hill Front| branch", but not "the Hill Front's branch".

    "A Hill Front branch" is one of several, and another than the Front itself.
    """
    sentence = parse.sentence
    actor = cast.actor_at(sentence.span(head - 1, head))
    is_other = sentence.lower[head - 1].endswith(POSSESSIVE) or sentence.lower[phrase[0]] in INDEFINITE
    return None if actor is None or actor.kind == "person" or is_other else actor


def _after_comma(parse: Parse, phrase: NounPhrase, place: int, cast: Cast) -> Actor | None:
    """The actor whose name stands at a place, after no more than titles: "its leader, |Gen. Karim|".

    A name that owns something is none: "the Brigades, |the Front|'s affiliate".
    """
    words, end = parse.sentence.words, place + 1
    while end < min(phrase[1], place + OWNER_REACH) and words[end - 1][0].isupper():
        end += 1
    mention = cast.mention_at(parse.sentence.span(place, end))
    if mention is None:
        return None
    following = word_at(parse.sentence, mention.span.end)
    leads_on = following < phrase[1] and words[following].endswith(POSSESSIVE)
    return None if leads_on else cast.authority.actors.get(mention.entity_id)


def _is_medium(types: frozenset[str]) -> bool:
    return bool(types) and types <= CHANNEL_TYPES


def _owner(parse: Parse, phrase: NounPhrase, head: int, cast: Cast, *, is_text: bool) -> Actor | None:
    """Whose channel or text a noun phrase speaks of: "|Karim|'s letter", "a post released by |Desert News|"."""
    sentence = parse.sentence
    if head > phrase[0]:
        before = cast.actor_at(sentence.span(max(phrase[0], head - NAME_REACH), head))
        is_owner = is_text and sentence.lower[head - 1].endswith(POSSESSIVE)
        if before is not None and (is_owner or is_channel(before)):
            return before
    return next(_authors(parse, phrase, head, cast), None)


def _authors(parse: Parse, phrase: NounPhrase, head: int, cast: Cast) -> Iterator[Actor]:
    """The actors after the prepositions that lead from a text to its author, or to where it stands."""
    lower = parse.sentence.lower
    for at in range(head + 1, phrase[1] - 1):
        if lower[at] not in FROM_AUTHOR and lower[at] not in PUBLISHED_ON:
            continue
        end = at + 1
        while end < min(phrase[1], at + 1 + OWNER_LENGTH) and lower[end] not in cast.grammar.prepositions:
            end += 1
        actor = cast.actor_at(parse.sentence.span(at + 1, end)) if end > at + 1 else None
        if actor is None:
            continue
        if is_channel(actor):
            yield actor
        elif lower[at] in FROM_AUTHOR and (at == head + 1 or lower[at] != "of"):
            last = parse.core_end((at + 1, end)) - 1
            if cast.actor_at(parse.sentence.span(last, last + 1)) is actor:  # not "by the |Front| leader Karim"
                yield actor
