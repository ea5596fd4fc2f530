"""Publication dates: what is understood, and what is refused."""

from __future__ import annotations

import pytest

from kg.read.dates import parse_date, refine


@pytest.mark.parametrize(
    ("written", "iso"),
    [
        ("2025-08-07", "2025-08-07"),
        ("2025-8-7", "2025-08-07"),
        ("2025/08/07", "2025-08-07"),
        ("20250807", "2025-08-07"),
        ("2025-08-07T23:15:19.939274+07:00", "2025-08-07"),
        ("2025-08-07 10:20", "2025-08-07"),
        ("2024-11", "2024-11"),
        ("11/2024", "2024-11"),
        ("2024", "2024"),
        ("7/8/2025", "2025-08-07"),
        ("07.08.2025", "2025-08-07"),
        ("07-08-2025 09:30", "2025-08-07"),
        ("Thứ năm, 07/08/2025 - 10:24", "2025-08-07"),
        ("Thứ Năm, ngày 7 tháng 8 năm 2025", "2025-08-07"),
        ("Thu, 07 Aug 2025 10:20:00 +0700", "2025-08-07"),
        ("29/2/2024", "2024-02-29"),
    ],
)
def test_dates_are_read_as_precise_as_written(written: str, iso: str) -> None:
    assert parse_date(written) == iso


@pytest.mark.parametrize(
    "written", ["30/02/2025", "2025-13-01", "29/2/2025", "8/25/2025", "2025-00-10", "hôm qua", "", "0208-01-01"]
)
def test_what_no_calendar_has_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"no date|no such day|impossible year"):
        parse_date(written)


@pytest.mark.parametrize(
    ("own", "other", "result"),
    [
        ("2024-11", "2024-11-21", "2024-11-21"),
        ("2024-11-21", "2024-11", "2024-11-21"),
        ("2024-11", "2024-12-01", "2024-11"),
        (None, "2024", "2024"),
        ("2024", None, "2024"),
        (None, None, None),
    ],
)
def test_the_more_precise_of_two_agreeing_dates_is_kept(own: str | None, other: str | None, result: str | None) -> None:
    assert refine(own, other) == result
