"""The reporting phrases of a sentence: where its cues stand, outside quotations, and in what form."""

from collections.abc import Iterator, Sequence
from itertools import chain

from ..cues import ACCUSER, BESIDE, Cue, Lexicon
from ..grammar import Grammar
from ..record import record
from .tokens import FINAL, QUOTATION, Sentence

SUBJECT_LENGTH = 6  # words between a quotation and the cue that closes its sentence: '"...," the old writer observed.'
CLAUSE_OPENINGS = (["that"], ["to"], ["he"], ["she"], ["they"])
OBJECTS = (["them"], ["him"], ["us"])
TRANSLATIONS = frozenset({"translation", "translations", "transcript", "transcription"})
TRANSLATION_REACH = 5  # words after a cue in which one of them stands: "according to the |Hill Press translation|"
UNNAMED = frozenset({"noun", "hedge"})  # forms that do not say whose words a quotation is
BEFORE_CAPITAL = frozenset({QUOTATION, ":", "(", "-", "•", "*", "—", "–"})
WRITTEN = "written"  # before a text it says of what sort that is
WHERE = (["in"], ["on"], ["at"], ["during"])  # after a verb, they lead to where somebody spoke
SIGNATURE_LENGTH = 6
IN_NAME = frozenset({"of", "-"})  # "Brig.-Gen. Karim", "Minister of War Lee"
WORTH = ["worth"]  # before a participle, it is the report that speaks: "it is worth |noting|"
AGENT_LENGTH = 8  # words of whom a noun is from, at most: "claims by the ministry that"
GIVING_NAME = frozenset({"called", "dubbed"})
NEW = frozenset({"a", "an", "another", "one", "two", "three", "several", "some"})  # before somebody new
NAMED_LENGTH = 12  # words of somebody new before the name: "a new pro-Front media group called"
REMARKS = tuple(
    words.split()
    for words in (
        "it's worth",
        "it should be",
        "it must be",
        "it can be",
        "it may be",
        "it is worth",
        "it bears",
        "it is important to",
    )
)
REMARK_ENDS = frozenset(words[-1] for words in REMARKS)
CHARGING = frozenset({"accuse", "verdict"})  # acts of cues that a man may bear as an adjective: "charged with theft"
BORNE = frozenset({"alleged", "accused", "convicted"})  # adjectives after these
COUNTING = frozenset({"other", "another", "several", "two", "three", "four", "five", "six", "seven", "eight", "nine"})
OF_CHARGES = frozenset({"of", "with", "over"})  # lead from them to the charge
PASSIVE_REACH = 3  # words before a participle in which the auxiliary stands: "was also widely called"


@record(frozen=True, slots=True)
class Phrase:
    """A cue in a sentence, from the word `first` to the word before `end`.

    form is 'finite' ("wrote"), 'relative' ("who claim"), 'participle' ("noting"), 'infinitive' ("to claim"), 'passive'
    ("was called"), 'noun' ("its claim that"), or 'hedge' ("allegedly", "a self-described").
    """

    cue: Cue
    first: int
    end: int
    form: str

    @property
    def quotes(self) -> bool:
        """Whether it says whose words a quotation is, rather than reporting in the report's own words alone."""
        return self.cue.use != "indirect" and self.form not in UNNAMED

    @property
    def charges(self) -> bool:
        """Whether it says that words are a charge, and leaves open whose: 'he allegedly ran "a camp"'."""
        return self.form in UNNAMED and self.cue.status == "alleged"


@record(frozen=True, slots=True)
class Reading:
    """A sentence, its reporting phrases in order, and the places of the words that these are made of."""

    sentence: Sentence
    phrases: tuple[Phrase, ...]
    busy: frozenset[int]


def read(sentence: Sentence, lexicon: Lexicon, grammar: Grammar) -> Reading:
    """The reporting phrases of a sentence, the longest at each place; nouns that look like cues are left out."""
    phrases = tuple(_phrases(sentence, lexicon, grammar))
    busy = (range(phrase.first, phrase.end) for phrase in phrases if phrase.form != "hedge")
    return Reading(sentence, phrases, frozenset(chain.from_iterable(busy)))


def manner_of(reading: Reading, number: int) -> Phrase | None:
    """The participle that opens a sentence and says how its phrase is meant: "|Mocking| the army, he said"."""
    if number == 0 or not reading.phrases:
        return None
    first = reading.phrases[0]
    tells = first.cue.use == "stance" and first.cue.act != "assert"
    return first if tells and first.form == "participle" and first.first <= 1 else None


def _phrases(sentence: Sentence, lexicon: Lexicon, grammar: Grammar) -> Iterator[Phrase]:
    free = 0
    quotes = False  # whether a phrase before says whose words follow
    for place in [place for place, word in enumerate(sentence.lower) if word in lexicon.by_first_word]:
        found = lexicon.at(sentence.lower, place) if place >= free else None
        word = sentence.lower[place]
        if word == ":":
            if not is_label(sentence, place, grammar) and (quotes or not _describes(sentence, place, grammar)):
                continue
        elif not word[0].isalnum() and not _is_signature(sentence, place, grammar):
            continue
        if (
            found is None
            or _is_name(sentence, place)
            or _is_remark(sentence, place)
            or _gives_name(sentence, place, grammar)
        ):
            continue
        if sentence.lower[place - 1 : place] == WORTH or _is_of_translation(sentence, found):
            continue
        cue, end = found
        is_noun = _is_noun(sentence, place, found, grammar) or cue.nouns.issuperset(cue.forms)
        if not is_noun or (word in cue.nouns and _takes_clause(sentence, end)):
            free = end
            phrase = Phrase(cue, place, end, "noun" if is_noun else _form(sentence, place, cue, grammar))
            quotes = quotes or phrase.quotes
            yield phrase


def _is_of_translation(sentence: Sentence, found: tuple[Cue, int]) -> bool:
    """Whether a cue leads to a translation of what somebody else said: "according to |the monitors' translation|"."""
    cue, end = found
    reach = sentence.lower[end : end + TRANSLATION_REACH]
    return cue.source == "after" and not TRANSLATIONS.isdisjoint(reach)


def _is_signature(sentence: Sentence, place: int, grammar: Grammar) -> bool:
    """Whether a quotation stands before a dash, and after it a name alone: '"We go." — Abu Karim'."""
    if place == 0 or sentence.words[place - 1] != QUOTATION:
        return False
    end = place + 1
    while end < len(sentence) and sentence.words[end] != QUOTATION and sentence.words[end] not in FINAL:
        end += 1
    return _is_bare_name(sentence.words[place + 1 : end], grammar)


def is_label(sentence: Sentence, place: int, grammar: Grammar) -> bool:
    """Whether a name alone stands before a colon, and a quotation after it: 'Abu Karim: "We go."'."""
    if sentence.words[place + 1 : place + 2] != [QUOTATION]:
        return False
    end = label_end(sentence, place)
    return place - end <= SIGNATURE_LENGTH and _is_bare_name(sentence.words[:end], grammar)


def label_end(sentence: Sentence, place: int) -> int:
    """The place after the name in a label whose colon stands at a place: "|Abu Karim|, March 3: ..."."""
    comma = next((at for at in range(min(place, SIGNATURE_LENGTH + 1)) if sentence.words[at] == ","), place)
    tells = sentence.words[comma + 1 : place]
    is_date = all(word[0].isupper() or word[0].isdigit() or word == "," for word in tells) and tells[-1:] != []
    return comma if is_date and tells[-1][0].isdigit() else place


def _describes(sentence: Sentence, place: int, grammar: Grammar) -> bool:
    """Whether a clause about somebody stands before a colon, and a quotation after it: 'He was blunt: "Go."'"""
    leads = sentence.words[place + 1 : place + 2] == [QUOTATION]
    return leads and any(may_be_verb(sentence, at, grammar) for at in range(1, min(place, SUBJECT_LENGTH + 1)))


def may_be_verb(sentence: Sentence, place: int, grammar: Grammar) -> bool:
    """Whether the word at a place is, or may be, a finite verb: "was", "held", "chimed"."""
    word = sentence.words[place]
    return word in grammar.auxiliaries or word in grammar.verbs or (word.endswith("ed") and word[0].islower())


def _is_bare_name(words: Sequence[str], grammar: Grammar) -> bool:
    return 0 < len(words) <= SIGNATURE_LENGTH and all(grammar.is_of_name(word) or word in IN_NAME for word in words)


def _is_name(sentence: Sentence, place: int) -> bool:
    """Whether the word has a capital that does not come from the beginning of a sentence: "a man, Said Ali, fled"."""
    return place > 0 and sentence.words[place][0].isupper() and sentence.words[place - 1] not in BEFORE_CAPITAL


def _is_remark(sentence: Sentence, place: int) -> bool:
    """Whether the report itself speaks: "It should be |noted| that", "It is worth |noting| that"."""
    lower = sentence.lower
    if place == 0 or lower[place - 1] not in REMARK_ENDS:
        return False
    return any(lower[place - len(words) : place] == words for words in REMARKS if place >= len(words))


def _gives_name(sentence: Sentence, place: int, grammar: Grammar) -> bool:
    """Whether a participle leads to the name of somebody new: "a group |called| Sada al-Jabal launched a channel"."""
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


def _takes_clause(sentence: Sentence, end: int) -> bool:
    """Whether a clause or an infinitive follows a noun: "the claim |that|", "the claim |he|", "a threat |by X to|"."""
    if sentence.lower[end : end + 1] in CLAUSE_OPENINGS:
        return True
    return sentence.lower[end : end + 1] in (["by"], ["from"]) and "that" in sentence.lower[end : end + AGENT_LENGTH]


def _is_noun(sentence: Sentence, place: int, found: tuple[Cue, int], grammar: Grammar) -> bool:
    """Whether a form is no reporting word here: after an article, or ambiguous and not beside words to report."""
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
    return end - place == 1 and word in cue.bare and not _is_beside_words(sentence, place, found, grammar)


def _is_beside_words(sentence: Sentence, place: int, found: tuple[Cue, int], grammar: Grammar) -> bool:
    """Whether the words that an ambiguous form would report stand next to it, or its subject shows it to be a verb."""
    cue, end = found
    word, before = sentence.lower[place], sentence.lower[place - 1] if place else ""
    is_past = word.endswith(("ed", "ing"))
    if before in grammar.prepositions and before != "to":
        return False
    if before == "another" and not word.endswith(("s", "ed")):
        return False  # "in another post: ..."
    if not is_past and (before in grammar.pronouns or before in grammar.relatives):
        return True
    end = _after_date(sentence, end, grammar)
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


def _after_date(sentence: Sentence, place: int, grammar: Grammar) -> int:
    """The place after a day between a verb and "that": "ruled |on May 6| that", "ruled |Monday| that"."""
    words, lower = sentence.words, sentence.lower
    end = place + (lower[place : place + 1] == ["on"])
    while end < len(lower) and (lower[end] in grammar.days or words[end] in grammar.months or lower[end].isdigit()):
        end += 1
    return end if lower[end : end + 1] == ["that"] else place


def is_borne(sentence: Sentence, place: int, grammar: Grammar) -> bool:
    """Whether a charge is only a man's description: "a man |accused of theft| fled", but not "he was accused of"."""
    before = place - 1
    while before > 0 and grammar.is_adverb(sentence.lower[before]):
        before -= 1
    return sentence.lower[before] not in grammar.passives and sentence.lower[before] != "as"


def _form(sentence: Sentence, place: int, cue: Cue, grammar: Grammar) -> str:
    word = sentence.lower[place]
    if cue.source in {ACCUSER, BESIDE}:
        return "hedge"
    if cue.source != "before":
        return "finite"
    before = place - 1
    while before > place - PASSIVE_REACH and before >= 0 and grammar.is_adverb(sentence.lower[before]):
        before -= 1
    auxiliary = sentence.lower[before] if before >= 0 else ""
    if word.endswith("ing"):
        return "finite" if auxiliary in grammar.passives else "participle"
    following = sentence.lower[place + 1 : place + 2]
    if auxiliary in grammar.passives or (auxiliary == "as" and following == ["by"]):
        return "passive"  # "was called", "as declared by"
    is_borne = bool(following) and (following[0] in OF_CHARGES or following[0] in grammar.days)
    if cue.act in CHARGING and is_borne and word.endswith("ed") and auxiliary not in {"has", "have", "had"}:
        return "passive"  # "a man accused of theft"
    if auxiliary in grammar.relatives:
        return "relative"
    return "infinitive" if auxiliary == "to" else "finite"
