"""The names of the gazetteer in a report, wherever they stand in it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from operator import attrgetter

from ...base.model import Span
from .groups import Capitals, Group, Token
from .judging import KIND_WORD, NEAR, Judge, Piece, Scene, Sighting
from .keys import key_of
from .store import ACRONYM, Gazetteer, Meanings

LONGEST = 5  # words of a name
SHORT = 4  # letters up to which an acronym stands in capitals, and nothing else does
SHORTENED = re.compile(r", ((?:[A-Z][a-z]?\.){2,}|[A-Z][A-Za-z]{1,4}\.?)(?!\w)")


def find(found: Sequence[Group], gazetteer: Gazetteer, scene: Scene) -> Iterator[Sighting]:
    """Every name of the gazetteer in some groups of a text; in order, and none overlaps the next."""
    keys = [_keys(group, scene.text) for group in found]
    known = gazetteer.meanings(chain.from_iterable(map(chain.from_iterable, keys)))
    end = 0
    for group, own in zip(found, keys, strict=True):
        if known.keys().isdisjoint(chain.from_iterable(own)):
            continue
        pieces = list(_pieces(group, own, known, scene))
        held = {number: piece for piece in pieces for number in range(piece.first, piece.last + 1)}
        for piece in pieces:
            sighting = Judge(scene, group, piece, held, known).sighting(known[piece.key])
            for one in (sighting, *_shortened(sighting, gazetteer, scene)):
                if one.start >= end:
                    yield one
                    end = one.end


def free_groups(capitals: Capitals, taken: Sequence[Span]) -> Iterator[Group]:
    """The capitalised groups of a report's passages, cut where they meet the taken spans."""
    left = iter(sorted(taken, key=attrgetter("start")))
    next_taken = next(left, None)
    for group in chain.from_iterable(found for _, found in capitals):
        if not next_taken or group[-1].end <= next_taken.start:
            yield group
            continue
        tokens: list[Token] = []
        for token in group:
            while next_taken and next_taken.end <= token.start:
                next_taken = next(left, None)
            if next_taken and next_taken.start < token.end:
                if tokens:
                    yield tuple(tokens)
                tokens = []
            else:
                tokens.append(token)
        if tokens:
            yield tuple(tokens)


def _keys(group: Group, text: str) -> list[list[str]]:
    """The keys of the stretches that begin with each of a group's words, the shortest first."""
    if len(group) == 1:  # as most are
        return [[key_of(group[0].text)]]
    return [[key_of(text[one.start : last.end]) for last in group[at : at + LONGEST]] for at, one in enumerate(group)]


def _pieces(
    group: Group, keys: Sequence[Sequence[str]], known: Mapping[str, Meanings], scene: Scene
) -> Iterator[Piece]:
    """The names in a group, the longest from the left; none overlaps the next."""
    end = 0
    for first, own in enumerate(keys):
        for length in range(len(own), 0, -1) if first >= end else ():
            key = own[length - 1]
            if key in known and (length > 1 or _is_printed_so(group[first], known[key], scene)):
                end = first + length
                yield Piece(key, first, end - 1)
                break


def _is_printed_so(token: Token, meanings: Meanings, scene: Scene) -> bool:
    """Whether a lone word may be a place's name, an acronym if it is short and in capitals, and otherwise none."""
    word = token.text.replace(".", "")
    if scene.is_never(token.text):
        return False
    if len(word) > SHORT:
        return True
    if word.isupper() and len(word) > 1:
        has_acronym = any(place.form == ACRONYM for place in meanings.places)
        return has_acronym or scene.text[max(0, token.start - NEAR) : token.end + NEAR].isupper()
    return any(place.form != ACRONYM for place in meanings.places)


def _shortened(town: Sighting, gazetteer: Gazetteer, scene: Scene) -> Iterator[Sighting]:
    """The division that follows a town in its short form: Ala., AL."""
    match = SHORTENED.match(scene.text, town.end)
    country, name = scene.places.abbreviations.get(match[1], ("", "")) if match else ("", "")
    if match and name:
        key = key_of(name)
        places = gazetteer.meanings([key])[key].places
        own = tuple(place for place in places if place.country == country and place.kind == "admin1")
        yield Sighting(key, Meanings(own), *match.span(1), KIND_WORD, "admin1")
