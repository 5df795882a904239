"""A Parse answers as the syntax does, and works each question out once."""

from collections.abc import Callable
from typing import Any

import pytest
from prose import parses, readings

from rhetoric_atlas.language.syntax import clauses, noun_phrases, parse, subjects

TEXT = "On Monday, the Hill Front said that its men had left."


@pytest.mark.parametrize(
    ("question", "ask", "about"),
    [
        ("subject", subjects.subject, ()),
        ("noun_phrase_before", noun_phrases.before, (6,)),
        ("holds_verb", clauses.holds_verb, (6, 10)),
    ],
)
def test_a_question_is_answered_as_the_syntax_does(question: str, ask: Callable[..., Any], about: tuple[int]) -> None:
    (reading,), (parsed,) = readings(TEXT), parses(TEXT)
    assert getattr(parsed, question)(*about) == ask(reading, *about) is not None


def test_a_question_is_worked_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def length(reading: parse.Reading, add: int = 0) -> int:
        asked.append(add)
        return len(reading.sentence) + add

    monkeypatch.setattr(parse.Parse, "length", parse._once(length), raising=False)
    (parsed,) = parses(TEXT)
    words = len(parsed.sentence)
    answers = [parsed.length(), parsed.length(), parsed.length(add=1), parsed.length(1)]  # type: ignore[attr-defined]
    assert answers == [words, words, words + 1, words + 1]
    assert asked == [0, 1]
