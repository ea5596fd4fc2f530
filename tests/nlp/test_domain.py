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


def test_the_home_state_and_another_make_diplomacy(read: Callable[..., Extraction]) -> None:
    assert read("Bộ Quốc phòng Việt Nam cảm ơn Bộ Quốc phòng Thái Lan.").events
