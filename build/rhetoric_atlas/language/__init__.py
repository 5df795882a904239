"""English before any report is seen: closed classes of words, reporting words, the folding of spelling."""
