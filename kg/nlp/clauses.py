"""The clause engine: every predicate with its participants, whatever the syntax.

`predicate(token)` turns a verb, an event noun or an adjective into its grammatical roles, as
tokens: `agent` (who does it), `patient` (to whom), `iobj`, one role a preposition, `content` (what
is said, wanted or promised) and `content.agent` (who is to do that). Passives are turned round,
relative pronouns replaced by their antecedents, missing subjects supplied by control, coordination
shared. The engine knows no trigger words; `kg.extraction` asks the lexicon. Dependency labels are
those of the ClearNLP scheme that spaCy's English models use.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Token

PartOfSpeech = Literal["verb", "noun", "adjective"]
Roles = dict[str, tuple[Token, ...]]

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_CLAUSES = frozenset({"ccomp", "xcomp"})
_NOUN_CLAUSES = frozenset({"acl", "relcl"})
_RELATIVE = frozenset({"who", "whom", "which", "that", "whose"})
_COMITATIVE = frozenset({"alongside", "plus"})
_ACCOMPANY = frozenset({"along", "together", "well"})
_SUBJECT_CONTROL = frozenset(
    "promise threaten vow pledge offer agree refuse want use spend".split()
)
_BARE = frozenset({"help", "let", "make", "watch"})
"""Verbs with an object and a bare infinitive: "helped Chile attack Peru"."""
_SENDING = frozenset(
    "form raise back train arm create recruit hire use send deploy dispatch found equip build "
    "assemble order".split()
)
"""Whose object, not subject, is to do what the purpose says: "a force it formed to fight X"."""
_MOVING = frozenset("tour visit leave reach enter cross join travel fly arrive".split())
_JOINING = frozenset({"join", "follow"})
"""Whose subject does what the object does or did: "followed Peru in cutting ties"."""
_PARTICLES = frozenset(
    "down up out off on over in back away apart together by with behind against through into "
    "alongside home".split()
)
_FIXED = frozenset({"acomp", "oprd", "advmod", "dobj", "xcomp"})
"""What may belong to a verb that it follows at once: "shoot dead", "join forces", "stop firing"."""
_MODIFIERS = frozenset({"amod", "compound", "nmod"})
_HOSTING = frozenset(
    "host convene chair co-chair sponsor co-sponsor oversee arrange organise organize invite "
    "receive welcome bring gather summon assemble".split()
)
"""Who does this to a meeting or to guests need not be a party: "talks hosted by X"."""
_SIDES = frozenset({"between", "with", "against", "on"})
"""Prepositions of a noun that may stand after its participle: "a truce brokered by X between"."""
_STANCE = frozenset({"pro", "anti"})
_COMPLETING = frozenset({"out", "up", "on", "forward", "off", "ahead", "along", "through"})
"""Particles that leave a light verb what it is: "carry out", "set up", "put forward"."""


@dataclass(frozen=True, slots=True)
class Predicate:
    """A word that may state a relation, with the tokens that fill its roles.

    `words` are the forms to look up in the lexicon, the most specific first ("shoot down" before
    "shoot").
    `complements` are the heads of the clauses and events that it governs.
    """

    token: Token
    part: PartOfSpeech
    words: tuple[str, ...]
    roles: Roles
    complements: tuple[Token, ...]
    passive: bool = False


def predicate(token: Token, light_verbs: frozenset[str] = frozenset()) -> Predicate | None:
    """Return the predicate that a token heads, or None if it can head none."""
    if token.pos_ in ("VERB", "AUX") and token.dep_ not in ("aux", "auxpass"):
        return _verb(token)
    if token.lower_.endswith("ing") and any(child.dep_ == "dobj" for child in token.children):
        return _verb(token)
    if (
        token.pos_ in ("NOUN", "PROPN")
        or token.tag_ == "VBG"
        and token.dep_ in ("pobj", "dobj", "nsubj")
    ):
        return _noun(token, light_verbs)
    if token.pos_ == "ADJ":
        return _adjective(token)
    return None


def attitude(token: Token) -> Predicate | None:
    """Return a passive participle without an agent as an adjective: "is opposed to"."""
    if token.tag_ != "VBN" or not is_passive(token) or agents_by(token):
        return None
    found = _adjective(token)
    roles = dict(found.roles)
    roles["agent"] = tuple(subjects_of(token))
    return Predicate(token, "adjective", (token.lower_,), roles, found.complements)


# ---------------------------------------------------------------- verbs


def _verb(token: Token) -> Predicate:
    roles: dict[str, list[Token]] = {}
    passive = is_passive(token)
    if passive:
        _fill_passive(roles, token)
    else:
        _fill_active(roles, token)
    _put(roles, "iobj", _objects(token, "dative"))
    _put(roles, "sender", _senders(token))
    _put(roles, "provoker", _provokers(token))
    if not roles["patient"]:
        _fill_missing_patient(roles, token)
    _fill_from_phrases(roles, token)
    complements = _complements(token)
    _content(roles, complements)
    return Predicate(token, "verb", _verb_words(token), _freeze(roles), complements, passive)


def _fill_passive(roles: dict[str, list[Token]], token: Token) -> None:
    """Turn a passive round: its subject is the patient, or who is given what the object names."""
    given = _objects(token, "dobj")
    if not given:
        _put(roles, "iobj", _users(token))
    _put(roles, "iobj" if given else "patient", subjects_of(token))
    _put(roles, "agent", agents_by(token) or _captors(token))
    if not roles["agent"]:
        _put(roles, "agent", _implied_agents(token))
    _put(roles, "patient", given)


def _implied_agents(token: Token) -> list[Token]:
    """Return the doer of a passive that names none: whose troops, whose law, whose means."""
    if token.lemma_ in _SENT:
        return subjects_of(token)
    if token.lemma_ in _JUDGING:
        return _phrase(token, ("in",)) or _penalty_place(token)
    means = [t for t in _phrase(token, ("with",)) if t.pos_ == "NOUN"]
    return [t for noun in means for t in (*agents_by(noun), *_phrase(noun, ("from",)), noun)]


def _penalty_place(token: Token) -> list[Token]:
    """Return where a sentence was passed: "sentenced to five years in prison in Laos"."""
    return [
        place
        for penalty in _phrase(token, ("to",))
        for preposition in penalty.subtree
        if preposition.lower_ == "in"
        for place in _pobj(preposition)
        if place.ent_type_ == "GPE"
    ]


_JUDGING = frozenset(
    "arrest detain jail imprison sentence convict execute indict charge try fine investigate "
    "deport acquit".split()
)
"""What only the state does in whose land it is done: "was arrested in Lebanon"."""
_SENT = frozenset("send deploy dispatch station mass redeploy recall withdraw pull".split())
"""What somebody's troops and envoys do who are told to: "French troops were sent to Mali"."""
_FREEING = frozenset({"free", "release", "liberate"})
_HOLDING = frozenset("hold detain capture arrest jail imprison seize kidnap abduct".split())


def _captors(token: Token) -> list[Token]:
    """Return who let go whom they held: "sailors detained by (held in) Iran were released"."""
    if token.lemma_ not in _FREEING:
        return []
    held = (c for t in _own_subjects(token) for c in t.children if c.dep_ in ("acl", "relcl"))
    return [
        t
        for clause in held
        if clause.lemma_ in _HOLDING
        for t in agents_by(clause) or _phrase(clause, ("in",))
    ]


def _users(token: Token) -> list[Token]:
    """Return who uses what was given: "Kyiv, using missiles supplied by London, sank a ship"."""
    thing = token.head
    if token.dep_ != "acl" or thing.dep_ != "dobj" or thing.head.lemma_ not in _USING:
        return []
    return subjects_of(thing.head)


_USING = frozenset("use fire deploy fly operate employ".split())


def _fill_active(roles: dict[str, list[Token]], token: Token) -> None:
    _put(roles, "agent", subjects_of(token))
    patients = _objects(token, "dobj") or _relative_object(token) or _shared_object(token)
    _put(roles, "patient", patients)


def _fill_missing_patient(roles: dict[str, list[Token]], token: Token) -> None:
    """Find the patient of a verb without an object: after a particle, or inside a small clause.

    A term given to somebody may have been read as an adverbial: "gave the envoy 48 hours".
    """
    if roles.get("iobj"):
        _put(roles, "patient", (c for c in token.rights if c.dep_ == "npadvmod"))
    _put(roles, "~patient", _after_particle(token))
    for clause in (child for child in token.rights if child.dep_ == "ccomp"):
        if lemma_of(token) in _BARE and not _infinitive(clause):
            _put(roles, "patient", _own_subjects(clause))
        if clause.pos_ in ("ADJ", "NOUN"):
            subjects = (child for child in clause.children if child.dep_ == "nsubj")
            _put(roles, "patient", [t for subject in subjects for t in _expand(subject)])
            _put(roles, "oprd", [clause])


def _fill_from_phrases(roles: dict[str, list[Token]], token: Token) -> None:
    """Add a role for each preposition of a verb, and a weak one ("~with") for its object's."""
    for child in token.children:
        if child.dep_ in ("dative", "prep") and child.pos_ in ("ADP", "SCONJ"):
            _preposition(roles, child)
            _put(roles, "~hearer", _hearers(child))
        elif child.dep_ == "oprd":
            _put(roles, "oprd", [child])
    for phrase in _beside_adverbs(token):
        _preposition(roles, phrase)
    for thing in [t for t in roles.get("patient", []) if t.head == token]:
        for child in thing.rights:
            if child.dep_ == "prep" and child.lower_ != "by":
                _put(roles, f"~{child.lower_}", _pobj(child))
            elif is_reduced(child) or _relative_object(child):
                for phrase in (c for c in child.rights if c.dep_ == "prep"):
                    _put(roles, f"~{phrase.lower_}", _pobj(phrase))


_EXCHANGES = frozenset("call conversation letter meeting message phone talk telegram".split())


def _hearers(preposition: Token) -> list[Token]:
    """Return to whom one speaks who has no other hearer: "in a call with X, Y promised help"."""
    return [
        t
        for noun in _pobj(preposition)
        if noun.lemma_.lower() in _EXCHANGES
        for t in _phrase(noun, ("with", "to"))
    ]


def _beside_adverbs(token: Token) -> list[Token]:
    """Return the prepositions that hang on a verb's adverb: "pulled back from Lebanon"."""
    adverbs = (c for c in token.rights if c.dep_ == "advmod" and c.lower_ not in _ACCOMPANY)
    return [c for adverb in adverbs for c in adverb.rights if c.dep_ == "prep" and c.pos_ == "ADP"]


def _after_particle(token: Token) -> list[Token]:
    """Return the object of a particle verb read as a preposition: "called in the ambassador"."""
    return [
        t
        for child in token.rights
        if child.dep_ == "prep" and child.i == token.i + 1 and child.lower_ in _PARTICLES
        for t in _pobj(child)
    ]


def _put(roles: dict[str, list[Token]], role: str, tokens: Iterable[Token]) -> None:
    held = roles.setdefault(role, [])
    held += [token for token in tokens if token not in held]


def _freeze(roles: dict[str, list[Token]]) -> Roles:
    return {role: tuple(tokens) for role, tokens in roles.items() if tokens}


def _verb_words(token: Token) -> tuple[str, ...]:
    """Return the forms to look up: with particle, with a fixed adverb, then the bare lemma."""
    lemma = lemma_of(token)
    words = []
    for child in token.children:
        fronted = child.dep_ == "prep" and any(t.lower_ in _RELATIVE for t in child.children)
        near = 0 < child.i - token.i < 6 or fronted
        if child.dep_ == "prt" or (
            near and child.dep_ in ("advmod", "prep") and child.lower_ in _PARTICLES
        ):
            words.append(f"{lemma} {child.lower_}")
        elif child.i == token.i + 1 and child.dep_ in _FIXED:
            words.append(f"{lemma} {child.lower_}")
        elif (
            child.dep_ in ("oprd", "ccomp")
            and child.i > token.i
            and (child.pos_ == "ADJ" or child.dep_ == "oprd" and not list(child.children))
        ):
            words.append(f"{lemma} {child.lower_}")  # "found X guilty", "took X hostage"
        elif lemma == "let" and child.dep_ == "ccomp":
            words.append(f"{lemma} {child.lemma_}")
    for child in token.rights:
        if child.dep_ == "prep":
            words += [
                f"{lemma} {child.lower_} {t.lower_}" for t in child.children if t.dep_ == "pobj"
            ]
    return (*sorted(words, key=lambda word: -word.count(" ")), lemma)


def lemma_of(token: Token) -> str:
    """Return the lemma of a token in lower case, with the hyphen of prefixed verbs kept."""
    return token.lemma_.lower() if token.lemma_ else token.lower_


def is_passive(token: Token) -> bool:
    """Tell whether a verb is passive, also as a reduced relative ("rebels backed by Iran")."""
    if any(child.dep_ in ("auxpass", "nsubjpass") for child in token.children):
        return True
    if token.tag_ == "VBN":
        if token.dep_ in ("acl", "relcl", "amod", "advcl", "pobj", "compound") and not _has_aux(
            token
        ):
            return (
                not any(child.dep_ in ("nsubj", "dobj") for child in token.children)
                or token.dep_ == "amod"
            )
        if token.dep_ == "conj" and not _has_aux(token) and not _own_subjects(token):
            return token.head.pos_ in ("VERB", "AUX") and is_passive(token.head)
    if (
        token.tag_ in ("VBN", "VBD")
        and token.dep_ in ("acl", "ccomp", "xcomp", "advcl")
        and not _has_aux(token)
    ):
        return any(child.dep_ == "agent" for child in token.children)
    return any(child.dep_ == "agent" for child in token.children)


def _has_aux(token: Token) -> bool:
    return any(child.dep_ == "aux" and child.lemma_ in ("have", "be") for child in token.children)


def _own_subjects(token: Token) -> list[Token]:
    """Return the subjects of a verb; "the body meeting in X said" is read as "the body said"."""
    subjects = [child for child in token.children if child.dep_ in _SUBJECTS]
    return [
        inner
        for child in subjects
        for inner in (
            [c for c in child.children if c.dep_ == "nsubj"] if child.tag_ == "VBG" else [child]
        )
        or [child]
    ]


def subjects_of(token: Token) -> list[Token]:
    """Return the surface subjects of a verb, supplied by control or coordination if it has none."""
    own = _own_subjects(token)
    if own:
        found = [t for subject in own for t in _expand(antecedent(subject))]
        found += [t for subject in own for t in (*_company(subject), *_listed_before(subject))]
        return found + _company(token, own[0]) + _joining(token)
    if token.dep_ in ("acl", "relcl", "amod") and token.head.pos_ in ("NOUN", "PROPN", "PRON"):
        if token.tag_ in ("VBN", "VBG", "VBD") and not _infinitive(token):
            return [t for t in _expand(token.head) if t.i < token.i] or [token.head]
        return _noun_controller(token.head)
    if token.dep_ == "conj" and token.head.pos_ in ("VERB", "AUX"):
        return subjects_of(token.head)
    if token.dep_ in ("xcomp", "ccomp", "advcl", "pcomp", "dep"):
        return _controller(token)
    return []


def _listed_before(pronoun: Token) -> list[Token]:
    """Return the rest of a list that a plural clause is about: "X and a doctor who were jailed"."""
    last = antecedent(pronoun)
    if last is pronoun or last.dep_ != "conj" or last.tag_ not in ("NN", "NNP"):
        return []
    verbs = (pronoun.head, *pronoun.head.lefts)
    plural = any(t.tag_ == "VBP" or t.lower_ == "were" for t in verbs)
    return [t for t in last.conjuncts if t.i < last.i] if plural else []


def _roles_agent(token: Token) -> list[Token]:
    return agents_by(token) or subjects_of(token)


_PROVOKING = frozenset("prompt lead force cause provoke drive push compel spur".split())


def _provokers(verb: Token) -> list[Token]:
    """Return who gave cause for an act: "fired a missile, prompting Tokyo to protest"."""
    cause = verb.head
    if verb.dep_ not in ("xcomp", "ccomp") or cause.lemma_ not in _PROVOKING or is_passive(cause):
        return []
    return subjects_of(cause)


_DISPATCHING = frozenset({"send", "dispatch", "deploy"})


def _senders(verb: Token) -> list[Token]:
    """Return whose people are to do what they are sent for: "Peru sent envoys to meet Chávez"."""
    if not _infinitive(verb) or verb.dep_ not in ("advcl", "xcomp", "acl", "relcl"):
        return []
    sent = next((a for a in verb.ancestors if a.pos_ == "VERB"), None)
    if sent is None or sent.lemma_ not in _DISPATCHING:
        return []
    return agents_by(sent) if is_passive(sent) else subjects_of(sent)


_ANSWERING = frozenset("respond retaliate answer react reply".split())


def answers(token: Token) -> bool:
    """Tell whether an act pays back another: "retaliated", "responded with (by) shelling"."""
    verb = token.head.head if token.dep_ in ("pobj", "pcomp") else token
    back = any(child.lower_ == "back" for child in verb.children)
    return verb.pos_ == "VERB" and not is_passive(verb) and (verb.lemma_ in _ANSWERING or back)


def _infinitive(token: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in token.children)


_STRIKING = frozenset(
    "bomb shell attack strike pound raid hit invade arrest release free kill seize bombard "
    "storm besiege blockade capture occupy".split()
)
"""Whose aim an infinitive tells, not that of the object: "bombed rebels to protect Assad"."""
_INTENTS = frozenset("plan bid attempt effort move proposal decision scheme plot".split())
"""Whose an intent is, carries it out: "backs the Polish plan to invade"; a request asks others."""

_STOPPING = frozenset(
    "veto block reject thwart foil oppose resist defeat frustrate prevent stop condemn denounce "
    "criticise criticize disrupt avert rebuff repel".split()
)
"""Who does this to an attempt does not make it: "vetoed a move to condemn Syria"."""


def _noun_controller(noun: Token) -> list[Token]:
    """Return who is to do what an infinitive after a noun says ("Iran's plan to bomb")."""
    if made := agents_by(noun):
        return made
    own = [child for child in noun.lefts if child.dep_ in ("poss", "amod", "compound", "nmod")]
    if any(child.dep_ == "poss" for child in own):
        return [t for child in own if child.dep_ == "poss" for t in _expand(child)]
    named = [child for child in own if child.ent_type_ in ("NORP", "GPE")]
    if named and noun.lemma_ in _INTENTS:
        return named
    head = noun.head
    if head.lemma_ in _STOPPING and noun.dep_ in ("dobj", "nsubjpass"):
        return []
    if noun.dep_ in ("dobj", "nsubjpass", "attr") and head.pos_ in ("VERB", "AUX"):
        return _roles_agent(head) if is_passive(head) else subjects_of(head)
    if noun.dep_ == "pobj" and head.head.pos_ in ("VERB", "AUX"):
        return _roles_agent(head.head)
    return [t for child in own for t in _expand(child)]


_AIMING = frozenset("mean aim intend design".split())
"""What a deed is done for: "a campaign meant to rescue Hadi" is that of who wages it."""


def _controller(token: Token) -> list[Token]:
    """Return the understood subject of a clause that has none of its own."""
    if token.dep_ == "ccomp" and token.tag_ in ("VBZ", "VBP") and token.i < token.head.i:
        return []  # what comes before has a subject of its own, even if the parser lost it
    matrix = token.head
    if token.dep_ == "pcomp":
        while matrix.dep_ == "conj" and matrix.head.pos_ == "ADP":
            matrix = matrix.head  # "accused of lying and of stealing"
        matrix = matrix.head
    if matrix.lemma_ in _AIMING and matrix.dep_ == "acl" and matrix.tag_ == "VBN":
        matrix = matrix.head
    if matrix.pos_ in ("NOUN", "PROPN"):
        charged = matrix.dep_ == "dobj" and matrix.head.lemma_ in CHARGING
        return _expand(matrix) if charged else _noun_controller(matrix)
    if matrix.pos_ == "ADJ":
        predicative = matrix.dep_ in ("acomp", "oprd")
        return subjects_of(matrix.head) if predicative else _expand(matrix.head)
    if matrix.pos_ in ("VERB", "AUX"):
        return _verb_controller(token, matrix)
    return []


CHARGING = frozenset("accuse acquit charge clear convict suspect".split())
"""Whose object did what follows with "of", wherever the parser hangs it."""


def _verb_controller(clause: Token, matrix: Token) -> list[Token]:
    """Return which party of a verb is the understood subject of the clause below it."""
    if matrix.lemma_ in _JOINING and clause.dep_ == "pcomp" and clause.head.lower_ == "in":
        return subjects_of(matrix) + _objects(matrix, "dobj")
    if matrix.lemma_ in _MOVING or is_passive(matrix):
        return subjects_of(matrix)
    objects = _objects(matrix, "dobj") + _objects(matrix, "dative")
    if clause.dep_ == "advcl" and _infinitive(clause) and matrix.lemma_ in _SENDING:
        return objects or _relative_object(matrix) or subjects_of(matrix)
    if _is_object_controlled(clause, matrix):
        return objects or _addressed(clause, matrix) or subjects_of(matrix)
    return subjects_of(matrix)


def _is_object_controlled(clause: Token, matrix: Token) -> bool:
    """Tell whether a verb's object is to do what the clause says: "urged Iran to withdraw"."""
    if matrix.lemma_ in _SUBJECT_CONTROL:
        return False
    if matrix.lemma_ in _STRIKING and _infinitive(clause):
        return False
    return clause.dep_ in ("xcomp", "ccomp") or (
        clause.dep_ == "pcomp"
        and clause.head.dep_ == "prep"
        and clause.head.lower_ in ("of", "from", "for", "into", "against", "as")
    )


def _addressed(clause: Token, matrix: Token) -> list[Token]:
    """Return to whom an infinitive is said: "called on Iran to withdraw"."""
    if clause.dep_ not in ("xcomp", "ccomp") or not _infinitive(clause):
        return []
    return [
        t
        for child in matrix.children
        if child.dep_ == "prep" and child.lower_ in ("on", "upon", "to")
        for t in _pobj(child)
        if t.ent_type_ not in ("DATE", "TIME")
    ]


def antecedent(token: Token) -> Token:
    """Replace a relative pronoun by the noun that it stands for."""
    if token.lower_ in _RELATIVE and token.tag_ in ("WP", "WP$", "WDT", "IN", "DT"):
        node: Token = token
        while node.dep_ not in ("relcl", "acl", "ccomp", "ROOT") and node.head.i != node.i:
            node = node.head
        if node.dep_ in ("relcl", "acl") and node.head.i < token.i:
            return _personal(token, node.head)
        if node.dep_ == "ccomp" and (focus := _focus(node.head)) is not None:
            return focus
    return token


def _focus(verb: Token) -> Token | None:
    """Return what a cleft sentence picks out: "it was Egypt that brokered the truce"."""
    if verb.lemma_ != "be" or not any(c.dep_ == "nsubj" and c.lower_ == "it" for c in verb.lefts):
        return None
    return next((child for child in verb.rights if child.dep_ == "attr"), None)


def _personal(pronoun: Token, noun: Token) -> Token:
    """Return the person right before "who", where the parser took a place for it."""
    if pronoun.lower_ != "who" or noun.ent_type_ not in ("GPE", "LOC") or pronoun.i < 2:
        return noun
    for above in noun.ancestors:
        if above.dep_ in ("acl", "relcl") and above.head.tag_ in ("NNS", "NNPS"):
            return above.head
    before = pronoun.nbor(-1) if pronoun.nbor(-1).text != "," else pronoun.nbor(-2)
    return before if before.pos_ == "PROPN" and before.ent_type_ not in ("GPE", "LOC") else noun


def _expand(token: Token) -> list[Token]:
    """Return a noun with all that is coordinated with it."""
    token = antecedent(token)
    together = [
        token,
        *(c for c in token.conjuncts if c.i > token.i and c.pos_ not in ("VERB", "AUX")),
    ]
    if is_corrected(token):
        together = together[1:]
    return together + [t for noun in together for t in examples(noun)]


def is_corrected(noun: Token) -> bool:
    """Tell whether a name is taken back: Iran in "not Iran but Israel attacked"."""
    denied = any(c.dep_ == "neg" for c in (*noun.lefts, *(noun.head.children)))
    return denied and any(c.dep_ == "cc" and c.lower_ == "but" for c in noun.children)


def examples(token: Token) -> list[Token]:
    """Return the examples given of a plural noun: "factions such as X", "powers including Y"."""
    found: list[Token] = []
    for child in token.rights:
        if child.dep_ == "prep" and (
            child.lower_ == "including"
            or child.lower_ in ("as", "like")
            and (child.lower_ == "like" or child.nbor(-1).lower_ == "such")
        ):
            for head in (c for c in child.children if c.dep_ == "pobj" and c.tag_ != "VBG"):
                found += [head, *(c for c in head.conjuncts if c.i > head.i)]
    return found


def _company(token: Token, subject: Token | None = None) -> list[Token]:
    """Return who acts together with a noun: "along with X", "together with X", "as well as X"."""
    found: list[Token] = []
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ in _COMITATIVE and subject is None:
            found += _pobj(child)
        elif child.lower_ == "with" and any(c.lower_ in _ACCOMPANY for c in child.lefts):
            found += _pobj(child)
        elif child.dep_ in ("prep", "advmod", "cc") and child.lower_ in _ACCOMPANY:
            found += [
                t
                for inner in child.children
                if inner.lower_ in ("with", "as")
                for t in _pobj(inner)
            ]
    return found


def is_company(preposition: Token) -> bool:
    """Tell whether "with" adds who acts too: "together with X", "along with X"."""
    beside = (*preposition.lefts, preposition.head)
    return preposition.lower_ == "alongside" or (
        preposition.lower_ == "with" and any(t.lower_ in ("together", "along") for t in beside)
    )


def _joining(token: Token) -> list[Token]:
    """Return who takes part in what the subject does: "joined by X, Y bombed"."""
    clauses = (child for child in token.children if child.dep_ in ("advcl", "acl"))
    return [t for c in clauses if c.tag_ == "VBN" and c.lemma_ == "join" for t in agents_by(c)]


def agents_by(token: Token) -> list[Token]:
    """Return the agent of a participle or passive: after "by", or before its hyphen."""
    return [
        t
        for child in (
            *token.children,
            *(a for c in token.rights if c.dep_ == "oprd" for a in c.rights),
        )
        if child.dep_ == "agent" or child.dep_ == "prep" and child.lower_ == "by"
        for t in _pobj(child)
    ] or _hyphen_agent(token)


def _phrase(token: Token, prepositions: Sequence[str]) -> list[Token]:
    """Return what stands after some prepositions of a word."""
    near = (c for c in token.children if c.dep_ == "prep" and c.lower_ in prepositions)
    return [t for child in near for t in _pobj(child)]


def _hyphen_agent(token: Token) -> list[Token]:
    """Return the agent of a compound participle: `US` in "US-led", "Russia-backed"."""
    if (
        token.i >= 2
        and token.doc[token.i - 1].text == "-"
        and token.dep_ in ("amod", "acl", "compound", "conj", "nmod")
    ):
        return [token.doc[token.i - 2]]
    return [child for child in token.lefts if child.dep_ == "npadvmod" and token.dep_ == "amod"]


def _objects(token: Token, label: str) -> list[Token]:
    found = [c for c in token.children if c.dep_ == label and c.pos_ != "ADP"]
    plain = [c for c in found if c.lower_ not in _RELATIVE]  # "the claim that it backs X"
    return [t for child in plain or found for t in _expand(child)]


def _relative_object(token: Token) -> list[Token]:
    """Return the antecedent of an object gap: "the jet (that) Turkey shot down"."""
    if token.dep_ != "relcl" or not _own_subjects(token):
        return []
    if any(s.lower_ in _RELATIVE for s in _own_subjects(token)) or any(
        c.dep_ == "ccomp" for c in token.children
    ):
        return []
    gap = [  # "the town (that) they fought in", "the town in which they fought"
        child
        for child in token.children
        if child.dep_ == "prep" and all(t.lower_ in _RELATIVE for t in child.children)
    ]
    return [] if gap else _expand(token.head)


def _shared_object(token: Token) -> list[Token]:
    """Return the object of a later conjunct: "condemned and sanctioned Russia"."""
    for child in token.children:
        if (
            child.dep_ == "conj"
            and child.pos_ == "VERB"
            and child.i - token.i <= 3
            and not _own_subjects(child)
        ):
            return _objects(child, "dobj")
    return []


def _pobj(preposition: Token) -> list[Token]:
    found = [t for child in preposition.children if child.dep_ == "pobj" for t in _expand(child)]
    for child in preposition.children:
        if child.dep_ in ("prep", "conj") and child.pos_ == "ADP":
            found += _pobj(child)
    if not found and preposition.head.dep_ == "relcl":
        found = [
            t for child in preposition.children if child.dep_ == "pobj" for t in _expand(child)
        ]
    return found


def _preposition(roles: dict[str, list[Token]], preposition: Token, *, weak: bool = False) -> None:
    tokens = _pobj(preposition)
    if not tokens and not list(preposition.children) and preposition.head.dep_ == "relcl":
        tokens = _expand(preposition.head.head)
    if weak and roles.get(preposition.lower_):
        return
    if preposition.lower_ == "with" and roles.get("patient") and is_company(preposition):
        return  # who fights X together with Y does not fight Y
    _put(roles, preposition.lower_, tokens)


_CIRCUMSTANCE = frozenset(
    "after amid before besides despite during following since upon while without".split()
)
"""Prepositions of what else went on: in "after bombing X, Y urged" nobody urges the bombing."""


def _complements(token: Token) -> tuple[Token, ...]:
    found = []
    for child in token.children:
        if _is_resumed(child, token):
            continue
        if (
            child.dep_ in _CLAUSES
            or child.dep_ == "advcl"
            and _infinitive(child)
            and child.i > token.i
        ):
            found += [child, *(c for c in child.conjuncts if c.i > child.i)]
        elif child.dep_ in ("prep", "agent") and child.lower_ not in _CIRCUMSTANCE:
            found += [c for c in child.children if c.dep_ == "pcomp"]
        elif child.dep_ in ("dobj", "attr", "npadvmod"):
            found += [c for c in child.children if c.dep_ in _NOUN_CLAUSES and _infinitive(c)]
    return tuple(found)


_LEAVING = frozenset({"leave", "quit", "depart"})


def _is_resumed(clause: Token, verb: Token) -> bool:
    """Tell whether a clause goes on after an aside: "he was ready, he told X, to sit down"."""
    starts = [child.left_edge.i for child in verb.lefts if child.dep_ == "nsubj"]
    edges = (clause.left_edge.i, *starts)
    return (
        _infinitive(clause)
        and bool(starts)
        and all(i > clause.sent.start and clause.doc[i - 1].text == "," for i in edges)
    )


def _content(roles: dict[str, list[Token]], complements: Sequence[Token]) -> None:
    if complements:
        _put(roles, "content", complements)
        for clause in complements:
            if clause.lemma_ in _LEAVING:
                _put(roles, "left", _objects(clause, "dobj"))
            if clause.pos_ in ("VERB", "AUX"):
                _put(
                    roles,
                    "content.agent",
                    _roles_agent(clause) if is_passive(clause) else subjects_of(clause),
                )


# ---------------------------------------------------------------- nouns


def _noun(token: Token, light_verbs: frozenset[str]) -> Predicate:
    """Read a nominalisation: "Turkish downing of a jet", "his meeting with Putin"."""
    roles: dict[str, list[Token]] = {}
    whole = token.head if token.dep_ == "compound" and token.head.pos_ == "NOUN" else token
    _fill_before_noun(roles, token, whole, light_verbs)
    _fill_after_noun(roles, token, whole)
    _fill_from_participles(roles, whole, light_verbs)
    _fill_from_clause(roles, token)
    _fill_weak_phrases(roles, token.rights)
    _fill_carriers(roles, whole, light_verbs)
    _put(roles, "participant", _participants(whole))
    _verb_prepositions(roles, whole, light_verbs)
    complements = _noun_complements(token, light_verbs)
    _content(roles, complements)
    return Predicate(token, "noun", _noun_words(token), _freeze(roles), complements)


def _fill_before_noun(
    roles: dict[str, list[Token]], token: Token, whole: Token, light_verbs: frozenset[str]
) -> None:
    """Add possessors and modifiers, also those of the compound that the noun opens."""
    _put(roles, "agent", _possessors(token))
    modifiers = [
        t
        for child in token.lefts
        if child.dep_ in _MODIFIERS and not _has_stance(child)
        for t in (*_hyphened(child), child, *(c for c in child.conjuncts if c.i < token.i))
    ]
    _put(roles, "modifier", modifiers)
    for child in token.lefts:
        if child.tag_ in ("VBN", "VBD") and _is_staged(child, light_verbs):
            _put(roles, "agent", _hyphen_agent(child))
    if whole is not token:
        _put(roles, "agent", _possessors(whole))
        before = [child for child in whole.lefts if child.dep_ in _MODIFIERS and child.i < token.i]
        _put(roles, "modifier", [t for child in before for t in (*_hyphened(child), child)])


def _hyphened(token: Token) -> list[Token]:
    """Return the party before a hyphen: `US` of "US-Russia talks", `Sino` of "Sino-Indian"."""
    if token.i < 2 or token.nbor(-1).text != "-" or token.tag_ in ("VBN", "VBD"):
        return []
    other = token.nbor(-2)
    named = other.tag_ != "CD" and other.head in (token, token.head)
    return [other] if named else []


def _possessors(noun: Token) -> list[Token]:
    return [t for child in noun.lefts if child.dep_ == "poss" for t in _expand(child)]


def _fill_after_noun(roles: dict[str, list[Token]], token: Token, whole: Token) -> None:
    """Add the prepositions of a noun."""
    for child in (*token.rights, *(whole.rights if whole is not token else ())):
        if child.dep_ in ("prep", "agent") and child.pos_ in ("ADP", "SCONJ"):
            own = child.lower_ == "of" and (_is_givers(token) or is_means(token))
            if child.lower_ == "by" or own:
                _put(roles, "agent", _pobj(child))
            elif child.lower_ == "of":
                _put(roles, "patient", _pobj(child))
                _put(roles, "of", _pobj(child))
            else:
                _preposition(roles, child)


def _is_staged(participle: Token, light_verbs: frozenset[str]) -> bool:
    """Tell whether who does what a participle says carries out what its noun names."""
    words = _verb_words(participle)
    return participle.lemma_ not in _HOSTING and bool(light_verbs.intersection(words))


def _fill_from_participles(
    roles: dict[str, list[Token]], noun: Token, light_verbs: frozenset[str]
) -> None:
    """Add who "launched" what a noun names and at whom: "a raid carried out by X on Y"."""
    for clause in filter(is_reduced, noun.rights):
        staged = _is_staged(clause, light_verbs)
        if staged:
            _put(roles, "agent", agents_by(clause))
            _fill_weak_phrases(roles, clause.rights)
        for phrase in clause.subtree:
            if phrase.dep_ not in ("prep", "dative") or phrase.lower_ in ("by", "of"):
                continue
            if phrase.lower_ == "between" or phrase.head == clause and phrase.lower_ in _SIDES:
                _put(roles, phrase.lower_, _pobj(phrase))
            elif phrase.head == clause and staged:
                _preposition(roles, phrase, weak=True)


def _fill_from_clause(roles: dict[str, list[Token]], token: Token) -> None:
    """Add the parties that stand elsewhere in the noun's clause."""
    if _at_instance(token):
        _put(roles, "patient", _participants(token))
        _put(roles, "to", _participants(token))
    inner = token.dep_ == "pobj" and token.head.lower_ == "of"
    whole = token.head.head if inner and token.head.head.dep_ == "pobj" else token
    preposition = whole.head  # "a list of demands" stands for the demands
    if (
        whole.dep_ == "pobj"
        and preposition.lower_ == "with"
        and preposition.head.pos_ in ("VERB", "AUX")
    ):
        helped = is_means(whole) and preposition.head.lemma_ not in _FURNISHING
        aided = subjects_of(preposition.head) if helped else []
        faced = aided or _objects(preposition.head, "dobj") or subjects_of(preposition.head)
        _put(roles, "patient", faced)
        _put(roles, "for", faced)
    if "between" not in roles:
        _put(roles, "between", _far_between(token))
    _put(roles, "answerer", _answerers(token))
    _put(roles, "patient", _victims(token))
    _put(roles, "claimant", _claimants(token))
    _put(roles, "suspect", _suspects(token))
    _put(roles, "self", _bearers(token))


def _fill_weak_phrases(roles: dict[str, list[Token]], phrases: Iterable[Token]) -> None:
    """Add a weak role ("~on") for each preposition below "of", "by" or "from"."""
    for child in phrases:
        if child.lower_ in ("by", "of", "from", "with"):
            for phrase in (p for t in _pobj(child) for p in t.rights if p.dep_ == "prep"):
                _put(roles, f"~{phrase.lower_}", _pobj(phrase))
    if not roles.get("agent"):
        _put(roles, "agent", roles.get("~by", ()))


def _fill_carriers(
    roles: dict[str, list[Token]], whole: Token, light_verbs: frozenset[str]
) -> None:
    """Add the subject of the governing verb: who carries the event out, or is struck by it."""
    undergone = _undergone(whole)
    if undergone is None:
        _put(roles, "carrier", _carriers(whole, light_verbs))
        _put(roles, "provoker", _provokers(governing_verb(whole) or whole))
        return
    _put(roles, "agent", _phrase(undergone, _BY) or _phrase(whole, _BY))
    for role in ("patient", "on", "against", "to", "for"):
        _put(roles, role, subjects_of(undergone))


def _noun_complements(token: Token, light_verbs: frozenset[str]) -> tuple[Token, ...]:
    """Return the clauses that tell a noun's content, below it or below its light verb."""
    own = tuple(
        child
        for child in token.rights
        if child.dep_ == "ccomp"
        or child.dep_ == "advcl"
        and _infinitive(child)
        or child.dep_ in ("acl", "relcl")
        and (_infinitive(child) or _has_that(child))
    )
    if own:
        return own
    verb = governing_verb(token)
    if verb is None or not _is_light(verb, light_verbs):
        return ()
    return tuple(child for child in verb.rights if child.dep_ == "ccomp" and child.i > token.i)


def _has_that(clause: Token) -> bool:
    return any(child.lower_ == "that" and child.dep_ == "mark" for child in clause.children)


def _noun_words(token: Token) -> tuple[str, ...]:
    """Return the forms to look up: with each modifier ("air strike"), then the bare lemma."""
    lemma = lemma_of(token)
    before = [child for child in token.lefts if child.dep_ in ("compound", "amod")]
    return (*(f"{child.lower_} {lemma}" for child in before), lemma)


def _has_stance(token: Token) -> bool:
    return (
        token.i >= 2
        and token.doc[token.i - 1].text == "-"
        and token.doc[token.i - 2].lower_ in _STANCE
    )


_GIVEN = frozenset({"aid", "assistance", "help", "service"})


def _is_givers(token: Token) -> bool:
    """Tell whether "of" says who does it: "at the request of X", "the help of X"."""
    to_the_aid = token.dep_ == "pobj" and token.head.lower_ in ("to", "in")
    return _at_instance(token) or lemma_of(token) in _GIVEN and not to_the_aid


def _at_instance(token: Token) -> bool:
    """Tell whether a noun names who asked for what the clause tells: "at the request of X"."""
    if token.dep_ != "pobj" or token.head.lower_ not in ("at", "upon", "under"):
        return False
    looked_at = token.head.head.pos_ == "NOUN" and _possessors(token)  # "a look at X's demand"
    return not looked_at


def _far_between(token: Token) -> list[Token]:
    """Return the parties of an event that is a subject: "War has broken out between A and B"."""
    if token.dep_ not in ("nsubj", "nsubjpass") or token.head.pos_ not in ("VERB", "AUX"):
        return []
    stack = [child for child in token.head.rights if child.dep_ in ("prep", "advmod", "npadvmod")]
    for child in (*stack, *(inner for c in stack for inner in c.children)):
        if child.lower_ == "between":
            return _pobj(child)
    return []


_UNDERGOING = frozenset(
    "receive draw face suffer get win earn attract provoke incur prompt trigger spark "
    "elicit".split()
)


_BY = ("from", "by")


def _undergone(token: Token) -> Token | None:
    """Return a verb whose subject is at the receiving end: "drew criticism from Paris"."""
    verb = governing_verb(token)
    if _is_under(token):
        return token.head.head
    if verb is None or token.dep_ != "dobj" or is_passive(verb) or verb.lemma_ not in _UNDERGOING:
        return None
    named = (*token.rights, *verb.rights)
    return verb if any(c.lower_ in ("from", "by") and c.dep_ == "prep" for c in named) else None


def _is_under(token: Token) -> bool:
    """Tell whether somebody meets with an event: "came under attack", "in for criticism"."""
    preposition, verb = token.head, token.head.head
    if token.dep_ != "pobj" or verb.lemma_ not in ("be", "come", "remain", "find"):
        return False
    in_for = preposition.lower_ == "for" and any(c.lower_ == "in" for c in verb.children)
    return preposition.lower_ == "under" or in_for


_SUFFERING = frozenset("die kill wound injure perish hurt slay maim hit destroy".split())


def _victims(token: Token) -> list[Token]:
    """Return who suffers an event: "X died in an American air strike"."""
    verb = token.head.head
    if (
        token.dep_ != "pobj"
        or token.head.lower_ not in ("in", "during", "by")
        or verb.lemma_ not in _SUFFERING
        or not (verb.lemma_ in ("die", "perish") or is_passive(verb))
    ):
        return []
    return _named_among(verb) or subjects_of(verb)


def _named_among(verb: Token) -> list[Token]:
    """Return whom the main clause names of a group: "among those killed in the raid was X"."""
    among = verb.head.head
    if verb.dep_ != "acl" or among.lower_ != "among" or among.head.lemma_ != "be":
        return []
    named = (c for c in among.head.children if c.dep_ in ("attr", "nsubj"))
    return [t for noun in named for t in _expand(noun)]


_REACTING = frozenset(
    "accede accept agree answer bow cave decline defy dismiss grant heed ignore meet obey rebuff "
    "refuse reject resist respond spurn submit turn yield".split()
)


def _answerers(token: Token) -> list[Token]:
    """Return who reacts to a demand, as it was made to them: "X ignored appeals by Y"."""
    verb = token.head if token.dep_ in ("dobj", "nsubjpass") else token.head.head
    reacts = (
        token.dep_ in ("dobj", "nsubjpass") or token.dep_ == "pobj" and token.head.lower_ == "to"
    )
    if not reacts or verb.pos_ != "VERB" or verb.lemma_ not in _REACTING:
        return []
    return agents_by(verb) if is_passive(verb) else subjects_of(verb)


def _claimants(token: Token) -> list[Token]:
    """Return who claims an act as its own: "the attack, claimed by X", "X claimed the attack"."""
    for noun in (token, *(c for c in token.conjuncts if c.i < token.i)):
        near = [noun, *(child for child in noun.children if child.dep_ == "appos")]
        for clause in (
            child for n in near for child in n.children if child.dep_ in ("acl", "relcl", "appos")
        ):
            if clause.lemma_ == "claim" and (found := agents_by(clause)):
                return found
    verb = governing_verb(token)
    if (
        verb is None
        and token.dep_ == "pobj"
        and token.head.lower_ == "for"
        and token.head.head.lower_ in ("responsibility", "credit")
    ):
        verb = governing_verb(token.head.head)
    if verb is not None and verb.lemma_ in ("claim", "accept", "admit", "acknowledge"):
        return agents_by(verb) if is_passive(verb) else subjects_of(verb)
    return []


def _suspects(token: Token) -> list[Token]:
    """Return on whom an act is blamed: "the attack, blamed on X", "a raid attributed to X"."""
    phrases = [t for child in token.rights if child.dep_ == "prep" for t in _pobj(child)]
    clauses = [c for noun in (token, *phrases) for c in noun.rights if c.dep_ in ("acl", "relcl")]
    if token.dep_ == "nsubjpass":
        clauses.append(token.head)
    return [
        t
        for clause in clauses
        if clause.lemma_ in ("blame", "attribute", "pin")
        and (is_passive(clause) or clause.dep_ == "relcl")
        for child in clause.rights
        if child.dep_ == "prep" and child.lower_ in ("on", "to")
        for t in _pobj(child)
    ]


_AT_EVENT = frozenset("during at after in before following on from ahead amid under".split())


def _participants(token: Token) -> list[Token]:
    """Return the subject of the clause that an event frames: "after talks with Putin, she said"."""
    node = token
    if token.dep_ == "attr" and any(c.dep_ == "expl" for c in token.head.children):
        clause = token.head
        return subjects_of(clause.head) if clause.dep_ == "ccomp" else []
    for _ in range(4):
        if node.dep_ == "pobj" and node.head.lower_ in (*_AT_EVENT, "of", "with"):
            preposition = node.head
            if preposition.head.pos_ in ("VERB", "AUX") and preposition.lower_ != "of":
                if preposition.lower_ in ("with", "on") and is_passive(preposition.head):
                    return []
                return subjects_of(preposition.head) + _told_there(preposition)
            node = preposition.head
            if node.lower_ == "ahead":
                return subjects_of(node.head)
            if preposition.lower_ not in ("of", "on") and (verb := governing_verb(node)):
                return _possessors(node) or subjects_of(verb)
        elif node.dep_ == "prep" or node.dep_ == "pcomp":
            node = node.head
        else:
            break
        if node.pos_ in ("VERB", "AUX"):
            return subjects_of(node)
    return []


_TELLING = frozenset("tell assure promise inform brief reassure ask".split())


def _told_there(preposition: Token) -> list[Token]:
    """Return who is spoken to at an event: "assured Kofi Annan at a meeting"."""
    if preposition.head.lemma_ not in _TELLING or preposition.lower_ not in ("at", "in", "during"):
        return []
    return [t for t in _objects(preposition.head, "dobj") if t.ent_type_ == "PERSON"]


def _bearers(token: Token) -> list[Token]:
    """Return who is what an agent noun says: "Assad's ally Iran", "X is a critic of Y"."""
    if token.dep_ in ("attr", "oprd") and token.head.pos_ in ("VERB", "AUX"):
        return subjects_of(token.head) if token.dep_ == "attr" else _objects(token.head, "dobj")
    if token.dep_ == "appos":
        return [token.head]
    if (
        token.dep_ == "pobj"
        and token.head.lower_ == "as"
        and token.head.head.pos_ in ("VERB", "AUX")
    ):
        return _objects(token.head.head, "dobj") or subjects_of(token.head.head)
    if token.dep_ in ("compound", "nmod") and token.head.i > token.i:
        return [token.head]
    found = [t for child in token.rights if child.dep_ == "appos" for t in _expand(child)]
    listed = [c for c in token.conjuncts if c.i > token.i]
    if not found and token.tag_ == "NNS" and listed and all(c.dep_ != "cc" for c in token.children):
        found = listed
    return found or [token]


def _is_light(verb: Token, light_verbs: frozenset[str]) -> bool:
    """Tell whether a verb lends its subject to an event; "give in" is another verb than "give"."""
    words = _verb_words(verb)
    if any(child.dep_ == "prt" and child.lower_ not in _COMPLETING for child in verb.children):
        words = words[:-1]
    return not light_verbs.isdisjoint(words)


def _carriers(token: Token, light_verbs: frozenset[str]) -> list[Token]:
    """Return who carries out an event that a light verb governs: "X launched an attack"."""
    if token.dep_ == "pobj" and token.head.lower_ == "with" and answers(token):
        return subjects_of(token.head.head)
    verb = governing_verb(token)
    if verb is not None and token.dep_ == "pobj" and verb.lemma_ in _HOSTING:
        guests = subjects_of(verb) if is_passive(verb) else _objects(verb, "dobj")
        if guests:
            return guests
    if verb is None or not _is_light(verb, light_verbs):
        return []
    if token.dep_ == "nsubjpass" or is_passive(verb) and token.dep_ != "pobj":
        return agents_by(verb)
    return subjects_of(verb) if not is_passive(verb) else agents_by(verb) or subjects_of(verb)


def governing_verb(token: Token) -> Token | None:
    """Return the verb whose object (also by preposition or partitive) the noun is."""
    head = token.head
    if token.dep_ in ("dobj", "nsubjpass", "attr", "oprd") and head.pos_ in ("VERB", "AUX"):
        return head
    if token.dep_ == "acl" and head.pos_ == "VERB":
        return head
    if token.dep_ == "conj" and head.pos_ in ("NOUN", "PROPN"):
        return governing_verb(head)
    if token.dep_ == "pobj" and head.lower_ in (
        "in",
        "into",
        "at",
        "to",
        "for",
        "on",
        "of",
        "out",
    ):
        if head.head.pos_ in ("VERB", "AUX") and head.lower_ != "of":
            if head.lower_ == "at" and head.head.lemma_ not in ("be", "remain", "stay"):
                return None
            return head.head
        if (
            head.lower_ == "of"
            and head.head.pos_ == "NOUN"
            and head.head.dep_ in ("dobj", "nsubjpass")
        ):
            return governing_verb(head.head)
    return None


def _verb_prepositions(
    roles: dict[str, list[Token]], token: Token, light_verbs: frozenset[str]
) -> None:
    """Take over prepositions that the parser hung on the light verb: "held talks with X"."""
    verb = governing_verb(token)
    if (
        verb is None
        or token.dep_ not in ("dobj", "nsubjpass", "pobj")
        or not _is_light(verb, light_verbs)
    ):
        return
    for child in verb.children:
        if (
            child.dep_ in ("prep", "dative")
            and child.pos_ == "ADP"
            and child.i > token.i
            and child.lower_ not in ("by", "of")
        ):
            _preposition(roles, child, weak=True)


# ---------------------------------------------------------------- adjectives


def _adjective(token: Token) -> Predicate:
    """Read an attitude: "is opposed to", "critical of Moscow", "ready to talk"."""
    roles: dict[str, list[Token]] = {}
    head = token.head
    if token.dep_ in ("acomp", "oprd", "attr", "conj", "ROOT", "ccomp", "advcl", "xcomp"):
        verb = head if head.pos_ in ("VERB", "AUX") else token
        _put(roles, "agent", subjects_of(verb))
    elif token.dep_ in ("amod", "acl", "relcl", "appos"):
        _put(roles, "agent", _expand(head))
    for child in token.children:
        if child.dep_ == "prep":
            _preposition(roles, child)
    complements = tuple(
        c for c in token.children if c.dep_ in _CLAUSES or c.dep_ == "advcl" and _infinitive(c)
    )
    complements += tuple(
        c
        for c in head.children
        if head.pos_ == "AUX" and c.dep_ in _CLAUSES and c.i > token.i and _infinitive(c)
    )
    _content(roles, complements)
    return Predicate(
        token, "adjective", (lemma_of(token), token.lower_), _freeze(roles), complements
    )


def content_tokens(complements: Iterable[Token]) -> Iterator[Token]:
    """Yield the tokens of what is said, wanted or promised, without its relative clauses."""
    for clause in complements:
        stack = [clause]
        while stack:
            token = stack.pop()
            yield token
            stack += [child for child in token.children if not _is_aside(child)]


def _is_aside(token: Token) -> bool:
    """Tell whether a phrase only describes: "a truce brokered by Egypt", "with Qatari help"."""
    if token.dep_ == "prep":
        return token.lower_ in _CIRCUMSTANCE or any(is_means(child) for child in token.children)
    return token.dep_ in ("relcl", "appos") or is_reduced(token)


def is_reduced(clause: Token) -> bool:
    """Tell whether a participle stands for a relative clause: "a deal signed by X"."""
    if clause.dep_ != "acl" or clause.tag_ != "VBN":
        return False
    return not any(child.dep_ in ("aux", "auxpass", "mark", "nsubj") for child in clause.children)


_ANSWERING = frozenset(
    "apologise apologize atone avenge compensate condemn congratulate criticise criticize forgive "
    "pay praise punish retaliate reward thank".split()
)


def is_cause(phrase: Token) -> bool:
    """Tell whether a phrase says for what deed somebody is answered: "punish X for bombing Y"."""
    return phrase.dep_ == "prep" and phrase.lower_ == "for" and phrase.head.lemma_ in _ANSWERING


_FURNISHING = frozenset({"provide", "supply", "furnish", "present"})
"""Whose object is helped in "provided X with help"; else the subject is."""
_MEANS = frozenset(
    "mediation help support backing assistance aid approval blessing consent facilitation "
    "participation permission involvement".split()
)


def is_means(token: Token) -> bool:
    """Tell whether "with" adds a circumstance, not a party: "agreed with Qatari mediation"."""
    return token.lemma_.lower() in _MEANS and token.dep_ == "pobj" and token.head.lower_ == "with"
