from __future__ import annotations

import base64
import hashlib
import json
import re
from html.parser import HTMLParser
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from view_samples import ENDS_SCRIPT, HOSTILE, denial, hostile, network_of, report

from kg.view.network import Network
from kg.view.page import json_block, render_page, vis_network_script, write_page

SCRIPTS = ("base.js", "address.js", "drawing.js", "panel.js", "filters.js", "export.js", "page.js", "keyboard.js")


class Reader(HTMLParser):
    """Elements with their attributes, and the content of scripts and styles."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.raw: dict[str, list[str]] = {"script": [], "style": [], "title": []}
        self._open: str | None = None
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag in self.raw:
            self._open = tag
            self.raw[tag].append("")

    def handle_endtag(self, tag: str) -> None:
        self._open = None

    def handle_data(self, data: str) -> None:
        if self._open:
            self.raw[self._open][-1] += data


@pytest.fixture(scope="module")
def page() -> str:
    return render_page(network_of(report(), denial(), hostile()), title=f"Tin {HOSTILE} {ENDS_SCRIPT}")


def data_of(page: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(Reader(page).raw["script"][0])
    return data


def test_nothing_is_loaded_from_anywhere(page: str):
    reader = Reader(page)
    loading = {"src", "href", "srcset", "data", "action", "poster", "background", "formaction", "style"}
    assert [(tag, a) for tag, a in reader.elements if loading & set(a)] == []
    assert not [tag for tag, _ in reader.elements if tag in {"link", "iframe", "object", "embed", "img", "base"}]
    assert "url(" not in reader.raw["style"][0]
    assert "@import" not in reader.raw["style"][0]
    assert "sourceMappingURL" not in page


def test_no_element_listens_in_markup(page: str):
    assert not [a for _, attrs in Reader(page).elements for a in attrs if a.startswith("on")]


def test_the_policy_lets_only_these_scripts_and_this_style_work(page: str):
    reader = Reader(page)
    (policy,) = (a["content"] for t, a in reader.elements if a.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    rules = {name: values for name, *values in (rule.split() for rule in policy.split(";"))}
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == ["'none'"]
    assert rules["script-src"] == [f"'{sha(s)}'" for s in reader.raw["script"][1:]]
    assert rules["style-src"] == [f"'{sha(reader.raw['style'][0])}'"]
    assert "unsafe" not in policy
    # It binds only what comes after it.
    assert [t for t, _ in reader.elements].index("style") > next(
        i for i, (_, a) in enumerate(reader.elements) if "http-equiv" in a
    )


def sha(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def test_hostile_text_is_data_in_every_position(page: str):
    reader = Reader(page)
    assert [t for t, _ in reader.elements].count("script") == 3
    assert HOSTILE not in page
    assert "alert(2)</script>" not in page
    assert f"Tin {HOSTILE} {ENDS_SCRIPT}" in reader.raw["title"][0]
    data = data_of(page)
    shown = json.dumps(data, ensure_ascii=False)
    for text in (HOSTILE, ENDS_SCRIPT, "{{data}}", "😀"):
        assert text in shown


def test_json_cannot_end_its_element():
    block = json_block({"a": "</script><!-- & \u2028\u2029 ]]>"})
    assert not set(block) & set("<>&\u2028\u2029")
    assert json.loads(block) == {"a": "</script><!-- & \u2028\u2029 ]]>"}


def test_the_same_articles_give_the_same_bytes(tmp_path: Path):
    one, other = tmp_path / "1.html", tmp_path / "2.html"
    write_page(network_of(report(), denial(), hostile()), one)
    write_page(network_of(hostile(), report(), denial()), other)
    assert one.read_bytes() == other.read_bytes()
    assert one.read_text(encoding="utf-8").startswith('<!DOCTYPE html>\n<html lang="vi">')


def test_what_pyvis_carries_draws(page: str):
    carried = resources.files("pyvis").joinpath("lib", "vis-9.1.2", "vis-network.min.js").read_text(encoding="utf-8")
    script = Reader(page).raw["script"][1]
    assert script == vis_network_script()
    assert carried.startswith(script.rstrip()[:-10])
    data = data_of(page)
    assert data["options"]["physics"] == {"enabled": False}
    assert {"id", "label", "shape", "x", "y"} <= set(data["nodes"][0])
    assert {"from", "to", "id"} <= set(data["edges"][0])


def test_labels_come_from_the_ontology_in_both_languages(page: str):
    data = data_of(page)
    names = {r["iri"].split("#")[1]: r["names"] for r in data["relations"]}
    assert names["met"] == {"vi": "đã gặp", "en": "met"}
    assert data["types"]["Person"]["names"] == {"vi": "Người", "en": "Person"}
    assert data["statuses"]["Planned"] == {"vi": "dự kiến", "en": "planned"}


def test_both_languages_have_all_words():
    strings = json.loads(resources.files("kg.view").joinpath("templates", "strings.json").read_text(encoding="utf-8"))
    assert set(strings["vi"]) == set(strings["en"])
    scripts = "".join(
        resources.files("kg.view").joinpath("templates", name).read_text(encoding="utf-8") for name in SCRIPTS
    )
    assert set(re.findall(r'\bsay\("(\w+)"', scripts)) <= set(strings["vi"])
    placeholders = {k: set(re.findall(r"\{\w+\}", text)) for k, text in strings["vi"].items()}
    assert placeholders == {k: set(re.findall(r"\{\w+\}", text)) for k, text in strings["en"].items()}


def test_scripts_make_no_markup():
    for name in SCRIPTS:
        script = resources.files("kg.view").joinpath("templates", name).read_text(encoding="utf-8")
        for sink in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function"):
            assert sink not in script, (name, sink)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_language_and_heading_are_the_callers(language: str):
    page = render_page(network_of(report()), title="Của tôi", language=language)
    assert f'<html lang="{language}">' in page
    assert "<title>Của tôi</title>" in page


def test_an_empty_graph_still_gives_a_page():
    assert data_of(render_page(Network((), (), ())))["nodes"] == []


def test_a_failed_write_leaves_the_old_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    path = tmp_path / "graph.html"
    path.write_text("cũ", encoding="utf-8")
    monkeypatch.setattr("kg.view.page.drawing", lambda network, places: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        write_page(Network((), (), ()), path)
    assert [p.read_text(encoding="utf-8") for p in tmp_path.iterdir()] == ["cũ"]
