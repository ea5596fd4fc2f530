"""Whose a body is that is named without its state."""

from __future__ import annotations

import pytest

from kg import ids
from kg.model import Article, EntityType, Zone, ZoneKind
from kg.pipeline import Pipeline

WHOSE = [
    # Theirs who act, not theirs who are acted upon.
    ("Thượng viện Mỹ thông qua lệnh trừng phạt Nga rồi chuyển sang Hạ viện.", "Hạ viện", "US"),
    ("Bộ trưởng Quốc phòng Mỹ Jim Mattis trình bày về Triều Tiên trước Quốc hội.", "Quốc hội", "US"),
    ("Chile đã họp bàn về Peru, sau đó Quốc hội bỏ phiếu.", "Quốc hội", "CL"),
    # Theirs who follow, where the body itself does not act.
    ("Nga bác bỏ tin này. Phát biểu tại Quốc hội, Thủ tướng Anh Theresa May nói khác.", "Quốc hội", "GB"),
    ("Tổng thống Peru sẽ đi xa. Ngày 26/5, Bộ Ngoại giao lên án Tổng thống Chile.", "Bộ Ngoại giao", "PE"),
    # Of those who acted last.
    ("Tổng thống Peru lên án Chile. Mưa rất to. Quốc hội đã họp.", "Quốc hội", "PE"),
    # Named in one breath with one that tells its state, or as what it is called elsewhere.
    ("Nga phản đối Bộ Ngoại giao và Quốc hội Mỹ.", "Bộ Ngoại giao", "US"),
    ("Tổng thống Chile gửi thư cho Hội đồng Liên bang Nga (Thượng viện).", "Thượng viện", "RU"),
    # The state named last, where nobody acts.
    ("Hãng tin của Peru dẫn lời quan chức Bộ Quốc phòng.", "Bộ Quốc phòng", "PE"),
]


@pytest.mark.parametrize(("text", "name", "state"), WHOSE)
def test_a_body_without_its_state_is_theirs_who_act_there(text: str, name: str, state: str) -> None:
    zones = (Zone(0, len(text), ZoneKind.BODY),)
    extraction = Pipeline().extract(Article("test", text, zones, published="2024-05-20"))
    by_key = {e.key: e for e in extraction.entities}
    (body,) = (e for e in extraction.entities if e.type is EntityType.GOVERNMENT_BODY and name in e.names)
    of = ids.country_of(body, by_key)
    assert of is not None and of.code == state
