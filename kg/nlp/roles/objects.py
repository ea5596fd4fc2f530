"""Objects: what stands on the right of a trigger, within its clause."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.lang.grammar_schema import PrepClass
from kg.model import EventType
from kg.nlp.grammar.another import ones_other
from kg.nlp.grammar.beside import of_rebels
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.gloss import added_name
from kg.nlp.grammar.government import governed
from kg.nlp.grammar.groups import Group
from kg.nlp.grammar.noun_phrase import holds_charge
from kg.nlp.grammar.owned_list import in_owned_list
from kg.nlp.layers import PERSONS, Mention, MentionKind
from kg.nlp.roles.topic_edges import in_list
from kg.nlp.roles.whose_people import of_adherents, of_folk, of_helped, of_members, of_somebody
from kg.values import frozen

#: So many plain syllables may lie between a trigger and its direct object.
_OBJECT_WORDS = 4
#: A plain verb has at most so many.
_PLAIN_VERB = 2
#: A noun that names another act counts as so many.
_NOUN_WORDS = 2
#: What an act is in accordance with has its owner at most so many syllables behind *theo*.
_ACCORDING = 5
#: What people suffer.
_HARM = frozenset({EventType.COERCION, EventType.ASSAULT})
#: What one stops giving to somebody.
KEPT_UP = frozenset({EventType.AID, EventType.COOPERATION})
_PREPOSITIONAL = frozenset({Kind.PREP, Kind.ADVERB, Kind.PASSIVE, Kind.CONJ})
_END = frozenset({Kind.COMMA, Kind.SUB, Kind.RELATIVE, Kind.BREAK, Kind.COMP, Kind.HYPHEN})
_EDGE = _END | {Kind.PASSIVE, Kind.CONJ, Kind.QUOTE}


@frozen
class Oblique:
    """A party that a preposition brings: the class of the preposition, the party, chunk index of the preposition."""

    prep: PrepClass
    group: Group
    at: int


@dataclass(slots=True)
class Objects:
    """What stands on the right of a trigger.

    Attributes:
        direct: The name that is the object.
        inside: Names inside a longer object.
        oblique: Names after prepositions, in text order but for an owner, which may come last.
    """

    direct: Group | None = None
    inside: list[Mention] = field(default_factory=list)
    oblique: list[Oblique] = field(default_factory=list)

    def after(self, prep: PrepClass) -> list[Group]:
        """The parties after prepositions of a class."""
        return [o.group for o in self.oblique if o.prep == prep]


@dataclass(slots=True)
class _Scan:
    """The search on its way to the right.

    Attributes:
        k: Where it is.
        words: Plain syllables passed.
        open: Whether the direct object may still come.
        told: Whether a predicate has begun, after which a noun's own names are over: *biện pháp có thể* cản Mỹ, *vụ tấn
            công* khiến hai người chết.
        start: Where the trigger is.
    """

    k: int
    words: int = 0
    open: bool = True
    told: bool = False
    start: int = field(init=False)

    def __post_init__(self) -> None:
        self.start = self.k - 1


def objects(clause: Clause, t: int) -> Objects:
    """What follows the trigger at chunk ``t`` within its clause."""
    found, scan = Objects(), _Scan(t + 1)
    if (added := added_name(clause, t + 1)) is not None:
        scan.k = added  # "gặp lãnh đạo đảng đối lập - bà A"
    while scan.k < len(clause.chunks) and not _ends(clause, scan):
        if clause.kind(scan.k) is Kind.COMMA:
            scan.k += 2 if _says_where(clause, scan.k) else 1  # "tại Hamburg, Đức với …"; ", gồm A, B và C"
            continue
        if clause.kind(scan.k) is Kind.MENTION:
            _take_name(clause, scan, found)
        elif clause.kind(scan.k) in _PREPOSITIONAL and clause.prep(scan.k) is not None:
            _take_oblique(clause, scan, found)
        else:
            _pass_word(clause, scan)
    if clause.is_noun(t) and clause.kind(scan.k) is Kind.CONJ and not holds_charge(clause, t):
        _take_owner(clause, scan.k, found)
    return found


def _ends(clause: Clause, scan: _Scan) -> bool:
    """Whether the clause ends: at a verb, a sign, a subordinator, or a conjunction that opens another clause."""
    kind = clause.kind(scan.k)
    if kind not in _EDGE:
        return clause.is_verb(scan.k) and not _stopped(clause, scan)
    if kind is Kind.COMMA and (_says_where(clause, scan.k) or _lists(clause, scan.k + 1)):
        return False
    if kind is Kind.COMMA and (_of_goods(clause, scan) or in_owned_list(clause, scan.k)):
        return False
    if kind is Kind.PASSIVE and clause.is_noun(scan.start) and clause.kind(scan.k + 1) is Kind.MENTION:
        # "các lệnh trừng phạt Nga được Hạ viện Mỹ thông qua"
        return clause.prep(scan.k) is None or _tells_reason(clause, scan.k)
    agent = clause.group_of.get(scan.k + 1) if kind is Kind.PASSIVE and clause.prep(scan.k) is None else None
    backed = agent is not None and clause.words(agent.last + 1) in clause.lexicon.backing
    if agent is not None and (backed or clause.has_verb_after(agent.last)):
        return True  # "tấn công dân quân được Iran hậu thuẫn", "việc Ba Lan bắn hạ UAV Nga được NATO ủng hộ"
    if kind is Kind.CONJ:
        begins = clause.turns(scan.k) or clause.clause_begins(scan.k + 1) or holds_charge(clause, scan.start)
        return clause.prep(scan.k) is None and begins
    if kind is Kind.QUOTE and scan.words == 0:
        return not (_ends_predicate(clause, scan) or _quoted_target(clause, scan))
    return kind in _END


def _of_goods(clause: Clause, scan: _Scan) -> bool:
    """Whether a comma stands in a list of what is sent: *gửi thực phẩm*, *thuốc men và nhiên liệu tới Cuba*."""
    over = clause.verb(scan.start)
    return over is not None and over.type is EventType.AID and in_list(clause, scan.k, len(clause.chunks))


def _tells_reason(clause: Clause, k: int) -> bool:
    """Whether a clause of its own follows and no agent: *hủy chuyến thăm* do *Nga không xác nhận*, not *do Nga lập*."""
    after = clause.group_of[k + 1].last + 1
    denied = clause.kind(after) is Kind.WORD and clause.chunks[after].end - clause.chunks[after].start == 1
    auxiliary = denied or clause.words(after) in clause.lexicon.aspect
    return auxiliary and clause.is_verb(clause.skip_right(after + 1, Kind.ADVERB))


def _ends_predicate(clause: Clause, scan: _Scan) -> bool:
    """Whether a quotation that is only the predicate of the name before it ends here: *Nga "lên án" Mỹ*."""
    opening = clause.quote_opening(scan.k)
    return opening is not None and scan.k == scan.start + 1 and clause.kind(opening - 1) is Kind.MENTION


def _stopped(clause: Clause, scan: _Scan) -> bool:
    """Whether a verb only says what is stopped: *đình chỉ thương vụ* bán *vũ khí cho Đài Loan*."""
    over, frame = clause.verb(scan.start), clause.verb(scan.k)
    halts = over is not None and over.type is EventType.SANCTION
    return halts and frame is not None and frame.type in KEPT_UP


def _quoted_target(clause: Clause, scan: _Scan) -> bool:
    """Whether what an attack hits is only said in somebody's words: *tập kích* "hạ tầng khủng bố" *tại Pakistan*."""
    frame = clause.verb(scan.start)
    if frame is None or frame.type is not EventType.ASSAULT:
        return False
    return any(a == scan.k and not clause.verb_between(a, b) for a, b in clause.quotations)


def _lists(clause: Clause, k: int) -> bool:
    """Whether a word at ``k`` opens the list of those meant before: *các quan chức hai nước*, gồm *ông A …*."""
    return clause.prep(k) == "of" and clause.words(k) in clause.lexicon.listing


def _says_where(clause: Clause, k: int) -> bool:
    """Whether a comma only sets off the state in which the place before it lies, and the clause goes on."""
    place, state = clause.mention(k - 1), clause.mention(k + 1)
    if place is None or state is None or place.kind is not MentionKind.PLACE or state.kind is not MentionKind.COUNTRY:
        return False
    return clause.kind(k + 2) in (Kind.PREP, Kind.ADVERB) and clause.prep(k + 2) is not None


def _take_name(clause: Clause, scan: _Scan, found: Objects) -> None:
    group = clause.group_of[scan.k]
    scan.k = group.last + 1
    if (
        group.medium
        or of_adherents(clause, group)
        or of_somebody(clause, group)
        or of_helped(clause, scan.start, group)
        or of_rebels(clause, group)
        or _is_of_nested(clause, scan, group)
        or (scan.told and clause.is_noun(scan.start))
    ):
        return
    near = scan.open and scan.words <= _OBJECT_WORDS and not found.oblique
    if near and (
        scan.words == 0
        or _of_both(clause, scan, group)
        or not group.party
        or of_members(clause, scan.start, group)
        or of_folk(clause, scan.start, group)
    ):
        found.direct = group
    else:
        found.inside.extend(group.mentions)
    scan.open = False


def _of_both(clause: Clause, scan: _Scan, group: Group) -> bool:
    """Whether a plain verb joined to the trigger has the same object: *đón và* dẫn *ông A đi thăm …*."""
    k = scan.start + 2
    plain = clause.joins(k - 1) and clause.kind(k) is Kind.WORD and group.first == k + 1
    return plain and clause.is_verb(scan.start) and clause.chunks[k].end - clause.chunks[k].start <= _PLAIN_VERB


def _is_of_nested(clause: Clause, scan: _Scan, group: Group) -> bool:
    """Whether a name has another act done to it: *ủng hộ việc lên án Triều Tiên*, *phản đối lệnh trừng phạt Nga*."""
    k = group.first - 1
    if clause.kind(k) is Kind.WORD and clause.lexicon.individual.ends_at(clause.syl.key, clause.chunks[k].end):
        k = clause.skip_left(k - 1, Kind.DET)  # "lên án vụ bắt cóc hai công dân Nhật Bản"
    nested = clause.chunks[k].trigger if clause.is_noun(k) and k > scan.start else None
    frame = (nested.verb or nested.noun) if nested is not None else None
    return frame is not None and (frame.object == "recipient" or (k < group.first - 1 and frame.type in _HARM))


def _take_oblique(clause: Clause, scan: _Scan, found: Objects) -> None:
    prep, group = clause.prep(scan.k), governed(clause, scan.k)
    means = clause.words(scan.k) in clause.lexicon.tool and clause.is_noun(scan.start)
    owner = next((k for k in range(scan.k, group.first) if clause.prep(k) == "of"), None) if means and group else None
    if owner is not None:
        scan.k = owner  # "vụ tấn công bằng vũ khí hóa học của Syria"
        return
    owned = group is not None and (_owns_place(clause, scan.k, group) or ones_other(clause, group) is not None)
    if prep == "of" and group is not None and (owned or _of_circumstance(clause, scan)):
        scan.k = group.last + 1  # "trên đảo Guam của Mỹ", "không kích theo yêu cầu của Syria", "đồng minh của Mỹ"
        return
    if prep is not None and group is not None:
        if not (of_rebels(clause, group) or of_helped(clause, scan.start, group)):
            found.oblique.append(Oblique(prep, group, scan.k))
        scan.k = group.last + 1
        return
    scan.open = scan.open and prep == "of"
    scan.k += 1


def _of_circumstance(clause: Clause, scan: _Scan) -> bool:
    """Whether the noun that *của* belongs to only says in accordance with what a verb's act is done."""
    if not clause.is_verb(scan.start):
        return False
    stop, keys = clause.start(scan.k), clause.syl.key
    near = (clause.start(k) for k in range(scan.start + 1, scan.k))
    return any(keys[i] in clause.lexicon.according and stop - i <= _ACCORDING for i in near)


def _owns_place(clause: Clause, k: int, group: Group) -> bool:
    """Whether the state after *của* only says whose the place right before is."""
    place = clause.mention(k - 1)
    states = all(m.kind is MentionKind.COUNTRY for m in group.mentions)
    return states and place is not None and (place.kind is MentionKind.PLACE or place.capital)


def _pass_word(clause: Clause, scan: _Scan) -> None:
    chunk = clause.chunks[scan.k]
    words = clause.words(scan.k)
    scan.told = scan.told or words in clause.lexicon.modal or words in clause.lexicon.predicating
    if chunk.kind is Kind.WORD:
        scan.words += chunk.end - chunk.start
    elif clause.is_noun(scan.k):
        scan.words += _NOUN_WORDS
    elif chunk.kind is Kind.CONJ:
        if scan.open and _people_before(clause, scan):
            scan.words = 0  # "kêu gọi các đồng minh và Nga cùng …"
        scan.open = scan.open and scan.words == 0
    scan.k += 1


def _people_before(clause: Clause, scan: _Scan) -> bool:
    """Whether all between the trigger and a conjunction are people without a name, joined to the name after it."""
    if not clause.joins(scan.k) or clause.kind(scan.k + 1) is not Kind.MENTION:
        return False
    first = clause.skip_right(scan.start + 1, Kind.DET, Kind.ADVERB)
    if first != scan.k - 1 or clause.kind(first) is not Kind.WORD:
        return False
    start, end = clause.chunks[first].start, clause.chunks[first].end
    return clause.lexicon.people.longest(clause.syl.key, start, end) == (end, True)


def _take_owner(clause: Clause, k: int, found: Objects) -> None:
    """*chuyến thăm Nhật Bản và dự hội nghị của Thủ tướng*: the owner stands after what is joined to the noun."""
    for j in range(k + 1, len(clause.chunks)):
        kind = clause.kind(j)
        if kind in (Kind.COMMA, Kind.BREAK, Kind.SUB):
            return
        owner = governed(clause, j) if kind is Kind.PREP and clause.prep(j) == "of" else None
        if owner and any(m.kind in PERSONS for m in owner.mentions):
            found.oblique.append(Oblique("of", owner, j))
            return
