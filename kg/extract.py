"""From an annotated Doc to facts: predicates, the trigger table, and how acts compose.

1. Each predicate is looked up in the lexicon; the first row whose frame and condition fit gives
   the relation, and the frame's roles give source and target (`_match`).
2. Outer acts take over what they govern: what somebody promises, threatens, demands or refuses
   is not stated again, what somebody accuses another of is stated as reported (`_compose`).
3. The status of each act is read off its surroundings (`kg.nlp.status`), its date and place off its
   clause, and a fact is written for each pair of source and target (`_facts`).
4. Relations of structure (who leads whom, who is member of what) come from titles.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from kg import gazetteer, lexicon, vocab
from kg.lexicon import Row
from kg.model import Actor, Article, Fact, Mention, Status
from kg.nlp import dates, places
from kg.nlp.actors import HELD, acts_in_compound, has_stance_prefix
from kg.nlp.clauses import (
    Predicate,
    attitude,
    content_tokens,
    lemma_of,
    is_passive,
    predicate,
    subjects_of,
)
from kg.nlp.quotes import Quote
from kg.nlp.status import Judgement, judge

FUTURE_RULE = "commissive"
REFUSAL_RULE = "refusal"
_PLACES = frozenset({"in", "at", "near", "inside", "outside", "around"})
_OWNER_PREPOSITIONS = (
    "of",
    "by",
    "from",
    "between",
    "with",
    "against",
    "on",
    "to",
    "for",
    "over",
    "under",
    "in",
)
_SELF_REPORT = frozenset("announce confirm declare admit acknowledge disclose reveal".split())
_WILLING = frozenset({"will", "wo", "'ll", "would", "can", "ca", "could"})


@dataclass(frozen=True, slots=True)
class Party:
    """One side of a relation: who, and through what ("the Russian jet") if not directly."""

    mention: Mention
    token: int
    thing: str | None = None
    direct: bool = True


@dataclass(frozen=True, slots=True)
class Act:
    """A row of the lexicon that fits a predicate, with its parties."""

    predicate: Predicate
    row: Row
    relation: str
    sources: tuple[Party, ...]
    targets: tuple[Party, ...]
    status: Status | None = None
    speaker: Mention | None = None
    rule: str = ""
    consumed: frozenset[int] = frozenset()
    """Tokens whose meaning is part of this act: the talks of "held talks", the accord signed."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What the functions below need of one Doc."""

    doc: Doc
    article: Article
    actors: Mapping[int, tuple[Mention, ...]]
    alternates: Mapping[int, tuple[Mention, ...]]
    quotes: tuple[Quote, ...]
    words: lexicon.Lexicon
    names: gazetteer.Gazetteer


def extract(doc: Doc, article: Article) -> tuple[Fact, ...]:
    """Return the facts that a Doc states, in the order of the text.

    Args:
        doc: A Doc as `kg.nlp.read` yields it.
        article: The article that the Doc was made from; offsets count in its text.
    """
    scene = Scene(
        doc,
        article,
        doc._.actors,
        doc._.alternates,
        tuple(doc._.quotes),
        lexicon.load(),
        doc._.gazetteer or gazetteer.load(),  # a Doc built by hand has none
    )
    acts = [act for token in _candidates(scene) for act in _acts(scene, token)]
    facts = [fact for act in _compose(scene, acts) for fact in _facts(scene, act)]
    facts += _structure(scene)
    return _distinct(facts)


# ---------------------------------------------------------------- 1. predicates and rows


def _candidates(scene: Scene) -> Iterator[Token]:
    """Yield the tokens of the sentences in which at least two actors stand."""
    for sent in scene.doc.sents:
        if sum(len(scene.actors.get(i, ())) for i in range(sent.start, sent.end)) > 1:
            yield from sent


def _acts(scene: Scene, token: Token) -> Iterator[Act]:
    yield from _stance(scene, token)
    if not {lemma_of(token), token.lower_} & scene.words.heads:
        return
    for found in (predicate(token, scene.words.light_verbs), attitude(token)):
        if found is not None and (act := _first_match(scene, found)) is not None:
            if act.relation != lexicon.NOTHING:
                yield act
            return


def _first_match(scene: Scene, found: Predicate) -> Act | None:
    """Return the first row of the lexicon that fits a predicate, with its parties."""
    for row in scene.words.find(found.part, found.words):
        consumed = _objects(found, row)
        if row.objects and not consumed:
            continue
        act = _match(scene, found, row, consumed)
        if act is not None:
            return act
    return None


def _objects(found: Predicate, row: Row) -> frozenset[int]:
    """Return the objects of a verb, or the modifiers of a noun, that the row asks for."""
    if not row.objects:
        return frozenset()
    if found.part == "noun":
        near = [*found.token.lefts, *(t for role in ("of",) for t in found.roles.get(role, ()))]
    else:
        near = [
            t
            for role in ("patient", "~patient", "oprd", "as", "with", "of", "to", "from", "in", "into")
            for t in found.roles.get(role, ())
        ]
        near += [part for t in near for part in _parts(t)]
    return frozenset(t.i for t in near if _is_one_of(t, row.objects))


def _parts(token: Token) -> list[Token]:
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


def _is_one_of(token: Token, words: frozenset[str]) -> bool:
    lemma = token.lemma_.lower()
    if lemma in words or token.lower_ in words:
        return True
    return any(f"{child.lower_} {lemma}" in words for child in token.lefts)


def _match(scene: Scene, found: Predicate, row: Row, consumed: frozenset[int]) -> Act | None:
    """Fill a row's frame; None if a party is missing or the row's condition does not hold."""
    if row.mutual and any(
        child.lower_ == "between" for i in consumed for child in scene.doc[i].children
    ):
        return None
    sources, targets = _parties(scene, found, row)
    if row.relation == lexicon.NOTHING:
        return Act(found, row, row.relation, (), ())
    together = {"with", "between"} & {*row.targets}
    if not sources and (both := _between(scene, consumed)):
        sources = targets = both
    if row.mutual and together and sources and not targets:
        sources, targets = _mutual(sources)
    if sources is not targets:
        sources, targets = _unlike(sources, targets)
    if not sources or not targets or sources is targets and len(sources) < 2:
        return None
    if _is_private(sources) and row.relation in vocab.relations():
        if vocab.relation(row.relation).plover in _OF_STATES:
            return None
    claimed = bool(found.roles.get("claimant")) and found.roles["claimant"][0].i == sources[0].token
    act = Act(
        found, row, row.relation, sources, targets, rule=f"{row.id}/{found.part}", consumed=consumed,
        status="reported" if claimed else None, speaker=sources[0].mention if claimed else None,
    )  # fmt: skip
    return act if _CONDITIONS[row.when](scene, act) else None


_OF_STATES = frozenset(
    {"CONSULT", "AGREE", "COOPERATE", "CONCEDE", "RETREAT", "SANCTION", "MOBILIZE"}
)
"""What private citizens do not do in the name of anybody."""


def _is_private(parties: tuple[Party, ...]) -> bool:
    return bool(parties) and all(str(p.mention.actor.code).endswith(":CIV") for p in parties)


def _between(scene: Scene, consumed: Iterable[int]) -> tuple[Party, ...]:
    """Return the two sides of an object: "ties between A and B were cut"."""
    found: list[Party] = []
    for i in consumed:
        for child in scene.doc[i].children:
            if child.lower_ == "between":
                for head in (t for t in child.children if t.dep_ == "pobj"):
                    for part in (head, *head.conjuncts):
                        found += _party(scene, part, deep=False)
    return tuple(found) if len(found) > 1 else ()


def _parties(
    scene: Scene, found: Predicate, row: Row
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    if found.part == "noun":
        return _noun_parties(scene, found, row)
    sources = _first(scene, found, row.sources, deep=False)
    if not sources and found.passive and row.relation != lexicon.NOTHING:
        verbal = vocab.relation(row.relation).quad in ("verbal cooperation", "verbal conflict")
        sources = _speaking_seats(scene, found) if verbal else ()
    return sources, _targets(scene, found, row, sources)


def _speaking_seats(scene: Scene, found: Predicate) -> tuple[Party, ...]:
    """Return the governments by whose seat a passive names its agent: "condemned in Beijing"."""
    here = _role(scene, found, "in", deep=False)
    return tuple(p for p in here if p.mention.reason.startswith("seat of"))


def _targets(
    scene: Scene, found: Predicate, row: Row, sources: Iterable[Party]
) -> tuple[Party, ...]:
    """Return the parties of the first of the row's target roles that names anybody else."""
    own = {party.mention.actor.code for party in sources}
    relation = None if row.relation == lexicon.NOTHING else vocab.relation(row.relation)
    hostile = relation is not None and relation.quad == "material conflict"
    verbal = relation is not None and relation.plover in ("SUPPORT", "ACCUSE", "REJECT")
    for role in (*row.targets, *(f"~{role}" for role in row.targets)):
        if role == "~patient" and not any(" " in w and w in row.words["verb"] for w in found.words):
            continue
        here = (
            _content(scene, found, own)
            if role == "content"
            else _role(scene, found, role, deep=True, verbal=verbal)
        )
        if targets := tuple(p for party in here for p in _other(scene, party, own, hostile)):
            return targets
    if relation is not None and relation.plover in _TERRITORIAL and own:
        return tuple(p for p in _territory(scene, found, row) if p.mention.actor.code not in own)
    return ()


_TERRITORIAL = frozenset({"AID", "MOBILIZE", "RETREAT", "ASSAULT"})
"""Acts upon a town or region are acts upon the state it lies in: "sent doctors to Bergamo"."""


def _territory(scene: Scene, found: Predicate, row: Row) -> Iterator[Party]:
    """Yield the states on whose ground an act ends, where the frame's roles name a place only."""
    for role in (*row.targets, *(f"~{role}" for role in row.targets)):
        for token in found.roles.get(role, ()):
            for place in (token, *_parts(token), *_phrase_objects(token)):
                country = _country_of(scene, place)
                if country is not None and not _contested(scene):
                    mention = Mention(
                        country, place.text, place.idx, place.idx + len(place), f"in {country.name}"
                    )
                    yield Party(mention, place.i, direct=False)
                    return


def _phrase_objects(token: Token) -> list[Token]:
    return [
        t
        for child in token.rights
        if child.lower_ in ("in", "of", "at", "on", "near")
        for t in child.children
        if t.dep_ == "pobj"
    ]


def _country_of(scene: Scene, token: Token) -> Actor | None:
    """Return the state that a named town or region lies in, if it is only one."""
    if token.pos_ != "PROPN":
        return None
    start = min((c.i for c in token.lefts if c.dep_ == "compound"), default=token.i)
    for text in (scene.doc[start : token.i + 1].text, token.text):
        for entry in scene.names.lookup(text):
            if entry.form == "other" and entry.actor.country:
                return scene.names.actors.get(entry.actor.country)
    return None


def _contested(scene: Scene) -> bool:
    """Tell whether armed groups take part: an act upon a town may then be meant for them."""
    return any(
        mention.actor.kind == "armed_group"
        for mentions in scene.actors.values()
        for mention in mentions
    )


def _other(scene: Scene, party: Party, own: set[str | None], hostile: bool) -> tuple[Party, ...]:
    """Return a party unless it is the actor itself; in a hostile act "its" then means another."""
    if party.mention.actor.code not in own:
        return (party,)
    token = scene.doc[party.token]
    beyond = _owners_by_preposition(scene, token if party.direct else token.head, 2)
    if others := [(m, i) for m, i in beyond if m.actor.code not in own]:
        return tuple(Party(mention, i, direct=False) for mention, i in others)
    if not hostile:
        return ()
    token = scene.doc[party.token]
    possessor = next((t for t in (token, *token.lefts) if t.i in scene.alternates), None)
    found = scene.alternates.get(possessor.i, ()) if possessor is not None else ()
    heard = {m.actor.code for verb in token.ancestors for m in _tellers(scene, verb)}
    found = tuple(m for m in found if m.actor.code in heard)
    return tuple(
        replace(party, mention=replace(party.mention, actor=m.actor))
        for m in found
        if m.actor.code not in own
    )


def _noun_parties(
    scene: Scene, found: Predicate, row: Row
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Fill the frame of an event noun, whose agent may be a modifier, a possessor or the light verb's subject."""
    if row.mutual and len(both := _role(scene, found, "between", deep=True)) > 1:
        if _in_pairs(scene, both):
            return both[:1], both[1:2]
        return (both[:1], both[1:]) if _one_against_rest(scene, both) else (both, ())
    owners = _role(scene, found, "agent", deep=True)
    if not owners and "from" not in row.targets:
        owners = _role(scene, found, "from", deep=True)
    modifiers = _role(scene, found, "modifier", deep=False)
    if row.sources == ("self",):
        bearers = _role(scene, found, "self", deep=False)
        own = {party.mention.actor.code for party in bearers}
        held = tuple(p for p in (*owners, *modifiers) if p.mention.actor.code not in own)
        return bearers, held or _targets(scene, found, row, bearers)
    claimants = _role(scene, found, "claimant", deep=False)
    doers = modifiers
    if row.relation != lexicon.NOTHING and vocab.relation(row.relation).plover == "ASSAULT":
        # "the Paris attacks" were not made by Paris
        doers = tuple(p for p in modifiers if not p.mention.reason.startswith("seat of"))
    agents = owners or claimants or _role(scene, found, "carrier", deep=False) or doers
    of = _role(scene, found, "of", deep=False)
    if not agents and row.mutual and len(of) > 1:
        return of, ()
    if not agents and (row.mutual or row.relation == "protestedAgainst"):
        agents = _role(scene, found, "participant", deep=False)
    targets = _targets(scene, found, row, agents)
    if not targets and agents is not modifiers:
        own = {party.mention.actor.code for party in agents}
        targets = tuple(p for p in modifiers if p.mention.actor.code not in own)
    if not agents and targets and of:
        agents, targets = of, tuple(p for p in targets if p not in of)
    return agents, targets


def _in_pairs(scene: Scene, parties: tuple[Party, ...]) -> bool:
    """Tell whether the list is one of pairs: "between A and B, C and D, and E and F"."""
    ends = sorted(party.token for party in parties)
    links = [t.lower_ for t in scene.doc[ends[0] : ends[-1]] if t.lower_ in ("and", ",")]
    return len(parties) > 3 and links.count("and") > 1 and links[:2] == ["and", ","]


def _one_against_rest(scene: Scene, parties: tuple[Party, ...]) -> bool:
    """Tell whether "between A and B and C" sets A against the others: no comma makes it a list."""
    ends = [party.token for party in parties]
    listed = any(token.text == "," for token in scene.doc[min(ends) : max(ends)])
    return len(parties) > 2 and not listed


def _first(
    scene: Scene, found: Predicate, roles: Iterable[str], *, deep: bool
) -> tuple[Party, ...]:
    for role in roles:
        if parties := _role(scene, found, role, deep=deep):
            return parties
    return ()


def _role(
    scene: Scene, found: Predicate, role: str, *, deep: bool, verbal: bool = False
) -> tuple[Party, ...]:
    parties: dict[str, Party] = {}
    for token in found.roles.get(role, ()):
        for party in _party(scene, token, deep=deep, verbal=verbal):
            parties.setdefault(party.mention.actor.id, party)
    return tuple(parties.values())


def _party(
    scene: Scene, token: Token, *, deep: bool, verbal: bool = False
) -> Iterator[Party]:
    """Yield whom a token stands for, else who owns what it names ("Iraq's proposal").

    Words about a deed are meant for who did it: with `verbal`, a victim is no owner of the deed.
    """
    mentions = scene.actors.get(token.i, ())
    if mentions:
        for mention in mentions:
            yield Party(mention, token.i, thing=_thing(scene, token, mention))
        return
    if token.pos_ not in ("NOUN", "PROPN", "VERB", "NUM", "PRON"):
        return
    if "relation" in scene.names.roles.get(lemma_of(token), ()):
        return  # "Assad's allies" are not Assad
    if "partitive" in scene.names.roles.get(token.lemma_.lower(), ()) and (inner := _parts(token)):
        for part in inner[:1]:
            yield from _party(scene, part, deep=deep, verbal=verbal)
        return
    avoid = _aimed(scene, token) if verbal else frozenset()
    owners = _owners(scene, token, 3 if deep else 0, avoid)
    for mention, where in owners:
        yield Party(mention, where, thing=None, direct=False)
    if deep and not owners:
        yield from _authors(scene, token)


_STATEMENTS = frozenset(
    "claim charge account allegation accusation suggestion statement remark comment assertion story report version "
    "proposal idea offer demand denial notion contention slander plan request call description".split()
)
_DEEDS = frozenset(
    "move decision step act action bargain gesture attempt deed measure assault attack raid strike operation visit "
    "test exercise intervention invasion deal plan proposal reform vote verdict".split()
)


def _authors(scene: Scene, token: Token) -> Iterator[Party]:
    """Yield whose words or deed a bare noun takes up: "X said that Y did Z, a claim that Y denied"."""
    lemma = token.lemma_.lower()
    if lemma not in _STATEMENTS | _DEEDS:
        return
    verbs = [a for a in token.ancestors if a.pos_ == "VERB" and a.i < token.i]
    if lemma in _STATEMENTS:
        said = [v for v in verbs if ("verb", lemma_of(v)) in scene.words.operators]
        verbs = said or verbs
    for verb in verbs[:1]:
        for subject in subjects_of(verb):
            for mention in scene.actors.get(subject.i, ()):
                yield Party(mention, subject.i, direct=False)


def _thing(scene: Scene, token: Token, mention: Mention) -> str | None:
    if mention.role and "thing" in scene.names.roles.get(mention.role, ()):
        return mention.text
    return None


def _aimed(scene: Scene, token: Token) -> frozenset[str]:
    """Return the prepositions that say at whom the act is aimed that a noun names."""
    rows = scene.words.by_word.get(("noun", lemma_of(token)), ())
    material = [
        row
        for row in rows
        if row.relation != lexicon.NOTHING
        and str(vocab.relation(row.relation).quad).startswith("material")
    ]
    return frozenset(role for row in material for role in row.targets) | ({"of"} if material else set())


def _owners(
    scene: Scene, token: Token, depth: int, avoid: frozenset[str] = frozenset()
) -> list[tuple[Mention, int]]:
    """Return who stands in a noun phrase: its possessor or adjective, else its nearest prepositions."""
    before = [
        (mention, part.i)
        for child in token.lefts
        if child.dep_ in ("poss", "amod", "compound", "nmod")
        and not has_stance_prefix(child)
        and not acts_in_compound(child)
        for part in (_holder(child), *(c for c in child.conjuncts if c.i < token.i))
        for mention in scene.actors.get(part.i, ())
    ]
    if before or depth == 0:
        return before
    return _owners_by_preposition(scene, token, depth, avoid)


def _owners_by_preposition(
    scene: Scene, token: Token, depth: int, avoid: frozenset[str] = frozenset()
) -> list[tuple[Mention, int]]:
    """Return who stands in the nearest of a noun's prepositional phrases that names anybody."""
    for wanted in _OWNER_PREPOSITIONS:
        for child in token.rights:
            if child.dep_ not in ("prep", "agent") or child.lower_ != wanted or wanted in avoid:
                continue
            found = []
            for head in (t for t in child.children if t.dep_ == "pobj"):
                for part in (head, *head.conjuncts):
                    direct = scene.actors.get(part.i, ())
                    found += [(m, part.i) for m in direct] or _owners(scene, part, depth - 1)
            if found:
                return found
    return []


def _tellers(scene: Scene, verb: Token) -> Iterator[Mention]:
    """Yield who tells a clause: in "Russia said Turkey shot its jet" "its" may mean Russia."""
    operator = scene.words.operators.get(("verb", lemma_of(verb)))
    if verb.pos_ == "VERB" and operator is not None and operator.effect == "reported":
        for subject in subjects_of(verb):
            yield from scene.actors.get(subject.i, ())


def _holder(token: Token) -> Token:
    """Return `rebel` for "rebel-held": who stands before a hyphenated participle."""
    i = token.i
    hyphenated = i >= 2 and token.doc[i - 1].text == "-"
    return token.doc[i - 2] if hyphenated and token.lower_ in HELD else token


def _content(scene: Scene, found: Predicate, own: set[str | None]) -> tuple[Party, ...]:
    """Return whom the content of a promise, threat or refusal is about."""
    tokens = sorted(content_tokens(found.complements), key=lambda token: token.i)
    parties: dict[str, Party] = {}
    for token in tokens:
        if token.i == found.token.i:
            continue
        for act in _acts(scene, token):
            for party in (*act.targets, *act.sources):
                if party.mention.actor.code not in own:
                    parties.setdefault(party.mention.actor.id, party)
        if parties:
            return tuple(parties.values())
    for token in tokens:
        if token.dep_ in ("amod", "compound") and token.head.dep_ in ("nsubj", "nsubjpass"):
            continue
        if token.dep_ == "pobj" and token.head.lower_ in _PLACES:
            continue
        for mention in scene.actors.get(token.i, ()):
            if mention.actor.code not in own:
                parties.setdefault(mention.actor.id, Party(mention, token.i, direct=False))
        if parties and token.dep_ != "conj":
            linked = [c.i for c in token.conjuncts]
            for i in linked:
                for mention in scene.actors.get(i, ()):
                    parties.setdefault(mention.actor.id, Party(mention, i, direct=False))
            return tuple(parties.values())
    return ()


def _mutual(parties: tuple[Party, ...]) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """Pair the coordinated parties of a mutual act: each acts with all others."""
    return parties, parties


def _unlike(
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


def _stance(scene: Scene, token: Token) -> Iterator[Act]:
    """Read "pro-Russian rebels", "anti-Assad fighters" as backing and opposing."""
    side = _stance_of(token)
    if side is None or token.i not in scene.actors:
        return
    noun = token
    while noun.dep_ in ("amod", "compound", "nmod", "npadvmod", "punct") and noun.head.i > noun.i:
        noun = noun.head
    if noun.i == token.i or noun.i not in scene.actors:
        return
    sources = tuple(Party(m, noun.i) for m in scene.actors[noun.i])
    targets = tuple(Party(m, token.i) for m in scene.actors[token.i])
    sources, targets = _unlike(sources, targets)
    if not sources or not targets:
        return
    relation = "backs" if side == "pro" else "opposes"
    row = next(row for row in scene.words.rows if row.relation == relation)
    found = Predicate(token, "adjective", (side,), {}, ())
    yield Act(found, row, relation, sources, targets, rule=f"{side}-/prefix")


# ---------------------------------------------------------------- conditions of rows

Condition = Callable[[Scene, Act], bool]


def _roles_of(scene: Scene, parties: Iterable[Party]) -> set[str]:
    found: set[str] = set()
    for party in parties:
        mention = party.mention
        found |= scene.names.roles.get(mention.role or "", frozenset())
        known = mention.actor.id in scene.names.actors or mention.role is not None
        if mention.actor.kind == "government_body" or mention.actor.kind == "person" and known:
            found.add("official")
        if mention.actor.kind in ("armed_group", "people", "party"):
            found.add("group")
    return found


def _official(scene: Scene, act: Act) -> bool:
    roles = _roles_of(scene, act.sources)
    private = any(str(p.mention.actor.code).endswith(":CIV") for p in act.sources)
    return bool(roles & {"office", "official", "body"}) and not roles & {"thing"} and not private


def _person_target(scene: Scene, act: Act) -> bool:
    if "oprd" in act.predicate.roles:
        return False
    return bool(
        _roles_of(scene, (p for p in act.targets if p.direct)) & {"office", "official", "body"}
    )


def _person_object(scene: Scene, act: Act) -> bool:
    wanted = {
        "office",
        "official",
        "force",
        "civilian",
        "people",
        "insurgent",
        "opposition",
        "group",
        "partitive",
    }
    direct = [p for p in act.targets if p.direct]
    demonym = any(scene.doc[p.token].tag_ in ("NNS", "NNPS") for p in direct)
    return demonym or bool(_roles_of(scene, direct) & wanted)


def _thing_object(scene: Scene, act: Act) -> bool:
    return any(not p.direct or p.thing for p in act.targets) or any(
        p.mention.role is None for p in act.targets
    )


def _plural(scene: Scene, act: Act) -> bool:
    return (
        bool({"with", "between"} & act.predicate.roles.keys())
        or len(act.predicate.roles.get("agent", ())) > 1
        or any(len(scene.actors.get(t.i, ())) > 1 for t in act.predicate.roles.get("agent", ()))
    )


def _is_demonym(token: Token, mention: Mention) -> bool:
    """Tell whether a party is named by its people: "Pakistanis", "the Palestinians"."""
    if mention.reason.startswith("part of"):
        return True
    plural = token.tag_ in ("NNS", "NNPS") or token.text.endswith("s")
    return plural and mention.role is None and token.text not in mention.actor.name


def _crowd(scene: Scene, act: Act) -> bool:
    """Crowds demonstrate; a government that protests complains."""
    if act.predicate.words[-1] in ("demonstrate", "riot", "demonstration", "riot"):
        return True
    many = any(_is_demonym(scene.doc[p.token], p.mention) for p in act.sources)
    return many or bool(
        _roles_of(scene, act.sources) & {"people", "civilian", "opposition", "group"}
    )


def _must(scene: Scene, act: Act) -> bool:
    """What somebody says another must do: an act, asked of who is to do it."""
    if any(str(p.mention.actor.code).endswith(":CIV") for p in act.sources):
        return False
    return any(
        not is_passive(clause) and clause.lemma_ not in ("be", "have")
        or clause.lemma_ == "have" and any(c.dep_ == "xcomp" for c in clause.children)
        or clause.lemma_ == "be" and any(c.dep_ == "acomp" and c.right_edge.i > c.i for c in clause.children)
        for clause in act.predicate.complements
    ) and any(
        child.dep_ == "aux"
        and child.lower_ in ("must", "should", "ought")
        or clause.lemma_ in ("have", "need")
        and child.dep_ == "xcomp"
        for clause in act.predicate.complements
        for child in clause.children
    )


def _hostile(scene: Scene, act: Act) -> list[Act]:
    own = {p.mention.actor.code for p in act.sources}
    return [
        inner
        for clause in act.predicate.complements
        for token in content_tokens([clause])
        for inner in _acts(scene, token)
        if vocab.relation(inner.relation).quad == "material conflict"
        and not own & {p.mention.actor.code for p in inner.sources}
    ]


def _harm(scene: Scene, act: Act) -> bool:
    """What is vowed is itself an act of force or a sanction: "vowed to crush"."""
    return any(
        vocab.relation(inner.relation).quad == "material conflict"
        for clause in act.predicate.complements
        for inner in _acts(scene, clause)
        if inner.relation != lexicon.NOTHING
    )


def _hostile_to_speaker(scene: Scene, act: Act) -> bool:
    own = {p.mention.actor.code for p in act.sources}
    return any(
        own & {p.mention.actor.code for p in inner.targets} for inner in _hostile(scene, act)
    )


def _subjunctive(scene: Scene, act: Act) -> bool:
    """What is demanded stands in the base form or with a modal: "insisted that Israel lift"."""
    return _must(scene, act) or any(
        clause.tag_ == "VB"
        or clause.tag_ == "VBP"
        and any(c.dep_ == "nsubj" and c.tag_ in ("NN", "NNP") for c in clause.children)
        for clause in act.predicate.complements
    )


def _has_content(scene: Scene, act: Act) -> bool:
    """Somebody is asked or told to do something: an infinitive follows."""
    return any(
        child.dep_ == "aux" and child.lower_ == "to"
        for clause in act.predicate.complements
        for child in clause.children
    )


def _always(scene: Scene, act: Act) -> bool:
    return True


_CONDITIONS: dict[str, Condition] = {
    "": _always,
    "content": _has_content,
    "crowd-or-protest": _crowd,
    "harm": _harm,
    "hostile-content": lambda scene, act: bool(_hostile(scene, act)),
    "hostile-to-speaker": _hostile_to_speaker,
    "must": _must,
    "not-official-target": lambda scene, act: not _person_target(scene, act),
    "official": _official,
    "person-object": _person_object,
    "person-target": _person_target,
    "plural": _plural,
    "subjunctive": _subjunctive,
    "thing-object": _thing_object,
}


# ---------------------------------------------------------------- 2. composition


def _compose(scene: Scene, acts: list[Act]) -> list[Act]:
    """Apply what each outer act does to the acts inside its content."""
    dropped: set[int] = set()
    consumed = _consumed(scene, acts)
    reported: dict[int, Act] = {}
    for act in acts:
        if not act.row.content:
            continue
        inside = _inside(act)
        if act.row.content == "drop":
            dropped |= inside
        else:
            reported.update({i: act for i in inside if i not in reported})
    kept = []
    for act in acts:
        i = act.predicate.token.i
        if i in dropped or i in consumed and act.predicate.part == "noun":
            continue
        if i in reported:
            outer = reported[i]
            act = replace(act, status="reported", speaker=outer.sources[0].mention)
        kept.append(act)
    return kept


def _consumed(scene: Scene, acts: list[Act]) -> set[int]:
    """Return the nouns whose meaning is part of another act: "signed a treaty of friendship"."""
    found = {i for act in acts for i in act.consumed if i != act.predicate.token.i}
    for i in list(found):
        for child in scene.doc[i].rights:
            if child.dep_ == "prep" and child.lower_ in ("of", "on", "for", "about"):
                found |= {t.i for head in child.children for t in (head, *head.conjuncts)}
    nouns = found | {act.predicate.token.i for act in acts if act.predicate.part == "noun"}
    return found | {
        act.predicate.token.i
        for act in acts
        if act.predicate.token.dep_ == "compound" and act.predicate.token.head.i in nouns
    }


def _inside(act: Act) -> set[int]:
    """Return the tokens of an act's content: its clauses, and the event nouns that it governs."""
    token = act.predicate.token
    heads = list(act.predicate.complements)
    heads += [child for child in token.children if child.dep_ in ("dobj", "nsubjpass", "attr")]
    heads += [t for child in token.children if child.dep_ == "prep" and child.lower_ in ("for", "of", "to", "against")
              for t in child.children if t.dep_ in ("pobj", "pcomp")]  # fmt: skip
    return {t.i for t in content_tokens(heads)} - {token.i}


# ---------------------------------------------------------------- 3. facts


def _facts(scene: Scene, act: Act) -> Iterator[Fact]:
    token = act.predicate.token
    judgement = judge(token, scene.words, scene.quotes)
    speaker = act.speaker or _speaker(scene, judgement)
    status = (
        act.status
        if act.status and judgement.status in ("actual", "reported")
        else judgement.status
    )
    date = dates.event_date(token, scene.article.date)
    seen: set[tuple[str, str]] = set()
    symmetric = vocab.relation(act.relation).symmetric
    pairs = [(source, target) for source in act.sources for target in act.targets]
    if act.row.mutual and not symmetric:
        pairs += [(target, source) for source, target in pairs]
    for source, target in pairs:
        pair = (source.mention.actor.id, target.mention.actor.id)
        if source.mention.actor.code == target.mention.actor.code or pair in seen:
            continue
        seen.add(pair)
        if symmetric:
            seen.add(pair[::-1])
        parties = (source, target) if act.row.mutual else (source,)
        settled, relation, rule = _settle(act, parties, status, speaker, judgement)
        yield _fact(
            scene, act, source, target,
            relation=relation, status=settled, rule=rule, date=date,
            speaker=speaker if settled != "actual" else None,
            cue=judgement.cue if settled != "actual" else None,
        )  # fmt: skip


def _settle(
    act: Act,
    parties: tuple[Party, ...],
    status: Status,
    speaker: Mention | None,
    judgement: Judgement,
) -> tuple[Status, str, str]:
    """Weigh who speaks: what one says of one's own words and announced acts is a fact."""
    relation = vocab.relation(act.relation)
    own = speaker is not None and any(_speaks_for(speaker, p.mention) for p in parties)
    if status == "reported" and own and act.speaker is None:
        verbal = (
            relation.quad in ("verbal cooperation", "verbal conflict")
            and relation.plover != "CONSULT"
        )
        if judgement.cue != "according to" and (verbal or _lemma(judgement.cue) in _SELF_REPORT):
            return "actual", act.relation, act.rule
    if status == "denied" and relation.sign > 0 and _refuses(act.predicate):
        return "actual", "refused", f"{act.rule}+{REFUSAL_RULE}"
    polite = judgement.cue == "would" and parties[0].mention.text.lower() in ("i", "we")
    if polite and relation.plover in ("REQUEST", "SUPPORT"):
        return "actual", act.relation, act.rule
    if judgement.future and status == "possible" and (own or judgement.speaker is not None):
        promised = (
            relation.quad == "material cooperation" or own and relation.quad == "verbal cooperation"
        )
        if (
            promised
            and act.relation not in ("pledgedTo", "agreedWith")
            and not (act.row.mutual and not own)
        ):
            return "actual" if own else "reported", "pledgedTo", f"{act.rule}+{FUTURE_RULE}"
        if relation.quad == "material conflict":
            return "actual" if own else "reported", "threatened", f"{act.rule}+{FUTURE_RULE}"
    return status, act.relation, act.rule


def _speaks_for(speaker: Mention, party: Mention) -> bool:
    """Tell whether a speaker can settle what a party says or announces: the party, or its state."""
    if speaker.actor.code != party.actor.code:
        return False
    return party.actor.kind != "person" or speaker.actor.id == party.actor.id


def _refuses(found: Predicate) -> bool:
    """Tell whether a party says no to an act: "would not back", "cannot accept"."""
    if found.part != "verb" or found.passive:
        return False
    modal = any(c.dep_ == "aux" and c.lower_ in _WILLING for c in found.token.children)
    return modal and any(c.dep_ == "neg" for c in found.token.children)


def _lemma(cue: str | None) -> str:
    """Return the base form of a reporting verb's past or third person ("announced")."""
    word = (cue or "").lower()
    return next((verb for verb in _SELF_REPORT if word.startswith(verb[:-1])), word)


def _speaker(scene: Scene, judgement: Judgement) -> Mention | None:
    if judgement.speaker is None:
        return None
    parties = list(_party(scene, judgement.speaker, deep=False))
    return parties[0].mention if parties else None


def _fact(
    scene: Scene,
    act: Act,
    source: Party,
    target: Party,
    *,
    relation: str,
    status: Status,
    rule: str,
    date: str | None,
    speaker: Mention | None,
    cue: str | None,
) -> Fact:
    token = act.predicate.token
    start, end = _trim(scene.article.text, token.sent.start_char, token.sent.end_char)
    words = _trigger(act.predicate)
    text = scene.article.text
    return Fact(
        article=scene.article.id,
        relation=relation,
        source=_cut(source.mention, text),
        target=_cut(target.mention, text),
        status=status,
        start=start,
        end=end,
        sentence=text[start:end],
        trigger=text[words[0] : words[1]],
        trigger_start=words[0],
        trigger_end=words[1],
        rule=rule,
        confidence=_confidence(act, source, target),
        speaker=_cut(speaker, text) if speaker else None,
        cue=cue,
        date=date,
        place=places.event_place(scene.doc, token, text, scene.names),
        thing=target.thing,
        path=_path(scene.doc, source.token, target.token),
    )


def _cut(mention: Mention, text: str) -> Mention:
    """Give back the mention with the article's own characters, not those of the parser's copy."""
    return replace(mention, text=text[mention.start : mention.end])


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _trigger(found: Predicate) -> tuple[int, int]:
    token = found.token
    parts = [token, *(c for c in token.children if c.dep_ == "prt" and c.i - token.i <= 3)]
    return min(p.idx for p in parts), max(p.idx + len(p) for p in parts)


def _confidence(act: Act, source: Party, target: Party) -> float:
    score = 0.9
    score -= 0.08 * (act.predicate.part != "verb")
    for party in (source, target):
        score -= 0.1 * (not party.direct)
        score -= 0.1 * party.mention.reason.startswith("refers to")
    return round(max(score, 0.1), 2)


def _path(doc: Doc, start: int, end: int) -> str:
    """Return the dependency path between two tokens, as `Turkey <nsubj shot dobj> jet`."""
    up = [doc[start], *doc[start].ancestors]
    down = [doc[end], *doc[end].ancestors]
    meeting = next((a for a in up if a in down), None)
    if meeting is None:
        return ""
    left = " ".join(f"{t.text} <{t.dep_}" for t in up[: up.index(meeting)])
    right = " ".join(f"{t.dep_}> {t.text}" for t in reversed(down[: down.index(meeting)]))
    return " ".join(part for part in (left, meeting.text, right) if part)


# ---------------------------------------------------------------- 4. structure

_LEADING = frozenset(
    "president|prime minister|premier|chancellor|king|queen|emir|sultan|supreme leader|leader|ruler|emperor|taoiseach".split(
        "|"
    )
)


def _structure(scene: Scene) -> Iterator[Fact]:
    names = scene.names
    for i, mentions in scene.actors.items():
        for mention in mentions:
            named = scene.doc[i].pos_ == "PROPN" and scene.doc[i].dep_ != "compound"
            if (
                named
                and mention.actor.kind == "person"
                and mention.role in _LEADING
                and mention.actor.code in names.actors
            ):
                side = names.actors[mention.actor.code]
                yield _structural(scene, i, "leads", mention, replace(mention, actor=side), "title")
    for token in scene.doc:
        if token.lemma_.lower() == "member" and token.pos_ == "NOUN":
            yield from _membership(scene, token)


def _membership(scene: Scene, token: Token) -> Iterator[Fact]:
    """Read "NATO member Turkey", "Turkey, a member of NATO"."""
    bodies = [m for m, _ in _owners(scene, token, 1) if m.actor.kind in ("igo", "coalition")]
    holders = [token.head] if token.dep_ in ("compound", "appos", "nmod") else []
    holders += [child for child in token.children if child.dep_ == "appos"]
    if token.dep_ == "attr":
        holders += [child for child in token.head.children if child.dep_ == "nsubj"]
    for holder in holders:
        for mention in scene.actors.get(holder.i, ()):
            for body in bodies[:1]:
                if mention.actor.code != body.actor.code and mention.actor.kind == "state":
                    yield _structural(scene, token.i, "memberOf", mention, body, "member")


def _structural(
    scene: Scene, i: int, relation: str, source: Mention, target: Mention, rule: str
) -> Fact:
    text, token = scene.article.text, scene.doc[i]
    start, end = _trim(text, token.sent.start_char, token.sent.end_char)
    return Fact(
        article=scene.article.id, relation=relation, source=_cut(source, text), target=_cut(target, text),
        status="actual", start=start, end=end, sentence=text[start:end],
        trigger=text[source.start : source.end] if relation == "leads" else text[token.idx : token.idx + len(token)],
        trigger_start=source.start if relation == "leads" else token.idx,
        trigger_end=source.end if relation == "leads" else token.idx + len(token),
        rule=f"{rule}/structure", confidence=0.95,
    )  # fmt: skip


def _distinct(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Drop repetitions within a sentence and sort by place in the text."""
    best: dict[tuple[object, ...], Fact] = {}
    for fact in facts:
        pair: object = (fact.source.actor.id, fact.target.actor.id)
        if vocab.relation(fact.relation).symmetric:
            pair = frozenset((fact.source.actor.id, fact.target.actor.id))
        key = (fact.relation, pair, fact.start, fact.status)
        if key not in best or fact.confidence > best[key].confidence:
            best[key] = fact
    return tuple(
        sorted(
            best.values(),
            key=lambda f: (
                f.start,
                f.trigger_start,
                f.relation,
                f.source.actor.id,
                f.target.actor.id,
            ),
        )
    )
