"""Every passage in order: each quote with its citation."""

from collections import deque
from collections.abc import Iterator, Sequence
from itertools import chain

from msgspec.structs import replace

from ..base.model import SAID_KINDS, Passage
from ..language.sentences.tokens import QUOTATION, Sentence
from ..language.syntax.noun_phrases import NounPhrase
from ..language.syntax.parse import Parse
from ..quotes.blocks import ends_in_colon
from ..quotes.finding import FoundQuote
from .context import Scene
from .facts import Citation, Said
from .passages import ReadSentence, read_passages
from .reporting.main_phrase import charge_in, reporting
from .reporting.quotations import NAME, Taken
from .rows import Draft
from .thread.thread import Thread

PASSAGES_OF_SOURCE = 6  # above a source in brackets, which may stand under a talk of some turns
EARLIER = 4  # phrases of a sentence before one whose "he" may be one of their speakers


def drafts_of(scene: Scene, found: Sequence[FoundQuote]) -> Iterator[Draft]:
    """Every quote as each passage that it touches reads it, and the indirect speech of all."""
    thread = Thread(scene)
    before: Passage | None = None
    above: deque[list[Draft]] = deque()  # of the passages that a source in brackets below them may date
    for one in read_passages(scene, found):
        if is_aside := _is_aside(scene.report.text, one.passage):
            above = deque(_dated(drafts, scene.dates.of_source(one.passage.span)) for drafts in above)
        if is_aside or one.passage.kind not in SAID_KINDS:
            yield from chain.from_iterable(above)
            above.clear()
            yield from map(Draft, one.quotes)
            continue
        if len(above) == PASSAGES_OF_SOURCE:
            yield from above.popleft()
        if before is None or not _leads_on(scene.report.text, before, one.passage, one.sentences):
            thread.new_passage()
        thread.charges.here = charge_in([told.parse for told in one.sentences])
        drafts: list[Draft] = []
        for told in one.sentences:
            drafts += _sentence_drafts(told, thread, found)
            thread.leave(told.parse)
        above.append(drafts)
        before = one.passage
    yield from chain.from_iterable(above)


def _dated(drafts: Sequence[Draft], said: Said | None) -> list[Draft]:
    """Drafts, those without a date of their own with that of the source which the report names below them."""
    return [
        replace(draft, citation=replace(draft.citation, said=said))
        if said and draft.citation and draft.citation.said is None
        else draft
        for draft in drafts
    ]


def _is_aside(text: str, passage: Passage) -> bool:
    """Whether a passage stands in brackets, as the source of what stands above it does: (Hill Voice, June 5, 2031)."""
    words = passage.span.of(text).strip()
    return words.startswith("(") and words.find(")") == len(words) - 1


def _leads_on(text: str, before: Passage, passage: Passage, told: Sequence[ReadSentence]) -> bool:
    """Whether a passage goes on with the words that the one before attributes.

    It does after a colon, in a list, and where it holds nothing but a quotation or a mark of omission.
    """
    if ends_in_colon(text, before.span):
        return True
    if before.kind == passage.kind == "list_item":
        return True
    return all(_stands_alone(one.parse.sentence) for one in told)


def _stands_alone(sentence: Sentence) -> bool:
    """Whether a sentence is nothing but a quotation."""
    return all(word == QUOTATION or not word[0].isalnum() for word in sentence.words)


def _is_title(parse: Parse, quote: FoundQuote, take: Taken) -> bool:
    """Whether a quotation is a title that its sentence does not publish: 'The poster, titled "Patience," shows'."""
    return quote.kind == "title" and (take.phrase is None or parse.phrases[take.phrase].cue.use != "publish")


def _sentence_drafts(told: ReadSentence, thread: Thread, found: Sequence[FoundQuote]) -> Iterator[Draft]:
    parse, named = told.parse, told.sources
    sentence = parse.sentence
    if not (told.taken or told.clauses):
        thread.pass_by(parse)
        return
    citations: dict[int, Citation] = {}

    def cited(phrase: int) -> Citation:
        if phrase not in citations:
            for earlier in range(max(0, phrase - EARLIER), phrase):
                # "Lee said that he left for what |he| called peace"
                if named[earlier] not in {None, named[phrase]} and parse.phrases[earlier].quotes:
                    cited(earlier)
            citations[phrase] = thread.cite(parse, phrase, named)
        return citations[phrase]

    for number, source in enumerate(named):
        if _publishes(parse, number, source):
            cited(number)  # whose work it is that "shows", "says" or "lauds" in the same sentence and the next
    for take in told.taken:
        quote = found[take.quotation]
        if take.rule == NAME:
            yield Draft(quote if quote.kind == "title" else replace(quote, kind="scare"))
        elif _is_title(parse, quote, take) and (work := thread.entitled(parse, take.place)):
            yield Draft(quote, work, "cue-before", sentence.footnote)
        elif take.phrase is None:
            thread.settle()
            citation = thread.carried or thread.charged()
            if citation is None and _stands_alone(sentence):
                citation = thread.carried = thread.resumed()
            if citation is None and quote.kind == "block":
                citation = thread.carried = thread.above(quote.span.start)
            yield Draft(quote, citation, "carried" if citation else None, sentence.footnote)
        else:
            thread.carried = cited(take.phrase)
            yield Draft(quote, thread.carried, take.rule, sentence.footnote)
    for clause in told.clauses:
        citation = cited(clause.phrase)
        if parse.phrases[clause.phrase].quotes and parse.phrases[clause.phrase].form != "relative":
            thread.carried = citation
        yield Draft(FoundQuote(clause.span, "indirect", clause.method), citation, "cue-before", sentence.footnote)
    if not citations:
        thread.tell(parse)
    introducing = reporting(parse) if sentence.words[-1] == ":" else None
    if introducing is not None:
        thread.carried = cited(introducing)


def _publishes(parse: Parse, number: int, source: NounPhrase | None) -> bool:
    """Whether somebody publishes at the head of a sentence, or besides: "The group |released| it", "|releasing| it"."""
    phrase = parse.phrases[number]
    opens = number == 0 and phrase.form == "finite"
    if source is None or phrase.cue.use != "publish" or not (opens or phrase.form == "participle"):
        return False
    return parse.grammar.media.isdisjoint(parse.sentence.lower[slice(*source)])
