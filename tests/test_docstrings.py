"""Every example in a docstring of the package gives what stands below it."""

import doctest
import importlib

import pytest
from paths import PACKAGE

FILES = [path for path in sorted(PACKAGE.rglob("*.py")) if ">>>" in path.read_text(encoding="utf-8")]


@pytest.mark.parametrize("name", [".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts) for path in FILES])
def test_examples_hold(name: str) -> None:
    result = doctest.testmod(importlib.import_module(name))
    assert result.attempted
    assert not result.failed
