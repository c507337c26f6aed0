"""Descriptions that say what somebody is: "the Baltic state", "the island", "the Shiite militia".

What the gazetteer calls its actors besides their names (`data/gazetteer/traits.csv`) chooses
among those whom the article names before, else in the same or the next sentence.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from spacy.tokens import Token

from kg.gazetteer import Gazetteer
from kg.model import Actor, ActorKind, Mention
from kg.nlp.clauses import lemma_of
from kg.nlp.minds import may_be_people
from kg.nlp.names import Name
from kg.nlp.reference import Seen, before, subjects_beside

Fits = Callable[[Actor], bool]
Side = Callable[[Actor], Actor]
"""From an actor to whom it stands for: from a leader to the group."""

_KINDS: tuple[tuple[frozenset[str], frozenset[ActorKind]], ...] = (
    (frozenset({"country"}), frozenset({"state"})),
    (frozenset({"organisation"}), frozenset({"igo", "coalition", "ngo", "armed_group"})),
    (
        frozenset({"group", "insurgent", "fighter", "force", "party"}),
        frozenset({"armed_group", "party", "people", "coalition"}),
    ),
)
"""What kinds of actors a noun of some categories may describe."""
_REACH = 8
"""How many sentences back whom it describes may be named."""


def kinds_of(gazetteer: Gazetteer, token: Token, categories: Iterable[str]) -> frozenset[ActorKind]:
    """Return the kinds of actors that a noun of some categories may describe."""
    own = set(categories)
    if token.tag_ in ("NN", "NNP") and may_be_people(token):
        own -= {"insurgent", "fighter"}  # "the Islamist" is one man
    if _is_true_of_states(gazetteer, lemma_of(token)):
        own.add("country")
    return frozenset(kind for nouns, kinds in _KINDS if nouns & own for kind in kinds)


def _is_true_of_states(gazetteer: Gazetteer, word: str) -> bool:
    return any(
        gazetteer.actors[code].kind == "state"
        for trait in gazetteer.traits.get(word, ())
        for code in trait.actors
    )


def traits_of(gazetteer: Gazetteer, token: Token, kinds: frozenset[ActorKind]) -> tuple[str, ...]:
    """Return what a noun phrase says of whom it means, as far as the tables say it of such."""
    phrase = token.doc[min((t.left_edge.i for t in token.lefts), default=token.i) : token.i + 1]
    return tuple(
        word
        for word in gazetteer.traits_in(phrase.text)
        if any(
            gazetteer.actors[code].kind in kinds
            for trait in gazetteer.traits[word]
            for code in trait.actors
        )
    )


def described_before(
    seen: Sequence[Seen], token: Token, fits: Fits, side: Side
) -> tuple[Mention, Actor] | None:
    """Return the mention named last whose actor or side fits, and that side; None if two do."""
    others = subjects_beside(seen, token)
    found: dict[int, dict[str, tuple[Mention, Actor]]] = {}
    for item in before(seen, token, _REACH):
        for mention in item.mentions:
            actor = side(mention.actor)
            if fits(actor) and others.isdisjoint((actor.id, mention.actor.id)):
                found.setdefault(item.sentence, {})[actor.id] = mention, actor
    if not found:
        return None
    nearest = found[max(found)]
    return next(iter(nearest.values())) if len(nearest) == 1 else None


def described_after(names: Iterable[Name], token: Token, fits: Fits, side: Side) -> Actor | None:
    """Return the only fitting actor named later in the same or the next sentence."""
    end = token.sent.end
    last = token.doc[end].sent.end if end < len(token.doc) else end
    later = (entry for name in names if token.i < name.root < last for entry in name.entries)
    actors = {actor.id: actor for entry in later if fits(actor := side(entry.actor))}
    return next(iter(actors.values())) if len(actors) == 1 else None
