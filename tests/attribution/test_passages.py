"""The passages of a report with their sentences, and what is asked of each."""

import pytest
from prose import ATTRIBUTING, AUTHORITY, QUOTING, mentions_in, report_of

from rhetoric_atlas.attribution.context import Scene
from rhetoric_atlas.attribution.passages import ReadPassage, read_passages
from rhetoric_atlas.quotes import finding


def passages_of(text: str) -> list[ReadPassage]:
    report = report_of(text)
    found = finding.find(report, QUOTING)
    spans = [quote.span for quote in found]
    return read_passages(Scene.of(report, mentions_in(text).actors, spans, AUTHORITY, ATTRIBUTING, {}), found)


@pytest.mark.parametrize(
    ("text", "sentences", "touched"),
    [
        ('Abu Karim left. He said: "Go."\nNobody did.', [2, 1], [1, 0]),
        ('# "The road is ours"\nThe Tarn Battalion said so.', [0, 1], [1, 0]),
        ('Abu Karim said: "We will go.\n"We will not stay." Nobody did.', [1, 2], [1, 1]),
        ('TARN, May 5 (HNA) -- "Go," Abu Karim said.', [1], [1]),
        ("!Subscribe to our newsletter.", [0], [0]),
    ],
)
def test_a_passage_has_its_sentences_and_the_quotes_that_it_touches(
    text: str, sentences: list[int], touched: list[int]
) -> None:
    found = passages_of(text)
    assert [len(one.sentences) for one in found] == sentences
    assert [len(one.quotes) for one in found] == touched


@pytest.mark.parametrize(
    ("text", "clauses", "takes", "named"),
    [
        ("Abu Karim left the hills.", 0, 0, 0),
        ("Abu Karim, who denied all charges, claimed that the men had left.", 2, 0, 2),
        ("Abu Karim claimed that the men had left.", 1, 0, 1),
        ('Abu Karim wrote: "Go."', 0, 1, 1),
        ('Abu Karim said that the men had left, adding: "Go."', 1, 1, 2),
    ],
)
def test_what_a_sentence_attributes(text: str, clauses: int, takes: int, named: int) -> None:
    (sentence,) = passages_of(text)[0].sentences
    assert (len(sentence.clauses), len(sentence.taken), len(sentence.sources)) == (clauses, takes, named)
