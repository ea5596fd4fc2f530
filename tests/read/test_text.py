"""What kg.text does to text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text import clean, fold, fold_tone, nfc, slug, strip_diacritics


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("hoà", "hòa"),
        ("hòa", "hòa"),
        ("thuý", "thúy"),
        ("khoẻ", "khỏe"),
        ("Uỷ ban", "Ủy ban"),
        ("HOÀ", "HÒA"),
        ("ngòai", "ngoài"),
        ("hòan", "hoàn"),
        ("cuả", "của"),
        ("qúy", "quý"),  # the u of "qu" bears no tone
        ("quý", "quý"),
        ("gìa", "già"),  # nor does the i of "gi" before a vowel
        ("gì", "gì"),
        ("giếng", "giếng"),
        ("khuỷu", "khuỷu"),
        ("nguỹên", "nguyễn"),
        ("người", "người"),
    ],
)
def test_the_tone_mark_moves_to_its_place(written: str, folded: str) -> None:
    assert fold_tone(written) == folded


@pytest.mark.parametrize("name", ["José", "Beyoncé", "Máxima", "Chloé", "São Paulo", "Réunion"])
def test_foreign_names_keep_their_accents(name: str) -> None:
    assert fold_tone(name) == name


def test_folding_ignores_case_and_tone_placement_together() -> None:
    assert fold("HOÀ Bình") == fold("Hòa bình")


@given(st.text())
def test_folding_keeps_the_length_so_that_offsets_hold(text: str) -> None:
    assert len(fold(nfc(text))) == len(nfc(text)) == len(fold_tone(text))


@pytest.mark.parametrize(
    ("raw", "cleaned"),
    [
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("a\u00a0b\u2009c\u3000d\te", "a b c d e"),
        ("\ufeffHà\u200b Nội\u00ad", "Hà Nội"),
        ("\u202aabc\u202c", "abc"),
        ("a\x00b\x07c", "a b c"),
        ("Ðà Nẵng", "Đà Nẵng"),  # eth, as old fonts typed it
        ("a\ud800b", "a\ufffdb"),
        (unicodedata.normalize("NFD", "Việt Nam thống nhất"), "Việt Nam thống nhất"),
    ],
)
def test_cleaning_leaves_one_form_of_everything(raw: str, cleaned: str) -> None:
    assert clean(raw) == cleaned


@given(st.text(st.characters(exclude_categories=())))
def test_cleaned_text_is_clean_and_can_be_written(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    cleaned.encode("utf-8")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bộ Ngoại giao Lào", "bo-ngoai-giao-lao"),
        ("  Đà Lạt – 2025! ", "da-lat-2025"),
        ("Ørsted & Łódź", "orsted-lodz"),
        ("北京", "u5317-u4eac"),
    ],
)
def test_slugs_are_ascii_and_never_empty(text: str, expected: str) -> None:
    assert slug(text) == expected


def test_diacritics_can_be_left_out() -> None:
    assert strip_diacritics("Đường sắt Thống Nhất") == "Duong sat Thong Nhat"
