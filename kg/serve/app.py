"""The application: addresses, and what answers them."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from importlib import resources
from typing import Final

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from kg.graph import vocabulary as v
from kg.graph.ontology import label_of
from kg.query.questions import questions
from kg.serve import media
from kg.serve.description import description
from kg.serve.guards import Guards
from kg.serve.naming import PATH
from kg.serve.pages import LANGUAGES, page, strings
from kg.serve.pool import Pool
from kg.serve.protocol import METHODS, BadRequestError, task_of
from kg.serve.settings import Settings
from kg.serve.wire import Reply, Task
from kg.view.drawing import TYPES
from kg.view.page import vis_network_script

SPARQL: Final = "/sparql"
_STATIC: Final = {
    "serve.css": "text/css",
    "dom.js": "text/javascript",
    "editor.js": "text/javascript",
    "results.js": "text/javascript",
    "chart.js": "text/javascript",
    "graph.js": "text/javascript",
    "query.js": "text/javascript",
}
_VIS: Final = "vis-network.js"
_GONE: Final = 0.5
# What nginx logs where the client closed the connection; nobody receives it.
_NOBODY: Final = 499

Answer = Callable[[Request], Awaitable[Response]]


def application(settings: Settings) -> Starlette:
    """The application of a server; its workers start with the first request and end with the server."""
    desk = _Desk(settings)

    @contextlib.asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        yield
        await desk.pool.close()

    return Starlette(
        routes=[
            Route("/", desk.home),
            Route(SPARQL, desk.sparql, methods=METHODS),
            Route("/explorer", desk.explorer),
            Route("/find", desk.find),
            Route("/questions/{name}", desk.question),
            Route(PATH + "{name}", desk.node),
            Route("/ontology", desk.ontology),
            Route("/static/{name}", desk.static),
        ],
        middleware=[Middleware(Guards, settings=settings)],
        exception_handlers={HTTPException: desk.fault},
        lifespan=lifespan,
    )


class _Desk:
    """Answers requests; what needs the graph is handed to the workers."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self.pool = Pool(settings.out, settings.limits)

    # ---------------------------------------------------------------------- the endpoint
    async def sparql(self, request: Request) -> Response:
        if request.method == "OPTIONS":
            return Response(status_code=204, headers={"Allow": ", ".join(METHODS)})
        accept = _accept(request)
        try:
            body = await self._body(request)
            address = request.scope["query_string"].decode("latin-1")
            task = task_of(request.method, address, request.headers.get("content-type", ""), body, accept)
        except BadRequestError as error:
            return _response(error.reply)
        if task is not None:
            return await self._asked(request, task)
        if media.chosen(accept, (*media.TRIPLES, media.HTML)) == media.HTML:
            return RedirectResponse("/", 303)
        return _response(description(str(request.url.replace(query="")), accept))

    async def _body(self, request: Request) -> bytes:
        most = self._settings.limits.query_bytes
        parts, size = [], 0
        async for part in request.stream():
            parts.append(part)
            size += len(part)
            if size > most:
                raise BadRequestError(413, f"a request may have {most} bytes at most\n")
        return b"".join(parts)

    async def _asked(self, request: Request, task: Task) -> Response:
        """A worker's answer; the work is stopped when whoever asked is gone."""
        answer = asyncio.create_task(self.pool.ask(task))
        try:
            while not (await asyncio.wait([answer], timeout=_GONE))[0]:
                if await request.is_disconnected():
                    return Response(status_code=_NOBODY)
            return _response(answer.result())
        finally:
            if not answer.done():
                answer.cancel()

    # ---------------------------------------------------------------------- pages
    async def home(self, request: Request) -> Response:
        found = await self._asked(request, {"kind": "base"})
        if found.status_code != 200:
            return found
        language, base = self._language(request), bytes(found.body).decode()
        data = {
            "base": base,
            "prefixes": {**v.PREFIXES, "id": base},
            "language": language,
            "words": strings()[language],
            "questions": [_told(name, language) for name in questions()],
            "colors": {name: color for name, (color, _) in TYPES.items()},
        }
        return Response(page("home.html", language, {"data": data}), media_type=media.HTML)

    async def question(self, request: Request) -> Response:
        values = {k: x for k, x in request.query_params.items() if x.strip()}
        task = {"kind": "question", "name": request.path_params["name"], "values": values}
        return await self._asked(request, task)

    async def node(self, request: Request) -> Response:
        forms = {form: kind for kind, form in reversed(tuple(media.TRIPLES.items()))}
        accept = forms.get(request.query_params.get("format", ""), _accept(request))
        task = {
            "kind": "node",
            "name": request.path_params["name"],
            "accept": accept,
            "language": self._language(request),
        }
        found = await self._asked(request, task)
        if found.status_code >= 400:
            raise HTTPException(found.status_code, bytes(found.body).decode().strip())
        found.headers["Vary"] = "Accept, Accept-Language"
        return found

    async def find(self, request: Request) -> Response:
        text = request.query_params.get("q", "")[:200]
        return await self._asked(request, {"kind": "find", "text": text, "language": self._language(request)})

    async def explorer(self, _: Request) -> Response:
        path = self._settings.out / "index.html"
        if not path.is_file():
            raise HTTPException(404, f"there is no {path.name}: build the graph with --page")
        return FileResponse(path, media_type=media.HTML)

    async def ontology(self, _: Request) -> Response:
        return Response(v.ontology_text(), media_type=media.with_charset("text/turtle"))

    async def static(self, request: Request) -> Response:
        name = request.path_params["name"]
        if name == _VIS:
            return Response(
                vis_network_script(), media_type="text/javascript", headers={"Cache-Control": "max-age=3600"}
            )
        if name not in _STATIC:
            raise HTTPException(404, "there is no such file")
        text = resources.files("kg.serve").joinpath("templates", name).read_text(encoding="utf-8")
        return Response(text, media_type=_STATIC[name], headers={"Cache-Control": "no-cache"})

    async def fault(self, request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        if media.chosen(_accept(request), ("text/plain", media.HTML)) != media.HTML:
            return PlainTextResponse(f"{error.detail}\n", error.status_code, headers=error.headers)
        language, status = self._language(request), error.status_code
        lead = strings()[language].get(f"fault{status}", strings()[language]["faultOther"])
        values = {"status": status, "lead": lead.format(status=status), "message": error.detail}
        body = page("fault.html", language, values)
        return Response(body, error.status_code, headers=error.headers, media_type=media.HTML)

    def _language(self, request: Request) -> str:
        asked = request.query_params.get("lang") or request.cookies.get("lang")
        return asked if asked in LANGUAGES else self._settings.language


def _accept(request: Request) -> str:
    return ",".join(request.headers.getlist("accept"))


def _response(reply: Reply) -> Response:
    kind = media.with_charset(reply.media)
    return Response(reply.body, reply.status, headers={**reply.headers, "Content-Type": kind})


def _told(name: str, language: str) -> dict[str, object]:
    """A question as the page shows it."""
    asked = questions()[name]
    parameters = [
        {
            "name": p.name,
            "about": p.about[language],
            "example": p.example,
            "needed": p.required,
            "choices": [[choice, label_of(v.kg(choice), language)] for choice in p.choices],
        }
        for p in asked.parameters
    ]
    return {"name": name, "title": asked.title[language], "about": asked.about[language], "parameters": parameters}
