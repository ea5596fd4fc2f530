"""The page on the ontology, from ``ontology.ttl``.

Sections are those of the file. Its example sentences (``skos:example``) are read by the pipeline, each as an article of
its own, and what becomes of them is shown beside every term.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from kg.graph import vocabulary as v
from kg.graph.build import article_graph
from kg.model import Article, Zone, ZoneKind
from kg.pipeline import Pipeline
from kg.reference.text import code, table, words

LANGUAGES: Final = ("en", "vi")
_HEADING = re.compile(r"^#### (?P<title>[^.\n]+)\.?(?P<about>.*)$", re.MULTILINE)
_SUBJECT = re.compile(r"^(\w+:\w+) a ", re.MULTILINE)
_DEFINITION: Final = NamedNode(v.SKOS + "definition")
_NOTE: Final = NamedNode(v.SKOS + "scopeNote")
_EXAMPLE: Final = NamedNode(v.SKOS + "example")
_SUBCLASS: Final = NamedNode(v.RDFS + "subClassOf")
_ONTOLOGY: Final = NamedNode(v.KG.removesuffix("#"))
_VERSION: Final = NamedNode(v.OWL + "versionInfo")
_SYMMETRIC: Final = NamedNode(v.OWL + "SymmetricProperty")
#: What is told of a term, and by which properties: from where, to where.
_DOMAIN: Final = (NamedNode(v.RDFS + "domain"), NamedNode(v.SCHEMA + "domainIncludes"))
_RANGE: Final = (NamedNode(v.RDFS + "range"), NamedNode(v.SCHEMA + "rangeIncludes"))
_ABOVE: Final = (_SUBCLASS, NamedNode(v.RDFS + "subPropertyOf"))
_CODES: Final = (v.kg("plover"), v.kg("ploverContext"))
_IMPLIED: Final = v.kg("impliedBy")
#: Names of data nodes, the best first.
_NAMES: Final = (
    NamedNode(v.SKOS + "prefLabel"),
    v.RDFS_LABEL,
    NamedNode(v.NIF + "anchorOf"),
    NamedNode(v.DCTERMS + "identifier"),
)
#: What is longer is cut, in characters.
_LONGEST: Final = 60

_INTRODUCTION: Final = """# The ontology

The terms of every graph that `kg` builds, in Vietnamese and English, made of [`ontology.ttl`](../ontology.ttl) (version
{version}, CC0). The prefix `kg:` is `{kg}`, the others are those of `kg query`; data IRIs begin with `{id}`.

Article → sentence → claim → event → direct triple: an **event** is what is said to have happened, a **claim** is what
one article says of it, with its own factuality, source and sentence, and **direct triples** come only from events that
occurred. Arrows show from what to what a property leads. The examples are sentences that the ontology itself holds, and
what the extraction makes of them, each read as an article of its own: examples of the terms, not news.
"""


def ontology() -> str:
    """All terms of the ontology as a page of documentation, in Markdown."""
    terms = _Terms(v.ontology_text())
    [version] = (o.value for o in terms.of(_ONTOLOGY, _VERSION))
    parts = [_INTRODUCTION.format(version=version, kg=v.KG, id=v.ID)]
    text = v.ontology_text()
    headings = list(_HEADING.finditer(text))
    for heading, end in zip(headings, [*(h.start() for h in headings[1:]), len(text)], strict=True):
        names = _SUBJECT.findall(text[heading.end() : end])
        parts.append(f"## {heading['title']}\n")
        parts += [f"{words(about)}\n"] if (about := heading["about"].strip()) else []
        own = [v.kg(name.removeprefix("kg:")) for name in names if name.startswith("kg:")]
        if own:
            parts.append(table(("term", "what it is", "", "for example"), [terms.row(term) for term in own]))
        else:
            parts.append(", ".join(code(name) for name in names) + "\n")
    return "\n".join(parts)


@dataclass(frozen=True)
class _Terms:
    """The terms of an ontology, and what its example sentences give."""

    turtle: str

    @cached_property
    def _told(self) -> dict[tuple[NamedNode, NamedNode], list[NamedNode | Literal]]:
        found: defaultdict[tuple[NamedNode, NamedNode], list[NamedNode | Literal]] = defaultdict(list)
        for quad in parse(self.turtle, RdfFormat.TURTLE):
            if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal):
                found[quad.subject, quad.predicate].append(quad.object)
        return dict(found)

    def of(self, term: NamedNode, *predicates: NamedNode) -> list[NamedNode | Literal]:
        """What the ontology says of a term, in the order of the file."""
        return [value for p in predicates for value in self._told.get((term, p), ())]

    def text(self, term: NamedNode, predicate: NamedNode) -> list[str]:
        """Texts of a term, English first."""
        found = [x for x in self.of(term, predicate) if isinstance(x, Literal) and x.language in LANGUAGES]
        return [x.value for x in sorted(found, key=lambda x: LANGUAGES.index(str(x.language)))]

    def row(self, term: NamedNode) -> tuple[str, str, str, str]:
        """A term's row: name and labels, definitions, relations to other terms, example."""
        labels = " · ".join(words(x) for x in self.text(term, v.RDFS_LABEL))
        about = [words(x) for p in (_DEFINITION, _NOTE) for x in self.text(term, p)]
        name = _local(term)
        return (
            f'<a id="{name}"></a>{code(f"kg:{name}")}<br>{labels}',
            "<br>".join(about),
            "<br>".join(self._facts(term)),
            "<br>".join(self._example(term)),
        )

    def _facts(self, term: NamedNode) -> Iterator[str]:
        for broader in (self.of(term, p) for p in _ABOVE):
            if broader:
                yield "⊂ " + _links(broader)
        domain, range_ = self.of(term, *_DOMAIN), self.of(term, *_RANGE)
        if domain or range_:
            yield f"{_links(domain, ' or ') or 'any'} → {_links(range_, ' or ') or 'any'}"
        if _SYMMETRIC in self.of(term, v.RDF_TYPE):
            yield "symmetric"
        if implied := self.of(term, _IMPLIED):
            yield "from " + _links(implied, " or ")
        for value in self.of(term, *_CODES):
            yield f"PLOVER: {code(value.value)}"

    def _example(self, term: NamedNode) -> Iterator[str]:
        sentences = self.text(term, _EXAMPLE)
        for sentence in sentences:
            yield f"*{words(sentence)}*"
            seen: set[frozenset[str]] = set()
            for triple in self._graphs[term]:
                ends = frozenset((triple.predicate.value, str(triple.subject), str(triple.object)))
                if triple.predicate in v.DIRECT and ends not in seen:
                    seen.add(ends)
                    yield self._shown(triple)
        if not sentences:
            yield from self._instance(term)

    def _instance(self, term: NamedNode) -> Iterator[str]:
        """The first use of a property, or the first thing of a class, in the graphs of the sentences."""
        triples = [t for graph in self._graphs.values() for t in graph]
        for triple in triples:
            if triple.predicate == term:
                yield self._shown(triple)
                return
        for triple in triples:
            if triple.predicate == v.RDF_TYPE and triple.object == term and (name := self._name(triple.subject)):
                yield f"*{words(name)}*"
                return

    def _shown(self, triple: Triple) -> str:
        subject, value = self._name(triple.subject), self._name(triple.object)
        start = f"{words(subject)} " if subject else ""
        return f"{start}{code(_local(triple.predicate))} {words(value)}"

    @cached_property
    def _graphs(self) -> dict[NamedNode, tuple[Triple, ...]]:
        """What becomes of the example sentences, by the term that they are an example of."""
        pipeline, found = Pipeline(), {}
        for (term, predicate), values in self._told.items():
            if predicate == _EXAMPLE:
                text = values[0].value
                article = Article(f"example-{_local(term)}", text, (Zone(0, len(text), ZoneKind.BODY),))
                found[term] = article_graph(pipeline.extract(article)).triples
        return found

    @cached_property
    def _named(self) -> dict[object, str]:
        found: dict[object, str] = {}
        triples = [t for graph in self._graphs.values() for t in graph]
        for predicate in _NAMES:
            for triple in triples:
                name = triple.object if triple.predicate == predicate else None
                if isinstance(name, Literal) and name.language in (None, "vi"):
                    found.setdefault(triple.subject, name.value)
        return found

    def _name(self, node: object) -> str:
        """What a node of the examples is called; empty where it has no name, as claims have none."""
        if isinstance(node, Literal):
            name = node.value
        elif isinstance(node, NamedNode) and node.value.startswith(v.KG):
            name = f"kg:{_local(node)}"
        else:
            name = self._named.get(node, "")
        cut = name[:_LONGEST].rpartition(" ")[0] or name[: _LONGEST // 3]
        return name if len(name) <= _LONGEST else f"{cut} …"


def _local(term: NamedNode) -> str:
    return term.value.removeprefix(v.KG)


def _links(terms: Sequence[NamedNode | Literal], between: str = ", ") -> str:
    return between.join(_link(term.value) for term in terms)


def _link(iri: str) -> str:
    """A term by its short name; the ontology's own ones lead to their rows."""
    if iri.startswith(v.KG):
        return f"[{code(iri.replace(v.KG, 'kg:'))}](#{iri.removeprefix(v.KG)})"
    for prefix, start in v.PREFIXES.items():
        if iri.startswith(start):
            return code(f"{prefix}:{iri.removeprefix(start)}")
    return code(iri)
