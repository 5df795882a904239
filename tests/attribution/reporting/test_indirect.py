"""Which words of a sentence are indirect speech, and by which rule they are found."""

import re

import pytest
from prose import parses

from rhetoric_atlas.attribution.reporting.indirect import clauses
from rhetoric_atlas.attribution.reporting.sources import sources


def indirect(text: str) -> list[tuple[str, str]]:
    found = [clause for parse in parses(text) for clause in clauses(parse, text)]
    return [(clause.method, clause.span.of(text)) for clause in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said that the men of the hills left.", ["the men of the hills left"]),
        ("He said that the men left the hills.[3]", ["the men left the hills"]),
        ("He said that, in May, the men left.", ["in May, the men left"]),
        ("He said in a video on Monday that the men left Tarn.", ["the men left Tarn"]),
        (
            "He said that the men left the hills, adding that nobody had stayed there.",
            ["the men left the hills", "nobody had stayed there"],
        ),
        (
            "He said that the men left the hills and warned that nobody had stayed there.",
            ["the men left the hills", "nobody had stayed there"],
        ),
        ("He said that Lee claimed that the men left.", ["Lee claimed that the men left"]),
        ("He said that much.", []),
        (
            "He said that the men left the hills and Lee denied that they had burned Tarn.",
            ["the men left the hills", "they had burned Tarn"],
        ),
        ("He said that the men left the hills, although others stayed.", ["the men left the hills"]),
        (
            'He said that the men "had left" the hills of the north.',
            ['the men "had left" the hills of the north'],
        ),
        ('He said that it was "the end of all that we have had".', []),
        ('He said that the men of the hills were "gone."', ['the men of the hills were "gone."']),
        ('He said that "gifts" were sent to the north.', ['"gifts" were sent to the north']),
        ("He released that part of the film again.", []),
        ("The false claim that the men left is old.", []),
        ("He said that", []),
        ("He said that " + "one " * 200, []),
    ],
)
def test_clauses_after_that(text: str, expected: list[str]) -> None:
    assert indirect(text) == [("cue-that", words) for words in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army plans to leave the hills, Lee said.", ["The army plans to leave the hills"]),
        ("The emir said Lee had fled, according to Karim.", ["Lee had fled", "The emir said Lee had fled"]),
        ("Lee said the ministry had claimed that the men left.", ["the ministry had claimed that the men left"]),
        ("The party rejected Lee's claim that the men had fled.", ["the men had fled"]),
        ("The party denied claims that the men had fled.", ["denied claims that the men had fled"]),
        ("The post that accused him spoke again.", []),
        ('The daily framed the flight of the men as "a long holiday" for all.', []),
    ],
)
def test_of_one_report_inside_another_the_outer_counts(text: str, expected: list[str]) -> None:
    assert [words for _, words in indirect(text)] == expected


# Invented monitoring prose: [what is reported], {the cue} and <whose it is>.
REPORTS = [
    "<The Hill Ministry> {said} on Sunday that [two border posts had been shelled].",
    "{According to} <the Hill Ministry>, [two border posts had been shelled overnight].",
    "[Two border posts had been shelled overnight], {according to} <the Hill Ministry>.",
    "[Two border posts, <the ministry> {said}, had been shelled overnight].",
    "[Two border posts had been shelled overnight], {said} <a spokesman> in Tarn.",
    "[Two border posts had been shelled], as <the ministry> has {acknowledged}.",
    "While <the ministry> {said} that [two posts had been shelled], residents saw no damage.",
    "<The channel> {claimed} that [its fighters had downed a drone], {adding} that [the pilot had been captured].",
    "<The channel> {claimed} that [its fighters had downed a drone] and {warned} that [more would follow].",
    "<The Front> [{denied} any role in the bombing of the market].",
    "<The Front> [{denied} having shelled the market], but [{admitted} firing on the road].",
    "<The Front> {admitted} that [its men had fired on the road].",
    "<The minister> [{accused} the Front of hiding rockets in a school].",
    "<The minister> [{blamed} the Front for the fire at the port].",
    "The Front was [{accused} of hiding rockets in a school].",
    "<The emir> [{vowed} to avenge his brothers].",
    "<The emir> [{threatened} to burn every ship in the harbour unless the men were freed].",
    "The emir's threat to burn the ships was ignored by all.",
    "<The cleric> [{urged} the faithful to boycott the vote].",
    "<The cleric> [{called on} the faithful to boycott the vote in a sermon on Friday].",
    "<The cleric> [{called for} the release of the captives].",
    "<The cleric> [{condemned} the raid on the mosque], [{calling} it a crime].",
    "<The union> [{demanded} the resignation of the governor].",
    "<The council> [{agreed} to a truce of thirty days].",
    "<The council> [{decided} to ban the party].",
    "<The army> [{plans} to withdraw from the valley by June].",
    "<The army> [{refused} to withdraw from the valley].",
    "<The envoy> [{offered} to mediate between the two sides].",
    "<The envoy> {told} reporters that [the talks had stalled].",
    "<The envoy> [{told} the council to lift the siege].",
    "<The envoy> {assured} the council that [the siege would be lifted].",
    "Residents were [{told} to leave their homes by noon].",
    "It was {reported} that [the commander had died of his wounds].",
    "The commander is [{believed} to have died of his wounds].",
    "The commander is [{said} to be hiding in the hills].",
    "The daily repeated <the ministry's> {claim} that [the commander had died].",
    "<The channel> spread the {rumour} that [the commander had fled].",
    "<The channel> issued a {warning} that [the bridge was mined].",
    "The party rejected <the ministry's> {accusation} that [it had armed the rebels].",
    "<The paper> [{reported} claims by the rebels that the town had fallen].",
    "<The prosecution> {alleges} that [the two brothers bought the fuel].",
    "<The court> [{convicted} the two brothers of burning the depot].",
    "<The court> {ruled} that [the two brothers must be freed].",
    "<The report> {found} that [nobody had searched the depot].",
    "<The report> {concluded} that [nobody had searched the depot].",
    "<The analyst> {predicted} that [the truce would collapse within weeks].",
    "<The analyst> [{expects} the truce to collapse within weeks].",
    "<The analyst> {suspects} that [the truce is a ruse].",
    "<The party> [{sees} the truce as a trap for its fighters].",
    "<The party> [{hailed} the men who had burned the depot].",
    "<The poster> [{praised} the attackers as heroes of the nation].",
    "<The supporter> [{mocked} the army for losing three tanks].",
    "<The supporter> [{lamented} the death of the commander].",
    "<The group> [{claimed responsibility} for the bombing of the market].",
    "<The group> [{claimed} a series of attacks on army posts].",
    "In a statement, <the group> {said} that [its men had reached the coast].",
    "<The group's spokesman, Abu Salim>, {said} in an audio message that [its men had reached the coast].",
    "<The group>, which {claims} that [its men had reached the coast], has no ships.",
    "<The group> [{pledged allegiance} to the emir of the hills].",
    "<The agency> {reported} on Tuesday, citing two officers, that [the depot was empty].",
    "<The general> {wondered} [why nobody had searched the depot].",
    "<The general> {asked} [whether anybody had searched the depot].",
    "<The general> [{questioned} the need for a new offensive].",
    "<The general> {made clear} that [no truce would be signed].",
    "[There are mines on the road], <police> {warned} on Monday.",
    "<Officials> {fear} that [the dam will break].",
    "<The minister> [{apologised for} the shelling of the village].",
]


@pytest.mark.parametrize("marked", REPORTS)
def test_what_is_reported_by_whom_and_how(marked: str) -> None:
    text = re.sub(r"[][{}<>]", "", marked)
    (parse,) = parses(text)
    sentence = parse.sentence
    named, found = sources(parse), clauses(parse, text)
    phrases = [parse.phrases[clause.phrase] for clause in found]
    owners = [named[clause.phrase] for clause in found]
    assert [clause.span.of(text) for clause in found] == marked_with("[]", marked)
    assert [sentence.span(phrase.first, phrase.end).of(text) for phrase in phrases] == marked_with("{}", marked)
    assert {sentence.span(*owner).of(text) for owner in owners if owner} == set(marked_with("<>", marked))


def marked_with(marks: str, marked: str) -> list[str]:
    """The words between two marks, other marks aside."""
    found = re.findall(f"{re.escape(marks[0])}(.*?){re.escape(marks[1])}", marked)
    return [re.sub(r"[][{}<>]", "", words) for words in found]
