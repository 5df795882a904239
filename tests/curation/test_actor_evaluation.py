"""Drafted actors held against curated ones: rows, kinds, links, what became two and what became one."""

from collections import Counter

from small_authority import collective, organisation, person, unnamed

from rhetoric_atlas.base.model import Actor, Extraction, Mention, Quote, Report, Span
from rhetoric_atlas.curation.actor_evaluation import Unhelped, counts, only_here
from rhetoric_atlas.curation.evaluation import ALL

TEXT = "x" * 100
REPORT = Report("one", "one.txt", TEXT, "", "en", "full")


def drafted(id: str, kind: str = "organisation", method: str = "drafted") -> Actor:
    return Actor(id, id, kind, "militant_group", "none", method=method)


def mention(id: str, start: int, end: int) -> Mention:
    return Mention(id, Span(start, end))


def measured(found: Extraction, curated: Extraction, *absent: Actor) -> dict[str, tuple[int, int]]:
    hits: Counter[str] = Counter()
    total: Counter[str] = Counter()
    for measure, scopes, hit, count in counts(Unhelped(found, curated, {actor.id: actor for actor in absent})):
        assert scopes == (ALL, "one")
        hits[measure] += hit
        total[measure] += count
    return {measure: (hits[measure], total[measure]) for measure in total}


def test_a_row_is_right_where_it_shares_a_mention() -> None:
    found = Extraction(
        REPORT,
        actor_mentions=(mention("front", 0, 5), mention("false", 10, 15), mention("state-no", 30, 35)),
        actors=(drafted("front"), drafted("false"), drafted("state-no", method="gazetteer")),
    )
    curated = Extraction(REPORT, actor_mentions=(mention("hill-front", 2, 8), mention("vask", 50, 55)))
    seen = measured(found, curated, organisation("hill-front", "Hill Front"), person("vask", "Vask"))
    assert seen["actor rows, precision"] == (1, 2)
    assert seen["actor rows, recall"] == (1, 2)
    assert seen["actor kind"] == seen["actor type"] == (1, 1)


def test_two_in_one_row_and_one_in_two() -> None:
    found = Extraction(
        REPORT,
        actor_mentions=(mention("a", 0, 5), mention("a", 10, 15), mention("b", 20, 25)),
        actors=(drafted("a"), drafted("b")),
    )
    curated = Extraction(REPORT, actor_mentions=(mention("one", 0, 5), mention("two", 10, 15), mention("two", 20, 25)))
    seen = measured(found, curated, organisation("one", "One"), organisation("two", "Two"))
    assert seen["actor rows of one actor"] == (1, 2)
    assert seen["actors in one row"] == (1, 2)


def test_links_of_speakers_and_channels_that_have_a_name() -> None:
    def quote(start: int, speaker: str | None, channel: str | None) -> Quote:
        return Quote(f"q{start}", Span(start, start + 5), "direct", "marks", speaker_id=speaker, channel_id=channel)

    found = Extraction(
        REPORT,
        quotes=(quote(20, "front", "front"), quote(40, None, None)),
        actor_mentions=(mention("front", 0, 5),),
        actors=(drafted("front"),),
    )
    curated = Extraction(
        REPORT,
        quotes=(quote(20, "hill-front", "hill-front"), quote(40, "hill-front", "nobody")),
        actor_mentions=(mention("hill-front", 0, 5),),
    )
    seen = measured(found, curated, organisation("hill-front", "Hill Front"), unnamed("nobody", "[nobody]"))
    assert seen["named speakers linked"] == (1, 2)
    assert seen["channels linked"] == (1, 1)


def test_who_has_no_name_is_not_asked_for() -> None:
    curated = Extraction(REPORT, actor_mentions=(mention("fishers", 0, 5), mention("nobody", 10, 15)))
    absent = collective("fishers", "the fishers"), unnamed("nobody", "[nobody]")
    assert measured(Extraction(REPORT), curated, *absent) == {}


def test_whom_one_report_alone_names() -> None:
    first = Extraction(REPORT, actor_mentions=(mention("a", 0, 5), mention("b", 10, 15)))
    second = Extraction(REPORT, actor_mentions=(mention("b", 0, 5), mention("unknown", 10, 15)))
    actors = {id: organisation(id, id) for id in "ab"}
    assert [set(one) for one in only_here([first, second], actors)] == [{"a"}, set()]
