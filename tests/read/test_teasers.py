"""Other stories on the page: none of their words may count as the article's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Mark = Callable[..., list[tuple[str, str]]]

ARTICLE = [
    "Hai nước Mẫu thống nhất mở lại tuyến đường sắt",
    "Tuyến đường sắt Việt - Lào sẽ chạy lại sau mười năm, theo thỏa thuận vừa đạt được ở Viêng Chăn.",
    "Bộ trưởng Giao thông Lào Khăm Mẫu và người đồng cấp Việt Nam Trần Văn Mẫu đã hội đàm sáng 4/3 tại Viêng Chăn.",
    "Ông Trần Văn Mẫu nói rằng đoàn tàu đầu tiên của Việt Nam sẽ khởi hành vào tháng 6, nếu phần cầu được sửa kịp.",
    "Ông Khăm Mẫu cho biết hai trạm biên giới của Lào đã sẵn sàng, và cảm ơn các chuyên gia Việt Nam đã ở lại.",
]
OTHERS = [
    "Giá gạo xuất khẩu lại tăng trong tuần này",
    "Theo Hiệp hội Nông sản Cửu Long, giá gạo đã tăng liên tiếp ba tuần nhờ các đơn hàng mới từ Manila.",
    "Đội tuyển bơi chốt danh sách dự giải ở Doha",
    "Huấn luyện viên Phan Bơi đã chọn mười hai kình ngư, trong đó có ba người mới từ Trung tâm Thủ Đức.",
]


def teasers(mark: Mark, *lines: str) -> list[str]:
    """The words marked as other stories, given what follows the article."""
    found = mark("\n\n".join([*ARTICLE, *lines]))
    assert [text for name, text in found if name in ("headline", "lead", "body")] == [
        line.removesuffix("/.") for line in ARTICLE
    ]
    return [text for name, text in found if name in ("teaser", "repeat")]


@pytest.mark.parametrize(
    "heading",
    [
        "Tin liên quan",
        "TIN LIÊN QUAN",
        "Tin cùng chuyên mục",
        "Các tin khác",
        "Xem thêm:",
        "Đọc thêm",
        "Có thể bạn quan tâm",
    ],
)
def test_everything_under_a_heading(mark: Mark, heading: str) -> None:
    assert teasers(mark, heading, *OTHERS) == [heading, *OTHERS]


def test_captions_of_other_stories_go_with_them(mark: Mark) -> None:
    caption = "Nông dân Cửu Long thu hoạch lúa. (Ảnh: Lê Mẫu)"
    assert caption in teasers(mark, "Tin cùng chuyên mục", caption, *OTHERS)


@pytest.mark.parametrize("sign_off", ["(TTXVN/Vietnam+)", "Theo Dantri", "Lê Mẫu", "#Lào #Đường sắt"])
def test_everything_after_a_sign_off(mark: Mark, sign_off: str) -> None:
    assert teasers(mark, sign_off, *OTHERS) == OTHERS


def test_titles_printed_twice_each_with_a_summary_and_no_heading(mark: Mark) -> None:
    lines = [OTHERS[0], OTHERS[0], f"(Báo Mẫu) - {OTHERS[1]}", OTHERS[2], OTHERS[2], f"(Báo Mẫu) - {OTHERS[3]}"]
    assert teasers(mark, *lines) == lines


def test_titles_with_summaries_and_no_heading(mark: Mark) -> None:
    assert teasers(mark, *OTHERS) == OTHERS


def test_a_bare_list_of_titles(mark: Mark) -> None:
    titles = [OTHERS[0], OTHERS[2], "Nhà máy giấy Bãi Bằng chạy thử dây chuyền"]
    assert teasers(mark, *titles) == titles


def test_subheadings_of_the_article_stay(mark: Mark) -> None:
    lines = [*ARTICLE[:3], "Cầu biên giới phải sửa trước tháng 6", *ARTICLE[3:]]
    assert [name for name, _ in mark("\n\n".join(lines))] == ["headline", "lead", "body", "body", "body", "body"]


def test_a_last_subheading_with_one_paragraph_stays(mark: Mark) -> None:
    lines = [*ARTICLE[:4], "Phía Lào đã sẵn sàng", ARTICLE[4]]
    assert "teaser" not in [name for name, _ in mark("\n\n".join(lines))]


def test_a_box_within_the_article_does_not_end_it(mark: Mark) -> None:
    lines = [*ARTICLE[:3], "Tin liên quan", OTHERS[0], OTHERS[2], *ARTICLE[3:]]
    found = mark("\n\n".join(lines))
    assert [text for name, text in found if name == "teaser"] == ["Tin liên quan", OTHERS[0], OTHERS[2]]
    assert [text for name, text in found if name == "body"] == ARTICLE[2:]


def test_a_byline_above_the_body_does_not_end_the_article(mark: Mark) -> None:
    found = mark("\n\n".join([*ARTICLE[:2], "Lê Thị Mẫu", *ARTICLE[2:]]))
    assert [name for name, _ in found] == ["headline", "lead", "byline", "body", "body", "body"]


def test_an_end_mark_in_the_middle_of_two_joined_articles_does_not_end_it(mark: Mark) -> None:
    found = mark("\n\n".join([*ARTICLE[:2], ARTICLE[2] + "/.", *ARTICLE[3:]]))
    assert [name for name, _ in found] == ["headline", "lead", "body", "end", "body", "body"]


def test_rows_of_a_bar(mark: Mark) -> None:
    rows = [f"| {OTHERS[0]} {OTHERS[1]} |", f"| {OTHERS[2]} {OTHERS[3]} |"]
    found = mark("\n".join([*ARTICLE, *rows]))
    assert [text for name, text in found if name == "tablebar"] == rows
