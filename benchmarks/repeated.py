"""A corpus of any size from a small one: each further copy has other people and other days, states stay the same.

    python benchmarks/repeated.py ARTICLES... --articles 50000 > corpus.jsonl

Merging has honest work with it: in every copy several articles tell one event, of people whom no other copy has, on
days that other copies have too, between the same states. The same input gives the same bytes.
"""

from __future__ import annotations

import argparse
import itertools
import json
import re
import sys
from collections.abc import Iterator, Sequence
from functools import cache

from kg.lang import load
from kg.lang.lookup import TOKEN, key_of
from kg.model import Article
from kg.read import read
from kg.text import is_syllable

_LETTERS = "abdeghiklmnorstuvx"
_DAY = re.compile(r"(?<![\d/.,])(\d{1,2})/(\d{1,2})(?![\d%])")
_YEAR = re.compile(r"(?<![\d/.,])20(\d\d)(?!\d)")
_SHORTEST = 4


def repeated(articles: Sequence[Article], count: int) -> Iterator[dict[str, str]]:
    """So many records, copy after copy of some articles."""
    numbered = ((copy, article) for copy in itertools.count() for article in articles)
    for copy, article in itertools.islice(numbered, count):
        record = {"id": f"{copy:04d}-{article.id}", "text": changed(article.text, copy)}
        for name in ("title", "publisher", "url"):
            if value := getattr(article, name):
                record[name] = changed(value, copy) if name == "title" else value
        if article.published:
            record["published"] = _shifted_year(article.published, copy)
        yield record


def changed(text: str, copy: int) -> str:
    """The text with the names of foreign people and the days of one copy; copy 0 is the text itself."""
    if copy == 0:
        return text
    text = TOKEN.sub(lambda m: m.group() + _ending(copy) if _is_name(m.group()) else m.group(), text)
    text = _DAY.sub(lambda m: f"{(int(m[1]) + 7 * copy - 1) % 28 + 1}/{(int(m[2]) + copy - 1) % 12 + 1}", text)
    return _YEAR.sub(lambda m: m.group() if copy % 3 == 0 else f"20{(int(m[1]) + copy % 3) % 100:02d}", text)


def _shifted_year(published: str, copy: int) -> str:
    return f"{int(published[:4]) + copy % 3:04d}{published[4:]}".replace("-02-29", "-02-28")


@cache
def _ending(copy: int) -> str:
    letters = ""
    while copy:
        copy, rest = divmod(copy, len(_LETTERS))
        letters += _LETTERS[rest]
    return letters


@cache
def _is_name(word: str) -> bool:
    """Whether a word is part of a foreign person's name, as far as its letters tell."""
    plain = len(word) >= _SHORTEST and word.isascii() and word.isalpha() and word[0].isupper() and word[1:].islower()
    return plain and not is_syllable(word) and key_of(word) not in _lexicon()


@cache
def _lexicon() -> frozenset[str]:
    """The words of all names of states, bodies and places."""
    lang = load("vi")
    names: list[str] = []
    for country in lang.countries.country:
        names += [country.label, *country.names, *country.adjectives, *country.short, *country.capitals]
    for named in (*lang.organizations.organization, *lang.places.place):
        names += [named.label, *named.names]
    for known in (*lang.conferences.known, *lang.documents.known):
        names += [known.label, *known.names]
    names += lang.organizations.media
    return frozenset(key_of(word) for name in names for word in TOKEN.findall(name))


def main() -> int:
    """Prints the records; exits with 2 where there is nothing to repeat."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--articles", type=int, default=50_000)
    options = parser.parse_args()
    articles = [a for a in read(options.paths) if isinstance(a, Article)]
    if not articles:
        print("no article to repeat", file=sys.stderr)
        return 2
    for record in repeated(articles, options.articles):
        print(json.dumps(record, ensure_ascii=False))
    return 0


if __name__ == "__main__":
    sys.exit(main())
