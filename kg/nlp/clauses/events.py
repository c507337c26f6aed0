"""Who takes part in an event that a noun names, read off the clause around the noun.

Its verb may be light, so that its subject carries the event out ("launched an attack"), or say that
the subject undergoes, answers, claims or suffers it. An event may frame a clause ("after talks with
X, Y said"), and an agent noun is borne by somebody ("Y, an ally of X").
"""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from kg.nlp.clauses.phrases import (
    agents_by,
    expand,
    is_passive,
    lemma_of,
    objects_of,
    pobj,
    possessors,
)
from kg.nlp.clauses.roles import answers, verb_words
from kg.nlp.clauses.subjects import subjects_of
from kg.nlp.wars import ACCORDS

HOSTING = frozenset(
    "host convene chair co-chair sponsor co-sponsor oversee arrange organise organize invite "
    "receive welcome bring gather summon assemble".split()
)
"""Who does this to a meeting or to guests need not be a party: "talks hosted by X"."""
_PLACING = frozenset("put set leave place throw pit drive push force draw".split())
"""What brings others where an event takes place: "put Spain at odds with Chile"."""
_COMPLETING = frozenset({"out", "up", "on", "forward", "off", "ahead", "along", "through"})
"""Particles that leave a light verb what it is: "carry out", "set up", "put forward"."""


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
            if head.lower_ == "at" and head.head.lemma_ not in _PLACING | {"be", "remain", "stay"}:
                return None
            return head.head
        if (
            head.lower_ == "of"
            and head.head.pos_ == "NOUN"
            and head.head.dep_ in ("dobj", "nsubjpass")
        ):
            return governing_verb(head.head)
    return None


@cache
def _first_words(light_verbs: frozenset[str]) -> frozenset[str]:
    return frozenset(words.partition(" ")[0] for words in light_verbs)


def is_light(verb: Token, light_verbs: frozenset[str]) -> bool:
    """Tell whether a verb lends its subject to an event; "give in" is another verb than "give"."""
    if lemma_of(verb) not in _first_words(light_verbs):
        return False
    words = verb_words(verb)
    if any(child.dep_ == "prt" and child.lower_ not in _COMPLETING for child in verb.children):
        words = words[:-1]
    return not light_verbs.isdisjoint(words)


def carriers(token: Token, light_verbs: frozenset[str]) -> list[Token]:
    """Return who carries out an event that a light verb governs: "X launched an attack"."""
    if token.dep_ == "pobj" and token.head.lower_ == "with" and answers(token):
        return subjects_of(token.head.head)
    if token.dep_ == "pobj" and token.head.lower_ == "behind" and token.head.head.lemma_ == "be":
        others = any(c.ent_type_ in ("NORP", "GPE", "ORG") for c in token.lefts)
        return [] if others else subjects_of(token.head.head)
    verb = governing_verb(token)
    if verb is not None and token.dep_ == "pobj" and verb.lemma_ in HOSTING | _PLACING:
        guests = subjects_of(verb) if is_passive(verb) else objects_of(verb, "dobj")
        if guests:
            return guests
    if verb is None or not is_light(verb, light_verbs) or _framed_speech(token) is not None:
        return []
    if token.dep_ == "pobj" and token.head.lower_ == "of" and lemma_of(token.head.head) in _SCENES:
        return []
    if token.dep_ == "nsubjpass" or is_passive(verb) and token.dep_ != "pobj":
        return agents_by(verb)
    return subjects_of(verb) if not is_passive(verb) else agents_by(verb) or subjects_of(verb)


_SCENES = frozenset("anniversary area place scene site spot victim".split())
"""Who reaches the scene of a deed has not done it."""
_UNDERGOING = frozenset(
    "receive draw face suffer get win earn attract provoke incur prompt trigger spark "
    "elicit".split()
)
BY = ("from", "by")


def verb_undergone(token: Token) -> Token | None:
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
    return preposition.i > verb.i and (preposition.lower_ == "under" or in_for)


def far_between(token: Token) -> list[Token]:
    """Return the parties of an event that is a subject: "War has broken out between A and B"."""
    if token.dep_ not in ("nsubj", "nsubjpass") or token.head.pos_ not in ("VERB", "AUX"):
        return []
    stack = [child for child in token.head.rights if child.dep_ in ("prep", "advmod", "npadvmod")]
    for child in (*stack, *(inner for c in stack for inner in c.children)):
        if child.lower_ == "between":
            return pobj(child)
    return []


_SUFFERING = frozenset("die kill wound injure perish hurt slay maim hit destroy".split())
_SHIELDING = frozenset("cover defend guard protect safeguard secure shelter shield".split())


def victims(token: Token) -> list[Token]:
    """Return who suffers an event: "X died in an American air strike".

    Or would suffer it, if nobody were "to defend X against a Russian attack".
    """
    verb = token.head.head
    if token.dep_ == "pobj" and token.head.lower_ in ("against", "from"):
        return objects_of(verb, "dobj") if verb.lemma_ in _SHIELDING else []
    if (
        token.dep_ != "pobj"
        or token.head.lower_ not in ("in", "during", "by")
        or verb.lemma_ not in _SUFFERING
        or not (verb.lemma_ in ("die", "perish") or is_passive(verb))
    ):
        return []
    hurt = [v for v in verb.conjuncts if v.i < verb.i and v.lemma_ in _SUFFERING]
    return _named_among(verb) or [t for v in (*hurt, verb) for t in subjects_of(v)]


def _named_among(verb: Token) -> list[Token]:
    """Return whom the main clause names of a group: "among those killed in the raid was X"."""
    among = verb.head.head
    if verb.dep_ != "acl" or among.lower_ != "among" or among.head.lemma_ != "be":
        return []
    named = (c for c in among.head.children if c.dep_ in ("attr", "nsubj"))
    return [t for noun in named for t in expand(noun)]


_REACTING = frozenset(
    "accede accept agree answer bow cave decline defy dismiss grant heed ignore meet obey rebuff "
    "refuse reject resist respond spurn submit turn yield".split()
)


def answerers(token: Token) -> list[Token]:
    """Return who reacts to a demand, as it was made to them: "X ignored appeals by Y"."""
    verb = token.head if token.dep_ in ("dobj", "nsubjpass") else token.head.head
    reacts = (
        token.dep_ in ("dobj", "nsubjpass") or token.dep_ == "pobj" and token.head.lower_ == "to"
    )
    if not reacts or verb.pos_ != "VERB" or verb.lemma_ not in _REACTING:
        return []
    return agents_by(verb) if is_passive(verb) else subjects_of(verb)


def claimants(token: Token) -> list[Token]:
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


def suspects(token: Token) -> list[Token]:
    """Return on whom an act is blamed: "the attack, blamed on X", "a raid attributed to X"."""
    phrases = [t for child in token.rights if child.dep_ == "prep" for t in pobj(child)]
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
        for t in pobj(child)
    ]


_AT_EVENT = frozenset("during at after in before following on from ahead amid under".split())


def participants(token: Token) -> list[Token]:
    """Return the subject of the clause that an event frames: "after talks with Putin, she said"."""
    if token.head.lower_ == "on" and lemma_of(token) in _OUTCOMES:
        return []  # a topic, no occasion: "Chile and Peru disagree on the deal"
    speech = _framed_speech(token)
    return _framing(token) if speech is None else subjects_of(speech)


_OUTCOMES = ACCORDS | frozenset("arrangement contract plan release swap understanding".split())
"""What comes out of talks: "a deal arranged by X in talks with Y"."""


def _makers_of(verb: Token) -> list[Token]:
    """Return the subject of a clause, or who worked out what was worked out in talks."""
    subjects = subjects_of(verb)
    outcome = is_passive(verb) and any(lemma_of(t) in _OUTCOMES for t in subjects)
    return agents_by(verb) if outcome else subjects


def _framing(token: Token) -> list[Token]:
    """Return the subject of the clause in which an event stands."""
    node = token
    if token.dep_ == "attr" and any(c.dep_ == "expl" for c in token.head.children):
        clause = token.head
        return subjects_of(clause.head) if clause.dep_ == "ccomp" else []
    for _ in range(4):
        if node.dep_ == "pobj" and node.head.lower_ in (*_AT_EVENT, "of", "with"):
            preposition = node.head
            if preposition.lower_ in ("with", "on") and _belongs_to(preposition.head, node):
                return []
            if preposition.head.pos_ in ("VERB", "AUX") and preposition.lower_ != "of":
                return _makers_of(preposition.head) + _told_there(preposition)
            node = preposition.head
            if node.lower_ == "ahead":
                return subjects_of(node.head)
            if preposition.lower_ != "of" and (verb := governing_verb(node)):
                return possessors(node) or subjects_of(verb)
        elif node.dep_ == "prep" or node.dep_ == "pcomp":
            node = node.head
        else:
            break
        if node.pos_ in ("VERB", "AUX"):
            return subjects_of(node)
    return []


_BONDS = frozenset("bond connection contact friendship link relation relationship tie".split())
"""What marks a man out, wherever the parser hangs it: "purged officials with ties to Iran"."""


def _belongs_to(head: Token, noun: Token) -> bool:
    """Tell whether a phrase is a noun's: "a debate on the war", "officials with ties to Iran"."""
    return head.pos_ == "NOUN" or is_passive(head) or lemma_of(noun) in _BONDS


_SPOKEN = frozenset(
    "address briefing call conference conversation exchange interview letter meeting message note "
    "phonecall session speech statement talk telegram".split()
)
"""On what occasions one says things; in an agreement somebody else may be bound."""


def _framed_speech(token: Token) -> Token | None:
    """Return the verb of speech that a phrase after a comma frames: "said X lied, in a call"."""
    preposition = token.head
    if token.lemma_ not in _SPOKEN or preposition.lower_ not in ("in", "at", "during"):
        return None
    first = preposition.i == preposition.sent.start
    if first or preposition.nbor(-1).text != ",":
        return None
    above = (t for t in preposition.ancestors if t.dep_ in ("ccomp", "pcomp") and t.i < token.i)
    content = next(above, None)
    if content is None:
        return None
    verb = content.head if content.dep_ == "ccomp" else content.head.head
    return verb if verb.pos_ == "VERB" and verb.i < content.i else None


_OVERRIDDEN = {
    "over": frozenset("complaint misgiving objection opposition protest reservation veto".split()),
    "against": frozenset("advice will wish".split()),
}


def despisers(token: Token) -> list[Token]:
    """Return who acts in spite of what a noun names: "over the objections of X, Y signed"."""
    preposition, above = token.head, token.head.head
    if preposition.lower_ == "of" and above.lower_ in ("spite", "face"):
        preposition, above = above.head, above.head.head
    elif preposition.lower_ != "despite" and token.lemma_ not in _OVERRIDDEN.get(
        preposition.lower_, ()
    ):
        return []
    if token.dep_ != "pobj" or preposition.dep_ != "prep" or above.pos_ != "VERB":
        return []
    return agents_by(above) if is_passive(above) else subjects_of(above)


_TELLING = frozenset("tell assure promise inform brief reassure ask".split())


def _told_there(preposition: Token) -> list[Token]:
    """Return who is spoken to at an event: "assured Kofi Annan at a meeting"."""
    if preposition.head.lemma_ not in _TELLING or preposition.lower_ not in ("at", "in", "during"):
        return []
    return [t for t in objects_of(preposition.head, "dobj") if t.ent_type_ == "PERSON"]


def _one_of(token: Token) -> Token | None:
    """Return the word that says of somebody that he is one of many: "is one of X's allies"."""
    if token.dep_ != "pobj" or token.head.lower_ != "of":
        return None
    one = token.head.head
    told = one.dep_ in ("attr", "oprd", "appos", "pobj") or any(
        c.dep_ == "appos" for c in one.rights
    )
    return one if told and one.tag_ == "CD" else None


def bearers(token: Token) -> list[Token]:
    """Return who is what an agent noun says: "Assad's ally Iran", "X is a critic of Y"."""
    if (one := _one_of(token)) is not None:
        return bearers(one)
    if token.dep_ in ("attr", "oprd") and token.head.pos_ in ("VERB", "AUX"):
        return subjects_of(token.head) if token.dep_ == "attr" else objects_of(token.head, "dobj")
    if token.dep_ == "appos":
        return [token.head]
    if (
        token.dep_ == "pobj"
        and token.head.lower_ == "as"
        and token.head.head.pos_ in ("VERB", "AUX")
    ):
        return objects_of(token.head.head, "dobj") or subjects_of(token.head.head)
    if token.dep_ in ("compound", "nmod") and token.head.i > token.i:
        return [token.head]
    found = [t for child in token.rights if child.dep_ == "appos" for t in expand(child)]
    listed = [c for c in token.conjuncts if c.i > token.i]
    if not found and token.tag_ == "NNS" and listed and all(c.dep_ != "cc" for c in token.children):
        found = listed
    return found or [token]
