"""From the unknown names of a report to its actors: rows, ids, mentions, ties, states, and those without a name."""

from functools import cache

import pytest
from msgspec.structs import replace
from small_authority import authority_of, organisation, person

from rhetoric_atlas.base.model import Actor, Extraction, Passage, Platform, Report, Section, Span
from rhetoric_atlas.curation.authority import Authority
from rhetoric_atlas.names.actors import Gathered
from rhetoric_atlas.pipeline import Knowledge, extract

PLATFORMS = {
    "unknown": Platform("unknown", "unknown", "unknown"),
    "telegram": Platform("telegram", "Telegram", "messaging"),
}
KNOWN = replace(authority_of(organisation("hill-front", "Hill Front")), platforms=PLATFORMS)


@cache
def knowledge() -> Knowledge:
    return Knowledge.of(KNOWN)


def drafted(text: str, known: Authority | None = None, *stories: int) -> Extraction:
    lines, start = [], 0
    for line in text.split("\n"):
        lines.append(Passage("paragraph", Span(start, start + len(line))))
        start += len(line) + 1
    sections = tuple(Section(Span(begin, len(text))) for begin in stories)
    report = Report("one", "one.txt", text, "", "en", "full", passages=tuple(lines), sections=sections)
    return extract(report, Knowledge.of(known) if known else knowledge())


def actors(text: str) -> dict[str, Actor]:
    return {actor.id: actor for actor in drafted(text).actors}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "They met Brigadier General Yahya Sareh. Sareh said: “Go.”",
            {"drafted-yahya-sareh": ["Yahya Sareh", "Sareh"]},
        ),
        (
            "The Resistance of the Hills (ROH) left. “Go,” the ROH said.",
            {"drafted-resistance-of-the-hills": ["Resistance of the Hills", "ROH", "ROH"]},
        ),
        (
            "They met Abu Karim al-Tarni. Abu Karim left.",
            {"drafted-abu-karim-al-tarni": ["Abu Karim al-Tarni", "Abu Karim"]},
        ),
        (
            "They met Azad Serin and Lorin Serin. Both praised Serin.",
            {"drafted-azad-serin": ["Azad Serin"], "drafted-lorin-serin": ["Lorin Serin"]},
        ),
        (
            'They met Azad "the Lion" Serin. Serin left.',
            {"drafted-azad-the-lion-serin": ['Azad "the Lion" Serin', "Serin"]},
        ),
        ("They met the Hill Front.", {}),
    ],
)
def test_one_actor_has_one_row_and_all_its_mentions(text: str, expected: dict[str, list[str]]) -> None:
    found = drafted(text)
    rows = {
        actor.id: [m.span.of(text) for m in found.actor_mentions if m.entity_id == actor.id] for actor in found.actors
    }
    named = {actor.id for actor in found.actors if not actor.is_unnamed}
    assert {id: words for id, words in rows.items() if id in named} == expected


@pytest.mark.parametrize(
    ("text", "kind", "type"),
    [
        ("They met the cleric Azad Serin.", "person", "public_figure"),
        ("They met the field commander Azad Serin.", "person", "militant"),
        ("They read the Steppe Courier.", "organisation", "media_outlet"),
        ("They read the Telegram channel Azad Serin.", "organisation", "channel"),
        ("They heard the Norland Ministry of Water.", "organisation", "state_body"),
        ("They fled from the Salt Brigade.", "organisation", "militant_group"),
        ("They fled from the Kavezin militia.", "organisation", "militia"),
        ("They heard the KNE.", "organisation", "other_body"),
    ],
)
def test_of_what_kind_and_type_somebody_is(text: str, kind: str, type: str) -> None:
    (actor,) = actors(text).values()
    assert (actor.kind, actor.type, actor.method) == (kind, type, "drafted")


def test_what_the_words_beside_a_name_tell() -> None:
    found = actors("They met the Lebanese military spokesman Azad Serin and read the Telegram channel Steppe Watch.")
    assert found["drafted-azad-serin"].role == "Lebanese military spokesman"
    assert found["drafted-azad-serin"].country_code == "LB"
    assert found["drafted-steppe-watch"].platform_id == "telegram"


def test_stories_of_a_page_do_not_mix() -> None:
    text = "They met Azad Serin.\nThey praised Serin."
    assert set(actors(text)) == {"drafted-azad-serin"}
    found = drafted(text, None, 0, text.index("They praised"))
    assert {actor.id for actor in found.actors} == {"drafted-azad-serin", "drafted-serin"}


def test_a_country_is_a_state_where_no_authority_has_it() -> None:
    text = "Egypt and Turkey met the Egyptian envoy in Egypt."
    known = replace(KNOWN, actors={"egypt": replace(organisation("egypt", "Kemet"), type="state", country_code="EG")})
    assert {actor.id: actor.method for actor in drafted(text).actors} == {
        "state-eg": "gazetteer",
        "state-tr": "gazetteer",
    }
    assert {actor.id for actor in drafted(text, known).actors} == {"state-tr"}
    found = drafted(text)
    assert {m.span for m in found.actor_mentions} == {m.span for m in found.location_mentions}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Azad Serin, a spokesman of the Hill Front, left.", ("spokesperson_of", "hill-front")),
        ("The Hill Front's spokesman, Azad Serin, left.", ("spokesperson_of", "hill-front")),
        ("Azad Serin, who leads the Hill Front, left.", ("leader_of", "hill-front")),
        ("The Hill Front's weekly Azad Serin left.", ("outlet_of", "hill-front")),
        ("Azad Serin, director of debate at the Hill Front, left.", None),
        ("Azad Serin left the Hill Front.", None),
    ],
)
def test_ties_in_plain_forms(text: str, expected: tuple[str, str] | None) -> None:
    found = drafted(text).relations
    assert [(tie.relation, tie.object_id) for tie in found] == ([expected] if expected else [])
    assert all((tie.subject_id, tie.status, tie.method) == ("drafted-azad-serin", "stated", "drafted") for tie in found)
    assert all(tie.evidence and text[tie.evidence.start : tie.evidence.end] in text for tie in found)


def test_an_office_of_a_state_tells_the_country() -> None:
    assert actors("Egypt's interior minister, Azad Serin, left.")["drafted-azad-serin"].country_code == "EG"


def test_who_has_no_name_is_an_actor_of_the_report() -> None:
    text = (
        'A user of the Front\'s chat server wrote: "Go." Another user wrote: "Stay." '
        'Officials in the capital said that all was well. The weather said "no."'
    )
    found = drafted(text)
    unnamed = {actor.id: (actor.name, actor.kind) for actor in found.actors if actor.is_unnamed}
    assert unnamed == {
        "drafted-one-user-of-the-front-s-chat-server": ("[user of the Front's chat server]", "person"),
        "drafted-one-front-s-chat-server": ("[Front's chat server]", "organisation"),
        "drafted-one-another-user": ("[Another user]", "person"),
        "drafted-one-officials-in-the-capital": ("[Officials in the capital]", "collective"),
    }
    by_words = {quote.span.of(text): (quote.speaker_id, quote.channel_id) for quote in found.quotes}
    assert by_words["Go."] == ("drafted-one-user-of-the-front-s-chat-server", "drafted-one-front-s-chat-server")
    assert by_words["no."] == (None, None)


def test_who_is_described_in_the_words_of_a_name_is_that_actor() -> None:
    text = 'They met the Lebanese cleric Azad Serin. The Lebanese cleric said: "Go." The Norlander cleric said: "No."'
    speakers = {quote.span.of(text): quote.speaker_id for quote in drafted(text).quotes}
    assert speakers["Go."] == "drafted-azad-serin" != speakers["No."]


def test_an_entry_takes_over_the_drafted_actors_that_it_names() -> None:
    text = 'They met Azad Serin. "Go," Serin said.'
    known = replace(KNOWN, actors={"vask": replace(person("vask", "Lorin Vask"), also=("drafted-azad-serin",))})
    found = drafted(text, known)
    assert found.actors == ()
    assert [quote.speaker_id for quote in found.quotes] == ["vask"]
    assert [mention.entity_id for mention in found.actor_mentions] == ["vask", "vask"]


def test_one_name_of_several_reports_is_one_row() -> None:
    gathered = Gathered()
    gathered.add(actors("They met the cleric Azad Sérin. Sérin left.").values())
    gathered.add(actors("They met Azad Serin.").values())
    gathered.add(actors("They met Azad Serin, a cleric of the north.").values())
    (actor,) = gathered.actors()
    assert (actor.id, actor.name, actor.type) == ("drafted-azad-serin", "Azad Serin", "public_figure")
    assert [alias.text for alias in actor.aliases] == ["Sérin"]


def test_a_row_is_what_most_reports_say() -> None:
    gathered = Gathered()
    gathered.add(actors("They met the cleric Azad Serin.").values())
    gathered.add(actors("They met the field commander Azad Serin.").values())
    gathered.add(actors("The field commander Azad Serin left Azad Serin's house.").values())
    assert [actor.type for actor in gathered.actors()] == ["militant"]
