"""Relative clauses in which somebody else speaks: "a man who prosecutors said planned the raid"."""

import pytest
from prose import ATTRIBUTING, parses, readings

from rhetoric_atlas.attribution.reporting.indirect import clauses
from rhetoric_atlas.attribution.reporting.sources import sources
from rhetoric_atlas.language.syntax.relatives import speaking_in, tells

GRAMMAR = ATTRIBUTING.grammar


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("Lee, who two officials have said was in Tarn, was freed.", "two officials", "was in Tarn"),
        ("The van, which the army said was stolen, was found.", "the army", "was stolen"),
        (
            "The van, which Lee said the men of the hills had stolen, was found.",
            "Lee",
            "the men of the hills had stolen",
        ),
        ("A man who lives nearby said the van was stolen.", "A man who lives nearby", "the van was stolen"),
        ("A man who said the van was stolen fled.", "A man", "the van was stolen fled"),
    ],
)
def test_who_speaks_in_a_relative_clause(text: str, speaker: str, words: str) -> None:
    (parse,) = parses(text)
    said = next(number for number, phrase in enumerate(parse.phrases) if phrase.cue.lemma == "say")
    source = sources(parse)[said]
    assert source is not None and parse.sentence.span(*source).of(text) == speaker
    assert [clause.span.of(text) for clause in clauses(parse, text) if clause.phrase == said] == [words]


def test_a_subject_beside_its_verb_is_of_no_relative_clause() -> None:
    (reading,) = readings("Lee said the van was stolen.")
    assert speaking_in(reading, reading.phrases[0]) is None


@pytest.mark.parametrize(("text", "expected"), [("was there", True), ("planned it", True), ("he was there", False)])
def test_whether_a_verb_comes_first(text: str, expected: bool) -> None:
    (reading,) = readings(text)
    assert tells(reading, 0) is expected


def test_no_verb_stands_behind_the_last_word() -> None:
    (reading,) = readings("A man who Lee said")
    assert not tells(reading, len(reading.sentence))
