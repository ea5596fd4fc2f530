"""Whether two dates can be those of one event."""

from __future__ import annotations

#: What stands for the year in a date without one, and how long a year is.
_NO_YEAR, _YEAR = "--", 4


def dates_agree(a: str | None, b: str | None) -> bool:
    """Whether two dates can be those of one event: one missing, one holding the other, or two spans with one end.

    A day without its year is one of any year.
    """
    if a is None or b is None or a == b:
        return True
    if a.startswith(_NO_YEAR) != b.startswith(_NO_YEAR) and _YEAR not in (len(a), len(b)):
        a, b = _yearless(a), _yearless(b)
    short, long = sorted((a, b), key=len)
    if "/" not in long:
        return long.startswith(short)
    start, end = long.split("/")
    if "/" in short:
        first, last = short.split("/")
        return first == start or last == end
    return start.startswith(short) or end.startswith(short) or start <= short <= end


def _yearless(date: str) -> str:
    """A day or span without its year."""
    return date if date.startswith(_NO_YEAR) else "/".join(_NO_YEAR + day[_YEAR + 1 :] for day in date.split("/"))
