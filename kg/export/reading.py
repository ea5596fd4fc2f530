"""What the graph says of things, events and claims, as plain values for those formats that are no RDF."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from pyoxigraph import NamedNode

from kg.export.source import Source
from kg.graph import iri
from kg.graph import vocabulary as v
from kg.graph.terms import one_line, safe_url
from kg.model import EntityType, EventType, Factuality

THINGS: Final = (*(t.value for t in EntityType), "Topic", "Office")
"""Local names of the classes that are nodes of a network."""

_FACTUALITY: Final = {node: f for f, node in v.FACTUALITY_NODES.items()}
# Steps from a person over a body to its state.
_STEPS_TO_COUNTRY: Final = 3
_SAFE_ID = re.compile(r"[A-Za-z_][A-Za-z0-9._-]*")


@dataclass(frozen=True, slots=True)
class Thing:
    """A person, state, body, document, topic, office … All text is on one line.

    Attributes:
        node: Its node in the graph.
        id: A short id that every format takes: letters, digits, ``.``, ``-`` and ``_``.
        type: Local name of its class.
        label: Vietnamese name.
        label_en: English name, or nothing.
        names: Its other names.
        code: ISO 3166-1 alpha-2 code of a state, or nothing.
        country: Code of the state that it is or speaks for or belongs to, or nothing.
        wikidata: Its Wikidata item (``Q884``), or nothing.
        offices: What it holds, in office now first.
    """

    node: NamedNode
    id: str
    type: str
    label: str
    label_en: str
    names: tuple[str, ...]
    code: str
    country: str
    wikidata: str
    offices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """An article; ``published`` is as precise as known, ``url`` plain http(s) or nothing."""

    node: NamedNode
    id: str
    short: str
    headline: str
    published: str
    publisher: str
    url: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One article's statement of an event; ``begin`` is where its sentence begins, in characters, or -1."""

    node: NamedNode
    article: Article | None
    factuality: Factuality
    sentence: str
    begin: int
    trigger: str
    cue: str
    attributed_to: tuple[str, ...]
    confidence: float | None


@dataclass(frozen=True, slots=True)
class Event:
    """What (is said to have) happened.

    Attributes:
        date: As precise as the graph has it, an interval as ``start/end``, or nothing.
        claims: By article and place in the text.
        realises: Planned events that this is.
        cancels: Planned events that this calls off.
        independent: Number of independent sources, or None where the graph does not say.
    """

    node: NamedNode
    id: str
    type: EventType
    factuality: Factuality
    disputed: bool
    label: str
    label_en: str
    date: str
    actors: tuple[NamedNode, ...]
    recipients: tuple[NamedNode, ...]
    on_behalf_of: tuple[NamedNode, ...]
    topics: tuple[NamedNode, ...]
    places: tuple[NamedNode, ...]
    claims: tuple[Claim, ...]
    realises: tuple[NamedNode, ...] = ()
    cancels: tuple[NamedNode, ...] = ()
    independent: int | None = None

    @property
    def articles(self) -> tuple[Article, ...]:
        """Those that tell of it, each once."""
        return tuple(dict.fromkeys(c.article for c in self.claims if c.article is not None))

    @property
    def sources(self) -> int:
        """Number of independent sources as far as the graph says, else of articles."""
        return len(self.articles) if self.independent is None else self.independent

    @property
    def confidence(self) -> float | None:
        """That of its surest claim; None where no claim has any."""
        return max((c.confidence for c in self.claims if c.confidence is not None), default=None)

    @property
    def surest(self) -> Claim | None:
        """The surest claim that says of it what the graph as a whole says; None where there is no such claim."""
        agreeing = [c for c in self.claims if c.factuality is self.factuality and c.sentence]
        return max(agreeing, key=lambda c: c.confidence or 0.0, default=None)


class Reading:
    """Things, events and articles of a graph, each in the order of its IRI."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self._ids: dict[NamedNode, str] = {}
        self._taken: set[str] = set()
        self._countries = set(source.instances(v.kg("Country")))
        self.articles = {n: self._article(n) for n in source.instances(v.ARTICLE_TYPES[0])}
        typed = {n: kind for kind in reversed(THINGS) for n in source.instances(v.kg(kind))}
        self.things = {n: self._thing(n, typed[n]) for n in sorted(typed, key=lambda n: n.value)}
        kinds = {n: kind for kind in EventType for n in source.instances(v.EVENT_TYPES[kind][0])}
        self.events = [self._event(n, kinds[n]) for n in sorted(kinds, key=lambda n: n.value)]
        self.event_ids = {e.node: e.id for e in self.events}

    def _short(self, node: NamedNode) -> str:
        """The local name of a node where that is a harmless id of its own, else a hash."""
        if node not in self._ids:
            local = re.split(r"[/#]", node.value)[-1]
            if not _SAFE_ID.fullmatch(local) or local in self._taken:
                local = iri.hashed("node", node.value)
            self._taken.add(local)
            self._ids[node] = local
        return self._ids[node]

    def _article(self, node: NamedNode) -> Article:
        s = self.source
        # An address is a literal in our graphs; others write it as a node.
        address = s.text(node, v.URL) or next((n.value for n in s.linked(node, v.URL)), "")
        return Article(
            node,
            one_line(s.text(node, v.IDENTIFIER)) or node.value,
            self._short(node),
            one_line(s.text(node, v.HEADLINE)),
            s.text(node, v.DATE_PUBLISHED),
            one_line(s.text(node, v.PUBLISHER)),
            address if safe_url(address) is not None else "",
        )

    def _thing(self, node: NamedNode, kind: str) -> Thing:
        s = self.source
        label = one_line(s.label(node))
        others = (one_line(x) for x in (*s.texts(node, v.ALT_LABEL), *s.texts(node, v.PREF_LABEL, "vi")))
        items = (n.value.removeprefix(v.WIKIDATA) for n in s.linked(node, v.EXACT_MATCH) if v.WIKIDATA in n.value)
        state = self._country(node)
        return Thing(
            node,
            self._short(node),
            kind,
            label,
            one_line(s.text(node, v.PREF_LABEL, "en")),
            tuple(x for x in dict.fromkeys(others) if x and x != label),
            s.text(node, v.NOTATION),
            s.text(state, v.NOTATION),
            next(items, ""),
            tuple(self._offices(node)),
        )

    def _offices(self, node: NamedNode) -> list[str]:
        s = self.source
        held = {
            (bool(s.texts(tenure, v.FORMER)), one_line(s.label(office)))
            for tenure in s.with_value(v.ORG_MEMBER, node)
            for office in s.linked(tenure, v.OFFICE)
        }
        return list(dict.fromkeys(label for _, label in sorted(held)))

    def _country(self, node: NamedNode) -> NamedNode | None:
        if node in self._countries:
            return node
        level = [node]
        for _ in range(_STEPS_TO_COUNTRY):
            level = [o for n in level for p in (v.REPRESENTS, v.OFFICE_OF) for o in self.source.linked(n, p)]
            for candidate in level:
                if candidate in self._countries:
                    return candidate
        return None

    def _event(self, node: NamedNode, kind: EventType) -> Event:
        s = self.source
        claims = sorted((self._claim(c) for c in s.with_value(v.CLAIMS, node)), key=_place_in_text)
        ends = [s.text(node, p) for p in (v.START_DATE, v.END_DATE)]
        told = s.text(node, v.INDEPENDENT_SOURCES)
        return Event(
            node,
            self._short(node),
            kind,
            self._factuality(node, claims),
            s.text(node, v.DISPUTED) in ("true", "1"),
            one_line(s.text(node, v.RDFS_LABEL, "vi")) or kind.value,
            one_line(s.text(node, v.RDFS_LABEL, "en")) or kind.value,
            s.text(node, v.DATE) or "/".join(e for e in ends if e),
            tuple(s.linked(node, v.ACTOR)),
            tuple(s.linked(node, v.RECIPIENT)),
            tuple(s.linked(node, v.ON_BEHALF_OF)),
            tuple(s.linked(node, v.TOPIC)),
            tuple(s.linked(node, v.PLACE)),
            tuple(claims),
            tuple(s.linked(node, v.REALISES)),
            tuple(s.linked(node, v.CANCELS)),
            int(told) if told.isdecimal() and told.isascii() else None,
        )

    def _factuality(self, node: NamedNode, claims: list[Claim]) -> Factuality:
        stated = {_FACTUALITY[n] for n in self.source.linked(node, v.FACTUALITY) if n in _FACTUALITY}
        if len(stated) == 1:
            return stated.pop()
        # Graphs that were built apart and put together may hold several: the newest claim decides, and without any
        # the event must not read as a fact.
        newest = max(claims, key=lambda c: c.article.published if c.article else "", default=None)
        return newest.factuality if newest else Factuality.HYPOTHETICAL

    def _claim(self, node: NamedNode) -> Claim:
        s = self.source
        sentence = next(iter(s.linked(node, v.EVIDENCE)), None)
        articles = (*s.linked(node, v.DERIVED_FROM), *s.linked(sentence, v.IN_ARTICLE))
        begin = s.text(sentence, v.BEGIN_INDEX)
        return Claim(
            node,
            next((self.articles[a] for a in articles if a in self.articles), None),
            self._factuality(node, []),
            s.text(sentence, v.ANCHOR_OF),
            int(begin) if begin.isdigit() else -1,
            s.text(node, v.TRIGGER),
            s.text(node, v.CUE),
            tuple(sorted(one_line(s.label(n)) for n in s.linked(node, v.ATTRIBUTED_TO))),
            _number(s.text(node, v.CONFIDENCE)),
        )


def _place_in_text(claim: Claim) -> tuple[str, int, str]:
    return (claim.article.node.value if claim.article else "", claim.begin, claim.node.value)


def _number(text: str) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if 0.0 <= value <= 1.0 else None
