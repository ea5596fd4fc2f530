"""What the user says wins over every rule, and rows that cannot be obeyed are told."""

from __future__ import annotations

import pytest

from kg.merge import merge
from kg.merge.corpus import Corpus
from kg.merge.corrections import Correction, Corrections, parse
from kg.model import EntityType, EventType, Extraction, Factuality
from merge.samples import act, article, person, thing

DAY = "2025-08-07"
HEADER = "kind,a,b,note\n"


def corrected(found: list[Extraction], *rows: tuple[str, str, str]) -> Corpus:
    return merge(found, corrections=Corrections.of(Correction(*row, f"c.csv:{i}") for i, row in enumerate(rows, 2)))


def people(corpus: Corpus) -> list[str]:
    return [story.extraction.entities[0].key for story in corpus.stories]


def events(corpus: Corpus) -> list[str]:
    return [name for story in corpus.stories for name in story.events]


JO, JOE = person("p", "Jo Bloggs", "GB"), person("p", "Joseph Bloggs", "GB")
GEN, NAKATANI = person("p", "Gen Nakatani", "JP"), person("p", "Nakatani Gen", "JP")


def test_same_makes_one_of_two() -> None:
    found = [article("a", JO), article("b", JOE)]
    assert len(set(people(merge(found)))) == 2
    for a, b in (("Jo Bloggs", "Joseph Bloggs"), tuple(people(merge(found)))):
        corpus = corrected(found, ("same", a, b))
        assert len(set(people(corpus))) == 1
        assert [d.why for d in corpus.decisions] == ["correction"]
        assert corpus.decisions[0].score == 1


def test_different_keeps_two_apart_that_a_rule_would_join() -> None:
    found = [article("a", GEN), article("b", NAKATANI)]
    first, second = (d for d in (merge(found).decisions[0].a, merge(found).decisions[0].b))
    assert len(set(people(merge(found)))) == 1
    assert len(set(people(corrected(found, ("different", first, second))))) == 2


def test_different_frees_one_of_many() -> None:
    """A bare surname that is somebody else's leaves the whole group of spellings, not just one of them."""
    office = "Tổng thống"
    found = [
        article("a", person("p", "Donald Trump", "US", office)),
        article("b", person("p", "Donald J. Trump", "US", office)),
        article("c", person("p", "Trump", "US", office)),
    ]
    whole = merge(found)
    assert len(set(people(whole))) == 1
    bare = next(d.b for d in whole.decisions if "@" in d.b)
    a, b, c = people(corrected(found, ("different", people(whole)[0], bare)))
    assert a == b != c


def test_rename() -> None:
    found = [article("a", GEN), article("b", NAKATANI)]
    node = people(merge(found))[0]
    corpus = corrected(found, ("rename", node, "Nakatani Gen-san"), ("rename", node, "Mr Nakatani@en"))
    assert (corpus.entities[node].name, corpus.entities[node].label_en) == ("Nakatani Gen-san", "Mr Nakatani")
    assert "Gen Nakatani" in corpus.entities[node].names


def test_drop_takes_a_thing_and_what_cannot_be_without_it() -> None:
    body = thing("b", EntityType.GOVERNMENT_BODY, "Bộ Thử", "GB")
    meeting, visit = act(EventType.MEETING, "p b", date=DAY), act(EventType.VISIT, "b", "JP", date=DAY, at=3)
    corpus = corrected([article("a", GEN, body, meeting, visit)], ("drop", "Gen Nakatani", ""))
    (story,) = corpus.stories
    assert "Gen Nakatani" not in {e.name for e in story.extraction.entities}
    assert [e.type for e in story.extraction.events] == [EventType.VISIT]
    assert not [k for k in corpus.entities if "nakatani" in k]


TALK = act(EventType.MEETING, "p q", date=DAY)
BOTH = (GEN, person("q", "Theresa May", "GB"))


def test_events_can_be_joined_parted_and_dropped() -> None:
    later = act(EventType.MEETING, "p q", date="2030-01-01")
    found = [article("a", *BOTH, TALK), article("b", *BOTH, TALK), article("c", *BOTH, later)]
    whole = merge(found)
    (decision,) = (d for d in whole.decisions if d.kind == "event")
    third = whole.stories[2].events[0]
    assert len(set(events(corrected(found, ("different", decision.a, decision.b))))) == 3
    assert len(set(events(corrected(found, ("same", decision.into, third))))) == 1
    assert set(events(corrected(found, ("drop", decision.into, "")))) == {third}
    claim = whole.stories[1].claims[0][0]
    assert set(events(corrected(found, ("drop", claim, "")))) == {third}


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (("same", "Jo Bloggs", "Nobody At All"), "idle-correction"),
        (("drop", "event-000000000000", ""), "idle-correction"),
        (("same", "Jo Bloggs", "Anh"), "bad-correction"),
        (("drop", "Bloggs Ltd", ""), "idle-correction"),
    ],
)
def test_rows_that_cannot_be_obeyed_are_told(row: tuple[str, str, str], code: str) -> None:
    firms = [thing("o", EntityType.ORGANIZATION, "Bloggs Ltd", c) for c in ("GB", "US")]
    corpus = corrected([article("a", JO), *(article(f"f{i}", o) for i, o in enumerate(firms))], row)
    (problem,) = corpus.problems
    assert (problem.code, problem.where, problem.fatal) == (code, "c.csv:2", False)


def test_events_of_two_types_are_never_one() -> None:
    found = [article("a", *BOTH, TALK), article("b", *BOTH, act(EventType.PHONE_CALL, "p q", date=DAY))]
    a, b = events(merge(found))
    (problem,) = corrected(found, ("same", a, b)).problems
    assert problem.code == "bad-correction"
    (problem,) = corrected(found, ("rename", a, "Hội đàm lớn")).problems
    assert problem.code == "bad-correction"


def test_a_plan_is_not_dropped_with_its_fulfilment() -> None:
    plan = act(EventType.VISIT, "p", "GB", told=Factuality.PLANNED)
    found = [
        article("a", GEN, plan, published="2025-08-01"),
        article("b", GEN, act(EventType.VISIT, "p", "GB", date=DAY), published=DAY),
    ]
    ((visit, _, planned),) = merge(found).links
    corpus = corrected(found, ("drop", visit, ""))
    assert events(corpus) == [planned]
    assert corpus.links == ()


# ---------------------------------------------------------------------- the file


def test_rows_are_read_from_csv() -> None:
    rows, problems = parse("\ufeffkind,a,b,note\nsame, Gen Nakatani ,Nakatani Gen,one man\ndrop,x,,\n\n", "c.csv")
    assert problems == []
    assert [(r.kind, r.a, r.b) for r in rows] == [("same", "Gen Nakatani", "Nakatani Gen"), ("drop", "x", "")]
    assert rows[0].where == "c.csv:2"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a,b\nx,y\n", 1),
        (HEADER + "merge,x,y,\n", 2),
        (HEADER + "same,x,,\n", 2),
        (HEADER + "same,,y,\n", 2),
        (HEADER + "rename,x,,\n", 2),
        (HEADER + "drop,,,why\n", 2),
        (HEADER + "same,x,x,\n", 2),
        (HEADER + "same,x,y,\nsame,x\n", 3),
    ],
)
def test_a_bad_row_is_told_and_the_others_are_obeyed(text: str, line: int) -> None:
    _, problems = parse(text, "c.csv")
    assert [(p.code, p.where) for p in problems] == [("bad-correction", f"c.csv:{line}")]


def test_an_empty_file_says_nothing() -> None:
    assert parse("", "c.csv") == ([], [])


def test_order_and_repetition_of_rows_do_not_matter() -> None:
    rows = [Correction("same", "a", "b"), Correction("drop", "x")]
    assert Corrections.of([*rows, *rows]) == Corrections.of(rows[::-1])
