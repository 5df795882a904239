"""Who published a report, in which series and under which number: by the publishers' signs and habits."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from re import Pattern

from ...base.errors import AtlasError
from ...base.model import HABIT_FIELDS, Habit, Publisher
from ...sources import Hints
from ..lines.layout import LIST_ITEM
from ..lines.looks import Line
from ..rules import LONGEST_LINE, LineRule

EDGES = " .|-"
HOST = re.compile(r"https?://(?:www\.)?(?P<host>[\w.-]+)", re.IGNORECASE)
# of a picture, in small letters
CREDIT = re.compile(r"\([^()]{0,90}(?:\bphotos?\b|\bimages?\b|\bvia\b|\s/\s)[^()]{0,60}\)")
CITING = (" reported", " reports", " said", " says", " quoted", " cited", " wrote", " news agency", "/getty")
CITED = ("according to ", "told ", "quoted by ", "cited by ")
BAR = re.compile(r"\s[|–—-]\s")


def whose(
    text: str, lines: Sequence[Line], marks: Mapping[int, LineRule], hints: Hints, publishers: Sequence[Publisher]
) -> tuple[Publisher | None, str | None]:
    """A report's publisher and schema.sql's publisher_basis.

    The text's own word goes before the address, this before other signs in the text, and the site's name comes last.
    """
    found = publisher_of(lines, marks, publishers)
    basis = publisher_basis(text, found) if found else None
    if basis == "text":
        return found, basis
    if hosted := publisher_of_address(hints.url, publishers):
        return hosted, "url"
    if found is None and hints.site:
        found = next((publisher for publisher in publishers if is_sign(hints.site, publisher)), None)
        basis = "background" if found else None
    return found, basis


def publisher_of(
    lines: Sequence[Line], marks: Mapping[int, LineRule], publishers: Sequence[Publisher]
) -> Publisher | None:
    """The publisher whose name, address or signs stand most often outside the prose; `marks` says what is furniture.

    Where none stands there, the one whose signs stand in the prose. None where two are equal. Lists, notes, thanks,
    the credits of pictures and what "AFP reported" name the publishers of others.
    """
    outside = "\n".join(line.text for number, line in enumerate(lines) if _is_own(line, marks.get(number))).lower()
    outside = CREDIT.sub("", outside)
    counts = {publisher: _count(_signs(publisher), outside) for publisher in publishers}
    if not any(counts.values()):
        text = "\n".join(line.text for line in lines).lower()
        counts = {publisher: _count(_signs(publisher, named=False), text) for publisher in publishers}
    best = sorted(counts, key=lambda publisher: counts[publisher], reverse=True)[:2]
    if not best or not counts[best[0]] or (len(best) > 1 and counts[best[0]] == counts[best[1]]):
        return None
    return best[0]


def _is_own(line: Line, rule: LineRule | None) -> bool:
    """Whether a line may name the report's own publisher."""
    if rule:
        return rule.kind != "notice"
    return not (line.prose or LIST_ITEM.match(line.text))


def publisher_of_address(url: str | None, publishers: Sequence[Publisher]) -> Publisher | None:
    """The publisher on whose host an address is."""
    match = HOST.match(url or "")
    host = match["host"].lower() if match else ""
    return next((p for p in publishers if any(host == own or host.endswith(f".{own}") for own in _hosts(p))), None)


def own_name_marks(
    lines: Sequence[Line], body: int, marks: Mapping[int, LineRule], publisher: Publisher | None
) -> dict[int, LineRule]:
    """The lines that do no more than name the publisher in the text, or name it below the text's end."""
    if publisher is None:
        return {}
    last = max((number for number, line in enumerate(lines) if line.prose and number not in marks), default=len(lines))
    return {
        number: LineRule(lines[number].text, "boilerplate")
        for number in range(body, len(lines))
        if not (number in marks or lines[number].prose or lines[number].sentence)
        and (
            is_sign(lines[number].text, publisher)
            or (number > last and _count(_signs(publisher), lines[number].text.lower()))
        )
    }


def publisher_basis(text: str, publisher: Publisher) -> str:
    """'text' where the text prints the publisher's name or address, 'inferred' where other signs tell it."""
    small = text.lower()
    return "text" if any(_sign(name).search(small) for name in _names(publisher)) else "inferred"


def is_name(line: str, publisher: Publisher) -> bool:
    """Whether a line is no more than the publisher's name or address."""
    return any(_sign(name).fullmatch(line.strip(EDGES)) for name in _names(publisher))


def is_sign(line: str, publisher: Publisher) -> bool:
    """Whether a line holds no more than the publisher's names and signs, such as the name of a programme."""
    signs = (*_names(publisher), *publisher.signs)
    return all(any(_sign(sign).fullmatch(part.strip(EDGES)) for sign in signs) for part in BAR.split(line))


def read_imprint(
    lines: Sequence[Line], body: int, habits: Sequence[Habit]
) -> tuple[dict[str, str], dict[int, LineRule]]:
    """What the habits say of a report: values of HABIT_FIELDS, and by line number what a line is.

    `body` is the line that the text begins with, above which alone its number stands.
    """
    fields: dict[str, str] = {}
    marks: dict[int, LineRule] = {}
    used: set[str] = set()
    for habit in habits:
        pattern = _pattern(habit)
        for number, line in enumerate(lines[:body] if "number" in pattern.groupindex else lines):
            match = pattern.search(line.text) if len(line.text) <= LONGEST_LINE else None
            if match is None:
                continue
            said = dict(habit.fields)
            if "passage" in said:
                marks[number] = LineRule(habit.example, said.pop("passage"), reach=said.pop("reach", "line"))
            said |= {key: value for key, value in match.groupdict().items() if value and value not in used}
            new = {key: value for key, value in said.items() if key in HABIT_FIELDS and key not in fields}
            fields |= new
            used |= set(new.values())
    return fields, marks


def numbers_in(line: str, habits: Sequence[Habit]) -> Iterator[re.Match[str]]:
    """Where a line names a series and the report's number in it."""
    for habit in habits:
        pattern = _pattern(habit)
        if "number" in pattern.groupindex:
            yield from pattern.finditer(line)


def _hosts(publisher: Publisher) -> tuple[str, ...]:
    homepage = HOST.match(publisher.homepage or "")
    return (homepage["host"], *publisher.hosts) if homepage else publisher.hosts


def _names(publisher: Publisher) -> tuple[str, ...]:
    return (publisher.name, *_hosts(publisher))


@lru_cache(maxsize=1 << 10)
def _signs(publisher: Publisher, named: bool = True) -> tuple[str, ...]:
    """The signs of a publisher in small letters, `named` with its name and addresses."""
    return tuple(sign.lower() for sign in (*(_names(publisher) if named else ()), *publisher.signs))


def _count(signs: Sequence[str], text: str) -> int:
    """How often the signs stand in a text, which is in small letters, as whole words that no other words cite."""
    found = (match for sign in signs if sign in text for match in _sign(sign).finditer(text))
    return sum(not (text.startswith(CITING, match.end()) or text.endswith(CITED, 0, match.start())) for match in found)


@lru_cache(maxsize=1 << 12)
def _sign(sign: str) -> Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(sign)}(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=1 << 10)
def _pattern(habit: Habit) -> Pattern[str]:
    try:
        return re.compile(habit.pattern)
    except re.error as error:
        raise AtlasError(f"the habit {habit.pattern} is no regular expression: {error}", "publishers.yml") from error
