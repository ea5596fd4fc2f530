"""The verb above another: what it makes of the act that it is about, and whether that is an act of its own."""

from __future__ import annotations

from kg.acts import HOSTILE, MESSAGES, TALK, VOICED
from kg.lang.event_schema import Frame
from kg.model import EventType, Factuality
from kg.nlp.acts.content import BOTH
from kg.nlp.acts.relief import relieving
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.groups import same_state
from kg.nlp.grammar.scan import Subject
from kg.nlp.roles.reading import Reading
from kg.nlp.roles.subjects import subject
from kg.values import frozen

#: What somebody who wants to do it has in mind as an act, though nobody promises it to another.
_WANTED = frozenset({EventType.ASSAULT, EventType.COERCION, EventType.CONCESSION})
#: What somebody does who is charged with something.
_ANSWERS = VOICED | {EventType.SANCTION, EventType.RETREAT, EventType.CONCESSION, EventType.APPOINTMENT}
#: What others are charged with, and seldom done while one charges them.
_CHARGES = frozenset({EventType.ASSAULT, EventType.COERCION, EventType.AID, EventType.COOPERATION})
#: Of these, what is one more charge behind a comma as well (*tố A vi phạm hiệp định,* cung cấp *vũ khí cho B*).
_LISTED = frozenset({EventType.ASSAULT, EventType.AID})
#: What is agreed is still to be done; what may stand before *việc* behind the verb.
_AGREED = frozenset({EventType.AGREEMENT, EventType.SIGNING})
_ABOUT = (Kind.PREP, Kind.DET, Kind.WORD, Kind.BLOCKED)
#: A plain verb has so many syllables, and what is longer has its object.
_VERB_SYLLABLES = 2


@frozen
class Above:
    """The verb above: its frame, its chunk, and what it makes of its content."""

    frame: Frame
    at: int
    content: str


def verb_above(reading: Reading, own: Frame, subj: Subject, t: int) -> Above | None:
    """The verb above and what it makes of its content; None for a verb that stands by itself."""
    frame = reading.clause.verb(subj.via) if subj.via is not None else None
    if frame is None or subj.via is None:
        return None
    if subj.relation in ("embedded", "own", "serial", "purpose", "subordinate"):
        return Above(frame, subj.via, frame.content)
    if subj.relation == "joined" and frame.content != "report" and subj.via in reading.silenced:
        return _over_both(reading, own, frame, subj.via, t) or Above(frame, subj.via, "none")
    return None


def agreed_on(reading: Reading, subj: Subject, t: int) -> Above | None:
    """The agreement whose content an act behind *về việc* is, and so to come: *nhất trí về việc Nga* rút quân."""
    clause, group = reading.clause, subj.group
    if group is None or subj.relation != "own" or subj.via is not None or clause.says_done(group.last, t):
        return None
    k = clause.skip_left(group.first - 1, Kind.ADVERB)
    if clause.words(k) not in clause.lexicon.clause_noun:
        return None
    at = clause.skip_left(k - 1, *_ABOUT)
    frame = clause.verb(at)
    return Above(frame, at, "plan") if frame is not None and frame.type in _AGREED else None


def _over_both(reading: Reading, own: Frame, joined: Frame, at: int, t: int) -> Above | None:
    """What makes content of the verb at ``at`` and so of one joined to it: *yêu cầu Mỹ rút quân và ký hiệp ước*.

    An act of speech is no such content: *kêu gọi Nga rút quân và cảnh báo …* are two.
    """
    clause = reading.clause
    subj = subject(clause, at)
    over = verb_above(reading, joined, subj, at)
    if own.type is EventType.THREAT and over is not None and over.frame.type is EventType.CRITICISM:
        return over  # "cáo buộc Iran bắt giữ thủy thủ, đe dọa tấn công tàu": one charge
    if own.type in reading.rules.spoken:
        return None
    charged = over is not None and over.frame.type is EventType.CRITICISM and over.frame.clausal
    charged = charged and own.type is not EventType.SANCTION  # what whoever accuses does himself
    if charged and subj.relation == "own" and clause.kind(clause.skip_left(t - 1, Kind.ADVERB)) is Kind.CONJ:
        return over  # "cáo buộc Iran cung cấp tên lửa cho Nga và hỗ trợ Houthi"
    if over is None:
        return demanded(reading, joined, subj, at)  # "đề nghị hai nước phối hợp chống …, sớm ký kết …"
    further = subj.relation == "joined" and over.at != subj.via  # "đề nghị hai nước mở rộng …, phối hợp …, sớm ký …"
    asked = over.frame.pivot and (subj.relation == "own" or further)  # not "ra lệnh tịch thu … và trục xuất …"
    return over if asked or over.content in ("plan", "consider") else None


def voiced_together(reading: Reading, own: Frame, above: Above, t: int) -> bool:
    """Whether several agree to speak at once, and so do: *A và B nhất trí* kêu gọi *Nga rút quân*."""
    clause = reading.clause
    over = reading.judged.get(above.at)
    if own.type not in MESSAGES or above.frame.type is not EventType.AGREEMENT:
        return False
    if over is None or over.value is not Factuality.OCCURRED or clause.skip_left(t - 1, Kind.QUOTE) != above.at:
        return False
    group = subject(clause, above.at).group
    return group is not None and (len(group.mentions) > 1 or any(m.ref in BOTH for m in group.mentions))


def demanded(reading: Reading, own: Frame, subj: Subject, t: int) -> Above | None:
    """The demand or plan that a verb joined to its plain verb is of: *đề nghị hai nước mở rộng hợp tác, sớm ký …*."""
    clause = reading.clause
    over = clause.verb(subj.via) if subj.via is not None else None
    if over is None or subj.via is None or subj.relation != "joined":
        return None
    joined = clause.kind(clause.skip_left(t - 1, Kind.ADVERB)) is Kind.CONJ
    planned = over.content == "plan" and joined
    listed = joined or own.type in _LISTED
    charged = over.type is EventType.CRITICISM and over.clausal and listed and _charged(clause, own, subj.via, t)
    if not over.pivot and not planned and not charged:
        return None
    k = subj.via + 1
    if clause.kind(k) is Kind.MENTION:
        k = clause.group_of[k].last + 1
    k = clause.skip_right(k, Kind.ADVERB)
    done = clause.says_done(k, t)
    spoken = own.type in reading.rules.spoken and not _shares_object(clause, k, t)
    plain = clause.kind(k) in (Kind.WORD, Kind.BLOCKED, Kind.LIGHT) or _only_told(clause, k) or clause.is_noun(k)
    if spoken or done or not plain:
        return None
    return Above(over, subj.via, over.content if planned or over.content == "consider" else "none")


def _charged(clause: Clause, own: Frame, over: int, t: int) -> bool:
    """Whether a deed is one more that somebody is charged with: *bị cáo buộc nói dối và* gặp *đại sứ Nga*.

    Who charges another may do something to that one: *cáo buộc Hamas vi phạm lệnh ngừng bắn và* không kích *Gaza*.
    """
    if clause.kind(clause.skip_left(over - 1, Kind.ADVERB)) is Kind.PASSIVE:
        return own.type not in _ANSWERS
    accused = clause.group_of.get(over + 1)
    suffers = next((g for g in clause.groups if g.first > t), None)
    return own.type in _CHARGES and accused is not None and not same_state(accused, suffers)


def _only_told(clause: Clause, k: int) -> bool:
    """Whether a verb is as good as plain where it is asked for: *đề nghị hai nước* mở rộng hợp tác*, sớm ký …*."""
    frame = clause.verb(k)
    return frame is not None and frame.told


def _shares_object(clause: Clause, k: int, t: int) -> bool:
    """Whether a verb goes on right behind a plain one and has the object of both: *đề nghị A quan tâm, ủng hộ B*."""
    bare = clause.chunks[k].end - clause.chunks[k].start <= _VERB_SYLLABLES
    return bare and t == k + 2 and clause.kind(k + 1) in (Kind.COMMA, Kind.CONJ)


def adopted(reading: Reading, above: Above, t: int) -> bool:
    """Whether several adopt something with one voice: *Hội đồng nhất trí* thông qua *nghị quyết* is done thereby."""
    clause = reading.clause
    over = reading.judged.get(above.at)
    if above.frame.type is not EventType.AGREEMENT or above.at != t - 1:
        return False
    begins = clause.lexicon.adopting.longest(clause.syl.key, clause.chunks[t].start) is not None
    return begins and (over is None or over.value is Factuality.OCCURRED)


def is_content(reading: Reading, frame: Frame, subj: Subject, above: Above, t: int) -> bool:
    """Whether an act is only what another is about, and no event of its own."""
    if above.content == "report":
        return above.at in reading.silenced
    if frame.type is EventType.AID and relieving(reading.clause, above.at) == t:
        return False  # "điều máy bay hỗ trợ Serbia"
    if subj.relation == "purpose":
        if above.frame.pivot and above.content == "consider" and frame.type in _WANTED:
            return not _with_means(reading.clause, above.at)  # "muốn dùng UAV để tấn công Iran"
        by_arms = above.frame.type is EventType.MOBILIZATION and frame.type in MESSAGES
        sent = above.frame.type is EventType.MOBILIZATION and above.frame.pivot and frame.type in TALK
        return above.frame.type is not EventType.VISIT and not by_arms and not sent  # "phóng tên lửa nhằm cảnh báo Mỹ"
    if subj.relation == "subordinate" or (frame.type is EventType.APPOINTMENT and _congratulated(reading, above)):
        return False
    decreed = frame.type in (EventType.SANCTION, EventType.APPOINTMENT)
    if above.frame.type is EventType.SIGNING and decreed and subj.relation == "serial":
        return False  # "ký sắc lệnh trừng phạt Nga"
    if subj.relation == "serial" and above.frame.type is EventType.VISIT and above.at in reading.silenced:
        return True  # "mời ông A và ông B tới Washington hội đàm"
    if subj.relation == "serial" and above.frame.content == "none" and not above.frame.clausal:
        if above.frame.subject_heads:
            return False  # "cất cánh đi tấn công IS": arms go somewhere and do it there
        if above.frame.type is EventType.MOBILIZATION and frame.type is EventType.ASSAULT:
            return "topic" not in above.frame.needs  # "điều tiêm kích không kích Sanaa", but "diễn tập bắn hạ tên lửa"
        return above.frame.type not in TALK | {EventType.VISIT} and frame.type not in reading.clause.lexicon.main
    if above.frame.type is EventType.THREAT and frame.type in HOSTILE and subj.relation == "embedded":
        return not _threatened(reading, above, t)
    if above.content in ("plan", "consider"):
        if above.frame.pivot and subj.relation == "embedded" and frame.type in _WANTED:
            return False  # "muốn tấn công Iran"
        return frame.type not in reading.rules.plannable or (above.frame.pivot and subj.relation == "own")
    if above.content == "deny":
        return frame.type is EventType.STATEMENT
    return above.frame.clausal


def _congratulated(reading: Reading, above: Above) -> bool:
    """Whether somebody is congratulated on what he has won, which has happened: *chúc mừng ông A* đắc cử."""
    clause = reading.clause
    return clause.lexicon.congratulating.anywhere(clause.syl.key, clause.start(above.at), clause.chunks[above.at].end)


def _with_means(clause: Clause, at: int) -> bool:
    """Whether what somebody wants is to use something."""
    start = clause.start(clause.skip_right(at + 1, Kind.ADVERB))
    return clause.lexicon.using.longest(clause.syl.key, start) is not None


def _threatened(reading: Reading, above: Above, t: int) -> bool:
    """Whether a threat is of the act at ``t``: *dọa* tấn công *Iran*, *cảnh báo sẽ* không kích *Iran*."""
    chunks = reading.clause.chunks
    return above.content == "plan" or reading.cue_between(chunks[above.at].end, chunks[t].start, where="before")
