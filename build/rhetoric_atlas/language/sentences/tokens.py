"""A passage -> sentences of words in which every quotation is one word, so that all else is read around it."""

import re
from collections.abc import Iterator, Sequence, Set
from functools import lru_cache
from itertools import accumulate

from msgspec import Struct

from ...base.marks import CLOSING_MARKS, NOTE, NOTE_NUMBER, QUOTATION_MARKS
from ...base.model import Span
from ..cues import Lexicon
from ..grammar import Grammar

TOKENS = (  # what counts as one word, tried in this order; what stands in none of them parts words
    r"[A-Za-z]+(?=[ ,])|[,.](?= )",  # most words are nothing else, and are sooner found this way
    NOTE,
    r"(?:[A-Za-z]\.){2,}(?:-\w+)*",  # U.S.  U.S.-led
    r"(?=[^\W\d_]+\.(?![\w.]))(?:(?i:ABBREVIATIONS)|(?!I|(?<=on )X)[^\W\d_])\.",  # Gen.  John D.  not "on X."
    r"\w+(?:(?:[-'’‘`@]|\.(?!(?<=[^\W\d_]{4}\.)\d{1,3}(?!\w))|(?<=\d),(?=\d{3}(?!\d)))\w+)*",  # don't  12,000
    r"\.{2,}",
    r"-{2,}",
    rf"[^\w\s{QUOTATION_MARKS}]",
)
QUOTATION = "\0"  # stands for a quotation among the words of a sentence
FOOTNOTE = re.compile(rf"\[({NOTE_NUMBER})\]|{NOTE}")
FINAL = frozenset({".", "!", "?", "…", "..", "...", "...."})
MAY_END = FINAL | {QUOTATION}
CLOSING = CLOSING_MARKS + ")]"
FOOTNOTE_DIGITS = 3
REACH = 8  # words after a quotation in which its reporting word may stand


class Sentence(Struct, frozen=True):
    """The words of a sentence, as printed and in small letters, with their offsets in the report's text.

    `quotations` gives for each word the number of the quotation that it stands for, or None; `titles` are the numbers
    of those that hold a name or a title. A footnote's bare number behind the end of the sentence stands among its words
    in brackets.
    """

    words: Sequence[str]
    lower: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    quotations: Sequence[int | None]
    grammar: Grammar
    titles: Set[int] = frozenset()

    def __len__(self) -> int:
        return len(self.words)

    def span(self, first: int, end: int) -> Span:
        """The stretch of the text from the word `first` to the word before `end`."""
        return Span(self.starts[first], self.ends[end - 1])

    @property
    def footnote(self) -> int | None:
        """The number of the footnote that closes the sentence, if that is one."""
        match = FOOTNOTE.fullmatch(self.words[-1])
        return int(match.group(1)) if match and match.group(1) else None


def sentences(
    text: str,
    stretch: Span,
    quotations: Sequence[tuple[int, Span]],
    grammar: Grammar,
    lexicon: Lexicon,
    titles: Set[int] = frozenset(),
) -> list[Sentence]:
    """The sentences of a stretch; quotations are numbered spans in order, and may reach beyond its end."""
    whole = _tokens(text, stretch, quotations, grammar)
    found = []
    first = 0
    for end in _ends(text, whole, lexicon):
        part = slice(first, end)
        words, lower = whole.words[part], whole.lower[part]
        if _is_glued(whole, end - 1, first):
            footnote = f"[{words[-1]}]"
            words, lower = [*words[:-1], footnote], [*lower[:-1], footnote]
        found.append(
            Sentence(words, lower, whole.starts[part], whole.ends[part], whole.quotations[part], grammar, titles)
        )
        first = end
    return found


def _tokens(text: str, stretch: Span, quotations: Sequence[tuple[int, Span]], grammar: Grammar) -> Sentence:
    token = _token(grammar.abbreviations)
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    quoted: list[int | None] = []
    at = stretch.start
    for number, span in [*quotations, (None, Span(stretch.end, stretch.end))]:
        pieces = token.split(text[at : min(span.start, stretch.end)])  # what parts words, and words, by turns
        offsets = list(accumulate(map(len, pieces), initial=at))
        words += pieces[1::2]
        starts += offsets[1:-1:2]
        ends += offsets[2::2]
        quoted += [None] * (len(pieces) // 2)
        if number is not None:
            words.append(QUOTATION)
            starts.append(span.start)
            ends.append(span.end)
            quoted.append(number)
        at = span.end
    return Sentence(words, list(map(str.lower, words)), starts, ends, quoted, grammar)


@lru_cache(maxsize=4)
def _token(abbreviations: frozenset[str]) -> re.Pattern[str]:
    """The pattern of a word; a full stop belongs to an abbreviation, and to a letter that stands alone."""
    shortened = "|".join(map(re.escape, sorted(abbreviations))) or r"(?!)"
    return re.compile(f"((?! )(?:{'|'.join(TOKENS)}))".replace("ABBREVIATIONS", shortened))


def _ends(text: str, whole: Sentence, lexicon: Lexicon) -> Iterator[int]:
    """The position after each sentence's last word; the footnotes after a full stop belong to it."""
    words, size = whole.words, len(whole)
    after = 0
    for position in [position for position, word in enumerate(words) if word in MAY_END]:
        if position < after or not _is_final(text, whole, position):
            continue
        after = position + 1
        while after < size and (words[after] in FINAL or FOOTNOTE.fullmatch(words[after])):
            after += 1
        if after < size and _is_glued(whole, after, position):
            after += 1
        if (
            after < size
            and _begins(words[position], words[after])
            and not _is_reported_after(text, whole, position, lexicon)
        ):
            yield after
    if size:
        yield size


def _is_glued(whole: Sentence, place: int, first: int) -> bool:
    """Whether the number at a place is a footnote that stands right behind the sentence's end: 'he said.12 The'."""
    word, before = whole.words[place], whole.words[place - 1]
    if place <= first or not word.isdigit() or len(word) > FOOTNOTE_DIGITS or before not in MAY_END:
        return False
    return whole.starts[place] - whole.ends[place - 1] == (1 if before == QUOTATION else 0)


def _is_final(text: str, whole: Sentence, position: int) -> bool:
    """Whether a full stop stands here, or a quotation that ends with one."""
    word = whole.words[position]
    if word == QUOTATION:
        return _last_mark(text, whole.ends[position]) in FINAL
    return word in FINAL


def _last_mark(text: str, end: int) -> str:
    return text[max(0, end - 3) : end].rstrip(CLOSING)[-1:]


def _begins(before: str, word: str) -> bool:
    """Whether a sentence may begin with a word; a dash after a quotation leads to its signature."""
    if word[0] in "—–":
        return before != QUOTATION
    return word == QUOTATION or word[0].isupper() or word[0].isdigit() or word[0] == "("


def _is_reported_after(text: str, whole: Sentence, position: int, lexicon: Lexicon) -> bool:
    """Whether the words after a quotation say who uttered it: '"Who is next?" Smith asked.'"""
    if whole.words[position] != QUOTATION or _last_mark(text, whole.ends[position]) == ".":
        return False
    for place in range(position + 1, min(position + 1 + REACH, len(whole))):
        word = whole.lower[place]
        if not word[0].isalnum():
            return False
        cue = lexicon.at(whole.lower, place)
        if cue and cue[0].use == "speech" and word not in cue[0].bare:
            following = whole.lower[cue[1]] if cue[1] < len(whole) else "."
            return following in FINAL or following in {",", "in", "on", "at", "to", "during", "after"}
    return False
