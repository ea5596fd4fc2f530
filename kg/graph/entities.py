"""Nodes of the named things: names, codes, whom they speak for, which office they hold."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from pyoxigraph import Literal, NamedNode

from kg.graph import iri
from kg.graph import vocabulary as v
from kg.graph.sink import Sink
from kg.graph.terms import TRUE, label, one_line
from kg.ids import is_code
from kg.lang import load
from kg.model import Entity, EntityType, Extraction

_WIKIDATA = re.compile(r"Q[1-9][0-9]{0,11}")


@dataclass(frozen=True, slots=True)
class Named:
    """An entity with its node."""

    entity: Entity
    node: NamedNode


def add_entities(sink: Sink, extraction: Extraction, article: NamedNode) -> dict[str, Named]:
    """Add all entities of an article, whose keys are local names; returns them by key."""
    named: dict[str, Named] = {}
    for entity in extraction.entities:
        named.setdefault(entity.key, Named(entity, sink.node(entity.key)))
    for entity in extraction.entities:
        _add_entity(sink, Named(entity, named[entity.key].node), named, article)
    return named


def _add_entity(sink: Sink, thing: Named, named: Mapping[str, Named], article: NamedNode) -> None:
    entity, node = thing.entity, thing.node
    sink.add_types(node, v.ENTITY_TYPES[entity.type])
    name = one_line(entity.name) or one_line(entity.key)
    sink.add(node, v.PREF_LABEL, label(name))
    for other in entity.names:
        if one_line(other) and one_line(other) != name:
            sink.add(node, v.ALT_LABEL, label(other))
    if entity.label_en and one_line(entity.label_en):
        sink.add(node, v.PREF_LABEL, label(entity.label_en, "en"))
    if entity.type is EntityType.COUNTRY:
        if entity.code and is_code(entity.code):
            sink.add(node, v.NOTATION, Literal(entity.code))
        else:
            sink.warn("bad-country-code", f"country {name!r} has no ISO 3166-1 alpha-2 code: {entity.code!r}")
    if entity.wikidata:
        if _WIKIDATA.fullmatch(entity.wikidata):
            sink.add(node, v.EXACT_MATCH, NamedNode(v.WIKIDATA + entity.wikidata))
        else:
            sink.warn("bad-wikidata", f"{name!r}: {entity.wikidata!r} is no Wikidata item")
    if entity.represents is not None:
        _add_represents(sink, thing, named)
    for office in entity.offices:
        add_tenure(sink, thing, office, named.get(entity.represents or ""), article, former=entity.former)


def _add_represents(sink: Sink, thing: Named, named: Mapping[str, Named]) -> None:
    whom = named.get(thing.entity.represents or "")
    if whom is None:
        sink.warn("unknown-entity", f"{thing.entity.name!r} represents {thing.entity.represents!r}, which is not there")
    elif whom.node != thing.node:
        sink.add(thing.node, v.REPRESENTS, whom.node)


def add_tenure(
    sink: Sink, person: Named, office: str, organization: Named | None, *articles: NamedNode, former: bool = False
) -> NamedNode | None:
    """Add an office and who holds it, as of some articles; returns the office's node, None for a blank name."""
    post = add_office(sink, office, organization)
    if post is None:
        return None
    tenure = sink.node(iri.hashed("tenure", person.node.value, post.value, "former" if former else "holder"))
    sink.add_types(tenure, v.TENURE_TYPES)
    sink.add(tenure, v.ORG_MEMBER, person.node)
    sink.add(tenure, v.OFFICE, post)
    if organization is not None and organization.entity.type is not EntityType.COUNTRY:
        sink.add(tenure, v.ORG_ORGANIZATION, organization.node)
    if former:
        sink.add(tenure, v.FORMER, TRUE)
    for article in articles:
        sink.add(tenure, v.DERIVED_FROM, article)
    return post


def add_office(sink: Sink, office: str, organization: Named | None) -> NamedNode | None:
    """Add an office of a state or body under a label that names both; None for a blank name."""
    short = one_line(office)
    if not short:
        return None
    if organization is None:
        node = sink.node(iri.named("office", short))
    else:
        short = without_name(short, organization.entity) or short
        node = sink.node(iri.named("office", short, organization.node.value.removeprefix(sink.base)))
        sink.add(node, v.OFFICE_OF, organization.node)
        if organization.entity.type is not EntityType.COUNTRY:
            sink.add(node, v.ORG_POST_IN, organization.node)
        short = with_name(short, organization.entity)
    sink.add_types(node, v.OFFICE_TYPES)
    sink.add(node, v.PREF_LABEL, label(short))
    return node


def without_name(office: str, organization: Entity) -> str:
    """An office without the name of its state or body (*Bộ trưởng Quốc phòng Mỹ* → … *Quốc phòng*).

    What comes after a word of scope is no owner's name: *Đặc phái viên Mỹ phụ trách đàm phán về Ukraine* is of Mỹ.
    """
    head, scope = _before_scope(office)
    for name in sorted({organization.name, *organization.names}, key=lambda n: (-len(n), n)):
        shortened = head.removesuffix(" " + one_line(name))
        if name.strip() and shortened != head:
            return shortened + scope
    return office


def _before_scope(office: str) -> tuple[str, str]:
    """An office in two, before the word of its scope; all is the first part where whose it is comes after the scope."""
    opens, owns = _scope_words()
    scope = opens.search(office)
    if scope is None or owns.search(office[scope.end() :]):
        return office, ""
    return office[: scope.start()], office[scope.start() :]


@cache
def _scope_words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Words before which the country stands in an office (*Đại sứ Nhật Bản tại Việt Nam*), and those of belonging."""
    lang = load()
    preps = {p.kind: p.words for p in lang.grammar.preposition}
    opens, owns = (
        re.compile(" (?:" + "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True)) + ") ")
        for words in ((*lang.offices.scope, preps["at"][0]), preps["of"][:1])
    )
    return opens, owns


def with_name(office: str, organization: Entity) -> str:
    """An office together with the name of its state or body, where it doesn't hold that yet."""
    words = f" {iri.normalised(office)} "
    if any(f" {iri.normalised(n)} " in words for n in (organization.name, *organization.names) if n.strip()):
        return office
    name = one_line(organization.name)
    head, scope = _before_scope(office)
    return f"{head} {name}{scope}"
