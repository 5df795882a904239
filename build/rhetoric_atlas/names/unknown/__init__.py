"""Names that no authority entry covers yet, found in a report for a curator to look at."""

from .finding import candidate, find
from .merging import Named
from .resembling import Resemblances
from .rules import CandidateRules

__all__ = ["CandidateRules", "Named", "Resemblances", "candidate", "find"]
