"""The command ``kg`` without its start: a process that has loaded everything forks for each call.

A call of ``kg`` spends most of its time on loading; tests that call it often from a shell would spend it again and
again. What runs is the same code with the same arguments, folder, environment and streams, in a process of its own.
"""

from __future__ import annotations

import io
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

from support import plain_article

from kg.cli import main
from kg.pipeline import Pipeline

#: A call as ``kg`` sends it: arguments, folder, environment; its streams come along.
_CLIENT = """#!{python} -IS
import json, os, socket, sys
with socket.socket(socket.AF_UNIX) as server:
    server.connect({address!r})
    call = json.dumps([sys.argv[1:], os.getcwd(), dict(os.environ)]).encode()
    socket.send_fds(server, [len(call).to_bytes(4, "big")], [0, 1, 2])
    server.sendall(call)
    sys.exit(int.from_bytes(server.recv(1), "big"))
"""
_BACKLOG = 16
#: What commands load when they run.
_LOADED = (
    "api",
    "build",
    "check",
    "cli",
    "commands.progress",
    "export.formats",
    "gaps",
    "planning",
    "query.asking",
    "query.render",
    "view.show",
)


@contextmanager
def forking() -> Iterator[Path]:
    """A folder with a command ``kg`` that starts at once."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        address = folder / "socket"
        (folder / "bin").mkdir()
        command = folder / "bin" / "kg"
        command.write_text(_CLIENT.format(python=sys.executable, address=str(address)), encoding="utf-8")
        command.chmod(0o755)
        with subprocess.Popen([sys.executable, __file__, str(address)], stdout=subprocess.PIPE) as server:
            assert server.stdout is not None
            assert server.stdout.readline() == b"ready\n"
            try:
                yield command.parent
            finally:
                server.kill()


def _serve(address: str) -> NoReturn:
    """Loads everything, then forks for each call."""
    for module in _LOADED:
        import_module(f"kg.{module}")
    Pipeline().extract(plain_article("loaded"))
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(address)
        server.listen(_BACKLOG)
        signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody waits for those who answer
        os.write(1, b"ready\n")
        while True:
            caller, _ = server.accept()
            if os.fork() == 0:
                server.close()
                _answer(caller)
            caller.close()


def _answer(caller: socket.socket) -> NoReturn:
    """Runs one call in a process of its own, and tells its exit code."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    size, streams, _, _ = socket.recv_fds(caller, 4, 3)
    left, call = int.from_bytes(size, "big"), b""
    while len(call) < left:
        call += caller.recv(left - len(call))
    child = os.fork()
    if child == 0:
        caller.close()
        for number, stream in enumerate(streams):
            os.dup2(stream, number)
            os.close(stream)
        _run(*json.loads(call))
    _, status = os.waitpid(child, 0)
    caller.sendall((os.waitstatus_to_exitcode(status) & 0xFF).to_bytes(1, "big"))
    os._exit(0)


def _run(arguments: list[str], folder: str, environment: dict[str, str]) -> NoReturn:
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = ["kg", *arguments]
    sys.stdin = io.TextIOWrapper(io.FileIO(0, closefd=False), encoding="utf-8")
    sys.stdout, sys.stderr = _unbuffered(1, "strict"), _unbuffered(2, "backslashreplace")
    code: Any = 1
    try:
        main(prog_name="kg")
    except SystemExit as done:
        code = done.code
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code if isinstance(code, int) else int(code is not None))


def _unbuffered(stream: int, errors: str) -> io.TextIOWrapper:
    """What Python writes through at once, as it is told to when pages of documentation are made anew."""
    return io.TextIOWrapper(io.FileIO(stream, "w", closefd=False), encoding="utf-8", errors=errors, write_through=True)


if __name__ == "__main__":
    _serve(sys.argv[1])
