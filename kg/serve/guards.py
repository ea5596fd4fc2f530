"""What every answer goes through: which hosts are answered, headers that keep pages to themselves, other origins."""

from __future__ import annotations

from typing import Final

from starlette.datastructures import Headers, MutableHeaders, QueryParams
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kg.serve.pages import LANGUAGES
from kg.serve.results import TRUNCATED
from kg.serve.settings import Settings

_POLICY: Final = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; "
    "trusted-types 'none'"
)
# The explorer is one file with a policy of its own, which names the hashes of its scripts.
_OWN_POLICY: Final = {"/explorer": "frame-ancestors 'none'"}
_OPEN: Final = "/sparql"
_A_DAY: Final = "86400"
_A_YEAR: Final = 365 * 24 * 3600


class Guards:
    """The outermost layer of the application."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._hosts = settings.hosts
        self._origins = settings.origins

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers, or refuses a request that was sent to another name than this server's."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        path, headers = scope["path"], Headers(scope=scope)
        language = QueryParams(scope["query_string"]).get("lang")

        async def send_guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                added = MutableHeaders(scope=message)
                self._add(added, path, headers.get("origin"))
                if language in LANGUAGES:
                    added["Set-Cookie"] = f"lang={language}; Path=/; Max-Age={_A_YEAR}; SameSite=Strict; HttpOnly"
            await send(message)

        if self._hosts is not None and host_of(headers.get("host", "")) not in self._hosts:
            told = "this server answers to its own name alone; start kg serve with --host to let others in\n"
            await PlainTextResponse(told, 421)(scope, receive, send_guarded)
            return
        await self._app(scope, receive, send_guarded)

    def _add(self, headers: MutableHeaders, path: str, origin: str | None) -> None:
        headers["Content-Security-Policy"] = _OWN_POLICY.get(path, _POLICY)
        headers["X-Content-Type-Options"] = "nosniff"
        headers["Referrer-Policy"] = "no-referrer"
        headers["X-Frame-Options"] = "DENY"
        if path != _OPEN:
            headers["Cross-Origin-Resource-Policy"] = "same-origin"
            headers["Cross-Origin-Opener-Policy"] = "same-origin"
            return
        headers.add_vary_header("Accept")
        if "*" in self._origins:
            allowed: str | None = "*"
        else:
            allowed = origin if origin in self._origins else None
            headers.add_vary_header("Origin")
        if allowed is not None:
            headers["Access-Control-Allow-Origin"] = allowed
            headers["Access-Control-Expose-Headers"] = TRUNCATED
            headers["Access-Control-Allow-Methods"] = "GET, HEAD, POST, OPTIONS"
            headers["Access-Control-Allow-Headers"] = "Accept, Content-Type, X-Requested-With"
            headers["Access-Control-Max-Age"] = _A_DAY


def host_of(header: str) -> str:
    """The name in a header ``Host``, without the port."""
    name = header.strip().lower()
    if name.startswith("["):
        return name.partition("]")[0] + "]"
    return name.partition(":")[0]
