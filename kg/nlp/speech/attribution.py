"""Attribution: who is said to have told of an act, where the sentence tells of it in somebody's statement."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from kg.acts import MESSAGES
from kg.model import EventType, Factuality
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.noun_phrase import MODIFIER
from kg.nlp.layers import Mention, RawClaim
from kg.nlp.roles.subjects import subject
from kg.nlp.status.noun_status import PERSONAL

#: What may stand between a noun and its verb.
_PHRASE = (Kind.MENTION, Kind.PREP, Kind.CONJ, Kind.WORD, Kind.ADVERB, Kind.HYPHEN, Kind.DET, Kind.DATE, Kind.COMPANION)
#: A statement is looked for so many verbs above.
_DEPTH = 4
#: What may stand before the noun with which a content begins.
_GOING_ON = frozenset({Kind.CONJ, Kind.ADVERB, Kind.COMMA})
_LEAD = (Kind.COMP, Kind.COMMA, Kind.DATE, Kind.ADVERB, Kind.QUOTE, *MODIFIER)


def attribute(clause: Clause, claims: dict[int, RawClaim], said: Mapping[int, tuple[int, int]]) -> list[RawClaim]:
    """The claims of a sentence in text order, each with its source; statements know the acts that they report.

    Who speaks of an act that is only wished for or weighed states his will, and that statement stays.

    Args:
        clause: The sentence.
        claims: Its claims by the chunk of the trigger, in text order.
        said: What its statements report, as chunk ranges, by the chunk of the verb.
    """
    if not any(_states(claim) for claim in claims.values()):
        return list(claims.values())  # nobody says anything
    sourced = {
        t: claim if _states(claim) else _with_source(claim, _speaker_above(clause, claims, t))
        for t, claim in claims.items()
    }
    for t, statement in claims.items():
        if not _states(statement):
            continue
        reports = _reported(clause, claims, t, said.get(t))
        if statement.factuality is Factuality.DENIED:
            reports = [u for u in reports if u > t]  # "…, Bình Nhưỡng chưa hồi đáp"
        for u in reports:
            sourced[u] = _with_source(sourced[u], _speaker(statement))
        told = [claims[u].trigger for u in reports if _stands(claims[u], before=u < t)]
        sourced[t] = replace(sourced[t], reports=tuple(told))
    return list(sourced.values())


def _stands(claim: RawClaim, *, before: bool) -> bool:
    """Whether an act that is reported is the event, and not its report; with ``before`` it stands in a quotation."""
    real = claim.factuality is not Factuality.CONSIDERED
    return real and not (before and claim.factuality is Factuality.HYPOTHETICAL)


def _states(claim: RawClaim | None) -> bool:
    return claim is not None and claim.frame.type is EventType.STATEMENT


def _speaker(statement: RawClaim) -> Mention | None:
    return statement.actors[0] if statement.actors else None


def _with_source(claim: RawClaim, source: Mention | None) -> RawClaim:
    """The claim with a source, unless it has one."""
    return claim if source is None or claim.source is not None else replace(claim, source=source)


def _speaker_above(clause: Clause, claims: dict[int, RawClaim], t: int) -> Mention | None:
    """Who makes the statement that the trigger at chunk ``t`` is embedded in."""
    via = subject(clause, t).via
    for _ in range(_DEPTH):
        over = claims.get(via) if via is not None else None
        if over is not None and _states(over) and over.actors:
            return _speaker(over)
        if via is None:
            return None
        via = subject(clause, via).via
    return None


def _reported(clause: Clause, claims: dict[int, RawClaim], t: int, said: tuple[int, int] | None) -> list[int]:
    """Chunks of the verbs whose acts stand in the content of the statement at chunk ``t``, after it or before.

    What is only said to be according to somebody may be what another says.
    """
    according = bool(claims[t].frame.prepositions)
    end = len(clause.chunks) if according else content_end(clause, t)
    first, end = said if said is not None and said[1] <= t else (t + 1, end)
    inside = (
        u for u, claim in claims.items() if first <= u < end and (not claim.nominal or _tells(clause, claim, first, u))
    )
    return [u for u in inside if according or not _states(claims[u])]


def _tells(clause: Clause, claim: RawClaim, first: int, u: int) -> bool:
    """Whether the noun at chunk ``u`` is what the content from ``first`` on tells of, and not what it judges.

    It is the object of a verb that lends it the act (*đã có cuộc gặp*), or the subject of one by which it takes place
    or not (*cuộc gặp sẽ diễn ra ngày 5/7*).
    """
    if claim.frame.type not in PERSONAL or claim.factuality is Factuality.HYPOTHETICAL:
        return False
    before = clause.skip_left(u - 1, *MODIFIER)
    if clause.kind(before) is Kind.LIGHT and clause.words(before) not in clause.lexicon.takes_place:
        return before >= first and not any(_parts(clause, k) for k in range(first, before))
    if clause.skip_right(first, *_LEAD) <= before:
        return False
    if claim.factuality is Factuality.CANCELLED:
        return True
    after = clause.skip_right(u + 1, *_PHRASE)
    return clause.words(after) in clause.lexicon.takes_place


def _parts(clause: Clause, k: int) -> bool:
    """Whether a chunk shows that what follows it is no predicate of the content's own clause."""
    joined = clause.kind(k) in (Kind.SUB, Kind.CONJ) and not clause.joins(k)
    return joined or clause.is_verb(k) or clause.words(k) in clause.lexicon.clause_noun


def content_end(clause: Clause, t: int) -> int:
    """Chunk where the content of a statement ends: at the next one after a conjunction, adverb or comma, or the end.

    So too where its speaker goes on with another act of speech: *cho rằng Nga sẽ thất bại và kêu gọi …*.
    """
    for k in range(t + 1, len(clause.chunks)):
        over = clause.verb(k)
        if over is None or clause.kind(k - 1) not in _GOING_ON:
            continue
        if over.type is EventType.STATEMENT or (over.type in MESSAGES and _goes_on(clause, t, k)):
            return k
    return len(clause.chunks)


def _goes_on(clause: Clause, t: int, k: int) -> bool:
    """Whether the verb at ``k`` is what the speaker of the statement at ``t`` does besides."""
    found = subject(clause, k)
    return found.relation == "joined" and found.via == t
