"""What ``kg build``, ``kg add`` and ``kg remove`` would do (``--dry-run``): the same input is read, nothing written."""

from __future__ import annotations

import tempfile
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from kg.config import DEFAULT, Settings
from kg.correcting import CORRECTED, gather
from kg.errors import InputError, Problem
from kg.graph.files import BUILDING
from kg.output import check_apart
from kg.parts import part_key, read_parts, tool_key
from kg.runs.beginning import as_before, check, check_there, kept_parts, missing
from kg.runs.journal import Journal, Known
from kg.runs.reading import articles


@dataclass
class Plan:
    """What a run would do.

    Attributes:
        read: Articles that would be read.
        extracted: Ids of those on which extraction would run, those that the folder holds included.
        known: How many articles would be taken from the folder as they are.
        replaced: Ids of those in the folder that are others now.
        removed: Ids of those that would no longer be in the folder.
        problems: Faults of the input.
    """

    read: int = 0
    extracted: list[str] = field(default_factory=list)
    known: int = 0
    replaced: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def articles(self) -> int:
        """How many articles would be in the folder, if extraction fails on none."""
        return len(self.extracted) + self.known

    @property
    def idle(self) -> bool:
        """Whether the run would leave the folder as it is, since no article could be read."""
        return not self.articles and not self.removed

    @property
    def exit_code(self) -> int:
        """That of the run, if extraction fails on no article."""
        if self.idle:
            return 2
        return 1 if any(p.fatal for p in self.problems) else 0

    def lines(self, out: Path, *, names: bool = False) -> list[str]:
        """The plan for people, one line each; with the ids of the articles if wanted."""
        left_out = sum(p.fatal for p in self.problems)
        lines = [
            f"would read     {self.read:,}" + (f"  (left out {left_out:,})" if left_out else ""),
            f"would extract  {len(self.extracted):,}  (known already {self.known:,})",
            f"would replace  {len(self.replaced):,}",
            f"would remove   {len(self.removed):,}",
            f"would leave {out} as it is" if self.idle else f"would be in {out}: {self.articles:,} articles",
        ]
        if (out / BUILDING).is_dir():
            lines.append(f"{out} holds the work of a run that was cut off or is going on; what of it holds is used")
        if names:
            for what, ids in (("extract", self.extracted), ("replace", self.replaced), ("remove", self.removed)):
                lines += [f"{what} {name}" for name in ids]
        return lines


def plan_build(
    paths: Sequence[Path | str],
    out: Path,
    settings: Settings = DEFAULT,
    *,
    sidecars: Sequence[Path | str] = (),
    corrections: Sequence[Path] = (),
) -> Plan:
    """What :func:`kg.build.build` would do.

    Raises:
        InputError: As there.
    """
    check(settings)
    plan = _plan(corrections, paths, out)
    check_apart([Path(p) for p in paths], out)
    with _journal() as journal:
        try:
            if (old := read_parts(out)) is not None:
                journal.keep(old, take=False)
        except InputError as error:
            plan.problems.append(replace(error.problem, fatal=False))
        return _read(plan, journal, paths, sidecars, settings)


def plan_add(
    out: Path,
    paths: Sequence[Path | str],
    settings: Settings = DEFAULT,
    *,
    sidecars: Sequence[Path | str] = (),
    corrections: Sequence[Path] = (),
) -> Plan:
    """What :func:`kg.build.add` would do.

    Raises:
        InputError: As there.
    """
    check_apart([Path(p) for p in paths], out)
    with _journal() as journal:
        old = kept_parts(out)
        settings = as_before(settings, old.header)
        check(settings)
        plan = _plan(corrections, paths, out, old.header.get(CORRECTED, ()))
        journal.keep(old, take=True)
        return _read(plan, journal, paths, sidecars, settings)


def plan_remove(
    out: Path, ids: Collection[str], settings: Settings = DEFAULT, *, corrections: Sequence[Path] = ()
) -> Plan:
    """What :func:`kg.build.remove` would do.

    Raises:
        InputError: As there.
    """
    check_there(out)
    with _journal() as journal:
        old = kept_parts(out)
        journal.keep(old, take=True, without=ids)
        absent = missing(out, journal, ids)
        settings = as_before(settings, old.header)
        check(settings)
        plan = _plan(corrections, (), out, old.header.get(CORRECTED, ()))
        plan.problems[:0] = absent
        return _read(plan, journal, (), (), settings)


def _plan(
    given: Sequence[Path], paths: Sequence[Path | str], out: Path, remembered: Iterable[Sequence[str]] = ()
) -> Plan:
    """A plan with what is wrong with the corrections."""
    return Plan(problems=gather(given, [Path(p) for p in paths], out, remembered)[1])


def _read(
    plan: Plan, journal: Journal, paths: Sequence[Path | str], sidecars: Sequence[Path | str], settings: Settings
) -> Plan:
    for article in articles(paths, sidecars, settings, plan.problems) if paths else ():
        plan.read += 1
        if journal.take(article, part_key(article, settings.language)) is not Known.KEPT:
            plan.extracted.append(article.id)
            if journal.known(article.id):
                plan.replaced.append(article.id)
    plan.extracted += [a.id for a in journal.outdated(tool_key(settings.language))]
    plan.known = journal.taken() - len(plan.extracted)
    # Where nothing could be read, nothing is built, and the folder stays as it is.
    plan.removed = list(journal.lost()) if journal.taken() or not paths else []
    return plan


@contextmanager
def _journal() -> Iterator[Journal]:
    """A journal that lies elsewhere and is gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        journal = Journal(Path(folder) / "journal.sqlite")
        try:
            yield journal
        finally:
            journal.close()
