"""Random extractions, well-formed or not, with names that try to break out of every format."""

from __future__ import annotations

from hypothesis import strategies as st

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
    '"@vi . <http://evil.example/s> <http://evil.example/p> "x',
    "'''\"\"\"",
    "a\\b\\u0022c",
    "dòng một\ndòng hai\r\tba",
    "<script>alert(1)</script>",
    "\u202eđảo ngược\u202c",
    "\x00\x01\x1b[31m",
    "\ud800",
    "=HYPERLINK(1)",
    "北京",
    "😀",
    "   ",
    "",
    "> . } #",
)

words = st.sampled_from(HOSTILE) | st.text(max_size=12) | st.sampled_from(("Ahn Gyu Back", "Hàn Quốc", "Đỗ Bảy"))
keys = st.sampled_from("abcdef")
dates = st.none() | st.sampled_from(
    ("2025-08-07", "2025-02-30", "2025-08", "2025", "--05-03", "--02-29", "--13", "2025-05-02/2025-05-01", "hôm qua")
)
factualities = st.sampled_from(Factuality)


@st.composite
def entities(draw: st.DrawFn, key: str) -> Entity:
    kind = draw(st.sampled_from(EntityType))
    return Entity(
        key,
        kind,
        draw(words),
        tuple(draw(st.lists(words, max_size=3))),
        draw(st.sampled_from(("KR", "JP", "kr", "", None))),
        draw(st.none() | keys),
        tuple(draw(st.lists(words, max_size=2))),
        draw(st.booleans()),
        draw(st.none() | words),
        draw(st.sampled_from((None, "Q884", "Q0", "884>"))),
    )


confidences = st.floats()


def claims(confidence: st.SearchStrategy[float]) -> st.SearchStrategy[Claim]:
    return st.builds(
        Claim,
        st.integers(-1, 3),
        factualities,
        st.tuples(st.integers(-5, 60), st.integers(-5, 60)),
        st.none() | st.tuples(st.integers(0, 60), st.integers(0, 60)),
        st.none() | keys,
        st.none() | words,
        confidence,
    )


some_keys = st.lists(keys, max_size=3).map(tuple)
topics = st.builds(Topic, words, st.none(), st.none() | keys)


def events(factuality: st.SearchStrategy[Factuality], confidence: st.SearchStrategy[float]) -> st.SearchStrategy[Event]:
    return st.builds(
        Event,
        st.sampled_from(EventType),
        some_keys,
        some_keys,
        some_keys,
        st.lists(topics, max_size=2).map(tuple),
        st.none() | keys,
        dates,
        st.lists(claims(confidence), max_size=3).map(tuple),
        factuality,
    )


@st.composite
def extractions(
    draw: st.DrawFn,
    factuality: st.SearchStrategy[Factuality] = factualities,
    confidence: st.SearchStrategy[float] = confidences,
) -> Extraction:
    # Articles come out of kg.text.clean, which knows no lone surrogates.
    whole = words.map(lambda w: w.replace("\ud800", ""))
    text = draw(st.text(max_size=30)) + draw(whole) + " Một câu."
    url = draw(
        st.sampled_from((None, "https://a.example/x", "javascript:alert(1)", "https://a.example/>x", "http://["))
    )
    article = Article(
        draw(whole), text, (Zone(0, len(text), ZoneKind.BODY),), draw(dates), draw(whole), draw(whole), url
    )
    found = tuple(draw(entities(key)) for key in draw(st.lists(keys, unique=True, max_size=5)))
    sentences = (Sentence(0, len(text), ZoneKind.BODY), Sentence(0, 3, ZoneKind.LEAD))
    return Extraction(article, sentences, found, tuple(draw(st.lists(events(factuality, confidence), max_size=4))))
