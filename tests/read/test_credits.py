"""Picture credits within running text, and sign-offs at its end: how far they reach."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Mark = Callable[..., list[tuple[str, str]]]

BEFORE = "Đoàn tàu mới vào ga Viêng Chăn."


@pytest.mark.parametrize(
    ("credit", "after"),
    [
        ("(Ảnh: Yonhap)", "Hai bên đã ký thỏa thuận."),
        ("(Nguồn: AFP/TTXVN)", "Hai bên đã ký thỏa thuận."),
        ("(Ảnh THX)", "Hai bên đã ký thỏa thuận."),
        ("(ảnh: CNN).", "Hai bên đã ký thỏa thuận."),
        ("Ảnh: Reuters.", "Hai bên đã ký thỏa thuận."),
        ("Ảnh: Reuters", "Hai bên đã ký thỏa thuận."),
        ("Ảnh:AFP", "“Chúng tôi đã sẵn sàng”, ông nói."),
        ("Ảnh: US Army", "Hãng tin Mẫu dẫn lời ông."),
        ("Ảnh: baomau.com.vn", "Hai bên đã ký thỏa thuận."),
        ("Ảnh: VGP/Minh Mẫu", "Theo thỏa thuận, tàu sẽ chạy vào tháng 6."),
        ("Ảnh: Lê Mẫu - TTXVN", "Theo thỏa thuận, tàu sẽ chạy vào tháng 6."),
        ("Ảnh: Minh Mẫu.", "Theo thỏa thuận, tàu sẽ chạy vào tháng 6."),
        ("Ảnh: Minh Mẫu", "Ngày 4/3, hai bên đã ký thỏa thuận."),
        ("Ảnh: Nguyễn Văn Mẫu", "Tàu sẽ chạy vào tháng 6."),
        ("Ảnh: THU MẪU", "Tàu sẽ chạy vào tháng 6."),
        ("Ảnh: Squawk", "Triều Tiên chưa bình luận gì."),  # unknown, but no Vietnamese word
        ("Ảnh: Cắt từ clip.", "Hai bên đã ký thỏa thuận."),
        ("Nguồn ảnh: Wikipedia", "Đây là đoàn tàu thứ hai."),
        ("Ảnh: S.M", "Khoảng một trăm người đã đến."),
    ],
)
def test_a_credit_ends_where_its_source_does(mark: Mark, credit: str, after: str) -> None:
    found = mark(f"Mở đầu bài viết là câu này.\n{BEFORE} {credit} {after}", title="Đầu đề")
    assert found[2:] == [("caption", BEFORE), ("credit", credit), ("body", after)]


@pytest.mark.parametrize(
    "credit", ["(Ảnh minh họa)", "Ảnh minh họa.", "Ảnh minh họa: AP", "(Ảnh minh họa: Lê Mẫu/TTXVN)"]
)
def test_a_picture_that_only_illustrates_has_no_caption(mark: Mark, credit: str) -> None:
    found = mark(f"Mở đầu bài viết là câu này.\n{BEFORE} {credit} Hai bên đã ký thỏa thuận.", title="Đầu đề")
    assert found[2:] == [("body", BEFORE), ("credit", credit), ("body", "Hai bên đã ký thỏa thuận.")]


def test_a_label_before_a_caption_is_the_only_noise(mark: Mark) -> None:
    caption = "Bộ trưởng Giao thông Lào trả lời các phóng viên."
    found = mark(f"Mở đầu bài viết là câu này.\n{BEFORE} Ảnh: {caption} Tàu sẽ chạy vào tháng 6.", title="Đầu đề")
    assert ("credit", "Ảnh:") in found
    assert ("caption", caption) in found
    assert ("body", "Tàu sẽ chạy vào tháng 6.") in found


@pytest.mark.parametrize(
    "sentence",
    [
        "Nguồn tin của hãng nói rằng thỏa thuận (nguồn: Bộ Giao thông) đã được ký.",
        "Ảnh hưởng của trận lũ còn kéo dài, theo hình ảnh vệ tinh mới nhất.",
        "Tổng giám đốc Trần Mẫu (ảnh) đã đến ga vào sáng nay.",
    ],
)
def test_words_that_only_look_like_a_credit(mark: Mark, sentence: str) -> None:
    assert mark(f"Mở đầu bài viết là câu này.\n{sentence}", title="Đầu đề")[2:] == [("body", sentence)]


@pytest.mark.parametrize(
    "sign_off",
    [
        "Lê Mẫu",
        "LÊ MẪU",
        "T.M",
        "N.Mẫu - H.Mẫu",
        "Lê Mẫu (theo AFP)",
        "(Theo Reuters)",
        "(TTXVN/Vietnam+)",
        "Theo Sputnik",
        "Theo Lê Mẫu/VnExpress",
        "Lê Mẫu (tổng hợp theo báo TTXVN, Zing.vn)",
        "Lê Mẫu (từ Viêng Chăn)",
        "TTXVN/Tin Tức",
        "PV/VOV-Tây Nguyên",
        "Hồng Mẫu/VOV-Trung tâm Tin",
        "Lê Mẫu -",
        "Lê Mẫu - Thể thao Việt Nam | 22:15 07/06/2017",
    ],
)
def test_a_sign_off_at_the_end(mark: Mark, sign_off: str) -> None:
    body = "Đoàn tàu sẽ khởi hành vào tháng 6."
    assert mark(f"Mở đầu bài viết là câu này.\n{body} {sign_off}", title="Đầu đề")[2:] == [
        ("body", body),
        ("byline", sign_off),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Đoàn tàu sẽ chạy qua năm tỉnh trước khi đến TP. Hồ Chí Minh",
        "Lễ ký diễn ra trong ba ngày (từ 1.6 đến 3.6).",
        'Báo chí gọi ông là người của vụ "hụt" Mẫu.',
        "Người ký văn bản là ông Khăm Mẫu, đại diện của Lào",
        "Ông hỏi: “Ai sẽ trả tiền?” Không ai trả lời",
    ],
)
def test_an_end_that_is_no_sign_off(mark: Mark, text: str) -> None:
    assert mark(f"Mở đầu bài viết là câu này.\n{text}", title="Đầu đề")[2:] == [("body", text)]
