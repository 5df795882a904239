"""The stance that a quote takes to each actor it names, where its words or its cue say it plainly."""

import pytest
from prose import drafts, only

from rhetoric_atlas.attribution.what.wording import PhraseRule
from rhetoric_atlas.base import rulefile


@pytest.mark.parametrize(
    ("words", "stances"),
    [
        # Qualities beside the name.
        ("The criminal Free Hills Front is at the gates.", {"hills-front": "criticise"}),
        ("The heroic Free Hills Front is at the gates.", {"hills-front": "praise"}),
        ("The Free Hills Front terrorists are at the gates.", {"hills-front": "criticise"}),
        ("The so-called Free Hills Front came to the market.", {"hills-front": "mock"}),
        ("The tyrannical rule of Minister Halden goes on.", {"halden": "criticise"}),
        ("The brave sons of the Free Hills Front hold the bridge.", {"hills-front": "praise"}),
        ("What a clown Minister Halden is.", {"halden": "mock"}),
        # Wishes and cries.
        ("Death to Norland and to Minister Halden!", {"norland": "threaten", "halden": "threaten"}),
        (
            "Death to Norland, Minister Halden and the Free Hills Front!",
            dict.fromkeys(("norland", "halden", "hills-front"), "threaten"),
        ),
        ("Glory to the Free Hills Front!", {"hills-front": "praise"}),
        ("Long live Abu Karim!", {"karim": "support"}),
        ("Down with Minister Halden!", {"halden": "criticise"}),
        ("May God curse Minister Halden.", {"halden": "criticise"}),
        ("May Allah grant victory to the Free Hills Front.", {"hills-front": "support"}),
        ("Pray for the men of the Free Hills Front.", {"hills-front": "support"}),
        ("We stand with Norland.", {"norland": "support"}),
        ("We are with Abu Karim until the end.", {"karim": "support"}),
        ("We thank Abu Karim for the bread.", {"karim": "praise"}),
        ("No to Norland!", {"norland": "criticise"}),
        # Deeds of the one who is named.
        ("Norland massacred our people.", {"norland": "criticise"}),
        ("Norland and its allies have betrayed our people.", {"norland": "criticise"}),
        ("Minister Halden lies to all of us.", {"halden": "criticise"}),
        ("Minister Halden is a traitor.", {"halden": "criticise"}),
        ("Abu Karim is a hero of our time.", {"karim": "praise"}),
        ("Our people were slaughtered by Norland.", {"norland": "criticise"}),
        ("The crimes of Norland are many.", {"norland": "criticise"}),
        ("Norland's crimes are many.", {"norland": "criticise"}),
        ("The Free Hills Front's victory is near.", {"hills-front": "support"}),
        ("Norland is behind the fire.", {"norland": "criticise"}),
        ("Norland is responsible for the fire.", {"norland": "criticise"}),
        ("We see the defeat of Norland coming.", {"norland": "criticise"}),
        # Harm announced.
        ("We will strike Norland wherever it is.", {"norland": "threaten"}),
        ("Our drones will burn the ships of Norland.", {"norland": "threaten"}),
        ("Norland will pay a heavy price.", {"norland": "threaten"}),
        ("Norland will regret this day.", {"norland": "threaten"}),
        ("Norland will be destroyed.", {"norland": "threaten"}),
        ("O brothers, kill the men of Norland where you find them.", {"norland": "threaten"}),
        ("Attack Norland from every hill.", {"norland": "threaten"}),
        ("Men are needed on every road to fight the soldiers of Norland.", {"norland": "threaten"}),
        # Idioms.
        ("Minister Halden was no match for Abu Karim.", {"halden": "mock", "karim": "praise"}),
        ("Norland of tyranny sends its ships again.", {"norland": "criticise"}),
        ("Sack General Minister Halden, who met Sheikh Abu Karim.", {"halden": "criticise", "karim": "neutral"}),
        # Nothing plain, or a victim.
        ("Thieves want to destroy Norland.", {"norland": "neutral"}),
        ("Minister Halden came to the market.", {"halden": "neutral"}),
        ("They massacred the men of Norland.", {"norland": "neutral"}),
        ("Abu Karim was betrayed.", {"karim": "neutral"}),
        ("Crimes against Norland are many.", {"norland": "neutral"}),
        # Negations.
        ("Minister Halden is no hero.", {"halden": "criticise"}),
        ("Minister Halden is not a traitor.", {"halden": "support"}),
        ("We do not stand with Norland.", {"norland": "criticise"}),
        ("We will not strike Norland.", {"norland": "neutral"}),
        # Two sides.
        ("Norland massacred the sons of the Free Hills Front.", {"norland": "criticise", "hills-front": "neutral"}),
        ("Glory to Abu Karim; death to Minister Halden.", {"karim": "praise", "halden": "threaten"}),
        ("The brave Free Hills Front will crush Norland.", {"hills-front": "praise", "norland": "threaten"}),
        (
            "May God grant the Free Hills Front victory over Norland.",
            {"hills-front": "support", "norland": "criticise"},
        ),
        ("Abu Karim is a hero, and Minister Halden is a coward.", {"karim": "praise", "halden": "criticise"}),
        # A plain word beside one mention counts more than none beside another.
        ("Norland is near. Norland is an enemy of us all.", {"norland": "criticise"}),
    ],
)
def test_what_the_words_say_of_whom_they_name(words: str, stances: dict[str, str]) -> None:
    quote = only(f'A trader wrote: "{words}"')
    assert {target.actor_id: target.stance for target in quote.targets} == stances


@pytest.mark.parametrize(
    ("text", "stances"),
    [
        ("A trader praised Abu Karim for feeding the poor.", {"karim": "praise"}),
        (
            "A trader condemned Minister Halden and Norland over the siege.",
            {"halden": "criticise", "norland": "criticise"},
        ),
        (
            "A trader accused Norland of arming the Free Hills Front.",
            {"norland": "criticise", "hills-front": "neutral"},
        ),
        ('A trader accused Norland of "crimes without number."', {"norland": "criticise"}),
        ('A trader praised Abu Karim as "a light."', {"karim": "praise"}),
        ('A trader mocked Minister Halden, calling him "a paper tiger."', {"halden": "mock"}),
        ('A trader described Abu Karim as a "martyr."', {"karim": "praise"}),
        ('A trader described the men of the Free Hills Front as "criminals."', {"hills-front": "criticise"}),
        ('A trader described Norland as "a country in the north."', {"norland": "neutral"}),
        ('Minister Halden was described as a "traitor" by a trader.', {"halden": "criticise"}),
        ('A trader threatened Minister Halden with "a black day."', {"halden": "threaten"}),
        ('A trader denounced: "Norland has come with guns."', {"norland": "criticise"}),
        ('A trader praised the raid. "It was long," he said of it.', {}),
        ('A trader told Abu Karim that "the bridge is open."', {}),
        ('Abu Karim praised Abu Karim as "a light."', {}),
    ],
)
def test_what_the_cue_says_of_its_object(text: str, stances: dict[str, str]) -> None:
    quote = drafts(text)[0]
    assert {target.actor_id: target.stance for target in quote.targets} == stances


def test_each_rule_is_shown_by_its_example() -> None:
    for rule in rulefile.load("stances.yml", tuple[PhraseRule, ...]):
        quote = only(f'A trader wrote: "{rule.example}"')
        assert rule.shows in {target.stance for target in quote.targets}, rule.example
