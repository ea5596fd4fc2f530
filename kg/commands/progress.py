"""The progress bar of ``kg build``: on stderr, and only where that is a terminal."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, Progress, ProgressColumn, Task, TaskID, TextColumn, TimeElapsedColumn
from rich.text import Text

from kg.runs.watching import Watcher
from kg.text import visible
from kg.workers import Outcome


class ProgressBar(Watcher):
    """Shows the phases of a run one below the other, and with ``verbose`` where extraction failed."""

    def __init__(self, verbose: bool = False) -> None:
        self._verbose = verbose
        self._console = Console(stderr=True)
        self._progress = Progress(
            TextColumn("{task.description:14}"),
            BarColumn(),
            _Steps(),
            TimeElapsedColumn(),
            console=self._console,
            disable=not self._console.is_terminal,
        )
        self._task: TaskID | None = None

    def __enter__(self) -> Self:
        """Shows the bar."""
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Leaves the last state of the bar on the screen."""
        self._end_phase()
        if not self._progress.disable:  # older versions of rich end the line of a bar that was never shown
            self._progress.stop()

    def phase(self, name: str, total: int | None = None) -> None:
        """Opens a new line."""
        self._end_phase()
        self._task = self._progress.add_task(name, total=total)

    def step(self) -> None:
        """Moves the bar."""
        if self._task is not None:
            self._progress.advance(self._task)

    def failed(self, outcome: Outcome) -> None:
        """Prints the traceback where asked for."""
        if self._verbose and outcome.trace:
            self._console.print(visible(outcome.trace), markup=False, highlight=False)

    def _end_phase(self) -> None:
        if self._task is not None:
            done = next(t.completed for t in self._progress.tasks if t.id == self._task)
            # A phase without steps is one step, which is done now.
            self._progress.update(self._task, total=done or 1, completed=done or 1, refresh=True)
            self._task = None


class _Steps(ProgressColumn):
    """How many steps are done, and of how many where that is known; nothing for a phase without steps."""

    def render(self, task: Task) -> Text:
        """The column's text."""
        if task.finished and task.completed <= 1:
            return Text()
        of = f"/{task.total:,.0f}" if task.total else ""
        return Text(f"{task.completed:,.0f}{of}" if task.completed or of else "")
