"""How well articles are merged: scores annotated pairs, draws pairs to annotate, and times the merge.

    python benchmarks/merging.py score PATH...          # annotations/merging against the articles that it is about
    python benchmarks/merging.py draw PATH... -o DIR    # pairs drawn at random among those that are hard to tell
    python benchmarks/merging.py time PATH... -n 100 -n 200

``draw`` takes a third of the pairs from those that are merged, the rest from those that nearly are: they share a type
and parties, or a part of a name. PATH are files that ``kg build`` reads.
"""

from __future__ import annotations

import csv
import random
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path

import click

from kg import ids
from kg.graph.corpus import corpus_graphs
from kg.lang import load
from kg.merge import merge
from kg.merge.corpus import Corpus
from kg.merge.names import words
from kg.model import Article, Entity, Event, Extraction
from kg.pipeline import Pipeline
from kg.read import read

ROOT = Path(__file__).resolve().parents[1]
GOLD = ROOT / "annotations" / "merging"
EVENT_COLUMNS = ("part", "type", "article_a", "trigger_a", "parties_a", "article_b", "trigger_b", "parties_b", "same")
NAME_COLUMNS = ("part", "article_a", "key_a", "article_b", "key_b", "type", "same")
_SEED = 20261126


def extractions(paths: Sequence[Path], only: frozenset[str] | None = None, most: int | None = None) -> list[Extraction]:
    pipeline, found = Pipeline(), []
    for item in read(paths):
        if isinstance(item, Article) and (only is None or item.id in only):
            found.append(pipeline.extract(item))
            if len(found) == most:
                break
    return found


# ---------------------------------------------------------------------- scoring
def event_nodes(corpus: Corpus) -> dict[tuple[str, str, str], list[tuple[frozenset[str], str]]]:
    """(article, type, trigger) → parties and node of every event there."""
    found: defaultdict[tuple[str, str, str], list[tuple[frozenset[str], str]]] = defaultdict(list)
    for story in corpus.stories:
        names = {e.key: e.names for e in story.extraction.entities}
        for event, node in zip(story.extraction.events, story.events, strict=True):
            parties = frozenset(n for k in (*event.actors, *event.recipients) for n in names.get(k, ()))
            found[story.id, event.type.value, trigger_of(event)].append((parties, node))
    return found


def event_node(
    nodes: Mapping[tuple[str, str, str], list[tuple[frozenset[str], str]]], row: Mapping[str, str], side: str
) -> str | None:
    """The event of a row, by its parties where several stand at one place."""
    there = nodes.get((row[f"article_{side}"], row["type"], row[f"trigger_{side}"]), [])
    parties = set(row[f"parties_{side}"].split("; "))
    return max(there, key=lambda e: (len(e[0] & parties), e[1]))[1] if there else None


def trigger_of(event: Event) -> str:
    start, end = event.claims[0].trigger
    return f"{start}-{end}"


def name_nodes(corpus: Corpus, before: Sequence[Extraction]) -> dict[tuple[str, str, str], str]:
    """(article, type, name) → node of the entity."""
    found: dict[tuple[str, str, str], str] = {}
    stories = {s.id: s for s in corpus.stories}
    for extraction in before:
        story = stories[extraction.article.id]
        for own, merged in zip(extraction.entities, story.extraction.entities, strict=True):
            found.setdefault((story.id, own.type.value, own.name), merged.key)
    return found


@click.group()
def main() -> None:
    """Merging, measured."""


@main.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--part", multiple=True, help="Only that part of the pairs (tune, held).")
@click.option("--errors", is_flag=True, help="List the pairs that came out wrong.")
def score(paths: tuple[Path, ...], part: tuple[str, ...], errors: bool) -> None:
    """Precision and recall on annotated pairs."""
    found = extractions(paths)
    corpus = merge(found)
    rows = [r for r in table("events.csv") if (not part or r["part"] in part) and r["same"] != "unclear"]
    at = event_nodes(corpus)
    pairs = [(r, event_node(at, r, "a"), event_node(at, r, "b")) for r in rows]
    tell("events", pairs, errors)
    rows = [r for r in table("names.csv") if not part or r["part"] in part]
    named = name_nodes(corpus, found)
    pairs = [
        (r, named.get((r["article_a"], r["type"], r["key_a"])), named.get((r["article_b"], r["type"], r["key_b"])))
        for r in rows
    ]
    tell("names", pairs, errors)


def table(name: str) -> list[dict[str, str]]:
    with (GOLD / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def tell(what: str, pairs: Iterable[tuple[dict[str, str], str | None, str | None]], errors: bool) -> None:
    for part in ("tune", "held", "all"):
        own = [p for p in pairs if part in (p[0]["part"], "all") and p[1] is not None and p[2] is not None]
        gone = sum(1 for p in pairs if part in (p[0]["part"], "all") and (p[1] is None or p[2] is None))
        right = sum(1 for r, a, b in own if a == b and r["same"] in ("same", "stages"))
        found = sum(1 for r, a, b in own if a == b and r["same"] == "same")
        merged = sum(1 for _, a, b in own if a == b)
        same = sum(1 for r, _, _ in own if r["same"] == "same")
        if own:
            print(
                f"{what:7} {part:5} pairs {len(own):4} (not found {gone})  same {same:3}  merged {merged:3}  "
                f"precision {right / merged if merged else 1:.3f}  recall {found / same if same else 1:.3f}"
            )
    for r, a, b in pairs if errors else ():
        if a is not None and b is not None and r["same"] != "stages" and (a == b) != (r["same"] == "same"):
            print("  wrong:", "merged" if a == b else "apart", *r.values())


# ---------------------------------------------------------------------- drawing
@main.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path))
@click.option("-n", "--number", default=150)
def draw(paths: tuple[Path, ...], output: Path, number: int) -> None:
    """Pairs to annotate, with their sentences, in random order; the verdict is left open."""
    found = extractions(paths)
    corpus = merge(found)
    chance = random.Random(_SEED)
    output.mkdir(parents=True, exist_ok=True)
    for name, columns, rows in (
        ("events", EVENT_COLUMNS, event_rows(found, corpus, chance, number)),
        ("names", NAME_COLUMNS, name_rows(found, corpus, chance, number)),
    ):
        with (output / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow((*columns, "a", "b"))
            for i, row in enumerate(rows):
                writer.writerow(("tune" if i % 2 else "held", *row))


def choose(pairs: Sequence[tuple[bool, tuple[str, ...]]], chance: random.Random, number: int) -> list[tuple[str, ...]]:
    merged = sorted({row for same, row in pairs if same})
    apart = sorted({row for same, row in pairs if not same})
    third = min(len(merged), number // 3)
    rows = chance.sample(merged, third) + chance.sample(apart, min(len(apart), number - third))
    chance.shuffle(rows)
    return rows


def event_rows(
    found: Sequence[Extraction], corpus: Corpus, chance: random.Random, number: int
) -> list[tuple[str, ...]]:
    buckets: defaultdict[tuple[object, ...], list[tuple[Extraction, int, str]]] = defaultdict(list)
    for extraction, story in zip(sorted(found, key=lambda e: e.article.id), corpus.stories, strict=True):
        for i, event in enumerate(story.extraction.events):
            for key in near_keys(event):
                buckets[key].append((extraction, i, story.events[i]))
    pairs = []
    for same in buckets.values():
        for (a, i, m), (b, j, n) in combinations(same[:60], 2):
            if a.article.id != b.article.id:
                pairs.append((m == n, event_row(a, i, b, j)))
    return choose(pairs, chance, number)


def near_keys(event: Event) -> Iterator[tuple[object, ...]]:
    """Type with two parties, or with one and three words of a topic."""
    parties = sorted({*event.actors, *event.recipients})
    yield from ((event.type, *pair) for pair in combinations(parties[:6], 2))
    for topic in event.topics if len(parties) == 1 else ():
        rest = words(topic.text)
        yield from ((event.type, parties[0], rest[i : i + 3]) for i in range(len(rest) - 2))


def event_row(a: Extraction, i: int, b: Extraction, j: int) -> tuple[str, ...]:
    x, y = a.events[i], b.events[j]
    own = [x.type.value]
    for extraction, event in ((a, x), (b, y)):
        parties = "; ".join(extraction.entity(k).name for k in (*event.actors, *event.recipients))
        own += [extraction.article.id, trigger_of(event), parties]
    return (*own, "", event_text(a, x), event_text(b, y))


def event_text(extraction: Extraction, event: Event) -> str:
    sentence = extraction.sentences[event.claims[0].sentence]
    text = " ".join(extraction.article.text[sentence.start : sentence.end].split())
    names = ", ".join(extraction.entity(k).name for k in (*event.actors, *event.recipients))
    return f"{event.factuality.value} {event.date} [{names}] {text}"


def name_rows(found: Sequence[Extraction], corpus: Corpus, chance: random.Random, number: int) -> list[tuple[str, ...]]:
    nodes = name_nodes(corpus, found)
    buckets: defaultdict[tuple[object, ...], list[tuple[Extraction, Entity, str]]] = defaultdict(list)
    for extraction in found:
        own = ids.entities(extraction)
        for entity in extraction.entities:
            for word in sorted({w for w in words(entity.name) if len(w) > 2}) if entity.type.value != "Country" else ():
                buckets[entity.type, word].append((extraction, entity, own[entity.key]))
    pairs = []
    for same in buckets.values():
        for (a, x, k), (b, y, n) in combinations(chance.sample(same, min(len(same), 80)), 2):
            if a.article.id == b.article.id or (k == n and len(words(x.name)) > 1) or not near_names(x, y):
                continue
            m, n = nodes[a.article.id, x.type.value, x.name], nodes[b.article.id, y.type.value, y.name]
            row = (a.article.id, x.name, b.article.id, y.name, x.type.value, "", name_text(a, x), name_text(b, y))
            pairs.append((m == n, row))
    distinct = {(same, r[4], tuple(sorted((r[1], r[3])))): (same, r) for same, r in pairs}
    return choose(list(distinct.values()), chance, number)


def near_names(x: Entity, y: Entity) -> bool:
    """Whether two persons share the first or last part of their names, or two things half of their words."""
    a, b = words(x.name), words(y.name)
    if x.type.value == "Person":
        return bool({a[0], a[-1]} & {b[0], b[-1]})
    return 2 * len(set(a) & set(b)) >= len(set(a) | set(b))


def name_text(extraction: Extraction, entity: Entity) -> str:
    start, end = entity.spans[0] if entity.spans else (0, 0)
    text = extraction.article.text
    around = " ".join(text[max(0, start - 60) : end + 60].split())
    return f"{entity.represents} {'; '.join(entity.offices)} | {around}"


# ---------------------------------------------------------------------- time
@main.command("time")
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("-n", "--number", multiple=True, type=int, default=(100, 200, 400))
def timing(paths: tuple[Path, ...], number: tuple[int, ...]) -> None:
    """CPU seconds of merging and of building the graphs, without extraction."""
    load()
    found = extractions(paths, most=max(number))
    for n in number:
        began = time.process_time()
        corpus = merge(found[:n])
        merged = time.process_time()
        corpus_graphs(corpus)
        built = time.process_time()
        print(
            f"articles {len(found[:n]):5}  merge {merged - began:6.2f} s  graphs {built - merged:6.2f} s  "
            f"per 1000 articles {1000 * (built - began) / max(1, len(found[:n])):6.2f} s"
        )


if __name__ == "__main__":
    sys.exit(main())
