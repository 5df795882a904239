"""`python -m rhetoric_atlas`: the same as `atlas`."""

from .cli import atlas

if __name__ == "__main__":  # the processes of a large build import this file too
    atlas(prog_name="atlas")
