"""The world's places, where the authority files have none: found in a report, and as rows of `locations`."""

from .finding import Places
from .store import FILE, Gazetteer

__all__ = ["FILE", "Gazetteer", "Places"]
