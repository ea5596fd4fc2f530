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


def test_two_tellings_of_one_article_stay_two() -> None:
    both = article("a", MAY, ABE, act(MEETING, "may abe", date=DAY), act(MEETING, "may abe", date=DAY, at=5))
    other = article("b", MAY, ABE, act(MEETING, "may abe", date=DAY))
    assert len({n for s in merge([both, other]).stories for n in s.events}) == 2


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
@given(st.lists(extractions(), max_size=4, unique_by=lambda e: e.article.id), st.randoms())
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
    ],
)
def test_the_day_of_an_article_without_date(told_on: tuple[str, ...], named: tuple[str, ...], day: str | None) -> None:
    found = article("a", MAY, ABE, *(act(MEETING, "may abe", date=d) for d in told_on))
    assert story_date(replace(found, dates=named)) == day
