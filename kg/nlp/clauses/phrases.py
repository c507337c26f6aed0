"""What stands in a phrase, whoever acts: lists, antecedents, objects, agents after "by".

Lowest module of the engine: it reads one phrase or one verb with its children, never the clause
around it. A list is taken as a whole ("X, Y and Z"), a relative pronoun as the noun that it
stands for, and of "not X but Y" only Y is left. It also says what form a verb has: passive,
infinitive, or a participle in place of a relative clause.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
RELATIVE = frozenset({"who", "whom", "which", "that", "whose"})
_COMITATIVE = frozenset({"alongside", "plus"})
ACCOMPANY = frozenset({"along", "together", "well"})


def lemma_of(token: Token) -> str:
    """Return the lemma of a token in lower case, with the hyphen of prefixed verbs kept."""
    lemma: str = token.lemma_
    return lemma.lower() if lemma else token.lower_


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
        if token.dep_ == "conj" and not _has_aux(token) and not own_subjects(token):
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


def is_infinitive(token: Token) -> bool:
    """Tell whether "to" stands before a verb."""
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in token.children)


def is_reduced(clause: Token) -> bool:
    """Tell whether a participle stands for a relative clause: "a deal signed by X"."""
    if clause.dep_ != "acl" or clause.tag_ != "VBN":
        return False
    return not any(child.dep_ in ("aux", "auxpass", "mark", "nsubj") for child in clause.children)


def own_subjects(token: Token) -> list[Token]:
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


def antecedent(token: Token) -> Token:
    """Replace a relative pronoun by the noun that it stands for."""
    if token.lower_ in RELATIVE and token.tag_ in ("WP", "WP$", "WDT", "IN", "DT"):
        node: Token = token
        while node.dep_ not in ("relcl", "acl", "ccomp", "ROOT") and node.head.i != node.i:
            node = node.head
        if node.dep_ in ("relcl", "acl") and node.head.i < token.i:
            return _personal(token, node.head)
        if node.dep_ == "ccomp" and (picked := focus(node.head)) is not None:
            return picked
    return token


def focus(verb: Token) -> Token | None:
    """Return what a cleft sentence picks out: "it was Egypt that brokered the truce"."""
    if verb.lemma_ != "be" or not any(c.dep_ == "nsubj" and c.lower_ == "it" for c in verb.lefts):
        return None
    return next((child for child in verb.rights if child.dep_ == "attr"), None)


def _personal(pronoun: Token, noun: Token) -> Token:
    """Return the person right before "who", where the parser took a place or thing for it."""
    if (
        pronoun.lower_ == "who"
        and noun.dep_ == "pobj"
        and not any(c.dep_ == "det" for c in noun.lefts)
    ):
        last = pronoun.nbor(-1)
        inside = last.dep_ == "pobj" and last.head.lower_ == "of" and last.head.head == noun
        if inside and last.tag_ == "NNS" and noun.head.lower_ == "in":
            return last  # "in pursuit of gunmen who opened fire"
    if pronoun.lower_ != "who" or noun.ent_type_ not in ("GPE", "LOC") or pronoun.i < 2:
        return noun
    for above in noun.ancestors:
        if above.dep_ in ("acl", "relcl") and above.head.tag_ in ("NNS", "NNPS"):
            return above.head
    before = pronoun.nbor(-1) if pronoun.nbor(-1).text != "," else pronoun.nbor(-2)
    return before if before.pos_ == "PROPN" and before.ent_type_ not in ("GPE", "LOC") else noun


def expand(token: Token) -> list[Token]:
    """Return a noun with all that is coordinated with it."""
    token = antecedent(token)
    together = [
        token,
        *(c for c in token.conjuncts if c.i > token.i and _is_joined(c)),
    ]
    if is_corrected(token):
        together = together[1:]
    return together + [t for noun in together for t in examples(noun)]


def _is_joined(conjunct: Token) -> bool:
    """Tell whether a noun belongs to its list: not China in "Japan and not China"."""
    return conjunct.pos_ not in ("VERB", "AUX") and not _is_ruled_out(conjunct)


def _is_ruled_out(word: Token) -> bool:
    """Tell whether "not" stands right before a phrase alone: "to Oman, not to Qatar"."""
    start = word.left_edge if word.pos_ != "ADP" else word
    if start.lower_ != "not":
        after_not = start.i > 1 and word.doc[start.i - 1].lower_ == "not"
        return after_not and word.doc[start.i - 2].pos_ != "AUX"
    return start.nbor(1).lower_ not in ("only", "just", "merely", "least")


def is_corrected(noun: Token) -> bool:
    """Tell whether a name is taken back: Iran in "not Iran but Israel attacked"."""
    if not any(c.dep_ == "cc" and c.lower_ == "but" for c in noun.children):
        return False
    return any(c.dep_ == "neg" for c in (*noun.lefts, *noun.head.children))


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


def company_of(token: Token, subject: Token | None = None) -> list[Token]:
    """Return who acts together with a noun: "along with X", "together with X", "as well as X"."""
    found: list[Token] = []
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ in _COMITATIVE and subject is None:
            found += pobj(child)
        elif child.lower_ == "with" and any(c.lower_ in ACCOMPANY for c in child.lefts):
            found += pobj(child)
        elif child.dep_ in ("prep", "advmod", "cc") and child.lower_ in ACCOMPANY:
            found += [
                t for inner in child.children if inner.lower_ in ("with", "as") for t in pobj(inner)
            ]
    return found


def is_company(preposition: Token) -> bool:
    """Tell whether "with" adds who acts too: "together with X", "along with X"."""
    beside = (*preposition.lefts, preposition.head)
    return preposition.lower_ == "alongside" or (
        preposition.lower_ == "with" and any(t.lower_ in ("together", "along") for t in beside)
    )


def joining(token: Token) -> list[Token]:
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
        for t in pobj(child)
    ] or hyphen_agent(token)


def after(token: Token, prepositions: Sequence[str]) -> list[Token]:
    """Return what stands after some prepositions of a word."""
    near = (c for c in token.children if c.dep_ == "prep" and c.lower_ in prepositions)
    return [t for child in near for t in pobj(child)]


def hyphen_agent(token: Token) -> list[Token]:
    """Return the agent of a compound participle: `US` in "US-led", "Russia-backed"."""
    if (
        token.i >= 2
        and token.doc[token.i - 1].text == "-"
        and token.dep_ in ("amod", "acl", "compound", "conj", "nmod")
    ):
        return [token.doc[token.i - 2]]
    return [child for child in token.lefts if child.dep_ == "npadvmod" and token.dep_ == "amod"]


def possessors(noun: Token) -> list[Token]:
    """Return whose a noun is: "Chile's and Peru's talks"."""
    return [t for child in noun.lefts if child.dep_ == "poss" for t in expand(child)]


def objects_of(token: Token, label: str) -> list[Token]:
    """Return the objects of a verb that bear a label (`dobj`, `dative`), with their lists."""
    found = [c for c in token.children if c.dep_ == label and c.pos_ != "ADP"]
    plain = [c for c in found if c.lower_ not in RELATIVE]  # "the claim that it backs X"
    return [t for child in plain or found for t in expand(child)]


def relative_object(token: Token) -> list[Token]:
    """Return the antecedent of an object gap: "the jet (that) Turkey shot down"."""
    if token.dep_ != "relcl" or not own_subjects(token):
        return []
    if token.head.ent_type_ in ("DATE", "TIME"):
        return []  # "a day after X called for peace"
    if any(s.lower_ in RELATIVE for s in own_subjects(token)) or any(
        c.dep_ == "ccomp" for c in token.children
    ):
        return []
    gap = [  # "the town (that) they fought in", "the town in which they fought"
        child
        for child in token.children
        if child.dep_ == "prep" and all(t.lower_ in RELATIVE for t in child.children)
    ]
    return [] if gap else expand(token.head)


def has_gap_within(token: Token) -> bool:
    """Tell whether an antecedent is the object of what one helps to do: "a law X helped draft"."""
    if token.dep_ != "relcl" or token.lemma_ != "help":
        return False
    who = any(c.dep_ == "dobj" and (c.i > token.i or c.lower_ in _WHO) for c in token.children)
    return not who and any(c.dep_ == "xcomp" for c in token.rights)


_WHO = frozenset({"who", "whom"})


def shared_object(token: Token) -> list[Token]:
    """Return the object of another conjunct: "condemned and sanctioned Russia".

    So that of a relative clause: "the militia which Iran paid and armed".
    """
    first = token.head
    if token.dep_ == "conj" and first.dep_ == "relcl" and not own_subjects(token):
        fronted = [t for t in first.lefts if t.dep_ == "dobj" and t.lower_ in RELATIVE]
        return [t for pronoun in fronted for t in expand(pronoun)] or relative_object(first)
    for child in token.children:
        if (
            child.dep_ == "conj"
            and child.pos_ == "VERB"
            and child.i - token.i <= 3
            and not own_subjects(child)
        ):
            return objects_of(child, "dobj")
    return []


def pobj(preposition: Token) -> list[Token]:
    """Return what stands after a preposition, also after the one below it: "from under X"."""
    below = list(preposition.children)
    named = () if _is_ruled_out(preposition) else below
    found = [t for child in named if child.dep_ == "pobj" for t in expand(child)]
    for child in below:
        if child.dep_ in ("prep", "conj") and child.pos_ == "ADP":
            found += pobj(child)
    return found


_MEANS = frozenset(
    "mediation help support backing assistance aid approval blessing consent facilitation "
    "participation permission involvement".split()
)


def is_means(token: Token) -> bool:
    """Tell whether "with" adds a circumstance, not a party: "agreed with Qatari mediation"."""
    return token.lemma_.lower() in _MEANS and token.dep_ == "pobj" and token.head.lower_ == "with"


def is_beyond_doubt(noun: Token) -> bool:
    """Tell whether a noun says that its clause is true: "there is no (little) doubt that"."""
    doubted = noun.lower_ in ("doubt", "question")
    return doubted and any(c.lower_ in ("no", "little") for c in noun.lefts)
