"""Annotations and the articles or graphs that go with them, brought together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from kg.config import DEFAULT, Settings
from kg.errors import Problem
from kg.evaluate.facts import Facts
from kg.evaluate.found import facts_of_file, facts_of_graph
from kg.evaluate.score import Scores, score
from kg.graph.build import article_graph
from kg.lang import load as load_language
from kg.model import Article
from kg.read import read
from kg.workers import outcomes

#: Annotations may name an article by this and the first characters of its long id.
SHORTENED: Final = "rss-"
_ENDINGS: Final = (".ttl", ".nt", ".nq", ".trig")


def evaluate_articles(
    gold: Sequence[Facts],
    paths: Sequence[Path | str],
    settings: Settings = DEFAULT,
    *,
    sidecars: Sequence[Path | str] = (),
    problems: list[Problem] | None = None,
) -> Scores:
    """Builds the graphs of the annotated articles and scores them.

    Args:
        gold: Annotations.
        paths: Files, folders and archives in which their articles are.
        settings: How to build.
        sidecars: Metadata files.
        problems: Gets what is wrong with the input.

    Raises:
        LanguageDataError: If the language data is faulty.
    """
    # Faulty language data is told once and at once, not for every article.
    load_language(settings.language)
    told: list[Problem] = [] if problems is None else problems
    wanted = [g.article for g in gold]
    chosen = dict(
        find_articles(
            wanted, read(paths, sidecars=sidecars, reading=settings.reading, language=settings.language), told
        )
    )
    found: dict[str, Facts] = {}
    for name, outcome in zip(chosen, outcomes(chosen.values(), settings), strict=True):
        if outcome.extraction is None:
            told += outcome.problems
        else:
            found[name] = facts_of_graph(article_graph(outcome.extraction), name)
    return score((g, found.get(g.article)) for g in gold)


def evaluate_graphs(gold: Sequence[Facts], folder: Path) -> Scores:
    """Scores graphs on disk: one file an article, named after its id, as ``kg build --split`` writes them."""

    def graph_of(article: str) -> Facts | None:
        files = (folder / f"{article}{ending}" for ending in _ENDINGS)
        return next((facts_of_file(f, article) for f in files if f.is_file()), None)

    return score((g, graph_of(g.article)) for g in gold)


def find_articles(
    wanted: Sequence[str], found: Iterable[Article | Problem], problems: list[Problem]
) -> Iterator[tuple[str, Article]]:
    """The annotated articles among all that are read, under the names that the annotations give them."""
    whole = set(wanted)
    starts = {name.removeprefix(SHORTENED): name for name in wanted if name.startswith(SHORTENED)}
    length = {len(s) for s in starts}
    for item in found:
        if isinstance(item, Problem):
            problems.append(item)
            continue
        names = [item.id] if item.id in whole else [starts[s] for n in length if (s := item.id[:n]) in starts]
        for name in names:
            if name in whole:
                whole.discard(name)
                yield name, item
