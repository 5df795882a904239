"""The rows, in one SQLite file with its schema, search index and codebook."""
