"""Deeds told before: "the attack" or "the sanctions" take up what an earlier sentence told of."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from spacy.tokens import Token

from kg import vocab
from kg.extraction.parties import fill_role, owners_of
from kg.extraction.scene import Act, Party, Scene
from kg.lexicon import Row
from kg.nlp.clauses import Predicate, is_infinitive, lemma_of
from kg.nlp.sentences import sentence_start

_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_REACH = 6
"""How many sentences back a deed may have been told of."""


def doers(
    scene: Scene,
    found: Predicate,
    roles: Iterable[str],
    own: Collection[str | None] = (),
    *,
    back: bool = False,
) -> tuple[Party, ...]:
    """Return who did the deed told before that a bare noun in one of the roles takes up.

    Where that are the parties `own` themselves, and a deed is taken `back`, it is the other side:
    who lifts "the sanctions" lifts them from whom they were imposed on.
    """
    for role in roles:
        for token in found.roles.get(role, ()):
            act = _taken_up(scene, token)
            if act is None:
                continue
            both = (*act.sources, *act.targets) if act.row.mutual else act.sources
            others = _others(both, own) or (_others(act.targets, own) if back else ())
            if act.row.mutual and len({p.mention.actor.code for p in others}) > 2:
                return ()  # words about what many agreed on are for none of them
            return tuple(Party(p.mention, token.i, direct=False) for p in others)
    return ()


def likewise(scene: Scene, token: Token, own: Collection[str | None]) -> tuple[Party, ...]:
    """Return against whom others broke off relations just before, if a verb does not say.

    "Bahrain severed relations with Iran. Kuwait recalled its ambassador a day later."
    """
    first = _start(scene, token, 2)
    for act in reversed(scene.told):
        if first <= act.predicate.token.i < token.i and _is_rupture(act):
            return tuple(Party(p.mention, token.i, direct=False) for p in _others(act.targets, own))
    return ()


REPEATING = {"do": "same", "follow": "suit"}
"""The verbs that may only say that somebody does what others did, with their objects."""


def repeated(scene: Scene, token: Token) -> Iterator[Act]:
    """Yield what others did just before, of whoever "did the same" or "followed suit".

    Only if one verb alone told of it: else nobody knows which deed is meant.
    """
    found = scene.predicate(token) if _says_the_same(token) else None
    if found is None:
        return
    sources = fill_role(scene, found, "agent", deep=False)
    sources = tuple(p for p in sources if not str(p.mention.actor.code).endswith(":CIV"))
    own = {party.mention.actor.code for party in sources}
    for first in (sentence_start(token), _start(scene, token, 1)):
        acts = [a for a in scene.told if first <= a.predicate.token.i < token.i and a.targets]
        if acts:
            break
    if not acts or len({a.predicate.token.i for a in acts}) > 1 or acts[0].predicate.part != "verb":
        return
    targets = _others(acts[0].targets, own)
    if sources and targets and own.isdisjoint(p.mention.actor.code for p in acts[0].sources):
        here = tuple(Party(p.mention, token.i, direct=False) for p in targets)
        yield Act(found, acts[0].row, acts[0].relation, sources, here, rule=acts[0].rule)


def _says_the_same(token: Token) -> bool:
    """Tell whether a verb only says that somebody does what others did."""
    thing = REPEATING.get(token.lemma_)
    if thing is None or is_infinitive(token):
        return False
    likewise = token.lemma_ == "do" and any(c.lower_ == "likewise" for c in token.rights)
    return likewise or any(c.dep_ == "dobj" and c.lower_ == thing for c in token.rights)


def foes(scene: Scene, token: Token, own: Collection[str | None]) -> tuple[Party, ...]:
    """Return with whom the parties `own` were last told to be at odds, if it was one other.

    "Gunmen attacked an Israeli post. The soldiers returned fire."
    """
    first = _start(scene, token, 2)
    for act in reversed(scene.told):
        if not first <= act.predicate.token.i < token.i or not _is_hostile(act):
            continue
        sides = (*act.sources, *act.targets)
        if any(party.mention.actor.code in own for party in sides):
            others = {p.mention.actor.code: p for p in _others(sides, own)}
            return tuple(
                Party(p.mention, token.i, direct=False) for p in others.values() if len(others) == 1
            )
    return ()


def askers(scene: Scene, token: Token, own: Collection[str | None]) -> tuple[Party, ...]:
    """Return who asked something of the parties `own`: "Oman asked Fiji to go. It refused"."""
    first = _start(scene, token, 2)
    for act in reversed(scene.told):
        asked = vocab.relation(act.relation).plover == "REQUEST" and act.predicate.token.i < token.i
        if asked and first <= act.predicate.token.i:
            heard = {p.mention.actor.code for p in act.targets} & {*own}
            return _others(act.sources, own) if heard else ()
    return ()


def quarrellers(scene: Scene, token: Token, own: Collection[str | None]) -> tuple[Party, ...]:
    """Return the two sides that last came to blows, none of them one of the parties `own`.

    "Peru shelled a Chilean post. Brazil offered to mediate, and Cuba appealed for calm."
    """
    first = _start(scene, token, 2)
    for act in reversed(scene.told):
        if first <= act.predicate.token.i < token.i and act.targets and _is_harmful(act):
            sides = {p.mention.actor.code: p for p in (*act.sources, *act.targets)}
            private = any(str(code).endswith(":CIV") for code in sides)
            if len(sides) != 2 or private or not sides.keys().isdisjoint(own):
                return ()
            return tuple(Party(p.mention, token.i, direct=False) for p in sides.values())
    return ()


def _is_rupture(act: Act) -> bool:
    return vocab.relation(act.relation).plover == "SANCTION"


def _start(scene: Scene, token: Token, reach: int) -> int:
    """Return where the sentence begins that stands so many sentences before a token."""
    start = sentence_start(token)
    for _ in range(reach):
        start = sentence_start(scene.doc[max(start - 1, 0)])
    return start


def _others(parties: Iterable[Party], own: Collection[str | None]) -> tuple[Party, ...]:
    return tuple(party for party in parties if party.mention.actor.code not in own)


def _taken_up(scene: Scene, token: Token) -> Act | None:
    """Return the last act of the kind that a definite noun without owner names."""
    if token.pos_ != "NOUN" or token.i in scene.actors or owners_of(scene, token, 3):
        return None
    if not any(child.lower_ in _DEFINITE for child in token.lefts):
        return None
    lemma = lemma_of(token)
    rows = scene.words.by_word.get(("noun", lemma), ())
    relations = {kin for row in rows for kin in _kin(row)}
    vague = lemma in _VAGUE
    first = _start(scene, token, 2 if vague else _REACH)
    last = sentence_start(token) if vague else token.i
    for act in reversed(scene.told):
        taken = _is_harmful(act) if vague else act.row in rows or act.relation in relations
        taken = taken or _is_decided(act, lemma)
        if taken and first <= act.predicate.token.i < last:
            return act
    return None


def _is_decided(act: Act, lemma: str) -> bool:
    """Tell whether a noun names how a deed was resolved on: "voted to suspend X", "the vote"."""
    verb = act.predicate.token.head
    return act.predicate.token.dep_ == "xcomp" and verb.lemma_ == lemma and _is_harmful(act)


_VAGUE = frozenset({"decision", "move", "step", "measure"})
"""What a hostile deed of whatever kind is called in the next sentences."""


def _is_harmful(act: Act) -> bool:
    return vocab.relation(act.relation).quad == "material conflict"


def _is_hostile(act: Act) -> bool:
    return vocab.relation(act.relation).sign < 0


_FAMILIES = (
    frozenset({"attacked", "bombed", "invaded", "shotDown"}),
    frozenset({"agreedWith", "signedWith", "pledgedTo"}),
    frozenset({"demandedOf", "urged"}),
    frozenset({"accused", "criticised"}),
    frozenset({"sanctioned"}),
    frozenset({"withdrewFrom"}),
    frozenset({"released"}),
    frozenset({"metWith", "negotiatedWith", "visited"}),
)
"""Acts that are told of again by each other's nouns: the shelling as the attack, no killing so."""


def _kin(row: Row) -> frozenset[str]:
    return next((family for family in _FAMILIES if row.relation in family), frozenset())
