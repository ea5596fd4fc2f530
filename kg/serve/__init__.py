"""``kg serve``: a built graph over HTTP, as a SPARQL 1.1 Protocol endpoint and as pages for people.

The server itself never opens the graph. :mod:`kg.serve.pool` keeps worker processes that hold the store read-only and
are killed when a query takes more time or memory than it may; :mod:`kg.serve.jobs` is what they do.
:mod:`kg.serve.protocol` reads requests, :mod:`kg.serve.app` ties all together, :mod:`kg.serve.run` starts it.
"""
