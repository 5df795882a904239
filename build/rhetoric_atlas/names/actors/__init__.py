"""Actors that no authority file has: whom a report names, what its words say of them, and the countries it names."""

from .countries import with_countries
from .drafting import ActorDrafts, Drafted
from .gathering import Gathered
from .ties import ties
from .unnamed import with_unnamed

__all__ = ["ActorDrafts", "Drafted", "Gathered", "ties", "with_countries", "with_unnamed"]
