"""From an :class:`~kg.model.Extraction` to RDF: vocabulary, IRIs, triples of an article, files.

:func:`kg.graph.build.article_graph` builds one article's graph, :mod:`kg.graph.serialise` writes many of them.
"""
