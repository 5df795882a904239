"""The capitalised word groups of a text: what a name can be, of a place or of somebody nobody knows yet."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct

from ...base.model import Passage, Report, Span

_LARGE = "".join(char for char in map(chr, (*range(0x250), *range(0x1E00, 0x1F00))) if char.isupper())
_MARKS = "'’‘ʿʾ`\u0300-\u036f"
# It begins with a letter, so that a text is soon searched; what may not stand before it is asked afterwards.
TOKEN = re.compile(
    rf"[{_LARGE}](?:(?:\.[{_LARGE}])+\.?(?!\w)"  # U.S.
    rf"|(?:\w|[{_MARKS}](?![sS]\b)(?=\w))*)"  # N'Djamena, not Mali's
)
MAY_GO_ON = frozenset("@/_:.")
NOT_BEFORE = frozenset("@#/\\$_")  # right before a word: it is part of an address, or money
ARTICLE = re.compile(r"(?<!\w)(?:[ae][lrnsdtz]|ash|ath|adh|esh)-$")  # al-Bab
ADDRESS = re.compile(r"[@/_]|:\S|\.\w")  # right after a word: it is part of an address
SMALL = (
    "al an ar as ash ad at az el es ez ul ur bin wa da das de del della der di do dos du e i la le les of on sur upon y"
)
JOINS = frozenset(
    {" ", "-", " of the ", " de la ", " and the ", " d'", " d’", " l'", " l’", "-ye ", "-e "}
    | {f" {word} " for word in SMALL.split()}
    | {f"-{word}-" for word in SMALL.split()}
)
SHORTENED = frozenset({"St", "Ste", "Mt", "Ft"})  # go on after their stop
LONGEST = 30  # words of a group: a line that is all capitals is cut there


class Token(Struct, frozen=True):
    """A capitalised word of a group."""

    text: str
    start: int
    end: int


Group = tuple[Token, ...]  # capitalised words that only spaces, hyphens and small linking words part
Capitals = Sequence[tuple[Passage, Sequence[Group]]]  # the groups of each passage of a report


def of_report(report: Report) -> Capitals:
    """The groups of each passage of a report, boilerplate aside; of its whole text where it has no passages."""
    passages = report.passages or (Passage("paragraph", Span(0, len(report.text))),)
    return [(one, list(groups(report.text, one.span))) for one in passages if one.kind != "boilerplate"]


def groups(text: str, span: Span) -> Iterator[Group]:
    """The groups of a passage, in order; offsets count in the text."""
    tokens: list[Token] = []
    for match in TOKEN.finditer(text, span.start, span.end):
        start, end = match.span()
        if start > span.start:
            before = text[start - 1]
            if before == " ":
                pass
            elif before.isalnum() or before in NOT_BEFORE:
                continue
            elif before == "-" and (article := ARTICLE.search(text, max(span.start, start - 5), start)):
                start = article.start()
        if text[end : end + 1] in MAY_GO_ON and ADDRESS.match(text, end):
            continue
        if tokens and (len(tokens) == LONGEST or not _joined(tokens[-1], start, text)):
            yield tuple(tokens)
            tokens = []
        tokens.append(Token(text[start:end], start, end))
    if tokens:
        yield tuple(tokens)


def _joined(one: Token, start: int, text: str) -> bool:
    gap = text[one.end : start]
    return gap == " " or gap in JOINS or (gap == ". " and one.text in SHORTENED)
