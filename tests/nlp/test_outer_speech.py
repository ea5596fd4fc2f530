"""Words after what is judged are the judge's: *A chỉ trích quyết định của B rút quân, cho rằng …* has A say it."""

from __future__ import annotations

import pytest

from kg.model import EventType
from tests.nlp.conftest import opening

SAYS = [
    ("Tổng thống Nga Putin chỉ trích quyết định của Mỹ rút khỏi hiệp ước, và cho rằng Washington hoảng sợ.", "Putin"),
    ("Tổng thống Nga Putin chỉ trích quyết định của Mỹ trừng phạt Iran, nhấn mạnh rằng hòa bình đã xa.", "Putin"),
    ("Tổng thống Nga Putin hoan nghênh quyết định của Ukraine thả tù nhân, nhưng nói rằng điều đó chưa đủ.", "Putin"),
    ("Tổng thống Nga Putin nói về quyết định của Mỹ rút quân khỏi Syria, và nói rằng hòa bình đã gần.", "Putin"),
    # Whoever acts without being judged goes on by himself.
    ("Mỹ rút khỏi hiệp ước, và cho rằng Nga hoảng sợ.", "Mỹ"),
]


@pytest.mark.parametrize(("text", "who"), SAYS, ids=opening)
def test_who_says_it(read, text: str, who: str) -> None:
    told = read(text)
    said = [e for e in told.events if e.type is EventType.STATEMENT]
    assert {told.entity(k).name for e in said for k in e.actors} == {who}
