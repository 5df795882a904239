"""What folding makes one, what it keeps apart, and that words are found again where they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhetoric_atlas.language import spelling as room
from rhetoric_atlas.language.spelling import OF_WORD, PIECES, Folded, cased_fold, fold

ODD = st.text(st.sampled_from("aAeslnhS '’‘ʿ-–.@&/\n\r\t\u0301\u00ad²1ßİΣ«»हि_"), max_size=60)


@pytest.mark.parametrize(
    "spellings",
    [
        ["al-Nuṣrah", "Al-Nusra", "al Nusra", "el-Nusra", "an-Nusra", "AL-NUSRAH", "al-Nus\u0323rah"],
        ["Hay'at Tahrir al-Sham", "Hayat Tahrir Al-Sham", "Hay’at Taḥrīr ash-Shām", "Hay‘at  Tahrir\nal-Sham"],
        ["Da'esh", "Daesh", "Da’esh", "Daʿesh"],
        ["al-Qa'ida", "Al Qaida", "al-Qāʿida"],
        ["Abu Muhammad al-‘Adnani", "Abu Muhammad al-Adnani", "Abū Muḥammad al-ʿAdnānī"],
        ["Islamic State – Khorasan Province", "Islamic State Khorasan Province", "Islamic State-Khorasan province"],
        ["Jaish al-Muhajireen wal-Ansar", "Jaish al-Muhajireen wa al-Ansar"],
        ["Jama'at Nusrat ul-Islam", "Jamaat Nusrat al-Islam"],
        ["Sabri's Jamaat", "Sabri’s Jamaat", "SABRI'S JAMAAT"],
        ["Russians' operations", "Russians operations", "Russians’ operations"],
        ["U.S.", "US", "U.S"],
        ["ЧВК «Вагнер»", 'ЧВК "Вагнер"', "чвк “Вагнер”"],
        ["Ménaka", "Menaka", "Me\u0301naka", "Mé\u00adnaka"],
        ["Cyber & Jihad Lab", "Cyber and Jihad Lab"],
        ["Rostov-on-Don", "Rostov on Don", "Rostov‑on‑Don"],
        ["M23", "M-23", "M 23"],
        ["Łódź", "Lodz"],
        ["RFE/RL", "RFE RL"],
    ],
)
def test_spellings_are_one(spellings: list[str]) -> None:
    assert len({fold(spelling) for spelling in spellings}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Liwa al-Muhajireen", "Jaish al-Muhajireen wal-Ansar"),
        ("in Mali. Wagner Group", "in Mali Wagner Group"),
        ("Mali, Wagner", "Mali Wagner"),
        ("Mali\n\nWagner", "Mali Wagner"),
        ("Mali -- Wagner", "Mali Wagner"),
        ("Greece—Russia", "Greece Russia"),
        ("Islamic State (IS)", "Islamic State IS"),
        ("SMERSH_kgb", "SMERSH kgb"),
        ("memri.org", "memri"),
        ("memri@memri.org", "memri memri org"),
        ("@wagner", "wagner"),
        ("US-Syria", "al Syria"),
        ("prosecution's", "prosecution"),
    ],
)
def test_what_is_not_one(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Al-Qaeda's Syrian affiliate", "al qaeda s syrian affiliate"),
        ("the Taliban12 and ISIS²", "the taliban 12 and isis"),
        ("Write to memri@memri.org or www.memri.org/jttm.", "write to memri@memriorg or wwwmemriorg/jttm"),
        ("A Rocket.Chat server.", "a rocket chat server"),
        ("हिन्दी", "हिनदी"),
        ("", ""),
        ("...", ""),
    ],
)
def test_words_of_a_text(text: str, words: str) -> None:
    assert fold(text) == words


def test_capitals_are_kept_aside() -> None:
    assert cased_fold("El-Nuṣrah and WAL-ANSAR") == "Al Nusra and Wa al ANSAR"


@given(st.one_of(st.text(max_size=80), ODD))
def test_every_word_is_found_again_where_it_stands(text: str) -> None:
    folded = Folded(text)
    assert "".join(folded.pieces) == text
    assert len(folded.cased) == len(folded.folded)
    for word in range(folded.words):
        start, end = folded.folded_ends[2 * word], folded.folded_ends[2 * word + 1]
        assert text[folded.start(word) : folded.end(word)] == folded.word(word)
        if end > start:
            assert folded.words_at(start, end) == (word, word)


@given(st.one_of(st.text(max_size=80), ODD))
def test_words_and_gaps_are_told_apart_by_what_they_hold(text: str) -> None:
    pieces = PIECES.split(text)
    assert [bool(OF_WORD.search(piece)) for piece in pieces] == [number % 2 == 1 for number in range(len(pieces))]


def test_what_was_met_before_is_kept_up_to_a_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "KEPT", 3)
    kept = type(room.FOLDED)()
    assert [kept[piece] for piece in ("Nuṣrah", " - ", "Nuṣrah", "ʿ", "el")] == ["Nusra", " ", "Nusra", "", "al"]
    assert list(kept) == ["el"]


@given(st.one_of(st.text(max_size=80), ODD))
def test_folding_twice_changes_no_word(text: str) -> None:
    words = [word for word in fold(text).split(" ") if word.isalpha()]
    assert [fold(word) for word in words] == words


@pytest.mark.parametrize("piece", ["aa.", "a.", "-", "á", "a'", "x@", "1.", "aa-", "a\u0301\u0301", "’s"])
def test_no_text_takes_long_to_fold(piece: str) -> None:
    assert "".join(Folded(piece * 20_000).pieces) == piece * 20_000
