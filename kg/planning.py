"""What ``kg build``, ``kg add`` and ``kg remove`` would do (``--dry-run``): the same input is read, nothing written."""

from __future__ import annotations

import tempfile
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from kg.build import as_before, kept_parts
from kg.config import DEFAULT, Settings
from kg.errors import InputError, Problem
from kg.graph.files import BUILDING
from kg.output import check_apart
from kg.parts import part_key, read_parts, tool_key
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
    def exit_code(self) -> int:
        """That of the run, if extraction fails on no article."""
        if not self.articles and not self.removed:
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
            f"would be in {out}: {self.articles:,} articles",
        ]
        if (out / BUILDING).is_dir():
            lines.append(f"{out} holds the work of a run that was cut off or is going on; what of it holds is used")
        if names:
            for what, ids in (("extract", self.extracted), ("replace", self.replaced), ("remove", self.removed)):
                lines += [f"{what} {name}" for name in ids]
        return lines


def plan_build(
    paths: Sequence[Path | str], out: Path, settings: Settings = DEFAULT, *, sidecars: Sequence[Path | str] = ()
) -> Plan:
    """What :func:`kg.build.build` would do.

    Raises:
        InputError: As there.
    """
    check_apart([Path(p) for p in paths], out)
    plan = Plan()
    with _journal() as journal:
        try:
            if (old := read_parts(out)) is not None:
                journal.keep(old, take=False)
        except InputError as error:
            plan.problems.append(replace(error.problem, fatal=False))
        return _read(plan, journal, paths, sidecars, settings)


def plan_add(
    out: Path, paths: Sequence[Path | str], settings: Settings = DEFAULT, *, sidecars: Sequence[Path | str] = ()
) -> Plan:
    """What :func:`kg.build.add` would do.

    Raises:
        InputError: As there.
    """
    check_apart([Path(p) for p in paths], out)
    with _journal() as journal:
        old = kept_parts(out)
        journal.keep(old, take=True)
        return _read(Plan(), journal, paths, sidecars, as_before(settings, old.header))


def plan_remove(out: Path, ids: Collection[str], settings: Settings = DEFAULT) -> Plan:
    """What :func:`kg.build.remove` would do.

    Raises:
        InputError: As there.
    """
    with _journal() as journal:
        old = kept_parts(out)
        journal.keep(old, take=True, without=ids)
        plan = Plan()
        for name in dict.fromkeys(ids):
            if journal.known(name):
                plan.removed.append(name)
            else:
                plan.problems.append(Problem("not-there", name, f"{out} has no article of that id"))
        if not plan.removed:
            raise InputError(plan.problems[0])
        return _read(plan, journal, (), (), as_before(settings, old.header))


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
    plan.removed = list(journal.lost())
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
