"""Who bears an office that the text gives without a name: *Thủ tướng Nhật Bản*, *người đồng cấp Nga*."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass

from kg.link.context import Context
from kg.link.people import Person
from kg.nlp.layers import Mention, MentionKind


@dataclass(frozen=True, slots=True)
class _Office:
    """What is looked for: the office by its key, whether of a leader, of which country or organisation."""

    key: str | None
    leader: bool
    code: str | None
    org: str | None

    def fits(self, person: Person) -> bool:
        """Whether nothing that is known of the person's side speaks against it."""
        if self.code:
            return person.code == self.code
        return self.org is None or person.org == self.org

    def same(self, person: Person) -> bool:
        """Whether the text gives the person this office."""
        return self.key is not None and any(key == self.key for _, key in person.offices)

    def held(self, person: Person) -> bool:
        """Whether the text gives the person this office as one held before."""
        return person.former and self.fits(person) and self.same(person)

    def leads(self, person: Person) -> bool:
        """Whether both are a state's leader (*nhà lãnh đạo Hàn Quốc*)."""
        return self.leader and self.code is not None and any(m.leader and m.org is None for m in person.mentions)


def holders(context: Context, m: Mention) -> tuple[str, ...]:
    """Keys of those who bear the office of a mention; else of the body or country for which a holder speaks."""
    office = _wanted(context, m)
    if m.former and m.number == 1 and (held := _once(context, ("held", office), lambda p: office.held(p))):
        return (context.last_of(held, m.start) or held[0],)
    if m.former:
        return ()  # "một cựu quan chức Mỹ": he speaks for no state any more
    if m.number == 1 and m.ref != "indefinite":
        holder = _holder(context, m, office)
        if holder:
            return (holder,)
    if office.org and (body := context.reg.organized(office.org)):
        return (body,)
    if office.code:
        return (context.country(office.code),)
    return both(context, office.key, m.start) if m.number in (0, 2) else ()


def both(context: Context, office_key: str | None, position: int) -> tuple[str, ...]:
    """The two persons who bear an office, where just two do that were named before a place."""
    bearing = _once(context, ("bearing", office_key), lambda person: _bears(person, office_key))
    found = [key for key in bearing if (place := context.first_place(key)) is not None and place < position]
    return tuple(found) if len(found) == 2 else ()


def may_bear(context: Context, key: str, office_key: str | None) -> bool:
    """Whether a person bears an office, or none that the text tells."""
    person = context.person(key)
    return person is not None and (not person.offices or _bears(person, office_key))


def holder_in(context: Context, m: Mention, code: str) -> str | None:
    """The one person of a country who bears the office of a mention, or leads the country if that is meant."""
    office = _Office(m.office_key, m.leader, code, None)
    bearing = _once(context, ("holder", office), lambda p: p.code == code and _bears(p, m.office_key))
    found = bearing or _once(context, ("leader", office), lambda p: p.code == code and not p.former and office.leads(p))
    return found[0] if len(found) == 1 else None


def _once(context: Context, asked: Hashable, fits: Callable[[Person], bool]) -> tuple[str, ...]:
    """Keys of the persons who fit, which is found out once for each thing asked."""
    if asked not in context.able:
        context.able[asked] = tuple(key for key, person in context.persons() if fits(person))
    return context.able[asked]


def _in_short(context: Context, m: Mention, office: _Office) -> tuple[str, ...]:
    """Who is meant by the first words of his office: *Phó Thủ tướng, Bộ trưởng Ngoại giao A … Bộ trưởng đề nghị*.

    Nobody where it is written as a common noun, or two who were named before could be meant.
    """
    if m.ref is not None or office.key is None or office.code or office.org:
        return ()
    if not context.layer.syllables.cap[m.start]:
        return ()
    key, also = office.key, context.lang.offices.also
    begun = _once(context, ("begun", key), lambda p: not p.former and _begins(p, key, also))
    named = tuple(key for key in begun if (place := context.first_place(key)) is not None and place < m.start)
    home = context.lang.names.home
    own = tuple(key for key in named if home and context.thing(key).code == home.country)
    return next((found for found in (named, own) if len(found) == 1), ())


def _begins(person: Person, office_key: str, also: Sequence[str]) -> bool:
    """Whether an office of somebody, or the second of two told as one, begins with these words."""
    wanted = f"{office_key} "
    held = [f"{key} " for _, key in person.offices]
    return any(key.startswith(wanted) or f" {word} {wanted}" in key for key in held for word in ("", *also))


def _leads_untitled(person: Person) -> bool:
    """Whether somebody is known as a state's leader, and the text gives no office: *ông Trump* is *nhà lãnh đạo Mỹ*."""
    return person.leading and not person.offices and not person.former


def _bears(person: Person, office_key: str | None) -> bool:
    return not person.former and any(office == office_key for _, office in person.offices)


def _wanted(context: Context, m: Mention) -> _Office:
    """The office that a mention means; *người đồng cấp* copies the nearest one before."""
    code = m.code
    if m.ref == "country" and code is None:
        code = context.last_country(m.start)
    if code is None:
        code = next((c for part in m.parts if (c := _code_of(context, part))), None)  # "phát ngôn viên của bà May"
    named: Mention | None = m
    if m.ref == "counterpart":
        named = context.last_office(m.start)
    return _Office(named.office_key if named else None, named is not None and named.leader, code, m.org)


def _code_of(context: Context, part: Mention) -> str | None:
    """Country of the person that a part of a title names."""
    key = context.reg.key_of(part) if part.kind is MentionKind.PERSON else None
    return context.thing(key).code if key else None


def _holder(context: Context, m: Mention, office: _Office) -> str | None:
    """The one person of the article who bears the office, by the same words or as the leader."""
    candidates = _once(context, ("same", office), lambda p: not p.former and office.fits(p) and office.same(p))
    candidates = candidates or _once(
        context, ("leads", office), lambda p: not p.former and office.fits(p) and office.leads(p)
    )
    if not candidates and office.leader and office.code and m.ref is None:
        untitled = _once(context, ("untitled", office.code), lambda p: p.code == office.code and _leads_untitled(p))
        candidates = untitled if len(untitled) == 1 else ()
    candidates = candidates or _in_short(context, m, office)
    if len(candidates) < 2:
        return candidates[0] if candidates else None
    home = context.lang.names.home
    if home and not office.code and not office.org:
        # News names the country of a foreign holder, and leaves it out for its own.
        own = [key for key in candidates if context.thing(key).code == home.country]
        if len(own) == 1:
            return own[0]
    last = context.last_of(candidates, m.start)
    return last or (None if office.code else candidates[0])
