"""Which noun phrase each reporting phrase of a sentence has for its source."""

import pytest
from prose import parses

from rhetoric_atlas.attribution.reporting.sources import sources


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Smith said so and added more.", ["Smith", "Smith"]),
        ("Smith said so, noting that it fell.", ["Smith", "Smith"]),
        ("Smith went so far as to claim that it fell.", ["Smith"]),
        ("Mocking Lee, the channel wrote it.", ["the channel", "the channel"]),
        ("Mocking outlets which claim that, the post replied so.", ["the post", "outlets", "the post"]),
        ("Smith criticized men who praised it, noting more.", ["Smith", "men", "Smith"]),
        ("In a film shared in May, Smith recanted and said so.", ["Smith", "Smith"]),
        ("Smith was recorded telling her so.", ["Smith"]),
        ("He had dropped the case after the four claimed it.", ["the four"]),
        ("It was over, Smith told reporters.", ["Smith"]),
        ("A man accused of plotting a raid or a fire has said so.", [None, "A man"]),
        ("Smith was also heard saying so.", ["Smith"]),
        ("Smith went to prison for mocking it.", ["Smith"]),
        ("It was called so by Smith.", ["Smith"]),
        ("It was called so.", [None]),
        ("According to Smith, it fell.", ["Smith"]),
        ("Lee was quoted as saying so.", ["Lee"]),
        ("Cars were stopped by men chanting, it rained.", ["men"]),
        ('"It fell," said Smith.', ["Smith"]),
        ('"It fell," he said.', ["he"]),
        ('The man called "Ali" said he left.', ["The man", "The man"]),
        ("The group sent a letter and added to it.", ["The group"]),
        ("A channel shared a poster reading so.", ["A channel", "A channel"]),
        ("The daily quoted Lee as saying so.", ["Lee"]),
        ("The daily quoted Lee on Monday as having said so.", ["Lee"]),
        ("Lee was quoted by the daily as saying so.", ["Lee"]),
        ("Lee was quoted by the daily as having said so.", ["Lee"]),
        ("Smith said Lee denied it, adding more.", ["Smith", "Lee", "Smith"]),
        ("Smith said that Lee denied it, adding more.", ["Smith", "Lee", "Smith"]),
        ("The group sent a letter urging them to go.", ["The group"]),
        ("Smith shared a photo and a song praising him.", ["Smith", "a song"]),
        ("Smith wrote of a post praising him.", ["Smith", "Smith"]),
        ("Smith shelled a mill in Tarn claiming that it fell.", ["Smith"]),
        ("Stressing that the front has guns, ships, and all else.", [None]),
        ("According to a letter signed by Lee, it fell.", ["a letter signed by Lee"]),
        ("Further adding:", [None]),
        ("The cleric opens by asking them so.", ["The cleric"]),
        ("In the film, made by the Front, a man calls on them and urges them so.", ["a man", "a man"]),
        ("The men were heard shouting so.", ["The men"]),
        ("It fell, ending the feud by asking them so.", ["It"]),
        ('Lee, a "man of the hills," said so.', ["Lee"]),
        ("It featured Lee, who sang and said so.", ["Lee"]),
        ('One nurse was blunt: "They took the beds."', ["One nurse"]),
        ('A user named "Rider" wrote of it.', ['A user named "Rider']),
        ("Part of its strategy of labelling men so, it fell.", ["its"]),
        ("The end of the ministry's habit of loudly calling them so came.", ["the ministry's"]),
        ('Lee, 23, a self-described "poet," fled.', ["Lee"]),
        ('The self-styled "sheikh" Abu Karim fled.', ["Abu Karim"]),
        ('The self-styled "caliphate" fell.', [None]),
        ('In the end Lee allegedly ran a "camp."', [None]),
    ],
)
def test_sources(text: str, expected: list[str | None]) -> None:
    (parse,) = parses(text)
    found = sources(parse)
    assert [parse.sentence.span(*phrase).of(text) if phrase else None for phrase in found] == expected
