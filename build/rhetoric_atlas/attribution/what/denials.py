"""Which earlier quote of its report a denial denies, and what that makes of the quote.

A denial and its claim have words in common ("stole bread", "did not steal bread"), or the denial has a word for the
claim ("the accusation", "a lie").
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from ...base.model import Quote
from .wordclasses import WordClasses
from .wording import STOPS, split

LOOK_BACK = 40  # quotes before a denial among which its claim is sought
ANAPHORIC_BACK = 8  # the same for a word that stands for the claim
SHARED = 2  # words that a claim and its denial have in common, the denier's name among them
CUE_REACH = 200  # characters between a cue and its words
NOUN_REACH = 4  # words after a cue in which what was said before is named: "denied all of the charges"
PRONOUNS = frozenset({"this", "it", "these", "both"})
STEM_LENGTH = 5  # letters by which words are the same: accuse, accused, accusing
SHORTEST = 4
UNSAID = frozenset({"headline", "scare", "title", "self_description"})  # kinds that claim nothing
CHARGING = frozenset({"accuse", "condemn", "claim_responsibility"})  # acts that ask for an answer
NO_CLAIMS = frozenset({"deny", "none", "self_describe", "call_to_action", "ask", "demand", "promise", "pledge"})
CONTESTABLE = frozenset({"reported", "alleged", "unverified"})


class _Statement(Struct, frozen=True):
    """A quote, whether it is a denial with a word for what was said before, and the stems of its own words."""

    quote: Quote
    stands_for_claim: bool
    stems: frozenset[str]


def with_denials(
    text: str, quotes: Sequence[Quote], words: Sequence[Sequence[str]], classes: WordClasses
) -> tuple[Quote, ...]:
    """The quotes, in order, each denial with the id of what it denies, and what is denied with the status for that.

    `words` are those of each quote, as `split` gives them.
    """
    if not any(quote.act == "deny" for quote in quotes):
        return tuple(quotes)
    statements = [_statement(text, quote, own, classes) for quote, own in zip(quotes, words, strict=True)]
    denied: dict[str, Quote] = {}
    denies: dict[str, str] = {}
    for number, statement in enumerate(statements):
        if statement.quote.act == "deny" and statement.quote.kind not in UNSAID:
            claim = _claim(text, statement, list(_claims_before(statements, number)))
            if claim:
                denies[statement.quote.id] = claim.id
                denied.setdefault(claim.id, statement.quote)
    return tuple(
        _with_status(replace(quote, denies_id=denies.get(quote.id)), denied[quote.id])
        if quote.id in denied
        else replace(quote, denies_id=denies.get(quote.id))
        for quote in quotes
    )


def _with_status(quote: Quote, denial: Quote) -> Quote:
    status = _status(quote, denial)
    if status == quote.status:
        return quote
    rules = tuple((field, "denied-later" if field == "status" else rule) for field, rule in quote.rules)
    return replace(quote, status=status, rules=rules)


def _statement(text: str, quote: Quote, words: Sequence[str], classes: WordClasses) -> _Statement:
    stems = frozenset(word[:STEM_LENGTH] for word in frozenset(words) - classes.common if len(word) >= SHORTEST)
    return _Statement(quote, quote.act == "deny" and _stands_for_claim(text, quote, classes), stems)


def _stands_for_claim(text: str, quote: Quote, classes: WordClasses) -> bool:
    """Whether a denial has a word for the claim: "This is a lie", "denied |all of the charges|"."""
    cue = quote.cue_span
    is_near = cue is not None and quote.span.start - CUE_REACH < cue.end <= quote.span.start
    words = split(text[cue.end if cue and is_near else quote.span.start : quote.span.end])
    said = [word for word in words if word not in STOPS]
    return not PRONOUNS.isdisjoint(said[:1]) or not classes.claim_nouns.isdisjoint(said[:NOUN_REACH])


def _claims_before(statements: Sequence[_Statement], number: int) -> Iterator[_Statement]:
    """What a denial may deny, the nearest first."""
    denial = statements[number].quote
    for statement in reversed(statements[max(0, number - LOOK_BACK) : number]):
        claim = statement.quote
        is_claim = claim.kind not in UNSAID and claim.act not in NO_CLAIMS
        if is_claim and claim.span.end <= denial.span.start and not _same_speaker(claim, denial):
            yield statement


def _same_speaker(one: Quote, other: Quote) -> bool:
    if one.speaker_id or other.speaker_id:
        return one.speaker_id == other.speaker_id
    return one.speaker_text is not None and one.speaker_text == other.speaker_text


def _claim(text: str, denial: _Statement, nearest_first: Sequence[_Statement]) -> Quote | None:
    best = max(nearest_first, key=lambda claim: _shared(denial, claim), default=None)
    if best and _shared(denial, best) >= SHARED:
        return best.quote
    near = [claim.quote for claim in nearest_first[:ANAPHORIC_BACK]]
    if denial.stands_for_claim:
        concerned = [claim for claim in near if _concerns(claim, denial.quote)]
        others = [claim for claim in near if claim.act in CHARGING and not claim.targets]
        return next(iter(concerned or others), None)
    return next((claim for claim in near[:1] if _answers(text, claim, denial.quote)), None)


def _answers(text: str, claim: Quote, denial: Quote) -> bool:
    """Whether a denial follows at once on a charge, or on what one side claims, in the same paragraph."""
    is_contested = claim.act in CHARGING or claim.status in {"alleged", "unverified"}
    return is_contested and "\n" not in text[claim.span.end : denial.span.start]


def _shared(denial: _Statement, claim: _Statement) -> int:
    return len(denial.stems & claim.stems) + _concerns(claim.quote, denial.quote)


def _concerns(claim: Quote, denial: Quote) -> bool:
    """Whether the claim is about who denies it."""
    return any(target.actor_id == denial.speaker_id for target in claim.targets)


def _status(quote: Quote, denial: Quote) -> str:
    if quote.status not in CONTESTABLE:
        return quote.status
    is_charge = quote.act == "accuse" or quote.status == "alleged"
    if _concerns(quote, denial) or (is_charge and not quote.targets):
        return "denied"
    return "disputed"
