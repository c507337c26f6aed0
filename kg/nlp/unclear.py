"""Names that nothing decides: whom they may mean, and what is known of each."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Span

from kg.gazetteer import Entry, Gazetteer, Term
from kg.model import Possible, Unclear

LISTED = 5
"""So many candidates are named; of the others it is said how many they are."""

_HEADS = ("head_of_government", "head_of_state")


def of_names(span: Span, entries: Iterable[Entry], names: Gazetteer, day: str) -> Unclear:
    """Return what a name may mean by the gazetteer, the likeliest on the day first."""
    chosen = {entry.actor.id: entry for entry in reversed(tuple(entries))}
    found = [_candidate(entry, names, day) for entry in chosen.values()]
    return _unclear(span, found)


def of_terms(span: Span, terms: Iterable[Term], names: Gazetteer, day: str) -> Unclear:
    """Return who may be meant by an office whose holder on the day is not known."""
    chosen = {term.person: term for term in sorted(terms, key=lambda term: _years(term, day))[::-1]}
    found = [_holder(f"person/{person}", term, names, day) for person, term in chosen.items()]
    return _unclear(span, found)


_Ranked = tuple[tuple[int, int, int, str], Possible]


def _unclear(span: Span, found: list[_Ranked]) -> Unclear:
    ranked = [possible for _, possible in sorted(found, key=lambda item: item[0])]
    further = max(len(ranked) - LISTED, 0)
    return Unclear(span.text, span.start_char, span.end_char, tuple(ranked[:LISTED]), further)


def _candidate(entry: Entry, names: Gazetteer, day: str) -> _Ranked:
    actor = entry.actor
    if actor.kind == "person" and (term := names.term(actor.id, day)):
        return _holder(actor.id, term, names, day)
    if entry.context:
        reason = f"only beside {' or '.join(sorted(entry.context))}"
    else:
        reason = "only where the article supports it" if entry.weak else f"{entry.form} of it"
    return (0, actor.kind != "state", 0, actor.id), Possible(actor, reason)


def _holder(identifier: str, term: Term, names: Gazetteer, day: str) -> _Ranked:
    """Return a person with the office that counts: near the day, high and late ones go first."""
    span = f"{term.start or '?'} to {term.end}" if term.end else f"since {term.start or '?'}"
    side = names.actors.get(term.code)
    leads = term.role == "leader" and side is not None and side.kind == "state"
    rank = 0 if leads or term.role in _HEADS else 1
    late = -int(term.start[:4] or 0)
    possible = Possible(names.person(identifier, day), f"{term.office} of {term.code}, {span}")
    return (_years(term, day), rank, late, identifier), possible


def _years(term: Term, day: str) -> int:
    """Return how many years lie between a day and a term of office; none if undated."""
    if not day:
        return 0
    year = int(day[:4])
    return max(int((term.start or day)[:4]) - year, year - int((term.end or day)[:4]), 0)
