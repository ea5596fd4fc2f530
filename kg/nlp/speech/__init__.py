"""Speech: who says something, and what it amounts to."""
