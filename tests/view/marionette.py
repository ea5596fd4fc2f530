"""Firefox without a driver: it speaks Marionette itself, JSON with its length before it, on a port of loopback."""

from __future__ import annotations

import json
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_PREFERENCES = {
    "marionette.port": 0,
    "network.proxy.type": 1,  # whatever is not loopback goes to a proxy that is not there
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 9,
    "datareporting.policy.dataSubmissionEnabled": False,
    "browser.shell.checkDefaultBrowser": False,
}


class Firefox:
    """A browser that is open."""

    def __init__(self, link: socket.socket) -> None:
        self._link, self._bytes, self._count = link, b"", 0
        self._answer()  # who it is
        self._ask("WebDriver:NewSession")

    def open(self, address: str) -> None:
        self._ask("WebDriver:Navigate", url=address)

    def run(self, script: str) -> Any:
        """What a script returns."""
        return self._ask("WebDriver:ExecuteScript", script=script, args=[])["value"]

    def wait(self, script: str, seconds: float = 20) -> None:
        """Until a script returns what is true."""
        end = time.monotonic() + seconds
        while not self.run(script):
            assert time.monotonic() < end, f"never true: {script}"
            time.sleep(0.05)

    def label(self, selector: str) -> tuple[str, str]:
        """Role and name of an element, as Firefox gives them to screen readers."""
        found = self._ask("WebDriver:FindElement", using="css selector", value=selector)["value"]
        (element,) = found.values()
        role = self._ask("WebDriver:GetComputedRole", id=element)["value"]
        return role, self._ask("WebDriver:GetComputedLabel", id=element)["value"]

    def _ask(self, command: str, **values: object) -> dict[str, Any]:
        self._count += 1
        text = json.dumps([0, self._count, command, values]).encode()
        self._link.sendall(str(len(text)).encode() + b":" + text)
        _, _, fault, found = self._answer()
        assert fault is None, fault
        return dict(found)

    def _answer(self) -> Any:
        while b":" not in self._bytes:
            self._more()
        length, self._bytes = self._bytes.split(b":", 1)
        while len(self._bytes) < int(length):
            self._more()
        text, self._bytes = self._bytes[: int(length)], self._bytes[int(length) :]
        return json.loads(text)

    def _more(self) -> None:
        got = self._link.recv(1 << 16)
        assert got, "Firefox has gone"
        self._bytes += got


@contextmanager
def firefox(program: str, profile: Path) -> Iterator[Firefox]:
    """Starts Firefox without a window in a new profile, and ends it."""
    lines = [f"user_pref({json.dumps(k)}, {json.dumps(value)});" for k, value in _PREFERENCES.items()]
    (profile / "user.js").write_text("\n".join(lines), encoding="utf-8")
    command = [program, "--headless", "--marionette", "--no-remote", "--profile", str(profile)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            with socket.create_connection(("127.0.0.1", _port(profile)), timeout=30) as link:
                yield Firefox(link)
        finally:
            process.kill()


def _port(profile: Path, seconds: float = 60) -> int:
    """The port that Firefox took, which it writes into its profile."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        told = profile / "MarionetteActivePort"
        if told.exists() and (text := told.read_text(encoding="utf-8").strip()):
            return int(text)
        time.sleep(0.1)
    raise AssertionError(f"Firefox did not open within {seconds:.0f} s")
