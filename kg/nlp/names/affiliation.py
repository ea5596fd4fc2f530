"""For whom those speak who bear no office: *Giáo sư A của Đại học B*, *ông A, chuyên gia tại Viện B*."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from kg.lang import Language
from kg.lang.lookup import Trie, phrase_set
from kg.nlp.layers import ORGANIZED, Mention, MentionKind, Syllables

#: How a person is marked who speaks for whom a person inside the mention does.
AIDE = "aide"
#: A name and what it belongs to are at most so many syllables apart; what somebody is stands so far before the name.
_REACH, _BEFORE = 10, 5
#: So many words may stand between what somebody is and a name that no word leads to.
_WORDS = 4
_OPENING = frozenset(",(")
#: What can be named between the two: *chuyên gia về* Triều Tiên *của Viện B*.
_BETWEEN = frozenset({MentionKind.COUNTRY, MentionKind.PLACE})
_SUPERIOR = frozenset({MentionKind.PERSON, MentionKind.OFFICE})


class Affiliations:
    """Tells where experts and aides belong, who are named beside it."""

    def __init__(self, lang: Language) -> None:
        self.expert = phrase_set(lang.offices.expert)
        words = (*lang.grammar.prepositions("of", "at", "from"), *lang.offices.belongs)
        self.of = phrase_set(lang.grammar.prepositions("of"))
        self.belongs = phrase_set(words)
        self.about = phrase_set(lang.grammar.prepositions("about"))

    def told(self, syl: Syllables, mentions: list[Mention]) -> Iterator[Mention]:
        """The mentions, those who belong to a body or organisation as one with it."""
        past = 0
        for i, m in enumerate(mentions):
            if m.start < past:
                continue
            state = self._state(syl, mentions, i)
            if state is not None:
                past = state.end
                yield replace(m, end=past, parts=(*m.parts, state))
                continue
            to = self._whole(syl, mentions, i)
            if to is None:
                yield m
                continue
            past = _with_state(mentions, to)
            inside = (mentions[k] for k in range(i + 1, bisect_left(mentions, past, key=lambda x: x.start)))
            parts = (*m.parts, *(x for x in inside if x.end <= past))
            if to.kind is MentionKind.ORG:
                yield replace(m, org=to.label, end=past, parts=parts)
            elif to.code is None:
                yield replace(m, ref=AIDE, end=past, parts=parts)
            else:
                org = to.label if to.kind in ORGANIZED else None
                yield replace(m, code=to.code, org=org, end=past, parts=parts)

    def _state(self, syl: Syllables, mentions: list[Mention], i: int) -> Mention | None:
        """The state that an organisation right before it is of: *Tập đoàn Hanwha* của Hàn Quốc."""
        firm = mentions[i]
        to = mentions[i + 1] if i + 1 < len(mentions) else None
        if firm.kind is not MentionKind.ORG or to is None or to.kind is not MentionKind.COUNTRY or to.capital:
            return None
        return to if _is(self.of, syl, firm.end, to.start) else None

    def _whole(self, syl: Syllables, mentions: list[Mention], i: int) -> Mention | None:
        """What the person at ``i`` belongs to, if the text says so beside the name."""
        person = mentions[i]
        if person.kind is not MentionKind.PERSON or person.org or person.code:
            return None
        if i + 1 < len(mentions) and mentions[i + 1].start - person.end > _REACH:
            return None
        titled = self._titled(syl, person)
        for to in (mentions[k] for k in range(i + 1, len(mentions))):
            if to.start - person.end > _REACH or syl.line[to.start]:
                return None
            known = to.code is not None or to.kind is MentionKind.PERSON
            apart = person.end < to.start and syl.text[person.end] in _OPENING
            staff = known and ((titled and to.kind in _SUPERIOR) or ((titled or apart) and to.kind in ORGANIZED))
            if to.kind is MentionKind.ORG or staff:
                return to if self._leads(syl, person.end, to, titled=titled) else None
            plain = to.kind is MentionKind.OFFICE and to.code is None and to.org is None
            if to.kind not in _BETWEEN and not plain:
                return None
        return None

    def _titled(self, syl: Syllables, person: Mention) -> bool:
        """Whether the name is introduced by what the person is: *Giáo sư A*."""
        first = person.name[0] if person.name is not None else person.end
        start = min(person.start, max(0, first - _BEFORE))
        return any(_is(self.expert, syl, i, first) for i in range(start, first))

    def _leads(self, syl: Syllables, start: int, to: Mention, *, titled: bool) -> bool:
        """Whether the words between a name and another say that the one belongs to the other."""
        end = to.start
        apart = start < end and syl.text[start] in _OPENING
        i = start + apart
        if any(not syl.text[k][0].isalnum() for k in range(i, end)):
            return False
        what = self.expert.longest(syl.key, i, end) or self.expert.longest(syl.key, i + 1, end)
        role = apart and what is not None
        if to.kind is not MentionKind.ORG:
            member = role and what is not None and what[0] == end and to.kind in ORGANIZED
            return member or (titled and not apart and _is(self.of, syl, i, end))
        if i == end:
            return titled and apart
        if _is(self.belongs, syl, i, end):
            return titled
        last = any(_is(self.belongs, syl, k, end) for k in range(max(i, end - 2), end))
        if role and what is not None:
            return last or end - what[0] <= _WORDS  # "giám đốc tập đoàn tư vấn B"
        return titled and not apart and last and self.about.longest(syl.key, i, end) is not None


def _with_state(mentions: list[Mention], to: Mention) -> int:
    """Where an organisation ends with the state right behind it: *nhà nghiên cứu A từ Viện B* Nga."""
    k = bisect_left(mentions, to.end, key=lambda x: x.start)
    behind = mentions[k : k + 1] if to.kind is MentionKind.ORG else []
    states = (m for m in behind if m.kind is MentionKind.COUNTRY and m.start == to.end and not m.capital)
    return next((m.end for m in states), to.end)


def _is(words: Trie[bool], syl: Syllables, start: int, end: int) -> bool:
    """Whether what stands between two syllables is one of some phrases."""
    found = words.longest(syl.key, start, end)
    return found is not None and found[0] == end
