"""Persons across articles: one name in other spellings and orders, and bare surnames with their full name.

Where it is not clear who is meant, people stay apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from kg.merge.characters import Characters, join_characters
from kg.merge.comparing import CROWD, buckets, name_of
from kg.merge.joining import Joiner, Proposal
from kg.merge.names import slip
from kg.merge.sounds import Sounds, join_sounds
from kg.merge.units import Unit
from kg.text import is_syllable

#: A name of another state is the same person if so many times more articles give the first state, and at least so many.
_RARE, _COMMON = 8, 5
#: A bare surname is that of whom so many times more articles name than all others of the surname, and at least so many.
_FAMOUS, _WELL_KNOWN = 8, 10
#: Letters of a part in which one may be a slip though nothing but the name tells who it is.
_SURE: Final = 6
#: So many articles must name somebody in full for a surname without office to be his. One that could be a Vietnamese
#: syllable has too many bearers.
_KNOWN = 3


@dataclass(frozen=True, slots=True)
class Rules:
    """What the language says.

    Attributes:
        unique: Whether an office, by its key, has one holder in a state at a time.
        home: Local name of the state whose people are called by the last part of their names.
        sounds: How consonants of foreign names are heard.
        characters: How Chinese names are read.
        nicknames: Pairs of given names of one person (*Tom*, *Thomas*), folded.
    """

    unique: Callable[[str], bool]
    home: str | None
    sounds: Sounds
    characters: Characters
    nicknames: frozenset[frozenset[str]]


def join_persons(units: list[Unit], joiner: Joiner, rules: Rules) -> None:
    """Joins the persons among all articles that are certainly one; each step builds on the one before."""
    full = [u for u in units if u.person is not None and len(u.person.core) > 1 and not u.person.bare]
    bare = [u for u in units if u.person is not None and (len(u.person.core) < 2 or u.person.bare)]
    loose = [u for u in full if not name_of(u).exact]
    joiner.apply(_spellings(full + [u for u in bare if not name_of(u).bare]))
    joiner.apply(_slips(loose, rules))
    joiner.apply(_shorter(loose, joiner, rules))
    join_sounds(full + [u for u in bare if not name_of(u).bare], joiner, rules.unique, rules.sounds)
    join_characters(full, joiner, rules.characters)
    joiner.apply(_without_state(full, joiner))
    joiner.apply(_slips_without_state(loose, joiner))
    joiner.apply(_wrong_state(full, joiner))
    joiner.apply(_surnames(bare, full, joiner, rules))
    joiner.apply(_namesakes(bare, joiner, rules))


def _spellings(full: list[Unit]) -> Iterator[Proposal]:
    """Moon Jae-in, Moon Jaein; Gen Nakatani, Nakatani Gen; Donald J. Trump, Donald Trump."""
    for bucket in buckets(((u.country, k), u) for u in full for k in name_of(u).keys):
        initials = {name_of(u).initials for u in bucket} - {frozenset()}
        for a, b in combinations(bucket, 2):
            exact = name_of(a).initials == name_of(b).initials
            sure = exact or (len(initials) < 2 and name_of(a).agrees(name_of(b)))
            if sure and name_of(a).exact == name_of(b).exact:
                yield Proposal(a.key, b.key, "spelling", 0.97 if a.country else 0.9, f"{a.name} = {b.name}")


def _slips(full: list[Unit], rules: Rules) -> Iterator[Proposal]:
    """Sergei, Sergey Lavrov; Tom, Thomas Shannon; two given names of one letter of whoever holds one unique office."""
    keyed = (
        ((u.country, len(c), i, c[:i] + c[i + 1 :]), u) for u in full for c in [name_of(u).core] for i in range(len(c))
    )
    for bucket in buckets(keyed):
        for a, b in combinations(bucket, 2):
            x, y = name_of(a), name_of(b)
            if a.country is None or not x.agrees(y):
                continue
            p, q = next(((p, q) for p, q in zip(x.core, y.core, strict=True) if p != q), ("", ""))
            if p and slip(p, q):
                yield Proposal(a.key, b.key, "slip", 0.92, f"{a.name} = {b.name}")
            elif frozenset((p, q)) in rules.nicknames:
                yield Proposal(a.key, b.key, "nickname", 0.92, f"{a.name} = {b.name}")
            elif p and len(x.core) == 2 and x.core[1] == y.core[1] and p[:1] == q[:1]:
                office = next((o for o in sorted(a.offices & b.offices) if rules.unique(o)), None)
                if office:
                    yield Proposal(a.key, b.key, "short-name-and-office", 0.9, f"{a.name} = {b.name}: {office}")


def _slips_without_state(full: list[Unit], joiner: Joiner) -> Iterator[Proposal]:
    """Francois Holland of an article that gives no state is Francois Hollande, where all who are so called are one."""
    keyed = ((c[:i] + c[i + 1 :], len(c), u) for u in full for c in [name_of(u).core] for i in range(len(c)))
    for bucket in buckets(((rest, n), u) for rest, n, u in keyed if rest):
        for unit in (u for u in bucket if u.country is None):
            core = name_of(unit).core
            near = [
                u for u in bucket if u.country and _near(core, name_of(u).core) and name_of(u).agrees(name_of(unit))
            ]
            if len({joiner.root(u.key) for u in near}) == 1:
                yield Proposal(near[0].key, unit.key, "slip", 0.88, f"{unit.name} = {near[0].name}")


def _near(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether one long part differs by a letter."""
    pairs = [(p, q) for p, q in zip(a, b, strict=True) if p != q]
    return len(pairs) == 1 and min(map(len, pairs[0])) >= _SURE and slip(*pairs[0])


def _roots(units: Iterable[Unit], joiner: Joiner) -> dict[str, list[Unit]]:
    found: defaultdict[str, list[Unit]] = defaultdict(list)
    for unit in units:
        found[joiner.root(unit.key)].append(unit)
    return dict(found)


def _shorter(full: list[Unit], joiner: Joiner, rules: Rules) -> Iterator[Proposal]:
    """Tayyip Erdogan is Recep Tayyip Erdogan, where one longer name of the state holds all its parts."""
    longer: defaultdict[tuple[str | None, str], list[Unit]] = defaultdict(list)
    for unit in full:
        if len(name_of(unit).core) > 2:
            for word in set(name_of(unit).core):
                longer[unit.country, word].append(unit)
    for unit in full:
        core = name_of(unit).core
        lists = [longer.get((unit.country, word), []) for word in core]
        rarest = min(lists, key=len)
        if unit.country is None or len(rarest) > CROWD:
            continue
        holds = [u for u in rarest if set(core) < set(name_of(u).core) and _ends_agree(unit, u, rules)]
        roots = _roots(holds, joiner)
        if len(roots) == 1 and unit.key not in {u.key for u in holds}:
            yield Proposal(holds[0].key, unit.key, "shorter-name", 0.93, f"{unit.name} = {holds[0].name}")


def _ends_agree(shorter: Unit, longer: Unit, rules: Rules) -> bool:
    """Whether a shorter name ends as the longer one; a name cut off before its end may be anybody's.

    But for one that says whose son he is: *Salman bin Abdulaziz* lacks only the family's name (*al Saud*).
    """
    core, whole = name_of(shorter).core, name_of(longer).core
    if core[-1] == whole[-1] or (shorter.country != rules.home and core[0] == whole[-1]):
        return True
    return name_of(shorter).has_particle and whole[: len(core)] == core


def _without_state(full: list[Unit], joiner: Joiner) -> Iterator[Proposal]:
    """A full name for which an article gives no state is that of the one state whose it is elsewhere."""
    for bucket in buckets((name_of(u).keys[0], u) for u in full):
        known = {joiner.root(u.key): u for u in reversed(bucket) if u.country}
        for unit in bucket if len(known) == 1 else ():
            if unit.country is None:
                (other,) = known.values()
                if name_of(unit).agrees(name_of(other)):
                    yield Proposal(other.key, unit.key, "full-name", 0.95, f"{other.country or ''}")


def _wrong_state(full: list[Unit], joiner: Joiner) -> Iterator[Proposal]:
    """A full name that very many articles give one state, and very few another, is one person all the same."""
    for bucket in buckets((name_of(u).keys[0], u) for u in full):
        groups = _roots((u for u in bucket if u.country), joiner)
        weights = {root: sum(u.weight for u in group) for root, group in groups.items()}
        best = max(groups, key=lambda r: (weights[r], r), default="")
        for root in groups:
            if root != best and weights[best] >= max(_COMMON, _RARE * weights[root]):
                a, b = groups[best][0], groups[root][0]
                yield Proposal(a.key, b.key, "name-of-one-state", 0.9, f"{a.country}, not {b.country}")


def _surnames(bare: list[Unit], full: list[Unit], joiner: Joiner, rules: Rules) -> Iterator[Proposal]:
    """A surname with its state is the one full name of that state that it ends or begins, by the office if need be."""
    index: defaultdict[tuple[str, str], list[Unit]] = defaultdict(list)
    weights: defaultdict[str, int] = defaultdict(int)
    offices: defaultdict[str, set[str]] = defaultdict(set)
    for unit in full:
        root = joiner.root(unit.key)
        weights[root] += unit.weight
        offices[root] |= unit.offices
        if unit.home:
            ends = {name_of(unit).core[-1]} if unit.country == rules.home else name_of(unit).ends()
            for word in ends:
                index[unit.home, word].append(unit)
            if unit.country is not None:
                index["", name_of(unit).core[-1]].append(unit)
    for unit in bare:
        held = index.get((unit.home or "", name_of(unit).core[0]), [])
        found = [u for u in held if name_of(unit).bare or name_of(unit).abbreviates(name_of(u))]
        if unit.offices:  # "Quốc vương Salman" is not Mohammed bin Salman
            found = [u for u in found if name_of(u).father != name_of(unit).core[0]]
        chosen = _bearer(unit, {joiner.root(u.key) for u in found}, weights, offices, rules)
        if chosen:
            root, why, score = chosen
            holder = next(u for u in found if joiner.root(u.key) == root)
            sure = why == "surname-and-office" and (unit.home is not None or bool(name_of(unit).initials))
            if sure or (unit.home and weights[root] >= _KNOWN and not is_syllable(unit.name)):
                yield Proposal(holder.key, unit.key, why, score, f"{unit.name} = {holder.name}")


def _bearer(
    unit: Unit, roots: set[str], weights: dict[str, int], offices: dict[str, set[str]], rules: Rules
) -> tuple[str, str, float] | None:
    """Whose surname it is among those that bear it, with rule and score; None where it isn't clear."""
    held = {o for o in unit.offices if rules.unique(o)}
    same = [r for r in roots if unit.offices & offices[r]]
    if len(same) == 1:
        return same[0], "surname-and-office", 0.95
    if held:
        # Another office of which there is one is another person, unless nothing is known of the bearer's.
        roots = {r for r in roots if not any(rules.unique(o) for o in offices[r])} if not same else set(same)
    if len(roots) == 1:
        return next(iter(roots)), "surname-of-state", 0.9
    if not roots or (held and not same):
        return None
    best = max(roots, key=lambda r: (weights[r], r))
    others = sum(weights[r] for r in roots) - weights[best]
    famous = weights[best] >= max(_WELL_KNOWN, _FAMOUS * others)
    return (best, "surname-of-the-famous", 0.88) if famous else None


def _namesakes(bare: list[Unit], joiner: Joiner, rules: Rules) -> Iterator[Proposal]:
    """Surnames that no full name explains are one person where state and an office of which there is one agree."""
    loose = [u for u in bare if u.country and joiner.root(u.key) == u.key and len(joiner.members(u.key)) == 1]
    keyed = (((u.id, office), u) for u in loose for office in sorted(u.offices) if rules.unique(office))
    found: defaultdict[tuple[str, str], list[Unit]] = defaultdict(list)
    for key, unit in keyed:
        found[key].append(unit)
    for (_, office), units in found.items():
        for unit in units[1:]:
            yield Proposal(units[0].key, unit.key, "surname-and-office", 0.9, f"{unit.name}: {office}")
