"""The actors of invented passages and reports are drafted as a reader finds them, but for what is noted as a miss."""

import pytest
from actor_table import Case, cases, misses, verdicts


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_actors_are_drafted_as_a_reader_finds_them(case: Case) -> None:
    wrong = {str(one): one.drafted for one in verdicts(case) if not one.right}
    known = set(misses().get(case.name, ()))
    assert {what: drafted for what, drafted in wrong.items() if what not in known} == {}
    assert known <= wrong.keys(), "mended: `python tests/helpers/actor_table.py --write` takes it off the misses"


def test_every_miss_is_of_a_case() -> None:
    assert misses().keys() <= {case.name for case in cases()}
