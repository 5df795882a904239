"""Every passage of expected/*sentences.yml is drafted as an analyst would record it, but for what `misses` names."""

import pytest
from sentences import FILE, UNSEEN, Sentence, Verdict, known, sentences, shares, struck, verdicts


@pytest.mark.parametrize("sentence", [*sentences(FILE), *sentences(UNSEEN)], ids=lambda sentence: sentence.name)
def test_a_passage_is_drafted_as_an_analyst_records_it(sentence: Sentence) -> None:
    wrong = {verdict.what: (verdict.drafted, verdict.wanted) for verdict in verdicts(sentence) if not verdict.right}
    unknown = {what: both for what, both in wrong.items() if not known(what, sentence)}
    assert not unknown, f"drafted and wanted differ in: {sentence.text}"
    assert not sentence.misses - wrong.keys(), "mended: `python tests/sentences.py --strike` takes it off the misses"


def test_there_are_passages_enough_of_every_sort() -> None:
    table = sentences()
    assert len(table) >= 130
    assert sum(not sentence.rows for sentence in table) >= 10
    assert len({sentence.text for sentence in table}) == len(table)


def test_shares_are_counted_field_by_field() -> None:
    judged = [
        Verdict("1 act", True, "", ""),
        Verdict("2 act", False, "", ""),
        Verdict("extra", True, "", ""),
    ]
    assert shares(judged) == {"act": (1, 2), "extra": (1, 1)}


def test_what_is_mended_is_struck_and_nothing_else() -> None:
    table = ["  one:", "    text: x", "    misses: 1 act, 2 cue", "  two:", "    text: y", "    misses: extra"]
    assert list(struck(table, {"one": ["2 cue"], "two": []})) == [*table[:2], "    misses: 2 cue", *table[3:5]]


def test_the_fields_of_a_quote_that_was_missed_are_known_to_be_wrong() -> None:
    sentence = Sentence("one", "", (), frozenset({"1 quote", "2 act"}))
    assert known("1 speaker", sentence) and known("2 act", sentence)
    assert not known("2 speaker", sentence) and not known("extra", sentence)
