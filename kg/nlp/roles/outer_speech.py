"""Speech that goes on past its own content: *kêu gọi A rút quân và lên án B* is two acts of whoever speaks."""

from __future__ import annotations

from collections.abc import Callable

from kg.acts import VOICED
from kg.model import EventType
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.government import governor
from kg.nlp.grammar.groups import Group, same_state
from kg.nlp.grammar.scan import Scan, Subject
from kg.nlp.grammar.within import threatens_back

#: Finds the subject of the verb at a chunk.
Find = Callable[[Clause, int], Subject]
#: What another clause begins behind.
_PARTED = frozenset({Kind.SUB, Kind.COMP, Kind.BREAK, Kind.QUOTE})


def outer_speech(clause: Clause, scan: Scan, k: int, find: Find) -> int | None:
    """The verb of speech that the verb at ``k`` is the content of, where what is read now goes on with it."""
    over = _asking_above(clause, scan, k, find)
    spoken = scan.speech or (scan.voiced and scan.comma)
    if over is None and spoken:
        over = _saying_of(clause, k, find)
    if over is None and scan.speech:
        over = _saying_of_whose(clause, k, find)
    return _telling_above(clause, scan, k, find) if over is None else over


def goes_on_telling(clause: Clause, scan: Scan, group: Group, at: int, find: Find) -> bool:
    """Whether whoever says what another does goes on speaking himself: *ông A nói Nga vẫn chuẩn bị và kêu gọi …*.

    The other one speaks where he has done something, asks him who tells of it, or where both are of one state, and a
    paper only tells what others say.

    Args:
        clause: The sentence.
        scan: The search for the subject of the second verb.
        group: Who acts in what is said.
        at: The verb of saying, or the word that opens what is said.
        find: Finds a verb's subject.
    """
    at = clause.skip_left(at, Kind.COMP)
    joined = clause.kind(clause.skip_left(scan.verb - 1, Kind.ADVERB)) is Kind.CONJ
    if not (scan.voiced and joined and not scan.comma and clause.reports(at)):
        return False
    between = range(group.last + 1, scan.verb)
    parted = any(clause.kind(k) in _PARTED and clause.words(k) not in clause.lexicon.copula for k in between)
    if parted or clause.says_done(group.last, scan.verb):
        return False
    frame = clause.verb(scan.verb)
    if frame is None or frame.content == "consider":
        return False  # "nói ông B là người từng trải và sẽ muốn …"
    told = find(clause, at).group
    asked = clause.group_of.get(clause.skip_right(scan.verb + 1, Kind.WORD))
    if told is None or told.medium or told.last > at:
        return False
    return not same_state(told, group) and not same_state(told, asked)


def _told_above(clause: Clause, scan: Scan, k: int, find: Find) -> int | None:
    """The verb of saying in whose clause the verb at ``k`` stands, where its speaker goes on."""
    subj = find(clause, k)
    if subj.group is None or subj.relation != "own":
        return None
    at = governor(clause, subj.group).at if subj.via is None else subj.via
    if not goes_on_telling(clause, scan, subj.group, at, find):
        return None
    return clause.skip_left(at, Kind.COMP)


def saying(clause: Clause, at: int) -> int | None:
    """The verb whose content the word or sign at ``at`` opens: nói *với báo giới* rằng *Mỹ đã rút quân*, nói*,* …."""
    if clause.kind(at) in (Kind.COMMA, Kind.BREAK) and clause.reports(at - 1):
        return at - 1
    over = clause.verb_before(at) if clause.kind(at) is Kind.COMP else None
    return over if over is not None and clause.reports(over) else None


def _asking_above(clause: Clause, scan: Scan, k: int, find: Find) -> int | None:
    """The request or charge that the verb at ``k`` is the content of.

    *kêu gọi A rút quân và lên án B*, *cáo buộc A tấn công đường ống, kêu gọi B điều tra*. Threats may be part of the
    charge, but for those at whoever is charged.
    """
    frame = clause.verb(scan.verb)
    if frame is None or frame.type not in VOICED or frame.type is EventType.SUPPORT:
        return None
    subj = find(clause, k)
    if subj.relation == "serial" and subj.via is not None:
        return _asking_above(clause, scan, subj.via, find)  # "tố A điều drone xâm phạm không phận, đe dọa hoãn …"
    over = clause.verb(subj.via) if subj.via is not None and subj.relation == "own" else None
    if over is None or (over.pivot and over.type is EventType.REQUEST):
        return subj.via if over is not None else None
    if over.type is not EventType.CRITICISM or not (scan.comma or scan.relation == "joined"):
        return None
    same = same_state(subj.group, clause.group_of.get(scan.verb + 1)) or threatens_back(clause, scan.verb)
    return subj.via if same or frame.type is not EventType.THREAT or frame.content != "plan" else None


def _saying_of(clause: Clause, k: int, find: Find) -> int | None:
    """The verb of saying above the verb at ``k``: *nói về việc Mỹ rút quân và khẳng định …*."""
    group = find(clause, k).group
    at = governor(clause, group).at if group is not None else -1
    if clause.words(at) not in clause.lexicon.clause_noun:
        return None
    return next((j for j in range(at - 1, -1, -1) if clause.reports(j)), None)


def _saying_of_whose(clause: Clause, k: int, find: Find) -> int | None:
    """The verb of speech about what belongs to whoever acts: *chỉ trích quyết định của Mỹ đưa Iran vào danh sách*."""
    group = find(clause, k).group
    owned = governor(clause, group) if group is not None else None
    if owned is None or not owned.of or owned.at >= k:
        return None
    over = clause.verb_before(owned.at) if clause.prep(owned.at) == "about" else owned.at
    said = clause.verb(over) if over is not None else None
    return over if said is not None and said.type in VOICED else None


def _telling_above(clause: Clause, scan: Scan, k: int, find: Find) -> int | None:
    """The verb of speech in whose clause somebody does what is no speech: *cho rằng Nga sẽ tấn công, kêu gọi …*.

    So too where *rằng* or *việc* opens that clause: *lo ngại việc Mỹ bắt giữ ông A, cho rằng …*.
    """
    frame, done = clause.verb(scan.verb), clause.verb(k)
    if frame is None or frame.type not in VOICED or done is None:
        return None
    if not scan.comma and (done.type not in VOICED or done.clausal):  # "nói Nga không muốn hòa bình và kêu gọi …"
        return _told_above(clause, scan, k, find)
    if not scan.comma or done.type in VOICED:
        return None
    if frame.type is EventType.THREAT and frame.content == "plan" and not threatens_back(clause, scan.verb):
        return None  # "cáo buộc Iran bắt giữ thủy thủ, đe dọa tấn công tàu"
    subj = find(clause, k)
    while subj.relation in ("embedded", "serial") and subj.via is not None:
        subj = find(clause, subj.via)  # "phản đối việc Hàn Quốc đồng ý triển khai THAAD, lo ngại …"
    if subj.group is None or subj.relation != "own":
        return None
    via = subj.via
    if via is None:
        at = governor(clause, subj.group).at
        via = clause.verb_before(at) if clause.words(at) in clause.lexicon.clause_noun else saying(clause, at)
    over = clause.verb(via) if via is not None else None
    return via if over is not None and over.type in VOICED else None
