"""The lexicon of reporting words: its file, its look-up, and each of its examples."""

from collections import Counter
from pathlib import Path

import pytest
from prose import ATTRIBUTING, drafts, readings

from rhetoric_atlas.attribution.what.wording import split
from rhetoric_atlas.base.errors import Problems
from rhetoric_atlas.curation import authority
from rhetoric_atlas.language.cues import Cue, Lexicon

LEXICON = ATTRIBUTING.lexicon


def test_each_form_belongs_to_one_cue() -> None:
    forms = Counter(form.lower() for cue in LEXICON.cues for form in cue.forms)
    assert [form for form, count in forms.items() if count > 1] == []


@pytest.mark.parametrize("cue", LEXICON.cues, ids=lambda cue: cue.lemma)
def test_the_example_of_a_cue_is_read_by_it(cue: Cue) -> None:
    assert cue.lemma in {phrase.cue.lemma for reading in readings(cue.example) for phrase in reading.phrases}


@pytest.mark.parametrize(
    "cue", [cue for cue in LEXICON.cues if '"' in cue.example and cue.act != "none"], ids=lambda cue: cue.lemma
)
def test_the_example_of_a_cue_gives_its_act(cue: Cue) -> None:
    quotes = drafts(cue.example)
    acts = {(quote.act, quote.status) for quote in quotes}
    shown = [ATTRIBUTING.acts.of(split(quote.span.of(cue.example))) for quote in quotes] if cue.act == "assert" else []
    assert (cue.act, cue.status) in acts or any(quote.act in shown for quote in quotes)
    assert all(quote.cue for quote in quotes)


def test_acts_and_statuses_are_in_the_codebook(data: Path) -> None:
    problems = Problems()
    vocabulary = authority.load(data, problems).vocabulary
    assert {cue.act for cue in LEXICON.cues} <= vocabulary.of("quotes.act")
    assert {cue.status for cue in LEXICON.cues} <= vocabulary.of("quotes.status")


def test_platforms_are_those_of_the_data(data: Path) -> None:
    platforms = authority.load(data, Problems()).platforms
    assert {cue.platform for cue in LEXICON.cues if cue.platform} <= platforms.keys()


@pytest.mark.parametrize(
    ("words", "position", "expected"),
    [
        (["he", "claimed", "responsibility", "for"], 1, ("claim responsibility", 3)),
        (["he", "claimed", "that"], 1, ("claim", 2)),
        (["according", "to", "him"], 0, ("according to", 2)),
        (["according"], 0, None),
        (["he", "left"], 1, None),
        (["found", "the", "two", "men", "guilty"], 0, ("convict", 1)),
        (["found", "guilty"], 0, ("convict", 2)),
        (["found", "the", "men"], 0, ("find", 1)),
        (["found", *["a"] * 8, "guilty"], 0, ("convict", 1)),
        (["found", *["a"] * 9, "guilty"], 0, ("find", 1)),
    ],
)
def test_the_longest_form_counts(words: list[str], position: int, expected: tuple[str, int] | None) -> None:
    found = LEXICON.at(words, position)
    assert (found and (found[0].lemma, found[1])) == expected


def test_a_lexicon_may_be_made_of_any_cues() -> None:
    cue = Cue("hum", "assert", ("hums", "Hummed Along"), "He hums.")
    lexicon = Lexicon.of([cue])
    assert lexicon.at(["hummed", "along"], 0) == (cue, 2)
