"""`python -m rhetoric_atlas`: the same as `atlas`."""

from .cli import atlas

atlas(prog_name="atlas")
