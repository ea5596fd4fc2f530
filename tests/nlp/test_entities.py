"""Who and what sentences name: each row is a text of our own and all of its entities, as ``Type: name``."""

from __future__ import annotations

import pytest

BODIES = [
    (
        "Cán bộ Đại sứ quán Na Uy tại Kenya ra đón đoàn.",
        {"GovernmentBody: Đại sứ quán Na Uy", "Country: Na Uy", "Country: Kenya"},
    ),
    (
        "Bộ Thông tin và Truyền thông đã họp.",
        {"GovernmentBody: Bộ Thông tin và Truyền thông"},
    ),
    (
        "Tổng tham mưu trưởng quân đội Peru, Tướng Juan Rojas đã đến.",
        {"GovernmentBody: quân đội Peru", "Country: Peru", "Person: Juan Rojas"},
    ),
    (
        "Chủ tịch Ủy ban Đối ngoại Hạ viện Robert Miller đã họp báo.",
        {"GovernmentBody: Ủy ban Đối ngoại Hạ viện", "Person: Robert Miller"},
    ),
    (
        "Bộ Ngoại giao đã họp. Bộ Ngoại giao Chile ra tuyên bố.",
        {"GovernmentBody: Bộ Ngoại giao Chile", "Country: Chile"},
    ),
    (
        "Bộ Ngoại giao Nga ra thông cáo. Bộ trưởng Bộ Ngoại giao Trần Văn Nam đón khách.",
        {
            "GovernmentBody: Bộ Ngoại giao Nga",
            "GovernmentBody: Bộ Ngoại giao",
            "Country: Nga",
            "Country: Việt Nam",
            "Person: Trần Văn Nam",
        },
    ),
    # What is known by spies, and who they are.
    ("Quan chức tình báo Peru đã đọc thông tin tình báo Chile.", {"Country: Peru", "Country: Chile"}),
    (
        "Tình báo Peru và cộng đồng tình báo Chile đã họp.",
        {
            "GovernmentBody: Cơ quan Tình báo Peru",
            "GovernmentBody: cộng đồng tình báo Chile",
            "Country: Peru",
            "Country: Chile",
        },
    ),
    (
        "Nhà Trắng ra thông cáo. Khách đã đến Nhà Trắng.",
        {"GovernmentBody: Nhà Trắng", "Country: Mỹ"},
    ),
    ("Đoàn khách trở về Nhà Trắng.", {"Place: Nhà Trắng"}),
    (
        "Lầu Năm Góc ra thông cáo. Bộ Quốc phòng Mỹ đã rút quân.",
        {"GovernmentBody: Bộ Quốc phòng Mỹ", "Country: Mỹ"},
    ),
    ("Đoàn khách trở về Lầu Năm Góc.", {"Place: Lầu Năm Góc"}),
    (
        "Thông báo của Văn phòng báo chí Phủ Tổng thống Peru rất ngắn.",
        {"GovernmentBody: Văn phòng báo chí Phủ Tổng thống Peru", "Country: Peru"},
    ),
    (
        "Lực lượng Hải quân Chile đã đến. Hải quân Chile im lặng.",
        {"GovernmentBody: Hải quân Chile", "Country: Chile"},
    ),
    ("Khách đã đến Dinh Tổng thống.", {"Place: Dinh Tổng thống"}),
    ("Cán bộ Đồn Biên phòng Mỹ Thạnh Tây ra đón đoàn.", {"GovernmentBody: Đồn Biên phòng Mỹ Thạnh Tây"}),
    (
        "Chủ tịch UBND TP Hà Nội Nguyễn Văn An đã đến.",
        {"GovernmentBody: Ủy ban Nhân dân TP Hà Nội", "Person: Nguyễn Văn An", "Country: Việt Nam"},
    ),
    ("Người dân Nha Trang tháng này đông.", {"Place: Nha Trang"}),
]

ORGANIZATIONS = [
    ("Tesla bán xe.", {"Organization: Tesla"}),
    ("Họ mua tiểu đoàn K-700.", set()),
    (
        "Ủy ban Xúc tiến đầu tư quốc tế Nepal mở cửa.",
        {"GovernmentBody: Ủy ban Xúc tiến đầu tư quốc tế Nepal", "Country: Nepal"},
    ),
    ("Viện Nghiên cứu khí hậu (VNK) mở cửa.", {"Organization: Viện Nghiên cứu khí hậu"}),
    ("Quỹ Sáng tạo châu Âu mở cửa.", {"Organization: Quỹ Sáng tạo châu Âu"}),
    ("Công ty Nga Rostex thắng thầu. Rostex vui mừng.", {"Organization: Công ty Nga Rostex", "Country: Nga"}),
    ("Theo hãng Kyodo, trời mưa.", set()),
    ("Lễ hội ở trung tâm Hà Nội rất đông.", {"Place: Hà Nội"}),
    ("Liên minh Mỹ-Hàn vững bền.", {"Country: Mỹ", "Country: Hàn Quốc"}),
    (
        "Phó Chủ tịch Liên đoàn Bơi lội Bhutan Karma Dorji đã đến.",
        {"Organization: Liên đoàn Bơi lội Bhutan", "Country: Bhutan", "Person: Karma Dorji"},
    ),
    (
        "Bộ Chính trị đã họp.",
        {"Organization: Bộ Chính trị"},
    ),
    # What somebody is one member of is his rank.
    ("Ông Nguyễn Văn An là Ủy viên Bộ Chính trị.", {"Country: Việt Nam", "Person: Nguyễn Văn An"}),
    (
        "Bà Lê Thị Nam, Ủy viên Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam, đã đến.",
        {"Country: Việt Nam", "Person: Lê Thị Nam"},
    ),
    # Common nouns that name something with a capital inside a sentence alone, and not what somebody holds or manages.
    (
        "Bà là giám đốc Tổ chức Bảo vệ Nhân quyền của Kenya.",
        {"Organization: Tổ chức Bảo vệ Nhân quyền", "Country: Kenya"},
    ),
    ("Peru sẽ Tổ chức Hội nghị vào mùa thu.", {"Country: Peru"}),
    ("Phó Trưởng ban Tổ chức Lê Nam đã đến.", {"Person: Lê Nam"}),
    (
        "Công ty cổ phần Phát triển Quốc tế Hoa Mai Cần Thơ đã phá sản.",
        {"Organization: Công ty cổ phần Phát triển Quốc tế Hoa Mai Cần Thơ"},
    ),
    ("Trường THCS Hoa Mai đã mở cửa.", {"Organization: Trường THCS Hoa Mai"}),
    ("Hai đội gặp nhau ở ASEAN Cup.", set()),
    ("Bà ấy viết trên Twitter.", set()),
]

PLACES = [
    ("Khách đến nhà khách Chính phủ.", set()),
    ("Khách đến xã Phiêng Khao.", {"Place: Phiêng Khao"}),
    # A state's short name that begins a longer one.
    ("Khách đến phường Mỹ Tơ.", {"Place: Mỹ Tơ"}),
    ("Khách đến thủ đô Mỹ Washington.", {"Country: Mỹ"}),
    ("Mối đe dọa từ Bình Nhưỡng tăng lên.", {"Country: Triều Tiên"}),
    ("Đoàn đến Moscow. Trời ở Mátxcơva lạnh.", {"Place: Moscow"}),
    # A capital by its usual name, whatever the paper's spelling; another seat of government is another city.
    ("Đoàn đến Mát-xcơ-va.", {"Place: Moscow"}),
    ("Đoàn đến Ten A-víp.", {"Place: Tel Aviv"}),
    # Ships and machines are no places, though their nouns end like those of places.
    ("Thủy thủ rời tàu sân bay INS Garuda.", set()),
    ("Họ bán máy bay tuần tra biển K7.", set()),
]

SERIES = [
    (
        "Hai bên nói về Hội nghị thượng đỉnh các nền kinh tế ven biển (KTVB).",
        {"Conference: Hội nghị thượng đỉnh các nền kinh tế ven biển (KTVB)"},
    ),
    (
        "Ông đã nói về Hội nghị Nhóm Bờ Đông (NBD) và Diễn đàn Sao Mai lần thứ 3.",
        {"Conference: Hội nghị Nhóm Bờ Đông (NBD)", "Conference: Diễn đàn Sao Mai lần thứ 3"},
    ),
    ("Họ bàn về các hiệp định thương mại tự do (FTA).", set()),
    # Capitals on the first half of a word; edition of several years; a school of law.
    ("Họ đọc Hiệp định Tự do thương mại Sao Mai.", {"Document: Hiệp định Tự do thương mại Sao Mai"}),
    ("Họ đọc Kế hoạch hành động giai đoạn 2031-2035.", {"Document: Kế hoạch hành động giai đoạn 2031-2035"}),
    ("Họ ghé Trường Luật Stanford Hill.", {"Organization: Trường Luật Stanford Hill"}),
    # What a number names, and what it counts.
    (
        "Họ đọc nghị quyết 2405, Nghị quyết số 2417 và Quyết định số 812/QĐ-HM.",
        {"Document: nghị quyết 2405", "Document: Nghị quyết số 2417", "Document: Quyết định số 812/QĐ-HM"},
    ),
    ("Họ ra quyết định 200 lần về 300 nghị quyết.", set()),
    # The name of a treaty names no ocean and no city; a plan to build something is no document.
    (
        "Họ đọc Hiệp định Đối tác xuyên Thái Bình Dương (TPP).",
        {"Document: Hiệp định Đối tác xuyên Thái Bình Dương"},
    ),
    ("Họ nói về Sáng kiến Vành đai và Con đường.", set()),
    ("Họ nói về Hội nghị thượng đỉnh Ả-rập - Hồi giáo.", {"Conference: Hội nghị thượng đỉnh Ả-rập - Hồi giáo"}),
    (
        "Họ nói về hội nghị Nhóm các nền kinh tế ven biển và mới nổi hàng đầu (KTVB).",
        {"Conference: hội nghị Nhóm các nền kinh tế ven biển và mới nổi hàng đầu (KTVB)"},
    ),
    ("Họ nói về Đối thoại Shangri-La lần thứ 30.", {"Conference: Đối thoại Shangri-La"}),
    (
        "Khách nói về Tọa đàm Hợp tác kinh tế Chile - Peru 2031.",
        {"Conference: Tọa đàm Hợp tác kinh tế Chile - Peru 2031", "Country: Chile", "Country: Peru"},
    ),
]

PERSONS = [
    (
        "Tổng thống hai nước Nga và Ai Cập đã đến.",
        {"Country: Nga", "Country: Ai Cập"},
    ),
    ("Người phát ngôn Điện Kremlin cảnh báo Nga sẽ đáp trả.", {"GovernmentBody: Điện Kremlin", "Country: Nga"}),
    ("Trưởng khoa Quan hệ quốc tế đã đến.", set()),
    ("Chuyên gia Mỹ Robert Miller đã đến.", {"Country: Mỹ", "Person: Robert Miller"}),
    ("Bà Maria Lopez Trong khi đó vẫn im lặng.", {"Person: Maria Lopez"}),
    ("Các nhóm vũ trang ở Nam Syria im lặng.", {"Country: Syria"}),
    (
        "Tổng thống Abdel Fattah al-Sisi đã đến. Ông El-Sisi im lặng.",
        {"Country: Ai Cập", "Person: Abdel Fattah al-Sisi"},
    ),
    (
        "Sau cuộc gặp với Thủ tướng Ấn Độ, ông Trump im lặng.",
        {"Country: Ấn Độ", "Country: Mỹ", "Person: Trump"},
    ),
    ("Ngoại trưởng Liên Xô Ivan Petrov đã đến.", {"Country: Liên Xô", "Person: Ivan Petrov"}),
    ("Bố chồng Hàn của cô đã về.", {"Country: Hàn Quốc"}),
    # Words that are no name, sentences without a stop, capitals that are no part of a name.
    ("Các lãnh đạo Ả Rập đã đến.", set()),
    ("Phát ngôn viên Maria Lopez Còn báo chí im lặng.", {"Person: Maria Lopez"}),
    ("Phát ngôn viên KLMN Robert Miller im lặng.", {"Person: Robert Miller"}),
    ("Ông Ph.Mi-lơ im lặng.", {"Person: Ph.Mi-lơ"}),
    # An office that ends like a body, before a name of two syllables.
    ("Bộ trưởng Công an Lê Lâm im lặng.", {"Person: Lê Lâm"}),
    ("Bí thư Tỉnh ủy Trần Trung Kiên đã đến.", {"Country: Việt Nam", "Person: Trần Trung Kiên"}),
    (
        "Bí thư Thành ủy Huế Trần Văn Nam đã đến.",
        {"Country: Việt Nam", "Organization: Thành ủy Huế", "Person: Trần Văn Nam"},
    ),
    (
        "Cố vấn của ông Trump Robert Miller im lặng.",
        {"Country: Mỹ", "Person: Trump", "Person: Robert Miller"},
    ),
    # A form of address that is a state's name as well.
    (
        "Tàu của Pakistan, Mỹ, Anh Quốc và Peru đã đến.",
        {"Country: Pakistan", "Country: Mỹ", "Country: Anh", "Country: Peru"},
    ),
    # What a caption says runs on into the text.
    ("Ngoại trưởng Lê Thanh Sơn Trong 9 ngày qua im lặng.", {"Person: Lê Thanh Sơn", "Country: Việt Nam"}),
    # Nobody is called by the name of his father.
    (
        "Thái tử Ali bin Karim đã đến. Quốc vương Karim im lặng.",
        {"Person: Ali bin Karim", "Person: Karim"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), [*BODIES, *ORGANIZATIONS, *PLACES, *SERIES, *PERSONS])
def test_entities(read, text, expected):
    assert {f"{e.type.value}: {e.name}" for e in read(text).entities} == expected


OFFICES = [
    ("Phó Tổng thống Mỹ Juan Rojas đến thăm.", {"Juan Rojas": ["Phó Tổng thống"]}),
    (
        "Phó Tổng thống Rojas và Tổng Thư ký Robert Miller đã đến.",
        {"Rojas": ["Phó Tổng thống"], "Robert Miller": ["Tổng Thư ký"]},
    ),
    ("Nguyên Phó Thủ tướng Trần Văn Nam đã đến.", {"Trần Văn Nam": ["Phó Thủ tướng"]}),
    (
        "Người phát ngôn của Tổng thống Chile, ông Juan Rojas, đã đến.",
        {"Juan Rojas": ["Người phát ngôn Tổng thống"]},
    ),
    (
        "Đại diện đặc biệt của Chile về chính sách Peru ông Juan Rojas gặp Đại sứ Peru Robert Miller.",
        {"Juan Rojas": ["Đại diện đặc biệt về chính sách Peru"], "Robert Miller": ["Đại sứ"]},
    ),
    ("Đại sứ Chile tại Peru ông Juan Rojas im lặng.", {"Juan Rojas": ["Đại sứ"]}),
    (
        "Bộ trưởng phụ trách vấn đề hải quan của Chile Juan Rojas đã đến.",
        {"Juan Rojas": ["Bộ trưởng phụ trách vấn đề hải quan"]},
    ),
    (
        "Ông Robert Miller, cựu phái viên của Chile tại Liên hợp quốc và ông Juan Rojas im lặng.",
        {"Robert Miller": [], "Juan Rojas": []},
    ),
    (
        "Chuyên gia về Peru trong chuyến thăm của Tổng thống Chile Juan Rojas im lặng.",
        {"Juan Rojas": ["Tổng thống"]},
    ),
    ("Bộ trưởng QP Chile Juan Rojas đã đến.", {"Juan Rojas": ["Bộ trưởng QP"]}),
    # An office before a bare surname means its famous bearer, not whoever else bears it.
    (
        "Ivanka Trump dự họp. Con gái Tổng thống Trump ngồi ở hàng đầu.",
        {"Ivanka Trump": [], "Trump": ["Tổng thống"]},
    ),
    ("Donald Trump dự họp. Tổng thống Trump ngồi ở hàng đầu.", {"Donald Trump": ["Tổng thống"]}),
]


def test_an_abbreviation_is_whose_the_article_says_it_is(read):
    told = read("Lực lượng Hỗ trợ Nhanh (RSF) chiếm El-Fasher. Liên hợp quốc kêu gọi RSF rút quân.")
    assert [e.name for e in told.entities if e.type.value == "Organization"] == ["Lực lượng Hỗ trợ Nhanh"]
    told = read("Liên hợp quốc kêu gọi RSF lên tiếng.")
    assert [e.name for e in told.entities if e.type.value == "Organization"] == ["Tổ chức Phóng viên Không Biên giới"]


def test_a_family_name_that_is_a_word_too_begins_a_name_before_another_capital(read):
    told = read("Ngoại trưởng Chile Juan Rojas và Ngoại trưởng Hàn Quốc Cho Min-ho gặp nhau.")
    assert [e.name for e in told.entities if e.type.value == "Person"] == ["Juan Rojas", "Cho Min-ho"]
    told = read("Đây là quà của Tổng thống Chile Cho Peru.")
    assert [e.name for e in told.entities if e.type.value == "Person"] == []


SHARED_NAMES = [
    # Of the states that have such a party the one that the article names more often; by itself the best known is meant.
    (
        "Hàn Quốc chờ tin. Đảng Dân chủ im lặng. Ứng cử viên Đảng Dân chủ Kim Min-ho vui mừng.",
        "Đảng Dân chủ Đồng hành",
        "KR",
    ),
    ("Tại Peru, Đảng Dân chủ im lặng. Nghị sĩ Đảng Dân chủ Juan Rojas vui mừng.", "Đảng Dân chủ", "US"),
    (
        "Mỹ và Hàn Quốc chờ tin. Đảng Dân chủ im lặng. Nghị sĩ Đảng Dân chủ Robert Miller vui mừng.",
        "Đảng Dân chủ",
        "US",
    ),
    (
        "Hàn Quốc chờ tin. Đảng Dân chủ Mỹ im lặng. Nghị sĩ Đảng Dân chủ Mỹ Robert Miller vui mừng.",
        "Đảng Dân chủ",
        "US",
    ),
]


@pytest.mark.parametrize(("text", "party", "state"), SHARED_NAMES)
def test_a_party_s_name_that_is_shared_is_of_the_state_the_article_is_on(read, text, party, state):
    entities = read(text).entities
    assert [e.represents for e in entities if e.type.value == "Person"] == [state]
    assert [e.name for e in entities if e.type.value == "Organization"] == [party]


APPOINTED = [
    ("Ông Juan Rojas được bổ nhiệm làm Đặc phái viên Chile phụ trách đàm phán về Peru.", "CL"),
    ("Bà Ana Rojas được bầu làm Tổng thống Chile.", "CL"),
    # Not where it is only to be, or where the text says for whom he speaks.
    ("Ông Juan Rojas có thể được bổ nhiệm làm Đặc phái viên Chile về Peru.", None),
    ("Ngoại trưởng Bolivia Juan Rojas được bổ nhiệm làm Đặc phái viên Chile về Peru.", "BO"),
]


@pytest.mark.parametrize(("text", "state"), APPOINTED)
def test_whoever_has_taken_an_office_speaks_for_its_state(read, text, state):
    assert [e.represents for e in read(text).entities if e.type.value == "Person"] == [state]


@pytest.mark.parametrize(("text", "expected"), OFFICES)
def test_offices(read, text, expected):
    found = {e.name: list(e.offices) for e in read(text).entities if e.type.value == "Person"}
    assert found == expected
