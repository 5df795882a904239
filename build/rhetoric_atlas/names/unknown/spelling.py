"""Spellings of one name told apart from two names: what different transliterations have in common."""

import re
from difflib import SequenceMatcher
from functools import lru_cache

from ...language.spelling import fold

# Letters that one transliteration writes where another writes the next, tried in this order.
ALIKE = (
    ("dzh", "j"),
    ("tch", "ch"),
    ("sch", "sh"),
    ("kh", "h"),
    ("gh", "k"),
    ("dh", "d"),
    ("th", "t"),
    ("ph", "f"),
    ("zh", "j"),
    ("dj", "j"),
    ("ck", "k"),
    ("ts", "z"),
    ("tz", "z"),
    ("q", "k"),
    ("g", "k"),
    ("x", "ks"),
    ("v", "w"),
)
VOWELS = re.compile(r"[aeiouyw]+")
DOUBLED = re.compile(r"(.)\1+")
SMALL = frozenset({"al", "the", "of", "and", "for", "wa", "in", "bin", "ibn", "e", "i", "ul", "de", "la"})
NEAR = 0.6  # the share of their letters that two spellings of a word have in common
NEARER = 0.7  # and two spellings of a short word
SHORT = 5  # letters of such a word
TELLING = 3  # consonants that tell a word from others


@lru_cache(maxsize=1 << 14)
def words_of(name: str) -> tuple[str, ...]:
    """The folded words of a name as printed, articles and small linking words aside."""
    words = fold(name).split(" ")
    return tuple(word for word in words if word not in SMALL) or tuple(words)


@lru_cache(maxsize=1 << 14)
def bones(word: str) -> str:
    """What is left of a folded word without vowels and what transliterations differ in: 'kdf' for Gaddafi, Qadhafi."""
    for printed, heard in ALIKE:
        word = word.replace(printed, heard)
    rest = VOWELS.sub("", word[1:]).rstrip("h")
    first = "a" if word[:1] in "aeiouyw" else word[:1]
    return DOUBLED.sub(r"\1", first + rest)


def key_of(words: tuple[str, ...]) -> tuple[str, ...]:
    """The bones of a name's words, in order; a word that they do not tell from others stands as it is."""
    return tuple(found if len(found := bones(word)) >= TELLING else word for word in words)


def likeness(one: tuple[str, ...], other: tuple[str, ...]) -> float:
    """How much two names' folded words are alike: 1 where they are the same, from 0."""
    return SequenceMatcher(None, " ".join(one), " ".join(other), autojunk=False).ratio()


def are_alike(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names with the same bones are spellings of one: Omar and Amir are not."""
    return all(
        likeness((word,), (beside,)) >= (NEAR if len(word) > SHORT else NEARER)
        for word, beside in zip(one, other, strict=True)
    )
