"""Facts told at a coarser level: from people to their offices, governments, states and blocs.

    person -> office held on the day -> government -> state -> bloc

Whom a person acts for is looked up anew on the day of each event, so one who changed office is
Norway in 2012 and NATO in 2015. What a level cannot say stays as it is: a rebel group has no
government, a state outside the blocs remains a state. Facts within one actor of the level,
such as a minister who meets his president, are no longer between two and drop out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, get_args

from kg.errors import QueryError
from kg.gazetteer import Gazetteer, fold
from kg.model import Actor, Fact, Mention

Level = Literal["actor", "person", "office", "government", "state", "bloc"]
LEVELS: tuple[Level, ...] = get_args(Level)
"""From fine to coarse; "actor" and "person" both leave the facts as they were read."""

BLOCS = ("EU", "NATO", "BRICS", "ASEAN", "AU", "AL", "GCC")
"""The blocs unless others are named; a state in several belongs to the first of them."""


@dataclass(frozen=True, slots=True)
class _View:
    """What decides for whom an actor stands."""

    names: Gazetteer
    level: Level
    blocs: tuple[str, ...]
    day: str


def roll_up(
    facts: Iterable[Fact],
    level: Level,
    names: Gazetteer,
    *,
    days: Mapping[str, str] | None = None,
    blocs: Sequence[str] = (),
) -> Iterator[Fact]:
    """Yield the facts with each actor replaced by whom it stands for at a level.

    The day is that of the event, else that of the article, which `days` gives by its id.

    Raises:
        QueryError: one of the blocs is no organisation whose members are known.
    """
    for bloc in blocs:
        if not names.members.get(bloc):
            raise QueryError(
                f"{bloc!r} is no organisation whose members are known; name its code, as"
                f" {', '.join(BLOCS)}."
            )
    for fact in facts:
        day = _day(fact, (days or {}).get(fact.article, ""))
        rolled = _fact(fact, _View(names, level, tuple(blocs) or BLOCS, day))
        if rolled.source.actor.id != rolled.target.actor.id:
            yield rolled


def _day(fact: Fact, published: str) -> str:
    """Return the day of an event as exactly as it is known: "2014" is less than the article's."""
    known = fact.date or ""
    return published if published.startswith(known) else known


def _fact(fact: Fact, view: _View) -> Fact:
    return replace(
        fact,
        source=_mention(fact.source, view),
        target=_mention(fact.target, view),
        speaker=_mention(fact.speaker, view) if fact.speaker else None,
    )


def _mention(mention: Mention, view: _View) -> Mention:
    actor = _actor(mention, view)
    if actor.id == mention.actor.id:
        return mention
    why = f"{mention.actor.name} counted as {actor.name}" + (f" on {view.day}" if view.day else "")
    return replace(mention, actor=actor, reason=f"{mention.reason}; {why}")


def _actor(mention: Mention, view: _View) -> Actor:
    match view.level:
        case "actor" | "person":
            return mention.actor
        case "office":
            return _office(mention, view)
        case "government":
            return _government(mention, view)
        case "state":
            return _state(mention.actor, view)
        case "bloc":
            return _bloc(mention.actor, view)
        case _:
            raise ValueError(f"Unexpected level: {view.level!r}")


def _office(mention: Mention, view: _View) -> Actor:
    post = _post(mention, view)
    if post is None:
        return mention.actor
    side, office = post
    slug = re.sub(r"[^a-z0-9]+", "-", fold(office).lower()).strip("-")
    name = f"{office[:1].upper()}{office[1:]} of {side.name}"
    return Actor(f"office/{side.id}/{slug}", name, "government_body", side.code, side.country)


def _post(mention: Mention, view: _View) -> tuple[Actor, str] | None:
    """Return whom a person serves and in which office; None for who is in none on the day.

    People whom the gazetteer does not know have the office that the text gives them.
    """
    actor = mention.actor
    if actor.kind != "person":
        return None
    if actor.id in view.names.actors:
        term = view.names.held(actor.id, view.day)
        code, office = (term.code, term.office) if term else ("", "")
    else:
        code, office = actor.code or "", mention.role or ""
    side = view.names.actors.get(code)
    return (side, office) if side and office else None


def _government(mention: Mention, view: _View) -> Actor:
    actor = mention.actor
    post = _post(mention, view)
    if post is None and actor.kind != "government_body":
        return actor
    side = post[0] if post else view.names.actors.get(actor.code or "", actor)
    if side.kind != "state":
        return side
    return Actor(
        f"government/{side.id}",
        f"Government of {side.name}",
        "government_body",
        side.code,
        side.country,
    )


def _state(actor: Actor, view: _View) -> Actor:
    code = _side(actor, view)
    side = view.names.actors.get(code)
    if side is not None:
        return view.names.actors.get(side.code or "", side)
    return Actor(code, code, "state", code, code) if code and code == actor.country else actor


def _side(actor: Actor, view: _View) -> str:
    """Return the code of the state or body that an actor acts for on the day, "" for none.

    A state that is no more is its own side: East Germany was never in NATO.
    """
    term = view.names.term(actor.id, view.day) if actor.kind == "person" else None
    now = view.names.person(actor.id, view.day) if term else actor
    if not now.code or ":" in now.code:
        return ""
    if term:
        return term.code
    return actor.id if actor.id in view.names.actors and actor.kind == "state" else now.code


def _bloc(actor: Actor, view: _View) -> Actor:
    code, state = _side(actor, view), _state(actor, view)
    for bloc in view.blocs:
        if bloc in (code, state.id) or view.names.is_member(code, bloc, view.day):
            return view.names.actors[bloc]
    return state
