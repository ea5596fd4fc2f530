"""The shape of the word classes of who takes part: people, states, bodies, forces, and what they have.

They stand with the others in the file of closed word classes, see :class:`kg.lang.grammar_schema.Grammar`.
"""

from __future__ import annotations

from kg.lang.schema import Phrase, Strict


class Parties(Strict):
    """Words that tell who takes part in an act, whom a name stands for, and what they have, use and hit.

    Attributes:
        adherent: Words for those who go with, back or oppose whom the name after them means (*người phản đối* ông A).
        coming_from: What leads from several holders of an office to their states (*các ngoại trưởng* đến từ *A và B*).
        broker: What somebody is who goes between two that talk (*làm* trung gian *trong đàm phán với Qatar*).
        mediating: Words of who brings others together and takes no part (*do Qatar* làm trung gian).
        individual: Single people without a name, whose acts are never those of their state (*người* đàn ông *Mỹ*).
        among: Words that name some of several, before *có* (nhiều nước, *trong đó* có Nga).
        besides: Words before those to whom others are added (Ngoài *Mỹ, tham gia tập trận còn có Anh*).
        congratulating: Verbs of praise for what somebody has won or become (chúc mừng *ông A đắc cử*).
        near: Words for people near somebody, whose words are not his (*người thân cận* ông A).
        area: Words before the place that an army leaves (*rút khỏi* miền nam *Lebanon*).
        aiming: Prepositions before what arms are fired at (*bắn tên lửa* vào *Kiev*).
        open_space: Words for where nobody is hit (*bắn tên lửa về phía* biển *Nhật Bản*).
        target: Nouns for what is hit, named or not (*vào các* căn cứ, not *vào rạng sáng*).
        backing: Plain verbs whose agent stands behind another who acts (*Hội đồng do Mỹ* hậu thuẫn *kêu gọi …*).
        commanding: Plain verbs whose agent after *do* does what the verb behind says (*quân do Mỹ* chỉ huy *tấn công*).
        leading: Verbs between who leads a delegation and the delegation, which acts with him (*dẫn đầu đoàn*).
        heading: What whoever leads a delegation does, behind *do* and his name (*đoàn do ông A* dẫn đầu).
        delegation: Words for a delegation, which goes under its leader or its state.
        listing: Words that open a list of members (*gồm*).
        members: Words for the states that make up a union before its name (*các* nước thành viên *NATO*).
        leaving_out: Words before a state that is left out of those so many (*11 nước* không bao gồm *Mỹ*).
        doers: Words for states and groups without a name that do what follows (*những* nước *ủng hộ IS*).
        state_noun: Words before a state that say what sort of state it is (*và* đảo quốc *Malta*).
        forces: Words for troops, ships and the like before the state whose they are (*200* binh sĩ *Pháp*), and for
            the rest of them (*số còn lại* từ Ba Lan).
        border: Words for a border, near which an exercise is held (*tập trận sát* biên giới *Nga*).
        vicinity: Words before whom an exercise is held near to (*tuần tra chung* gần *Nhật Bản*).
        leaning: Words before whom somebody only sides with (*dân quân* thân *Iran*).
        at_stake: What somebody has that others fear for or are glad of, and is not to blame for (*lo ngại về*
            an ninh *của A*).
        that_which: Words for what was told before, to which something is done (*đây là* điều *được A yêu cầu*).
        menace: Nouns of what comes from somebody who is warned of (*cảnh báo về* mối đe dọa *từ A*).
        owned_deed: Nouns of what somebody wills, says or does, behind whose content he is named as owner (*chỉ trích*
            dự luật *trừng phạt Nga của* Mỹ).
        effort: Nouns of what somebody does for an aim that is told behind him (nỗ lực *của A* nhằm *tiêu diệt B*).
        all_of: Words for all of a kind, who are more than those named before (tất cả *các nước*).
        post: Nouns of posts that somebody can be named to, told without their state or body (*làm* công tố viên).
        vote: Words before the office that a vote is for (*cuộc bầu cử* Tổng thống Pháp).
        harm: Words for what comes of an attack to whom it hits (*kho dầu Nga* bốc cháy *sau đòn tập kích*).
        site, fighters: What a state has and may lose to an attack (*nhà máy điện*), and who may be hit there instead.
        diplomatic: Those who deal with other states for their own (*Bộ Ngoại giao*).
        using: Verbs of using or raising what an act is then done with (*dùng* UAV để tấn công).
        tool: Words before what an act is done with (*vụ tấn công* bằng vũ khí hóa học *của Syria*).
        sort_state, sort_group: Words right behind the name of a state, or of another, for which sort of thing it is
            (*Nga,* quốc gia *đã …*).
        state_pronoun: Pronouns that are also names of states (*Anh*).
        stand_in: Words before somebody in whose place the subject acts (*A* thay mặt *B dự hội nghị*).
        successor: Those of them before somebody who has left an office (*bổ nhiệm A* thay *B vừa từ chức*).
        body: First words of bodies without a name, who may be told so in a list (*các* cơ quan liên quan).
        membership: Words before those to whom somebody belongs or not (*không* nằm trong số *các nước …*).
        singling: Words for the only or first of its kind (*không phải là nước* duy nhất *…* is one of them).
        rebel: Words at the end of those who are against the state named behind them (*phe* nổi dậy *Syria*).
        example: Words that open a list of some of those meant (*với các nước* như *Lào và Nga*).
        audience: Those who hear what is said, and other objects of speaking that are not it (*báo giới*, *câu hỏi*).
        outsiders: Those who act and are no party by name (*nói* phương Tây *đã trừng phạt Nga*).
        compound_name: Words whose second part looks like the beginning of a name or title (*chính* quyền Tổng thống).
        people: Nouns for people without a name, who can be met (*doanh nhân*, *đại diện phe đối lập*).
        private: Nouns for people and firms whose acts are not those of the state or person named after them
            (*các doanh nghiệp* Nhật Bản, *luật sư của* ông A).
        captive: People and ships that can be held or let go, before the state whose they are (*bắt 5* thủy thủ *Mỹ*).
        instead_of: Words before whoever is not the one, between commas (*Mỹ,* chứ không phải *Israel, đã …*).
        escorting: Plain verbs of going along with whoever is named next (*A* tháp tùng *B tới Riyadh*).
        folk: Words before a state that make its people of it, who speak for themselves (*người* Mỹ).
        companion: Those who come along, between a name and what is joined to it (*và Phu nhân cùng đoàn …*).
        side: Words before the side for which those named next stand (*về phía* Lào *có ông A*).
        plural: Words that make a plural (*các*, *những*, *hai*).
        number: Number words with their values, as ``word = n`` (*hai* = 2).
    """

    adherent: tuple[Phrase, ...]
    coming_from: tuple[Phrase, ...]
    broker: tuple[Phrase, ...]
    mediating: tuple[Phrase, ...]
    individual: tuple[Phrase, ...]
    among: tuple[Phrase, ...]
    besides: tuple[Phrase, ...]
    congratulating: tuple[Phrase, ...]
    near: tuple[Phrase, ...]
    area: tuple[Phrase, ...]
    aiming: tuple[Phrase, ...]
    open_space: tuple[Phrase, ...]
    target: tuple[Phrase, ...]
    backing: tuple[Phrase, ...]
    commanding: tuple[Phrase, ...]
    leading: tuple[Phrase, ...]
    heading: tuple[Phrase, ...]
    delegation: tuple[Phrase, ...]
    listing: tuple[Phrase, ...]
    members: tuple[Phrase, ...]
    leaving_out: tuple[Phrase, ...]
    doers: tuple[Phrase, ...]
    state_noun: tuple[Phrase, ...]
    forces: tuple[Phrase, ...]
    border: tuple[Phrase, ...]
    vicinity: tuple[Phrase, ...]
    leaning: tuple[Phrase, ...]
    at_stake: tuple[Phrase, ...]
    that_which: tuple[Phrase, ...]
    menace: tuple[Phrase, ...]
    owned_deed: tuple[Phrase, ...]
    effort: tuple[Phrase, ...]
    all_of: tuple[Phrase, ...]
    post: tuple[Phrase, ...]
    vote: tuple[Phrase, ...]
    harm: tuple[Phrase, ...]
    site: tuple[Phrase, ...]
    fighters: tuple[Phrase, ...]
    diplomatic: tuple[Phrase, ...]
    using: tuple[Phrase, ...]
    tool: tuple[Phrase, ...]
    sort_state: tuple[Phrase, ...]
    sort_group: tuple[Phrase, ...]
    stand_in: tuple[Phrase, ...]
    successor: tuple[Phrase, ...]
    body: tuple[Phrase, ...]
    membership: tuple[Phrase, ...]
    singling: tuple[Phrase, ...]
    rebel: tuple[Phrase, ...]
    example: tuple[Phrase, ...]
    state_pronoun: tuple[Phrase, ...]
    audience: tuple[Phrase, ...]
    outsiders: tuple[Phrase, ...]
    compound_name: tuple[Phrase, ...]
    people: tuple[Phrase, ...]
    private: tuple[Phrase, ...]
    captive: tuple[Phrase, ...]
    instead_of: tuple[Phrase, ...]
    escorting: tuple[Phrase, ...]
    folk: tuple[Phrase, ...]
    companion: tuple[Phrase, ...]
    side: tuple[Phrase, ...] = ()
    plural: tuple[Phrase, ...]
    number: dict[str, int]
