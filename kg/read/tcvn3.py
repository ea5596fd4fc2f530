"""TCVN3 (ABC), the encoding of Vietnamese office fonts before Unicode, as a table.

The standard library has no codec for it. Capitals with a tone mark have no code: fonts of capitals drew them.
"""

from __future__ import annotations

_LETTERS = {
    0xA1: "ĂÂÊÔƠƯĐăâêôơưđ",
    0xB5: "àảãáạ",
    0xBB: "ằẳẵắ",
    0xC6: "ặầẩẫấậè",
    0xCE: "ẻẽéẹềểễếệìỉ",
    0xDC: "ĩíịò",
    0xE1: "ỏõóọồổỗốộờởỡớợù",
    0xF1: "ủũúụừửữứựỳỷỹýỵ",
}
TABLE: dict[int, str] = {first + i: c for first, letters in _LETTERS.items() for i, c in enumerate(letters)}


def decode(data: bytes) -> str | None:
    """The text of the bytes, or None where a byte has no letter in TCVN3."""
    if any(b >= 0x80 and b not in TABLE for b in data):
        return None
    return data.decode("latin-1").translate(TABLE)
