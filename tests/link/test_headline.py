"""Headlines: an act that a headline words in its own way is the one that the body tells."""

from __future__ import annotations

import pytest

from kg.model import Article, Extraction, Zone, ZoneKind
from kg.pipeline import Pipeline


def read(headline: str, body: str) -> Extraction:
    """What an article of a headline and a text tells."""
    text = f"{headline}\n{body}"
    zones = (Zone(0, len(headline), ZoneKind.HEADLINE), Zone(len(headline) + 1, len(text), ZoneKind.BODY))
    return Pipeline().extract(Article("test", text, zones, published="2024-05-20"))


JOINED = [
    ("Nga kêu gọi đối thoại", "Tổng thống Nga Vladimir Putin kêu gọi các nước ngồi vào bàn đàm phán.", 1),
    ("Nga kêu gọi đối thoại", "Mưa lớn ở Hà Nội. Lào kêu gọi các nước ngồi vào bàn đàm phán.", 2),
    ("Nga kêu gọi đối thoại", "Nga kêu gọi Lào mở cửa biên giới. Nga kêu gọi Iran đối thoại.", 2),
]


@pytest.mark.parametrize(("headline", "body", "acts"), JOINED)
def test_a_headline_sums_up_what_the_body_tells(headline, body, acts):
    found = read(headline, body).events
    assert len([e for e in found if e.type.value == "Request"]) == acts


def test_the_text_says_where_and_a_headline_rather_what_about():
    headline, body = (
        "Nga - Thổ Nhĩ Kỳ gặp gỡ hạ căng thẳng ở Syria",
        "Tổng thống Thổ Nhĩ Kỳ Recep Tayyip Erdogan đã hội đàm với Bộ trưởng Quốc phòng Nga Shoigu tại Istanbul.",
    )
    found = read(headline, body)
    assert [found.entity(e.place).name for e in found.events if e.type.value == "Meeting"] == ["Istanbul"]


def test_a_plan_is_one_though_the_headline_has_but_a_noun_for_it():
    headline = "Cuộc gặp Trump-Putin là phép thử"
    meeting = "Cuộc gặp giữa Tổng thống Mỹ Donald Trump và Tổng thống Nga Vladimir Putin sẽ là một phép thử."
    body = f"{meeting} Ông Putin sắp có cuộc gặp với ông Trump."
    found = read(headline, body)
    assert [e.factuality.value for e in found.events if e.type.value == "Meeting"] == ["Planned"]


DEEDS = [
    ("Houthi tấn công bằng drone", "Houthi tấn công Saudi Arabia bằng drone.", 1),
    ("Một người đàn ông bị Nga bắt giữ", "Anh Kozlov đã bị Nga bắt giữ hơn một năm.", 1),
    # Not where another sentence stands between, or somebody else acts.
    ("Houthi tấn công bằng drone", "Mưa lớn ở Hà Nội. Houthi tấn công Saudi Arabia bằng drone.", 2),
    ("Houthi tấn công bằng drone", "Iran tấn công Saudi Arabia bằng drone.", 2),
]


@pytest.mark.parametrize(("headline", "body", "acts"), DEEDS)
def test_the_first_sentence_tells_once_more_what_the_headline_tells(headline, body, acts):
    found = read(headline, body).events
    assert len([e for e in found if e.type.value in ("Assault", "Coercion")]) == acts
