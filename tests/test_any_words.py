"""However its words stand, a text is drafted: prose whose words are left out, put in and put elsewhere."""

from pathlib import Path
from random import Random

import pytest
from paths import TESTS

from rhetoric_atlas.base.errors import Problems
from rhetoric_atlas.curation import authority
from rhetoric_atlas.pipeline import Knowledge, extract
from rhetoric_atlas.reading import report
from rhetoric_atlas.sources import Source

DRAFTS = TESTS / "drafts"
HEAD = "A Survey Of The Week\n\nMay 20, 2031\n\n"
TEXTS = 250  # in each run
LONGEST = 150  # words of a text
CHANGES = 30  # in a text, at most
# words on which rules turn, and marks that open and never close
PUT_IN = (
    *('"', "“", "”", "'", "‘", "’", "[1]", "[sic]", "(", ")", ",", ".", ":", ";", "--", "—", "-", "\n\n"),
    *("which", "who", "said", "that", "of the", "allegedly", "self-described", "titled", "by", "on", "As", "In", "and"),
    *("its", "he", "they", "'s", "according to", "called", "used", "quoted", "as saying", "accused", "claim", "not"),
    *("Monday", "May 3", "video", "post"),
)


@pytest.fixture(scope="module")
def knowledge(data: Path) -> Knowledge:
    return Knowledge.of(authority.load(data, Problems()))


@pytest.mark.parametrize("seed", range(6))
def test_words_in_any_order_are_drafted(knowledge: Knowledge, seed: int) -> None:
    chance = Random(seed)
    prose = [file.read_text(encoding="utf-8").split(" ") for file in sorted(DRAFTS.glob("*.txt"))]
    for _ in range(TEXTS):
        text = HEAD + " ".join(disordered(chance.choice(prose), chance)) + "\n"
        read = report.read(Source("any", "any.txt", text), (), knowledge.reading)
        for quote in extract(read, knowledge).quotes:
            assert 0 <= quote.span.start < quote.span.end <= len(text)


def disordered(prose: list[str], chance: Random) -> list[str]:
    """Some words that follow each other, of which some are gone, some stand elsewhere, and others among them."""
    first = chance.randrange(len(prose))
    words = prose[first : first + chance.randrange(5, LONGEST)]
    for _ in range(chance.randrange(CHANGES)):
        at, to = chance.randrange(len(words)), chance.randrange(len(words))
        kind = chance.random()
        if kind < 0.3 and len(words) > 1:
            del words[at]
        elif kind < 0.8:
            words.insert(at, chance.choice(PUT_IN))
        else:
            words[at], words[to] = words[to], words[at]
    return words
