"""Tokens, sentences, dates and mentions: the layers that events stand on."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg import nlp
from kg.lang import load
from kg.model import Article, EntityType, Zone, ZoneKind
from kg.nlp.dates import Dates
from kg.nlp.layers import Syllables, layers
from kg.nlp.times.anchor import Anchor
from kg.nlp.times.date_patterns import DatePatterns
from kg.nlp.times.present import Present
from kg.nlp.tokenizer import cut
from kg.text import clean, fold, shortened
from tests.nlp.conftest import article


def test_the_pipeline_gives_every_component_what_it_requires(pipeline):
    assert pipeline.nlp.pipe_names == list(nlp.PIPES)
    # The article itself is set by make_doc, before any component runs.
    problems = {
        name: [p for p in faults if p != "doc._.kg"]
        for name, faults in pipeline.nlp.analyze_pipes()["problems"].items()
    }
    assert not any(problems.values()), problems


@given(st.text(max_size=300))
@settings(deadline=None, max_examples=60)
def test_tokens_keep_every_character(pipeline, text):
    assert pipeline.nlp.tokenizer(text).text == text


@given(st.text(alphabet=st.sampled_from("Hòa hoÀ 3/5_’'\n  THỦY thuỷ İß́ d'Ivoire"), max_size=60).map(clean))
@settings(deadline=None, max_examples=200)
def test_syllables_folded_one_by_one_are_the_folded_text(text):
    assert Syllables.of(*cut(text)).folded == fold(text)


@given(
    st.lists(
        st.sampled_from(
            [
                "Mỹ",
                "Nga",
                "gặp",
                "sẽ",
                "ông Putin",
                "tại",
                "Hà Nội",
                ",",
                ".",
                "“",
                "”",
                "và",
                "không",
                "\n",
                "Thủ tướng Anh",
                "ký",
            ]
        ),
        max_size=40,
    )
)
@settings(deadline=None, max_examples=60)
def test_offsets_reproduce_the_text_whatever_comes(pipeline, words):
    text = clean(" ".join(words))
    extraction = pipeline.extract(article(text))
    for entity in extraction.entities:
        for start, end in entity.spans:
            assert 0 <= start < end <= len(text)
            assert text[start:end].strip() == text[start:end]
    for event in extraction.events:
        assert event.claims
        for claim in event.claims:
            sentence = extraction.sentences[claim.sentence]
            assert sentence.start <= claim.trigger[0] < claim.trigger[1] <= sentence.end
            assert claim.cue is None or sentence.start <= claim.cue[0] < claim.cue[1] <= sentence.end
            assert 0 <= claim.confidence <= 1


SENTENCES = [
    ("Nga nói có. Mỹ nói không.", ["Nga nói có.", "Mỹ nói không."]),
    ("Hai bên họp tại Lào.Hai bên nhất trí.", ["Hai bên họp tại Lào.", "Hai bên nhất trí."]),
    ("Giá dầu là 1.000 đồng. Ông John F. Kennedy nói vậy.", ["Giá dầu là 1.000 đồng.", "Ông John F. Kennedy nói vậy."]),
    ("“Tôi đồng ý.” Ông nói thêm.", ["“Tôi đồng ý.”", "Ông nói thêm."]),
    (
        "Hệ thống do hai nước chế tạo Ngày 7/2, Mỹ lên tiếng.",
        ["Hệ thống do hai nước chế tạo", "Ngày 7/2, Mỹ lên tiếng."],
    ),
    ("Mỹ kỷ niệm Ngày Độc lập.", ["Mỹ kỷ niệm Ngày Độc lập."]),
    ("Ông Lê Sơn Trong 9 ngày qua, mưa lớn.", ["Ông Lê Sơn", "Trong 9 ngày qua, mưa lớn."]),
    ("Ảnh của TTXVN Với các nước, đó là tin vui.", ["Ảnh của TTXVN", "Với các nước, đó là tin vui."]),
    ("Họ đọc Luật Trong Sạch và BÁO VỀ mưa.", ["Họ đọc Luật Trong Sạch và BÁO VỀ mưa."]),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_sentences(pipeline, text, expected):
    found = pipeline.extract(article(text)).sentences
    assert [text[s.start : s.end] for s in found] == expected


def test_noise_has_no_sentences(pipeline):
    text = "Mỹ gặp Nga.\nTin liên quan\nAnh gặp Pháp."
    zones = (Zone(0, 11, ZoneKind.BODY), Zone(12, len(text), ZoneKind.NOISE, "teaser"))
    extraction = pipeline.extract(Article("a", text, zones))
    assert [text[s.start : s.end] for s in extraction.sentences] == ["Mỹ gặp Nga."]
    assert {e.name for e in extraction.entities} == {"Mỹ", "Nga"}


DATES = [
    ("ngày 7/8", "2025-08-20", ["2025-08-07"]),
    ("ngày 7-8", "2025-08-20", ["2025-08-07"]),
    ("sáng 5/9", "2025-09-06", ["2025-09-05"]),
    ("ngày 21.8", "2026-08-22", ["2026-08-21"]),
    ("mồng 2/9", "2025-09-10", ["2025-09-02"]),
    ("ngày 28/12", "2026-01-03", ["2025-12-28"]),
    ("ngày 10/1 tới", "2025-12-30", ["2026-01-10"]),
    ("trong hai ngày 1-2/5", "2025-05-03", ["2025-05-01/2025-05-02"]),
    ("từ ngày 13 đến ngày 15/6", "2017-06-17", ["2017-06-13/2017-06-15"]),
    ("từ ngày 30/4 đến 2/5", "2017-06-17", ["2017-04-30/2017-05-02"]),
    ("ngày 3/5", None, ["--05-03"]),
    ("hôm nay (13/5)", None, ["--05-13", "--05-13"]),
    ("tháng trước", "2025-08-07", ["2025-07"]),
    ("một tháng sau khi nhậm chức", "2025-08-07", []),
    ("4 tháng sau khi nhậm chức", "2025-08-07", []),
    ("ngày 9 tháng này", "2025-08-07", ["2025-08-09"]),
    ("ngày 12-13 của tháng này", "2025-08-07", ["2025-08-12/2025-08-13"]),
    ("ngày 5 tháng tới", "2025-12-07", ["2026-01-05"]),
    ("ngày 31 tháng tới", "2025-08-07", [None]),
    ("tháng 12/2018", None, ["2018-12"]),
    ("hồi tháng Tư", "2017-06-01", ["2017-04"]),
    ("năm 2016", None, ["2016"]),
    ("năm nay", "2024-11", ["2024"]),
    ("năm ngoái", "2017-05-16", ["2016"]),
    ("hôm qua", "2017-03-01", ["2017-02-28"]),
    ("hôm thứ Hai", "2017-05-16", ["2017-05-15"]),
    ("hôm qua", None, [None]),
    ("ngày 31/2", "2017-05-16", []),
    ("tỷ số 2-1", "2017-05-16", []),
    ("từ ngày 7-7 đến 8-7", "2017-07-10", ["2017-07-07/2017-07-08"]),
    ("ở Hàng Châu, 5.9.2016.", "2017-05-16", ["2016-09-05"]),
    ("tháng 11.2016", "2018-01-02", ["2016-11"]),
    ("tháng 3 năm ngoái", "2017-05-16", ["2016-03"]),
    ("ngày 5/3 năm sau", "2017-05-16", ["2018-03-05"]),
    ("tháng Tư năm ngoái", "2017-05-16", ["2016-04"]),
    ("trung tuần tháng 3", "2017-05-16", ["2017-03"]),
    ("quý III/2017", "2017-05-16", ["2017"]),
    ("quý 3 năm ngoái", "2017-05-16", ["2016"]),
    ("hôm nay 15-5", "2017-05-16", ["2017-05-15"]),
    ("chiều qua", "2017-05-16", ["2017-05-15"]),
    ("hai năm trước", "2017-05-16", ["2015"]),
    ("cách đây 3 tháng", "2017-05-16", ["2017-02"]),
    ("cách đây hai tuần", "2017-05-16", [None]),
    ("hai năm trước bầu cử", "2017-05-16", []),
    # An ordinal is no day of the week.
    ("chuyến thăm thứ hai của ông", "2017-05-16", []),
    ("chuyến thăm thứ năm tới Nga", "2017-05-16", []),
    ("ngày thứ hai của hội nghị", "2017-05-16", []),
    ("vụ thử thứ sáu", "2017-05-16", []),
    ("hôm thứ 3 (16/5)", "2017-05-17", ["2017-05-16", "2017-05-16"]),
    ("vào thứ Sáu tuần trước", "2017-05-16", ["2017-05-12"]),
    ("thứ Sáu vừa qua", "2017-05-16", ["2017-05-12"]),
    ("Chủ nhật", "2017-05-16", ["2017-05-14"]),
    ("lần đầu trong 9 năm", "2017-05-16", []),
]


@pytest.mark.parametrize(("text", "published", "expected"), DATES)
def test_dates_are_as_precise_as_the_text(text, published, expected):
    found = Dates(load("vi")).find(fold(text), Anchor.of(published))
    assert [value for _, _, value in found] == expected


TOLD_DAYS = [
    ("Cùng ngày, chiều cùng ngày", "2025-05-12", ["2025-05-12", "2025-05-12"]),
    ("ngày hôm sau", "--12-31", ["--01-01"]),
    ("Trước đó hai ngày", "2025-03-01", ["2025-02-27"]),
    ("3 ngày sau đó", "--02-27", ["--03-01"]),
    ("cùng ngày", None, [None]),
    ("hôm sau", "2025-05-01/2025-05-02", [None]),
]


@pytest.mark.parametrize(("text", "told", "expected"), TOLD_DAYS)
def test_days_are_counted_from_the_day_told_before(text, told, expected):
    found = Dates(load("vi")).find(fold(text), Anchor(), told)
    assert [value for _, _, value in found] == expected


PRESENTS = [
    ("Ngày 2/5, Nga chỉ trích Mỹ.", Anchor(month=5)),
    ("Ngày 2/5/2024, Nga chỉ trích Mỹ.", Anchor(2024, 5)),
    ("Hôm 2/5, Nga chỉ trích Mỹ. Chuyến thăm kéo dài từ ngày 3 đến 6/5/2024.", Anchor(2024, 5)),
    # What lies far from the first day, or before a later year, is history.
    ("Hôm 2/5, Nga chỉ trích Mỹ. Hai nước ký hiệp ước ngày 9/11/2016.", Anchor(month=5)),
    ("Hôm 2/5, Nga chỉ trích Mỹ. Ngày 9/5/2016 và năm 2022, hai bên gặp nhau.", Anchor(month=5)),
    ("Hôm 2/5, Nga chỉ trích Mỹ. Năm 2016, hai bên gặp nhau.", Anchor(month=5)),
    # Editions
    ("Chiều 2/5, ông dự “Gặp gỡ Huế 2024”, nơi hai bên bàn định hướng phát triển đến năm 2030.", Anchor(2024, 5)),
    ("Chiều 2/5, ông dự chương trình VTE 2024. Tại đây, hai bên trao đổi nhiều vấn đề cùng quan tâm.", Anchor(2024, 5)),
    ("Chiều 2/5, ông dự một chương trình của thành phố. Tin khác: Xe EWB 2024", Anchor(month=5)),
    ("Chiều 2/5, ông dự hội nghị trong Năm APEC 2024; UNCLOS 1982 có hiệu lực; năm 2030 sẽ khác.", Anchor(2024, 5)),
    ("Chiều 2/5, ông nói về Tầm nhìn APEC 2040.", Anchor(month=5)),
    ("Chiều 2/5, ông dự Diễn đàn Hợp tác châu Á (APEC) 2024.", Anchor(2024, 5)),
    ("Chiều 2/5, ông nói kim ngạch trong 4 tháng đầu năm 2024 đạt 2 tỷ USD, năm 2023 đạt 5 tỷ USD.", Anchor(2024, 5)),
    ("Chiều 13/5, ông tới Phúc Kiến. Đường bay mở từ ngày 31/3/2014.", Anchor(month=5)),
    ("Chiều 2/5, ông nói sẽ thăm Lào từ ngày 4/5/2024 đến ngày 6/5.", Anchor(2024, 5)),
    ("Chiều 2/5, ông nói kim ngạch năm 2023 đạt 5 tỷ USD.", Anchor(month=5)),
    ("Năm APEC 2024", Anchor()),
]


@pytest.mark.parametrize(("text", "expected"), PRESENTS)
def test_an_article_tells_of_its_own_time(text, expected):
    lang = load("vi")
    assert Present(DatePatterns(lang.dates, lang.grammar.number)).of(text, fold(text)) == expected


ENTITIES = [
    (
        "quyền Trợ lý Bộ trưởng Quốc phòng Mỹ phụ trách các vấn đề an ninh John Noh phát biểu.",
        {("Person", "John Noh", "US"), ("Country", "Mỹ", None)},
    ),
    (
        "Hợp tác ba bên Hàn-Mỹ-Nhật được củng cố.",
        {("Country", "Hàn Quốc", None), ("Country", "Mỹ", None), ("Country", "Nhật Bản", None)},
    ),
    ("Khu vực Ấn Độ-Thái Bình Dương tự do.", set()),
    (
        "Bộ Ngoại giao của Nhật Bản lên tiếng.",
        {("GovernmentBody", "Bộ Ngoại giao Nhật Bản", "JP"), ("Country", "Nhật Bản", None)},
    ),
    ("Con rể ông Trump gặp lãnh đạo Hamas.", {("Person", "Trump", "US"), ("Organization", "Hamas", None)}),
    ("Ông Nguyễn Văn Nam nói chuyện.", {("Person", "Nguyễn Văn Nam", "VN")}),
    ("Tàu sân bay USS Ronald Reagan của Mỹ cập cảng.", {("Country", "Mỹ", None)}),
]


@pytest.mark.parametrize(("text", "expected"), ENTITIES)
def test_entities(read, text, expected):
    wanted_types = {"Person", "Country", "GovernmentBody", "InternationalOrganization", "Organization"}
    found = {
        (e.type.value, e.name, e.represents) for e in read(text).entities if e.type.value in wanted_types and e.spans
    }
    assert found == expected


def test_one_person_in_many_forms_is_one_entity(read):
    text = (
        "Bộ trưởng Quốc phòng Nhật Bản Gen Nakatani thăm Hàn Quốc. Ông Nakatani gặp Tổng thống Hàn Quốc. "
        "Bộ trưởng Nakatani cảm ơn nước chủ nhà. Nakatani Gen về nước."
    )
    people = [e for e in read(text).entities if e.type is EntityType.PERSON]
    assert [p.name for p in people] == ["Gen Nakatani"]
    assert people[0].represents == "JP"


def test_the_same_text_gives_the_same_extraction(pipeline):
    text = "Tổng thống Mỹ Joe Biden gặp Thủ tướng Anh Rishi Sunak tại London. Hai bên nhất trí hợp tác."
    assert pipeline.extract(article(text)) == pipeline.extract(article(text))


def test_a_doc_without_article_is_refused(pipeline):
    with pytest.raises(ValueError, match="make_doc"):
        layers(pipeline.nlp.tokenizer("Mỹ"))


@pytest.mark.parametrize(
    "text",
    ["Mẹ của", "Phu nhân", "Tổng thống", "Bộ trưởng Quốc phòng nước", "người đồng cấp", "ông", "sân bay", "xã Mỹ", "²"],
)
def test_a_text_may_end_anywhere(pipeline, text):
    assert pipeline.extract(article(text)).sentences is not None


def test_what_is_shortened_ends_with_a_whole_word():
    assert shortened("hợp tác an ninh", 15) == "hợp tác an ninh"
    assert shortened("hợp tác, an ninh", 12) == "hợp tác, an…"
    assert shortened("hợp tác, an ninh", 10) == "hợp tác…"
    assert shortened("đ" * 20, 10) == "đ" * 9 + "…"
