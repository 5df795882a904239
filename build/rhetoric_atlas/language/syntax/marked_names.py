"""Quotations that no one utters because they belong to a noun phrase: 'a user named "Night Rider" wrote'."""

from ..sentences.phrases import Reading
from ..sentences.tokens import QUOTATION

NAMING = frozenset(
    {"named", "called", "nicknamed", "dubbed", "name", "names", "nickname", "handle", "alias", "pseudonym"}
)
BEARERS = frozenset(  # people of whom nothing but a name in marks may be known: 'a supporter "Rider" wrote'
    {"supporter", "user", "member", "activist", "fighter", "operative", "commander", "militant", "jihadist", "account"}
)
TITLING = frozenset({"titled", "entitled", "headlined", "subtitled"})  # what they lead to, its author may have said
TERM_LENGTH = 30  # characters of a word or two in marks inside a name: 'the Front's coastal "province" said'


def is_name(reading: Reading, place: int) -> bool:
    """Whether the quotation at a place is a name, or a word of one: after "named" or "channel", or inside a name."""
    sentence = reading.sentence
    if sentence.lower[place] != QUOTATION or place == 0:
        return False
    before = sentence.lower[place - 1]
    if before in NAMING and place - 1 not in reading.busy:
        return True
    if before == "(" and sentence.quotations[place] in sentence.titles:
        return True  # 'Sada al-Jabal ("Echo of the Hill") wrote'
    if sentence.quotations[place] in sentence.titles and before not in TITLING and before[0].isalnum():
        return True
    length = sentence.ends[place] - sentence.starts[place]
    if length <= TERM_LENGTH and before in BEARERS and place + 1 in reading.busy:
        return True
    is_inside = sentence.words[place - 1][0].isupper() or sentence.lower[place - 1].endswith(("'s", "’s"))
    return length <= TERM_LENGTH and is_inside and place + 1 in reading.busy and place - 1 not in reading.busy
