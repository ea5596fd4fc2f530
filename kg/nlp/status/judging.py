"""Judging: how real the act of a verb is, by its own cues, those that reach it and those of the verbs it goes with."""

from __future__ import annotations

from kg.acts import MESSAGES, OPEN
from kg.lang.event_schema import Frame
from kg.model import EventType, Factuality
from kg.nlp.cues.factuality import Judgement
from kg.nlp.cues.journey import called_off, not_gone
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.scan import Subject
from kg.nlp.roles.reading import Reading
from kg.nlp.status.chambers import passed
from kg.nlp.status.condition import as_aim, asked, at_goal, on_condition, on_occasion, on_terms, undated
from kg.nlp.status.entrusted import told_to
from kg.nlp.status.forced import made_to
from kg.nlp.status.matter import in_matter
from kg.nlp.status.membership import none_of
from kg.nlp.status.outcome import of_outcome
from kg.nlp.status.pacts import by_pact, in_draft
from kg.nlp.status.purpose import of_own_purpose, of_purpose
from kg.nlp.status.reach import beside_noun, of_clause_noun, of_demanded_cause, reaching
from kg.nlp.status.wished import wished

#: Asked after each rule; looking up a member of an enumeration costs more than a name.
_OCCURRED = Factuality.OCCURRED


def judge_verb(reading: Reading, frame: Frame, t: int, subj: Subject, content: str, *, moves: bool) -> Judgement:
    """What the cues say of a verb, its own and those that reach it; an act told as a purpose is planned.

    Args:
        reading: The sentence.
        frame: Frame of the verb.
        t: Its chunk.
        subj: Its subject.
        content: What the verb above makes of its content.
        moves: Whether the verb above is one of motion: then the purpose is as real as the motion.
    """
    clause = reading.clause
    done = clause.words(t - 1) in clause.lexicon.done and clause.kind(clause.skip_left(t - 1, Kind.ADVERB)) is Kind.CONJ
    told = reading.judge(t, "none" if done else content)  # "nhất trí hợp tác và đã ký hiệp định"
    own = told if done and content == "plan" else _shared(reading, frame, t, subj, told)
    twice = _denied_twice(reading, subj, content, own) or _threatened_stop(reading, subj, own)
    if twice is not None:
        return twice
    if made_to(reading, subj, own):
        return of_demanded_cause(reading, subj) or Judgement(_OCCURRED)
    said = frame.type in reading.rules.spoken
    if own.value is _OCCURRED and (not said or _joined_to_plan(reading, t, subj)):
        reached = reaching(reading.rules.factuality, reading.clause, reading.cues_for(t), t, subj)
        own = reached or beside_noun(reading, t) or own
    if own.value is _OCCURRED:
        own = of_clause_noun(reading, t) or as_aim(reading, t) or on_condition(reading, t) or at_goal(reading, t) or own
    if own.value is _OCCURRED:
        own = undated(reading, t) or asked(reading, t) or on_occasion(reading, t, subj) or own
    if own.value is _OCCURRED:
        own = of_outcome(reading, t) or on_terms(reading, t) or _pledged(reading, frame, t, subj) or own
    if own.value is _OCCURRED:
        own = none_of(reading, t, subj) or told_to(reading, t) or (None if said else wished(reading, t, subj)) or own
    if own.value is _OCCURRED and subj.relation == "later" and frame.type not in MESSAGES:
        aim = reading.clause.purpose_of(t) if reading.clause.opens_purpose(0) else None
        own = Judgement(Factuality.PLANNED, aim) if aim else own
    if own.value is _OCCURRED:
        own = of_demanded_cause(reading, subj) or _of_document(reading, t, subj) or passed(reading, frame, t) or own
    if own.value is _OCCURRED:
        own = by_pact(reading, t) or in_draft(reading, t) or in_matter(reading, t) or own
        own = _designated(reading, frame, t) or own
    off = called_off(reading.clause, reading.cues_for(t), t) if own.value is not Factuality.CANCELLED else None
    if off is None and own.value is _OCCURRED:
        off = not_gone(reading.clause, reading.cues_for(t), t)
    if off is not None:
        return Judgement(off.cue.factuality, off.span)
    if own.value is _OCCURRED and subj.relation == "purpose" and moves:
        return _setting_out(reading, t, subj) or own
    if own.value is _OCCURRED and subj.relation == "purpose" and not moves:
        return of_purpose(reading, frame, t, subj) or own
    if own.value is _OCCURRED and subj.relation == "own" and frame.type not in reading.rules.spoken:
        return of_own_purpose(reading, t, subj) or own
    return own


def _designated(reading: Reading, frame: Frame, t: int) -> Judgement | None:
    """Whoever is told by the office that he is to take does not hold it yet: *người được chỉ định làm Thủ tướng*."""
    clause = reading.clause
    if frame.type is not EventType.APPOINTMENT or t == 0:
        return None
    start = clause.start(t - 1)
    found = clause.lexicon.designated.longest(clause.syl.key, start, clause.chunks[t].end)
    return Judgement(Factuality.PLANNED, (start, found[0])) if found else None


def _pledged(reading: Reading, frame: Frame, t: int, subj: Subject) -> Judgement | None:
    """What somebody says he goes on to do with others: *tái khẳng định tiếp tục* phối hợp is a pledge."""
    clause = reading.clause
    if frame.type is not EventType.COOPERATION or subj.via is None or subj.via >= t - 1:
        return None
    chunk = clause.chunks[subj.via]
    between = all(clause.kind(k) in (Kind.ADVERB, Kind.CONJ) for k in range(subj.via + 1, t))
    affirms = reading.rules.factuality.affirming.longest(clause.syl.key, chunk.start, chunk.end) is not None
    if not between or not affirms or any(clause.words(k) in clause.lexicon.aspect for k in range(subj.via, t)):
        return None
    return Judgement(Factuality.PLANNED, (chunk.start, chunk.end))


def _shared(reading: Reading, frame: Frame, t: int, subj: Subject, own: Judgement) -> Judgement:
    """A cue holds for the verbs joined to its own: *sẽ thăm Nhật Bản và gặp Thủ tướng*.

    What is only dated ahead, or planned by a noun, makes no plan of what is said with it: *mời ông A sang thăm vào năm
    tới, đánh giá cao …*.
    """
    if own.value is not Factuality.OCCURRED or subj.via is None or not _goes_on(reading, subj):
        return own
    before = reading.judged.get(subj.via)
    if before is None and reading.clause.is_verb(subj.via):
        silent = reading.judge(subj.via)
        before = silent if silent.value in OPEN else None  # "nói sẽ tăng cường hợp tác và rút quân"
    if before is None or before.value is Factuality.OCCURRED:
        return own
    beside = range(subj.via + 1, t)
    if before.value is Factuality.DENIED and any(
        reading.clause.words(k) in reading.clause.lexicon.strong for k in beside
    ):
        return own  # "không rút quân, đồng thời trừng phạt Iran"
    if before.cue is None:
        return before if _agreed_too(reading, frame, t, subj.via, before) else own
    chunks = reading.clause.chunks
    if reading.clause.lexicon.adopting.longest(reading.clause.syl.key, *before.cue) is not None:
        return own  # "Thượng viện thông qua lệnh trừng phạt Nga do cáo buộc …": only the measure has to become law
    dated = any(c.date is not None and before.cue == (c.start, c.end) for c in chunks)
    noun = any(before.cue == c.span and c.cue.where == "governor" for c in reading.cues)
    denied = any(c.start == before.cue[0] and c.cue.factuality is Factuality.DENIED for c in reading.cues)
    kept = denied and before.value is Factuality.PLANNED  # "sẽ không hủy cuộc gặp"
    over = kept or before.value in (Factuality.CONSIDERED, Factuality.CANCELLED)
    if frame.type in reading.rules.spoken and (dated or noun or over):
        return own  # "muốn gặp ông A và bày tỏ …": what is wished for ends before what is said
    if before.value is Factuality.DENIED and any(
        reading.clause.words(k) in reading.clause.lexicon.adversative for k in range(subj.via, t)
    ):
        return own  # "không đạt được thỏa thuận nhưng cùng nói …"
    if any(reading.clause.words(k) in reading.clause.lexicon.aspect for k in range(subj.via + 1, t)):
        return own  # "thu xếp việc thả tù nhân và đang thương lượng với …"
    ends = (Kind.RELATIVE, Kind.COMMA) if frame.type in reading.rules.spoken else (Kind.RELATIVE,)
    if before.value is Factuality.DENIED and any(c.kind in ends for c in chunks[subj.via : t]):
        return own  # "không những không rút quân mà còn …", "không nhắc đến Nga, chỉ kêu gọi …"
    if before.value is Factuality.DENIED and frame.type is EventType.REJECTION and not _alternative(reading, t):
        return own  # "sẽ không nhượng bộ và không chấp nhận …": the refusal has a denial of its own
    if before.value is Factuality.DENIED and _turned(reading, subj.via, t):
        return own  # "không tấn công Ba Lan nhưng đã tấn công Ukraine"
    between = chunks[subj.via].end, chunks[t].start
    nearer = any(
        between[0] <= c.start and c.end <= between[1] for c in reading.cues_for(t) if c.cue.where != "governor"
    )
    return own if nearer else before


def _agreed_too(reading: Reading, frame: Frame, t: int, via: int, before: Judgement) -> bool:
    """Whether what is joined to the content of an agreement or wish is its content too: *nhất trí hợp tác và* phối hợp.

    What is signed may be so already: *nhất trí hợp tác và ký bản ghi nhớ*.
    """
    clause = reading.clause
    early = clause.words(t - 1) in clause.lexicon.early  # "nhất trí hoàn tất đàm phán và sớm ký hiệp định"
    if (
        before.value not in OPEN
        or frame.type in reading.rules.spoken
        or (frame.type is EventType.SIGNING and not early)
    ):
        return False
    return not _turned(reading, via, t) and clause.kind(t - 2 if early else t - 1) is Kind.CONJ


def _of_document(reading: Reading, t: int, subj: Subject) -> Judgement | None:
    """What is to be done by what is signed or passed: *phê chuẩn thỏa thuận điều quân và* đào tạo *lính Lào*."""
    clause, via = reading.clause, subj.via
    over = clause.verb(via) if via is not None and subj.relation == "joined" else None
    if via is None or over is None or over.type is not EventType.SIGNING or not clause.joins(t - 1):
        return None
    noun = next((k for k in range(t - 2, via, -1) if clause.is_noun(k) or clause.kind(k) is Kind.COMMA), via)
    if noun == via or clause.kind(noun) is Kind.COMMA or clause.kind(noun - 1) is not Kind.DET:
        return None
    return Judgement(Factuality.PLANNED, (clause.chunks[noun - 1].start, clause.chunks[noun - 1].end))


def _turned(reading: Reading, via: int, t: int) -> bool:
    """Whether what is joined to something denied is said to be done instead of it."""
    clause = reading.clause
    but = any(clause.words(k) in clause.lexicon.adversative for k in range(via + 1, t) if clause.kind(k) is Kind.CONJ)
    return but or clause.says_done(via + 1, t)


def _setting_out(reading: Reading, t: int, subj: Subject) -> Judgement | None:
    """What the purpose of a journey is that has only begun: *lên đường tới Brussels* để dự *cuộc họp* is a plan."""
    trip = reading.clause.chunks[subj.via] if subj.via is not None else None
    begun = (c for c in reading.cues_for(t) if trip and c.start < trip.end and trip.start < c.end)
    cue = next((c for c in begun if c.cue.where == "before" and c.cue.factuality is Factuality.PLANNED), None)
    return Judgement(Factuality.PLANNED, cue.span) if cue else None


def _alternative(reading: Reading, t: int) -> bool:
    """Whether a verb is one of two that a denial leaves open: *không xác nhận hay bác bỏ*."""
    clause = reading.clause
    k = clause.skip_left(t - 1, Kind.ADVERB)
    return clause.kind(k) is Kind.CONJ and clause.words(k) in reading.rules.factuality.alternative


def _denied_twice(reading: Reading, subj: Subject, content: str, own: Judgement) -> Judgement | None:
    """Who is said not to have refused something may do it: *bác tin ông A từ chối gặp ông B*."""
    if content != "deny" or subj.via is None or own.value is not Factuality.DENIED:
        return None
    above = reading.judged.get(subj.via)
    if above is None or above.value is not Factuality.DENIED:
        return None
    return Judgement(Factuality.HYPOTHETICAL, above.cue or own.cue)


def _threatened_stop(reading: Reading, subj: Subject, own: Judgement) -> Judgement | None:
    """What somebody only threatens to call off goes on as yet: *dọa hoãn thả binh sĩ*."""
    over = reading.clause.verb(subj.via) if subj.via is not None else None
    if over is None or over.type is not EventType.THREAT or own.value is not Factuality.CANCELLED:
        return None
    return Judgement(Factuality.HYPOTHETICAL, own.cue)


def _joined_to_plan(reading: Reading, t: int, subj: Subject) -> bool:
    """Whether *và* joins what is said to a plain verb that *sẽ* right behind the subject makes a plan."""
    clause = reading.clause
    if subj.relation != "joined" or subj.via is not None or subj.group is None or not clause.joins(t - 1):
        return False
    start = clause.chunks[subj.group.last].end
    return any(c.start == start and c.cue.factuality is Factuality.PLANNED for c in reading.cues_for(t))


def _goes_on(reading: Reading, subj: Subject) -> bool:
    """Whether a verb is of one predicate with that above, or its object's act: *sẽ cử ông A đến dự*."""
    if subj.relation in ("joined", "serial", "purpose"):
        return True
    above = reading.clause.verb(subj.via) if subj.via is not None else None
    return above is not None and above.pivot and subj.relation in ("own", "embedded")
