"""What a sentence, or the ones before it, say of where words were published and in what language."""

from msgspec.structs import replace

from ...base.model import Span
from ...language.sentences.phrases import Phrase
from ..context import Scene
from ..facts import UNKNOWN, Citation, Outlet, Speaker
from ..where.channels import USERS, outlet
from ..where.platforms import Means

THAT = " that "  # what follows it is said, and not how
COURT = "court"  # the platform of those who speak in one


def published(
    scene: Scene,
    phrase: Phrase,
    cue: Span,
    sentence: Span,
    said_by: Speaker | None,
    channel: Speaker | None,
    before: Citation | None,
) -> Outlet:
    """Where what a phrase takes was published: as its sentence says, else where the words of `before` were.

    `channel` is the one that the sentence names beside the speaker; `before` what the same speaker, or a fellow user of
    the same server, said before.
    """
    means = _means(scene, phrase, cue, sentence, said_by)
    if means is not None and said_by is not None and said_by.head in scene.rules.descriptions.texts:
        means = replace(means, is_own=True)
    found = outlet(said_by, channel.actor if channel else None, means, scene.cast.authority.platforms)
    if found.channel_id is None and said_by is not None and said_by.actor is not None and said_by.head in USERS:
        server = scene.cast.channel_within(said_by)
        found = replace(found, channel_id=server.id if server else None)
    return _carried(found, before.outlet) if before else found


def spoken(
    scene: Scene, cue: Span, sentence: Span, said_by: Speaker | None, before: Citation | None
) -> tuple[str | None, str]:
    """The language of what a phrase takes, and its basis; None where neither the sentence nor the report gives one."""
    stated = scene.languages.of(cue, sentence)
    if stated:
        return stated, "stated"
    described = scene.languages.of_actor(said_by.actor.id) if said_by and said_by.actor else None
    return (before.language if before else None) or described, "inferred"


def is_fellow(said_by: Speaker, before: Speaker | None) -> bool:
    """Whether two speakers are users of one server: "Another user replied"."""
    return before is not None and said_by.head in USERS and before.head in USERS


def _means(scene: Scene, phrase: Phrase, cue: Span, sentence: Span, said_by: Speaker | None) -> Means | None:
    """The platform that the report states: in the sentence, by the speaker's words, or by the cue."""
    told = scene.report.text.startswith(THAT, cue.end) or phrase.cue.platform is not None
    found = scene.platforms.of(
        cue, Span(sentence.start, cue.end) if told else sentence
    )  # not "ruled |that the post on|"
    if found:
        return found
    named = None
    if said_by is not None and said_by.text is not None:
        named = scene.platforms.named_in(said_by.text, said_by.head)
        if named is None and phrase.cue.platform is None and _is_in_court(said_by, scene):
            named = COURT
    platform_id = named or phrase.cue.platform
    return Means(platform_id) if platform_id else None


def _is_in_court(said_by: Speaker, scene: Scene) -> bool:
    grammar = scene.rules.grammar
    beside = said_by.span.of(scene.report.text).lower().split()  # "the defendant", who has a name elsewhere
    return (
        said_by.head in grammar.court_sides
        or said_by.is_one_of(grammar.courts)
        or not grammar.courts.isdisjoint(beside)
    )


def _carried(found: Outlet, before: Outlet) -> Outlet:
    """An outlet with what it lacks of the one before."""
    if found.platform_id == UNKNOWN and before.platform_id != UNKNOWN:
        return Outlet(found.channel_id or before.channel_id, before.platform_id, "inferred", "carried")
    if found.channel_id is None and found.platform_id == before.platform_id:
        return replace(found, channel_id=before.channel_id, rule="carried")
    return found
