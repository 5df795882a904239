"""However long a sentence or a line is, reading and drafting it takes time in proportion to its length."""

import gc
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from rhetoric_atlas.base.errors import Problems
from rhetoric_atlas.curation import authority
from rhetoric_atlas.pipeline import Knowledge, extract
from rhetoric_atlas.reading import report
from rhetoric_atlas.sources import Source

LONGER = 4  # how many times longer the longer text is
MOST = 10  # how many times longer it may take: in proportion 4, by the square 16
RUNS = 3  # of which the fastest counts


@pytest.fixture(scope="module")
def knowledge(data: Path) -> Knowledge:
    return Knowledge.of(authority.load(data, Problems()))


@pytest.fixture(autouse=True)
def without_garbage_collection() -> Iterator[None]:
    """How long that takes depends on all that the tests before have left behind."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def seconds(text: str, knowledge: Knowledge) -> float:
    """Processor seconds in which a text is read and drafted."""
    source = Source("long", "long.txt", text)
    taken = []
    for _ in range(RUNS):
        started = time.process_time()
        extract(report.read(source, tuple(knowledge.authority.publishers.values()), knowledge.reading), knowledge)
        taken.append(time.process_time() - started)
    return min(taken)


@pytest.mark.parametrize(
    ("part", "size"),
    [
        pytest.param("the men who guarded the bridge told reporters ", 20_000 // 8, id="a sentence of 20,000 words"),
        pytest.param("Karim said that the men of Syria had left, and ", 2_000, id="2,000 reports in one sentence"),
        pytest.param("incomprehensibilities of counterrevolutionaries ", 1_000_000 // 48, id="a line of a megabyte"),
        pytest.param('"', 50_000, id="50,000 quotation marks"),
        pytest.param('" ', 50_000, id="50,000 quotation marks with spaces"),
        pytest.param('"Go," Lee said, ', 4_000, id="4,000 quotations in one sentence"),
        pytest.param("'a ", 20_000, id="single marks that never close"),
        pytest.param("the head of a union, ", 20_000, id="20,000 appositions"),
        pytest.param("Putin ", 10_000, id="10,000 names"),
        pytest.param("on May 4 ", 5_000, id="5,000 dates"),
        pytest.param("Council for Azad and ", 5_000, id="5,000 unknown names in one"),
        pytest.param("Azad Serin (AS), @azad, ", 3_000, id="9,000 unknown names, handles and acronyms"),
    ],
)
def test_a_text_four_times_as_long_takes_about_four_times_as_long(part: str, size: int, knowledge: Knowledge) -> None:
    short = seconds(f"Karim said that {part * (size // LONGER)}he left.", knowledge)
    assert seconds(f"Karim said that {part * size}he left.", knowledge) < MOST * short
