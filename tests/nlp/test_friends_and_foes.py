"""Whose friend or foe somebody without a name is does not tell who he is: what he does is not what they do."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts

OTHERS = [
    "Một đồng minh của Mỹ",
    "Một nước đồng minh của Mỹ",
    "Các nước đồng minh của Mỹ",
    "Đồng minh thân cận của Mỹ",
    "Một đối tác của Mỹ",
    "Đối thủ của Mỹ",
    "Kẻ thù của Mỹ",
    "Nước láng giềng của Mỹ",
    "Một người bạn của ông Trump",
    "Người tiền nhiệm của ông Trump",
    "Một nước thành viên của EU",
]
ACTS = ["lên án Nga", "yêu cầu Nga rút quân", "tấn công Nga", "chia sẻ thông tin nhưng yêu cầu Nga giữ kín"]


@pytest.mark.parametrize("who", OTHERS)
def test_what_friends_and_foes_do_is_not_done_by_those_they_belong_to(read, who: str) -> None:
    texts = [f"{who} {act}." for act in ACTS]
    told = {text: {line.partition(": ")[2].partition(" >")[0] for line in facts(read(text))} for text in texts}
    assert {text: found for text, found in told.items() if found & {"Mỹ", "Trump", "EU"}} == {}


@pytest.mark.parametrize("act", ["tấn công", "trừng phạt", "lên án", "đe dọa"])
def test_what_is_done_to_a_friend_is_not_done_to_the_other(read, act: str) -> None:
    assert not any("> Iran" in line for line in facts(read(f"Mỹ {act} một đồng minh của Iran.")))


@pytest.mark.parametrize(
    "who",
    [
        "Anh, đồng minh của Mỹ,",
        "Anh - đồng minh của Mỹ",
        "Anh là đồng minh của Mỹ và",
        "Anh dù là đồng minh của Mỹ cũng",
        "Anh và các đồng minh của nước này",
    ],
)
def test_somebody_named_acts_whosever_friend_he_is(read, who: str) -> None:
    assert "Criticism occurred: Anh > Nga" in facts(read(f"{who} đã lên án Nga."))
