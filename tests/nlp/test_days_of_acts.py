"""Which day of a text is that of an act: in its sentence, of the occasion, of the scene, of the conference."""

from __future__ import annotations

import pytest

IN_THE_SENTENCE = [
    # Verb after verb of one subject.
    ("Ngày 4/5, Chủ tịch Trung Quốc Tập Cận Bình gửi điện chúc mừng Nga.", "Support", ["2024-05-04"]),
    ("Ngày 4/5, ông Donald Trump lên mạng xã hội cáo buộc Iran.", "Criticism", ["2024-05-04"]),
    # What is told of the subject in between has its own day.
    ("Ông Lai, người đắc cử tổng thống hồi tháng 1, đã chỉ trích Trung Quốc.", "Criticism", [None]),
    (
        "Ông Donald Trump, tỷ phú gây bất ngờ khi đắc cử tổng thống Mỹ cuối năm 2016, đã ca ngợi Israel.",
        "Support",
        [None],
    ),
    # So has what somebody is said to have done, though the day of the charge may stand behind who is charged.
    ("Mỹ cáo buộc Iran gây ra vụ tấn công hôm 4/4.", "Criticism", [None]),
    ("Mỹ cáo buộc Iran hôm 4/4.", "Criticism", ["2024-04-04"]),
    # Since when acts are counted.
    ("Từ năm 1991, Việt Nam và Nga đã ký hơn 100 văn kiện hợp tác.", "Signing", [None]),
    (
        "Đây là lần đầu tiên Tổng thống Nga Vladimir Putin thăm Ấn Độ kể từ tháng 12/2021.",
        "Visit",
        [None],
    ),
    ("Mỹ áp lệnh trừng phạt Nga từ năm 2014.", "Sanction", ["2014"]),
    ("Thủ tướng Ấn Độ Narendra Modi thăm Nga từ ngày 8/5 đến ngày 9/5.", "Visit", ["2024-05-08/2024-05-09"]),
    # The occasion on which something is done, and what is done meanwhile.
    (
        "Thủ tướng Đức Olaf Scholz tiếp Tổng thống Pháp Emmanuel Macron trong chuyến thăm Berlin hồi tháng 3.",
        "Meeting",
        ["2024-03"],
    ),
    ("Mỹ cảnh báo Trung Quốc trong cuộc gặp tại Geneva hồi tháng 4.", "Threat", ["2024-04"]),
    ("Thủ tướng Ấn Độ Narendra Modi lên án Pakistan khi phát biểu tại quốc hội hôm 5/5.", "Criticism", ["2024-05-05"]),
    ("Ông Donald Trump chỉ trích Iran khi Tehran phóng tên lửa ngày 5/5.", "Criticism", [None]),
    ("Sau chuyến thăm Italy và dự hội nghị G7 hồi tháng Tư, ông Macron tới Ba Lan.", "Visit", ["2024-04", None]),
    # A journey during which something is done on a day.
    ("Nhân chuyến thăm Lào, ngày 3/5, Thủ tướng Đức Olaf Scholz đã gặp ông Emmanuel Macron.", "Visit", [None]),
    ("Trong chuyến thăm Lào ngày 3/5, Thủ tướng Đức Olaf Scholz đã gặp ông Emmanuel Macron.", "Visit", ["2024-05-03"]),
    # When a source spoke is not when it was done at a talk.
    (
        "Ngày 3/5, Nga và Pháp đã đàm phán. Theo nguồn tin của Nga ngày 4/5, trong cuộc đàm phán, Pháp cảnh báo Nga.",
        "Threat",
        [None],
    ),
    ("Theo Điện Kremlin, ngày 4/5, trong cuộc gặp với ông Macron, ông Putin cảnh báo Iran.", "Threat", ["2024-05-04"]),
    # What took place and is only spoken of, beside the day of the speech.
    (
        "Ngày 4/5, ông Putin đã chúc mừng ông Emmanuel Macron sau cuộc bầu cử diễn ra hôm 1/5, đồng thời kêu gọi Pháp.",
        "Request",
        ["2024-05-04"],
    ),
    ("Ngày 4/5, Nga hoan nghênh cuộc đàm phán giữa Mỹ và Iran diễn ra hôm 1/5.", "Support", ["2024-05-04"]),
    ("Ngày 4/5, Nga hoan nghênh cuộc đàm phán giữa Mỹ và Iran diễn ra hôm 1/5.", "Meeting", ["2024-05-01"]),
    ("Ngày 4/5, ông Putin cho biết sẽ dự hội nghị G20 diễn ra ngày 9/5.", "Attendance", ["2024-05-09"]),
    # What is to be done after a talk is not of its day.
    ("Sau cuộc gặp ngày 4/5 với Thủ tướng Ấn Độ, Tổng thống Nga Putin sẽ tới Iran.", "Visit", [None]),
    ("Sau cuộc gặp ngày 4/5 với Thủ tướng Ấn Độ, Tổng thống Nga Putin sẽ tới Iran ngày 1/6.", "Visit", ["2024-06-01"]),
    ("Sau cuộc gặp ngày 4/5 với ông Joe Biden, ông Zelensky chỉ trích Nga.", "Criticism", ["2024-05-04"]),
    ("Nga và Pháp ký hiệp ước vào năm 1893.", "Signing", ["1893"]),
    # Past the verb of what is agreed on, which is done on another day.
    ("Iran và Israel đạt được thỏa thuận ngừng bắn hôm 7/5.", "Agreement", ["2024-05-07"]),
    ("Iran và Israel đạt được thỏa thuận ngừng bắn hôm 7/5.", "Retreat", [None]),
    ("Iran và Israel nhất trí ngừng bắn từ ngày 12/5.", "Agreement", [None]),
    # Past a clause put in, whose act may be of that day as well.
    ("Ngày 3/5, sau khi Mỹ không kích Syria, Bộ Ngoại giao Nga lên án Mỹ.", "Criticism", ["2024-05-03"]),
    ("Tháng 4 vừa qua, khi Mỹ áp thuế Canada, Pháp đã cảnh báo Mỹ.", "Threat", ["2024-04"]),
    ("Mỹ không kích Syria ngày 3/5, sau khi Nga cảnh báo Mỹ.", "Threat", [None]),
    # Behind "là", of the first verb.
    ("Lần gần nhất Mỹ trừng phạt Iran vì chương trình tên lửa là vào năm 2019.", "Sanction", ["2019"]),
    ("Ông Putin cảnh báo Mỹ rằng lần cuối Nga tấn công Ukraine là vào năm 2024.", "Threat", [None]),
    # What was done before or after what a day belongs to is of another.
    ("Ông Modi thăm Nhật Bản ngày 3/5 trước khi tới Mỹ.", "Visit", ["2024-05-03", None]),
    ("Ông Modi thăm Nhật Bản ngày 3/5 để dự hội nghị G20.", "Attendance", ["2024-05-03"]),
    # Of a deed told as a noun, past the names of who did it and where.
    ("Bằng chứng là việc thành lập căn cứ quân sự của Nga tại Syria năm 2015.", "Mobilization", ["2015"]),
    # Of a phrase that has ended: topic, aside, relative clause, what a dash explains.
    ("Về cuộc bầu cử Mỹ năm 2016, ông Putin chỉ trích Anh.", "Criticism", [None]),
    ("Về vấn đề Ukraine, ngày 5/5, ông Putin chỉ trích Anh.", "Criticism", ["2024-05-05"]),
    ("Ông James Baker, người giám sát cuộc bầu cử năm 2016, chỉ trích Nga.", "Criticism", [None]),
    ("Hai nước thường xuyên tiếp xúc, trong đó tháng 3/2016, Nhà vua Nhật Bản thăm Việt Nam.", "Visit", ["2016-03"]),
    ("Pháp lên án các vụ thử mà Iran tiến hành từ tháng 9/2022 và trừng phạt Iran.", "Sanction", [None]),
    ("FBI điều tra vụ can thiệp bầu cử hồi tháng 11/2023 - cáo buộc mà Nga nhiều lần bác bỏ.", "Rejection", [None]),
]


@pytest.mark.parametrize(("text", "kind", "dates"), IN_THE_SENTENCE)
def test_the_day_in_the_sentence(read, text, kind, dates):
    assert [e.date for e in read(text).events if e.type.value == kind] == dates


FROM_ELSEWHERE = [
    # Of a plan's days none is the day told last.
    (
        (
            "Ngày 10/5, Điện Kremlin chỉ trích Mỹ. Hội nghị G7 sẽ diễn ra từ ngày 13/6 đến ngày 15/6. "
            "Trong một diễn biến khác, cùng ngày, Tổng thống Nga Vladimir Putin đã cảm ơn Trung Quốc."
        ),
        "Support",
        ["2024-05-10"],
    ),
    # A person whose state nobody knows is met with those of the scene.
    (
        (
            "Ngày 8/5, Chủ tịch nước Tô Lâm đã tới thủ đô Moscow, bắt đầu chuyến thăm Liên bang Nga. Đón ông Tô Lâm "
            "có Thứ trưởng Ngoại giao Nga Andrei Rudenko và Cục trưởng Cục Lễ tân Smirnov."
        ),
        "Meeting",
        ["2024-05-08"],
    ),
    # Content of what is agreed, behind two other days.
    (
        (
            "Phát biểu ngày 6/5, Bộ trưởng Quốc phòng Ba Lan Kosiniak-Kamysz cho biết Ba Lan và Mỹ đã ký bản ghi nhớ "
            "tối 5/5, theo đó Mỹ đồng ý bán tên lửa cho Ba Lan."
        ),
        "Agreement",
        ["2024-05-05"],
    ),
    # Whoever is at the dinner speaks on its day.
    (
        (
            "Trưa 3/5, Thủ tướng Đức Olaf Scholz đã dự tiệc chiêu đãi do Ngoại trưởng Mỹ Antony Blinken chủ trì tại "
            "Washington. Ngoại trưởng Antony Blinken cảm ơn Đức."
        ),
        "Support",
        ["2024-05-03"],
    ),
    # A conference has its days for all who attend it.
    (
        (
            "Tổng thống Pháp Emmanuel Macron trở về từ Hội nghị thượng đỉnh G20 tại Đức. "
            "Hội nghị thượng đỉnh G20 diễn ra trong hai ngày 7 và 8/5."
        ),
        "Attendance",
        ["2024-05-07/2024-05-08"],
    ),
    (
        "Tổng thống Pháp Emmanuel Macron dự Hội nghị G20. Hội nghị thượng đỉnh G7 diễn ra từ ngày 7 đến 8/5.",
        "Attendance",
        [None],
    ),
]


@pytest.mark.parametrize(("text", "kind", "dates"), FROM_ELSEWHERE)
def test_the_day_from_elsewhere(read, text, kind, dates):
    assert [e.date for e in read(text).events if e.type.value == kind] == dates


YEARS = [
    ("Ngày 10/5, Ngoại trưởng Nga Sergei Lavrov gặp Ngoại trưởng Mỹ Marco Rubio.", "2025-12-20", "2025-05-10"),
    ("Ngày 5/3, Ngoại trưởng Nga Sergei Lavrov gặp Ngoại trưởng Mỹ Marco Rubio.", "2025-12-20", "2025-03-05"),
    ("Ngoại trưởng Nga Sergei Lavrov sẽ gặp Ngoại trưởng Mỹ Marco Rubio ngày 10/1.", "2025-12-20", "2026-01-10"),
    ("Ngày 20/12, Ngoại trưởng Nga Sergei Lavrov gặp Ngoại trưởng Mỹ Marco Rubio.", "2026-01-10", "2025-12-20"),
    ("Ngoại trưởng Nga Sergei Lavrov sẽ gặp Ngoại trưởng Mỹ Marco Rubio vào tháng 4 tới.", "2025-12-20", "2026-04"),
]


@pytest.mark.parametrize(("text", "published", "date"), YEARS)
def test_a_day_without_its_year_is_of_the_year_of_writing_or_close_to_it(read, text, published, date):
    assert [e.date for e in read(text, published).events if e.type.value == "Meeting"] == [date]
