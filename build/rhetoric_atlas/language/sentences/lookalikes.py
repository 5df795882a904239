"""What looks like a reporting word and is none: nouns, names, the report's own remarks, and words that give a name."""

from ..cues import Cue
from .tokens import FINAL, QUOTATION, Sentence

SUBJECT_LENGTH = 6  # words between a quotation and the cue that closes its sentence: '"...," the old writer observed.'
CLAUSE_OPENINGS = (["that"], ["to"], ["he"], ["she"], ["they"])
AGENT_LENGTH = 8  # words of whom a noun is from, at most: "claims by the ministry that"
OBJECTS = (["them"], ["him"], ["us"])
WHERE = (["in"], ["on"], ["at"], ["during"])  # after a verb, they lead to where somebody spoke
BEFORE_CAPITAL = frozenset({QUOTATION, ":", "(", "-", "•", "*", "—", "–"})
LONGER = 4  # letters of a word that has a capital in a title, be it no name
TITLE_LENGTH = 4  # such words at least, without which capitals may be those of names
TITLE_REACH = 40  # words of a sentence that tell whether it is printed as titles are
TITLE_SHARE = 0.9  # of them that have a capital: none but the verb is small in "Interior Minister Said Hassan fled"
TRANSLATIONS = frozenset({"translation", "translations", "transcript", "transcription"})
TRANSLATION_REACH = 5  # words after a cue in which one of them stands: "according to the |Hill Press translation|"
WRITTEN = "written"  # before a text it says of what sort that is
WORTH = "worth"  # before a participle, it is the report that speaks: "it is worth |noting|"
REMARKS = tuple(
    words.split()
    for words in ("it should be", "it must be", "it can be", "it may be", "it bears", "it is important to")
)
REMARK_ENDS = frozenset(words[-1] for words in REMARKS)
GIVING_NAME = frozenset({"called", "dubbed"})
NEW = frozenset({"a", "an", "another", "one", "two", "three", "several", "some"})  # before somebody new
NAMED_LENGTH = 12  # words of somebody new before the name: "a new pro-Front media group called"
BORNE = frozenset({"alleged", "accused", "convicted"})  # adjectives after these
COUNTING = frozenset({"other", "another", "several", "two", "three", "four", "five", "six", "seven", "eight", "nine"})


def is_lookalike(sentence: Sentence, place: int, found: tuple[Cue, int]) -> bool:
    """Whether the cue found at a place is part of a name or leads to one, or the report's own remark."""
    return (
        _is_name(sentence, place)
        or _is_remark(sentence, place)
        or _gives_name(sentence, place)
        or _is_of_translation(sentence, found)
    )


def _is_of_translation(sentence: Sentence, found: tuple[Cue, int]) -> bool:
    """Whether a cue leads to a translation of what somebody else said: "according to |the monitors' translation|"."""
    cue, end = found
    reach = sentence.lower[end : end + TRANSLATION_REACH]
    return cue.source == "after" and not TRANSLATIONS.isdisjoint(reach)


def _is_name(sentence: Sentence, place: int) -> bool:
    """Whether the word has a capital that comes from nothing but itself: "a man, Said Ali, fled"."""
    begins = place == 0 or sentence.words[place - 1] in BEFORE_CAPITAL
    return not begins and sentence.words[place][0].isupper() and not _is_like_title(sentence)


def _is_like_title(sentence: Sentence) -> bool:
    """Whether nearly all longer words have capitals, so that they tell nothing: "Lee Says Talks Failed, Warns Foes"."""
    small = sentence.grammar.prepositions | sentence.grammar.subordinators  # "with", "from", "that"
    first = sentence.words[:TITLE_REACH]
    longer = [word for word in first if len(word) >= LONGER and word[0].isalpha() and word not in small]
    return len(longer) >= TITLE_LENGTH and sum(word[0].isupper() for word in longer) >= TITLE_SHARE * len(longer)


def _is_remark(sentence: Sentence, place: int) -> bool:
    """Whether the report itself speaks: "It should be |noted| that", "It is worth |noting| that"."""
    lower = sentence.lower
    before = lower[place - 1] if place else ""
    if before not in REMARK_ENDS:
        return before == WORTH
    return any(lower[place - len(words) : place] == words for words in REMARKS if place >= len(words))


def _gives_name(sentence: Sentence, place: int) -> bool:
    """Whether a participle leads to the name of somebody new: "a group |called| Sada al-Jabal launched a channel"."""
    grammar = sentence.grammar
    words, lower = sentence.words, sentence.lower
    name = place + 1 + (lower[place + 1 : place + 2] == ["the"])
    following = words[name] if name < len(words) else ""
    is_marked = following == QUOTATION and sentence.quotations[name] in sentence.titles  # 'a series called "Voices"'
    if lower[place] not in GIVING_NAME or not (is_marked or following[:1].isupper()):
        return False
    first = place
    while first > 0 and place - first < NAMED_LENGTH and lower[first] not in NEW:
        first -= 1
    between = lower[first:place]
    if lower[first] not in NEW or "," in between or not grammar.auxiliaries.isdisjoint(between):
        return False
    end = name
    while end < len(words) and (grammar.is_of_name(words[end]) or words[end] == "-"):
        end += 1
    is_owner = lower[end - 1].endswith(("'s", "’s"))  # "A rival called |Lee's| words a farce"
    is_name = end >= len(words) or not (lower[end] in grammar.articles or words[end] == QUOTATION)
    return is_marked or (is_name and not is_owner)


def takes_clause(sentence: Sentence, end: int) -> bool:
    """Whether a clause or an infinitive follows a noun: "the claim |that|", "the claim |he|", "a threat |by X to|"."""
    if sentence.lower[end : end + 1] in CLAUSE_OPENINGS:
        return True
    return sentence.lower[end : end + 1] in (["by"], ["from"]) and "that" in sentence.lower[end : end + AGENT_LENGTH]


def stands_as_noun(sentence: Sentence, place: int, found: tuple[Cue, int]) -> bool:
    """Whether a form is no reporting word here: after an article, or ambiguous and not beside words to report."""
    grammar = sentence.grammar
    cue, end = found
    word, before = sentence.lower[place], sentence.lower[place - 1] if place else ""
    if before in grammar.articles or before.endswith(("'s", "’s")):
        return cue.source == "before"
    if before in grammar.adjectives and end - place > 1 and word.endswith("s"):
        return True  # "frequent |calls for| help"
    if word in BORNE and before in COUNTING and sentence.lower[end : end + 1] != ["that"]:
        return True  # "two other |alleged| members"
    if word == WRITTEN and not grammar.media.isdisjoint(sentence.lower[end : end + 1]):
        return before not in grammar.auxiliaries  # "a similar |written| statement"
    if (before, word) == ("so", "called"):
        return True  # "the so called caliph"
    return end - place == 1 and word in cue.bare and not _is_beside_words(sentence, place, found)


def _is_beside_words(sentence: Sentence, place: int, found: tuple[Cue, int]) -> bool:
    """Whether the words that an ambiguous form would report stand next to it, or its subject shows it to be a verb."""
    grammar = sentence.grammar
    cue, end = found
    word, before = sentence.lower[place], sentence.lower[place - 1] if place else ""
    is_past = word.endswith(("ed", "ing"))
    if before in grammar.prepositions and before != "to":
        return False
    if before == "another" and not word.endswith(("s", "ed")):
        return False  # "in another post: ..."
    if not is_past and (before in grammar.pronouns or before in grammar.relatives):
        return True
    end = _after_date(sentence, end)
    following = sentence.lower[end : end + 2]
    if word.endswith("ing") and following[:1] in OBJECTS:
        return True  # "while also |warning| them"
    leads = before in grammar.auxiliaries and cue.takes != "nothing"  # "would |continue| to the coast" says nothing
    if leads or following[:1] == ["he"] or following[:1] == ["they"]:
        return True
    if before in {QUOTATION, ",", "to"} or following[:1] in ([":"], [QUOTATION]) or following == [",", QUOTATION]:
        return True
    if following[:1] == ["that"] or (following[:1] == ["to"] and cue.takes == "infinitive"):
        # "outlets claim that", "the outlet plans to", but "the false claim that"
        return is_past or before.endswith("s") != word.endswith("s") or before in grammar.auxiliaries
    closes = not following or following[0] in FINAL or following[0] == ","
    if is_past and QUOTATION in sentence.lower[max(0, place - SUBJECT_LENGTH) : place] and following[:1] in WHERE:
        return sentence.words[place - 1][0].isupper()  # '"They left," the Front continued in another post'
    before_it = sentence.lower[max(0, place - SUBJECT_LENGTH) : place]
    return closes and (QUOTATION in before_it or "," in before_it)


def _after_date(sentence: Sentence, place: int) -> int:
    """The place after a day between a verb and "that": "ruled |on May 6| that", "ruled |Monday| that"."""
    words, lower = sentence.words, sentence.lower
    end = place + (lower[place : place + 1] == ["on"])
    while end < len(lower) and (
        lower[end] in sentence.grammar.days or words[end] in sentence.grammar.months or lower[end].isdigit()
    ):
        end += 1
    return end if lower[end : end + 1] == ["that"] else place
