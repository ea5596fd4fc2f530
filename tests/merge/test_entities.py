"""Which names of several articles are one thing, and which stay two."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.merge import merge
from kg.model import Entity, EntityType
from merge.samples import article, person, thing

MINISTER, PRESIDENT, PRIME = "Bộ trưởng Quốc phòng", "Tổng thống", "Thủ tướng"


def nodes(*entities: Entity) -> list[str]:
    """The node of each entity, each told by an article of its own."""
    corpus = merge([article(f"a{i}", e) for i, e in enumerate(entities)])
    return [story.extraction.entities[0].key for story in corpus.stories]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (person("p", "Gen Nakatani", "JP"), person("p", "Nakatani Gen", "JP")),
        (person("p", "Moon Jae-in", "KR"), person("p", "Moon Jae In", "KR")),
        (person("p", "Moon Jae-in", "KR"), person("p", "Moon Jaein", "KR")),
        (person("p", "Donald Trump", "US"), person("p", "Donald J. Trump", "US")),
        (person("p", "Alexis Sánchez", "US"), person("p", "Alexis Sanchez", "US")),
        (person("p", "Bashar al-Assad", "RU"), person("p", "Bashar Assad", "RU")),
        (person("p", "Sergei Lavrov", "RU"), person("p", "Sergey Lavrov", "RU")),
        (person("p", "James Mattis", "US", MINISTER), person("p", "Jim Mattis", "US", MINISTER)),
        (person("p", "Thomas Shannon", "US"), person("p", "Tom Shannon", "US")),
        (person("p", "Yuri Petrov", "RU", MINISTER), person("p", "Yevgeny Petrov", "RU", MINISTER)),
        (person("p", "Recep Tayyip Erdogan", "GB"), person("p", "Tayyip Erdogan", "GB")),
        (person("p", "Theresa May", "GB"), person("p", "Theresa May")),
        (person("p", "Theresa May", "GB", PRIME), person("p", "May", "GB", PRIME)),
        (person("p", "Theresa May", "GB", PRIME), person("p", "T. May", "GB", PRIME)),
        (person("p", "H.R. McMaster", "US"), person("p", "HR McMaster", "US")),
        (person("p", "Nguyễn Xuân Phúc", "VN", PRIME), person("p", "Phúc", "VN", PRIME)),
        # Whose son he is tells who he is, without the family's name.
        (person("p", "Karim bin Yusuf al Hamadi", "RU"), person("p", "Karim bin Yusuf", "RU")),
        (person("p", "Karim bin Yusuf al Hamadi", "RU", "Quốc vương"), person("p", "Karim", "RU", "Quốc vương")),
        # The characters of a Chinese name, as they are read here and there.
        (person("p", "Thôi Thiên Khải", "CN"), person("p", "Cui Tiankai", "CN")),
        (person("p", "Thôi Thiên Khải", "CN"), person("p", "Tiankai Cui", "CN")),
        (person("p", "Vương Nghị", "CN", "Ngoại trưởng"), person("p", "Wang Yi", "CN", "Ngoại trưởng")),
        (person("p", "Hoa Xuân Oánh", "CN", PRIME), person("p", "Hoa Xuân Doanh", "CN", PRIME)),
    ],
    ids=lambda e: e.name,
)
def test_one_person(one: Entity, other: Entity) -> None:
    assert len(set(nodes(one, other))) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (person("p", "Kim Jong-un", "KR"), person("p", "Kim Jong-il", "KR")),
        (person("p", "Donald Trump", "US"), person("p", "Melania Trump", "US")),
        (person("p", "Thomas Shannon", "US"), person("p", "Tom Shannon", "GB")),
        (person("p", "Thomas Shannon", "US"), person("p", "Timothy Shannon", "US")),
        (person("p", "George W. Bush", "US", PRESIDENT), person("p", "George H. W. Bush", "US", PRESIDENT)),
        (person("p", "Bill Clinton", "US", PRESIDENT), person("p", "Hillary Clinton", "US", "Ngoại trưởng")),
        (person("p", "Theresa May", "GB"), person("p", "May", "US")),
        (person("p", "Theresa May", "GB"), person("p", "May")),
        (person("p", "Theresa May", "GB", "Thủ tướng"), person("p", "May", "GB", MINISTER)),
        (person("p", "Theresa May", "GB"), person("p", "Theresa May", "US")),
        (person("p", "Smith", "US"), person("p", "Smith", "US")),
        # Nobody goes by the name of his father.
        (person("p", "Yusuf bin Karim", "RU", "Quốc vương"), person("p", "Karim", "RU", "Quốc vương")),
        (person("p", "Theresa May", "GB"), person("p", "May", "GB")),
        (person("p", "Nguyễn Xuân Phúc", "VN"), person("p", "Phúc", "VN")),
        (person("p", "Nguyễn Thị Thu", "VN"), person("p", "Nguyễn Thị Thanh Thu", "VN")),
        (person("p", "Nguyễn Quang Thanh", "VN"), person("p", "Nguyễn Thanh Quang", "VN")),
        (person("p", "Phạm Thu Hương"), person("p", "Phạm Thu Phương")),
        (person("p", "Hà Anh"), person("p", "Hà Ánh")),
        (person("p", "T.V.T"), person("p", "V.T.T")),
        (person("p", "Nguyễn Xuân Phúc", "VN"), person("p", "Nguyễn Xuân", "VN")),
        (person("p", "Nguyễn Xuân Phúc", "VN"), person("p", "Nguyễn", "VN")),
        (person("p", "Nguyễn Văn Bảy", "VN"), person("p", "Nguyễn Văn Bày", "VN")),
        (person("p", "Kim Jong-il", "CN"), person("p", "Kim Jong-un", "CN")),
        # A short name that is heard so may be another's; so may one character for another of other reading.
        (person("p", "Vương Nghị", "CN"), person("p", "Wang Yi", "CN")),
        (person("p", "Thôi Thiên Khải", "CN"), person("p", "Cui Tianming", "CN")),
        (person("p", "Hoa Xuân Oánh", "CN", PRIME), person("p", "Hoa Xuân Bình", "CN", PRIME)),
        (person("p", "Hoa Xuân Oánh", "CN"), person("p", "Hoa Xuân Doanh", "CN")),
    ],
    ids=lambda e: e.name,
)
def test_two_people(one: Entity, other: Entity) -> None:
    assert len(set(nodes(one, other))) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # As it sounds, by the office and the initials.
        (person("p", "Vladimir Putin", "RU", PRESIDENT), person("p", "Vla-đi-mia Pu-tin", "RU", PRESIDENT)),
        (person("p", "Theresa May", "GB", PRIME), person("p", "T.Mây-ơ", "GB", PRIME)),
        (person("p", "Theresa May", "GB", PRIME), person("p", "T.Mây", "GB", PRIME)),
        (person("p", "Hossein Dehghan", "GB", MINISTER), person("p", "Hossein Dehqan", "GB", MINISTER)),
        (person("p", "Tayyip Erdogan", "GB", PRESIDENT), person("p", "T.Éc-đô-gan", None, PRESIDENT)),
        # Vowels that are written otherwise; syllables that are romanised otherwise.
        (person("p", "Khaled al-Faleh", "US"), person("p", "Khalid al-Falih", "US")),
        (person("p", "Choi Sun-hee", "KR"), person("p", "Choe Son Hui", "KR")),
        # One letter of a long part, where an article gives no state; an initial with the office.
        (person("p", "Francois Hollande", "US"), person("p", "Francois Holande")),
        (person("p", "Donald Trump", "US", PRESIDENT), person("p", "D.Trump", None, PRESIDENT)),
    ],
    ids=lambda e: e.name,
)
def test_one_person_in_another_paper_s_spelling(one: Entity, other: Entity) -> None:
    assert len(set(nodes(one, other))) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (person("p", "Vladimir Putin", "RU", PRESIDENT), person("p", "Đmi-tri Mét-vê-đép", "RU", PRIME)),
        (person("p", "Vladimir Putin", "RU", PRESIDENT), person("p", "Vla-đi-mia Ki-ri-len-cô", "RU", MINISTER)),
        (person("p", "Vladimir Putin", "RU", PRESIDENT), person("p", "Vla-đi-mia Pu-tin", "US", PRESIDENT)),
        (person("p", "Mohammed Abbas", "US"), person("p", "Mahmoud Abbas", "US")),
        (person("p", "Kim Jong-un", "KR"), person("p", "Kim Jong-in", "KR")),
        (person("p", "Donald Trump", "US", PRESIDENT), person("p", "I.Trump", None, PRESIDENT)),
        (person("p", "Donald Trump", "US", PRESIDENT), person("p", "D.Trump")),
    ],
    ids=lambda e: e.name,
)
def test_two_people_whose_names_sound_alike(one: Entity, other: Entity) -> None:
    assert len(set(nodes(one, other))) == 2


def test_a_name_as_it_sounds_without_office_is_that_of_somebody_whom_many_articles_name() -> None:
    known, written = person("p", "Donald Trump", "US"), person("p", "Đô-nan Trăm-pơ", "US")
    assert len(set(nodes(known, known, known, written))) == 1
    assert len(set(nodes(known, written))) == 2
    long, heard = person("p", "Paolo Gentiloni", "GB"), person("p", "P.Gen-ti-lô-ni", "GB")
    assert len(set(nodes(long, heard))) == 1


CONFERENCE, DOCUMENT, BODY = EntityType.CONFERENCE, EntityType.DOCUMENT, EntityType.GOVERNMENT_BODY


@pytest.mark.parametrize(
    ("kind", "one", "other", "same"),
    [
        (CONFERENCE, "Diễn đàn “Một dòng sông, một bến cảng”", "Diễn đàn cấp cao Dòng sông và Bến cảng", True),
        (CONFERENCE, "Diễn đàn Dòng sông và Bến cảng", "Diễn đàn Dòng sông và Cánh rừng", False),
        (CONFERENCE, "Diễn đàn Dòng sông và Bến cảng", "Hội thảo Dòng sông và Bến cảng", False),
        (CONFERENCE, "Hội nghị thượng đỉnh Nhóm các nước trồng lúa (R9)", "Hội nghị cấp cao R9", True),
        (CONFERENCE, "Hội nghị thượng đỉnh Hàn Quốc - R9", "Hội nghị thượng đỉnh R9", False),
        (CONFERENCE, "Hội nghị Bộ trưởng Nhóm các nước trồng lúa (R9)", "Hội nghị R9", False),
        (CONFERENCE, "Hội nghị thượng đỉnh R9 lần thứ 4", "Hội nghị thượng đỉnh R9", False),
        (DOCUMENT, "thỏa thuận triển khai ABCD", "thỏa thuận ABCD", True),
        (DOCUMENT, "thỏa thuận Bắc ABCD", "thỏa thuận ABCD", False),
        (DOCUMENT, "Hiệp ước Huế", "Hiệp ước Huế về nghề cá", True),
        (DOCUMENT, "Hiệp ước", "Hiệp ước Huế về nghề cá", False),
    ],
)
def test_longer_and_shorter_titles(kind: EntityType, one: str, other: str, same: bool) -> None:
    assert (len(set(nodes(thing("x", kind, one), thing("x", kind, other)))) == 1) is same


def test_a_title_that_two_longer_ones_begin_with_is_neither() -> None:
    names = ("Hiệp ước Huế", "Hiệp ước Huế về nghề cá", "Hiệp ước Huế về thuế quan")
    assert len(set(nodes(*(thing("x", DOCUMENT, n) for n in names)))) == 3


def test_a_body_by_its_letters_is_the_one_body_of_the_state_with_those_initials() -> None:
    def body(name: str, country: str | None) -> Entity:
        return thing("x", BODY, name, country)

    assert len(set(nodes(body("Bộ KH-ĐT", "VN"), body("Bộ Kế hoạch và Đầu tư", "VN")))) == 1
    assert len(set(nodes(body("Bộ KH-ĐT", "US"), body("Bộ Kế hoạch và Đầu tư", "VN")))) == 2
    two = ("Bộ NT", "Bộ Nông thôn", "Bộ Năng lượng Trên biển")
    assert len(set(nodes(*(body(n, "VN") for n in (*two, "Bộ Nội thương"))))) == 4


def test_a_surname_that_several_bear_is_resolved_by_the_office_alone() -> None:
    one, other = person("p", "Donald Trump", "US", PRESIDENT), person("p", "Melania Trump", "US")
    told = nodes(one, other, person("p", "Trump", "US", PRESIDENT), person("p", "Trump", "US"))
    assert told[0] == told[2]
    assert told[3] not in told[:3]


def test_a_surname_without_office_is_that_of_somebody_whom_many_articles_name() -> None:
    merkel = person("p", "Angela Merkel", "GB")
    assert len(set(nodes(merkel, person("p", "Merkel", "GB")))) == 2
    assert len(set(nodes(merkel, merkel, merkel, person("p", "Merkel", "GB")))) == 1


def test_editions_of_a_conference_are_apart_and_belong_to_their_series() -> None:
    names = ("Đối thoại Sông Hồng", "Đối thoại Sông Hồng 2017", "Đối thoại Sông Hồng lần thứ 3")
    found = [article(f"a{i}", thing("c", EntityType.CONFERENCE, n)) for i, n in enumerate(names)]
    corpus = merge(found)
    series, year, third = (s.extraction.entities[0].key for s in corpus.stories)
    assert len({series, year, third}) == 3
    assert set(corpus.editions) == {(year, series), (third, series)}
    again = merge([*found, article("z", thing("c", EntityType.CONFERENCE, "Đối thoại Sông Hồng lần 3"))])
    assert again.stories[-1].extraction.entities[0].key == again.stories[2].extraction.entities[0].key


def test_initials_that_may_be_those_of_two_are_nobodys() -> None:
    told = nodes(*(person("p", f"George {i}Bush", "US") for i in ("W. ", "H. W. ", "")))
    assert len(set(told)) == 3


def test_a_name_that_few_articles_give_another_state_is_one_person() -> None:
    told = nodes(*[person("p", "Vladimir Putin", "RU")] * 8, person("p", "Vladimir Putin", "US"))
    assert len(set(told)) == 1
    corpus = merge([article(f"a{i}", person("p", "Vladimir Putin", c)) for i, c in enumerate(["RU"] * 8 + ["US"])])
    assert corpus.entities[told[0]].represents == "country-RU"


BODY, ORG = EntityType.GOVERNMENT_BODY, EntityType.ORGANIZATION


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (thing("b", BODY, "Bộ Quốc phòng", "US"), thing("b", BODY, "Bộ Quốc phòng Mỹ", "US"), True),
        (thing("b", BODY, "Bộ Quốc phòng", "US"), thing("b", BODY, "Bộ Quốc phòng", "RU"), False),
        (thing("b", BODY, "Bộ Quốc phòng", "US"), thing("b", BODY, "Bộ Quốc phòng"), False),
        (thing("b", BODY, "NSA", "US"), thing("b", BODY, "Cục An ninh quốc gia", "US", "NSA"), True),
        (
            thing("c", EntityType.CONFERENCE, "Diễn đàn “Con đường Mới”"),
            thing("c", EntityType.CONFERENCE, "Diễn đàn Con đường mới"),
            True,
        ),
        (
            thing("c", EntityType.CONFERENCE, "Đối thoại Sông Hồng 2016"),
            thing("c", EntityType.CONFERENCE, "Đối thoại Sông Hồng 2017"),
            False,
        ),
        (thing("b", BODY, "Đại sứ quán Mỹ", "US"), thing("b", BODY, "Đại sứ quán Mỹ", "US"), False),
        (thing("o", ORG, "Đảng Cộng hòa", "US"), thing("o", ORG, "Đảng Cộng hòa", "RU"), False),
    ],
)
def test_things(one: Entity, other: Entity, same: bool) -> None:
    assert (len(set(nodes(one, other))) == 1) is same


def test_a_body_is_called_by_the_name_that_tells_its_state() -> None:
    found = [thing("b", BODY, n, "US") for n in ("Bộ Quốc phòng", "Bộ Quốc phòng", "Bộ Quốc phòng Mỹ")]
    (node,) = set(nodes(*found))
    corpus = merge([article(f"a{i}", e) for i, e in enumerate(found)])
    assert corpus.entities[node].name == "Bộ Quốc phòng Mỹ"


def test_every_merge_is_told_with_its_reason() -> None:
    corpus = merge([article("a", person("p", "Gen Nakatani", "JP")), article("b", person("q", "Nakatani Gen", "JP"))])
    (decision,) = corpus.decisions
    assert (decision.kind, decision.why, decision.articles) == ("entity", "spelling", ("a", "b"))
    assert decision.into in (decision.a, decision.b)
    assert 0 < decision.score < 1


def test_a_body_and_its_building_do_not_bear_one_identifier() -> None:
    body = replace(thing("x", BODY, "Nhà Xanh", "KR"), wikidata="Q1")
    building = replace(thing("x", EntityType.PLACE, "Nhà Xanh"), wikidata="Q1")
    corpus = merge([article(f"a{i}", e) for i, e in enumerate((body, building, building))])
    assert [e.type for e in corpus.entities.values() if e.wikidata == "Q1"] == [EntityType.PLACE]
