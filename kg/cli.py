"""The command ``kg``. The commands stand in :mod:`kg.commands`; what they need is loaded when one runs."""

from __future__ import annotations

import errno
import os
import sys
from typing import Any

import click

from kg import __version__
from kg.commands.ask import ask
from kg.commands.build import build
from kg.commands.evaluate import evaluate
from kg.commands.export import export
from kg.commands.grow import add, remove
from kg.commands.query import query
from kg.commands.report import report
from kg.commands.serve import serve
from kg.commands.show import show
from kg.commands.stats import stats
from kg.commands.validate import validate
from kg.text import message

_HELP = """Facts out of Vietnamese news on diplomacy and defence, as a graph whose every edge leads back to its
sentence.

Exit codes: 0 all done, 1 done but something was left out, 2 wrong usage or nothing could be done."""


class _Commands(click.Group):
    """The commands; what the machine refuses is a message, not a traceback."""

    def main(self, *args: Any, **options: Any) -> Any:
        """Runs a command; exits with 2 where the disk is full or a right is missing and no command says so itself."""
        try:
            try:
                return super().main(*args, **options)
            finally:
                # What a full disk does not take is told here, not when Python ends.
                sys.stdout.flush()
        except OSError as error:
            if not options.get("standalone_mode", True):
                raise
            _forget_output()
            if error.errno == errno.EPIPE:
                sys.exit(1)  # whoever reads has seen enough
            where = f"{os.fsdecode(error.filename)}: " if isinstance(error.filename, str | bytes) else ""
            click.echo(message(f"Error: {where}{error.strerror or error} (check the disk and the rights)"), err=True)
            sys.exit(2)


def _forget_output() -> None:
    """Lets what cannot be written to standard output go, so that Python does not try again at its end."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@click.group(
    cls=_Commands, help=_HELP, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(__version__, prog_name="kg", message="%(prog)s %(version)s")
def main() -> None:
    """The group of all commands."""


for command in (build, add, remove, query, ask, serve, show, export, validate, report, stats, evaluate):
    main.add_command(command)
