"""How fast is extraction, beside the named-entity tagger of underthesea on the same articles?

    pip install underthesea
    python benchmarks/extraction.py ARTICLES... [--limit 100]

Both run in this process, one after the other, on one core; the figure is articles a CPU second. The time of newskg is
the whole way from raw text to RDF triples; that of underthesea is `ner` over the sentences newskg found, without any
relation or graph. Loading data and models is left out for both. What counts is the ratio.
"""

from __future__ import annotations

import argparse
import itertools
import sys
import time

from kg.graph.build import article_graph
from kg.model import Article
from kg.pipeline import Pipeline
from kg.read import read


def main() -> int:
    """Measures and prints a small table; exits with 2 where there is nothing to measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles", nargs="+")
    parser.add_argument("--limit", type=int, default=100)
    options = parser.parse_args()
    articles = list(itertools.islice((a for a in read(options.articles) if isinstance(a, Article)), options.limit))
    if not articles:
        print("no article to measure", file=sys.stderr)
        return 2
    pipeline = Pipeline()
    first = pipeline.extract(articles[0])
    article_graph(first)
    start = time.process_time()
    extractions = [pipeline.extract(a) for a in articles]
    middle = time.process_time()
    triples = sum(len(article_graph(x).triples) for x in extractions)
    end = time.process_time()
    ours = end - start
    print(f"articles                    {len(articles)}")
    print(f"newskg, text to triples     {len(articles) / ours:8.2f} articles a CPU second ({triples:,} triples)")
    print(f"   of which extraction      {len(articles) / (middle - start):8.2f}")
    try:
        from underthesea import ner
    except ImportError:
        print("underthesea is not installed: nothing to compare with", file=sys.stderr)
        return 0
    ner("Hà Nội")
    sentences = [x.article.text[s.start : s.end] for x in extractions for s in x.sentences]
    start = time.process_time()
    for sentence in sentences:
        ner(sentence)
    theirs = time.process_time() - start
    print(f"underthesea.ner, the same   {len(articles) / theirs:8.2f} articles a CPU second")
    print(f"ratio                       {theirs / ours:8.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
