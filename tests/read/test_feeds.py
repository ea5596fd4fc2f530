"""RSS and Atom: each item an article, with what the feed says of it and nothing of its markup."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.errors import Problem
from kg.model import Article
from kg.read import Reading, ReadLimits

Run = Callable[..., tuple[list[Article], list[Problem]]]

TITLE = "Hai nước Mẫu mở lại tuyến đường sắt"
LEAD = "Tuyến đường sắt của hai nước sẽ chạy lại sau mười năm."
BODY = "Bộ trưởng Giao thông hai nước đã hội đàm sáng 4/3 tại Viêng Chăn và thống nhất ngày khởi hành."
OTHER = "Ngoại trưởng hai nước Mẫu điện đàm về việc mở lại cửa khẩu trong tháng này."

RSS = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
 <channel><title>Thế giới - VnExpress RSS</title><link>https://baomau.example</link>
  <item>
   <title><![CDATA[{TITLE}]]></title><guid>bai-1</guid><link>https://baomau.example/1.html</link>
   <pubDate>Wed, 05 Mar 2025 00:30:00 +0700</pubDate>
   <description><![CDATA[<a href="/1"><img src="/1.jpg"></a></br>{LEAD}]]></description>
   <content:encoded><![CDATA[<h2>{LEAD}</h2><script>alert("Không")</script><p>{BODY}</p>
     <figure><img src="/1.jpg"><figcaption>Nhà ga mới. Ảnh: Lê Mẫu</figcaption></figure><p>Hai bên &amp; các
     &quot;chuyên gia&quot; ở lại.</p><iframe src="/ad">Quảng cáo</iframe>]]></content:encoded>
  </item>
  <item>
   <title>Ngoại trưởng điện đàm</title><guid>bai-2</guid><link>https://baomau.example/2.html</link>
   <pubDate>Thu, 06 Mar 2025 10:00:00 GMT+7</pubDate>
   <description>&lt;b&gt;{OTHER}&lt;/b&gt;</description>
  </item>
 </channel></rss>"""

ATOM = f"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Báo Mẫu</title><id>urn:mau</id>
 <updated>2025-03-06T08:00:00+07:00</updated>
 <entry><id>urn:mau:1</id><title type="html">{TITLE}</title><link href="https://baomau.example/1"/>
  <published>2025-03-05T00:30:00+07:00</published><updated>2025-03-06T00:00:00Z</updated>
  <summary>{LEAD}</summary><content type="html">&lt;p&gt;{LEAD}&lt;/p&gt;&lt;p&gt;{BODY}&lt;/p&gt;</content></entry>
</feed>"""


def test_full_text_and_teaser(tmp_path: Path, run: Run) -> None:
    (tmp_path / "feed.xml").write_text(RSS)
    (whole, teaser), (remark,) = run(tmp_path)
    assert whole.text.split("\n") == [
        TITLE,
        LEAD,
        BODY,
        "Nhà ga mới. Ảnh: Lê Mẫu",
        'Hai bên & các "chuyên gia" ở lại.',
    ]
    assert (whole.id, whole.title, whole.url) == ("bai-1", TITLE, "https://baomau.example/1.html")
    assert (whole.published, whole.publisher) == ("2025-03-05", "VnExpress")  # the day as written, not Greenwich's
    assert whole.source == f"{tmp_path / 'feed.xml'}[1]"
    assert (teaser.text, teaser.published) == (f"Ngoại trưởng điện đàm\n{OTHER}", "2025-03-06")
    assert (remark.code, remark.fatal, remark.message[:6]) == ("teaser-only", False, "1 of 2")


@pytest.mark.parametrize("name", ["a.atom", "a.rss", "a.xml.gz"])
def test_atom(tmp_path: Path, run: Run, name: str) -> None:
    import gzip

    (tmp_path / name).write_bytes(gzip.compress(ATOM.encode()) if name.endswith("gz") else ATOM.encode())
    (article,), problems = run(tmp_path)
    assert article.text == f"{TITLE}\n{LEAD}\n{BODY}"
    assert (article.id, article.published, article.publisher) == ("urn:mau:1", "2025-03-05", "Báo Mẫu")
    assert problems == []


def test_another_encoding(tmp_path: Path, run: Run) -> None:
    (tmp_path / "a.xml").write_bytes(RSS.replace("UTF-8", "UTF-16").encode("utf-16"))
    assert [a.id for a in run(tmp_path)[0]] == ["bai-1", "bai-2"]


def test_a_feed_that_is_cut_off_gives_what_it_has(tmp_path: Path, run: Run) -> None:
    (tmp_path / "a.xml").write_text(RSS[: RSS.index("<title>Ngoại")])
    articles, problems = run(tmp_path)
    assert articles[0].id == "bai-1"
    assert ("bad-feed", False) in [(p.code, p.fatal) for p in problems]


@pytest.mark.parametrize(
    ("text", "found", "given"),
    [
        ("<urlset><url><loc>https://baomau.example</loc></url></urlset>", False, True),
        ('<rss version="2.0"><channel><title>Báo</title></channel></rss>', True, True),
        ("không phải XML", False, True),
    ],
)
def test_what_is_no_feed(tmp_path: Path, run: Run, text: str, found: bool, given: bool) -> None:
    (tmp_path / "a.xml").write_text(text)
    _, (problem,) = run(tmp_path)
    assert (problem.code, problem.fatal) == ("no-feed", found)
    assert run(tmp_path / "a.xml")[1][0].fatal is given


def test_an_item_nested_too_deep_costs_no_other(tmp_path: Path, run: Run) -> None:
    (tmp_path / "a.xml").write_text(RSS.replace(f"<h2>{LEAD}</h2>", "<div>" * 40 + LEAD + "</div>" * 40))
    articles, problems = run(tmp_path, reading=Reading(limits=ReadLimits(depth=20)))
    assert [a.id for a in articles] == ["bai-2"]
    assert [p.code for p in problems] == ["too-deep", "teaser-only"]


def test_no_file_is_read_and_no_entity_explodes(tmp_path: Path, run: Run) -> None:
    (tmp_path / "secret").write_text("MẬT")
    laughs = "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 12))
    entities = f'<!DOCTYPE rss [<!ENTITY a0 "ha">{laughs}<!ENTITY f SYSTEM "file://{tmp_path}/secret">]>'
    page = RSS.replace("?>\n", f"?>{entities}", 1).replace(OTHER, f"{OTHER} &f; &a11;")
    (tmp_path / "a.xml").write_text(page)
    start = time.process_time()
    articles, _ = run(tmp_path)
    assert time.process_time() - start < 10
    assert all("MẬT" not in a.text and "haha" not in a.text for a in articles)


def test_without_feedparser(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "feedparser", None)
    (tmp_path / "a.xml").write_text(RSS)
    articles, (problem,) = run(tmp_path)
    assert (articles, problem.code, problem.fatal) == ([], "missing-package", True)
    assert "newskg[sources]" in problem.hint
