"""Whom a medium cites without a verb of saying, who is charged by nobody named, and orders that are the measure."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts

CITED = [
    (
        '"Mỹ cần chấm dứt ngay các cuộc tập trận", Reuters dẫn lời Ngoại trưởng Nga Sergey Lavrov.',
        "Request",
        "Sergey Lavrov",
    ),
    (
        '"Tình hình đang xấu đi", Reuters ngày 3/12 dẫn lời người phát ngôn Điện Kremlin Dmitry Peskov nói.',
        "Statement",
        "Dmitry Peskov",
    ),
    (
        '"Israel phải rút quân khỏi Liban", tờ Le Monde trích lời Tổng thống Pháp Emmanuel Macron.',
        "Request",
        "Emmanuel Macron",
    ),
    (
        'AFP dẫn lời Tổng thống Pháp Emmanuel Macron: "Israel phải rút quân khỏi Liban".',
        "Request",
        "Emmanuel Macron",
    ),
    # Whoever cites another speaks himself; a verb of saying after the name is enough.
    (
        '"Đó là ngày của chúng ta", bà Kamala Harris nói, dẫn lời cố Tổng thống Mỹ John F. Kennedy.',
        "Statement",
        "Kamala Harris",
    ),
    (
        "Kyodo dẫn lời Thủ tướng Nhật Bản Sanae Takaichi chỉ trích Trung Quốc.",
        "Criticism",
        "Sanae Takaichi",
    ),
]

CHARGED = [
    (
        "Tổng thống Nam Phi Cyril Ramaphosa bị cáo buộc che giấu tiền mặt.",
        {"Criticism occurred:  > Cyril Ramaphosa"},
    ),
    ("Iran bị tố đã chuyển máy bay không người lái cho Nga.", {"Criticism occurred:  > Iran"}),
    ("Nga bị Mỹ tố can thiệp bầu cử.", {"Criticism occurred: Mỹ > Nga"}),
    # The charge holds, not what it is of; nobody named is charged here.
    ("Tổng thống Nga Vladimir Putin bị cáo buộc ra lệnh ám sát đối thủ.", {"Criticism occurred:  > Vladimir Putin"}),
    ("Nga bắt giữ một thanh niên bị cáo buộc cướp ngân hàng.", set()),
    ("Mỹ trừng phạt ba công ty bị cáo buộc gian lận.", set()),
    ("Trung Quốc đang chuẩn bị cáo buộc Mỹ tại WTO.", {"Criticism planned: Trung Quốc > Mỹ"}),
]


@pytest.mark.parametrize(("sentence", "kind", "speaker"), CITED)
def test_who_is_cited_speaks(read, sentence, kind, speaker):
    told = read(sentence)
    spoken = [e for e in told.events if e.type.value in ("Statement", "Request", "Criticism")]
    assert [(e.type.value, told.entity(e.actors[0]).name) for e in spoken] == [(kind, speaker)]


@pytest.mark.parametrize(("sentence", "expected"), CHARGED)
def test_who_is_charged_by_nobody_named(read, sentence, expected):
    assert {line for line in facts(read(sentence)) if line.startswith("Criticism")} == expected


ORDERED = [
    (
        "Tổng thống Mỹ Joe Biden đã ký lệnh áp thuế với xe điện Trung Quốc.",
        {"Sanction occurred: Joe Biden > Trung Quốc"},
    ),
    (
        "Thẩm phán Mỹ James Boasberg ra phán quyết đình chỉ sắc lệnh của Tổng thống Donald Trump.",
        {"Sanction occurred: James Boasberg > Donald Trump"},
    ),
    ("Ukraine ra lệnh cấm các kênh truyền hình của Nga.", {"Sanction occurred: Ukraine > Nga"}),
]

TOGETHER = [
    (
        "Mỹ và Hàn Quốc nhất trí kêu gọi Triều Tiên từ bỏ vũ khí hạt nhân.",
        {"Agreement occurred: Hàn Quốc, Mỹ", "Request occurred: Hàn Quốc, Mỹ > Triều Tiên"},
    ),
    ("Nga và Trung Quốc nhất trí sẽ ủng hộ Venezuela.", {"Agreement occurred: Nga, Trung Quốc"}),
    ("Đức đồng ý mời Ukraine tham dự hội nghị.", {"Agreement occurred: Đức"}),
]

THREATENED = [
    ("Điện Kremlin tuyên bố Nga bảo lưu quyền trả đũa EU.", "Threat occurred: Điện Kremlin > Liên minh châu Âu"),
    (
        "Tổng thống Mỹ Donald Trump tuyên bố không loại trừ khả năng sử dụng vũ lực với Iran.",
        "Threat occurred: Donald Trump > Iran",
    ),
    ("Bộ Ngoại giao Đức bày tỏ bất an về quan hệ với Mỹ.", "Criticism occurred: Bộ Ngoại giao Đức > Mỹ"),
]


@pytest.mark.parametrize(("sentence", "expected"), ORDERED)
def test_an_order_is_the_measure_of_whoever_gives_it(read, sentence, expected):
    assert facts(read(sentence)) == expected


@pytest.mark.parametrize(("sentence", "expected"), TOGETHER)
def test_who_agree_to_speak_at_once_speak(read, sentence, expected):
    assert facts(read(sentence)) == expected


@pytest.mark.parametrize(("sentence", "expected"), THREATENED)
def test_what_words_amount_to(read, sentence, expected):
    assert expected in facts(read(sentence))


BY_NOBODY_NAMED = [
    ("Các nước Ả Rập cắt đứt quan hệ với Qatar.", {"Sanction occurred:  > Qatar"}),
    (
        "Một số nghị sĩ đối lập cáo buộc Tổng thống Peru Dina Boluarte lạm quyền.",
        {"Criticism occurred:  > Dina Boluarte"},
    ),
    ("Phương Tây cáo buộc Nga phá hoại cáp ngầm.", {"Criticism occurred:  > Nga"}),
    ("Các nước phương Tây sẽ trừng phạt Nga.", {"Sanction planned:  > Nga"}),
    # Nobody is told of who has a name.
    ("Một số hãng hàng không từ chối bay đêm.", set()),
    ("Một người phụ nữ tỏ ra lo ngại về con của mình.", set()),
]

AMOUNTS = [
    ("Tổng thống Mỹ Donald Trump gọi Tổng thống Peru José Jerí là kẻ dối trá.", "Criticism", "José Jerí"),
    ("Ngoại trưởng Iran Abbas Araghchi nói Mỹ không đáng tin cậy.", "Criticism", "Mỹ"),
    ("Thủ tướng Anh Keir Starmer nói Nga không phải là kẻ chiến thắng.", "Statement", None),
    ("Bộ Ngoại giao Nga khẳng định những tin này, vốn được báo Anh đăng tải, là không đúng.", "Rejection", None),
    ("Thủ tướng Hungary Viktor Orban chê kế hoạch của Đức.", "Criticism", "Đức"),
    ("Đại hội đồng Liên hợp quốc yêu cầu Nga rút quân.", "Request", "Nga"),
]


@pytest.mark.parametrize(("sentence", "expected"), BY_NOBODY_NAMED)
def test_who_suffers_is_told_though_nobody_is_named_who_does_it(read, sentence, expected):
    assert facts(read(sentence)) == expected


@pytest.mark.parametrize(("sentence", "kind", "whom"), AMOUNTS)
def test_a_judgement_is_blame_or_denial(read, sentence, kind, whom):
    told = read(sentence)
    spoken = [e for e in told.events if e.type.value in ("Statement", "Criticism", "Rejection", "Request")]
    assert [(e.type.value, *(told.entity(k).name for k in e.recipients)) for e in spoken] == [
        (kind, whom) if whom else (kind,)
    ]


TARIFFS = [
    ("Ba Lan cấm nhập khẩu ngũ cốc từ Ukraine.", {"Sanction occurred: Ba Lan > Ukraine"}),
    (
        "Tổng thống Mỹ Donald Trump đe dọa đánh thuế hàng nhập khẩu từ Brazil.",
        {"Threat occurred: Donald Trump > Brazil", "Sanction planned: Donald Trump > Brazil"},
    ),
    ("Trung Quốc giận dữ trước tuyên bố của Mỹ.", {"Criticism occurred: Trung Quốc > Mỹ"}),
]


@pytest.mark.parametrize(("sentence", "expected"), TARIFFS)
def test_whose_goods_are_taxed_and_who_is_threatened(read, sentence, expected):
    assert expected <= facts(read(sentence))


def test_what_is_ignored_is_others_and_refused(read):
    told = facts(read("Bình Nhưỡng phớt lờ đề xuất đối thoại của Seoul."))
    assert "Rejection occurred: Triều Tiên > Hàn Quốc" in told
    assert not any(line.startswith("Request") for line in told)


CHARGED_WITH_TWO = [
    (
        "Mỹ cáo buộc Iran cung cấp tên lửa cho Nga và hỗ trợ Houthi.",
        {"Criticism occurred: Mỹ > Iran"},
    ),
    (
        "Doha khẳng định không có bằng chứng nào cáo buộc Qatar cung cấp tiền cho Hamas, cũng như hỗ trợ Hezbollah.",
        set(),
    ),
    (
        "Mỹ cáo buộc Nga tấn công Ukraine và kêu gọi ngừng bắn.",
        {"Criticism occurred: Mỹ > Nga", "Request occurred: Mỹ"},
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), CHARGED_WITH_TWO)
def test_what_is_charged_along_with_something_is_no_act(read, sentence, expected):
    assert {fact for fact in facts(read(sentence)) if " occurred" in fact} == expected
