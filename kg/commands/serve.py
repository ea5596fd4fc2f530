"""``kg serve``."""

from __future__ import annotations

from pathlib import Path

import click

from kg.commands.common import language_option, user_errors, utf8_output

_LOOPBACK = ("localhost", "127.0.0.1", "::1")


@click.command()
@click.argument("out", type=click.Path(path_type=Path), metavar="OUT")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, metavar="N",
              help="Port; 0 takes any that is free.")  # fmt: skip
@click.option("--host", default="127.0.0.1", show_default=True, metavar="HOST",
              help="Interface. With another than this machine's own, everyone who reaches it can ask.")  # fmt: skip
@click.option("--timeout", type=click.FloatRange(min=0.1, max=3600), default=30, show_default=True, metavar="SECONDS",
              help="Stop a query after this time.")  # fmt: skip
@click.option("--max-rows", type=click.IntRange(min=1), default=10_000, show_default=True, metavar="N",
              help="Rows or triples that a result may have; what is beyond is left out, and the answer says so.",
              )  # fmt: skip
@click.option("--memory", type=click.IntRange(min=256), default=2048, show_default=True, metavar="MB",
              help="Memory that a query may take.")  # fmt: skip
@click.option("-j", "--jobs", type=click.IntRange(1, 64), default=4, show_default=True, metavar="N",
              help="Queries that are answered at a time.")  # fmt: skip
@click.option("--cors", "origins", multiple=True, metavar="ORIGIN",
              help="Let only pages of this origin ask /sparql from a browser, such as https://yasgui.example; may be "
              "repeated; none lets no page but the server's own.  [default: pages of every origin]")  # fmt: skip
@language_option
@click.option("-v", "--verbose", is_flag=True, help="Write each request on stderr.")
def serve(
    out: Path,
    port: int,
    host: str,
    timeout: float,
    max_rows: int,
    memory: int,
    jobs: int,
    origins: tuple[str, ...],
    language: str,
    *,
    verbose: bool,
) -> None:
    """Serve a built graph: SPARQL at /sparql, and pages to ask and to look at it.

    OUT is the folder that kg build wrote. The endpoint speaks the SPARQL 1.1 Protocol and is read-only; no query
    leaves this machine. Needs pip install 'newskg[serve]'. Ctrl-C ends it.

    Exit code: 0 ended, 2 there is no graph, the port is in use, or a package is missing.
    """
    from kg.serve.run import address, check_graph, listen
    from kg.serve.run import serve as run
    from kg.serve.settings import Limits, Settings

    utf8_output()
    settings = Settings(
        out.absolute(),
        Limits(timeout, max_rows, memory, jobs),
        language,
        frozenset(("localhost", "127.0.0.1", "[::1]")) if host in _LOOPBACK else None,
        tuple(o.rstrip("/") for o in origins if o != "none") if origins else ("*",),
        verbose,
    )
    with user_errors():
        check_graph(settings)
        listener = listen(host, port)
        where = address(host, listener.getsockname()[1])
        with listener:
            run(settings, listener, lambda: _tell(where, host))


def _tell(where: str, host: str) -> None:
    click.echo(where)
    note = "" if host in _LOOPBACK else f"; everyone who reaches {host} can ask"
    click.echo(f"the endpoint is {where}sparql{note}; Ctrl-C ends it", err=True)
