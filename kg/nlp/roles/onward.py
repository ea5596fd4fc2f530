"""Names that the search for a subject passes over: which cannot be it, and where to go on looking."""

from __future__ import annotations

from kg.nlp.grammar.beside import (
    agent_in_attribute,
    before_place,
    explains,
)
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.government import Governor, governor
from kg.nlp.grammar.groups import Group
from kg.nlp.grammar.nameless import people
from kg.nlp.grammar.owned_list import listed_owner
from kg.nlp.grammar.scan import Scan
from kg.nlp.grammar.within import beyond_plain_verb, replaced, specifies, succeeded
from kg.nlp.layers import ORGANIZED, MentionKind

#: What an object of a verb's own begins with: no verb of a clause after *mà* has one.
_OBJECT = frozenset({Kind.WORD, Kind.DET, Kind.MENTION, Kind.NOMINAL})
#: What tells an effort.
_EFFORT = (Kind.DET, Kind.WORD, Kind.NOMINAL, Kind.BLOCKED, Kind.TRIGGER)
#: What the phrase of what is used is made of.
_OF_MEANS = (Kind.WORD, Kind.BLOCKED, Kind.ADVERB, Kind.DET, Kind.PREP, Kind.PASSIVE, Kind.NOMINAL)
#: What a clause begins after.
EDGE = frozenset({Kind.SUB, Kind.COMP, Kind.COMMA, Kind.BREAK})


def outside(clause: Clause, scan: Scan, group: Group, over: Governor) -> int | None:
    """Where to go on looking when a name can't be the subject, else None."""
    if _ends_list(clause, scan, group):
        return group.first - 2
    if scan.relation == "purpose" and _strives(clause, group):
        return None
    if scan.relation == "own" and clause.words(group.first - 1) in clause.lexicon.leading:
        return group.first - 2  # "ông A dẫn đầu đoàn Việt Nam dự hội nghị"
    if (person := _told_of_person(clause, group)) is not None:
        return person
    if _stands_behind(clause, scan, group):
        return group.first - 2
    if _where_one_belongs(clause, group):
        return group.first - 2
    if (before := _among_others(clause, group)) is not None or (before := _left_out(clause, group)) is not None:
        return before
    if scan.comma and scan.voiced and _agent_of_plain(clause, group):
        return group.first - 2
    if _agent_of_deed(clause, scan, group, over):
        return group.first - 2
    agent = over.prep == "by" and not scan.comma
    if not group.party or (over.prep is not None and not agent):
        return over.at - 1 if over.prep is not None else group.first - 1
    if scan.relation == "own" and replaced(clause, group) and not succeeded(clause, group, scan.verb):
        return group.first - 2
    if (scan.comma or scan.relation in ("purpose", "joined")) and _object_of_noun(clause, group):
        return group.first - 2
    if scan.comma and (aim := _object_of_aim(clause, group)) is not None:
        return aim
    if scan.relation == "purpose" and (means := _owner_of_means(clause, group, over)) is not None:
        return means
    loose = scan.relation in ("purpose", "joined", "subordinate") or all(m.capital for m in group.mentions)
    let = clause.lexicon.causative.ends_at(clause.syl.key, clause.chunks[group.first].start)
    if let and scan.relation == "joined" and clause.joins(group.last + 1):
        return group.first - 1  # "thuyết phục Lào và viện trợ cho Ukraine"
    if loose and not let and _object_of_plain(clause, group):  # "phái đoàn Hamas rời Cairo mà không đạt thỏa thuận"
        return group.first - 1
    if scan.relation == "joined" and (saying := _of_state(clause, scan, group, over)) is not None:
        return saying
    if scan.relation == "joined" and specifies(clause, group, over):
        return over.at
    if scan.relation == "joined" and (beyond := beyond_plain_verb(clause, group, over)) is not None:
        return beyond
    attributed = clause.kind(group.last + 2) is Kind.RELATIVE  # "của Tổng thống Trump, người từng …"
    if scan.relation == "joined" and over.of and clause.words(over.at) in clause.lexicon.regarded and not attributed:
        return over.at - 1
    if scan.relation == "joined" and over.of and clause.kind(over.at) is Kind.ADVERB and over.prep is None:
        return over.at - 1  # "muốn xem xét lại việc triển khai vũ khí của Mỹ và gặp …"
    if scan.relation == "own" and over.of and _conceded(clause, over.at):
        return over.at - 2
    if scan.relation == "joined" and _in_plain_clause(clause, scan, group, over):
        return over.at - 1
    if clause.kind(over.at) is Kind.MENTION and (scan.comma or _of_several(clause, scan, over.at)):
        return group.first - 1  # inside a phrase that began with another name
    if scan.comma and over.of and clause.words(over.at) in clause.lexicon.defying:
        return over.at - 1  # "Trung Quốc bất chấp chỉ trích của Philippines, tiếp tục tuần tra"
    if scan.comma and (over.of or _after_noun(clause, group, over)) and clause.kind(over.at) is Kind.COMMA:
        return over.at - 1  # "đánh giá cao vị trí, vai trò (của) Việt Nam, ủng hộ …"
    if scan.relation == "joined" and over.of and (comma := listed_owner(clause, group.first, over.at)) is not None:
        return comma - 1  # "ca ngợi vai trò, đóng góp của ông A và kêu gọi …"
    if scan.comma and _apposed(clause, group):
        return group.first - 2
    if (sign := explains(clause, group, over)) is not None:
        return sign - 1
    if scan.relation == "own" and scan.distance == 0 and scan.verb == group.last + 1:
        return None  # "Nga bắn tên lửa xuống Kiev, Ukraine tập kích Moskva"
    return before_place(clause, group, part=scan.relation == "subordinate")


def _strives(clause: Clause, group: Group) -> bool:
    """Whether an aim is that of an effort, told right behind who makes it: *nỗ lực hợp tác giữa* Mỹ và Nga *nhằm …*."""
    by = group.first - 1
    if not clause.opens_purpose(group.last + 1) or clause.prep(by) not in ("of", "between"):
        return False
    first = clause.skip_left(by - 1, *_EFFORT) + 1
    return clause.lexicon.effort.anywhere(clause.syl.key, clause.start(first), clause.start(by))


def _told_of_person(clause: Clause, group: Group) -> int | None:
    """The person of whom a name tells more, though no sign ends it: *ông A, người từng làm việc tại* Mỹ *cũng nói*."""
    k = clause.find_left(group.first - 1, Kind.RELATIVE, Kind.COMMA, Kind.BREAK, Kind.COMP, Kind.QUOTE)
    behind = clause.kind(k) is Kind.RELATIVE and clause.kind(k - 1) is Kind.COMMA
    person = clause.group_of.get(k - 2) if behind else None
    if person is None or clause.words(k) not in clause.lexicon.person_relative:
        return None
    told = [j for j in range(k + 1, group.first) if clause.kind(j) in _EFFORT or clause.kind(j) is Kind.LIGHT]
    acts = clause.kind(group.last + 1) is Kind.ADVERB or clause.reports(group.last + 1)
    if not told or not acts or not all(m.kind is MentionKind.PERSON for m in person.mentions):
        return None
    frames = (clause.verb(j) for j in told)
    return None if any(f is not None and (f.clausal or f.pivot or f.content != "none") for f in frames) else k - 2


def _where_one_belongs(clause: Clause, group: Group) -> bool:
    """Whether a name only says where the person before it belongs: *ông A* thuộc Ủy ban B *chỉ trích …*."""
    person = clause.mention(group.first - 2) if clause.prep(group.first - 1) == "of" else None
    named = person is not None and person.kind is MentionKind.PERSON
    return named and all(m.kind in ORGANIZED or m.kind is MentionKind.COUNTRY for m in group.mentions)


def _among_others(clause: Clause, group: Group) -> int | None:
    """Where to go on when a name is one of those whom the subject leads: *ông A dẫn đầu đoàn Mỹ,* có *ông B, tới …*."""
    among = clause.words(group.first - 1) in clause.lexicon.existential and clause.kind(group.last + 1) is Kind.COMMA
    if not among or clause.words(group.first - 2) not in clause.lexicon.among:
        return None
    led = clause.group_of.get(group.first - 4) if clause.kind(group.first - 3) is Kind.COMMA else None
    return led.first - 2 if led is not None and clause.words(led.first - 1) in clause.lexicon.leading else None


def _left_out(clause: Clause, group: Group) -> int | None:
    """Where to go on when a name is set against the subject between commas: *Mỹ,* chứ không phải Israel*, đã …*."""
    start = clause.chunks[group.first].start
    first = clause.lexicon.instead_of.begin_of(clause.syl.key, start)
    comma = next((k for k in range(group.first - 1, 0, -1) if clause.kind(k) is Kind.COMMA), None)
    if first is None or comma is None or clause.chunks[comma].end != first:
        return None
    return comma - 1 if clause.kind(group.last + 1) is Kind.COMMA else None


def _after_noun(clause: Clause, group: Group, over: Governor) -> bool:
    """Whether a name ends a list of nouns of which it says whose they are: *vị trí, vai trò* Việt Nam."""
    noun = clause.at(group.first - 1)
    long = noun is not None and noun.kind in (Kind.WORD, Kind.DET) and noun.end - noun.start > 1
    return long and clause.kind(over.at - 1) is Kind.WORD


def _apposed(clause: Clause, group: Group) -> bool:
    """Whether an office between signs is that of whom the sentence begins with: *Ông A,* Tư lệnh Nga *ở Syria, nói*."""
    person, office = clause.mention(group.first - 2), group.mentions[0]
    held = len(group.mentions) == 1 and office.kind is MentionKind.OFFICE and office.number == 1
    beside = held and group.first == 2 and clause.kind(group.first - 1) is Kind.COMMA
    return beside and person is not None and person.kind is MentionKind.PERSON


def _of_state(clause: Clause, scan: Scan, group: Group, over: Governor) -> int | None:
    """The verb of saying, where it only says what somebody is: *nhấn mạnh* Việt Nam *là đối tác và cho rằng …*.

    Of a state, also where a plain predicate says what it is like: *khẳng định* Nga *luôn coi trọng … và cho rằng …*.
    """
    at = clause.skip_left(over.at, Kind.COMP)
    frame = clause.verb(scan.verb)
    said = scan.speech or (scan.voiced and frame is not None and frame.content == "none")
    if not said or over.prep is not None or over.of or not clause.reports(at):
        return None
    if clause.verb_between(group.last, scan.verb):
        return None
    after = clause.skip_right(group.last + 1, Kind.ADVERB)
    states = all(m.kind is MentionKind.COUNTRY for m in group.mentions)
    plain = scan.speech and states and clause.kind(after) in (Kind.WORD, Kind.BLOCKED)
    return at if plain or clause.words(after) in clause.lexicon.copula else None


def _agent_of_plain(clause: Clause, group: Group) -> bool:
    """Whether a name only does what a plain verb says in the passive: *nói tòa nhà được* Hamas *dùng, yêu cầu …*."""
    passive = clause.kind(group.first - 1) is Kind.PASSIVE and group.first > 1
    return passive and clause.kind(clause.skip_right(group.last + 1, Kind.ADVERB)) in (Kind.WORD, Kind.BLOCKED)


def _agent_of_deed(clause: Clause, scan: Scan, group: Group, over: Governor) -> bool:
    """Whether a name only did what is spoken of: *nhắc đến vụ thảm sát do* phát xít Đức *gây ra và cho rằng …*."""
    spoken = scan.relation == "joined" and (scan.speech or scan.voiced)
    agent = clause.kind(over.at) is Kind.PASSIVE and clause.prep(over.at) == "by"
    return spoken and agent and not clause.verb_between(group.last, scan.verb)


def _conceded(clause: Clause, at: int) -> bool:
    """Whether a name only says what the subject is all the same: *Mỹ* dù là đồng minh của Đức *cũng chỉ trích …*."""
    copula = clause.words(at) in clause.lexicon.copula and clause.kind(at - 1) is Kind.SUB
    return copula and clause.kind(clause.skip_left(at - 2, Kind.COMMA)) is Kind.MENTION


def _in_plain_clause(clause: Clause, scan: Scan, group: Group, over: Governor) -> bool:
    """Whether a party acts in a clause of a noun that has no act: *các dự án mà* Nga *theo đuổi và trừng phạt …*.

    Of a clause after *việc* that holds for what is said: *lo ngại việc* Nga *tăng quân, và kêu gọi …*.
    """
    words = clause.words(over.at)
    if scan.comma and (scan.speech or scan.voiced) and words in clause.lexicon.clause_noun:
        return clause.reports(over.at - 1)  # "đề cập đến việc Qatar bị cô lập, kêu gọi …"
    if clause.has_verb_after(group.last):
        return False
    said = (scan.speech or scan.voiced) and words in clause.lexicon.clause_noun
    own = clause.kind(scan.verb - 1) is Kind.CONJ and clause.kind(scan.verb + 1) in _OBJECT
    return said or (own and words in clause.lexicon.object_relative)


def _object_of_plain(clause: Clause, group: Group) -> bool:
    """Whether a plain word and another party stand right before a name, its verb and subject: *Nga triệu* Đại sứ Mỹ."""
    k = clause.skip_left(group.first - 1, Kind.WORD, Kind.BLOCKED, Kind.QUOTE)
    if k == group.first - 1:
        return False
    k = clause.skip_left(k, Kind.ADVERB, Kind.DATE)
    other = clause.group_of.get(k)
    if other is None or not other.party or governor(clause, other).prep is not None:
        return False
    before = clause.skip_left(other.first - 1, Kind.COMPANION)
    return before < 0 or clause.kind(before) in EDGE or clause.reports(before)


def _object_of_aim(clause: Clause, group: Group) -> int | None:
    """Where to go on when a name only ends what is done for an aim: *tới Nga để giải cứu* ông A*, yêu cầu …*."""
    k = group.first - 1
    aimed = clause.kind(k) is Kind.WORD and clause.opens_purpose(k - 1) and not clause.has_verb_after(group.last)
    return k - 2 if aimed else None


def _owner_of_means(clause: Clause, group: Group, over: Governor) -> int | None:
    """Where to go on when a name only owns what is used for an aim: *Nga mua UAV của* Iran *để tấn công …*."""
    k = group.first - 1
    while clause.kind(k) in _OF_MEANS or clause.is_noun(k):
        k -= 1  # "dùng viện trợ của Triều Tiên để …"
    for j in range(group.first - 1, k, -1):
        start, end = clause.chunks[j].start, clause.chunks[j].end
        if clause.kind(j) is Kind.WORD and clause.lexicon.using.longest(clause.syl.key, start, end):
            return j - 1
    before = clause.group_of.get(k)
    owns = over.of and clause.prep(group.first - 1) == "of" and k < group.first - 2
    return group.first - 2 if owns and before is not None and before.party else None


def _object_of_noun(clause: Clause, group: Group) -> bool:
    """Whether a name ends the phrase of an act that it has done to it: *kết thúc chuyến thăm* Lào*, tới Nhật Bản*."""
    k = group.first - 1
    k -= clause.kind(k) is Kind.WORD and people(clause.lexicon, clause.syl, clause.chunks[k])  # "cho sinh viên A"
    if not clause.is_noun(k):
        return False
    trigger = clause.chunks[k].trigger
    frame = (trigger.noun or trigger.verb) if trigger is not None else None
    return frame is not None and frame.object != "none"


def _ends_list(clause: Clause, scan: Scan, group: Group) -> bool:
    """Whether a name ends what the verb before is about, nothing being said of it: *chỉ trích A, B* và *đe dọa C*."""
    joined = scan.relation == "joined" and scan.distance == 0 and not scan.comma
    listed = clause.kind(group.first - 1) is Kind.COMMA and clause.kind(group.first - 2) is Kind.MENTION
    return joined and listed and clause.kind(group.last + 1) is Kind.CONJ


def _of_several(clause: Clause, scan: Scan, at: int) -> bool:
    """Whether several without a name stand before a name: *gặp các nhà lãnh đạo 6 nước GCC và dự …*."""
    holders = clause.mention(at)
    return scan.relation == "joined" and holders is not None and holders.number != 1


def _stands_behind(clause: Clause, scan: Scan, group: Group) -> bool:
    set_off = scan.relation == "joined" and scan.comma  # "Hezbollah, nhóm được Iran hậu thuẫn, phóng rocket"
    return (scan.relation == "own" or set_off) and agent_in_attribute(clause, group, scan.verb, scan.distance)
