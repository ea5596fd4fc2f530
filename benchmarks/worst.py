"""How long does the worst text take, and how does the time grow with its length?

    python benchmarks/worst.py [--size 1000000] [--only NAME] [--stage read|extract|graph]

Each text is one that breaks careless code: a sign repeated without end, quotation marks that never close, a sentence
without a stop, a list of ten thousand names, one trigger after the other. It is read from a file, extracted and made a
graph, once at an eighth of the size and once at the whole; the growth is the second time over the first: 8 is linear,
64 the square. Every text runs in a process of its own that is stopped after `--limit` CPU seconds.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from itertools import count, islice
from pathlib import Path

from kg.config import Reading, ReadLimits
from kg.graph.build import article_graph
from kg.graph.serialise import write_turtle
from kg.lang import load
from kg.model import Article
from kg.pipeline import Pipeline
from kg.read import read

HEAD = "Hai nước Mẫu mở lại tuyến đường sắt\nNgày 7/8/2025, Bộ trưởng Quốc phòng Hàn Quốc thăm Nhật Bản và hội đàm.\n"


def texts() -> dict[str, Callable[[int], str]]:
    """Every worst text, as a function of its length in characters."""
    lang = load("vi")
    frames = lang.frames.frame
    verbs = [v for f in frames for v in f.verbs]
    nouns = [n for f in frames for n in f.nouns]
    cues = [w for c in lang.cues.cue for w in c.words]
    states = [c.label for c in lang.countries.country]
    heads = [h.text for h in lang.offices.head]
    bodies = [h.text for h in lang.bodies.head]

    def again(unit: str) -> Callable[[int], str]:
        return lambda size: unit * (size // len(unit) + 1)

    def numbered(form: str) -> Callable[[int], str]:
        def make(size: int) -> str:
            width = len(form.format(10_000, 10_000))
            return "".join(form.format(i, _name(i)) for i in islice(count(), size // width + 1))

        return make

    repeated = {
        "open brackets": "(",
        "one letter": "a",
        "one capital": "A",
        "capitals apart": "A ",
        "a letter and comma": "a,",
        "capitals and commas": "A, ",
        "stops": ".",
        "stops apart": "a. ",
        "quotation marks": '"',
        "curly marks": "“",
        "single marks": "’",
        "quotations": "“Chúng tôi đã gặp nhau”, ông nói. ",
        "quotations without end": "“ông nói: ",
        "hyphens": "A-",
        "slashes": "1/",
        "figures": "1",
        "figures apart": "1 ",
        "colons": "a: ",
        "hash signs": "#a ",
        "menu": "Trang chủ\n",
        "short lines": "Một dòng ngắn thôi\n",
        "empty lines": " \n",
        "blanks": "   ",
        "tabs": "\t",
        "marks that combine": "a\u0301\u0323",
        "only marks": "\u0301",
        "bidi": "\u202ea\u202c",
        "joiners": "a\u200d",
        "emoji": "😀",
        "toned vowels": "oà",
        "long word of vowels": "óa",
        "brackets with a credit": "(Ảnh: ",
        "square brackets": "[Aaaa bbbb cccc dddd] ",
        "breadcrumbs": "Thế giới > ",
        "times": "0:00",
        "links": "http://a.b/",
        "tags": "<b>",
        "entities": "&amp;",
        "dates": "ngày 7/8/2025, ",
        "dates in sentences": "Ngày 7/8, Nga họp. ",
        "days without years": "7/8 ",
        "months": "tháng ",
        "years": "năm 2025 ",
        "one name": "Ahn Gyu Back ",
        "one name in sentences": "Ông Ahn Gyu Back nói. ",
        "title and name": "Bộ trưởng Quốc phòng Hàn Quốc Ahn Gyu Back, ",
        "one state": "Hàn Quốc ",
        "states with and": "Hàn Quốc và ",
        "states with commas": "Hàn Quốc, ",
        "states with hyphens": "Nga-",
        "one trigger": "hội đàm ",
        "one act": "Nga gặp Mỹ. ",
        "acts without stop": "Nga gặp Mỹ ",
        "acts with and": "Nga gặp Mỹ và ",
        "acts with commas": "Nga gặp Mỹ, ",
        "said that": "Nga nói rằng ",
        "said that Mỹ": "Nga nói Mỹ nói ",
        "not": "không ",
        "will": "Nga sẽ ",
        "not to meet": "Nga không gặp Mỹ vì ",
        "of": "của ",
        "of and state": "của Nga ",
        "who": "mà ",
        "if": "nếu Nga ",
        "head of an office": f"{heads[0]} ",
        "bodies": f"{bodies[0]} ",
        "bodies in lists": "Bộ Quốc phòng, ",
        "names with and": "Ahn Gyu Back và ",
        "pronouns": "Ông nói. Ông gặp ông. ",
        "abbreviations": "Liên minh Mẫu Quốc (LMQ) ",
    }
    out: dict[str, Callable[[int], str]] = {name: again(unit) for name, unit in repeated.items()}
    out |= {
        "every trigger": again(" ".join(verbs) + " "),
        "every noun of acts": again(" ".join(nouns) + " "),
        "every cue": again(" ".join(cues) + " "),
        "every state": again(", ".join(states) + ", "),
        "every office": again(" ".join(heads) + " "),
        "every body": again(" ".join(bodies) + " "),
        "different names": numbered("Ông {1} gặp ông Ahn Gyu Back. "),
        "different names in a list": numbered("Nguyễn {1}, "),
        "different acts": numbered("Ngày {0}/8, ông {1} thăm Nga. "),
        "different documents": numbered("Nga ký Hiệp ước {1}. "),
        "different abbreviations": numbered("Liên minh {1} (LM{0}) họp. "),
        "different statements": numbered("Nga nói về việc {0} của {1}. "),
    }
    return out


def _name(i: int) -> str:
    """A foreign name of two words, another for every number."""
    letters = "bdghklmnpr"
    word = "".join(letters[int(d)] + "aeiou"[int(d) % 5] for d in f"{i:05d}")
    return f"{word[:4].title()} {word[4:].title()}"


def measure(name: str, size: int, stages: str) -> dict[str, float]:
    """CPU seconds of each stage for one text."""
    text = texts()[name](size)[:size]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.txt"
        path.write_text(HEAD + text, encoding="utf-8")
        unlimited = Reading(limits=ReadLimits(chars=10 * size))
        pipeline = Pipeline()
        pipeline.extract(next(a for a in read([_small(Path(folder))]) if isinstance(a, Article)))
        out: dict[str, float] = {}
        start = time.process_time()
        article = next((a for a in read([path], reading=unlimited) if isinstance(a, Article)), None)
        out["read"] = time.process_time() - start
        if article is not None and stages != "read":
            start = time.process_time()
            extraction = pipeline.extract(article)
            out["extract"] = time.process_time() - start
            if stages != "extract":
                start = time.process_time()
                write_turtle([article_graph(extraction)], Path(folder) / "a.ttl")
                out["graph"] = time.process_time() - start
    return out


def _small(folder: Path) -> Path:
    path = folder / "small.txt"
    path.write_text(HEAD, encoding="utf-8")
    return path


def run(name: str, size: int, options: argparse.Namespace) -> dict[str, float] | None:
    """The same in a process of its own; None where it took longer than it may."""
    command = [sys.executable, __file__, "--one", name, "--size", str(size), "--stage", options.stage]
    limit = options.limit

    def bound() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 5))

    done = subprocess.run(command, capture_output=True, text=True, check=False, preexec_fn=bound)
    if done.returncode < 0:
        return None
    if done.returncode:
        raise SystemExit(f"{name}: {done.stderr}")
    found: dict[str, float] = json.loads(done.stdout)
    return found


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=1_000_000, help="characters of the long text")
    parser.add_argument("--limit", type=int, default=120, help="CPU seconds after which a text is given up")
    parser.add_argument("--only", action="append", help="only this text; may be repeated")
    parser.add_argument("--stage", choices=("read", "extract", "graph"), default="graph", help="the last one")
    parser.add_argument("--one", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        print(json.dumps(measure(options.one, options.size, options.stage)))
        return 0
    print(f"{'text':28} {'read':>7} {'extract':>8} {'graph':>7} {'s':>7} {'growth':>7}", flush=True)
    for name in options.only or texts():
        short = run(name, options.size // 8, options)
        if short is None:
            print(f"{name:28} more than {options.limit} s at an eighth of the size", flush=True)
            continue
        long = run(name, options.size, options) if sum(short.values()) * 8 < options.limit else None
        if long is None:
            print(f"{name:28} {sum(short.values()):.1f} s at an eighth, too long at the whole", flush=True)
            continue
        cells = " ".join(f"{long.get(s, 0):{w}.2f}" for s, w in (("read", 7), ("extract", 8), ("graph", 7)))
        growth = sum(long.values()) / max(sum(short.values()), 0.001)
        print(f"{name:28} {cells} {sum(long.values()):7.2f} {growth:7.1f}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
