"""Predicates looked up in the trigger table: the first row whose frame and condition fit.

`frames` fills the frame of a row, `conditions` tells whether the row is meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from kg import lexicon, vocab
from kg.extraction.conditions import CONDITIONS, is_lone, is_negated, is_sport
from kg.extraction.frames import fill_frame
from kg.extraction.parties import (
    first_role,
    has_human_object,
    inner_nouns,
    is_gathering,
    is_strike,
    sides_between,
)
from kg.extraction.rows import is_material_conflict
from kg.extraction.scene import Act, Party, Scene
from kg.extraction.told import REPEATING, repeated
from kg.lexicon import Row
from kg.nlp.clauses import Predicate, attitude, lemma_of


def acts_at(scene: Scene, token: Token) -> Iterator[Act]:
    """Yield the acts that a token states: at most one by the trigger table, one by a prefix."""
    if token.i in scene.actors:
        yield from _stance_acts(scene, token)
    if token.lemma_ in REPEATING:
        yield from repeated(scene, token)
    if token.i not in scene.stated:
        scene.stated[token.i] = _by_table(scene, token)
    act = scene.stated[token.i]
    if act is not None and act.relation != lexicon.NOTHING:
        yield act


def _by_table(scene: Scene, token: Token) -> Act | None:
    """Return what a word states by the trigger table, as a predicate or else as an attitude."""
    if scene.words.heads.isdisjoint((lemma_of(token), token.lower_)):
        return None
    if _describes_people(scene, token) or _is_party(scene, token) or _is_curbed(token):
        return None
    for reading in (scene.predicate, attitude):
        found = reading(token)
        if found is not None and (act := _first_match(scene, found)) is not None:
            return act
    return None


def _describes_people(scene: Scene, token: Token) -> bool:
    """Tell whether a noun says what sort of people or things are meant: "liaison officers"."""
    if token.dep_ != "compound" or token.i > token.head.i:
        return False
    head = lemma_of(token.head)
    if head in _THINGS or is_gathering(scene, token.head):  # "ceasefire talks", "contact group"
        return True
    return bool(scene.names.roles.get(head, frozenset()) & _IN_OFFICE)


_IN_OFFICE = frozenset({"office", "official", "body"})
_THINGS = frozenset(
    "book case cemetery correspondent dispute drill film friction game grave graveyard group hero "
    "lawsuit line memorial monument movie museum novel orphan photograph picture poem poet round "
    "row show song spat story tension theatre toll veteran widow zone".split()
)
"""What is named after an event without being one: "talk shows", "war cemeteries"."""
_CURBS = frozenset(
    "ban barrier boycott cap ceiling curb duty embargo freeze levy limit limitation moratorium "
    "prohibition quota restriction surcharge tariff tax veto".split()
)


def _is_curbed(token: Token) -> bool:
    """Tell whether a noun only says what is made harder: "a tax on imports of Indian steel"."""
    if token.dep_ != "pobj" or token.head.lower_ != "on":
        return False
    on = token.head
    owned = any(c.dep_ == "poss" for c in token.lefts)
    return not owned and any(lemma_of(t) in _CURBS for t in token.doc[on.head.i : on.i])


def _is_party(scene: Scene, token: Token) -> bool:
    """Tell whether a noun names the opposition in a country, and not what one is opposed to."""
    mentions = scene.actors.get(token.i, ())
    opposed = any(c.lower_ in ("to", "against") for c in token.rights)
    return not opposed and any((m.actor.code or "").endswith(":OPP") for m in mentions)


_OF_OBJECTS = frozenset(
    {"", "foes", "no-crash", "person-object", "person-target", "not-official-target"}
)
"""The conditions of rows that ask nothing of whoever acts."""


def one_sided(scene: Scene, token: Token) -> Iterator[Act]:
    """Yield a deed that is done to nobody known, for who takes it up later."""
    if lemma_of(token) not in scene.words.heads or (found := scene.predicate(token)) is None:
        return
    for row in scene.words.find(found.part, found.words):
        if row.when not in _OF_OBJECTS or row.mutual or not is_material_conflict(row):
            continue
        if row.objects and not _named_among(_objects(found), row) or row.relation == "sanctioned":
            continue
        if row.when.startswith("person") and not has_human_object(scene, found):
            continue
        if sources := first_role(scene, found, row.sources, deep=False):
            yield Act(found, row, row.relation, sources, ())
            return


def _first_match(scene: Scene, found: Predicate) -> Act | None:
    """Return the first row of the lexicon that fits a predicate, with its parties."""
    rows = scene.words.find(found.part, found.words)
    objects = _objects(found) if any(row.objects for row in rows) else ()
    for row in rows:
        consumed = _named_among(objects, row)
        if row.objects and not consumed:
            continue
        act = _match(scene, found, row, consumed)
        if act is not None:
            return act
    return None


Objects = Sequence[tuple[int, frozenset[str]]]
"""What stands where a row may ask for an object: the token, and the forms to look up."""


def _named_among(objects: Objects, row: Row) -> frozenset[int]:
    """Return those of the objects that the row asks for."""
    return frozenset(i for i, forms in objects if not forms.isdisjoint(row.objects))


def _objects(found: Predicate) -> Objects:
    """Return the objects of a verb, or the modifiers of a noun."""
    if found.part == "noun":
        near = [
            *found.token.lefts,
            *(t for role in ("of", "on", "against") for t in found.roles.get(role, ())),
            *_said_of(found.token),
        ]
    else:
        things = [t for t in found.roles.get("patient", ()) if not _belongs(t, found)]
        roles = _WITH_OBJECT if things and not found.passive else (*_WITH_OBJECT, *_ALONE)
        near = [
            t
            for role in roles
            for t in found.roles.get(role, ())
            if role == "patient" or found.passive or not _is_fronted(t, found.token)
        ]
        near += [part for t in near for part in inner_nouns(t)]
        # "described X as a reckless regime"
        judged = (t for role in ("as", "oprd") for t in found.roles.get(role, ()))
        near += [child for t in judged for child in t.lefts if child.dep_ == "amod"]
    return tuple((t.i, _forms_of(t)) for t in near)


def _said_of(noun: Token) -> list[Token]:
    """Return what a clause says of its subject: "their ties soured", "relations are strained"."""
    if noun.dep_ not in ("nsubj", "nsubjpass") or is_negated(noun.head):
        return []
    return [noun.head, *(child for child in noun.head.rights if child.dep_ == "acomp")]


_WITH_OBJECT = ("patient", "~patient", "iobj", "oprd", "as", "with", "of", "from", "off")
_ALONE = ("to", "in", "into", "against")
"""Where the object of a verb stands that has no other: "came to power", not "gave X to Y"."""


def _belongs(token: Token, found: Predicate) -> bool:
    """Tell whether an object is part of the verb: "set fire to an embassy"."""
    return any(word.endswith(f" {token.lower_}") for word in found.words)


def _is_fronted(token: Token, verb: Token) -> bool:
    """Tell whether a phrase only opens the sentence: "in response, jets attacked X"."""
    return token.dep_ == "pobj" and token.head.head == verb and token.i < verb.i


def _forms_of(token: Token) -> frozenset[str]:
    """Return a noun, its title ("Ambassador Sasser"), and the noun with each word before it."""
    lemma = token.lemma_.lower()
    forms = {lemma, token.lower_}
    for child in token.lefts:
        forms.add(f"{child.lower_} {lemma}")
        if child.dep_ == "compound" and token.pos_ == "PROPN":
            forms.add(child.lower_)
    return frozenset(forms)


def _match(scene: Scene, found: Predicate, row: Row, consumed: frozenset[int]) -> Act | None:
    """Fill a row's frame; None if a party is missing or the row's condition does not hold."""
    if (
        row.mutual
        and found.part == "verb"
        and any(child.lower_ == "between" for i in consumed for child in scene.doc[i].children)
    ):
        return None
    if _is_hard(scene, found):
        return None
    sources, targets = fill_frame(scene, found, row)
    if row.relation == lexicon.NOTHING:
        return Act(found, row, row.relation, (), ())
    together = {"with", "between"} & {*row.targets}
    named = "between" in row.targets
    if not sources and named and (both := sides_between(scene, consumed)):
        sources = targets = both
    if (
        row.mutual
        and together
        and sources
        and not targets
        and not _acts_upon_others(scene, found, row)
    ):
        sources, targets = _pair_all(sources)
    if sources is not targets:
        sources, targets = _without_source(sources, targets)
    if not sources or not targets or sources is targets and len(sources) < 2:
        return None
    if _is_private(scene, sources) and row.relation in vocab.relations():
        stately = vocab.relation(row.relation).plover in _OF_STATES and not _are_bands(targets)
        if stately or _is_private(scene, targets):
            return None
    claimed = _names_first(found, "claimant", sources)
    act = Act(
        found,
        row,
        row.relation,
        sources,
        targets,
        status="reported" if claimed or _names_first(found, "suspect", sources) else None,
        speaker=sources[0].mention if claimed else None,
        rule=f"{row.id}/{found.part}",
        consumed=consumed,
    )
    meant = CONDITIONS[row.when](scene, act) and not is_sport(scene, act)
    return act if meant else None


def _is_hard(scene: Scene, found: Predicate) -> bool:
    """Tell whether a participle only says how hard a blow is: "punishing Israeli air raids"."""
    struck = found.roles.get("patient", ()) if found.token.tag_ == "VBG" else ()
    bare = found.token.i == found.token.left_edge.i and found.token.dep_ in (
        "pcomp",
        "pobj",
        "dobj",
    )
    return bare and any(is_strike(scene, t) for t in struck)


def _names_first(found: Predicate, role: str, sources: tuple[Party, ...]) -> bool:
    return any(token.i == sources[0].token for token in found.roles.get(role, ()))


def _acts_upon_others(scene: Scene, found: Predicate, row: Row) -> bool:
    """Tell whether a verb has others for its object: "A and B reconciled the factions"."""
    if found.part != "verb" or "patient" in (*row.sources, *row.targets):
        return False
    return any(
        token.tag_ == "PRP"
        or scene.names.roles.get(lemma_of(token), frozenset()) & _PEOPLE
        or any(child.dep_ == "poss" and child.tag_ == "NNP" for child in token.lefts)
        for token in found.roles.get("patient", ())
    )


_PEOPLE = frozenset({"group", "partitive", "people", "insurgent", "party", "country", "civilian"})
_OF_STATES = frozenset(
    {"CONSULT", "AGREE", "COOPERATE", "CONCEDE", "RETREAT", "SANCTION", "MOBILIZE"}
)
"""What private citizens do not do in the name of anybody."""
_PRIVATE = frozenset({"civilian", "people"})


def _is_private(scene: Scene, parties: tuple[Party, ...]) -> bool:
    """Tell whether all parties are citizens: a journalist, tourists."""
    return bool(parties) and all(
        str(p.mention.actor.code).endswith(":CIV")
        or is_lone(scene, p)
        or _PRIVATE >= scene.names.roles.get(p.mention.role or "", frozenset({"state"}))
        for p in parties
    )


def _are_bands(parties: tuple[Party, ...]) -> bool:
    """Tell whether all parties are armed groups, whom single people join and leave."""
    return all(p.mention.actor.kind == "armed_group" for p in parties)


def _pair_all(parties: tuple[Party, ...]) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Pair the coordinated parties of a mutual act: each acts with all others."""
    return parties, parties


def _without_source(
    sources: tuple[Party, ...], targets: tuple[Party, ...]
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    codes = {party.mention.actor.code for party in sources}
    if len(codes) == 1:
        targets = tuple(t for t in targets if t.mention.actor.code not in codes)
    return sources, targets


def _stance_of(token: Token) -> str | None:
    """Return "pro" or "anti" where a name carries such a prefix."""
    start = token.i
    if (
        start >= 2
        and token.doc[start - 1].text == "-"
        and token.doc[start - 2].lower_ in ("pro", "anti")
    ):
        return token.doc[start - 2].lower_
    return None


def _stance_acts(scene: Scene, token: Token) -> Iterator[Act]:
    """Read "pro-Russian rebels", "anti-Assad fighters" as backing and opposing."""
    side = _stance_of(token)
    if side is None:
        return
    noun = token
    while noun.dep_ in ("amod", "compound", "nmod", "npadvmod", "punct") and noun.head.i > noun.i:
        noun = noun.head
    if noun.i == token.i or noun.i not in scene.actors:
        return
    sources = tuple(Party(m, noun.i) for m in scene.actors[noun.i])
    targets = tuple(Party(m, token.i) for m in scene.actors[token.i])
    sources, targets = _without_source(sources, targets)
    if not sources or not targets:
        return
    relation = "backs" if side == "pro" else "opposes"
    row = next(row for row in scene.words.rows if row.relation == relation)
    found = Predicate(token, "adjective", (side,), {}, ())
    yield Act(found, row, relation, sources, targets, rule=f"{side}-/prefix")
