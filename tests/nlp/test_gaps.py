"""What was not understood is kept, with its reason, so that the language data can grow."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.codec import decode, encode
from kg.model import Extraction

Read = Callable[..., Extraction]


def gaps(read: Read, text: str, published: str | None = "2024-05-20") -> set[str]:
    return {f"{g.kind.value} {g.words}: {g.reason}" for g in read(text, published).gaps}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Mỹ và Nga gặp nhau. Bị lên án.", "trigger lên án: no-party"),
        ("Mỹ và Nga gặp nhau. Nga thăm.", "trigger thăm: no-recipient"),
        ("Mỹ và Nga gặp nhau. Người ta cho biết đã ổn.", "statement cho biết: no-party"),
        ("Mỹ và Nga gặp nhau. Đại sứ Pháp nói với Nga.", "statement nói: unresolved-party"),
        ("Đại sứ Pháp gặp Ngoại trưởng Nga.", "office Đại sứ Pháp: no-holder"),
        ("Mỹ và Nga gặp nhau tại Zorbanistan.", "name Zorbanistan: unknown-name"),
        ("Trung Quốc và Nga sẽ zích zắc.", "cue sẽ zích zắc: no-trigger"),
        ("Mỹ và Nga gặp nhau tuần tới.", "date tuần tới: no-value"),
    ],
)
def test_what_is_lacking_is_told(read: Read, text: str, told: str) -> None:
    assert told in gaps(read, text)


def test_a_date_has_no_year_where_nothing_tells_it(read: Read) -> None:
    text = "Mỹ và Nga gặp nhau ngày 5/3."
    assert gaps(read, text, None) == {"date ngày 5/3: no-year"}
    assert gaps(read, text) == set()


def test_an_office_whose_holder_the_article_names_is_no_gap(read: Read) -> None:
    text = "Ngoại trưởng Pháp Jean Dupont gặp ông Gen Nakatani. Ngoại trưởng Pháp chỉ trích Nga."
    assert gaps(read, text) == set()


def test_an_office_without_a_certain_holder_is_no_gap(read: Read) -> None:
    assert not {g for g in gaps(read, "Nga gặp một Thứ trưởng Ngoại giao Pháp và cựu Tổng thống Mỹ.") if "office" in g}


def test_a_noun_for_an_act_that_the_article_tells_is_no_gap(read: Read) -> None:
    told = "Ông Gen Nakatani thăm Pháp. Chuyến thăm rất ngắn."
    assert not {g for g in gaps(read, told) if g.startswith("trigger")}


def test_a_name_is_told_with_the_rest_of_its_word(read: Read) -> None:
    assert "name Hồi giáo: unknown-name" in gaps(read, "Mỹ và Nga nói về thế giới Hồi giáo.")


def test_a_capital_that_only_opens_a_sentence_is_no_name(read: Read) -> None:
    assert not {g for g in gaps(read, "Buổi sáng, Mỹ gặp Nga. Trời mưa.") if g.startswith("name")}


def test_offsets_reproduce_the_words_and_lie_in_the_sentence(read: Read) -> None:
    found = read("Mỹ và Nga gặp nhau tại Zorbanistan.\nBị lên án. Trung Quốc và Nga sẽ zích zắc.")
    assert len(found.gaps) >= 3
    assert [g.span for g in found.gaps] == sorted(g.span for g in found.gaps)
    for gap in found.gaps:
        sentence = found.sentences[gap.sentence]
        assert " ".join(found.article.text[slice(*gap.span)].split()) == gap.words
        assert sentence.start <= gap.span[0] < gap.span[1] <= sentence.end


def test_gaps_are_kept_with_the_extraction(read: Read) -> None:
    found = read("Mỹ và Nga gặp nhau tại Zorbanistan.")
    assert found.gaps
    assert decode(Extraction, encode(found)) == found
