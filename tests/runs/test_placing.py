"""Results change all together: wherever a run is cut off, there is the old set or the new one, never a mixture."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kg.errors import InputError
from kg.graph.files import BUILDING, current
from kg.output import OURS, put_in_place
from kg.runs.folder import opened

#: What every set has; the new one has no page and no single graphs any more.
NAMES = ("graph.ttl", "graph.nq", "facts.csv", "report.json")


class CutOff(BaseException):
    """Stands for a kill."""


def write(folder: Path, generation: str, *, more: bool) -> None:
    folder.mkdir(exist_ok=True)
    for name in (*NAMES, *(["index.html"] if more else [])):
        (folder / name).write_text(generation)
    for name in ("store", *(["articles"] if more else [])):
        (folder / name).mkdir()
        (folder / name / f"{generation}.ttl").write_text(generation)


def files(folder: Path) -> dict[str, str]:
    return {str(p.relative_to(folder)): p.read_text() for p in sorted(folder.rglob("*")) if p.is_file()}


def seen(out: Path) -> dict[str, str]:
    """What the package's own readers find."""
    found = {name: current(out, name).read_text() for name in NAMES}
    return found | {"store": ",".join(p.stem for p in sorted(current(out, "store").iterdir()))}


def cut_off_after(steps: int, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The process ends before the next step on the disk that changes names; returns what was done."""
    done: list[str] = []

    def counting(name: str) -> Callable[..., Any]:
        whole = getattr(os, name)

        def call(*arguments: Any, **options: Any) -> Any:
            if len(done) == steps:
                raise CutOff
            done.append(name)
            return whole(*arguments, **options)

        return call

    for name in ("rename", "replace", "unlink", "rmdir"):
        monkeypatch.setattr(os, name, counting(name))
    return done


def change(out: Path) -> None:
    with opened(out) as folder:
        write(folder.stage, "new", more=False)
        put_in_place(folder.stage, out)


def test_wherever_it_is_cut_off_the_set_is_the_old_one_or_the_new_one(tmp_path: Path) -> None:
    whole = tmp_path / "whole"
    write(whole, "old", more=True)
    change(whole)
    wanted = files(whole)
    assert set(wanted) == {*NAMES, "store/new.ttl"}
    states = []
    for steps in range(100):
        out = tmp_path / str(steps)
        write(out, "old", more=True)
        (out / "articles" / "notes.txt").write_text("mine")
        (out / "mine.txt").write_text("mine")
        with pytest.MonkeyPatch.context() as patched:
            done = cut_off_after(steps, patched)
            try:
                change(out)
            except CutOff:
                pass
            else:
                break
        [generation] = set(seen(out).values())
        states.append(generation)
        # Cut off once more while it is mended, each time one step later.
        for more in range(100):
            with pytest.MonkeyPatch.context() as patched:
                done = cut_off_after(more, patched)
                try:
                    with opened(out):
                        pass
                except CutOff:
                    assert set(seen(out).values()) == {generation}, (steps, more)
                else:
                    break
        assert not (out / BUILDING).exists(), done
        if generation == "new":
            assert files(out) == wanted | {"articles/notes.txt": "mine", "mine.txt": "mine"}
        else:
            assert files(out)["articles/old.ttl"] == "old"
            assert files(out)["articles/notes.txt"] == "mine"
    assert states == sorted(states, reverse=True), "once the new set counts, it stays"
    assert states.count("old") > 0
    assert states.count("new") > 5


def test_what_stands_in_the_way_stops_it_before_anything_has_changed(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write(out, "old", more=True)
    (out / "facts.csv").unlink()
    (out / "facts.csv").mkdir()
    before = files(out)
    with pytest.raises(InputError, match=r"facts\.csv: a folder stands where"):
        change(out)
    assert files(out) == before
    assert not (out / BUILDING).exists()


def test_a_first_step_that_fails_leaves_the_old_set(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = tmp_path / "out"
    write(out, "old", more=False)
    before, rename = files(out), Path.rename

    def failing(self: Path, target: Path) -> Path:
        if self.parent == out:
            raise PermissionError(13, "Permission denied", str(self))
        return rename(self, target)

    def replacing(self: Path, target: Path) -> Path:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "rename", failing)
    monkeypatch.setattr(Path, "replace", replacing)
    with pytest.raises(InputError, match="Permission denied"):
        change(out)
    assert files(out) == before
    assert set(seen(out).values()) == {"old"}


def test_a_folder_where_no_run_has_been_loses_nothing(tmp_path: Path) -> None:
    out = tmp_path / "out"
    (out / "articles").mkdir(parents=True)
    for name in ("articles/mine.ttl", "index.html"):
        (out / name).write_text("mine")
    with opened(out) as folder:
        write(folder.stage, "new", more=False)
        (folder.stage / "articles").mkdir()
        (folder.stage / "articles" / "new.ttl").write_text("new")
        put_in_place(folder.stage, out)
    assert files(out)["articles/mine.ttl"] == files(out)["index.html"] == "mine"
    assert files(out)["articles/new.ttl"] == "new"


def test_a_run_that_built_nothing_leaves_all_but_the_report(tmp_path: Path) -> None:
    out = tmp_path / "out"
    write(out, "old", more=True)
    with opened(out) as folder:
        (folder.stage / "report.json").write_text("new")
        put_in_place(folder.stage, out)
    assert {n: t for n, t in files(out).items() if t != "old"} == {"report.json": "new"}
    assert {n.split("/")[0] for n in files(out)} >= set(OURS) - {"merges.jsonl", "extractions.jsonl.gz"}
