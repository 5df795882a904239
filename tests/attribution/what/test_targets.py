"""Whom the words of a quote are about: those whom they name, but for who speaks, who is cited and where it was."""

import pytest
from prose import drafts, only


@pytest.mark.parametrize(
    ("words", "targets"),
    [
        ("Minister Halden met Abu Karim.", ["halden", "karim"]),
        ("Abu Karim met Minister Halden. Abu Karim left.", ["karim", "halden"]),
        ("The rain fell.", []),
        # A country is an actor where it acts, and a place where something happens in it.
        ("Norland sent its guns.", ["norland"]),
        ("The guns of Norland came.", ["norland"]),
        ("Two men were killed in Norland.", []),
        ("They live in Tarn, Norland.", []),
        ("Roads across Norland are closed, and Norland is to blame.", ["norland"]),
        ("Desert News hides what the Free Hills Front did.", ["desert-news", "hills-front"]),
    ],
)
def test_the_actors_in_the_words(words: str, targets: list[str]) -> None:
    assert [target.actor_id for target in only(f'A trader wrote: "{words}"').targets] == targets


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ('Abu Karim said: "Abu Karim will not sell Norland."', ["norland"]),
        ('The "Free Hills Front men" left.', []),
        ('Hill Voice describes itself as "the voice of the Free Hills Front."', ["hills-front"]),
        # The object of the cue, outside the words.
        ('A trader accused Norland and Minister Halden of "theft."', ["norland", "halden"]),
        ('A trader called Minister Halden "a thief," and left.', ["halden"]),
        ('A trader, mocking Desert News for its "songs," left.', ["desert-news"]),
        ('Condemning Norland, the trader wrote:\n"The road is closed."', ["norland"]),
        ('A trader condemned Norland.\n"The road is closed."', []),
        # The subject of words that begin with their verb.
        ('A trader said that Norland "has sold its flag."', ["norland"]),
        ('A trader said that Norland "Has Sold Its Flag."', []),
        ('Norland "has sold its flag," a trader said.', ["norland"]),
        ('A trader in Norland wrote that "the rain fell."', []),
        ('A trader said that Abu Karim fled and that "the rain fell."', []),
        ('A trader accused men who had met Abu Karim of "theft."', []),
        ('A trader accused the army of "theft" from Abu Karim.', []),
    ],
)
def test_the_actors_of_a_sentence(text: str, targets: list[str]) -> None:
    assert [target.actor_id for target in drafts(text)[-1].targets] == targets
