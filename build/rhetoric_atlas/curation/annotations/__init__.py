"""The curated layer: data/annotations/<report>.yml, one file a report, as records."""

from .reading import files_of, load
from .records import Annotation

__all__ = ["Annotation", "files_of", "load"]
