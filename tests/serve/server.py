"""A server as users start it, and requests to it without any client library."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import quote, urlencode, urlsplit

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def media(self) -> str:
        return self.headers.get("content-type", "").partition(";")[0]

    @property
    def text(self) -> str:
        return self.body.decode()


@dataclass(frozen=True)
class Server:
    """A running ``kg serve``."""

    url: str
    process: subprocess.Popen[str]

    @property
    def endpoint(self) -> str:
        return self.url + "sparql"

    def send(self, method: str, path: str, body: str | bytes | None = None, **headers: str) -> Answer:
        parts = urlsplit(self.url)
        connection = HTTPConnection(parts.hostname or "", parts.port, timeout=60)
        try:
            named = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, path, body.encode() if isinstance(body, str) else body, named)
            got = connection.getresponse()
            return Answer(got.status, {k.lower(): v for k, v in got.getheaders()}, got.read())
        finally:
            connection.close()

    def get(self, path: str, **headers: str) -> Answer:
        return self.send("GET", path, **headers)

    def ask(self, query: str, accept: str = "", **fields: str) -> Answer:
        body = urlencode({"query": query, **fields})
        return self.send("POST", "/sparql", body, Content_Type=FORM, **({"Accept": accept} if accept else {}))

    def ask_by_get(self, query: str, accept: str = "*/*") -> Answer:
        return self.get(f"/sparql?query={quote(query)}", Accept=accept)


@contextmanager
def serving(out: Path, *options: object) -> Iterator[Server]:
    """Starts ``kg serve`` on a free port, and makes sure that it ends in good order."""
    command = [sys.executable, "-m", "kg", "serve", str(out), "--port", "0", *map(str, options)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=os.environ)
    assert process.stdout is not None and process.stderr is not None
    url = process.stdout.readline().strip()
    assert url, process.stderr.read()
    try:
        yield Server(url, process)
    finally:
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=20)
        assert process.returncode == 0, errors
        assert "Traceback" not in errors, errors
