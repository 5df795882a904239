"""Which names in a report are nobody's yet, how often they stand there, and whether they are actors or places."""

from itertools import pairwise

import pytest
from candidates_here import found_in, names_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # persons
        ("They met Azad Serin in the evening.", ["Azad Serin"]),
        ("On Monday General Azad Serin resigned.", ["Azad Serin"]),
        ("The order came from Gen. Azad Serin.", ["Azad Serin"]),
        ("The order came from Lt. Gen. Azad Serin.", ["Azad Serin"]),
        ("It was written by Abu Yusuf al-Dervani.", ["Abu Yusuf al-Dervani"]),
        ("It was written by Azad bin Serin al-Dervani.", ["Azad bin Serin al-Dervani"]),
        ("It was written by Azad ibn Serin.", ["Azad ibn Serin"]),
        ("The lawyer of Azad K. Serin spoke.", ["Azad K. Serin"]),
        ("The Norland writer ‘Adnan Serin spoke.", ["Adnan Serin"]),
        ("The Syrian President Azad Serin left.", ["Azad Serin"]),
        ("Defense Minister Azad Serin left.", ["Azad Serin"]),
        ("Minister of Foreign Affairs Azad Serin left.", ["Azad Serin"]),
        ("They said that Member of Parliament Azad Serin left.", ["Azad Serin"]),
        ("The Kurdish poet and the Democrat Azad Serin left.", ["Azad Serin"]),
        ("Azad Serin of the Steppe Institute left.", ["Azad Serin", "Steppe Institute"]),
        ("He heard that Jean O'Dervan left.", ["Jean O'Dervan"]),
        ("They quoted Dervan twice.", ["Dervan"]),
        ("In court Dervan denied it.", ["Dervan"]),
        # bodies
        ("Fighters of the Steppe Battalion fled.", ["Steppe Battalion"]),
        ("Supporters of the group praised Jund al-Sahra.", ["Jund al-Sahra"]),
        ("The Norland Ministry of Defense denied it.", ["Norland Ministry of Defense"]),
        ("He was at the Council on Foreign Relations then.", ["Council on Foreign Relations"]),
        ("He founded the Committee for the Defense of the Coast.", ["Committee for the Defense of the Coast"]),
        ("He was at the Centers for Herd Control and Prevention.", ["Centers for Herd Control and Prevention"]),
        ("He wrote for Sabri's Jamaat.", ["Sabri's Jamaat"]),
        ("The Muslim poet left the Arab Poets Union.", ["Arab Poets Union"]),
        ("The daily Steppe Post wrote of it.", ["Steppe Post"]),
        ("It stood in Steppe Post, issue 4, and in the Tarn Post.", ["Steppe Post", "Tarn Post"]),
        ("The Steppe Echo Telegram channel shared it.", ["Steppe Echo"]),
        ("The pro-Norland channel Grey Herons shared it.", ["Grey Herons"]),
        ("A channel named Milh24 shared it.", ["Milh24"]),
        # acronyms beside their names
        ("He joined the Group for the Aid of Shepherds and Herders (GASH).",
         ["Group for the Aid of Shepherds and Herders"]),
        ("He joined the Steppe Location & Event Data Project (SLEDP).", ["Steppe Location & Event Data Project"]),
        ("He joined the SLA (Steppe Liberation Army) young.", ["SLA"]),
        ("He joined the Steppe Liberation Army, or SLA, young.", ["Steppe Liberation Army"]),
        ("They saw Azad Serin, also known as Abu Yusuf, there.", ["Azad Serin"]),
        # handles and quoted names
        ("It was shared by @steppe_echo on Tuesday.", ["steppe_echo"]),
        ("[1] t.me/steppe_echo/345, June 3, 2024.", ["steppe_echo"]),
        ("It was first posted by STEPPE_echo.", ["STEPPE_echo"]),
        ("Write to the desk at desk@steppe.example today.", []),
        ("The tag #SteppeEcho and the page https://steppe.example/Echo are new.", []),
        ('He edits the magazine "Voice of the Steppe" there.', ["Voice of the Steppe"]),
        ("A Telegram channel called ‘Check’ shared it.", ["Check"]),
        ('A group calling itself "Sons of the Salt" did it.', ["Sons of the Salt"]),
        ('In an article titled "The Fall Of The Steppe Lords" he wept.', []),
        ('They chanted "Death to the Lords" and "No!"', []),
        # places
        ("They live in the town of Zahran.", ["+Zahran"]),
        ("Three men were shot near Zahran.", ["+Zahran"]),
        ("Villages of Zahran province burned.", ["+Zahran"]),
        ("Floods cut roads in northern Zahran.", ["+Zahran"]),
        ("They shelled the Zahran Valley.", ["+Zahran Valley"]),
        ("A boat left from the Island of Terns.", ["+Island of Terns"]),
        ("He was born in the Norland capital, Zahran.", ["+Zahran"]),
        ("They took Jabal Omra at dawn.", ["+Jabal Omra"]),
        ("They fled the Tarn Airport at dawn.", ["+Tarn Airport"]),
        ("ZAHRAN, June 5 (Steppe Wire) - Two men fell.", ["+ZAHRAN", "Steppe Wire"]),
        # names of nobody
        ("Norland and the Hill Front met Lorin Vask.", []),
        ("On Tuesday, Muslims in the West read the Quran.", []),
        ("However, they left. Gunmen followed. Yesterday it rained.", []),
        ("The Iraqis and the Syrian soldiers spoke Arabic.", []),
        ("The Ministry said that the Group had left.", []),
        ("He won in the Battle of Zahran and in Operation Iron Gate.", []),
        ("An Orlan-10 and a T-72 burned.", []),
        ("They fought for the State. The state fell.", []),
        ("THE SEA IS OURS they wrote.", []),
        ("See MEMRI Steppe Militias Reorganize Under One Flag for more.", []),
        ("He said: Peace be with you. I'll go.", []),
        ("The man from R-Tex is here.", ["R-Tex"]),
    ],
)  # fmt: skip
def test_the_names_that_nobody_knows(text: str, expected: list[str]) -> None:
    assert names_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[title] Grey Herons Sing\nThey said that Grey Herons sang.", ["Grey Herons"]),
        ("[title] Grey Herons Sing\nBirds sang.", []),
        ("[heading] A Steppe Full Of Terns\nBirds sang.", []),
        ("[byline] By Azad Serin\nBirds sang.", []),
        ("[boilerplate] Write to Azad Serin.\n[notice] Ask Azad Serin.\nBirds sang.", []),
        ("[caption] A still that shows Azad Serin at sea.", ["Azad Serin"]),
        ("[list_item] to free Azad Serin;", ["Azad Serin"]),
    ],
)
def test_passages_in_which_names_count(text: str, expected: list[str]) -> None:
    assert names_in(text) == expected


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("He met Azad Serin. Serin left. They quoted Serin.", 3),
        ("[title] Azad Serin Leaves Norland\nHe met Azad Serin.", 2),
        ("He met Azad Qadhafi. They quoted Gaddafi.", 2),
        ("He joined the Steppe Army of God (SAG). They said that SAG fled, and the SAG again.", 4),
        ("It was shared by Liwa al-Sahra. He left Liwa as-Sahrah.", 2),
    ],
)
def test_a_name_in_all_its_spellings_is_one_candidate(text: str, mentions: int) -> None:
    assert [candidate.mentions for candidate in found_in(text)] == [mentions]


def test_names_that_differ_are_two_candidates() -> None:
    assert names_in("They quoted Azad Serin, Omar Dervan and Emir Hadavi.") == ["Azad Serin", "Omar Dervan", "Hadavi"]


def test_the_context_is_whole_words_on_one_line() -> None:
    text = f"[paragraph] {'word ' * 30}they met Azad Serin\nand left. {'word ' * 30}"
    (candidate,) = found_in(text.replace("Serin\nand", "Serin and"))
    assert candidate.context.startswith("word word") and "they met Azad Serin and left." in candidate.context
    assert len(candidate.context) <= 2 * 60 + len("Azad Serin")


def test_candidates_stand_in_order_and_apart() -> None:
    text = 'They met Azad Serin of the Steppe Institute, the magazine "Grey Herons" and @steppe_echo near Zahran.'
    spans = [candidate.span for candidate in found_in(text)]
    assert spans == sorted(spans) and len(spans) == 5
    assert all(one.end <= other.start for one, other in pairwise(spans))
