"""The cache gives back what it was given, or nothing."""

from pathlib import Path

import pytest

from rhetoric_atlas.base.cache import Cache, digest_of
from rhetoric_atlas.base.model import Mention, Place, Quote, Span, Target
from rhetoric_atlas.pipeline import Drafts

QUOTE = Quote(
    id="report-q4",
    span=Span(4, 9),
    kind="direct",
    method="marks",
    speaker_span=Span(0, 3),
    footnote=3,
    targets=(Target("russia", "praise"),),
    places=(Place("ru", "mentioned"),),
)
DRAFTS = Drafts((QUOTE,), (), (Mention("russia", Span(4, 9)),), (), (), ())
KEY = digest_of("a report")


def test_what_is_kept_comes_back_equal(tmp_path: Path) -> None:
    Cache(tmp_path).put(KEY, DRAFTS)
    assert Cache(tmp_path).get(KEY, Drafts) == DRAFTS


def test_an_unknown_key_gives_nothing(tmp_path: Path) -> None:
    assert Cache(tmp_path).get(KEY, Drafts) is None


@pytest.mark.parametrize("damage", [b"", b"\xff\xfe", b"no digest", b"0" * 64 + b"\n{}"])
def test_a_damaged_entry_gives_nothing_and_can_be_kept_anew(damage: bytes, tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put(KEY, DRAFTS)
    (entry,) = tmp_path.rglob("*.json")
    entry.write_bytes(damage)
    assert cache.get(KEY, Drafts) is None
    cache.put(KEY, DRAFTS)
    assert cache.get(KEY, Drafts) == DRAFTS


def test_an_entry_with_one_letter_changed_gives_nothing(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put(KEY, DRAFTS)
    (entry,) = tmp_path.rglob("*.json")
    entry.write_text(entry.read_text(encoding="utf-8").replace("praise", "threaten"), encoding="utf-8")
    assert cache.get(KEY, Drafts) is None


def test_a_folder_that_cannot_be_made_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    cache = Cache(tmp_path / "file")
    cache.put(KEY, DRAFTS)
    assert cache.get(KEY, Drafts) is None


def test_without_a_folder_nothing_is_kept() -> None:
    cache = Cache(None)
    cache.put(KEY, DRAFTS)
    assert cache.get(KEY, Drafts) is None


def test_parts_are_kept_apart_in_a_digest() -> None:
    assert digest_of("ab", "c") != digest_of("a", "bc")
    assert digest_of("a") == digest_of("a")
