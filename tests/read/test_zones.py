"""Which stretch of a page is what."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.read.noise import zones
from kg.read.rules import load_rules
from kg.text import clean

Marked = list[tuple[str, str]]
Mark = Callable[..., Marked]

HEAD = "Hai nước Mẫu thống nhất mở lại tuyến đường sắt"
LEAD = "Tuyến đường sắt giữa hai nước sẽ chạy lại sau mười năm, theo thỏa thuận vừa đạt được ở Viêng Chăn."
ONE = "Bộ trưởng Giao thông Lào Khăm Mẫu và người đồng cấp Việt Nam Trần Văn Mẫu đã hội đàm sáng 4/3 tại Viêng Chăn."
TWO = "Ông Trần Văn Mẫu nói rằng đoàn tàu đầu tiên của Việt Nam sẽ khởi hành vào tháng 6, nếu phần cầu được sửa kịp."
THREE = "Phía Lào cho biết hai trạm biên giới đã sẵn sàng, và cảm ơn các chuyên gia Việt Nam đã ở lại suốt mùa mưa."


def page(*lines: str) -> str:
    return "\n".join(lines)


def test_a_plain_page(mark: Mark) -> None:
    assert mark(page(HEAD, "", LEAD, "", ONE, "", TWO)) == [
        ("headline", HEAD),
        ("lead", LEAD),
        ("body", ONE),
        ("body", TWO),
    ]


def test_a_page_without_headline_begins_with_its_lead(mark: Mark) -> None:
    assert [kind for kind, _ in mark(page(LEAD, ONE, TWO))] == ["lead", "body", "body"]


def test_one_long_paragraph_alone_is_body(mark: Mark) -> None:
    assert [kind for kind, _ in mark(" ".join([LEAD, ONE, TWO, THREE]))] == ["body"]


def test_a_known_headline_stays_one_whatever_it_looks_like(mark: Mark) -> None:
    assert mark(LEAD, title="Tin nóng")[0] == ("headline", "Tin nóng")


@pytest.mark.parametrize(
    ("line", "note"),
    [
        ("Thế giới", "menu"),
        ("Chia sẻ", "menu"),
        ("Theo dõi Báo Mẫu", "menu"),
        ("0:00 / 3:25", "player"),
        ("Giọng nữ", "player"),
        ("#Lào #Đường sắt #Việt Nam", "hashtag"),
        ("Thứ tư, 05/03/2025 - 07:30", "dateline"),
        ("07:30 | 05/03/2025", "dateline"),
        ("| Giá vàng hôm nay | 80 triệu |", "tablebar"),
        ("-----", "ruler"),
        (">> Xem thêm: Giá gạo lại tăng", "teaser"),
        ("Lê Thị Mẫu", "byline"),
        ("Thực hiện: Lê Mẫu - Trần Mẫu", "byline"),
    ],
)
def test_lines_of_the_frame_between_headline_and_body(mark: Mark, line: str, note: str) -> None:
    assert (note, line) in mark(page(HEAD, line, LEAD, ONE, TWO, THREE))


def test_what_stands_before_the_headline_is_frame(mark: Mark) -> None:
    found = mark(page("Thế giới", "Đông Nam Á", HEAD, LEAD, ONE))
    assert [kind for kind, _ in found] == ["menu", "menu", "headline", "lead", "body"]


@pytest.mark.parametrize("tag", ["(Ngày Nay) -", "VOV.VN -", "(TTXVN)", "TTO -", "(Báo Mẫu) -", "BAOMAU.VN –"])
def test_the_papers_tag_before_the_lead(mark: Mark, tag: str) -> None:
    assert mark(f"{tag} {LEAD}\n{ONE}", title=HEAD)[1:3] == [("publisher", tag), ("lead", LEAD)]


@pytest.mark.parametrize("opening", ["Mỹ - Iran", "(Lào) là nước mà", "Hà Nội - thủ đô"])
def test_names_before_a_dash_are_no_tag(mark: Mark, opening: str) -> None:
    text = f"{opening} có một tuyến đường sắt chung đã bỏ không suốt mười năm qua."
    assert mark(f"{text}\n{ONE}", title=HEAD)[1] == ("lead", text)


def test_a_caption_belongs_to_the_article_its_credit_and_its_second_copy_do_not(mark: Mark) -> None:
    caption = "Hai bộ trưởng tại lễ ký ở Viêng Chăn. (Ảnh: Lê Mẫu)"
    assert mark(page(HEAD, LEAD, caption, caption, ONE, TWO))[2:5] == [
        ("caption", "Hai bộ trưởng tại lễ ký ở Viêng Chăn."),
        ("credit", "(Ảnh: Lê Mẫu)"),
        ("repeat", caption),
    ]


def test_a_line_printed_twice_within_the_body_is_a_caption(mark: Mark) -> None:
    found = mark(page(HEAD, LEAD, ONE, "Nhà ga cũ ở Viêng Chăn", "Nhà ga cũ ở Viêng Chăn", TWO, THREE))
    assert ("caption", "Nhà ga cũ ở Viêng Chăn") in found
    assert ("repeat", "Nhà ga cũ ở Viêng Chăn") in found


def test_a_sentence_set_apart_by_blank_lines_is_a_caption(mark: Mark) -> None:
    text = page(LEAD, "", "", "", "Ông Khăm Mẫu trả lời báo chí.", "", "\u00a0", ONE, "", TWO, "", THREE)
    assert mark(text)[1] == ("caption", "Ông Khăm Mẫu trả lời báo chí.")


def test_a_caption_in_a_table_bar(mark: Mark) -> None:
    assert mark(page("Nhà ga mới ở Viêng Chăn. (Nguồn: AFP) |", LEAD, ONE))[:2] == [
        ("caption", "Nhà ga mới ở Viêng Chăn."),
        ("credit", "(Nguồn: AFP) |"),
    ]


def test_a_caption_within_a_paragraph(mark: Mark) -> None:
    found = mark(f"{ONE} Toàn cảnh lễ ký. Ảnh: AFP/TTXVN {TWO}", title=HEAD)
    assert found[1:] == [("lead", ONE), ("caption", "Toàn cảnh lễ ký."), ("credit", "Ảnh: AFP/TTXVN"), ("lead", TWO)]


def test_end_mark_and_sign_off(mark: Mark) -> None:
    found = mark(page(LEAD, ONE, f"{TWO}/. Lê Mẫu/VOV.VN"), title=HEAD)
    assert found[-3:] == [("body", TWO), ("end", "/."), ("byline", "Lê Mẫu/VOV.VN")]


def test_the_title_of_another_story_in_square_brackets(mark: Mark) -> None:
    found = mark(f"{LEAD}\n{ONE} [Giá gạo xuất khẩu tăng mạnh trong quý] {TWO}", title=HEAD)
    assert found[2:] == [("body", ONE), ("teaser", "[Giá gạo xuất khẩu tăng mạnh trong quý]"), ("body", TWO)]


def test_square_brackets_within_a_sentence_stay(mark: Mark) -> None:
    text = "“Chúng tôi [Chính phủ Lào và các đối tác] sẽ sửa cầu trong năm nay”, ông Khăm Mẫu nói với các phóng viên."
    assert mark(f"{LEAD}\n{text}", title=HEAD)[2:] == [("body", text)]


@given(st.text(st.sampled_from('aÀ Ảnh: (Nguồn)|#.>[]/\n\n\u00a0-"“”Tin liên quan0/:')), st.booleans())
def test_zones_are_in_order_and_leave_nothing_out(text: str, known: bool) -> None:
    text = clean(f"Đầu đề\n{text}")
    at = 0
    for zone in zones(text, load_rules(), head=len("Đầu đề") if known else None):
        assert at <= zone.start < zone.end
        assert not text[at : zone.start].strip()
        assert text[zone.start : zone.end] == text[zone.start : zone.end].strip()
        at = zone.end
    assert not text[at:].strip()
