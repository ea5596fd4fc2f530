"""Deeds, launches and summits that are known to be one by the words for them, though parties or days are left out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.merge import merge
from kg.model import EntityType, Event, EventType, Extraction, Factuality
from merge.samples import act, article, person, thing

SANCTION, ASSAULT, LAUNCH = EventType.SANCTION, EventType.ASSAULT, EventType.MOBILIZATION
REQUEST = EventType.REQUEST
MEETING, VISIT, ATTENDANCE = EventType.MEETING, EventType.VISIT, EventType.ATTENDANCE
PLANNED = Factuality.PLANNED
MAY = person("may", "Theresa May", "GB", "Thủ tướng")
ABE = person("abe", "Shinzo Abe", "JP", "Thủ tướng")
TREATY = thing("x", EntityType.DOCUMENT, "Hiệp định Kyoto")
OTHER = thing("y", EntityType.DOCUMENT, "Hiệp ước Ottawa")
PORT = thing("port", EntityType.PLACE, "cảng Tartus")
DAY = "2025-08-07"


def telling(name: str, word: str, event: Event, published: str | None = DAY, before: str = "") -> Extraction:
    """An article that tells an act in this word, and nothing that another says."""
    span = (len(before), len(before) + len(word))
    claims = tuple(replace(c, trigger=span) for c in event.claims)
    text = f"{before}{word} {name} " + " ".join(f"{name}{i}" for i in range(12)) + "."
    return article(name, MAY, ABE, TREATY, OTHER, PORT, replace(event, claims=claims), published=published, text=text)


def one(*tellings: Extraction) -> bool:
    return len({n for s in merge(tellings).stories for n in s.events}) == 1


@pytest.mark.parametrize(
    ("word", "event", "published", "same"),
    [
        # Whoever of the four is named, with or without the day: relations are broken once.
        ("cắt quan hệ", act(SANCTION, "US", "RU"), "2025-08-20", True),
        ("cắt đứt quan hệ ngoại giao", act(SANCTION, "US JP KR", "RU"), None, True),
        ("đoạn giao", act(SANCTION, "JP KR", "RU", date="2025-08"), "2025-10-20", True),
        ("cắt quan hệ", act(SANCTION, "US", "RU", date="2025-08-09"), "2025-08-20", False),
        ("cắt quan hệ", act(SANCTION, "US", "CN"), "2025-08-20", False),
        ("cắt quan hệ", act(SANCTION, "VN", "RU"), "2025-08-20", False),
        ("cắt quan hệ", act(SANCTION, "US", "RU", told=PLANNED), "2025-08-20", False),
        ("cắt quan hệ", act(SANCTION, "US", "RU"), "2027-08-20", False),
        ("cắt viện trợ", act(SANCTION, "US", "RU"), "2025-08-20", False),
    ],
)
def test_relations_are_broken_once(word: str, event: Event, published: str | None, *, same: bool) -> None:
    first = telling("a", "cắt đứt quan hệ", act(SANCTION, "US JP KR GB", "RU", date=DAY))
    assert one(first, telling("b", word, event, published)) is same


def test_an_article_tells_twice_that_an_agreement_was_left() -> None:
    events = [act(SANCTION, "US", "x", at=0), act(SANCTION, "US", "x", about="vì quá bất công", at=20)]
    twice = article("a", TREATY, *events, published=DAY)
    assert one(twice, article("b", TREATY, act(SANCTION, "US", "x"), published="2025-08-10"))


def test_who_left_two_agreements_did_not_leave_them_in_one_act() -> None:
    both = telling("a", "rút khỏi", act(SANCTION, "US", "x y"))
    left = [telling(n, "rút khỏi", act(SANCTION, "US", d)) for n, d in (("b", "x"), ("c", "y"))]
    assert not one(both, *left)
    assert len({n for s in merge([both, *left]).stories for n in s.events}) == 3


@pytest.mark.parametrize(
    ("word", "event", "published", "same"),
    [
        ("trừng phạt", act(SANCTION, "US JP KR GB", "RU"), "2025-08-12", True),
        ("trừng phạt", act(SANCTION, "US JP KR GB", "RU"), "2025-09-12", False),
        ("trừng phạt", act(SANCTION, "US JP", "RU"), "2025-08-12", False),
        ("đóng cửa không phận", act(SANCTION, "US JP KR GB", "RU"), "2025-08-12", False),
        ("áp đặt lệnh trừng phạt", act(SANCTION, "US JP KR", date=DAY, about="kinh tế"), "2025-09-12", True),
        ("áp đặt lệnh trừng phạt", act(SANCTION, "US JP KR", date="2025-08-08"), "2025-09-12", False),
        ("áp đặt lệnh trừng phạt", act(SANCTION, "US JP KR", "CN", date=DAY), "2025-09-12", False),
    ],
)
def test_what_many_states_did_in_the_same_words(word: str, event: Event, published: str, *, same: bool) -> None:
    first = telling("a", "áp đặt lệnh trừng phạt", act(SANCTION, "US JP KR", "RU", date=DAY))
    assert one(first, telling("b", word, event, published)) is same


def test_who_is_hit_is_known_though_one_article_names_the_place_as_well() -> None:
    day = telling("a", "không kích", act(ASSAULT, "US", "RU port", date=DAY))
    assert one(day, telling("b", "không kích", act(ASSAULT, "US", "RU", date="2025-08"), "2025-09-30"))
    assert not one(day, telling("b", "không kích", act(ASSAULT, "US", "RU", date="2025-08-09"), "2025-09-30"))


@pytest.mark.parametrize(
    ("word", "about", "published", "before", "same"),
    [
        ("phóng", "tên lửa tầm xa", "2025-08-09", "", True),
        ("thử", "tên lửa mới nhất", DAY, "", True),
        ("phóng", "tên lửa tầm xa", "2025-08-20", "", False),
        ("phóng", "tên lửa tầm xa", "2025-08-06", "", False),
        ("phóng", "tên lửa tầm xa", None, "", False),
        ("vụ phóng", "tên lửa tầm xa", "2025-08-09", "hàng loạt ", False),
        ("triển khai", "tên lửa tầm xa", "2025-08-09", "", False),
        ("phóng", "vệ tinh do thám", "2025-08-09", "", False),
    ],
)
def test_who_tells_no_day_means_the_launch_of_these_days(
    word: str, about: str, published: str | None, before: str, *, same: bool
) -> None:
    day = telling("a", "phóng thử", act(LAUNCH, "KR", date=DAY, about="tên lửa ra biển"))
    assert one(day, telling("b", word, act(LAUNCH, "KR", about=about), published, before)) is same


def test_of_two_launches_of_these_days_neither_is_meant() -> None:
    days = [
        telling(n, "phóng", act(LAUNCH, "KR", date=d, about="tên lửa ra biển"))
        for n, d in (("a", DAY), ("b", "2025-08-09"))
    ]
    found = merge([*days, telling("c", "thử", act(LAUNCH, "KR", about="tên lửa tầm xa"), "2025-08-10")])
    assert len({n for s in found.stories for n in s.events}) == 3


@pytest.mark.parametrize(
    ("word", "who", "date", "published", "same"),
    [
        ("hội nghị thượng đỉnh", "GB JP", "2025-08", "2025-08-09", True),
        ("cuộc gặp thượng đỉnh", "GB JP", None, "2025-08-09", True),
        ("cuộc gặp", "GB JP", "2025-08", "2025-08-09", False),
        ("hội nghị thượng đỉnh", "GB JP US", "2025-08", "2025-08-09", False),
        ("hội nghị thượng đỉnh", "GB JP", None, "2025-09-30", False),
    ],
)
def test_the_summit_of_two_states_is_that_of_their_leaders(
    word: str, who: str, date: str | None, published: str, *, same: bool
) -> None:
    leaders = telling("a", "hội nghị thượng đỉnh", act(MEETING, "may abe", told=PLANNED))
    assert one(leaders, telling("b", word, act(MEETING, who, date=date, told=PLANNED), published)) is same


def test_a_visit_is_told_as_begun_when_the_guest_leaves_home() -> None:
    came = telling("a", "đến thăm", act(VISIT, "may", "JP", date=DAY))
    assert one(came, telling("b", "lên đường thăm", act(VISIT, "may", "JP"), "2025-08-06"))
    assert not one(came, telling("b", "lên đường thăm", act(VISIT, "may", "JP"), "2025-08-04"))


def test_what_is_attended_in_a_month_at_one_place() -> None:
    def attends(name: str, about: str, place: str) -> Extraction:
        return telling(name, "tham dự", act(ATTENDANCE, "may", date="2025-08", about=about, place=place, told=PLANNED))

    first = attends("a", "hội nghị của khối Bắc Âu diễn ra", "JP")
    assert one(first, attends("b", "hội nghị Bắc Âu 2025 ở thủ đô", "JP"))
    assert not one(first, attends("b", "hội nghị Bắc Âu 2025 ở thủ đô", "KR"))
    assert not one(first, attends("b", "lễ khai mạc triển lãm", "JP"))


@pytest.mark.parametrize(
    ("word", "event", "published", "same"),
    [
        ("bắt giữ", act(EventType.COERCION, "KR", "RU", about="tàu cá của ngư dân"), "2025-08-09", True),
        ("bắt giữ", act(EventType.COERCION, "KR", "RU", about="hai nhà báo"), "2025-08-09", False),
        ("bắt giữ", act(EventType.COERCION, "KR", "RU", about="tàu cá của ngư dân"), "2025-08-19", False),
        ("quản thúc", act(EventType.COERCION, "KR", "RU", about="tàu cá của ngư dân"), "2025-08-09", False),
        ("bắt giữ", act(EventType.COERCION, "KR", "CN", about="tàu cá của ngư dân"), "2025-08-09", False),
        ("bắt giữ", act(EventType.COERCION, "KR", "RU", about="tàu cá", told=PLANNED), "2025-08-09", False),
    ],
)
def test_who_took_what_of_whom_in_these_days(word: str, event: Event, published: str, *, same: bool) -> None:
    first = telling("a", "bắt giữ", act(EventType.COERCION, "KR", "RU", about="tàu cá vào sáng sớm"))
    assert one(first, telling("b", word, event, published)) is same


@pytest.mark.parametrize(
    ("a", "b", "published", "same"),
    [
        # The same few days tell as much as a day; two months or years do not.
        (act(MEETING, "US RU", date="2025-08-03/2025-08-05"), "2025-08-03/2025-08-05", "2025-12-01", True),
        (act(MEETING, "US RU", date="2025-08-03/2025-08-05"), "--08-03/--08-05", "2025-12-01", True),
        (act(MEETING, "US RU", date="2025-08-03/2025-08-05"), "2025-08-03/2025-08-06", "2025-08-10", False),
        (act(MEETING, "US RU", date="2025-08"), "2025-08", "2025-08-10", False),
        (act(EventType.JOINT_EXERCISE, "US KR", date="2025-09", told=PLANNED), "2025-09", "2025-08-10", True),
        (act(EventType.JOINT_EXERCISE, "US KR", date="2025-09", told=PLANNED), "2025-10", "2025-08-10", False),
        (act(EventType.JOINT_EXERCISE, "US KR", date="2025-09"), "2025-09", "2025-12-10", False),
        (
            act(EventType.SIGNING, "US KR", date="2024-10", about="thỏa thuận bán hệ thống phòng không"),
            "2024-10",
            DAY,
            True,
        ),
        (act(EventType.SIGNING, "US KR", date="2024-10", about="hai văn kiện"), "2024-10", DAY, False),
        (act(VISIT, "may", "JP", date="2025", told=PLANNED), "2025-08-09", "2025-08-08", True),
        (act(VISIT, "may", "JP", date="2024", told=PLANNED), "2025-08-09", "2025-08-08", False),
        (act(VISIT, "may", "JP", date="2025"), "2025-08-09", "2025-08-08", False),
    ],
)
def test_times_longer_than_a_day(a: Event, b: str, published: str, *, same: bool) -> None:
    assert one(telling("a", "họp", a), telling("b", "họp bàn", replace(a, date=b), published)) is same


def test_what_was_done_to_the_same_many() -> None:
    first = telling("a", "cấm nhập cảnh", act(SANCTION, "may", "KR RU CN", about="sau vụ việc hôm trước"))
    assert one(first, telling("b", "cấm nhập cảnh", act(SANCTION, "GB", "CN KR RU", about="đông dân"), "2025-08-12"))
    assert not one(first, telling("b", "cấm nhập cảnh", act(SANCTION, "GB", "CN KR", about="đông dân"), "2025-08-12"))


def test_what_many_states_ask_of_nobody_named() -> None:
    about = ("công dân nước ấy về nước trong vòng hai tuần", "mọi công dân rời khỏi nước trong vòng hai tuần")
    a, b = (act(EventType.REQUEST, "US JP KR", about=what) for what in about)
    assert one(telling("a", "yêu cầu", replace(a, date=DAY)), telling("b", "lệnh cho", b, "2025-08-12"))
    assert not one(telling("a", "yêu cầu", replace(a, date=DAY)), telling("b", "lệnh cho", b, "2025-09-12"))


def test_a_plan_for_a_month_is_told_months_before_its_day() -> None:
    month = telling("a", "thăm", act(VISIT, "may", "JP", date="2025-08", told=PLANNED), "2025-05-10")
    assert one(month, telling("b", "thăm", act(VISIT, "may", "JP", date="2025-08-27", told=PLANNED), "2025-08-20"))
    assert not one(month, telling("b", "thăm", act(VISIT, "may", "JP", date="2025-09-03", told=PLANNED), "2025-08-20"))


def test_one_launch_a_day_whatever_comes_before_the_thing() -> None:
    first = telling("a", "phóng", act(LAUNCH, "KR", date=DAY, about="tên lửa ra biển"))
    assert one(first, telling("b", "phóng thử", act(LAUNCH, "KR", date=DAY, about="thành công tên lửa tầm xa mới")))
    assert not one(first, telling("b", "phóng", act(LAUNCH, "KR", date=DAY, about="một vệ tinh do thám")))


@pytest.mark.parametrize(
    ("event", "published", "same"),
    [
        (act(REQUEST, "US", "KR", about="trả số tiền 1 tỷ USD"), None, True),
        (act(REQUEST, "US", "KR", about="trả số tiền 1 tỷ USD"), "2025-09-20", True),
        (act(REQUEST, "US", "KR", about="trả số tiền 1 tỷ USD"), "2026-08-07", False),
        (act(REQUEST, "US", "KR", about="trả số tiền 2 tỷ USD"), None, False),
        (act(REQUEST, "US", "JP", about="trả số tiền 1 tỷ USD"), None, False),
        (act(REQUEST, "GB", "KR", about="trả số tiền 1 tỷ USD"), None, False),
        (act(REQUEST, "US", "KR", about="rút 1 sứ đoàn về nước ngay"), None, False),
        (act(REQUEST, "US", "KR", about="trả số tiền 1 tỷ USD", told=PLANNED), None, False),
    ],
)
def test_the_same_figure_is_asked_of_the_same_once(event: Event, published: str | None, *, same: bool) -> None:
    first = telling("a", "yêu cầu", act(REQUEST, "US", "KR", about="chi trả 1 tỷ USD"))
    assert one(first, telling("b", "đòi", event, published)) is same


@pytest.mark.parametrize(
    ("event", "published", "same"),
    [
        (act(LAUNCH, "US", about="lá chắn tầm cao THAAD", place="seoul"), "2025-09-20", True),
        (act(LAUNCH, "US", about="lá chắn tầm cao THAAD", place="seoul"), None, True),
        (act(LAUNCH, "US", about="lá chắn tầm cao THAAD", place="seoul"), "2025-12-20", False),
        (act(LAUNCH, "US", about="lá chắn tầm cao SM-3", place="seoul"), "2025-09-20", False),
        (act(LAUNCH, "US", about="lá chắn tầm cao THAAD", place="tokyo"), "2025-09-20", False),
        (act(LAUNCH, "US", about="lá chắn tầm cao THAAD"), "2025-09-20", False),
        (act(LAUNCH, "GB", about="lá chắn tầm cao THAAD", place="seoul"), "2025-09-20", False),
    ],
)
def test_what_has_a_short_name_is_set_up_in_a_state_once(event: Event, published: str | None, *, same: bool) -> None:
    def placed(extraction: Extraction) -> Extraction:
        places = (thing("seoul", EntityType.PLACE, "Seoul", "KR"), thing("tokyo", EntityType.PLACE, "Tokyo", "JP"))
        return replace(extraction, entities=(*extraction.entities, *places))

    first = telling("a", "triển khai", act(LAUNCH, "US", about="lá chắn tên lửa THAAD", place="seoul"))
    assert one(placed(first), placed(telling("b", "lắp đặt", event, published))) is same
