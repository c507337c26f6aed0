"""Nouns that mean somebody by whose they are: "Russian troops", "two of the rebels", "the army".

`by_noun` asks in this order: the name in apposition, where the noun itself says little; of whom it
is a part; what it describes (`anaphora.by_traits`); its owner. A noun without an owner takes up
whom the article has named (`anaphora.by_reference`), or is of the state named last, of the country
the article is set in, or of the place of filing.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from spacy.tokens import Token

from kg import lexicon
from kg.model import Actor, Mention
from kg.nlp import reference
from kg.nlp.actors.anaphora import by_reference, by_traits
from kg.nlp.actors.offices import LEADERS, counterparts, holder, of_last_state, officer
from kg.nlp.actors.owners import (
    BYGONE,
    IRREGULARS,
    group_of,
    has_stance_prefix,
    is_before_the_law,
    is_one_of_many,
    owners_after,
    owners_before,
    owners_of,
    side_of,
)
from kg.nlp.actors.reading import (
    Mentions,
    Reading,
    as_phrase,
    as_word,
    categories_of,
    is_about,
    is_modifier,
    is_title,
    role_noun,
    whom,
)
from kg.nlp.clauses import lemma_of
from kg.nlp.names import country_at
from kg.nlp.sentences import sentence_start


def by_noun(reading: Reading, token: Token) -> Mentions | None:
    """Resolve a noun by whose it is, else by what the article has said before."""
    if token.pos_ not in ("NOUN", "PROPN", "ADJ", "NUM", "DET") or is_title(token):
        return None
    categories = categories_of(reading, token)
    number = token.pos_ in ("NUM", "DET")
    if not categories and not number:
        return _appositive(reading, token) or _men_before(reading, token)
    apart = "office" in categories and _precedes_name(token)
    if token.pos_ == "ADJ" and token.dep_ in ("amod", "acomp") or _is_thing(token) or apart:
        return ()
    if "relation" in categories:
        return _appositive(reading, token) or _neighbour(reading, token)
    if "partitive" in categories and not owners_before(reading, token) or number:
        if whole := owners_after(reading, token):
            return tuple(_as_part(reading, token, m) for m in whole if not is_one_of_many(token, m))
    if number:
        return ()
    described = by_traits(reading, token, categories)
    if described:
        return described
    if sides := owners_of(reading, token, categories):
        return _of_sides(reading, token, categories, sides)
    return (
        _appositive(reading, token)
        or _foes_of_named(reading, token, categories)
        or _men_before(reading, token)
        or (categories & {"body", "force"} or token.tag_ == "NNS")
        and _at_the_seat(reading, token, categories)
        or described is not None
        and by_reference(reading, token, categories)
        or _of_forces_before(reading, token, categories)
        or _at_the_seat(reading, token, categories)
        or of_last_state(reading, token, categories)
        or _local_band(reading, token, categories)
        or _at_home(reading, token, categories, reading.home, "of the dateline")
        or ()
    )


def _precedes_name(token: Token) -> bool:
    """Tell whether a title is parted from its name: of "President X's party" he is no owner."""
    if not token.is_title or token.i + 1 == len(token.doc):
        return False
    after = token.nbor()
    return after.ent_type_ == "PERSON" and after.pos_ == "PROPN" and token.dep_ in ("pobj", "dobj")


_PRESS = frozenset("broadcaster daily magazine newspaper paper tabloid weekly".split())
"""Of these each is somebody else's, so "the newspaper" is none of the bodies named before."""
_ABSTRACT = frozenset({"authority", "power", "state"})
"""What somebody has or is in; without an owner, who has it: "the powers", "the state"."""


def _is_thing(token: Token) -> bool:
    """Tell whether a noun is nobody: "the court's powers", "state of the economy", "in exile"."""
    lemma = token.lemma_.lower()
    if lemma == "exile" and token.tag_ == "NN":
        return token.dep_ in ("pobj", "dobj") and not any(t.dep_ == "det" for t in token.lefts)
    if lemma in _PRESS:
        return all(t.dep_ == "det" for t in token.lefts)
    if lemma not in _ABSTRACT or token.tag_ == "NNPS":
        return False
    owned = any(t.dep_ == "poss" for t in token.lefts)
    return owned or lemma == "state" and any(t.lower_ == "of" for t in token.rights)


def _of_sides(
    reading: Reading, token: Token, categories: frozenset[str], sides: Mentions
) -> Mentions:
    """Resolve a noun by the sides it is of."""
    counterpart = token.lemma_.lower() == "counterpart"
    person = counterpart or categories & {"office", "civilian"}
    if person and (named := _person_beside(reading, token)):
        return named
    if counterpart:
        return counterparts(reading, token, sides)
    found = (_acting(reading, token, categories, side) for side in sides)
    return tuple(mention for mention in found if mention is not None)


def _person_beside(reading: Reading, token: Token) -> Mentions:
    """Return the person who an apposition says holds an office: "the French president, X"."""
    if token.tag_ in ("NNS", "NNPS"):
        return ()
    beside = [token.head] if token.dep_ == "appos" else []
    beside += [child for child in token.rights if child.dep_ == "appos"]
    people = (whom(reading, t) for t in beside if t.pos_ == "PROPN")
    return next(
        (found for found in people if len(found) == 1 and found[0].actor.kind == "person"), ()
    )


def _as_part(reading: Reading, token: Token, whole: Mention) -> Mention:
    """Return some of whom a phrase means as those: "two of the Russians"."""
    role = token.lemma_.lower()
    return as_phrase(reading, token, whole.actor, f"part of {whole.text}", role=role)


def _neighbour(reading: Reading, token: Token) -> Mentions:
    """Resolve "its neighbour" to the other state that the text has just named."""
    if token.lemma_.lower() not in ("neighbor", "neighbour") or token.tag_ == "NNS":
        return ()
    owner = next(
        (child for child in token.lefts if child.dep_ == "poss" and child.pos_ == "PRON"), None
    )
    if owner is None:
        return ()
    subjects = reference.clause_subjects(token)
    own = [m for t in subjects for m in whom(reading, t)] or whom(reading, owner)
    found = reference.other_state(reading.seen, token, own)
    return tuple(as_phrase(reading, token, m.actor, f"refers to {m.text}") for m in found)


def _appositive(reading: Reading, token: Token) -> Mentions:
    """Take over the name in apposition: "the terror group Islamic State", "the premier, X".

    "The opposition leader, X" acts for the opposition, whatever X was or came to be.
    """
    if token.ent_type_ in ("DATE", "TIME"):
        return ()  # "X resigned, a day after ..."
    if token.lemma_.lower() in LEADERS:
        role = role_noun(reading, token)
        sides = (m for c in token.lefts if c.lower_ == "opposition" for m in whom(reading, c))
        if led := tuple(as_phrase(reading, token, m.actor, m.reason, role=role) for m in sides):
            return led
    for child in token.children:
        if child.dep_ == "appos" and child.i in reading.names:
            return whom(reading, child)
    if token.dep_ == "appos" and token.head.i in reading.names and not _is_comment(token):
        return whom(reading, token.head)
    return ()


def _is_comment(token: Token) -> bool:
    """Tell whether an apposition speaks of what was said or done: "..., a charge X denied"."""
    lemma = token.lemma_.lower()
    return lemma in _DEEDS or ("noun", lemma) in lexicon.load().operators


_DEEDS = frozenset("act action decision gesture move step".split())


# ---------------------------------------------------------------- nouns with an owner


def _acting(
    reading: Reading, token: Token, categories: frozenset[str], side: Mention
) -> Mention | None:
    """Return the actor that a noun of a category means, given its side."""
    if is_one_of_many(token, side):
        return None
    role = role_noun(reading, token)
    actor = side.actor
    if "office" in categories and _irregulars_before(token) is None:
        return officer(reading, token, side, role)
    if actor.kind in ("armed_group", "party") and _are_civilians(token, categories):
        return None
    if actor.kind in ("armed_group", "party", "people", "igo", "ngo", "coalition"):
        return as_phrase(reading, token, actor, f"{role} of {actor.name}", role=role)
    state = side_of(reading, actor)
    suffix = "CIV" if _are_kin(token, actor) else _suffix(token, categories)
    if suffix == "NONE":
        return None
    if suffix is None and "group" in categories and state.kind == "state":
        named = reference.band_of(reading.seen, token, state.country)
        return replace(named[0], role=role) if named else None
    acting = group_of(state, suffix) if suffix and state.kind == "state" else state
    return as_phrase(reading, token, acting, f"{role} of {state.name}", role=role)


_CAPTIVES = frozenset("captive defector detainee hostage inmate prisoner student suspect".split())


def _are_civilians(token: Token, categories: frozenset[str]) -> bool:
    """Tell whether a noun means people who are no part of the group before it: "Kurdish women"."""
    people = categories & {"civilian", "people"} and token.lemma_.lower() not in _CAPTIVES
    return bool(people)


def _irregulars_before(token: Token) -> str | None:
    """Return whose a noun is by a word before it: "the Syrian rebel commander" is the rebels'."""
    words = {child.lower_ for child in token.lefts}
    if words & IRREGULARS:
        return "REB"
    return "OPP" if "opposition" in words else None


def _are_kin(token: Token, actor: Actor) -> bool:
    """Tell whether people are somebody's family: he himself does what "he and his family" do."""
    alone = token.dep_ != "conj" and lemma_of(token) in ("family", "relative")
    return alone and actor.kind == "person"


def _suffix(token: Token, categories: frozenset[str]) -> str | None:
    """Return which group of a state a noun means: rebels, opposition, citizens; NONE for nobody."""
    armed = any(child.lower_ in ("armed", "rebel", "militant") for child in token.lefts)
    if "insurgent" in categories:
        return "REB"
    if "fighter" in categories:
        return "NONE"
    if "opposition" in categories:
        return "REB" if armed else "OPP"
    if irregulars := _irregulars_before(token):
        return irregulars
    if "people" in categories and _are_private(token) or "civilian" in categories:
        return "CIV"
    retired = "force" in categories and any(c.lower_ in BYGONE for c in token.lefts)
    return "CIV" if retired else None


def _are_private(token: Token) -> bool:
    """Tell whether people are some for themselves, not a people or a crowd of theirs."""
    single = token.tag_ == "NN" and token.lower_ not in _MASSES
    return single or _is_of_some(token) or is_before_the_law(token)


_PRIVATE = frozenset(
    "boy brother child couple cousin daughter expatriate family farmer father fisherman girl "
    "husband immigrant inmate man migrant mother nurse passenger patient relative "
    "schoolchild sister son teenager tourist traveller victim widow wife woman".split()
)


def _is_of_some(token: Token) -> bool:
    """Tell whether private people do something, not a people or a crowd: "three Turkish men"."""
    of = token.dep_ == "pobj" and token.head.lower_ == "of"  # "a group of Turkish men"
    dependency = token.head.head.dep_ if of else token.dep_
    return token.lemma_.lower() in _PRIVATE and dependency in ("nsubj", "nsubjpass" if of else "")


_MASSES = frozenset(
    "people public population youth crowd community minority majority society family mob".split()
)


# ---------------------------------------------------------------- nouns without an owner


def _foes_of_named(reading: Reading, token: Token, categories: frozenset[str]) -> Mentions:
    """Take "anti-Taliban fighters" for rebels of the country where those rule or fight.

    An "anti-American fighter" is of no country that the phrase tells.
    """
    if not categories & {"insurgent", "fighter", "force"} and lemma_of(token) != "commander":
        return ()
    for child in token.lefts:
        against = child.i >= 2 and token.doc[child.i - 2].lower_ == "anti"
        for foe in whom(reading, child) if against and has_stance_prefix(child) else ():
            home = reading.gazetteer.actors.get(foe.actor.country or "")
            if foe.actor.kind in ("person", "armed_group", "party") and home is not None:
                rebels, role = group_of(home, "REB"), role_noun(reading, token)
                return (as_phrase(reading, token, rebels, f"against {foe.text}", role=role),)
    return ()


_ATTACKERS = frozenset(
    "man attacker assailant assassin hijacker kidnapper shooter abductor captor".split()
)


def _men_before(reading: Reading, token: Token) -> Mentions:
    """Take "the men" or "the attackers" for the fighters just named, if of one band only."""
    plain = all(t.lower_ == "the" or t.dep_ == "nummod" for t in token.lefts)
    if lemma_of(token) not in _ATTACKERS or token.tag_ != "NNS" or not (any(token.lefts) and plain):
        return ()
    if any(t.dep_ in ("acl", "relcl", "prep") for t in token.rights):
        return ()
    bands = {
        m.actor.code: m.actor
        for seen in reference.before(reading.seen, token, 2)
        for m in seen.mentions
        if {"insurgent", "fighter"} & reading.gazetteer.roles.get(m.role or "", frozenset())
    }
    if len(bands) != 1:
        return ()
    band = next(iter(bands.values()))
    return (
        as_phrase(reading, token, band, f"refers to {band.name}", role=role_noun(reading, token)),
    )


_MACHINES = frozenset(
    "aircraft bomber bulldozer destroyer drone frigate gunboat gunship helicopter jet plane "
    "submarine tank warplane warship".split()
)
_OF_ARMIES = frozenset("bulldozer gunboat gunship helicopter tank warplane warship".split())
_CRAFT = frozenset({"boat", "vehicle", "vessel", "carrier", "personnel carrier"})
_OF_WAR = frozenset({"patrol", "missile", "torpedo", "naval", "navy", "armoured", "armored"})
_UNIFORMED = frozenset("commando marine paratrooper police policeman soldier troop".split())
_SENDING = frozenset("deploy despatch dispatch lend pledge promise provide send supply".split())
_STRANGE = frozenset(
    {"allied", "armed", "civilian", "enemy", "foreign", "other", "private", "rebel"}
)


def _of_forces_before(reading: Reading, token: Token, categories: frozenset[str]) -> Mentions:
    """Take bare "tanks", "troops" or "police" for those of the state whose forces were named.

    Only where the last sentences name the forces of one state alone.
    """
    if "fighter" in categories or not _are_forces(token) or is_modifier(token):
        return ()
    sides = {
        m.actor.code: m
        for seen in reference.before(reading.seen, token, reference.REACH)
        for m in seen.mentions
        if _is_armed(reading, m)
    }
    side = next(iter(sides.values()), None)
    if len(sides) != 1 or side is None or side.actor.code != side.actor.country:
        return ()
    if _others_beside(reading, token, side.actor):
        return ()  # "a Chilean minister said jets had struck" after "Peruvian troops"
    state, role = side_of(reading, side.actor), role_noun(reading, token)
    return (as_phrase(reading, token, state, f"refers to {side.text}", role=role),)


def _are_forces(token: Token) -> bool:
    """Tell whether a noun means soldiers or their machines and does not say whose they are."""
    lemma, before = lemma_of(token), {child.lower_ for child in token.lefts}
    craft = lemma in _CRAFT and bool(before & _OF_WAR)
    elsewhere = any(
        t.dep_ in ("acl", "relcl") or t.lower_ in ("of", "from", "in") for t in token.rights
    )
    many = token.tag_ in ("NNS", "NNPS") or lemma == "police" or lemma in _OF_ARMIES
    known = lemma in _MACHINES or lemma in _UNIFORMED or craft
    if token.dep_ == "dobj" and token.head.lemma_ in _SENDING:
        return False  # they are those of who sends them
    return known and many and not elsewhere and before.isdisjoint(_STRANGE)


def _is_armed(reading: Reading, mention: Mention) -> bool:
    """Tell whether somebody was named by his forces: "Kenyan troops", "rebel tanks"."""
    role, actor = mention.role or "", mention.actor
    force = "force" in reading.gazetteer.roles.get(role, frozenset())
    sided = actor.kind == "armed_group" or actor.code == actor.country
    return sided and (force or role.rsplit(" ")[-1] in _MACHINES)


def _local_band(reading: Reading, token: Token, categories: frozenset[str]) -> Mentions:
    """Take bare "rebels" or "the opposition" for those of the country the article is set in."""
    if not categories & {"insurgent", "opposition"} or categories & {"office", "fighter"}:
        return ()
    if token.tag_ == "NN" and not any(token.lefts) and not is_modifier(token):
        return ()  # "weeks of resistance"
    for fellow in token.conjuncts:  # "Kiev and the rebels"
        for side in whom(reading, fellow) if fellow.i < token.i else ():
            rebels = _acting(reading, token, categories, side)
            if side.actor.code == side.actor.country and rebels is not None:
                return (rebels,)
    seat = _seat_in_front(reading, token) if "opposition" in categories else None
    band = reference.band(reading.seen, token, "OPP" if "opposition" in categories else "REB")
    if band and seat is None:
        return band
    named = Counter(m.actor.country for seen in reading.seen for m in seen.mentions)
    places = Counter(
        m.actor.id
        for seen in reading.seen
        if seen.place
        for m in seen.mentions
        if m.actor.kind == "state"
        # one may only speak in a capital
        and (named[m.actor.country] > 1 or not m.reason.startswith("seat of"))
    )
    state = seat or reading.home if "opposition" in categories else None
    state = state or _land_named(reading, token)
    if state is None and len(places) == 1 and is_about(reading, next(iter(places))):
        state = reading.gazetteer.actors[next(iter(places))]
    if state is None:
        return ()
    side = as_word(reading, token, state, f"set in {state.name}")
    mention = _acting(reading, token, categories, side)
    return (mention,) if mention else ()


def _land_named(reading: Reading, token: Token) -> Actor | None:
    """Return where the towns of a sentence lie, if in one land: "rebels in a suburb of Aleppo"."""
    here = (country_at(t, reading.gazetteer) for t in token.sent if t.ent_type_ == "GPE")
    lands = {place.id: place for place in here if place is not None}
    return next(iter(lands.values())) if len(lands) == 1 else None


_ABROAD = frozenset(
    "ambassador attache attaché consul consulate delegate delegation diplomat embassy emissary "
    "envoy expert inspector mediator mission monitor negotiator observer peacekeeper".split()
)
"""Whom one meets away from home: at a place of filing they are somebody else's."""
_RANKS = frozenset(
    "foreign interior defence defense finance senior top chief deputy acting military naval "
    "prime supreme vice presidential federal national security border riot official".split()
)


def _seat_in_front(reading: Reading, token: Token) -> Actor | None:
    """Return the state by whose capital a sentence opens: "In Oslo the government resigned"."""
    opening = reading.doc[sentence_start(token)]
    if opening.lower_ != "in":
        return None
    return next(
        (
            m.actor
            for place in opening.children
            if place.dep_ == "pobj" and place.i < token.i
            for m in reading.resolved.get(place.i, ())
            if m.reason.startswith("seat of") and m.actor.kind == "state"
        ),
        None,
    )


def _at_the_seat(reading: Reading, token: Token, categories: frozenset[str]) -> Mentions:
    """Take "the army" for that of the capital its sentence opens with."""
    return _at_home(reading, token, categories, _seat_in_front(reading, token), "of the seat named")


def _at_home(
    reading: Reading, token: Token, categories: frozenset[str], home: Actor | None, why: str
) -> Mentions:
    """Take "the army" or "a foreign ministry spokeswoman" for that of where the news is from."""
    lemma = token.lemma_.lower()
    official = "official" in categories or categories <= {"body", "office", "force"}
    if home is None or not official or lemma in _ABROAD:
        return ()
    owned = any(t.dep_ == "poss" for t in token.lefts) or any(
        t.lower_ == "of" for t in token.rights
    )
    named = any(
        t.dep_ in ("amod", "compound", "nmod")
        and t.lower_ not in _RANKS
        and t.lower_ not in reading.gazetteer.roles
        for t in token.lefts
    )
    definite = any(t.lower_ == "the" for t in token.lefts)
    part = token.dep_ == "compound"
    if owned or named or part:
        return ()
    if any(t.dep_ in ("acl", "relcl") for t in token.rights) or _others_beside(
        reading, token, home
    ):
        return ()
    if "office" in categories and not holder(reading, home, role_noun(reading, token)):
        return ()
    if "official" not in categories and not (definite and token.tag_ in ("NN", "NNP")):
        return ()
    side = as_word(reading, token, home, why)
    mention = _acting(reading, token, categories, side)
    return (mention,) if mention else ()


def _others_beside(reading: Reading, token: Token, home: Actor) -> bool:
    """Tell whether the sentence has named another country than that of the news."""
    start = sentence_start(token)
    before = (i for i in reading.names if start <= i < token.i)
    countries = {m.actor.country for i in before for m in reading.resolved.get(i, ())}
    return bool(countries - {None, home.country})
