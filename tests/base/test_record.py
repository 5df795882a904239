"""Records are compared, ordered, hashed, copied and sent to workers as frozen dataclasses are."""

import pickle
from dataclasses import dataclass, replace

from rhetoric_atlas.base.record import record


@record(frozen=True, slots=True, order=True)
class Stay:
    place: str
    nights: int = 1


@dataclass(frozen=True, slots=True, order=True)
class FrozenStay:
    place: str
    nights: int = 1


def test_a_record_is_like_a_frozen_dataclass() -> None:
    stay, frozen = Stay("Tarn", 3), FrozenStay("Tarn", 3)
    assert repr(stay) == repr(frozen).replace("FrozenStay", "Stay")
    assert hash(stay) == hash(frozen)
    assert stay == Stay("Tarn", 3) != Stay("Tarn")
    assert sorted([stay, Stay("Tarn"), Stay("Lindow", 9)]) == [Stay("Lindow", 9), Stay("Tarn"), stay]


def test_a_record_is_copied_with_changes_and_travels() -> None:
    assert replace(Stay("Tarn"), nights=2) == Stay("Tarn", 2)
    assert pickle.loads(pickle.dumps(Stay("Tarn", 3))) == Stay("Tarn", 3)


def test_a_record_has_no_room_for_other_fields() -> None:
    assert not hasattr(Stay("Tarn"), "__dict__")
