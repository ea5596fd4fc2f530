"""Purposes: how real an act is that is told as the purpose of another (*để*, *nhằm*).

As a rule it is planned. Where the main clause only says what is used, it is as real as the use: *dùng UAV để tấn công*.
After a verb of motion it is as real as the motion, and what is said by an act is said with it: *ra sân bay để đón*,
*triệu Đại sứ để phản đối*.
"""

from __future__ import annotations

from kg.acts import MESSAGES, TALK
from kg.lang.event_schema import Frame
from kg.model import EventType, Factuality
from kg.nlp.cues.factuality import Judgement
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.groups import Group
from kg.nlp.grammar.scan import Subject
from kg.nlp.roles.reading import Reading
from kg.nlp.status.reach import reaching

#: What stands between those who talk and the noun of their talk (*bắt đầu một cuộc gặp*).
_BEFORE_TALK = (Kind.DET, Kind.NOMINAL, Kind.ADVERB, Kind.LIGHT, Kind.WORD)
#: What stands between a party and the verb that says what it uses (*có thể* dùng …).
_BEFORE_MEANS = frozenset({Kind.ADVERB, Kind.DATE, Kind.WORD, Kind.LIGHT, Kind.TRIGGER})
#: What parts an act from the verb of answering before it.
_APART = frozenset({Kind.COMMA, Kind.BREAK, Kind.SUB, Kind.CONJ})
#: What a party stands behind that opens its clause.
_OPENING = (None, Kind.COMMA, Kind.BREAK, Kind.SUB, Kind.COMP, Kind.ADVERB, Kind.DATE, Kind.QUOTE, Kind.CONJ)


def of_purpose(reading: Reading, frame: Frame, t: int, subj: Subject) -> Judgement | None:
    """What being a purpose makes of the verb at chunk ``t``; None where it leaves it as real as its main clause."""
    word = next((k for k in range(t - 1, -1, -1) if reading.clause.opens_purpose(k)), None)
    done = word is not None and (reading.clause.says_done(word, t) or _left(reading.clause, word, t))
    if done or (word is not None and _answered(reading.clause, word, t)):
        return None  # "để bảo vệ thỏa thuận đã ký", "nhằm tự vệ bất chấp lệnh trừng phạt"
    aim = reading.clause.purpose_of(t)
    if word is None or subj.group is None or subj.group.last > word:
        return Judgement(Factuality.PLANNED, aim)
    if _after_visit(reading, word) or _after_motion(reading, subj.group.last, word):
        return None
    if frame.generic and (talk := _of_talk(reading, word)) is not None:
        return talk if talk.value is not Factuality.OCCURRED else None
    means = _by_means(reading, subj.group.last, word)
    if means is not None and _acts(reading.clause, subj.group):
        return _unused(reading, t, subj.group.last, means) or reaching(
            reading.rules.factuality, reading.clause, reading.cues_for(t), t, subj
        )
    if frame.type in MESSAGES and _has_act(reading, subj.group.last + 1, word):
        return reaching(reading.rules.factuality, reading.clause, reading.cues_for(t), t, subj)
    return Judgement(Factuality.PLANNED, aim)


def _left(clause: Clause, word: int, t: int) -> bool:
    """Whether another subordinate clause begins behind the word of purpose at ``word``."""
    subs = (k for k in range(word + 1, t) if clause.kind(k) is Kind.SUB and not clause.opens_purpose(k))
    return any(clause.words(k) not in clause.lexicon.result for k in subs)


def _answered(clause: Clause, word: int, t: int) -> bool:
    """Whether the aim is to answer a decision or deed, which is there: *để trả đũa quyết định trừng phạt Nga*."""
    keys, start, end = clause.syl.key, clause.start(word + 1), clause.chunks[t].end
    found = clause.lexicon.answering.longest(keys, start, end)
    if found is None:
        return False
    deeds = clause.lexicon.deed_noun | clause.lexicon.clause_noun
    named = any(" ".join(keys[found[0] : i]) in deeds for i in range(found[0] + 1, end + 1))
    return named and not any(clause.kind(k) in _APART for k in range(word + 1, t))


def of_own_purpose(reading: Reading, t: int, subj: Subject) -> Judgement | None:
    """A purpose in which somebody else acts, or others act with him: *để Triều Tiên rút quân*, *để cùng ông A dự*."""
    clause = reading.clause
    if subj.group is None or subj.group.last > t:
        return None
    k = subj.group.first - 1
    word = k - 1 if clause.prep(k) == "with" else k
    aim = clause.chunks[word]
    return Judgement(Factuality.PLANNED, (aim.start, aim.end)) if word >= 0 and clause.opens_purpose(word) else None


def _after_visit(reading: Reading, word: int) -> bool:
    """Whether the purpose is that of a visit that took place."""
    clause = reading.clause
    trip = clause.find_left(word - 1, Kind.TRIGGER)
    if trip < 0 or any(clause.kind(k) is Kind.COMMA for k in range(trip, word)):
        return False
    return reading.type_of(trip) is EventType.VISIT and reading.judge(trip).value is Factuality.OCCURRED


def _of_talk(reading: Reading, word: int) -> Judgement | None:
    """How real the talk is of which the purpose only says what it is about: *bắt đầu cuộc gặp để thảo luận về …*."""
    clause = reading.clause
    talk = clause.find_left(word - 1, Kind.TRIGGER)
    if talk < 0 or reading.type_of(talk) not in TALK or any(clause.kind(k) is Kind.COMMA for k in range(talk, word)):
        return None
    if clause.is_noun(talk) and clause.kind(clause.skip_left(talk - 1, *_BEFORE_TALK)) is not Kind.MENTION:
        return None  # "thảo luận về việc tổ chức một cuộc gặp để …"
    return reading.judged.get(talk) or reading.judge(talk)


def _after_motion(reading: Reading, party: int, word: int) -> bool:
    """*đã ra sân bay để đón*: whether somebody went there."""
    rules, clause = reading.rules, reading.clause
    end = clause.chunks[word].start
    return any(
        clause.words(k) in clause.lexicon.done and rules.motion.longest(clause.syl.key, clause.chunks[k].end, end)
        for k in range(party + 1, word)
    )


def _by_means(reading: Reading, party: int, word: int) -> int | None:
    """The syllable where the main clause says what the act is done with: *Nga* dùng *tên lửa để tấn công Kiev*."""
    clause = reading.clause
    start, end = clause.chunks[party].end, clause.chunks[word].start
    first = next((i for i in range(start, end) if clause.lexicon.using.longest(clause.syl.key, i, end)), None)
    if first is None:
        return None
    before = (c for c in clause.chunks if start <= c.start and c.end <= first)
    return first if all(c.kind in _BEFORE_MEANS for c in before) else None


def _acts(clause: Clause, party: Group) -> bool:
    """Whether a party opens its clause, and no plan is its and no verb has it as object: *lo* Nga *dùng UAV để …*."""
    return clause.kind(party.first - 1) in _OPENING or clause.reports(party.first - 1)


def _unused(reading: Reading, t: int, party: int, means: int) -> Judgement | None:
    """What a denial makes of an act whose means are not used: *Iran* không *dùng căn cứ này để tấn công Israel*."""
    start = reading.clause.chunks[party].end
    denials = (c for c in reading.cues_for(t) if c.cue.where == "before" and start <= c.start and c.end <= means)
    found = next((c for c in denials if c.cue.factuality is Factuality.DENIED), None)
    return Judgement(Factuality.DENIED, found.span) if found else None


def _has_act(reading: Reading, first: int, word: int) -> bool:
    """Whether something is done before the purpose: no *là cơ hội để …*."""
    begin = reading.clause.skip_right(first, Kind.ADVERB)
    acts = any(reading.clause.kind(k) is Kind.TRIGGER for k in range(first, word))
    if (
        begin < word
        and not acts
        and reading.rules.stative.longest(reading.clause.syl.key, reading.clause.chunks[begin].start)
    ):
        return False
    kinds = {reading.clause.kind(k) for k in range(first, word)}
    return Kind.COMP not in kinds and bool(kinds & {Kind.WORD, Kind.TRIGGER, Kind.LIGHT, Kind.BLOCKED})
