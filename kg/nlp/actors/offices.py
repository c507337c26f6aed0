"""Offices: who holds one on the article's day, and what is known of those who held one.

First the nouns that name an office: `officer` ("Russia's president"), `of_last_state` ("the
president" alone) and `counterparts`; then what the tables say of titles, holders and terms.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from spacy.tokens import Token

from kg.gazetteer import Term
from kg.model import Actor, Mention
from kg.nlp import reference, unclear
from kg.nlp.actors.owners import BYGONE, owners_after, side_of
from kg.nlp.actors.reading import (
    Mentions,
    Reading,
    as_phrase,
    is_new,
    phrase_start,
    role_noun,
    whom,
)


def officer(reading: Reading, token: Token, side: Mention, role: str) -> Mention | None:
    """Return who holds an office of a side on the day, else the side itself."""
    actor = side.actor
    modifiers = {child.lower_ for child in token.lefts}
    modifiers |= {t.lower_ for child in token.lefts for t in child.lefts if t.dep_ == "advmod"}
    if modifiers & BYGONE:
        state = side_of(reading, actor)
        if state.kind != "state":
            return None
        return as_phrase(reading, token, state, f"once {role} of {state.name}", role=role)
    single = token.tag_ not in ("NNS", "NNPS") and not modifiers & _ANOTHER
    person = holder(reading, actor, role) if single else None
    if person is not None and actor.kind != "person":
        return as_phrase(reading, token, person, f"{role} at {reading.day}", role=role)
    return as_phrase(reading, token, side_of(reading, actor), f"{role} of {actor.name}", role=role)


_ANOTHER = BYGONE | frozenset(
    "incoming interim acting caretaker transitional future next designate elect deputy vice "
    "assistant deposed ousted exiled toppled".split()
)
"""Words by which somebody else is meant than who holds the office on the day."""


def of_last_state(reading: Reading, token: Token, categories: frozenset[str]) -> Mentions:
    """Take "the prime minister" for the one of the state that the text has just named."""
    definite = any(child.dep_ == "det" and child.lower_ == "the" for child in token.lefts)
    if is_new(reading, token) or any(t.lower_ in _ANOTHER for t in token.lefts):
        return ()
    if "office" not in categories or not definite or token.tag_ not in ("NN", "NNP"):
        return ()
    side = reference.last_state(reading.seen, token)
    if not side:
        return ()
    state, role = side[0].actor, role_noun(reading, token)
    person = holder(reading, state, role)
    if person is None:
        _note_office(reading, token, state)
        return ()
    return (as_phrase(reading, token, person, f"{role} of {state.name}, named before", role=role),)


def _note_office(reading: Reading, token: Token, side: Actor) -> None:
    """Note who has held an office of a state, as nobody or more than one holds it on the day."""
    title = role_noun(reading, token)
    terms = _terms_of(reading.gazetteer.offices.get(side.id, ()), title)
    if terms and title not in LEADERS:
        span = reading.doc[phrase_start(token) : token.i + 1]
        found = unclear.of_terms(span, terms, reading.gazetteer, reading.day)
        reading.unclear[token.i] = found


def counterparts(reading: Reading, token: Token, sides: Mentions) -> Mentions:
    """Resolve "his Russian and Greek counterparts": the same office, of the other sides."""
    owner_word = next((child for child in token.lefts if child.dep_ == "poss"), None)
    owner = whom(reading, owner_word) if owner_word is not None else ()
    named = [
        part
        for child in token.lefts
        if child.dep_ in ("amod", "compound", "nmod")
        for part in (child, *(c for c in child.conjuncts if child.i < c.i < token.i))
        if part.i in reading.names
    ]
    others = [m for part in dict.fromkeys(named) for m in whom(reading, part)]
    others = others or list(owners_after(reading, token))
    if owner and not others:
        return ()
    term = reading.gazetteer.term(owner[0].actor.id, reading.day) if owner else None
    return tuple(_counterpart(reading, token, m.actor, term) for m in others or sides[:1])


def _counterpart(reading: Reading, token: Token, side: Actor, term: Term | None) -> Mention:
    """Return who holds an office of another side, else its leader, else that side."""
    many = side.kind == "igo" and token.tag_ == "NNS"  # "his EU counterparts" are of its members
    person = holder(reading, side, term.office.lower()) if term and not many else None
    if person is None and term is not None and not many and term.role.startswith("head_"):
        person = holder(reading, side, "leader")
    return as_phrase(reading, token, person or side_of(reading, side),
        f"counterpart at {reading.day}", role="counterpart",
    )  # fmt: skip


# ---------------------------------------------------------------- titles and holders


_TITLES = {
    "premier": "prime minister",
    "pm": "prime minister",
    "fm": "foreign minister",
    "foreign secretary": "foreign minister",
    "foreign affairs minister": "foreign minister",
    "defense minister": "defence minister",
    "defense secretary": "defence minister",
    "defence secretary": "defence minister",
    "secretary of defense": "defence minister",
    "secretary of state": "foreign minister",
}
_ROLE_OF_TITLE = {"foreign minister": "foreign_minister", "defence minister": "defence_minister"}
LEADERS = frozenset({"leader", "ruler", "head of state", "strongman", "dictator", "chief"})


def holder(reading: Reading, side: Actor, title: str) -> Actor | None:
    """Return who held an office of a side on the article's day, if the tables know exactly one."""
    return _only(reading, _terms_of(reading.gazetteer.holders(side.id, reading.day), title))


def _terms_of(terms: Iterable[Term], title: str) -> list[Term]:
    """Return the terms of office that a title names: "leader", "foreign minister"."""
    title = usual_title(title)
    if title in LEADERS:
        top = [t for t in terms if t.role in ("head_of_state", "head_of_government", "leader")]
        return [t for t in top if t.office.lower() not in ("king", "queen", "emperor")]
    return [t for t in terms if is_called(t, title)]


def usual_title(title: str) -> str:
    """Return a title as the tables of offices have it: "prime minister" for "premier"."""
    return _TITLES.get(title, title)


def is_called(term: Term, title: str) -> bool:
    """Tell whether a term of office is one of a title: "foreign minister"."""
    return term.office.lower() == title or term.role == _ROLE_OF_TITLE.get(title)


def _only(reading: Reading, terms: list[Term]) -> Actor | None:
    """Return the person who held some terms of office, if it is one."""
    people = sorted({term.person for term in terms})
    if len(people) != 1:
        return None
    return reading.gazetteer.person(f"person/{people[0]}", reading.day)


# ---------------------------------------------------------------- terms of office


GRACE = dt.timedelta(days=30)
"""For so long after the end of a term papers still write of the holder by surname alone."""


def in_office(reading: Reading, identifier: str) -> bool:
    """Tell whether somebody is in office on the article's day, or was until just before."""
    term = reading.gazetteer.term(identifier, reading.day)
    if term is None or not reading.day:
        return False
    before = (dt.date.fromisoformat(reading.day) - GRACE).isoformat()
    return (not term.start or term.start <= reading.day) and (
        not term.end or before[: len(term.end)] <= term.end
    )


def terms_held(reading: Reading, identifier: str) -> tuple[Term, ...]:
    """Return the terms of office that the tables know of somebody."""
    return reading.gazetteer.terms.get(identifier.removeprefix("person/"), ())


def years_from(reading: Reading, identifier: str, title: str | None = None) -> int:
    """Return how many years lie between the article and the person's time in an office."""
    if not reading.day:
        return 0
    year = int(reading.day[:4])
    spans = [
        (int((t.start or reading.day)[:4]), int((t.end or reading.day)[:4]))
        for t in terms_held(reading, identifier) if title in (None, t.office.lower())
    ]  # fmt: skip
    return min((max(start - year, year - end, 0) for start, end in spans), default=0)


ORDER = ("head_of_government", "head_of_state", "leader", "foreign_minister")
_OVER = {"state": -1, "igo": 0}
"""How high the leaders of what stand."""


def rank(reading: Reading, identifier: str) -> tuple[int, str]:
    """Return how high an office somebody holds, 0 the highest.

    Who leads a state without being its head, as in North Korea, stands above its heads, and who
    leads an organisation of states above those of his name who head one.
    """
    term = reading.gazetteer.term(identifier, reading.day)
    if term is None or term.role not in ORDER:
        return len(ORDER), identifier
    side = reading.gazetteer.actors.get(term.code)
    if term.role == "leader" and side is not None and side.kind in _OVER:
        return _OVER[side.kind], identifier
    return ORDER.index(term.role), identifier
