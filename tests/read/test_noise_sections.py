"""Section names above the headline are the page's frame, whatever separates them."""

from __future__ import annotations

import pytest

from kg.model import Article
from kg.read import read

BODY = "\n\nBộ trưởng Quốc phòng hai nước hội đàm tại Hà Nội\n\nCuộc hội đàm diễn ra sáng nay và kéo dài hai giờ.\n"


@pytest.mark.parametrize(
    "frame",
    [
        "Trang chủ   Thế giới   Đông Bắc Á   Quốc phòng",
        "Thế giới  |  Châu Âu  |  Hồ sơ",
        "Thế giới 24h > Trung Đông",
        "Hải Đăng » Quốc phòng » Châu Á",
        "Cỡ chữ: A- A A+",
        "Bán đảo Triều Tiên\nCập nhật : 21-11-2024  17:20\nPhoto : Tư liệu",
    ],
)
def test_the_frame_is_no_headline(tmp_path, frame):
    page = tmp_path / "page.txt"
    page.write_text(frame + BODY, encoding="utf-8")
    articles = [a for a in read([page]) if isinstance(a, Article)]
    assert [a.title for a in articles] == ["Bộ trưởng Quốc phòng hai nước hội đàm tại Hà Nội"]
