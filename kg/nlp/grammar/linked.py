"""Whether what stands between two names makes them one party (*Mỹ, Nhật Bản và Hàn Quốc*), or another begins to act."""

from __future__ import annotations

from kg.acts import TALK, VOICED
from kg.model import EventType
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.described import past_sort
from kg.nlp.grammar.tagging import TaggedChunks
from kg.nlp.layers import ORGANIZED, PERSONS, Mention, MentionKind

_COLLECTIVE = ORGANIZED | {MentionKind.COUNTRY}
_ACTING = _COLLECTIVE | PERSONS
#: What leads to where something is done.
_WHERE = ("at", "to", "from")
#: What tells forces at the beginning of a sentence.
_OF_FORCES = (Kind.DET, Kind.WORD, Kind.COMPANION)
#: What an adverbial at the beginning of a sentence is of.
_ADVERBIAL = frozenset({Kind.ADVERB, Kind.CONJ, Kind.SUB, Kind.DATE, Kind.WORD, Kind.PREP, Kind.COMMA})


def linked(tagged: TaggedChunks, first: int, link: int, a: Mention, b: Mention) -> bool:
    """Whether the chunk between two mentions makes them one group."""
    kind = tagged.kind(link)
    if (kind is Kind.COMMA or tagged.joins(link)) and _shares_office(a, b):
        return True  # "với các nhà lãnh đạo Đức, Anh và Australia thảo luận về …"
    if kind is Kind.HYPHEN:
        states = b.kind is MentionKind.COUNTRY and (a.kind is b.kind or (a.kind is MentionKind.BODY and a.code))
        return bool(states) or _same_office(a, b) or _of_a_talk(tagged, first, a, b) or _talking(tagged, link, a, b)
    over = tagged.verb(first - 1)
    if over is not None and over.type is EventType.VISIT and a.kind not in PERSONS and b.kind in PERSONS:
        return False  # "đến Ấn Độ cùng với Ngoại trưởng A"
    if tagged.joins(link):
        acts = tagged.is_object(first) and tagged.has_verb_after(link + 1) and not _invited(tagged, first, link + 1)
        return (not acts or _told(tagged, first)) and not _of_thing(tagged, first, link, a, b)
    return kind is Kind.COMMA and _listed(tagged, first, link, a, b)


def set_off(tagged: TaggedChunks, first: int, comma: int) -> bool:
    """Whether those between two commas act with the one before: *Iran*, cùng với Nga và Trung Quốc, *phản đối …*."""
    a, k = tagged.mention(first), comma + 2
    if tagged.prep(comma + 1) != "with" or a is None or a.kind not in _ACTING or tagged.is_object(first):
        return False
    if first and tagged.kind(first - 1) not in (Kind.COMMA, Kind.BREAK, Kind.COMP, Kind.DATE, Kind.SUB):
        return False
    while (m := tagged.mention(k)) is not None and m.kind in _ACTING and _joined_on(tagged, k):
        k += 2
    last = tagged.mention(k)
    acts = tagged.skip_right(k + 2, Kind.ADVERB, Kind.DATE)
    return last is not None and last.kind in _ACTING and tagged.kind(k + 1) is Kind.COMMA and tagged.is_verb(acts)


def _joined_on(tagged: TaggedChunks, k: int) -> bool:
    """Whether another name is joined to the one at ``k``, and no verb follows it."""
    return _goes_on(tagged, k) and not tagged.has_verb_after(k + 2)


def _of_thing(tagged: TaggedChunks, first: int, link: int, a: Mention, b: Mention) -> bool:
    """Whether a state only says of which thing is spoken, and another acts: *hòa bình* Syria *và NATO đang xét …*."""
    before = tagged.at(first - 1)
    if a.kind is not MentionKind.COUNTRY or b.kind not in ORGANIZED or before is None:
        return False
    if before.kind is not Kind.WORD or tagged.kind(link + 2) not in (Kind.ADVERB, Kind.TRIGGER, Kind.PASSIVE):
        return False
    return not tagged.lexicon.people.anywhere(tagged.syl.key, before.start, before.end)


def _invited(tagged: TaggedChunks, first: int, last: int) -> bool:
    """Whether names are those whom the verb before bids do what follows: *mời ông A và ông B dự hội nghị*.

    So too whose deed is judged: *lên án* Mỹ và Anh *không kích Syria*.
    """
    over = tagged.verb(first - 1)
    if over is None:
        return False
    done = tagged.verb(tagged.skip_right(last + 1, Kind.ADVERB))
    judged = over.clausal and over.type in VOICED and done is not None and done.type not in VOICED
    return over.pivot or judged


def _bidden(tagged: TaggedChunks, first: int, comma: int, a: Mention, b: Mention) -> bool:
    """Whether two sides are asked for what follows, without which nothing is asked: *kêu gọi* Lào, Nga *kiềm chế*."""
    over, sides = tagged.verb(first - 1), {a.kind, b.kind} <= _COLLECTIVE
    if over is None or not over.pivot or not sides or comma != first + 1:
        return False
    done = tagged.skip_right(comma + 2, Kind.ADVERB)
    frame = tagged.verb(done)
    return tagged.kind(done) in (Kind.WORD, Kind.BLOCKED) or (frame is not None and frame.type not in VOICED)


def _met(tagged: TaggedChunks, first: int, comma: int, a: Mention, b: Mention) -> bool:
    """Whether two people are met side by side, the second having no office that tells of the first: *gặp* A, B."""
    over, persons = tagged.verb(first - 1), a.kind is b.kind is MentionKind.PERSON
    if over is None or over.type not in TALK or not persons or b.office is not None or a.label == b.label:
        return False
    return a.name is not None and a.name[1] == a.end and tagged.kind(comma + 2) in (Kind.PREP, Kind.BREAK, Kind.DATE)


def _closes_list(tagged: TaggedChunks, first: int, comma: int, a: Mention, b: Mention) -> bool:
    """Whether a list without *và* ends before the next verb of its subject: *hội đàm với ông A*, ông B, *thăm …*.

    Nobody stands between commas whose own verb follows, but for who tells more of the one before, and who speaks.
    """
    k = comma + 2
    done = tagged.verb(tagged.skip_right(k + 1, Kind.ADVERB)) if tagged.kind(k) is Kind.COMMA else None
    if done is None or done.content == "report" or not (tagged.is_object(first) or tagged.prep(first - 1) == "with"):
        return False
    if {a.kind, b.kind} <= _COLLECTIVE | {MentionKind.OFFICE}:
        return b.kind is not MentionKind.OFFICE and MentionKind.COUNTRY not in (a.kind, b.kind)
    return a.kind is b.kind is MentionKind.PERSON and a.label != b.label


def _of_a_talk(tagged: TaggedChunks, first: int, a: Mention, b: Mention) -> bool:
    """Whether a hyphen joins the names of two whom a noun before them brings together: *cuộc gặp Trump - Putin*."""
    persons = a.kind is b.kind is MentionKind.PERSON
    over = first - 1 - (tagged.kind(first - 1) is Kind.DET)  # "giữa hai Tổng thống Putin-Trump"
    if not persons or tagged.prep(over) == "between":
        return persons
    trigger = tagged.chunks[over].trigger if tagged.kind(over) is Kind.TRIGGER else None
    return trigger is not None and trigger.noun is not None


def _talking(tagged: TaggedChunks, link: int, a: Mention, b: Mention) -> bool:
    """Whether a hyphen joins the names of two right before the verb of their talk: *Ông Trump - Putin* gặp nhau."""
    verb = tagged.verb(tagged.skip_right(link + 2, Kind.ADVERB, Kind.DATE))
    return a.kind is b.kind is MentionKind.PERSON and verb is not None and verb.type in TALK


def _same_office(a: Mention, b: Mention) -> bool:
    """Whether two mentions are of one office in two states (*lãnh đạo Nga - Mỹ*)."""
    return a.kind is MentionKind.OFFICE and a.office_key == b.office_key and a.code != b.code


def held_too(a: Mention, b: Mention) -> bool:
    """Whether a state after an office means who holds it there: *Ngoại trưởng Nga,* Mỹ *hội đàm*."""
    return a.kind is MentionKind.OFFICE and b.kind is MentionKind.COUNTRY and a.code != b.code


def _shares_office(a: Mention, b: Mention) -> bool:
    """Whether the second of two holders is told by his state alone: *các nhà lãnh đạo Đức,* Anh."""
    return _same_office(a, b) and any(part.start == b.start for part in b.parts)


def _listed(tagged: TaggedChunks, first: int, comma: int, a: Mention, b: Mention) -> bool:
    """Whether a comma separates members of a list, and not a name from what explains it."""
    if _ends_opening(tagged, first, comma):
        return False
    if _pointed_first(tagged, first, comma, a, b) or _closes_list(tagged, first, comma, a, b):
        return True
    if MentionKind.REFERENCE in (a.kind, b.kind) or (a.code and a.code == b.code and not _two_holders(a, b)):
        return False
    if _two_holders(a, b) and tagged.is_object(first) and not tagged.has_verb_after(comma + 1):
        return True  # "hội kiến Tổng Bí thư A, Chủ tịch Quốc hội B và dự …"
    if _two_holders(a, b) and _opens_sentence(tagged, first) and _acts(tagged, comma + 1):
        return True  # "Ngoại trưởng A, Đặc phái viên B đã gặp …"
    if _bidden(tagged, first, comma, a, b) or _met(tagged, first, comma, a, b):
        return True
    agents = tagged.kind(first - 1) is Kind.PASSIVE and (
        tagged.prep(first - 1) == "by" or tagged.has_verb_after(comma + 1)
    )
    if a.kind in _COLLECTIVE and b.kind in _COLLECTIVE and (agents or _opens_sentence(tagged, first)):
        return True  # "Mỹ, Nhật thử nghiệm …", "do Bộ Ngoại giao Lào, Bộ Công Thương Việt Nam phối hợp tổ chức"
    if _same_office(a, b) and _opens_sentence(tagged, first):
        return True  # "Ngoại trưởng Mỹ, Nhật thảo luận …"
    if held_too(a, b) and first == 0 and tagged.has_verb_after(comma + 1):
        return True  # "Ngoại trưởng Nga, Mỹ hội đàm"
    if _opens_clause(tagged, first, comma):
        return False
    states = a.kind is b.kind is MentionKind.COUNTRY
    if states and comma > first + 1 and not tagged.has_verb_after(comma + 1):
        return True  # "của Mỹ, Anh, Pháp và đe dọa …"
    if states and first > 0 and tagged.kind(comma + 2) is Kind.BREAK:
        return True  # "áp thuế lên Ấn Độ, Trung Quốc."
    adverbial = tagged.kind(0) in (Kind.PREP, Kind.SUB) and tagged.has_verb_after(comma + 1)
    if states and not adverbial and _opened(tagged, first):
        return True  # "bao gồm Mỹ, Anh, Pháp tham gia …"
    link = comma + 2
    if tagged.kind(link) is Kind.COMMA and tagged.joins(link + 1) and a.kind is b.kind is MentionKind.COUNTRY:
        link += 1  # "Mỹ, Anh, và Pháp"
    if tagged.joins(link) and _new_subject(tagged, first, link + 1):
        return False
    goes_on = tagged.kind(link) is Kind.COMMA or tagged.words(link) in tagged.lexicon.joiner
    if states and tagged.joins(link) and tagged.kind(link + 1) is Kind.DET:
        return True  # "Mỹ, Anh và một số nước khác"
    return goes_on and tagged.kind(past_sort(tagged, link + 1)) is Kind.MENTION


def _acts(tagged: TaggedChunks, k: int) -> bool:
    """Whether a verb follows a name, together with others or not: *ông A, ông B* cùng gặp *ông C*."""
    together = tagged.joins(k + 1) and tagged.is_verb(tagged.skip_right(k + 2, Kind.ADVERB))
    return together or tagged.has_verb_after(k)


def _ends_opening(tagged: TaggedChunks, first: int, comma: int) -> bool:
    """Whether a comma ends the phrase that opens a sentence: *Với sự trung gian của Lào,* Mỹ và Nga *nhất trí …*.

    A verb needs a subject: where those behind the comma stand right before the first one of the main clause, they are
    it. Not behind *giữa*, which needs two, nor where another subject comes after: *Theo thỏa thuận của Lào, Mỹ và Nga
    ký hôm 3/5, Anh sẽ …*.
    """
    if comma != first + 1 or tagged.prep(first - 1) == "between" or tagged.kind(0) not in (Kind.PREP, Kind.SUB):
        return False
    if any(tagged.kind(k) in (Kind.COMMA, Kind.BREAK, Kind.RELATIVE, Kind.COMP) for k in range(first)):
        return False
    acted = any(tagged.kind(k) in (Kind.TRIGGER, Kind.BLOCKED) for k in range(1, first))
    if (tagged.kind(0) is Kind.SUB and not acted) or tagged.words(first - 1) in tagged.lexicon.existential:
        return False  # "Khi Mỹ, Anh và Pháp không kích", "Ngoài ra còn có Úc, Anh và Pháp cũng ủng hộ"
    last = comma + 1
    while tagged.mention(last) is not None and _goes_on(tagged, last):
        last += 2
    if last == comma + 1 or not tagged.joins(last - 1) or not tagged.has_verb_after(last):
        return False
    after = (k for k in range(last + 1, len(tagged.chunks) - 1) if tagged.kind(k) is Kind.COMMA)
    return not any(tagged.mention(k + 1) is not None and tagged.has_verb_after(k + 1) for k in after)


def _goes_on(tagged: TaggedChunks, k: int) -> bool:
    """Whether another name follows the one at ``k`` behind a comma or *và*."""
    return (tagged.kind(k + 1) is Kind.COMMA or tagged.joins(k + 1)) and tagged.mention(k + 2) is not None


def _opened(tagged: TaggedChunks, first: int) -> bool:
    """Whether a word before names opens a list of them: *nhiều nước* như, *gồm*, *trong đó có* Mỹ, Anh.

    So do several states that open the sentence: *Các nước* Anh, Pháp, Đức *lên án …*.
    """
    k, lexicon = first - 1, tagged.lexicon
    if tagged.words(k) in lexicon.existential and tagged.words(k - 1) in lexicon.among:
        return True
    if tagged.prep(k) == "of" and tagged.opens_list(k):
        return True
    head = tagged.at(k)
    several = tagged.kind(k - 1) is Kind.DET and not any(tagged.is_verb(j) for j in range(k))
    return several and head is not None and lexicon.sort_state.ends_at(tagged.syl.key, head.end, head.start)


def _pointed_first(tagged: TaggedChunks, first: int, comma: int, a: Mention, b: Mention) -> bool:
    """Whether a list of states begins with one that is pointed at: *cho biết* nước này, *Nhật Bản và Mỹ đã ký …*."""
    third = tagged.mention(comma + 3) if tagged.joins(comma + 2) else None
    if a.ref != "country" or comma != first + 1 or b.kind is not MentionKind.COUNTRY or third is None:
        return False
    over, before = tagged.verb(first - 1), tagged.kind(first - 1)
    told = before in (Kind.COMP, Kind.COMMA) or first == 0 or (over is not None and over.type is EventType.STATEMENT)
    acts = tagged.has_verb_after(comma + 3) or tagged.kind(comma + 4) is Kind.ADVERB
    return told and acts and third.kind is MentionKind.COUNTRY


def _new_subject(tagged: TaggedChunks, first: int, last: int) -> bool:
    """Whether others begin to act behind the comma after a name: *Nga tập kích Kharkov,* Mỹ và Đức *lên án*."""
    if _told(tagged, first) or not tagged.has_verb_after(last) or _invited(tagged, first, last):
        return False
    at = tagged.kind(first - 1) is Kind.WORD or tagged.prep(first - 1) in _WHERE
    return any(tagged.is_verb(k) for k in range(first)) and (at or tagged.is_object(first))


def _told(tagged: TaggedChunks, first: int) -> bool:
    """Whether a word that makes a noun of their clause stands before names: *phản đối* việc *Mỹ, Anh và Pháp …*."""
    return tagged.words(first - 1) in tagged.lexicon.clause_noun


def _two_holders(a: Mention, b: Mention) -> bool:
    """Whether two persons of other names and offices stand side by side."""
    persons = a.kind is b.kind is MentionKind.PERSON
    if not persons or None in (a.office_key, b.office_key) or a.label == b.label:
        return False
    return a.office_key != b.office_key or (None not in (a.code, b.code) and a.code != b.code)


def _opens_sentence(tagged: TaggedChunks, first: int) -> bool:
    """Whether a name opens its sentence, alone or after an adverbial without a name: *Sau đó, Mỹ, Anh cũng …*."""
    adverbial = tagged.kind(first - 1) is Kind.COMMA
    if first == 0 or (adverbial and all(c.kind in _ADVERBIAL for c in tagged.chunks[: first - 1])):
        return True
    return all(c.kind in _OF_FORCES for c in tagged.chunks[:first]) and _forces_open(tagged, first)


def _forces_open(tagged: TaggedChunks, first: int) -> bool:
    """Whether a sentence opens with forces, whose the names behind them are: *Hải quân* 10 nước ASEAN, Mỹ, Nga."""
    begin, end = tagged.chunks[0].start, tagged.chunks[first].start
    return tagged.lexicon.forces.longest(tagged.syl.key, begin, end) is not None


def _opens_clause(tagged: TaggedChunks, first: int, comma: int) -> bool:
    """Whether the comma ends an adverbial: *Trong cuộc gặp với ông A, ông B và ông C đã nhất trí …*."""
    if comma != first + 1 or tagged.kind(first - 1) is not Kind.PREP or any(tagged.is_verb(k) for k in range(first)):
        return False
    three = [tagged.mention(k) for k in (first, first + 2, first + 4)]
    return all(m is not None and m.kind in PERSONS for m in three) and tagged.has_verb_after(first + 4)
