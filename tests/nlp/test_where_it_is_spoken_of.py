"""Where something goes on that is only spoken of is not where the act takes place."""

from __future__ import annotations

from tests.nlp.conftest import facts, tables


@tables(
    spoken_of=[
        ("Liên quan đến vụ nổ ở Manila, Nhật Bản và Peru ký hiệp định.", {"Signing occurred: Nhật Bản, Peru"}),
        ("Trước tình hình căng thẳng ở Gaza, Peru kêu gọi Israel kiềm chế.", {"Request occurred: Peru > Israel"}),
        ("Peru và Chile điện đàm về các biện pháp chấm dứt xung đột tại Sudan.", {"PhoneCall occurred: Chile, Peru"}),
        ("Cuộc họp ở Geneva diễn ra sau khi Iran phóng tên lửa.", {"Mobilization occurred: Iran"}),
    ],
    where_it_is=[
        ("Phát biểu tại cuộc họp báo ở Tokyo, ông Abe chỉ trích Peru.", {"Criticism occurred: Abe > Peru @ Tokyo"}),
        (
            "Trong cuộc gặp ở Hà Nội, Peru và Chile nhất trí tăng cường hợp tác.",
            {"Meeting occurred: Chile, Peru @ Hà Nội", "Agreement occurred: Chile, Peru @ Hà Nội"},
        ),
        ("Peru tấn công phiến quân trong cuộc xung đột ở Syria.", {"Assault occurred: Peru @ Syria"}),
    ],
)
def test_places(read, text: str, expected: set[str]) -> None:
    assert facts(read(text)) == expected
