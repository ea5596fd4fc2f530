"""Cues: the words for plans, denials, conditions and the like, and what they say of an act beside them."""
