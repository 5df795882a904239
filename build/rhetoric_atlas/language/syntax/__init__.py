"""Noun phrases, appositions, relatives, clauses and subjects: the door at which another parser could enter."""
