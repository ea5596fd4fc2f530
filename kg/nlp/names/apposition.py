"""What is set off beside a name and says more of it: an abbreviation in brackets, an office between commas."""

from __future__ import annotations

from dataclasses import replace

from kg.lang.lookup import Trie
from kg.nlp.layers import ORGANIZED, Mention, MentionKind, Syllables
from kg.nlp.names.gazetteer import Gazetteer
from kg.nlp.names.titles import TitleGrammar

_ABBREVIATED = ORGANIZED | {MentionKind.CONFERENCE, MentionKind.DOCUMENT}
_HOSTS = frozenset({MentionKind.COUNTRY, MentionKind.IO, MentionKind.PLACE})
_COMMAS = frozenset(",-–")
#: Longest abbreviation, in syllables and signs.
_ABBREVIATION = 3


def with_abbreviation(syl: Syllables, m: Mention, end: int) -> Mention:
    """Takes *(SDF)* after a body, organisation, conference or document as another name of it."""
    if m.kind not in _ABBREVIATED or m.end + 2 >= end or syl.text[m.end] != "(":
        return m
    close = syl.find((")",), m.end + 1, min(end, m.end + _ABBREVIATION + 2))
    if close is None:
        return m
    alias = syl.slice(m.end + 1, close)
    capitals = sum(c.isupper() for c in alias)
    if not alias or not alias[0].isalpha() or 2 * capitals <= len(alias):
        return m
    return replace(m, end=close + 1, aliases=(alias,))


def joined(
    syl: Syllables, mentions: list[Mention], titles: TitleGrammar, predicates: Trie[bool] | None = None
) -> list[Mention]:
    """Joins names with the offices set off by commas: *Nguyễn Chí Vịnh, Thứ trưởng Bộ Quốc phòng, …*.

    Args:
        syl: The text.
        mentions: What it names, in text order.
        titles: The grammar of titles.
        predicates: What a predicate can begin with.
    """
    gazetteer = titles.gazetteer
    out: list[Mention] = []
    for k, found in enumerate(mentions):
        last = out[-1] if out else None
        if last and found.start < last.end:
            continue  # where an office is held, which has been taken in
        m = found = _with_post_before_name(syl, mentions, k, titles)
        if last and _is_kin_named(syl, last, m):
            out[-1] = replace(m, start=last.start, parts=(*last.parts, *m.parts))
            continue
        if last and _is_body_of(syl, last, m, titles):
            out[-1] = _of_person(last, m)
            continue
        if last and not syl.line[m.start] and _is_office_behind(last, m):
            out[-1] = _one(last, m, titles.home)
            continue
        if last and _in_brackets(syl, last, m):
            out[-1] = replace(_one(last, m, titles.home), end=m.end + 1)
            continue
        if last and m.start - last.end == 1 and syl.text[last.end] in _COMMAS:
            if last.kind is MentionKind.PERSON:
                m = _with_scope(syl, _with_post(syl, found, titles, predicates), titles)
            apposed = _is_apposed_office(syl, m) or (
                predicates is not None and _is_of_subject(syl, last, m, predicates, titles)
            )
            apposed = apposed or _goes_with_others(syl, last, m, titles)
            if last.kind is MentionKind.PERSON and apposed:
                out[-1] = _one(last, m, titles.home)
                continue
            office = m.kind is MentionKind.PERSON and _is_office_of(last, m, _country(syl, m, gazetteer), titles.home)
            if office and not titles.sought(syl, last.start):
                out[-1] = _one(m, last, titles.home)
                continue
        out.append(found)
    return out


def _is_kin_named(syl: Syllables, kin: Mention, m: Mention) -> bool:
    """Whether the name of somebody's kin follows, at once or set off: *con rể ông Trump* (,) Jared Kushner (,)."""
    if kin.ref != "kin" or m.kind is not MentionKind.PERSON or m.office is not None:
        return False
    apart = m.start == kin.end + 1 and m.end < len(syl) and syl.text[kin.end] == syl.text[m.end] == ","
    return kin.end == m.start or apart


def _is_body_of(syl: Syllables, body: Mention, m: Mention, titles: TitleGrammar) -> bool:
    """Whether a holder behind a body says whose it is: *Văn phòng Thủ tướng Israel* A, *Quân đội của* Tổng thống B."""
    if body.kind is not MentionKind.BODY or m.kind is not MentionKind.PERSON or body.name is None or syl.line[m.start]:
        return False
    first, end = body.name
    offices = titles.names.offices
    held = any(found[0] == end for k in range(first + 1, end) if (found := offices.longest(syl.key, k, end)))
    if m.start == body.end:
        return held
    of = titles.parts.of.longest(syl.key, body.end, m.start)
    return body.code is None and m.code is not None and of is not None and of[0] == m.start


def _of_person(body: Mention, m: Mention) -> Mention:
    """A body with whoever it serves, in whose state it is."""
    state = next((part.label for part in m.parts if part.kind is MentionKind.COUNTRY), None)
    label = f"{body.label} {state}" if state and body.code is None else body.label
    return replace(body, end=m.end, label=label, code=body.code or m.code, parts=(*body.parts, m))


def _in_brackets(syl: Syllables, person: Mention, m: Mention) -> bool:
    """Whether brackets behind a name hold an office and nothing else: *ông A* (Bộ trưởng Quốc phòng Nga)."""
    held = m.kind is MentionKind.OFFICE and m.number == 1 and m.start == person.end + 1
    named = person.kind is MentionKind.PERSON and person.code in (None, m.code)
    return held and named and m.end < len(syl) and syl.text[person.end] == "(" and syl.text[m.end] == ")"


def _with_post(syl: Syllables, m: Mention, titles: TitleGrammar, predicates: Trie[bool] | None = None) -> Mention:
    """An office with where it is held, before a sign or a predicate: *ông A, cựu Đại sứ Mỹ* tại Ukraine, *nói*."""
    held = m.kind is MentionKind.OFFICE and (m.code or m.org)
    where = titles.parts.posts.longest(syl.key, m.end, len(syl)) if held else None
    host = titles.gazetteer.at(syl, where[0], len(syl)) if where else None
    if host is None or host.kind not in _HOSTS:
        return m
    over = host.end >= len(syl) or not syl.text[host.end][0].isalnum()
    if not over and not (predicates is not None and predicates.longest(syl.key, host.end, len(syl))):
        return m
    if host.end + 1 < len(syl) and titles.gazetteer.country(syl, host.end + 1, len(syl)):
        return m  # "cựu Đại sứ Mỹ tại Nga, Lào"
    return replace(m, end=host.end, parts=(*m.parts, host))


def _with_post_before_name(syl: Syllables, mentions: list[Mention], k: int, titles: TitleGrammar) -> Mention:
    """An office with where it is held, before the name of its holder: *Đại sứ Mỹ* tại Kiev*, bà A, nói*."""
    m = _with_post(syl, mentions[k], titles)
    if m is mentions[k] or m.number != 1 or syl.text[m.end : m.end + 1] != [","]:
        return mentions[k]
    named = next((x for x in mentions[k + 1 :] if x.start >= m.end), None)
    bare = named is not None and named.kind is MentionKind.PERSON and named.office is None
    return m if bare and named is not None and named.start == m.end + 1 else mentions[k]


def _with_scope(syl: Syllables, m: Mention, titles: TitleGrammar) -> Mention:
    """An office with what its holder is in charge of, before a sign: *ông A, Thứ trưởng* phụ trách kinh tế *, nói*."""
    scope = titles.parts.scopes.up_to_sign(syl, m.end, len(syl)) if m.kind is MentionKind.OFFICE else None
    return replace(m, end=scope.end, parts=(*m.parts, *scope.parts)) if scope else m


def _is_apposed_office(syl: Syllables, m: Mention) -> bool:
    """Whether an office after a name is over with a sign, and so says what the person is."""
    over = m.end >= len(syl) or not syl.text[m.end][0].isalnum() or syl.line[m.end]
    return m.kind is MentionKind.OFFICE and m.number == 1 and over


def _is_office_behind(person: Mention, m: Mention) -> bool:
    """Whether an office stands right behind a name that has none: *ông A* Thư ký báo chí của Tổng thống Nga *nói*."""
    behind = person.kind is MentionKind.PERSON and m.kind is MentionKind.OFFICE and m.start == person.end
    return behind and m.number == 1 and person.office is None and (person.code in (None, m.code) or m.code is None)


def _is_of_subject(syl: Syllables, person: Mention, m: Mention, predicates: Trie[bool], titles: TitleGrammar) -> bool:
    """Whether an office stands between a name that opens a clause and its verb: *Ông A*, Bộ trưởng *đã tiếp B*.

    So does one of a state, where the person has no other office and is not known to be of another state.
    """
    chain = person.name is not None and person.name[1] < person.end  # "A, Ủy viên Bộ Chính trị, Bộ trưởng … đã thăm"
    of_body = _is_of_body(person, m)
    if m.kind is not MentionKind.OFFICE or m.number != 1 or (person.office is not None and not (chain or of_body)):
        return False
    opens = person.start == 0 or syl.line[person.start] or not syl.text[person.start - 1][0].isalnum()
    first = person.office is None and _country(syl, person, titles.gazetteer) in (None, m.code)
    own = first or m.code in (None, person.code) or (chain and not _says_country(person, titles.home)) or of_body
    return opens and own and m.end < len(syl) and predicates.longest(syl.key, m.end, len(syl)) is not None


def _is_of_body(person: Mention, m: Mention) -> bool:
    """Whether an office in a body can be that of the one before: *Nghị sĩ A,* Chủ tịch Ủy ban B của Mỹ *chỉ trích*."""
    leads = person.leader or m.leader or person.office_key == m.office_key
    return m.org is not None and not leads and (person.code in (None, m.code) or m.code is None)


def _goes_with_others(syl: Syllables, person: Mention, m: Mention, titles: TitleGrammar) -> bool:
    """Whether those who come along follow the office of a name: *gặp ông A*, Thứ trưởng Quốc phòng Lào *và các …*."""
    if m.kind is not MentionKind.OFFICE or m.number != 1 or person.office is not None or m.code is None:
        return False
    link = titles.joins.longest(syl.key, m.end, len(syl))
    return link is not None and titles.plural.longest(syl.key, link[0], len(syl)) is not None


def _is_office_of(office: Mention, person: Mention, code: str | None, home: str) -> bool:
    """Whether an office before a name can be that person's: one holder, of the same country, no second office."""
    if office.kind is not MentionKind.OFFICE or office.number != 1:
        return False
    if person.office is not None and person.office_key == office.office_key:
        return False
    if office.leader and person.leader and office.code and person.code is None:
        return False  # "gặp Thủ tướng Ấn Độ, Tổng thống Trump nói"
    return code is None or office.code in (None, code) or not _says_country(office, home)


def _country(syl: Syllables, person: Mention, gazetteer: Gazetteer) -> str | None:
    """The country of a person, as the title says or as is well known."""
    if person.code or person.name is None:
        return person.code
    known = gazetteer.at(syl, *person.name)
    return known.code if known and known.kind is MentionKind.PERSON else None


def _says_country(m: Mention, home: str) -> bool:
    """Whether the country that a title speaks for is named in it, and not only that of an organ which goes without.

    An organ that goes without is of the ``home`` state.
    """
    if m.code not in (None, home):
        return True
    inside = (x for part in m.parts for x in (part, *part.parts))
    return m.code is not None and any(x.kind is MentionKind.COUNTRY and x.code == m.code for x in inside)


def _one(person: Mention, office: Mention, home: str) -> Mention:
    """One mention of a person and the office beside the name; what the person's own words say comes first."""
    first, last = (office, person) if office.start < person.start else (person, office)
    return replace(
        person,
        start=first.start,
        end=last.end,
        code=office.code
        if _says_country(office, home) and not _says_country(person, home)
        else person.code or office.code,
        org=person.org or office.org,
        office=person.office or office.office,
        office_key=person.office_key or office.office_key,
        former=person.former or (office.former and person.office is None),
        leader=person.leader or office.leader,
        parts=(*first.parts, *last.parts),
        ref=person.ref or (office.ref if office.ref in ("country", "counterpart") else None),
    )
