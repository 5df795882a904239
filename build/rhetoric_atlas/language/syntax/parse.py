"""A sentence parsed: the door at which attribution asks what English makes of it.

Attribution asks a Parse, and nothing else of the syntax. The parser of a library could stand behind the same door: it
would give the words and the reporting phrases as they are, and answer from its own trees.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec, TypeVar

from ..sentences.phrases import Reading
from . import clauses, marked_names, noun_phrase_starts, noun_phrases, relatives, subjects

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")


def _once(ask: Callable[Concatenate[Reading, Asked], Answer]) -> Callable[Concatenate["Parse", Asked], Answer]:
    """A question about a sentence that is worked out once, and its answer kept with the sentence."""

    @wraps(ask)
    def answer(parse: "Parse", /, *about: Asked.args, **named: Asked.kwargs) -> Answer:
        question = (ask, *about, *named.values())
        try:
            known: Answer = parse.answers[question]
        except KeyError:
            known = parse.answers[question] = ask(parse.reading, *about, **named)
        return known

    return answer


class Parse:
    """What the words of a sentence are to each other; places are those of its words, from 0.

    Of the sentence there are its words with their offsets, its reporting phrases in order, and in `busy` the places of
    the words that these are made of. What each question means stands beside the function that answers it.
    """

    __slots__ = ("answers", "busy", "grammar", "phrases", "reading", "sentence")

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.answers: dict[tuple[object, ...], Any] = {}
        self.sentence, self.phrases, self.busy = reading.sentence, reading.phrases, reading.busy
        self.grammar = reading.sentence.grammar

    noun_phrase_before = _once(noun_phrases.before)
    noun_phrase_after = _once(noun_phrases.after)
    core_before = _once(noun_phrase_starts.core)
    core_end = _once(noun_phrases.core_end)
    with_participle = _once(noun_phrases.with_participle)
    takes_turn = _once(noun_phrases.takes_turn)
    subject = _once(subjects.subject)
    source_at = _once(subjects.source)
    main_clause = _once(subjects.main_clause)
    has_verb = _once(subjects.has_verb)
    begins_clause = _once(clauses.begins_clause)
    holds_verb = _once(clauses.holds_verb)
    without_adjuncts = _once(clauses.without_adjuncts)
    speaking_in = _once(relatives.speaking_in)
    relative_of = _once(relatives.relative_of)
    relative_tells = _once(relatives.tells)
    is_marked_name = _once(marked_names.is_name)
