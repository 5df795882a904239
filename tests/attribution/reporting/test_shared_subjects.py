"""Who speaks where a phrase hangs on another clause."""

import pytest
from prose import parses

from rhetoric_atlas.attribution.reporting.shared_subjects import main_subject, new_speaker


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Smith fled, noting that it fell.", "Smith"),
        ("Mocking the men, the post replied.", "the post"),
        ("Stressing that the front has guns, ships, and all else.", None),
        ("The men were heard shouting it.", "The men"),
        ("Smith shelled a mill in Tarn claiming that it fell.", "Smith"),
        ("Cars were stopped by men chanting it.", "men"),
        ("The group sent a letter urging them to go.", "The group"),
    ],
)
def test_the_subject_of_the_clause_it_hangs_on(text: str, expected: str | None) -> None:
    (parse,) = parses(text)
    number = next(at for at, phrase in enumerate(parse.phrases) if phrase.form == "participle")
    source = main_subject(parse, number)
    assert (parse.sentence.span(*source).of(text) if source else None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Smith shared a photo and a song praising him.", "a song"),
        ("Smith wrote of a post praising him.", None),
        ("The army fled, with its old chief Lee calling it so.", "its old chief Lee"),
        ("The army fled with its guns, calling it so.", None),
    ],
)
def test_a_new_speaker_beside_a_participle(text: str, expected: str | None) -> None:
    (parse,) = parses(text)
    phrase = next(phrase for phrase in parse.phrases if phrase.form == "participle")
    source = new_speaker(parse, phrase)
    assert (parse.sentence.span(*source).of(text) if source else None) == expected
