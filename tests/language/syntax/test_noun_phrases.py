"""Where noun phrases begin and end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prose import ATTRIBUTING, readings

from rhetoric_atlas.language.sentences.phrases import Reading
from rhetoric_atlas.language.syntax import noun_phrases

GRAMMAR = ATTRIBUTING.grammar


def words(reading: Reading, phrase: noun_phrases.NounPhrase | None, text: str) -> str | None:
    return reading.sentence.span(*phrase).of(text) if phrase else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Abu Karim said so.", "Abu Karim"),
        ("The channel has also repeatedly said so.", "The channel"),
        ("A user of the hill server said so.", "A user of the hill server"),
        ("On June 24 Abu Karim said so.", "Abu Karim"),
        ("In a long video the group said so.", "the group"),
        ("On Monday, as it rained, a union in Tarn said so.", "a union in Tarn"),
        ("Smith, the leader of the group, said so.", "Smith, the leader of the group"),
        ("Smith, who once worked in a mill, said so.", "Smith, who once worked in a mill"),
        ("Smith -- once a miller -- said so.", "Smith -- once a miller"),
        ("Lee on Monday said so.", "Lee"),
        ("A court in Tarn on May 6 said so.", "A court in Tarn"),
        ("A court in Tarn in June said so.", "A court in Tarn"),
        ("Lee, 31, said so.", "Lee"),
        ("Lee, 31, of Tarn, said so.", "Lee, 31, of Tarn"),
        ("A court in Tarn, a town of millers, said so.", "A court in Tarn, a town of millers"),
        ("A man purporting to be the emir said so.", "A man purporting to be the emir"),
        ("It comes two months after the emir said so.", "the emir"),
        ("Lee didn't say so.", "Lee"),
        ("Lee, of Tarn, the head of a union, said so.", "Lee, of Tarn, the head of a union"),
        ("Experts on ports and ships said so.", "Experts on ports and ships"),
        ("A report released last year said so.", "A report released last year"),
        ("A case in which Lee said so.", "Lee"),
        ("The channel, citing a daily, said so.", "The channel"),
        ("The Islamic State (ISIS) said so.", "The Islamic State (ISIS)"),
        ("Outlets which said so fled.", "Outlets"),
        ("Those outlets, which said so, fled.", "Those outlets"),
        ("Norland and its allies said so.", "Norland and its allies"),
        ("Rain fell and the group said so.", "the group"),
        ("It fell when he said so.", "he"),
        ("It is clear that officials said so.", "officials"),
        ("A message sent to them said so.", "A message sent to them"),
        ("He paused, then said so.", "He"),
        ("The media wing of the group said so.", "The media wing of the group"),
        ("He took it and said so.", None),
        ("Said so.", None),
        ("The group, on Monday, said so.", "The group"),
        ("A user calling himself Abu Hafs said so.", "A user calling himself Abu Hafs"),
        ("Last week Lee said so.", "Lee"),
        ("The envoy, for his part, said so.", "The envoy"),
        ("In a long interview Abu Karim said so.", "Abu Karim"),
        ("After local aides said so.", "local aides"),
        ("However, the group said so.", "the group"),
        ("The United Front said so.", "The United Front"),
        ("A man who was mending nets nearby said so.", "A man who was mending nets nearby"),
        ("Karim himself said so.", "Karim"),
        ("Karim seldom said so.", "Karim"),
        ("Port Watch, in a statement issued on Monday, said so.", "Port Watch"),
        ('A user named "Night Rider" (@nrider) said so.', 'A user named "Night Rider" (@nrider)'),
        ('One user, who has the name "Salt," said so.', "One user"),
        ('The Front\'s coastal "province" said so.', None),
        ('The Front\'s "province" said so.', "The Front's \"province"),
    ],
)
def test_the_subject_before_a_verb(text: str, expected: str | None) -> None:
    (reading,) = readings(text)
    (said,) = [phrase for phrase in reading.phrases if phrase.cue.lemma == "say"]
    assert words(reading, noun_phrases.before(reading, said.first), text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("said Abu Karim on Monday.", "Abu Karim"),
        ("said the leader of the group in Tarn.", "the leader of the group"),
        ("said Smith, a miller in Tarn, on Monday.", "Smith, a miller in Tarn"),
        ("said Smith, 45, on Monday.", "Smith, 45"),
        ("said Smith, adding more.", "Smith"),
        ("said Smith and Lee.", "Smith and Lee"),
        ("said Smith and left.", "Smith"),
        ("said the Islamic State (ISIS) later.", "the Islamic State (ISIS)"),
        ("said the armed group when asked.", "the armed group"),
        ("said he would.", "he"),
        ("said a letter published there.", "a letter"),
        ("said Lee, a lawyer for the union, who left Tarn.", "Lee, a lawyer for the union, who left Tarn"),
        ("said Sen. Lee (D-Tarn), head of a union.", "Sen. Lee (D-Tarn), head of a union"),
        ("said a study by Lee, a miller.", "a study by Lee, a miller"),
        ("said Lee by phone.", "Lee"),
        ("said of it.", None),
        ("said.", None),
        ("said that it fell.", None),
    ],
)
def test_the_noun_phrase_after_a_verb(text: str, expected: str | None) -> None:
    (reading,) = readings(text)
    assert words(reading, noun_phrases.after(reading, 1), text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A supporter of the group said so.", "supporter"),
        ("The hill group's old leader Abu Karim said so.", "Karim"),
        ("A channel which supports them said so.", "channel"),
        ("Smith, a miller, said so.", "Smith"),
        ("Smith (45) said so.", "Smith"),
    ],
)
def test_the_head_of_a_noun_phrase(text: str, expected: str) -> None:
    (reading,) = readings(text)
    phrase = noun_phrases.before(reading, reading.phrases[-1].first)
    assert phrase is not None
    assert reading.sentence.words[noun_phrases.core_end(reading, phrase) - 1] == expected


PIECES = [
    "the",
    "a",
    "of",
    "in",
    "Smith",
    "he",
    ",",
    "--",
    "(",
    ")",
    "and",
    "who",
    "that",
    "was",
    "by",
    "said",
    "led",
    "4",
]


@given(st.lists(st.sampled_from(PIECES), max_size=12))
def test_any_words_have_noun_phrases_within_them(pieces: list[str]) -> None:
    for reading in readings(" ".join(pieces)):
        size = len(reading.sentence)
        for place in range(size):
            found = [noun_phrases.before(reading, place), noun_phrases.after(reading, place)]
            assert all(phrase is None or 0 <= phrase[0] < phrase[1] <= size for phrase in found)
            assert all(phrase is None or phrase[1] <= place for phrase in found[:1])
