"""What each format gives: text pages, web pages, JSONL, JSON, archives, and metadata beside them."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import socket
import tarfile
import unicodedata
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.errors import Problem
from kg.model import Article, ZoneKind

Run = Callable[..., tuple[list[Article], list[Problem]]]

TITLE = "Hai nước Mẫu mở lại tuyến đường sắt"
LEAD = "Tuyến đường sắt sẽ chạy lại sau mười năm."
BODY = "Bộ trưởng Giao thông hai nước đã hội đàm sáng 4/3 tại Viêng Chăn và thống nhất ngày khởi hành."
PAGE = f"{TITLE}\n\n{LEAD}\n\n{BODY}\n"


def record(**fields: object) -> str:
    return json.dumps({"id": "a1", "title": TITLE, "text": f"{LEAD}\n{BODY}", **fields}, ensure_ascii=False)


def tar_of(path: Path, files: dict[str, str], mode: str = "w") -> None:
    with tarfile.open(path, mode) as archive:  # type: ignore[call-overload]
        for name, text in files.items():
            data = text.encode()
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))


def zip_of(path: Path, files: dict[str, str]) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)


class TestTextPage:
    def test_the_stem_is_the_id(self, tmp_path: Path, run: Run) -> None:
        (tmp_path / "000_cab6.v2.txt").write_text(PAGE)
        (article,), problems = run(tmp_path)
        assert (article.id, article.title, article.published, problems) == ("000_cab6.v2", TITLE, None, [])
        assert article.source == str(tmp_path / "000_cab6.v2.txt")

    @pytest.mark.parametrize(
        ("header", "published", "publisher"),
        [
            (" date 2025-08-07 Thế giới\n\n", "2025-08-07", None),
            (" date 2024-11 Photo : YONHAP News\n\n", "2024-11", None),
            ("[published 2026-08-20; source Báo Mẫu]\n", "2026-08-20", "Báo Mẫu"),
            ("[published 2026-08-20]\n", "2026-08-20", None),
            ("Thứ tư, 05/03/2025 - 07:30\n", "2025-03-05", None),
        ],
    )
    def test_the_header_line(
        self, tmp_path: Path, run: Run, header: str, published: str, publisher: str | None
    ) -> None:
        (tmp_path / "a.txt").write_text(header + PAGE)
        (article,), problems = run(tmp_path)
        assert (article.published, article.publisher, article.title, problems) == (published, publisher, TITLE, [])
        assert article.zones[0].note == "dateline"

    def test_a_day_of_the_month_in_the_body_is_no_publication_date(self, tmp_path: Path, run: Run) -> None:
        (tmp_path / "a.txt").write_text(PAGE)
        assert run(tmp_path)[0][0].published is None


class TestJson:
    def test_the_headline_opens_the_text(self, tmp_path: Path, run: Run) -> None:
        (tmp_path / "a.jsonl").write_text(
            record(published="2025-03-05T10:00:00+07:00", publisher="Báo Mẫu", url="https://baomau.example/1", tags=[1])
        )
        (article,), _ = run(tmp_path)
        assert article.text == f"{TITLE}\n{LEAD}\n{BODY}"
        assert [zone.kind for zone in article.zones] == [ZoneKind.HEADLINE, ZoneKind.LEAD, ZoneKind.BODY]
        assert (article.published, article.publisher, article.url) == (
            "2025-03-05",
            "Báo Mẫu",
            "https://baomau.example/1",
        )
        assert article.source == f"{tmp_path / 'a.jsonl'}:1"

    def test_a_headline_that_the_text_repeats_stands_once(self, tmp_path: Path, run: Run) -> None:
        (tmp_path / "a.jsonl").write_text(record(text=f"{TITLE}\n{LEAD}"))
        assert run(tmp_path)[0][0].text == f"{TITLE}\n{LEAD}"

    def test_a_text_that_goes_on_from_its_headline_keeps_both(self, tmp_path: Path, run: Run) -> None:
        longer = f"{TITLE} sau mười năm bỏ không."
        (tmp_path / "a.jsonl").write_text(record(text=f"{longer}\n{BODY}"))
        assert run(tmp_path)[0][0].text == f"{TITLE}\n{longer}\n{BODY}"

    def test_no_title_and_no_id(self, tmp_path: Path, run: Run) -> None:
        (tmp_path / "b.jsonl").write_text("\n" + json.dumps({"text": f"{LEAD}\n{BODY}"}) + "\n")
        (article,), _ = run(tmp_path)
        assert (article.id, article.title) == ("b-2", None)

    def test_a_number_as_id(self, tmp_path: Path, run: Run) -> None:
        (tmp_path / "a.jsonl").write_text(record(id=21471862))
        assert run(tmp_path)[0][0].id == "21471862"

    def test_one_object_or_a_list_in_a_file(self, tmp_path: Path, run: Run) -> None:
        (tmp_path / "one.json").write_text(json.dumps({"text": f"{LEAD}\n{BODY}"}))
        (tmp_path / "two.json").write_text(f"[{record(id='x')}, {record(id='y')}]")
        assert [a.id for a in run(tmp_path)[0]] == ["one", "x", "y"]

    @pytest.mark.parametrize(("name", "pack"), [("a.jsonl.gz", gzip.compress), ("a.txt.gz", gzip.compress)])
    def test_compressed_files(self, tmp_path: Path, run: Run, name: str, pack: Callable[[bytes], bytes]) -> None:
        text = record() if "json" in name else PAGE
        (tmp_path / name).write_bytes(pack(text.encode()))
        (article,), problems = run(tmp_path)
        assert (article.title, problems) == (TITLE, [])


class TestHtml:
    PAGE = f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{TITLE} - Báo Mẫu</title>
      <meta property="og:title" content="{TITLE}"><meta property="og:site_name" content="Báo Mẫu">
      <meta property="article:published_time" content="2025-03-04T08:00:00+07:00">
      <link rel="canonical" href="https://baomau.example/bai-1.html"></head>
      <body><nav><a href="/">Trang chủ</a></nav><article><h1>{TITLE}</h1>
      <p>(Báo Mẫu) - {LEAD}</p>
      <figure><img src="/a.jpg"><figcaption>Nhà ga mới ở Viêng Chăn. (Ảnh: Lê Mẫu)</figcaption></figure>
      <p>{BODY} Hai bên cũng trao đổi về các trạm biên giới và thời gian sửa cầu, dự kiến xong trước mùa mưa.</p>
      <p>Phía Lào cảm ơn các chuyên gia đã ở lại trong suốt mùa mưa vừa qua để khảo sát từng đoạn đường.</p>
      <p><strong>Lê Thị Mẫu</strong></p></article>
      <footer>© Báo Mẫu</footer></body></html>"""

    def test_article_title_date_paper_and_address(self, tmp_path: Path, run: Run) -> None:
        (tmp_path / "a.html").write_text(self.PAGE)
        (article,), problems = run(tmp_path)
        assert problems == []
        assert (article.title, article.published, article.publisher) == (TITLE, "2025-03-04", "Báo Mẫu")
        assert article.url == "https://baomau.example/bai-1.html"
        assert article.text.startswith(TITLE)
        notes = [zone.note or zone.kind.value for zone in article.zones]
        assert notes == ["headline", "publisher", "lead", "caption", "credit", "body", "body", "byline"]

    def test_the_papers_name_is_no_part_of_the_headline(self, tmp_path: Path, run: Run) -> None:
        (tmp_path / "a.html").write_text(self.PAGE.replace(f'content="{TITLE}"', f'content="{TITLE} - Báo Mẫu"'))
        assert run(tmp_path)[0][0].title == TITLE

    def test_the_encoding_that_the_page_names(self, tmp_path: Path, run: Run) -> None:
        text = self.PAGE.replace("utf-8", "utf-16")
        (tmp_path / "a.html").write_bytes(text.encode("utf-16"))
        assert run(tmp_path)[0][0].title == TITLE

    def test_the_network_is_not_touched(self, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        def refuse(*_: object) -> None:
            raise AssertionError("a connection was opened")

        monkeypatch.setattr(socket.socket, "connect", refuse)
        (tmp_path / "a.html").write_text(self.PAGE)
        assert len(run(tmp_path)[0]) == 1

    def test_nothing_is_printed_about_a_page_without_article(
        self, tmp_path: Path, run: Run, capfd: pytest.CaptureFixture[str]
    ) -> None:
        (tmp_path / "a.html").write_text("<html><body></body></html>")
        articles, (problem,) = run(tmp_path)
        assert (articles, problem.code, problem.fatal) == ([], "no-article", True)
        assert capfd.readouterr() == ("", "")


class TestFolders:
    def test_names_give_the_order_and_frames_are_left_out(self, tmp_path: Path, run: Run) -> None:
        for name in ["b.txt", "a.txt", "sub/c.txt", ".hidden.txt", ".git/d.txt"]:
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_text(PAGE + name)
        for name in ["README.md", "LICENSE", "photo.jpg", "a.json"]:
            (tmp_path / name).write_text("{}")
        articles, problems = run(tmp_path)
        assert [a.id for a in articles] == ["a", "b", "c"]
        assert problems == []

    def test_a_file_given_twice_is_read_once(self, tmp_path: Path, run: Run) -> None:
        (tmp_path / "a.txt").write_text(PAGE)
        articles, _ = run(tmp_path, tmp_path / "a.txt", tmp_path / "sub" / ".." / "a.txt")
        assert len(articles) == 1

    def test_a_link_back_up_does_not_loop(self, tmp_path: Path, run: Run) -> None:
        (tmp_path / "a.txt").write_text(PAGE)
        (tmp_path / "loop").symlink_to(tmp_path)
        assert len(run(tmp_path)[0]) == 1


MEMBERS = {"b/2.txt": PAGE + "2", "b/1.txt": PAGE + "1", "a.jsonl": record(), "README.md": "x", ".x/9.txt": PAGE}


class TestArchives:
    def test_zip(self, tmp_path: Path, run: Run) -> None:
        zip_of(tmp_path / "n.zip", MEMBERS)
        articles, problems = run(tmp_path / "n.zip")
        assert [a.id for a in articles] == ["a1", "1", "2"]
        assert [a.source for a in articles][1] == f"{tmp_path / 'n.zip'}!b/1.txt"
        assert problems == []

    @pytest.mark.parametrize("ending", ["tar", "tar.gz", "tgz", "tar.bz2", "tar.xz"])
    def test_tar(self, tmp_path: Path, run: Run, ending: str) -> None:
        tar_of(tmp_path / "n.tar", MEMBERS)
        pack = {"tar": bytes, "bz2": bz2.compress, "xz": lzma.compress}.get(ending.split(".")[-1], gzip.compress)
        data = pack((tmp_path / "n.tar").read_bytes())
        (tmp_path / "n.tar").unlink()
        (tmp_path / f"n.{ending}").write_bytes(data)
        articles, problems = run(tmp_path)
        assert ([a.id for a in articles], problems) == (["a1", "1", "2"], [])

    def test_nothing_is_written_even_for_names_that_lead_out(self, tmp_path: Path, run: Run) -> None:
        folder = tmp_path / "in"
        folder.mkdir()
        zip_of(folder / "n.zip", {"../../out.txt": PAGE})
        assert len(run(folder)[0]) == 1
        assert sorted(p.name for p in tmp_path.rglob("*")) == ["in", "n.zip"]


class TestSidecars:
    CSV = "id,published,publisher,url\na,2025-03-05,Báo Mẫu,https://baomau.example/1\n"

    def test_metadata_beside_the_articles_fills_what_they_lack(self, tmp_path: Path, run: Run) -> None:
        (tmp_path / "a.txt").write_text(PAGE)
        (tmp_path / "metadata.csv").write_text(self.CSV)
        (article,), problems = run(tmp_path)
        assert (article.published, article.publisher, article.url) == (
            "2025-03-05",
            "Báo Mẫu",
            "https://baomau.example/1",
        )
        assert problems == []

    @pytest.mark.parametrize(
        "text",
        ['[{"id": "a", "published": "5/3/2025"}]', '{"a": {"published": "2025-03-05", "more": [1]}}'],
    )
    def test_as_json(self, tmp_path: Path, run: Run, text: str) -> None:
        (tmp_path / "a.txt").write_text(PAGE)
        (tmp_path / "metadata.json").write_text(text)
        assert run(tmp_path)[0][0].published == "2025-03-05"

    def test_within_an_archive(self, tmp_path: Path, run: Run) -> None:
        zip_of(tmp_path / "n.zip", {"x/a.txt": PAGE, "x/metadata.csv": self.CSV, "metadata.csv": "id\n"})
        assert run(tmp_path)[0][0].publisher == "Báo Mẫu"

    def test_one_file_of_a_folder_has_the_folders_sidecar(self, tmp_path: Path, run: Run) -> None:
        (tmp_path / "a.txt").write_text(PAGE)
        (tmp_path / "metadata.csv").write_text(self.CSV + "b,2025,,\n")
        (article,), problems = run(tmp_path / "a.txt")
        assert (article.publisher, problems) == ("Báo Mẫu", [])

    def test_given_by_name_with_semicolons(self, tmp_path: Path, run: Run) -> None:
        (tmp_path / "a.txt").write_text(PAGE)
        (tmp_path / "m.csv").write_text("\ufeffID;Published\na;2025-03\n")
        (article,), problems = run(tmp_path / "a.txt", sidecars=[tmp_path / "m.csv"])
        assert (article.published, problems) == ("2025-03", [])

    def test_one_given_by_name_that_lies_among_the_articles(self, tmp_path: Path, run: Run) -> None:
        (tmp_path / "a.txt").write_text(PAGE)
        (tmp_path / "m.csv").write_text("id,published\na,2025-03\n")
        (article,), problems = run(tmp_path, sidecars=[tmp_path / "m.csv"])
        assert (article.published, problems) == ("2025-03", [])

    def test_ids_match_however_their_letters_are_put_together(self, tmp_path: Path, run: Run) -> None:
        (tmp_path / f"{unicodedata.normalize('NFD', 'hội đàm')}.txt").write_text(PAGE)
        (tmp_path / "metadata.csv").write_text("id,published\nhội đàm,2025-03\n")
        (article,), problems = run(tmp_path)
        assert (article.id, article.published, problems) == ("hội đàm", "2025-03", [])

    def test_the_article_comes_first_but_the_sidecar_may_be_more_precise(self, tmp_path: Path, run: Run) -> None:
        (tmp_path / "a.txt").write_text(f"date 2025-03 Thế giới\n{PAGE}")
        (tmp_path / "b.txt").write_text(f"date 2025-04-01 Thế giới\n{PAGE}")
        (tmp_path / "metadata.csv").write_text("id,published\na,2025-03-05\nb,2025-05-05\n")
        (a, b), (problem,) = run(tmp_path)
        assert (a.published, b.published) == ("2025-03-05", "2025-04-01")
        assert (problem.code, problem.fatal) == ("date-conflict", False)
