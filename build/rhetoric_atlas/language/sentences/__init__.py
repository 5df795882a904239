"""Sentences of words in which a quotation is one word, and the reporting phrases that stand in them."""
