"""Roles: who does an act, to whom, about what and when."""
