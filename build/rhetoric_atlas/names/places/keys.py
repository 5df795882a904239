"""The keys by which places are looked up: names folded, abbreviations written out."""

import re
from functools import lru_cache

from ...language.spelling import fold

ABBREVIATED = {"St": "Saint", "Ste": "Sainte", "Mt": "Mount", "Ft": "Fort", "Pt": "Port"}  # St. Louis, Mt Vernon
SHORTENED = re.compile(rf"\b({'|'.join(ABBREVIATED)})\.? (?=[^\W\d_])")


@lru_cache(maxsize=1 << 14)
def key_of(name: str) -> str:
    """The key of a name as printed: 'al raqqa' for al-Raqqah, 'saint louis' for St. Louis."""
    return fold(SHORTENED.sub(lambda match: f"{ABBREVIATED[match[1]]} ", name))
