"""Reach: what a cue before a plain verb says of the acts further on in the same predicate.

*Nga sẽ cử một phái đoàn đến tham dự hội nghị*: the cue stands before *cử*, the act is told by *tham dự*. A cue between
a subject and its verbs holds for all of them, as long as no other clause begins and nothing is said to be done already.
"""

from __future__ import annotations

from kg.acts import OPEN
from kg.model import EventType, Factuality
from kg.nlp.cues.cue_places import PlacedCue
from kg.nlp.cues.factuality import FactualityRules, Judgement
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.groups import Group
from kg.nlp.grammar.scan import Subject
from kg.nlp.roles.reading import Reading
from kg.nlp.status.met_with import faced
from kg.nlp.status.outcome import SUBJECT, outcome

#: What a predicate can say of a clause that is its subject.
_NOT_REAL = frozenset({Factuality.HYPOTHETICAL, Factuality.DENIED, Factuality.CANCELLED})
#: Where another clause begins.
_STOPS = frozenset({Kind.SUB, Kind.COMP, Kind.RELATIVE, Kind.BREAK, Kind.QUOTE, Kind.HYPHEN})
#: What a noun that opens its clause stands after, and what can belong to it or to its predicate.
_OPENS = frozenset({Kind.COMMA, Kind.COMP, Kind.BREAK, Kind.QUOTE})
_PHRASE = tuple(kind for kind in Kind if kind not in _STOPS | {Kind.COMMA, Kind.TRIGGER})
#: What stands between a plain verb with its modals and the noun that is its object.
_OBJECT = (Kind.DET, Kind.NOMINAL, Kind.ADVERB, Kind.WORD, Kind.LIGHT, Kind.BLOCKED, Kind.PASSIVE)
#: What is done again and again, so that who would end it says that it goes on.
_REPEATED = frozenset({EventType.MOBILIZATION, EventType.JOINT_EXERCISE, EventType.ASSAULT})
#: What stands between *là* and the subject of a clause that is its predicate (*sẽ là lần đầu tiên ông A gặp …*).
_PREDICATE = (Kind.ADVERB, Kind.WORD, Kind.DET, Kind.NOMINAL)


def reaching(rules: FactualityRules, clause: Clause, cues: list[PlacedCue], t: int, subj: Subject) -> Judgement | None:
    """What the cue of the predicate says of the verb at chunk ``t``, where one stands before a plain verb."""
    found = _reaching(rules, clause, cues, t, subj)
    if found is None or (found.cue.factuality not in OPEN and _besides(clause, found, t)):
        return None  # "không rút quân, đồng thời tấn công …"
    return Judgement(found.cue.factuality, found.span)


def _besides(clause: Clause, cue: PlacedCue, t: int) -> bool:
    """Whether the act at chunk ``t`` is told as another beside that of a cue: *đồng thời*."""
    return any(clause.words(k) in clause.lexicon.strong for k in range(t) if clause.chunks[k].start >= cue.end)


def _reaching(rules: FactualityRules, clause: Clause, cues: list[PlacedCue], t: int, subj: Subject) -> PlacedCue | None:
    """The cue of the predicate that the verb at chunk ``t`` belongs to, where one stands before a plain verb."""
    before = [c for c in cues if c.cue.where == "before" and not _in_name(clause, c)]
    if not before:
        return None
    shared = _of_twin(clause, before, t)
    if shared is not None:
        return shared
    party = subj.group if subj.group and subj.group.last < t else None
    far = _far(clause, before, party.last if party else -1, t)
    if far is not None:
        return far
    if party is not None and (planned := _of_passive(rules, clause, before, party, t)) is not None:
        return planned
    first = max(_end(party.last if party else None, t), _end(subj.via, t))
    if first and subj.relation == "joined" and first == _end(subj.via, t) and _is_cue(clause, before, first - 1):
        first -= 1  # "muốn hợp tác, trao đổi thông tin tình báo": wished for like the noun before it
    found = _within(rules, clause, before, first, t) if first else None
    if found is None and party is not None and subj.relation == "own":
        found = _of_copula(clause, before, party.first) or _of_cause(clause, before, party.first)
    return found


def _of_passive(
    rules: FactualityRules, clause: Clause, before: list[PlacedCue], agent: Group, t: int
) -> PlacedCue | None:
    """The cue before a passive that the verb is joined in: *sẽ được Đức sản xuất và cung cấp cho Lào*."""
    marker = agent.first - 1
    if clause.kind(marker) is not Kind.PASSIVE or _unbroken(rules, clause, agent.last + 1, t) > (
        clause.chunks[agent.last + 1].start
    ):
        return None
    found = _ending_at(before, clause.chunks[marker].start)
    return found if found and found.cue.factuality in OPEN else None


def _far(clause: Clause, before: list[PlacedCue], last: int, t: int) -> PlacedCue | None:
    """A cue that holds for every verb of the predicate after the party that ends at chunk ``last``."""
    if any(_stops(clause, k) for k in range(last + 1, t)):
        return None
    start, end = clause.chunks[max(last, 0)].start, clause.chunks[t].start
    return next((c for c in before if c.cue.far and start <= c.start and c.end <= end), None)


def of_clause_noun(reading: Reading, t: int) -> Judgement | None:
    """What the predicate says of the act that *việc* makes its subject: *Việc Mỹ trừng phạt Nga* là không thể."""
    clause = reading.clause
    if not reading.cues:
        return None
    k = clause.skip_left(t - 1, *SUBJECT)
    if clause.words(k) not in clause.lexicon.clause_noun and not _told_by_noun(reading, k):
        return None
    start, stop = clause.chunks[t].end, clause.skip_right(t + 1, *_PHRASE)
    end = clause.chunks[min(stop, len(clause.chunks) - 1)].end
    after = (c for c in reading.cues_for(t) if c.cue.where == "after" and start <= c.start <= end)
    found = next((c for c in after if c.cue.factuality in _NOT_REAL), None)
    if found is None and clause.words(k) in clause.lexicon.clause_noun:
        found = outcome(reading, k, t, stop)
    return Judgement(found.cue.factuality, found.span) if found else None


def _told_by_noun(reading: Reading, k: int) -> bool:
    """Whether what is told begins after chunk ``k``, or before it where that is *cho rằng*: *thông tin Mỹ rút quân*."""
    clause = reading.clause
    if k >= 0 and clause.chunks[k].can(Kind.COMP):
        k = clause.skip_left(k - 1, *SUBJECT)
    first = clause.skip_right(k + 1, Kind.DET, Kind.NOMINAL)
    told = clause.lexicon.report_noun
    return first < len(clause.chunks) and told.longest(clause.syl.key, clause.chunks[first].start) is not None


def _stops(clause: Clause, k: int) -> bool:
    """Whether another clause begins at a chunk; a hyphen inside a name (*ASEAN-EU*) begins none."""
    joined = clause.kind(k) is Kind.HYPHEN and clause.syl.glued[clause.chunks[k].start]
    return clause.kind(k) in _STOPS and not joined


def reaching_noun(rules: FactualityRules, clause: Clause, cues: list[PlacedCue], t: int) -> Judgement | None:
    """The plan that a noun after a preposition goes with: *Hội nghị sẽ diễn ra với sự tham dự của …*."""
    start = _unbroken(rules, clause, 0, t)
    plans = (c for c in cues if c.cue.where in ("before", "after") and start <= c.start < clause.chunks[t].start)
    found = next((c for c in plans if c.cue.factuality is Factuality.PLANNED and not _in_name(clause, c)), None)
    return Judgement(Factuality.PLANNED, found.span) if found else None


def noun_in_plan(clause: Clause, cues: list[PlacedCue], t: int, last: int | None = None) -> Judgement | None:
    """The plan told of a noun that is the subject: *Cuộc gặp giữa A và B sẽ mang lại kết quả*.

    ``last`` is the last act joined to the noun, if there is one: *chuyến thăm Lào và dự hội nghị sẽ thành công*.
    """
    last = t if last is None else last
    k = clause.skip_left(t - 1, Kind.NOMINAL, Kind.DET, Kind.ADVERB)
    if k >= 0 and clause.kind(k) not in _OPENS | {Kind.SUB} and not clause.reports(k):
        return None
    stop = clause.skip_right(last + 1, *_PHRASE)
    end = clause.chunks[min(stop, len(clause.chunks) - 1)].start
    own = (c for c in cues if c.cue.where == "before" and clause.chunks[last].end <= c.start < end)
    found = next(own, None)
    if found is None or found.cue.factuality is not Factuality.PLANNED:
        return None
    return Judgement(Factuality.PLANNED, found.span)


def noun_as_object(reading: Reading, t: int) -> Judgement | None:
    """What a cue makes of a noun through the verb whose object it is: *có thể xem xét lệnh cấm vận*."""
    clause = reading.clause
    k = clause.skip_left(t - 1, *_OBJECT)
    verb = clause.verb(k)
    if verb is not None:
        above = reading.judged.get(k) if verb.type is EventType.SIGNING else None
        return above if above and above.value in OPEN else None
    if clause.says_done(k + 1, t):
        return None
    span = clause.chunks[k + 1].start, clause.chunks[t].start
    within = (c for c in reading.cues_for(t) if c.cue.where == "before" and span[0] <= c.start and c.end <= span[1])
    found = next(within, None)
    if found is None or found.cue.factuality not in OPEN:
        return None
    return Judgement(found.cue.factuality, found.span)


def goes_on(reading: Reading, t: int) -> bool:
    """Whether several acts are to be ended or answered, so that there are some: *phải chấm dứt các cuộc tập trận*."""
    clause = reading.clause
    start = clause.chunks[t].start
    k = t
    while clause.kind(k - 1) in (Kind.DET, Kind.NOMINAL):
        k -= 1
        start = clause.chunks[k].start
    keys, plural = clause.syl.key, reading.rules.plural.longest(clause.syl.key, start, clause.chunks[t].end)
    if plural is None or clause.lexicon.whichever.longest(keys, start, plural[0]) is not None:
        return False  # "sẵn sàng ứng phó với mọi cuộc tấn công"
    ends = reading.type_of(t) in _REPEATED and reading.rules.ending.ends_at(clause.syl.key, start)
    begin = clause.lexicon.answering.begin_of(keys, start)
    return ends or (begin is not None and not faced(reading, t, begin, start))


def beside_noun(reading: Reading, t: int) -> Judgement | None:
    """What holds for a noun of action holds for the act joined to it: *cân nhắc việc trục xuất … và tịch thu …*."""
    clause = reading.clause
    k = clause.skip_left(t - 1, Kind.ADVERB, Kind.NOMINAL, Kind.DET)
    if clause.kind(k) is not Kind.CONJ or any(clause.words(j) in clause.lexicon.aspect for j in range(k + 1, t)):
        return None
    noun = clause.find_left(k - 1, Kind.TRIGGER, Kind.COMMA, Kind.BREAK)
    if noun < 1 or not clause.is_noun(noun):
        return None
    trigger = clause.chunks[noun].trigger
    if clause.kind(noun - 1) is not Kind.NOMINAL and (trigger is None or trigger.verb is not None):
        return None  # "chuẩn bị cho chuyến thăm Lào và tham dự hội nghị": a noun by itself
    judged = reading.judge(noun)
    return judged if judged.value in OPEN else noun_in_plan(clause, reading.cues_for(t), noun, t)


def _within(rules: FactualityRules, clause: Clause, cues: list[PlacedCue], first: int, t: int) -> PlacedCue | None:
    """The nearest cue between the chunk ``first`` and that at ``t``, unless one there denies."""
    start = _unbroken(rules, clause, first, t, cues)
    within = [c for c in cues if start <= c.start and c.end <= clause.chunks[t].start]
    return within[-1] if within and all(c.cue.factuality in OPEN for c in within) else None


def _of_twin(clause: Clause, cues: list[PlacedCue], t: int) -> PlacedCue | None:
    """What is denied of a plain verb without an object of its own: *không xem xét và thảo luận với Nhật Bản*."""
    twin = t - 2
    if clause.kind(t - 1) is not Kind.CONJ or clause.kind(twin) not in (Kind.WORD, Kind.BLOCKED):
        return None
    verb = clause.chunks[twin]
    denials = (c for c in cues if c.cue.factuality is Factuality.DENIED)
    return next((c for c in denials if c.start <= verb.start <= c.end <= verb.end), None)


def _of_copula(clause: Clause, cues: list[PlacedCue], party: int) -> PlacedCue | None:
    """*Đây sẽ là lần đầu tiên ông A gặp ông B*: the cue before *là*."""
    k = clause.skip_left(party - 1, *_PREDICATE)
    found = _ending_at(cues, clause.chunks[k].start) if k >= 0 and clause.kind(k) is Kind.COMP else None
    return found if found and found.cue.factuality in OPEN else None


def _of_cause(clause: Clause, cues: list[PlacedCue], party: int) -> PlacedCue | None:
    """*có thể khiến Nga cắt đứt quan hệ*, *không cho phép Nga …*: the cue before a verb of causing."""
    end = clause.chunks[party].start
    begin = clause.lexicon.causative.begin_of(clause.syl.key, end)
    return _ending_at(cues, begin) if begin is not None else None


def of_demanded_cause(reading: Reading, subj: Subject) -> Judgement | None:
    """*kêu gọi Liên hợp quốc buộc Israel chấp nhận*, *sẽ đòi hỏi Anh chấp nhận*: what is to be made others' act."""
    clause, party = reading.clause, subj.group
    if party is None or subj.relation != "own":
        return None
    if not clause.lexicon.causative.ends_at(clause.syl.key, clause.chunks[party.first].start):
        return None
    found = _of_cause(clause, [c for c in reading.cues if c.cue.where == "before"], party.first)
    if found is not None and found.cue.factuality in OPEN:
        return Judgement(found.cue.factuality, found.span)
    start = clause.chunks[party.first].start
    required = clause.lexicon.requiring.begin_of(clause.syl.key, start)
    if required is not None:
        return Judgement(Factuality.CONSIDERED, (required, start))  # "thỏa thuận quy định Israel rút quân"
    for k in range(party.first - 1, -1, -1):
        verb = clause.verb(k)
        if verb is not None:
            chunk = clause.chunks[k]
            return Judgement(Factuality.PLANNED, (chunk.start, chunk.end)) if verb.pivot else None
        if _stops(clause, k) or clause.kind(k) is Kind.COMMA:
            return None
    return None


def _ending_at(cues: list[PlacedCue], end: int) -> PlacedCue | None:
    return next((c for c in cues if c.end == end), None)


def _in_name(clause: Clause, cue: PlacedCue) -> bool:
    return any(c.start <= cue.start < c.end for c in clause.chunks if c.kind is Kind.MENTION)


def _is_cue(clause: Clause, cues: list[PlacedCue], k: int) -> bool:
    """Whether the verb at a chunk is a cue itself."""
    return any(c.start == clause.chunks[k].start and c.cue.factuality in OPEN for c in cues)


def _end(k: int | None, t: int) -> int:
    """The chunk after ``k``, where that stands before ``t``; else 0."""
    return k + 1 if k is not None and k < t else 0


def _unbroken(rules: FactualityRules, clause: Clause, first: int, t: int, cues: list[PlacedCue] | None = None) -> int:
    """First syllable, not before the chunk ``first``, from which on no other clause begins before ``t``."""
    for k in range(t - 1, first - 1, -1):
        if cues and clause.kind(k) is Kind.COMP and _ending_at(cues, clause.chunks[k].start):
            continue  # "có thể là nước đầu tiên ký …"
        if _begins_clause(rules, clause, k) or clause.words(k) in clause.lexicon.done:
            return clause.chunks[k].end
    return clause.chunks[first].start


def _begins_clause(rules: FactualityRules, clause: Clause, k: int) -> bool:
    if clause.kind(k) is Kind.PREP and clause.prep(k) == "about":
        return True  # "sắp nói về việc …"
    if clause.kind(k) is Kind.CONJ:  # "thu xếp việc thả A và đang thương lượng với B"
        return clause.words(k + 1) in clause.lexicon.aspect
    return _stops(clause, k) and not clause.opens_purpose(k) and clause.words(k) not in rules.means
