"""Facts for pandas, and PLOVER's event records."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from support import Kg

from export.export_samples import ANSWER, EVIL_SENTENCE, HOST, answer
from kg.errors import InputError
from kg.export import plover
from kg.export.formats import FORMATS, export
from kg.graph import vocabulary as v
from kg.graph.ontology import ontology_text


def test_facts_are_what_a_build_writes(built: Path, exported: Path) -> None:
    assert (exported / "facts.csv").read_bytes() == (built / "facts.csv").read_bytes()


def test_pandas_reads_facts_as_csv(exported: Path) -> None:
    table = pd.read_csv(exported / "facts.csv", dtype=str, keep_default_na=False)
    held = table[(table.event_type == "Meeting") & (table.factuality == "Occurred")]
    [row] = held[held.date == "2025-08-07"].itertuples()
    assert (row.actors, row.confidence) == ("Ahn Gyu Back; Gen Nakatani", "0.90")
    assert len(held) == len(ANSWER)


def test_pandas_reads_facts_as_parquet_with_types(exported: Path) -> None:
    pytest.importorskip("pyarrow")
    table = pd.read_parquet(exported / "facts.parquet")
    held = table[(table.event_type == "Meeting") & (table.factuality == "Occurred")]
    rows = [(*row.actors, str(row.first_day), row.sentence) for row in held.itertuples()]
    assert answer(rows) == ANSWER
    assert table.confidence.dtype == float
    [plan] = table[table.event_type == "Visit"].itertuples()
    assert (plan.date, plan.first_day, plan.event_factuality) == ("--08-09", None, "Planned")
    assert list(plan.recipients) == ["Việt Nam"]
    assert list(plan.recipients_iri) == [v.ID + "country-VN"]


def test_without_pyarrow_the_message_says_what_to_install(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(InputError, match=r"pip install 'newskg\[parquet\]'") as caught:
        export(built, ["ttl", "parquet"], tmp_path / "to")
    assert caught.value.problem.code == "missing-package"
    assert not (tmp_path / "to").exists(), "nothing is half done"


def test_all_without_pyarrow_is_all_the_rest(
    kg: Kg, built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    result = kg("export", built, "--to", "all", "-o", tmp_path)
    assert result.exit_code == 0
    assert "left out: --to parquet: Parquet files are written by pyarrow" in result.stderr
    assert {p.name for p in tmp_path.iterdir()} == {
        f.target.rstrip("/") for name, f in FORMATS.items() if name != "parquet"
    }
    assert kg("export", built, "--to", "all,parquet", "-o", tmp_path).exit_code == 2


@pytest.fixture(scope="module")
def records(exported: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (exported / "events.jsonl").read_text(encoding="utf-8").splitlines()]


def test_pandas_reads_plover_records(exported: Path) -> None:
    table = pd.read_json(exported / "events.jsonl", lines=True, dtype=False)
    held = table[(table.event_type == "Meeting") & (table.status == "Occurred")]
    rows = [(*(a["actor_text"] for a in row.actor), row.date, row.text) for row in held.itertuples()]
    assert answer(rows) == ANSWER


def test_a_plover_record_names_codes_mode_date_status_and_source(records: list[dict[str, Any]]) -> None:
    [record] = [r for r in records if r["date"] == "2025-08-07" and r["event_type"] == "Meeting"]
    ahn, nakatani = record["actor"]
    assert (ahn["code"], ahn["country"], ahn["sector"], ahn["office"]) == (
        "KOR",
        "KR",
        "GOV",
        ["Bộ trưởng Quốc phòng Hàn Quốc"],
    )
    assert nakatani["code"] == "JPN"
    assert record["recipient"] == []
    assert [a["code"] for a in record["on_behalf_of"]] == ["JPN", "KOR"]
    assert (record["event"], record["mode"], record["quad_code"]) == ("CONSULT", None, 1)
    assert (record["enddate"], record["date_precision"], record["status"]) == ("2025-08-07", "day", "Occurred")
    assert record["context"] == []
    assert record["event_loc"] == {"name": "Tokyo", "country_code": None, "iri": record["event_loc"]["iri"]}
    assert record["confidence"] == 0.9
    [cited] = record["cite_info"]
    assert (cited["article"], cited["published"], cited["url"]) == ("000", "2025-08-07", "https://example.org/a?b=1")


def test_what_did_not_happen_says_so_in_plovers_own_words(records: list[dict[str, Any]]) -> None:
    assert {(r["status"], *r["context"]) for r in records if r["status"] != "Occurred"} == {
        ("Planned", "future"),
        ("Denied", "negation"),
    }


def test_a_date_without_year_is_no_date_and_a_month_is_an_interval(records: list[dict[str, Any]]) -> None:
    [visit] = [r for r in records if r["mode"] == "visit"]
    assert (visit["date"], visit["date_text"], visit["date_precision"]) == (None, "--08-09", "no-year")
    [months] = [r for r in records if r["date_precision"] == "interval"]
    assert (months["date"], months["enddate"]) == ("2025-09-01", "2025-10-31")


def test_contexts_follow_from_the_fields_of_topics(records: list[dict[str, Any]]) -> None:
    found = [r for r in records if HOST in {a["actor_text"] for a in r["actor"]} and r["event_text"]]
    assert {tuple(r["context"]) for r in found} == {("military",)}
    assert {r["text"] for r in found} == {EVIL_SENTENCE}


def test_what_plover_does_not_code_is_left_out(records: list[dict[str, Any]]) -> None:
    assert {r["event_type"] for r in records} == {"Meeting", "Agreement", "Signing", "Visit"}


def test_every_code_has_a_quad_and_every_context_is_plovers() -> None:
    assert {c for c in v.PLOVER.values() if c} == set(v.QUAD)
    assert v.QUAD["SANCTION"] == v.QUADS[3]
    assert "ploverContext" in ontology_text()


def test_country_codes() -> None:
    assert [plover.alpha3(c) for c in ("VN", "US", "XK", "", "ZZ")] == ["VNM", "USA", "XKX", None, None]
