from __future__ import annotations

import pytest
from rich.text import Text
from view_samples import ENDS_SCRIPT, HOSTILE, denial, hostile, report, span

from kg.model import Article, Entity, EntityType, Extraction, Zone, ZoneKind
from kg.view.show import CUE_STYLE, ENTITY_STYLES, NOISE_STYLE, TRIGGER_STYLE, marked_text, show_text
from kg.view.show_html import marked_html, show_html


def styled(text: Text, style: str) -> list[str]:
    return [text.plain[s.start : s.end] for s in text.spans if s.style == style]


def test_what_was_understood_is_marked_in_the_text():
    text = marked_text(report())
    assert text.plain == report().article.text
    assert styled(text, ENTITY_STYLES[EntityType.PERSON]) == ["Ahn Gyu Back", "Nakatani Gen"]
    assert styled(text, TRIGGER_STYLE) == ["điện đàm", "nhất trí", "nhất trí", "gặp"]
    assert styled(text, CUE_STYLE) == ["sẽ"]
    assert styled(text, NOISE_STYLE) == ["Tin liên quan: giá vàng tăng"]


def test_the_table_tells_plan_from_fact():
    shown = show_text(report(), width=200)
    planned = next(line for line in shown.splitlines() if "Gặp gỡ" in line)
    assert "dự kiến" in planned
    assert "sẽ" in planned
    call = next(line for line in shown.splitlines() if "Điện đàm" in line)
    assert "đã xảy ra" in call
    assert "2025-08-07" in call
    assert "Yonhap" in call


def test_english_headings():
    assert "Phone call" in show_text(report(), language="en", width=200)


def test_colours_only_where_asked_for():
    assert "\x1b" not in show_text(report())
    assert "\x1b[" in show_text(report(), color=True)


def test_an_article_cannot_drive_the_terminal_nor_write_markup():
    text = "[bold red]Mỹ[/] \x1b]0;tên\x07 \x1b[2J gặp"
    extraction = Extraction(Article("x\x1b[2J", text, (Zone(0, len(text), ZoneKind.BODY),)))
    shown = show_text(extraction)
    assert "\x1b" not in shown
    assert "\x07" not in shown
    assert "[bold red]Mỹ[/]" in shown
    assert "Không có sự kiện nào." in shown


def test_html_marks_types_triggers_and_cues():
    page = show_html(report())
    for words, kind in (("Ahn Gyu Back", "Người"), ("điện đàm", "Từ hành động"), ("sẽ", "Từ tình trạng")):
        assert f">{words}<small>{kind}</small></mark>" in page
    assert '<div class="noise" title="teaser">Tin liên quan: giá vàng tăng</div>' in page
    assert page == show_html(report())


def test_the_country_in_a_bodys_name_is_part_of_it():
    text = "Bộ Quốc phòng Hàn Quốc tuyên bố"
    entities = (
        Entity("KR", EntityType.COUNTRY, "Hàn Quốc", (), "KR", spans=(span(text, "Hàn Quốc"),)),
        Entity("b", EntityType.GOVERNMENT_BODY, text[:22], (), None, "KR", spans=((0, 22),)),
    )
    marked = marked_html(Extraction(Article("a", text, (Zone(0, len(text), ZoneKind.BODY),)), (), entities))
    assert marked.count("<mark") == 1
    assert ">Bộ Quốc phòng Hàn Quốc<small>" in marked


@pytest.mark.parametrize("kind", [ZoneKind.BODY, ZoneKind.NOISE])
def test_html_shows_hostile_text_as_text(kind: ZoneKind):
    extraction = hostile()
    article = extraction.article
    zones = (Zone(0, len(article.text), kind, '"><script>alert(4)</script>'),)
    spans = (span(article.text, HOSTILE), span(article.text, ENDS_SCRIPT))
    person = Entity("a", EntityType.PERSON, HOSTILE, (HOSTILE,), spans=spans)
    entities = (person, *extraction.entities[1:])
    changed = Extraction(
        Article(article.id, article.text, zones, article.published, article.title, article.publisher, article.url),
        extraction.sentences, entities, extraction.events,
    )  # fmt: skip
    page = show_html(changed)
    assert "<img" not in page
    assert "<script" not in page
    assert "&lt;img src=x onerror=alert(1)&gt;" in page
    assert "default-src 'none'" in page
    assert "\u202e" not in page


def test_a_denial_is_shown_with_its_cue():
    assert "bị phủ nhận" in show_text(denial(), width=200)
