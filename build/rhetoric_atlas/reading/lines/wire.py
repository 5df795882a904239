"""Where the words of a passage begin behind the place, day and agency that a wire prints before them."""

import re

from ...base.model import Span

LONGEST = 120  # characters of such a beginning
PLACE = r"[^\W\d_a-z][\w’'.]*(?:[ -][^\W\d_a-z][\w’'.]*){0,3}"
CAPITALS = r"[^\W\d_a-z]{2,}(?:[ -][^\W\d_a-z]{2,}){0,3}"
MORE = r"(?:, ?[^,()/—–\n]{1,30}){0,2}"  # the land, the day
AGENCY = r"\((?:[^()\n]{2,50})\)"
DASH = r"(?:--|[—–]|(?<=\s)-(?=\s)|(?<!\w)-)"
WIRE = re.compile(
    rf"(?:{PLACE}{MORE}\s?{AGENCY}\s?{DASH}"  # Tarn, May 5 (HNA) --
    rf"|{PLACE}{MORE}[.,]?\s/[^/\n]{{2,30}}/\.?"  # TARN, May 5. /HNA/.
    rf"|{PLACE}{MORE},\s?[A-Z]{{3,8}}\s?(?:--|[—–-])"  # Tarn, HNA-
    rf"|{CAPITALS}{MORE}(?:\s[—–]|\s?--|\s-|-(?=\s)))\s*"  # TARN, Norland —
)


def behind_dateline(text: str, stretch: Span) -> Span:
    """A stretch of a text without the place, day and agency with which it begins; whole where it has none."""
    found = WIRE.match(text, stretch.start, min(stretch.end, stretch.start + LONGEST))
    return Span(found.end(), stretch.end) if found and found.end() < stretch.end else stretch
