"""Nouns: whether a trigger that can be a verb is a noun where it stands.

*A và B hợp tác* tells what they do, *hợp tác giữa A và B* names it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.acts import MESSAGES, TALK
from kg.model import EventType
from kg.nlp.grammar.chunks import Kind, Trigger
from kg.nlp.layers import MentionKind

if TYPE_CHECKING:
    from kg.nlp.grammar.tagging import TaggedChunks

#: Acts that one suffers.
_SUFFERED = MESSAGES | {EventType.ASSAULT, EventType.AGREEMENT, EventType.SANCTION}
#: So many syllables has the word for a sort of talks.
_SORT = 3
#: A trigger listed as a verb that has so many syllables is a verb with its own noun.
_VERB_PHRASE = 3


def is_noun(tagged: TaggedChunks, k: int, trigger: Trigger) -> bool:
    """Whether a trigger is a noun here."""
    if trigger.verb is None:
        return True
    if trigger.verb.offered and trigger.noun is not None:  # "Nhận lời mời của ông A, ông B …" only says who invited
        return tagged.kind(tagged.skip_left(k - 1, Kind.ADVERB, Kind.DATE)) in (None, Kind.COMMA, Kind.BREAK)
    before = tagged.at(k - 1)
    if suffered(tagged, k) or (trigger.verb.type in TALK and names_pair(tagged, k)):
        return True
    if _has_sort(tagged, k) and (tagged.prep(k + 2) == "between" or names_pair(tagged, k + 1)):
        return True  # "đàm phán hạt nhân giữa Mỹ và Iran", "đàm phán thương mại Mỹ - Trung"
    if trigger.verb.type is EventType.SANCTION and _owned_measure(tagged, k):
        return True
    if before is not None:
        over = tagged.skip_left(k - 1, Kind.ADVERB)
        said = tagged.listed(over)
        told, noun = said.content if said is not None else "none", trigger.noun is not None
        if said is not None and said.type is EventType.SIGNING and trigger.verb.type is EventType.STATEMENT:
            return True  # "ký tuyên bố ý định"
        if told == "report" and trigger.verb.content == "plan" and (noun or tagged.preposition(k + 1) == "of"):
            return True  # "khẳng định cam kết của …", not "tuyên bố chấp nhận đề xuất"
        if told == "report" and trigger.verb.content == "plan" and _owned_subject(tagged, k):
            return True  # "nhận định cam kết cắt giảm sản lượng của OPEC được thực hiện tốt"
        if _joined_noun(tagged, k):
            return True
        if noun and said is not None and said.type is EventType.REJECTION:
            return True  # "phủ nhận cáo buộc trên"
        if noun and told == "report" and over == k - 1:
            return trigger.verb.type is EventType.CRITICISM  # "thừa nhận cáo buộc"
        speaks = told == "report" and tagged.kind(k - 2) in (Kind.MENTION, Kind.ADVERB)
        if before.can(Kind.NOMINAL) and not speaks:
            return True
        if before.kind is Kind.BLOCKED and _planned_by_another(tagged, k):
            return True
        if before.kind is Kind.WORD and tagged.words(k - 2) in tagged.lexicon.clause_noun and _owned(tagged, k):
            return True  # "việc giảm bớt triển khai vũ khí của Mỹ"
        wished = said is not None and over == k - 1 and told == "consider" and said.pivot  # "muốn hợp tác với Nga"
        if said is not None and told not in ("plan", "report") and not trigger.verb.nominal and not wished:
            return True  # "lên án hợp tác quân sự Nga-Triều", not "cam kết hợp tác chặt chẽ với Nga"
    if tagged.words(k - 1) in tagged.lexicon.example and trigger.verb.type in TALK:
        return False  # "các hoạt động như gặp ông A, dự hội nghị B"
    return _nominalised(tagged, k) if trigger.noun is None else _stands_as_noun(tagged, k)


def names_pair(tagged: TaggedChunks, k: int) -> bool:
    """Whether two states with a hyphen follow, which a noun has as its parties: *đối thoại Mỹ - Trung*."""
    pair = (tagged.mention(k + 1), tagged.mention(k + 3))
    states = all(m is not None and m.kind is MentionKind.COUNTRY for m in pair)
    return states and tagged.kind(k + 2) is Kind.HYPHEN


def pair_of_talk(tagged: TaggedChunks, k: int) -> int | None:
    """Where the two states begin that hold talks of some sort: *đàm phán thương mại* Mỹ *- Trung*."""
    return k + 2 if _has_sort(tagged, k) and names_pair(tagged, k + 1) else None


def _has_sort(tagged: TaggedChunks, k: int) -> bool:
    """Whether a plain word behind a talk says of which sort it is: *đàm phán* hạt nhân."""
    trigger, sort = tagged.chunks[k].trigger, tagged.at(k + 1)
    talk = trigger is not None and trigger.noun is not None and trigger.noun.type in TALK
    return talk and sort is not None and sort.kind is Kind.WORD and sort.end - sort.start <= _SORT


def suffered(tagged: TaggedChunks, k: int) -> bool:
    """Whether an act is what the subject of a plain verb has done to it: *hứng chịu chỉ trích*."""
    trigger = tagged.chunks[k].trigger
    frame = (trigger.verb or trigger.noun) if trigger is not None else None
    if frame is None or frame.type not in _SUFFERED:
        return False
    while tagged.joins(k - 1) and tagged.kind(k - 2) is Kind.TRIGGER:
        k -= 2  # "hứng chịu làn sóng lên án và phản đối"
    if frame.type is EventType.SANCTION and (trigger is None or trigger.noun is None):
        return False  # "đối mặt sức ép trừng phạt Nga"
    first = tagged.skip_left(k - 1, Kind.DET, Kind.NOMINAL) + 1
    start = tagged.chunks[first].start
    found = tagged.lexicon.suffering.ends_at(tagged.syl.key, start)
    return found and tagged.kind(first - 1) in (Kind.WORD, Kind.PREP, Kind.ADVERB, Kind.LIGHT)


def _joined_noun(tagged: TaggedChunks, k: int) -> bool:
    """Whether a trigger is joined to another that a word makes a noun of: *việc cô lập và trừng phạt Qatar*.

    So it is joined to what is told, no object following: *những luận điệu và* cáo buộc *thiếu căn cứ*.
    """
    listed = tagged.kind(k - 1) in (Kind.CONJ, Kind.COMMA) and tagged.kind(k - 2) is Kind.WORD
    if listed and tagged.kind(k - 3) is Kind.NOMINAL and tagged.preposition(k + 1) in ("of", "from"):
        return True  # "sự bao vây, cô lập của phương Tây"
    told = tagged.at(k - 2) if tagged.joins(k - 1) and tagged.kind(k + 1) is Kind.WORD else None
    if told is not None and told.kind is Kind.WORD and tagged.kind(k - 3) is Kind.DET:
        return tagged.lexicon.report_noun.ends_at(tagged.syl.key, told.end, told.start)
    if not tagged.joins(k - 1) or tagged.kind(k - 2) is not Kind.TRIGGER or tagged.kind(k - 3) is not Kind.NOMINAL:
        return False
    return tagged.words(k - 3) in tagged.lexicon.clause_noun


def _nominalised(tagged: TaggedChunks, k: int) -> bool:
    """Whether a trigger listed as a verb only is used as a noun: *các cam kết*, *về cam kết của Mỹ*."""
    chunk, verb = tagged.chunks[k], tagged.listed(k)
    if tagged.preposition(k + 1) == "of" and tagged.kind(k - 1) is not Kind.DET:
        main = verb is not None and verb.type in tagged.lexicon.main
        named = tagged.kind(tagged.skip_left(k - 1, Kind.ADVERB)) is Kind.MENTION  # "Anh thu hồi giấy phép của …"
        # "ra phán quyết đình chỉ sắc lệnh của …"
        named = named or tagged.lexicon.ruling.ends_at(tagged.syl.key, chunk.start)
        phrase = chunk.end - chunk.start >= _VERB_PHRASE and (main or named)
        return not phrase  # "bày tỏ sự ủng hộ của Mỹ": a verb with its noun
    answered = tagged.lexicon.answering.ends_at(tagged.syl.key, chunk.start)
    turned_down = tagged.listed(k - 1)
    rejected = turned_down is not None and turned_down.type is EventType.REJECTION
    asked = verb is not None and verb.type is EventType.REQUEST
    if rejected and asked and tagged.kind(k + 1) is not Kind.PASSIVE:
        return True  # "từ chối đề nghị đàm phán của Mỹ"
    if _voiced_from(tagged, k) or (answered and _owned_later(tagged, k, Kind.TRIGGER)):
        return True  # "phớt lờ đề xuất đối thoại của A"
    if tagged.preposition(k - 1) not in (None, "to", "by") and _owned_later(tagged, k, Kind.TRIGGER):
        return True
    if tagged.preposition(k - 1) == "for" and verb is not None and verb.type is EventType.COOPERATION:
        return True  # "tạo môi trường thuận lợi cho hợp tác"
    if tagged.kind(k - 1) is Kind.DET and _helps_with(tagged, k):
        return False
    return tagged.kind(k - 1) is Kind.DET or tagged.preposition(k - 1) in ("about", "of", "with", "against")


def _helps_with(tagged: TaggedChunks, k: int) -> bool:
    """Whether what is sent, so many of them or not, is to help somebody: *điều 5 máy bay* hỗ trợ *Serbia*."""
    help_, sent = tagged.listed(k), tagged.listed(tagged.skip_left(k - 1, Kind.WORD, Kind.DET))
    helps = help_ is not None and help_.type is EventType.AID and tagged.mention(k + 1) is not None
    return helps and sent is not None and sent.type is EventType.MOBILIZATION


def _owned_later(tagged: TaggedChunks, k: int, *kinds: Kind) -> bool:
    """Whether plain words and an owner follow: *chậm trễ trong cam kết đầu tư 350 tỷ USD của Seoul*."""
    after = tagged.skip_right(k + 1, Kind.WORD, Kind.BLOCKED, *kinds)
    return after > k + 1 and tagged.preposition(after) == "of"


def _owned_measure(tagged: TaggedChunks, k: int) -> bool:
    """Whether a trigger says what the measure of somebody is: *bác bỏ nghị quyết* trừng phạt *mới nhất của LHQ*."""
    if not tagged.lexicon.decree.ends_at(tagged.syl.key, tagged.chunks[k].start):
        return False
    return tagged.preposition(tagged.skip_right(k + 1, Kind.WORD, Kind.ADVERB, Kind.MENTION)) == "of"


def _owned_subject(tagged: TaggedChunks, k: int) -> bool:
    """Whether what a trigger names has an owner and a predicate of its own: *cam kết giảm thuế của Mỹ* được giữ."""
    of = tagged.skip_right(k + 1, Kind.WORD, Kind.BLOCKED)
    if tagged.preposition(of) != "of":
        return False
    owner = tagged.skip_right(of + 1, Kind.DET, Kind.WORD, Kind.MENTION)
    return tagged.mention(owner - 1) is not None and tagged.kind(owner) is Kind.PASSIVE


def _planned_by_another(tagged: TaggedChunks, k: int) -> bool:
    """Whether a trigger is what another plans, whom somebody hinders: *ngăn chặn kế hoạch* tấn công *Anh của IS*."""
    if not tagged.lexicon.planned.ends_at(tagged.syl.key, tagged.chunks[k].start):
        return False
    return _owned(tagged, k)


def _owned(tagged: TaggedChunks, k: int) -> bool:
    """Whether an owner follows the object of a trigger: *triển khai tên lửa tầm xa của* Mỹ."""
    after = tagged.skip_right(k + 1, Kind.WORD, Kind.MENTION, Kind.DET)
    return tagged.preposition(after) == "of" and tagged.mention(after + 1) is not None


def _stands_as_noun(tagged: TaggedChunks, k: int) -> bool:
    """Whether a trigger listed as a verb and a noun stands where a noun does."""
    if tagged.prep(k + 1) in ("between", "of") or _voiced_from(tagged, k):
        return True
    if tagged.lexicon.answering.ends_at(tagged.syl.key, tagged.chunks[k].start):
        return True  # "đáp trả cáo buộc Iran là … của Mỹ"
    governed = tagged.kind(k - 1) is Kind.PREP and tagged.prep(k - 1) not in ("to", "by")
    return governed or tagged.kind(k - 1) in (Kind.LIGHT, Kind.DET)


def _voiced_from(tagged: TaggedChunks, k: int) -> bool:
    """Whether a name after *từ* says whose words a trigger is: *chỉ trích từ Nga*."""
    trigger = tagged.chunks[k].trigger
    frame = trigger.verb or trigger.noun if trigger is not None else None
    said = frame is not None and frame.noun_from == "actor"
    return said and tagged.preposition(k + 1) == "from" and tagged.mention(k + 2) is not None
