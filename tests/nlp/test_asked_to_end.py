"""What is asked to end goes on, a list of charges is charged, and who is blamed and bidden in one breath is both."""

from __future__ import annotations

from tests.nlp.conftest import facts, tables


@tables(
    asked_to_end=[
        ("Pháp kêu gọi Belarus ngừng các vụ bắt giữ.", {"Request occurred: Pháp > Belarus"}),
        ("Pháp yêu cầu Belarus hủy cuộc tập trận.", {"Request occurred: Pháp > Belarus"}),
        ("Pháp hủy cuộc tập trận.", {"Mobilization cancelled: Pháp"}),
    ],
    blamed_and_bidden=[
        (
            "Pháp lên án và kêu gọi Belarus rút quân.",
            {"Criticism occurred: Pháp > Belarus", "Request occurred: Pháp > Belarus"},
        ),
        (
            "Pháp hoan nghênh hiệp định và đề nghị Lào cải cách.",
            {"Support occurred: Pháp", "Request occurred: Pháp > Lào"},
        ),
    ],
    charged_in_a_list=[
        ("Peru cáo buộc Chile vi phạm hiệp định, tấn công Kenya.", {"Criticism occurred: Peru > Chile"}),
        ("Peru cáo buộc Chile nuôi dưỡng khủng bố, viện trợ cho Kenya.", {"Criticism occurred: Peru > Chile"}),
        (
            "Peru cáo buộc Chile vi phạm hiệp định, trừng phạt Chile.",
            {"Criticism occurred: Peru > Chile", "Sanction occurred: Peru > Chile"},
        ),
    ],
    verbs_that_are_subjects=[
        ("Tổng thống Peru nói trừng phạt Nga sẽ không giải quyết được vấn đề.", set()),
        ("Tổng thống Peru nói rằng viện trợ cho Ukraine chỉ kéo dài xung đột.", set()),
        ("Tổng thống Peru nhấn mạnh việc trừng phạt Nga là cần thiết.", set()),
        ("Tổng thống Peru nói đã trừng phạt Nga.", {"Sanction occurred: Peru > Nga"}),
    ],
    offices_of_somebody=[
        (
            "Văn phòng Thủ tướng Israel Benjamin Netanyahu chỉ trích Nga.",
            {"Criticism occurred: Văn phòng Thủ tướng Israel > Nga"},
        ),
        (
            "Quân đội của Tổng thống Syria Bashar al-Assad tấn công Aleppo.",
            {"Assault occurred: Quân đội Syria > Aleppo"},
        ),
    ],
)
def test_who_does_what(read, text: str, expected: set[str]) -> None:
    assert facts(read(text)) == expected
