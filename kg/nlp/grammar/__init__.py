"""Clauses: a sentence cut into chunks, triggers told apart, names joined, and what depends on what."""
