"""A small graph to export: one meeting told by one article, and others that people with hostile names had."""

from __future__ import annotations

from graph.samples import FIRST, sample

from kg.model import (
    Article,
    Claim,
    Entity,
    EntityType,
    Event,
    EventType,
    Extraction,
    Factuality,
    Sentence,
    Topic,
    Zone,
    ZoneKind,
)

HOSTILE = (
    '=HYPERLINK("http://a.example";"x")',
    'Bên "A" \\',
    "</node><b>&amp;]]>",
    'Ông . <http://a.example/s> <http://a.example/p> "o" .',
    "@vi ; kg:met id:x # ; chấm, phẩy",
    "+cmd|' /C calc'!A0",
)
"""Names that would be more than names in one format or another."""

HOST = "Trần Thị Bảy"
EVIL_TEXT = 'Bà Trần Thị Bảy gặp "=1+1" \\ <i>họ</i> ở Hà Nội.\nDòng sau sẽ gặp lại.'
EVIL_SENTENCE = EVIL_TEXT[: EVIL_TEXT.index("\n")]


def hostile() -> Extraction:
    """A meeting of a host with each hostile name on 8 August 2025; a visit planned for some 9 August."""
    article = Article(
        "hostile",
        EVIL_TEXT,
        (Zone(0, len(EVIL_TEXT), ZoneKind.BODY),),
        "2025-08-08",
        '=cmd|"x"!A1 </headline>',
        "@Báo",
        "https://example.org/b",
        "hostile.txt",
    )
    host = Entity("host", EntityType.PERSON, HOST, (HOST, "; Bảy", "\\"), None, "VN", ("Bộ trưởng Quốc phòng",))
    state = Entity("VN", EntityType.COUNTRY, "Việt Nam", ("Việt Nam",), "VN", label_en="Vietnam", wikidata="Q881")
    others = tuple(Entity(f"h{i}", EntityType.PERSON, name, (name,)) for i, name in enumerate(HOSTILE))
    start = EVIL_TEXT.index("gặp")
    again = EVIL_TEXT.index("gặp lại")
    met = tuple(
        Event(
            EventType.MEETING,
            ("host", other.key),
            (),
            (),
            (Topic("hợp tác quốc phòng"),),
            None,
            "2025-08-08",
            (Claim(0, Factuality.OCCURRED, (start, start + 3), None, None, None, 0.8),),
            Factuality.OCCURRED,
        )
        for other in others
    )
    visit = Event(
        EventType.VISIT,
        ("host",),
        ("VN",),
        (),
        (),
        None,
        "--08-09",
        (Claim(1, Factuality.PLANNED, (again, again + 3), (again - 4, again - 1), None, None, 0.6),),
        Factuality.PLANNED,
    )
    second = len(EVIL_SENTENCE) + 1
    sentences = (
        Sentence(0, len(EVIL_SENTENCE), ZoneKind.BODY),
        Sentence(second, len(EVIL_TEXT), ZoneKind.BODY),
    )
    return Extraction(article, sentences, (host, state, *others), (*met, visit))


def extractions() -> tuple[Extraction, Extraction]:
    """Both articles."""
    return sample(), hostile()


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one < other else (other, one)


ANSWER = {
    (*_pair("Ahn Gyu Back", "Gen Nakatani"), "2025-08-07", FIRST),
    *((*_pair(HOST, name), "2025-08-08", EVIL_SENTENCE) for name in HOSTILE),
}
"""Who met whom, when, and which sentence says so."""

PAIRS = {answer[:3] for answer in ANSWER}

_PATTERN = """?a kg:met ?b .
  ?e a kg:Meeting ; a kg:OccurredEvent ; kg:actor ?a ; kg:actor ?b ; kg:date ?date ; kg:evidence ?s .
  ?s nif:anchorOf ?sentence .
  ?a skos:prefLabel ?one . ?b skos:prefLabel ?other ."""

_PREFIXES = """PREFIX kg: <https://w3id.org/newskg/ontology#>
PREFIX nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""


def question(named: bool = False) -> str:
    """The question in SPARQL; ``named``: asked within each article's graph."""
    pattern = f"GRAPH ?g {{ {_PATTERN} }}" if named else _PATTERN
    return f"{_PREFIXES}SELECT DISTINCT ?one ?other ?date ?sentence WHERE {{\n  {pattern}\n  FILTER(?a != ?b)\n}}"


def answer(rows: list[tuple[str, ...]]) -> set[tuple[str, ...]]:
    """Rows of a client as :data:`ANSWER` has them: each pair once, whoever is named first."""
    return {(*_pair(row[0], row[1]), *row[2:]) for row in rows}
