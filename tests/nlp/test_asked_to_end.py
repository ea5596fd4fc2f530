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


@tables(
    what_there_is_or_will_be=[
        ("Tổng thống Peru Juan Perez nói sẽ có lệnh trừng phạt mới đối với Nga.", {"Sanction planned:  > Nga"}),
        ('Tổng thống Peru Juan Perez nói: "Sẽ có thêm không kích vào Kiev."', {"Assault planned:  > Kiev"}),
        ("Tổng thống Peru Juan Perez nói sẽ có cuộc gặp với Chile.", {"Meeting planned: Chile, Juan Perez"}),
    ],
    two_acts_with_one_object=[
        (
            "Tổng thống Peru Juan Perez đã tiếp và cảm ơn Thủ tướng Lào Li Wei.",
            {"Meeting occurred: Juan Perez, Li Wei", "Support occurred: Juan Perez > Li Wei"},
        ),
        (
            "Tổng thống Peru Juan Perez đã gặp và mời Thủ tướng Lào Li Wei thăm Peru.",
            {"Meeting occurred: Juan Perez, Li Wei", "Request occurred: Juan Perez > Li Wei"},
        ),
    ],
    what_is_not_wanted=[("Nga không muốn Ukraine gia nhập NATO.", set())],
    certainty_and_deadlock=[
        ("Peru cho rằng Iran chắc chắn đã bắn tên lửa.", {"Mobilization occurred: Iran"}),
        ("Các cuộc đàm phán giữa Peru và Chile rơi vào bế tắc.", {"Meeting cancelled: Chile, Peru"}),
        ("Mỹ đưa Cuba ra khỏi danh sách đen.", set()),
        ("Mỹ đưa Cuba vào danh sách đen.", {"Sanction occurred: Mỹ > Cuba"}),
    ],
)
def test_what_is_said_and_what_is_done(read, text: str, expected: set[str]) -> None:
    assert facts(read(text)) == expected
