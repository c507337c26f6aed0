"""Who does what a verb says, where the sentence does not put it before the verb.

`subjects_of` supplies a missing subject: from the verb it is joined to ("met and signed"), from the
noun it describes ("rebels fighting X"), or by control, where the verb above decides whether its
subject or its object is meant ("promised X to leave", "urged X to leave"). Passives are not turned
round here; `doers_of` does that.
"""

from __future__ import annotations

from spacy.tokens import Token

from kg.nlp.clauses.phrases import (
    agents_by,
    antecedent,
    company_of,
    expand,
    has_gap_within,
    is_infinitive,
    is_passive,
    joining,
    objects_of,
    own_subjects,
    pobj,
    relative_object,
)

_SUBJECT_CONTROL = frozenset(
    "promise threaten vow pledge offer agree refuse want use spend".split()
)
_SENDING = frozenset(
    "form raise back train arm create recruit hire use send deploy dispatch found equip build "
    "assemble order".split()
)
"""Whose object, not subject, is to do what the purpose says: "a force it formed to fight X"."""
_MOVING = frozenset("tour visit leave reach enter cross join travel fly arrive".split())
_JOINING = frozenset({"join", "follow"})
"""Whose subject does what the object does or did: "followed Peru in cutting ties"."""
CHARGING = frozenset("accuse acquit charge clear convict suspect".split())
"""Whose object did what follows with "of", wherever the parser hangs it."""
_STRIKING = frozenset(
    "bomb shell attack strike pound raid hit invade arrest release free kill seize bombard "
    "storm besiege blockade capture occupy defend escort guard protect shield".split()
)
"""Whose aim an infinitive tells, not that of the object: "bombed rebels to protect Assad"."""
_CONTACTING = frozenset("cable contact meet phone ring see telephone visit".split())
"""Likewise: "telephoned the sheikh to ask for a delay" is what the caller asks."""
_INTENTS = frozenset("plan bid attempt effort move proposal decision scheme plot".split())
"""Whose an intent is, carries it out: "backs the Polish plan to invade"; a request asks others."""
_STOPPING = frozenset(
    "veto block reject thwart foil oppose resist defeat frustrate prevent stop condemn denounce "
    "criticise criticize disrupt avert rebuff repel".split()
)
"""Who does this to an attempt does not make it: "vetoed a move to condemn Syria"."""
_AIMING = frozenset("mean aim intend design".split())
"""What a deed is done for: "a campaign meant to rescue Hadi" is that of who wages it."""


_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})


def subjects_of(token: Token) -> list[Token]:
    """Return the surface subjects of a verb, supplied by control or coordination if it has none."""
    own = own_subjects(token)
    if own:
        found = [t for subject in own for t in expand(antecedent(subject))]
        if token.dep_ == "relcl" and token.head in found and (issued := issuers(token.head)):
            return issued  # "issued a statement which condemned X"
        found += [t for subject in own for t in (*company_of(subject), *_listed_before(subject))]
        return found + company_of(token, own[0]) + joining(token)
    if token.dep_ in ("acl", "relcl", "amod") and token.head.pos_ in _NOMINAL:
        if token.tag_ == "VBG" and (issued := issuers(token.head)):
            return issued
        if token.tag_ in ("VBN", "VBG", "VBD") and not is_infinitive(token):
            return [t for t in expand(token.head) if t.i < token.i] or [token.head]
        return _noun_controller(token.head)
    if token.dep_ == "conj" and token.head.pos_ in ("VERB", "AUX"):
        return subjects_of(token.head)
    if token.dep_ in ("xcomp", "ccomp", "advcl", "pcomp", "dep"):
        return _controller(token)
    return []


_UTTERANCES = frozenset(
    "address advertisement amendment announcement appeal article audio bill broadcast cable "
    "clip communique communiqué declaration decree directive document edict editorial fatwa "
    "law legislation letter manifesto measure memo memorandum message motion note order "
    "ordinance petition post proclamation recording report resolution rule sermon speech "
    "statement tape telegram text tweet verdict video videotape".split()
)
_ISSUING = frozenset(
    "adopt announce approve circulate deliver dispatch draft enact endorse file give hand issue "
    "introduce make pass post present propose publish put read release send sign submit table "
    "unveil write".split()
)


def issuers(noun: Token) -> list[Token]:
    """Return who speaks in what a noun names: "passed a bill punishing X", "a speech by Y"."""
    if noun.lemma_.lower() not in _UTTERANCES:
        return []
    by = [t for c in noun.rights if c.dep_ == "acl" and c.lemma_ in _ISSUING for t in agents_by(c)]
    verb = noun.head
    issued = noun.dep_ in ("dobj", "nsubjpass") and verb.pos_ == "VERB" and verb.lemma_ in _ISSUING
    if by or agents_by(noun) or not issued:
        return by or agents_by(noun)
    return agents_by(verb) if is_passive(verb) else subjects_of(verb)


def recipients(clause: Token) -> list[Token]:
    """Return to whom an utterance is sent that a clause quotes: "sent X a letter urging calm"."""
    verb = clause.head if clause.dep_ == "advcl" else clause.head.head
    if clause.tag_ != "VBG" or clause.dep_ not in ("acl", "advcl"):
        return []
    things = [t for t in objects_of(verb, "dobj") if t.lemma_.lower() in _UTTERANCES]
    if not things or clause.dep_ == "acl" and clause.head not in things:
        return []
    phrases = [c for node in (verb, *things) for c in node.rights if c.lower_ == "to"]
    return [t for c in phrases for t in pobj(c)] + objects_of(verb, "dative")


def _listed_before(pronoun: Token) -> list[Token]:
    """Return the rest of a list that a plural clause is about: "X and a doctor who were jailed"."""
    last = antecedent(pronoun)
    if last is pronoun or last.dep_ != "conj" or last.tag_ not in ("NN", "NNP"):
        return []
    verbs = (pronoun.head, *pronoun.head.lefts)
    plural = any(t.tag_ == "VBP" or t.lower_ == "were" for t in verbs)
    return [t for t in last.conjuncts if t.i < last.i] if plural else []


def doers_of(token: Token) -> list[Token]:
    """Return who does what a verb says: after "by", else its subject."""
    return agents_by(token) or subjects_of(token)


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
        return expand(matrix) if charged else _noun_controller(matrix)
    if matrix.pos_ == "ADJ":
        predicative = matrix.dep_ in ("acomp", "oprd")
        return subjects_of(matrix.head) if predicative else expand(matrix.head)
    if matrix.pos_ in ("VERB", "AUX"):
        return _verb_controller(token, matrix)
    return []


def _noun_controller(noun: Token) -> list[Token]:
    """Return who is to do what an infinitive after a noun says ("Iran's plan to bomb")."""
    if made := _given_to(noun) or agents_by(noun):
        return made
    own = [child for child in noun.lefts if child.dep_ in ("poss", "amod", "compound", "nmod")]
    if any(child.dep_ == "poss" for child in own):
        return [t for child in own if child.dep_ == "poss" for t in expand(child)]
    named = [child for child in own if child.ent_type_ in ("NORP", "GPE")]
    if named and noun.lemma_ in _INTENTS:
        return named
    head = noun.head
    if head.lemma_ in _STOPPING and noun.dep_ in ("dobj", "nsubjpass"):
        return []
    if noun.dep_ in ("dobj", "nsubjpass", "attr") and head.pos_ in ("VERB", "AUX"):
        return doers_of(head) if is_passive(head) else subjects_of(head)
    if noun.dep_ == "pobj" and head.head.pos_ in ("VERB", "AUX"):
        return doers_of(head.head)
    return [t for child in own for t in expand(child)]


_GIVING = frozenset("give grant allow hand offer set deny refuse leave".split())
_FURNISHING = frozenset("furnish leave present provide supply".split())
_COMMITTING = frozenset(
    "promise pledge assurance commitment guarantee offer undertaking vow word".split()
)
"""Who gives these is to do what they say; what else is given, its receiver: "gave X orders to"."""


def _given_to(noun: Token) -> list[Token]:
    """Return who gets a chance, an order or a term to do something: "gave X a month to leave"."""
    verb = noun.head
    if noun.lemma_ in _COMMITTING:
        return []
    if noun.dep_ == "pobj" and verb.lower_ == "with" and verb.head.lemma_ in _FURNISHING:
        furnished = verb.head  # "provided Chad with a chance to"
        return own_subjects(furnished) if is_passive(furnished) else objects_of(furnished, "dobj")
    if noun.dep_ != "dobj" or verb.lemma_ not in _GIVING:
        return []
    if is_passive(verb):
        return own_subjects(verb)
    beside = (c for c in noun.lefts if c.dep_ == "compound" and c.ent_type_ in ("GPE", "ORG"))
    return objects_of(verb, "dative") or list(beside)  # "gave Chad permission to land"


def _verb_controller(clause: Token, matrix: Token) -> list[Token]:
    """Return which party of a verb is the understood subject of the clause below it."""
    if matrix.lemma_ in _JOINING and clause.dep_ == "pcomp" and clause.head.lower_ == "in":
        return subjects_of(matrix) + objects_of(matrix, "dobj")
    if matrix.lemma_ in _MOVING or is_passive(matrix) or has_gap_within(matrix):
        return subjects_of(matrix)
    receivers = objects_of(matrix, "dative")
    if receivers and clause.dep_ == "advcl" and is_infinitive(clause):
        return []  # "gave the men ten hours to leave" is for them to do, and a demand at most
    objects = objects_of(matrix, "dobj") + receivers
    if clause.dep_ == "advcl" and is_infinitive(clause) and matrix.lemma_ in _SENDING:
        return objects or relative_object(matrix) or subjects_of(matrix)
    if _is_object_controlled(clause, matrix):
        return objects or _addressed(clause, matrix) or subjects_of(matrix)
    return subjects_of(matrix)


def _is_object_controlled(clause: Token, matrix: Token) -> bool:
    """Tell whether a verb's object is to do what the clause says: "urged Iran to withdraw"."""
    if matrix.lemma_ in _SUBJECT_CONTROL:
        return False
    if matrix.lemma_ in _STRIKING | _CONTACTING and is_infinitive(clause):
        return False
    return clause.dep_ in ("xcomp", "ccomp") or (
        clause.dep_ == "pcomp"
        and clause.head.dep_ == "prep"
        and clause.head.lower_ in ("of", "from", "for", "into", "against", "as")
    )


def _addressed(clause: Token, matrix: Token) -> list[Token]:
    """Return to whom an infinitive is said: "called on Iran to withdraw"."""
    if clause.dep_ not in ("xcomp", "ccomp") or not is_infinitive(clause):
        return []
    return [
        t
        for child in matrix.children
        if child.dep_ == "prep" and child.lower_ in ("on", "upon", "to")
        for t in pobj(child)
        if t.ent_type_ not in ("DATE", "TIME")
    ]


_PROVOKING = frozenset("prompt lead force cause provoke drive push compel spur".split())


def provokers(verb: Token) -> list[Token]:
    """Return who gave cause for an act: "fired a missile, prompting Tokyo to protest"."""
    cause = verb.head
    if verb.dep_ not in ("xcomp", "ccomp") or cause.lemma_ not in _PROVOKING or is_passive(cause):
        return []
    return subjects_of(cause)


_EARNING = frozenset(
    "abandon accept agree allow apologise apologize comply destroy dismantle end extradite free "
    "halt hand hold pay pledge promise release renounce sign stop surrender vow withdraw".split()
)


def earners(verb: Token) -> list[Token]:
    """Return who has earned an act just before: "lifted its embargo after X agreed to leave"."""
    return [
        subject
        for clause in verb.rights
        if clause.dep_ == "advcl" and clause.lemma_ in _EARNING
        if any(c.dep_ == "mark" and c.lower_ in ("after", "once", "because") for c in clause.lefts)
        for subject in subjects_of(clause)
    ]


def thankers(verb: Token) -> list[Token]:
    """Return who gives thanks for a deed: "thanked Chad for sending tanks (to fight rebels)"."""
    if verb.dep_ in ("advcl", "xcomp") and is_infinitive(verb) and verb.head.dep_ == "pcomp":
        verb = verb.head
    thanks = verb.head.head
    if verb.dep_ != "pcomp" or verb.head.lower_ != "for" or thanks.lemma_ != "thank":
        return []
    return agents_by(thanks) if is_passive(thanks) else subjects_of(thanks)


_DYING = frozenset({"die", "perish"})


def blows(verb: Token) -> list[Token]:
    """Return the clauses that tell what somebody died of: "were killed when Y shelled a post"."""
    suffers = verb.lemma_ in _DYING or is_passive(verb) and not agents_by(verb)
    return [
        clause
        for clause in (verb.children if suffers else ())
        if clause.dep_ == "advcl" and clause.pos_ == "VERB"
        if any(c.lower_ in ("when", "as", "after") for c in clause.lefts)
    ]


def strikers(verb: Token) -> list[Token]:
    """Return who acts in those clauses, but for what the dead own: "when his lorry blew up"."""
    return [
        t
        for clause in blows(verb)
        for t in (doers_of(clause) if is_passive(clause) else subjects_of(clause))
        if all(owner.tag_ != "PRP$" for owner in t.lefts)
    ]


_DISPATCHING = frozenset({"send", "dispatch", "deploy"})


def senders(verb: Token) -> list[Token]:
    """Return whose people are to do what they are sent for: "Peru sent envoys to meet Chávez"."""
    if not is_infinitive(verb) or verb.dep_ not in ("advcl", "xcomp", "acl", "relcl"):
        return []
    sent = next((a for a in verb.ancestors if a.pos_ == "VERB"), None)
    if sent is None or sent.lemma_ not in _DISPATCHING:
        return []
    return agents_by(sent) if is_passive(sent) else subjects_of(sent)
