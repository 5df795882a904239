"""Ties that a report states in plain forms: "Lee, spokesman of the Hill Front", "the Hill Front's weekly Echo"."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from ...base.model import METHOD, Mention, Relation, Report, Span
from . import beside
from .rules import ActorRules

PERSON = "person"
NO_LINK = r"(?!(?:of|for|to|at|in|on|by|with|and)\s)"
OF = re.compile(  # before the name of whose it is: "military spokesman |of the armed group| Hill Front"
    rf"\s?(?:{NO_LINK}[\w-]+\s)+(?:of|for)\s(?:{NO_LINK}[\w-]+\s){{0,4}}"
)
DEED = re.compile(  # between two names: "Lee|, who leads the |Hill Front", "Hill Watch|, a site that is run by |it"
    r",?(?: an? [\w -]{2,40})?,? (?:who|which|that) (?:(?:is|was|has|had|now|also) ){0,2}"
    r"(?P<deed>[a-z]+(?: (?:by|allegiance to))?) (?:the )?"
)
OWNER = re.compile(r"(?:['’]s?|\s)\s?(?:[\w-]+\s){0,2}\Z")  # between that name and what it has


def ties(report: Report, mentions: Sequence[Mention], kinds: Mapping[str, str], rules: ActorRules) -> list[Relation]:
    """The ties that a report states of its actors, each once; `kinds` gives each actor's kind by id."""
    found: dict[tuple[str, str, str], Relation] = {}
    starts = [mention.span.start for mention in mentions]
    for one, other in pairwise(mentions):
        deed = DEED.fullmatch(report.text, one.span.end, other.span.start)
        relation = rules.deeds.get(deed["deed"]) if deed else None
        if relation and kinds.get(other.entity_id) != PERSON and one.entity_id != other.entity_id:
            tie = (one.entity_id, relation, other.entity_id)
            found.setdefault(tie, _relation(report.id, *tie, _evidence(one.span, other.span)))
    for mention in mentions:
        nouns = rules.offices if kinds.get(mention.entity_id) == PERSON else rules.belongings
        for noun, said in _said_of(report.text, mention.span, nouns, rules):
            owner = _owner(report.text, said, mentions, starts)
            if owner is not None and kinds.get(owner.entity_id) != PERSON and owner.entity_id != mention.entity_id:
                tie = (mention.entity_id, nouns[noun], owner.entity_id)
                found.setdefault(tie, _relation(report.id, *tie, _evidence(mention.span, said, owner.span)))
    return sorted(found.values(), key=lambda relation: relation.id)


def _said_of(text: str, name: Span, nouns: Mapping[str, str], rules: ActorRules) -> Iterator[tuple[str, Span]]:
    """The nouns beside a name that tie it to somebody, each with the words in which it stands."""
    for one in beside.around(text, name, rules):
        noun = next((noun for noun in (one.noun, one.noun.split()[-1]) if noun in nouns), None)
        if noun:
            yield noun, one.span


def _owner(text: str, said: Span, mentions: Sequence[Mention], starts: Sequence[int]) -> Mention | None:
    """Whose spokesman or weekly somebody or something is: named in the words behind "of", or before them with "'s"."""
    for mention in mentions[bisect_left(starts, said.start) : bisect_left(starts, said.end)]:
        if OF.fullmatch(text, said.start, mention.span.start):
            return mention
    at = bisect_right(starts, said.start) - 1
    if at < 0 or mentions[at].span.end > said.start:
        return None
    gap = text[mentions[at].span.end : said.start]
    return mentions[at] if gap.startswith(("'", "’")) and OWNER.fullmatch(gap) else None


def _evidence(*spans: Span) -> Span:
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _relation(report_id: str, subject: str, relation: str, object: str, evidence: Span) -> Relation:
    return Relation(
        id=f"{report_id}-r{evidence.start}-{subject}-{object}",
        subject_id=subject,
        relation=relation,
        object_id=object,
        status="stated",
        evidence=evidence,
        method=METHOD,
    )
