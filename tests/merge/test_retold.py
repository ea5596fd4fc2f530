"""Acts that are told again: in much the same words, of whom they were done to, with or without the office or month."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.merge import merge
from kg.model import Event, EventType, Extraction, Factuality
from merge.samples import act, article, person

MAY = person("may", "Theresa May", "GB", "Thủ tướng")
ABE = person("abe", "Shinzo Abe", "JP", "Thủ tướng")
KONO = person("kono", "Taro Kono", "JP", "Bộ trưởng Ngoại giao")
SAYS, ASKS, REFUSES, SIGNS = EventType.STATEMENT, EventType.REQUEST, EventType.REJECTION, EventType.SIGNING
FREES, DISMISSES, ARRESTS, HITS = EventType.RETREAT, EventType.SANCTION, EventType.COERCION, EventType.ASSAULT
TAKES, LAUNCHES, MEETS = EventType.APPOINTMENT, EventType.MOBILIZATION, EventType.MEETING
PLANNED, CONSIDERED = Factuality.PLANNED, Factuality.CONSIDERED
DAY = "2025-08-07"


def telling(name: str, sentence: str, event: Event, day: str | None = None, word: str = "") -> Extraction:
    """An article with a sentence that tells an event in a word of it, and others that tell nothing."""
    start = sentence.index(word)
    claims = tuple(replace(c, trigger=(start, start + len(word))) for c in event.claims) if word else event.claims
    text = sentence + " " + " ".join(f"{name}{i}" for i in range(90))
    found = article(name, MAY, ABE, KONO, replace(event, claims=claims), text=text, published=day)
    return replace(found, sentences=(replace(found.sentences[0], end=len(sentence)),))


def one(*tellings: Extraction) -> bool:
    return len({n for s in merge(tellings).stories for n in s.events}) == 1


LONG = "Thủ tướng Theresa May khẳng định vụ cháy ở nhà ga phía bắc chỉ là tai nạn và không phải do ai gây ra"
AGAIN = "Trước đó bà May nói rõ rằng vụ cháy ở ga phía bắc chỉ là một tai nạn, không phải do người nào gây ra cả"
OTHER = "Thủ tướng Theresa May khẳng định bà sẽ sớm tới thăm những gia đình ở khu phố phía nam bị nước lũ cuốn nhà"


@pytest.mark.parametrize(
    ("sentence", "event", "published", "same"),
    [
        # Less than that would do for each of the two makes it one together.
        (AGAIN, act(SAYS, "may", about="vụ cháy ở ga chỉ là một tai nạn thường"), "2025-08-12", True),
        (AGAIN, act(SAYS, "may", about="vụ cháy ở ga chỉ là một tai nạn thường"), "2025-09-12", False),
        (AGAIN, act(SAYS, "abe", about="vụ cháy ở ga chỉ là một tai nạn thường"), "2025-08-12", False),
        (OTHER, act(SAYS, "may", about="bà sẽ sớm tới thăm những gia đình ở khu phố"), "2025-08-12", False),
        (OTHER, act(SAYS, "may", about="vụ cháy ở ga chỉ là do chập điện gây nên"), "2025-08-12", False),
    ],
)
def test_words_and_topic_together_tell_it_again(sentence: str, event: Event, published: str, *, same: bool) -> None:
    first = telling("a", LONG, act(SAYS, "may", about="vụ cháy ở nhà ga phía bắc chỉ là tai nạn"), DAY)
    assert one(first, telling("b", sentence, event, published)) is same


STATE = "Bộ trưởng quốc phòng cho biết một trung đoàn đã nhận lệnh báo động và hoàn thành bài bắn thử ở ngoại ô thủ đô"
ARMY = "Theo quân đội nước này, một trung đoàn đã hoàn thành bài bắn thử ở ngoại ô thủ đô sau khi nhận lệnh báo động"


@pytest.mark.parametrize(
    ("event", "published", "same"),
    [
        (act(SAYS, "KR", date=DAY, about="đã xong phần việc được giao"), DAY, True),
        (act(SAYS, "KR", about="đã xong phần việc được giao"), "2025-08-08", True),
        (act(SAYS, "KR", about="đã xong phần việc được giao"), "2025-08-10", False),
        (act(SAYS, "KR", date="2025-08-08", about="đã xong phần việc được giao"), "2025-08-08", False),
        (act(SAYS, "JP", date=DAY, about="đã xong phần việc được giao"), DAY, False),
    ],
)
def test_sentences_of_one_day_from_one_source(event: Event, published: str, *, same: bool) -> None:
    first = telling("a", STATE, act(SAYS, "KR", date=DAY, about="một trung đoàn nhận lệnh báo động"), DAY)
    assert one(first, telling("b", ARMY, event, published)) is same


@pytest.mark.parametrize(
    ("event", "published", "same"),
    [
        (act(REFUSES, "US", "GB", date=DAY), DAY, True),
        (act(REFUSES, "US", "GB"), "2025-08-08", True),
        (act(REFUSES, "US", "GB"), "2025-08-11", False),
        (act(REFUSES, "RU", "GB", date=DAY), DAY, False),
    ],
)
def test_an_article_may_leave_out_to_whom_it_was_done(event: Event, published: str, *, same: bool) -> None:
    first = telling(
        "a",
        "Mỹ từ chối ký vào bản tuyên bố chung của cả nhóm về khí hậu trong ngày họp cuối cùng",
        act(REFUSES, "US", date=DAY),
        DAY,
    )
    again = "Mỹ đã từ chối ký vào tuyên bố chung của nhóm về khí hậu với Anh trong ngày họp cuối cùng ở đảo"
    assert one(first, telling("b", again, event, published)) is same


def test_in_other_words_it_counts_to_whom_it_was_done() -> None:
    first = telling(
        "a",
        "Mỹ từ chối ký vào bản tuyên bố chung của cả nhóm về khí hậu trong ngày họp cuối cùng",
        act(REFUSES, "US", date=DAY),
        DAY,
    )
    assert not one(
        first,
        telling(
            "b",
            "Washington bác đề nghị mở thêm đường bay mà London đưa ra hồi đầu tuần qua",
            act(REFUSES, "US", "GB", date=DAY),
            DAY,
        ),
    )


@pytest.mark.parametrize(
    ("event", "sentence", "same"),
    [
        (act(SIGNS, "US KR JP", date="2025-08", about="thỏa thuận bốn vùng an toàn"), "", True),
        (act(SIGNS, "US KR JP", date="2025-09", about="thỏa thuận bốn vùng an toàn"), "", False),
        (act(SIGNS, "US KR", date="2025-08", about="thỏa thuận bốn vùng an toàn"), "", False),
        (act(SIGNS, "US KR JP", date="2025-08", about="biên bản về nghề cá"), "", False),
        (act(SIGNS, "US KR JP", date="2025-08", told=PLANNED, about="thỏa thuận bốn vùng an toàn"), "", False),
        (act(SIGNS, "US KR JP", date="2025", about="thỏa thuận bốn vùng an toàn"), "", False),
        (act(SIGNS, "US KR JP", about="thỏa thuận bốn vùng an toàn"), "again", True),
        (act(SIGNS, "US KR JP", about="thỏa thuận bốn vùng an toàn"), "", False),
    ],
)
def test_what_is_signed_is_known_by_its_month_or_its_words(event: Event, sentence: str, *, same: bool) -> None:
    first = "Ngày 7/8 ba nước đã ký ở đảo một thỏa thuận về bốn vùng an toàn dọc theo tuyến biển chung"
    again = "Trước đó, ba nước ký thỏa thuận bốn vùng an toàn dọc tuyến biển chung, sau nhiều vòng bàn bạc ở đảo"
    a = telling("a", first, act(SIGNS, "US KR JP", date=DAY, about="một thỏa thuận về bốn vùng an toàn"), DAY)
    assert one(a, telling("b", again if sentence else "Ba nước ký kết.", event, "2025-12-01")) is same


@pytest.mark.parametrize(
    ("word", "event", "published", "same"),
    [
        ("trả tự do cho", act(FREES, "KR", "may"), "2025-09-20", True),
        ("trả tự do", act(FREES, "KR", "may kono"), "2025-08-20", True),
        # Who set her free goes without saying.
        ("trả tự do", act(FREES, "", "may"), "2025-08-20", True),
        ("trả tự do", act(FREES, "", "may"), "2025-12-20", False),
        ("trả tự do", act(FREES, "CN", "may"), "2025-08-20", False),
        ("trả tự do", act(FREES, "KR", "kono"), "2025-08-20", False),
        ("rút quân", act(FREES, "KR", "may"), "2025-08-20", False),
        ("trả tự do", act(FREES, "KR", "may", told=PLANNED), "2025-08-20", False),
        ("trả tự do", act(FREES, "KR", "may", date="2025-08-12"), "2025-08-20", False),
    ],
)
def test_what_was_done_to_somebody_is_known_by_the_word(word: str, event: Event, published: str, *, same: bool) -> None:
    first = telling("a", "trả tự do cho bà", act(FREES, "KR", "may", date=DAY), DAY, "trả tự do")
    assert one(first, telling("b", f"{word} cho bà", event, published, word)) is same


def test_who_was_hit_by_nobody_named_may_have_been_hit_by_another() -> None:
    """Unlike a dismissal, which only one can make, an attack may be anybody's."""
    first = [
        telling("a", "tấn công", act(HITS, "RU", "may", date=DAY), DAY, "tấn công"),
        telling("a", "sa thải", act(DISMISSES, "US", "may", date=DAY), DAY, "sa thải"),
    ]
    assert not one(first[0], telling("b", "bị tấn công", act(HITS, "", "may"), "2025-08-10", "tấn công"))
    assert one(first[1], telling("b", "bị sa thải", act(DISMISSES, "", "may"), "2025-08-10", "sa thải"))


@pytest.mark.parametrize(
    ("office", "date", "same"),
    [
        ("Tổng thống", None, True),
        ("Tổng thống Hàn Quốc", None, True),
        ("Phó Tổng thống", None, False),
        ("Thủ tướng", None, False),
        ("", "2025-08", True),
        ("", "2025-09", False),
        ("", None, False),
    ],
)
def test_an_office_is_taken_once_with_its_state_or_without(office: str, date: str | None, *, same: bool) -> None:
    first = telling("a", "nhậm chức", act(TAKES, "kono", date=DAY, about="Tổng thống Hàn Quốc"), DAY)
    assert one(first, telling("b", "nhậm chức", act(TAKES, "kono", date=date, about=office), "2025-10-20")) is same


@pytest.mark.parametrize(
    ("sentence", "word", "same"),
    [
        ("người được chỉ định làm Thủ tướng", "được chỉ định làm", False),
        ("ông được chỉ định làm Thủ tướng", "được chỉ định làm", True),
        ("người được đề cử giữ chức Thủ tướng", "được đề cử giữ chức", False),
    ],
)
def test_who_is_to_take_an_office_has_not_taken_it(sentence: str, word: str, *, same: bool) -> None:
    taken = telling("a", "làm Thủ tướng", act(TAKES, "kono", date=DAY, about="Thủ tướng"), DAY, "làm")
    assert one(taken, telling("b", sentence, act(TAKES, "kono", about="Thủ tướng"), DAY, word)) is same


def test_two_of_two_states_do_not_make_their_offices_one() -> None:
    offices = [act(TAKES, "may", about="Tổng thống"), act(TAKES, "abe", about="Tổng thống")]
    both = telling("c", "cùng đắc cử", act(TAKES, "may abe", about="Tổng thống"))
    assert len({n for s in merge([*map(telling, "ab", ("x", "y"), offices), both]).stories for n in s.events}) == 3


@pytest.mark.parametrize(
    ("published", "before", "same"),
    [
        ("2025-08-15", None, True),
        ("2025-08-20", None, False),
        ("2025-08-15", "2025-07-25", False),
        ("2025-08-09", "2025-07-25", True),
        ("2025-08-15", "2025-06-01", True),
    ],
)
def test_the_only_launch_of_weeks_is_meant_for_ten_days(published: str, before: str | None, *, same: bool) -> None:
    shot = [
        telling(n, "phóng", act(LAUNCHES, "KR", date=d, about="tên lửa ra biển"), d, "phóng")
        for n, d in (("a", DAY), ("b", before))
        if d is not None
    ]
    late = telling("c", "vụ phóng mới đây", act(LAUNCHES, "KR", about="tên lửa tầm xa"), published, "phóng")
    nodes = {s.id: s.events[0] for s in merge([*shot, late]).stories}
    assert (nodes["c"] == nodes["a"]) is same


@pytest.mark.parametrize(
    ("sentence", "word", "told", "same"),
    [
        ("hai bên sẽ gặp lại nhau", "gặp", PLANNED, False),
        ("hai bên hẹn gặp lại", "gặp lại", PLANNED, False),
        ("hai bên mong tiếp tục nói chuyện", "nói chuyện", CONSIDERED, False),
        ("hai bên sẽ gặp nhau", "gặp", PLANNED, True),
        # The break ends what belongs to the word.
        ("hai bên sẽ gặp, tiếp tục chuyến đi", "gặp", PLANNED, True),
    ],
)
def test_one_more_talk_is_not_the_one_planned(sentence: str, word: str, told: Factuality, *, same: bool) -> None:
    plan = telling("a", "hai bên sẽ gặp", act(MEETS, "may abe", told=PLANNED), DAY, "gặp")
    assert one(plan, telling("b", sentence, act(MEETS, "may abe", told=told), "2025-08-08", word)) is same


@pytest.mark.parametrize(("sentence", "same"), [("hai bên sẽ gặp nhau", True), ("hai bên sẽ gặp lại nhau", False)])
def test_one_more_talk_is_not_the_only_one_known(sentence: str, *, same: bool) -> None:
    plan = act(MEETS, "may abe", date=DAY, told=PLANNED)
    plans = [telling(n, f"hai bên sẽ gặp {n}", plan, DAY, "gặp") for n in "abc"]
    early = telling("d", sentence, act(MEETS, "may abe", told=PLANNED), "2025-07-01", "gặp")
    assert one(*plans, early) is same


def test_a_talk_that_took_place_again_is_known_by_its_day() -> None:
    met = telling("a", "hai bên đã gặp", act(MEETS, "may abe", date=DAY), DAY, "gặp")
    assert one(met, telling("b", "hai bên lại gặp nhau", act(MEETS, "may abe", date=DAY), DAY, "gặp"))
