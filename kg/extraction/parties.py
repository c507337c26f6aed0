"""From grammatical roles to actors: who stands in a role, or owns what stands there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from spacy.tokens import Token

from kg import lexicon, vocab
from kg.extraction.scene import Party, Scene
from kg.lexicon import Row
from kg.model import Actor, Mention
from kg.nlp.actors import (
    CURRENCIES,
    HELD,
    acts_in_compound,
    has_stance_prefix,
    may_be_one_of_many,
    was_ruled,
)
from kg.nlp.clauses import (
    Predicate,
    after,
    agents_by,
    antecedent,
    is_means,
    is_reduced,
    lemma_of,
    predicate,
    subjects_of,
)
from kg.nlp.names import country_at
from kg.nlp.several import fellows

PLACES = frozenset({"in", "at", "near", "inside", "outside", "around"})
_OWNER_PREPOSITIONS = ("of", "by", "from", "between", "with", "against", "on", "to", "for", "in")
"""What says whose a thing is, the surest first."""


def first_role(
    scene: Scene, found: Predicate, roles: Iterable[str], *, deep: bool
) -> tuple[Party, ...]:
    """Return the parties of the first of some roles that names anybody."""
    for role in roles:
        if parties := fill_role(scene, found, role, deep=deep):
            return parties
    return ()


def fill_role(
    scene: Scene, found: Predicate, role: str, *, deep: bool, about: str | None = None
) -> tuple[Party, ...]:
    """Return the parties that stand in a role of a predicate, each actor once."""
    parties: dict[str, Party] = {}
    for token in found.roles.get(role, ()):
        for party in whom(scene, token, deep=deep, about=about):
            parties.setdefault(party.mention.actor.id, party)
    return tuple(parties.values())


def whom(scene: Scene, token: Token, *, deep: bool, about: str | None = None) -> Iterator[Party]:
    """Yield whom a token stands for, else who owns what it names ("Iraq's proposal").

    Words about a deed are meant for who did it: `about` is the PLOVER type of such words, and a
    victim is then no owner of the deed.
    """
    mentions = scene.actors.get(token.i, ())
    if mentions:
        for mention in mentions:
            yield Party(mention, token.i, thing=_thing_of(scene, token, mention))
        return
    if _is_held(scene, token):
        return
    if _is_nobody(scene, token) or not deep and _are_kin(scene, token):
        yield from _inside(scene, token)
        return
    if "partitive" in scene.names.roles.get(token.lemma_.lower(), ()) and (
        inner := inner_nouns(token)
    ):
        for part in inner[:1]:
            yield from whom(scene, part, deep=deep, about=about)
        return
    owners = _owners_about(scene, token, 3 if deep else 0, about)
    for mention, where in owners:
        yield Party(mention, where, thing=None, direct=False)
    if deep and not owners:
        yield from _authors_of(scene, token)


def has_human_object(scene: Scene, found: Predicate) -> bool:
    """Tell whether a verb's object is people: who abuses a privilege attacks nobody."""
    patients = found.roles.get("patient", ())
    return any(
        t.ent_type_ in ("PERSON", "NORP") or t.pos_ == "NUM" or lemma_of(t) in scene.names.roles
        for t in patients
    )


def _inside(scene: Scene, token: Token) -> Iterator[Party]:
    """Yield the group in which somebody's friends or foes are: "its rivals in Fatah"."""
    if "relation" not in scene.names.roles.get(lemma_of(token), ()):
        return
    inside = (t for c in token.rights if c.lower_ == "in" for t in c.children if t.dep_ == "pobj")
    for place in inside:
        for mention in scene.actors.get(place.i, ()):
            if mention.actor.kind != "state" or mention.reason.startswith("seat of"):
                yield Party(mention, place.i, direct=False)


_HARMERS = frozenset(
    "abductor assailant assassin attacker captor hijacker kidnapper killer murderer plotter slayer "
    "torturer".split()
)
_TIMES = frozenset("anniversary birthday eve heel holiday sideline".split())
"""What tells when, and stands for nobody: "fired a rocket on the eve of Japan's holiday"."""
_NO_PARTIES = _HARMERS | _TIMES


def _is_nobody(scene: Scene, token: Token) -> bool:
    """Tell whether a word is no party: "Assad's allies" are not Assad, "a NATO member" not NATO.

    Nor are "the killers of our envoy" the envoy's side.
    """
    if lemma_of(token) in _NO_PARTIES:
        return True
    if token.pos_ not in ("NOUN", "PROPN", "VERB", "NUM", "PRON") or is_means(token):
        return True
    return "relation" in scene.names.roles.get(lemma_of(token), ()) or may_be_one_of_many(token)


def _is_held(scene: Scene, token: Token) -> bool:
    """Tell whether a place is in the hands of rebels whom nobody names, and not of its state."""
    holders = (_holder(c) for c in token.lefts if c.dep_ == "amod" and c.lower_ in HELD)
    return any(
        t.i not in scene.actors and not _REBELS.isdisjoint(scene.names.roles.get(lemma_of(t), ()))
        for t in holders
    )


_REBELS = frozenset({"insurgent", "opposition"})


def _are_kin(scene: Scene, token: Token) -> bool:
    """Tell whether people only belong to somebody: what "their fathers" did, they did not do."""
    return "civilian" in scene.names.roles.get(lemma_of(token), ())


def _owners_about(
    scene: Scene, token: Token, depth: int, about: str | None
) -> list[tuple[Mention, int]]:
    """Return the owners of a noun that words of the type `about` are meant for."""
    if about and lemma_of(token) in _MISHAPS or about in _JUDGING and lemma_of(token) in UNREST:
        return []
    avoid = aims_of(scene, token) if about else frozenset()
    if about and is_strike(scene, token):
        avoid |= {"in", "inside", "at", "near"}  # "the bombings in London" are not London's
    if about == "REJECT" and lemma_of(token) in ("criticism", "complaint"):
        avoid |= {"of", "about", "on", "over", "against"}  # nor is who is criticised the critic
    if about == "REQUEST" and not _is_done_to_people(scene, token):
        avoid -= {"of"}  # "demands for the ouster of Assad" are made of Assad
    owners = owners_of(scene, token, depth, avoid)
    if about and not owners and (deed := predicate(token)) is not None:
        agents = deed.roles.get("agent", ())  # "declined the help of India"
        owners = [(m, t.i) for t in agents for m in scene.actors.get(t.i, ())]
    if about == "REJECT" and lemma_of(token) in _CLAIMS:
        return [(m, i) for m, i in owners if token in (scene.doc[i].head, scene.doc[i].head.head)]
    return owners


_MISHAPS = frozenset("accident collapse crash death disaster fate loss plight suffering".split())
"""What befalls whoever it is named after: words about it are not meant for them."""
_JUDGING = frozenset({"ACCUSE", "SUPPORT"})
UNREST = frozenset(
    "chaos crisis demonstration famine protest protester refugee revolt riot turmoil unrest "
    "uprising".split()
)
"""Who or what is named after a land: "concern over the Chilean protests" blames nobody."""
_STATEMENTS = frozenset(
    "claim charge account allegation accusation suggestion statement remark comment "
    "assertion story report version "
    "proposal idea offer demand denial notion contention slander plan request call "
    "description condition term ultimatum".split()
)
_CLAIMS = frozenset(
    "account accusation allegation charge claim report rumour rumor suggestion suspicion".split()
)
"""Whoever these are about did not make them: "denied reports of a clash with Chad"."""
_DEEDS = frozenset(
    "move decision step act action bargain gesture attempt deed measure assault "
    "attack raid strike operation visit "
    "test exercise intervention invasion deal plan proposal reform vote verdict".split()
)


def _authors_of(scene: Scene, token: Token) -> Iterator[Party]:
    """Yield whose words or deed a bare noun takes up: "X said Y did Z, a claim Y denied"."""
    lemma = token.lemma_.lower()
    if lemma not in _STATEMENTS | _DEEDS:
        return
    the = any(c.lower_ == "the" for c in token.lefts)
    if the and any(c.dep_ == "relcl" for c in token.rights):
        return  # "the plan that it had accepted" takes up nothing, "a charge that it denies" does
    verbs = [a for a in token.ancestors if a.pos_ == "VERB" and a.i < token.i]
    said = [v for v in verbs if ("verb", lemma_of(v)) in scene.words.operators]
    if lemma in _STATEMENTS:
        verbs = said or verbs
    else:
        verbs = [verb for verb in verbs if verb not in said]  # who tells of a deed has not done it
    for verb in verbs[:1]:
        for subject in subjects_of(verb):
            for mention in scene.actors.get(subject.i, ()):
                yield Party(mention, subject.i, direct=False)


def _thing_of(scene: Scene, token: Token, mention: Mention) -> str | None:
    if mention.role and "thing" in scene.names.roles.get(mention.role, ()):
        return mention.text
    return None


def aims_of(scene: Scene, token: Token) -> frozenset[str]:
    """Return the prepositions that say at whom the act is aimed that a noun names."""
    words = (*(f"{child.lower_} {lemma_of(token)}" for child in token.lefts), lemma_of(token))
    rows = [row for word in words for row in scene.words.by_word.get(("noun", word), ())]
    known = [(row, vocab.relation(row.relation)) for row in rows if row.relation != lexicon.NOTHING]
    material = [r for r, relation in known if str(relation.quad).startswith("material")]
    moves = any(r.relation == "withdrewFrom" or k.plover == "MOBILIZE" for r, k in known)
    critical = [row for row, relation in known if relation.plover == "ACCUSE"]
    roles = {role for row in (*material, *critical) for role in row.targets} - {"by", "from"}
    if moves:
        return frozenset(roles - {"of"})  # whose troops they are: "the withdrawal of Thai troops"
    return frozenset(roles | ({"of"} if material or _is_harming(scene, token) else set()))


def _is_harming(scene: Scene, token: Token) -> bool:
    """Tell whether a noun in -ing says what somebody suffers: "the storming of an embassy"."""
    if not token.lower_.endswith("ing"):
        return False
    stem = token.lower_.removesuffix("ing")
    rows = (
        r for v in (stem, f"{stem}e", stem[:-1]) for r in scene.words.by_word.get(("verb", v), ())
    )
    known = (row.relation for row in rows if row.relation in vocab.relations())
    return any(vocab.relation(name).quad == "material conflict" for name in known)


def _is_done_to_people(scene: Scene, token: Token) -> bool:
    """Tell whether a noun is what police or soldiers do: "the arrest of X" is not asked of X."""
    rows = scene.words.by_word.get(("noun", lemma_of(token)), ())
    return any(row.relation in ("arrested", "deported", "killed") for row in rows)


def is_strike(scene: Scene, token: Token) -> bool:
    """Tell whether a noun names an attack or a bombing by the trigger table."""
    rows = scene.words.by_word.get(("noun", lemma_of(token)), ())
    return any(row.relation in ("attacked", "bombed") for row in rows)


_UNSIGNED = frozenset(
    "airport arson bomb bus car church gun hotel insider knife mall market mosque nightclub park "
    "roadside school station stadium suicide synagogue theatre train truck university van".split()
)
"""What blows are named after whose doers nobody knows yet."""


def is_site(scene: Scene, noun: Token, mention: Mention) -> bool:
    """Tell whether a land before a noun is where blows fell: "an Afghan bomb attack"."""
    words = {child.lower_ for child in noun.lefts}
    return mention.actor.kind == "state" and is_strike(scene, noun) and bool(words & _UNSIGNED)


def owners_of(
    scene: Scene, token: Token, depth: int, avoid: frozenset[str] = frozenset()
) -> list[tuple[Mention, int]]:
    """Return who stands in a noun phrase: before the noun, else after its prepositions."""
    if was_ruled(token) or _are_followers(token):
        return []
    private = lemma_of(token) in _PRIVATE
    before = [
        (mention, part.i)
        for child in token.lefts
        if child.dep_ in ("poss", "amod", "compound", "nmod")
        and not has_stance_prefix(child)
        and not acts_in_compound(child)
        and not _is_in_name(child)
        and not _is_topic_of(scene, child)
        for part in (_holder(child), *(c for c in child.conjuncts if c.i < token.i))
        for mention in scene.actors.get(part.i, ())
        if not (private and mention.actor.kind == "state" and child.dep_ == "amod")
    ]
    before = before or _leaders_of(scene, token)
    if before or depth == 0:
        return before
    return owners_by_preposition(scene, token, depth, avoid)


_FOLLOWERS = frozenset(
    "admirer associate backer campaign campaigner confidant crony devotee donor fan follower "
    "loyalist partisan rally supporter sympathiser sympathizer voter".split()
)
_PRIVATE = frozenset(
    "association charity club foundation group ngo organisation organization society".split()
)
"""What people found by themselves: "a Greek group" is from Greece, and does not act for it."""


def _are_followers(token: Token) -> bool:
    """Tell whether a noun is what gathers round somebody who leads: it does not act for him.

    "Mr Fox's campaign" and its staff are private, and so are his friends and supporters.
    """
    words = (token, *(c for c in token.lefts if c.dep_ in ("compound", "nmod", "amod")))
    return any(lemma_of(t) in _FOLLOWERS for t in words)


def _is_topic_of(scene: Scene, name: Token) -> bool:
    """Tell whether a land after another name says what about: "a UN Syria resolution"."""
    if name.dep_ not in ("compound", "nmod") or name.pos_ != "PROPN" or name.i == 0:
        return False
    before = name.nbor(-1)
    beside = before.head == name.head and before.dep_ in ("compound", "nmod", "amod")
    return beside and before.i in scene.actors and name.head.pos_ == "NOUN"


def _is_in_name(modifier: Token) -> bool:
    """Tell whether a nationality is part of a body's name: "the British Medical Journal"."""
    name = modifier.head
    between = name.doc[modifier.i + 1 : name.i]
    return (
        modifier.dep_ != "poss"
        and name.pos_ == "PROPN"
        and name.ent_type_ not in ("PERSON", "GPE", "LOC")
        and len(between) > 0
        and all(t.pos_ == "PROPN" and t.is_title for t in between)
    )


_LEADING = frozenset("lead head command send dispatch chair".split())
_RUNNING = frozenset("control hold man occupy operate own run use".split())


def _leaders_of(scene: Scene, token: Token) -> list[tuple[Mention, int]]:
    """Return who leads, sent or runs what a noun names: "a team led by X", "a base used by X".

    Of people "held by X" X is no owner.
    """
    people = "people" in scene.names.roles.get(lemma_of(token), ())
    verbs = _LEADING if people else _LEADING | _RUNNING
    return [
        (mention, leader.i)
        for clause in token.rights
        if clause.dep_ == "acl" and clause.lemma_ in verbs
        for leader in agents_by(clause)
        for mention in scene.actors.get(leader.i, ())
    ]


_KEEPING = frozenset("hold take keep have send join get bring".split())
"""Light verbs whose object is not their subject's work: "hostages held by X"."""
_BUILDING = frozenset("build construct dig erect found install lay operate own run".split())


def _phrases_of_makers(scene: Scene, noun: Token) -> Iterator[Token]:
    """Yield the phrases that say whose work a noun is: "a raid carried out by X"."""
    made = scene.words.light_verbs - _KEEPING | _BUILDING
    for clause in noun.rights:
        if is_reduced(clause) and lemma_of(clause) in made:
            yield from (child for child in clause.rights if child.lower_ == "by")


def is_gathering(scene: Scene, noun: Token) -> bool:
    """Tell whether people meet: "talks in Norway" are not Norway's."""
    rows = scene.words.by_word.get(("noun", lemma_of(noun)), ())
    return any(
        row.relation in vocab.relations() and vocab.relation(row.relation).plover == "CONSULT"
        for row in rows
    )


def owners_by_preposition(
    scene: Scene, token: Token, depth: int, avoid: frozenset[str] = frozenset()
) -> list[tuple[Mention, int]]:
    """Return who stands in the nearest of a noun's prepositional phrases that names anybody."""
    phrases = (*token.rights, *_phrases_of_makers(scene, token))
    avoid = avoid if _is_political(scene, token) else avoid | {"in"}
    avoid = avoid if is_strike(scene, token) else avoid | {"on"}  # who is struck, not the topic
    if any(t.dep_ == "quantmod" and t.text in CURRENCIES for t in token.lefts):
        avoid = avoid | {"for"}  # the price, or the reward: "offered $5 million for a rebel"
    for wanted in _OWNER_PREPOSITIONS:
        for child in phrases:
            if child.dep_ not in ("prep", "agent") or child.lower_ != wanted or wanted in avoid:
                continue
            found = []
            for head in (t for t in child.children if t.dep_ == "pobj" and not is_means(t)):
                for part in (head, *head.conjuncts):
                    direct = scene.actors.get(part.i, ())
                    in_event = wanted == "in" and _is_event(scene, part)
                    inner = not direct and (not in_event or _is_event(scene, token))
                    found += [(m, part.i) for m in direct]
                    against = FOES if in_event else frozenset()
                    found += owners_of(scene, part, depth - 1, against) if inner else []
            if found:
                return found
    return []


FOES = frozenset({"against", "on"})
"""Who stands after these is not helped: "support in the war on X"."""


def _is_event(scene: Scene, noun: Token) -> bool:
    """Tell whether a noun is no place: the sides "in the Syrian war" are not Syria's."""
    return ("noun", lemma_of(noun)) in scene.words.by_word


def _is_political(scene: Scene, token: Token) -> bool:
    """Tell whether a noun is a body or deed of the state in which it is: a coup, no cave.

    Days spent in a capital are a visit; where others hold talks is not whose they are.
    """
    lemma = lemma_of(token)
    known = lemma in scene.names.roles or ("noun", lemma) in scene.words.by_word
    if known and is_gathering(scene, token):
        return False
    return known or token.ent_type_ == "DATE"


def _holder(token: Token) -> Token:
    """Return `rebel` for "rebel-held", and of "whose" whose it is."""
    if token.lower_ == "whose":
        return antecedent(token)
    i = token.i
    hyphenated = i >= 2 and token.doc[i - 1].text == "-"
    return token.doc[i - 2] if hyphenated and token.lower_ in HELD else token


def inner_nouns(token: Token) -> list[Token]:
    """Return what a partitive or measure stands for: "two of the diplomats", "tons of food"."""
    inner = [
        t
        for child in token.rights
        if child.lower_ == "of"
        for t in child.children
        if t.dep_ == "pobj"
    ]
    return inner + [
        t
        for i in inner
        for child in i.rights
        if child.lower_ == "of"
        for t in child.children
        if t.dep_ == "pobj"
    ]


_NOT_MAKERS = frozenset(_OWNER_PREPOSITIONS) - {"by", "from"}


def unless_own(
    scene: Scene, party: Party, own: set[str | None], *, hostile: bool, spoken: bool
) -> tuple[Party, ...]:
    """Return a party unless it is the actor itself; in a hostile act "its" then means another.

    Of "each other" every party is itself and another. Words about one's own deed are meant for
    nobody else, unless it says by whom: "Congress criticised the president's deal with Iran".
    """
    token = scene.doc[party.token]
    mutual = len(own) > 1 and any(fellows(t) for t in (token, *token.lefts))
    if party.mention.actor.code not in own or mutual:
        return (party,)
    noun = token if party.direct else token.head
    another = spoken and token.tag_ != "PRP$"
    beyond = owners_by_preposition(scene, noun, 2, _NOT_MAKERS if another else frozenset())
    if others := [(m, i) for m, i in beyond if m.actor.code not in own]:
        return tuple(Party(mention, i, direct=False) for mention, i in others)
    if not hostile:
        return ()
    near = (t for noun in (token, *inner_nouns(token)) for t in (noun, *noun.lefts))
    possessor = next((t for t in near if t.i in scene.alternates), None)
    found = scene.alternates.get(possessor.i, ()) if possessor is not None else ()
    around = {m.actor.code for verb in token.ancestors for m in _subjects_of(scene, verb)}
    found = tuple(m for m in found if m.actor.code in around)
    return tuple(
        replace(party, mention=replace(party.mention, actor=m.actor))
        for m in found
        if m.actor.code not in own
    )


def _subjects_of(scene: Scene, verb: Token) -> Iterator[Mention]:
    """Yield who acts in a clause: in "Russia said Turkey shot its jet" "its" may mean Russia.

    So in "Russia struck after Turkey shot its jet".
    """
    if verb.pos_ == "VERB":
        for subject in subjects_of(verb):
            yield from scene.actors.get(subject.i, ())


def sides_between(scene: Scene, consumed: Iterable[int]) -> tuple[Party, ...]:
    """Return the two sides of an object: "ties between A and B were cut"."""
    found: list[Party] = []
    for i in consumed:
        for child in scene.doc[i].children:
            if child.lower_ == "between":
                for head in (t for t in child.children if t.dep_ == "pobj"):
                    for part in (head, *head.conjuncts):
                        found += whom(scene, part, deep=False)
    return tuple(found) if len(found) > 1 else ()


FIRE = frozenset(
    "artillery barrage bomb bullet fire gunfire mortar missile rocket round salvo shell shellfire "
    "shelling shot shrapnel volley".split()
)


def shooters(scene: Scene, found: Predicate) -> tuple[Party, ...]:
    """Return whose guns it came from: "killed by shells fired from (by fire from) Thai tanks".

    A land is no gunman: of "a rocket from Lebanon" nobody knows who fired it. A strike is of whom
    it is "by".
    """
    struck = (by for t in found.roles.get("agent", ()) if is_strike(scene, t) for by in _by(t))
    if strikers := tuple(
        Party(m, by.i, direct=False) for by in struck for m in scene.actors.get(by.i, ())
    ):
        return strikers
    fire = [t for t in found.roles.get("agent", ()) if lemma_of(t) in FIRE]
    return tuple(
        Party(mention, gun.i, direct=False)
        for shot in fire
        for gun in (*after(shot, ("from",)), *found.roles.get("from", ()))
        for mention in scene.actors.get(gun.i, ())
        if mention.role
    )


def _by(noun: Token) -> list[Token]:
    return after(noun, ("by",))


def speaking_seats(scene: Scene, found: Predicate) -> tuple[Party, ...]:
    """Return the governments by whose seat a passive names its agent: "condemned in Beijing"."""
    here = fill_role(scene, found, "in", deep=False)
    return tuple(p for p in here if p.mention.reason.startswith("seat of"))


def in_pairs(scene: Scene, parties: tuple[Party, ...]) -> bool:
    """Tell whether the list is one of pairs: "between A and B, C and D, and E and F"."""
    ends = sorted(party.token for party in parties)
    links = [t.lower_ for t in scene.doc[ends[0] : ends[-1]] if t.lower_ in ("and", ",")]
    return len(parties) > 3 and links.count("and") > 1 and links[:2] == ["and", ","]


def one_against_rest(scene: Scene, parties: tuple[Party, ...]) -> bool:
    """Tell whether "between A and B and C" sets A against the others: no comma makes it a list."""
    ends = [party.token for party in parties]
    listed = any(token.text == "," for token in scene.doc[min(ends) : max(ends)])
    return len(parties) > 2 and not listed


TERRITORIAL = frozenset({"AID", "MOBILIZE", "RETREAT", "ASSAULT"})
"""Acts upon a town or region are acts upon the state it lies in: "sent doctors to Bergamo"."""


def territory_of(scene: Scene, found: Predicate, row: Row, own: set[str | None]) -> Iterator[Party]:
    """Yield the states on whose ground an act ends, where the frame's roles name a place only."""
    bands = _bands_named(scene)
    aims = (mark + role for role in row.targets for mark in ("", "~"))
    if any(_is_held(scene, t) for aim in aims for t in found.roles.get(aim, ())):
        return
    leaving = row.relation == "withdrewFrom"  # whoever else fights there
    if not leaving and (bands - own or _strikes_insurgents(scene, found)):
        return
    assault = vocab.relation(row.relation).plover == "ASSAULT"
    if found.part == "verb":
        struck = assault and "patient" in found.roles
    else:
        # "the gang's raid in Lima", "launched air strikes in Lebanon"
        known = own <= bands or not _FROM_AFAR.isdisjoint(found.words)
        struck = known and is_strike(scene, found.token)
    grounds = [mark + role for role in sorted(PLACES) for mark in ("", "~")] if struck else []
    weak = (f"~{role}" for role in row.targets if role != "patient")
    for role in (*row.targets, *weak, *grounds):
        here = _where_suffered(found) if struck and role == "in" else ()
        for token in (*found.roles.get(role, ()), *here):
            if assault and _is_margin(found, role, token) or lemma_of(token) in _HARMERS:
                continue
            for place in (token, *inner_nouns(token), *_phrase_objects(token)):
                country = _ground_of(scene, place)
                if country is not None:
                    mention = Mention(
                        country, place.text, place.idx, place.idx + len(place), f"in {country.name}"
                    )
                    yield Party(mention, place.i, direct=False)
                    return


_FROM_AFAR = frozenset(
    {
        "air attack",
        "air campaign",
        "air raid",
        "air strike",
        "air-strike",
        "airstrike",
        "artillery strike",
        "bombardment",
        "drone attack",
        "drone strike",
        "missile attack",
        "missile strike",
        "rocket attack",
        "shelling",
    }
)
"""What a state does to a land in which it is not: its raids may be upon its own hideouts there."""


def _where_suffered(found: Predicate) -> list[Token]:
    """Return where people fell victim to what a noun names: "died in Mali in an air strike"."""
    if found.part != "noun" or found.token.dep_ != "pobj" or "patient" not in found.roles:
        return []
    return [t for t in after(found.token.head.head, sorted(PLACES)) if t != found.token]


def _phrase_objects(token: Token) -> list[Token]:
    return [
        t
        for child in token.rights
        if child.lower_ in ("in", "of", "at", "on", "near")
        for t in child.children
        if t.dep_ == "pobj"
    ]


def _ground_of(scene: Scene, token: Token) -> Actor | None:
    """Return the state that a named or described town or region lies in, if it is only one."""
    states = [m.actor for m in scene.actors.get(token.i, ()) if m.actor.kind == "state"]
    if states:
        return states[0]
    if found := country_at(token, scene.names):
        return found
    if lemma_of(token) in _PARTS:
        owned = [m.actor for m, _ in owners_of(scene, token, 0) if m.actor.kind == "state"]
        return owned[0] if owned else None
    named = (entry.actor for entry in scene.names.lookup(token.text))  # "in northern Syria"
    return next((actor for actor in named if actor.kind == "state"), None)


_PARTS = frozenset("capital city coast district port province region suburb town village".split())
"""Parts of a land that are named by whose they are: "in Yemen's capital"."""
_WILDS = frozenset(
    "canyon cave cavern desert forest gorge hill hilltop hillside jungle marsh mountain peak "
    "range ravine ridge slope swamp valley".split()
)
"""Where fighters hide from a state."""
_MARGINS = frozenset(
    "border boundary coast edge fringe frontier highway margin outskirt road shore side street "
    "verge".split()
)
"""Where things happen: who "opened fire on the edge of Gaza" did not fire at Gaza."""


def is_mere_place(
    scene: Scene, found: Predicate, role: str, party: Party, own: set[str | None]
) -> bool:
    """Tell whether a state only says where an assault took place.

    So where others fight in it: "bombed villages in Mali" may be meant for them.
    """
    if party.direct or party.mention.actor.kind != "state":
        return False
    place = scene.doc[party.token]
    above = [t for t in place.ancestors if t in found.roles.get(role, ())]
    if not above or place.dep_ != "pobj":
        return False
    if _is_margin(found, role, above[0]):
        return True
    path = [above[0], *(t for t in place.ancestors if above[0].is_ancestor(t))]
    located = place.head.lower_ in PLACES or any(lemma_of(t) in _WILDS for t in path)
    return located and bool(_bands_named(scene) - own or _strikes_insurgents(scene, found))


def _is_margin(found: Predicate, role: str, token: Token) -> bool:
    return found.part == "verb" and role.lstrip("~") == "on" and lemma_of(token) in _MARGINS


def _strikes_insurgents(scene: Scene, found: Predicate) -> bool:
    """Tell whether those struck fight the state: "killed five militants in Pakistan"."""
    roles = ("patient", "of", "against", "on")
    patients = [t for role in roles for t in found.roles.get(role, ())]
    if found.part == "noun" and found.token.dep_ == "nsubj":
        # "air strikes in Mali killed militants"
        patients += [c for c in found.token.head.rights if c.dep_ == "dobj"]
    return any("insurgent" in scene.names.roles.get(lemma_of(t), ()) for t in patients)


def _bands_named(scene: Scene) -> set[str | None]:
    """Return the armed groups of an article: an act upon a town may be meant for one of them."""
    return {
        mention.actor.code
        for mentions in scene.actors.values()
        for mention in mentions
        if mention.actor.kind == "armed_group"
    }
