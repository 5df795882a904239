"""What reports are read by: the package's own rules, and the publishers that the project knows."""

from functools import cache

from paths import ROOT

from rhetoric_atlas.base.errors import Problems
from rhetoric_atlas.base.model import Publisher
from rhetoric_atlas.curation import authority
from rhetoric_atlas.reading.report import ReadingRules


@cache
def rules() -> ReadingRules:
    return ReadingRules.load()


@cache
def publishers() -> tuple[Publisher, ...]:
    problems = Problems()
    found = authority.load(ROOT / "data", problems)
    assert not problems
    return tuple(found.publishers.values())
