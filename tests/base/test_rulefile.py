"""The package's rules are read with the line of each mistake."""

import pytest

from rhetoric_atlas.base import rulefile
from rhetoric_atlas.base.errors import AtlasError, Problems


def test_a_list_and_a_mapping_are_opened_by_name() -> None:
    assert rulefile.entries("cues.yml", Problems())[0].required("lemma") == "say"
    assert "articles" not in rulefile.entry("grammar.yml", Problems()).entry


@pytest.mark.parametrize(("read", "name"), [(rulefile.entries, "grammar.yml"), (rulefile.entry, "cues.yml")])
def test_a_file_of_another_form_is_refused_by_name(read: object, name: str) -> None:
    with pytest.raises(AtlasError, match=name):
        read(name, Problems())  # type: ignore[operator]


def test_a_mistake_is_noted_with_its_line() -> None:
    problems = Problems()
    rulefile.entry("quotes.yml", problems).integer("silent")
    assert "quotes.yml:4" in str(problems[0])
