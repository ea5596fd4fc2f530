"""Coordination: names joined into one party (*Mỹ, Nhật Bản và Hàn Quốc*)."""

from __future__ import annotations

from dataclasses import replace

from kg.acts import TALK, VOICED
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.companions import after_companions, come_along
from kg.nlp.grammar.described import past_sort, with_holder, with_name
from kg.nlp.grammar.gloss import added_name
from kg.nlp.grammar.tagging import TaggedChunks
from kg.nlp.layers import ORGANIZED, Mention, MentionKind
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
_LOCATION = frozenset({MentionKind.PLACE, MentionKind.COUNTRY})
_PEOPLE = frozenset({MentionKind.PERSON, MentionKind.OFFICE})
_COLLECTIVE = ORGANIZED | {MentionKind.COUNTRY}
#: What an adverbial at the beginning of a sentence is of.
_ADVERBIAL = frozenset({Kind.ADVERB, Kind.CONJ, Kind.SUB, Kind.DATE, Kind.WORD, Kind.PREP, Kind.COMMA})
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
        return any(m.kind in PARTY for m in self.mentions)

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
    if listed.first == listed.last or tagged.words(k) not in tagged.lexicon.listing:
        return None
    k -= 1
    while tagged.kind(k) in (Kind.WORD, Kind.DET, Kind.BLOCKED) or _union(tagged.mention(k)):
        k -= 1
    if k == listed.first - 2 or not tagged.joins(k):
        return None
    at = next((i for i, g in enumerate(groups) if g.last == k - 1), None)
    states = at is not None and all(m.kind is MentionKind.COUNTRY for m in (*groups[at].mentions, *listed.mentions))
    return at if states else None


def _union(mention: Mention | None) -> bool:
    return mention is not None and mention.kind is MentionKind.IO


def _next_member(tagged: TaggedChunks, first: int, last: int) -> tuple[int, Mention] | None:
    """The next name joined to the one at ``last`` in the group that begins at ``first``, with its chunk index."""
    link = last + 1
    adverb = tagged.kind(link) is Kind.ADVERB and not tagged.joins(link) and tagged.joins(link + 1)
    if adverb:
        link += 1  # "Hải quân Mỹ đã cùng với các lực lượng đến từ Nhật Bản"
    at = link + 1
    if tagged.kind(link) is Kind.COMMA and tagged.joins(at):
        if last > first:
            return _last_listed(tagged, last, at + 1)
        clause = tagged.is_object(first) and tagged.has_verb_after(at + 1)
        other = None if clause else _after_apposition(tagged, last, at + 1)
        if other is not None:
            return at + 1, other
    if come_along(tagged, link):
        return after_companions(tagged, at)
    added = added_name(tagged, at) if tagged.joins(link) else None
    at = past_sort(tagged, at) if added is None else added  # "với ông A và chủ nhà G20 - ông B"
    a, b = tagged.mention(last), tagged.mention(at)
    if a is None or b is None or not _alike(a, b) or (adverb and b.kind not in PARTY):
        return None
    if not _linked(tagged, first, link, a, b):
        return None
    if tagged.kind(link) is Kind.COMMA and _held_too(a, b):
        b = replace(a, start=b.start, end=b.end, code=b.code, parts=(b,))
    return at, b


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
    return a.kind is b.kind or any(a.kind in kinds and b.kind in kinds for kinds in (PARTY, _LOCATION))


def _linked(tagged: TaggedChunks, first: int, link: int, a: Mention, b: Mention) -> bool:
    """Whether the chunk between two mentions makes them one group."""
    kind = tagged.kind(link)
    if (kind is Kind.COMMA or tagged.joins(link)) and _shares_office(a, b):
        return True  # "với các nhà lãnh đạo Đức, Anh và Australia thảo luận về …"
    if kind is Kind.HYPHEN:
        states = b.kind is MentionKind.COUNTRY and (a.kind is b.kind or (a.kind is MentionKind.BODY and a.code))
        return bool(states) or _same_office(a, b) or _of_a_talk(tagged, first, a, b) or _talking(tagged, link, a, b)
    if tagged.joins(link):
        acts = tagged.is_object(first) and tagged.has_verb_after(link + 1) and not _invited(tagged, first, link + 1)
        return not acts and not _of_thing(tagged, first, link, a, b)
    return kind is Kind.COMMA and _listed(tagged, first, link, a, b)


def _of_thing(tagged: TaggedChunks, first: int, link: int, a: Mention, b: Mention) -> bool:
    """Whether a state only says of which thing is spoken, and another acts: *hòa bình* Syria *và NATO đang xét …*."""
    before = tagged.at(first - 1)
    if a.kind is not MentionKind.COUNTRY or b.kind not in ORGANIZED or before is None:
        return False
    if before.kind is not Kind.WORD or tagged.kind(link + 2) not in (Kind.ADVERB, Kind.TRIGGER, Kind.PASSIVE):
        return False
    return not tagged.lexicon.people.anywhere(tagged.syl.key, before.start, before.end)


def _invited(tagged: TaggedChunks, first: int, last: int) -> bool:
    """Whether names are those whom the verb before bids do what follows: *mời ông A và ông B dự hội nghị*.

    So too whose deed is judged: *lên án* Mỹ và Anh *không kích Syria*.
    """
    over = tagged.verb(first - 1)
    if over is None:
        return False
    done = tagged.verb(tagged.skip_right(last + 1, Kind.ADVERB))
    judged = over.clausal and over.type in VOICED and done is not None and done.type not in VOICED
    return over.pivot or judged


def _of_a_talk(tagged: TaggedChunks, first: int, a: Mention, b: Mention) -> bool:
    """Whether a hyphen joins the names of two whom a noun before them brings together: *cuộc gặp Trump - Putin*."""
    persons = a.kind is b.kind is MentionKind.PERSON
    over = first - 1 - (tagged.kind(first - 1) is Kind.DET)  # "giữa hai Tổng thống Putin-Trump"
    if not persons or tagged.prep(over) == "between":
        return persons
    trigger = tagged.chunks[over].trigger if tagged.kind(over) is Kind.TRIGGER else None
    return trigger is not None and trigger.noun is not None


def _talking(tagged: TaggedChunks, link: int, a: Mention, b: Mention) -> bool:
    """Whether a hyphen joins the names of two right before the verb of their talk: *Ông Trump - Putin* gặp nhau."""
    verb = tagged.verb(tagged.skip_right(link + 2, Kind.ADVERB, Kind.DATE))
    return a.kind is b.kind is MentionKind.PERSON and verb is not None and verb.type in TALK


def _same_office(a: Mention, b: Mention) -> bool:
    """Whether two mentions are of one office in two states (*lãnh đạo Nga - Mỹ*)."""
    return a.kind is MentionKind.OFFICE and a.office_key == b.office_key and a.code != b.code


def _held_too(a: Mention, b: Mention) -> bool:
    """Whether a state after an office means who holds it there: *Ngoại trưởng Nga,* Mỹ *hội đàm*."""
    return a.kind is MentionKind.OFFICE and b.kind is MentionKind.COUNTRY and a.code != b.code


def _shares_office(a: Mention, b: Mention) -> bool:
    """Whether the second of two holders is told by his state alone: *các nhà lãnh đạo Đức,* Anh."""
    return _same_office(a, b) and any(part.start == b.start for part in b.parts)


def _listed(tagged: TaggedChunks, first: int, comma: int, a: Mention, b: Mention) -> bool:
    """Whether a comma separates members of a list, and not a name from what explains it."""
    if MentionKind.REFERENCE in (a.kind, b.kind) or (a.code and a.code == b.code and not _two_holders(a, b)):
        return False
    if _two_holders(a, b) and tagged.is_object(first) and not tagged.has_verb_after(comma + 1):
        return True  # "hội kiến Tổng Bí thư A, Chủ tịch Quốc hội B và dự …"
    if _two_holders(a, b) and _opens_sentence(tagged, first) and tagged.has_verb_after(comma + 1):
        return True  # "Ngoại trưởng A, Đặc phái viên B đã gặp …"
    agents = tagged.kind(first - 1) is Kind.PASSIVE and tagged.prep(first - 1) == "by"
    if a.kind in _COLLECTIVE and b.kind in _COLLECTIVE and (agents or _opens_sentence(tagged, first)):
        return True  # "Mỹ, Nhật thử nghiệm …", "do Bộ Ngoại giao Lào, Bộ Công Thương Việt Nam phối hợp tổ chức"
    if _same_office(a, b) and _opens_sentence(tagged, first):
        return True  # "Ngoại trưởng Mỹ, Nhật thảo luận …"
    if _held_too(a, b) and first == 0 and tagged.has_verb_after(comma + 1):
        return True  # "Ngoại trưởng Nga, Mỹ hội đàm"
    if _opens_clause(tagged, first, comma):
        return False
    states = a.kind is b.kind is MentionKind.COUNTRY
    if states and comma > first + 1 and not tagged.has_verb_after(comma + 1):
        return True  # "của Mỹ, Anh, Pháp và đe dọa …"
    if states and tagged.prep(first - 1) == "of" and tagged.words(first - 1) in tagged.lexicon.listing:
        return True  # "bao gồm Mỹ, Anh, Pháp tham gia …"
    link = comma + 2
    if tagged.kind(link) is Kind.COMMA and tagged.joins(link + 1) and a.kind is b.kind is MentionKind.COUNTRY:
        link += 1  # "Mỹ, Anh, và Pháp"
    goes_on = tagged.kind(link) is Kind.COMMA or tagged.words(link) in tagged.lexicon.joiner
    if states and tagged.joins(link) and tagged.kind(link + 1) is Kind.DET:
        return True  # "Mỹ, Anh và một số nước khác"
    return goes_on and tagged.kind(past_sort(tagged, link + 1)) is Kind.MENTION


def _two_holders(a: Mention, b: Mention) -> bool:
    """Whether two persons of other names and offices stand side by side."""
    persons = a.kind is b.kind is MentionKind.PERSON
    if not persons or None in (a.office_key, b.office_key) or a.label == b.label:
        return False
    return a.office_key != b.office_key or (None not in (a.code, b.code) and a.code != b.code)


def _opens_sentence(tagged: TaggedChunks, first: int) -> bool:
    """Whether a name opens its sentence, alone or after an adverbial without a name: *Sau đó, Mỹ, Anh cũng …*."""
    adverbial = tagged.kind(first - 1) is Kind.COMMA
    return first == 0 or (adverbial and all(c.kind in _ADVERBIAL for c in tagged.chunks[: first - 1]))


def _opens_clause(tagged: TaggedChunks, first: int, comma: int) -> bool:
    """Whether the comma ends an adverbial: *Trong cuộc gặp với ông A, ông B và ông C đã nhất trí …*."""
    if comma != first + 1 or tagged.kind(first - 1) is not Kind.PREP or any(tagged.is_verb(k) for k in range(first)):
        return False
    three = [tagged.mention(k) for k in (first, first + 2, first + 4)]
    return all(m is not None and m.kind in _PEOPLE for m in three) and tagged.has_verb_after(first + 4)


def same_state(one: Group | None, other: Group | None) -> bool:
    """Whether two parties are of one state."""
    if one is None or other is None:
        return False
    return bool({m.code for m in one.mentions if m.code} & {m.code for m in other.mentions if m.code})
