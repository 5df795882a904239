"""The whole reports in drafts/, held against what a careful analyst records of them in expected/drafts.yml.

Run as a script it prints the shares, and with --strike takes from `misses` what has been mended, as sentences.py does.
"""

from functools import cache

from paths import EXPECTED, TESTS
from sentences import Sentence, print_shares, sentence

from rhetoric_atlas.base import yamlfile

REPORTS = TESTS / "drafts"
FILE = EXPECTED / "drafts.yml"


@cache
def drafts() -> tuple[Sentence, ...]:
    """Every report of the table, in its order."""
    document = yamlfile.read(FILE)
    assert isinstance(document, yamlfile.Entry)
    passages = document["passages"]
    assert isinstance(passages, yamlfile.Entry)
    return tuple(_draft(name, passage) for name, passage in passages.items())


def _draft(name: str, passage: yamlfile.Value) -> Sentence:
    assert isinstance(passage, yamlfile.Entry)
    return sentence(name, (REPORTS / f"{name}.txt").read_text(encoding="utf-8"), passage, head="")


if __name__ == "__main__":
    print_shares(drafts(), FILE)
