"""Names of conferences, documents and bodies that papers shorten, lengthen or abbreviate.

*Diễn đàn cấp cao hợp tác quốc tế X* is *Diễn đàn X*; *Hội nghị thượng đỉnh Nhóm … (G20)* is *Hội nghị thượng đỉnh G20*;
*Bộ KH-ĐT* is *Bộ Kế hoạch và Đầu tư*; *Hiệp định Paris* is the one *Hiệp định Paris về …*.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Final

from kg.lang import Language
from kg.lang.schema import Series
from kg.merge.comparing import chained
from kg.merge.editions import edition
from kg.merge.joining import Joiner, Proposal
from kg.merge.names import words
from kg.merge.things import own_words
from kg.merge.units import Unit
from kg.model import EntityType

_ACRONYM = re.compile(r"\(?([^\W\d_][\w+-]+)\)?")
_SIGNS = re.compile(r"[\W\d_]")
_YEAR = re.compile(r"(?:19|20)\d\d")
#: Syllables that are left of a name without those that papers add or leave out.
_TELLING: Final = 3
#: Letters of an abbreviation that names a document, or a body with its head.
_LONG, _LETTERS = 4, 2


def join_titles(units: list[Unit], joiner: Joiner, lang: Language) -> None:
    """Joins the things of one class that are called by longer and shorter forms of one name."""
    kind = units[0].type if units else None
    if kind in (EntityType.CONFERENCE, EntityType.DOCUMENT):
        series = lang.conferences if kind is EntityType.CONFERENCE else lang.documents
        joiner.apply(_fewer_words(units, series))
        joiner.apply(_by_acronym(units, series, lang))
        if kind is EntityType.DOCUMENT:
            joiner.apply(_shorter(units, joiner, lang))
    elif kind is EntityType.GOVERNMENT_BODY:
        joiner.apply(_by_letters(units, joiner, lang))


def _fewer_words(units: list[Unit], series: Series) -> Iterator[Proposal]:
    """The same name but for words that papers add or leave out."""
    loose = {words(w) for w in series.loose}
    found: defaultdict[tuple[str, ...], list[Unit]] = defaultdict(list)
    for unit in units:
        head, rest = _split(words(unit.name), series)
        bare = _without(rest, loose)
        if head and len(bare) >= _TELLING:
            found[(*head, *bare)].append(unit)
    for same in found.values():
        yield from chained(same, "fewer-words", 0.9)


def _split(name: tuple[str, ...], series: Series) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The head of a name, one for all that say the same, and the rest."""
    for same in series.same_heads:
        for form in sorted(map(words, same), key=len, reverse=True):
            if name[: len(form)] == form:
                return words(same[0]), name[len(form) :]
    heads = sorted((words(h) for h in series.heads), key=len)
    shortest = next((h for h in heads if name[: len(h)] == h), ())
    return shortest, name[len(shortest) :]


def _without(name: tuple[str, ...], loose: set[tuple[str, ...]]) -> tuple[str, ...]:
    out: list[str] = []
    i = 0
    while i < len(name):
        step = next((n for n in (2, 1) if name[i : i + n] in loose), 0)
        if not step:
            out.append(name[i])
        i += step or 1
    return tuple(out)


def _by_acronym(units: list[Unit], series: Series, lang: Language) -> Iterator[Proposal]:
    """One head and one abbreviation, with what it stands for or without."""
    found: defaultdict[tuple[tuple[str, ...], str], list[Unit]] = defaultdict(list)
    for unit in units:
        if edition(unit.name, lang).number:
            continue
        for key in dict.fromkeys(filter(None, (_acronym(n, unit.type, series) for n in sorted(unit.names)))):
            found[key].append(unit)
    for same in found.values():
        yield from chained(same, "abbreviation", 0.9)


def _acronym(name: str, kind: EntityType, series: Series) -> tuple[tuple[str, ...], str] | None:
    """Head and abbreviation of a name that ends in it, where nothing but what it stands for is between them."""
    *tokens, last = name.split() or [""]
    short = _ACRONYM.fullmatch(last)
    if short is None or not short[1].isupper() or not tokens:
        return None
    head, middle = _split(words(" ".join(tokens)), series)
    if not head:
        return None
    summit = any(head == words(same[0]) for same in series.same_heads)
    explained = (summit and last.startswith("(")) or any(middle[: len(g)] == g for g in map(words, series.group))
    if kind is EntityType.DOCUMENT:
        # Of a document what is between can only say what it does (*thỏa thuận* triển khai *THAAD*).
        explained = len(short[1]) >= _LONG and all(t.islower() for t in tokens[1:])
    if middle and not explained:
        return None
    return head, short[1].replace("-", "")


def _shorter(units: list[Unit], joiner: Joiner, lang: Language) -> Iterator[Proposal]:
    """A document called by head and name alone is the one of which other articles say what it is about, or the year."""
    about = {words(w) for w in lang.documents.about}
    longer: defaultdict[tuple[str, ...], list[Unit]] = defaultdict(list)
    for unit in units:
        for name in sorted(unit.names):
            key = words(name)
            for i in range(2, len(key)):
                if (key[i],) in about or _YEAR.fullmatch(key[i]):
                    longer[key[:i]].append(unit)
    heads = {words(h) for h in lang.documents.heads}
    for unit in units:
        key = words(unit.name)
        found = [u for u in longer.get(key, ()) if u.key != unit.key]
        named = unit.name.split()[-1:] and unit.name.split()[-1][:1].isupper()
        if key not in heads and named and len({joiner.root(u.key) for u in found}) == 1:
            yield Proposal(found[0].key, unit.key, "shorter-title", 0.9, f"{unit.name} = {found[0].name}")


def _by_letters(units: list[Unit], joiner: Joiner, lang: Language) -> Iterator[Proposal]:
    """Bộ KH-ĐT is the one body of the state whose name after its first word has those initials."""
    joining = {words(w) for w in lang.bodies.joining}
    found: defaultdict[tuple[str | None, str, str], list[Unit]] = defaultdict(list)
    short: list[tuple[Unit, tuple[str | None, str, str]]] = []
    for unit in units:
        first, letters = (*unit.name.split()[:2], "", "")[:2]
        own = own_words(unit.name, unit.country, lang) == words(f"{first} {letters}")
        letters = _SIGNS.sub("", letters)
        if unit.country and own and letters.isupper() and len(letters) >= _LETTERS:
            short.append((unit, (unit.country, first.casefold(), letters.casefold())))
            continue
        for syllables in {words(n) for n in unit.names}:
            told = [w[0] for w in syllables[1:] if (w,) not in joining]
            for n in range(_LETTERS, len(told) + 1):
                found[unit.country, syllables[0], "".join(told[:n])].append(unit)
    for unit, key in short:
        roots = {joiner.root(u.key): u for u in found.get(key, ())}
        if len(roots) == 1:
            (other,) = roots.values()
            yield Proposal(other.key, unit.key, "abbreviation", 0.9, f"{unit.name} = {other.name}")
