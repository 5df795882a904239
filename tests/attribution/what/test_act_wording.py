"""What the words of a quote do, by themselves and under their cue."""

import pytest
from prose import ATTRIBUTING, only

from rhetoric_atlas.attribution.what.wording import PhraseRule, split
from rhetoric_atlas.base import rulefile


@pytest.mark.parametrize(
    ("words", "act"),
    [
        # Harm announced.
        ("If the men stay, they will be killed.", "threaten"),
        ("We will strike every ship that comes.", "threaten"),
        ("Our drones will burn your ships.", "threaten"),
        ("You will pay a heavy price for this.", "threaten"),
        ("Your turn is coming.", "threaten"),
        ("Our revenge will be harsh.", "threaten"),
        ("Death to the thieves!", "threaten"),
        ("Wait for us in your cities.", "threaten"),
        ("The army would raze their ports if they came.", "threaten"),
        ("The people of the hills will not stand idly by.", "threaten"),
        ("Any raid will be met with heavy fire.", "threaten"),
        # One's own deeds.
        ("Our fighters attacked the gate at dawn.", "claim_responsibility"),
        ("The mujahideen of the hills detonated a bomb under a truck.", "claim_responsibility"),
        ("The soldiers of the caliphate targeted a checkpoint with rifles.", "claim_responsibility"),
        ("We carried out the raid on the mill.", "claim_responsibility"),
        ("The operation was carried out by our brothers.", "claim_responsibility"),
        # Others' wrongs.
        ("They tortured everyone whom they took.", "accuse"),
        ("The army committed a massacre at the ford.", "accuse"),
        ("They stole the aid and sold it.", "accuse"),
        ("He stands behind the fire.", "accuse"),
        ("They are committing genocide against the people of the hills.", "accuse"),
        # Bad opinions.
        ("The governor is a traitor.", "condemn"),
        ("The governors are TRAITORS.", "condemn"),
        ("It is a shameful silence.", "condemn"),
        ("criminals", "condemn"),
        ("hypocrites and apostates", "condemn"),
        ("Down with the governor!", "condemn"),
        # Ridicule.
        ("Hahaha, what an army!", "mock"),
        ("He is a clown and a laughingstock.", "mock"),
        ("a joke", "mock"),
        # Sorrow.
        ("Unfortunately the road is closed.", "lament"),
        ("We belong to Allah and to Him we shall return.", "lament"),
        ("With great sorrow we received the news of his passing.", "lament"),
        # Dangers.
        ("Don’t write here.", "warn"),
        ("They told us: don't write here.", None),
        ("Beware of fake accounts.", "warn"),
        # What others should do.
        ("We must hold the bridge.", "call_to_action"),
        ("O Muslims, rise up against the thieves.", "call_to_action"),
        ("Donate now to feed the men.", "call_to_action"),
        ("Pray for your brothers at the front.", "call_to_action"),
        ("Join us and share this post.", "call_to_action"),
        # What somebody named should do.
        ("We demand that the men be released.", "demand"),
        ("They must immediately withdraw from the port.", "demand"),
        # Good opinions of others.
        ("Long live the men of the hills!", "praise"),
        ("May Allah accept him among the martyrs.", "praise"),
        ("heroes", "praise"),
        ("the heroic resistance", "praise"),
        ("We congratulate our brothers on their victory.", "praise"),
        # One's own strength.
        ("We have defeated the greatest army of the world.", "boast"),
        ("Our army is the strongest in the region.", "boast"),
        # What is to come.
        ("The siege will lead to hunger.", "predict"),
        ("Sooner or later the wall falls.", "predict"),
        ("The state will collapse within a year.", "predict"),
        # Denials.
        ("I did not steal it.", "deny"),
        ("We have nothing to do with the fire.", "deny"),
        ("These reports are false and baseless.", "deny"),
        ("It is a lie.", "deny"),
        # Allegiance.
        ("We pledge allegiance to the emir.", "pledge"),
        ("I renew my bay'ah to the caliph.", "pledge"),
        # Plans and promises.
        ("We have decided to close the road.", "announce"),
        ("We announce the start of the second stage.", "announce"),
        ("We promise our people that the water will flow.", "promise"),
        ("We will not abandon you.", "promise"),
        # Who speaks.
        ("We are a group of volunteers from the hills.", "self_describe"),
        # A question may be rhetorical: only the cue shows that an answer is asked for.
        ("Who knows where the road begins?", None),
        # What turns or hides a word.
        ("He is no hero.", None),
        ("They are not criminals.", None),
        ("We will not strike the ships.", "announce"),
        ("The bridge is made of wood.", None),
        ("A heroically long road.", None),
        ("", None),
    ],
)
def test_words_that_say_what_they_do(words: str, act: str | None) -> None:
    assert ATTRIBUTING.acts.of(split(words)) == act


def test_who_speaks_in_court() -> None:
    assert only("The prosecution argued that Lee had burned the bridge.").platform_id == "court"


def test_each_act_of_the_rules_is_shown_by_its_example() -> None:
    for rule in rulefile.load("acts.yml", tuple[PhraseRule, ...]):
        assert ATTRIBUTING.acts.of(split(rule.example)) == rule.shows
