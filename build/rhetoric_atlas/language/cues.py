"""rules/cues.yml and rules/indirect.yml -> the lexicon of reporting words: their forms, and what they bring."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..base import rulefile
from ..base.entries import EntryReader
from ..base.errors import Problems

USES = ("speech", "stance", "publish", "indirect")
ACCUSER, BESIDE = "accuser", "beside"
SOURCES = ("before", "after", "subject", "work", ACCUSER, BESIDE)
OBJECT = "~"  # in a form: here its object stands, and what follows it shows that the words before are the cue
OBJECT_LENGTH = 8  # words
TAKES = ("clause", "hearer", "words", "predicate", "that", "infinitive", "nothing")
FILES = ("cues.yml", "indirect.yml")


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting word or phrase.

    act, status and platform are values of schema.sql's quotes; use is one of USES; source is one of SOURCES: where the
    speaker stands, "subject" being before the cue even where it is passive ("was quoted as saying"), "beside" whom its
    words describe and "accuser" whoever accused before ("allegedly"); `bare` holds the forms that are as often nouns;
    takes is one of TAKES, what it makes indirect speech: a clause, one that may follow its hearer ("told him ..."),
    whatever words follow ("denied ..."), those that hold "as" ("saw it as ..."), a clause after "that" alone
    ("mentioned that ..."), an infinitive ("plans to ..."), or nothing; `nouns` holds the forms that take a clause as
    nouns too ("the claim that ..."). `example` is a sentence in which it stands.
    """

    lemma: str
    act: str
    forms: tuple[str, ...]
    example: str
    status: str = "reported"
    use: str = "speech"
    source: str = "before"
    bare: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    takes: str = "clause"
    platform: str | None = None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Every cue, and for each first word in small letters the forms that begin with it, the longest first."""

    cues: tuple[Cue, ...]
    by_first_word: Mapping[str, tuple[tuple[tuple[str, ...], tuple[str, ...], Cue], ...]]

    @classmethod
    def load(cls) -> "Lexicon":
        """The package's own cues; raises AtlasError with file and line where one of FILES is wrong."""
        problems = Problems()
        cues = [_cue(entry) for file in FILES for entry in rulefile.entries(file, problems)]
        problems.stop()
        return cls.of(cues)

    @classmethod
    def of(cls, cues: Sequence[Cue]) -> "Lexicon":
        """The lexicon of these cues."""
        forms: dict[str, list[tuple[tuple[str, ...], tuple[str, ...], Cue]]] = {}
        for cue in cues:
            for form in cue.forms:
                words, _, later = (tuple(part.split()) for part in form.lower().partition(OBJECT))
                forms.setdefault(words[0], []).append((words, later, cue))
        ordered = {first: tuple(sorted(found, key=_length, reverse=True)) for first, found in forms.items()}
        return cls(tuple(cues), ordered)

    def at(self, words: Sequence[str], position: int) -> tuple[Cue, int] | None:
        """The cue whose form begins at a position of a sentence's words in small letters, and the position after it."""
        for form, later, cue in self.by_first_word.get(words[position], ()):
            end = position + len(form)
            if (len(form) == 1 or tuple(words[position:end]) == form) and (not later or _follow(words, end, later)):
                return cue, end
        return None


def _length(form: tuple[tuple[str, ...], tuple[str, ...], Cue]) -> int:
    return len(form[0]) + len(form[1])


def _follow(words: Sequence[str], position: int, later: tuple[str, ...]) -> bool:
    """Whether words stand after a position with no more than an object between: found |the two men| guilty."""
    last = min(position + OBJECT_LENGTH, len(words) - len(later))
    return any(tuple(words[place : place + len(later)]) == later for place in range(position, last + 1))


def _cue(entry: EntryReader) -> Cue:
    forms = entry.words("forms")
    bare = frozenset(entry.words("bare"))
    if not forms or not all(form.split() for form in forms):
        entry.note("forms must hold at least one word each")
    if bare - set(forms):
        entry.note(f"bare holds what is no form: {', '.join(sorted(bare - set(forms)))}", "bare")
    nouns = frozenset(entry.words("nouns"))
    if nouns - set(forms):
        entry.note(f"nouns holds what is no form: {', '.join(sorted(nouns - set(forms)))}", "nouns")
    cue = Cue(
        lemma=entry.required("lemma"),
        act=entry.required("act"),
        forms=forms,
        example=entry.required("example"),
        status=entry.text("status") or "reported",
        use=entry.one_of("use", USES, "a use of cues", "speech") or "",
        source=entry.one_of("source", SOURCES, "a side", "before") or "",
        bare=bare,
        nouns=nouns,
        takes=entry.one_of("takes", TAKES, "what a cue takes", "clause") or "",
        platform=entry.text("platform"),
    )
    entry.close()
    return cue
