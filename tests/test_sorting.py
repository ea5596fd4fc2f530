"""Sorting more than memory holds gives what sorting in memory gives, and leaves nothing behind."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.sorting import BORDER, Sorter

lines = st.binary(max_size=12).map(lambda b: b.replace(b"\n", b""))


@settings(deadline=None, max_examples=50, suppress_health_check=list(HealthCheck))
@given(st.lists(lines, max_size=60), st.integers(1, 2000))
def test_the_order_is_that_of_the_bytes_however_little_memory_holds(
    tmp_path: Path, records: list[bytes], held: int
) -> None:
    with closing(Sorter(tmp_path, held)) as sorter:
        for record in records:
            sorter.add(record)
        assert list(sorter) == sorted(records)
        assert list(sorter) == sorted(records), "it may be read again"
    assert not list(tmp_path.iterdir())


def test_many_runs_become_few(tmp_path: Path) -> None:
    with closing(Sorter(tmp_path, 1)) as sorter:
        for number in range(1000):
            sorter.add(b"%03d" % (number * 7 % 1000))
        assert list(sorter) == [b"%03d" % number for number in range(1000)]
        assert len(sorter._runs) <= 100


def test_groups_have_the_records_of_one_key(tmp_path: Path) -> None:
    with closing(Sorter(tmp_path, 100)) as sorter:
        for record in (b"b", b"a", b"ab"):
            for rest in (b"2", b"1"):
                sorter.add(record + BORDER + rest)
        found = [(key, list(rest)) for key, rest in sorter.groups()]
    assert found == [(key, [b"1", b"2"]) for key in (b"a", b"ab", b"b")]
