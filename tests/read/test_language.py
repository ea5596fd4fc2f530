"""An article in another language is told and left out; one in Vietnamese never is."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from pydantic import ValidationError
from support import SEEDS, Build

from kg.errors import Problem
from kg.lang.noise_schema import Noise
from kg.model import Article
from kg.read import Reading
from kg.read.rules import load_rules
from kg.text import strip_diacritics

Run = Callable[..., tuple[list[Article], list[Problem]]]

VIETNAMESE = "Bộ trưởng Giao thông hai nước đã hội đàm sáng 4/3 tại Viêng Chăn và thống nhất ngày khởi hành chuyến tàu."
ENGLISH = (
    "The transport ministers of both countries met in Vientiane on Tuesday and agreed on the day of the first train."
)
#: Letters of two marks, and one mark of them.
ONE_MARK = str.maketrans("ộấệốếờợướ", "ôâêôêơơươ")
FOREIGN = {
    "en": ENGLISH,
    "en-names": "Prime Minister Phạm Minh Chính met his guest in Hanoi on Tuesday, the office said, and both sides "
    "agreed that the railway to Vientiane will be open again before the rain, as Nguyễn Văn Mẫu had hoped for years.",
    "fr": "Les ministres des Transports se sont rencontrés à Vientiane, où ils ont été reçus après un long voyage, et "
    "la date du premier train a été fixée; là où la forêt s'arrête, une gare doit être bâtie avant l'été.",
    "ro": "Miniștrii transporturilor s-au întâlnit marți dimineață în capitală și au hotărât "
    "ziua în care pleacă primul tren.",
    "hr": "Ministri prometa sastali su se između dva putovanja i dogovorili dan kada će krenuti prvi vlak, a građani "
    "će moći kupiti karte već sljedeće godine.",
    "id": "Menteri perhubungan kedua negara bertemu di Vientiane pada hari Selasa dan sepakat tentang "
    "hari kereta pertama.",
    "zh": "两国交通部长星期二在万象举行会谈。 双方就首班列车的日期达成一致。 会谈后, 部长参观了新车站。 "
    "工程将在雨季前完成。 许多旅客对此表示欢迎。 报道说, 铁路全长四百公里。 两国将继续合作。 下次会议在秋天举行。",
    "ru": "Министры транспорта двух стран встретились во вторник во Вьентьяне и договорились о дне первого поезда.",
}


def write(path: Path, text: str, title: str | None = None) -> None:
    path.write_text(json.dumps({"text": text, "title": title}, ensure_ascii=False))


@pytest.mark.parametrize("language", FOREIGN)
def test_another_language(tmp_path: Path, run: Run, language: str) -> None:
    write(tmp_path / "a.jsonl", FOREIGN[language])
    articles, (problem,) = run(tmp_path)
    assert (articles, problem.code, problem.fatal) == ([], "other-language", True)
    assert problem.where == f"{tmp_path / 'a.jsonl'}:1"
    assert "--any-language" in problem.hint
    assert len(run(tmp_path, reading=Reading(any_language=True))[0]) == 1


@pytest.mark.parametrize(
    "text",
    [
        VIETNAMESE,
        unicodedata.normalize("NFD", VIETNAMESE),
        VIETNAMESE.upper(),
        f"{VIETNAMESE}\n{ENGLISH}",
        "Donald Trump - Kim Jong Un: cuộc gặp tại Singapore, ngày 12/6, khách sạn Capella, theo Reuters, AP, Yonhap",
        "Trump, Kim",
    ],
    ids=["vi", "nfd", "capitals", "half-english", "names", "too-short"],
)
def test_vietnamese_is_used(tmp_path: Path, run: Run, text: str) -> None:
    write(tmp_path / "a.jsonl", text)
    articles, problems = run(tmp_path)
    assert (len(articles), [p for p in problems if p.code == "other-language"]) == (1, [])


def test_vietnamese_without_marks_is_told_as_such(tmp_path: Path, run: Run) -> None:
    for i, path in enumerate(sorted(SEEDS.glob("*.txt"))):
        write(tmp_path / f"{i:02}.jsonl", strip_diacritics(path.read_text(encoding="utf-8")))
    articles, problems = run(tmp_path)
    assert articles == []
    assert len(problems) > 5
    assert {(p.code, "without its marks" in p.message) for p in problems} == {("other-language", True)}


def test_what_counts_is_the_article_not_its_frame(tmp_path: Path, run: Run) -> None:
    others = "Tin cùng chuyên mục\n" + f"{VIETNAMESE}\n" * 5
    (tmp_path / "a.txt").write_text(f"First train to Vientiane\n\n{ENGLISH}\n\n{ENGLISH}\n\n{others}")
    assert [p.code for p in run(tmp_path)[1]] == ["other-language"]


def test_the_run_goes_on_and_its_exit_code_tells(build: Build, tmp_path: Path) -> None:
    write(tmp_path / "a.jsonl", ENGLISH)
    built = build(SEEDS / "01-dien-dam-han-nhat.txt", tmp_path / "a.jsonl")
    assert (built.result.exit_code, built.report["counts"]["articles"]) == (1, 1)
    assert [p["code"] for p in built.problems] == ["other-language"]


@pytest.mark.parametrize(
    ("key", "value", "fault"),
    [
        ("marks", ["a"], "is no combining character"),
        ("marks", ["\u0300", "\u0301\u0302"], "is no combining character"),
        ("own_marks", ["\u0308"], "not among marks"),
        ("letters", ["\u0110"], "is no lower-case letter"),
        ("letters", ["\u00ea"], "is no lower-case letter"),
    ],
)
def test_marks_and_letters_of_the_language_are_checked(key: str, value: list[str], fault: str) -> None:
    whole = load_rules().data.model_dump()
    with pytest.raises(ValidationError, match=fault):
        Noise.model_validate(whole | {"script": whole["script"] | {key: value}})


def test_the_language_is_what_its_data_says(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path / "a.jsonl", VIETNAMESE)
    rules = replace(load_rules(), own_marks=frozenset(), own_letters=frozenset())
    monkeypatch.setattr("kg.read.reader.load_rules", lambda _: rules)
    assert len(run(tmp_path)[0]) == 1, "letters of two marks are enough"
    write(tmp_path / "a.jsonl", VIETNAMESE.translate(ONE_MARK))
    assert [p.code for p in run(tmp_path)[1]] == ["other-language"]
