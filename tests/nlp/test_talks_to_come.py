"""Talks that are only prepared, set or doubted are no facts, nor are those after which something is to be done."""

from __future__ import annotations

import pytest

TALK = "cuộc gặp giữa Tổng thống Mỹ Donald Trump và Tổng thống Nga Vladimir Putin"
STATUS = [
    # Whatever adverb stands before the verb of preparing.
    (f"Nhà Trắng đang chuẩn bị cho {TALK}.", "Meeting", ["Planned"]),
    (f"Nhà Trắng đang lên kế hoạch cho {TALK}.", "Meeting", ["Planned"]),
    (f"Nhà Trắng đang tích cực chuẩn bị cho {TALK}.", "Meeting", ["Planned"]),
    (f"Nhà Trắng hiện đang vận động cho {TALK}.", "Meeting", ["Considered"]),
    (f"Nhà Trắng đã chốt {TALK}.", "Meeting", ["Planned"]),
    (f"Hai ngoại trưởng đặt nền móng cho {TALK}.", "Meeting", ["Considered"]),
    ("Ngoại trưởng Mỹ hẹn gặp Ngoại trưởng Nga tại Geneva.", "Meeting", ["Planned"]),
    (f"Điện Kremlin hiện không có kế hoạch cụ thể cho {TALK}.", "Meeting", ["Denied"]),
    (f"Chưa có thời điểm cụ thể cho {TALK}.", "Meeting", ["Planned"]),
    (f"Budapest được chọn làm nơi tổ chức {TALK}.", "Meeting", ["Planned"]),
    # What is said of it behind it.
    (f"C{TALK[1:]} chưa thể diễn ra.", "Meeting", ["Denied"]),
    (f"C{TALK[1:]} đang đến gần.", "Meeting", ["Planned"]),
    (f"C{TALK[1:]} chỉ là tin đồn.", "Meeting", ["Hypothetical"]),
    (f"C{TALK[1:]} là quá sớm.", "Meeting", ["Hypothetical"]),
    (f"C{TALK[1:]} kết thúc tốt đẹp.", "Meeting", ["Occurred"]),
    # After it something is to be done.
    ("Ông Volodymyr Zelensky sẽ báo cáo kết quả sau cuộc hội đàm với Tổng thống Pháp Macron.", "Meeting", ["Planned"]),
    ("Sau cuộc gặp với Thủ tướng Ấn Độ, Tổng thống Nga Putin sẽ tới Kazakhstan.", "Meeting", ["Planned"]),
    ("Sau cuộc gặp ngày 4/5 với Thủ tướng Ấn Độ, Tổng thống Nga Putin sẽ tới Kazakhstan.", "Meeting", ["Occurred"]),
    ("Sau chuyến thăm Ấn Độ, Tổng thống Nga Vladimir Putin sẽ tới Kazakhstan.", "Visit", ["Occurred", "Planned"]),
    ("Phát biểu sau cuộc gặp với ông Putin, đặc phái viên Mỹ Witkoff nói sẽ tới Kiev.", "Meeting", ["Occurred"]),
    ("Thủ tướng Canada Carney nói ông sẽ không nhượng bộ trong các cuộc đàm phán với Mỹ.", "Meeting", ["Planned"]),
    ("Ông Trump nói Mỹ sẽ rút quân trong cuộc gặp với ông Putin.", "Meeting", ["Occurred"]),
    # Who has only set out.
    ("Thủ tướng Nhật Bản Kishida lên đường sang Mỹ để hội đàm với Tổng thống Joe Biden.", "Meeting", ["Planned"]),
    ("Thủ tướng Nhật Bản Kishida tới Mỹ để hội đàm với Tổng thống Joe Biden.", "Meeting", ["Occurred"]),
    # Readiness is no deed, but who does not mind blaming does blame.
    ("Tổng thống Mỹ Donald Trump không ngại tấn công Iran.", "Assault", ["Considered"]),
    ("Tổng thống Mỹ Donald Trump không ngại chỉ trích Iran.", "Criticism", ["Occurred"]),
    # An organisation takes a measure by the agreement of its members, two states do not.
    ("Liên minh châu Âu nhất trí gia hạn các biện pháp trừng phạt Nga.", "Sanction", ["Occurred"]),
    ("Liên minh châu Âu nhất trí sẽ trừng phạt Nga.", "Sanction", ["Planned"]),
    ("Mỹ và Hàn Quốc nhất trí tăng cường trừng phạt Triều Tiên.", "Sanction", ["Planned"]),
]


@pytest.mark.parametrize(("text", "kind", "status"), STATUS)
def test_how_real_it_is(read, text, kind, status):
    assert [e.factuality.value for e in read(text).events if e.type.value == kind] == status


PLAN = "Tổng thống Mỹ Donald Trump sẽ thăm Nhật Bản vào tuần tới. "
PROGRAMME = [
    (PLAN + "Trong chuyến thăm, ông Trump hội đàm với Thủ tướng Abe.", "Meeting", ["planned"]),
    (PLAN + "Trong thời gian chuyến thăm, hai bên tổ chức tọa đàm kinh tế.", "Meeting", ["planned"]),
    (PLAN + "Ngoài Tokyo, ông Trump còn thăm tỉnh Aichi của Nhật Bản.", "Visit", ["planned", "planned"]),
    # Not what is said to be done, what has a day of its own, or what others do.
    (PLAN + "Trong chuyến thăm trước đó, ông Trump đã hội đàm với Thủ tướng Abe.", "Meeting", ["occurred"]),
    (PLAN + "Năm 2016, ông Trump thăm Nhật Bản.", "Visit", ["planned", "occurred"]),
    (PLAN + "Trong chuyến thăm Lào, ông Putin gặp ông Modi.", "Meeting", ["occurred"]),
]


@pytest.mark.parametrize(("text", "kind", "expected"), PROGRAMME)
def test_the_points_of_a_journey_to_come_are_to_come(read, text, kind, expected):
    found = [e.factuality.value.lower() for e in read(text).events if e.type.value == kind]
    assert sorted(found, reverse=True) == expected
