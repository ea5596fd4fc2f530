"""Persons whose office is told apart from their name.

*Thủ tướng Anh cam kết … Ông Burnham nói …*: a form of address with a bare name takes up somebody told before. Where
nobody bears that name, he is the office-holder told last, if the text names nobody else for the office. *Ông Volker
được bổ nhiệm làm Đặc phái viên Mỹ*: whoever has taken an office holds it from then on.
"""

from __future__ import annotations

from collections import Counter

from kg.link.context import Context
from kg.link.people import Person
from kg.model import EventType, Factuality
from kg.nlp.layers import Mention, MentionKind

#: The bare name stands at most so many sentences after the office.
_REACH = 2


def introduce(context: Context) -> None:
    """Gives the office told before, and its country, to persons who are only named by address and bare name."""
    bare = [(key, person) for key, person in context.persons() if _bare(person)]
    found = [(key, person, office) for key, person in bare if (office := _office(context, person)) is not None]
    times = Counter((office.office_key, office.code) for _, _, office in found)
    for key, person, office in found:
        if times[office.office_key, office.code] == 1 and office.office and office.office_key:
            person.offices.append((office.office, office.office_key))
            person.current = True
            context.thing(key).code = person.code = office.code


def install(context: Context) -> None:
    """Gives those of whom only their name is told the office that they have taken, and its country."""
    offices = {m.start: m for m in context.mentions if m.kind is MentionKind.OFFICE and m.code and m.ref is None}
    for claim in context.layer.claims:
        taken = claim.frame.type is EventType.APPOINTMENT and claim.factuality is Factuality.OCCURRED
        office = next((offices[a] for a, _ in claim.topics if a in offices), None) if taken else None
        keys = [key for m in claim.actors if m.kind is MentionKind.PERSON and (key := context.reg.key_of(m))]
        person = context.person(keys[0]) if len(keys) == 1 and office is not None else None
        if person is None or office is None or person.offices or person.code or person.org:
            continue
        context.thing(keys[0]).code = person.code = office.code
        if office.office and office.office_key:
            person.offices.append((office.office, office.office_key))
            person.current = True


def _bare(person: Person) -> bool:
    """Whether the text says nothing of a person but an address and one syllable or word of the name."""
    if person.offices or person.code or person.org or person.wikidata:
        return False
    first = person.mentions[0]
    return len(person.key) == 1 and first.name is not None and first.start < first.name[0]


def _office(context: Context, person: Person) -> Mention | None:
    """The office told right before a person is named first, with a country, if nobody else bears it."""
    first = person.mentions[0]
    here = context.layer.sentence_at(first.start)
    begin = context.layer.sents[max(0, here - _REACH)].start
    before = context.layer.mentions_in(begin, first.start)
    last = next((m for m in reversed(before) if m.kind in (MentionKind.PERSON, MentionKind.OFFICE)), None)
    if last is None or last.kind is not MentionKind.OFFICE or context.layer.sentence_at(last.start) == here:
        return None
    single = last.number == 1 and not last.former and last.code is not None and last.ref is None
    return last if single and not any(_bears(p, last) for _, p in context.persons()) else None


def _bears(person: Person, office: Mention) -> bool:
    same = any(key == office.office_key for _, key in person.offices)
    leads = office.leader and any(m.leader for m in person.mentions)
    return person.code == office.code and (same or leads)
