"""At whom a deed is aimed that words are about: "opposed strikes on X" says nothing against X.

Words about a deed are meant for who does it, who need not be named.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from kg.extraction.parties import aims_of
from kg.extraction.rows import ABOUT_DEEDS, plover_of
from kg.extraction.scene import Party, Scene
from kg.lexicon import Row
from kg.nlp.clauses import Predicate, lemma_of


def is_topic(scene: Scene, name: Token) -> bool:
    """Tell whether a name says where or what about: "the Malta summit", "the Brexit talks"."""
    return name.dep_ == "compound" and _is_land(scene, name)


def _is_land(scene: Scene, name: Token) -> bool:
    """Tell whether a name before a noun is a land and no party to what the noun names.

    A party would be an adjective, an acronym or one of a pair: "EU talks", "Iran-Iraq".
    """
    if name.pos_ != "PROPN" or name.is_upper:
        return False
    paired = "-" in (name.nbor(-1).text if name.i else "", name.nbor(1).text)
    named = all(m.actor.kind == "state" for m in scene.actors.get(name.i, ()))
    return named and not paired and name.ent_type_ not in ("DATE", "TIME")


def not_victims(
    scene: Scene, found: Predicate, row: Row, parties: Iterable[Party]
) -> tuple[Party, ...]:
    """Leave out those who only suffer the deed that words are about: "rejected a raid on X"."""
    parties = tuple(parties)
    if found.part != "verb" or not parties:
        return parties
    about = plover_of(row) in ABOUT_DEEDS and row.relation != "investigated"
    if not (about or row.relation == "warned"):
        return parties
    return tuple(p for p in parties if not _suffers(scene, found, row, scene.doc[p.token]))


_UPON_LANDS = frozenset({"action", "boycott", "embargo", "sanction", "war"})
"""Deeds that are named after the land that they are done to: "the Iraq war", "Iran sanctions"."""
_AT_HOME = frozenset({"coup", "mutiny", "putsch"})
"""Deeds whose doers are of the land that they are named after."""


def _suffers(scene: Scene, found: Predicate, row: Row, token: Token) -> bool:
    """Tell whether a noun below the predicate names a deed that is done to somebody."""
    if token.head != found.token and lemma_of(token.head) in _UPON_LANDS:
        return token.dep_ in ("compound", "nmod") and _is_land(scene, token)
    for phrase, noun in _phrases_above(found, row, token):
        listed = {lemma_of(n) for n in (noun, *noun.conjuncts)}
        stated = "patient" not in row.targets and not listed.isdisjoint(row.objects)
        if stated or noun == found.token or noun.pos_ != "NOUN" or lemma_of(noun) in _AT_HOME:
            continue  # who "raised objections" states them
        asked = plover_of(row) == "REQUEST" and phrase.lower_ == "of"  # as in "the ouster of X"
        deed = scene.predicate(noun)
        if deed is not None and not set(phrase.children).isdisjoint(deed.roles.get("agent", ())):
            continue  # "declined the help of X"
        against = phrase.lower_ == "against" and phrase.head == noun
        if against or not asked and phrase.lower_ in aims_of(scene, noun):
            return True
    return False


def _phrases_above(found: Predicate, row: Row, token: Token) -> Iterator[tuple[Token, Token]]:
    """Yield the prepositions between a word and the predicate, each with a noun before it."""
    above = list(token.ancestors)
    above = above[: above.index(found.token)] if found.token in above else []
    if any(t.pos_ == "VERB" for t in above):
        return  # "refused to lift a siege of X" is meant for X
    struck = found.roles.get("patient", ())
    for phrase in (t for t in above if t.dep_ == "prep"):
        own = row.id == "blame-on" and phrase.lower_ in row.targets  # "blamed a raid on X"
        nouns = struck if phrase.head == found.token else (phrase.head,)
        yield from ((phrase, n) for n in nouns if n.i < phrase.i and not (own and n in struck))
