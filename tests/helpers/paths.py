"""Where the tests find what they read."""

from pathlib import Path

TESTS = Path(__file__).parent.parent
ROOT = TESTS.parent
EXPECTED = TESTS / "expected"
METADATA = ROOT / "metadata.yml"
PACKAGE = ROOT / "build" / "rhetoric_atlas"
