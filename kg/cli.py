"""The command ``kg``. The commands stand in :mod:`kg.commands`; what they need is loaded when one runs."""

from __future__ import annotations

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

_HELP = """Facts out of Vietnamese news on diplomacy and defence, as a graph whose every edge leads back to its
sentence.

Exit codes: 0 all done, 1 done but something was left out, 2 wrong usage or nothing could be done."""


@click.group(help=_HELP, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="kg", message="%(prog)s %(version)s")
def main() -> None:
    """The group of all commands."""


for command in (build, add, remove, query, ask, serve, show, export, validate, report, stats, evaluate):
    main.add_command(command)
