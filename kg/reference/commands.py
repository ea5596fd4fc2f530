"""The page on the commands, from the parser of their arguments."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from typing import Final

import click

from kg.cli import main
from kg.reference.text import code, table, words

_INTRODUCTION: Final = """# The commands

Every command with its arguments and options, as `kg COMMAND --help` prints them: this page is made of the parser. What
the commands are for, and what they write, is in the [README](../README.md#the-commands); the [tutorial](tutorial.md)
uses most of them. The questions of `kg ask` have [a page of their own](questions.md).
"""


def commands() -> str:
    """All commands as a page of documentation, in Markdown."""
    top = click.Context(main, info_name="kg", **main.context_settings)
    parts = [_INTRODUCTION, _help(main), _options(main, top)]
    for name in main.list_commands(top):
        command = main.get_command(top, name)
        if command is not None and not command.hidden:
            parts += _section(command, click.Context(command, info_name=name, parent=top))
    return "\n".join(part for part in parts if part)


def _section(command: click.Command, context: click.Context) -> Iterator[str]:
    usage = " ".join(command.collect_usage_pieces(context))
    yield f"## {context.command_path}\n"
    yield f"```text\n{_path(context)} {usage}\n```\n"
    yield _help(command)
    yield _options(command, context)
    if isinstance(command, click.Group):
        yield _below(command, context)


def _path(context: click.Context) -> str:
    """The words that call a command, without the arguments of those above it."""
    above = context.parent
    return f"{_path(above)} {context.info_name}" if above is not None else str(context.info_name)


def _help(command: click.Command) -> str:
    """The help text; a paragraph that the terminal shows line by line (it begins with a backspace) keeps its lines."""
    paragraphs = inspect.cleandoc(command.help or "").split("\n\n")
    return "\n".join(_paragraph(p) for p in paragraphs)


def _paragraph(text: str) -> str:
    lines = text.removeprefix("\b\n").splitlines() if text.startswith("\b\n") else [text]
    return "  \n".join(words(line) for line in lines) + "\n"


def _options(command: click.Command, context: click.Context) -> str:
    rows = []
    for option in command.get_params(context):
        record = option.get_help_record(context)
        if isinstance(option, click.Option) and record is not None:
            rows.append((_names(record[0]), words(record[1])))
    return table(("option", ""), rows)


def _names(signature: str) -> str:
    """``-o, --output OUT`` as code, each way of writing on its own."""
    return ", ".join(code(part) for part in signature.replace(" / ", ", ").split(", "))


def _below(group: click.Group, context: click.Context) -> str:
    rows = []
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if command is not None and not command.hidden:
            rows.append((code(name), words(command.get_short_help_str(limit=200))))
    return table(("command", ""), rows)
