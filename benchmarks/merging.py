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
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations, product
from pathlib import Path
from typing import NamedTuple

import click

from kg import ids
from kg.graph.corpus import corpus_graphs
from kg.lang import load
from kg.merge import merge
from kg.merge.corpus import Corpus, Story
from kg.merge.dates import gap, parse
from kg.merge.names import words
from kg.model import Article, Entity, Event, Extraction
from kg.pipeline import Pipeline
from kg.read import read

ROOT = Path(__file__).resolve().parents[1]
GOLD = ROOT / "annotations" / "merging"
EVENT_COLUMNS = (
    "drawn",
    "part",
    "type",
    "article_a",
    "trigger_a",
    "parties_a",
    "article_b",
    "trigger_b",
    "parties_b",
    "same",
)
NAME_COLUMNS = ("drawn", "part", "article_a", "key_a", "article_b", "key_b", "type", "same")
_SEED = 20261126
#: How many pairs may share the same parties or names; of how many tellings all pairs are looked at; days that are near.
_ALIKE, _BUCKET, _WEEKS = 3, 60, 14


def extractions(paths: Sequence[Path], only: frozenset[str] | None = None, most: int | None = None) -> list[Extraction]:
    pipeline, found = Pipeline(), []
    for item in read(paths):
        if isinstance(item, Article) and (only is None or item.id in only):
            found.append(pipeline.extract(item))
            if len(found) == most:
                break
    return found


# ---------------------------------------------------------------------- scoring
class Told(NamedTuple):
    """An event at its place in an article: the characters of its triggers, the names of its parties, its node."""

    triggers: tuple[tuple[int, int], ...]
    parties: frozenset[str]
    node: str


def event_nodes(corpus: Corpus) -> dict[tuple[str, str], list[Told]]:
    """(article, type) → the events there."""
    found: defaultdict[tuple[str, str], list[Told]] = defaultdict(list)
    for story in corpus.stories:
        names = {e.key: e.names for e in story.extraction.entities}
        for event, node in zip(story.extraction.events, story.events, strict=True):
            parties = frozenset(n for k in (*event.actors, *event.recipients) for n in names.get(k, ()))
            told = Told(tuple(c.trigger for c in event.claims), parties, node)
            found[story.id, event.type.value].append(told)
    return found


def event_node(nodes: Mapping[tuple[str, str], list[Told]], row: Mapping[str, str], side: str) -> str | None:
    """The event of a row: of those with a trigger there the one with most of its parties, told there first.

    What counts as the trigger may have grown or shrunk by a word since the pair was judged; then a party must stay.
    """
    start, end = map(int, row[f"trigger_{side}"].split("-"))
    parties = set(row[f"parties_{side}"].split("; "))

    def fit(told: Told) -> tuple[int, bool, bool, str]:
        return len(told.parties & parties), told.triggers[0] == (start, end), (start, end) in told.triggers, told.node

    there = nodes.get((row[f"article_{side}"], row["type"]), [])
    near = [t for t in there if any(first < end and start < last for first, last in t.triggers)]
    best = max(near, key=fit, default=None)
    return best.node if best is not None and (best.parties & parties or (start, end) in best.triggers) else None


def trigger_of(event: Event) -> str:
    start, end = event.claims[0].trigger
    return f"{start}-{end}"


def name_nodes(corpus: Corpus, before: Sequence[Extraction]) -> dict[tuple[str, str, str], str]:
    """(article, type, name) → node of the entity that has the name, as its own or as another form."""
    found: dict[tuple[str, str, str], str] = {}
    stories = {s.id: s for s in corpus.stories}
    for extraction in before:
        story = stories[extraction.article.id]
        both = list(zip(extraction.entities, story.extraction.entities, strict=True))
        for own, merged in both:
            found.setdefault((story.id, own.type.value, own.name), merged.key)
        for own, merged in both:
            for name in own.names:
                found.setdefault((story.id, own.type.value, name), merged.key)
    return found


@click.group()
def main() -> None:
    """Merging, measured."""


@main.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--part", multiple=True, type=click.Choice(["tune", "held"]), help="Only that part of the pairs.")
@click.option("--errors", is_flag=True, help="List the pairs that came out wrong.")
def score(paths: tuple[Path, ...], part: tuple[str, ...], errors: bool) -> None:
    """Precision and recall on annotated pairs."""
    found = extractions(paths)
    corpus = merge(found)
    at = event_nodes(corpus)
    named = name_nodes(corpus, found)
    finders: dict[str, Callable[[dict[str, str], str], str | None]] = {
        "events": lambda row, side: event_node(at, row, side),
        "names": lambda row, side: named.get((row[f"article_{side}"], row["type"], row[f"key_{side}"])),
    }
    for what, find in finders.items():
        rows = [r for r in table(f"{what}.csv") if (not part or r["part"] in part) and r["same"] != "unclear"]
        tell(what, [(row, find(row, "a"), find(row, "b")) for row in rows], errors)


def table(name: str) -> list[dict[str, str]]:
    with (GOLD / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def tell(what: str, pairs: Sequence[tuple[dict[str, str], str | None, str | None]], errors: bool) -> None:
    for drawn, part in product(("1", "2", "3", "all"), ("tune", "held", "all")):
        rows = [p for p in pairs if drawn in (p[0]["drawn"], "all") and part in (p[0]["part"], "all")]
        own = [p for p in rows if p[1] is not None and p[2] is not None]
        right = sum(1 for r, a, b in own if a == b and r["same"] in ("same", "stages"))
        found = sum(1 for r, a, b in own if a == b and r["same"] == "same")
        merged = sum(1 for _, a, b in own if a == b)
        same = sum(1 for r, _, _ in own if r["same"] == "same")
        if own:
            print(
                f"{what:7} drawn {drawn:3} {part:5} pairs {len(own):4} (not found {len(rows) - len(own)})  "
                f"same {same:3}  merged {merged:3}  precision {right / merged if merged else 1:.3f}  "
                f"recall {found / same if same else 1:.3f}"
            )
    for r, a, b in pairs if errors else ():
        if a is None or b is None:
            print("  not found:", *r.values())
        elif r["same"] != "stages" and (a == b) != (r["same"] == "same"):
            print("  wrong:", "merged" if a == b else "apart", *r.values())


# ---------------------------------------------------------------------- drawing
@main.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path))
@click.option("-n", "--number", default=150, help="Pairs of events, and of names.")
@click.option("--seed", default=_SEED, help="Another number draws other pairs.")
@click.option("--drawn", default="4", help="What to write of them: the how manieth draw it is.")
@click.option("--without", type=click.Path(path_type=Path), help="File with ids of articles to leave out, one a line.")
def draw(paths: tuple[Path, ...], output: Path, number: int, seed: int, drawn: str, without: Path | None) -> None:
    """Pairs to annotate, with their sentences, in random order; the verdict is left open."""
    found = extractions(paths)
    corpus = merge(found)
    apart = frozenset(without.read_text(encoding="utf-8").split()) if without else frozenset()
    found = [e for e in found if e.article.id not in apart]
    chance = random.Random(seed)
    output.mkdir(parents=True, exist_ok=True)
    for name, columns, rows in (
        ("events", EVENT_COLUMNS, event_rows(found, corpus, chance, number)),
        ("names", NAME_COLUMNS, name_rows(found, corpus, chance, number)),
    ):
        known = {frozenset(places(row)) for row in table(f"{name}.csv")}
        new = [row for row in rows if frozenset(places(dict(zip(columns[2:], row, strict=False)))) not in known]
        with (output / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow((*columns, "a", "b"))
            for i, row in enumerate(new):
                writer.writerow((drawn, "tune" if i % 2 else "held", *row))


def places(row: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """What stands on both sides of a pair: the article, and the trigger or the name."""
    return tuple((row[f"article_{side}"], row.get(f"trigger_{side}") or row[f"key_{side}"]) for side in "ab")


class Pair(NamedTuple):
    """Two tellings or names that may be one: whether they were merged, whether they are near, what they share."""

    merged: bool
    near: bool
    shared: tuple[object, ...]
    sides: tuple[tuple[object, ...], ...]
    row: tuple[str, ...]


def choose(pairs: Iterable[Pair], chance: random.Random, number: int) -> list[tuple[str, ...]]:
    """A third of those that are merged, a third of those that are near each other but were kept apart, a third of the
    rest; no more than ``_ALIKE`` with the same parties or of the same telling."""
    strata: dict[tuple[bool, bool], list[Pair]] = {(True, True): [], (False, True): [], (False, False): []}
    for pair in sorted(set(pairs), key=lambda p: p.row):
        strata[pair.merged, pair.merged or pair.near].append(pair)
    taken: Counter[tuple[object, ...]] = Counter()
    seen: set[tuple[str, ...]] = set()
    rows: list[tuple[str, ...]] = []
    for i, stratum in enumerate(strata.values()):
        chance.shuffle(stratum)
        for pair in stratum:
            if len(rows) == number * (i + 1) // len(strata):
                break
            alike = (pair.shared, *pair.sides)
            if pair.row not in seen and all(taken[key] < _ALIKE for key in alike):
                taken.update(alike)
                seen.add(pair.row)
                rows.append(pair.row)
    chance.shuffle(rows)
    return rows


def event_rows(
    found: Sequence[Extraction], corpus: Corpus, chance: random.Random, number: int
) -> list[tuple[str, ...]]:
    stories = {s.id: s for s in corpus.stories}
    buckets: defaultdict[tuple[object, ...], list[tuple[Extraction, int, Story]]] = defaultdict(list)
    for extraction in sorted(found, key=lambda e: e.article.id):
        story = stories[extraction.article.id]
        for i, event in enumerate(story.extraction.events):
            for key in near_keys(event):
                buckets[key].append((extraction, i, story))
    pairs = []
    for same in buckets.values():
        for (a, i, s), (b, j, t) in combinations(same[:_BUCKET], 2):
            if s.id != t.id:
                x, y = s.extraction.events[i], t.extraction.events[j]
                both = (x.type, *sorted({*x.actors, *x.recipients} & {*y.actors, *y.recipients}))
                sides = ((a.article.id, i), (b.article.id, j))
                one = s.events[i] == t.events[j]
                pairs.append(Pair(one, near_times(s, i, t, j), both, sides, event_row(a, i, b, j)))
    return choose(pairs, chance, number)


def near_keys(event: Event) -> Iterator[tuple[object, ...]]:
    """Type with two parties, or with one and three words of a topic."""
    parties = sorted({*event.actors, *event.recipients})
    yield from ((event.type, *pair) for pair in combinations(parties[:6], 2))
    for topic in event.topics if len(parties) == 1 else ():
        rest = words(topic.text)
        yield from ((event.type, parties[0], rest[i : i + 3]) for i in range(len(rest) - 2))


def near_times(s: Story, i: int, t: Story, j: int) -> bool:
    """Whether the events can be of one time, or where one of them has none, the articles are of the same weeks."""
    a, b = parse(s.extraction.events[i].date), parse(t.extraction.events[j].date)
    if a is not None and b is not None:
        return gap(a, b) <= 1
    x, y = a or parse(s.date), b or parse(t.date)
    return x is not None and y is not None and gap(x, y) <= _WEEKS


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
    pairs: dict[tuple[object, ...], Pair] = {}
    for same in buckets.values():
        for (a, x, k), (b, y, n) in combinations(chance.sample(same, min(len(same), 80)), 2):
            trivial = k == n and (len(words(x.name)) > 1 or x.type.value != "Person")
            if a.article.id == b.article.id or trivial or not near_names(x, y):
                continue
            m, n = nodes[a.article.id, x.type.value, x.name], nodes[b.article.id, y.type.value, y.name]
            row = (a.article.id, x.name, b.article.id, y.name, x.type.value, "", name_text(a, x), name_text(b, y))
            near = state_of(a, x) == state_of(b, y)
            both = (x.type, *sorted((x.name, y.name)))
            pairs[m == n, near, *both] = Pair(m == n, near, both, ((a.article.id, x.name), (b.article.id, y.name)), row)
    return choose(pairs.values(), chance, number)


def state_of(extraction: Extraction, entity: Entity) -> str | None:
    state = ids.country_of(entity, {e.key: e for e in extraction.entities})
    return state.code if state is not None else None


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
        list(corpus_graphs(corpus))
        built = time.process_time()
        print(
            f"articles {len(found[:n]):5}  merge {merged - began:6.2f} s  graphs {built - merged:6.2f} s  "
            f"per 1000 articles {1000 * (built - began) / max(1, len(found[:n])):6.2f} s"
        )


if __name__ == "__main__":
    sys.exit(main())
