"""``kg ask``: the analysts' questions, each a command of its own with its parameters as options."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import click

from kg.commands.common import user_errors, utf8_output
from kg.commands.query import FORMATS, default_format, show

_METAVARS: Final = {"thing": "NAME", "first-day": "DAY", "last-day": "DAY", "text": "TEXT"}


class _Value(click.Option):
    """A parameter of a question: where it is missing, its example is told."""

    def process_value(self, ctx: click.Context, value: Any) -> Any:
        try:
            return super().process_value(ctx, value)
        except click.MissingParameter as error:
            raise click.MissingParameter(self.help, ctx, self) from error


class _Questions(click.Group):
    """The questions of the package as commands; their files are read when one is needed."""

    def list_commands(self, _: click.Context) -> list[str]:
        from kg.query.questions import questions

        return list(questions())

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        # Options of the list are taken before and after OUT: whoever lists the questions writes OUT first.
        if len(args) == 3 and args[1] == "--language":
            args = [*args[1:], args[0]]
        return super().parse_args(ctx, args)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if self.get_command(ctx, args[0]) is None:
            near = difflib.get_close_matches(args[0], self.list_commands(ctx), n=3, cutoff=0.5)
            hint = f"near: {', '.join(near)}; " if near else ""
            ctx.fail(f"there is no question {args[0]!r} ({hint}kg ask OUT lists them).")
        return super().resolve_command(ctx, args)

    def get_command(self, _: click.Context, name: str) -> click.Command | None:
        from kg.query.questions import questions

        asked = questions().get(name)
        if asked is None:
            return None
        options: list[click.Parameter] = [
            _Value(
                [f"--{p.name}", f"v_{p.name}"],
                required=p.required,
                type=click.Choice(p.choices) if p.choices else str,
                metavar=None if p.choices else _METAVARS[p.kind],
                help=f"{p.about['en'][0].upper()}{p.about['en'][1:]}; for example {p.example!r}.",
            )
            for p in asked.parameters
        ]
        options += [
            click.Option(["--format", "form"], type=click.Choice(FORMATS[:5]), help="How to write the answer."),
            click.Option(["--max-rows"], type=click.IntRange(min=1), metavar="N", help="Stop after this many rows."),
            click.Option(["--sparql"], is_flag=True, help="Write the query instead of asking it."),
        ]
        text = f"{asked.title['en']}.\n\n{asked.about['en']}\n\n{asked.title['vi']}. {asked.about['vi']}"
        return click.Command(name, params=options, callback=_asker(name), help=text, short_help=f"{asked.title['en']}.")


@click.group(
    cls=_Questions,
    invoke_without_command=True,
    no_args_is_help=False,
    subcommand_metavar="[QUESTION [--NAME VALUE]...]",
)
@click.argument("out", type=click.Path(path_type=Path), metavar="OUT")
@click.option("--language", type=click.Choice(["vi", "en"]), default="en", show_default=True, help="Of the list.")
@click.pass_context
def ask(context: click.Context, out: Path, language: str) -> None:
    """Ask a built graph one of the analysts' questions.

    OUT is the folder that kg build wrote. Without a question they are listed, one a line. A name matches in any case
    and without diacritics; a state also by its two-letter code.

    Exit code: 0 answered, 2 a value does not fit, or there is no graph.
    """
    context.obj = out
    if context.invoked_subcommand is None:
        from kg.query.questions import questions

        utf8_output()
        for name, asked in questions().items():
            click.echo(f"{name}\t{asked.title[language]}")


def _nothing(given: Mapping[str, str]) -> str:
    """What is told where nothing answers: an empty table alone reads as if something had gone wrong."""
    options = " or ".join(f"--{name}" for name in given)
    narrower = f" with {options}; fewer or other values may find more" if given else ""
    return f"nothing in this graph answers that{narrower} (what no article tells may have happened all the same)"


def _asker(name: str) -> Any:
    @click.pass_obj
    def run(out: Path, /, form: str | None, max_rows: int | None, sparql: bool, **values: str | None) -> None:
        from kg.query import open_graph
        from kg.query.asking import ask as answer
        from kg.query.asking import query_of
        from kg.query.questions import question

        utf8_output(newline="")
        given = {key.removeprefix("v_"): value for key, value in values.items() if value is not None}
        with user_errors():
            asked = question(name)
            graph = open_graph(out)
            if graph.note:
                click.echo(graph.note, err=True)
            if sparql:
                click.echo(query_of(graph.store, asked, given), nl=False)
                return
            result = answer(graph.store, asked, given, max_rows=max_rows)
            show(result, form or default_format(triples=False))
            if not result.rows:
                click.echo(_nothing(given), err=True)
        if result.truncated:
            click.echo(f"only the first {max_rows} rows are shown", err=True)

    return run
