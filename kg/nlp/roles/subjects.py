"""Subjects: whose act a verb is.

Vietnamese has no inflection; order and small words carry the syntax. The subject is the nearest party on the left that
no preposition governs and no earlier verb owns, else that of the verb that this one is joined to or embedded in, else
the party that the main clause after it begins with.
"""

from __future__ import annotations

from dataclasses import replace

from kg.acts import VOICED
from kg.model import EventType
from kg.nlp.grammar.beside import (
    before_copula,
    by_private,
    caused_nameless,
    of_individual,
    of_nobody,
    passive_before,
    speaks_nameless,
    supplied,
    told_by_nobody,
)
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.companions import stand_by
from kg.nlp.grammar.government import governor
from kg.nlp.grammar.groups import Group
from kg.nlp.grammar.scan import Relation, Scan, Subject
from kg.nlp.grammar.within import decides
from kg.nlp.roles.acting import agent_before, bidden, let, newcomer, putting, served, told_about
from kg.nlp.roles.blame import blamed
from kg.nlp.roles.clause_in import has_predicate, of_listed, takes_clause
from kg.nlp.roles.examples import listed_between
from kg.nlp.roles.going_on import described, goes_on_doing
from kg.nlp.roles.later_subject import CLAUSE_WORDS, existential_subject, later_subject
from kg.nlp.roles.main_verbs import going_on, past_reason, with_subject
from kg.nlp.roles.onward import EDGE, outside
from kg.nlp.roles.outer_speech import goes_on_telling, outer_speech, saying
from kg.nlp.roles.relative import of_relative
from kg.nlp.roles.sort import of_sort, past_sort
from kg.nlp.roles.unnamed import (
    behind_condition,
    nameless_agent,
    of_crowd,
    of_many,
    of_part,
    of_protest,
    told_of_more,
    told_of_people,
    unnamed_subject,
)

#: Subjects are inherited from verb to verb at most so many times.
_DEPTH = 6
#: Sign between the points of a list.
_LISTED = ";"
#: Prepositions before people without a name who do what stands behind them: *nhập hàng từ* những nước *tham gia …*.
_LEADING = frozenset({"for", "from", "of"})


def subject(clause: Clause, t: int, depth: int = 0) -> Subject:
    """The subject of the verb at chunk ``t``; ``depth`` counts the verbs it has been inherited through."""
    known = clause.subjects.get((t, depth))
    if known is None:
        known = clause.subjects[t, depth] = _subject(clause, t, depth)
    return known


def _subject(clause: Clause, t: int, depth: int) -> Subject:
    if of_protest(clause, t) or of_crowd(clause, t) or of_many(clause, t):
        return Subject(None, None)  # "các cuộc biểu tình phản đối sắc lệnh": nobody is named
    if (sort := of_sort(clause, t)) is not None:
        return Subject(sort)
    if (person := described(clause, t)) is not None:
        return Subject(person)
    if (put := putting(clause, t)) is not None:
        return _inherit(clause, put, "serial", depth)
    frame = clause.verb(t)
    voiced = frame is not None and frame.type in VOICED  # *nói Mỹ đã rút quân, hoan nghênh …*: whoever speaks adds it
    scan = Scan(t - 1, clause.quote_of(t), speech=clause.reports(t), voiced=voiced)
    while scan.k >= 0 and depth < _DEPTH:
        step = _at_name if clause.kind(scan.k) is Kind.MENTION else _at_word
        found = step(clause, scan, depth)
        if found is not None:
            return found
    if scan.k < 0 and unnamed_subject(clause, scan, 0):
        return Subject(None, None, scan.relation, scan.distance)
    later = existential_subject(clause, t) or later_subject(clause, t)
    return Subject(later, None, "later" if later else scan.relation)


def _inherit(clause: Clause, k: int, relation: Relation, depth: int) -> Subject:
    """The subject of the verb at ``k`` as that of a verb below it."""
    above = subject(clause, k, depth + 1)
    return Subject(above.group, k, relation, above.distance)


# ---------------------------------------------------------------------- words on the way
def _at_word(clause: Clause, scan: Scan, depth: int) -> Subject | None:
    """Takes note of a chunk that is no name and goes on; the subject, where a verb hands its own down."""
    k = scan.k
    scan.k -= 1
    if scan.relation == "own" and (with_others := stand_by(clause, k)) is not None:
        scan.k = with_others
        return None
    kind, verb = clause.kind(k), clause.verb(k)
    edge = kind in EDGE or clause.words(k) in clause.lexicon.clause_noun
    begins = edge or (kind is Kind.PREP and clause.prep(k) in _LEADING)
    if begins and (unnamed_subject(clause, scan, k + 1) or (kind is Kind.SUB and nameless_agent(clause, scan, k + 1))):
        return Subject(None, None, "subordinate" if kind is Kind.SUB else scan.relation, scan.distance)
    if clause.reports(k) and (nameless_agent(clause, scan, k + 1) or told_of_people(clause, scan, k + 1)):
        return Subject(None, None, scan.relation, scan.distance)  # "nói một nhóm tay súng tấn công …"
    if kind is Kind.CONJ and told_of_more(clause, scan, k):
        return Subject(None, None, "joined", scan.distance)  # "chống lại IS và những quốc gia ủng hộ khủng bố"
    ends = scan.voiced if scan.comma else scan.relation == "own"
    if verb is not None and ends and (marker := passive_before(clause, k, scan.verb, scan.comma)) is not None:
        scan.k = marker - 1
        return None
    if (
        verb is not None
        and scan.comma
        and _decided(clause, scan)
        and (main := with_subject(clause, k + 1, subject)) is not None
    ):
        return _inherit(clause, main, "joined", depth)
    if verb is not None and (named := past_sort(clause, scan, k)) is not None:
        scan.k = named
        return None
    if verb is not None and (main := past_reason(clause, scan, k, subject)) is not None:
        return _inherit(clause, main, "joined", depth)
    if verb is not None and scan.relation == "purpose" and (marker := supplied(clause, k)) is not None:
        scan.k = marker - 1
        return None
    if verb is not None and scan.comma and scan.voiced and clause.kind(k - 1) is Kind.PASSIVE:
        main = with_subject(clause, k, subject)
        said = clause.verb(main) if main is not None else None
        if main is not None and said is not None and said.type in VOICED:
            return _inherit(clause, main, "joined", depth)  # "tố Mỹ bảo vệ A khỏi bị tấn công, cho rằng …"
    if verb is not None and scan.relation == "subordinate" and caused_nameless(clause, k, k - 1):
        return None  # "khiến đồng minh lo ngại khi gặp …"
    if verb is not None:
        if scan.relation == "joined" and (over := outer_speech(clause, scan, k, subject)) is not None:
            return _inherit(clause, over, "joined", depth)
        scan.loosen("embedded" if verb.content != "none" or verb.pivot else "serial")
        if (marker := bidden(clause, scan, verb, k)) is not None:
            return Subject(subject(clause, marker, depth + 1).group, k, scan.relation, scan.distance)
        above = _inherit(clause, k, scan.relation, depth)
        away = scan.relation in ("serial", "embedded") and scan.distance > CLAUSE_WORDS
        return replace(above, distance=above.distance + scan.distance) if away else above
    if kind is Kind.BLOCKED and scan.relation == "own" and not scan.comma and speaks_nameless(clause, scan.verb, k):
        return Subject(None, None, scan.relation, scan.distance)  # "câu hỏi của phóng viên đề nghị …"
    if kind is Kind.WORD:
        own = not scan.comma and scan.relation == "own"
        if own and (
            speaks_nameless(clause, scan.verb, k)
            or told_by_nobody(clause, scan.verb, k)
            or caused_nameless(clause, scan.verb, k)
        ):
            return Subject(None, None, scan.relation, scan.distance)
        scan.distance += clause.chunks[k].end - clause.chunks[k].start
    elif kind is Kind.CONJ:
        scan.relation = "joined"
        main = going_on(clause, k, subject) if clause.words(k) in clause.lexicon.strong else None
        act = clause.verb(scan.verb)
        spoken = scan.voiced or (act is not None and act.type is EventType.AGREEMENT)
        if main is not None and clause.reports(main) and not spoken:
            doer = goes_on_doing(clause, scan.verb, main, k)
            if isinstance(doer, int):
                return _inherit(clause, doer, "joined", depth)
            return Subject(doer, clause.verb_before(k), "joined", scan.distance)
        return _inherit(clause, main, "joined", depth) if main is not None else None
    if kind in (Kind.COMMA, Kind.HYPHEN):
        if kind is Kind.COMMA and behind_condition(clause, scan, k):
            return Subject(None, None, "subordinate", scan.distance)
        if _goes_on(clause, scan, k) and (main := with_subject(clause, k, subject)) is not None:
            first = clause.verb(main)
            asked = first is not None and first.pivot and not (scan.speech or scan.voiced)
            return _inherit(clause, main, "embedded" if asked else "joined", depth)
        scan.comma = True
        scan.loosen("joined")
    elif clause.opens_purpose(k):
        scan.relation = "purpose"
    elif kind is Kind.PASSIVE and scan.distance and scan.relation == "own" and _by_something(clause, k):
        return Subject(None, None, scan.relation, scan.distance)  # "do cơn bão dự kiến tấn công Cuba"
    elif kind is Kind.SUB:
        if (meant := blamed(clause, scan, k) or newcomer(clause, scan, k)) is not None:
            return Subject(meant, None, "subordinate", scan.distance)
        scan.loosen("subordinate")
    elif kind is Kind.RELATIVE:
        return of_relative(clause, scan, k)
    elif kind is Kind.QUOTE:
        _at_quote(clause, scan, k)
    return None


def _by_something(clause: Clause, k: int) -> bool:
    """Whether a noun without a name follows *do*: what is said then is done by it."""
    return clause.prep(k) == "by" and clause.kind(k + 1) in (Kind.NOMINAL, Kind.DET)


def _decided(clause: Clause, scan: Scan) -> bool:
    """Whether a decision opens what a headline adds: *Nga tố Mỹ do thám,* quyết định *trục xuất đại sứ*."""
    decides = clause.words(scan.verb - 1) in clause.lexicon.deed_noun
    return decides and clause.kind(scan.verb - 2) is Kind.COMMA


def _goes_on(clause: Clause, scan: Scan, k: int) -> bool:
    """Whether a verb right behind a semicolon goes on with the list of what the sentence's subject does."""
    near = scan.distance == 0 and not scan.comma and scan.relation in ("own", "joined")
    return near and clause.syl.text[clause.chunks[k].start] == _LISTED


def _at_quote(clause: Clause, scan: Scan, k: int) -> None:
    """Passes over a quotation on the way, or leaves the one that the verb stands in."""
    opening = clause.quote_opening(k)
    if opening is not None and scan.quote is None:
        scan.k = opening - 1
    elif scan.quote is not None and k == scan.quote[0]:
        scan.relation = "quoted"


# ---------------------------------------------------------------------- names on the way
def _at_name(clause: Clause, scan: Scan, depth: int) -> Subject | None:
    """The subject, where a name is it; else goes on before its phrase."""
    group = clause.group_of[scan.k]
    over = governor(clause, group)
    if (named := past_sort(clause, scan, group.first - 1)) is not None:
        scan.k = named
        return None
    if over.prep is None and group.medium:
        return Subject(group, None, scan.relation, scan.distance, scan.predicate)
    if scan.comma and not scan.distance and (before := listed_between(clause, group)) is not None:
        asked = clause.verb(before)
        if asked is None or asked.pivot:
            return Subject(group, before if asked is not None else None, "own")
    if scan.relation != "own" and agent_before(clause, scan, group):
        scan.k = group.first - 2  # "bị Ukraine tuyển mộ và bị bắt giữ"
        return None
    if scan.relation == "own" and group.party and decides(clause, group):
        return Subject(group, None, scan.relation, scan.distance, scan.predicate)
    if scan.relation == "own" and let(clause, scan, group):
        return Subject(group, None, scan.relation, scan.distance, scan.predicate)
    if told_about(clause, scan, group, over):
        return Subject(group, None, scan.relation, scan.distance)
    if scan.relation == "own" and (of_part(clause, scan, group, over) or of_nobody(clause, group, scan.verb)):
        return Subject(None, None, scan.relation, scan.distance)
    if scan.relation == "own" and scan.verb == group.last + 1 and served(clause, group):
        return Subject(group, None, scan.relation, scan.distance)
    onward = outside(clause, scan, group, over)
    if onward is None:
        onward = before_copula(clause, group, over.at)
        scan.predicate = scan.predicate or onward is not None
    if onward is not None:
        scan.k = onward
        return None
    if of_individual(clause, group) and scan.relation == "own":
        return Subject(None, None, scan.relation, scan.distance)
    if by_private(clause, scan.verb, group, over):
        if scan.relation == "own":
            return Subject(None, None, scan.relation, scan.distance)
        scan.k = over.at  # "chỉ trích việc các công ty Mỹ …, và cáo buộc …"
        return None
    return _owned(clause, scan, group, over.at, depth)


def _owned(clause: Clause, scan: Scan, group: Group, at: int, depth: int) -> Subject:
    """The subject where a party stands before the verb and, at ``at``, something before the party."""
    if at > 0 and clause.opens_purpose(at):
        return Subject(group, clause.verb_before(at), "purpose", scan.distance)
    owner = clause.verb(at)
    if scan.relation == "joined" and goes_on_telling(clause, scan, group, at, subject):
        return _inherit(clause, clause.skip_left(at, Kind.COMP), "joined", depth)
    spoken = scan.comma and (scan.speech or scan.voiced) and scan.relation != "own"
    if owner is None and spoken and (over := saying(clause, at)) is not None:
        return _inherit(clause, over, "joined", depth)  # "nói rằng Mỹ đã rút quân, kêu gọi …"
    if owner is None:
        return Subject(group, None, scan.relation, scan.distance, scan.predicate)
    if owner.type is EventType.THREAT and scan.relation == "subordinate" and has_predicate(clause, group):
        return Subject(group, at, "subordinate", scan.distance)  # "cảnh báo Iran sẽ trả giá nếu tấn công …"
    if (main := past_reason(clause, scan, at, subject)) is not None:
        return _inherit(clause, main, "joined", depth)
    if owner.offered:
        return _inherit(clause, at, "embedded", depth)  # "nhận lời mời của ông A thăm …"
    if spoken and clause.reports(at):
        return _inherit(clause, at, "joined", depth)  # "nói Mỹ đã rút quân, nhấn mạnh rằng …"
    if of_listed(clause, scan, group):
        return Subject(group, at, "own", scan.distance)
    if takes_clause(clause, owner, scan, group):
        return Subject(group, at, "own", scan.distance)
    if scan.relation == "joined" and (over := outer_speech(clause, scan, at, subject)) is not None:
        return _inherit(clause, over, "joined", depth)
    scan.loosen("joined")
    return _inherit(clause, at, scan.relation, depth)
