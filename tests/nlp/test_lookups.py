"""What is looked up in another way because it is quicker gives what the plain way gives."""

from __future__ import annotations

from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from kg.lang import load
from kg.lang.lookup import Trie, Tries
from kg.nlp.dates import Dates
from kg.nlp.layers import Mention, MentionKind
from kg.nlp.times.anchor import Anchor
from kg.nlp.tokenizer import cut
from kg.text import fold

_WORDS = st.lists(st.sampled_from(["a", "b", "c"]), min_size=1, max_size=4).map(" ".join)


@given(st.lists(st.lists(_WORDS, max_size=6), min_size=1, max_size=4), st.lists(st.sampled_from("abc"), max_size=8))
def test_tries_walked_at_once_answer_as_each_by_itself(phrases: list[list[str]], text: list[str]) -> None:
    tries = [Trie((p, (k, p)) for p in listed) for k, listed in enumerate(phrases)]
    together = Tries(*tries)
    for i in range(len(text)):
        assert together.longest(text, i, len(text)) == [t.longest(text, i, len(text)) for t in tries]
        assert (text[i] in together.opens) == any(text[i] in t.opens for t in tries)


@given(st.lists(_WORDS, max_size=6), st.lists(st.sampled_from("abc"), max_size=8), st.integers(0, 8))
def test_the_phrase_before_a_place_is_found_however_long_it_is(phrases: list[str], text: list[str], start: int) -> None:
    trie = Trie((p, True) for p in phrases)
    for end in range(len(text) + 1):
        whole = [k for k in range(start, end) if " ".join(text[k:end]) in phrases]
        assert trie.begin_of(text, end, start) == (whole[0] if whole else None)
        assert trie.ends_at(text, end, start) == bool(whole)


def _phrases() -> list[str]:
    words = load("vi").dates
    lists = (words.told_day, words.relative_day, words.relative_month, words.relative_week, words.relative_year)
    more = (words.weekday, words.month_name, words.told_before, words.told_after, words.ago, words.next, words.day)
    figures = ["3", "12", "2017", "5/6", "-", ",", "x", "x'y", "_"]
    return [*(w for phrases in (*lists, *more, words.month, words.year, words.count_day) for w in phrases), *figures]


@cache
def _dates() -> tuple[Dates, Dates]:
    quick, plain = Dates(load("vi")), Dates(load("vi"))
    plain.patterns.shapes = [(shape, pattern, ()) for shape, pattern, _ in plain.patterns.shapes]
    return quick, plain


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from(_phrases()), st.sampled_from([" ", " ", " ", "", "  "])), max_size=8))
def test_no_date_is_missed_because_the_words_of_its_shape_were_not_seen(pieces: list[tuple[str, str]]) -> None:
    text = fold("".join(word + gap for word, gap in pieces))
    quick, plain = _dates()
    anchor = Anchor.of("2017-06-01")
    assert list(quick.find(text, anchor)) == list(plain.find(text, anchor))
    words, _ = cut(text)
    keys = [fold(word) for word in words if not word.isspace()]
    assert list(quick.find(text, anchor, None, keys)) == list(plain.find(text, anchor))


@given(st.text(alphabet="aé1_'’.,- \n\t", max_size=30))
def test_tokens_and_blanks_give_the_text_back(text: str) -> None:
    words, spaces = cut(text)
    assert "".join(word + " " * space for word, space in zip(words, spaces, strict=True)) == text
    assert all(word.isspace() or not set(word) & set(" \n\t") for word in words)


def test_a_name_at_another_place_is_the_same_but_for_its_place() -> None:
    name = Mention(3, 5, MentionKind.COUNTRY, name=(3, 5), label="x", code="XX", capital=True, aliases=("y",), en="z")
    assert name.at(7, 9) == Mention(
        7, 9, MentionKind.COUNTRY, name=(7, 9), label="x", code="XX", capital=True, aliases=("y",), en="z"
    )
    assert hash(name.at(3, 5)) == hash(name)
