"""Charges, threats, denials, recognition and offices: who acts on whom, and how real it is."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts, opening

CHARGES = [
    (
        "Quân đội Lào tố Nga điều drone xâm phạm không phận, đe dọa hoãn thả binh sĩ.",
        {
            "Criticism occurred: Quân đội Lào > Nga",
            "Threat occurred: Quân đội Lào",
            "Retreat hypothetical: Quân đội Lào",
        },
    ),
    ("Mỹ cáo buộc Iran bắt giữ thủy thủ, đe dọa tấn công tàu dầu.", {"Criticism occurred: Mỹ > Iran"}),
    ("Hezbollah tố Israel vi phạm thỏa thuận.", {"Criticism occurred: Hezbollah > Israel"}),
    ("Houthi thề sẽ trả thù Israel.", {"Threat occurred: Houthi > Israel"}),
    ("Quyết định này vấp phải chỉ trích từ Ai Cập và Nga.", {"Criticism occurred: Ai Cập, Nga"}),
    ("Dự luật vấp phải nhiều chỉ trích.", set()),
    (
        "Bộ Ngoại giao Lào phản đối hành vi xâm phạm chủ quyền đối với quần đảo Hoàng Sa.",
        {"Criticism occurred: Bộ Ngoại giao Lào"},
    ),
    (
        "Serbia triệu Đại sứ sau khi Berlin chỉ trích việc nước này trấn áp sinh viên.",
        {"Criticism occurred: Đức > Serbia", "Criticism occurred: Serbia > Đức"},
    ),
    ("Quân đội Lào yêu cầu quân đội nước này phá cầu.", {"Request occurred: Quân đội Lào > Lào"}),
    (
        "Ông Keir Starmer ca ngợi vai trò của ông Donald Trump trong thỏa thuận với Nga.",
        {"Support occurred: Keir Starmer > Donald Trump"},
    ),
]
THREATS = [
    ("Ông Donald Trump dọa hủy chuyến thăm Nga.", {"Visit hypothetical: Donald Trump > Nga"}),
    ("Ông Donald Trump hủy chuyến thăm Nga.", {"Visit cancelled: Donald Trump > Nga"}),
    ("Hamas đe dọa ngừng trao trả thi thể con tin.", {"Retreat hypothetical: Hamas"}),
    ("Hamas ngừng trao trả thi thể con tin.", {"Retreat cancelled: Hamas"}),
]
DENIALS = [
    (
        "Điện Kremlin bác thông tin ông Vladimir Putin từ chối gặp ông Volodymyr Zelensky.",
        {
            "Rejection occurred: Điện Kremlin",
            "Rejection denied: Vladimir Putin",
            "Meeting hypothetical: Vladimir Putin, Volodymyr Zelensky",
        },
    ),
    (
        "Lầu Năm Góc bác tin đồn Bộ trưởng Pete Hegseth sẽ từ chức.",
        {"Rejection occurred: Bộ Quốc phòng Mỹ", "Retreat denied: Pete Hegseth"},
    ),
    ("Nga bác cáo buộc của Mỹ về vụ rò rỉ.", {"Rejection occurred: Nga > Mỹ"}),
    (
        "Bộ Ngoại giao Iran tuyên bố sẽ không nhượng bộ và không chấp nhận các điều kiện của Mỹ.",
        {"Rejection occurred: Bộ Ngoại giao Iran > Mỹ", "Concession denied: Bộ Ngoại giao Iran"},
    ),
    ("Nhà Trắng không xác nhận hay bác bỏ thông tin.", {"Rejection denied: Nhà Trắng"}),
    ("Iran không có ý định đàm phán với Mỹ.", {"Meeting denied: Iran, Mỹ"}),
    ("Nhiều nước bất mãn với quyết định rút quân.", set()),
    (
        "Bộ Ngoại giao Iran khẳng định thiện chí tiếp tục đối thoại với Mỹ.",
        {"Meeting considered: Bộ Ngoại giao Iran, Mỹ"},
    ),
    ("Nga phủ quyết trừng phạt Mali.", {"Rejection occurred: Nga", "Sanction denied: Nga > Mali"}),
]
STATES = [
    ("Anh và Nga ngày 3/5 chính thức công nhận Nhà nước Palestine.", "Anh, Nga > Palestine"),
    ("Mỹ công nhận vai trò của Đức.", ""),
]
ACTS = [
    (
        "Tổng thống Ukraine Volodymyr Zelensky bổ nhiệm ông Ivan Bondar làm Ngoại trưởng, thay ông Koval vừa từ chức.",
        {"Appointment occurred: Ivan Bondar", "Retreat occurred: Koval"},
    ),
    (
        "Ngoại trưởng Trung Quốc Vương Nghị thay mặt Chủ tịch Tập Cận Bình dự Đối thoại Shangri-La.",
        {"Attendance occurred: Vương Nghị > Đối thoại Shangri-La"},
    ),
    ("Quốc hội Ukraine phê chuẩn ông Ivan Bondar làm Bộ trưởng Quốc phòng.", {"Appointment occurred: Ivan Bondar"}),
    ("Thượng viện Mỹ phê chuẩn đề cử ông Ivan Bondar làm Ngoại trưởng Mỹ.", {"Appointment occurred: Ivan Bondar"}),
    ("Thượng nghị sĩ Peru Alan Rojas bị bắt tại Lima.", {"Coercion occurred:  > Alan Rojas @ Lima"}),
    ("Đại sứ Mỹ Nicholas Burns cho biết một đồng nghiệp từng bị bắt giữ.", set()),
    # A court of another level is another court.
    (
        "Thẩm phán của Tòa án Tối cao Mỹ vắng mặt. Tòa án phúc thẩm bác yêu cầu của Bộ Tư pháp Mỹ.",
        {"Rejection occurred: Tòa án phúc thẩm > Bộ Tư pháp Mỹ"},
    ),
    (
        "Tòa án Hình sự Quốc tế phát lệnh bắt ông Alan Rojas và ông Ivan Bondar với cáo buộc tội ác chiến tranh.",
        {"Coercion occurred: Tòa án Hình sự Quốc tế > Alan Rojas, Ivan Bondar"},
    ),
    (
        "Theo đề nghị của Ghana, Pháp rút quân.",
        {"Request occurred: Ghana > Pháp", "Retreat occurred: Pháp"},
    ),
    (
        "Ông Alan Rojas hủy chuyến thăm Lào theo yêu cầu của Thủ tướng Sonexay Siphandone.",
        {"Request occurred: Sonexay Siphandone > Alan Rojas", "Visit cancelled: Alan Rojas > Lào"},
    ),
    ("Nếu Qatar không làm theo yêu cầu của tối hậu thư thì sẽ bị cô lập.", {"Sanction hypothetical:  > Qatar"}),
]


NAMELESS = [
    (
        "Điện Kremlin tuyên bố sẽ đáp trả Đức nếu châu Âu tịch thu tài sản của Nga.",
        {"Threat occurred: Điện Kremlin > Đức"},
    ),
    ("Tổng thống Nga Vladimir Putin nói phương Tây đã trừng phạt Nga.", set()),
    ("Tổng thống Nga Vladimir Putin nói Đức đã trừng phạt Nga.", {"Sanction occurred: Đức > Nga"}),
]
FORMAL = [
    (
        "Ngoại trưởng Đức Johann Wadephul hoãn chuyến công du Lào do Bắc Kinh không xác nhận lịch.",
        {"Visit cancelled: Johann Wadephul > Lào"},
    ),
    (
        "Cuộc tập trận do Mỹ dẫn đầu kết thúc hôm 3/5.",
        {"Mobilization occurred: Mỹ on 2024-05-03"},
    ),
    ("Thượng viện Mỹ bác dự luật của Đức.", {"Rejection occurred: Thượng viện Mỹ > Đức"}),
    (
        "Ông Volodymyr Zelensky nói Ukraine chưa từng từ chối đàm phán với Nga.",
        {"Rejection denied: Ukraine", "Meeting hypothetical: Nga, Ukraine"},
    ),
    ("Ukraine từ chối đàm phán với Nga.", {"Rejection occurred: Ukraine", "Meeting denied: Nga, Ukraine"}),
    (
        "Tổng thống Mỹ Donald Trump ân xá Tổng thống Honduras Juan Orlando Hernandez, người bị kết án 45 năm tù.",
        {"Concession occurred: Donald Trump > Juan Orlando Hernandez", "Coercion occurred:  > Juan Orlando Hernandez"},
    ),
    (
        "Bộ Quốc phòng Nhật Bản phủ nhận việc máy bay nước này khiêu khích tiêm kích Nga.",
        {"Rejection occurred: Bộ Quốc phòng Nhật Bản"},
    ),
    ("Bộ Quốc phòng Nhật Bản bác cáo buộc của Nga.", {"Rejection occurred: Bộ Quốc phòng Nhật Bản > Nga"}),
    (
        "Mỹ tuyên bố Đại sứ Nam Phi Ebrahim Rasool là người không được hoan nghênh, yêu cầu ông rời đi.",
        {"Sanction occurred: Mỹ > Ebrahim Rasool", "Request occurred: Mỹ > Ebrahim Rasool"},
    ),
    ("Campuchia khiếu nại Thái Lan lên tòa án.", {"Criticism occurred: Campuchia > Thái Lan"}),
    ("Liên Hợp Quốc khôi phục lệnh trừng phạt Iran.", {"Sanction occurred: Liên hợp quốc > Iran"}),
    (
        "Pakistan đình chỉ mọi hoạt động thương mại với Ấn Độ và đóng cửa không phận.",
        {"Sanction occurred: Pakistan > Ấn Độ"},
    ),
    ("Triều Tiên đóng băng chương trình hạt nhân.", set()),
    ("Triều Tiên tuyên bố tăng cường răn đe hạt nhân.", set()),
    ("Nga cấm hai bộ trưởng Na Uy nhập cảnh.", {"Sanction occurred: Nga > Na Uy"}),
    ("Australia lên án vụ tấn công bài Do Thái ở Lào.", {"Criticism occurred: Australia @ Lào"}),
    (
        "Thủ tướng Bulgaria Rosen Zhelyazkov từ chức, quốc hội đồng ý.",
        {"Retreat occurred: Rosen Zhelyazkov"},
    ),
    (
        "Trung Quốc phản đối Mỹ bán xe tăng cho Đài Loan, dọa có biện pháp mạnh.",
        {"Criticism occurred: Trung Quốc > Mỹ", "Threat occurred: Trung Quốc"},
    ),
]
GOES_ON = [
    (
        "Tổng thư ký NATO Mark Rutte cho rằng Nga có thể tấn công Ba Lan, kêu gọi Đức tăng chi tiêu.",
        {"Assault hypothetical: Nga > Ba Lan", "Request occurred: Mark Rutte > Đức"},
    ),
    (
        "Nga cáo buộc Anh tấn công Syria, kêu gọi Liên Hợp Quốc điều tra.",
        {"Criticism occurred: Nga > Anh", "Request occurred: Nga > Liên hợp quốc"},
    ),
    (
        "Đức lo ngại việc Mỹ bắt giữ ông Nicolas Maduro, yêu cầu Washington giải thích.",
        {
            "Criticism occurred: Đức > Mỹ",
            "Coercion occurred: Mỹ > Nicolas Maduro",
            "Request occurred: Đức > Mỹ",
        },
    ),
    (
        "Tổng thống Mỹ Donald Trump áp thuế đối với 8 nước châu Âu phản đối kế hoạch này.",
        {"Sanction occurred: Donald Trump > châu Âu"},
    ),
    (
        "Ông Anutin Charnvirakul được Hạ viện Thái Lan bầu làm Thủ tướng, thay bà Paetongtarn bị Nhà Vua phế truất.",
        {"Appointment occurred: Anutin Charnvirakul", "Sanction occurred:  > Paetongtarn"},
    ),
    (
        "Ông Jose Jeri kế nhiệm bà Boluarte làm Tổng thống Peru và cam kết hợp tác với Mỹ.",
        {
            "Appointment occurred: Jose Jeri",
            "Agreement occurred: Jose Jeri",
            "Cooperation planned: Jose Jeri, Mỹ",
        },
    ),
    ("Thủ tướng Nepal Sharma Oli từ chức vì biểu tình ở Lào.", {"Retreat occurred: Sharma Oli"}),
    (
        "Ông Donald Trump chấm dứt đàm phán với Canada, cáo buộc Ottawa gian lận.",
        {"Meeting cancelled: Canada, Donald Trump", "Criticism occurred: Donald Trump > Canada"},
    ),
    ("Mỹ sẽ không hủy cuộc gặp với Nga.", {"Meeting planned: Mỹ, Nga"}),
    ("Mỹ sẽ hoãn cuộc gặp với Nga.", {"Meeting cancelled: Mỹ, Nga"}),
    ("Mỹ có thể hoãn cuộc gặp với Nga.", {"Meeting hypothetical: Mỹ, Nga"}),
    ("Nhật Bản để ngỏ đối thoại với Trung Quốc.", {"Meeting considered: Nhật Bản, Trung Quốc"}),
    (
        "Mỹ hủy thị thực của Tổng thống Colombia Gustavo Petro.",
        {"Sanction occurred: Mỹ > Gustavo Petro"},
    ),
    ("Brazil khởi kiện Mỹ lên WTO.", {"Criticism occurred: Brazil > Mỹ"}),
]
OTHERS = [
    (
        "Nga lên án Anh dùng vũ khí hiện đại tấn công Syria.",
        {"Criticism occurred: Nga > Anh"},
    ),
    (
        "Trung Quốc phản đối Mỹ phê duyệt thương vụ bán vũ khí cho Đài Loan, dọa có biện pháp mạnh.",
        {"Criticism occurred: Trung Quốc > Mỹ", "Threat occurred: Trung Quốc"},
    ),
    ("Tổng thống Ukraine Volodymyr Zelensky sẽ không trao đất cho kẻ chiếm đóng Kherson và Nga.", set()),
    (
        "Thủ tướng Nga Mikhail Mishustin gặp ông Ivan Bondar, người từng chỉ trích Mỹ.",
        {"Meeting occurred: Ivan Bondar, Mikhail Mishustin", "Criticism occurred: Ivan Bondar > Mỹ"},
    ),
    ("Tổng thống Brazil Lula da Silva sẽ không đàm phán với Mỹ trong tình trạng bị sỉ nhục.", "Criticism"),
    (
        "Bỉ sẽ công nhận Nhà nước Palestine, kèm điều kiện Hamas thả hết con tin.",
        {"Support hypothetical: Bỉ > Palestine", "Retreat hypothetical: Hamas"},
    ),
    ("Nhật Bản kháng nghị Trung Quốc khoan khí đốt ở biển Hoa Đông.", {"Criticism occurred: Nhật Bản > Trung Quốc"}),
    ("Tổng thống Hàn Quốc Yoon Suk-yeol gửi kháng nghị lên Tòa án Hiến pháp.", set()),
    ('Nga liệt Đức vào danh sách "quốc gia không thân thiện".', {"Sanction occurred: Nga > Đức"}),
    ('Bộ trưởng Tài chính Mỹ Scott Bessent nói Ấn Độ "trục lợi".', {"Criticism occurred: Scott Bessent > Ấn Độ"}),
]
BILLS = [
    (
        "Hạ viện Mỹ thông qua dự luật trừng phạt Nga với 320 phiếu thuận.",
        {"Signing occurred: Hạ viện Mỹ"},
        ["dự luật trừng phạt Nga"],
    ),
    (
        "Thượng viện Mỹ thông qua dự luật trừng phạt Nga.",
        {"Signing occurred: Thượng viện Mỹ"},
        ["dự luật trừng phạt Nga"],
    ),
    (
        "Quốc hội Hàn Quốc thông qua nghị quyết luận tội Tổng thống Yoon Suk Yeol với 204 phiếu thuận.",
        {"Criticism occurred: Quốc hội Hàn Quốc > Yoon Suk Yeol"},
        [],
    ),
    ("EU công bố gói trừng phạt thứ 20 nhằm vào Nga.", {"Sanction occurred: Liên minh châu Âu > Nga"}, []),
    (
        "Thái Lan và Lào vi phạm hiệp định mà hai nước đã ký hồi tháng 3.",
        {"Signing occurred: Lào, Thái Lan on 2024-03"},
        ["hiệp định"],
    ),
]


@pytest.mark.parametrize(("sentence", "expected", "topics"), BILLS)
def test_what_is_adopted_or_signed(read, sentence, expected, topics):
    told = read(sentence)
    assert facts(told) == expected
    assert [t.text for e in told.events for t in e.topics] == topics


@pytest.mark.parametrize(("sentence", "expected"), OTHERS, ids=[s[:40] for s, _ in OTHERS])
def test_whoever_has_no_name_acts_for_nobody_named(read, sentence, expected):
    found = facts(read(sentence))
    if isinstance(expected, str):
        assert not {line for line in found if line.startswith(expected)}
    else:
        assert found == expected


def test_a_topic_ends_before_its_reason(read):
    told = read("Syria và Israel chưa đạt thỏa thuận an ninh do bất đồng về biên giới.")
    assert [t.text for e in told.events for t in e.topics] == ["an ninh"]


def test_a_resignation_is_told_once(read):
    told = read(
        "Thủ tướng Nhật Bản Ishiba Shigeru từ chức\n\nThủ tướng Nhật Bản Ishiba Shigeru hôm 7/5 tuyên bố từ chức sau "
        "thất bại trong bầu cử.\n\nViệc ông Ishiba từ chức khiến Mỹ lo ngại. Ông đã đệ đơn từ chức lên Nhật hoàng."
    )
    assert {f for f in facts(told) if f.startswith("Retreat")} == {"Retreat occurred: Ishiba Shigeru on 2024-05-07"}
    assert [len(e.claims) for e in told.events if e.type.value == "Retreat"] == [4]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [*CHARGES, *DENIALS, *ACTS, *NAMELESS, *FORMAL, *GOES_ON],
    ids=opening,
)
def test_what_is_told(read, sentence, expected):
    assert facts(read(sentence)) == expected


@pytest.mark.parametrize(("sentence", "expected"), THREATS)
def test_what_is_only_threatened_has_not_been_called_off(read, sentence, expected):
    assert {line for line in facts(read(sentence)) if not line.startswith("Threat")} == expected


@pytest.mark.parametrize(("sentence", "parties"), STATES)
def test_states_recognise_states(read, sentence, parties):
    found = {line for line in facts(read(sentence)) if line.startswith("Support")}
    assert bool(found) == bool(parties)
    assert all(parties in line for line in found)


@pytest.mark.parametrize(
    ("sentence", "speaker"),
    [
        (
            "Ngoại trưởng Nga Sergei Lavrov nhấn mạnh Việt Nam là đối tác lớn và cho rằng hai nước cần giao lưu.",
            "Sergei Lavrov",
        ),
        ("Ông Sergei Lavrov khẳng định Nga luôn coi trọng Ấn Độ và cho rằng phương Tây gây chia rẽ.", "Sergei Lavrov"),
    ],
)
def test_whoever_speaks_goes_on_after_what_a_state_is_like(read, sentence, speaker):
    told = read(sentence)
    said = [e for e in told.events if e.type.value == "Statement"]
    assert len(said) == 2
    assert {told.entity(k).name for e in said for k in e.actors} == {speaker}


def test_what_begins_on_a_day_was_not_said_on_it(read):
    told = read("Tổng thống Mỹ Donald Trump dọa áp thuế với Lào từ ngày 1/6, song cho biết vẫn muốn thương lượng.")
    assert {e.date for e in told.events if e.type.value == "Statement"} == {None}
