"""Facts of articles as rows of a Spark table: one row a claim, the columns of facts.csv.

    spark-submit docs/spark_facts.py NEWS OUT

NEWS: JSON Lines (also .gz) or a folder of Parquet, with the columns id, title, text, published, publisher, url; only
``text`` must be there. OUT: a folder of Parquet. On a cluster, every executor needs newskg, all of one version.

Each article stands for itself here: what several articles tell is not put together, see docs/scaling.md.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

#: The columns of the facts, in order; all are text.
COLUMNS = (
    "article",
    "published",
    "publisher",
    "url",
    "event",
    "event_type",
    "actors",
    "recipients",
    "on_behalf_of",
    "topics",
    "place",
    "date",
    "factuality",
    "trigger",
    "cue",
    "attributed_to",
    "confidence",
    "sentence",
)


def facts(records: Iterable[Any]) -> Iterator[tuple[str, ...]]:
    """What Spark runs on each partition: records with the fields above → rows of facts.

    An article without text, or one on which extraction fails, gives no row; it never ends the job.
    """
    # Loaded where it is needed: on the executor, once for all its partitions.
    from kg.config import Reading, Settings
    from kg.graph.build import article_graph
    from kg.graph.facts import fact_rows
    from kg.model import Article
    from kg.read.records import Record, article
    from kg.read.rules import load_rules
    from kg.workers import work

    rules = load_rules("vi")
    for number, row in enumerate(records):
        fields = {k: v for k, v in row.asDict().items() if v is not None} if hasattr(row, "asDict") else dict(row)
        name = str(fields.get("id") or f"row-{number}")
        text = {k: str(fields[k]) for k in ("title", "published", "publisher", "url") if fields.get(k)}
        for found in article(Record(id=name, text=str(fields.get("text") or ""), where=name, **text), rules, Reading()):
            if isinstance(found, Article):
                for outcome in work([found], Settings()):
                    if outcome.extraction is not None:
                        yield from map(tuple, fact_rows(article_graph(outcome.extraction)))


def table(spark: SparkSession, path: str) -> DataFrame:
    """The facts of the articles in some files, lazily."""
    read = spark.read.json if ".json" in path else spark.read.parquet
    schema = ", ".join(f"`{name}` string" for name in COLUMNS)
    # A packed file is one partition, however many cores there are.
    articles = read(path).repartition(spark.sparkContext.defaultParallelism)
    return spark.createDataFrame(articles.rdd.mapPartitions(facts), schema)


def main() -> None:
    """Reads, extracts and writes, and tells how many facts of each type there are."""
    from pyspark.sql import SparkSession

    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    spark = SparkSession.builder.appName("newskg").getOrCreate()
    try:
        table(spark, sys.argv[1]).write.mode("overwrite").parquet(sys.argv[2])
        written = spark.read.parquet(sys.argv[2])
        written.groupBy("event_type", "factuality").count().orderBy("count", ascending=False).show(8)
    finally:
        spark.stop()


if __name__ == "__main__":
    main()
