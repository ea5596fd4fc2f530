"""Processes that work beside: results in order, each once, whoever dies; as many as are worth it."""

from __future__ import annotations

import multiprocessing
import os
import time
from collections import deque
from concurrent.futures import CancelledError
from itertools import count
from pathlib import Path

import pytest

import kg.build
from kg.build import build
from kg.config import AUTO, Settings
from kg.crew import AHEAD, Crew
from kg.workers import Outcome


def squared(number: int) -> int:
    return number * number


def deadly(number: int) -> int:
    """Takes down any process but the one that leads."""
    if number == 5 and multiprocessing.parent_process() is not None:
        os._exit(1)
    return number


def test_results_come_in_order_each_once() -> None:
    with Crew(2) as crew:
        assert list(crew.each(squared, range(25), 3)) == [n * n for n in range(25)]


def test_what_takes_down_a_process_is_done_by_the_one_that_leads() -> None:
    with Crew(2) as crew:
        assert list(crew.each(deadly, range(12), 2)) == list(range(12))
        assert list(crew.each(squared, [3], 2)) == [9]


def test_no_more_is_taken_than_is_under_way() -> None:
    numbers = count()
    with Crew(2) as crew:
        assert next(crew.each(squared, numbers, 4)) == 0
    assert next(numbers) <= 4 * 2 * AHEAD


def test_one_is_none_besides_this() -> None:
    before = set(multiprocessing.active_children())
    with Crew(1) as crew:
        crew.start(squared, 1)
        assert list(crew.each(deadly, [1], 1)) == [1]
        assert set(multiprocessing.active_children()) <= before


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_goes_on_aside_gives_its_result_or_its_error(jobs: int) -> None:
    with Crew(jobs) as crew:
        with crew.aside(list, crew.each(squared, range(5), 2)) as found:
            assert found() == [0, 1, 4, 9, 16]
        with crew.aside(int, "none") as found, pytest.raises(ValueError, match="none"):
            found()


def test_what_goes_on_aside_ends_with_a_run_that_fails() -> None:
    numbers = count()
    with Crew(2) as crew:
        with pytest.raises(KeyError), crew.aside(deque, crew.each(squared, numbers, 1), 1) as found:
            raise KeyError
        with pytest.raises(CancelledError):
            found()
        reached = next(numbers)
    assert next(numbers) == reached + 1


def test_processes_are_gone_when_it_is_closed() -> None:
    with Crew(2) as crew:
        assert list(crew.each(squared, range(4), 1)) == [0, 1, 4, 9]
        mine = multiprocessing.active_children()
        assert mine
    until = time.monotonic() + 20
    # Two threads wait for them here: one may find a process gone before the other has noted how it ended.
    while any(process.is_alive() for process in mine) and time.monotonic() < until:
        time.sleep(0.05)
    assert not any(process.is_alive() for process in mine)


@pytest.mark.parametrize(("articles", "wanted"), [(3, 1), (4, 2)])
def test_a_build_employs_others_where_there_is_enough_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, articles: int, wanted: int
) -> None:
    seen: list[int] = []

    def watched(*given: object) -> list[Outcome]:
        seen.append(given[-1].jobs)  # type: ignore[attr-defined]
        return []

    monkeypatch.setattr(kg.build, "extract", watched)
    monkeypatch.setattr(kg.build, "cores", lambda: 2)
    monkeypatch.setattr(Crew, "start", lambda *_: None)
    pages = tmp_path / "pages"
    pages.mkdir()
    for number in range(articles):
        (pages / f"{number}.txt").write_text("Tổng thống Nga Putin gặp Tổng thống Mỹ.\n", encoding="utf-8")
    build([pages], tmp_path / "out", Settings(jobs=AUTO, worth_processes=4))
    assert seen == [wanted]
