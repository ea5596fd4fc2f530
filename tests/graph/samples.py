"""Small hand-made extractions that several tests build graphs of."""

from __future__ import annotations

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

FIRST = "Ông Ahn Gyu Back gặp ông Gen Nakatani ngày 7/8 và nhất trí về hợp tác an ninh."
SECOND = "Hai bên sẽ sớm gặp lại; Bộ Quốc phòng Hàn Quốc bác bỏ thông tin ký hiệp định."
TEXT = FIRST + "\n" + SECOND


def span(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return (start, start + len(words))


def sample(identifier: str = "000", published: str | None = "2025-08-07") -> Extraction:
    """A meeting and an agreement that took place, a meeting that is planned, a signing that is denied."""
    article = Article(
        identifier,
        TEXT,
        (Zone(0, len(TEXT), ZoneKind.BODY),),
        published,
        "Hàn Quốc và Nhật Bản nhất trí",
        "Báo Thử",
        "https://example.org/a?b=1",
        f"{identifier}.txt",
    )
    entities = (
        Entity(
            "ahn",
            EntityType.PERSON,
            "Ahn Gyu Back",
            ("Ahn Gyu Back", "Ahn Gyu-back", "Ahn"),
            None,
            "KR",
            ("Bộ trưởng Quốc phòng",),
        ),
        Entity("nak", EntityType.PERSON, "Gen Nakatani", ("Gen Nakatani",), None, "JP", ("Bộ trưởng Quốc phòng",)),
        Entity(
            "KR", EntityType.COUNTRY, "Hàn Quốc", ("Hàn Quốc", "Hàn"), "KR", label_en="South Korea", wikidata="Q884"
        ),
        Entity("JP", EntityType.COUNTRY, "Nhật Bản", ("Nhật Bản",), "JP"),
        Entity("mnd", EntityType.GOVERNMENT_BODY, "Bộ Quốc phòng Hàn Quốc", (), None, "KR"),
        Entity("gsomia", EntityType.DOCUMENT, "GSOMIA", ("GSOMIA",)),
        Entity("tokyo", EntityType.PLACE, "Tokyo", ("Tokyo",)),
    )
    pair, states = ("ahn", "nak"), ("KR", "JP")
    occurred, planned, denied = Factuality.OCCURRED, Factuality.PLANNED, Factuality.DENIED
    events = (
        Event(
            EventType.MEETING,
            pair,
            (),
            states,
            (),
            "tokyo",
            "2025-08-07",
            (Claim(0, occurred, span("gặp"), None, None, "Yonhap", 0.9),),
            occurred,
        ),
        Event(
            EventType.AGREEMENT,
            pair,
            (),
            states,
            (Topic("hợp tác an ninh", span("hợp tác an ninh")),),
            None,
            "2025-08-07",
            (Claim(0, occurred, span("nhất trí"), None, "mnd", None, 0.85),),
            occurred,
        ),
        Event(
            EventType.MEETING,
            pair,
            (),
            states,
            (),
            None,
            "2025-09/2025-10",
            (Claim(1, planned, span("gặp lại"), span("sẽ"), None, None, 0.7),),
            planned,
        ),
        Event(
            EventType.SIGNING,
            states,
            (),
            (),
            (Topic("hiệp định", None, "gsomia"),),
            None,
            None,
            (Claim(1, denied, span("ký"), span("bác bỏ"), "mnd", None, 0.6),),
            denied,
        ),
        Event(
            EventType.APPOINTMENT,
            ("ahn",),
            (),
            ("KR",),
            (Topic("Bộ trưởng Quốc phòng Hàn Quốc"),),
            None,
            "--07",
            (Claim(0, occurred, (0, 3), None, None, None, 0.5),),
            occurred,
        ),
    )
    sentences = (
        Sentence(0, len(FIRST), ZoneKind.BODY),
        Sentence(len(FIRST) + 1, len(TEXT), ZoneKind.BODY),
    )
    return Extraction(article, sentences, entities, events)
