"""Time expressions: their shapes, and the time of writing in whose light they are read."""
