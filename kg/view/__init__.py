"""What people look at: the page of the whole graph, and one article with what was understood of it.

:func:`kg.view.from_store.read_network` reads the graph, :func:`kg.view.page.write_page` writes the page;
:mod:`kg.view.show` and :mod:`kg.view.show_html` show one article.
"""
