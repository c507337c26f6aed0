"""What a row of the trigger table means, by the ontology: the kinds of acts that rules speak of."""

from __future__ import annotations

from kg import lexicon, vocab
from kg.lexicon import Row
from kg.model import Relation

ABOUT_DEEDS = frozenset({"SUPPORT", "ACCUSE", "REJECT", "REQUEST"})
"""The PLOVER types of words about what others did or do."""
_SPOKEN = frozenset({"AGREE", "REQUEST", "THREATEN"})
"""What is said to somebody: in "in a call with X, Y promised help" to X."""


def relation_of(row: Row) -> Relation | None:
    """Return the relation that a row states; None for one that says that there is none."""
    return None if row.relation == lexicon.NOTHING else vocab.relation(row.relation)


def plover_of(row: Row) -> str | None:
    """Return the PLOVER type of what a row states, if it has one."""
    relation = relation_of(row)
    return None if relation is None else relation.plover


def is_material_conflict(row: Row) -> bool:
    """Tell whether a row states blows, force or sanctions, and not only words."""
    relation = relation_of(row)
    return relation is not None and relation.quad == "material conflict"


def is_verbal(row: Row) -> bool:
    """Tell whether a row states words and not deeds, kind or unkind."""
    relation = relation_of(row)
    return relation is not None and str(relation.quad).startswith("verbal")


def is_assault(row: Row) -> bool:
    """Tell whether a row states violence."""
    return plover_of(row) == "ASSAULT"


def is_blame(row: Row) -> bool:
    """Tell whether a row states an accusation."""
    return plover_of(row) == "ACCUSE"


def is_spoken(row: Row) -> bool:
    """Tell whether a row states what is said to somebody: a promise, a request, a threat."""
    return plover_of(row) in _SPOKEN
