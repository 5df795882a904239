"""The language that a text is written in."""

import pytest

from rhetoric_atlas.reading.language_detection import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The group said that it had claimed the attack on the ferry.", "en"),
        ("General Idris Maqbul repeated his claim that Varda mercenaries had burned the mills of Oum Sefra.", "en"),
        ("Le groupe a dit qu'il avait revendiqué l'attaque sur le ferry dans le delta.", "fr"),
        ("Die Gruppe hat sich zu dem Angriff auf die Fähre im Delta bekannt.", "de"),
        ("El grupo dijo que se atribuyó el ataque contra el ferry en el delta.", "es"),
        ("Il gruppo ha rivendicato l'attacco contro il traghetto nel delta con una nota.", "it"),
        ("Grup, deltadaki feribota yapılan saldırıyı bir açıklama ile üstlendi ve daha sonra sildi.", "tr"),
        ("Группировка взяла на себя ответственность за нападение на паром в дельте.", "ru"),
        ("Угруповання взяло на себе відповідальність за напад на пором у дельті, що був і раніше.", "uk"),
        ("أعلنت الجماعة مسؤوليتها عن الهجوم على العبارة في الدلتا", "ar"),
        ("این گروه مسئولیت حمله به کشتی در دلتا را بر عهده گرفت", "fa"),
        ("הארגון נטל אחריות על ההתקפה", "he"),
        ("Xyzzy 42", "en"),
        ("", "en"),
    ],
)
def test_the_language_of_a_text(text: str, language: str) -> None:
    assert language_of([text]) == language


def test_the_longest_passages_decide() -> None:
    menus = ["في من على", "Le la les", "des du de"]
    text = "The group said that it had claimed the attack on the ferry, and that the sea was theirs. " * 40
    assert language_of([*menus, text]) == "en"
