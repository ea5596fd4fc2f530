"""Whoever does the first thing does what is joined to it: in *A hậu thuẫn B và trừng phạt C* the sanction is A's."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts

FIRST = ["hậu thuẫn", "né tránh", "gặp", "chỉ trích", "đe dọa", "cảm ơn"]
JOINED = [" và ", " nhưng ", " rồi ", ", đồng thời ", ", sau đó ", ", song ", " trước khi ", " sau khi "]
SECOND = {
    "Sanction": ("trừng phạt Thổ Nhĩ Kỳ", "Nga > Thổ Nhĩ Kỳ"),
    "Criticism": ("lên án Thổ Nhĩ Kỳ", "Nga > Thổ Nhĩ Kỳ"),
    "Visit": ("thăm Thổ Nhĩ Kỳ", "Nga > Thổ Nhĩ Kỳ"),
    "Signing": ("ký hiệp định với Thổ Nhĩ Kỳ", "Nga, Thổ Nhĩ Kỳ"),
}


def done(extraction, kind: str) -> set[str]:
    """Who did acts of a kind, whether they are done or to come."""
    lines = (line for line in facts(extraction) if line.startswith(f"{kind} "))
    return {line.split(": ", 1)[1] for line in lines if "Thổ Nhĩ Kỳ" in line}


@pytest.mark.parametrize("kind", SECOND)
@pytest.mark.parametrize("joined", JOINED)
def test_the_first_subject_goes_on(read, joined, kind):
    act, whose = SECOND[kind]
    wrong = {
        first: found for first in FIRST if (found := done(read(f"Nga {first} Syria{joined}{act}."), kind)) != {whose}
    }
    assert not wrong


@pytest.mark.parametrize("joined", [" và ", ", đồng thời ", ", và "])
@pytest.mark.parametrize("asked", ["yêu cầu", "kêu gọi", "đề nghị"])
def test_whoever_asks_goes_on_to_speak(read, asked, joined):
    assert done(read(f"Nga {asked} Syria rút quân{joined}lên án Thổ Nhĩ Kỳ."), "Criticism") == {"Nga > Thổ Nhĩ Kỳ"}


def test_a_sport_is_none_across_words(read):
    found = facts(read("Nga yêu cầu Thủ tướng Hungary Viktor Orban rút quân."))
    assert "Request occurred: Nga > Viktor Orban" in found


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Quân đội Nga không kích yểm trợ quân đội Syria.", {"Assault occurred: Quân đội Nga"}),
        ("Nga đã đẩy lùi một cuộc tấn công của Ukraine.", {"Assault occurred: Ukraine"}),
        ("Người mẹ Mỹ chỉ trích Tổng thống Donald Trump.", set()),
        ("Ông Joe Biden nói: “Nếu không có cơ sở sản xuất hiện đại, nước Nga sẽ thua”.", set()),
    ],
)
def test_help_and_failure_are_no_assault_on_friends(read, sentence, expected):
    assert facts(read(sentence)) == expected
