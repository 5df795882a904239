"""Which reporting phrase takes each quotation of a sentence."""

import pytest
from prose import parses

from rhetoric_atlas.attribution.reporting.quotations import taken


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We go," he said.', [("said", "cue-after")]),
        ('"We go", he said.', [("said", "cue-after")]),
        ('"We go" he said.', [("said", "cue-after")]),
        ('"We go" -- the emir said.', [("said", "cue-after")]),
        ('"We go," the emir of the hills, a man of forty, said.', [("said", "cue-after")]),
        ('He said, "We go."', [("said", "cue-before")]),
        ('"We go," he said, "and they stay."', [("said", "cue-after"), ("said", "cue-before")]),
        ('"We go," he said, adding: "They stay."', [("said", "cue-after"), ("adding", "cue-before")]),
        ('Calling it "a gift," he wrote that it was easy.', [("Calling", "cue-before")]),
        ('Calling it "a gift," he wrote more.', [("Calling", "cue-before")]),
        ('He justified the raid as "a gift."', [("justified", "cue-before")]),
        ('He wants peace, and the "gift" fell.', [(None, None)]),
        ('He left the hall, "We go," and said: "Stay."', [(None, None), ("said", "cue-before")]),
        ('"A gift" is how the daily described it.', [("described", "cue-after")]),
        ('The "gift" from the hills, and he said that it fell.', [(None, None)]),
        ('The "gift"--as it was called by all--fell.', [("called", "cue-after")]),
        ('The "gift" fell.', [(None, None)]),
        ('"A gift," as he put it.', [("put it", "cue-after")]),
        ('"A gift," but he said more.', [(None, None)]),
        ('He called it "a gift" and "a joy."', [("called", "cue-before")] * 2),
        ('He published a poster reading "We go."', [("reading", "cue-before")]),
        ('A user named "Rider," he said, left.', [(None, "name")]),
        ('A user whose name "Rider" is known said: "We go."', [(None, "name"), ("said", "cue-before")]),
        ('Lee said it was "a gift," according to the daily.', [("said", "cue-before")]),
        ('It fell, Lee said, and it was "a gift," according to the daily.', [("according to", "cue-after")]),
        ('Lee said he released the men for "a gift" of bread.', [("said", "cue-before")]),
        ('Lee said he released a video of "a gift" of bread.', [("released", "cue-before")]),
        ('"We go," he added: "They stay."', [(None, None), ("added", "cue-before")]),
        ('He allegedly ran a "camp."', [("allegedly", "cue-before")]),
        ('He allegedly told us: "Go."', [("told", "cue-before")]),
        ('"Go," he allegedly said.', [("said", "cue-after")]),
        ('A man who allegedly fled said: "Go."', [("said", "cue-before")]),
        ('The allegation she was a "spy" was new.', [("allegation", "cue-before")]),
    ],
)
def test_takers(text: str, expected: list[tuple[str | None, str | None]]) -> None:
    (parse,) = parses(text)
    found = taken(parse, text)
    assert [take.quotation for take in found] == list(range(len(expected)))
    cues = [None if take.phrase is None else parse.phrases[take.phrase] for take in found]
    words = [phrase and " ".join(parse.sentence.words[phrase.first : phrase.end]) for phrase in cues]
    assert list(zip(words, [take.rule for take in found], strict=True)) == expected
