"""Acts that are there though a word of plan or denial stands by, and those that are none yet though it stands far."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import opening

P, T, M, X = (
    "Tổng thống Nga Vladimir Putin",
    "Tổng thống Mỹ Donald Trump",
    "Tổng thống Hàn Quốc Moon Jae-in",
    "Chủ tịch Trung Quốc Tập Cận Bình",
)
#: A sentence, a type of act, and how each act of this type is told; nothing where there is none.
THERE = [
    (f"Quyết định của Nga đến sau khi cuộc gặp giữa {P} và {T} không mang lại kết quả.", "Meeting", ["occurred"]),
    ("Bộ trưởng Lào Khamtay thông báo quyết định này khi thăm Việt Nam.", "Visit", ["occurred"]),
    ("Iran đang thực hiện kế hoạch tấn công Israel.", "Assault", ["occurred"]),
    (f"Nga không loại trừ khả năng cuộc điện đàm giữa {P} và {T} đã bị nghe lén.", "PhoneCall", ["occurred"]),
    (f"Nga không có bất kỳ tài liệu nào liên quan đến cuộc gặp giữa {P} và {T}.", "Meeting", ["occurred"]),
    ("Qatar không trả đũa bất kỳ nước nào đã cắt đứt quan hệ ngoại giao với Qatar.", "Sanction", ["occurred"]),
    ("Nga triển khai tên lửa để tự vệ bất chấp lệnh trừng phạt của Mỹ.", "Sanction", ["occurred"]),
    ("Mỹ không hủy bỏ quyết định trục xuất các nhà ngoại giao Nga.", "Sanction", ["occurred"]),
    ("Canada xem xét lại lệnh trừng phạt đối với Nga.", "Sanction", ["occurred"]),
    ("Nga đã xem xét nghiêm túc lời cảnh báo của Mỹ.", "Threat", ["occurred"]),
    (f"Thủ tướng Anh Theresa May rút lại lời mời {T} thăm Anh.", "Request", ["occurred"]),
    ("Quốc hội Đức nhất trí phê chuẩn hiệp định với Pháp.", "Signing", ["occurred"]),
    (
        f"{T} cho rằng việc để con gái thay ông trong cuộc họp với Thủ tướng Đức Merkel là tốt.",
        "Meeting",
        ["occurred"],
    ),
    (f"Phó tướng kể không đúng nội dung cuộc trao đổi giữa {P} và {T}.", "Meeting", ["occurred"]),
    ("Mỹ thu xếp việc trả tự do cho ba công dân và đang thương lượng với Triều Tiên.", "Meeting", ["occurred"]),
    ("Tòa án Mỹ bác bỏ yêu cầu của Tổng thống Donald Trump đòi khôi phục lệnh cấm nhập cảnh.", "Request", ["occurred"]),
]
TO_COME = [
    ("Mỹ cam kết thực hiện kế hoạch rút quân khỏi Syria.", "Retreat", ["planned"]),
    ("Nga yêu cầu Mỹ thực hiện kế hoạch rút quân khỏi Syria.", "Retreat", ["planned"]),
    ("Mỹ sẽ thực hiện kế hoạch rút quân khỏi Syria.", "Retreat", ["planned"]),
    ("Mỹ chưa thực hiện kế hoạch rút quân khỏi Syria.", "Retreat", ["denied"]),
    ("Bất kỳ nước nào tấn công Israel sẽ phải trả giá.", "Assault", ["hypothetical"]),
    ("Ba Lan sẵn sàng bảo vệ biên giới trước mọi hành động xâm lược của Nga.", "Assault", ["hypothetical"]),
    ("NATO sẽ bảo vệ các đồng minh khỏi mọi cuộc tấn công của Nga.", "Assault", ["hypothetical"]),
    ("Iran lên án mọi cuộc tấn công của Israel.", "Assault", ["occurred"]),
    ("Trước mọi người, ông Putin lên án vụ Mỹ tấn công Iran.", "Assault", ["occurred"]),
    (f"Nga bác bỏ thông tin cuộc gặp giữa {P} và {T} đã diễn ra.", "Meeting", ["denied"]),
    (f"Có khả năng cuộc gặp giữa {P} và {T} đã bị hủy.", "Meeting", ["cancelled"]),
    (f"{T} sẽ không hủy cuộc gặp với {P}.", "Meeting", ["planned"]),
    (f"{M} sẽ thăm Triều Tiên và tiến hành đàm phán với Nga.", "Meeting", ["planned"]),
    (f"{M} sẵn sàng thăm Triều Tiên, cũng như tiến hành đàm phán với Nga.", "Meeting", ["considered"]),
    (f"{M} sẽ thăm Triều Tiên và đã tiến hành đàm phán với Nga.", "Meeting", ["occurred"]),
    ("Lào và Việt Nam nhất trí hợp tác trong thương mại và phối hợp với Trung Quốc.", "Cooperation", ["planned"]),
    ("Chính phủ sẽ khuyến khích đầu tư, qua đó vừa hỗ trợ Lào, vừa tạo việc làm.", "Aid", []),
]
TOLD_TO = [
    (f"{P} giao Bộ Quốc phòng, Bộ Ngoại giao hợp tác với Belarus.", "Cooperation", ["planned"]),
    (f"{P} giao nhiệm vụ cho các bộ, cơ quan liên quan tổ chức cuộc gặp với {T}.", "Meeting", ["planned"]),
    (f"{P} giao Bộ Ngoại giao, cơ quan chính phủ tổ chức một cuộc gặp với {T}.", "Meeting", ["planned"]),
    ("Thủ tướng chỉ đạo Bộ Ngoại giao phối hợp với Lào.", "Cooperation", ["planned"]),
    (f"{P} kêu gọi các nước, tổ chức quốc tế hỗ trợ Syria.", "Aid", []),
    ("Cựu Đại sứ Mỹ Bill Ford đề nghị Mỹ có biện pháp trừng phạt Triều Tiên.", "Sanction", ["planned"]),
    ("Một nhà ngoại giao Nga gặp Bộ trưởng Ngoại giao Lào Saleumxay.", "Meeting", ["occurred"]),
]
WISHED = [
    ("Bộ trưởng Lào Khamtay mong rằng, thời gian tới, Việt Nam tiếp tục giúp đỡ Lào.", "Aid", ["planned"]),
    (f"{T} hy vọng rằng, trong năm nay, Nhật Bản đầu tư, hợp tác với Hàn Quốc.", "Cooperation", ["considered"]),
    ("Bộ trưởng Lào Khamtay nói rằng, trong năm qua, Việt Nam tiếp tục giúp đỡ Lào.", "Aid", ["occurred"]),
]
NONE_OF = [
    ("Pháp không nằm trong số các nước trừng phạt Nga.", "Sanction", ["denied"]),
    ("Pháp nằm trong số các nước trừng phạt Nga.", "Sanction", ["occurred"]),
    ("Đức không phải là nước đã cung cấp vũ khí cho Israel.", "Aid", ["denied"]),
    ("Nga không phải là nước duy nhất tấn công Ukraine.", "Assault", ["occurred"]),
    ("Mỹ không phải là nước đầu tiên trừng phạt Belarus.", "Sanction", ["occurred"]),
    ("Đây không phải là lần đầu tiên Mỹ trừng phạt Iran.", "Sanction", ["occurred"]),
    ("Đức, không nằm trong số các quốc gia tán thành kế hoạch của Mỹ, kêu gọi đối thoại.", "Agreement", ["denied"]),
]
GAINSAID = [
    (f"Có tin {T} đã gặp {P} ở Paris, nhưng Điện Kremlin bác bỏ.", "Meeting", ["denied"]),
    (f"Báo chí Mỹ đưa tin {T} đã gặp {P} ở Paris, song Điện Kremlin phủ nhận thông tin này.", "Meeting", ["denied"]),
    ("Truyền thông Israel nói Mỹ đã tấn công Iran, nhưng Lầu Năm Góc phủ nhận.", "Assault", ["denied"]),
    ("Mỹ trừng phạt Nga, nhưng Trung Quốc bác bỏ cáo buộc của Mỹ.", "Sanction", ["occurred"]),
    ("Ukraine đã tấn công Nga và đề nghị ngừng bắn, nhưng Nga bác bỏ.", "Assault", ["occurred"]),
]


#: What somebody fears, doubts or talks over, by the words for it, and how the act is told.
WEIGHED = [
    ("lo", "hypothetical"),
    ("lo rằng", "hypothetical"),
    ("e rằng", "hypothetical"),
    ("đồn rằng", "hypothetical"),
    ("đặt giả thiết", "hypothetical"),
    ("không xác nhận", "hypothetical"),
    ("xúi", "considered"),
    ("biểu quyết việc", "considered"),
    ("đặt điều kiện cho việc", "considered"),
    ("chưa thấy dấu hiệu", "denied"),
    ("trì hoãn việc", "cancelled"),
    ("tranh cãi về việc", "occurred"),
    ("giải thích việc", "occurred"),
    ("xác nhận việc", "occurred"),
    ("lên án việc", "occurred"),
]
#: … and what he himself would do.
OWN = [
    ("bàn cách", "considered"),
    ("bàn luận việc", "considered"),
    ("tranh cãi về việc", "considered"),
    ("nôn nóng", "considered"),
    ("rắp tâm", "considered"),
    ("bắt đầu thủ tục", "considered"),
    ("sửa soạn", "planned"),
    ("gác kế hoạch", "cancelled"),
    ("từ bỏ ý định", "cancelled"),
    ("gấp rút", "occurred"),
]
#: What is said of a package or a talk that has a noun, and how the act is told.
PREDICATES = [
    ("Gói viện trợ mới của EU cho Ukraine", "Aid", "sẽ được công bố ngày mai", "planned"),
    ("Gói viện trợ mới của EU cho Ukraine", "Aid", "đang được soạn thảo", "planned"),
    ("Gói viện trợ mới của EU cho Ukraine", "Aid", "đang được bàn thảo", "considered"),
    ("Gói viện trợ mới của EU cho Ukraine", "Aid", "có thể được thông qua", "hypothetical"),
    ("Gói viện trợ mới của EU cho Ukraine", "Aid", "vẫn chưa được thông qua", "denied"),
    ("Gói viện trợ mới của EU cho Ukraine", "Aid", "bị Hungary phủ quyết", "denied"),
    ("Gói viện trợ mới của EU cho Ukraine", "Aid", "đã được thông qua", "occurred"),
    ("Các lệnh trừng phạt mới của EU đối với Nga", "Sanction", "chưa được thông qua", "denied"),
    ("Các lệnh trừng phạt mới của EU đối với Nga", "Sanction", "bị Iran bác bỏ", "occurred"),
    ("Các lệnh trừng phạt mới của EU đối với Nga", "Sanction", "vẫn còn hiệu lực", "occurred"),
    (f"Cuộc gặp giữa {P} và {T}", "Meeting", "vẫn là ẩn số", "hypothetical"),
    (f"Cuộc gặp giữa {P} và {T}", "Meeting", "không được xác nhận", "hypothetical"),
    (f"Cuộc gặp giữa {P} và {T}", "Meeting", "được mong chờ từ lâu", "planned"),
    (f"Cuộc gặp giữa {P} và {T}", "Meeting", "đổ bể", "cancelled"),
    (f"Cuộc gặp giữa {P} và {T}", "Meeting", "đã kết thúc tốt đẹp", "occurred"),
    ("Hiệp định thương mại giữa Mỹ và Anh", "Signing", "sẽ được ký kết", "planned"),
    ("Hiệp định thương mại giữa Mỹ và Anh", "Signing", "đã được ký kết", "occurred"),
]
#: Acts that are there whatever is said beside them.
BESIDE = [
    ("Chưa rõ lý do Mỹ rút quân khỏi Syria.", "Retreat", ["occurred"]),
    ("Chưa rõ vì sao Nga tấn công Kiev.", "Assault", ["occurred"]),
    ("Chưa rõ Nga có tấn công Kiev hay không.", "Assault", ["hypothetical"]),
    ("Hội đồng Bảo an họp bàn về việc Nga tấn công Kiev.", "Assault", ["occurred"]),
    ("Quốc hội Mỹ thảo luận việc Mỹ rút quân khỏi Syria.", "Retreat", ["considered"]),
    ("Nếu không vì Nga tấn công Kiev, EU đã không can thiệp.", "Assault", ["occurred"]),
    (f"Nếu không có cuộc gặp giữa {P} và {T}, chiến sự đã leo thang.", "Meeting", ["hypothetical"]),
    ("Nga tấn công Kiev nhưng không thừa nhận.", "Assault", ["occurred"]),
    ("Nga hiện thực hóa lời đe dọa trừng phạt Ba Lan.", "Sanction", ["occurred"]),
    ("Nga chưa thực hiện lời đe dọa trừng phạt Ba Lan.", "Sanction", ["hypothetical"]),
    ("Nga nhắc lại lời đe dọa trừng phạt Ba Lan.", "Sanction", ["hypothetical"]),
    ("Nga không những tấn công Kiev mà còn bắt giữ tàu của Ukraine.", "Assault", ["occurred"]),
    ("Nga không do dự tấn công Kiev.", "Assault", ["occurred"]),
]
DRAFTS = [
    ("Mỹ đứng trước lựa chọn tấn công Iran hay đàm phán.", "Assault", ["considered"]),
    ("Mỹ rút quân khỏi Syria vào cuối năm nay.", "Retreat", ["planned"]),
    ("Cuối năm ngoái, Mỹ rút quân khỏi Syria.", "Retreat", ["occurred"]),
    ("Đầu năm nay, Mỹ rút quân khỏi Syria.", "Retreat", ["occurred"]),
    ("Nga đứng trước nguy cơ hứng chịu các lệnh trừng phạt mới của EU.", "Sanction", ["hypothetical"]),
    ("Nga đang hứng chịu các lệnh trừng phạt mới của EU.", "Sanction", ["occurred"]),
    ("Ba Lan đã thôi cung cấp xe tăng cho Ukraine.", "Aid", ["cancelled"]),
    ("Ba Lan hẳn đã cung cấp xe tăng cho Ukraine.", "Aid", ["hypothetical"]),
    ("Đại sứ Thôi Thiên Khải thăm Nga.", "Visit", ["occurred"]),
    ("Trong dự thảo nghị quyết, Hội đồng Bảo an lên án Triều Tiên.", "Criticism", ["considered"]),
    ("Trong nghị quyết, Hội đồng Bảo an lên án Triều Tiên.", "Criticism", ["occurred"]),
    ("Trong bản dự thảo, EU trừng phạt thêm 20 ngân hàng Nga.", "Sanction", ["considered"]),
    ("Tấn công một thành viên đồng nghĩa với tấn công cả NATO.", "Assault", ["hypothetical"]),
    ("Iran cảnh báo việc giúp Mỹ đồng nghĩa với chống lại Iran.", "Threat", ["occurred"]),
    ("Khi quân đội Mỹ đến Philippines tập trận, họ có thể mang theo tên lửa.", "Mobilization", ["planned"]),
    ("Khi quân đội Mỹ đến Philippines tập trận, họ đã mang theo tên lửa.", "Mobilization", ["occurred"]),
    ("Mi-lo-sê-vích tấn công Croatia.", "Assault", ["occurred"]),
    ("Iran ra điều kiện đàm phán với Mỹ.", "Meeting", ["considered"]),
]
#: What a pact says is to be done, and what its date or its end says was not.
PACTS = [
    ("Theo thỏa thuận ngừng bắn, Israel rút quân khỏi miền nam Lebanon.", "Retreat", ["planned"]),
    ("Theo các điều khoản của thỏa thuận, Hamas thả 20 con tin.", "Retreat", ["planned"]),
    ("Hai nước ký hiệp định, theo đó Mỹ cung cấp 100 tên lửa cho Ba Lan.", "Aid", ["planned"]),
    ("Theo thỏa thuận ký năm 2015, Nga đã cung cấp tên lửa cho Iran.", "Aid", ["occurred"]),
    ("Theo đề nghị của Syria, Nga triển khai máy bay tới Latakia.", "Mobilization", ["occurred"]),
    ("Theo lịch trình, hôm qua Nga đã rút quân khỏi Syria.", "Retreat", ["occurred"]),
    ("Theo lịch trình, Nga rút quân khỏi Syria.", "Retreat", ["planned"]),
    ("Mỹ bật đèn xanh cho Israel tấn công Rafah.", "Assault", ["considered"]),
    (f"Cuộc gặp giữa {P} và {T} bị lùi sang tháng 6.", "Meeting", ["cancelled"]),
    (f"Hội đàm giữa {P} và {T} dự kiến diễn ra hôm nay nhưng phút chót bị hủy.", "Meeting", ["cancelled"]),
    ("Mỹ sẽ coi mọi cuộc tấn công vào Qatar là mối đe dọa.", "Assault", ["hypothetical"]),
    ("Mỹ đã coi mọi cuộc tấn công vào Qatar là mối đe dọa.", "Assault", ["occurred"]),
]
ON_TERMS = [
    ("Nếu hai bên không thỏa thuận, Mỹ áp thuế 25% lên hàng hóa Ấn Độ.", "Sanction", ["hypothetical"]),
    ("Trong trường hợp đàm phán thất bại, Mỹ không kích Iran.", "Assault", ["hypothetical"]),
    ("Nếu như năm ngoái Mỹ trừng phạt Nga, năm nay Mỹ trừng phạt Iran.", "Sanction", ["hypothetical", "occurred"]),
    ("Nếu tính cả Nga, Mỹ đã trừng phạt ba nước.", "Sanction", ["occurred"]),
    ("Nếu cuộc gặp diễn ra, đây là lần đầu hai ông gặp nhau kể từ khi Mỹ trừng phạt Nga.", "Sanction", ["occurred"]),
    ("Mỹ rút quân khỏi Syria sẽ khiến Iran mạnh lên.", "Retreat", ["hypothetical"]),
    ("Mỹ trừng phạt Nga khiến giá dầu tăng.", "Sanction", ["occurred"]),
    ("Mỹ đã trừng phạt Nga và sẽ khiến kinh tế Nga suy yếu.", "Sanction", ["occurred"]),
    (f"Theo tin đồn, {P} gặp {T} ở Paris.", "Meeting", ["hypothetical"]),
    ("Cuộc diễn tập mô phỏng Trung Quốc tấn công Đài Loan.", "Assault", ["hypothetical"]),
    ("Cuộc tập trận giả định Trung Quốc tấn công Đài Loan.", "Assault", ["hypothetical"]),
    ("Đàm phán giữa Nga và Ukraine đình trệ từ tháng 5.", "Meeting", ["cancelled"]),
]
PLEDGED = [
    ("Việt Nam và Nhật Bản tái khẳng định tiếp tục phối hợp trong chống khủng bố.", "Cooperation", ["planned"]),
    ("Nga khẳng định đang hợp tác với Iran.", "Cooperation", ["occurred"]),
    ("Nga khẳng định đã hợp tác với Iran.", "Cooperation", ["occurred"]),
    ("Ngay cả trước khi Mỹ trừng phạt Nga, thương mại hai nước đã giảm.", "Sanction", ["occurred"]),
    ("Trước khi Mỹ trừng phạt Nga, EU cần hành động.", "Sanction", ["planned"]),
    ("Giá tăng vì việc phê chuẩn hiệp định giữa EU và Lào sẽ phải chờ quốc hội.", "Signing", ["planned"]),
]
STOPS = [
    (f"Lào là điểm dừng chân đầu tiên của {T} trong chuyến công du nước ngoài.", "Visit", ["occurred"]),
    (f"Lào sẽ là điểm dừng chân đầu tiên của {T} trong chuyến công du tới.", "Visit", ["planned"]),
    (f"Điểm dừng chân tiếp theo của {T} là Lào.", "Visit", ["planned"]),
]
#: Talks that were held and others that are only planned, told in one text.
HELD = [
    (
        f"Sau cuộc gặp với {X} tại Paris, {T} nói về thuế. Ông Trump sẽ gặp ông Tập Cận Bình vào tháng tới.",
        ["occurred", "planned"],
    ),
    (
        f"Trong cuộc hội đàm giữa {P} và {X}, hai bên đã trao đổi về dầu khí. Hai ông dự kiến hội đàm vào tháng tới.",
        ["occurred", "planned"],
    ),
    (f"Kết thúc cuộc hội đàm giữa {P} và {X}, Nga im lặng. Hai ông sẽ hội đàm tại Moskva.", ["occurred", "planned"]),
    (f"{P} đã có cuộc gặp với {X}. Hai ông sẽ đàm phán về dầu khí.", ["occurred", "planned"]),
    (f"{T} sẵn sàng tiếp {P} trong một cuộc gặp. Ông Trump muốn gặp ông Putin.", ["considered"]),
    (f"{T} sẽ nêu vấn đề này trong cuộc gặp với {P}.", ["planned"]),
]

#: What is agreed on or signed may itself end something.
ENDING = [
    ("Lệnh ngừng bắn được Nga và Mỹ nhất trí.", "Agreement", ["occurred"]),
    ("Thỏa thuận ngừng thử hạt nhân được Nga và Mỹ ký tại Geneva.", "Signing", ["occurred"]),
    ("Cuộc đàm phán giữa Nga và Mỹ bị Nga hủy bỏ.", "Meeting", ["cancelled"]),
]

#: What is to come before something else is done.
UNTIL = [
    ("Mỹ sẽ đợi 100 ngày trước khi các công ty Trung Quốc bị đưa vào danh sách trừng phạt.", "Sanction", ["planned"]),
    ("Mỹ đã đợi 100 ngày trước khi các công ty Trung Quốc bị đưa vào danh sách trừng phạt.", "Sanction", ["occurred"]),
]

ANSWERED = [
    ("Nga tuyên bố không đáp trả lệnh trừng phạt của Mỹ.", "Sanction", ["occurred"]),
    ("Iran bác bỏ lệnh trừng phạt mới của Liên hợp quốc.", "Sanction", ["occurred"]),
    ("EU bác bỏ đề xuất trừng phạt Nga của Ba Lan.", "Sanction", ["considered"]),
    ("Iran khẳng định không sợ lời đe dọa tấn công của Israel.", "Threat", ["occurred"]),
    ("Nga không nao núng trước các lệnh trừng phạt mới của EU.", "Sanction", ["occurred"]),
    (
        "Nga chặn các trang tin của EU để trả đũa quyết định trừng phạt hãng tin Sputnik của Nga.",
        "Sanction",
        ["occurred"],
    ),
    ("Mỹ điều quân để kết thúc cuộc chiếm đóng của Maute tại Marawi.", "Coercion", ["occurred"]),
    ("Nga chấp nhận lời xin lỗi của Thổ Nhĩ Kỳ về vụ bắn rơi máy bay.", "Concession", ["occurred"]),
    ("Iran làm giàu uranium bất chấp các biện pháp trừng phạt từ Mỹ.", "Sanction", ["occurred"]),
    ("Hàn Quốc sẵn sàng ứng phó với mọi cuộc tấn công của Triều Tiên.", "Assault", ["hypothetical"]),
    ("Trung Quốc dọa trả đũa mọi biện pháp trừng phạt của Mỹ.", "Sanction", ["hypothetical"]),
    ("Ukraine đã đẩy lùi mọi cuộc tấn công của Nga ở Kharkiv.", "Assault", ["occurred"]),
]
KNOWN = [
    ("Chưa rõ Iran sẽ làm gì sau vụ Mỹ không kích cơ sở Fordow.", "Assault", ["occurred"]),
    ("Phóng viên hỏi liệu đàm phán có bị ảnh hưởng bởi vụ Israel không kích Doha hay không.", "Assault", ["occurred"]),
    ("Nếu có thêm một vụ tấn công vào Israel, Mỹ sẽ đáp trả.", "Assault", ["hypothetical"]),
    ("Chưa rõ Ukraine có bàn về kế hoạch hòa bình do Trung Quốc đề xuất hay không.", "Request", ["occurred"]),
    ("Giới quan sát quan tâm tới việc Trung Quốc mời Tổng thống Putin dự lễ duyệt binh.", "Request", ["occurred"]),
    ("Vụ bê bối đã lan rộng - vụ việc đã khiến Bộ trưởng Nhật Bản Tomomi Inada phải từ chức.", "Retreat", ["occurred"]),
    ("Quân đội Sudan tiến vào Khartoum, buộc lực lượng RSF phải rút khỏi thành phố.", "Retreat", ["occurred"]),
    (f"{T} dọa buộc Canada phải rút quân khỏi Latvia.", "Retreat", ["considered"]),
    ("Mỹ và Jordan có thể buộc Iran phải rút quân khỏi Syria.", "Retreat", ["considered"]),
    ("Phải mất hai năm Quốc hội Hungary mới phê chuẩn hiệp định với Thụy Điển.", "Signing", ["occurred"]),
    (f"Khả năng cao {T} sẽ gặp {P} tại Hungary.", "Meeting", ["hypothetical"]),
    ("Quân đội Mỹ chực tấn công Venezuela.", "Assault", ["considered"]),
    ("Nga và Ukraine gần đạt thỏa thuận về tù binh.", "Agreement", ["considered"]),
    (f"Cuộc gặp giữa {P} và {T} được chờ đợi từ lâu.", "Meeting", ["planned"]),
    (f"{M} sẽ lập nhóm chuyên gia để hỗ trợ Hàn Quốc trong cuộc đàm phán với Mỹ.", "Meeting", ["planned"]),
    (f"{M} đã lập nhóm chuyên gia và hỗ trợ Ukraine trong cuộc đàm phán với Mỹ.", "Meeting", ["occurred"]),
]
#: What parliaments and councils pass, draft and turn down.
PASSED = [
    ("Hạ viện Mỹ thông qua gói viện trợ 61 tỷ USD cho Ukraine.", "Aid", ["planned"]),
    ("Thượng viện Mỹ thông qua nghị quyết trừng phạt Nga.", "Sanction", ["planned"]),
    ("EU thông qua gói trừng phạt thứ 18 đối với Nga.", "Sanction", ["occurred"]),
    ("Thượng viện Pháp phê chuẩn hiệp định với Việt Nam.", "Signing", ["occurred"]),
    ("Hungary phủ quyết khoản viện trợ quân sự của EU cho Ukraine.", "Aid", ["denied"]),
    ("Pháp trình dự thảo nghị quyết lên án Syria lên Hội đồng Bảo an.", "Criticism", ["considered"]),
    ("Mỹ soạn thảo nghị quyết lên án vụ phóng tên lửa của Triều Tiên.", "Criticism", ["considered"]),
    ("Hội đồng Bảo an thông qua dự thảo nghị quyết lên án Houthi.", "Criticism", ["occurred"]),
    ("Hội đồng Bảo an không thông qua được dự thảo nghị quyết lên án Houthi.", "Criticism", ["denied"]),
    ("Nga ngăn chặn dự thảo nghị quyết lên án Syria.", "Criticism", ["denied"]),
    ("Hội đồng Bảo an thông qua dự thảo nghị quyết áp đặt trừng phạt đối với Houthi.", "Sanction", ["occurred"]),
]


def told(extraction, kind):
    """How the acts of a type are told."""
    return sorted(e.factuality.value.lower() for e in extraction.events if e.type.value == kind)


@pytest.mark.parametrize(("text", "kind", "expected"), THERE, ids=opening)
def test_what_is_there_stays_a_fact(read, text, kind, expected):
    assert told(read(text), kind) == expected


@pytest.mark.parametrize(("text", "kind", "expected"), ANSWERED, ids=opening)
def test_what_is_answered_is_there_unless_it_is_whatever_may_come(read, text, kind, expected):
    assert told(read(text), kind) == expected


@pytest.mark.parametrize(("text", "kind", "expected"), KNOWN, ids=opening)
def test_what_is_asked_or_supposed_of_something_else_leaves_an_act_as_it_is(read, text, kind, expected):
    assert told(read(text), kind) == expected


@pytest.mark.parametrize(("text", "kind", "expected"), PASSED, ids=opening)
def test_a_house_makes_no_law_and_a_draft_no_charge(read, text, kind, expected):
    assert told(read(text), kind) == expected


@pytest.mark.parametrize(("text", "kind", "expected"), TO_COME, ids=opening)
def test_what_is_to_come_is_none(read, text, kind, expected):
    assert told(read(text), kind) == expected


@pytest.mark.parametrize(("text", "kind", "expected"), TOLD_TO, ids=opening)
def test_what_somebody_is_told_to_do_is_still_to_be_done(read, text, kind, expected):
    assert told(read(text), kind) == expected


@pytest.mark.parametrize(("text", "kind", "expected"), WISHED, ids=opening)
def test_a_wish_reaches_past_a_circumstance(read, text, kind, expected):
    assert told(read(text), kind) == expected


@pytest.mark.parametrize(("text", "kind", "expected"), NONE_OF, ids=opening)
def test_who_is_none_of_those_who_do_it_does_not(read, text, kind, expected):
    assert told(read(text), kind) == expected


@pytest.mark.parametrize(("text", "kind", "expected"), GAINSAID, ids=opening)
def test_what_is_told_and_denied_did_not_happen(read, text, kind, expected):
    assert told(read(text), kind) == expected


@pytest.mark.parametrize(("text", "kind", "expected"), PACTS, ids=opening)
def test_what_a_pact_says_is_to_be_done(read, text, kind, expected):
    assert told(read(text), kind) == expected


@pytest.mark.parametrize(("words", "expected"), WEIGHED)
def test_what_somebody_fears_or_talks_over_others_may_do(read, words, expected):
    assert told(read(f"Ba Lan {words} Mỹ rút quân khỏi Syria."), "Retreat") == [expected]


@pytest.mark.parametrize(("words", "expected"), OWN)
def test_what_somebody_talks_over_he_may_do(read, words, expected):
    assert told(read(f"Ba Lan {words} trừng phạt Nga."), "Sanction") == [expected]


@pytest.mark.parametrize(("noun", "kind", "said", "expected"), PREDICATES)
def test_what_is_said_of_a_package_or_talk_tells_whether_it_came(read, noun, kind, said, expected):
    assert told(read(f"{noun} {said}."), kind) == [expected]


@pytest.mark.parametrize(("text", "kind", "expected"), BESIDE, ids=opening)
def test_what_is_done_stays_so_whatever_is_asked_or_denied_beside_it(read, text, kind, expected):
    assert told(read(text), kind) == expected


@pytest.mark.parametrize(("text", "kind", "expected"), DRAFTS, ids=opening)
def test_what_only_a_draft_or_a_comparison_says_is_not_done(read, text, kind, expected):
    assert told(read(text), kind) == expected


@pytest.mark.parametrize(("text", "kind", "expected"), ON_TERMS, ids=opening)
def test_what_depends_on_something_is_open(read, text, kind, expected):
    assert told(read(text), kind) == expected


@pytest.mark.parametrize(("text", "kind", "expected"), STOPS, ids=opening)
def test_the_first_stop_is_made_the_next_is_to_come(read, text, kind, expected):
    assert told(read(text), kind) == expected


@pytest.mark.parametrize(("text", "kind", "expected"), ENDING, ids=opening)
def test_what_ends_by_an_act_does_not_end_the_act(read, text, kind, expected):
    assert told(read(text), kind) == expected


@pytest.mark.parametrize(("text", "kind", "expected"), UNTIL, ids=opening)
def test_what_waits_for_a_plan_is_to_come(read, text, kind, expected):
    assert told(read(text), kind) == expected


@pytest.mark.parametrize(("text", "expected"), HELD, ids=opening)
def test_a_talk_at_which_something_was_said_is_not_the_one_planned(read, text, expected):
    assert told(read(text), "Meeting") == expected


@pytest.mark.parametrize(("text", "kind", "expected"), PLEDGED, ids=opening)
def test_what_is_pledged_is_to_come(read, text, kind, expected):
    assert told(read(text), kind) == expected
