"""Where a person's name stands: after a title, a rank or a form of address, or alone."""

from __future__ import annotations

from kg.lang import Language
from kg.lang.lookup import Trie, Tries, key_of, phrase_set
from kg.lang.people_schema import OfficeHead
from kg.nlp.layers import Mention, MentionKind, Sent, Syllables
from kg.nlp.names.bodies import BodyGrammar
from kg.nlp.names.gazetteer import Gazetteer
from kg.nlp.names.shape import NameShape
from kg.text import is_syllable

_QUOTES_OR_BRACKET = frozenset("\"“'‘(")
_COMMAS = frozenset(",-–")
_HYPHENS = frozenset("-–")


class PersonNames:
    """Reads the names of persons."""

    def __init__(self, lang: Language, gazetteer: Gazetteer, shape: NameShape, bodies: BodyGrammar) -> None:
        self.gazetteer, self.shape, self.bodies = gazetteer, shape, bodies
        self.offices: Trie[OfficeHead] = Trie((h.text, h) for h in lang.offices.head)
        self.ranks = phrase_set(lang.offices.rank)
        #: Words before an office (*tân* Tổng thống), with their kind.
        self.modifiers = _modifiers(lang)
        #: Forms of address, and whether each is a woman's.
        self.address: Trie[bool] = Trie((a, a in lang.offices.address_female) for a in lang.offices.address)
        self._addressing = Tries(self.address, self.ranks)
        self.states = frozenset(key_of(w) for w in lang.grammar.state_pronoun)
        self._home_family = _families(lang)

    def end(self, syl: Syllables, i: int, end: int) -> int:
        """End of the name that begins at ``i``, before any office, body or country; ``i`` where none does."""
        first = self.shape.past_particles(syl, i, end)
        stop = self.shape.run(syl, first, end)
        if (
            stop == first
            or _is_model(syl, stop, end)
            or self.shape.no_name(syl, i, stop)
            or self._other(syl, i, stop, end)
            or self._after_country(syl, i, stop)
            or (self.shape.is_family_name(syl, first, end) and self.gazetteer.at(syl, first + 1, end))
        ):
            return i  # not "Tổng thống Mỹ" Cho Ukraine
        return next((k for k in range(i, stop) if self._breaks(syl, i, k, end)), stop)

    def after_title(self, syl: Syllables, i: int, end: int, code: str | None = None) -> tuple[int, int] | None:
        """The name after a title of that country: at once, after a form of address, or in apposition (*, ông …*)."""
        if i >= end:
            return None
        if syl.text[i] in _COMMAS and i + 1 < end:
            address = self.address.longest(syl.key, i + 1, end)
            if not address or (stop := self.end(syl, address[0], end)) == address[0]:
                return None
            known = self.gazetteer.at(syl, address[0], end)
            # "Sau cuộc gặp với Thủ tướng Anh, ông Trump ...": somebody else.
            other = code and known and known.kind is MentionKind.PERSON and known.code not in (None, code)
            return None if other else (address[0], stop)
        i, _ = self.past_address(syl, i, end)
        if i < end and syl.text[i] in _QUOTES_OR_BRACKET:
            return None
        stop = self.end(syl, i, end)
        if stop == i or (stop - i == 1 and not self.is_lone_name(syl, i, end)):
            return None
        return i, stop

    def past_address(self, syl: Syllables, i: int, end: int) -> tuple[int, bool | None]:
        """Index after ranks and forms of address, and whether they are a woman's (None where none says so)."""
        female = None
        while i < end and not self._is_state(syl, i, end):
            address, rank = self._addressing.longest(syl.key, i, end)
            if address and (not rank or address[0] >= rank[0]):
                i, female = address
            elif rank:
                i = rank[0]
            else:
                break
        return i, female

    def _is_state(self, syl: Syllables, i: int, end: int) -> bool:
        """Whether a form of address is a state by its capital: *xe tăng* Anh *Challenger*, *Mỹ,* Anh Quốc *và Nga*."""
        if i == 0 or syl.key[i] not in self.states or not syl.cap[i]:
            return False
        inside = not syl.line[i] and syl.text[i - 1][0].islower()
        country = None if inside else self.gazetteer.country(syl, i, end)
        return inside or (country is not None and country.end - i > 1)

    def addressed_at(self, syl: Syllables, i: int, end: int) -> bool:
        """Whether a form of address and a name stand at ``i``: *ông Joseph Yun*."""
        past, _ = self.past_address(syl, i, end)
        return past > i and self.end(syl, past, end) > past

    def bare(self, syl: Syllables, i: int, sent: Sent, *, fresh: bool) -> Mention | None:
        """A capitalised run that looks like a person's full name; ``fresh`` where another mention ends at ``i``."""
        inside = i > sent.start and syl.cap[i - 1] and not syl.glued[i] and syl.text[i - 1][0].isalpha()
        if not syl.cap[i] or (inside and not fresh):
            return None
        if self.shape.of_thing(syl, i, sent.start):
            return None
        stop = self.end(syl, i, sent.end)
        if any(self.gazetteer.country(syl, k, stop) and not is_syllable(syl.text[k]) for k in range(i + 1, stop)):
            return None  # "Nam Syria"
        if stop - i >= 2 and self.shape.person_like(syl, i, stop):
            return Mention(i, stop, MentionKind.PERSON, name=(i, stop), label=syl.slice(i, stop))
        return None

    def _other(self, syl: Syllables, i: int, stop: int, end: int) -> bool:
        """Whether the capitals from ``i`` to ``stop`` open a body or organisation, or are a known name of no person."""
        if self.bodies.organizations.heads.longest(syl.key, i, end) or self.bodies.heads.longest(syl.key, i, end):
            return True
        known = self.gazetteer.at(syl, i, end)
        if known is None or known.kind is MentionKind.PERSON or known.end < stop:
            return False
        return known.end - i > 1 or known.kind is not MentionKind.COUNTRY

    def _after_country(self, syl: Syllables, i: int, stop: int) -> bool:
        """Whether what begins at ``i`` is a country, alone or before somebody's name (*Mỹ* Robert Miller)."""
        country = self.gazetteer.country(syl, i, stop)
        if country is None:
            return False
        if country.end == stop:
            return True
        after = syl.key[country.end]
        return after in self.shape.given or (country.end - i > 1 and after in self.shape.family)

    def _breaks(self, syl: Syllables, i: int, k: int, end: int) -> bool:
        """Whether a known name or an office begins at ``k`` within a run from ``i``, or a hyphen before one."""
        if k > i and syl.text[k] in _HYPHENS:
            first, second = self.gazetteer.at(syl, i, k), self.gazetteer.at(syl, k + 1, end)
            persons = all(m is not None and m.kind is MentionKind.PERSON for m in (first, second))
            return persons and first is not None and first.end == k  # "Putin-Trump", not "Ahmed al-Sharaa"
        if k == i + 1 and self._of_famous(syl, i, end):
            return True  # "cố vấn của ông Trump Robert Miller"
        if k > i and not syl.glued[k]:
            known = self.gazetteer.at(syl, k, end)
            if known and known.kind is MentionKind.PERSON:
                first = self.gazetteer.at(syl, i, k)
                if first and first.end == k and known.end - k > 1:
                    return True  # "cố vấn của ông Trump Michael Flynn"
            elif known and (known.end - k > 1 or syl.text[k].isupper()):
                return not self._given(syl, i, known)
        title = self.modifiers.longest(syl.key, k, end) if k > i else None
        if title is not None and self.offices.longest(syl.key, title[0], end) is not None:
            return True  # "Moon Jae-in Tân Tổng thống": a title that a page left in front of the next sentence
        office = self.offices.longest(syl.key, k, end)
        return office is not None and office[0] - k > 1 and syl.cap[k]

    def _of_famous(self, syl: Syllables, i: int, end: int) -> bool:
        """Whether a surname that alone means somebody known stands at ``i`` before the full name of somebody else."""
        if is_syllable(syl.text[i]) or syl.key[i] in self.shape.given or i + 1 >= end or syl.glued[i + 1]:
            return False
        known = self.gazetteer.at(syl, i, end)
        if known is None or known.kind is not MentionKind.PERSON or known.end != i + 1:
            return False
        stop = self.shape.run(syl, i + 1, end)
        return stop - i > 2 and self.shape.person_like(syl, i + 1, stop)

    def _given(self, syl: Syllables, i: int, place: Mention) -> bool:
        """Whether what could be a place is the given name right after a family name (*Nguyễn* Hòa Bình)."""
        named = place.kind is MentionKind.PLACE and place.start == i + 1 and syl.key[i] in self._home_family
        return named and not syl.text[i].isupper() and all(is_syllable(text) for text in syl.text[i : place.end])

    def is_lone_name(self, syl: Syllables, i: int, end: int) -> bool:
        """Whether one capitalised syllable after an office is a name (*Chủ tịch Tập*), no noun (*nghị sĩ Dân chủ*)."""
        text = syl.text[i]
        if text.isupper() and len(text) > 1:
            return False
        if text.isascii() and len(text) > 1 and not is_syllable(text):
            return True
        lower = i + 1 < end and syl.text[i + 1][0].isalpha() and not syl.cap[i + 1]
        if syl.key[i] in self.shape.family or not lower:
            return True
        # "Thủ tướng May nói", but not "trưởng khoa Quan hệ".
        return text.isascii() and len(text) > 1 and self.bodies.rest.ends_before(syl, i + 1, end)


def _families(lang: Language) -> frozenset[str]:
    """The language's own family names, but for those that open the name of a place or a delegation."""
    home = lang.names.home
    common = {key_of(word) for word in (*lang.places.heads, *lang.grammar.companion)}
    return frozenset(key_of(name) for name in (home.family if home is not None else ())) - common


def _modifiers(lang: Language) -> Trie[str]:
    """The words before an office, with their kind."""
    offices = lang.offices
    kinds = {
        "acting": offices.prefix_acting,
        "former": offices.prefix_former,
        "new": offices.prefix_new,
        "other": offices.prefix_other,
        "deputy": offices.prefix_deputy,
    }
    return Trie((phrase, kind) for kind, phrases in kinds.items() for phrase in phrases)


def _is_model(syl: Syllables, i: int, end: int) -> bool:
    """Whether a hyphen and a number follow at once: *Su-24*, *MiG-29* are no people."""
    return i + 1 < end and syl.text[i] == "-" and syl.glued[i] and syl.glued[i + 1] and syl.text[i + 1][0].isdecimal()
