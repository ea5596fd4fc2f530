"""Content: which stretch of the clause an act is about. :mod:`kg.nlp.roles.topics` cuts the topics out of it."""

from __future__ import annotations

from kg.acts import TALK, VOICED
from kg.lang.event_schema import Frame
from kg.model import EventType
from kg.nlp.acts.fitting import Range, fitting
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.scan import Subject
from kg.nlp.layers import PERSONS, MentionKind
from kg.nlp.roles.examples import examples
from kg.nlp.roles.objects import Objects, Oblique
from kg.nlp.roles.reading import Rules
from kg.nlp.roles.slots import complement_role
from kg.nlp.roles.topics import Topics

#: A document of no more syllables is told apart by those with whom it is signed.
_SHORT = 4
#: The signs between the points of a list; the first is sure.
_POINT, _POINTS = ";", frozenset(";,")
#: References to the parties themselves.
BOTH = frozenset({"parties", "countries", "people"})
_LEADING = (Kind.WORD, Kind.ADVERB)
_CLAUSE_ENDS = frozenset({Kind.COMMA, Kind.BREAK, Kind.SUB, Kind.QUOTE})
#: What says more of people told by their office alone.
_MODIFIES = frozenset({Kind.WORD, Kind.DET, Kind.BLOCKED, Kind.NOMINAL})


def after_verb(rules: Rules, clause: Clause, frame: Frame, t: int, found: Objects) -> list[Range]:
    """Topics in what follows a verb and its objects, as syllable ranges."""
    k = _after_objects(clause, frame, t, found)
    if some := examples(clause, frame, t):
        k = some[-1].last + 1
    if found.direct is not None and k == found.direct.last + 1 and _predicated(clause, frame, k):
        return []
    k = _skip_lead(clause, k)
    if frame.pivot and clause.kind(k) is Kind.CONJ and clause.chunks[k].can(Kind.ADVERB):
        k += 1  # "kêu gọi Nga cùng tham gia …"
    if frame.type in TALK and clause.kind(k) is Kind.WORD and clause.prep(k + 1) == "with":
        k += 1  # "có cuộc gặp song phương với …"
    if frame.type is EventType.AGREEMENT:
        k = _past_circumstance(clause, t, k)
    met = frame.type in TALK and (found.direct is not None or found.after("with")) and clause.is_verb(k)
    if frame.type in TALK and not frame.generic and _more_met(clause, k):
        return []
    if met or (clause.kind(k) is Kind.CONJ and _acts_next(rules, clause, k + 1)):
        return []  # "gặp ông B đang thăm …", "cảm ơn và vui vẻ nhận lời", "hội đàm kín và dự kiến ký …"
    predicate = _main_predicate(clause, t)
    if predicate is not None and predicate <= k:
        return []
    joined = clause.kind(k) is Kind.CONJ and (clause.turns(k) or clause.clause_begins(k + 1))
    if frame.type is EventType.AGREEMENT and frame.content == "plan" and k == t + 1 and _clause_after(rules, clause, t):
        k += 1
    if joined or clause.kind(k) in (None, Kind.COMMA, Kind.BREAK):
        return []
    if frame.type is EventType.SIGNING:
        return _signed(rules, clause, frame, k, found)
    party_first = frame.type in TALK and clause.kind(k) is Kind.PREP and clause.prep(k) in ("at", "with")
    stop = _strike(clause, frame, k) if predicate is None else predicate
    given = next(
        (o.at for o in found.oblique if o.at > k and (_is_given(frame, o) or _is_met(clause, frame, found, o))), None
    )
    stop = given if stop is None else min(stop, given or stop)
    topics = after_about(rules.topics, clause, k) if party_first else rules.topics.after(clause, k, stop)
    if topics and frame.type is EventType.AGREEMENT:
        topics += _listed_on(rules, clause, k)
        topics = [point for topic in topics for point in rules.topics.by_points(clause.syl, *topic)]
    if frame.type not in VOICED:
        cut = (rules.topics.before_result(clause.syl, *topic) for topic in topics)
        topics = [topic for topic in cut if topic is not None]
    return fitting(rules, clause, frame, topics)


def _more_met(clause: Clause, k: int) -> bool:
    """Whether more of those whom somebody meets stand at chunk ``k``: *gặp ông B* và gia đình các con tin."""
    if clause.kind(k) is Kind.CONJ:
        return True
    met = clause.mention(k - 1)
    if met is not None and met.kind is MentionKind.OFFICE and clause.kind(k) in _MODIFIES:
        return True  # "hội kiến nhiều lãnh đạo" chủ chốt của Trung Quốc
    at = clause.at(clause.skip_right(k, Kind.DET))
    return at is not None and clause.lexicon.people.longest(clause.syl.key, at.start, at.end) is not None


def _clause_after(rules: Rules, clause: Clause, t: int) -> bool:
    """Whether a comma opens what is agreed: *cam kết*, một thỏa thuận *sẽ được ký*, but not *nếu Nga cam kết, …*."""
    k = t + 1
    opens = clause.kind(k) is Kind.COMMA and clause.kind(k + 1) in (Kind.DET, Kind.MENTION, Kind.NOMINAL)
    first = clause.find_left(t - 1, *_CLAUSE_ENDS)
    return opens and not rules.said.aside(clause, k + 1) and clause.kind(first) is not Kind.SUB


def _acts_next(rules: Rules, clause: Clause, k: int) -> bool:
    """Whether another act, or a plan, begins at chunk ``k``."""
    planned = k < len(clause.chunks) and rules.topics.future.longest(clause.syl.key, clause.chunks[k].start)
    named = clause.words(k) in clause.lexicon.copula  # "từ khi ông A nhậm chức và là …"
    return bool(planned) or named or clause.is_verb(clause.skip_right(k, *_LEADING))


def _is_given(frame: Frame, o: Oblique) -> bool:
    """Whether a name after *cho* is who gets what stands before it: *chuyển giao hai hệ thống Patriot* cho Ukraine.

    So it is with *tới* where goods are sent: *gửi thực phẩm* tới Qatar.
    """
    sent = o.prep == "to" and frame.type is EventType.AID
    return (sent or o.prep == "for") and complement_role(frame, o.prep) == "recipient"


def _is_met(clause: Clause, frame: Frame, found: Objects, o: Oblique) -> bool:
    """Whether somebody after what is talked about is whom it is talked over with: *hội đàm về kinh tế* với ông A."""
    first = next((x for x in found.oblique if x.prep == "with"), None) is o
    head = clause.mention(o.group.first)
    held = head is not None and head.kind in (MentionKind.OFFICE, MentionKind.REFERENCE)
    persons = held or all(m.kind in PERSONS for m in o.group.mentions)
    return frame.type in TALK and first and persons and complement_role(frame, o.prep) == "actor"


def _strike(clause: Clause, frame: Frame, k: int) -> int | None:
    """Where the attack begins for which arms are sent that stand at ``k``: *điều tiêm kích* không kích *Sanaa*."""
    if frame.type is not EventType.MOBILIZATION:
        return None
    verb = next((j for j in range(k, len(clause.chunks)) if clause.is_verb(j)), None)
    told = clause.verb(verb) if verb is not None else None
    return verb if verb != k and told is not None and told.type is EventType.ASSAULT else None


def _main_predicate(clause: Clause, t: int) -> int | None:
    """Where the predicate begins about an act that is its subject: *việc A từ chối gặp B* cũng *là …*."""
    first = clause.find_left(t - 1, *_CLAUSE_ENDS) + 1
    noun = next((k for k in range(first, t) if clause.words(k) in clause.lexicon.clause_noun), None)
    if noun is None or any(clause.prep(k) is not None or clause.is_verb(k) for k in range(first, noun)):
        return None
    for k in range(t + 1, len(clause.chunks)):
        if clause.kind(k) in _CLAUSE_ENDS:
            return None
        if clause.words(k) in clause.lexicon.predicating or clause.kind(k) is Kind.PASSIVE:
            return k
    return None


def _past_circumstance(clause: Clause, t: int, k: int) -> int:
    """Past the circumstance and the parties before a content: *nhất trí rằng*, trong bối cảnh …, hai bên *cần …*."""
    if clause.syl.key[clause.chunks[t].end - 1] not in clause.lexicon.that and clause.kind(k - 1) is not Kind.COMP:
        return k
    first = k + 1 if clause.kind(k) is Kind.COMMA else k
    if clause.kind(first) in (Kind.SUB, Kind.PREP):
        comma = next((j for j in range(first, len(clause.chunks)) if clause.kind(j) in (Kind.COMMA, Kind.BREAK)), None)
        first = comma + 1 if comma is not None and clause.kind(comma) is Kind.COMMA else k
    mention = clause.mention(first)
    both = mention is not None and mention.ref in BOTH and clause.has_verb_after(first)
    return first + 1 if both else first


def _signed(rules: Rules, clause: Clause, frame: Frame, k: int, found: Objects) -> list[Range]:
    """What is signed, without those with whom, and what it is about: *ký thỏa thuận với Nga* về việc …."""
    party = next((o for o in found.oblique if o.at > k and complement_role(frame, o.prep) == "actor"), None)
    if party is None or clause.kind(party.group.first - 1) is not Kind.PREP:
        return fitting(rules, clause, frame, rules.topics.after(clause, k))
    about = clause.skip_right(party.group.last + 1, Kind.CONJ, Kind.DET, Kind.WORD)  # "với Nga và một số nước khác"
    told = clause.prep(about) == "about" or clause.opens_purpose(about)
    if not told and clause.chunks[party.at].start - clause.chunks[k].start <= _SHORT:
        return fitting(rules, clause, frame, rules.topics.after(clause, k))  # "ký hiệp định quân sự với Nga": which one
    topics = fitting(rules, clause, frame, rules.topics.after(clause, k, party.at))
    if topics and told:
        parties = clause.group_of.get(about + 1)
        acts = parties is not None and clause.kind(parties.last + 1) is Kind.ADVERB  # "về việc hai bên sẽ nghiên cứu …"
        topics += rules.topics.after(clause, parties.last + 1 if parties and acts else about + 1)[:1]
    return topics


def _listed_on(rules: Rules, clause: Clause, k: int) -> list[Range]:
    """The further points of a list: *nhất trí tăng cường hợp tác an ninh; thúc đẩy thương mại; mở rộng …*.

    After a comma it must be one of the verbs with which such points begin.
    """
    out: list[Range] = []
    for j in range(k, len(clause.chunks) - 1):
        sign = clause.syl.text[clause.chunks[j].start]
        if sign not in _POINTS:
            continue
        first = clause.skip_right(j + 1, Kind.ADVERB)
        frame = clause.verb(first)
        if clause.kind(first) is Kind.MENTION or (frame is not None and frame.type in clause.lexicon.main):
            break  # a clause of its own
        start = clause.start(first)
        if sign == _POINT or rules.topics.points.longest(clause.syl.key, start, clause.chunks[-1].end):
            out += rules.topics.after(clause, j + 1)[:1]
    return out


def reported(rules: Rules, clause: Clause, frame: Frame, t: int, found: Objects, subj: Subject) -> Range | None:
    """The chunks of what a statement reports: after its verb, else before its speaker."""
    k = _skip_lead(clause, _after_objects(clause, frame, t, found))
    before = rules.said.before(clause, subj)
    joined = clause.kind(k) is Kind.CONJ and (clause.turns(k) or clause.clause_begins(k + 1))
    first = None if joined else rules.said.after(clause, k, subj, comma=before is None)
    if first is not None and clause.kind(first) not in (None, Kind.COMMA, Kind.BREAK):
        return first, len(clause.chunks)
    return before


def after_about(topics: Topics, clause: Clause, k: int) -> list[Range]:
    """Topics after the next *về* from chunk ``k`` on, within the clause."""
    for j in range(k, len(clause.chunks)):
        if clause.is_verb(j) or clause.kind(j) in (Kind.COMMA, Kind.BREAK):
            return []
        if clause.prep(j) == "about":
            return topics.after(clause, j + 1)
    return []


def after_noun(rules: Rules, clause: Clause, frame: Frame, t: int) -> list[Range]:
    """The object of a verb used as a noun, up to its owner: *việc triển khai* hệ thống tên lửa *của Mỹ*."""
    k = clause.skip_right(t + 1, Kind.ADVERB)
    stop = next((j for j in range(k, len(clause.chunks)) if _owner_or_place(clause, j)), None)
    return fitting(rules, clause, frame, rules.topics.after(clause, k, stop))


def _owner_or_place(clause: Clause, k: int) -> bool:
    return clause.kind(k) is Kind.PASSIVE or (clause.kind(k) is Kind.PREP and clause.prep(k) in ("of", "at", "to"))


def _after_objects(clause: Clause, frame: Frame, t: int, found: Objects) -> int:
    """The chunk after a verb and those objects of it that are parties."""
    k = t + 1
    if found.direct is not None and frame.object in ("recipient", "actor"):
        k = found.direct.last + 1
    for oblique in found.oblique:
        next_to = oblique.at <= clause.skip_right(k, Kind.ADVERB)
        owner = oblique.prep == "of" and oblique.at == t + 1  # "bày tỏ sự ủng hộ của Mỹ đối với …"
        if next_to and (owner or complement_role(frame, oblique.prep) in ("actor", "recipient")):
            k = oblique.group.last + 1
    told = clause.group_of.get(t + 2) if frame.clausal and k == t + 1 and clause.prep(k) == "with" else None
    if told is not None and told.party and clause.kind(told.last + 1) in (Kind.ADVERB, Kind.COMP):
        k = told.last + 1  # "cam kết với ASEAN sẽ …"
    return k


def _skip_lead(clause: Clause, k: int) -> int:
    """Past adverbs, dates and what opens a content clause (*rằng*, a colon)."""
    while _leads(clause, k) or _manner(clause, k):
        k += 1
    colon = clause.kind(k) is Kind.BREAK and clause.syl.text[clause.chunks[k].start] == ":"
    return k + 1 if colon else k


def _predicated(clause: Clause, frame: Frame, k: int) -> bool:
    """Whether the clause up to chunk ``k`` is a subject: *việc A cách chức B* đã khiến *nhiều người bất ngờ*."""
    takes = frame.clausal or frame.pivot or frame.content != "none"
    return not takes and clause.words(k) in clause.lexicon.aspect and clause.kind(k + 1) is Kind.WORD


def _manner(clause: Clause, k: int) -> bool:
    """Whether plain words only say how: *hỗ trợ Lào* một cách toàn diện *về y tế*."""
    if clause.kind(k) not in (Kind.WORD, Kind.BLOCKED):
        return False
    keys, start = clause.syl.key, clause.chunks[k].start
    found, word = clause.lexicon.manner.longest(keys, start), clause.lexicon.compound.longest(keys, start)
    return found is not None and not (word and word[0] > found[0])


def _leads(clause: Clause, k: int) -> bool:
    kind = clause.kind(k)
    if clause.words(k) in clause.lexicon.modal:
        return False  # "cảnh báo có thể tấn công": that it can be is said
    opened = Kind.COMP in (clause.kind(k - 1), clause.kind(k + 1))  # "nói, rằng Nga …", "nói rằng, Nga …"
    return kind in (Kind.ADVERB, Kind.DATE, Kind.COMP) or (kind is Kind.COMMA and opened)
