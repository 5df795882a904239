"""What a report says of a name: whether it is a person's or a body's, of what type, of which country, in which role."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import pairwise

from msgspec import Struct

from ...base.model import CHANNEL_TYPES, Platform
from ..unknown import Named
from . import beside
from .beside import Beside
from .rules import ActorRules, Kind

PERSON: Kind = "person"
BODY: Kind = "organisation"
UNTOLD = {PERSON: "public_figure", BODY: "other_body"}  # the type of one of which nothing more is told

# What speaks for a person, or for a body, and how much.
OWN_WORD, BESIDE, TITLED, ARTICLE, ACRONYM = 8, 4, 5, 2, 3
THE = re.compile(r"(?<!\w)[Tt]he $")
NEXT = 20  # characters behind a name in which its platform stands
ACRONYM_LENGTH = 6
OF = frozenset({"of", "for", "on"})  # before them stands the word of a body's name that says what it is
HANDLE, TITLE = "handle", "titled"


class Profile(Struct, frozen=True):
    """kind and type as the codebook has them; `is_called` says whether a noun beside the name tells them.

    `role` are the words by which a report says what a person is, `said` all words beside the name, in small letters.
    """

    kind: str
    type: str
    country_code: str | None = None
    platform_id: str | None = None
    role: str | None = None
    is_called: bool = False
    said: frozenset[str] = frozenset()


def profile(name: Named, text: str, rules: ActorRules, platforms: Mapping[str, Platform]) -> Profile:
    """What a report says of an unknown name; `platforms` are those that there are."""
    printed = name.printed(text)
    forms = [printed, *dict.fromkeys(tuple(span.of(text).split()) for span in name.spans)]
    own = next((type_ for form in forms if (type_ := own_type(form, rules))), None)
    told = [one for seen in name.seen for one in beside.around(text, seen.span, rules)]
    nouns = Counter(rules.nouns[one.noun] for one in told)
    following = [noun for seen in name.seen if (noun := beside.behind(text, seen.span.end, rules))]
    nouns.update(rules.nouns[noun] for noun in following if rules.nouns[noun][0] != PERSON)
    kind = _kind(name, printed, text, own, nouns)
    types = Counter({type_: count for (of_kind, type_), count in nouns.items() if of_kind == kind})
    own_told = tuple(one for one in told if rules.nouns[one.noun][0] == kind)
    roles = [" ".join(one.span.of(text).split()) for one in own_told] if kind == PERSON else []
    called = [type_ for type_, _ in types.most_common(1)]
    type_ = _type(kind, own if kind == BODY else None, called, any(seen.form == HANDLE for seen in name.seen))
    return Profile(
        kind=kind,
        type=type_,
        country_code=_country(printed, text, own_told, rules),
        platform_id=_home(name, text, own_told, rules, platforms) if type_ in CHANNEL_TYPES else None,
        role=max(roles, key=len, default=None),
        is_called=bool(called),
        said=beside.words(text, own_told),
    )


def _type(kind: Kind, own: str | None, called: Sequence[str], has_handle: bool) -> str:
    """The type that the nouns beside a name tell, or its own words: a "group" is what its name says it is."""
    if kind == BODY and has_handle:
        return "channel"
    told = [*called, own] if called and called[0] != UNTOLD[BODY] else [own, *called]
    return next((type_ for type_ in told if type_), UNTOLD[kind])


def own_type(printed: Sequence[str], rules: ActorRules) -> str | None:
    """The type of body that the words of a name tell: the last of them, or the one before "of"."""
    of = next((at for at, word in enumerate(printed) if word in OF), len(printed))
    heads = [*reversed(printed[:of]), *reversed(printed[of:])]
    pairs = [f"{one} {other}" for one, other in pairwise(printed)]
    return next((rules.types[words] for words in (*pairs, *heads) if words in rules.types), None)


def _kind(name: Named, printed: Sequence[str], text: str, own: str | None, nouns: Counter[tuple[Kind, str]]) -> Kind:
    """Which of the two more speaks for; a person where as much speaks for both."""
    body = OWN_WORD * (own is not None or any(seen.body for seen in name.seen))
    body += BESIDE * sum(count for (kind, _), count in nouns.items() if kind != PERSON)
    body += ARTICLE * any(THE.search(text, max(0, seen.span.start - 5), seen.span.start) for seen in name.seen)
    body += ACRONYM * any(_is_acronym(seen.span.of(text)) for seen in name.seen)
    person = TITLED * any(seen.form == TITLE for seen in name.seen)
    person += BESIDE * sum(count for (kind, _), count in nouns.items() if kind == PERSON)
    return BODY if body > person else PERSON


def _is_acronym(words: str) -> bool:
    return words.isupper() and 1 < len(words) <= ACRONYM_LENGTH


def _home(
    name: Named, text: str, told: Sequence[Beside], rules: ActorRules, platforms: Mapping[str, Platform]
) -> str | None:
    """The platform that the words beside a channel's name tell: "the Zahran |Telegram| channel", "the |daily| Echo"."""
    beside_it = [text[seen.span.end : seen.span.end + NEXT] for seen in name.seen if seen.span.end]
    words = " ".join([*name.printed(text), *(one.span.of(text) for one in told), *beside_it]).lower().split()
    services = {platform.name.lower(): platform.id for platform in platforms.values()}
    homes = [*(services.get(word) for word in words), *(rules.homes.get(word) for word in words)]
    return next((home for home in homes if home in platforms), None)


def _country(printed: Sequence[str], text: str, told: Sequence[Beside], rules: ActorRules) -> str | None:
    """The country whose adjective stands in a name or before what is said of it."""
    words = [*printed, *(word for one in told for word in one.span.of(text).split())]
    return next((rules.demonyms[word] for word in words if word in rules.demonyms), None)
