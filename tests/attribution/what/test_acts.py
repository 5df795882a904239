"""What the words of a quote do, by their cue, their speaker and themselves."""

import pytest
from prose import drafts, only


@pytest.mark.parametrize(
    ("text", "act"),
    [
        # The cue counts first where it is specific; what it leaves open, the words show.
        ('Lee mocked: "We must hold the bridge."', "mock"),
        ('Lee said: "We must hold the bridge."', "call_to_action"),
        ('Lee said: "It is made of wood."', "assert"),
        ('Lee said: "What is it made of?"', "ask"),
        ('Lee shared a post with the words "We must hold the bridge."', "call_to_action"),
        ('Lee shared a post titled "Death To The Thieves."', "none"),
        # Who warns of himself threatens; a vow may be a threat or an oath.
        ('Lee warned: "We will strike every ship."', "threaten"),
        ('Lee warned: "The bridge is weak."', "warn"),
        ('Lee vowed: "We will burn the ships."', "threaten"),
        ("The Free Hills Front pledged bay'ah to the emir of the hills.", "pledge"),
        ("The Free Hills Front pledged to rebuild the bridge.", "promise"),
        ("The Free Hills Front claimed a string of attacks on the mill road.", "claim_responsibility"),
        ('Lee called on all to "strike every ship."', "call_to_action"),
        # A name does nothing; a quality praises or condemns.
        ('Lee called it the "Northern Alliance."', "none"),
        ('Lee described the men as "martyrs."', "praise"),
        ('Lee described the men as "criminals."', "condemn"),
        ('Lee described the men as "tall."', "assert"),
        # In court.
        ("The prosecution argued that Lee had burned the bridge.", "accuse"),
        ('"There is no season for arson," the prosecutor said.', "assert"),
        ('"We are closing the case," District Attorney Lee said.', "assert"),
        ('"The driver took the bread," the prosecutor said.', "accuse"),
        ("The driver pleaded not guilty to theft.", "deny"),
        ("Lee argued that he had burned the bridge.", "assert"),
        ("The defense said that the bridge was not searched.", "deny"),
        ("The defense said that the bridge was searched.", "assert"),
        ("The court found that Lee had burned the bridge.", "verdict"),
    ],
)
def test_the_act_of_a_row(text: str, act: str) -> None:
    assert only(text).act == act


def test_the_manner_of_a_sentence_tells_what_plain_words_do() -> None:
    text = 'Mocking Minister Halden, who had left the hall, Desert News asked: "Is it cold outside?"'
    quote = drafts(text)[-1]
    assert quote.act == "mock"
    assert [(target.actor_id, target.stance) for target in quote.targets] == [("halden", "mock")]
