"""What holds whatever is read: checked on articles, on what was understood of them, and on the graph that comes out."""

from __future__ import annotations

import warnings
from pathlib import Path

import pyoxigraph
import rdflib

from kg.check import validate
from kg.errors import Problem
from kg.model import Article, Extraction
from kg.untold import GapKind


def check_read(found: list[Article | Problem]) -> list[Article]:
    """Articles that can be worked with, and problems that say what and where; returns the articles."""
    articles = []
    for item in found:
        if isinstance(item, Problem):
            assert item.code, item
            assert item.where, item
            assert item.message, item
            str(item).encode()
            continue
        articles.append(item)
        for value in (item.id, item.text, item.title, item.publisher, item.published, item.url, item.source):
            assert value is None or isinstance(value, str), value
            (value or "").encode()
        assert item.id.strip(), item
        end = 0
        for zone in item.zones:
            assert end <= zone.start < zone.end <= len(item.text), (zone, end)
            assert not item.text[end : zone.start].strip(), "what is no blank stands in a zone"
            end = zone.end
        assert not item.text[end:].strip()
    assert len({a.id for a in articles}) == len(articles)
    return articles


def check_extraction(x: Extraction) -> None:
    """Every offset reproduces the text, and everything that is pointed at is there."""
    text = x.article.text

    def part(span: tuple[int, int]) -> str:
        start, end = span
        assert 0 <= start < end <= len(text), span
        words = text[start:end]
        assert words == words.strip(), (span, words)
        return " ".join(words.split())

    last = 0
    for s in x.sentences:
        assert last <= s.start, "sentences stand in the order of the text"
        part((s.start, s.end))
        last = s.end
    keys = {e.key for e in x.entities}
    assert len(keys) == len(x.entities)
    for e in x.entities:
        assert e.name.strip(), e
        assert e.represents is None or e.represents in keys, e
        for span in e.spans:
            part(span)
    for event in x.events:
        parties = (*event.actors, *event.recipients, *event.on_behalf_of, *filter(None, [event.place]))
        assert keys >= {*parties, *(t.entity for t in event.topics if t.entity)}, event
        assert event.claims, event
        for topic in event.topics:
            assert topic.span is None or part(topic.span) == topic.text, topic
        for claim in event.claims:
            told = x.sentences[claim.sentence]
            assert 0 <= claim.confidence <= 1
            assert claim.source is None or claim.source in keys
            for span in filter(None, (claim.trigger, claim.cue)):
                part(span)
                assert told.start <= span[0] < span[1] <= told.end, (claim, told)
    for gap in x.gaps:
        words = part(gap.span)
        if gap.kind is not GapKind.OFFICE:
            assert words.replace(" ", "") == gap.words.replace(" ", ""), gap
    repr(x).encode()


def check_graph(out: Path) -> None:
    """Turtle and N-Quads say the same to every reader, and the graph keeps the contract."""
    ttl, nq = out / "graph.ttl", out / "graph.nq"
    turtle = {q.triple for q in pyoxigraph.parse(path=ttl)}
    quads = {q.triple for q in pyoxigraph.parse(path=nq)}
    assert turtle == quads
    graph, dataset = rdflib.Graph().parse(ttl), rdflib.Dataset()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # rdflib's own
        dataset.parse(data=nq.read_bytes(), format="nquads")
    assert len(graph) == len(turtle)
    assert {(s, p, o) for s, p, o, _ in dataset.quads()} == set(graph)
    outcome = validate(out)
    assert outcome.violations == (), outcome.violations[:3]
