"""Whom a plural points at: *hai bên*, *hai nước*, *hai nhà lãnh đạo*, *các bên*.

The parties of the last act come first, then those whom the sentences before name, then those named most.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from kg.lang.lookup import listed as phrases
from kg.link.context import ACTS, Context
from kg.link.offices import both, holder_in, may_bear
from kg.link.pairs import pair_beside, persons_beside
from kg.link.unions import union_in
from kg.model import EntityType
from kg.nlp.layers import Mention, MentionKind

#: How many *hai bên* are.
_PAIR = 2
#: Who can hold a conference.
_HOLDERS = frozenset({MentionKind.IO, MentionKind.COUNTRY})
#: Parties are looked for in this and so many earlier sentences.
_REACH = 3


def several(context: Context, m: Mention) -> tuple[str, ...]:
    """Keys of the parties that a plural reference stands for; empty where nothing fits."""
    if m.number == 0 and phrases(context.lang.grammar.all_of).ends_at(context.layer.syllables.key, m.start):
        return ()  # "tất cả các nước": more than those named before
    if m.number == 0 and m.ref in ("countries", "parties") and _joined(context, m):
        return ()  # "Ai Cập và các nước": others without a name
    if (pair := pair_beside(context, m)) and {context.side(k) for k in _of_last_act(context, m)} != set(pair):
        return _of_pair(context, m, pair)
    if persons := persons_beside(context, m):
        return persons
    if m.office_key and m.number != 1:
        two = m.kind is MentionKind.OFFICE and m.number == _PAIR
        met = _of_last_act(context, m) if two else _of_sentences(context, m) if m.number > _PAIR else ()
        if met and all(may_bear(context, key, m.office_key) for key in met):
            return met
        found = both(context, m.office_key, m.start) if m.number in (0, _PAIR) else ()
        found = found or (() if two else _holders(context, m))
        if found or not (two or m.number > _PAIR):
            return found
    found = listed(context, m) if m.ref == "countries" else _union_near(context, m) if m.leader else ()
    if found:
        return found
    if m.ref == "countries" and m.number == 0:
        return several(context, replace(m, ref="parties"))
    if m.number in (0, 2) or m.ref != "countries":
        found = _of_last_act(context, m)
    found = found or _of_sentences(context, m) or _most_named(context, m)
    if m.ref == "people" and len({context.side(key) for key in found}) == 1 < len(_states_before(context, m)):
        return several(context, replace(m, ref="countries"))  # "quan hệ giữa A và B đã giúp lãnh đạo hai nước"
    if not found and m.ref == "people" and m.number == _PAIR:
        return several(context, replace(m, ref="countries"))  # "lãnh đạo hai nước", of whom no two are named
    return found


def _joined(context: Context, m: Mention) -> bool:
    """Whether a plural that points at nobody is joined to a state named right before it."""
    keys, pointing = context.layer.syllables.key, phrases(context.lang.grammar.topic_pointing)
    if pointing.ends_at(keys, m.end, m.start) or pointing.longest(keys, m.end):
        return False  # "Ai Cập và các nước này": those named before
    joins = phrases(context.lang.grammar.conjunction).begin_of(keys, m.start)
    return joins is not None and any(x.end == joins and x.kind is MentionKind.COUNTRY for x in context.mentions)


def _of_pair(context: Context, m: Mention, pair: tuple[str, ...]) -> tuple[str, ...]:
    """Two states, or who leads each where those who do are meant."""
    if m.ref != "people":
        return tuple(context.country(code) for code in pair)
    leaders = tuple(holder_in(context, replace(m, leader=True), code) or _alone(context, code) for code in pair)
    return tuple(key for key in leaders if key) if all(leaders) else tuple(context.country(code) for code in pair)


def _alone(context: Context, code: str) -> str | None:
    """The only person of a state that the article names."""
    found = [key for key, person in context.persons() if person.code == code and not person.former]
    return found[0] if len(found) == 1 else None


def _states_before(context: Context, m: Mention) -> set[str]:
    """The states named before a mention in its sentence."""
    here = context.layer.sentence_at(m.start)
    return {n.key for n in context.between(here, here) if n.start < m.start and _is_country(context, n.key)}


def listed(context: Context, m: Mention) -> tuple[str, ...]:
    """The states that the article lists as those so many."""
    keys = (context.reg.key_of(x) for x in context.lists.meant(m))
    return tuple(dict.fromkeys(key for key in keys if key is not None))


def gathered(context: Context, m: Mention) -> tuple[str, ...]:
    """Those who hold the conference named last, or whom the sentences before list."""
    held = context.last_conference(m.start)
    parts = held.parts if held is not None else ()
    holders = (key for part in parts if part.kind in _HOLDERS and (key := context.reg.key_of(part)) is not None)
    found = tuple(dict.fromkeys(holders)) or _of_sentences(context, replace(m, ref="parties", number=0))
    return found or _union_near(context, m)


def _union_near(context: Context, m: Mention) -> tuple[str, ...]:
    """The union whose conference a sentence shortly before names: *Hội nghị thượng đỉnh G20 … các nhà lãnh đạo …*.

    Without one it is the union that is named there itself: *Ngoại trưởng các nước NATO họp. Các ngoại trưởng …*.
    """
    here = context.layer.sentence_at(m.start)
    held = context.last_conference(m.start)
    if held is not None and context.layer.sentence_at(held.start) >= here - _REACH:
        label = union_in(held.label, context.lang)
        if label is not None:
            return (context.reg.union(label, context.lang),)
    near = (n.key for n in reversed(context.between(here - 1, here)) if n.start < m.start)
    return tuple(key for key in near if context.thing(key).type is EntityType.INTERNATIONAL_ORGANIZATION)[:1]


def _holders(context: Context, m: Mention) -> tuple[str, ...]:
    """*Tổng thống hai nước*: who bears the office in each of the states meant, or the state where nobody is named.

    *Ngoại trưởng các nước thành viên* act for their union; *Ngoại trưởng các nước* are anybody's.
    """
    of = next((x for x in m.parts if x.kind is MentionKind.REFERENCE), None)
    if of is None or (of.ref == "parties" and (of.number == 0 or of.number != m.number)):
        return _union_near(context, m) if of is not None and of.leader else ()
    states = several(context, replace(of, ref="countries"))
    return tuple(dict.fromkeys(holder_in(context, m, context.side(state)) or state for state in states))


def _of_last_act(context: Context, m: Mention) -> tuple[str, ...]:
    """The parties of the last act that has the right number of the right kind."""
    for position, parties in sorted([*context.last_events(), *_just_planned(context, m)], reverse=True):
        if position >= m.start or not (len(parties) == m.number or (m.number == 0 and len(parties) > 1)):
            continue
        if m.ref == "countries":
            sides = tuple(dict.fromkeys(context.side(key) for key in parties))
            if len(sides) == m.number and all(_is_country(context, side) for side in sides):
                return tuple(context.country(side) for side in sides)
        elif m.ref != "people" or all(context.person(key) for key in parties):
            return parties
    return ()


def _just_planned(context: Context, m: Mention) -> list[tuple[int, tuple[str, ...]]]:
    """The parties of planned acts of the sentence before: *A sẽ gặp B. Hai nhà lãnh đạo sẽ thảo luận …*."""
    here = context.layer.sentence_at(m.start)
    return [e for e in context.coming[-ACTS:] if context.layer.sentence_at(e[0]) >= here - 1]


def with_met(context: Context, m: Mention, met: str) -> tuple[str, ...]:
    """The pair in *tại cuộc gặp với ông B*, hai bên: who is met, and whom the act before and the article are about.

    Of a talk that was one of several told at once it is the pair of that one. Empty where the act before is of the one
    met.
    """
    if len(pair := context.apart.get(met, ())) == m.number:
        return pair
    last = next((parties for position, parties in context.last_events() if position < m.start), ())
    if m.number != _PAIR or not last or any(context.side(key) == context.side(met) for key in last):
        return ()
    return (max(last, key=lambda key: context.often[key]), met)


def _is_country(context: Context, side: str) -> bool:
    """Whether a side is a state: a country's code, or an entity that is one."""
    return side not in context.reg.things or context.thing(side).type is EntityType.COUNTRY


def _of_sentences(context: Context, m: Mention) -> tuple[str, ...]:
    """The parties of the nearest sentence, up to this one, that names the right number."""
    here = context.layer.sentence_at(m.start)
    for sentence in range(here, here - _REACH - 1, -1):
        named = [n.key for n in context.between(sentence, sentence) if sentence < here or n.start < m.start]
        keys = _counted(context, m, named)
        fits = len(keys) == m.number if m.number > 1 else m.number == 0 and m.ref == "parties" and len(keys) > 2
        if fits:
            return tuple(keys) if m.ref == "people" else tuple(context.country(code) for code in keys)
    return ()


def _counted(context: Context, m: Mention, named: list[str]) -> list[str]:
    """The persons among those named, each once, or else their states."""
    if m.ref == "people":
        return list(dict.fromkeys(key for key in named if context.person(key)))
    sides = dict.fromkeys(context.side(key) for key in named)
    return [side for side in sides if side in context.lang.country_by_code]


def _most_named(context: Context, m: Mention) -> tuple[str, ...]:
    """The two persons or states that the article names most, for a reference to two."""
    if m.number != 2:
        return ()
    if m.ref == "people":
        pair = _pair({key: n for key, n in context.often.items() if context.person(key)})
        return pair if len(pair) == 2 else ()
    sides: Counter[str] = Counter()
    for key, n in context.often.items():
        sides[context.side(key)] += n
    unions = m.ref == "parties"  # *hai bên* can be a state and the EU, *hai nước* can't
    pair = _pair({side: n for side, n in sides.items() if _is_code(side) or (unions and _is_union(context, side))})
    return tuple(context.country(side) if _is_code(side) else side for side in pair) if len(pair) == 2 else ()


def _is_union(context: Context, side: str) -> bool:
    """Whether a side is a union of states."""
    return side in context.reg.things and context.thing(side).type is EntityType.INTERNATIONAL_ORGANIZATION


def _pair(often: dict[str, int]) -> tuple[str, ...]:
    """The two named most, of equals the one named first."""
    return tuple(key for key, _ in Counter(often).most_common(_PAIR))


def _is_code(side: str) -> bool:
    """Whether a side is a country's code and no entity's key."""
    return len(side) == 2
