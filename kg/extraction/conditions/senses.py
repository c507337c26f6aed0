"""What parts the senses of a word: blows or words, freed or handed on, played or fought.

These are for rows whose words mean one thing of soldiers, another of ministers, and a third of
football teams.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from spacy.tokens import Token

from kg.extraction.conditions.general import (
    Condition,
    is_demonym,
    is_due,
    is_negated,
    is_plural,
    roles_of,
)
from kg.extraction.parties import FIRE, whom
from kg.extraction.scene import Act, Party, Scene
from kg.nlp.clauses import is_infinitive, is_passive, lemma_of

_MACHINES = frozenset(
    "plane jet aircraft warplane helicopter gunship bomber drone tank artillery missile rocket gun "
    "warship gunboat destroyer frigate submarine".split()
)


def _is_force(scene: Scene, party: Party) -> bool:
    """Tell whether a party is soldiers or their machines, who strike and do not argue."""
    role = party.mention.role or ""
    return role in _MACHINES or "force" in scene.names.roles.get(role, ())


def _shells(scene: Scene, act: Act) -> bool:
    """What lands in a country or one of its provinces is shells or missiles: not in its waters."""
    if not all((p.mention.role or "") in FIRE for p in act.sources):
        return False
    grounds = [
        t for role in ("in", "into", "on", "inside") for t in act.predicate.roles.get(role, ())
    ]
    return any(lemma_of(t) in _GROUND for t in grounds) or all(
        p.direct and p.mention.role is None for p in act.targets
    )


_DONE_TO = frozenset({"of", "on", "against", "into"})
_DOINGS = frozenset({"action", "crackdown", "crack-down", "clampdown", "intervention", "offensive"})
"""What is named after who does it, whether or not it says to whom."""


def _did(scene: Scene, act: Act) -> bool:
    """Tell whether the target did the deed that is spoken of, as its owner before the noun.

    Who owns a ban, a war or an arrest did it if the noun says to whom: not "Gaddafi's arrest".
    """
    for party in act.targets:
        owner = scene.doc[party.token]
        deed = owner.head
        aimed = any(c.dep_ == "prep" and c.lower_ in _DONE_TO for c in deed.rights)
        owned = owner.dep_ == "poss" or aimed and owner.dep_ in ("amod", "compound", "nmod")
        if party.direct or not owned or not (aimed or lemma_of(deed) in _DOINGS):
            return False
    return True


_GROUND = frozenset({"province", "region", "territory", "soil", "county"})


def _spoken(scene: Scene, act: Act) -> bool:
    """Who blasts or hits back at somebody in words is no plane and no soldier."""
    return not any(_is_force(scene, p) for p in act.sources)


_PARTISAN = frozenset({"armed_group", "people"})
_CHIDING = frozenset("call say accuse describe brand label question argue charge claim".split())
_SPANS = frozenset("time hour day night week month year decade".split())


def _phrases_of(token: Token, prepositions: Collection[str]) -> list[Token]:
    """Return the nouns and clauses that stand after some prepositions of a word."""
    found = (c for c in token.rights if c.dep_ == "prep" and c.lower_ in prepositions)
    return [t for child in found for t in child.rights if t.dep_ in ("pobj", "pcomp")]


_PRESS = frozenset("newspaper paper press media television radio daily magazine weekly".split())


def _verbal(scene: Scene, act: Act) -> bool:
    """Somebody is attacked in words: by a newspaper or a party, "over" something, for a deed."""
    if any(_is_force(scene, p) or _is_partisan(scene, p) for p in act.sources):
        return False
    token, roles = act.predicate.token, act.predicate.roles
    if any(p.mention.actor.kind == "party" or p.mention.role in _PRESS for p in act.sources):
        return True
    if any(_is_deed(scene, t) for t in roles.get("patient", ())):
        return True
    if any(lemma_of(t) not in _SPANS for t in _phrases_of(token, ("over", "about", "for"))):
        return True
    if any(c.dep_ == "advcl" and c.lemma_ in _CHIDING for c in token.rights):
        return True
    persons = [roles_of(scene, (p,)) & {"office", "official"} for p in (*act.sources, *act.targets)]
    return all(persons) and all(p.direct for p in act.targets)


def _is_deed(scene: Scene, noun: Token) -> bool:
    """Tell whether a noun is what somebody does or says, and nobody himself: "ban", "war"."""
    return noun.i not in scene.actors and ("noun", lemma_of(noun)) in scene.words.by_word


_QUARRELS = frozenset("clash fight battle duel tussle spar conflict fighting".split())


def _blows(scene: Scene, act: Act) -> bool:
    """Two sides come to blows: states that clash "over" something do so in words."""
    phrases = _phrases_of(act.predicate.token, ("over", "about"))
    over = bool(phrases) or any(word.endswith(" over") for word in act.predicate.words)
    armed = any(_is_force(scene, p) or _is_partisan(scene, p) for p in (*act.sources, *act.targets))
    if any(_is_thing(scene, t) for t in _holding(scene, act, ("against",))):
        return False  # "the fight against the drug trade in Peru"
    if all(p.mention.actor.kind == "person" for p in (*act.sources, *act.targets)):
        return False  # "Mr Trudeau hopes not to clash with Mr Trump"
    return armed or not over or lemma_of(act.predicate.token) not in _QUARRELS


def _is_thing(scene: Scene, noun: Token) -> bool:
    """Tell whether a noun is nobody: no actor, and no word for people or their things."""
    return noun.i not in scene.actors and lemma_of(noun) not in scene.names.roles


def _is_partisan(scene: Scene, party: Party) -> bool:
    """Tell whether a party is an armed group or a people, or one of its men."""
    side = scene.names.actors.get(str(party.mention.actor.code), party.mention.actor)
    return side.kind in _PARTISAN


def _comrades(scene: Scene, act: Act) -> bool:
    """Who fights "with" somebody is on his side: against a third, or as one man in his ranks."""
    roles = act.predicate.roles
    if not roles.get("with") or roles.get("patient"):
        return False
    joined = any(_is_partisan(scene, p) for p in act.targets)
    return (
        "against" in roles
        or joined
        and not any(
            _is_force(scene, p)
            or p.mention.actor.kind in ("armed_group", "state")
            and not _is_man(scene, p)
            for p in act.sources
        )
    )


def _is_man(scene: Scene, party: Party) -> bool:
    """Tell whether a party is one man or woman, or people of a country: no state, no army."""
    private = str(party.mention.actor.code).endswith(":CIV") or is_lone(scene, party)
    return (
        private
        or party.mention.actor.kind == "person"
        or is_demonym(scene.doc[party.token], party.mention)
    )


def is_lone(scene: Scene, party: Party) -> bool:
    """Tell whether a party is one national, known by nothing else: "a Peruvian", "the Turk"."""
    token, mention = scene.doc[party.token], party.mention
    return (
        mention.actor.kind == "state"
        and mention.role is None
        and token.tag_ in ("NN", "NNP")
        and token.ent_type_ == "NORP"
        and not token.lower_.endswith(("sh", "ch", "ese", "ss"))
        and any(child.dep_ == "det" for child in token.lefts)
    )


def _foes(scene: Scene, act: Act) -> bool:
    """Who is fought is no deed of another, and no comrade: not "fought a British ban"."""
    deeds = [t for t in act.predicate.roles.get("patient", ()) if _is_deed(scene, t)]
    rows = [scene.words.by_word["noun", lemma_of(t)] for t in deeds]
    others = any(all(row.relation != "fought" for row in found) for found in rows)
    return not others and not _comrades(scene, act)


def _combat(scene: Scene, act: Act) -> bool:
    """One side at least is armed: a campaign against a party is made of words."""
    return any(_is_force(scene, p) or _is_partisan(scene, p) for p in (*act.sources, *act.targets))


def _own(scene: Scene, act: Act) -> bool:
    """Who ends an attack made it: not "NATO acted to end Serbia's siege"."""
    own = {p.mention.actor.code for p in act.sources}
    owners = (
        m
        for t in act.predicate.roles.get("patient", ())
        for owner in t.lefts
        if owner.dep_ == "poss"
        for m in scene.actors.get(owner.i, ())
    )
    return all(m.actor.code in own for m in owners)


_RAISING = frozenset(
    "increase raise heighten worsen fuel stoke escalate inflame create cause provoke spark trigger "
    "bring add deepen aggravate exacerbate intensify stir generate renew fan".split()
)


def _truce(scene: Scene, act: Act) -> bool:
    """Two sides stop fighting each other: not two who talk about another country's ceasefire."""
    ends = [scene.doc[p.token] for p in act.targets]
    if act.predicate.part == "noun":
        return not any(t.head == act.predicate.token and t.dep_ == "amod" for t in ends)
    own = {p.mention.actor.country for p in (*act.sources, *act.targets)}
    truces = (t for t in act.predicate.roles.get("patient", ()) if t.i in act.consumed)
    owners = (m for t in truces for c in t.children for m in scene.actors.get(c.i, ()))
    return is_plural(scene, act) and all(m.actor.country in own for m in owners)


def _standing(scene: Scene, act: Act) -> bool:
    """Two sides are at odds: what may or will "raise tensions" says only what it leads to.

    Two who argue that something is so need not argue with each other; what eases is none any more.
    """
    found, noun = act.predicate, act.predicate.token
    if noun.dep_ == "nsubj" and noun.head.lemma_ in _EASING:
        return False
    if found.part == "verb" and "with" not in found.roles:
        if any(c.dep_ == "ccomp" and not is_infinitive(c) for c in found.complements):
            return False
    return noun.dep_ not in ("dobj", "nsubjpass") or noun.head.lemma_ not in _RAISING


_EASING = frozenset("abate cool dissipate ease fade recede subside thaw wane".split())


def _anothers(scene: Scene, act: Act) -> bool:
    """What is closed is another's: not who "closed its offices in Iraq"."""
    own = {p.mention.actor.code for p in act.sources}
    owners = (c for i in act.consumed for c in scene.doc[i].lefts if c.dep_ == "poss")
    return own.isdisjoint(m.actor.code for c in owners for m in scene.actors.get(c.i, ()))


def _home(scene: Scene, act: Act) -> bool:
    """Who is handed over goes free: to his own side, to helpers, or to nobody named."""
    return not _takers(act) or not _third(scene, act) and bool(_sides(scene, _takers(act)))


def _third(scene: Scene, act: Act) -> bool:
    """Who is handed over goes to a third side: "handed a Basque suspect to Spain"."""
    held = _sides(scene, act.predicate.roles.get("patient", ()))
    takers = _sides(scene, _takers(act))
    own = {p.mention.actor.code for p in act.sources}
    third = {code for code, kind in takers if kind not in _HELPERS} - own
    return bool(third) and third.isdisjoint(code for code, _ in held)


_HELPERS = frozenset({"igo", "ngo"})


def _takers(act: Act) -> list[Token]:
    roles = act.predicate.roles
    return [*roles.get("to", ()), *roles.get("~to", ())]


def _sides(scene: Scene, tokens: Iterable[Token]) -> set[tuple[str, str]]:
    """Return code and kind of all whom some words stand for."""
    parties = (p for token in tokens for p in whom(scene, token, deep=True))
    return {(str(p.mention.actor.code).split(":")[0], p.mention.actor.kind) for p in parties}


_EXAMINERS = frozenset(
    "auditor detective expert inspector investigator monitor observer officer scientist".split()
)


def _expert(scene: Scene, act: Act) -> bool:
    """Experts inspect to find out; a minister who inspects a camp only looks at it."""
    return all(
        p.mention.actor.kind != "person"
        and (p.mention.role in _EXAMINERS or not roles_of(scene, (p,)) & {"office", "official"})
        for p in act.sources
    )


_VESSELS = frozenset(
    "airliner balloon boat bus car ferry freighter lorry satellite ship spacecraft "
    "tanker trawler train truck vehicle vessel yacht".split()
)


def _no_crash(scene: Scene, act: Act) -> bool:
    """What strikes is no civil ship or lorry, which only runs into another."""
    roles = ((p.mention.role or "").split() for p in act.sources if p.thing)
    return not any(role and role[-1] in _VESSELS for role in roles)


def _asking(scene: Scene, act: Act) -> bool:
    """A demand "for" something asks for a deed: not "demand for gas", "an appeal for Haiti"."""
    wanted = _holding(scene, act, ("for",))
    return bool(act.predicate.complements) or all(
        _is_deed(scene, t) or t.i not in scene.actors and lemma_of(t).endswith(_DEED_ENDINGS)
        for t in wanted
    )


_DEED_ENDINGS = ("ion", "ment", "wal", "val", "sal", "rial", "nial", "ance", "ence", "ing", "ure")


def _holding(scene: Scene, act: Act, roles: Iterable[str]) -> list[Token]:
    """Return what stands in some roles and is, or holds, a target."""
    ends = [scene.doc[p.token] for p in act.targets]
    filled = (t for role in roles for t in act.predicate.roles.get(role, ()))
    return [t for t in filled if any(t == end or t.is_ancestor(end) for end in ends)]


def _toward(scene: Scene, act: Act) -> bool:
    """A noun says at whom it is aimed: "operations against X", not "a bank's US operations"."""
    return bool(_holding(scene, act, (*act.row.targets, *(f"~{r}" for r in act.row.targets))))


_CONTESTS = frozenset("bid business contest contract job post race".split())


def _left(scene: Scene, act: Act) -> bool:
    """Who withdraws leaves a place: not a race, a tour or a promise."""
    return not any(
        _is_deed(scene, t)
        or ("noun", lemma_of(t)) in scene.words.operators
        or lemma_of(t) in _CONTESTS
        for t in _holding(scene, act, act.row.targets)
    )


_PAYING = frozenset("face pay suffer regret bear risk expect meet".split())


def _or_else(scene: Scene, act: Act) -> bool:
    """Who is warned is told what he must do or will meet with; else the warning is about him."""
    about = not _holding(scene, act, ("patient", "to", "against"))
    return not (about and _holding(scene, act, ("content.agent",))) or any(
        is_due(clause) or is_negated(clause) or clause.lemma_ in _PAYING or is_passive(clause)
        for clause in act.predicate.complements
    )


SENSES: dict[str, Condition] = {
    "anothers": _anothers,
    "asking": _asking,
    "blows": _blows,
    "combat": _combat,
    "comrades": _comrades,
    "doer": _did,
    "expert": _expert,
    "foes": _foes,
    "home": _home,
    "left": _left,
    "no-crash": _no_crash,
    "or-else": _or_else,
    "own": _own,
    "shells": _shells,
    "spoken": _spoken,
    "standing": _standing,
    "third": _third,
    "toward": _toward,
    "truce": _truce,
    "unarmed": lambda scene, act: not _combat(scene, act),
    "verbal": _verbal,
}


_SPORT = re.compile(
    r"\b(semi-?finals?|quarter-?finals?|play-?offs?|qualifiers?|half-?time"
    r"|(first|second) half(?! of)|extra time|(test|group|opening) match(es)?|friendl(y match|ies)"
    r"|innings|wickets?|bowl(ing|ers?)|batsm[ae]n|batting|strikers?|midfielders?|goalkeepers?"
    r"|((late|early|opening|winning|own|two|three|four)[- ]|\d )goals?"
    r"|(world|davis|ryder|america's|uefa|nations|asian|african|gold) cup"
    r"|penalty (kick|shoot-?out)"
    r"|tournament|championships?|olympics?|medals?|football|soccer|rugby|cricket|hockey|basketball"
    r"|handball|volleyball|tennis|golf|marathon|chess|straight sets)\b",
    re.IGNORECASE,
)
_PLAYERS = frozenset({"team", "side", "squad", "player", "coach"})


def is_sport(scene: Scene, act: Act) -> bool:
    """Tell whether states only play: no officials, and the clause speaks of goals or a cup.

    A state with a verb in the plural is a team as well: "France meet Italy on Saturday".
    """
    parties = (*act.sources, *act.targets)
    roles = {p.mention.role for p in parties if p.mention.role in scene.names.roles}
    if (
        act.relation == "sanctioned"
        or not roles <= _PLAYERS
        or any(p.mention.actor.kind != "state" for p in parties)
    ):
        return False
    head = act.predicate.token
    while head.pos_ not in ("VERB", "AUX") and head.head != head:
        head = head.head
    subjects = [c for c in head.lefts if c.dep_ == "nsubj" and c.tag_ == "NNP"]
    single = [
        c for c in subjects if c.lower_[-1] != "s" and all(t.dep_ != "conj" for t in c.rights)
    ]
    if head.tag_ == "VBP" and single:
        return True
    return bool(_SPORT.search(scene.doc[head.left_edge.i : head.right_edge.i + 1].text))
