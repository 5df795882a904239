"""What a drafted actor is called: its id, which one name has in whatever report and spelling."""

import re

from ...base.model import DRAFTED
from ...language.spelling import fold

BREAKS = re.compile(r"[\W_]+")


def id_of(name: str) -> str:
    """'drafted-yahya-saree' of Yahya Sare'e: its folded words."""
    return DRAFTED + BREAKS.sub("-", fold(name)).strip("-")
