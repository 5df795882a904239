"""Where sentences end, with each quotation as one word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prose import ATTRIBUTING, readings

from rhetoric_atlas.base.model import Span
from rhetoric_atlas.language.sentences.tokens import QUOTATION, sentences


def split(text: str) -> list[str]:
    """The sentences of a text, each as its words with Q for a quotation."""
    return [" ".join(reading.sentence.words).replace(QUOTATION, "Q") for reading in readings(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One went. Two stayed.", ["One went .", "Two stayed ."]),
        ('"We go. We stay." He left.', ["Q", "He left ."]),
        ('"We go," he said. "We stay."', ["Q , he said .".replace(" ,", ""), "Q"]),
        ('"Who is next?" Abu Karim asked.', ["Q Abu Karim asked ."]),
        ('"Who is next?" asked Abu Karim.', ["Q asked Abu Karim ."]),
        ('"Fight them!" The post added: "Now."', ["Q", "The post added : Q"]),
        ('"Fight them!" The men cheered.', ["Q", "The men cheered ."]),
        ("It fell.[3] Then it rose.[4][5] Now", ["It fell . [3]", "Then it rose . [4] [5]", "Now"]),
        ("Gen. Ali met Mr. Lee at 5 p.m. Monday.", ["Gen. Ali met Mr. Lee at 5 p.m. Monday ."]),
        ("The U.S. Army and J. Smith left. He", ["The U.S. Army and J. Smith left .", "He"]),
        ('He said no. "We go."', ["He said no .", "Q"]),
        ("It rose by 3.5 percent... Then", ["It rose by 3.5 percent ...", "Then"]),
        ("He left? Yes! So", ["He left ?", "Yes !", "So"]),
        ("On Rocket.Chat the group’s men don't stay.", ["On Rocket.Chat the group’s men don't stay ."]),
        ('"We go."7 He left.12 Others', ["Q [7]", "He left . [12]", "Others"]),
        ("The Front.12 years ago", ["The Front . 12 years ago"]),
        ("In No.5 it rose by 12.5 percent", ["In No.5 it rose by 12.5 percent"]),
        ("", []),
        ('"', []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert split(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("It fell.[3]", 3), ("It[3] fell.", None), ("It fell. [12]", 12), ("It fell.12", 12), ("In 12", None)],
)
def test_the_footnote_of_a_sentence_closes_it(text: str, expected: int | None) -> None:
    (reading,) = readings(text)
    assert reading.sentence.footnote == expected


def test_a_quotation_may_reach_beyond_its_stretch() -> None:
    text = "He said: one two three. He left."
    grammar, lexicon = ATTRIBUTING.grammar, ATTRIBUTING.lexicon
    first = sentences(text, Span(0, 12), [(0, Span(9, 23))], grammar, lexicon)
    last = sentences(text, Span(13, 32), [(0, Span(9, 23))], grammar, lexicon)
    assert [list(part.words) for part in first] == [["He", "said", ":", QUOTATION]]
    assert [list(part.words) for part in last] == [[QUOTATION], ["He", "left", "."]]


@given(st.text(alphabet="aB.?!'\"[3], \n", max_size=40))
def test_every_word_stands_where_it_says(text: str) -> None:
    for reading in readings(text):
        sentence = reading.sentence
        for word, start, end, quotation in zip(
            sentence.words, sentence.starts, sentence.ends, sentence.quotations, strict=True
        ):
            assert quotation is not None or text[start:end] in {word, word.strip("[]")}
