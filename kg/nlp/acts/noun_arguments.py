"""Names behind an act's noun that are no party of it: whose the subject matter is, another noun's owner, a backer."""

from __future__ import annotations

from dataclasses import replace

from kg.acts import HOSTILE, MESSAGES, TALK, VOICED
from kg.lang.event_schema import Frame
from kg.model import EventType
from kg.nlp.grammar.beside import of_private
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.government import governor
from kg.nlp.grammar.within import listed
from kg.nlp.layers import Mention, MentionKind
from kg.nlp.roles.objects import Oblique

#: What says of which sort a talk is.
_SORT = (Kind.WORD, Kind.DET, Kind.BLOCKED, Kind.COMPANION)
#: What comes from somebody as his act.
_SENT = MESSAGES | {EventType.SANCTION, EventType.CONCESSION}
#: So many states have a talk with each other.
_SEVERAL = 2


def of_target(clause: Clause, t: int, oblique: Oblique) -> bool:
    """Whether a name only says who is behind those that are hit: *vụ tấn công vào liên quân* do Mỹ *dẫn đầu*."""
    if oblique.prep != "by":
        return False
    return any(clause.kind(k) is Kind.PREP and clause.prep(k) == "to" for k in range(t + 1, oblique.at))


def of_told(clause: Clause, frame: Frame, t: int, oblique: Oblique) -> bool:
    """Whether a name owns the subject of what is told: *bác bỏ cáo buộc máy bay của* Nga *xâm phạm không phận*."""
    acts = clause.has_verb_after(oblique.group.last) or clause.kind(oblique.group.last + 1) is Kind.WORD
    told = frame.clausal and oblique.prep == "of" and acts
    return told and any(clause.kind(k) is Kind.WORD for k in range(t + 1, oblique.at))


def of_subject_matter(clause: Clause, t: int, oblique: Oblique) -> bool:
    """Whether a name belongs to what the act is about: *cáo buộc về mối đe dọa của Nga đối với* các nước Baltic."""
    example = oblique.prep == "of" and listed(clause, oblique.group)
    preps = {clause.prep(k): k for k in range(oblique.at - 1, t, -1) if clause.kind(k) is Kind.PREP}
    about = preps.get("about")
    if oblique.prep == "of" and about is not None:
        judged = any(f.type is EventType.CRITICISM for f in clause.evoked(t))  # "chỉ trích về sự can thiệp của Nga"
        matter = judged or preps.get("with", about) < about  # "thảo luận với Nga về vấn đề hạt nhân của Iran"
        return matter and clause.kind(oblique.at - 1) is not Kind.MENTION
    if oblique.prep not in ("with", "to") and not example:
        return False
    between = [clause.prep(k) for k in range(about + 1, oblique.at)] if about is not None else []
    if about is not None and example:
        return "with" not in between  # "cuộc gặp với ông A về nhiều vấn đề như Ukraine"
    return "of" in between


def blamed_for(clause: Clause, frame: Frame, t: int, oblique: Oblique) -> bool:
    """Whether a name owns what others are criticised for: *lời chỉ trích của Mỹ về sự can thiệp của* Nga."""
    judged = frame.type is EventType.CRITICISM and frame.object_inside == "recipient"
    return judged and oblique.prep == "of" and of_subject_matter(clause, t, oblique)


def owns_object(clause: Clause, frame: Frame, t: int, oblique: Oblique) -> bool:
    """Whether a name owns what an act after *việc* is done to: *việc lên án hành động của* Triều Tiên."""
    done = frame.object == "recipient" and frame.type in HOSTILE | MESSAGES
    if oblique.prep != "of" or not done or clause.words(t - 1) not in clause.lexicon.clause_noun:
        return False
    return any(clause.kind(k) in (Kind.WORD, Kind.BLOCKED) or clause.is_noun(k) for k in range(t + 1, oblique.at))


def of_area(clause: Clause, frame: Frame, t: int, oblique: Oblique) -> bool:
    """Whether a name only says of what the place of an act is a part: *cuộc diễn tập ở phía bắc của* Estonia."""
    if oblique.prep != "of" or frame.type is EventType.ASSAULT:
        return False
    k = clause.skip_left(oblique.at - 1, Kind.WORD, Kind.CONJ, Kind.DET, Kind.BLOCKED)
    return t < k < oblique.at - 1 and clause.kind(k) is Kind.PREP and clause.prep(k) == "at"


def links_others(clause: Clause, frame: Frame, t: int, oblique: Oblique) -> bool:
    """Whether two parties are those of a thing named in between: *vụ đánh bom đường ống A nối giữa* Nga *và* Đức."""
    if oblique.prep != "between" or frame.type.symmetric:
        return False
    between = range(t + 1, oblique.at)  # "Lời kêu gọi được đưa ra trước cuộc gặp giữa A và B"
    return any(clause.kind(k) in (Kind.DET, Kind.MENTION) or clause.is_noun(k) for k in between)


def owner_from(clause: Clause, frame: Frame, t: int, oblique: Oblique) -> Oblique:
    """The name right behind a measure or word from somebody as its owner: *lệnh trừng phạt* từ Mỹ."""
    near = oblique.prep == "from" and oblique.at == t + 1 and clause.is_noun(t)
    sent = frame.type in _SENT and all(m.kind is not MentionKind.PLACE for m in oblique.group.mentions)
    return replace(oblique, prep="of") if near and sent else oblique


def owns_another(clause: Clause, t: int, oblique: Oblique) -> bool:
    """Whether an owner belongs to another noun in between: *lệnh trừng phạt sau vụ thử của Triều Tiên*."""
    if oblique.prep not in ("of", "with"):
        return False
    towards = any(clause.kind(k) is Kind.PREP and clause.prep(k) == "to" for k in range(t + 1, oblique.at - 1))
    if towards and clause.kind(oblique.at - 1) is Kind.WORD:
        return True  # "cuộc tấn công vào hệ thống của đảng Dân chủ", "đưa đối thoại vào cách đối phó với A"
    if oblique.prep == "with":
        return False
    if any(clause.kind(k) is Kind.PASSIVE for k in range(t + 1, oblique.at)):
        return True  # "việc triển khai THAAD được Chính phủ của bà A chấp thuận"
    owned = clause.mention(oblique.at - 1)
    if owned is not None and owned.kind is MentionKind.ORG and oblique.at - 2 > t:
        return True  # "sự ủng hộ đối với đảng Bảo thủ của bà A"
    joined = any(clause.kind(k) is Kind.CONJ for k in range(t + 1, oblique.at))
    if joined and clause.kind(oblique.at - 1) is Kind.WORD and clause.kind(oblique.at - 2) is Kind.DET:
        return True  # "việc trục xuất ông A và tịch thu một số tài sản của Nga"
    return any(clause.is_noun(k) and clause.kind(k - 1) is not Kind.CONJ for k in range(t + 2, oblique.at))


def of_people(clause: Clause, frame: Frame, oblique: Oblique) -> bool:
    """Whether the words are private people's, and not those of their state: *sự ủng hộ của cử tri* Hàn Quốc."""
    if frame.type not in VOICED or oblique.prep != "of":
        return False
    start, end = clause.chunks[oblique.at].end, clause.start(oblique.group.first)
    told = clause.lexicon.private.anywhere(clause.syl.key, start, end)
    return told or of_private(clause, oblique.group, governor(clause, oblique.group))


def right_behind(clause: Clause, t: int) -> tuple[Mention, ...]:
    """Several states whose talk a noun names, of a sort or number: *cuộc họp ba bên* Nga, Thổ Nhĩ Kỳ và Iran."""
    k = t + 1
    while clause.kind(k) in _SORT or clause.is_noun(k) or ((m := clause.mention(k)) is not None and m.ref == "parties"):
        if clause.lexicon.raised.anywhere(clause.syl.key, clause.chunks[k].start, clause.chunks[k].end):
            return ()  # "cuộc họp bàn quan hệ Nga - Mỹ"
        k += 1
    group = clause.group_of.get(k) if k > t + 1 else None
    if group is None or group.first != k or len(group.mentions) < _SEVERAL:
        return ()
    return group.mentions if all(m.kind is MentionKind.COUNTRY for m in group.mentions) else ()


def mediates(clause: Clause, frame: Frame, oblique: Oblique) -> bool:
    """Whether somebody only brings others together: *vòng đàm phán do* Qatar *làm trung gian*."""
    after = oblique.group.last + 1
    if frame.type not in TALK or oblique.prep != "by" or after >= len(clause.chunks):
        return False
    return clause.lexicon.mediating.longest(clause.syl.key, clause.chunks[after].start) is not None
