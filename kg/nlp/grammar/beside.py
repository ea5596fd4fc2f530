"""What is said beside a name and is no subject: who stands behind it, and what explains it between signs."""

from __future__ import annotations

from kg.acts import VOICED
from kg.model import EventType
from kg.nlp.grammar.another import of_another, ones_other
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.government import Governor, governor
from kg.nlp.grammar.groups import Group
from kg.nlp.layers import Mention, MentionKind

#: What those who are against a state, or its people, can be told by.
_NOT_THE_STATE = (Kind.WORD, Kind.MENTION, Kind.BLOCKED, Kind.COMPANION, Kind.NOMINAL)
#: What people do themselves, and not those whose people they are: speaking, and coming.
_PERSONAL = VOICED | {EventType.ATTENDANCE, EventType.AGREEMENT}
#: What a state is said to do where its firms and people do it.
_SHARED = frozenset({EventType.COOPERATION, EventType.JOINT_EXERCISE, EventType.PROTEST})
#: What counts people stands in so many syllables before their noun.
_COUNT = 4
#: What stands before the subject of a clause.
_OPENS = frozenset({None, Kind.COMMA, Kind.BREAK, Kind.CONJ, Kind.SUB, Kind.COMP, Kind.QUOTE})
#: What a phrase that says when or where is made of, and what the predicate after it begins with.
_PHRASE = frozenset({Kind.PREP, Kind.WORD, Kind.DET, Kind.NOMINAL, Kind.MENTION, Kind.DATE, Kind.BLOCKED})
_PREDICATE = frozenset({Kind.ADVERB, Kind.TRIGGER, Kind.WORD, Kind.LIGHT, Kind.PASSIVE})
#: What an object begins with.
_OBJECT = frozenset({Kind.WORD, Kind.DET, Kind.MENTION, Kind.NOMINAL, Kind.COMPANION})
#: Kinds of name that mean one person.
INDIVIDUAL = frozenset({MentionKind.PERSON, MentionKind.OFFICE, MentionKind.REFERENCE})


def explains(clause: Clause, group: Group, over: Governor) -> int | None:
    """The sign behind the name of which a party only says more: *ông A, cố vấn của Tổng thống Mỹ, nói*.

    The party can end what an office goes on with: *A, Viện trưởng Viện nghiên cứu … Nga cho rằng*.
    """
    office = clause.mention(over.at)
    held = office is not None and office.kind is MentionKind.OFFICE and clause.kind(over.at - 1) is Kind.COMMA
    at = over.at - held
    if clause.kind(at) not in (Kind.COMMA, Kind.HYPHEN) or clause.kind(at - 1) is not Kind.MENTION:
        return None
    named = clause.group_of[at - 1]
    if clause.kind(at) is Kind.HYPHEN:
        return at if over.of and named.party else None
    persons = all(m.kind is MentionKind.PERSON for m in named.mentions)
    opens = named.first == 0 and group.first > at + 1 and not any(m.kind in INDIVIDUAL for m in group.mentions)
    if group.first == at + 1 and clause.lexicon.singling.longest(clause.syl.key, clause.start(group.last + 1)):
        opens = all(m.kind is MentionKind.OFFICE for m in group.mentions)  # "ông A, lãnh đạo EU duy nhất dự lễ, …"
    return at if persons and (over.of or opens) else None


def speaks(clause: Clause, t: int) -> bool:
    """Whether the verb at a chunk is one of speech or will, in the active."""
    frame = clause.verb(t)
    return frame is not None and frame.type in _PERSONAL and not _passive(clause, t)


def by_private(clause: Clause, t: int, group: Group, over: Governor) -> bool:
    """Whether private people or firms do what a verb says, and not the state that is named after them.

    What those *of both states* do together, and what they trade, is told as what the states do.
    """
    frame = clause.verb(t)
    both = all(m.kind is MentionKind.REFERENCE for m in group.mentions) and not speaks(clause, t)
    if frame is None or frame.type in _SHARED or both or _passive(clause, t):
        return False
    return of_private(clause, group, over)


def _passive(clause: Clause, t: int) -> bool:
    if Kind.PASSIVE not in clause.kinds:
        return False
    return clause.kind(clause.skip_left(t - 1, Kind.ADVERB, Kind.MENTION, Kind.WORD)) is Kind.PASSIVE


def of_private(clause: Clause, group: Group, over: Governor) -> bool:
    """Whether a party only says whose people or firms speak: *các doanh nghiệp Nhật Bản*, *người Mỹ kêu gọi …*."""
    states = all(m.kind is MentionKind.COUNTRY for m in group.mentions)
    if states and clause.words(group.first - 1) in clause.lexicon.folk:
        return True
    if _near_somebody(clause, group) or _without_office(clause, group) or _former(clause, group):
        return True
    named = any(m.kind in (MentionKind.ORG, MentionKind.PERSON) for m in group.mentions)
    if named and not over.of:
        return False  # "công ty Fujitsu", "sinh viên A"
    if clause.kind(group.first - 1) is Kind.COMPANION:
        return False
    first = over.at + 1
    if clause.kind(over.at) in (Kind.LIGHT, Kind.RELATIVE):
        first -= 1  # "một tổ chức nhân quyền Mỹ", "người định cư Israel"
    elif clause.is_verb(over.at) and clause.kind(over.at - 1) is Kind.RELATIVE:
        first -= 2  # "người biểu tình Iran"
    start, end = clause.chunks[first].start, clause.chunks[group.first].start
    return any(clause.lexicon.private.longest(clause.syl.key, i, end) for i in range(start, min(start + _COUNT, end)))


def _without_office(clause: Clause, group: Group) -> bool:
    """Whether people are told as if by an office who hold none: *các nhà phân tích* Trung Quốc *nói …*."""
    told = [m for m in group.mentions if m.kind is MentionKind.OFFICE]
    private, keys = clause.lexicon.private, clause.syl.key
    return any(private.longest(keys, i, m.end) for m in told for i in range(m.start, min(m.start + 2, m.end)))


def _former(clause: Clause, group: Group) -> bool:
    """Whether a state or body is only that for which somebody was at work: *một cựu đại tá* Mỹ."""
    k = group.first - 1
    if len(group.mentions) > 1 or group.mentions[0].kind not in (MentionKind.COUNTRY, MentionKind.BODY):
        return False  # "hai cựu thù Mỹ và Việt Nam"
    return clause.kind(k) is Kind.WORD and clause.lexicon.former.longest(clause.syl.key, clause.start(k)) is not None


def _near_somebody(clause: Clause, group: Group) -> bool:
    """Whether those near somebody speak, and not he: *những người thân cận* Tổng thống A *cho biết*."""
    k = group.first - 1
    if clause.prep(k) == "of" and all(_somebody(m) for m in group.mentions):
        k -= 1
        aide = clause.mention(k)
        if aide is not None and aide.kind is MentionKind.OFFICE and aide.code is None:
            return True  # "trợ lý của ông A"
    return clause.kind(k) is Kind.WORD and clause.lexicon.near.ends_at(clause.syl.key, clause.chunks[k].end)


def _somebody(mention: Mention) -> bool:
    """Whether a mention is of people, whose aides are at work for them, and not of states: *bộ trưởng của 11 nước*."""
    if mention.kind is MentionKind.REFERENCE:
        return mention.ref == "person"
    return mention.kind in (MentionKind.PERSON, MentionKind.OFFICE)


def of_individual(clause: Clause, group: Group) -> bool:
    """Whether a state only says where single people come from, whose act is not its own: *một người đàn ông Mỹ*."""
    k = group.first - 1
    if clause.kind(k) not in (Kind.WORD, Kind.COMPANION, Kind.BLOCKED):
        return False
    if not all(m.kind is MentionKind.COUNTRY for m in group.mentions):
        return False
    start, end = clause.chunks[k].start, clause.chunks[k].end
    keys = clause.syl.key
    if clause.lexicon.individual.ends_at(keys, end, start):
        return True
    while end > start and keys[end - 1] in clause.lexicon.folk:
        end -= 1  # "cô gái người Mỹ"
    return clause.lexicon.individual.ends_at(keys, end, start)


def of_nobody(clause: Clause, group: Group, verb: int) -> bool:
    """Whether a state only says whose rebels act, or whose people who speak for nobody: *phi công* Mỹ.

    What is done to such people is done to a citizen of the state.
    """
    if any(clause.kind(k) is Kind.PASSIVE for k in range(group.last + 1, verb + 1)):
        return False
    alone = all(m.kind is MentionKind.OFFICE and m.alone for m in group.mentions)
    return alone or of_rebels(clause, group) or of_another(clause, group)


def of_rebels(clause: Clause, group: Group) -> bool:
    """Whether a state is only the one against which somebody is: *phe nổi dậy* Syria, *đảng đối lập* Hàn Quốc."""
    k = group.first - 1
    if not all(m.kind is MentionKind.COUNTRY for m in group.mentions) or clause.kind(k) not in _NOT_THE_STATE:
        return False
    return clause.lexicon.rebel.ends_at(clause.syl.key, clause.chunks[k].end, clause.chunks[k].start)


def speaks_nameless(clause: Clause, t: int, k: int) -> bool:
    """Whether people without a name, at chunk ``k``, are the subject of a verb: *giới phân tích cho rằng*."""
    if clause.skip_left(t - 1, Kind.ADVERB) != k or not speaks(clause, t):
        return False
    start, end = clause.chunks[k].start, clause.chunks[k].end
    if not clause.lexicon.private.anywhere(clause.syl.key, start, end):
        return False
    before = clause.skip_left(k - 1, Kind.DET, Kind.ADVERB, Kind.DATE)
    joined = clause.skip_left(k - 1, Kind.DET)
    if clause.kind(joined) is Kind.CONJ and clause.kind(joined - 1) is Kind.MENTION:
        return False  # "ông A cùng các chuyên gia khác cho rằng"
    had = clause.words(before) in clause.lexicon.existential  # "ông A có nhiều người ủng hộ"
    object_ = (clause.is_verb(before) or had) and not clause.reports(t)  # "tấn công những người phản đối ông A"
    governed = clause.prep(before) not in (None, "of")  # "hứng chỉ trích từ những người phản đối ông"
    return clause.kind(before) in _OPENS or clause.reports(before) or object_ or governed


def told_by_nobody(clause: Clause, t: int, k: int) -> bool:
    """Whether news that opens its clause, at chunk ``k``, is what the verb tells: *sau khi có* thông tin *cho rằng*."""
    start, end = clause.chunks[k].start, clause.chunks[k].end
    if k != t - 1 or not clause.reports(t) or not clause.lexicon.report_noun.ends_at(clause.syl.key, end, start):
        return False
    return clause.kind(clause.skip_left(k - 1, Kind.DET, Kind.ADVERB, Kind.LIGHT)) in _OPENS


def caused_nameless(clause: Clause, t: int, k: int) -> bool:
    """Whether people without a name, at chunk ``k``, are made to do what the verb at ``t`` says: *ép đối phương*."""
    if clause.skip_left(t - 1, Kind.ADVERB) != k:
        return False
    keys, start, end = clause.syl.key, clause.chunks[k].start, clause.chunks[k].end
    i = clause.lexicon.people.begin_of(keys, end, start)
    if i is None:
        return False
    plural = i == start and clause.kind(k - 1) is Kind.DET
    return clause.lexicon.causative.ends_at(keys, clause.chunks[k - 1].start if plural else i)


def agent_in_attribute(clause: Clause, group: Group, stop: int, words: int) -> bool:
    """Whether a party is the agent of a plain passive before a verb: *lực lượng được Iran hậu thuẫn đã tấn công*.

    Args:
        clause: The sentence.
        group: The party.
        stop: The verb.
        words: Plain syllables between the two.
    """
    marker = group.first - 1
    beside = clause.lexicon.backing | clause.lexicon.escorting  # "Hội đồng do Mỹ hậu thuẫn gây sức ép"
    if words and clause.kind(marker) is Kind.PASSIVE and clause.words(group.last + 1) in beside:
        return True
    if words and clause.prep(marker) == "by" and clause.kind(stop + 1) in _OBJECT:
        return clause.words(group.last + 1) not in clause.lexicon.commanding  # "drone do Anh sản xuất tập kích Nga"
    if words == 0 or clause.kind(marker) is not Kind.PASSIVE or clause.prep(marker) == "by":
        return False  # "liên minh do Mỹ dẫn đầu"
    return any(clause.kind(k) is Kind.ADVERB for k in range(group.last + 2, stop))


def passive_before(clause: Clause, k: int, stop: int, comma: bool) -> int | None:
    """The passive of the verb at ``k``, where the one at ``stop`` is no second verb under it.

    That is so where the first is an attribute (*lực lượng được Iran ủng hộ đã tấn công …*) and where a ``comma`` parts
    the two.
    """
    if not comma and not any(clause.kind(j) is Kind.ADVERB for j in range(k + 1, stop)):
        return None
    return passive_by(clause, k, plain=comma)


def passive_by(clause: Clause, k: int, *, plain: bool = False) -> int | None:
    """The passive marker of the verb at ``k`` before a named agent: *ông A* được *ông B cử tới Israel*.

    With ``plain`` a plain verb may stand between: *nói các tòa nhà* được *Hamas dùng làm điểm quan sát, yêu cầu …*.
    """
    agent = clause.group_of.get(clause.skip_left(k - 1, Kind.WORD) if plain else k - 1)
    return agent.first - 1 if agent is not None and clause.kind(agent.first - 1) is Kind.PASSIVE else None


def supplied(clause: Clause, k: int) -> int | None:
    """The passive by which the verb at ``k`` says of whom the means are: *dùng UAV* do *Anh cung cấp để tấn công …*."""
    agent = clause.group_of.get(k - 1)
    if agent is None or clause.kind(agent.first - 1) is not Kind.PASSIVE or agent.first < 2:
        return None
    means = clause.chunks[clause.skip_left(agent.first - 2, Kind.DET, Kind.WORD, Kind.BLOCKED) + 1]
    used = clause.lexicon.using.longest(clause.syl.key, means.start, clause.chunks[agent.first - 1].start)
    return agent.first - 1 if used is not None else None


def before_copula(clause: Clause, group: Group, at: int) -> int | None:
    """Where to go on when a name only says what the subject is: *Ông A là lãnh đạo nước ngoài đầu tiên gặp …*."""
    if at < 1 or clause.words(at) not in clause.lexicon.copula:
        return None
    told = all(m.kind is MentionKind.OFFICE for m in group.mentions) or ones_other(clause, group) is not None
    before = clause.skip_left(at - 1, Kind.ADVERB)
    return before if told and clause.kind(before) is Kind.MENTION else None


def _opens_with(clause: Clause, k: int) -> bool:
    """Whether the phrase that ends in a preposition at ``k`` opens its clause: *nói* trong cuộc gặp ở *Bắc Kinh*."""
    while clause.kind(k) in _PHRASE or clause.is_noun(k):
        k -= 1
    return clause.kind(k) in _OPENS or clause.reports(k)


def before_place(clause: Clause, group: Group, *, part: bool) -> int | None:
    """Where to go on when a name only says in which state the place before it lies: *tại Davos, Thụy Sĩ và đã …*.

    With ``part`` also in which house: *tại Vườn Hồng, Nhà Trắng, sau khi …*.
    """
    k = group.first - 2
    if clause.kind(k + 1) is not Kind.COMMA or clause.kind(k) is not Kind.MENTION:
        return None
    place = clause.group_of[k]
    wider = (MentionKind.COUNTRY, MentionKind.BODY) if part else (MentionKind.COUNTRY,)
    name = clause.mention(group.first)
    last = place.mentions[-1]  # "tới sân bay A, Phnom Penh, Campuchia, bắt đầu …"
    listed = last.capital and place.mentions[0].kind is MentionKind.PLACE
    if not (last.kind is MentionKind.PLACE or listed) or name is None or name.kind not in wider:
        return None
    over = governor(clause, place)
    if over.prep is not None and _opens_with(clause, over.at) and clause.kind(group.last + 1) in _PREDICATE:
        return None  # "cho rằng trong cuộc gặp ở Bắc Kinh, Trung Quốc sẽ kêu gọi …"
    if over.prep is not None:
        return over.at - 1
    part = part or (name.code is not None and name.code == last.code)  # "tới Brussels, Bỉ để gặp …"
    return place.first - 1 if part and clause.verb(place.first - 1) is not None else None  # *phát biểu tại*
