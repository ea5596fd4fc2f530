"""Whose act it is not: of a state whose former officials, rebels or private people do something."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts

NOT_THE_STATE = [
    # Who held an office speaks for no state any more; named, he speaks for himself.
    ("Một cựu quan chức Mỹ cáo buộc Nga tấn công mạng.", {"Criticism occurred:  > Nga"}),
    ("Cựu Tổng thống Mỹ gặp Chủ tịch Trung Quốc Tập Cận Bình.", {"Meeting occurred: Tập Cận Bình"}),
    ("Cựu Thủ tướng Anh Tony Blair thăm Israel.", {"Visit occurred: Tony Blair > Israel"}),
    ("Một quan chức Mỹ cáo buộc Nga tấn công mạng.", {"Criticism occurred: Mỹ > Nga"}),
    # Rebels and opposition are against the state they are of, whether they act or suffer.
    ("Phe đối lập Venezuela kêu gọi Mỹ trừng phạt chính phủ.", set()),
    ("Đảng đối lập Hàn Quốc phản đối Nhật Bản.", set()),
    ("Phe nổi dậy Ukraine pháo kích Donetsk.", {"Assault occurred:  > Donetsk"}),
    ("Nga không kích phe nổi dậy Syria.", {"Assault occurred: Nga"}),
    ("Lãnh đạo đối lập Nga Alexei Navalny chỉ trích Mỹ.", {"Criticism occurred: Alexei Navalny > Mỹ"}),
    ("Quân đội Syria pháo kích Palmyra.", {"Assault occurred: Quân đội Arab Syria > Palmyra"}),
    # Holders of what speaks for nobody; what is done to them is done to a citizen of their state.
    ("Phi công Mỹ chỉ trích Nga.", set()),
    ("Lãnh đạo đối lập Venezuela chỉ trích Mỹ.", set()),
    ("Mỹ bắt giữ một phi công Nga.", {"Coercion occurred: Mỹ > Nga"}),
    ("Hai phi công Nga bị Mỹ bắt giữ.", {"Coercion occurred: Mỹ > Nga"}),
    ("Phu nhân Tổng thống Pháp Brigitte Macron thăm Ấn Độ.", {"Visit occurred: Brigitte Macron > Ấn Độ"}),
    # Whoever is backed acts himself.
    ("Quân đội Syria được Nga yểm trợ pháo kích Palmyra.", {"Assault occurred: Quân đội Arab Syria > Palmyra"}),
]


@pytest.mark.parametrize(("text", "expected"), NOT_THE_STATE)
def test_a_state_does_not_act_for_those(read, text, expected):
    assert facts(read(text)) == expected
