"""Whether the act of a noun (*cuộc gặp*, *các lệnh trừng phạt*) took place, by its own cues and what it depends on."""

from __future__ import annotations

from kg.acts import MESSAGES, OPEN, TALK
from kg.lang.event_schema import Frame
from kg.model import EventType, Factuality
from kg.nlp.cues.factuality import Judgement
from kg.nlp.cues.presupposed import spoken_of
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.noun_phrase import MODIFIER, at_gathering
from kg.nlp.grammar.nouns import suffered
from kg.nlp.grammar.scan import Subject
from kg.nlp.roles.reading import Reading
from kg.nlp.roles.subjects import subject
from kg.nlp.status.chambers import passed
from kg.nlp.status.condition import asked, undated
from kg.nlp.status.entrusted import told_to
from kg.nlp.status.met_with import answered, received
from kg.nlp.status.occasion import of_occasion
from kg.nlp.status.outcome import equated
from kg.nlp.status.reach import beside_noun, goes_on, noun_as_object, noun_in_plan, reaching, reaching_noun
from kg.nlp.status.whichever import whichever
from kg.nlp.status.wished import only_asked

#: Acts whose noun in a prepositional phrase belongs to the clause's subject (*trong cuộc gặp với X, ông Y …*).
PERSONAL = TALK | {
    EventType.VISIT,
    EventType.JOINT_EXERCISE,
    EventType.SIGNING,
    EventType.ATTENDANCE,
    EventType.REQUEST,
}
#: Verbs of these have the noun of the act as their object.
_TAKING_PART = frozenset({EventType.ATTENDANCE, EventType.JOINT_EXERCISE})
#: Acts on whose occasion other things are done.
OCCASIONS = TALK | {EventType.VISIT}
#: Measures, which others answer.
MEASURES = frozenset({EventType.SANCTION, EventType.MOBILIZATION, EventType.ASSAULT, EventType.COERCION})
#: What a verb of will or thought makes of what it is about.
_OF_WILL = {"plan": Factuality.PLANNED, "consider": Factuality.CONSIDERED}
#: What goes on until it is ended, or is there to be answered.
_GOING_ON = MEASURES | {EventType.JOINT_EXERCISE}
#: Acts of speech, which have taken place even where they are turned down.
_SAID = frozenset({EventType.REQUEST, EventType.CRITICISM, EventType.THREAT})
#: What stands between the noun of an act and the verb by which it takes place.
_PARTIES = (Kind.MENTION, Kind.PREP, Kind.CONJ, Kind.WORD, Kind.DET, Kind.HYPHEN, Kind.ADVERB)


def judge_noun(reading: Reading, frame: Frame, t: int, head: int | None) -> Judgement | None:
    """What the text says of a noun's act, by its own cues or those of what it depends on; None for no act at all."""
    own = _kept_open(reading, reading.judge(t))
    if own.value is Factuality.CANCELLED and frame.type not in MESSAGES and only_asked(reading, own):
        return None
    if own.value is Factuality.OCCURRED:
        supported = None if received(reading, frame, t) else _supported(reading, t)
        own = _coming(reading, frame, head) or supported or beside_noun(reading, t) or own
    if own.value is Factuality.OCCURRED and head is None and frame.type in PERSONAL:
        own = noun_in_plan(reading.clause, reading.cues_for(t), t) or own
    if own.value is Factuality.OCCURRED and head is None and frame.type is EventType.SANCTION:
        own = noun_as_object(reading, t) or own
    borne = suffered(reading.clause, t)  # "sẽ hứng chịu các cuộc tấn công": they do not go on yet
    if own.value is Factuality.OCCURRED and borne:
        own = _borne(reading, t) or own
    if own.value is Factuality.OCCURRED and head is not None and frame.type is EventType.ATTENDANCE:
        own = reaching_noun(reading.rules.factuality, reading.clause, reading.cues_for(t), t) or own
    if own.value is Factuality.OCCURRED:
        own = undated(reading, t) or asked(reading, t) or _placed_ahead(reading, t) or told_to(reading, t) or own
    if _told(own):
        own = passed(reading, frame, t) or whichever(reading, frame, t) or equated(reading, t) or own
    if own.value is Factuality.OCCURRED and head is not None and frame.type in OCCASIONS:
        own = of_occasion(reading, t, head) or own
    aim = reading.clause.purpose_of(t)
    if own.value is Factuality.OCCURRED and aim is not None and not _told_before(reading, frame, t):
        own = Judgement(Factuality.PLANNED, aim)
    if own.value is Factuality.OCCURRED and frame.type in TALK and (held := _holding(reading.clause, t)) is not None:
        own = Judgement(Factuality.PLANNED, held)
    if own.value is Factuality.CONSIDERED and frame.type in OCCASIONS and _scheduled(reading.clause, t):
        own = Judgement(Factuality.PLANNED, own.cue)
    if not (_told(own) or borne) and frame.type in _GOING_ON and goes_on(reading, t):
        return Judgement(Factuality.OCCURRED)
    if answered(reading, frame, t, own):
        return Judgement(Factuality.OCCURRED)
    if own.value is Factuality.DENIED and _asked(reading.clause, t):
        return None
    if own.value is not Factuality.OCCURRED and (_spoken_of(reading, t, own) or _made(reading, frame, t, own)):
        return Judgement(Factuality.OCCURRED)
    if own.value is Factuality.HYPOTHETICAL and _compared(reading, t, own):
        return None
    if own.value is Factuality.OCCURRED and frame.type in TALK and _asked_for(reading.clause, t, head):
        return None
    if own.value is Factuality.HYPOTHETICAL and _by_act(reading.clause, own, EventType.CRITICISM):
        return None  # "cáo buộc sự hiện diện quân sự của Mỹ gây ô nhiễm": what somebody is charged with is no act
    if own.value is Factuality.DENIED and frame.type in _SAID and _by_act(reading.clause, own, EventType.REJECTION):
        return Judgement(Factuality.OCCURRED)  # who is turned down did make the demand
    if own.value in (Factuality.PLANNED, Factuality.CONSIDERED) and frame.type is EventType.REQUEST:
        return Judgement(Factuality.OCCURRED)
    return own


def _told(judgement: Judgement) -> bool:
    return judgement.value is Factuality.OCCURRED


def _spoken_of(reading: Reading, t: int, own: Judgement) -> bool:
    """Whether the cue before a noun is of what is told of its act as done: *khả năng* cuộc gặp *đã bị ghi âm*."""
    before = own.cue is not None and own.cue[1] <= reading.clause.chunks[t].start
    return before and spoken_of(reading.clause, reading.cues_for(t), t)


def _made(reading: Reading, frame: Frame, t: int, own: Judgement) -> bool:
    """Whether what was said is taken back or thought about, which was said then: *rút lại* lời mời *của bà May*."""
    if frame.type not in _SAID:
        return False
    clause, answered = reading.clause, reading.clause.lexicon.answering.ends_at
    keys, start = clause.syl.key, clause.start(clause.skip_left(t - 1, Kind.DET, Kind.NOMINAL) + 1)
    weighed = own.value is Factuality.CONSIDERED and own.cue is not None and answered(keys, own.cue[1])
    return own.value is Factuality.CANCELLED or weighed or bool(answered(keys, start))


def _compared(reading: Reading, t: int, own: Judgement) -> bool:
    """Whether an act only might be the first or greatest of its kind: *đây có thể là* vụ thử *thành công nhất*."""
    clause = reading.clause
    k = clause.skip_left(t - 1, *MODIFIER)
    modal = own.cue is not None and own.cue[1] == clause.start(k) and clause.words(k) in clause.lexicon.copula
    end = next((j for j in range(t + 1, len(clause.chunks)) if _ends(clause, j)), len(clause.chunks) - 1)
    return modal and clause.lexicon.superlative.anywhere(clause.syl.key, clause.chunks[t].end, clause.start(end))


def _borne(reading: Reading, t: int) -> Judgement | None:
    """What the cue before a verb of suffering makes of what is suffered: *Iran* có thể *đối mặt với đòn tấn công*."""
    clause = reading.clause
    k = clause.skip_left(t - 1, Kind.DET, Kind.NOMINAL, Kind.PREP)
    first = clause.skip_left(k, Kind.WORD, Kind.ADVERB, Kind.LIGHT, Kind.BLOCKED) + 1
    if first > k:
        return None
    span = clause.chunks[first].start, clause.chunks[t].start
    cues = (
        c
        for c in reading.cues_for(t)
        if c.cue.where in ("before", "governor") and c.start < span[1] and span[0] < c.end
    )
    found = next(cues, None)
    if found is None or (found.cue.factuality is Factuality.PLANNED and clause.says_done(first, t)):
        return None  # "chuyến thăm dự kiến này đã vấp phải phản đối"
    return Judgement(found.cue.factuality, found.span)


def _kept_open(reading: Reading, own: Judgement) -> Judgement:
    """What somebody only threatens to call off, or is said not to have refused, may be as yet."""
    if own.cue is None:
        return own
    refused = own.value is Factuality.DENIED and _refusal_denied(reading, own.cue[0])
    threatened = own.value is Factuality.CANCELLED and _under_threat(reading.clause, own.cue[0])
    return Judgement(Factuality.HYPOTHETICAL, own.cue) if refused or threatened else own


def _refusal_denied(reading: Reading, start: int) -> bool:
    """Whether the cue that begins at a syllable is a refusal that there was not: *chưa từng* từ chối *đàm phán*."""
    at = next((k for k, c in enumerate(reading.clause.chunks) if c.start <= start < c.end), 0)
    above, refused = reading.judged.get(at), reading.clause.verb(at)
    rejects = refused is not None and refused.type is EventType.REJECTION
    return rejects and above is not None and above.value is Factuality.DENIED


def _under_threat(clause: Clause, start: int) -> bool:
    """Whether what is called off by the cue that begins at a syllable is only threatened: *dọa* hủy *cuộc gặp*."""
    before = next((k for k, c in enumerate(clause.chunks) if c.end > start), 0) - 1
    over = clause.verb(clause.skip_left(before, Kind.ADVERB))
    return over is not None and over.type is EventType.THREAT


def _placed_ahead(reading: Reading, t: int) -> Judgement | None:
    """*Cuộc gặp giữa A và B diễn ra vào tuần tới*: what takes place on a date ahead is a plan."""
    clause = reading.clause
    past = clause.skip_right(t + 1, *_PARTIES)
    k = next((j for j in range(t + 1, past + 1) if clause.words(j) in clause.lexicon.takes_place), None)
    if k is None or clause.words(k - 1) in clause.lexicon.done:
        return None
    if clause.words(k - 1) in reading.rules.factuality.only:  # "cuộc gặp chỉ diễn ra khi có thỏa thuận"
        return Judgement(Factuality.HYPOTHETICAL, (clause.chunks[k - 1].start, clause.chunks[k - 1].end))
    end = next((j for j in range(k, len(clause.chunks)) if _ends(clause, j)), len(clause.chunks))
    dates = (clause.chunks[j].date for j in range(k, end))
    ahead = next((d for d in dates if d is not None and d.coming), None)
    return Judgement(Factuality.PLANNED, (ahead.start, ahead.end)) if ahead else None


def _holding(clause: Clause, t: int) -> tuple[int, int] | None:
    """*Việc tổ chức cuộc gặp giữa A và B cần thêm thời gian*: holding it is what is spoken of, and not told as done."""
    light = clause.skip_left(t - 1, Kind.DET, Kind.NOMINAL, Kind.ADVERB)
    first = light - 1
    if clause.kind(light) is not Kind.LIGHT or clause.words(first) not in clause.lexicon.clause_noun:
        return None
    opens = clause.kind(first - 1) in (None, Kind.COMMA, Kind.BREAK, Kind.COMP) or clause.reports(first - 1)
    if not opens or clause.says_done(light, len(clause.chunks)):
        return None
    return clause.chunks[first].start, clause.chunks[light].end


def _scheduled(clause: Clause, t: int) -> bool:
    """Whether what somebody hopes for is to come in any case: *mong chờ cuộc gặp* sắp tới *với ông A*."""
    end = next((k for k in range(t + 1, len(clause.chunks)) if _ends(clause, k)), len(clause.chunks))
    return any(clause.words(k) in clause.lexicon.scheduled for k in range(t + 1, end))


def _ends(clause: Clause, k: int) -> bool:
    return clause.kind(k) in (Kind.COMMA, Kind.BREAK, Kind.SUB, Kind.RELATIVE) or clause.is_verb(k)


def _told_before(reading: Reading, frame: Frame, t: int) -> bool:
    """Whether a noun is what a purpose deals with and no purpose itself: *để trả đũa các lệnh trừng phạt*."""
    clause = reading.clause
    k = clause.skip_left(t - 1, Kind.DET, Kind.NOMINAL, Kind.ADVERB)
    if frame.type in MEASURES and reading.rules.ending.ends_at(clause.syl.key, clause.chunks[k].end):
        return True  # "để kết thúc cuộc chiếm đóng của Maute"
    return frame.type in MEASURES and clause.kind(k) in (Kind.WORD, Kind.BLOCKED)


def _by_act(clause: Clause, judgement: Judgement, kind: EventType) -> bool:
    """Whether the cue of a judgement is somebody's act of that kind: *Đức* bác bỏ *yêu cầu của Hy Lạp*."""
    if judgement.cue is None:
        return False
    over = next((clause.verb(k) for k, c in enumerate(clause.chunks) if c.start <= judgement.cue[0] < c.end), None)
    return over is not None and over.type is kind


def _coming(reading: Reading, frame: Frame, head: int | None) -> Judgement | None:
    """*trước cuộc gặp*: the act is still to come."""
    clause = reading.clause
    if head is None or frame.type not in PERSONAL or clause.words(head) not in clause.lexicon.before:
        return None
    return Judgement(Factuality.PLANNED, (clause.chunks[head].start, clause.chunks[head].end))


def _supported(reading: Reading, t: int) -> Judgement | None:
    """The factuality of a support verb holds for its noun: *sẽ có cuộc gặp*."""
    k = reading.clause.skip_left(t - 1, *MODIFIER)
    if not supports(reading.clause, k):
        return None
    own = reading.judged.get(k) or reading.judge(k)
    if own.value is Factuality.OCCURRED:
        own = _willed(reading.clause, k) or own
    if own.value is not Factuality.OCCURRED or reading.clause.verb(k) is not None:
        return own
    # "sẽ gây sức ép hoặc đơn phương ban hành lệnh trừng phạt"
    subj = subject(reading.clause, k)
    reached = reaching(reading.rules.factuality, reading.clause, reading.cues_for(t), k, subj)
    return reached or _joined_to_plan(reading, k, subj) or own


def _joined_to_plan(reading: Reading, k: int, subj: Subject) -> Judgement | None:
    """What is to come of the verb that a support verb is joined to: *sẽ thăm Lào và* tiến hành *hội đàm với …*."""
    before = reading.judged.get(subj.via) if subj.via is not None and subj.relation == "joined" else None
    if before is None or before.value not in OPEN or subj.via is None or reading.clause.says_done(subj.via, k):
        return None
    return before


def _willed(clause: Clause, k: int) -> Judgement | None:
    """What is only agreed, pledged or weighed to be held: *nhất trí khởi động* đàm phán; ``k`` is the support verb."""
    over = k if clause.verb(k) is not None else clause.skip_left(k - 1, Kind.ADVERB)
    verb = clause.verb(over)
    value = _OF_WILL.get(verb.content) if verb is not None else None
    return Judgement(value, (clause.chunks[over].start, clause.chunks[over].end)) if value is not None else None


def _asked(clause: Clause, t: int) -> bool:
    """Whether a demand stands before in the clause: *kêu gọi Triều Tiên không phóng tên lửa* denies nothing."""
    for k in range(t - 1, -1, -1):
        if clause.kind(k) in (Kind.COMMA, Kind.BREAK):
            return False
        over = clause.verb(k)
        if over is not None and over.pivot:
            return True
    return False


def _asked_for(clause: Clause, t: int, head: int | None) -> bool:
    """Whether a talk is what somebody is asked to bring about: *đề nghị A giúp nối lại* đối thoại *với B*.

    Not where it was asked: *đề nghị A … trong cuộc gặp với B*.
    """
    if head is not None and at_gathering(clause, head):
        return any(clause.kind(k) is Kind.LIGHT for k in range(head + 1, t)) and _asked(clause, t)
    return head is None and _asked(clause, t)


def supports(clause: Clause, k: int) -> bool:
    """Whether a chunk is a support verb: a light one, or one of attending, taking part, planning or weighing."""
    verb = clause.verb(k)
    if verb is None:
        return clause.kind(k) is Kind.LIGHT
    attends = verb.type in _TAKING_PART and verb.factuality is not Factuality.DENIED  # not "vắng mặt tại"
    return attends or verb.content in ("plan", "consider")
