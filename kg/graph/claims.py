"""Nodes of claims and of the sentences that bear them: what one article says of its events."""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import NamedNode

from kg.graph import iri
from kg.graph import vocabulary as v
from kg.graph.events import Context
from kg.graph.terms import confidence, index, label, one_line, plain
from kg.model import Claim, Extraction


@dataclass(frozen=True, slots=True)
class Telling:
    """One article while its claims are added.

    Attributes:
        context: Where triples go, and who is named.
        extraction: The article.
        article: Its node.
    """

    context: Context
    extraction: Extraction
    article: NamedNode


def add_claim(telling: Telling, event: NamedNode, name: str, claim: Claim) -> None:
    """Add one claim of an event under a local name, with its sentence."""
    sink, text = telling.context.sink, telling.extraction.article.text
    node = sink.node(name)
    sink.add_types(node, v.CLAIM_TYPES)
    sink.add(node, v.CLAIMS, event)
    sink.add(node, v.FACTUALITY, v.FACTUALITY_NODES[claim.factuality])
    sink.add(node, v.DERIVED_FROM, telling.article)
    sink.add(node, v.ATTRIBUTED_TO, _source_node(telling, claim))
    certainty = confidence(claim.confidence)
    if certainty is None:
        sink.warn("bad-confidence", f"{claim.confidence!r} is no confidence")
    sink.add(node, v.CONFIDENCE, certainty)
    for predicate, span in ((v.TRIGGER, claim.trigger), (v.CUE, claim.cue)):
        if span and text[max(0, span[0]) : span[1]].strip():
            sink.add(node, predicate, plain(text[max(0, span[0]) : span[1]]))
    sentence = _add_sentence(telling, claim.sentence)
    sink.add(node, v.EVIDENCE, sentence)
    sink.add(event, v.EVIDENCE, sentence)


def _source_node(telling: Telling, claim: Claim) -> NamedNode | None:
    """The node of who is said to have reported it; a news agency is a source, not an organisation that acts."""
    if claim.source is not None:
        found = telling.context.find((claim.source,))
        if found:
            return found[0].node
    name = one_line(claim.source_name or "")
    if not name:
        return None
    sink = telling.context.sink
    node = sink.node(iri.named("source", name))
    sink.add_types(node, v.SOURCE_TYPES)
    sink.add(node, v.PREF_LABEL, label(name))
    return node


def _add_sentence(telling: Telling, number: int) -> NamedNode | None:
    sink, extraction = telling.context.sink, telling.extraction
    article, sentences = extraction.article, extraction.sentences
    if not 0 <= number < len(sentences):
        sink.warn("no-evidence", f"a claim names sentence {number} of {len(sentences)}")
        return None
    start, end = sentences[number].start, sentences[number].end
    text = article.text[start:end]
    node = sink.node(iri.hashed("sentence", article.id, f"{start}-{end}", text))
    sink.add_types(node, v.SENTENCE_TYPES)
    sink.add(node, v.ANCHOR_OF, plain(text))
    sink.add(node, v.BEGIN_INDEX, index(start))
    sink.add(node, v.END_INDEX, index(end))
    sink.add(node, v.IN_ARTICLE, telling.article)
    return node
