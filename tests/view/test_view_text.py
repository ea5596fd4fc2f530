from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text import visible
from kg.view.text import locate, occurrences, segments


def test_controls_become_visible_one_for_one():
    text = "a\x1b[31mb\u202ec\u2066d\r\te\nf\ud800"
    shown = visible(text)
    assert len(shown) == len(text)
    assert shown == "a\ufffd[31mb\ufffdc\ufffdd\ufffd\te\nf\ufffd"


def test_only_whole_words_occur():
    assert occurrences("ký", "ký kết, đăng ký, ký") == ((0, 2), (13, 15), (17, 19))
    assert occurrences("gặp", "gặp gỡ") == ((0, 3),)
    assert occurrences("an", "lan can") == ()
    assert occurrences(" ", "a b") == ()


def test_trigger_with_regex_characters_is_taken_literally():
    assert occurrences("a.*(b", "x a.*(b y") == ((2, 7),)


def test_the_cue_nearest_to_the_trigger_is_marked():
    text = "Ông không nói rằng Mỹ không ký."
    trigger, cue = locate("ký", "không", text)
    assert [text[s:e] for s, e in trigger] == ["ký"]
    assert cue == ((22, 27),)


def test_a_repeated_trigger_is_marked_where_its_cue_is():
    text = "Hai bên gặp nhau hôm qua và sẽ gặp lại."
    trigger, cue = locate("gặp", "sẽ", text)
    assert trigger == ((31, 34),)
    assert cue == ((28, 30),)


def test_a_repeated_trigger_without_cue_is_marked_everywhere():
    trigger, cue = locate("gặp", "", "gặp rồi gặp")
    assert trigger == ((0, 3), (8, 11))
    assert cue == ()


@pytest.mark.parametrize("words", ["", "vắng mặt"])
def test_words_that_are_not_there_are_not_marked(words: str):
    assert locate(words, words, "một câu khác") == ((), ())


def test_the_first_mark_keeps_its_place():
    assert segments("abcdef", [((1, 3), "cue"), ((2, 5), "trigger")]) == [
        ("a", ""), ("bc", "cue"), ("de", "trigger"), ("f", ""),
    ]  # fmt: skip


_spans = st.tuples(st.integers(-5, 40), st.integers(-5, 40))


@given(st.text(max_size=30), st.lists(st.tuples(_spans, st.sampled_from(["a", "b"])), max_size=6))
def test_pieces_are_the_text(text: str, marks: list[tuple[tuple[int, int], str]]):
    pieces = segments(text, marks)
    assert "".join(piece for piece, _ in pieces) == text
    assert all(piece for piece, _ in pieces)
