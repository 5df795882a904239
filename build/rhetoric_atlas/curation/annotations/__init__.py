"""The curated layer: data/annotations/<report>.yml, one file a report, as records."""

from .reading import load
from .records import Annotation

__all__ = ["Annotation", "load"]
