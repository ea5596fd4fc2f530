"""Initials: a capital before a full stop that ends no sentence (*Gerald R. Ford*)."""

from __future__ import annotations

from unicodedata import is_normalized


def is_initial(word: str) -> bool:
    """Whether a word can be a name's first letter; a letter with a mark is a word of its own (*Đông* Á, *Ý*)."""
    return len(word) == 1 and word.isupper() and is_normalized("NFD", word)
