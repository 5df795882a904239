"""Names that no authority entry covers yet, found in a report for a curator to look at."""

from .finding import find
from .resembling import Resemblances
from .rules import CandidateRules

__all__ = ["CandidateRules", "Resemblances", "find"]
