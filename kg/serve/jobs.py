"""What a worker does: answer a query, fill in a question, show a node, find one by its name."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from typing import Final

from pyoxigraph import Store

from kg.query import QueryError, run_query
from kg.query.asking import query_of
from kg.query.dataset import Dataset
from kg.query.guard import RefusedError
from kg.query.names import UnknownNameError
from kg.query.questions import question
from kg.query.run import base_of
from kg.serve import nodes, results
from kg.serve.finding import find
from kg.serve.settings import Limits
from kg.serve.wire import Reply, Task

_LOG = logging.getLogger(__name__)
#: Letters of a name that a header takes.
_SHOWN: Final = 100


def done(store: Store, task: Task, limits: Limits) -> Reply:
    """The reply to a task."""
    try:
        reply = _JOBS[task["kind"]](store, task, limits)
    except RefusedError as error:
        return Reply(403, body=f"{error}\n".encode())
    except UnknownNameError as error:
        # For the page, which tells it in its own language.
        unknown = json.dumps({"name": error.name[:_SHOWN], "near": error.near})
        return Reply(400, headers={"Kg-Unknown": unknown}, body=f"{error}\n".encode())
    except QueryError as error:
        return Reply(400, body=f"{error}\n".encode())
    except MemoryError:
        return Reply(500, body=f"the query took more than {limits.megabytes} MB of memory\n".encode())
    except Exception as error:
        # Whoever asked learns that it is not the query's fault; the log of the server has the rest.
        _LOG.exception("an error of ours")
        return Reply(500, body=f"an error of ours, please report it: {type(error).__name__}: {error}\n".encode())
    if len(reply.body) > limits.result_bytes:
        told = f"the result has {len(reply.body):,} bytes, more than the {limits.result_bytes:,} that may be sent\n"
        return Reply(500, body=told.encode())
    return reply


def _query(store: Store, task: Task, limits: Limits) -> Reply:
    dataset = Dataset(tuple(task["default"]), tuple(task["named"]))
    found = run_query(store, task["query"], max_rows=limits.rows, dataset=dataset)
    return results.reply(found, task["accept"], limits.rows)


def _base(store: Store, _: Task, __: Limits) -> Reply:
    return Reply(200, body=base_of(store).encode())


def _question(store: Store, task: Task, _: Limits) -> Reply:
    return Reply(200, body=query_of(store, question(task["name"]), task["values"]).encode())


def _node(store: Store, task: Task, limits: Limits) -> Reply:
    return nodes.reply(store, task["name"], task["accept"], task["language"], limits)


def _find(store: Store, task: Task, _: Limits) -> Reply:
    return find(store, task["text"], task["language"])


_JOBS: Final[dict[str, Callable[[Store, Task, Limits], Reply]]] = {
    "base": _base,
    "query": _query,
    "question": _question,
    "node": _node,
    "find": _find,
}
