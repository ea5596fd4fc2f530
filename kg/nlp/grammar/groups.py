"""Coordination: names joined into one party (*Mỹ, Nhật Bản và Hàn Quốc*)."""

from __future__ import annotations

from dataclasses import replace

from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.companions import after_companions, come_along
from kg.nlp.grammar.described import past_sort, with_holder, with_name
from kg.nlp.grammar.gloss import added_name
from kg.nlp.grammar.linked import held_too, linked, set_off
from kg.nlp.grammar.tagging import TaggedChunks
from kg.nlp.layers import PLACES, Mention, MentionKind
from kg.values import frozen

#: Kinds of mention that can act.
PARTY = frozenset(
    {
        MentionKind.PERSON,
        MentionKind.OFFICE,
        MentionKind.COUNTRY,
        MentionKind.BODY,
        MentionKind.IO,
        MentionKind.ORG,
        MentionKind.REFERENCE,
    }
)
#: The signs that can join a name to the one before.
_SIGNS = frozenset({Kind.COMMA, Kind.HYPHEN})
#: Whose forces they are.
_OWNERS = frozenset({MentionKind.COUNTRY, MentionKind.BODY})
#: What tells forces.
_OF_FORCES = (Kind.DET, Kind.WORD, Kind.BLOCKED)
#: So many syllables say how many states: *6 quốc gia*, *10 nước thành viên*.
_MEMBERS = 4


@frozen
class Group:
    """Names joined into one party: chunk indices of the first and last, and the mentions."""

    first: int
    last: int
    mentions: tuple[Mention, ...]

    @property
    def party(self) -> bool:
        """Whether any of them can act."""
        return not PARTY.isdisjoint([m.kind for m in self.mentions])

    @property
    def medium(self) -> bool:
        """Whether all are papers or agencies."""
        return all(m.kind is MentionKind.MEDIA for m in self.mentions)


def coordinate(tagged: TaggedChunks) -> list[Group]:
    """The groups of a sentence, in text order; a name by itself is one as well."""
    out: list[Group] = []
    k = 0
    while k < len(tagged.chunks):
        mention = tagged.mention(k)
        if mention is None:
            k += 1
            continue
        named = with_name(tagged, k)
        last, mention = named or (with_holder(tagged, k), mention)
        mentions = [mention]
        while (found := _next_member(tagged, k, last)) is not None:
            last, mention = found
            mentions.append(mention)
        out.append(Group(k, last, tuple(mentions)))
        k = last + 1
    return _with_states(tagged, out)


def _with_states(tagged: TaggedChunks, groups: list[Group]) -> list[Group]:
    """*Các ngoại trưởng của bốn nước gồm Ai Cập, Bahrain và …*: holders without a name stand for their states.

    Who is named before them stays: *Nga và các nước láng giềng gồm …*.
    """
    out: list[Group] = []
    for group in groups:
        last = out[-1] if out else None
        if last is not None and _of_states(tagged, last, group):
            out[-1] = Group(last.first, group.last, (*last.mentions[:-1], *group.mentions))
        elif last is not None and _of_delegation(tagged, last, group):
            out[-1] = Group(last.first, group.last, group.mentions)
        elif (beside := _beside_listed(tagged, out, group)) is not None:
            out = [*out[:beside], Group(out[beside].first, group.last, (*out[beside].mentions, *group.mentions))]
        else:
            out.append(group)
    return out


def _of_states(tagged: TaggedChunks, holders: Group, states: Group) -> bool:
    """Whether *của* or *gồm* leads from several holders of an office, or from *bốn nước*, to states."""
    head = holders.mentions[-1]
    several = head.number != 1 and (head.kind is MentionKind.OFFICE or head.ref == "countries") and head.code is None
    if all(m.kind is MentionKind.IO for m in states.mentions):
        return (several or (head.ref == "people" and head.number != 1)) and _of_union(tagged, holders, states)
    link = holders.last + 1
    coming = tagged.words(link) in tagged.lexicon.coming_from  # "các ngoại trưởng đến từ Nhật Bản và Lào"
    several = several or (coming and head.leader and head.number == 0)
    linked = states.first == link + 1 and (coming or tagged.prep(link) == "of")
    return several and linked and all(m.kind is MentionKind.COUNTRY or m.ref == "countries" for m in states.mentions)


def _of_delegation(tagged: TaggedChunks, sent: Group, named: Group) -> bool:
    """Whether the members of a delegation are named behind it, who stand for it: *phái đoàn Mỹ,* gồm ông A và ông B."""
    if tagged.skip_left(named.first - 2, Kind.COMMA) != sent.last or not tagged.opens_list(named.first - 1):
        return False
    persons = all(m.kind is MentionKind.PERSON for m in named.mentions)
    keys, first = tagged.syl.key, sent.mentions[0].start
    start = tagged.chunks[tagged.skip_left(sent.first - 1, Kind.WORD, Kind.DET) + 1].start
    heads = (" ".join(keys[i:j]) for i in range(start, first + 1) for j in range(i + 1, sent.mentions[0].end + 1))
    return len(sent.mentions) == 1 and persons and any(head in tagged.lexicon.delegation for head in heads)


def _of_union(tagged: TaggedChunks, holders: Group, union: Group) -> bool:
    """Whether a union right after several holders says of which states they are: *lãnh đạo* 6 quốc gia *ASEAN*."""
    between = range(holders.last + 1, union.first)
    return len(between) <= 1 and all(
        tagged.kind(k) in (Kind.WORD, Kind.DET) and tagged.chunks[k].end - tagged.chunks[k].start <= _MEMBERS
        for k in between
    )


def _beside_listed(tagged: TaggedChunks, groups: list[Group], listed: Group) -> int | None:
    """Index of the states that others without a name are joined to: *Nga và* các nước láng giềng gồm *Iran, …*."""
    k = listed.first - 1
    among = tagged.words(k) in tagged.lexicon.existential and tagged.words(k - 1) in tagged.lexicon.among
    if listed.first == listed.last or not (tagged.opens_list(k) or among):
        return None
    listed_at = k = tagged.skip_left(k - 1 - among, Kind.COMMA)
    while tagged.kind(k) in (Kind.WORD, Kind.DET, Kind.BLOCKED) or _named_among(tagged.mention(k)):
        k -= 1
    if k == listed_at or not tagged.joins(k):
        return None
    at = next((i for i, g in enumerate(groups) if g.last == k - 1), None)
    states = at is not None and all(m.kind is MentionKind.COUNTRY for m in (*groups[at].mentions, *listed.mentions))
    return at if states else None


def _named_among(mention: Mention | None) -> bool:
    """Whether a name can stand in what tells of others without one: *các nước thành viên* NATO, *ở* châu Âu."""
    return mention is not None and mention.kind in (MentionKind.IO, MentionKind.PLACE)


def _next_member(tagged: TaggedChunks, first: int, last: int) -> tuple[int, Mention] | None:
    """The next name joined to the one at ``last`` in the group that begins at ``first``, with its chunk index."""
    link = last + 1
    adverb = tagged.kind(link) is Kind.ADVERB and not tagged.joins(link) and tagged.joins(link + 1)
    if adverb:
        link += 1  # "Hải quân Mỹ đã cùng với các lực lượng đến từ Nhật Bản"
    elif tagged.kind(link) not in _SIGNS and not tagged.joins(link):
        return None  # most names stand alone
    at = link + 1
    if tagged.kind(link) is Kind.COMMA and tagged.joins(at):
        if last > first:
            return _last_listed(tagged, last, at + 1)
        beside = tagged.mention(at + 1)
        if beside is not None and set_off(tagged, first, link):
            return at + 1, beside
        clause = tagged.is_object(first) and tagged.has_verb_after(at + 1)
        other = None if clause else _after_apposition(tagged, last, at + 1)
        if other is not None:
            return at + 1, other
    if come_along(tagged, link):
        return after_companions(tagged, at)
    if (forces := _other_forces(tagged, first, last, link)) is not None:
        return forces
    added = added_name(tagged, at) if tagged.joins(link) else None
    at = past_sort(tagged, at) if added is None else added  # "với ông A và chủ nhà G20 - ông B"
    a, b = tagged.mention(last), tagged.mention(at)
    if a is not None and b is not None and _press_too(tagged, first, link, a, b):
        return at, replace(b, kind=MentionKind.MEDIA)
    if a is None or b is None or not _alike(a, b) or (adverb and b.kind not in PARTY):
        return None
    if not linked(tagged, first, link, a, b):
        return None
    if tagged.kind(link) is Kind.COMMA and held_too(a, b):
        b = replace(a, start=b.start, end=b.end, code=b.code, parts=(b,))
    return at, b


def _press_too(tagged: TaggedChunks, first: int, link: int, a: Mention, b: Mention) -> bool:
    """Whether a state means its press, which is told once for two: *bị truyền thông Anh,* Mỹ *chê*."""
    of_state = any(part.kind is MentionKind.COUNTRY for part in a.parts)
    if a.kind is not MentionKind.MEDIA or b.kind is not MentionKind.COUNTRY or not of_state:
        return False  # "Reuters và Mỹ"
    return tagged.joins(link) or first == 0 or tagged.kind(first - 1) is Kind.PASSIVE


def _other_forces(tagged: TaggedChunks, first: int, last: int, link: int) -> tuple[int, Mention] | None:
    """The state whose forces are joined to those of the one before: *lính Mỹ và lính* Ba Lan *tập trận*."""
    at = tagged.skip_right(link + 1, *_OF_FORCES)
    a, b = tagged.mention(last), tagged.mention(at)
    states = a is not None and b is not None and {a.kind, b.kind} <= _OWNERS and None not in (a.code, b.code)
    if a is None or b is None or not states or a.code == b.code:
        return None
    if not tagged.joins(link) or at == link + 1 or tagged.is_object(first):
        return None
    keys, forces = tagged.syl.key, tagged.lexicon.forces
    before = tagged.skip_left(first - 1, *_OF_FORCES) + 1
    mine = forces.ends_at(keys, tagged.chunks[first].start, tagged.chunks[before].start)
    theirs = forces.longest(keys, tagged.chunks[link + 1].start, tagged.chunks[at].start)
    return (at, b) if mine and theirs else None


def _after_apposition(tagged: TaggedChunks, last: int, at: int) -> Mention | None:
    """The person joined to one whose office stands between signs: *ông A, Tổng thống Mỹ, và* ông B *gặp nhau*."""
    a, b = tagged.mention(last), tagged.mention(at)
    set_off = a is not None and a.name is not None and a.name[1] < a.end and a.office is not None
    return b if set_off and b is not None and b.kind is MentionKind.PERSON else None


def _last_listed(tagged: TaggedChunks, last: int, at: int) -> tuple[int, Mention] | None:
    """The last member of a list with a comma before *và*: *Mỹ, Anh, và Pháp*."""
    a, b = tagged.mention(last), tagged.mention(at)
    states = a is not None and b is not None and a.kind is b.kind is MentionKind.COUNTRY
    return (at, b) if b is not None and states else None


def _alike(a: Mention, b: Mention) -> bool:
    """Whether two mentions can be members of one group."""
    if MentionKind.MEDIA in (a.kind, b.kind):
        return False
    return a.kind is b.kind or any(a.kind in kinds and b.kind in kinds for kinds in (PARTY, PLACES))


def same_state(one: Group | None, other: Group | None) -> bool:
    """Whether two parties are of one state."""
    if one is None or other is None:
        return False
    return bool({m.code for m in one.mentions if m.code} & {m.code for m in other.mentions if m.code})
