"""Functions that are quick give what SQLite's own give."""

import sqlite3
from contextlib import closing

import pytest

from rhetoric_atlas.site.server import linear

CALLS = (  # of functions that took the square of a text's length
    "instr('ааbb', 'b'), instr('b', 'bb'), instr('b', ''), instr(null, 'b'), instr('b', null), instr(x'00ff', x'ff')",
    "instr(121, 2), instr(1.5, '.'), instr(x'6162', 'b')",
    "replace('a.b.', '.', '--'), replace('a', '', 'b'), replace(null, 'a', 'b'), replace('a', null, 'b')",
    "replace('a', 'a', null), replace('b', '', null), replace(1.0, '.', ','), replace(1e20, '.', ''), replace(1, 1, 3)",
    "replace(-1e300, '.', ','), replace(0.1, '.', ','), replace(1e-7, '.', ','), replace(9e999, 'I', 'i')",
    "replace(x'6162', 'b', 'c'), replace(123456789.5, '.', ','), replace(100000.0, '.', ',')",
    "trim('xxaxx', 'x'), ltrim('xyaxy', 'yx'), rtrim('xyaxy', 'yx'), trim('xx', 'x'), trim('', 'x'), trim('x', '')",
    "trim(null, 'x'), trim('x', null), trim(' a '), trim(1.0, 0), ltrim(x'6162', 'a'), rtrim('aʿ', 'ʿ')",
)


@pytest.mark.parametrize("call", CALLS)
def test_functions_that_are_quick_here_give_what_sqlites_own_give(call: str) -> None:
    with closing(sqlite3.connect(":memory:")) as ours, closing(sqlite3.connect(":memory:")) as sqlites:
        linear.add_linear_functions(ours, 1_000)

        assert ours.execute(f"select {call}").fetchone() == sqlites.execute(f"select {call}").fetchone()
