r"""``facts.csv``: one row a claim, for those who open a spreadsheet rather than a graph.

UTF-8 without byte order mark, as RFC 4180 has it but for ``\n`` as line end; several values in a cell are parted by
``; ``. A cell that a spreadsheet would run as a formula opens with an apostrophe, dates without year
(``'--05-20``) included.
"""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Final, NamedTuple, TypeAlias

from pyoxigraph import Literal, NamedNode, Triple

from kg.cells import safe_cell
from kg.graph import vocabulary as v
from kg.graph.build import ArticleGraph
from kg.graph.kept import Kept, Stretch
from kg.graph.serialise import replacing, spilled

FACTS: Final = "facts.csv"
JOIN: Final = "; "
"""Between the values of a cell."""
_EVENT_NAMES: Final = frozenset(types[0].value for types in v.EVENT_TYPES.values())


class Fact(NamedTuple):
    """One claim as plain text; the names are the header of the file."""

    article: str
    published: str
    publisher: str
    url: str
    event: str
    event_type: str
    actors: str
    recipients: str
    on_behalf_of: str
    topics: str
    place: str
    date: str
    factuality: str
    trigger: str
    cue: str
    attributed_to: str
    confidence: str
    sentence: str


class _Index:
    """The triples of an article by subject and predicate, with those of its events that are told elsewhere.

    Args:
        graph: The article's graph.
        kept: Where events are that follow from several articles, and names that only other articles have.
    """

    def __init__(self, graph: ArticleGraph, kept: Kept | None = None) -> None:
        self.found: defaultdict[tuple[object, NamedNode], list[NamedNode | Literal]] = defaultdict(list)
        self._kept = kept
        self._take(graph.triples)
        if kept is None:
            return
        events = dict.fromkeys(t.object for t in graph.triples if t.predicate == v.CLAIMS)
        for event in events:
            if isinstance(event, NamedNode) and (event, v.RDF_TYPE) not in self.found:
                self._take(kept.event(event))

    def _take(self, triples: Iterable[Triple]) -> None:
        for t in triples:
            if isinstance(t.object, NamedNode | Literal) and isinstance(t.subject, NamedNode):
                values = self.found[t.subject, t.predicate]
                if t.object not in values:
                    values.append(t.object)

    def one(self, subject: object, predicate: NamedNode) -> NamedNode | Literal | None:
        return next(iter(self.found.get((subject, predicate), ())), None)

    def text(self, subject: object, predicate: NamedNode) -> str:
        value = self.one(subject, predicate)
        return value.value if value is not None else ""

    def local(self, subject: object, predicate: NamedNode) -> str:
        return self.text(subject, predicate).removeprefix(v.KG)

    def names(self, subject: object, predicate: NamedNode) -> str:
        return JOIN.join(sorted(self.name(node) for node in self.found.get((subject, predicate), ())))

    def name(self, node: NamedNode | Literal) -> str:
        labels = [o for o in self.found.get((node, v.PREF_LABEL), ()) if isinstance(o, Literal)]
        own = next((o.value for o in labels if o.language == "vi"), None)
        if own is None and self._kept is not None and isinstance(node, NamedNode):
            own = self._kept.label(node)
        return node.value if own is None else own


def fact_rows(graph: ArticleGraph) -> list[Fact]:
    """One row a claim of an article whose graph tells all of it, in the order of the text."""
    return _rows(_Index(graph), graph)


def _rows(index: _Index, graph: ArticleGraph) -> list[Fact]:
    claims = (t.subject for t in graph.triples if t.predicate == v.RDF_TYPE and t.object == v.CLAIM_TYPES[0])
    found = [c for c in dict.fromkeys(claims) if isinstance(c, NamedNode)]
    return [_fact(index, graph.name, c) for c in sorted(found, key=lambda c: _place_in_text(index, c))]


def write_facts(graphs: Iterable[ArticleGraph], path: Path) -> None:
    """Write all claims as CSV, articles in the order of their ids."""
    with spilled(graphs, path.parent) as spill:
        write_spilled_facts(spill.kept.path, path)


Each: TypeAlias = Callable[[Callable[[Stretch], bytes], Iterable[Stretch]], Iterator[bytes]]
"""Does some work for each stretch of articles, and gives the results in their order."""


def write_spilled_facts(graphs: Path, path: Path, each: Each = map) -> None:
    """Write all claims of the articles in a spill.

    Args:
        graphs: Where the spill keeps them.
        path: Where to.
        each: Who makes rows of the articles.
    """
    with Kept(graphs) as kept:
        stretches = kept.stretches()
    _write(each(partial(_rows_of, graphs), stretches), path)


def write_rows(rows: Iterable[Fact], path: Path) -> None:
    """Write facts as CSV, in the order given."""
    _write((_csv([row]) for row in rows), path)


def _write(rows: Iterable[bytes], path: Path) -> None:
    with replacing(path) as out:
        out.write(_csv([Fact._fields]))
        out.writelines(rows)


def _rows_of(path: Path, stretch: Stretch) -> bytes:
    """The rows of some articles as they stand in the file."""
    with Kept(path) as kept:
        return _csv(row for graph in kept.articles(stretch) for row in _rows(_Index(graph, kept), graph))


def _csv(rows: Iterable[Iterable[str]]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(map(safe_cell, row) for row in rows)
    return text.getvalue().encode()


def _fact(index: _Index, article: NamedNode, claim: NamedNode) -> Fact:
    event = index.one(claim, v.CLAIMS)
    sentence = index.one(claim, v.EVIDENCE)
    kinds = (t.value for t in index.found.get((event, v.RDF_TYPE), ()))
    ends = [index.text(event, p) for p in (v.START_DATE, v.END_DATE)]
    return Fact(
        article=index.text(article, v.IDENTIFIER),
        published=index.text(article, v.DATE_PUBLISHED),
        publisher=index.text(article, v.PUBLISHER),
        url=index.text(article, v.URL),
        event=event.value if event is not None else "",
        event_type=next((k.removeprefix(v.KG) for k in kinds if k in _EVENT_NAMES), ""),
        actors=index.names(event, v.ACTOR),
        recipients=index.names(event, v.RECIPIENT),
        on_behalf_of=index.names(event, v.ON_BEHALF_OF),
        topics=index.names(event, v.TOPIC),
        place=index.names(event, v.PLACE),
        date=index.text(event, v.DATE) or "/".join(e for e in ends if e),
        factuality=index.local(claim, v.FACTUALITY),
        trigger=index.text(claim, v.TRIGGER),
        cue=index.text(claim, v.CUE),
        attributed_to=index.names(claim, v.ATTRIBUTED_TO),
        confidence=index.text(claim, v.CONFIDENCE),
        sentence=index.text(sentence, v.ANCHOR_OF),
    )


def _place_in_text(index: _Index, claim: NamedNode) -> tuple[int, str]:
    begin = index.text(index.one(claim, v.EVIDENCE), v.BEGIN_INDEX)
    return (int(begin) if begin.isdigit() else -1, claim.value)
