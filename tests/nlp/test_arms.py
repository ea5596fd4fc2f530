"""Arms: at whom they are fired, with what an attack is made, who owns to one, and what an army leaves."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts

FIRED = [
    ("Nga phóng hơn 600 drone và 30 tên lửa vào Odessa.", "Assault occurred: Nga > Odessa"),
    ("Nga nã 20 tên lửa, hàng chục UAV vào Ukraine.", "Assault occurred: Nga > Ukraine"),
    ("Quân đội Pakistan bắn hàng loạt rocket sang Ấn Độ.", "Assault occurred: Quân đội Pakistan > Ấn Độ"),
    ("Iran phóng 12 tên lửa về phía căn cứ của Mỹ ở Qatar.", "Assault occurred: Iran > Mỹ @ Qatar"),
    ("Ukraine phóng nhiều UAV vào các mục tiêu quân sự ở Crimea.", "Assault occurred: Ukraine @ Bán đảo Crimea"),
    (
        "Bộ Quốc phòng Ba Lan cho biết Nga đã phóng 40 tên lửa vào lãnh thổ Ukraine.",
        "Assault occurred: Nga > Ukraine",
    ),
    ("Không quân Ukraine thông báo Nga đã phóng 9 tên lửa vào nước này.", "Assault occurred: Nga > Ukraine"),
]
LAUNCHED = [
    ("Triều Tiên phóng hai tên lửa đạn đạo về phía biển Nhật Bản.", "Mobilization occurred: Triều Tiên"),
    ("Triều Tiên phóng tên lửa đạn đạo vào rạng sáng.", "Mobilization occurred: Triều Tiên"),
    ("Trung Quốc phóng tên lửa mang vệ tinh lên quỹ đạo.", "Mobilization occurred: Trung Quốc"),
    (
        "Triều Tiên phóng hai tên lửa, Hàn Quốc đưa quân đội vào tình trạng báo động.",
        "Mobilization occurred: Triều Tiên",
    ),
]
STRUCK = [
    ("Israel điều chiến đấu cơ không kích cảng Hodeidah.", "Assault occurred: Israel > Hodeidah"),
    ("Israel điều chiến đấu cơ không kích cảng Hodeidah.", "Mobilization occurred: Israel"),
    ("Ấn Độ phóng tên lửa tập kích căn cứ của Pakistan.", "Assault occurred: Ấn Độ > Pakistan"),
    ("Triều Tiên phóng tên lửa 'dằn mặt' Hàn Quốc.", "Threat occurred: Triều Tiên > Hàn Quốc"),
    ("Ukraine dùng xuồng không người lái tấn công tàu chở dầu của Nga.", "Assault occurred: Ukraine > Nga"),
    (
        "Mali cho biết Pháp không kích mục tiêu IS ở bắc Kidal theo đề nghị của Mali.",
        "Assault occurred: Pháp > IS",
    ),
    ("Mỹ không kích cảng Hodeidah của Yemen.", "Assault occurred: Mỹ > Hodeidah, Yemen"),
    (
        "Hải quân Ukraine tấn công tàu chở dầu thuộc hạm đội bóng tối của Nga.",
        "Assault occurred: Hải quân Ukraine > Nga",
    ),
]
OWNED = [
    (
        "Lực lượng Houthi nhận trách nhiệm về vụ tấn công nhằm vào tàu chở hàng của Anh.",
        "Assault occurred: Houthi > Anh",
    ),
    (
        "Houthi ngày 5/4 nhận trách nhiệm về vụ tấn công nhằm vào tàu chở hàng của Anh.",
        "Assault occurred: Houthi > Anh",
    ),
    ("IS nhận trách nhiệm vụ đánh bom nhà thờ tại Damascus.", "Assault occurred: IS @ Damascus"),
    ("Nga tiến hành nhiều vụ tấn công nhằm vào Ukraine.", "Assault occurred: Nga > Ukraine"),
]
TAKEN = [
    ("Quân đội Sudan tái chiếm thành phố El Obeid.", "Assault occurred: Quân đội Sudan > El Obeid"),
    ("Phiến quân M23 chiếm thành phố Bukavu.", "Coercion occurred: M23 > Bukavu"),
    ("Nga tuyên bố kiểm soát hoàn toàn thị trấn Toretsk.", "Assault occurred: Nga > Toretsk"),
    ("Quân đội Syria giành lại ba ngôi làng tại Hama.", "Assault occurred: Quân đội Arab Syria @ Hama"),
]
STRAYED = [
    ("Tiêm kích Nga xâm phạm không phận Phần Lan.", "Mobilization occurred: Nga"),
    ("UAV nghi của Nga xâm nhập không phận Romania.", "Mobilization hypothetical: Nga"),
]
SOLD = [
    ("Mỹ phê duyệt thương vụ bán vũ khí 8 tỷ USD cho Israel.", "Aid planned: Mỹ > Israel"),
    ("Mỹ phê duyệt bán 50 tên lửa cho Ba Lan.", "Aid planned: Mỹ > Ba Lan"),
    ("Bộ Ngoại giao Mỹ chấp thuận thương vụ bán tiêm kích cho Bahrain.", "Aid planned: Bộ Ngoại giao Mỹ > Bahrain"),
]
BESIDE = [
    (
        'Ấn Độ tập kích "cơ sở hạ tầng khủng bố" tại Pakistan, Islamabad thề đáp trả.',
        "Assault occurred: Ấn Độ @ Pakistan",
    ),
    ('Ấn Độ tập kích "cơ sở hạ tầng khủng bố" tại Pakistan, Islamabad thề đáp trả.', "Threat occurred: Pakistan"),
    (
        "Bộ Quốc phòng Nga bác bỏ cáo buộc tiêm kích của nước này xâm phạm không phận Phần Lan.",
        "Rejection occurred: Bộ Quốc phòng Nga",
    ),
    ("Nga và Ukraine nhất trí ngừng bắn, bắt đầu từ ngày 10/4.", "Agreement occurred: Nga, Ukraine"),
    ("Nga và Ukraine ký thỏa thuận ngừng bắn có hiệu lực từ ngày 10/4.", "Signing occurred: Nga, Ukraine"),
    ("Nga và Ukraine ký thỏa thuận ngừng bắn ngày 10/4.", "Signing occurred: Nga, Ukraine on 2024-04-10"),
]
ROUND = [
    (
        "Ukraine bắn hạ 42 trong số 60 drone mà Nga phóng sang lãnh thổ Ukraine.",
        "Assault occurred: Nga > Ukraine",
    ),
    ("Phần Lan tố hơn 20 UAV Nga xâm nhập không phận.", "Criticism occurred: Phần Lan > Nga"),
    (
        "Tổng thống Mỹ Donald Trump ra lệnh tạm dừng toàn bộ viện trợ quân sự cho Ukraine.",
        "Sanction occurred: Donald Trump > Ukraine",
    ),
    ("Mỹ ngừng chia sẻ thông tin tình báo với Ukraine.", "Sanction occurred: Mỹ > Ukraine"),
    ("Mỹ nối lại việc chia sẻ thông tin tình báo với Ukraine.", "Cooperation occurred: Mỹ, Ukraine"),
    (
        "Tổng thống Nga Vladimir Putin cảm ơn binh sĩ Triều Tiên đã giúp Nga.",
        "Support occurred: Vladimir Putin > Triều Tiên",
    ),
    (
        "Hải cảnh Trung Quốc dùng vòi rồng tấn công tàu công vụ Philippines.",
        "Assault occurred: Cảnh sát biển Trung Quốc > Philippines",
    ),
    ("Trung Quốc xua đuổi tàu khu trục của Mỹ.", "Coercion occurred: Trung Quốc > Mỹ"),
    ("Mỹ dùng oanh tạc cơ B-2 ném bom các cơ sở của Iran.", "Assault occurred: Mỹ > Iran"),
    ("Đại sứ Nga bị triệu tập sau vụ tấn công vào Ba Lan.", "Criticism occurred:  > Nga"),
    ("IS nhận trách nhiệm về vụ xả súng ở Moskva, Nga cho biết.", "Assault occurred: IS @ Moscow"),
    ("Colombia đình chỉ chia sẻ tình báo với Mỹ để phản đối các vụ không kích.", "Sanction occurred: Colombia > Mỹ"),
    (
        "Chính phủ Yemen chấm dứt hiệp ước phòng thủ với UAE.",
        "Sanction occurred: Yemen > Các Tiểu vương quốc Ả Rập Thống nhất",
    ),
    ("Vụ phục kích của IS nhằm vào quân đội Mỹ tại Palmyra.", "Assault occurred: IS > quân đội Mỹ @ Palmyra"),
    ("Ukraine tấn công sân bay trong lãnh thổ Nga.", "Assault occurred: Ukraine > Nga @ Nga"),
    ("Hàn Quốc bắn pháo cảnh cáo tàu tuần tra Triều Tiên.", "Threat occurred: Hàn Quốc > Triều Tiên"),
    ("Iran thả tàu hàng MSC Aries.", "Retreat occurred: Iran"),
    ("Đức sẽ chuyển thêm hai hệ thống phòng không IRIS-T cho Ukraine.", "Aid planned: Đức > Ukraine"),
    ("Thổ Nhĩ Kỳ không kích các mục tiêu của người Kurd ở miền bắc Syria.", "Assault occurred: Thổ Nhĩ Kỳ @ Syria"),
]
LEFT = [
    ("Hezbollah rút khỏi thị trấn Khiam.", "Retreat occurred: Hezbollah @ Khiam"),
    ("Israel bắt đầu rút khỏi miền nam Lebanon.", "Retreat occurred: Israel @ Lebanon"),
    ("Pháp rút khỏi Niger.", "Retreat occurred: Pháp @ Niger"),
    ("Pháp rút 400 binh sĩ khỏi Niger.", "Retreat occurred: Pháp @ Niger"),
    ("Argentina rút khỏi WHO.", "Sanction occurred: Argentina > Tổ chức Y tế Thế giới"),
    ("Argentina rút khỏi Hiệp định Paris.", "Sanction occurred: Argentina > Thỏa thuận Paris về biến đổi khí hậu"),
    ("Ukraine và Nga hoán đổi tù binh.", "Retreat occurred: Nga, Ukraine"),
    ("Ukraine và Nga trao đổi mỗi bên 205 tù binh.", "Retreat occurred: Nga, Ukraine"),
    ("Đợt trao đổi tù nhân giữa Mỹ và Nga diễn ra tại Ankara.", "Retreat occurred: Mỹ, Nga @ Ankara"),
]


ALL = [*FIRED, *LAUNCHED, *STRUCK, *OWNED, *TAKEN, *STRAYED, *SOLD, *BESIDE, *ROUND, *LEFT]


@pytest.mark.parametrize(("text", "expected"), ALL)
def test_what_is_done_by_arms(read, text, expected):
    assert expected in facts(read(text))


@pytest.mark.parametrize(
    ("text", "never"),
    [
        *((text, "Mobilization") for text, _ in FIRED),
        *((text, "Assault") for text, _ in LAUNCHED),
        ("Ấn Độ phóng tên lửa tập kích căn cứ của Pakistan.", "Mobilization"),
        ("Không quân Nga diễn tập bắn hạ tên lửa của Mỹ.", "Assault occurred"),
        ("Taliban phủ nhận trách nhiệm về vụ đánh bom tại Kabul.", "Assault"),
        ("Ngoại trưởng Nga và Ngoại trưởng Mỹ trao đổi về việc thả con tin ở Gaza.", "Retreat"),
        ("Hezbollah rút khỏi thị trấn Khiam.", "Sanction"),
        ("Anh rút khỏi EU.", "Retreat"),
        ("Hàn Quốc bắn pháo cảnh cáo tàu tuần tra Triều Tiên.", "Mobilization"),
        ("Đan Mạch cho biết nhiều UAV không rõ nguồn gốc bay gần căn cứ của Đức.", "Mobilization"),
        ("Mỹ triển khai oanh tạc cơ B-2 tới Guam.", "Assault"),
        ("Khinh khí cầu từ Belarus xâm nhập không phận Ba Lan, Đức cho biết.", "Mobilization"),
        ("Bộ Quốc phòng Nga bác bỏ cáo buộc tiêm kích của nước này xâm phạm không phận Phần Lan.", "Criticism"),
        ("Nga ký hợp đồng cung cấp tên lửa S-400 cho Ấn Độ.", "Aid planned"),
        ("Mỹ cử hai phi cơ ném bom B-1B tới Hàn Quốc.", "Assault"),
        ("Trung Quốc chiếm 60% sản lượng đất hiếm của Mỹ.", "Coercion"),
        ("Nga rút khỏi thỏa thuận ngũ cốc với Ukraine.", "Retreat"),
    ],
)
def test_what_it_is_not(read, text, never):
    assert not any(fact.startswith(never) for fact in facts(read(text)))


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Triều Tiên phóng tên lửa đạn đạo về phía biển Nhật Bản.", "tên lửa đạn đạo về phía biển Nhật Bản"),
        ("Pháp hoàn tất rút quân khỏi Senegal.", None),
        ("Mỹ bán vũ khí hiện đại cho Nhật Bản.", "vũ khí hiện đại"),
        ("Mỹ điều tàu chiến tới Qatar.", "tàu chiến tới Qatar"),
        ("Mỹ điều tàu sân bay USS Gerald R. Ford tới Caribe.", "tàu sân bay USS Gerald R. Ford tới Caribe"),
        ("Mỹ bắt giữ tàu dầu của Iran với cáo buộc buôn lậu.", "tàu dầu của Iran"),
        ("Đức sẽ chuyển giao 14 xe tăng Leopard cho Ukraine trước ngày 10/6.", "14 xe tăng Leopard"),
        ("Pháp rút toàn bộ lực lượng còn lại khỏi Mali.", "lực lượng còn lại khỏi Mali"),
        ("Israel điều chiến đấu cơ F-35 không kích cảng Hodeidah.", "chiến đấu cơ F-35"),
    ],
)
def test_the_arms_are_the_topic(read, text, topic):
    told = {"Mobilization", "Retreat", "Coercion", "Aid"}
    topics = {t.text for e in read(text).events if e.type.value in told for t in e.topics}
    assert topics == ({topic} if topic else set())


def test_of_sport_no_act_is_told(read):
    assert facts(read("Đội bóng của Anh gặp đội tuyển Pháp.")) == set()


def test_the_name_of_a_ship_names_nobody(read):
    names = {e.name for e in read("Mỹ điều tàu sân bay USS Gerald R. Ford tới Caribe.").entities}
    assert names == {"Mỹ", "Caribe"}


def test_a_letter_with_a_mark_ends_a_sentence(read):
    text = "Mỹ tăng quân tại châu Á. Nga lên án Mỹ."
    assert len(read(text).sentences) == 2


def test_a_ship_named_after_a_conference_is_none(read):
    kinds = {e.type.value for e in read("Iran thả tàu hàng MSC Aries, Ngoại trưởng Iran cho biết.").entities}
    assert "Conference" not in kinds
