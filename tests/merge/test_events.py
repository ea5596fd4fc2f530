"""Which tellings of several articles are one event, and what the event then says."""

from __future__ import annotations

from dataclasses import replace

import pytest
from graph.strategies import extractions
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.merge import merge
from kg.merge.corpus import Corpus
from kg.merge.dates import story_date
from kg.model import BareOffice, EntityType, Event, EventType, Extraction, Factuality
from merge.samples import act, article, person, thing

MAY = person("may", "Theresa May", "GB", "Thủ tướng")
ABE = person("abe", "Shinzo Abe", "JP", "Thủ tướng")
KONO = person("kono", "Taro Kono", "JP", "Bộ trưởng Ngoại giao")
PLANNED, DENIED, CANCELLED = Factuality.PLANNED, Factuality.DENIED, Factuality.CANCELLED
MEETING, VISIT, CALL = EventType.MEETING, EventType.VISIT, EventType.PHONE_CALL


def told(*events: Event, days: tuple[str | None, ...] = ()) -> Corpus:
    """Each event told by an article of its own, published on the days given."""
    dates = (*days, *[None] * len(events))
    return merge([article(f"a{i}", MAY, ABE, KONO, e, published=dates[i]) for i, e in enumerate(events)])


def one(*events: Event, days: tuple[str | None, ...] = ()) -> bool:
    return len({name for story in told(*events, days=days).stories for name in story.events}) == 1


DAY = "2025-08-07"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (act(MEETING, "may abe", date=DAY), act(MEETING, "abe may", date=DAY)),
        (act(MEETING, "may abe", date=DAY), act(MEETING, "may abe", date="--08-07")),
        (act(MEETING, "may abe", date=DAY), act(MEETING, "GB JP", date=DAY)),
        (act(MEETING, "may abe", date=DAY), act(MEETING, "may JP", date=DAY)),
        (act(VISIT, "may", "JP", date=DAY), act(VISIT, "may", "JP", date="2025-08-06/2025-08-08")),
        (
            act(EventType.CRITICISM, "may", "JP", date=DAY, about="vụ thử tên lửa mới nhất"),
            act(EventType.CRITICISM, "may", "JP", date=DAY, about="vụ thử tên lửa mới nhất của nước này"),
        ),
        (act(MEETING, "may abe", date=DAY, told=DENIED), act(MEETING, "may abe", date=DAY)),
    ],
)
def test_one_event(a: Event, b: Event) -> None:
    assert one(a, b, days=(DAY, DAY))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (act(MEETING, "may abe", date=DAY), act(MEETING, "may abe", date="2025-08-08")),
        (act(MEETING, "may abe", date=DAY), act(MEETING, "may abe", date="2024-08-07")),
        (act(MEETING, "may abe", date=DAY), act(CALL, "may abe", date=DAY)),
        (act(MEETING, "may abe", date=DAY), act(MEETING, "may kono", date=DAY)),
        (act(MEETING, "may abe", date=DAY), act(MEETING, "may abe US", date=DAY)),
        (act(VISIT, "may", "JP", date=DAY), act(VISIT, "may", "US", date=DAY)),
        (act(VISIT, "may", "JP", date=DAY), act(VISIT, "abe", "JP", date=DAY)),
        (act(MEETING, "may abe", date=DAY), act(MEETING, "may abe", date=DAY, told=PLANNED)),
        (act(MEETING, "GB JP"), act(MEETING, "GB JP")),
        (
            act(EventType.CRITICISM, "may", "JP", date=DAY, about="vụ thử tên lửa mới nhất"),
            act(EventType.CRITICISM, "may", "JP", date=DAY, about="chính sách thuế đối với thép"),
        ),
        (
            act(EventType.STATEMENT, "may", date=DAY, about="có mọi lý do"),
            act(EventType.STATEMENT, "may", date=DAY, about="không có lý do gì"),
        ),
    ],
)
def test_two_events(a: Event, b: Event) -> None:
    assert not one(a, b, days=(DAY, DAY))


def test_two_places_of_two_states_are_two_events() -> None:
    tokyo, london = thing("x", EntityType.PLACE, "Tokyo"), thing("y", EntityType.PLACE, "London")
    a = article("a", MAY, ABE, tokyo, act(MEETING, "may abe", date=DAY, place="x"))
    b = article("b", MAY, ABE, london, act(MEETING, "may abe", date=DAY, place="y"))
    assert len({n for s in merge([a, b]).stories for n in s.events}) == 2


def test_an_event_without_day_is_known_by_two_persons_and_the_days_of_the_articles() -> None:
    dated, open_ = act(MEETING, "may abe", date=DAY), act(MEETING, "may abe")
    assert one(dated, open_, days=(DAY, "2025-08-08"))
    assert not one(dated, open_, days=(DAY, "2025-08-20"))
    # What an article tells was done cannot lie ahead of it.
    assert not one(dated, open_, days=(DAY, "2025-08-05"))
    assert not one(dated, open_, days=(DAY,))


@pytest.mark.parametrize(
    ("dated", "day", "same"),
    [
        ((DAY, DAY), "2025-09-20", True),
        ((DAY, DAY), None, True),
        # One article alone, another day, long ago, before it.
        ((DAY,), "2025-09-20", False),
        ((DAY, DAY, "2025-08-19"), "2025-09-20", False),
        ((DAY, DAY), "2025-12-20", False),
        ((DAY, DAY), "2025-08-01", False),
    ],
)
def test_who_looks_back_without_a_day_means_the_one_time_that_others_know_of(
    dated: tuple[str, ...], day: str | None, same: bool
) -> None:
    corpus = told(*(act(MEETING, "may abe", date=d) for d in dated), act(MEETING, "may abe"), days=(*dated, day))
    names = [story.events[0] for story in corpus.stories]
    assert (names[-1] in names[:-1]) is same


def test_companions_come_along_to_the_one_talk_that_others_know_of() -> None:
    dated = [act(MEETING, "may abe", date=DAY)] * 2
    with_him = told(*dated, act(MEETING, "may abe kono"), days=(DAY, DAY, "2025-08-20"))
    alone = told(*dated, act(MEETING, "may kono"), days=(DAY, DAY, "2025-08-20"))
    assert [len({s.events[0] for s in corpus.stories}) for corpus in (with_him, alone)] == [1, 2]


def names_of(*found: Extraction) -> list[str]:
    """The event of every telling, in the order of the articles."""
    return [name for story in merge(found).stories for name in story.events]


def test_an_article_tells_a_talk_of_the_same_persons_once_and_other_acts_as_often_as_it_says() -> None:
    other = article("b", MAY, ABE, act(MEETING, "may abe", date=DAY))
    talks = (act(MEETING, "may abe", date=DAY), act(MEETING, "may abe", at=5))
    assert len(set(names_of(article("a", MAY, ABE, *talks, published=DAY), other))) == 1
    others = (act(MEETING, "may abe", date=DAY), act(MEETING, "may kono", date=DAY, at=5))
    assert len(set(names_of(article("a", MAY, ABE, KONO, *others), other))) == 2
    demands = (act(EventType.REQUEST, "may", "JP", date=DAY, about="mở cửa thị trường thép", at=i) for i in (0, 5))
    assert len(set(names_of(article("a", MAY, *demands)))) == 2


def test_an_article_that_looks_ahead_without_a_day_can_be_told_by_those_that_come_later() -> None:
    plan = act(MEETING, "may abe", told=PLANNED)
    dated = act(MEETING, "may abe", date="2025-09", told=PLANNED)
    corpus = told(plan, dated, dated, days=("2025-08-01", "2025-08-20", "2025-08-21"))
    assert len({s.events[0] for s in corpus.stories}) == 1


@pytest.mark.parametrize(
    ("kind", "first", "then", "same"),
    [
        # The day on which the guest came, and a day of his stay; longer is another visit.
        (VISIT, DAY, "2025-08-10", True),
        (VISIT, DAY, "2025-08-13", False),
        (MEETING, DAY, "2025-08-10", False),
        # A month that holds the day, when that is the only one; a year says too little.
        (VISIT, DAY, "2025-08", True),
        (VISIT, DAY, "2025", False),
        (MEETING, DAY, "2025-08", True),
        (MEETING, DAY, "2025-07", False),
    ],
)
def test_days_of_one_visit_and_the_only_talk_of_a_month(kind: EventType, first: str, then: str, same: bool) -> None:
    who = ("may", "JP") if kind is VISIT else ("may abe", "")
    assert one(act(kind, *who, date=first), act(kind, *who, date=then), days=("2025-08-20", "2025-10-20")) is same


def test_a_month_with_two_talks_tells_neither() -> None:
    days = (DAY, "2025-08-20", "2025-08")
    corpus = told(*(act(MEETING, "may abe", date=d) for d in days), days=(DAY, "2025-08-20", "2025-10-01"))
    assert len({s.events[0] for s in corpus.stories}) == 3


def test_a_talk_that_few_date_otherwise_gives_way_to_the_one_that_everybody_knows() -> None:
    dates = (DAY, DAY, DAY, "2025-08-09", None)
    corpus = told(*(act(MEETING, "may abe", date=d) for d in dates), days=(*dates[:4], "2025-08-10"))
    names = [s.events[0] for s in corpus.stories]
    assert names[4] == names[0] != names[3]


def test_where_a_visit_is_told_is_not_where_it_goes() -> None:
    tokyo, london = thing("x", EntityType.PLACE, "Tokyo"), thing("y", EntityType.PLACE, "London")
    a = article("a", MAY, tokyo, act(VISIT, "may", "JP", date=DAY, place="x"))
    b = article("b", MAY, london, act(VISIT, "may", "JP", date=DAY, place="y"))
    assert len(set(names_of(a, b))) == 1


def test_somebody_takes_an_office_once_and_was_elected_to_it_before() -> None:
    def took(name: str, trigger: str, office: str, day: str) -> Extraction:
        event = act(EventType.APPOINTMENT, "may", about=office)
        claims = tuple(replace(c, trigger=(0, len(trigger))) for c in event.claims)
        text = f"{trigger} {name} " + " ".join(f"{name}{i}" for i in range(12))
        return article(name, MAY, replace(event, claims=claims), published=day, text=text)

    office = "Thủ tướng Anh"
    took_it = took("a", "nhậm chức", office, "2025-01-10"), took("b", "lên nắm quyền", office, "2025-09-10")
    assert len(set(names_of(*took_it))) == 1
    assert len(set(names_of(*took_it, took("c", "đắc cử", office, "2025-01-11")))) == 2
    assert len(set(names_of(*took_it, took("c", "nhậm chức", "Chủ tịch đảng Bảo thủ", "2025-01-11")))) == 2


def test_what_many_states_did_to_another_that_day_is_one_however_it_is_told() -> None:
    reasons = ("tài trợ cho quân nổi dậy", "che chở các nhóm vũ trang")
    many = [act(EventType.CRITICISM, "JP US KR", "RU", date=DAY, about=why) for why in reasons]
    assert one(*many)
    assert not one(*(act(EventType.CRITICISM, "JP US", "RU", date=DAY, about=why) for why in reasons))
    assert not one(many[0], replace(many[1], date="2025-08-08"))


def test_each_article_may_name_some_of_the_many_that_did_it_together() -> None:
    day = {"date": DAY, "about": "tài trợ cho quân nổi dậy"}
    assert one(act(EventType.SANCTION, "JP US KR GB", "RU", **day), act(EventType.SANCTION, "JP US KR CN", "RU", **day))
    assert not one(act(EventType.SANCTION, "JP US GB", "RU", **day), act(EventType.SANCTION, "JP US CN", "RU", **day))
    month = act(EventType.CRITICISM, "JP US KR", "RU", date="2025-08", about="tài trợ cho quân nổi dậy")
    assert one(act(EventType.CRITICISM, "JP US KR", "RU", **day), month, days=(DAY, "2025-11-07"))


TREATY = thing("x", EntityType.DOCUMENT, "Hiệp định Kyoto")


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        (act(EventType.SANCTION, "US", "x"), act(EventType.SANCTION, "US", "x", about="vì quá bất công"), True),
        (act(EventType.SANCTION, "US", "x"), act(EventType.SANCTION, "may", "x"), False),
        (act(EventType.SANCTION, "US", "x"), act(EventType.SANCTION, "US", "RU"), False),
        (act(EventType.SANCTION, "US", "x"), act(EventType.SANCTION, "US", "x", told=PLANNED), False),
        (act(EventType.SANCTION, "US", "x", date="2001-03"), act(EventType.SANCTION, "US", "x", date="2017-06"), False),
        (act(EventType.SUPPORT, "US", "x"), act(EventType.SUPPORT, "US", "x"), False),
    ],
)
def test_an_agreement_is_left_once_however_late_it_is_told(a: Event, b: Event, *, same: bool) -> None:
    corpus = merge(article(n, MAY, TREATY, e, published=d) for n, e, d in (("a", a, DAY), ("b", b, "2026-03-01")))
    assert (len({n for s in corpus.stories for n in s.events}) == 1) is same


@pytest.mark.parametrize(("later", "same"), [("2026-03-01", True), ("2027-03-01", False), (None, True)])
def test_an_agreement_may_be_left_again_years_later(later: str | None, *, same: bool) -> None:
    tellings = (
        article(n, TREATY, act(EventType.SANCTION, "US", "x"), published=d) for n, d in (("a", DAY), ("b", later))
    )
    assert (len({n for s in merge(tellings).stories for n in s.events}) == 1) is same


def test_what_was_done_to_others_in_a_month_is_known_by_the_word_for_it() -> None:
    def deed(name: str, word: str, date: str) -> Extraction:
        event = act(EventType.SANCTION, "may", "RU", date=date)
        claims = tuple(replace(c, trigger=(0, len(word))) for c in event.claims)
        text = f"{word} {name} " + " ".join(f"{name}{i}" for i in range(12))
        return article(name, MAY, replace(event, claims=claims), published="2026-03-01", text=text)

    day, month = deed("a", "trục xuất", DAY), deed("b", "trục xuất", "2025-08")
    assert len(set(names_of(day, month))) == 1
    assert len(set(names_of(day, deed("b", "áp đặt trừng phạt", "2025-08")))) == 2
    assert len(set(names_of(day, deed("b", "trục xuất", "2025-08-20")))) == 2
    assert len(set(names_of(day, deed("b", "trục xuất", "2025")))) == 2


def test_a_dismissal_is_meant_for_two_months_by_the_word_for_it() -> None:
    def sacked(name: str, word: str, date: str | None, published: str) -> Extraction:
        event = act(EventType.SANCTION, "abe", "kono", date=date)
        claims = tuple(replace(c, trigger=(0, len(word))) for c in event.claims)
        text = f"{word} {name} " + " ".join(f"{name}{i}" for i in range(12))
        return article(name, ABE, KONO, replace(event, claims=claims), published=published, text=text)

    dated = sacked("a", "sa thải", DAY, DAY)
    assert len(set(names_of(dated, sacked("b", "sa thải", None, "2025-09-10")))) == 1
    assert len(set(names_of(dated, sacked("b", "khiển trách", None, "2025-09-10")))) == 2
    assert len(set(names_of(dated, sacked("b", "sa thải", None, "2025-12-10")))) == 2


def test_a_conference_lasts_some_days() -> None:
    summit = thing("x", EntityType.CONFERENCE, "Hội nghị Kyoto")

    def went(name: str, who: str, day: str) -> Extraction:
        return article(name, MAY, summit, act(EventType.ATTENDANCE, who, "x", date=day), published="2025-08-20")

    assert len(set(names_of(went("a", "may", DAY), went("b", "may", "2025-08-09")))) == 1
    assert len(set(names_of(went("a", "may", DAY), went("b", "may", "2025-08-15")))) == 2
    assert len(set(names_of(went("a", "JP", DAY), went("b", "JP", "2025-08-09")))) == 2


def telling(name: str, sentence: str, event: Event, day: str | None) -> Extraction:
    """An article with a sentence that tells an event, and others that tell nothing."""
    found = article(
        name, MAY, ABE, event, text=sentence + " " + " ".join(f"{name}{i}" for i in range(90)), published=day
    )
    return replace(found, sentences=(replace(found.sentences[0], end=len(sentence)),))


@pytest.mark.parametrize(("day", "same"), [("2025-08-12", True), ("2025-12-12", False)])
def test_a_short_sentence_within_a_long_one_tells_the_same_act_only_in_the_same_days(day: str, *, same: bool) -> None:
    short = "Thủ tướng Anh Theresa May và Thủ tướng Nhật Bản Shinzo Abe vừa điện đàm"
    long = f"Cảnh báo mới nhất được đưa ra chỉ một ngày sau khi {short} về kế hoạch tập trận chung trên biển"
    dated, open_ = act(CALL, "may abe", date=DAY), act(CALL, "may abe")
    assert (len(set(names_of(telling("a", short, dated, DAY), telling("b", long, open_, day)))) == 1) is same


@pytest.mark.parametrize(
    ("before", "who", "date", "same"),
    [
        ("", "GB JP", DAY, True),
        ("một cuộc ", "GB JP", DAY, True),
        ("các cuộc ", "GB JP", DAY, False),
        ("các cuộc ", "may abe", DAY, True),
        ("các cuộc ", "may abe", None, False),
        ("một cuộc ", "may abe", None, True),
    ],
)
def test_talks_in_the_plural_are_not_the_one_of_that_day(
    before: str, who: str, date: str | None, *, same: bool
) -> None:
    found = telling("a", f"{before}gặp gỡ giữa hai bên", act(MEETING, who, date=date, at=len(before)), DAY)
    other = telling("b", "hội đàm", act(MEETING, who, date=DAY), DAY)
    assert (len(set(names_of(found, other))) == 1) is same


def test_the_days_of_a_visit_are_those_of_all_who_tell_it() -> None:
    days = (DAY, "2025-08-10", "2025-08-13", "2025-08-17")
    visits = [act(VISIT, "may", "JP", date=day) for day in days]
    names = [s.events[0] for s in told(*visits, days=("2025-08-20",) * 4).stories]
    assert len(set(names[:3])) == 1
    assert names[3] not in names[:3], "more than eight days after the first"


@pytest.mark.parametrize(
    ("text", "date", "published", "same"),
    [
        ("gặp gỡ lần đầu giữa hai người", None, "2025-08-20", True),
        # By the clocks of another place it was the next day.
        ("gặp gỡ đầu tiên giữa hai người", "2025-08-08", "2025-08-20", True),
        ("gặp gỡ đầu tiên giữa hai người", "2025-08-17", "2025-08-20", False),
        ("gặp gỡ thẳng thắn giữa hai người", None, "2025-08-20", False),
        ("gặp gỡ thẳng thắn, bước đầu tiên của tiến trình", None, "2025-08-20", False),
        # What happened last week is told up to ten days later.
        ("gặp gỡ hồi tuần trước giữa hai người", None, "2025-08-15", True),
        ("gặp gỡ hồi tuần trước giữa hai người", None, "2025-08-20", False),
        ("gặp gỡ giữa hai người", None, "2025-08-15", False),
    ],
)
def test_the_first_talk_of_two_and_that_of_last_week(
    text: str, date: str | None, published: str, *, same: bool
) -> None:
    first = telling("a", "hội đàm lần đầu tiên tại Tokyo", act(MEETING, "may abe", date=DAY), DAY)
    other = telling("b", text, act(MEETING, "may abe", date=date), published)
    assert (len(set(names_of(first, other))) == 1) is same


def test_a_visit_of_which_others_know_the_month_alone_is_that_of_an_article_of_that_month() -> None:
    visits = act(VISIT, "may", "JP", date="2025-05"), act(VISIT, "may", "JP")
    assert one(*visits, days=("2025-08-07", "2025-05-20"))
    assert not one(*visits, days=("2025-08-07", "2025-06-20"))


def test_a_sentence_without_year_may_look_back_over_the_turn_of_the_year() -> None:
    text = "Chính phủ của bà Theresa May đã ra lệnh trục xuất ba mươi lăm nhà ngoại giao với cáo buộc tấn công mạng"
    dated = act(EventType.SANCTION, "may", "RU", date="2024-12-29")
    a, b = telling("a", text, dated, "2024-12-30"), telling("b", text, replace(dated, date=None), None)
    assert len(set(names_of(a, replace(b, dates=("--07-14", "--07-14"))))) == 1
    assert len(set(names_of(a, replace(b, dates=("--12-20", "--12-20"))))) == 2


def test_a_dismissal_is_told_by_who_and_whom() -> None:
    a, b = (act(EventType.SANCTION, "abe", "kono", about=why) for why in ("điều tra chậm trễ", "một bước đi bất ngờ"))
    assert one(a, b, days=(DAY, "2025-08-12"))
    assert not one(a, act(EventType.SANCTION, "abe", "may", about="điều tra chậm trễ"), days=(DAY, "2025-08-12"))


def test_one_launch_a_day_is_told_in_more_or_fewer_words() -> None:
    launch = [act(EventType.MOBILIZATION, "KR", date=DAY, about=t) for t in ("tên lửa ra biển", "tên lửa tầm xa mới")]
    assert one(*launch)
    assert not one(launch[0], act(EventType.MOBILIZATION, "KR", date=DAY, about="tàu sân bay tới eo biển"))


def test_states_are_known_by_what_they_say_at_length_in_the_same_days() -> None:
    about = "xem xét lại việc tham gia hiệp định thương mại"
    a, b = act(EventType.REQUEST, "JP", "KR", about=about), act(EventType.REQUEST, "JP", "KR", about=about + " mới")
    assert one(a, b, days=(DAY, "2025-08-08"))
    assert not one(a, b, days=(DAY, "2025-08-18"))
    short = act(EventType.REQUEST, "JP", "KR", about="bồi thường ngay")
    assert not one(short, short, days=(DAY, "2025-08-08"))


def test_of_several_statements_each_joins_the_one_told_in_the_same_words() -> None:
    said = ("hai nước cần mở rộng hợp tác về an ninh mạng", "hai nước cần mở rộng hợp tác về an ninh biển")
    acts = [act(EventType.STATEMENT, "may", date=DAY, about=about, at=5 * i) for i, about in enumerate(said)]
    both = merge([article("a", MAY, *acts), article("b", MAY, *reversed(acts))])
    a, b = (story.events for story in both.stories)
    assert (a[0], a[1]) == (b[1], b[0])


def test_the_event_takes_what_each_article_knows() -> None:
    tokyo = thing("x", EntityType.PLACE, "Tokyo")
    a = article("a", MAY, ABE, act(MEETING, "GB JP", date="--08-07", about="an ninh mạng"), published=DAY)
    b = article("b", MAY, ABE, tokyo, act(MEETING, "may abe", date=DAY, place="x"), published="2025-08-08")
    corpus = merge([b, a])
    (event,) = corpus.events
    assert event.id == corpus.stories[0].events[0], "it goes by the name of its first telling"
    assert [corpus.entities[k].name for k in event.event.actors] == ["Theresa May", "Shinzo Abe"]
    assert event.event.date == DAY
    assert corpus.entities[event.event.place or ""].name == "Tokyo"
    assert [t.text for t in event.event.topics] == ["an ninh mạng"]
    assert event.articles == ("a", "b")
    assert event.sources == 2


def test_of_many_tellings_one_alone_adds_no_party() -> None:
    (event,) = told(
        *(act(MEETING, "may abe", date=DAY) for _ in range(4)), act(MEETING, "may abe kono", date=DAY)
    ).events
    assert len(event.event.actors) == 2
    (event,) = told(act(MEETING, "may abe", date=DAY), act(MEETING, "may abe kono", date=DAY)).events
    assert len(event.event.actors) == 3


def test_the_newest_claim_decides_and_contradictions_are_told() -> None:
    a, b = act(MEETING, "may abe", date=DAY), act(MEETING, "may abe", date=DAY, told=DENIED)
    (event,) = told(a, b, days=(DAY, "2025-08-08")).events
    assert (event.event.factuality, event.disputed) == (DENIED, True)
    (event,) = told(a, b, days=("2025-08-08", DAY)).events
    assert (event.event.factuality, event.disputed) == (Factuality.OCCURRED, True)


# ---------------------------------------------------------------------- the life of an event
def test_an_event_realises_the_plan_that_announced_it() -> None:
    corpus = told(act(VISIT, "may", "JP", told=PLANNED), act(VISIT, "may", "JP", date=DAY), days=("2025-08-01", DAY))
    plan, visit = (s.events[0] for s in corpus.stories)
    assert corpus.links == ((visit, "realises", plan),)


def test_a_cancellation_calls_off_the_plan() -> None:
    corpus = told(
        act(VISIT, "may", "JP", date=DAY, told=PLANNED),
        act(VISIT, "may", "JP", date=DAY, told=CANCELLED),
        days=("2025-08-01", "2025-08-03"),
    )
    plan, end = (s.events[0] for s in corpus.stories)
    assert corpus.links == ((end, "cancels", plan),)


@pytest.mark.parametrize(
    ("plan", "later", "day"),
    [
        (act(VISIT, "may", "JP", told=PLANNED), act(VISIT, "may", "US", date=DAY), "2025-08-01"),
        (act(VISIT, "may", "JP", told=PLANNED, date="2025-09-01"), act(VISIT, "may", "JP", date=DAY), "2025-08-01"),
        (act(VISIT, "may", "JP", told=PLANNED), act(VISIT, "may", "JP", date=DAY), "2025-08-20"),
        (act(VISIT, "may", "JP", told=PLANNED), act(VISIT, "may", "JP", date=DAY), "2025-01-01"),
        # On the day itself a plan without a day is of what comes next.
        (act(VISIT, "may", "JP", told=PLANNED), act(VISIT, "may", "JP", date=DAY), DAY),
        (act(MEETING, "may abe", told=PLANNED), act(MEETING, "may kono", date=DAY), "2025-08-01"),
    ],
)
def test_other_acts_realise_nothing(plan: Event, later: Event, day: str) -> None:
    assert told(plan, later, days=(day, DAY)).links == ()


# ---------------------------------------------------------------------- offices in time
PRIME = BareOffice("GB", "Thủ tướng", "thủ tướng")


def test_a_bare_office_is_its_only_holder_with_less_confidence() -> None:
    bare = act(MEETING, "GB abe", date=DAY, unheld=(PRIME,))
    corpus = merge([article("a", MAY, published=DAY), article("b", ABE, bare, published=DAY)])
    (event,) = corpus.events
    assert [corpus.entities[k].name for k in event.event.actors] == ["Theresa May", "Shinzo Abe"]
    (claim,) = corpus.stories[1].extraction.events[0].claims
    assert claim.confidence < bare.claims[0].confidence
    assert [d.why for d in corpus.decisions if d.kind == "office"] == ["only-holder-known"]


def test_two_holders_are_a_conflict_and_resolve_nothing() -> None:
    other = person("b", "Boris Johnson", "GB", "Thủ tướng")
    bare = act(MEETING, "GB abe", date=DAY, unheld=(PRIME,))
    found = [article(f"{e.key}{i}", e, published=DAY) for e in (MAY, other) for i in range(2)]
    corpus = merge([*found, article("x", ABE, bare, published=DAY)])
    assert corpus.events == ()
    (problem,) = corpus.problems
    assert problem.code == "office-conflict"
    assert "Theresa May" in problem.message
    assert "Boris Johnson" in problem.message
    assert not problem.fatal


@pytest.mark.parametrize("wrong", ["former", "another time", "another state"])
def test_a_bare_office_is_nobody_else(wrong: str) -> None:
    holder = person("m", "Theresa May", "US" if wrong == "another state" else "GB", "Thủ tướng", wrong == "former")
    day = "2017-01-01" if wrong == "another time" else DAY
    bare = act(MEETING, "GB abe", date=DAY, unheld=(PRIME,))
    assert merge([article("a", holder, published=day), article("b", ABE, bare, published=DAY)]).events == ()


# ---------------------------------------------------------------------- independent sources
def sources(*found: Extraction) -> int:
    (event,) = merge(found).events
    return event.sources


def test_articles_of_one_paper_or_one_text_are_one_source() -> None:
    event = act(MEETING, "may abe", date=DAY)
    text = "Hai thủ tướng gặp nhau ở Tokyo sáng nay để bàn việc mở rộng hợp tác an ninh mạng giữa hai nước. " * 3
    assert sources(article("a", MAY, ABE, event), article("b", MAY, ABE, event)) == 2
    assert sources(*(article(n, MAY, ABE, event, publisher="Báo Thử") for n in "ab")) == 1
    assert sources(*(article(n, MAY, ABE, event, text=text + n) for n in "ab")) == 1


# ---------------------------------------------------------------------- as a whole
relaxed = settings(deadline=None, max_examples=30, suppress_health_check=list(HealthCheck))


@relaxed
@given(st.lists(extractions(confidence=st.floats(0, 1)), max_size=4, unique_by=lambda e: e.article.id), st.randoms())
def test_any_articles_in_any_order_give_the_same(found: list[Extraction], random: object) -> None:
    whole = merge(found)
    random.shuffle(found)  # type: ignore[attr-defined]
    assert merge(found) == whole
    nodes = {n for s in whole.stories for n in s.events}
    assert {e.id for e in whole.events} <= nodes
    assert {n for a, _, b in whole.links for n in (a, b)} <= nodes


@pytest.mark.parametrize(
    ("told_on", "named", "day"),
    [
        # News leaves out the year of its own weeks; a day with a year is looked back on.
        (("2016-11-17", "2016-11-17", "--02-10"), (), "--02-10"),
        ((), ("--06-16", "2015-12-25", "2015-12-25"), "--06-16"),
        # All days with a year: those of the latest.
        (("2016-12-14",), ("2017-05-31", "2017-05-31"), "2017-05-31"),
        (("2017-02-07",), ("2018-02-10",), "2017-02-07"),
        ((), ("2016",), None),
        # The latest that is told much; one that is hardly told lies ahead or back.
        (("--08-05", "--08-05", "--08-09"), (), "--08-09"),
        (("--08-05",) * 5, ("--08-20",), "--08-05"),
        (("--03-12", "--03-12"), ("--08-05",), "--08-05"),
        (("--12-30", "--12-30"), ("--01-02",), "--01-02"),
    ],
)
def test_the_day_of_an_article_without_date(told_on: tuple[str, ...], named: tuple[str, ...], day: str | None) -> None:
    found = article("a", MAY, ABE, *(act(MEETING, "may abe", date=d) for d in told_on))
    assert story_date(replace(found, dates=named)) == day
