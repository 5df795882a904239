"""Where words were published: the channel that speaks, or that the sentence names beside the speaker."""

from collections.abc import Iterator, Mapping, Sequence

from ...base.model import CHANNEL_TYPES, Actor, Platform
from ...language.sentences.tokens import QUOTATION
from ...language.syntax.noun_phrases import NounPhrase
from ...language.syntax.parse import Parse
from ..facts import UNKNOWN, Outlet, Speaker, is_channel
from ..reporting.sources import QUOTING
from ..who.actors import Cast, word_at
from .platforms import SERVICES, Means

REACH = 4  # reporting phrases before and after one among which its channel stands: "according to Desert News"


WORDS = 40  # words before and after a reporting phrase in which its channel stands


BEFORE_NAME_LENGTH = 6  # words of a channel's noun phrase before its name: "by the pro-Front channel Desert News"


EVIDENCE_REACH = 3  # words before a preposition in which stands what makes it one of publishing


AGENT_REACH = 10  # the same before "by": "posted in Russian on 3 May |by|"


USERS = frozenset({"user", "users", "member", "members", "subscriber", "subscribers", "follower", "participant"})


# What stands before the preposition of a channel's name, and shows that words were published there: "posted on".
PUBLISHED = frozenset(
    {"published", "released", "issued", "posted", "shared", "broadcast", "aired", "produced", "carried", "circulated"}
    | {"forwarded", "reposted", "distributed", "disseminated", "uploaded", "quoted", "cited", "reported", "printed"}
    | {"appeared", "appearing", "ran", "run", "interviewed"}
)


SPOKEN = frozenset(
    {"interview", "interviews", "spoke", "speaking", "talking", "talked"}
    | {"statement", "statements", "comments", "remarks"}
)


EVIDENCE = {  # by preposition
    "by": PUBLISHED | {"interview"},
    "on": PUBLISHED | SPOKEN | USERS,
    "in": PUBLISHED | SPOKEN | USERS,
    "via": PUBLISHED,
    "through": PUBLISHED,
    "of": USERS | {"issue", "edition", "number"},
    "with": SPOKEN,
    "to": SPOKEN,
    "from": PUBLISHED,
}


PUBLISHING = frozenset({"post", "report", "caption"})  # lemmas of cues by which a channel carries what others say


TOLD = frozenset({"told", "tells", "tell", "telling"})  # have the channel for their object: "told the Morning Post"


KNOWN = frozenset({"the", "this"})  # before a channel that was named already


OPENING = frozenset({"on", "in", "via"})  # these need no evidence where nothing stands before them


def outlet(
    speaker: Speaker | None, channel: Actor | None, stated: Means | None, platforms: Mapping[str, Platform]
) -> Outlet:
    """Where a speaker's words were published.

    A speaker that is a channel publishes itself, on its own platform if it has one. `channel` is the one that the
    sentence names beside another speaker. `stated` is what the report says of the platform beside the cue, or what the
    cue brings; one that is not among `platforms`, by id, is unknown. A service counts before a kind of publication: a
    video on a Telegram channel is on Telegram.
    """
    if stated is not None and stated.platform_id not in platforms:
        stated = None
    platform_id = stated.platform_id if stated else None
    actor = speaker.actor if speaker else None
    if speaker is not None and actor is not None and speaker.is_channel:
        is_elsewhere = actor.platform_id is not None and actor.platform_id != platform_id
        platform, basis = (actor.platform_id, "inferred") if is_elsewhere else _means(platform_id, None)
        return Outlet(actor.id, platform or UNKNOWN, basis, "channel-itself")
    if channel is None and stated is not None and stated.is_own:
        channel = actor
    own = platforms.get(channel.platform_id) if channel is not None and channel.platform_id else None
    if channel is not None and own is not None and own.kind in SERVICES and not _is_service(platform_id, platforms):
        return Outlet(channel.id, own.id, "inferred", "channel-beside")
    inferred = (channel.platform_id if channel else None) or (actor.platform_id if actor else None)
    platform, basis = _means(platform_id, inferred)
    if channel is not None:
        return Outlet(channel.id, platform, basis, "channel-beside")
    return Outlet(None, platform, basis, "platform-stated" if platform_id else "home" if inferred else "nothing-told")


def _is_service(platform_id: str | None, platforms: Mapping[str, Platform]) -> bool:
    return platform_id is not None and platforms[platform_id].kind in SERVICES


def _means(stated: str | None, inferred: str | None) -> tuple[str, str | None]:
    if stated:
        return stated, "stated"
    return (inferred, "inferred") if inferred else (UNKNOWN, None)


def channel_of(
    parse: Parse, number: int, found: Sequence[NounPhrase | None], speaker: Speaker | None, cast: Cast
) -> Speaker | None:
    """The channel that carried what a sentence's phrase says, where it is named beside another speaker.

    `found` are the sources of the sentence's phrases. "|Desert News| shared a letter in which Karim said", "told the
    |Morning Post|", "published by the |Rimal Foundation|", "a user of the |hill server|".
    """
    if speaker is not None and speaker.is_channel:
        return None
    own = speaker.actor.id if speaker is not None and speaker.actor else None
    candidates = [*_other_sources(parse, number, found, cast), *_beside(parse, number, cast)]
    return next((channel for channel in candidates if channel.actor and channel.actor.id != own), None)


def _other_sources(parse: Parse, number: int, found: Sequence[NounPhrase | None], cast: Cast) -> Iterator[Speaker]:
    """The channels that quote the speaker, that publish in the sentence, or according to which it speaks."""
    own = found[number]
    if own is not None and own[0] > 0 and parse.sentence.lower[own[0] - 1] in QUOTING:
        yield from _at_head(parse, parse.noun_phrase_before(own[0] - 1), cast)
    for other in range(max(0, number - REACH), min(len(found), number + REACH + 1)):
        source, cue = found[other], parse.phrases[other].cue
        publishes = cue.use == "publish" or cue.source == "after" or cue.lemma in PUBLISHING
        if other != number and source is not None and publishes:
            yield from _at_head(parse, source, cast)


def _at_head(parse: Parse, phrase: NounPhrase | None, cast: Cast) -> Iterator[Speaker]:
    """The channel that a noun phrase names, if any."""
    if phrase is None:
        return
    head = parse.core_end(phrase) - 1
    mention = cast.mention_at(parse.sentence.span(head, head + 1))
    actor = cast.authority.actors.get(mention.entity_id) if mention else None
    if mention and actor and is_channel(actor):
        yield cast.speaker_of(mention, actor)
    elif actor is None and parse.sentence.lower[phrase[0]] in KNOWN:
        description = cast.descriptions.by_word.get(parse.sentence.lower[head])
        is_medium = description is not None and bool(description.types) and description.types <= CHANNEL_TYPES
        spoken_of = cast.story_before(parse.sentence.starts[0])
        known = cast.latest(spoken_of, description.fits) if description and is_medium else None
        if known is not None:
            yield known  # "|The channel| quoted a fighter as saying"


def _beside(parse: Parse, number: int, cast: Cast) -> Iterator[Speaker]:
    """The channels that stand where a sentence says where its words were published."""
    sentence, phrase = parse.sentence, parse.phrases[number]
    near = sentence.span(max(0, phrase.first - WORDS), min(len(sentence), phrase.end + WORDS))
    for mention, actor in cast.backwards(near):
        if is_channel(actor) and _is_place(parse, word_at(sentence, mention.span.start), mention.span.end, cast):
            yield cast.speaker_of(mention, actor)


def _is_place(parse: Parse, at: int, end: int, cast: Cast) -> bool:
    """Whether the name that begins with the word `at`, and ends at an offset, says where something was published."""
    sentence = parse.sentence
    following = word_at(sentence, end)
    if following < len(sentence) and sentence.lower[following] in USERS:
        return True
    before = at - 1
    while before >= 0 and at - before <= BEFORE_NAME_LENGTH and _is_of_name(parse, before, cast):
        before -= 1
    if before < 0:
        return False
    word = sentence.lower[before]
    if before in parse.busy:
        return word in TOLD
    evidence = EVIDENCE.get(word)
    if evidence is None:
        return False
    earlier = sentence.lower[max(0, before - (AGENT_REACH if word == "by" else EVIDENCE_REACH)) : before]
    if not evidence.isdisjoint(earlier) or (word != "by" and not cast.descriptions.texts.isdisjoint(earlier[-1:])):
        return True
    if word == "in" and not cast.descriptions.texts.isdisjoint(sentence.lower[max(0, before - AGENT_REACH) : before]):
        return True  # "an article by Karim |in| al-Sakhr"
    stands_alone = not earlier or earlier[-1] == QUOTATION or not earlier[-1][0].isalnum() or before - 1 in parse.busy
    return word in OPENING and stands_alone


def _is_of_name(parse: Parse, place: int, cast: Cast) -> bool:
    """Whether a word may belong to a channel's noun phrase before its name: "the pro-Front Telegram channel ..."."""
    word = parse.sentence.lower[place]
    return (
        word[0].isalnum()
        and place not in parse.busy
        and word not in cast.grammar.prepositions
        and word not in cast.grammar.conjunctions
        and word not in cast.grammar.auxiliaries
    )
