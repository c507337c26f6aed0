"""The roles of verbs, and of adjectives that state an attitude.

A passive is turned round: its subject becomes the patient, and its doer is looked for after "by",
among the means, or in the place where only the state does such a thing ("was arrested in X"). What
the parser hung elsewhere is brought back: objects after a particle, phrases on an adverb, the
hearer of a call.
"""

from __future__ import annotations

from spacy.tokens import Token

from kg.nlp.clauses.phrases import (
    ACCOMPANY,
    after,
    agents_by,
    expand,
    has_gap_within,
    is_beyond_doubt,
    is_infinitive,
    is_passive,
    is_reduced,
    lemma_of,
    objects_of,
    own_subjects,
    pobj,
    relative_object,
    shared_object,
)
from kg.nlp.clauses.roles import (
    _PARTICLES,
    CIRCUMSTANCE,
    Predicate,
    freeze,
    put,
    put_content,
    put_preposition,
    verb_words,
)
from kg.nlp.clauses.subjects import earners, provokers, recipients, senders, strikers, subjects_of

_CLAUSES = frozenset({"ccomp", "xcomp"})
_NOUN_CLAUSES = frozenset({"acl", "relcl"})
_BARE = frozenset({"help", "let", "make", "watch"})
"""Verbs with an object and a bare infinitive: "helped Chile attack Peru"."""


def verb_predicate(token: Token) -> Predicate:
    """Read a verb: passives turned round, phrases under their prepositions."""
    roles: dict[str, list[Token]] = {}
    passive = is_passive(token)
    if passive:
        _fill_passive(roles, token)
    else:
        _fill_active(roles, token)
    put(roles, "iobj", objects_of(token, "dative"))
    put(roles, "sender", senders(token))
    put(roles, "provoker", provokers(token))
    put(roles, "earner", earners(token))
    put(roles, "striker", strikers(token))
    put(roles, "~hearer", recipients(token))
    if not roles["patient"]:
        _fill_missing_patient(roles, token)
    _fill_from_phrases(roles, token)
    complements = _complements(token)
    put_content(roles, complements)
    return Predicate(token, "verb", verb_words(token), freeze(roles), complements, passive)


def _fill_passive(roles: dict[str, list[Token]], token: Token) -> None:
    """Turn a passive round: its subject is the patient, or who is given what the object names."""
    given = objects_of(token, "dobj")
    if not given:
        put(roles, "iobj", _users(token))
    put(roles, "iobj" if given else "patient", subjects_of(token))
    put(roles, "agent", agents_by(token) or _captors(token))
    if not roles["agent"]:
        put(roles, "agent", _implied_agents(token))
    put(roles, "patient", given)


def _implied_agents(token: Token) -> list[Token]:
    """Return the doer of a passive that names none: whose troops, whose law, whose means."""
    if token.lemma_ in _SENT:
        return subjects_of(token)
    if token.lemma_ in _JUDGING:
        return after(token, ("in",)) or _penalty_place(token)
    if token.lemma_ in _SHUTTING_OUT and (lands := _shut_land(token)):
        return lands
    if token.lemma_ in _FORBIDDING:
        return after(token, ("under",))
    if token.lemma_ in _KEEPING:
        return [t for t in after(token, ("in", "at")) if lemma_of(t) in _PRISONS]
    means = [t for t in after(token, ("with",)) if t.pos_ == "NOUN"]
    return [t for noun in means for t in (*agents_by(noun), *after(noun, ("from",)), noun)]


def _penalty_place(token: Token) -> list[Token]:
    """Return where a sentence was passed: "sentenced to five years in prison in Laos"."""
    return [
        place
        for penalty in after(token, ("to",))
        for preposition in penalty.subtree
        if preposition.lower_ == "in"
        for place in pobj(preposition)
        if place.ent_type_ == "GPE"
    ]


def _shut_land(token: Token) -> list[Token]:
    """Return what land is shut to somebody: "barred from (entering) X", "denied entry to X"."""
    entered = [
        c
        for phrase in token.rights
        if phrase.lower_ == "from"
        for c in phrase.children
        if c.dep_ == "pcomp" and c.lemma_ in _ENTERING
    ]
    lands = [t for clause in entered for t in (*objects_of(clause, "dobj"), *after(clause, _TO))]
    for thing in objects_of(token, "dobj"):
        if thing.lemma_ in _ENTRY:
            lands += after(thing, _TO) or after(token, _TO)
    if token.lemma_ in _BANNING:
        lands += after(token, ("from", "in"))
    return [t for t in lands if t.pos_ == "PROPN"]


_BANNING = frozenset("ban bar outlaw prohibit proscribe".split())
_SHUTTING_OUT = _BANNING | {"deny", "refuse"}
_ENTERING = frozenset("enter visit travel come return fly".split())
_ENTRY = frozenset("access admission asylum entry visa".split())
_TO = ("to", "into")
_JUDGING = frozenset(
    "arrest detain jail imprison sentence convict execute indict charge try fine investigate "
    "deport acquit".split()
)
"""What only the state does in whose land it is done: "was arrested in Lebanon"."""
_FORBIDDING = frozenset("ban bar forbid outlaw prohibit restrict".split())
"""What is done by law: "barred under UN resolutions from selling arms"."""
_KEEPING = frozenset({"hold", "keep"})
_PRISONS = frozenset("cell custody detention jail prison".split())
_SENT = frozenset("send deploy dispatch station mass redeploy recall withdraw pull".split())
"""What somebody's troops and envoys do who are told to: "French troops were sent to Mali"."""
_FREEING = frozenset({"free", "release", "liberate"})
_HOLDING = frozenset("hold detain capture arrest jail imprison seize kidnap abduct".split())


def _captors(token: Token) -> list[Token]:
    """Return who let go whom they held: "sailors detained by (held in) Iran were released".

    So whose prison they leave: "was freed from Chadian custody".
    """
    if token.lemma_ not in _FREEING:
        return []
    if prisons := [t for t in after(token, ("from",)) if lemma_of(t) in _PRISONS]:
        return prisons
    held = (c for t in own_subjects(token) for c in t.children if c.dep_ in ("acl", "relcl"))
    return [
        t
        for clause in held
        if clause.lemma_ in _HOLDING
        for t in agents_by(clause) or after(clause, ("in",))
    ]


def _users(token: Token) -> list[Token]:
    """Return who uses what was given: "Kyiv, using missiles supplied by London, sank a ship"."""
    thing = token.head
    if token.dep_ != "acl" or thing.dep_ != "dobj" or thing.head.lemma_ not in _USING:
        return []
    return subjects_of(thing.head)


_USING = frozenset("use fire deploy fly operate employ".split())


def _fill_active(roles: dict[str, list[Token]], token: Token) -> None:
    put(roles, "agent", subjects_of(token))
    patients = [t for t in objects_of(token, "dobj") if not _is_of_clause(t, token)]
    if has_gap_within(token):
        patients = []
    elif not patients:
        patients = relative_object(token) or shared_object(token)
    put(roles, "patient", patients)


def _is_of_clause(thing: Token, verb: Token) -> bool:
    """Tell whether an object is of the clause before it: "asked X to end its raids, its ban"."""
    return any(c.dep_ == "xcomp" and is_infinitive(c) and c.i < thing.i for c in verb.rights)


def _fill_missing_patient(roles: dict[str, list[Token]], token: Token) -> None:
    """Find the patient of a verb without an object: after a particle, or inside a small clause.

    A term given to somebody may have been read as an adverbial: "gave the envoy 48 hours".
    """
    if roles.get("iobj"):
        put(roles, "patient", (c for c in token.rights if c.dep_ == "npadvmod"))
    put(roles, "~patient", _after_particle(token))
    for clause in (child for child in token.rights if child.dep_ == "ccomp"):
        if lemma_of(token) in _BARE and not is_infinitive(clause):
            put(roles, "patient", own_subjects(clause))
        if clause.pos_ in ("ADJ", "NOUN"):
            subjects = (child for child in clause.children if child.dep_ == "nsubj")
            put(roles, "patient", [t for subject in subjects for t in expand(subject)])
            put(roles, "oprd", [clause])


def _fill_from_phrases(roles: dict[str, list[Token]], token: Token) -> None:
    """Add a role for each preposition of a verb, and a weak one ("~with") for its object's."""
    for child in token.children:
        if child.dep_ in ("dative", "prep") and child.pos_ in ("ADP", "SCONJ", "PART"):
            put_preposition(roles, child)
            put(roles, "~hearer", _hearers(child))
        elif child.dep_ == "oprd":
            put(roles, "oprd", [child])
    for phrase in _beside_adverbs(token):
        put_preposition(roles, phrase)
    for thing in [t for t in roles.get("patient", []) if t.head == token]:
        fronted = (c for c in thing.lefts if c.dep_ == "prep")  # "to which Iran sends rockets"
        for child in (*fronted, *thing.rights):
            if child.dep_ == "prep" and child.lower_ != "by":
                put(roles, f"~{child.lower_}", pobj(child))
            elif is_reduced(child) or relative_object(child):
                for phrase in (c for c in child.rights if c.dep_ == "prep"):
                    put(roles, f"~{phrase.lower_}", pobj(phrase))


_EXCHANGES = frozenset("call conversation letter meeting message phone talk telegram".split())


def _hearers(preposition: Token) -> list[Token]:
    """Return to whom one speaks who has no other hearer: "in a call with X, Y promised help"."""
    return [
        t
        for noun in pobj(preposition)
        if noun.lemma_.lower() in _EXCHANGES
        for t in after(noun, ("with", "to"))
    ]


_TIMES = frozenset("day hour minute month occasion time week year".split())


def _beside_adverbs(token: Token) -> list[Token]:
    """Return the prepositions that hang on a verb's adverb: "pulled back from Lebanon".

    Or on the time that it takes: "met for the first time with X".
    """
    adverbs = [c for c in token.rights if c.dep_ == "advmod" and c.lower_ not in ACCOMPANY]
    times = (t for c in token.rights if c.lower_ in ("for", "on") for t in c.children)
    adverbs += [t for t in times if t.lemma_ in _TIMES]
    return [c for adverb in adverbs for c in adverb.rights if c.dep_ == "prep" and c.pos_ == "ADP"]


def _after_particle(token: Token) -> list[Token]:
    """Return the object of a particle verb read as a preposition: "called in the ambassador"."""
    return [
        t
        for child in token.rights
        if child.dep_ == "prep" and child.i == token.i + 1 and child.lower_ in _PARTICLES
        for t in pobj(child)
    ]


def _complements(token: Token) -> tuple[Token, ...]:
    """Return the heads of the clauses that a verb governs: what is said, wanted or aimed at."""
    found = []
    for child in token.children:
        if _is_resumed(child, token):
            continue
        if (
            child.dep_ in _CLAUSES
            or child.dep_ == "advcl"
            and is_infinitive(child)
            and child.i > token.i
        ):
            clauses = (child, *(c for c in child.conjuncts if c.i > child.i))
            found += [_held_true_in(clause) or clause for clause in clauses]
        elif child.dep_ in ("prep", "agent") and child.lower_ not in CIRCUMSTANCE:
            found += [c for c in child.children if c.dep_ == "pcomp" and not _is_absolute(c)]
        elif child.dep_ in ("dobj", "attr", "npadvmod"):
            found += [c for c in child.children if c.dep_ in _NOUN_CLAUSES and is_infinitive(c)]
    return tuple(found)


_CERTAIN = frozenset("certain clear evident indisputable obvious plain undeniable".split())


def _held_true_in(clause: Token) -> Token | None:
    """Return what a clause holds to be so: "said it was clear (there was no doubt) that X lied".

    So in "made it clear that".
    """
    if any(c.dep_ == "neg" for c in clause.children):
        return None
    parts = [clause] if clause.lower_ in _CERTAIN else []
    if clause.lemma_ == "be":
        said = [c for c in clause.rights if c.dep_ in ("acomp", "attr")]
        parts = [clause for c in said if c.lower_ in _CERTAIN]
        parts += [c for c in said if is_beyond_doubt(c)]
    told = (c for part in parts for c in part.rights if c.dep_ in ("ccomp", "acl", "advcl"))
    return next(told, None)


def _is_absolute(clause: Token) -> bool:
    """Tell whether a clause says what else goes on: "with both sides arming, X warned"."""
    return clause.head.lower_ == "with" and bool(own_subjects(clause))


def _is_resumed(clause: Token, verb: Token) -> bool:
    """Tell whether a clause goes on after an aside: "he was ready, he told X, to sit down"."""
    starts = [child.left_edge.i for child in verb.lefts if child.dep_ == "nsubj"]
    edges = (clause.left_edge.i, *starts)
    return (
        bool(starts)
        and is_infinitive(clause)
        and all(i > clause.sent.start and clause.doc[i - 1].text == "," for i in edges)
    )


def adjective_predicate(token: Token) -> Predicate:
    """Read an attitude: "is opposed to", "critical of Moscow", "ready to talk"."""
    roles: dict[str, list[Token]] = {}
    head = token.head
    if token.dep_ in ("acomp", "oprd", "attr", "conj", "ROOT", "ccomp", "advcl", "xcomp"):
        verb = head if head.pos_ in ("VERB", "AUX") else token
        put(roles, "agent", subjects_of(verb))
    elif token.dep_ in ("amod", "acl", "relcl", "appos"):
        listed = expand(head)
        if head.i < token.i and listed[-1:] and listed[-1].pos_ == "NOUN":
            listed = [t for t in listed if t.pos_ == "NOUN"]  # "Hamas and gunmen loyal to X"
        put(roles, "agent", listed)
    for child in token.children:
        if child.dep_ == "prep":
            put_preposition(roles, child)
    complements = tuple(
        c for c in token.children if c.dep_ in _CLAUSES or c.dep_ == "advcl" and is_infinitive(c)
    )
    complements += tuple(
        c
        for c in head.children
        if head.pos_ == "AUX" and c.dep_ in _CLAUSES and c.i > token.i and is_infinitive(c)
    )
    put_content(roles, complements)
    return Predicate(
        token, "adjective", (lemma_of(token), token.lower_), freeze(roles), complements
    )


def attitude(token: Token) -> Predicate | None:
    """Return a passive participle without an agent as an adjective: "is opposed to"."""
    if token.tag_ != "VBN" or not is_passive(token) or agents_by(token):
        return None
    found = adjective_predicate(token)
    roles = dict(found.roles)
    roles["agent"] = tuple(subjects_of(token))
    return Predicate(token, "adjective", (token.lower_,), roles, found.complements)
