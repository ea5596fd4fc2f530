"""A graph that grows: articles come and go in any way, and the files depend on the articles alone."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from support import SEEDS, Kg

from kg.graph.files import STORE
from kg.graph.store import read_store
from kg.parts import PARTS, pack, read_parts, unpack
from kg.pipeline import Pipeline

#: Four seeds that tell of the same people.
NAMES = (
    "01-dien-dam-han-nhat.txt",
    "02-doi-thoai-quoc-phong-seoul.txt",
    "03-hoi-dam-ben-le-admm.txt",
    "06-bac-tin-reykjavik.txt",
)
REPORTS = ("report.json", "report.txt", "run.ttl")


def files(folder: Path) -> dict[str, bytes]:
    """What depends on the articles alone. A store's files don't, but what it holds does."""
    found = {
        str(p.relative_to(folder)): p.read_bytes()
        for p in sorted(folder.rglob("*"))
        if p.is_file() and p.name not in REPORTS and STORE not in p.parts
    }
    quads = read_store(folder).quads_for_pattern(None, None, None, None)
    return found | {STORE: "\n".join(sorted(map(str, quads))).encode()}


def counts(folder: Path) -> Any:
    return json.loads((folder / "report.json").read_text(encoding="utf-8"))["counts"]


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The articles without the metadata that lies beside the seeds."""
    folder = tmp_path_factory.mktemp("pages")
    found = [folder / name for name in NAMES]
    for page in found:
        page.write_bytes((SEEDS / page.name).read_bytes())
    return found


@pytest.fixture(scope="module")
def whole(kg: Kg, pages: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All built at once."""
    out = tmp_path_factory.mktemp("whole") / "out"
    assert kg("build", *pages, "-o", out, "--split", "--no-page", "-j", 1).exit_code == 0
    return out


@pytest.fixture
def extracted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Ids of the articles on which extraction runs, as it runs."""
    seen: list[str] = []
    extract: Callable[..., Any] = Pipeline.extract

    def counted(self: Pipeline, article: Any) -> Any:
        seen.append(article.id)
        return extract(self, article)

    monkeypatch.setattr(Pipeline, "extract", counted)
    return seen


@pytest.mark.parametrize("seed", range(4))
def test_any_order_in_any_portions_gives_the_same_bytes(
    kg: Kg, pages: list[Path], whole: Path, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)
    order = chance.sample(pages, len(pages))
    cut = chance.randrange(1, len(order))
    out = tmp_path / "out"
    assert kg("build", *order[:cut], "-o", out, "--split", "--no-page", "-j", 1).exit_code == 0
    for page in order[cut:]:
        assert kg("add", out, page, "-j", 1).exit_code == 0
    assert files(out) == files(whole)
    assert counts(out) == counts(whole)


def test_what_is_added_and_removed_leaves_no_trace(kg: Kg, pages: list[Path], tmp_path: Path) -> None:
    less, more = tmp_path / "less", tmp_path / "more"
    assert kg("build", *pages[1:], "-o", less, "--split", "--no-page", "-j", 1).exit_code == 0
    assert kg("build", *pages, "-o", more, "--split", "--no-page", "-j", 1).exit_code == 0
    assert kg("remove", more, pages[0].stem).exit_code == 0
    assert files(more) == files(less)
    assert counts(more) == counts(less)


def test_a_second_build_extracts_nothing(kg: Kg, pages: list[Path], tmp_path: Path, extracted: list[str]) -> None:
    out = tmp_path / "out"
    assert kg("build", *pages, "-o", out, "--no-page", "-j", 1).exit_code == 0
    assert sorted(extracted) == [p.stem for p in pages]
    before = files(out)
    extracted.clear()
    assert kg("build", *pages, "-o", out, "--no-page", "-j", 1).exit_code == 0
    assert extracted == []
    assert files(out) == before


def test_a_changed_article_replaces_its_old_version(
    kg: Kg, pages: list[Path], tmp_path: Path, extracted: list[str]
) -> None:
    out, again = tmp_path / "out", tmp_path / "again"
    assert kg("build", *pages, "-o", out, "--no-page", "-j", 1).exit_code == 0
    changed = tmp_path / pages[0].name
    changed.write_text("Ngày 9/8/2025, Tổng thống Nga Vladimir Putin điện đàm với Tổng thống Mỹ Donald Trump.\n")
    extracted.clear()
    assert kg("add", out, changed, "-j", 1).exit_code == 0
    assert extracted == [changed.stem]
    assert kg("build", changed, *pages[1:], "-o", again, "--no-page", "-j", 1).exit_code == 0
    assert files(out) == files(again)


def test_other_language_data_or_code_is_no_reason_to_trust_old_extractions(
    kg: Kg, pages: list[Path], tmp_path: Path, extracted: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out"
    assert kg("build", *pages[:2], "-o", out, "--no-page", "-j", 1).exit_code == 0
    extracted.clear()
    monkeypatch.setattr("kg.parts.language_digest", lambda _: "another")
    assert kg("add", out, pages[2], "-j", 1).exit_code == 0
    assert sorted(extracted) == [p.stem for p in pages[:3]], "what OUT keeps is extracted again from its text"


def test_a_new_folder_can_be_added_to(kg: Kg, pages: list[Path], tmp_path: Path) -> None:
    assert kg("add", tmp_path / "new", pages[0], "-j", 1).exit_code == 0
    assert counts(tmp_path / "new")["articles"] == 1


def test_settings_are_remembered(kg: Kg, pages: list[Path], tmp_path: Path) -> None:
    out, base = tmp_path / "out", "https://example.org/kg/"
    assert kg("build", pages[0], "-o", out, "--base-iri", base, "--split", "--no-page", "-j", 1).exit_code == 0
    assert kg("add", out, pages[1], "-j", 1).exit_code == 0
    assert not (out / "index.html").exists()
    assert len(list((out / "articles").iterdir())) == 2
    assert "https://w3id.org/newskg/id/" not in (out / "graph.ttl").read_text(encoding="utf-8")


def test_removing_what_is_not_there(kg: Kg, whole: Path, tmp_path: Path, pages: list[Path]) -> None:
    result = kg("remove", whole, "nobody")
    assert result.exit_code == 2
    assert "'nobody'" in result.stderr or "nobody" in result.stderr
    out = tmp_path / "out"
    assert kg("build", *pages[:2], "-o", out, "--no-page", "-j", 1).exit_code == 0
    assert kg("remove", out, pages[0].stem, "nobody").exit_code == 1
    assert counts(out)["articles"] == 1


def test_a_graph_whose_articles_are_not_kept_is_not_added_to(kg: Kg, pages: list[Path], tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_text("")
    result = kg("add", tmp_path, pages[0])
    assert result.exit_code == 2
    assert "build it anew" in result.stderr


def test_a_damaged_store_is_told_and_a_build_starts_anew(kg: Kg, pages: list[Path], tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert kg("build", pages[0], "-o", out, "--no-page", "-j", 1).exit_code == 0
    whole = files(out)
    (out / PARTS).write_bytes((out / PARTS).read_bytes()[:200])
    assert kg("add", out, pages[1]).exit_code == 2
    result = kg("build", pages[0], "-o", out, "--no-page", "-j", 1)
    assert result.exit_code == 0
    assert "cannot be read" in result.stderr
    assert files(out) == whole


def test_corrections_beside_the_articles_are_obeyed_and_kept(kg: Kg, pages: list[Path], tmp_path: Path) -> None:
    folder, out = tmp_path / "pages", tmp_path / "out"
    folder.mkdir()
    for page in pages[:3]:
        (folder / page.name).write_bytes(page.read_bytes())
    table = folder / "corrections.csv"
    table.write_text("kind,a,b,note\nrename,Gen Nakatani,Nakatani-san,\nmerge,x,y,\n", encoding="utf-8")
    result = kg("build", folder, "-o", out, "--no-page", "-j", 1)
    assert result.exit_code == 0
    assert f"{table}:3" in result.stderr
    assert "Nakatani-san" in (out / "facts.csv").read_text(encoding="utf-8")
    assert kg("add", out, pages[3], "-j", 1).exit_code == 0
    assert "Nakatani-san" in (out / "facts.csv").read_text(encoding="utf-8")


def test_corrections_in_the_output_folder_and_named_ones(kg: Kg, pages: list[Path], tmp_path: Path) -> None:
    out, named = tmp_path / "out", tmp_path / "mine.csv"
    assert kg("build", *pages[:3], "-o", out, "--no-page", "-j", 1).exit_code == 0
    (out / "corrections.csv").write_text("kind,a,b,note\nrename,Gen Nakatani,Nakatani-san,\n", encoding="utf-8")
    named.write_text("kind,a,b,note\nrename,Ahn Gyu Back,Ahn-ssi,\n", encoding="utf-8")
    assert kg("build", *pages[:3], "-o", out, "--no-page", "-j", 1, "--corrections", named).exit_code == 0
    facts = (out / "facts.csv").read_text(encoding="utf-8")
    assert "Nakatani-san" in facts
    assert "Ahn-ssi" in facts


def test_parts_come_back_as_they_were(whole: Path) -> None:
    kept = read_parts(whole)
    assert kept is not None
    for part in kept:
        assert unpack(pack(part)) == part
        assert part.extraction.article.source == ""


@pytest.mark.parametrize("line", [b"", b"[]", b"{}", b'{"key": 1}', b'{"key": "k"}', b'{"key": "k", "article": 3}'])
def test_what_is_no_part_is_refused(line: bytes) -> None:
    with pytest.raises(ValueError, match=r".+"):
        unpack(line)


def test_the_graph_of_an_article_is_that_of_the_article_alone(
    kg: Kg, pages: list[Path], whole: Path, tmp_path: Path
) -> None:
    for page in pages:
        out = tmp_path / page.stem
        assert kg("build", page, "-o", out, "--split", "--no-page", "-j", 1).exit_code == 0
        name = f"articles/{page.stem}.ttl"
        assert (out / name).read_bytes() == (whole / name).read_bytes()
