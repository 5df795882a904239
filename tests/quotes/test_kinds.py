"""What kind of quote words in marks are."""

import pytest
from prose import QUOTING

from rhetoric_atlas.quotes.kinds import kind_of


@pytest.mark.parametrize(
    ("before", "quote", "expected"),
    [
        ("The emir said: ", "We are at the gates of Tarn.", "direct"),
        ("Marchers shouted, ", "No more taxes!", "direct"),
        ("It says ", "they are within the walls.", "direct"),
        ("It says it ", "burned homes, robbed farms, looted shops, and killed the old men.", "direct"),
        ("It urges: ", "Don't trust them", "direct"),
        ("It urges: ", "Don’t trust them", "direct"),
        ("He wrote: ", "Stand firm.", "direct"),
        ("", "To receive tasks, write to the officer,", "direct"),
        ("It says the men are ", "with us.", "fragment"),
        ("It calls them a ", "paper army", "fragment"),
        ("He warned them not to ", "walk outside the line", "fragment"),
        ("It was ", "in answer to the endless raids of the army against our wells and herds,", "fragment"),
        ("It was ", "closing the roads of the north to the trucks of the army,", "fragment"),
        ("It was ", "a failure of the old men in the hills to hear the herders.", "fragment"),
        ("It was ", "total failure in keeping the wells of the north free of sand", "fragment"),
        ("It says ", "about 900 sheep of the old herders in the north drowned", "direct"),
        ("It ", "robbed the herders of the north, their wells and their sheep", "direct"),
        ("It was said: ", "it's the herders of the north and their sheep and goats", "direct"),
        ("named after ", "Abu Karim Of Tarn", "title"),
        ("The ", "IS threat", "fragment"),
        ("labelled as ", "IS.", "fragment"),
        ("It hailed the ", "Lions Of The Hills,", "fragment"),
        ("It is ", "1,100 km away", "fragment"),
        ("The post, titled ", "The Hour of the Hills,", "title"),
        ("The post, titled, ", "Why we are here,", "title"),
        ("Channels such as ", "Desert News", "title"),
        ("A militia known as the ", "Sons of Tarn", "title"),
        ("Channels such as ", "we who know better", "direct"),
        ("It describes itself as the ", "voice of the hills", "self_description"),
        ("Users who go by the name ", "Salt of the Sea,", "title"),
        ("His novel, ", "The Long Road,", "title"),
        ("On Monday's edition of ", "The Evening With Lee,", "title"),
        ("He called it a war ", "between the men of the hills and the men of the coast", "fragment"),
        ("He called it a war ", "between the men of the hills and those who have no shame", "direct"),
        ("The self-styled ", "general", "self_description"),
        ("The so-called ", "republic", "scare"),
        ("so-called\nfriends of the ", "republic", "fragment"),
        ("", "...1", "fragment"),
    ],
)
def test_words_and_what_stands_before_them_tell_the_kind(before: str, quote: str, expected: str) -> None:
    assert kind_of(quote, before, QUOTING.kinds) == expected


@pytest.mark.parametrize(
    ("before", "quote", "after", "expected"),
    [
        ("The ", "Hill Voice", " has reported that he left.", "title"),
        ("He left, the ", "Hill Voice", " correspondent reports.", "title"),
        ("He told the ", "Hill Voice", " news agency", "title"),
        ("He told a correspondent of the ", "Hill Voice", " that he left.", "title"),
        ("The ", "Hill Voice", " left.", "fragment"),
        ("He called the ", "old", " newspaper a rag.", "fragment"),
        ("", "Hill Voice", " has reported that he left.", "fragment"),
    ],
)
def test_what_stands_after_a_name_tells_an_outlet(before: str, quote: str, after: str, expected: str) -> None:
    assert kind_of(quote, before, QUOTING.kinds, after) == expected


def test_every_lead_has_a_kind_of_the_schema() -> None:
    kinds = {lead.kind for lead in QUOTING.kinds.leads}
    assert kinds == {"title", "self_description", "scare"}
