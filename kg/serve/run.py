"""Starting a server: the port is taken and the graph is looked at before anything else, so that faults are told."""

from __future__ import annotations

import signal
import socket
import threading
from collections.abc import Callable

from kg.errors import InputError, Problem
from kg.graph.store import StoreError, read_store
from kg.serve.settings import Settings


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens; port 0 takes any that is free.

    Raises:
        InputError: If there is no such interface, or the port is in use or not allowed.
    """
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((host, port), family=family, backlog=128)
    except OSError as error:
        where = address(host, port)
        hint = "choose another with --port, or 0 for any that is free"
        raise InputError(Problem("port-not-free", where, error.strerror or str(error), hint)) from error


def address(host: str, port: int) -> str:
    """The address of a server, as a browser takes it."""
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


def check_graph(settings: Settings) -> None:
    """Make sure that the folder has a store that opens.

    Raises:
        InputError: If it has none.
    """
    try:
        read_store(settings.out)
    except StoreError as error:
        hint = "kg build writes it; an older graph must be built again"
        raise InputError(Problem("no-store", str(settings.out), str(error), hint)) from error


def serve(settings: Settings, listener: socket.socket, ready: Callable[[], None] = lambda: None) -> None:
    """Serves until it is told to stop (SIGINT, SIGTERM).

    Args:
        settings: The server.
        listener: Of :func:`listen`.
        ready: Called when requests are answered.

    Raises:
        InputError: If the libraries for it are not installed.
    """
    try:
        import uvicorn

        from kg.serve.app import application
    except ImportError as error:
        hint = "pip install 'newskg[serve]'"
        raise InputError(Problem("missing-package", "kg serve", f"{error.name} is not installed", hint)) from error

    class Server(uvicorn.Server):
        async def startup(self, sockets: list[socket.socket] | None = None) -> None:
            await super().startup(sockets)
            ready()

    config = uvicorn.Config(
        application(settings),
        http="h11",
        loop="asyncio",
        ws="none",
        access_log=settings.log,
        log_level="info" if settings.log else "warning",
        server_header=False,
        # A query in the address; longer ones go into the body.
        h11_max_incomplete_event_size=settings.limits.query_bytes,
        timeout_graceful_shutdown=2,
    )
    if threading.current_thread() is threading.main_thread():
        # uvicorn ends in good order and then raises the signal once more, which would end in a traceback.
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, lambda *_: None)
    Server(config).run(sockets=[listener])
