"""``kg stats``."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import click

from kg.commands.common import user_errors, utf8_output


@click.command()
@click.argument("out", type=click.Path(path_type=Path), metavar="OUT")
@click.option("--json", "as_json", is_flag=True, help="Write JSON, with all publishers and the bytes of every file.")
def stats(out: Path, as_json: bool) -> None:
    """Tell what is in a built graph, in numbers.

    OUT is the folder that kg build wrote. Told are articles with their publishers and days, entities and events by
    class, events by factuality, how many are disputed and how many independent sources tell them, direct triples, and
    how much room the files take.

    Exit code: 0 told, 2 there is no graph.
    """
    from kg.stats import gather, to_text

    utf8_output()
    with user_errors():
        found, note = gather(out)
    if note:
        click.echo(note, err=True)
    if as_json:
        click.echo(json.dumps(asdict(found), ensure_ascii=False, indent=1))
    else:
        for line in to_text(found):
            click.echo(line)
