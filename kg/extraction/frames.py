"""Who fills the frame of a row: the source and target parties of a predicate.

A verb names them by its roles, an event noun by its own phrase and by the verb that carries it. Of
a promise or a threat they stand in its content. Whom no role names is sought by `beyond`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from spacy.tokens import Token

from kg import lexicon, vocab
from kg.extraction.aims import is_topic, not_victims
from kg.extraction.beyond import beyond_frame
from kg.extraction.citizens import as_citizens, as_opponents, is_organ, people_at_home
from kg.extraction.conditions import is_negated
from kg.extraction.parties import (
    FOES,
    PLACES,
    UNREST,
    fill_role,
    first_role,
    has_human_object,
    in_pairs,
    is_mere_place,
    is_site,
    one_against_rest,
    owners_of,
    shooters,
    speaking_seats,
    unless_own,
    whom,
)
from kg.extraction.rows import (
    ABOUT_DEEDS,
    is_assault,
    is_blame,
    is_material_conflict,
    is_spoken,
    is_verbal,
    plover_of,
    relation_of,
)
from kg.extraction.scene import Party, Scene
from kg.extraction.told import doers
from kg.lexicon import Row
from kg.nlp.actors import acts_in_compound
from kg.nlp.clauses import (
    Predicate,
    content_tokens,
    governing_verb,
    is_company,
    is_infinitive,
    is_passive,
    lemma_of,
    subjects_of,
)
from kg.nlp.wars import TRUCES


def fill_frame(
    scene: Scene, found: Predicate, row: Row
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Return the source and target parties of a predicate as a row's frame asks for them.

    Either is empty if nobody is named; of a mutual act the sources may hold all sides.
    """
    if found.part == "noun":
        return _fill_noun_frame(scene, found, row)
    weak = [f"~{role}" for role in row.sources if role not in ("agent", "patient")]
    sources = first_role(scene, found, (*row.sources, *weak), deep=False)
    sources = tuple(p for p in sources if _can_act(scene, found, row, p))
    if not sources and found.passive and is_verbal(row):
        sources = speaking_seats(scene, found)
    if not sources and row.relation != lexicon.NOTHING:
        sources = fill_role(scene, found, "sender", deep=False)
    if not sources and is_material_conflict(row):
        sources = shooters(scene, found) or doers(scene, found, row.sources)
    if row.mutual and row.objects and _is_between_others(scene, found, sources):
        return (), ()
    targets = _find_targets(scene, found, row, sources)
    if not targets and sources and is_material_conflict(row):
        return _within_a_state(scene, found, row, sources)
    return sources, targets


def _can_act(scene: Scene, found: Predicate, row: Row, party: Party) -> bool:
    """Tell whether what an actor owns acts for it: its F-16s strike, not its slump.

    Who merely comes from a country does not speak for it: no "Turkish tour operators said".
    """
    if party.direct:
        return party.mention.role not in _COMMERCIAL
    acting = (t for role in row.sources for t in found.roles.get(role, ()))
    owned = next((t for t in acting if t.is_ancestor(scene.doc[party.token])), None)
    if owned is None or not owned.text.islower() or lemma_of(owned) in scene.names.roles:
        return True
    if is_site(scene, owned, party.mention):
        return False
    if not is_assault(row):
        origin = scene.doc[party.token].dep_ in ("amod", "compound") and owned.dep_ == "nsubj"
        known = ("noun", lemma_of(owned)) in scene.words.by_word
        return known or not (origin and is_verbal(row))
    rows = (r for r in scene.words.rows if is_assault(r))
    return any(lemma_of(owned) in {*r.words["noun"], *r.objects} for r in rows)


_COMMERCIAL = frozenset("bank charity city company exports firm goods market town".split())


def _is_between_others(scene: Scene, found: Predicate, sources: tuple[Party, ...]) -> bool:
    """Tell whether what several do together is between others: "extended the Syrian ceasefire"."""
    if "with" in found.roles:
        return False
    own = {party.mention.actor.code for party in sources}
    things = found.roles.get("patient", ())
    owners = {m.actor.code for thing in things for m, _ in owners_of(scene, thing, 0)}
    return bool(owners) and owners.isdisjoint(own)


def _within_a_state(
    scene: Scene, found: Predicate, row: Row, sources: tuple[Party, ...]
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Return a state's people as those who rise against it, or as those whom it strikes."""
    citizens = tuple(c for party in sources for c in as_opponents(scene, row, party))
    if len(citizens) == len(sources):
        targets = _find_targets(scene, found, row, citizens)
        return citizens, tuple(p for p in targets if is_organ(scene, p))
    if vocab.relation(row.relation).plover not in ("ASSAULT", "COERCE"):
        return sources, ()
    own = {party.mention.actor.code for party in sources}
    struck = (p for role in row.targets for p in fill_role(scene, found, role, deep=False))
    people = tuple(
        citizens
        for party in struck
        if party.mention.role and own == {party.mention.actor.code}
        for citizens in as_citizens(scene, party)
    )
    return sources, people or people_at_home(scene, found, sources)


_SIDES = ("between", "~between")
_BY_WHO_TELLS = frozenset({"phoned", "protestedAgainst", "visited"})
"""What the subject of the clause does that it frames: "on a visit to Kyiv, he said"."""
_UNDERTAKEN = frozenset({"defiance", "hunt", "pursuit", "search"})
"""What whoever acts is "in": "in pursuit of gunmen, troops crossed the border"."""


def _fill_noun_frame(
    scene: Scene, found: Predicate, row: Row
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Return the source and target parties of an event noun.

    Its agent may be a modifier, a possessor or the light verb's subject.
    """
    if row.mutual and any(side in found.roles for side in _SIDES):
        return _fill_sides(scene, found)
    owners = fill_role(scene, found, "agent", deep=True)
    if not owners and "from" not in row.targets and not is_assault(row):
        owners = fill_role(scene, found, "from", deep=True)
    topics = {t.i for t in found.roles.get("modifier", ()) if row.mutual and is_topic(scene, t)}
    modifiers = fill_role(scene, found, "modifier", deep=False)
    modifiers = tuple(p for p in modifiers if p.token not in topics)
    if row.sources == ("self",):
        bearers = fill_role(scene, found, "self", deep=False)
        own = {party.mention.actor.code for party in bearers}
        others = (p for p in (*owners, *modifiers) if p.mention.actor.code not in own)
        held = tuple(p for p in others if not _are_in(scene, own, p))
        return bearers, held or _find_targets(scene, found, row, bearers)
    agents = owners or _performers(scene, found, row, modifiers, topical=bool(topics))
    if agents and all(p.direct and p.mention.role in _COMMERCIAL for p in agents):
        return (), ()
    of = fill_role(scene, found, "of", deep=False)
    of_named = row.mutual and "of" in found.roles  # "a meeting of 22 leaders" is not the subject's
    if not agents and row.mutual and len(of) > 1:
        return of, ()
    undertaken = row.relation in _BY_WHO_TELLS or _UNDERTAKEN.intersection(found.words)
    if not (agents or of_named or topics) and (row.mutual or undertaken):
        agents = fill_role(scene, found, "participant", deep=False)
    targets = _find_targets(scene, found, row, agents)
    if not targets and agents is not modifiers:
        agents, targets = _by_modifier(found, row, agents, modifiers)
    if not agents and targets and of:
        agents, targets = of, tuple(p for p in targets if p not in of)
    return agents, targets


def _by_modifier(
    found: Predicate, row: Row, agents: tuple[Party, ...], modifiers: tuple[Party, ...]
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Return who acts, and upon whom if only a name before the noun can tell: "his Iran visit"."""
    own = {party.mention.actor.code for party in agents}
    others = tuple(p for p in modifiers if p.mention.actor.code not in own)
    if others and (row.relation == "fought" or found.words[-1] in TRUCES):
        return (), ()  # "ended the Syrian conflict" tells where it was, not against whom
    several = row.mutual and len(own) > 1  # "A and B held Syrian talks"
    return agents, () if several else others


def _fill_sides(scene: Scene, found: Predicate) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Return those between whom something is, known or not: nobody else takes part in it."""
    both = first_role(scene, found, _SIDES, deep=False)
    if len(both) < 2:
        return (), ()  # "Qatar secured a truce between the clans and Chad"
    if in_pairs(scene, both):
        return both[:1], both[1:2]
    return (both[:1], both[1:]) if one_against_rest(scene, both) else (both, ())


def _performers(
    scene: Scene, found: Predicate, row: Row, modifiers: tuple[Party, ...], *, topical: bool
) -> tuple[Party, ...]:
    """Return who does what a noun names that has no owner: its claimant, carrier or modifier."""
    if claimants := first_role(scene, found, ("suspect", "claimant"), deep=False):
        return claimants
    if is_assault(row):
        # "the Paris attacks" were not made by Paris
        modifiers = tuple(
            p
            for p in modifiers
            if not p.mention.reason.startswith("seat of")
            and not is_site(scene, found.token, p.mention)
        )
    given = found.token.head.lower_ == "to"  # "gave its blessing to the Iraqi invasion of Kuwait"
    if modifiers and given and any(role in found.roles for role in row.targets):
        return modifiers
    if _subject_stands_outside(found, row, topical=topical):
        return modifiers
    return fill_role(scene, found, "carrier", deep=False) or modifiers


def _subject_stands_outside(found: Predicate, row: Row, *, topical: bool) -> bool:
    """Tell whether the subject of the clause has no part in what its noun names.

    It answers a demand, rejects, seeks or ends what is another's, or does something about a deed
    that is named after its topic (`topical`); but who holds "the Malta talks" takes part in them.
    """
    if (is_spoken(row) or is_blame(row)) and "answerer" in found.roles:
        return True
    verb = governing_verb(found.token)
    if verb is not None and lemma_of(verb) == "reject" and is_material_conflict(row):
        return True  # who "rejected strikes on X" makes none
    if topical and row.relation != "metWith" and "with" not in found.roles:
        return True
    return not row.mutual and _is_sought(found) or _is_ended(found, row)


def _are_in(scene: Scene, codes: set[str | None], party: Party) -> bool:
    """Tell whether all are members of an organisation: "NATO allies" are each other's."""
    names, body = scene.names, party.mention.actor.id
    return body in names.members and all(names.is_member(str(code), body, "") for code in codes)


def _is_ended(found: Predicate, row: Row) -> bool:
    """Tell whether a war ends that others may have waged: "worked to end the Libyan war".

    "A pact ending three years of war" is of those who waged it, and so is "its war".
    """
    verb = governing_verb(found.token)
    relation = relation_of(row)
    if verb is None or lemma_of(verb) != "end" or relation is None or relation.sign >= 0:
        return False
    named = any(t.ent_type_ in _NAMES for t in found.roles.get("modifier", ()))
    return "agent" not in found.roles and (named or "in" in found.roles)


_NAMES = frozenset({"GPE", "LOC", "NORP", "ORG", "PERSON"})


def _is_sought(found: Predicate) -> bool:
    """Tell whether others are to do what is sought: "sought support for a strike"."""
    verb = governing_verb(found.token)
    return verb is not None and lemma_of(verb) == "seek"


def _find_targets(
    scene: Scene, found: Predicate, row: Row, sources: Iterable[Party]
) -> tuple[Party, ...]:
    """Return the parties of the first of the row's target roles that names anybody else."""
    own = {party.mention.actor.code for party in sources}
    relation, plover = relation_of(row), plover_of(row)
    hostile, friendly = is_material_conflict(row), relation is not None and relation.sign > 0
    about = plover if plover in ABOUT_DEEDS else None
    for role in _target_roles(scene, found, row):
        if role == "~patient" and not any(" " in w and w in row.words["verb"] for w in found.words):
            continue
        if role == "content":
            others = plover == "AGREE" and _others_act(scene, found, own)
            here = () if others else _content_parties(scene, found, own, friendly=friendly)
        elif role == "event":
            here = _event_parties(scene, found, own)
        else:
            here = fill_role(scene, found, role, deep=True, about=about)
            if plover in ("ASSAULT", "COERCE"):
                here = tuple(p for p in here if not is_mere_place(scene, found, role, p, own))
        here = _affected(scene, plover, role, not_victims(scene, found, row, here), sources)
        spoken = about in ("ACCUSE", "REJECT")
        if spoken and any(p.mention.actor.code in own and _has_signed(scene, p) for p in here):
            return ()  # nobody else is criticised for a "deal between X, Y and us"
        each = (unless_own(scene, p, own, hostile=hostile, spoken=spoken) for p in here)
        if targets := tuple(chain.from_iterable(each)):
            return targets
        if spoken and any(
            scene.doc[p.token].tag_ == "NNP" and scene.doc[p.token].dep_ == "poss" for p in here
        ):
            return ()  # Congress blocked the president's own plan for Cuba
    return beyond_frame(scene, found, row, own)


def _target_roles(scene: Scene, found: Predicate, row: Row) -> Iterator[str]:
    """Yield where a target may stand: the row's roles, those of its object, then who listens.

    Who is asked or told something himself is the only one addressed: "told reporters".
    """
    addressed = is_spoken(row) and not found.passive and has_human_object(scene, found)
    hearer = ("~hearer", "answerer") if is_spoken(row) else ()
    for role in (*row.targets, *(f"~{role}" for role in row.targets if role != "of"), *hearer):
        if not (addressed and role in ("content.agent", "~hearer")):
            yield role


def _affected(
    scene: Scene,
    plover: str | None,
    role: str,
    parties: tuple[Party, ...],
    sources: Iterable[Party],
) -> tuple[Party, ...]:
    """Return the parties of a role that the act is aimed at."""
    if plover == "ACCUSE" and role in ("to", "with"):
        return tuple(p for p in parties if p.mention.actor.kind != "igo")  # "complained to the UN"
    if plover == "ACCUSE" and role in ("over", "about"):  # "raised alarm over Syrian refugees"
        return tuple(p for p in parties if p.mention.role not in UNREST)
    if plover == "AID" and role == "in" or plover == "AGREE" and role == "patient":
        # "help in the war against X", "promised a tough stand against X"
        return tuple(p for p in parties if scene.doc[p.token].head.lower_ not in FOES)
    if plover == "AID" and _are_outlaws(sources):
        return tuple(p for p in parties if p.direct)  # its camps in Chad are no aid for Chad
    return parties


def _has_signed(scene: Scene, party: Party) -> bool:
    """Tell whether a party is one of those between whom an agreement is."""
    if party.direct:
        return False
    between = next((a for a in scene.doc[party.token].ancestors if a.lower_ == "between"), None)
    rows = scene.words.by_word.get(("noun", lemma_of(between.head)), ()) if between else ()
    return any(plover_of(row) == "AGREE" for row in rows)


def _are_outlaws(parties: Iterable[Party]) -> bool:
    return any(p.mention.actor.kind == "armed_group" for p in parties)


def _content_parties(
    scene: Scene, found: Predicate, own: set[str | None], *, friendly: bool
) -> tuple[Party, ...]:
    """Return whom the content of a promise, threat or refusal is about."""
    tokens = sorted(content_tokens(found.complements), key=lambda token: token.i)
    if friendly:
        clauses = {clause.i for clause in found.complements}
        end = min((t.head.i for t in tokens if _is_forced(t)), default=len(scene.doc))
        tokens = [t for t in tokens if t.i < end and _is_to_gain(t, clauses)]
    inside = [token for token in tokens if token.i != found.token.i]
    acting = (_acting_in(scene, token) for token in inside)
    barred = own | (_harmed_in(scene, found) if friendly else set())
    for parties in chain(acting, _named_in(scene, tokens)):
        others = {p.mention.actor.id: p for p in parties if p.mention.actor.code not in barred}
        if others:
            return tuple(others.values())
    return ()


def _event_parties(scene: Scene, found: Predicate, own: set[str | None]) -> tuple[Party, ...]:
    """Return who meets or agrees in the event that a verb's object names: "brokered a truce"."""
    for token in (t for role in ("patient", "to", "in") for t in found.roles.get(role, ())):
        mutual = (act for act in scene.acts_at(token) if act.row.mutual)
        parties = {p.mention.actor.code: p for act in mutual for p in (*act.sources, *act.targets)}
        others = [party for code, party in parties.items() if code not in own]
        if len(others) > 1:
            return tuple(others)
    return ()


def _others_act(scene: Scene, found: Predicate, own: set[str | None]) -> bool:
    """Tell whether a promise says what others will do: "vowed that Iran would fail"."""
    clauses = [c for c in found.complements if c.dep_ == "ccomp" and c.pos_ == "VERB"]
    acting = [
        party
        for clause in clauses
        if not is_passive(clause)
        for subject in subjects_of(clause)
        for party in whom(scene, subject, deep=False)
    ]
    thing = "patient" in found.roles  # "offered concessions that X believed would help"
    return not thing and bool(acting) and all(p.mention.actor.code not in own for p in acting)


def _harmed_in(scene: Scene, found: Predicate) -> set[str | None]:
    """Return to whom harm is promised: "undertook to expel (to press) X" is no promise to X."""
    return {
        party.mention.actor.code
        for clause in found.complements
        if not is_negated(clause)
        for act in scene.acts_at(clause)
        if act.relation != lexicon.NOTHING and vocab.relation(act.relation).quad in _AGAINST
        for party in act.targets
    }


_AGAINST = frozenset({"verbal conflict", "material conflict"})


def _acting_in(scene: Scene, token: Token) -> list[Party]:
    """Return the parties of the acts that a token states."""
    return [party for act in scene.acts_at(token) for party in (*act.targets, *act.sources)]


def _named_in(scene: Scene, tokens: list[Token]) -> Iterator[list[Party]]:
    """Yield the actors that a content names, phrase by phrase, places and company left out.

    What is promised together with somebody is not promised to him.
    """
    for token in tokens:
        modifies_subject = token.dep_ in ("amod", "compound") and token.head.dep_ in (
            "nsubj",
            "nsubjpass",
        )
        in_place = token.dep_ == "pobj" and token.head.lower_ in PLACES
        made = acts_in_compound(token)  # "a Soviet-built reactor"
        if modifies_subject or in_place or made or is_company(token.head):
            continue
        phrase = (token, *(token.conjuncts if token.dep_ != "conj" else ()))
        yield [
            Party(mention, part.i, direct=False)
            for part in phrase
            for mention in scene.actors.get(part.i, ())
        ]


def _is_to_gain(token: Token, clauses: set[int]) -> bool:
    """Tell whether what a promise names may gain by it.

    What is promised against X promises him nothing, nor does what X is to do, or what only tells
    more about a thing: "the wall for which X is to pay".
    """
    while token.i not in clauses and token.head != token:
        aside = token.dep_ in _ASIDES and not is_infinitive(token)
        if aside or token.lower_ in _NOT_FOR:
            return False
        token = token.head
    return True


_ASIDES = frozenset({"acl", "advcl", "relcl"})
_NOT_FOR = frozenset({"against", "between", "by"})


def _is_forced(token: Token) -> bool:
    """Tell whether a content says what somebody is brought to do or to lose, and gains nothing by.

    "Vowed to get X to disarm", "to contain X"; but "to help X deter Y" is a promise to X.
    """
    if token.dep_ == "dobj":
        return token.pos_ == "PROPN" and token.head.lemma_ in _CURBING
    made = token.dep_ in ("ccomp", "xcomp") and token.head.lemma_ in _COMPELLING
    return made and is_infinitive(token)


_COMPELLING = frozenset("coerce compel force get press pressure push".split())
_CURBING = frozenset(
    "confine contain curb demilitarise demilitarize denuclearise denuclearize deter disarm "
    "isolate restrain subdue tame weaken".split()
)
