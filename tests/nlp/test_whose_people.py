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
    # Firms, experts, former agents, fishermen and those who protest are no state, whatever they do.
    ("Một công ty Việt Nam ký hợp đồng với Bộ Quốc phòng Nga.", {"Signing occurred: Bộ Quốc phòng Nga"}),
    ("Nhiều tập đoàn Đức rút khỏi hiệp định.", set()),
    ("Cựu nhân viên tình báo Mỹ cáo buộc Nga nghe lén.", set()),
    ("Một cựu đại tá Mỹ cáo buộc Nga dùng vũ khí hóa học.", set()),
    ("Ngư dân Ukraine tấn công tàu tuần tra Nga.", {"Assault occurred:  > Nga"}),
    ("Một tổ chức nhân quyền Mỹ cáo buộc Trung Quốc bắt bớ.", set()),
    ("Người biểu tình Iran tấn công Đại sứ quán Anh.", {"Assault occurred:  > Đại sứ quán Anh"}),
    ("Nhiều người Hàn Quốc biểu tình ở Seoul.", {"Protest occurred: Hàn Quốc @ Seoul"}),
    ("Cảnh sát Serbia đối phó với hàng nghìn người biểu tình ở Belgrade, đòi ông Vucic từ chức.", set()),
    ("Cảnh sát Pháp giải tán người biểu tình phản đối Tổng thống Emmanuel Macron.", set()),
    # An aide of somebody who is named speaks for his state, and for himself where he is named.
    ("Đặc phái viên của ông Trump gặp Tổng thống Pháp Emmanuel Macron.", {"Meeting occurred: Emmanuel Macron, Mỹ"}),
    ("Cố vấn của ông Zelensky, Mykhailo Podolyak, chỉ trích Nga.", {"Criticism occurred: Mykhailo Podolyak > Nga"}),
    # The ministers of states, a bloc or a government are no aides: they speak for these.
    (
        "EU và Lào đàm phán. Bộ trưởng Thương mại của khối này chỉ trích Mỹ.",
        {"Meeting occurred: Liên minh châu Âu, Lào", "Criticism occurred: Liên minh châu Âu > Mỹ"},
    ),
    (
        "Iran gặp khó. Quan chức của chính quyền nước này chỉ trích Mỹ.",
        {"Criticism occurred: Iran > Mỹ"},
    ),
    (
        "Nhật Bản, Lào và Chile đàm phán. Trưởng đoàn của 3 nước này chỉ trích Mỹ.",
        {"Meeting occurred: Chile, Lào, Nhật Bản", "Criticism occurred: Chile, Lào, Nhật Bản > Mỹ"},
    ),
    # A first lady is not her husband, whose name may stand behind what she is called.
    ("Phu nhân Tổng thống Mỹ Donald Trump thăm Kenya.", set()),
    ("Phu nhân Tổng thống Macron thăm Việt Nam.", set()),
    ("Phu nhân Tổng thống Mỹ Melania Trump thăm Kenya.", {"Visit occurred: Melania Trump > Kenya"}),
    # Whoever is seized or let go: whose citizens they are, or they themselves by name.
    ("Iran bắt một công dân Pháp.", {"Coercion occurred: Iran > Pháp"}),
    ("Campuchia bắt 20 người Việt Nam.", {"Coercion occurred: Campuchia > Việt Nam"}),
    ("Nga bắt hai người Đức tại Kaliningrad.", {"Coercion occurred: Nga > Đức"}),
    ("Người định cư Israel tấn công Ramallah.", {"Assault occurred:  > Palestine"}),
    ("Iran bắt tàu chở dầu của Hàn Quốc.", {"Coercion occurred: Iran > Hàn Quốc"}),
    ("Một công dân Pháp bị Iran bắt.", {"Coercion occurred: Iran > Pháp"}),
    ("Một công dân Nga bị Nga bắt.", {"Coercion occurred: Nga"}),
    ("Nga thả công dân Mỹ Marc Fogel.", {"Retreat occurred: Nga > Marc Fogel"}),
    ("Hamas phóng thích 4 nữ binh sĩ Israel.", {"Retreat occurred: Hamas > Israel"}),
    ("Nga trục xuất nhà báo người Anh.", {"Sanction occurred: Nga > Anh"}),
    ("Mỹ bắt người Iran phải trả giá.", set()),
    ("Mỹ bắt thủ lĩnh ma túy Mexico.", {"Coercion occurred: Mỹ"}),
    # Whoever is backed acts himself.
    ("Quân đội Syria được Nga yểm trợ pháo kích Palmyra.", {"Assault occurred: Quân đội Arab Syria > Palmyra"}),
]


@pytest.mark.parametrize(("text", "expected"), NOT_THE_STATE)
def test_a_state_does_not_act_for_those(read, text, expected):
    assert facts(read(text)) == expected
