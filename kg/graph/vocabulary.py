"""The ontology's terms as constants, and the tables that tie event types to PLOVER and to direct triples.

``ontology.ttl`` is what other tools read; this module is what the code reads. A test holds one against the other.
"""

from __future__ import annotations

from functools import cache
from importlib import resources
from pathlib import Path
from typing import Final

from pyoxigraph import NamedNode

from kg.errors import KgError
from kg.model import EntityType, EventType, Factuality

KG: Final = "https://w3id.org/newskg/ontology#"
ID: Final = "https://w3id.org/newskg/id/"
RDF: Final = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS: Final = "http://www.w3.org/2000/01/rdf-schema#"
XSD: Final = "http://www.w3.org/2001/XMLSchema#"
OWL: Final = "http://www.w3.org/2002/07/owl#"
SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
DCTERMS: Final = "http://purl.org/dc/terms/"
SCHEMA: Final = "https://schema.org/"
PROV: Final = "http://www.w3.org/ns/prov#"
NIF: Final = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#"
SEM: Final = "http://semanticweb.cs.vu.nl/2009/11/sem/"
ORG: Final = "http://www.w3.org/ns/org#"
FOAF: Final = "http://xmlns.com/foaf/0.1/"
WIKIDATA: Final = "http://www.wikidata.org/entity/"

PREFIXES: Final[dict[str, str]] = {
    "kg": KG,
    "id": ID,
    "rdf": RDF,
    "rdfs": RDFS,
    "xsd": XSD,
    "owl": OWL,
    "skos": SKOS,
    "dcterms": DCTERMS,
    "schema": SCHEMA,
    "prov": PROV,
    "nif": NIF,
    "sem": SEM,
    "org": ORG,
    "foaf": FOAF,
    "wd": WIKIDATA,
}
"""Prefixes of the files that are written and of the queries that are read."""


def kg(name: str) -> NamedNode:
    """The term of the ontology with that local name."""
    return NamedNode(KG + name)


RDF_TYPE: Final = NamedNode(RDF + "type")
RDFS_LABEL: Final = NamedNode(RDFS + "label")
PREF_LABEL: Final = NamedNode(SKOS + "prefLabel")
HIDDEN_LABEL: Final = NamedNode(SKOS + "hiddenLabel")
ALT_LABEL: Final = NamedNode(SKOS + "altLabel")
NOTATION: Final = NamedNode(SKOS + "notation")
EXACT_MATCH: Final = NamedNode(SKOS + "exactMatch")
BROADER: Final = NamedNode(SKOS + "broader")
IDENTIFIER: Final = NamedNode(DCTERMS + "identifier")
HEADLINE: Final = NamedNode(SCHEMA + "headline")
DATE_PUBLISHED: Final = NamedNode(SCHEMA + "datePublished")
PUBLISHER: Final = NamedNode(SCHEMA + "publisher")
URL: Final = NamedNode(SCHEMA + "url")
DERIVED_FROM: Final = NamedNode(PROV + "wasDerivedFrom")
ANCHOR_OF: Final = NamedNode(NIF + "anchorOf")
BEGIN_INDEX: Final = NamedNode(NIF + "beginIndex")
END_INDEX: Final = NamedNode(NIF + "endIndex")
ORG_MEMBER: Final = NamedNode(ORG + "member")
ORG_ORGANIZATION: Final = NamedNode(ORG + "organization")
ORG_POST_IN: Final = NamedNode(ORG + "postIn")

SHA256: Final = kg("sha256")
IN_ARTICLE: Final = kg("inArticle")
CLAIMS: Final = kg("claims")
FACTUALITY: Final = kg("factuality")
EVIDENCE: Final = kg("evidence")
TRIGGER: Final = kg("trigger")
CUE: Final = kg("cue")
ATTRIBUTED_TO: Final = kg("attributedTo")
CONFIDENCE: Final = kg("confidence")
ACTOR: Final = kg("actor")
RECIPIENT: Final = kg("recipient")
ON_BEHALF_OF: Final = kg("onBehalfOf")
TOPIC: Final = kg("topic")
PLACE: Final = kg("place")
DATE: Final = kg("date")
START_DATE: Final = kg("startDate")
END_DATE: Final = kg("endDate")
DISPUTED: Final = kg("disputed")
INDEPENDENT_SOURCES: Final = kg("independentSources")
EDITION_OF: Final = kg("editionOf")
REALISES: Final = kg("realises")
CANCELS: Final = kg("cancels")
FIRST_ATTESTED: Final = kg("firstAttested")
LAST_ATTESTED: Final = kg("lastAttested")
REPRESENTS: Final = kg("represents")
OFFICE: Final = kg("office")
OFFICE_OF: Final = kg("officeOf")
FORMER: Final = kg("former")
OCCURRED_EVENT: Final = kg("OccurredEvent")


# An OWL reader lists no individual that is not declared as one, so every data node is.
NAMED_INDIVIDUAL: Final = NamedNode(OWL + "NamedIndividual")


def _types(name: str, *others: str) -> tuple[NamedNode, ...]:
    """Classes of a data node: the ontology's own, those of other vocabularies, and the declaration."""
    return (kg(name), *(NamedNode(o) for o in others), NAMED_INDIVIDUAL)


ARTICLE_TYPES: Final = _types("Article", SCHEMA + "NewsArticle", PROV + "Entity")
SENTENCE_TYPES: Final = _types("Sentence", NIF + "Sentence")
CLAIM_TYPES: Final = _types("Claim", PROV + "Entity")
TOPIC_TYPES: Final = _types("Topic", SKOS + "Concept")
OFFICE_TYPES: Final = _types("Office", ORG + "Post")
TENURE_TYPES: Final = _types("Tenure", ORG + "Membership")
SOURCE_TYPES: Final = _types("Source", PROV + "Agent")
ENTITY_TYPES: Final[dict[EntityType, tuple[NamedNode, ...]]] = {
    EntityType.PERSON: _types("Person", FOAF + "Person", SCHEMA + "Person"),
    EntityType.COUNTRY: _types("Country", SCHEMA + "Country", SEM + "Actor", SEM + "Place"),
    EntityType.GOVERNMENT_BODY: _types("GovernmentBody", SCHEMA + "GovernmentOrganization", ORG + "FormalOrganization"),
    # Not typed kg:Organization as well: the contract lists the three side by side, and readers count each class.
    EntityType.INTERNATIONAL_ORGANIZATION: _types(
        "InternationalOrganization", SCHEMA + "Organization", ORG + "Organization"
    ),
    EntityType.ORGANIZATION: _types("Organization", SCHEMA + "Organization", ORG + "Organization"),
    EntityType.CONFERENCE: _types("Conference", SCHEMA + "EventSeries"),
    EntityType.DOCUMENT: _types("Document", SCHEMA + "CreativeWork"),
    EntityType.PLACE: _types("Place", SCHEMA + "Place"),
}

EVENT_TYPES: Final[dict[EventType, tuple[NamedNode, ...]]] = {
    t: _types(t.value, KG + "Event", SEM + "Event", SCHEMA + "Event") for t in EventType
}

FACTUALITY_NODES: Final[dict[Factuality, NamedNode]] = {f: kg(f.value) for f in Factuality}

PLOVER: Final[dict[EventType, str | None]] = {
    EventType.MEETING: "CONSULT",
    EventType.PHONE_CALL: "CONSULT",
    EventType.VISIT: "CONSULT",
    EventType.ATTENDANCE: "CONSULT",
    EventType.AGREEMENT: "AGREE",
    EventType.SIGNING: "SUPPORT",
    EventType.COOPERATION: "COOPERATE",
    EventType.JOINT_EXERCISE: "COOPERATE",
    EventType.SUPPORT: "SUPPORT",
    EventType.AID: "AID",
    EventType.REQUEST: "REQUEST",
    EventType.CRITICISM: "ACCUSE",
    EventType.REJECTION: "REJECT",
    EventType.THREAT: "THREATEN",
    EventType.PROTEST: "PROTEST",
    EventType.SANCTION: "SANCTION",
    EventType.MOBILIZATION: "MOBILIZE",
    EventType.COERCION: "COERCE",
    EventType.ASSAULT: "ASSAULT",
    EventType.CONCESSION: "CONCEDE",
    EventType.RETREAT: "RETREAT",
    EventType.APPOINTMENT: None,
    EventType.STATEMENT: None,
}
"""PLOVER code of each event type; None where PLOVER has none."""

QUADS: Final = ("verbal cooperation", "material cooperation", "verbal conflict", "material conflict")
"""The quads of PLOVER, in the order of its quad codes, 1 to 4."""

QUAD: Final[dict[str, str]] = {
    **dict.fromkeys(("AGREE", "CONSULT", "SUPPORT", "CONCEDE"), QUADS[0]),
    **dict.fromkeys(("COOPERATE", "AID", "RETREAT"), QUADS[1]),
    **dict.fromkeys(("REQUEST", "ACCUSE", "REJECT", "THREATEN"), QUADS[2]),
    **dict.fromkeys(("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"), QUADS[3]),
}
"""Quad of each PLOVER code."""

QUAD_OF: Final[dict[EventType, str]] = {kind: QUAD[code] for kind, code in PLOVER.items() if code is not None}
"""Quad of each event type that PLOVER codes."""

BETWEEN_PARTIES: Final[dict[EventType, NamedNode]] = {
    EventType.MEETING: kg("met"),
    EventType.PHONE_CALL: kg("spokeWith"),
    EventType.AGREEMENT: kg("agreedWith"),
    EventType.SIGNING: kg("agreedWith"),
    EventType.COOPERATION: kg("cooperatedWith"),
    EventType.JOINT_EXERCISE: kg("cooperatedWith"),
}
"""Symmetric types: what holds between any two parties, in both directions."""

ON_TOPIC: Final[dict[EventType, NamedNode]] = {
    EventType.AGREEMENT: kg("agreedOn"),
    EventType.SIGNING: kg("signed"),
}
"""Symmetric types: what holds from each party to each topic."""

ON_RECIPIENT: Final[dict[EventType, NamedNode]] = {
    EventType.VISIT: kg("visited"),
    EventType.ATTENDANCE: kg("attended"),
    EventType.SUPPORT: kg("supported"),
    EventType.AID: kg("aided"),
    EventType.REQUEST: kg("requested"),
    EventType.CRITICISM: kg("criticised"),
    EventType.REJECTION: kg("rejected"),
    EventType.THREAT: kg("threatened"),
    EventType.SANCTION: kg("sanctioned"),
    EventType.COERCION: kg("coerced"),
    EventType.ASSAULT: kg("attacked"),
    EventType.CONCESSION: kg("concededTo"),
    EventType.APPOINTMENT: kg("holdsOffice"),
}
"""Directed types: what holds from each actor to each recipient, or to each topic where there is no recipient."""

ROLLED_UP: Final[frozenset[EventType]] = frozenset(
    {EventType.AGREEMENT, EventType.SIGNING, EventType.COOPERATION, EventType.JOINT_EXERCISE}
)
"""Types whose direct triples hold for the countries too for which the persons act."""

DIRECT: Final[tuple[NamedNode, ...]] = tuple(
    sorted({*BETWEEN_PARTIES.values(), *ON_TOPIC.values(), *ON_RECIPIENT.values()}, key=lambda n: n.value)
)
"""All properties that follow from occurred events."""


@cache
def ontology_text() -> str:
    """The ontology in Turtle, from the installed package or from a source checkout.

    Raises:
        KgError: If neither holds the file, so the installation is damaged.
    """
    packaged = resources.files("kg.graph").joinpath("ontology.ttl")
    if packaged.is_file():
        return packaged.read_text(encoding="utf-8")
    # In a checkout the file lies at the top; only the wheel has it beside this module.
    checkout = Path(__file__).resolve().parents[2] / "ontology.ttl"
    if checkout.is_file():
        return checkout.read_text(encoding="utf-8")
    raise KgError("ontology.ttl is missing from the installation; install newskg again")
