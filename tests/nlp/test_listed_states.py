"""Lists of states: who of them exercises, gathers, signs or is called, named between commas or behind an opening."""

from __future__ import annotations

from tests.nlp.conftest import facts, tables

EXERCISES = [
    (
        "Có 900 lính Anh, một phần được triển khai ở Latvia, 200 lính Pháp, còn lại từ Na Uy tham gia cuộc tập trận.",
        {"JointExercise occurred: Anh, Na Uy, Pháp"},
    ),
    (
        "Cuộc tập trận có sự tham gia của 300 binh sĩ Anh, 400 binh sĩ Đức và 200 lính Ba Lan.",
        {"JointExercise occurred: Anh, Ba Lan, Đức"},
    ),
    (
        "Cuộc tập trận có sự góp mặt của tàu sân bay Mỹ, tàu khu trục Nhật Bản và tàu ngầm Australia.",
        {"JointExercise occurred: Australia, Mỹ, Nhật Bản"},
    ),
    ("Cuộc tập trận quy tụ 3.000 quân từ Đức, Na Uy và Ba Lan.", {"JointExercise occurred: Ba Lan, Na Uy, Đức"}),
    (
        "Lực lượng hải quân 10 nước, trong đó bao gồm Mỹ, Anh, Pháp, Đức tham gia cuộc tập trận.",
        {"JointExercise occurred: Anh, Mỹ, Pháp, Đức"},
    ),
    (
        "Hải quân 10 nước, trong đó bao gồm Mỹ, Anh, Pháp, tập trung gần Iceland như một phần của cuộc tập trận lớn.",
        {"JointExercise occurred: Anh, Mỹ, Pháp"},
    ),
    ("Binh sĩ Mỹ và Ba Lan luyện tập trong khuôn khổ cuộc tập trận.", {"JointExercise occurred: Ba Lan, Mỹ"}),
    (
        "NATO tổ chức cuộc tập trận tại Latvia. Các binh sĩ từ Canada, Pháp và Mỹ tham gia cuộc tập trận.",
        {"JointExercise occurred: Canada, Mỹ, NATO, Pháp @ Latvia"},
    ),
    ("Iran tập trận ở Vịnh Ba Tư.", {"Mobilization occurred: Iran @ Vịnh Ba Tư"}),
    ("900 lính Anh đến Latvia. Nga tập trận ở Belarus.", {"Mobilization occurred: Nga @ Belarus"}),
]
GATHERINGS = [
    (
        "Hội nghị G20 quy tụ lãnh đạo Đức, Na Uy và Ba Lan.",
        {"Attendance occurred: Ba Lan, Na Uy, Đức > Hội nghị thượng đỉnh G20"},
    ),
    (
        "Tham dự Hội nghị G20 có các nước Hà Lan, Na Uy; đại diện Liên hợp quốc và Quỹ Tiền tệ Quốc tế.",
        {"Attendance occurred: Hà Lan, Liên hợp quốc, Na Uy, Quỹ Tiền tệ Quốc tế > Hội nghị thượng đỉnh G20"},
    ),
    (
        "Hơn 20 bộ trưởng tài chính của 77 nước như Australia, Trung Quốc và Lào cũng tham dự Hội nghị G20.",
        {"Attendance occurred: Australia, Lào, Trung Quốc > Hội nghị thượng đỉnh G20"},
    ),
]
TOGETHER = [
    (
        "Hội nghị do Bộ Công Thương Việt Nam, Bộ Thương mại Trung Quốc, Bộ Ngoại giao Lào phối hợp tổ chức.",
        {"Cooperation occurred: Bộ Công Thương Việt Nam, Bộ Ngoại giao Lào, Bộ Thương mại Trung Quốc"},
    ),
    (
        "Thủ tướng Helmut Kohl đã hóa giải lo ngại đó bằng “cái ô” NATO, cam kết tôn trọng Mỹ.",
        {"Agreement occurred: Helmut Kohl"},
    ),
]
ONE_BY_ONE = [
    (
        "Ông Macron đã điện đàm với nhiều nhà lãnh đạo thế giới như Đức, các tiểu vương quốc Ả Rập thống nhất và Lào.",
        {
            "PhoneCall occurred: Macron, Đức",
            "PhoneCall occurred: Các Tiểu vương quốc Ả Rập Thống nhất, Macron",
            "PhoneCall occurred: Lào, Macron",
        },
    ),
    (
        "Ông Macron đã có các cuộc điện đàm với các nhà lãnh đạo Đức, Anh và Lào thảo luận về thương mại.",
        {"PhoneCall occurred: Macron, Đức", "PhoneCall occurred: Anh, Macron", "PhoneCall occurred: Lào, Macron"},
    ),
    (
        "Ông Macron đã tiến hành điện đàm với nhiều nhà lãnh đạo thế giới như Đức và Lào.",
        {"PhoneCall occurred: Macron, Đức", "PhoneCall occurred: Lào, Macron"},
    ),
    ("Mỹ và Nga đàm phán cùng Hàn Quốc và Triều Tiên.", {"Meeting occurred: Hàn Quốc, Mỹ, Nga, Triều Tiên"}),
]
SIGNED = [
    (
        "Lễ ký kết hiệp định giữa Việt Nam với các đối tác gồm Nga, Lào và Cuba diễn ra hôm qua.",
        {"Signing occurred: Cuba, Lào, Nga, Việt Nam on 2024-05-19"},
    ),
    ("Việc ký kết hiệp định giữa Nga và Lào bị hoãn.", {"Signing cancelled: Lào, Nga"}),
    (
        "Tổng thống Pháp Emmanuel Macron chứng kiến lễ ký hiệp định giữa Nga và Lào.",
        {"Signing occurred: Lào, Nga", "Attendance occurred: Emmanuel Macron"},
    ),
    (
        "Tổng thống Mỹ Donald Trump ký thỏa thuận thương mại giữa Mỹ, Mexico và Canada.",
        {"Signing occurred: Canada, Donald Trump, Mexico"},
    ),
]
NO_PARTY = [
    (
        "Ông Trump ký sắc lệnh tạm ngưng nhập cư đối với công dân các nước Syria, Iran và Yemen.",
        {"Signing occurred: Trump"},
    ),
    ("Công dân Iran và Syria sẽ bị cấm nhập cảnh vào Mỹ.", {"Sanction planned:  > Iran, Syria"}),
    ("Mỹ sẽ triển khai TPP.", set()),
    ("Xe tăng Anh Challenger 2 và xe tăng Đức tham gia cuộc tập trận.", {"JointExercise occurred: Anh, Đức"}),
]


@tables(
    whose_forces_exercise=EXERCISES,
    who_comes_to_a_gathering=GATHERINGS,
    who_arranges_it_together=TOGETHER,
    who_is_called_one_by_one=ONE_BY_ONE,
    who_signs=SIGNED,
    who_is_no_party=NO_PARTY,
)
def test_who_of_a_list_takes_part(read, text, expected):
    assert facts(read(text)) == expected


def test_a_talk_that_was_one_of_several_has_its_own_pair_again(read):
    told = (
        "Bộ trưởng Quốc phòng Hàn Quốc Han Min-koo đã gặp người đồng cấp của Australia, Indonesia. "
        "Trong cuộc gặp nữ Bộ trưởng Quốc phòng Marise Payne của Australia, hai bên đã lên án Triều Tiên."
    )
    assert "Criticism occurred: Han Min-koo, Marise Payne > Triều Tiên" in facts(read(told))


def test_so_many_states_are_those_of_a_list_but_for_the_one_left_out(read):
    told = (
        "Đại diện bốn nước đã họp tại Oslo. Bốn nước không bao gồm Mỹ nhất trí hợp tác chặt chẽ. "
        "Hiệp định đã được ký bởi Australia, Canada, Chile, Mỹ và Peru."
    )
    assert facts(read(told)) == {
        "Agreement occurred: Australia, Canada, Chile, Peru",
        "Meeting occurred: Australia, Canada, Chile, Peru @ Oslo",
        "Signing occurred: Australia, Canada, Chile, Mỹ, Peru",
    }


def test_without_one_left_out_a_longer_list_is_not_meant(read):
    told = "Đại diện bốn nước đã họp tại Oslo. Hiệp định đã được ký bởi Australia, Canada, Chile, Mỹ và Peru."
    assert facts(read(told)) == {"Signing occurred: Australia, Canada, Chile, Mỹ, Peru"}


def test_who_comes_to_one_gathering_comes_to_it_together(read):
    told = (
        "Thủ tướng Đức Angela Merkel tham dự Hội nghị G20. Tổng thống Pháp Emmanuel Macron cũng dự Hội nghị G20. "
        "Thủ tướng Lào dự Hội nghị ASEAN. Tổng thống Mỹ Donald Trump sẽ dự Hội nghị G20."
    )
    assert {line for line in facts(read(told)) if line.startswith("Attendance")} == {
        "Attendance occurred: Angela Merkel, Emmanuel Macron > Hội nghị thượng đỉnh G20",
        "Attendance occurred: Lào > Hội nghị ASEAN",
        "Attendance planned: Donald Trump > Hội nghị thượng đỉnh G20",
    }


POINTED = [
    (
        "Bộ Quốc phòng Thái Lan cho biết nước này, Malaysia và Indonesia sẽ tập trận chung.",
        {"JointExercise planned: Indonesia, Malaysia, Thái Lan"},
    ),
    (
        "Hải quân Hàn Quốc thông báo nước này, Nhật Bản và Mỹ đã bắt đầu cuộc diễn tập cảnh báo tên lửa.",
        {"JointExercise occurred: Hàn Quốc, Mỹ, Nhật Bản"},
    ),
    (
        "Ngoại trưởng Nga nói rằng nước này, Iran và Thổ Nhĩ Kỳ đã hội đàm tại Astana.",
        {"Meeting occurred: Iran, Nga, Thổ Nhĩ Kỳ @ Astana"},
    ),
    ("Tại nước này, Nhật Bản và Mỹ đã ký thỏa thuận.", {"Signing occurred: Mỹ, Nhật Bản"}),
    (
        "Sau khi thăm Nga, ông rời nước này, Nhật Bản và Mỹ lên án chuyến thăm.",
        {"Criticism occurred: Mỹ, Nhật Bản"},
    ),
]


@tables(list_that_begins_with_one_pointed_at=POINTED)
def test_a_list_that_begins_with_one_pointed_at(read, text, expected):
    assert {f for f in facts(read(text)) if not f.startswith("Visit")} == expected


BETWEEN_COMMAS = [
    ("Nhiều nước, bao gồm cả Na Uy, Ba Lan và Đức, đã lên án Nga.", {"Criticism occurred: Ba Lan, Na Uy, Đức > Nga"}),
    ("Nhiều quốc gia bao gồm cả Na Uy, Ba Lan phản đối Nga.", {"Criticism occurred: Ba Lan, Na Uy > Nga"}),
    ("Hàng loạt nước châu Âu như Đức, Pháp, Italy phản đối Mỹ.", {"Criticism occurred: Italy, Pháp, Đức > Mỹ"}),
    ("Nhiều nước trong đó có Anh, Lào, Pháp đã lên án Nga.", {"Criticism occurred: Anh, Lào, Pháp > Nga"}),
    ("Các đồng minh của Mỹ, gồm Anh và Pháp, kêu gọi Iran kiềm chế.", {"Request occurred: Anh, Pháp > Iran"}),
    ("Chính phủ các nước Anh, Pháp, Đức lên án Nga.", {"Criticism occurred: Anh, Pháp, Đức > Nga"}),
    ("Mỹ cùng các đồng minh như Anh, Pháp, Đức lên án Nga.", {"Criticism occurred: Anh, Mỹ, Pháp, Đức > Nga"}),
    (
        "Mỹ kêu gọi các đồng minh, bao gồm cả Nhật Bản và Australia, ngừng mua dầu của Iran.",
        {"Request occurred: Mỹ > Australia, Nhật Bản"},
    ),
    (
        "Ông Macron thăm ba nước, gồm Ba Lan, Estonia và Latvia, ký nhiều thỏa thuận.",
        {"Signing occurred: Macron"},
    ),
    ("Với sự ủng hộ của các nước như Đức, Pháp, Ukraine kêu gọi ngừng bắn.", {"Request occurred: Ukraine"}),
    ("ASEAN, gồm Việt Nam, Lào và Campuchia, lên án Nga.", {"Criticism occurred: ASEAN > Nga"}),
]


COME = [
    (
        "Một số lãnh đạo đã dự Hội nghị G20, bao gồm Tổng thống Nga Vladimir Putin và Thủ tướng Đức Angela Merkel.",
        {"Attendance occurred: Angela Merkel, Vladimir Putin > Hội nghị thượng đỉnh G20"},
    ),
    ("Nhiều lãnh đạo dự lễ tang, gồm các Thủ tướng Lào, Italy và Hy Lạp.", {"Attendance occurred: Hy Lạp, Italy, Lào"}),
    ("Việt Nam cùng các nước ASEAN phản đối Nga.", {"Criticism occurred: ASEAN, Việt Nam > Nga"}),
    ("Việt Nam và các nước ASEAN kêu gọi Nga kiềm chế.", {"Request occurred: ASEAN, Việt Nam > Nga"}),
    ("Nga, cùng với Lào và Iran, đã ký bản ghi nhớ.", {"Signing occurred: Iran, Lào, Nga"}),
    (
        "Nga, cùng với sự ủng hộ của Iran, đã tấn công Idlib.",
        {"Assault occurred: Nga > Idlib", "Support occurred: Iran"},
    ),
    ("Mỹ và các đồng minh châu Âu, trong đó có Đức và Pháp, lên án Nga.", {"Criticism occurred: Mỹ, Pháp, Đức > Nga"}),
    ("Mỹ cùng các đồng minh, gồm Anh và Pháp, lên án Nga.", {"Criticism occurred: Anh, Mỹ, Pháp > Nga"}),
    (
        "Tổng thống Pháp Emmanuel Macron, Thủ tướng Anh Keir Starmer, Thủ tướng Đức Friedrich Merz cùng gặp ông Modi.",
        {"Meeting occurred: Emmanuel Macron, Friedrich Merz, Keir Starmer, Modi"},
    ),
    (
        "Đại sứ Lê Văn Nam đã có cuộc gặp với đoàn nghị sĩ Mỹ do Thượng nghị sĩ Jeff Merkley dẫn đầu.",
        {"Meeting occurred: Jeff Merkley, Lê Văn Nam"},
    ),
]


@tables(who_comes_and_with_whom=COME)
def test_who_comes_is_named_behind_a_comma_and_unions_act_beside_a_state(read, text, expected):
    assert facts(read(text)) == expected


@tables(who_of_several_is_named_between_commas=BETWEEN_COMMAS)
def test_several_who_act_are_those_named_of_them(read, text, expected):
    kind = next(iter(expected)).split()[0]
    assert {f for f in facts(read(text)) if f.startswith((kind, "Sanction"))} == expected


WITH_WHOM = [
    ("Mỹ tổ chức cuộc tập trận với Ba Lan.", {"JointExercise occurred: Ba Lan, Mỹ"}),
    ("Nga sẽ tham gia cuộc tập trận với Trung Quốc.", {"JointExercise planned: Nga, Trung Quốc"}),
    ("Mỹ đang tham gia cuộc tập trận chung với Lào.", {"JointExercise occurred: Lào, Mỹ"}),
    ("Mỹ hủy cuộc tập trận với Hàn Quốc.", {"JointExercise cancelled: Hàn Quốc, Mỹ"}),
    ("Mỹ điều ba tàu trong cuộc tập trận với Nhật Bản.", {"JointExercise occurred: Mỹ, Nhật Bản"}),
    ("Hàn Quốc và Mỹ tập trận gần biên giới với Triều Tiên.", {"JointExercise occurred: Hàn Quốc, Mỹ"}),
    ("Máy bay Mỹ tham gia cuộc tập trận sát biên giới Nga với Na Uy.", {"JointExercise occurred: Mỹ, Na Uy"}),
    ("Ấn Độ tổ chức tập trận dọc biên giới với Pakistan.", {"Mobilization occurred: Ấn Độ"}),
    ("Belarus tập trận ở biên giới của Ba Lan với Litva.", {"Mobilization occurred: Belarus"}),
]


@tables(who_holds_an_exercise_with_whom=WITH_WHOM)
def test_an_exercise_is_of_who_holds_it_and_who_joins_and_no_neighbour(read, text, expected):
    assert {f for f in facts(read(text)) if "điều" not in text or f.startswith("Joint")} == expected


BEHIND_AN_OPENING = [
    # A verb needs a subject: those behind the comma are it.
    (
        "Với sự trung gian của Lào, Iran và Saudi Arabia nhất trí nối lại quan hệ ngoại giao.",
        {"Agreement occurred: Iran, Saudi Arabia"},
    ),
    ("Theo Mỹ, Nga và Iran đã tập trận chung.", {"JointExercise occurred: Iran, Nga"}),
    ("Để đáp trả Mỹ, Trung Quốc và Nga tập trận chung.", {"JointExercise occurred: Nga, Trung Quốc"}),
    ("Trước áp lực của Mỹ, Anh, Pháp và Đức đã trừng phạt Iran.", {"Sanction occurred: Anh, Pháp, Đức > Iran"}),
    ("Sau cảnh báo của Nga, Thụy Điển và Phần Lan lên án Iran.", {"Criticism occurred: Phần Lan, Thụy Điển > Iran"}),
    # They are not where the clause put in has no other, where "giữa" needs two, and where somebody else acts after.
    ("Trong khi Mỹ, Anh và Pháp lên án Nga, Lào im lặng.", {"Criticism occurred: Anh, Mỹ, Pháp > Nga"}),
    ("Sau khi Mỹ, Anh và Pháp không kích Syria, Nga tập trận.", {"Assault occurred: Anh, Mỹ, Pháp > Syria"}),
    ("Trong cuộc gặp giữa Nga, Iran và Iraq đã có thỏa thuận.", {"Meeting occurred: Iran, Iraq, Nga"}),
    ("Trong số các nước, Mỹ, Anh và Pháp lên án Nga.", {"Criticism occurred: Anh, Mỹ, Pháp > Nga"}),
]


@tables(who_acts_behind_the_phrase_that_opens_a_sentence=BEHIND_AN_OPENING)
def test_those_behind_the_comma_of_an_opening_phrase_act(read, text, expected):
    kind = next(iter(expected)).split()[0]
    assert {f for f in facts(read(text)) if f.startswith(kind)} == expected


def test_another_exercise_is_not_that_of_the_union(read):
    assert facts(read("NATO tập trận tại Ba Lan. Mỹ và Hàn Quốc tập trận chung.")) == {
        "JointExercise occurred: NATO @ Ba Lan",
        "JointExercise occurred: Hàn Quốc, Mỹ",
    }
