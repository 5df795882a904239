"""The capitalised groups of a passage -> the names in them, without titles, demonyms and known names around."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise

from msgspec import Struct

from ...base.marks import OPENING_MARKS, QUOTATION_MARKS
from ...base.model import Span
from ..places.groups import LONGEST, Group, Token
from .rules import CandidateRules

FREE, PLACE, KNOWN = 0, 1, 2  # what stands at a character: nothing known, a known place, a known name or a title
LINKING = frozenset(
    {
        " van der ",
        " van den ",
        " von der ",
        " de los ",
        " ibn ",
        " bint ",
        " ben ",
        " abu ",
        " von ",
        " van ",
        " wal-",
        " wal ",
        " wa-",
        " ul-",
    }
)
POSSESSIVES = frozenset({"'s ", "’s "})
WRAPPED = frozenset({"\n", "\r\n", " \n"})  # inside a passage
PURPOSES = frozenset({" for ", " for the "})
LINKS = PURPOSES | {" and ", " & ", " in ", " in the ", " of ", " to ", " against ", ", "}  # in the words of an acronym
ACRONYM = re.compile(r" \((?:or |the |a\.k\.a\. |hereafter )?[\"“'‘]?([A-Z][A-Z&.-]{0,8}[A-Za-z]?[A-Z])[\"”'’]?[),;]")
NICKNAME = re.compile(r" [\"“‘'](?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)?[\"”’'] (?=[A-Z])")  # Karim "the Lion" Lee
SPACES = " \t\r\n"
OPENS = QUOTATION_MARKS + "([-–—"
DASHED = tuple(f"{before}{dash} " for before in " -" for dash in "-–—")
ENDS = '.!?:;…\n"”“•*|'
FAR = 10  # characters that part no two words of a name
ABBREVIATED = 4  # letters up to which a word before a stop may be a title


class Part(Struct, frozen=True):
    """Capitalised words that may be a name; `titled` where a title stood before, `begins` where a sentence does."""

    tokens: tuple[Token, ...]
    titled: bool
    begins: bool

    @property
    def span(self) -> Span:
        return Span(self.tokens[0].start, self.tokens[-1].end)


def parts(text: str, found: Iterable[Group], known: bytes | bytearray, rules: CandidateRules) -> Iterator[Part]:
    """The names that a passage's capitalised groups may hold; `known` says of each character what stands there."""
    for tokens in _joined(text, found, rules):
        if len(tokens) == 1:
            word = tokens[0]
            if word.text not in rules.lone and not (known[word.start] or known[word.end - 1]):
                yield from _bare(text, tokens, _is_titled(text, word.start, rules), rules)
            continue
        for free in _free(tokens, known, rules):
            for stretch, titled in _between_titles(text, free, rules):
                for one in _each(text, stretch, rules):
                    yield from _bare(text, one, titled, rules)


def _joined(text: str, found: Iterable[Group], rules: CandidateRules) -> list[Sequence[Token]]:
    """The groups of a passage, joined where an initial, a linking word, "for" or an acronym's words part them."""
    joined: list[Sequence[Token]] = []
    end = nicknamed = -FAR
    for group in found:
        start = group[0].start
        if start - end < FAR and (start <= nicknamed or _is_one_name(text, joined[-1], group, rules)):
            joined[-1] = (*joined[-1], *group)
        else:
            joined.append(group)
        end = group[-1].end
        if nickname := NICKNAME.match(text, end):
            nicknamed = nickname.end()
        if text.startswith(" (", end) and (acronym := ACRONYM.match(text, end)):
            _gather(text, joined, sum(map(str.isalpha, acronym[1])))
    return joined


def _is_one_name(text: str, before: Sequence[Token], after: Sequence[Token], rules: CandidateRules) -> bool:
    gap = text[before[-1].end : after[0].start]
    if len(before) + len(after) > LONGEST:
        return False
    if gap == ". ":
        return len(before[-1].text) == 1 and before[-1].text != "I"
    if gap in PURPOSES:
        return any(token.text in rules.body_words for token in before)
    if gap == " and ":
        has_purpose = " for " in text[before[0].start : before[-1].end]  # Centers for Disease Control and Prevention
        return has_purpose and len(after) == 1 and after[0].text not in rules.lone
    if gap in POSSESSIVES:
        last = after[-1].text
        return len(after) == 1 and (last in rules.body_words or last in rules.sites.words)
    return gap in WRAPPED or gap in LINKING


def _gather(text: str, joined: list[Sequence[Token]], letters: int) -> None:
    """Joins to the last group those before it until it has as many words as its acronym has letters."""
    while len(joined) > 1 and len(joined[-1]) < letters:
        if text[joined[-2][-1].end : joined[-1][0].start] not in LINKS:
            return
        last = joined.pop()
        joined[-1] = (*joined[-1], *last)


def _free(tokens: Sequence[Token], known: bytes | bytearray, rules: CandidateRules) -> Iterator[Sequence[Token]]:
    """The stretches of a group in which nothing is known; a known place stays in the name of a body or a site."""
    start, end = tokens[0].start, tokens[-1].end
    unknown = known.count(FREE, start, end)
    if unknown == end - start:
        yield tokens
    if unknown in {0, end - start}:
        return
    states = [max(known[token.start], known[token.end - 1]) for token in tokens]
    heads = {token.text for token, state in zip(tokens, states, strict=True) if state == FREE}
    stays = FREE if heads.isdisjoint(rules.body_words) and heads.isdisjoint(rules.sites.words) else PLACE
    for is_free, run in groupby(zip(tokens, states, strict=True), key=lambda one: one[1] <= stays):
        stretch = list(run)
        if is_free and any(state == FREE for _, state in stretch):
            yield [token for token, _ in stretch]


def _between_titles(
    text: str, tokens: Sequence[Token], rules: CandidateRules
) -> Iterator[tuple[Sequence[Token], bool]]:
    """The stretches before and after titles, with whether a title stands before each."""
    titled, in_office = _is_titled(text, tokens[0].start, rules), False
    if rules.title_words.isdisjoint([token.text for token in tokens]):
        yield tokens, titled
        return
    stretch: list[Token] = []
    for token, after in pairwise([*tokens, None]):
        assert token is not None
        is_title = token.text in rules.title_words and _stands_as_title(text, token, after, rules)
        if is_title or (in_office and token.text in rules.offices.words):
            if stretch:
                yield stretch, titled
            stretch, titled = [], True
            in_office = in_office or (after is not None and " of " in text[token.end : after.start])
        else:
            in_office = False
            stretch.append(token)
    if stretch:
        yield stretch, titled


def _stands_as_title(text: str, token: Token, after: Token | None, rules: CandidateRules) -> bool:
    """Not in a body's name: the Defense Department, the Ministry of Defense, the Council on Foreign Relations."""
    if token.text in rules.offices.words:
        return after is not None and after.text in rules.title_words
    return after is None or after.text not in rules.bodies.words or text[token.end : after.start] != " "


def _each(text: str, tokens: Sequence[Token], rules: CandidateRules) -> Iterator[Sequence[Token]]:
    """Two names in one group, apart: "Lorin Vask of the Hill Institute", "Lorin Vask and the Hill Front"."""
    for at in range(1, len(tokens)):
        gap = text[tokens[at - 1].end : tokens[at].start]
        if gap == " and the " or (at > 1 and " of " in gap):
            before, after = tokens[:at], tokens[at:]
            if not _names_body(before, rules) and (gap == " and the " or _names_body(after, rules)):
                yield before
                yield from _each(text, after, rules)
                return
    yield tokens


def _names_body(tokens: Sequence[Token], rules: CandidateRules) -> bool:
    return any(token.text in rules.body_words or token.text in rules.things.words for token in tokens)


def _is_titled(text: str, start: int, rules: CandidateRules) -> bool:
    """Whether a shortened title stands before a name: "Gen. ", or a small one: "commander "."""
    if start < 2 or text[start - 1] != " ":
        return False
    end = start - 2 if text[start - 2] == "." else start - 1
    word = text[text.rfind(" ", max(0, end - 12), end) + 1 : end]
    return word.capitalize() in rules.title_words and (text[end] == " " or len(word) <= ABBREVIATED)


def _bare(text: str, tokens: Sequence[Token], titled: bool, rules: CandidateRules) -> Iterator[Part]:
    """The words of a name without what stands before and after it, where any are left."""
    begins = not titled and begins_sentence(text, tokens[0].start)
    first, last = 0, len(tokens)
    body = not rules.body_words.isdisjoint([token.text for token in tokens[1:]])
    while first < last and ((word := tokens[first].text) in rules.openers or (not body and word in rules.people_words)):
        first += 1
    if first < last and _is_plain_noun(text, tokens[first], begins, rules):
        first += 1
    while last > first and tokens[last - 1].text in rules.closers:
        last -= 1
    if first < last:
        yield Part(tuple(tokens[first:last]), titled, begins and first == 0)


def _is_plain_noun(text: str, token: Token, begins: bool, rules: CandidateRules) -> bool:
    """Whether a word is large for its place alone: "Fighters of the Hill Front"."""
    word = token.text.lower()
    if word not in rules.introducers.words and word not in rules.places_before.words:
        return False
    if token.text in rules.bodies.words or token.text in rules.sites.words or token.text in rules.things.words:
        return False
    return begins or text.startswith(" of ", token.end)


def begins_sentence(text: str, start: int) -> bool:
    """Whether a word stands first in a sentence, a quotation or a line, where a capital tells nothing."""
    at = start - 1
    opened = False
    while at >= 0 and start - at < 6 and text[at] in OPENS:
        opened = opened or text[at] in OPENING_MARKS
        at -= 1
    if opened or at < 0 or text.startswith(DASHED, max(0, start - 3), start):
        return True
    if text[at] not in SPACES:
        return False
    while at >= 0 and start - at < 6 and text[at] in SPACES:
        if text[at] == "\n":
            return True
        at -= 1
    return at < 0 or text[at] in ENDS or (text[at] in "’')]" and at > 0 and text[at - 1] in ".!?")
