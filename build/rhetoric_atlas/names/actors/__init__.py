"""Actors that no authority file has: whom a report names, what its words say of them, and the countries it names."""

from .drafting import Drafted, draft
from .gathering import Gathered
from .rules import ActorRules

__all__ = ["ActorRules", "Drafted", "Gathered", "draft"]
