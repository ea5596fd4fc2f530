"""One HTML file that holds the whole graph and opens without a network.

pyvis draws: its network carries nodes, edges and options, and the vis-network script that it ships goes into the page.
The template is our own, because pyvis's own one names foreign hosts and turns some text into markup. Here all data is
one JSON block, the scripts write text through text nodes only, and a content security policy that lists the hashes of
the three inline parts lets nothing else run or load.
"""

from __future__ import annotations

import base64
import hashlib
import html
import json
import re
from collections.abc import Callable, Mapping
from importlib import resources
from pathlib import Path
from typing import Any, Final

from pyvis.network import Network as Drawing

from kg.graph.serialise import replacing
from kg.view.drawing import drawing, facts
from kg.view.layout import Places, plan, positions
from kg.view.network import Network

_SCRIPTS: Final = (
    "base.js",
    "address.js",
    "nothing.js",
    "drawing.js",
    "panel.js",
    "filters.js",
    "export.js",
    "page.js",
    "keyboard.js",
)
_JSON_ESCAPES: Final = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}


def render_page(
    network: Network, *, title: str = "", language: str = "vi", places: Callable[[], Places] | None = None
) -> str:
    """The page as text.

    Args:
        network: What is drawn.
        title: Heading; the page's own words where it is empty.
        language: Language that the page opens in, ``vi`` or ``en``.
        places: Gives the places of the nodes; asked for late, so that they may be found meanwhile.
    """
    told = json_block(facts(network))
    drawn = drawing(network, places() if places is not None else positions(plan(network)))
    strings = json.loads(_template("strings.json"))
    shown = json_block({**_drawn(drawn), "title": title, "language": language, "strings": strings})
    css, vis, script = _template("page.css"), vis_network_script(), _own_script()
    policy = (
        f"default-src 'none'; script-src '{_hash(vis)}' '{_hash(script)}'; style-src '{_hash(css)}'; "
        "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    )
    return _fill(
        _template("page.html"),
        {
            "language": html.escape(language),
            "policy": html.escape(policy, quote=False),
            "title": html.escape(title or strings[language]["title"]),
            "css": css,
            "data": f"{told[:-1]},{shown[1:]}",
            "vis": vis,
            "script": script,
        },
    )


def write_page(
    network: Network,
    path: Path,
    *,
    title: str = "",
    language: str = "vi",
    places: Callable[[], Places] | None = None,
) -> None:
    """Write the page as UTF-8, as :func:`render_page` makes it; the file appears whole or not at all.

    Raises:
        OSError: If the file can't be written.
    """
    content = render_page(network, title=title, language=language, places=places).encode()
    with replacing(path) as out:
        out.write(content)


def json_block(data: object) -> str:
    """JSON that can stand inside a script element: nothing in it can end the element or open a comment."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).translate(_JSON_ESCAPES)


def vis_network_script() -> str:
    """The vis-network script that the installed pyvis carries, without the pointer to a source map it does not ship."""
    library = resources.files("pyvis").joinpath("lib")
    versions = sorted(f.name for f in library.iterdir() if f.name.startswith("vis-"))
    text = library.joinpath(versions[-1], "vis-network.min.js").read_text(encoding="utf-8")
    return re.sub(r"\n//# sourceMappingURL=\S+\s*$", "\n", text)


def _drawn(drawn: Drawing) -> dict[str, Any]:
    nodes, edges, _, _, _, options = drawn.get_network_data()
    return {"nodes": nodes, "edges": edges, "options": json.loads(options)}


def _own_script() -> str:
    parts = "\n".join(_template(name) for name in _SCRIPTS)
    return f'(() => {{\n"use strict";\n{parts}}})();\n'


def _template(name: str) -> str:
    return resources.files("kg.view").joinpath("templates", name).read_text(encoding="utf-8")


def _hash(content: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()


def _fill(template: str, values: Mapping[str, str]) -> str:
    # In one pass, so that a marker inside an article's text stays text.
    return re.sub(r"\{\{(\w+)\}\}", lambda m: values[m[1]], template)
