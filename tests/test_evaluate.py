"""Our own scorer: its rules, and that it agrees with the script that the annotations came with."""

from __future__ import annotations

import json
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from scipy.optimize import linear_sum_assignment
from support import ROOT, SEEDS, Built, Kg

from kg.evaluate import evaluate_articles, load_annotation, load_annotations
from kg.evaluate.facts import Act, Facts, Link, Thing, same_person
from kg.evaluate.gold import Annotation, AnnotationError, facts_of_annotation
from kg.evaluate.run import find_articles
from kg.evaluate.score import best_pairs, score
from kg.model import Article, EventType, Factuality

SHARED = ROOT.parent / "shared"
needs_shared = pytest.mark.skipif(not SHARED.is_dir(), reason="the shared articles are not here")

NGA, MY = Thing("Country", ("Nga",), "RU"), Thing("Country", ("Mỹ", "Hoa Kỳ"), "US")
PUTIN = Thing("Person", ("Vladimir Putin",), None, "RU")
TRUMP = Thing("Person", ("Donald Trump",), None, "US")


def act(kind: EventType, *actors: Thing, status: Factuality = Factuality.OCCURRED, **slots: Any) -> Act:
    slots = {"recipients": (), "topics": (), "date": None, "place": None} | slots
    return Act(kind, actors, factuality=status, **slots)


def topic(text: str) -> Thing:
    return Thing("Topic", (text,))


# ----------------------------------------------------------------------------------------------------- what is the same


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (Thing("Person", ("Ahn Gyu Back",)), Thing("Person", ("Ahn Gyu-back",))),
        (Thing("Person", ("Gen Nakatani",)), Thing("Person", ("Nakatani Gen",))),
        (Thing("Person", ("Ahn",)), Thing("Person", ("Ahn Gyu Back",))),
        (MY, Thing("Country", ("Washington",), "US")),
        (topic("hợp tác an ninh song phương"), topic("hợp tác an ninh")),
        (Thing("Conference", ("Đối thoại Shangri-La",)), Thing("Conference", ("Đối thoại Shangri La 2018",))),
    ],
)
def test_same(a: Thing, b: Thing) -> None:
    assert a.same(b)
    assert b.same(a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (NGA, MY),
        (NGA, Thing("Organization", ("Nga",))),
        (Thing("Person", ("Kim Jong-un",)), Thing("Person", ("Kim Kwan-jin",))),
        (Thing("GovernmentBody", ("Bộ Quốc phòng Nga",)), Thing("GovernmentBody", ("Bộ Ngoại giao Mỹ",))),
        (topic("hợp tác"), topic("thương mại song phương")),
    ],
)
def test_not_the_same(a: Thing, b: Thing) -> None:
    assert not a.same(b)
    assert not b.same(a)


def test_who_speaks_for_a_country_stands_for_it() -> None:
    assert PUTIN.stands_for(NGA)
    assert NGA.stands_for(PUTIN)
    assert not PUTIN.stands_for(MY)
    assert not PUTIN.stands_for(Thing("Person", ("Sergei Lavrov",), None, "RU"))


def test_no_name_is_nobody() -> None:
    assert not same_person("", "Ahn")
    assert not Thing("Person", ()).same(Thing("Person", ()))


# ------------------------------------------------------------------------------------------------------------- pairing


@pytest.mark.parametrize("seed", range(40))
def test_pairs_are_the_best(seed: int) -> None:
    dice = random.Random(seed)
    rows, columns = dice.randint(0, 9), dice.randint(0, 9)
    weights = [[dice.choice((0, 0, 0, 1, 2, 5, 13)) for _ in range(columns)] for _ in range(rows)]
    pairs = best_pairs(range(rows), range(columns), lambda i, j: weights[i][j])
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    assert all(weights[i][j] > 0 for i, j in pairs)
    best = 0
    if rows and columns:
        left, right = linear_sum_assignment([[-w for w in row] for row in weights])
        best = sum(weights[i][j] for i, j in zip(left, right, strict=True))
    assert sum(weights[i][j] for i, j in pairs) == best


# ------------------------------------------------------------------------------------------------------------- scoring


def test_nothing_found_and_nothing_to_find() -> None:
    tally = score([(Facts("a"), Facts("a"))]).tallies["entities"]
    assert (tally.precision, tally.recall, tally.f1) == (1, 1, 1)


def test_an_article_without_graph_counts_as_missed() -> None:
    scores = score([(Facts("a", (NGA,)), None)])
    assert scores.missing == ["a"]
    assert scores.tallies["entities"].recall == 0
    assert scores.factuality.value is None


def test_an_event_needs_the_type_and_one_who_takes_part() -> None:
    gold = Facts("a", acts=(act(EventType.MEETING, PUTIN, TRUMP),))
    for found, right in (
        (act(EventType.MEETING, NGA, MY), 1),
        (act(EventType.MEETING, TRUMP), 1),
        (act(EventType.PHONE_CALL, PUTIN, TRUMP), 0),
        (act(EventType.MEETING, Thing("Country", ("Pháp",), "FR")), 0),
    ):
        assert score([(gold, Facts("a", acts=(found,)))]).tallies["events"].right == right


def test_statements_are_counted_apart() -> None:
    said = Facts("a", acts=(act(EventType.STATEMENT, PUTIN, status=Factuality.PLANNED),))
    scores = score([(said, said)])
    assert scores.tallies["events"].gold == 0
    assert scores.tallies["events.Statement"].right == 1
    assert scores.factuality.value is None


def test_factuality_and_dates_of_what_was_found() -> None:
    gold = Facts("a", acts=(act(EventType.MEETING, PUTIN, date="2017-07"), act(EventType.VISIT, TRUMP)))
    found = Facts("a", acts=(act(EventType.MEETING, PUTIN, date="2017"), act(EventType.VISIT, TRUMP)))
    scores = score([(gold, found)])
    assert (scores.factuality.value, scores.dates.value) == (1, 0)


def test_a_fact_at_two_levels_is_neither_rewarded_nor_punished() -> None:
    gold = Facts("a", links=(Link(PUTIN, "met", TRUMP),))
    found = Facts("a", links=(Link(PUTIN, "met", TRUMP), Link(NGA, "met", MY), Link(NGA, "criticised", MY)))
    direct = score([(gold, found)]).tallies["direct"]
    assert (direct.right, direct.found, direct.gold) == (1, 2, 1)


def test_a_plan_told_as_a_fact_is_a_leak() -> None:
    gold = facts_of_annotation(
        Annotation.model_validate(
            {
                "article": "a",
                "entities": [
                    {"id": "RU", "type": "Country", "names": ["Nga"]},
                    {"id": "US", "type": "Country", "names": ["Mỹ"]},
                ],
                "events": [{"type": "Meeting", "actors": ["RU", "US"], "factuality": "planned"}],
            }
        )
    )
    assert gold.links == ()
    assert len(gold.unreal) == 2
    assert score([(gold, Facts("a", links=(Link(NGA, "met", MY),)))]).leaks.value == 0.5
    assert score([(gold, Facts("a"))]).leaks.value == 0


# --------------------------------------------------------------------------------------------------------- annotations


def test_every_fault_of_an_annotation_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text(
        json.dumps(
            {
                "article": "a",
                "entities": [{"id": "Nga", "type": "Country", "names": ["Nga"], "represents": "x"}],
                "events": [
                    {"type": "Meeting", "recipients": ["y"], "factuality": "occurred", "date": "7/8/2025"},
                    {"type": "Visit", "factuality": "planned"},
                ],
            }
        ),
        encoding="utf-8",
    )
    (tmp_path / "b.json").write_text('{"article": 1, "events": [{"type": "Party"}]}', encoding="utf-8")
    (tmp_path / "c.json").write_text("{", encoding="utf-8")
    with pytest.raises(AnnotationError) as caught:
        load_annotations(tmp_path)
    for fault in (
        "a country's id is its alpha-2 code",
        "represents x",
        "y is no entity",
        "symmetric type has actors only",
        "'7/8/2025' is no date",
        "no actor and no recipient",
        "b.json: entities: ",
        "b.json: events.0.type: ",
        "c.json: ",
    ):
        assert fault in str(caught.value)


def test_a_folder_without_annotations(tmp_path: Path) -> None:
    with pytest.raises(AnnotationError, match="no annotation"):
        load_annotations(tmp_path)


def test_articles_are_found_by_id_or_by_its_start() -> None:
    articles = [Article(id=i, text="", zones=()) for i in ("7", "4bf35df5c2c9", "4bf35df5ffff", "8")]
    found = list(find_articles(["7", "rss-4bf35df5", "9"], articles, []))
    assert [(name, a.id) for name, a in found] == [("7", "7"), ("rss-4bf35df5", "4bf35df5c2c9")]


# ---------------------------------------------------------------------------------------------------------- the command


def test_command(kg: Kg) -> None:
    result = kg("evaluate", ROOT / "annotations" / "seeds", "--articles", SEEDS, "-j", 1)
    assert result.exit_code == 0
    lines = {line.split()[0]: line.split() for line in result.stdout.splitlines() if line.strip()}
    assert {"entities", "events", "events.Statement", "direct", "factuality", "dates", "leaks"} <= set(lines)
    assert "articles 12" in result.stdout


def test_command_on_built_graphs_gives_the_same(kg: Kg, seeds_graph: Built) -> None:
    fresh = kg("evaluate", ROOT / "annotations" / "seeds", "--articles", SEEDS, "-j", 1, "--format", "json")
    built = kg(
        "evaluate", ROOT / "annotations" / "seeds", "--graphs", seeds_graph.folder / "articles", "--format", "json"
    )
    assert json.loads(fresh.stdout) == json.loads(built.stdout)


def test_events_told_with_more_confidence_are_more_often_right(kg: Kg) -> None:
    result = kg("evaluate", ROOT / "annotations" / "seeds", "--articles", SEEDS, "-j", 1, "--calibration")
    rows = [line.split() for line in result.stdout.partition("confidence")[2].splitlines()[1:]]
    told = {float(confidence): (float(right), int(events)) for confidence, right, events in rows}

    def share(low: float, high: float) -> float:
        cases = [(r * n, n) for c, (r, n) in told.items() if low <= c < high]
        return sum(r for r, _ in cases) / sum(n for _, n in cases)

    assert share(0, 0.65) < share(0.65, 1.01)


def test_command_lists_errors(kg: Kg) -> None:
    result = kg("evaluate", ROOT / "annotations" / "seeds", "--articles", SEEDS, "-j", 1, "--errors", "--by-class")
    assert "entities.Person" in result.stdout
    assert "  - " in result.stdout
    assert "  + " in result.stdout


def test_command_tells_what_is_missing(kg: Kg, tmp_path: Path) -> None:
    gold = tmp_path / "gold"
    gold.mkdir()
    for name in ("01-dien-dam-han-nhat", "02-doi-thoai-quoc-phong-seoul"):
        (gold / f"{name}.json").write_bytes((ROOT / "annotations" / "seeds" / f"{name}.json").read_bytes())
    result = kg("evaluate", gold, "--articles", SEEDS / "01-dien-dam-han-nhat.txt", "-j", 1)
    assert result.exit_code == 1
    assert "02-doi-thoai" in result.stderr
    assert kg("evaluate", gold, "--articles", SEEDS / "03-hoi-dam-ben-le-admm.txt", "-j", 1).exit_code == 2
    assert kg("evaluate", gold).exit_code == 2
    assert kg("evaluate", SEEDS, "--articles", SEEDS).exit_code == 2


# ------------------------------------------------------------------------------------- agreement with the other scorer


@needs_shared
@pytest.mark.parametrize(
    ("gold", "articles"),
    [
        (SHARED / "annotation" / "dev", SHARED / "annotation" / "dev"),
        (SHARED / "annotation" / "seeds", SHARED / "seeds"),
        (ROOT / "annotations" / "seeds", SEEDS),
    ],
    ids=["dev", "shared-seeds", "seeds"],
)
def test_agrees_with_the_script_of_the_annotations(kg: Kg, tmp_path: Path, gold: Path, articles: Path) -> None:
    kg("build", articles, "-o", tmp_path / "out", "--split", "--no-page", "-j", 1)
    graphs = tmp_path / "out" / "articles"
    script = [sys.executable, str(SHARED / "score" / "score.py"), "score", "--json", "--gold", str(gold)]
    theirs = json.loads(subprocess.run([*script, "--graphs", str(graphs)], capture_output=True, check=True).stdout)
    ours = json.loads(kg("evaluate", gold, "--graphs", graphs, "--format", "json").stdout)
    for name in (n for n in ours if isinstance(ours[n], dict) and "F1" in ours[n]):
        for figure in ("P", "R", "F1"):
            assert ours[name][figure] == pytest.approx(theirs[name][figure], abs=0.02), (name, figure)
    for name in ("factuality_accuracy", "date_accuracy", "leak_rate"):
        assert ours[name] == pytest.approx(theirs[name], abs=0.02), name
    assert ours["articles_without_graph"] == theirs["articles_without_graph"] == []


@needs_shared
def test_a_perfect_graph_scores_one(tmp_path: Path) -> None:
    gold = SHARED / "annotation" / "dev"
    script = [sys.executable, str(SHARED / "score" / "score.py"), "oracle", "--gold", str(gold)]
    subprocess.run([*script, "--graphs", str(tmp_path)], check=True)
    from kg.evaluate import evaluate_graphs

    scores = evaluate_graphs(load_annotations(gold), tmp_path)
    assert scores.tallies["entities"].f1 == scores.tallies["events"].f1 == scores.tallies["direct"].f1 == 1
    assert (scores.factuality.value, scores.dates.value, scores.leaks.value) == (1, 1, 0)


def test_an_annotation_of_ours_loads() -> None:
    facts = load_annotation(ROOT / "annotations" / "seeds" / "01-dien-dam-han-nhat.json")
    assert facts.article == "01-dien-dam-han-nhat"
    assert facts.acts
    assert evaluate_articles([facts], [SEEDS / "01-dien-dam-han-nhat.txt"]).missing == []
