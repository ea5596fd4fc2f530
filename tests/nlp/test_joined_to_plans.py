"""What is joined to a plan by a conjunction, a comma or *đồng thời* is planned too; what is agreed on is not done."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import opening

PLANS = [
    "sẽ",
    "nói sẽ",
    "tuyên bố sẽ",
    "muốn",
    "hy vọng",
    "có kế hoạch",
    "đang cân nhắc",
    "chuẩn bị",
    "sẵn sàng",
    "có thể",
]
FIRST = ["mở cửa biên giới", "tăng cường hợp tác", "gặp ông Mesa"]
LINKS = [" và ", " cũng như ", ", "]
THEN = {
    "Retreat": "rút quân khỏi Syria",
    "Sanction": "trừng phạt Iran",
    "Visit": "thăm Cuba",
    "Aid": "viện trợ cho Chile",
    "Signing": "ký hiệp định với Chile",
}
MATTERS = [
    "Nga và Lào nhất trí về việc hoàn thành đàm phán và sớm ký kết hiệp định dẫn độ.",
    "Nga và Lào thảo luận về việc mở cửa biên giới và ký hiệp định dẫn độ.",
    "Nga và Lào bàn về việc mở cửa biên giới và ký hiệp định dẫn độ.",
    "Nga cam kết về việc giảm thuế và rút quân khỏi Syria.",
    "Nga nhất trí mở cửa biên giới, rút quân khỏi Syria.",
    "Nga sẽ mở cửa biên giới, đồng thời rút quân khỏi Syria.",
]
DONE = [
    ("Nga không rút quân, đồng thời trừng phạt Iran.", "Sanction"),
    ("Nga từ chối bình luận và trừng phạt Iran.", "Sanction"),
    ("Nga và Lào nhất trí tăng cường hợp tác và đã ký hiệp định dẫn độ.", "Signing"),
    ("Nga nhất trí mở cửa biên giới, lên án Iran.", "Criticism"),
]


@pytest.mark.parametrize("plan", PLANS)
def test_what_is_joined_to_a_plan_is_not_done(read, plan: str) -> None:
    texts = [f"Nga {plan} {first}{link}{then}." for first in FIRST for link in LINKS for then in THEN.values()]
    done = {
        text: [e.type.value for e in read(text).events if e.type.value in THEN and e.factuality.value == "Occurred"]
        for text in texts
    }
    assert {text: found for text, found in done.items() if found} == {}


@pytest.mark.parametrize("text", MATTERS, ids=opening)
def test_what_is_agreed_on_or_talked_over_is_not_done(read, text: str) -> None:
    told = {e.type.value: e.factuality.value for e in read(text).events if e.type.value in THEN}
    assert told
    assert "Occurred" not in told.values()


@pytest.mark.parametrize(("text", "kind"), DONE, ids=opening)
def test_what_is_told_beside_it_is_done(read, text: str, kind: str) -> None:
    assert [e.factuality.value for e in read(text).events if e.type.value == kind] == ["Occurred"]
