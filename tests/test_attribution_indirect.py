"""Which clauses are indirect speech."""

import pytest
from prose import readings

from rhetoric_atlas.attribution.indirect import clauses


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said that the men of the hills left.", ["the men of the hills left"]),
        ("He said that the men left the hills.[3]", ["the men left the hills"]),
        ("He said that, in May, the men left.", ["in May, the men left"]),
        (
            "He said that the men left the hills, adding that nobody had stayed there.",
            ["the men left the hills", "nobody had stayed there"],
        ),
        ("He said that Lee claimed that the men left.", ["Lee claimed that the men left"]),
        ("He said the men of the hills left.", []),
        ("He said that much.", []),
        ('He said that the men "had left" the hills.', []),
        ("He released that part of the film again.", []),
        ("The false claim that the men left is old.", []),
        ("He said that", []),
        ("He said that " + "one " * 200, []),
    ],
)
def test_that_clauses(text: str, expected: list[str]) -> None:
    found = [clause.span.of(text) for reading in readings(text) for clause in clauses(reading)]
    assert found == expected
