"""Saved pages in the form of Vietnamese papers: headline, day, paper and body come out, menus and other stories don't.

The pages in ``sites/`` have the elements, classes, meta tags and JSON-LD of the papers' pages; all texts are our own.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from string import Template

import pytest

from kg.errors import Problem
from kg.model import Article, ZoneKind

Run = Callable[..., tuple[list[Article], list[Problem]]]

SITES = Path(__file__).parent / "sites"
STORY = {
    "TITLE": "Lào và nước láng giềng mở lại tuyến đường sắt qua biên giới",
    "LEAD": "Bộ trưởng Giao thông hai nước hôm 4/3 thống nhất cho tàu chạy lại sau mười năm gián đoạn.",
    "P1": "Tại cuộc hội đàm ở Viêng Chăn, hai bộ trưởng nhất trí rằng chuyến tàu đầu tiên sẽ rời ga vào ngày 20/4, sau "
    "khi các đội thợ hoàn thành việc thay tà vẹt trên đoạn qua đèo.",
    "P2": "Ông Khamphan Mẫu cho biết phía Lào đã kiểm tra toàn bộ mười hai cây cầu trên tuyến và không phát hiện hư "
    "hỏng nào đáng kể, trừ một trụ cầu bị xói sau trận lũ năm ngoái.",
    "P3": "Người đồng cấp của ông cảm ơn các chuyên gia đã ở lại trong suốt mùa mưa để khảo sát từng đoạn đường, đồng "
    "thời đề nghị hai bên lập một tổ công tác chung về an toàn chạy tàu.",
    "P4": "Hai bên dự kiến họp lại vào tháng 6 để bàn về giá vé và việc kiểm tra hộ chiếu ngay trên toa, theo một "
    "tuyên bố được công bố sau cuộc gặp.",
    "CAPTION": "Hai bộ trưởng bắt tay trước nhà ga mới ở ngoại ô Viêng Chăn.",
}
FRAME = {
    "MENU1": "Chứng khoán phái sinh",
    "MENU2": "Nhịp sống số",
    "TEASER1": "Giá vàng miếng lập đỉnh mới trong phiên sáng nay",
    "TEASER2": "Tuyển bóng chuyền nữ thắng ngược trận mở màn",
    "TEASER3": "Cháy kho hàng ở ngoại thành, nhiều người phải sơ tán trong đêm",
    "TEASER4": "Một đoạn tóm tắt của bài khác, kể về chuyện hoàn toàn khác, không liên quan tới bài đang đọc ở đây.",
    "TEASER5": "Hoa ban nở rộ trên các con phố Hà Nội",
    "COMMENT": "Mong tàu chạy sớm để về quê cho tiện, vé xe khách bây giờ đắt quá.",
    "FOOTER": "Nguyễn Tổng Biên",
    "BOOKS": "Mục Thế giới giới thiệu tới độc giả những cuốn sách hay về ngoại giao.",
}
PAPERS = {
    "vnexpress": ("VnExpress", "https://vnexpress.net/bai-mau-4850001.html"),
    "tuoitre": ("Tuổi Trẻ", "https://tuoitre.vn/bai-mau-20250304103000001.htm"),
    "thanhnien": ("Thanh Niên", "https://thanhnien.vn/bai-mau-185250304103000001.htm"),
    "dantri": ("Dân trí", "https://dantri.com.vn/the-gioi/bai-mau-20250304103000001.htm"),
    "vov": ("VOV", "https://vov.vn/the-gioi/bai-mau-post1158001.vov"),
    "vietnamplus": ("VietnamPlus", "https://www.vietnamplus.vn/bai-mau-post1018001.vnp"),
    "qdnd": ("Quân đội nhân dân", "https://www.qdnd.vn/quoc-te/tin-tuc/bai-mau-818001"),
    "znews": ("ZNEWS", "https://znews.vn/bai-mau-post1535001.html"),
}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Article, str]]:
    """The article of each page, and the text of those zones that are the article."""
    from kg.read import read

    folder = tmp_path_factory.mktemp("sites")
    for path in SITES.glob("*.html"):
        filled = Template(path.read_text(encoding="utf-8")).substitute(STORY | FRAME)
        (folder / path.name).write_text(filled, encoding="utf-8")
    found = list(read([folder]))
    assert [f for f in found if isinstance(f, Problem)] == []
    articles = {a.id: a for a in found if isinstance(a, Article)}
    return {name: (a, shown(a, *(k for k in ZoneKind if k.is_article))) for name, a in articles.items()}


def shown(article: Article, *kinds: ZoneKind) -> str:
    return "\n".join(article.text[z.start : z.end] for z in article.zones if z.kind in kinds)


def test_every_paper_is_read(pages: dict[str, tuple[Article, str]]) -> None:
    assert set(pages) == set(PAPERS)


@pytest.mark.parametrize("paper", PAPERS)
def test_headline_day_paper_and_address(pages: dict[str, tuple[Article, str]], paper: str) -> None:
    article, _ = pages[paper]
    name, address = PAPERS[paper]
    assert article.title == STORY["TITLE"]
    assert article.published == "2025-03-04"
    assert article.url == address
    assert name.casefold() in (article.publisher or "").casefold()
    assert article.zones[0].kind is ZoneKind.HEADLINE


@pytest.mark.parametrize("paper", PAPERS)
def test_the_whole_body_in_its_order(pages: dict[str, tuple[Article, str]], paper: str) -> None:
    _, text = pages[paper]
    places = [text.find(STORY[part]) for part in ("TITLE", "LEAD", "P1", "P2", "P3", "P4")]
    assert -1 not in places
    assert places == sorted(places)


@pytest.mark.parametrize("paper", PAPERS)
def test_nothing_of_the_frame(pages: dict[str, tuple[Article, str]], paper: str) -> None:
    _, text = pages[paper]
    assert [part for part, words in FRAME.items() if words in text] == []
    for words in (
        "Chia sẻ",
        "Tin liên quan",
        "Xem nhiều",
        "Trang chủ",
        "GMT+7",
        "Tổng biên tập",
        "Bình luận",
        "Mời bạn",
    ):
        assert words not in text, words


@pytest.mark.parametrize("paper", PAPERS)
def test_a_caption_is_told_from_the_body(pages: dict[str, tuple[Article, str]], paper: str) -> None:
    article, _ = pages[paper]
    assert STORY["CAPTION"] not in shown(article, ZoneKind.BODY, ZoneKind.LEAD)
