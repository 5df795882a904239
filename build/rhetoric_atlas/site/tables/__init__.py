"""Datasette's own tables, mended: map, paging, labels, downloads, search box."""
