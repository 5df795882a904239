"""Datasette's own tables, mended: which of them have a map, paging, labels, downloads, search box."""
