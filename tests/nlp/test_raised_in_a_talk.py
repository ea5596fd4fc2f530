"""What is raised in a talk is no party of it, what a charge holds is nobody's charge, and pledges are whole."""

from __future__ import annotations

from tests.nlp.conftest import facts, tables


@tables(
    raised=[
        (
            "Ông Juan Rojas nêu vấn đề hạt nhân Iran trong cuộc gặp với bà Anna Muller.",
            {"Meeting occurred: Anna Muller, Juan Rojas"},
        ),
        (
            "Ông Juan Rojas sẽ nêu vấn đề Nga can thiệp bầu cử Mỹ năm 2016 trong cuộc gặp sắp tới với bà Anna Muller.",
            {"Meeting planned: Anna Muller, Juan Rojas"},
        ),
        (
            "Ông Juan Rojas có ý định đưa nghi vấn Nga can thiệp bầu cử Mỹ ra thảo luận với bà Anna Muller.",
            {"Meeting considered: Anna Muller, Juan Rojas"},
        ),
    ],
    charged=[
        (
            "Nga bị trừng phạt liên quan tới cáo buộc Moskva can thiệp bầu cử Mỹ và sự can dự của Nga tại Syria.",
            {"Sanction occurred:  > Nga @ Syria"},
        ),
    ],
    on_two_days=[
        (
            "Hội nghị thượng đỉnh G20 diễn ra tại Berlin trong hai ngày 16, 17/2.",
            {"Meeting occurred: G20 @ Berlin on 2024-02-16/2024-02-17"},
        ),
    ],
)
def test_who_raises_it_meets(read, text: str, expected: set[str]) -> None:
    assert facts(read(text)) == expected


@tables(
    pledged=[
        ("Ấn Độ cam kết với ASEAN sẽ tăng cường hợp tác hàng hải.", ["tăng cường hợp tác hàng hải"]),
        ("Ấn Độ cam kết với Lào rằng thương mại sẽ tăng.", ["thương mại sẽ tăng"]),
    ],
    striven_for=[
        ("Nga và Trung Quốc khẳng định sẽ cùng hành động vì hòa bình thế giới.", ["hành động vì hòa bình thế giới"]),
        ("Tổng thống Chile Juan Rojas cam kết chiến đấu vì thương mại tự do.", ["chiến đấu vì thương mại tự do"]),
    ],
)
def test_a_topic_is_whole(read, text: str, expected: list[str]) -> None:
    (event,) = read(text).events
    assert [topic.text for topic in event.topics] == expected
