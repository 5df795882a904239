"""What stands around a report on its page: menus, buttons, offers, related reports, the tail."""

from collections.abc import Mapping, Sequence
from itertools import accumulate

from .head.head import Head
from .lines.looks import Line
from .rules import LineRule, ReadingRules

TAIL = 0.25  # of the prose above it, how much may follow where the tail of a page begins
BOILERPLATE = "boilerplate"
FURNITURE = (BOILERPLATE, "notice")
BUTTON = LineRule("Subscribe", BOILERPLATE)
MENU = LineRule("Facebook", BOILERPLATE)
AUTHOR_BOX = LineRule("The Harbor Desk", BOILERPLATE, reach="tail")  # the author's name below the text, and the rest


def marks_of(lines: Sequence[Line], rules: ReadingRules) -> dict[int, LineRule]:
    """What lines are by their words alone, by line number; menus, which may be headings too, among them."""
    marks: dict[int, LineRule] = {}
    for number, line in enumerate(lines):
        rule = _button(line.text, rules) or rules.notices.rule_of(line.text)
        if rule and not (rule.kind == "notice" and line.title_case and not rule.cased):
            marks[number] = rule
    return marks


def _button(text: str, rules: ReadingRules) -> LineRule | None:
    word = text.strip(" \t:|·•∙»«›‹>-–—.…→←").lower()
    return BUTTON if word in rules.buttons else MENU if word in rules.menus else None


def taken_along(lines: Sequence[Line], marks: Mapping[int, LineRule], head: Head) -> set[int]:
    """The lines that furniture in the text takes along: the line below it, a list of titles, or the page's tail."""
    before = _prose_before(lines, marks)
    author = head.author
    taken: set[int] = set()
    for number in range(head.body, len(lines)):
        rule = AUTHOR_BOX if author and lines[number].text == author else marks.get(number)
        if number in taken or rule is None or not before[number]:
            continue
        if rule is AUTHOR_BOX:
            taken.add(number)
        if rule.reach == "end" or (rule.reach == "tail" and before[-1] - before[number] <= TAIL * before[number]):
            taken.update(range(number, len(lines)))
            break
        if rule.reach == "next" and number + 1 < len(lines):
            taken.add(number + 1)
        if rule.reach == "tail":
            taken.update(_list_below(number, lines))
    return taken


def is_truncated(lines: Sequence[Line], marks: Mapping[int, LineRule], kinds: Sequence[str]) -> bool:
    """Whether a publisher says that the rest is for subscribers, and no text follows after all."""
    before = _prose_before(lines, marks)
    return any(
        rule.completeness == "truncated" and kinds[number] == BOILERPLATE and (before[number] or not before[-1])
        for number, rule in marks.items()
    )


def _list_below(number: int, lines: Sequence[Line]) -> list[int]:
    below: list[int] = []
    for other in range(number + 1, len(lines)):
        if lines[other].prose or lines[other].sentence:
            break
        below.append(other)
    # of several lines the last before the text goes on is its heading, not one of the list
    return below[:-1] if len(below) > 1 and below[-1] + 1 < len(lines) and lines[below[-1]].title_case else below


def _prose_before(lines: Sequence[Line], marks: Mapping[int, LineRule]) -> list[int]:
    """The characters of running text above each line, and at last of all."""
    lengths = (len(line.text) if line.prose and number not in marks else 0 for number, line in enumerate(lines))
    return list(accumulate(lengths, initial=0))
