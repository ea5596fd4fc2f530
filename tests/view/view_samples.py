"""Articles understood by hand, for what is looked at: two that agree and contradict each other, one that is hostile."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import Store

from kg.graph.build import quads
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
from kg.view.from_store import read_network
from kg.view.network import Network

HOSTILE = "<img src=x onerror=alert(1)>"
ENDS_SCRIPT = "</script><script>alert(2)</script><!--"
BIDI = "gpj.\u202ephp\u202c"

KOREA = Entity("KR", EntityType.COUNTRY, "Hàn Quốc", ("Hàn Quốc", "Seoul"), "KR", label_en="South Korea")
JAPAN = Entity("JP", EntityType.COUNTRY, "Nhật Bản", ("Nhật Bản",), "JP", label_en="Japan")
AHN = Entity(
    "ahn",
    EntityType.PERSON,
    "Ahn Gyu Back",
    ("Ahn Gyu Back",),
    None,
    "KR",
    ("Bộ trưởng Quốc phòng",),
    wikidata="Q484646",
)
NAKATANI = Entity("nak", EntityType.PERSON, "Nakatani Gen", ("Nakatani Gen",), None, "JP", ("Bộ trưởng Quốc phòng",))
MINISTRY = Entity("mnd", EntityType.GOVERNMENT_BODY, "Bộ Quốc phòng Hàn Quốc", (), None, "KR")


def span(text: str, words: str, after: int = 0) -> tuple[int, int]:
    """Where some words stand in a text."""
    start = text.index(words, after)
    return start, start + len(words)


def one_sentence(text: str) -> tuple[Sentence, ...]:
    """The text as one sentence."""
    return (Sentence(0, len(text), ZoneKind.BODY),)


def with_spans(entity: Entity, text: str) -> Entity:
    """The entity with the places of its first form."""
    spans = (span(text, entity.name),) if entity.name in text else ()
    values = {name: getattr(entity, name) for name in Entity.__slots__}
    return Entity(**{**values, "spans": spans})


def report() -> Extraction:
    """A telephone call that took place, an agreement, and a meeting that is planned only."""
    text = (
        "Hàn Quốc và Nhật Bản nhất trí sớm gặp nhau\n"
        "Bộ trưởng Quốc phòng Hàn Quốc Ahn Gyu Back và người đồng cấp Nhật Bản Nakatani Gen đã điện đàm ngày 7/8. "
        "Theo Bộ Quốc phòng Hàn Quốc, hai bên nhất trí về hợp tác an ninh và sẽ sớm gặp nhau.\n"
        "Tin liên quan: giá vàng tăng"
    )
    first, second = text.index("\n"), text.index("Theo Bộ")
    noise = text.index("Tin liên quan")
    sentences = (
        Sentence(0, first, ZoneKind.HEADLINE),
        Sentence(first + 1, second - 1, ZoneKind.BODY),
        Sentence(second, noise - 1, ZoneKind.BODY),
    )
    zones = (
        Zone(0, first, ZoneKind.HEADLINE),
        Zone(first + 1, noise - 1, ZoneKind.BODY),
        Zone(noise, len(text), ZoneKind.NOISE, "teaser"),
    )
    article = Article(
        "bao-1", text, zones, "2025-08-08", "Hàn Quốc và Nhật Bản nhất trí sớm gặp nhau", "KBS", "https://example.vn/1"
    )
    call = Claim(1, Factuality.OCCURRED, span(text, "điện đàm"), None, None, "Yonhap", 0.95)
    agreed = (
        Claim(0, Factuality.OCCURRED, span(text, "nhất trí"), confidence=0.8),
        Claim(2, Factuality.OCCURRED, span(text, "nhất trí", second), None, "mnd", confidence=0.9),
    )
    cue = span(text, "sẽ", second)
    meeting = Claim(2, Factuality.PLANNED, span(text, "gặp", second), cue, "mnd", confidence=0.75)
    events = (
        _event(EventType.PHONE_CALL, call, "2025-08-07"),
        Event(
            EventType.AGREEMENT, ("ahn", "nak"), (), ("KR", "JP"), (Topic("hợp tác an ninh"),), None, None, agreed,
            Factuality.OCCURRED,
        ),
        _event(EventType.MEETING, meeting, None),
    )  # fmt: skip
    entities = tuple(with_spans(e, text) for e in (KOREA, JAPAN, AHN, NAKATANI, MINISTRY))
    return Extraction(article, sentences, entities, events)


def denial() -> Extraction:
    """Another paper: a meeting is denied, a visit has taken place."""
    text = "Nhật Bản bác bỏ tin Ahn Gyu Back và Nakatani Gen đã gặp nhau; Ahn Gyu Back thăm Nhật Bản hôm 5/8."
    article = Article(
        "bao-2",
        text,
        (Zone(0, len(text), ZoneKind.BODY),),
        "2025-08-09",
        "Nhật Bản bác bỏ",
        "VOV",
        "javascript:alert(3)",
    )
    denied = Claim(0, Factuality.DENIED, span(text, "gặp"), span(text, "bác bỏ"), "JP", confidence=0.7)
    visit = Claim(0, Factuality.OCCURRED, span(text, "thăm"), confidence=0.6)
    events = (
        _event(EventType.MEETING, denied, "2025-08"),
        Event(EventType.VISIT, ("ahn",), ("JP",), (), (), None, "2025-08-05", (visit,), Factuality.OCCURRED),
    )
    entities = tuple(with_spans(e, text) for e in (KOREA, JAPAN, AHN, NAKATANI))
    return Extraction(article, one_sentence(text), entities, events)


def agreements(*topics: str) -> Extraction:
    """Two states agree on each of the topics on one day."""
    lines = [f"Hàn Quốc và Nhật Bản nhất trí {topic}." for topic in topics]
    text = "\n".join(lines)
    starts = [sum(len(line) + 1 for line in lines[:i]) for i in range(len(lines))]
    events = tuple(
        Event(
            EventType.AGREEMENT, ("KR", "JP"), (), (), (Topic(topic),), None, "2025-08-07",
            (Claim(i, Factuality.OCCURRED, span(text, "nhất trí", starts[i])),), Factuality.OCCURRED,
        )
        for i, topic in enumerate(topics)
    )  # fmt: skip
    sentences = tuple(Sentence(s, s + len(line), ZoneKind.BODY) for s, line in zip(starts, lines, strict=True))
    article = Article("nhat-tri", text, (Zone(0, len(text), ZoneKind.BODY),), "2025-08-08")
    return Extraction(article, sentences, (with_spans(KOREA, text), with_spans(JAPAN, text)), events)


def holding(article: str, *offices: str) -> Extraction:
    """An article of that id that tells nothing but that Ahn Gyu Back holds the offices."""
    text = f"{AHN.name}, {', '.join(offices)}."
    values = {name: getattr(AHN, name) for name in Entity.__slots__}
    person = with_spans(Entity(**{**values, "offices": offices}), text)
    told = Article(article, text, (Zone(0, len(text), ZoneKind.BODY),), "2025-08-10")
    return Extraction(told, one_sentence(text), (KOREA, person), ())


def hostile() -> Extraction:
    """Every place that a writer of articles can fill, filled with something that wants to run."""
    long = "Rất" + "dài" * 300
    text = f"{HOSTILE} chỉ trích {ENDS_SCRIPT} và {BIDI}, {{{{data}}}} {long}. 😀 lên án"
    article = Article(
        f"x{HOSTILE}", text, (Zone(0, len(text), ZoneKind.BODY),), "2025-01-01", f"{HOSTILE}{ENDS_SCRIPT}{BIDI}",
        f"Báo {HOSTILE}", "https://example.vn/?q=%3Cscript%3E",
    )  # fmt: skip
    claim = Claim(0, Factuality.OCCURRED, span(text, "lên án"), None, None, f"Hãng {ENDS_SCRIPT}", 0.5)
    entities = (
        Entity("a", EntityType.PERSON, HOSTILE, (HOSTILE, ENDS_SCRIPT), None, "c", (f"Trùm {ENDS_SCRIPT}",)),
        Entity("b", EntityType.ORGANIZATION, ENDS_SCRIPT, (ENDS_SCRIPT, BIDI), label_en=f"en {HOSTILE}"),
        Entity("c", EntityType.COUNTRY, long, (long,), "XX"),
        Entity("d", EntityType.PLACE, f"nơi {HOSTILE}", ()),
    )
    event = Event(
        EventType.CRITICISM, ("a",), ("b", "c"), (), (Topic(f"về {ENDS_SCRIPT}"),), "d", "2025-01-01", (claim,),
        Factuality.OCCURRED,
    )  # fmt: skip
    return Extraction(article, one_sentence(text), entities, (event,))


def _event(kind: EventType, claim: Claim, date: str | None) -> Event:
    return Event(kind, ("ahn", "nak"), (), (), (), None, date, (claim,), claim.factuality)


def store_of(*extractions: Extraction) -> Store:
    """The graph of some articles, in named graphs."""
    store = Store()
    for extraction in extractions:
        store.extend(quads(extraction))
    return store


def network_of(*extractions: Extraction) -> Network:
    """What is drawn of some articles."""
    return read_network(store_of(*extractions))


def meetings(name: str, *met: tuple[str, str, str | None]) -> Extraction:
    """An article of that id: who met whom when, each by a sentence of its own."""
    lines = [f"{one} gặp {other}." for one, other, _ in met]
    text = "\n".join(lines)
    starts = [sum(len(line) + 1 for line in lines[:i]) for i in range(len(lines))]
    sentences = tuple(Sentence(s, s + len(line), ZoneKind.BODY) for s, line in zip(starts, lines, strict=True))
    people = dict.fromkeys(name for one, other, _ in met for name in (one, other))
    entities = tuple(Entity(name, EntityType.PERSON, name, (name,)) for name in people)
    events = tuple(
        Event(
            EventType.MEETING, (one, other), (), (), (), None, day,
            (Claim(i, Factuality.OCCURRED, span(text, "gặp", starts[i])),), Factuality.OCCURRED,
        )
        for i, (one, other, day) in enumerate(met)
    )  # fmt: skip
    return Extraction(Article(name, text, (Zone(0, len(text), ZoneKind.BODY),)), sentences, entities, events)


def met(one: str, other: str, day: str | None = None) -> Extraction:
    """An article of one meeting."""
    return meetings(f"{one}-{other}", (one, other, day))


def pairs(met: Iterable[tuple[str, str]]) -> Network:
    """Pairs who met."""
    return network_of(meetings("doi", *((one, other, None) for one, other in met)))


def star(arms: int) -> Network:
    """One person who met so many others."""
    return pairs(("Tâm", f"Nhánh {i}") for i in range(1, arms + 1))
