"""From a built graph to the files of other tools.

:func:`kg.export.formats.export` is the entry. Everything here reads the files that a build wrote and knows nothing but
the graph's contract, so that it does not matter how the graph came to be.
"""
