"""How good the extraction is: built graphs against annotated articles.

An annotation is a JSON file an article with its entities and events (:mod:`kg.evaluate.gold`); a graph is read back
from its triples (:mod:`kg.evaluate.found`), so that what is measured is what users get. Both become
:class:`~kg.evaluate.facts.Facts`, and :func:`kg.evaluate.score.score` compares the two.
"""

from kg.evaluate.facts import Facts
from kg.evaluate.found import facts_of_file, facts_of_graph
from kg.evaluate.gold import load_annotation, load_annotations
from kg.evaluate.run import evaluate_articles, evaluate_graphs
from kg.evaluate.score import Scores, score

__all__ = [
    "Facts",
    "Scores",
    "evaluate_articles",
    "evaluate_graphs",
    "facts_of_file",
    "facts_of_graph",
    "load_annotation",
    "load_annotations",
    "score",
]
