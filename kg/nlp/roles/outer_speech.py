"""Speech that goes on past its own content: *kêu gọi A rút quân và lên án B* is two acts of whoever speaks."""

from __future__ import annotations

from collections.abc import Callable

from kg.acts import VOICED
from kg.model import EventType
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.government import governor
from kg.nlp.grammar.groups import same_state
from kg.nlp.grammar.scan import Scan, Subject
from kg.nlp.grammar.within import threatens_back

#: Finds the subject of the verb at a chunk.
Find = Callable[[Clause, int], Subject]


def outer_speech(clause: Clause, scan: Scan, k: int, find: Find) -> int | None:
    """The verb of speech that the verb at ``k`` is the content of, where what is read now goes on with it."""
    over = _asking_above(clause, scan, k, find)
    spoken = scan.speech or (scan.voiced and scan.comma)
    if over is None and spoken:
        over = _saying_of(clause, k, find)
    if over is None and scan.speech:
        over = _saying_of_whose(clause, k, find)
    return _telling_above(clause, scan, k, find) if over is None else over


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
    return subj.via if same or frame.type is not EventType.THREAT else None


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

    So too where *việc* opens that clause: *lo ngại việc Mỹ bắt giữ ông A, cho rằng …*.
    """
    frame, done = clause.verb(scan.verb), clause.verb(k)
    if not scan.comma or frame is None or frame.type not in VOICED or done is None or done.type in VOICED:
        return None
    if frame.type is EventType.THREAT and not threatens_back(clause, scan.verb):
        return None  # "cáo buộc Iran bắt giữ thủy thủ, đe dọa tấn công tàu"
    subj = find(clause, k)
    if subj.group is None or subj.relation != "own":
        return None
    via = subj.via
    if via is None:
        at = governor(clause, subj.group).at
        via = clause.verb_before(at) if clause.words(at) in clause.lexicon.clause_noun else None
    over = clause.verb(via) if via is not None else None
    return via if over is not None and over.type in VOICED else None
