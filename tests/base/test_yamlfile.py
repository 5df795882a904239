"""YAML as people write it: what is read, what is refused, and where the message points."""

import os
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from rhetoric_atlas.base import yamlfile
from rhetoric_atlas.base.errors import AtlasError
from rhetoric_atlas.base.yamlfile import Entry, Items, Text

FILE = Path("some.yml")

READ = [
    ("name: Moscow", {"name": "Moscow"}),
    ("latitude: 43.0", {"latitude": "43.0"}),
    ("published_date: 2022-09", {"published_date": "2022-09"}),
    ("number: 0010683", {"number": "0010683"}),
    ('id: "no"', {"id": "no"}),
    ("country_code: 'NO'", {"country_code": "NO"}),
    ("flag: true", {"flag": "true"}),
    ("note:", {"note": ""}),
    ("aliases: [Nusra, 'Jabhat al-Nusra']", {"aliases": ["Nusra", "Jabhat al-Nusra"]}),
    ("text: Their swords have\n  reached all", {"text": "Their swords have reached all"}),
    ("text: >-\n  one\n  line\n\n  two", {"text": "one line\ntwo"}),
    ("text: |-\n  - one;\n  - two.", {"text": "- one;\n- two."}),
    ("name: Ménaka", {"name": "Ménaka"}),
    ("name: ЧВК «Вагнер»", {"name": "ЧВК «Вагнер»"}),
    ("", None),
    ("# only a comment\n", None),
]

REFUSED = [
    ("id: no", 1, 'no without quotes means something else in YAML: write "no"'),
    ("a: b\nid: NULL", 2, "NULL without quotes"),
    ("sections: ~", 1, "~ without quotes"),
    ("- yes", 1, "yes without quotes"),
    ("on: x", 1, "on without quotes"),
    ("a: 1\nb: 2\na: 3", 3, "the key a stands twice: first on line 1"),
    ("a:\n  - !!str b", 2, "has a YAML tag"),
    ("a: !!python/object/apply:os.system [ls]", 1, "has a YAML tag"),
    ("a: !secret b", 1, "has a YAML tag"),
    ("a: &point 1\nb: *point", 1, "anchor or alias"),
    ("b: *point", 1, "anchor or alias"),
    ("a: &point {x: y}", 1, "anchor or alias"),
    ("a: 1\n---\nb: 2", 2, "second document"),
    ("a: b\n\n c: d", 3, "is not valid YAML"),
    ('a: x\nb: "y\nc: z', 3, "is not valid YAML"),
    ("a:\n\t- b", 2, "is not valid YAML"),
    ("? [a]\n: b", 1, "a key must be a word"),
    ("a: b\nc: d\x00", 2, "U+0000"),
    ("a: \x1b[0m", 1, "U+001B"),
    ('a: b\nc: "d\\0"', 2, "holds the character U+0000"),
    ("a:\n  " + "[" * 5000, 2, "nested too deeply"),
    ("- " * 5000, 1, "nested too deeply"),
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_every_scalar_is_text(text: str, expected: object) -> None:
    assert yamlfile.parse(text, FILE) == expected


@pytest.mark.parametrize(("text", "line", "message"), REFUSED)
def test_what_is_ambiguous_is_refused_with_its_line(text: str, line: int, message: str) -> None:
    with pytest.raises(AtlasError) as caught:
        yamlfile.parse(text, FILE)
    assert caught.value.problem.line == line
    assert message in caught.value.message
    assert "\n" not in caught.value.message


def test_the_country_code_of_norway_needs_quotes() -> None:
    with pytest.raises(AtlasError, match='write "NO"'):
        yamlfile.parse("country_code: NO", FILE)


def test_values_know_their_lines() -> None:
    content = yamlfile.parse("# first\nname: x\naliases:\n  - one\n  - alias: two\n    scope: report\n", FILE)
    assert isinstance(content, Entry)
    assert content.line == 2
    assert content.key_lines == {"name": 2, "aliases": 3}
    aliases = content["aliases"]
    assert isinstance(aliases, Items)
    assert [alias.line for alias in aliases] == [4, 5]


@pytest.mark.parametrize(
    ("content", "message"),
    [(None, "cannot be read: No such file"), (b"name: \xff\xfe", "is not UTF-8 text (byte 6)")],
)
def test_a_file_that_cannot_be_read(tmp_path: Path, content: bytes | None, message: str) -> None:
    file = tmp_path / "actors.yml"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(AtlasError) as caught:
        yamlfile.read(file)
    assert str(file) in caught.value.message
    assert message in caught.value.message


def test_a_folder_or_a_pipe_cannot_be_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yml")
    for file in (tmp_path, tmp_path / "pipe.yml"):
        with pytest.raises(AtlasError, match="cannot be read"):
            yamlfile.read(file)


def test_a_byte_order_mark_is_no_part_of_the_first_key(tmp_path: Path) -> None:
    file = tmp_path / "actors.yml"
    file.write_bytes(b"\xef\xbb\xbfname: x\n")
    assert yamlfile.read(file) == {"name": "x"}


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0")))
def test_any_text_comes_back_from_its_escapes(text: str) -> None:
    assert yamlfile.parse(yaml.safe_dump({"text": text}), FILE) == {"text": text}


@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"))))
def test_any_line_comes_back_as_it_is_typed(text: str) -> None:
    """Line ends of other scripts are left out: YAML's own writer forgets to escape them."""
    assert yamlfile.parse(yaml.safe_dump({"text": text}, allow_unicode=True), FILE) == {"text": text}


@given(st.text())
def test_any_text_is_read_or_refused_in_one_line(text: str) -> None:
    try:
        content = yamlfile.parse(text, FILE)
    except AtlasError as error:
        assert str(FILE) in error.message
        assert "\n" not in error.message
        assert error.problem.line is not None
    else:
        assert content is None or isinstance(content, Text | Items | Entry)
