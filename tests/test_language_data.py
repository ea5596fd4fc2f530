"""The language data: its own examples hold, and its faults are all told at once."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kg import lang
from kg.errors import LanguageDataError
from kg.lang import load, load_folder
from kg.model import Article, Event, Zone, ZoneKind
from kg.pipeline import Pipeline

DATA = load()
FOLDER = Path(lang.__file__).parent / "vi"
PIPELINE = Pipeline()

FRAME_TYPES = {frame.id: frame.type for frame in DATA.frames.frame}
FRAMES = [(frame.id, frame.type, s) for frame in DATA.frames.frame for s in frame.fires]
SILENT = [(frame.id, frame.type, s) for frame in DATA.frames.frame for s in frame.silent]
TENORS = [(t.frame, FRAME_TYPES[t.frame], s) for t in DATA.frames.tenor for s in t.fires]
NO_TENORS = [(t.frame, FRAME_TYPES[t.frame], s) for t in DATA.frames.tenor for s in t.silent]
STANDING = [
    (t.frame, FRAME_TYPES[t.frame], s) for t in (DATA.frames.standing, DATA.frames.gathering) if t for s in t.fires
]
NO_STANDING = [
    (t.frame, FRAME_TYPES[t.frame], s) for t in (DATA.frames.standing, DATA.frames.gathering) if t for s in t.silent
]
CUES = [(cue.factuality, cue.where, s) for cue in DATA.cues.cue for s in cue.fires]


def events(sentence: str) -> tuple[Event, ...]:
    """The events of an article that holds nothing but this sentence, published on 15 June 2017."""
    zones = (Zone(0, len(sentence), ZoneKind.BODY),)
    return PIPELINE.extract(Article(id="example", text=sentence, zones=zones, published="2017-06-15")).events


def told(found: tuple[Event, ...]) -> str:
    return ", ".join(f"{e.type.value} {e.factuality.value}" for e in found) or "nothing"


def test_there_are_examples() -> None:
    assert len(FRAMES) >= 20
    assert len(CUES) >= 8


FIRES = FRAMES + TENORS + STANDING
QUIET = SILENT + NO_TENORS + NO_STANDING


@pytest.mark.parametrize(("frame", "kind", "sentence"), FIRES, ids=[f"{f}-{i}" for i, (f, _, _) in enumerate(FIRES)])
def test_frame_fires(frame: str, kind: object, sentence: str) -> None:
    found = events(sentence)
    assert kind in {e.type for e in found}, f"{frame}: {sentence} gives {told(found)}"


@pytest.mark.parametrize(("frame", "kind", "sentence"), QUIET, ids=[f"{f}-{i}" for i, (f, _, _) in enumerate(QUIET)])
def test_frame_is_silent(frame: str, kind: object, sentence: str) -> None:
    found = events(sentence)
    assert kind not in {e.type for e in found}, f"{frame}: {sentence} gives {told(found)}"


@pytest.mark.parametrize(
    ("status", "where", "sentence"), CUES, ids=[f"{f.value}-{w}-{i}" for i, (f, w, _) in enumerate(CUES)]
)
def test_cue_fires(status: object, where: str, sentence: str) -> None:
    found = events(sentence)
    assert status in {e.factuality for e in found}, f"{where} cue: {sentence} gives {told(found)}"


@pytest.mark.parametrize("frame", [f for f in DATA.frames.frame if f.confidence >= 0.5], ids=lambda f: f.id)
def test_frame_has_an_example(frame: object) -> None:
    assert frame.fires, f"give frame {frame.id!r} a sentence in 'fires'"  # type: ignore[attr-defined]


def test_frame_ids_are_unique() -> None:
    ids = [f.id for f in DATA.frames.frame]
    assert sorted({i for i in ids if ids.count(i) > 1}) == []


def test_country_codes_are_unique() -> None:
    codes = [c.code for c in DATA.countries.country]
    assert sorted({c for c in codes if codes.count(c) > 1}) == []


# -------------------------------------------------------------------------------------------------------- its faults


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    shutil.copytree(FOLDER, tmp_path / "vi", ignore=shutil.ignore_patterns("*.md"))
    return tmp_path / "vi"


def test_a_copy_loads(copy: Path) -> None:
    assert load_folder(copy, "vi").digest == DATA.digest


def test_a_changed_line_changes_the_digest(copy: Path) -> None:
    with (copy / "frames.toml").open("a", encoding="utf-8") as file:
        file.write("\n# a remark\n")
    assert load_folder(copy, "vi").digest != DATA.digest


def test_all_faults_are_named_at_once(copy: Path) -> None:
    (copy / "places.toml").unlink()
    (copy / "dates.toml").write_text("day = [", encoding="utf-8")
    (copy / "names.toml").write_bytes(b'family = ["\xff"]')
    (copy / "countries.toml").write_text(
        'country = [{code = "Nga", label = "", en = "Russia", colour = "red"}]', encoding="utf-8"
    )
    with (copy / "frames.toml").open("a", encoding="utf-8") as file:
        file.write(
            '\n[[frame]]\nid = "empty"\ntype = "Meeting"\n\n[[frame]]\nid = "odd"\ntype = "Party"\nverbs = ["x"]\n'
        )
    with pytest.raises(LanguageDataError) as caught:
        load_folder(copy, "vi")
    text = str(caught.value)
    for fault in (
        "places.toml: missing",
        "dates.toml: not TOML",
        "names.toml: not TOML",
        "countries.toml: country.0",
        ".code: ",
        ".label: ",
        ".colour: ",
        "frame 'empty' has no triggers",
        ".type: ",
    ):
        assert fault in text, f"{fault!r} is not in:\n{text}"
    assert len(text.splitlines()) >= 8


def test_a_trigger_among_the_blocked_phrases_is_a_fault(copy: Path) -> None:
    with (copy / "frames.toml").open("a", encoding="utf-8") as file:
        file.write(f'\n[[frame]]\nid = "odd"\ntype = "Meeting"\nverbs = ["{DATA.frames.blocked[0].upper()}"]\n')
    with pytest.raises(LanguageDataError, match=r"frames\.toml: .*is blocked and a trigger of frame 'odd'"):
        load_folder(copy, "vi")


def test_a_syllable_that_is_listed_with_its_tone_mark_in_two_places_is_a_fault(copy: Path) -> None:
    path = copy / "characters.toml"
    path.write_text(path.read_text(encoding="utf-8") + '"hoà" = "he"\n', encoding="utf-8")
    with pytest.raises(LanguageDataError, match=r"characters\.toml: readings: .*hoà, hòa; keep one"):
        load_folder(copy, "vi")


def test_an_unknown_language_is_told() -> None:
    with pytest.raises(LanguageDataError, match="missing"):
        load("xx")
