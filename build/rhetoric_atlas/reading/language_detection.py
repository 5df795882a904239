"""The language of a text, as cld3 tells it from a few thousand letters: a small network that comes in its package."""

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from typing import Any

SAMPLE = 2000  # characters that are looked at
PIECE = 400  # characters that are judged at once: of a text with many names a piece or two may go wrong
UNKNOWN = "en"  # where nothing tells: it is the most usual
SURE = 0.8  # of one, the detector's own measure from which it is believed
FEWEST = 40  # Latin letters that tell a language: fewer are as likely names
LETTERS = re.compile(r"[^\W\d_]+")
LATIN = re.compile(r"[\u0000-\u024f\u1e00-\u1eff]+")
ENGLISH = frozenset({"the", "and", "of", "that", "with", "from", "this", "their", "by"})  # hardly words elsewhere
ENGLISH_SHARE = 0.12  # of a piece's words that are among these: it is English, whatever its many names look like
SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
TRANSCRIBED = "-Latn"  # the end of a code for a language in Latin letters that is not written in them
RENAMED = {"iw": "he", "fil": "tl"}  # an older code, and one that ISO 639-1 has a shorter one for


def language_of(passages: Iterable[str], hint: str | None = None) -> str:
    """The ISO 639-1 code of a text's language; where its words do not tell, that of `hint`, or 'en'.

    A language without such a code has its code of ISO 639-3. A piece of English suffices, for other languages vote.
    """
    # the detector passes over what is said again, and takes what little is then left for Japanese
    longest = sorted(passages, key=len, reverse=True)  # menus and names are often in another language than the text
    sample = " ".join(dict.fromkeys(SENTENCE_END.split(" ".join(longest)[:SAMPLE])))
    votes: Counter[str] = Counter()
    for start in range(0, len(sample), PIECE):
        piece = sample[start : start + PIECE]
        if code := _code(piece):
            votes[code] += len(piece)
            if votes[UNKNOWN]:
                break  # nothing else is taken for the most usual language
    code = votes.most_common(1)[0][0] if votes else hint or UNKNOWN
    return RENAMED.get(code, code)


def _code(piece: str) -> str | None:
    """What the detector takes a piece for, or None where it is not sure."""
    letters = "".join(LETTERS.findall(piece))
    if not letters or (len(letters) < FEWEST and LATIN.fullmatch(letters)):
        return None
    words = LETTERS.findall(piece.lower())
    if len(ENGLISH.intersection(words)) > 1 and sum(word in ENGLISH for word in words) >= ENGLISH_SHARE * len(words):
        return UNKNOWN
    found = _detector().FindLanguage(piece)
    if not found.is_reliable or found.probability < SURE or found.language.endswith(TRANSCRIBED):
        return None
    return str(found.language)


@cache
def _detector() -> Any:
    from gcld3 import NNetLanguageIdentifier

    return NNetLanguageIdentifier(min_num_bytes=0, max_num_bytes=4 * PIECE)
