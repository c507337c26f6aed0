"""Predicates looked up in the trigger table: the first row whose frame and condition fit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from spacy.tokens import Token

from kg import lexicon, vocab
from kg.extraction.citizens import as_citizens, as_opponents, is_organ, people_at_home
from kg.extraction.conditions import CONDITIONS, is_negated
from kg.extraction.parties import (
    _TERRITORIAL,
    PLACES,
    fill_role,
    first_role,
    in_pairs,
    inner_nouns,
    is_mere_place,
    is_strike,
    one_against_rest,
    shooters,
    sides_between,
    speaking_seats,
    territory_of,
    unless_own,
    whom,
)
from kg.extraction.scene import Act, Party, Scene
from kg.extraction.senses import SENSES, is_lone, is_sport
from kg.extraction.told import (
    REPEATING,
    askers,
    doers,
    foes,
    likewise,
    quarrellers,
    repeated,
)
from kg.lexicon import Row
from kg.nlp.actors import acts_in_compound
from kg.nlp.clauses import (
    Predicate,
    answers,
    attitude,
    content_tokens,
    governing_verb,
    is_company,
    is_infinitive,
    is_passive,
    lemma_of,
    subjects_of,
    thankers,
)
from kg.nlp.sentences import sentence_start


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
    if _describes_people(scene, token) or _is_party(scene, token):
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
    return head in _THINGS or bool(scene.names.roles.get(head, frozenset()) & _IN_OFFICE)


_IN_OFFICE = frozenset({"office", "official", "body"})
_THINGS = frozenset(
    "book cemetery correspondent film game grave graveyard hero memorial monument movie museum "
    "novel orphan photograph picture poem poet show song story toll veteran widow".split()
)
"""What is named after an event without being one: "talk shows", "war cemeteries"."""


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
        if row.when not in _OF_OBJECTS or row.mutual or not _is_material_conflict(row):
            continue
        if row.objects and not _named_among(_objects(found), row) or row.relation == "sanctioned":
            continue
        if row.when.startswith("person") and not _has_human_object(scene, found):
            continue
        if sources := first_role(scene, found, row.sources, deep=False):
            yield Act(found, row, row.relation, sources, ())
            return


def _has_human_object(scene: Scene, found: Predicate) -> bool:
    """Tell whether a verb's object is people: who abuses a privilege attacks nobody."""
    patients = found.roles.get("patient", ())
    return any(
        t.ent_type_ in ("PERSON", "NORP") or t.pos_ == "NUM" or lemma_of(t) in scene.names.roles
        for t in patients
    )


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
    sources, targets = _fill_frame(scene, found, row)
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
    meant = _CHECKS[row.when](scene, act, acts_at) and not is_sport(scene, act)
    return act if meant else None


_CHECKS = CONDITIONS | SENSES


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


def _fill_frame(
    scene: Scene, found: Predicate, row: Row
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    if found.part == "noun":
        return _fill_noun_frame(scene, found, row)
    weak = [f"~{role}" for role in row.sources if role not in ("agent", "patient")]
    sources = first_role(scene, found, (*row.sources, *weak), deep=False)
    sources = tuple(p for p in sources if _can_act(scene, found, row, p))
    if not sources and found.passive and row.relation != lexicon.NOTHING:
        verbal = vocab.relation(row.relation).quad in ("verbal cooperation", "verbal conflict")
        sources = speaking_seats(scene, found) if verbal else ()
    if not sources and row.relation != lexicon.NOTHING:
        sources = fill_role(scene, found, "sender", deep=False)
    if not sources and _is_material_conflict(row):
        sources = shooters(scene, found) or doers(scene, found, row.sources)
    targets = _find_targets(scene, found, row, sources)
    if not targets and sources and _is_material_conflict(row):
        return _within_a_state(scene, found, row, sources)
    return sources, targets


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


_ABOUT_DEEDS = frozenset({"SUPPORT", "ACCUSE", "REJECT", "REQUEST"})
_UNDOING = frozenset({"RETREAT", "CONCEDE"})


_SPOKEN = frozenset({"AGREE", "REQUEST", "THREATEN"})
"""What is said to somebody: in "in a call with X, Y promised help" to X."""


def _find_targets(
    scene: Scene, found: Predicate, row: Row, sources: Iterable[Party]
) -> tuple[Party, ...]:
    """Return the parties of the first of the row's target roles that names anybody else."""
    own = {party.mention.actor.code for party in sources}
    relation = None if row.relation == lexicon.NOTHING else vocab.relation(row.relation)
    hostile = relation is not None and relation.quad == "material conflict"
    about = relation.plover if relation is not None and relation.plover in _ABOUT_DEEDS else None
    hearer = ("~hearer", "answerer") if _is_spoken(row) else ()
    about_self = relation is not None and relation.plover == "AGREE"
    for role in (*row.targets, *(f"~{role}" for role in row.targets if role != "of"), *hearer):
        if role == "~patient" and not any(" " in w and w in row.words["verb"] for w in found.words):
            continue
        if role == "content":
            others = about_self and _others_act(scene, found, own)
            friendly = relation is not None and relation.sign > 0
            here = () if others else _content_parties(scene, found, own, friendly=friendly)
        elif role == "event":
            here = _event_parties(scene, found, own)
        else:
            here = fill_role(scene, found, role, deep=True, about=about)
            if relation is not None and relation.plover in ("ASSAULT", "COERCE"):
                here = tuple(p for p in here if not is_mere_place(scene, found, role, p, own))
        if about == "ACCUSE" and role in ("to", "with"):
            here = tuple(p for p in here if p.mention.actor.kind != "igo")  # "complained to the UN"
        if relation is not None and relation.plover == "AID" and _are_outlaws(sources):
            here = tuple(p for p in here if p.direct)  # its camps in Chad are no aid for Chad
        spoken = about in ("ACCUSE", "REJECT")
        each = (unless_own(scene, p, own, hostile=hostile, spoken=spoken) for p in here)
        if targets := tuple(chain.from_iterable(each)):
            return targets
        if spoken and any(
            scene.doc[p.token].tag_ == "NNP" and scene.doc[p.token].dep_ == "poss" for p in here
        ):
            return ()  # Congress blocked the president's own plan for Cuba
    return _beyond_frame(scene, found, row, own)


def _beyond_frame(
    scene: Scene, found: Predicate, row: Row, own: set[str | None]
) -> tuple[Party, ...]:
    """Return the target that no role of the frame names: who began, whose ground, who before."""
    relation = None if row.relation == lexicon.NOTHING else vocab.relation(row.relation)
    if own and relation is not None and relation.sign < 0:
        hostile = _is_material_conflict(row)
        causes = fill_role(scene, found, "provoker", deep=True)
        causes = causes or (_first_to_strike(scene, found, own) if hostile else ())
        if targets := tuple(p for p in causes if p.mention.actor.code not in own):
            return targets
    if relation is not None and relation.plover == "AID" and own:
        thankful = (p for token in thankers(found.token) for p in whom(scene, token, deep=False))
        if targets := tuple(p for p in thankful if p.mention.actor.code not in own):
            return targets
    if relation is not None and relation.plover in _TERRITORIAL and own:
        ground = territory_of(scene, found, row, own)
        if targets := tuple(p for p in ground if p.mention.actor.code not in own):
            return targets
    eases = row.relation == "easedSanctionsOn" or row.relation == "yieldedTo" and bool(row.objects)
    if own and eases and not _is_aimed(found, row):
        earners = fill_role(scene, found, "earner", deep=False)
        if targets := tuple(p for p in earners if p.mention.actor.code not in own):
            return targets
    if others := _faced(scene, found, row, own):
        return others
    return _told_before(scene, found, row, own)


def _are_outlaws(parties: Iterable[Party]) -> bool:
    return any(p.mention.actor.kind == "armed_group" for p in parties)


def _faced(scene: Scene, found: Predicate, row: Row, own: set[str | None]) -> tuple[Party, ...]:
    """Return whom one has just met or blamed: "met X, urging restraint", "blamed X and struck"."""
    speech, before = found.token, found.token.head
    beside = speech.dep_ == "conj" or speech.dep_ == "advcl" and speech.tag_ == "VBG"
    judges = "oprd" in found.roles  # "called the charge absurd"
    if not (beside and own and before.i < speech.i) or judges:
        return ()
    if _is_spoken(row) and _addresses_others(scene, found):
        return ()
    for token in scene.doc[before.i : speech.i]:
        if token == before or governing_verb(token) == before:
            for act in acts_at(scene, token):
                same = own & {p.mention.actor.code for p in act.sources}
                if same and (_says_there(row, act) or _goes_on(row, act) and token == before):
                    return tuple(p for p in act.targets if p.mention.actor.code not in own)
    return ()


def _addresses_others(scene: Scene, found: Predicate) -> bool:
    """Tell whether a verb names whom it is about, known or not: "urging donors to give"."""
    named = [t for role in ("patient", "iobj", "on", "to") for t in found.roles.get(role, ())]
    ordered = bool(named) and any(map(is_infinitive, found.complements))
    return (
        found.passive
        or ordered
        or any(
            t.pos_ in ("PRON", "PROPN")
            or t.ent_type_ in ("PERSON", "NORP", "GPE", "ORG")
            or lemma_of(t) in scene.names.roles
            for t in named
        )
    )


def _says_there(row: Row, act: Act) -> bool:
    """Tell whether words are for those whom one meets; a call for something is for all to hear."""
    return _is_asked_or_promised(row) and _is_meeting(act)


def _goes_on(row: Row, act: Act) -> bool:
    """Tell whether one threatens, punishes or presses those whom one has just blamed."""
    if row.relation == lexicon.NOTHING or row.when == "for":
        return False
    plover = vocab.relation(row.relation).plover
    presses = plover in ("REQUEST", "THREATEN") or plover == "SANCTION" and bool(row.objects)
    return presses and vocab.relation(act.relation).quad == "verbal conflict"


def _is_asked_or_promised(row: Row) -> bool:
    """Tell whether words are for those who hear them; a call for something is for all to hear."""
    if row.relation == lexicon.NOTHING or not {"patient", "of"} & {*row.targets}:
        return False
    return vocab.relation(row.relation).plover in ("AGREE", "REQUEST")


def _is_meeting(act: Act) -> bool:
    """Tell whether one meets people, and does not just go to a country."""
    people = all(p.mention.actor.kind == "person" or p.mention.role for p in act.targets)
    return vocab.relation(act.relation).plover == "CONSULT" and (
        act.relation not in ("visited", "hosted") or people
    )


def _told_before(
    scene: Scene, found: Predicate, row: Row, own: set[str | None]
) -> tuple[Party, ...]:
    """Return whose deed it is that words or an undoing are about: "condemned the attack"."""
    plover = None if row.relation == lexicon.NOTHING else vocab.relation(row.relation).plover
    if own and _is_for_both_sides(found, plover):
        return quarrellers(scene, found.token, own)
    if plover in _ABOUT_DEEDS:
        refused = (
            row.relation == "refused" and found.part == "verb" and "patient" not in found.roles
        )
        asked = askers(scene, found.token, own) if refused and own else ()
        if theirs := asked or doers(scene, found, row.targets, own):
            return theirs
    if own and not _is_aimed(found, row):
        if lexicon.LIKEWISE in row.targets:
            return likewise(scene, found.token, own)
        if lexicon.FOE in row.targets:
            return foes(scene, found.token, own)
    if plover not in _UNDOING:
        return ()
    return doers(scene, found, ("patient", *row.targets), own, back=True)


_PEACE = frozenset("calm ceasefire cease-fire de-escalation moderation restraint truce".split())
_STRIFE = frozenset("bloodshed clash conflict fighting hostility violence war".split())


def _is_for_both_sides(found: Predicate, plover: str | None) -> bool:
    """Tell whether words are meant for those at war: "offered to mediate", "urged restraint"."""
    if plover == "AGREE":
        return any(lemma_of(clause) == "mediate" for clause in found.complements)
    wanted = [t for role in ("for", "patient") for t in found.roles.get(role, ())]
    ends = (t for t in wanted if lemma_of(t) in ("end", "halt"))
    ended = {lemma_of(t) for end in ends for c in end.rights for t in c.children}
    peace = any(lemma_of(t) in _PEACE and not any(t.rights) for t in wanted)
    return plover == "REQUEST" and (peace or bool(ended & _STRIFE))


def _is_aimed(found: Predicate, row: Row) -> bool:
    """Tell whether a target is named, known or not: more than the words of the row itself."""
    said = {*row.words[found.part]} & {*found.words}
    own_words = {*row.objects, *(part for word in said for part in word.split())}
    aims = {"patient", *row.targets} - {"for", "over"}  # what for is no aim: "sorry for the raid"
    roles = (mark + role for role in sorted(aims) for mark in ("", "~"))
    return any(
        own_words.isdisjoint(lemma_of(part) for part in (token, *inner_nouns(token)))
        for role in roles
        for token in found.roles.get(role, ())
        if token.ent_type_ not in ("DATE", "TIME")  # "retaliated on Tuesday"
    )


def _is_material_conflict(row: Row) -> bool:
    quad = None if row.relation == lexicon.NOTHING else vocab.relation(row.relation).quad
    return quad == "material conflict"


_SIDES = ("between", "~between")
_BY_WHO_TELLS = frozenset({"phoned", "protestedAgainst", "visited"})
"""What the subject of the clause does that it frames: "on a visit to Kyiv, he said"."""


_UNDERTAKEN = frozenset({"defiance", "hunt", "pursuit", "search"})
"""What whoever acts is "in": "in pursuit of gunmen, troops crossed the border"."""


def _first_to_strike(scene: Scene, found: Predicate, own: set[str | None]) -> tuple[Party, ...]:
    """Return who is paid back: "X shelled Y, which responded with artillery fire"."""
    if not answers(found.token):
        return ()
    before = scene.doc[sentence_start(found.token) : found.token.i]
    told = [t for t in reversed(before) if not _tells_of(scene, t, found.token)]
    for act in (act for token in told for act in acts_at(scene, token)):
        if own & {p.mention.actor.code for p in act.targets}:
            return act.sources
    return ()


def _tells_of(scene: Scene, token: Token, inner: Token) -> bool:
    """Tell whether a word governs another one as its content: "vowed to retaliate"."""
    found = scene.predicate(token)
    return found is not None and inner in content_tokens(found.complements)


def _fill_noun_frame(
    scene: Scene, found: Predicate, row: Row
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Return the source and target parties of an event noun.

    Its agent may be a modifier, a possessor or the light verb's subject.
    """
    if row.mutual and len(both := first_role(scene, found, _SIDES, deep=True)) > 1:
        if in_pairs(scene, both):
            return both[:1], both[1:2]
        return (both[:1], both[1:]) if one_against_rest(scene, both) else (both, ())
    owners = fill_role(scene, found, "agent", deep=True)
    if not owners and "from" not in row.targets and not _is_assault(row):
        owners = fill_role(scene, found, "from", deep=True)
    modifiers = fill_role(scene, found, "modifier", deep=False)
    if row.sources == ("self",):
        bearers = fill_role(scene, found, "self", deep=False)
        own = {party.mention.actor.code for party in bearers}
        held = tuple(p for p in (*owners, *modifiers) if p.mention.actor.code not in own)
        return bearers, held or _find_targets(scene, found, row, bearers)
    claimants = first_role(scene, found, ("suspect", "claimant"), deep=False)
    doers = modifiers
    if _is_assault(row):
        # "the Paris attacks" were not made by Paris
        doers = tuple(p for p in modifiers if not p.mention.reason.startswith("seat of"))
    answered = (_is_spoken(row) or _is_blame(row)) and "answerer" in found.roles
    sought = not row.mutual and _is_sought(found)
    carriers = () if answered or sought else fill_role(scene, found, "carrier", deep=False)
    given = found.token.head.lower_ == "to"  # "gave its blessing to the Iraqi invasion of Kuwait"
    theirs = doers if given and any(role in found.roles for role in row.targets) else ()
    agents = owners or claimants or theirs or carriers or doers
    of = fill_role(scene, found, "of", deep=False)
    of_named = row.mutual and "of" in found.roles  # "a meeting of 22 leaders" is not the subject's
    if not agents and row.mutual and len(of) > 1:
        return of, ()
    undertaken = row.relation in _BY_WHO_TELLS or _UNDERTAKEN.intersection(found.words)
    if not agents and not of_named and (row.mutual or undertaken):
        agents = fill_role(scene, found, "participant", deep=False)
    targets = _find_targets(scene, found, row, agents)
    if not targets and agents is not modifiers:
        own = {party.mention.actor.code for party in agents}
        targets = tuple(p for p in modifiers if p.mention.actor.code not in own)
    if not agents and targets and of:
        agents, targets = of, tuple(p for p in targets if p not in of)
    return agents, targets


def _is_assault(row: Row) -> bool:
    return row.relation != lexicon.NOTHING and vocab.relation(row.relation).plover == "ASSAULT"


def _is_sought(found: Predicate) -> bool:
    """Tell whether others are to do what is sought: "sought support for a strike"."""
    verb = governing_verb(found.token)
    return verb is not None and lemma_of(verb) == "seek"


def _is_blame(row: Row) -> bool:
    return row.relation != lexicon.NOTHING and vocab.relation(row.relation).plover == "ACCUSE"


def _is_spoken(row: Row) -> bool:
    return row.relation != lexicon.NOTHING and vocab.relation(row.relation).plover in _SPOKEN


def _can_act(scene: Scene, found: Predicate, row: Row, party: Party) -> bool:
    """Tell whether what an actor owns acts for it: its F-16s strike, not its slump.

    Who merely comes from a country does not speak for it: no "Turkish tour operators said".
    """
    if party.direct:
        return party.mention.role not in _COMMERCIAL
    doers = (t for role in row.sources for t in found.roles.get(role, ()))
    owned = next((t for t in doers if t.is_ancestor(scene.doc[party.token])), None)
    if owned is None or not owned.text.islower() or lemma_of(owned) in scene.names.roles:
        return True
    if not _is_assault(row):
        words = row.relation in vocab.relations() and vocab.relation(row.relation).quad in _WORDS
        origin = scene.doc[party.token].dep_ in ("amod", "compound") and owned.dep_ == "nsubj"
        known = ("noun", lemma_of(owned)) in scene.words.by_word
        return known or not (words and origin)
    rows = (r for r in scene.words.rows if _is_assault(r))
    return any(lemma_of(owned) in {*r.words["noun"], *r.objects} for r in rows)


_WORDS = frozenset({"verbal cooperation", "verbal conflict"})
_COMMERCIAL = frozenset("bank charity city company exports firm goods market town".split())


def _content_parties(
    scene: Scene, found: Predicate, own: set[str | None], *, friendly: bool
) -> tuple[Party, ...]:
    """Return whom the content of a promise, threat or refusal is about."""
    tokens = sorted(content_tokens(found.complements), key=lambda token: token.i)
    inside = [token for token in tokens if token.i != found.token.i]
    acting = (_acting_in(scene, token) for token in inside)
    barred = own | (_harmed_in(scene, found) if friendly else set())
    for parties in chain(acting, _named_in(scene, tokens, friendly)):
        others = {p.mention.actor.id: p for p in parties if p.mention.actor.code not in barred}
        if others:
            return tuple(others.values())
    return ()


def _event_parties(scene: Scene, found: Predicate, own: set[str | None]) -> tuple[Party, ...]:
    """Return who meets or agrees in the event that a verb's object names: "brokered a truce"."""
    for token in (t for role in ("patient", "to", "in") for t in found.roles.get(role, ())):
        mutual = (act for act in acts_at(scene, token) if act.row.mutual)
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
    """Return to whom harm is promised: "undertook to expel Hamas" is no promise to Hamas."""
    return {
        party.mention.actor.code
        for clause in found.complements
        if not is_negated(clause)
        for act in acts_at(scene, clause)
        if _is_material_conflict(act.row)
        for party in act.targets
    }


def _acting_in(scene: Scene, token: Token) -> list[Party]:
    """Return the parties of the acts that a token states."""
    return [party for act in acts_at(scene, token) for party in (*act.targets, *act.sources)]


def _named_in(scene: Scene, tokens: list[Token], friendly: bool) -> Iterator[list[Party]]:
    """Yield the actors that a content names, phrase by phrase, places and company left out.

    What is promised against somebody, together with somebody, is promised to neither.
    """
    for token in tokens:
        modifies_subject = token.dep_ in ("amod", "compound") and token.head.dep_ in (
            "nsubj",
            "nsubjpass",
        )
        in_place = token.dep_ == "pobj" and token.head.lower_ in PLACES
        against = friendly and token.dep_ == "pobj" and token.head.lower_ == "against"
        made = acts_in_compound(token)  # "a Soviet-built reactor"
        if modifies_subject or in_place or against or made or is_company(token.head):
            continue
        phrase = (token, *(token.conjuncts if token.dep_ != "conj" else ()))
        yield [
            Party(mention, part.i, direct=False)
            for part in phrase
            for mention in scene.actors.get(part.i, ())
        ]


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
