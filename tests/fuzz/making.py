"""What breaks careless code, made at random: texts out of the language's own words, and files with faults of all sorts.

Everything comes out of a :class:`random.Random`, so that a seed tells all of it.
"""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import random
import tarfile
import unicodedata
import zipfile
from functools import cache

from kg.lang import load
from kg.read.tcvn3 import TABLE

#: What a name, a quotation or an id is taken for elsewhere: markup, formulas, RDF, SPARQL, terminals, file names.
HOSTILE = (
    "<script>alert(1)</script>",
    "</script><img src=x onerror=alert(1)>",
    '=HYPERLINK("http://a.example";"b")',
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    '"@vi . <http://a.example/s> <http://a.example/p> "o" .',
    "'''",
    '"""',
    "\\",
    "\\u0022",
    "> } . #",
    "{{data}}",
    "${x}",
    "%s%n",
    "../../etc",
    "javascript:alert(1)",
    "http://a b/<>",
    "; DROP GRAPH <x>",
    "]]>",
    "&#0;",
    "[bold]",
    "\x1b[31m",
    "\x1b]0;a\x07",
    "\x00",
    "\x7f",
    "\x9b",
    "\u202eb\u202c",
    "\u2066c\u2069",
    "\u200b",
    "\ufeff",
    "\u2028",
    "\ufffe",
    "\ud800",
    "😀",
    "a\u0301\u0323\u031b",
    "ﷺ",
    "ß",
    "İ",
    "ǅ",
    "北京",
)
SIGNS = (*".,;:!?…“”\"'«»()[]-–—/|•*%&#@\n\t", "\n\n", " ", "\r\n", "  ")
TURNS = (
    "ông",
    "bà",
    "hai bên",
    "hai nước",
    "nước này",
    "chúng tôi",
    "tôi",
    "người đồng cấp",
    "bộ này",
    "và",
    "tại",
    "với",
)


@cache
def words() -> dict[str, tuple[str, ...]]:
    """The words of the language data by what they are."""
    lang = load("vi")
    frames, grammar, offices, dates = lang.frames.frame, lang.grammar, lang.offices, lang.dates
    return {
        "verb": tuple(v for f in frames for v in f.verbs),
        "noun": tuple(n for f in frames for n in f.nouns),
        "tenor": tuple(w for t in lang.frames.tenor for w in t.words),
        "cue": tuple(w for c in lang.cues.cue for w in c.words),
        "function": tuple(_strings(grammar.model_dump())),
        "state": tuple(form for c in lang.countries.country for form in (c.label, *c.names, *c.short, *c.capitals)),
        "organization": tuple(form for o in lang.organizations.organization for form in (o.label, *o.names)),
        "head": tuple(h.text for h in offices.head),
        "field": offices.field,
        "title": (*offices.prefix_former, *offices.prefix_new, *offices.prefix_deputy, *offices.address, *offices.rank),
        "body": tuple(h.text for h in lang.bodies.head),
        "series": (*lang.conferences.heads, *lang.documents.heads, *lang.conferences.edition),
        "known": tuple(p.name for p in lang.names.known),
        "family": lang.names.family,
        "given": lang.names.given,
        "place": (*(p.label for p in lang.places.place), *lang.places.heads),
        "date": (
            *_strings(dates.model_dump()),
            "7/8",
            "7/8/2025",
            "tháng 9",
            "năm 2026",
            "30/2",
            "99/99",
            "29/2",
            "2025",
        ),
    }


def _strings(value: object) -> list[str]:
    if isinstance(value, str):
        return [value] if value.strip() else []
    if isinstance(value, dict):
        return [s for v in value.values() for s in _strings(v)]
    if isinstance(value, list | tuple):
        return [s for v in value for s in _strings(v)]
    return []


# ---------------------------------------------------------------------------------------------------------------------
# Texts.


def sentence(rng: random.Random) -> str:
    """A sentence that could stand in the news, or nearly."""
    w = words()

    def one(kind: str) -> str:
        return rng.choice(w[kind])

    def party() -> str:
        name = one("known") if rng.random() < 0.5 else f"{one('family')} {one('given')}"
        return rng.choice(
            (
                one("state"),
                name,
                f"{one('head')} {one('field')} {one('state')} {name}",
                f"{one('title')} {name}",
                f"{one('head')} {one('state')}",
                f"{one('body')} {one('field')} {one('state')}",
                one("organization"),
                rng.choice(TURNS),
                f"{one('state')}, {one('state')} và {one('state')}",
                rng.choice(HOSTILE),
            )
        )

    def when() -> str:
        return rng.choice((f"Ngày {rng.randrange(40)}/{rng.randrange(15)}, ", one("date") + " ", "", ""))

    def act() -> str:
        cue = one("cue") + " " if rng.random() < 0.4 else ""
        thing = rng.choice((party(), f"{one('series')} {one('known')}", f"{one('noun')} {party()}", one("field")))
        return f"{cue}{one('verb')} {rng.choice(('', 'với ', 'tại ', 'rằng ', 'về '))}{thing}"

    body = f"{when()}{party()} {act()}"
    while rng.random() < 0.4:
        body += rng.choice((", ", " và ", " sau khi ", "; ", " ", f" {one('function')} ")) + act()
    if rng.random() < 0.3:
        body = f"“{body}”, {party()} {rng.choice(('nói', 'cho biết', 'khẳng định'))}"
    return body[:1].upper() + body[1:] + rng.choice((".", ".", ".", "!", "…", "", " "))


def jumble(rng: random.Random) -> str:
    """Words of every kind, signs and what is hostile, one after the other."""
    kinds = list(words().values())
    out = []
    for _ in range(rng.randrange(1, 60)):
        roll = rng.random()
        piece = (
            rng.choice(SIGNS) if roll < 0.2 else rng.choice(HOSTILE) if roll < 0.25 else rng.choice(rng.choice(kinds))
        )
        out.append(piece.upper() if rng.random() < 0.05 else piece.title() if rng.random() < 0.2 else piece)
        out.append(rng.choice((" ", " ", " ", "", "\n")))
    return "".join(out)


def noise(rng: random.Random) -> str:
    """Characters of any kind."""
    return "".join(
        chr(rng.choice((rng.randrange(128), rng.randrange(0x250), rng.randrange(0x11000)))) for _ in range(40)
    )


def text(rng: random.Random) -> str:
    """An article: mostly sentences, some nonsense."""
    parts = []
    for _ in range(rng.randrange(1, 14)):
        roll = rng.random()
        parts.append(sentence(rng) if roll < 0.7 else jumble(rng) if roll < 0.95 else noise(rng))
    return rng.choice((" ", "\n")).join(parts)


def record(rng: random.Random, name: str) -> dict[str, object]:
    """An article as a record, its other fields as careless or hostile as its text."""
    out: dict[str, object] = {"id": name, "text": text(rng)}
    if rng.random() < 0.7:
        out["title"] = sentence(rng)
    for key in ("publisher", "url", "published"):
        if rng.random() < 0.5:
            out[key] = rng.choice((*HOSTILE, "2025-08-07", "2025", "https://a.example/b?c=1&d=é", None, 5, [], {}, ""))
    if rng.random() < 0.2:
        out["id"] = rng.choice((*HOSTILE, f"{name}/../x", "", None, 3))
    return out


# ---------------------------------------------------------------------------------------------------------------------
# Files.

ENDINGS = (
    *(".txt", ".html", ".htm", ".jsonl", ".ndjson", ".json", ".txt.gz", ".html.gz", ".jsonl.gz", ".json.gz"),
    *(".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz", ".csv", ".xml", ".rss", ".atom", ".warc", ".warc.gz"),
    *(".parquet", ".bin", ".gz", ""),
)


def file(rng: random.Random) -> tuple[str, bytes]:
    """A file's name and bytes: a valid file, or one with faults, sometimes under a name that is not its own."""
    ending = rng.choice(ENDINGS)
    data = rng.randbytes(rng.randrange(200)) if rng.random() < 0.1 else _valid(rng, ending)
    for _ in range(rng.choice((0, 0, 1, 1, 2, 4))):
        data = _spoilt(rng, data)
    if rng.random() < 0.1:
        ending = rng.choice(ENDINGS)
    stem = rng.choice(("a", "b c", "metadata", "ộ", "tin=1", "-x", "a;b", "%41"))
    return stem + ending, data[:300_000]


def _valid(rng: random.Random, ending: str) -> bytes:
    ending, packed = ending.removesuffix(".gz"), ending.endswith(".gz")
    if ending in (".tar", ".tgz", ".tar.bz2", ".tar.xz", ".zip"):
        data = _archive(rng, ending)
    elif ending in (".jsonl", ".ndjson"):
        data = b"\n".join(_json(rng) for _ in range(rng.randrange(1, 4)))
    elif ending == ".json":
        data = (
            b"[" + b",".join(_json(rng) for _ in range(rng.randrange(3))) + b"]" if rng.random() < 0.5 else _json(rng)
        )
    elif ending in (".html", ".htm"):
        data = _encoded(rng, _html(rng))
    elif ending == ".csv":
        data = _encoded(rng, f"id,text,title,published\na,{text(rng)},b,2025\n")
    elif ending in (".xml", ".rss", ".atom"):
        data = _encoded(rng, _rss(rng))
    elif ending == ".warc":
        data = _warc(rng)
    else:
        data = _encoded(rng, text(rng))
    return gzip.compress(data) if packed else data


def _json(rng: random.Random) -> bytes:
    if rng.random() < 0.05:
        depth = rng.choice((10, 1_000, 50_000))
        return b'{"id":"d","text":' + b"[" * depth + b"]" * depth + b"}"
    ascii_ = rng.random() < 0.5
    return json.dumps(record(rng, f"r{rng.randrange(5)}"), ensure_ascii=ascii_).encode("utf-8", "surrogatepass")


def _html(rng: random.Random) -> str:
    body = "".join(
        f"<{t}>{sentence(rng)}</{t}>" for t in rng.choices(("p", "h1", "div", "li", "td", "a", "script"), k=8)
    )
    if rng.random() < 0.1:
        depth = rng.choice((300, 5_000))
        body = "<div>" * depth + body + "</div>" * rng.choice((0, depth))
    head = f"<title>{sentence(rng)}</title><meta charset={rng.choice(('utf-8', 'x-none', 'utf-16', 'windows-1258'))}>"
    data = json.dumps({"@type": "NewsArticle", "headline": sentence(rng), "datePublished": rng.choice(HOSTILE)})
    return f"<html><head>{head}<script type=application/ld+json>{data}</script></head><body>{body}</body></html>"


def _rss(rng: random.Random) -> str:
    items = "".join(f"<item><title>{sentence(rng)}</title><description>{text(rng)}</description></item>" for _ in "ab")
    entity = '<!DOCTYPE r [<!ENTITY a "b"><!ENTITY c SYSTEM "file:///etc/hostname">]>' if rng.random() < 0.3 else ""
    return f'<?xml version="1.0"?>{entity}<rss version="2.0"><channel>{items}&c;</channel></rss>'


def _warc(rng: random.Random) -> bytes:
    page = _html(rng).encode("utf-8", "replace")
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + page
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {rng.choice(('http://a.example/', *HOSTILE))}\r\n"
        f"WARC-Date: 2025-08-07T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:0>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode("utf-8", "replace") + http + b"\r\n\r\n"


def _archive(rng: random.Random, ending: str) -> bytes:
    files = []
    for k in range(rng.randrange(4)):
        inner = rng.choice([e for e in ENDINGS if e not in (".zip", ".tar") or rng.random() < 0.3])
        name = rng.choice((f"m{k}", "m", f"../m{k}", f"/m{k}", "d/e", "C:\\m", "a\nb", "", "metadata"))
        files.append((name + inner, _valid(rng, inner) if rng.random() < 0.9 else rng.randbytes(50)))
    out = io.BytesIO()
    if ending == ".zip":
        with zipfile.ZipFile(out, "w", rng.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED))) as archive:
            for name, data in dict(files).items():
                archive.writestr(name or "x", data)
        return out.getvalue()
    with tarfile.open(fileobj=out, mode="w") as tar:
        for name, data in files:
            info = tarfile.TarInfo(name)
            info.size = len(data)
            info.type = rng.choice((tarfile.REGTYPE,) * 5 + (tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.FIFOTYPE))
            info.linkname = rng.choice(("m0.txt", "/etc/hostname", "../x"))
            tar.addfile(info, io.BytesIO(data) if info.type == tarfile.REGTYPE else None)
    packing = {".tgz": gzip.compress, ".tar.bz2": bz2.compress, ".tar.xz": lzma.compress}
    return packing[ending](out.getvalue()) if ending in packing else out.getvalue()


def _encoded(rng: random.Random, written: str) -> bytes:
    """A text in one of the encodings that pages come in, or in none."""
    kind = rng.randrange(9)
    if kind == 0:
        return written.encode("utf-16", "replace")
    if kind == 1:
        return written.encode("utf-8-sig", "replace")
    if kind == 2:
        return unicodedata.normalize("NFD", written).encode("utf-8", "surrogatepass")
    if kind == 3:
        return unicodedata.normalize("NFD", written).encode("cp1258", "replace")
    if kind == 4:
        codes = {letter: code for code, letter in TABLE.items()}
        return bytes(codes.get(c, ord(c) if c.isascii() else 63) for c in written)
    if kind == 5:
        return written.replace("\n", "\r\n").encode("utf-8", "replace")
    return written.encode("utf-8", "replace")


def _spoilt(rng: random.Random, data: bytes) -> bytes:
    """The bytes with one fault."""
    a, b = sorted((rng.randrange(len(data) + 1), rng.randrange(len(data) + 1)))
    kind = rng.randrange(9)
    if kind == 0:
        return data[:a]
    if kind == 1:
        return data[:a] + data[b:]
    if kind == 2:
        return data[:b] + data[a:]
    if kind == 3:
        return data[:a] + rng.randbytes(rng.randrange(1, 5)) + data[a:]
    if kind == 4:
        return data[:a] + b"\0" + data[a:]
    if kind == 5 and data:
        spot = rng.randrange(len(data))
        return data[:spot] + bytes([data[spot] ^ (1 << rng.randrange(8))]) + data[spot + 1 :]
    if kind == 6:
        return rng.choice((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"PK\3\4", b"\x1f\x8b", b"%PDF-1.7")) + data
    if kind == 7:
        return data.replace(b"\n", b"\r")
    return data[a:b] + data[:a] + data[b:]
