"""Which articles tell of states' dealings: the others give no events, however many verbs of diplomacy they have."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.model import Extraction

OTHER = [
    "Công an Hà Nội bắt giữ một nghi phạm. Bộ Công an cảm ơn người dân.",
    "Ủy ban nhân dân Thành phố Hồ Chí Minh yêu cầu các quận kiểm tra. Các quận cam kết sửa chữa.",
    "Đội tuyển Việt Nam gặp đội tuyển Thái Lan ở chung kết. Huấn luyện viên Việt Nam khen cầu thủ Thái Lan.",
]


@pytest.mark.parametrize("text", OTHER)
def test_matters_at_home_and_sport_give_no_events(read: Callable[..., Extraction], text: str) -> None:
    assert read(text).events == ()


PRIVATE = [
    (
        "Ca sĩ Lê Thu Hà vừa trở về từ Mỹ. Cô kể về chuyến đi. Cô nói cô thích Pháp. Ca sĩ Trần Văn Bình chúc mừng cô. "
        "Anh khen cô hát hay. Cô cảm ơn anh. Hai người hứa sẽ hát chung."
    ),
    (
        "Công an Hà Nội tạm giữ một người bán điện thoại nhập từ Trung Quốc. Hàng mua ở Thái Lan. Tòa án yêu cầu điều "
        "tra lại. Viện kiểm sát không đồng ý. Luật sư Trần Văn Bình phản đối. Ông nói thân chủ vô tội. Vụ án được hoãn."
    ),
]


@pytest.mark.parametrize("text", PRIVATE)
def test_who_does_it_shows_that_no_states_deal_with_each_other(read: Callable[..., Extraction], text: str) -> None:
    assert read(text).events == ()


def test_a_person_with_the_name_of_a_state_is_no_state(read: Callable[..., Extraction]) -> None:
    driver = read("Tài xế Phan Đình Anh gặp nạn ở Thái Lan. Theo lời kể, tài xế Anh đã gọi điện cho gia đình.")
    assert "GB" not in {e.key for e in driver.entities}
    state = read("Tài xế Phan Đình Anh gặp nạn ở Thái Lan. Đại sứ quán Anh và chính phủ Anh đã gọi điện cho gia đình.")
    assert "GB" in {e.key for e in state.entities}


def test_the_home_state_and_another_make_diplomacy(read: Callable[..., Extraction]) -> None:
    assert read("Bộ Quốc phòng Việt Nam cảm ơn Bộ Quốc phòng Thái Lan.").events
