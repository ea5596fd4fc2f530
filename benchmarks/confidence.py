"""Fits the confidence of claims on annotated articles, and says how well it holds on others.

    python benchmarks/confidence.py --fit GOLD... --test GOLD... --articles PATH... [--write kg/lang/vi/confidence.toml]

GOLD are folders of annotations, PATH the files that hold their articles. For the articles fitted on, the table shows
figures by tenfold cross-validation over articles; for the others, those of the weights that are written. An event
is right where the annotation has one of its type with one of its parties, as for `kg evaluate`.
"""

from __future__ import annotations

import argparse
import itertools
import random
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from kg.evaluate import load_annotations
from kg.evaluate.found import facts_of_graph
from kg.evaluate.run import find_articles
from kg.evaluate.score import best_pairs, likeness
from kg.graph.build import article_graph
from kg.link import extract
from kg.link.confidence import features
from kg.nlp import make_doc
from kg.pipeline import Pipeline
from kg.read import read

Vector = NDArray[np.float64]
#: Weight of the penalty on the squares of the weights.
PENALTY = 5.0
FOLDS = 10
BINS = (0.0, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)


def cases(folders: Sequence[str], paths: Sequence[str]) -> Iterator[tuple[str, dict[str, float], bool]]:
    """Every event of the annotated articles: article, features of its surest claim, whether it is right."""
    pipeline = Pipeline()
    for folder in folders:
        gold = {g.article: g for g in load_annotations(Path(folder))}
        for name, article in find_articles(list(gold), read(paths), []):
            extraction = extract(make_doc(pipeline.nlp, article), pipeline.data, calibrate=False)
            single = (replace(extraction, events=(e,)) for e in extraction.events)
            acts = [facts_of_graph(article_graph(x), name).acts[0] for x in single]
            right = {j for _, j in best_pairs(gold[name].acts, acts, likeness)}
            for j, event in enumerate(extraction.events):
                surest = max(event.claims, key=lambda c: c.confidence)
                yield name, features(event, surest, extraction), j in right


def fit(x: Vector, y: Vector) -> Vector:
    """Weights of a logistic regression with a ridge penalty; the last column is the intercept and goes free."""
    penalty = np.full(x.shape[1], PENALTY)
    penalty[-1] = 0

    def loss(w: Vector) -> tuple[float, Vector]:
        z = x @ w
        value = (np.logaddexp(0, z) - y * z).sum() + 0.5 * (penalty * w * w).sum()
        return float(value), x.T @ (_sigmoid(z) - y) + penalty * w

    return np.asarray(minimize(loss, np.zeros(x.shape[1]), jac=True, method="L-BFGS-B").x)


def _sigmoid(z: Vector) -> Vector:
    return np.asarray(1 / (1 + np.exp(-z)))


def matrix(rows: Sequence[dict[str, float]], names: Sequence[str]) -> Vector:
    """The features of some events as a matrix, with a column of ones at the end."""
    return np.array([[row.get(name, 0.0) for name in names] + [1.0] for row in rows])


def show(title: str, p: Vector, prior: Vector, y: Vector) -> None:
    """Prints how well probabilities hold, beside the uncalibrated prior."""
    print(f"\n{title}: {len(y)} events, {y.mean():.3f} right")
    print(f"  Brier score {((p - y) ** 2).mean():.4f}, of the prior {((prior - y) ** 2).mean():.4f}")
    print("  confidence    mean   right  events")
    for low, high in itertools.pairwise(BINS):
        inside = (p >= low) & (p < high)
        if inside.any():
            print(f"  {low:.1f}–{min(high, 1.0):.1f}    {p[inside].mean():8.2f}{y[inside].mean():8.2f}{inside.sum():8}")


def main() -> int:
    """Fits, prints the tables, and writes the weights where asked to; exits with 2 where there is nothing to fit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--fit", nargs="+", required=True)
    parser.add_argument("--test", nargs="*", default=[])
    parser.add_argument("--articles", nargs="+", required=True)
    parser.add_argument("--write", type=Path)
    options = parser.parse_args()
    known = list(cases(options.fit, options.articles))
    if not known:
        print("no event to fit on", file=sys.stderr)
        return 2
    rows, y = [f for _, f, _ in known], np.array([float(right) for _, _, right in known])
    names = sorted({name for row in rows for name in row})
    x = matrix(rows, names)
    start = time.perf_counter()
    weights = fit(x, y)
    seconds = time.perf_counter() - start
    articles = sorted({name for name, _, _ in known})
    random.Random(0).shuffle(articles)
    fold = np.array([articles.index(name) % FOLDS for name, _, _ in known])
    crossed = np.zeros(len(y))
    for k in range(FOLDS):
        crossed[fold == k] = _sigmoid(x[fold == k] @ fit(x[fold != k], y[fold != k]))
    prior = names.index("prior")
    show("cross-validated", crossed, _sigmoid(x[:, prior]), y)
    others = list(cases(options.test, options.articles))
    if others:
        tested = matrix([f for _, f, _ in others], names)
        truth = np.array([float(right) for _, _, right in others])
        show("not fitted on", _sigmoid(tested @ weights), _sigmoid(tested[:, prior]), truth)
    print(f"\n{len(names)} weights from {len(articles)} articles in {seconds:.2f} s")
    if options.write:
        lines = [f"{name!r} = {w:.3f}".replace("'", '"') for name, w in zip(names, weights[:-1], strict=True)]
        head = "# Weights of kg/link/confidence.py, fitted by benchmarks/confidence.py; not to be edited by hand."
        text = f"{head}\nintercept = {weights[-1]:.3f}\n\n[weight]\n" + "\n".join(lines) + "\n"
        options.write.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
