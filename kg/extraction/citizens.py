"""A state and its own people: who demonstrate, and whom its police beat, are its citizens.

Elsewhere people stand for their state ("Kenyans burned a Ugandan flag"). Against it they do not:
they get the code of private citizens, so that both sides differ.
"""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from kg.extraction.parties import inner_nouns
from kg.extraction.scene import Party, Scene
from kg.lexicon import Row
from kg.model import Mention
from kg.nlp.actors import group_of
from kg.nlp.clauses import Predicate, lemma_of
from kg.nlp.sentences import sentence_start

_PEOPLE = frozenset({"people", "civilian"})
_ORGANS = frozenset({"body", "force", "office", "official"})
_AT_HOME = frozenset("authority government junta police policeman prosecutor regime".split())
"""Who acts upon their own people where no other is named: troops may be abroad."""
_CITIZENS = frozenset(
    "activist civilian crowd demonstrator dissident farmer journalist marcher mob peasant "
    "protester protestor resident rioter striker student teacher villager worker".split()
)
_PARTISANS = frozenset({"leader", "member", "politician", "supporter"})


def as_citizens(scene: Scene, party: Party) -> tuple[Party, ...]:
    """Return the people of a state as its private citizens: "Kenyan protesters"; else nothing."""
    mention = party.mention
    if mention.actor.kind != "state" or not party.direct or not _are_people(scene, party):
        return ()
    citizens = group_of(mention.actor, "CIV")
    return (replace(party, mention=replace(mention, actor=citizens)),)


def as_opponents(scene: Scene, row: Row, party: Party) -> tuple[Party, ...]:
    """Return who acts against his own state as its citizens, soldiers who topple it as rebels."""
    mention = party.mention
    forces = "force" in scene.names.roles.get(mention.role or "", frozenset())
    if row.id == "topple" and forces and mention.actor.kind == "state":
        return (replace(party, mention=replace(mention, actor=group_of(mention.actor, "REB"))),)
    return as_citizens(scene, party)


def _are_people(scene: Scene, party: Party) -> bool:
    """Tell whether a party is people: by its noun, as part of them, or as "Kenyans"."""
    mention, token = party.mention, scene.doc[party.token]
    if mention.reason.startswith("part of"):
        parts = [scene.names.roles.get(lemma_of(t), frozenset()) for t in inner_nouns(token)]
        return not any(roles & _ORGANS for roles in parts)
    if mention.role is None:
        return token.tag_ in ("NNS", "NNPS") and token.text not in mention.actor.name
    return bool(scene.names.roles.get(mention.role, frozenset()) & _PEOPLE)


def is_organ(scene: Scene, party: Party) -> bool:
    """Tell whether a party is the police, the government, its head or another body of a state."""
    roles = scene.names.roles.get(party.mention.role or "", frozenset())
    official = party.mention.actor.kind in ("government_body", "person")
    return party.direct and (official or bool(roles & _ORGANS))


def people_at_home(scene: Scene, found: Predicate, sources: tuple[Party, ...]) -> tuple[Party, ...]:
    """Return the citizens whom a state's police or government acts upon: "arrested 20 students"."""
    if len(sources) != 1 or not sources[0].direct or not _acts_at_home(scene, sources[0]):
        return ()
    state = scene.names.actors.get(sources[0].mention.actor.code or "")
    if state is None or state.kind != "state":
        return ()
    struck = (
        t for role in ("patient", "at", "on", "with", "against") for t in found.roles.get(role, ())
    )
    for token in struck:
        opposed = any(t.lower_ == "opposition" for t in token.lefts)
        citizens = lemma_of(token) in _CITIZENS or opposed and lemma_of(token) in _PARTISANS
        if citizens and token.i not in scene.actors and not _is_named(token):
            end = token.idx + len(token)
            people = group_of(state, "OPP" if opposed else "CIV")
            reason = f"{lemma_of(token)} at home"
            return (Party(Mention(people, token.text, token.idx, end, reason), token.i),)
    return ()


def _acts_at_home(scene: Scene, party: Party) -> bool:
    security = any(t.lower_ == "security" for t in scene.doc[party.token].lefts)
    return security or party.mention.role in _AT_HOME


def _is_named(token: Token) -> bool:
    """Tell whether a word says whose people they are: "foreign journalists", "Tibetan students"."""
    return any(
        t.text[:1].isupper() and t.i > sentence_start(t) or t.lower_ == "foreign"
        for t in token.lefts
        if t.dep_ in ("amod", "compound", "nmod", "poss")
    ) or any(t.lower_ in ("from", "of") for t in token.rights)
