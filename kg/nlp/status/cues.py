"""What all parts of the status share: operators of the lexicon, negation, what a claim is."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from kg.lexicon import Lexicon, Operator
from kg.nlp.clauses import is_infinitive, lemma_of
from kg.nlp.wars import ACCORDS

Finding = tuple[str, str, Token | None]
"""A status, or "future" or "unsaid"; the words that give it; who says so."""
MODALS = frozenset("may might could would should must shall 'd can".split())
FUTURE = frozenset({"will", "'ll", "shall", "wo"})
CLAUSAL = frozenset({"ccomp", "xcomp", "parataxis", "dep"})
OBJECTS = frozenset({"dobj", "nsubjpass"})
ASPECT = frozenset(
    "continue finish end halt resume intensify escalate suspend prolong step stop cease".split()
)
HAPPENING = frozenset(
    "begin come focus go happen materialise materialize occur open proceed resume start "
    "take".split()
)
IMMATERIAL = frozenset(
    "apology bones comment confirmation doubt effort explanation reaction secret time word".split()
)
"""Objects without which an act is done all the same: "lost no time in bombing Iran"."""
DENYING = frozenset(
    "reject dismiss deny refute rebut disavow contradict rubbish disprove debunk wave shrug".split()
)


def operator_of(lexicon: Lexicon, parts: Sequence[str], token: Token) -> Operator | None:
    """Return the operator that a word is as one of some parts of speech."""
    for part in parts:
        for word in (lemma_of(token), token.lower_):
            if found := lexicon.operators.get((part, word)):
                return found
    return None


def verb_operator(lexicon: Lexicon, head: Token) -> Operator | None:
    """Return the operator that a verb is, with its particle or adjective first."""
    lemma = lemma_of(head)
    for child in head.children:
        if child.dep_ in ("prt", "acomp", "advmod") and (
            found := lexicon.operators.get(("verb", f"{lemma} {child.lower_}"))
        ):
            return found
    return lexicon.operators.get(("verb", lemma))


def is_accord(node: Token) -> bool:
    """Tell whether what is agreed came about by it: "agreed a truce", "agreed on a deal"."""
    nouns = (node, *node.children) if node.dep_ == "prep" else (node,)
    return any(noun.lemma_.lower() in ACCORDS for noun in nouns)


def is_claim(noun: Token, lexicon: Lexicon) -> bool:
    """Tell whether a noun names something said: "allegations", "reports"."""
    operator = operator_of(lexicon, ("noun",), noun)
    return operator is not None and operator.effect == "reported"


def is_negated(token: Token) -> bool:
    """Tell whether a verb is denied: by "not", a negative subject, after "neither" and "nor"."""
    if token.dep_ == "conj" and any(c.lower_ == "nor" for c in token.head.children):
        return True
    return any(
        c.dep_ == "neg"
        and not is_additive(c)
        or c.lower_ in ("never", "neither")
        or c.dep_ in ("nsubj", "nsubjpass")
        and negative_subject(c)
        for c in token.children
    )


def is_additive(negation: Token) -> bool:
    """Tell whether "not" only adds to what was before: "not only", "is not the first attack"."""
    if negation.nbor(1).lower_ in _MERELY and negation.nbor(2).lower_ != "yet":
        return True  # "the goal was not just to topple X"
    told = (c for c in negation.head.rights if c.dep_ == "attr")
    words = (*negation.children, *(t for noun in told for t in noun.lefts))
    return any(t.lower_ in _ADDITIVE for t in words)


_MERELY = frozenset("just merely only simply solely".split())
_ADDITIVE = frozenset("first just last merely only sole".split())


def negative_subject(subject: Token) -> str | None:
    """Return the word that makes a subject nobody: "no minister", "neither Rome nor Paris"."""
    if subject.lower_ in ("nobody", "none", "neither", "nothing"):
        return subject.text
    nots = (child for child in subject.lefts if child.lower_ == "not")
    if any(child.nbor(1).lower_ in ("a", "an", "one", "any", "even") for child in nots):
        return "not"
    determiners = ("det", "preconj", "cc")
    words = (c for c in subject.children if c.dep_ in determiners)
    return next((c.text for c in words if c.lower_ in ("no", "neither")), None)


SEEMING = frozenset({"appear", "seem"})
"""Verbs of saying that nobody says: what follows is told, as it looks."""


def is_perfect(infinitive: Token) -> bool:
    """Tell whether an infinitive tells of the past: "claimed to have brokered it"."""
    return any(c.dep_ == "aux" and c.lower_ in ("have", "be") for c in infinitive.children)


def asks_why(clause: Token) -> bool:
    """Tell whether a question takes the act for given: "wondered how Israel bombed Syria"."""
    words = [c for c in clause.children if c.tag_ == "WRB" and c.lower_ in ("how", "why", "when")]
    return bool(words) and not is_infinitive(clause)
