"""The office that a title gives: as written, and the canonical one by which holders are found again."""

from __future__ import annotations

from kg.lang.lookup import Trie, key_of
from kg.lang.people_schema import OfficeHead
from kg.nlp.layers import Syllables
from kg.nlp.names.title_state import Title
from kg.values import frozen


@frozen
class Opening:
    """Modifiers and head of a title.

    Attributes:
        start: Index of the first modifier.
        office: Index where the office begins; *Phó* belongs to it, *cựu* does not.
        head: Index of the head.
        end: Index after the head.
        spec: The head in the lexicon; None for *người đồng cấp*.
        former: Whether a modifier says that the office was held before.
    """

    start: int
    office: int
    head: int
    end: int
    spec: OfficeHead | None
    former: bool


def stands_alone(syl: Syllables, start: int, spec: OfficeHead) -> bool:
    """Whether a head with nothing after it still names an office-holder (*Thủ tướng cho biết*)."""
    return spec.unique or spec.leader or "field" in spec.takes or syl.cap[start]


def office_of(syl: Syllables, title: Title) -> str | None:
    """The office as written, without the country."""
    return " ".join(syl.slice(a, b) for a, b in title.office) if title.head else None


def led_office(title: Title) -> str | None:
    """The office of whoever heads the first body named (*ông chủ* Nhà Trắng)."""
    return next((part.office for part in title.parts if part.office), None)


def office_key_of(syl: Syllables, opening: Opening, title: Title) -> str | None:
    """The folded canonical office, by which holders are found again."""
    spec = opening.spec
    if spec is None:
        return None
    led = led_office(title) if spec.chief else None
    if led is not None:
        return key_of(led)
    prefix = syl.key[opening.office : opening.head]
    canonical = spec.canonical or f"{spec.text} {title.portfolio or ''}".strip()
    return " ".join([*prefix, key_of(canonical)])


def before_field(
    offices: Trie[OfficeHead], fields: Trie[str], syl: Syllables, head: int, stop: int, end: int
) -> tuple[int, OfficeHead] | None:
    """The shorter head before a field amid which a longer head ends: *Bộ trưởng* Kinh tế *và Tài chính*.

    Args:
        offices: The heads.
        fields: The fields of government.
        syl: The text.
        head: Where the head begins.
        stop: Where the longer head ends.
        end: Where the sentence ends.

    Returns:
        Where the shorter one ends, and that head; None where no field goes on.
    """
    for k in range(head + 1, stop):
        field = fields.longest(syl.key, k, end)
        if field and field[0] > stop:
            shorter = offices.longest(syl.key, head, k)
            return shorter if shorter and shorter[0] == k and "field" in shorter[1].takes else None
    return None
