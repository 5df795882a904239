"""Spelling folded away: al-Nuṣrah, Al-Nusra and al Nusra become the same words.

A text falls into words and the gaps between them. Words lose diacritics, ayn and hamza signs and case; a gap that may
stand inside a name (spaces, one line end, a hyphen, a stop or slash between letters) becomes a space, any other keeps
its punctuation, so that a folded name never runs from one sentence into the next.
"""

import re
import unicodedata
from bisect import bisect_left
from itertools import accumulate

from ..base.marks import DOUBLE

SIGNS = "'‘’‛`´ʿʾʼʻ"  # written for ayn and hamza: Hay'at, Qa‘ida, ʿAdnan
INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
MARKS = "".join(char for char in map(chr, range(0x300, 0xAC00)) if unicodedata.category(char)[0] == "M") + INVISIBLE
LETTER = r"[^\W\d²³¹⁰-₟]"
POSSESSIVE = rf"['’`´][sS](?!{LETTER})"

# What counts as one word, tried in this order. Counts are bounded so that no text, however strange, takes long.
WORDS = {
    "plain": r"[A-Za-z]++(?= |[,;:)\n]|\.[ \n])",  # most words are nothing else, and are sooner found this way
    "address": r"\w[\w.+-]{0,63}@\w[\w.-]{0,253}\w|@\w+"  # memri@memri.org, @MEMRIReports
    r"|(?:https?://|www\.)[^\s<>\"'”’)\]]+"  # https://www.memri.org/jttm
    r"|(?:\w[\w-]{0,62}\.){1,6}(?:com|org|net|info|edu|gov|int|mil|[a-z]{2})\b(?:/[^\s<>\"'”’)\]]*)?",  # vk.com/wall
    "dotted": rf"{LETTER}(?:\.{LETTER})+(?![\w{MARKS}])\.?",  # U.S., U.A.E
    "article": r"[AaEeUu](?:n-(?=[Nn])|r-(?=[Rr])|sh-(?=[Ss]h)|s-(?=[Ss])|dh-(?=[Dd]h)|d-(?=[Dd])|th-(?=[Tt]h)"
    r"|t-(?=[Tt])|z-(?=[Zz]))",  # an-Nusra, ash-Sham
    "letters": rf"{LETTER}+(?:(?:[{MARKS}]+|[{MARKS}]*(?!{POSSESSIVE})[{SIGNS}]){LETTER}+)*[{MARKS}]*",  # Ḥay'at
    "possessive": rf"(?<=[\w{MARKS}]){POSSESSIVE}",  # the 's of Russia's
    "digits": r"\d+",  # M23 is M and 23, and so is M-23; a note's number glued to a name is not part of it
    "and": "&",
}
PIECES = re.compile("((?![ ,;:)\n.])(?:" + "|".join(WORDS.values()) + "))")
OF_WORD = re.compile(rf"{LETTER}|[\d&]|@\w")  # every word has one of these, no gap has any
PLAIN = re.compile(r"[A-Za-z]+(?: [A-Za-z]+)*")  # as most names are
KEPT = 1 << 16  # pieces of texts that are kept folded

ARABIC_ARTICLES = {"el": "al", "ul": "al", "wal": "wa al", "&": "and"}  # el-Sisi, Nusrat ul-Islam, wal-Ansar
STROKES = {"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ß": "ss"}
DROPPED = str.maketrans(
    STROKES
    | {letter.upper(): plain.title() for letter, plain in STROKES.items() if len(letter.upper()) == 1}
    | dict.fromkeys(SIGNS + INVISIBLE + " .-", "")
)
HYPHENS = "-‐‑‒–"
QUOTES = str.maketrans(dict.fromkeys(DOUBLE + "‹›″", '"') | dict.fromkeys(SIGNS + INVISIBLE, ""))
JOINING = {"", *HYPHENS}  # may stand between two words of a name, spaces around or none
TIGHT = {".", "/"}  # may do so without spaces: Rocket.Chat, RFE/RL


class Folded:
    """A text's folded words, each between single spaces, and where they stand in the text.

    `cased` and `folded` differ in case alone. `pieces` are the gaps and words as printed, from a gap to a gap, so that
    word i is piece 2 * i + 1; `cased_pieces` are those of `cased`. `ends` holds the offset in the text at which each
    ends, `folded_ends` that in `folded`.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.pieces = PIECES.split(text)
        self.cased_pieces = list(map(FOLDED.__getitem__, self.pieces))
        self.cased = "".join(self.cased_pieces)
        self.folded = self.cased.lower()
        self.ends = list(accumulate(map(len, self.pieces)))
        self.folded_ends = list(accumulate(map(len, self.cased_pieces)))

    @property
    def words(self) -> int:
        return len(self.pieces) // 2

    def words_at(self, start: int, end: int) -> tuple[int, int] | None:
        """The first and last word of a stretch of `folded`, or None where it cuts a word."""
        first = bisect_left(self.folded_ends, start)
        last = bisect_left(self.folded_ends, end, first)
        if last == len(self.ends) or self.folded_ends[first] != start or self.folded_ends[last] != end:
            return None
        return first // 2, last // 2

    def start(self, word: int) -> int:
        return self.ends[2 * word]

    def end(self, word: int) -> int:
        return self.ends[2 * word + 1]

    def word(self, word: int) -> str:
        """A word as printed; '' before the first and after the last."""
        return self.pieces[2 * word + 1] if 0 <= word < self.words else ""

    def around(self, first: int, last: int) -> tuple[str, str, str, str]:
        """The word and the gap before some words, the word and the gap after; '' where the text begins or ends."""
        pieces, begin, end = self.pieces, 2 * first, 2 * last + 2
        before = (pieces[begin - 1], pieces[begin]) if first else ("", "")
        after = (pieces[end + 1], pieces[end]) if end + 1 < len(pieces) else ("", "")
        return *before, *after

    def cased_word(self, word: int) -> str:
        return self.cased_pieces[2 * word + 1]

    def gap(self, word: int) -> str:
        """What is printed between a word and the one before; '' where one of the two is not there."""
        return self.pieces[2 * word] if 0 < word < self.words else ""

    def line(self, word: int) -> str:
        """The line that a word stands on."""
        start = self.start(word)
        end = self.text.find("\n", start)
        return self.text[self.text.rfind("\n", 0, start) + 1 : end if end >= 0 else None]


def fold(text: str) -> str:
    """The words of a text by which its spellings are one: 'al nusra' for 'Al-Nuṣrah'."""
    return cased_fold(text).lower()


def cased_fold(text: str) -> str:
    """The same words with the capitals that are printed: 'Al Nusra'."""
    if PLAIN.fullmatch(text):
        return " ".join(map(FOLDED.__getitem__, text.split(" ")))
    found = Folded(text)
    return found.cased[found.folded_ends[0] : found.folded_ends[-2]] if found.words else ""


class _Pieces(dict[str, str]):
    """Words and gaps that were met before, folded; a text has few others."""

    def __missing__(self, piece: str) -> str:
        if len(self) >= KEPT:
            self.clear()
        self[piece] = folded = _word(piece) if OF_WORD.search(piece) else _gap(piece)
        return folded


FOLDED = _Pieces()


def _word(word: str) -> str:
    if word.endswith("-"):
        return "al"
    if not (word.isascii() and word.isalpha()):
        marked = unicodedata.normalize("NFKD", word)
        word = "".join(char for char in marked if not unicodedata.combining(char)).translate(DROPPED)
    if len(word) > 3 and word.endswith(("ah", "AH")):
        word = word[:-1]
    article = ARABIC_ARTICLES.get(word.lower())
    return word if article is None else article.capitalize() if word[0].isupper() else article


def _gap(gap: str) -> str:
    plain = gap.translate(QUOTES)
    core = plain.strip()
    joins = core in JOINING or plain in TIGHT
    if plain.count("\n") + plain.count("\r") - plain.count("\r\n") > 1:
        return " \n "
    return " " if joins else f" {' '.join(core.split())} "
