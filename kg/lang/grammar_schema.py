"""The shape of the file of closed word classes.

See :mod:`kg.lang.schema` for the rules of matching that hold for all files.
"""

from __future__ import annotations

from typing import Literal

from kg.lang.party_schema import Parties
from kg.lang.schema import Phrase, Strict

PrepClass = Literal["at", "with", "of", "to", "about", "by", "between", "from", "for", "against", "other"]


class Preposition(Strict):
    """Prepositions of one class; a frame says what role each class marks."""

    kind: PrepClass
    words: tuple[Phrase, ...]


class Grammar(Parties):
    """``grammar.toml``: closed word classes; those of who takes part are in :class:`kg.lang.party_schema.Parties`.

    Attributes:
        preposition: Prepositions by class.
        adverb: Words between subject and verb that change nothing (*đã*, *cũng*, *mạnh mẽ*). Factuality cues are in
            ``cues.toml`` and are passed over as well.
        conjunction: Words that join equals (*và*, *đồng thời*).
        joiner: Conjunctions that can join two names into one party (*A và B*).
        purpose: Subordinators of purpose (*để*): after a verb of motion the act is as real as the motion.
        defying: Words before what others say or do to somebody who goes on all the same (*bất chấp* cảnh báo của Mỹ).
        supposed: Nouns for what may be or is said to be, before the clause that tells it (*bác bỏ* khả năng *A làm …*).
        strong: Conjunctions that go on with the main clause, past what its verb reports (*đồng thời*).
        adversative: Conjunctions that open a clause of another before a name (*nhưng* Qatar *thì phản đối*).
        scheduled: Words that say of a talk or journey that it is to come (*mong chờ chuyến thăm* sắp tới).
        ordering: Verbs by which somebody has his own do what the verb after them says (*ra lệnh* trục xuất …).
        predicating: Words with which the predicate of a clause begins that has *việc …* as its subject (*cũng*, *là*).
        regarded: Passives of holding somebody to be something (*A* được xem là *đồng minh của B*): *A* acts on.
        citing: Words by which a medium gives what another says (*"…", Reuters* dẫn lời *ông A*).
        ruling: Words right before what somebody in office orders or rules (*ra phán quyết* đình chỉ sắc lệnh của *B*).
        suffering: Plain verbs whose subject has the act of speech after them done to it (*hứng chịu* chỉ trích).
        mutual: Words with which an agreement begins that is one of all sides, after a talk of them (*gặp B,* nhất trí).
        reciprocal: Words after a verb that each does to the others (*tấn công* lẫn nhau).
        during: Subordinators of what goes on meanwhile (*chỉ trích Israel* khi *không kích Syria*).
        presiding: Verbs of leading a meeting, which say no more than the meeting (*chủ trì* cuộc gặp với B).
        siding: Plain verbs of helping, whose object is no target of the act before (*không kích* yểm trợ *quân đội A*).
        voicing: Verbs that only say that the act of speech after them is done (*ra tuyên bố* lên án …).
        claiming: Light verbs by which somebody owns to an act done before (*IS* nhận trách nhiệm về *vụ tấn công*).
        through: Verbs of approving that also say by what something is done (ép Iran *thông qua* trừng phạt).
        approving: Verbs of approving: what is to be sold or given will be (*phê duyệt* bán tên lửa).
        contrast: Adverbs that set one party's clause against another's (Nga ủng hộ A *còn* Mỹ hậu thuẫn B).
        imposing: Verbs of putting in force, without *mà* behind the measure (lệnh trừng phạt Mỹ *áp đặt* lên Nga).
        indirect: Words that open an indirect question, before its subject (*câu hỏi* liệu *Mỹ có rút quân*).
        nobody: Words before a noun with one of *anybody* (không có *nước* nào *yêu cầu*): nobody does it.
        anybody: Words behind that noun.
        another: Nouns of friends and foes, who are others than those they belong to (*một* đồng minh *của Mỹ*).
        medium: Nouns of what words stand in (*kêu gọi Iran kiềm chế trong* bức thư *gửi hôm 12/5*).
        medium_lead: Words before such a noun; what follows is no part of what is said.
        medium_sent: Verbs by which it goes out (*bức thư* gửi *hôm 12/5*).
        effect: Words before the day from which what was agreed holds (*ký thỏa thuận* có hiệu lực từ *1/5*).
        allowing: Prepositions before who is let or brought to do what the verb after says (*quyết định* cho *Mỹ triển
            khai …*).
        brought_up: What stands between what is put to somebody and how (*đưa vấn đề* ra *thảo luận*).
        carrying: Verbs of taking somebody somewhere or putting something to him (*chuyến đi* đưa *ông A tới Pháp*).
        heading_for: Words before where it takes him (*tới*, *đến*).
        existential: Verb before the subject of an inverted clause (*Đón A tại sân bay có B*).
        condition: Words that open a condition (*nếu*); a plan in the same sentence is then hypothetical.
        copula: Words between a subject and the office-holder that it is (*ông A là lãnh đạo đầu tiên* thăm …).
        interrogative: Words of questions that take the act as done (*vì sao*).
        alternative: Conjunctions of choice (*hoặc*); a modal before holds for both sides.
        letter: What is sent to whom it addresses (*gửi thư* cho ông A, yêu cầu …).
        superlative: Words that compare an act with others of its kind, and so take it as known (*vụ thử lớn* nhất).
        part_of: Words before an exercise of which what forces do is a part (trong khuôn khổ *cuộc tập trận*).
        connected: Prepositions before what something only has to do with (*tố cáo* liên quan đến *ông A*).
        making: What whoever a relative clause is about did to have the noun before it (*điều kiện mà Mỹ* đưa ra).
        regarding: Prepositions before whom something concerns, who takes no part in it (*ký sắc lệnh* đối với *Iran*).
        negator: Words that deny the verb after them (*không tiến vào*).
        goal: Words before what an act is to lead to, which has a day of its own (*hợp tác,* hướng tới *100 tỷ USD*).
        fulfilling: Verbs of carrying out, before a plan that is then no mere plan (thực hiện *kế hoạch rút quân*).
        pact: Nouns for what says what is to be done (*theo* thỏa thuận, *Hamas thả con tin*).
        thereby: Words that lead from it to what is to be done (*ký thỏa thuận,* theo đó *A cung cấp …*).
        following: Prepositions before it (theo *thỏa thuận*).
        whyever: Words for why and how something was done, which is known then (*chưa rõ* lý do *A rút quân*).
        vetoing: Verbs that keep a package from coming (*gói viện trợ bị A* phủ quyết).
        package: First words of such a package (gói *viện trợ*).
        equating: Words that say that who does one thing does another (*đánh A* đồng nghĩa với *đánh B*).
        binding: Words for what binds somebody to do what he must (luật *buộc Mỹ phải trừng phạt Nga*).
        incident: Those of ``clause_noun`` that tell of something that was done (*sau* vụ *Mỹ không kích Iran*).
        draft: Drafts of what is to be adopted (dự thảo nghị quyết *lên án Nga*).
        chamber: First words of one of two houses, whose vote makes no law yet (*Thượng viện*).
        heeding: Cues of watching, which leave open what one may do, not what others do (quan tâm tới việc *A mời B*).
        conferring: Cues of conferring, which leave an attack of others as it is (thảo luận việc *A tấn công B*).
        whichever: Words before the noun of an act that only may come (*ứng phó với* mọi *cuộc tấn công*).
        adopting: Verbs of adopting, which whoever is agreed on it does thereby (nhất trí thông qua *nghị quyết*).
        both: Words that stand before each of two acts (vừa *hỗ trợ Lào*, vừa *…*), and mean the past only alone.
        result: Subordinators of what comes of the clause before, and is as real (qua đó *hỗ trợ Lào*).
        even: Words before *trước khi* that take what follows as done (ngay cả *trước khi Mỹ trừng phạt Nga*).
        affirming: Verbs by which somebody pledges what he says he goes on with (tái khẳng định *tiếp tục phối hợp*).
        decree: Words for a decision that is in force until it is called off (*không hủy* quyết định *trục xuất*).
        entrusting: Verbs of telling somebody to do what follows (giao *Bộ Ngoại giao tổ chức cuộc gặp*).
        deed_noun: Nouns of will whose owner does what the verb after them says (quyết định *của A* rút quân).
        accord: Nouns of what is agreed on, before the verb of what it is on (*đạt* thỏa thuận *ngừng bắn*).
        aim_noun: Nouns of what somebody aims at or fears; what is said to be one is none yet (mục tiêu *của A là …*).
        where: Relatives of a place: what is done there is as real as the way to it (*sẽ thăm Nga,* nơi *ông gặp A*).
        only: Adverbs that leave an act to a condition (chỉ *rút quân khi …*).
        when_noun: Nouns of the time or place of an act, to come while they are unknown (ngày *nhậm chức chưa …*).
        whether: Words at the end of a question (*có rút quân* hay không).
        concessive: Words after which *có* leaves open whether something is done (dù *Mỹ có rút quân*).
        stative: Verbs of having and lacking; a purpose after them has not been served (còn *10 ngày để …*).
        report_noun: Nouns of what is told; what their clause says is denied with them (thông tin *A rút quân là sai*).
        predicative: Adverbs that open a predicate behind a verb that is its subject (*trừng phạt* sẽ *gây hậu quả*).
        modal: Adverbs of what can be, which belong to what is said.
        aspect: Words that only stand before a verb.
        clause_noun: Words that make a noun of the clause after them (*về việc* Mỹ rút quân).
        circumstance: Words before what says when, where and to whom one speaks, not what one says (*trong cuộc gặp*).
        simultaneous: Words that put an act at the time of the main clause's, also to come (*khi* A gặp B, C sẽ …).
        after: Words that put an act before the main clause's (*sau khi*): to come with it, if of the same subject.
        until: Words that put an act after the main clause's (*trước khi*): to come unless that tells of the past.
        before: Prepositions before the noun of an act still to come (*trước cuộc gặp*).
        behind: Prepositions before the noun of an act after which something is done (*sẽ quyết định* sau *cuộc gặp*).
        occasion: Prepositions before the noun of an act on whose occasion something is done (*trong cuộc gặp*).
        future: Words at either end of a cue by which what is planned has not begun (*sẽ*).
        raised: Verbs of what is done in talks and on journeys (*nêu*, *thảo luận*, *ký*).
        brought: Words right before such a preposition that tell what came of an act (cam kết *đưa ra* trong cuộc gặp).
        done: Words that say of an act that it is done (*đã*, *vừa*), whatever is planned before in the sentence.
        causative: Verbs of causing or allowing, whose object does the act (*khiến* Nga rút quân).
        fearing, risk: Verbs of fear and nouns of what is feared (lo ngại nguy cơ *A thua B*): no fact, nobody's blame.
        situation: Nouns of what goes on somewhere and is only spoken of (*về cuộc* xung đột *tại Sudan*).
        furthering: Verbs of keeping something up or making it better (duy trì *trao đổi, tiếp xúc*).
        needed: Nouns of what is needed or aimed at (điều cần thiết *là đạt được thỏa thuận*).
        pressure: Words for putting pressure on somebody who is to do something (gây sức ép *lên A để ký hiệp định*).
        requiring: Those of them after which it need not be done yet (*thỏa thuận* quy định *Israel rút quân*).
        forcing: Words that tell that somebody was made to do what he must (*đã buộc* Nga phải rút quân).
        forced: The word for what he must (*khiến Nga* phải *rút quân*).
        reason: Subordinators of a reason (*vì*): after one who is judged, without a subject, it is his.
        retort: What whoever blames somebody threatens to do (*tố A xâm nhập lãnh thổ, đe dọa* hoãn *…*).
        answering: Verbs and prepositions of answering what was done (*đáp trả* các lệnh trừng phạt).
        early: Words that say how soon something is to be done (*và* sớm *ký hiệp định*).
        lately: Words behind a talk or journey that say that it is over (*cuộc họp* mới đây *ở Oslo*).
        at_end: Verbs before one that say that it has been held (Kết thúc *cuộc hội đàm, hai bên ký …*).
        ending: Verbs of ending, lessening or keeping up what goes on (*chấm dứt* các cuộc tập trận).
        motion: Verbs of going that name no journey (*ra* sân bay); the purpose is as real as the way there.
        sequel: Words at the head of a sentence that goes on with the one before (*Sau đó*).
        manner: Words that say how, and not what of (một cách *toàn diện*).
        means: Subordinators that tell by what an act is done (*bằng cách*): the two happen or not together.
        subordinator: Words that open a subordinate clause (*khi*, *để*, *nhằm*).
        complementizer: Words that open the content of a statement (*rằng*, *là*).
        relative: Words that open a clause about the noun before (*người*, *mà*, *vốn*).
        object_relative: Those of them whose noun is never the subject of the clause (*tin* mà *ông A tiết lộ*).
        person_relative: Those that can mean somebody by themselves (*trao đất cho* kẻ *chiếm đóng*).
        passive: Passive markers (*bị*, *được*).
        nominalizer: Words that make a noun of the verb after them (*cuộc*, *chuyến*, *việc*, *lời*).
        attributive: Nouns after which a verb is only their attribute and no act (*nỗ lực gây sức ép*).
        compound: Words with a part that looks like a function word or trigger (*doanh* nhân); they are plain words.
        off_topic: Words of sport and show; a sentence that has one tells no diplomacy.
        light: Light verbs, whose object names the act (*tiến hành*, *có*, *tổ chức*).
        light_agentless: Verbs by which an event takes place with itself as subject (*diễn ra*).
        topic_lead: Words dropped at the front of a topic (*việc*, *vấn đề*).
        topic_never: Words that begin a circumstance and no topic (*để duy trì*, *tại một cuộc gặp*).
        topic_opener: Words that only tie what is said to what was said before, with a comma (*tuy nhiên*, *…*).
        topic_stop: Words before which a topic ends (*nhằm*, *trong bối cảnh*).
        topic_aim: Those of them that a short topic needs (*dự luật* nhằm *khôi phục …*, *hợp tác* để *đối phó …*).
        topic_result: Words before what comes of a deed, with which its topic ends (*bán tên lửa* khiến *Nga lo ngại*).
        topic_point: Verbs with which a further point of an agreement begins after a comma (*…*, đẩy mạnh *…*).
        again: Words after a verb of meeting that say that it is not the first time (*gặp* lại).
        resuming: Words before talks that begin once more after a break (*nối lại* đàm phán).
        topic_tail: Words dropped at the end of a topic (*vừa qua*, *này*).
        topic_matter: Words of *topic_lead* that stay before one that points (*nhấn mạnh* vấn đề *này cần …*).
        topic_pointing: Those of them that point at the noun before them (*của nước* này).
        sentence_start: Words that, written with a capital after an uncapitalised word, open a new sentence although the
            full stop is missing.
        sentence_opener: Words that do so after a capital too, where small letters or a figure follow (*… Thanh Sơn*
            Trong *9 ngày qua*).
        abbreviation: Words with a full stop that ends no sentence.
    """

    preposition: tuple[Preposition, ...]
    adverb: tuple[Phrase, ...]
    conjunction: tuple[Phrase, ...]
    joiner: tuple[Phrase, ...]
    purpose: tuple[Phrase, ...]
    defying: tuple[Phrase, ...]
    supposed: tuple[Phrase, ...]
    strong: tuple[Phrase, ...]
    adversative: tuple[Phrase, ...]
    scheduled: tuple[Phrase, ...]
    ordering: tuple[Phrase, ...]
    predicating: tuple[Phrase, ...]
    regarded: tuple[Phrase, ...]
    citing: tuple[Phrase, ...]
    ruling: tuple[Phrase, ...]
    suffering: tuple[Phrase, ...]
    mutual: tuple[Phrase, ...]
    reciprocal: tuple[Phrase, ...]
    during: tuple[Phrase, ...]
    presiding: tuple[Phrase, ...]
    siding: tuple[Phrase, ...]
    voicing: tuple[Phrase, ...]
    claiming: tuple[Phrase, ...]
    through: tuple[Phrase, ...]
    approving: tuple[Phrase, ...]
    imposing: tuple[Phrase, ...]
    contrast: tuple[Phrase, ...]
    indirect: tuple[Phrase, ...]
    nobody: tuple[Phrase, ...]
    anybody: tuple[Phrase, ...]
    another: tuple[Phrase, ...]
    medium: tuple[Phrase, ...]
    medium_lead: tuple[Phrase, ...]
    medium_sent: tuple[Phrase, ...]
    effect: tuple[Phrase, ...]
    allowing: tuple[Phrase, ...]
    brought_up: tuple[Phrase, ...]
    carrying: tuple[Phrase, ...]
    heading_for: tuple[Phrase, ...]
    existential: tuple[Phrase, ...]
    condition: tuple[Phrase, ...]
    copula: tuple[Phrase, ...]
    interrogative: tuple[Phrase, ...]
    alternative: tuple[Phrase, ...]
    letter: tuple[Phrase, ...]
    superlative: tuple[Phrase, ...]
    part_of: tuple[Phrase, ...]
    connected: tuple[Phrase, ...]
    making: tuple[Phrase, ...]
    regarding: tuple[Phrase, ...]
    negator: tuple[Phrase, ...]
    goal: tuple[Phrase, ...]
    clause_noun: tuple[Phrase, ...]
    fulfilling: tuple[Phrase, ...]
    pact: tuple[Phrase, ...]
    thereby: tuple[Phrase, ...]
    following: tuple[Phrase, ...]
    whyever: tuple[Phrase, ...]
    vetoing: tuple[Phrase, ...]
    package: tuple[Phrase, ...]
    equating: tuple[Phrase, ...]
    binding: tuple[Phrase, ...]
    incident: tuple[Phrase, ...]
    draft: tuple[Phrase, ...]
    chamber: tuple[Phrase, ...]
    heeding: tuple[Phrase, ...]
    conferring: tuple[Phrase, ...]
    whichever: tuple[Phrase, ...]
    adopting: tuple[Phrase, ...]
    both: tuple[Phrase, ...]
    result: tuple[Phrase, ...]
    even: tuple[Phrase, ...]
    affirming: tuple[Phrase, ...]
    decree: tuple[Phrase, ...]
    entrusting: tuple[Phrase, ...]
    deed_noun: tuple[Phrase, ...]
    accord: tuple[Phrase, ...]
    aim_noun: tuple[Phrase, ...]
    only: tuple[Phrase, ...]
    where: tuple[Phrase, ...]
    whether: tuple[Phrase, ...]
    concessive: tuple[Phrase, ...]
    stative: tuple[Phrase, ...]
    when_noun: tuple[Phrase, ...]
    report_noun: tuple[Phrase, ...]
    aspect: tuple[Phrase, ...]
    predicative: tuple[Phrase, ...]
    modal: tuple[Phrase, ...]
    after: tuple[Phrase, ...]
    until: tuple[Phrase, ...]
    before: tuple[Phrase, ...]
    occasion: tuple[Phrase, ...]
    behind: tuple[Phrase, ...]
    future: tuple[Phrase, ...]
    raised: tuple[Phrase, ...]
    brought: tuple[Phrase, ...]
    circumstance: tuple[Phrase, ...]
    done: tuple[Phrase, ...]
    causative: tuple[Phrase, ...]
    fearing: tuple[Phrase, ...]
    risk: tuple[Phrase, ...]
    situation: tuple[Phrase, ...]
    furthering: tuple[Phrase, ...]
    needed: tuple[Phrase, ...]
    pressure: tuple[Phrase, ...]
    requiring: tuple[Phrase, ...]
    forcing: tuple[Phrase, ...]
    forced: tuple[Phrase, ...]
    reason: tuple[Phrase, ...]
    retort: tuple[Phrase, ...]
    answering: tuple[Phrase, ...]
    early: tuple[Phrase, ...]
    lately: tuple[Phrase, ...]
    at_end: tuple[Phrase, ...]
    ending: tuple[Phrase, ...]
    motion: tuple[Phrase, ...]
    sequel: tuple[Phrase, ...]
    manner: tuple[Phrase, ...]
    means: tuple[Phrase, ...]
    simultaneous: tuple[Phrase, ...]
    subordinator: tuple[Phrase, ...]
    complementizer: tuple[Phrase, ...]
    relative: tuple[Phrase, ...]
    object_relative: tuple[Phrase, ...]
    person_relative: tuple[Phrase, ...]
    passive: tuple[Phrase, ...]
    nominalizer: tuple[Phrase, ...]
    attributive: tuple[Phrase, ...]
    compound: tuple[Phrase, ...]
    off_topic: tuple[Phrase, ...]
    light: tuple[Phrase, ...]
    light_agentless: tuple[Phrase, ...]
    topic_lead: tuple[Phrase, ...]
    topic_never: tuple[Phrase, ...]
    topic_opener: tuple[Phrase, ...] = ()
    topic_stop: tuple[Phrase, ...]
    topic_aim: tuple[Phrase, ...] = ()
    topic_result: tuple[Phrase, ...] = ()
    topic_point: tuple[Phrase, ...] = ()
    again: tuple[Phrase, ...] = ()
    resuming: tuple[Phrase, ...]
    topic_tail: tuple[Phrase, ...]
    topic_matter: tuple[Phrase, ...] = ()
    topic_pointing: tuple[Phrase, ...] = ()
    sentence_start: tuple[Phrase, ...]
    sentence_opener: tuple[Phrase, ...] = ()
    abbreviation: tuple[Phrase, ...]

    def prepositions(self, *kinds: PrepClass) -> tuple[str, ...]:
        """The prepositions of some classes."""
        return tuple(word for kind in kinds for p in self.preposition if p.kind == kind for word in p.words)
