"""Who takes part in an act by way of another beside it: *A gặp B và nhất trí …*, *A kêu gọi B … trong cuộc điện đàm*.

The talk has both its sides; what they agree on after it, and the talk in which one says something to the other, have
the same two. A threat is against whom the threatened act is.
"""

from __future__ import annotations

from dataclasses import replace

from kg.acts import HOSTILE, MESSAGES, TALK
from kg.model import EventType, Factuality
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.groups import PARTY
from kg.nlp.grammar.noun_phrase import at_gathering, head_of
from kg.nlp.layers import Mention, RawClaim
from kg.nlp.roles.kinds import type_of
from kg.nlp.roles.objects import objects
from kg.nlp.roles.reading import Reading
from kg.nlp.roles.subjects import subject

#: How a verb hangs together with the one before it whose subject it has.
_GOES_ON = ("joined", "serial")
#: What stands before a talk that opens a clause.
_OPENS = frozenset({None, Kind.COMMA, Kind.COMP, Kind.BREAK})
_PAIR = 2


def with_partners(reading: Reading, told: dict[int, RawClaim]) -> dict[int, RawClaim]:
    """The claims of a sentence by chunk, with those who take part by way of a talk beside them."""
    if not told:
        return told
    out = dict(told)
    for k, claim in told.items():
        talk = _talk_before(reading, out, k, claim) if claim.frame.type.symmetric and not claim.nominal else None
        if talk is not None and set(claim.actors) < set(talk.actors):
            out[k] = replace(claim, actors=talk.actors)
        if claim.frame.type is EventType.THREAT and (threatened := _threatened_parties(reading, told, k)):
            out[k] = replace(claim, recipients=threatened)
        if claim.frame.type is EventType.CRITICISM and (blamed := _asked_after(reading, told, k)):
            out[k] = replace(claim, recipients=blamed)
    for k, claim in told.items():
        if claim.open and (pair := _spoken_between(reading, out, k)):
            out[k] = replace(claim, actors=pair, open=False)
    return {k: claim for k, claim in out.items() if not _says_no_more(reading, out, k)}


def _says_no_more(reading: Reading, told: dict[int, RawClaim], k: int) -> bool:
    """Whether the act at chunk ``k`` is only a side of another that is told."""
    return (
        _presides(reading, told, k)
        or _of_others(reading, told, k)
        or _unsaid(reading, told, k)
        or _watched(reading, told, k)
        or _joined_in(reading, told, k)
    )


def _threatened_parties(reading: Reading, told: dict[int, RawClaim], k: int) -> tuple[Mention, ...]:
    """Whom the act is against that somebody threatens to do, where the threat itself names nobody: *dọa tấn công* A."""
    if told[k].recipients or told[k].nominal:
        return ()
    below = (told[j] for j in told if j > k and not told[j].nominal and subject(reading.clause, j).via == k)
    act = next((c for c in below if c.frame.type in HOSTILE and c.factuality is not Factuality.OCCURRED), None)
    return tuple(m for m in act.recipients if m.kind in PARTY) if act is not None else ()


def _asked_after(reading: Reading, told: dict[int, RawClaim], k: int) -> tuple[Mention, ...]:
    """Who is asked to stop what is condemned without a name: *lên án vụ phóng tên lửa, yêu cầu* Triều Tiên *…*."""
    claim, clause = told[k], reading.clause
    if claim.recipients or claim.nominal:
        return ()
    end = next((j for j in range(k + 1, len(clause.chunks)) if clause.is_verb(j) or clause.mention(j)), k + 1)
    launch = any(type_of(clause, j) is EventType.MOBILIZATION for j in range(k + 1, end))
    after = (told[j] for j in told if j > k and subject(clause, j).via == k and subject(clause, j).relation == "joined")
    asked = next((c for c in after if c.frame.type is EventType.REQUEST), None)
    if not launch or asked is None:
        return ()
    behind = (g for g in clause.groups if g.party and clause.chunks[g.first].start >= asked.trigger[1])
    others = any(not set(g.mentions) & set(asked.recipients) for g in behind)  # "kêu gọi Nga ép Triều Tiên …"
    return () if others else tuple(m for m in asked.recipients if m.kind in PARTY)


def _talk_before(reading: Reading, told: dict[int, RawClaim], k: int, claim: RawClaim) -> RawClaim | None:
    """The talk that leads to what two agree on at chunk ``k``, or to what they agree to do."""
    subj = subject(reading.clause, k)
    above = told.get(subj.via) if subj.via is not None else None
    if above is None:
        return None
    agreed = above.frame.type is EventType.AGREEMENT and subj.relation == "embedded"
    if agreed and not above.nominal and len(above.actors) > 1:
        return above
    if claim.frame.type is not EventType.AGREEMENT or not _mutual(reading, claim) or subj.relation not in _GOES_ON:
        return None
    met = above.frame.type in TALK and above.factuality is Factuality.OCCURRED and not above.nominal
    return above if met and not above.apart and not above.unnamed else None


def _mutual(reading: Reading, claim: RawClaim) -> bool:
    """Whether the words of an agreement say that all sides agree (*nhất trí*), and not that one does (*cam kết*)."""
    return reading.rules.mutual.longest(reading.clause.syl.key, *claim.trigger) is not None


def _spoken_between(reading: Reading, told: dict[int, RawClaim], k: int) -> tuple[Mention, ...]:
    """Who speaks and to whom, where a talk without its parties is only where it was said: *… trong cuộc điện đàm*."""
    head = head_of(reading.clause, k)
    if head is None or not at_gathering(reading.clause, head):
        return ()
    if reading.clause.kind(head - 1) in _OPENS:
        return _said_in(reading, k)
    at = next((j for j in range(head - 1, -1, -1) if j in told), None)
    if at is None or told[at].nominal:
        return ()
    said = told[at]
    if said.frame.content == "report":  # "ông A nói với bà B trong cuộc gặp rằng …"
        groups = objects(reading.clause, at).after("with")
        spoken_to = groups[0].mentions if len(groups) == 1 else ()
    else:
        spoken_to = said.recipients if said.frame.type in MESSAGES else ()
    named = len(spoken_to) == 1 and spoken_to[0].kind in PARTY
    return (*said.actors, *spoken_to) if named else ()


def _said_in(reading: Reading, k: int) -> tuple[Mention, ...]:
    """The same where the talk stands first: Trong cuộc điện đàm, *ông A nói với bà B rằng …*."""
    clause = reading.clause
    at = next((j for j in range(k + 1, len(clause.chunks)) if clause.is_verb(j)), None)
    if at is None or not clause.reports(at):
        return ()
    speaker, to = subject(clause, at), clause.skip_right(at + 1, Kind.ADVERB)
    heard = clause.group_of.get(to + 1) if clause.prep(to) == "with" else None
    if speaker.group is None or speaker.relation != "own" or heard is None:
        return ()
    pair = (*speaker.group.mentions, *heard.mentions)
    return pair if len(pair) == _PAIR and all(m.kind in PARTY for m in pair) else ()


def _presides(reading: Reading, told: dict[int, RawClaim], k: int) -> bool:
    """Whether somebody's presence at chunk ``k`` is only at the talk told right behind: *chủ trì cuộc gặp với B*."""
    claim = told[k]
    if claim.frame.type is not EventType.ATTENDANCE or claim.nominal or claim.recipients:
        return False
    if reading.rules.presiding.longest(reading.clause.syl.key, *claim.trigger) is None:
        return False
    after = reading.clause.skip_right(k + 1, Kind.DET, Kind.NOMINAL)
    talk = told.get(after)
    return (
        talk is not None
        and talk.frame.type in TALK
        and len(talk.actors) > 1
        and not talk.open
        and set(claim.actors) <= set(talk.actors)
    )


def _watched(reading: Reading, told: dict[int, RawClaim], k: int) -> bool:
    """Whether a show of arms at chunk ``k`` is what guests attend: *dự* lễ duyệt binh *ở Bắc Kinh*."""
    if not told[k].nominal or told[k].frame.type is not EventType.MOBILIZATION:
        return False
    over = reading.clause.skip_left(k - 1, Kind.DET, Kind.NOMINAL)
    return over in told and told[over].frame.type is EventType.ATTENDANCE


def _joined_in(reading: Reading, told: dict[int, RawClaim], k: int) -> bool:
    """Whether those named for a talk only sit in on it beside its parties: *Cùng dự buổi tiếp có ông A và ông B*."""
    clause, claim = reading.clause, told[k]
    if not claim.nominal or claim.frame.type not in TALK:
        return False
    over = clause.skip_left(k - 1, Kind.DET, Kind.NOMINAL)
    frame = clause.verb(over)
    sits_in = frame is not None and frame.type is EventType.ATTENDANCE and clause.existential_verb(over) is not None
    return (
        sits_in
        and not objects(clause, k).after("with")
        and (len({m.code for m in claim.actors}) == 1 and all(m.start >= claim.trigger[1] for m in claim.actors))
    )


def _unsaid(reading: Reading, told: dict[int, RawClaim], k: int) -> bool:
    """Whether an act is only what somebody is charged with threatening: *cáo buộc A …, đe dọa* tấn công *…*."""
    if not reading.clause.has_verb_of(EventType.THREAT):
        return False  # most sentences, and a noun's subject is looked for nowhere else
    subj = subject(reading.clause, k)
    over = reading.clause.verb(subj.via) if subj.via is not None and subj.relation == "embedded" else None
    return over is not None and over.type is EventType.THREAT and subj.via not in told


def _of_others(reading: Reading, told: dict[int, RawClaim], k: int) -> bool:
    """Whether nobody says who takes part in a talk that another comes before or after: *điện đàm với B* trước cuộc gặp.

    The one whose act the other is need not take part in it.
    """
    claim = told[k]
    if not (claim.open or claim.nominal) or claim.frame.type not in TALK:
        return False
    head = head_of(reading.clause, k)
    if head is None or at_gathering(reading.clause, head) or objects(reading.clause, k).after("with"):
        return False
    talk = next((told[j] for j in range(head - 1, -1, -1) if j in told), None)
    held = talk is not None and talk.frame.type in TALK and not talk.nominal
    return talk is not None and held and set(claim.actors) < set(talk.actors)
