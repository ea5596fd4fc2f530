"""What makes a run that writes a folder safe.

It is alone in its folder, is carried on after a kill, and puts its results in place together.
"""
