"""What the tests of candidates share: the rules, an authority of a few names, and what is found in a text."""

import re
from functools import lru_cache

from small_authority import authority_of, collective, in_full, organisation, person, place, state

from rhetoric_atlas.base.model import Candidate, Passage, Report, Span
from rhetoric_atlas.names import mentions, unknown
from rhetoric_atlas.names.matcher import Names, NamingRules
from rhetoric_atlas.names.places.groups import of_report
from rhetoric_atlas.names.places.rules import PlaceRules
from rhetoric_atlas.names.unknown import CandidateRules

NAMING = NamingRules.load()
RULES = CandidateRules.load(NAMING, PlaceRules.load())
KNOWN = authority_of(
    state("norland", "Norland"),
    place("no-rland", "Norland"),
    place("tarn", "Tarn"),
    organisation("hill-front", "Hill Front", "Jabhat al-Tal", in_full("HF")),
    organisation("salt-brigade", "Salt Brigade", "Liwa al-Milh"),
    person("vask", "Lorin Vask", in_full("Vask")),
    person("qadhi", "Mu'ammar al-Qadhir"),
    collective("fishers", "fishermen of Tarn"),
)
KIND = re.compile(r"\[([a-z_]+)\] ")  # before a line that is no paragraph


@lru_cache(maxsize=1)
def names() -> Names:
    return Names.of(KNOWN, NAMING)


def report_of(text: str) -> Report:
    """A report of one passage a line; a line that begins with [title] is one, and so on."""
    passages = []
    for line in re.finditer(r"[^\n]+", text):
        kind = KIND.match(line[0])
        start = line.start() + (kind.end() if kind else 0)
        passages.append(Passage(kind[1] if kind else "paragraph", Span(start, line.end())))
    return Report("one", "one.txt", text, "", "en", "full", passages=tuple(passages))


def found_in(text: str) -> tuple[Candidate, ...]:
    report = report_of(text)
    found = unknown.find(report, mentions.find(report, names()), of_report(report), RULES)
    return tuple(unknown.candidate(name, text) for name in found)


def guessed_in(text: str) -> list[tuple[str, str]]:
    """(guess, words) of every candidate of a text."""
    return [(candidate.guess, candidate.span.of(text)) for candidate in found_in(text)]


def names_in(text: str) -> list[str]:
    """The words of every candidate of a text, locations with a + before them."""
    return [("+" if guess == "location" else "") + name for guess, name in guessed_in(text)]
