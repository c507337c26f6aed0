"""What rows ask of those who act, of whom they act upon, and of what is said or promised."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from spacy.tokens import Token

from kg import vocab
from kg.extraction.parties import is_strike
from kg.extraction.scene import Act, Party, Scene
from kg.model import Mention
from kg.nlp.clauses import blows, content_tokens, is_infinitive, is_passive, lemma_of
from kg.nlp.places import AREAS
from kg.nlp.wars import TRUCES

Condition = Callable[[Scene, Act], bool]


def roles_of(scene: Scene, parties: Iterable[Party]) -> set[str]:
    """Return what parties are by their nouns and by their kind: "force", "official", "group"."""
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
    roles = roles_of(scene, act.sources)
    private = any(str(p.mention.actor.code).endswith(":CIV") for p in act.sources)
    return bool(roles & {"office", "official", "body"}) and not roles & {"thing"} and not private


def _abroad(scene: Scene, act: Act) -> bool:
    """One side is at the other's as a guest: both are named themselves, and of two countries."""
    homes = [{p.mention.actor.country for p in ps} for ps in (act.sources, act.targets)]
    named = all(p.direct for p in (*act.sources, *act.targets))
    armed = roles_of(scene, act.targets) & {"force"}
    return named and not armed and homes[0].isdisjoint(homes[1])


def _arrival(scene: Scene, act: Act) -> bool:
    """An official comes to a place; who flies in migrants fetches them."""
    fetched = any(
        scene.doc[p.token].head.lower_ == "in"
        and roles_of(scene, (p,)) & {"civilian", "force", "people", "insurgent", "fighter"}
        for p in act.targets
        if p.direct
    )
    return not fetched and _official(scene, act)


_RESIDENT = frozenset({"ambassador", "consul", "diplomat", "chargé", "attaché"})
_BANISHED = frozenset("exiled fugitive former deposed ousted toppled wanted banished".split())


def _visitor(scene: Scene, act: Act) -> bool:
    """Who is in a country is an official from abroad, and not posted there."""
    token = act.predicate.token
    ends = [p.mention for p in act.targets]
    return (
        token.tag_ != "VBN"
        and not any(child.dep_ in ("attr", "acomp", "expl") for child in token.children)
        and len(act.predicate.roles.get("in", ())) == len(ends)
        and all(m.actor.kind == "state" and m.role is None for m in ends)
        and _official(scene, act)
        and _abroad(scene, act)
        and all(_is_guest(scene, p) for p in act.sources)
    )


def _is_guest(scene: Scene, party: Party) -> bool:
    """Tell whether somebody is abroad to come back: no consul, no exile, no leader of rebels."""
    side = scene.names.actors.get(str(party.mention.actor.code))
    return (
        party.mention.role not in _RESIDENT
        and side is not None
        and side.kind in ("state", "igo")
        and not any(child.lower_ in _BANISHED for child in scene.doc[party.token].lefts)
    )


_BORDERS = frozenset("border frontier boundary front line frontline zone".split())


def _border(scene: Scene, act: Act) -> bool:
    """What is sent goes to a border or front: "tanks to the Chilean border", not "to Chile"."""
    roles = act.predicate.roles
    ends = [
        t for role in act.row.targets for t in (*roles.get(role, ()), *roles.get(f"~{role}", ()))
    ]
    return any({t.lemma_.lower(), t.head.lemma_.lower()} & _BORDERS for t in ends)


def _armed(scene: Scene, act: Act) -> bool:
    """Those who act are soldiers or tanks: "troops left", not "refugees left" or "a jet left"."""
    armed = {"force", "fighter", "insurgent"}
    own = {p.mention.actor.code for p in act.sources}
    driven = act.predicate.roles.get("patient", ()) if not act.predicate.passive else ()
    if "patient" not in act.row.targets and any(
        {m.actor.code for m in scene.actors.get(t.i, ())} - own for t in driven
    ):
        return False  # "drove the Serbs from Krajina" tells of no march
    if "leave" in act.predicate.words and act.predicate.roles.keys() & {"as", "oprd"}:
        return False  # "will leave Hezbollah as the only group"
    return any(
        p.mention.actor.kind == "armed_group"
        or p.direct
        and p.thing
        and scene.doc[p.token].tag_ == "NNS"
        for p in act.sources
    ) or bool(roles_of(scene, (p for p in act.sources if p.direct)) & armed)


def _armed_or_land(scene: Scene, act: Act) -> bool:
    """Soldiers act, or it is for a land: states "fought over Kashmir", not "over trade"."""
    over = act.predicate.roles.get("over", ())
    lands = [*over, *(c for t in over for c in t.rights if c.dep_ == "appos")]  # "Kargil, a town"
    return _armed(scene, act) or any(
        t.ent_type_ in ("GPE", "LOC", "FAC") or t.lower_ in AREAS for t in lands
    )


def _person_target(scene: Scene, act: Act) -> bool:
    if "oprd" in act.predicate.roles:
        return False
    return bool(
        roles_of(scene, (p for p in act.targets if p.direct)) & {"office", "official", "body"}
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
    people = any(
        scene.doc[p.token].tag_ in ("NNS", "NNPS") or _is_one_of_people(scene, p) for p in direct
    )
    return people or bool(roles_of(scene, direct) & wanted)


def _is_one_of_people(scene: Scene, party: Party) -> bool:
    """Tell whether a party is one man or woman of a nation: "deported an American"."""
    token = scene.doc[party.token]
    named = party.mention.role is None and token.dep_ not in ("amod", "compound", "nmod", "poss")
    return named and any(entry.form == "demonym" for entry in scene.names.lookup(token.text))


def _thing_object(scene: Scene, act: Act) -> bool:
    return any(not p.direct or p.thing for p in act.targets) or any(
        p.mention.role is None for p in act.targets
    )


def is_plural(scene: Scene, act: Act) -> bool:
    """There are two parties: "with" or "between" names them, or several act together."""
    return (
        bool({"with", "between"} & act.predicate.roles.keys())
        or len(act.predicate.roles.get("agent", ())) > 1
        or any(len(scene.actors.get(t.i, ())) > 1 for t in act.predicate.roles.get("agent", ()))
    )


def is_demonym(token: Token, mention: Mention) -> bool:
    """Tell whether a party is named by its people: "Pakistanis", "the Palestinians"."""
    if mention.reason.startswith("part of"):
        return True
    plural = token.tag_ in ("NNS", "NNPS") or token.text.endswith("s")
    return plural and mention.role is None and token.text not in mention.actor.name


def _crowd(scene: Scene, act: Act) -> bool:
    """Crowds demonstrate; a government that protests complains."""
    if act.predicate.words[-1] in ("demonstrate", "riot", "demonstration", "riot"):
        return True
    if roles_of(scene, act.sources) & {"force"}:
        return False
    many = any(is_demonym(scene.doc[p.token], p.mention) for p in act.sources)
    return many or bool(
        roles_of(scene, act.sources) & {"people", "civilian", "opposition", "group"}
    )


_ASKING = frozenset({"why", "whether", "how", "when"})
"""What opens a clause that explains or asks: "explained why the soldiers should stay"."""


def _must(scene: Scene, act: Act) -> bool:
    """What somebody says another must do: an act, asked of who is to do it."""
    if _is_private(scene, act) or any(map(_bars, act.predicate.complements)):
        return False
    if any(child.lower_ in _ASKING for c in act.predicate.complements for child in c.lefts):
        return False
    if _is_among(scene, act):
        return False
    return any(is_deed(clause) and is_due(clause) for clause in act.predicate.complements)


def _is_among(scene: Scene, act: Act) -> bool:
    """Tell whether a speaker counts his own side in: "said France and Spain must work together"."""
    own = {p.mention.actor.code for p in act.sources}
    doers = act.predicate.roles.get("content.agent", ())
    return any(m.actor.code in own for t in doers for m in scene.actors.get(t.i, ()))


def is_due(clause: Token) -> bool:
    """Tell whether a clause says what must be done: "must", "should", "has to", "needs to"."""
    return any(
        child.dep_ == "aux"
        and child.lower_ in ("must", "should", "ought")
        or clause.lemma_ in ("have", "need")
        and child.dep_ == "xcomp"
        for child in clause.children
    )


_HAPPENING = frozenset(
    "succeed fail win lose die suffer prosper thrive flourish survive collapse fall rise happen "
    "develop improve deepen last become seem appear look know feel fear like love hate belong "
    "deserve matter exist".split()
)
"""What befalls somebody: nobody can be asked to do it."""


def is_deed(clause: Token) -> bool:
    """Tell whether a clause says what its subject is to do, not what is to befall it.

    "have to leave" and "be ready to talk" are deeds as well.
    """
    verb = clause
    if clause.lemma_ in ("have", "need"):
        verb = next((c for c in clause.children if c.dep_ == "xcomp"), clause)
    if is_passive(clause) or is_passive(verb) or lemma_of(verb) in _HAPPENING:
        return False
    if verb.lemma_ == "be":
        return any(c.dep_ == "acomp" and c.right_edge.i > c.i for c in verb.children)
    return verb.lemma_ != "have"


def _is_wish(scene: Scene, act: Act) -> bool:
    """Somebody is wanted to do something: not "wants Iran to fail", "wants the deal to hold".

    Who only expects something asks for it if it is owed: "expects Iran to honour the deal".
    """
    clauses = act.predicate.complements
    if lemma_of(act.predicate.token) == "expect":
        return any(lemma_of(clause) in _OWED for clause in clauses)
    return _has_content(scene, act) and any(map(is_deed, clauses))


_OWED = frozenset(
    "abide adhere apologise apologize comply cooperate explain fulfil fulfill honor honour "
    "implement keep live obey observe pay refrain respect stick uphold".split()
)
"""What is due from somebody: a promise is kept, a law obeyed, a debt paid."""


def _hostile(scene: Scene, act: Act) -> list[Act]:
    """Return the acts of force or penalty that the content tells of those who are addressed."""
    own = {p.mention.actor.code for p in act.sources}
    others = {p.mention.actor.code for p in act.targets}
    told = (
        found
        for clause in act.predicate.complements
        for token in content_tokens([clause])
        for found in scene.acts_at(token)
    )
    return [
        found
        for found in told
        if vocab.relation(found.relation).quad == "material conflict"
        and not own & {p.mention.actor.code for p in found.sources}
        and others & {p.mention.actor.code for p in found.sources}
    ]


def _harm(scene: Scene, act: Act) -> bool:
    """What is vowed is itself an act of force or a sanction, or ends a deal: "vowed to crush".

    To whom it is promised, it is no threat: "promised Turkey to expel the rebels".
    """
    roles, own = act.predicate.roles, {p.mention.actor.code for p in act.sources}
    heard = (
        m
        for role in ("patient", "iobj")
        for t in roles.get(role, ())
        for m in scene.actors.get(t.i, ())
    )
    if any(m.actor.code not in own for m in heard):
        return False
    return any(
        _undoes_deal(scene, clause)
        or any(
            vocab.relation(found.relation).quad == "material conflict"
            for word in (clause, *_things_done(clause))
            for found in scene.acts_at(word)
        )
        for clause in (*act.predicate.complements, *roles.get("patient", ()))
        if not is_negated(clause)
    )


def _things_done(clause: Token) -> Iterator[Token]:
    """Yield the objects of a verb, and what they are of: "to pay the price of invading Iraq"."""
    for thing in (c for c in clause.children if c.dep_ == "dobj"):
        yield thing
        of = (c for c in thing.rights if c.lower_ == "of")
        yield from (t for c in of for t in c.children)


_UNDOING = frozenset(
    "abandon axe cancel ditch dump end leave quit renegotiate repudiate rewrite rip scrap tear "
    "terminate".split()
)


def _undoes_deal(scene: Scene, clause: Token) -> bool:
    """Tell whether somebody is to do away with what was agreed: "to tear up the accord"."""
    if lemma_of(clause) not in _UNDOING:
        return False
    things = (lemma_of(c) for c in clause.children if c.dep_ == "dobj")
    rows = (row for thing in things for row in scene.words.by_word.get(("noun", thing), ()))
    return any(row.relation in ("agreedWith", "signedWith") for row in rows)


def _no_harm(scene: Scene, act: Act) -> bool:
    """What one is ready for is no act of force: not "ready to attack"."""
    return not _harm(scene, act)


def _forsworn(scene: Scene, act: Act) -> bool:
    """What is vowed is not to do a friendly act: "vowed never to recognise Kosovo"."""
    return any(
        vocab.relation(found.relation).sign > 0
        for clause in act.predicate.complements
        if is_negated(clause)
        for found in scene.acts_at(clause)
    )


def is_negated(clause: Token) -> bool:
    """Tell whether "not" or "never" stands in a clause: who or what it is about does not count."""
    return any(child.dep_ == "neg" or child.lower_ == "never" for child in clause.children)


def _hostile_to_speaker(scene: Scene, act: Act) -> bool:
    """Somebody tells what another has done to him, who is named as the doer.

    "Told Iraq to stop shelling it" asks for something; "said that an attack would be met" warns;
    "said that an Iraqi raid killed two" reports.
    """
    if _has_content(scene, act) or not all(p.direct for p in act.targets):
        return False
    if any(p.mention.role in _RELAYING for p in act.sources):
        return False
    own = {p.mention.actor.code for p in act.sources}
    return any(
        found.predicate.part == "verb"
        and not is_ahead(found.predicate.token)
        and own & {p.mention.actor.code for p in found.targets}
        for found in _hostile(scene, act)
    )


_RELAYING = frozenset("doctor eyewitness medic resident source witness".split())
"""Who only tell the news of what befell their land."""


def is_ahead(clause: Token) -> bool:
    """Tell whether a verb says what will, may or is to happen, and not what did."""
    return is_infinitive(clause) or any(c.tag_ == "MD" for c in clause.lefts)


def _before(clause: Token) -> list[Token]:
    """Return the words of a clause from its subject to its verb."""
    start = next((c.i for c in clause.lefts if c.dep_.startswith("nsubj")), clause.i)
    return list(clause.doc[start : clause.i])


def _subjunctive(scene: Scene, act: Act) -> bool:
    """What is demanded stands in the base form or with a modal: "insisted that Israel lift"."""
    return _must(scene, act) or any(
        clause.tag_ == "VB"
        and (words := _before(clause))
        and all(t.tag_ not in ("MD", "TO") and t.lemma_ != "do" for t in words)
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


def _is_no_claim(scene: Scene, act: Act) -> bool:
    """Somebody is to be won over to do something, not to believe that something is so."""
    return not any(c.dep_ == "ccomp" and not is_infinitive(c) for c in act.predicate.complements)


def _is_uttered(scene: Scene, act: Act) -> bool:
    """Somebody is threatened in words: not "the war threatens Kuwait's oil", which it endangers.

    What may be done to somebody is no such thing: "threatened a response to the raid on X".
    """
    roles = act.predicate.roles
    deeds = any(lemma_of(t) in _ANSWERS or is_strike(scene, t) for t in roles.get("patient", ()))
    aimed = deeds or roles.keys() & {"against", "~against"}
    return bool(act.predicate.complements or aimed) or any(p.direct for p in act.targets)


_ANSWERS = frozenset(
    "action consequence countermeasure measure punishment reprisal response retaliation "
    "retribution revenge sanction step war".split()
)
"""What one threatens with."""


def _is_phone(scene: Scene, act: Act) -> bool:
    """Somebody is rung up: not "called for peace", where something is asked for."""
    token = act.predicate.token
    return token.doc[token.i + 1].lower_ != "for" and _person_target(scene, act)


_PRICES = frozenset("price rate cost discount tariff bid".split())


def _is_free(scene: Scene, act: Act) -> bool:
    """What is given or offered is not sold: not "offered Peru low prices", "grain at cost"."""
    roles = act.predicate.roles
    terms = (t for role in ("at", "~at", "patient") for t in roles.get(role, ()))
    return not any(lemma_of(t) in _PRICES for t in terms)


def _is_club(scene: Scene, act: Act) -> bool:
    """Who is suspended from a body is a member of it: not "the group was driven from Aleppo"."""
    return all(p.mention.actor.kind not in ("state", "armed_group", "person") for p in act.sources)


def _is_visit(scene: Scene, act: Act) -> bool:
    """One calls on somebody, and for nothing: "called on the king at his palace"."""
    after = [t for t in act.predicate.token.subtree if t.i > act.predicate.token.i]
    asked = any(t.tag_ == "TO" or t.lower_ in ("for", "not") for t in after)
    return not asked and _person_target(scene, act)


_DIPLOMATS = frozenset(
    "ambassador attache attaché charge chargé consul diplomat envoy commissioner spy".split()
)


def _is_deadline(scene: Scene, act: Act) -> bool:
    """Somebody is to do something by a day; diplomats who are to leave are expelled."""
    told = (scene.doc[p.token].lemma_.lower() for p in act.targets)
    return _has_content(scene, act) and not _DIPLOMATS.intersection(told)


def _is_struck(scene: Scene, act: Act) -> bool:
    """Somebody died of blows: "when troops opened fire", not "when a bridge fell"."""
    direct = all(party.direct for party in act.sources)  # not "when a road in Iraq was hit"
    return direct and any(_is_blow(scene, clause) for clause in blows(act.predicate.token))


def _is_blow(scene: Scene, clause: Token) -> bool:
    found = scene.predicate(clause)
    if found is None:
        return False
    struck = {lemma_of(t) for t in found.roles.get("patient", ())}
    return any(
        not row.objects or row.objects & struck
        for row in scene.words.find(found.part, found.words)
        if row.relation in ("attacked", "bombed", "killed", "shotDown") and row.when != "shells"
    )


def _is_gathering(scene: Scene, act: Act) -> bool:
    """Talks are held; "talk of war" is no meeting, and a press conference alone is none."""
    noun, alone = act.predicate.token, not {"with", "between"} & act.predicate.roles.keys()
    of = any(child.lower_ == "of" for child in noun.rights)
    before = {child.lower_ for child in noun.lefts}
    press = noun.dep_ == "pobj" and bool(before & {"press", "news"}) and "joint" not in before
    return not (noun.lower_ == "talk" and of) and not (press and alone)


_DEPARTING = frozenset("leave quit depart go pack vacate withdraw".split())


def _is_sent_off(scene: Scene, act: Act) -> bool:
    """Somebody is told to leave, and not to do something else."""
    return any(map(_departs, act.predicate.complements))


def _departs(clause: Token) -> bool:
    """Tell whether somebody is to go or to stay away: "to get out", "not to come back"."""
    lemma, after = lemma_of(clause), {c.lower_ for c in clause.rights}
    if is_negated(clause):
        return lemma == "return" or lemma == "come" and "back" in after
    if lemma == "return":
        return "home" in after
    out = lemma in ("get", "clear", "move", "stay", "keep") and bool(after & {"out", "away"})
    return lemma in _DEPARTING or out


def _is_for_something(scene: Scene, act: Act) -> bool:
    """Something is asked for: not "called from Tokyo", "called it a good day for Japan"."""
    named = act.predicate.roles.keys() & {"patient", "oprd"} and "patient" not in act.row.targets
    if any(is_infinitive(c) and is_passive(c) for c in act.predicate.complements):
        return False  # "called for X to be punished" asks others
    return not named and ("for" in act.predicate.roles or "for" in _prepositions(act))


def _is_until(scene: Scene, act: Act) -> bool:
    """Somebody is given until a day to do something."""
    until = {"until", "till"} & _prepositions(act)
    return bool(until) and any(map(is_infinitive, act.predicate.complements))


def _prepositions(act: Act) -> set[str]:
    return {child.lower_ for child in act.predicate.token.children if child.dep_ == "prep"}


def _is_by_words(scene: Scene, act: Act) -> bool:
    """Something is asked in words: one who keeps up pressure "with air raids" asks nothing."""
    means = (t for role in ("with", "by", "through") for t in act.predicate.roles.get(role, ()))
    rows = (row for t in means for row in scene.words.by_word.get(("noun", lemma_of(t)), ()))
    return not any(
        row.relation in vocab.relations()
        and vocab.relation(row.relation).quad == "material conflict"
        for row in rows
    )


def _is_calling(scene: Scene, act: Act) -> bool:
    """One goes to see somebody: "flew to Rome to see the pope", not "was happy to see him go"."""
    token, going = act.predicate.token, act.predicate.token.head
    if not is_infinitive(token) or going.pos_ not in ("VERB", "AUX") or act.predicate.complements:
        return False
    rows = scene.words.by_word.get(("verb", lemma_of(going)), ())
    there = any(c.lower_ in ("there", "here", "in") for c in going.children)
    goes = any(row.relation == "visited" for row in rows)
    return (there if lemma_of(going) == "be" else goes) and _person_target(scene, act)


def _is_private(scene: Scene, act: Act) -> bool:
    return any(str(p.mention.actor.code).endswith(":CIV") for p in act.sources)


_AT_FAULT = frozenset({"guilty", "responsible", "liable", "culpable"})
_LITTLE = frozenset({"nothing", "little"})


def _tells_of_shortfall(scene: Scene, act: Act) -> bool:
    """Another is said to be guilty, or not to have done what he should: "had failed to act"."""
    told = [clause for clause in act.predicate.complements if clause.dep_ == "ccomp"]
    return not _is_private(scene, act) and any(
        _falls_short(clause) or _is_condemned(scene, clause) for clause in told
    )


_CONDEMNED = frozenset(
    "aggression atrocity barbarism barbaric barbarous bloodbath blackmail crime criminal cruel "
    "deplorable disgraceful disproportionate genocide illegal illegitimate immoral inexcusable "
    "inhuman inhumane intolerable irresponsible massacre murder outrage outrageous piracy "
    "provocation provocative reckless savage shameful slaughter terrorism unacceptable unjustified "
    "unjustifiable unlawful unprovoked unwarranted violation".split()
)
_CONDUCT = frozenset(
    "accusation act action allegation behaviour behavior campaign charge claim comment conduct "
    "decision deed demand deployment drill exercise expansion incursion intervention launch law "
    "measure move overflight plan policy presence proposal remark ruling settlement statement step "
    "test threat verdict vote".split()
)


def _is_condemned(scene: Scene, clause: Token) -> bool:
    """Tell whether a deed is called a wrong: "said that the raid was an act of piracy"."""
    if clause.lemma_ != "be" or is_negated(clause):
        return False
    if any(c.dep_ == "aux" or c.dep_ == "mark" and c.lower_ != "that" for c in clause.lefts):
        return False
    said = [c for c in clause.rights if c.dep_ in ("acomp", "attr")]
    said += [t for c in said if c.lower_ == "act" for p in c.rights for t in p.children]
    deeds = (lemma_of(c) for c in clause.lefts if c.dep_ == "nsubj")
    deed = any(lemma in _CONDUCT or _is_hostile_noun(scene, lemma) for lemma in deeds)
    return deed and any(lemma_of(c) in _CONDEMNED for c in said)


def _is_hostile_noun(scene: Scene, lemma: str) -> bool:
    rows = scene.words.by_word.get(("noun", lemma), ())
    known = (row.relation for row in rows if row.relation in vocab.relations())
    return any(vocab.relation(relation).quad == "material conflict" for relation in known)


_WRONGDOERS = frozenset(
    "aggressor bully criminal danger dictator enemy killer liar menace murderer occupier oppressor "
    "terrorist threat thug tyrant".split()
)
_POSING = frozenset("be become constitute pose present remain represent".split())


def _calls_a_wrongdoer(clause: Token) -> bool:
    """Tell whether a clause says that somebody "is a liar", "poses a threat"."""
    if clause.lemma_ not in _POSING or is_negated(clause):
        return False
    if any(
        c.dep_ == "aux" and c.tag_ == "MD" or c.dep_ == "mark" and c.lower_ != "that"
        for c in clause.lefts
    ):
        return False
    said = (c for c in clause.rights if c.dep_ in ("attr", "dobj") and c.lemma_ in _WRONGDOERS)
    return any(all(t.lower_ != "no" for t in noun.lefts) for noun in said)


_LYING_AT = frozenset("at behind between beyond in off on outside under within".split())


def _falls_short(clause: Token) -> bool:
    children = list(clause.children)
    if _calls_a_wrongdoer(clause):
        return True
    if clause.lemma_ == "be":
        fault = any(c.dep_ == "acomp" and c.lower_ in _AT_FAULT for c in children)
        blame = any(c.dep_ == "xcomp" and c.lemma_ == "blame" for c in children)
        return (fault or blame) and not is_negated(clause)
    if clause.lemma_ == "fail":
        return any(c.dep_ == "xcomp" for c in children) and not is_negated(clause)
    if clause.lower_ in ("lying", "lied"):
        where = any(c.dep_ == "prep" and c.lower_ in _LYING_AT for c in children)
        return not where and not is_negated(clause)
    if clause.lemma_ != "do":
        return False
    if is_negated(clause):
        return any(c.lower_ == "enough" for c in children)
    return any(c.dep_ == "dobj" and c.lower_ in _LITTLE for c in children)


_USING = frozenset(
    "attend compete cross dock enter export fly import land leave overfly participate pass return "
    "sail sell take trade travel use visit".split()
)


def _is_barred(scene: Scene, act: Act) -> bool:
    """Others are told what they may no longer use: "planes would not be allowed to land"."""
    return not _is_private(scene, act) and any(map(_bars, act.predicate.complements))


def _bars(clause: Token) -> bool:
    barred = clause.lemma_ in ("allow", "permit") and is_passive(clause) and is_negated(clause)
    return barred and any(c.dep_ == "xcomp" and c.lemma_ in _USING for c in clause.children)


_TELLING = frozenset(
    "comment say confirm disclose divulge elaborate identify name reveal specify speculate".split()
)
_DETAILS = frozenset("answer comment detail explanation figure information name reason".split())


def _is_no_silence(scene: Scene, act: Act) -> bool:
    """Somebody is refused something: not who declines to comment, nor whom one will not blame."""
    for clause in act.predicate.complements:
        told = () if is_negated(clause) else scene.acts_at(clause)
        if any(vocab.relation(found.relation).sign < 0 for found in told):
            return False
        given = {lemma_of(child) for child in clause.children if child.dep_ == "dobj"}
        verb = lemma_of(clause)
        if verb in _TELLING or verb in ("give", "offer") and given & _DETAILS:
            return False
    return True


def _side_of(scene: Scene, party: Party) -> str:
    """Return what kind of side a party is on: of a leader of rebels, an armed group."""
    actor = party.mention.actor
    return scene.names.actors.get(str(actor.code), actor).kind


def _fugitive(scene: Scene, act: Act) -> bool:
    """Who is sought or chased is of an armed group: no offer is pursued, no wreck searched for."""
    return all(p.direct and _side_of(scene, p) == "armed_group" for p in act.targets)


def _recruit(scene: Scene, act: Act) -> bool:
    """Single people go to an armed group as its men: they are no troops sent against it."""
    private = all(str(p.mention.actor.code).endswith(":CIV") for p in act.sources)
    return private and all(p.direct and _side_of(scene, p) == "armed_group" for p in act.targets)


_KEEPING = frozenset(
    "assist ensure guarantee guard help keep maintain oversee preserve protect provide restore "
    "safeguard secure support uphold".split()
)
_PROTECTED = TRUCES | frozenset(
    "administration authority calm civilian convoy election government order peace relief "
    "security stability".split()
)


def _peacekeeping(scene: Scene, act: Act) -> bool:
    """Soldiers go abroad to keep the peace or to protect those who are there."""
    own = {p.mention.actor.code for p in act.sources}
    kept = [
        t
        for clause in content_tokens(act.predicate.complements)
        if lemma_of(clause) in _KEEPING
        for t in clause.children
        if t.dep_ == "dobj" and own.isdisjoint(m.actor.code for m in scene.actors.get(t.i, ()))
    ]
    sent = bool(act.consumed) or _armed(scene, act)
    return sent and any(lemma_of(t) in _PROTECTED for t in kept)


def _always(scene: Scene, act: Act) -> bool:
    return True


def _is_untold(scene: Scene, act: Act) -> bool:
    """Of a letter nothing but the sending is told: else the act is what it says or asks for."""
    letters = (scene.doc[i] for i in act.consumed)
    return not any(c.dep_ in ("acl", "relcl", "ccomp") for letter in letters for c in letter.rights)


def _has_written(scene: Scene, act: Act) -> bool:
    """Somebody writes to an officeholder, and nothing is told of what he writes."""
    return not act.predicate.complements and _person_target(scene, act)


def _is_resort(scene: Scene, act: Act) -> bool:
    """Who turns to somebody for help turns nothing over to him."""
    return "patient" not in act.predicate.roles and not _person_target(scene, act)


GENERAL: dict[str, Condition] = {
    "": _always,
    "abroad": _abroad,
    "armed": _armed,
    "armed-or-land": _armed_or_land,
    "arrival": _arrival,
    "barred": _is_barred,
    "border": _border,
    "by-words": _is_by_words,
    "calling": _is_calling,
    "club": _is_club,
    "content": _has_content,
    "crowd-or-protest": _crowd,
    "deadline": _is_deadline,
    "for": _is_for_something,
    "forsworn": _forsworn,
    "free": _is_free,
    "fugitive": _fugitive,
    "gathering": _is_gathering,
    "harm": _harm,
    "hostile-content": lambda scene, act: bool(_hostile(scene, act)),
    "hostile-to-speaker": _hostile_to_speaker,
    "must": _must,
    "no-claim": _is_no_claim,
    "no-harm": _no_harm,
    "no-silence": _is_no_silence,
    "not-official-target": lambda scene, act: not _person_target(scene, act),
    "official": _official,
    "peacekeeping": _peacekeeping,
    "person-object": _person_object,
    "person-target": _person_target,
    "phone": _is_phone,
    "plural": is_plural,
    "recruit": _recruit,
    "resort": _is_resort,
    "sent-off": _is_sent_off,
    "shortfall": _tells_of_shortfall,
    "struck": _is_struck,
    "subjunctive": _subjunctive,
    "terms": lambda scene, act: "terms" in act.predicate.roles,
    "thing-object": _thing_object,
    "until": _is_until,
    "untold": _is_untold,
    "utter": _is_uttered,
    "visit": _is_visit,
    "visitor": _visitor,
    "wish": _is_wish,
    "wrote": _has_written,
}
