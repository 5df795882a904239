"""What a report makes by the hundred: records that type checking keeps frozen, made in half a frozen dataclass's time.

A frozen dataclass sets each field through object.__setattr__, which was a tenth of all drafting. `record` takes a
dataclass's own arguments; at run time alone nothing forbids to set a field, and records are hashed as frozen ones are.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

__all__ = ["record"]

if TYPE_CHECKING:
    from dataclasses import dataclass as record
else:

    def record(*, frozen: bool, **options: Any) -> Any:
        """The decorator `dataclass` with these options; without what guards the fields, where they would be frozen."""
        return dataclass(**options, unsafe_hash=frozen)
