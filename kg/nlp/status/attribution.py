"""Who says so: verbs of saying, "according to X", "in X's words", and claims that are called false.

What is reported may at once be denied ("rejected reports of a raid") or left open ("did not say
that"); the speaker is the subject of the verb, or its agent if it is passive.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Span, Token

from kg.lexicon import Lexicon, Operator
from kg.nlp.clauses import agents_by, is_infinitive, is_means, is_passive, lemma_of, subjects_of
from kg.nlp.headlines import is_hearsay
from kg.nlp.status.cues import (
    CLAUSAL,
    DENYING,
    OBJECTS,
    SEEMING,
    Finding,
    is_claim,
    is_negated,
    is_perfect,
)


def speaker_of(verb: Token) -> Token | None:
    """Return who says what a verb of saying tells."""
    if is_passive(verb):
        return next(iter(agents_by(verb)), None)
    return next(iter(subjects_of(verb)), None)


_FALSELY = frozenset("erroneously falsely mistakenly untruthfully wrongfully wrongly".split())


def from_report(node: Token, head: Token, operator: Operator) -> Iterator[Finding]:
    """Findings of a verb of saying on what is said; the infinitive after it is a demand."""
    clausal = node.dep_ in CLAUSAL
    if any(c.dep_ == "advmod" and c.lower_ in _FALSELY for c in head.children):
        yield "denied", "falsely", None
    seems = lemma_of(head) in SEEMING
    rumoured = is_hearsay(head)
    passive = is_passive(head) or rumoured
    asked = not passive or lemma_of(head) == "tell"  # "is said to have left" tells
    if clausal and is_infinitive(node) and asked and not seems and not is_perfect(node):
        yield "possible", head.text, None
    elif (
        clausal
        or _is_allegation(node, operator)
        or node.dep_ == "advcl"
        and _quoted_clause(node, head)
    ):
        yield "reported", head.text, None if seems or rumoured else speaker_of(head)
        if is_negated(head):
            yield "unsaid", f"not {head.text}", None


def _is_allegation(phrase: Token, operator: Operator) -> bool:
    """Tell whether a phrase holds what is said: "described as a raid", "accused of a raid"."""
    if phrase.dep_ != "prep":
        return False
    return phrase.lower_ == "as" or (
        operator.id == "allege" and phrase.lower_ in ("of", "for", "with")
    )


def _quoted_clause(node: Token, head: Token) -> bool:
    """Tell whether a clause before a verb of saying is what is said ("..., she said")."""
    subject = any(child.dep_ in ("nsubj", "nsubjpass") for child in node.children)
    return node.i < head.i and subject and not is_adjunct(node)


_ADJUNCTS = frozenset(
    "because since after as while although though following amid despite over before during "
    "when where once until "
    "whereas given".split()
)
"""What these words introduce is told as a fact of its own, whatever holds of the main clause."""
_GROUNDS = frozenset("aftermath basis grounds strength wake".split())
"""Nouns of phrases that say upon what something is done: "on the basis of a complaint"."""


def is_adjunct(node: Token) -> bool:
    """Tell whether a clause or phrase stands beside what governs it: "because of X"."""
    if node.dep_ == "prep":
        return node.lower_ in _ADJUNCTS - {"as"} or any(
            is_means(child) or child.dep_ == "pobj" and child.lower_ in _GROUNDS
            for child in node.children
        )
    if node.dep_ == "advcl":
        return any(
            child.dep_ in ("mark", "advmod") and child.lower_ in _ADJUNCTS
            for child in node.children
        )
    return False


def is_rebuttal(node: Token, head: Token, lexicon: Lexicon) -> bool:
    """Tell whether a claim is denied: "rejected reports of a raid"."""
    rejected = node.dep_ in OBJECTS and lemma_of(head) in DENYING
    return rejected and (is_claim(node, lexicon) or _is_supposition(node))


def _is_supposition(noun: Token) -> bool:
    """Tell whether a noun says that something is so, not that it should: "suggestions that"."""
    if noun.lemma_.lower() not in ("idea", "possibility", "prospect", "suggestion"):
        return False
    return any(
        clause.dep_ in ("acl", "ccomp", "relcl")
        and any(c.lower_ == "that" and c.dep_ == "mark" for c in clause.lefts)
        and (clause.tag_ != "VB" or any(c.dep_ in ("aux", "auxpass") for c in clause.lefts))
        and not any(c.lower_ == "should" for c in clause.lefts)
        for clause in noun.rights
    )


FALSE = frozenset(
    "absurd baseless fabricated fabrication fake false fiction groundless lie lies ludicrous "
    "nonsense preposterous ridiculous unfounded untrue wrong".split()
)


def is_called_false(noun: Token) -> bool:
    """Tell whether a claim is said to be untrue: "reports that ... were false"."""
    verb = noun.head
    if noun.dep_ == "nsubj" and verb.lemma_ == "be":
        return any(c.dep_ in ("acomp", "attr") and c.lower_ in FALSE for c in verb.children)
    return noun.dep_ in ("dobj", "nsubj") and any(
        c.dep_ in ("oprd", "acomp", "ccomp", "xcomp") and c.lower_ in FALSE for c in verb.children
    )


def according_to(token: Token, sentence: Span) -> Iterator[Finding]:
    """Find whom a sentence names as its source; what describes the source itself is not his word.

    "According to an envoy who met X" tells of a meeting.
    """
    for word in sentence:
        if word.lower_ != "according" or word.is_ancestor(token):
            continue
        for to in (c for c in word.children if c.lower_ == "to"):
            yield "reported", "according to", next((t for t in to.rights if t.dep_ == "pobj"), None)


def by_account(sentence: Span) -> Iterator[Finding]:
    """Find in whose words a sentence is told: "in Moscow's account", "in the words of X"."""
    for noun in sentence:
        if noun.dep_ == "pobj" and noun.lower_ in VIEWS and noun.head.lower_ == "in":
            whose = [c for c in noun.children if c.dep_ == "poss"]
            whose += [t for c in noun.rights if c.lower_ == "of" for t in c.children]
            if whose:
                yield "reported", f"in {noun.text}", whose[0]


VIEWS = frozenset(
    "account accounts eye eyes opinion opinions telling version versions view views word "
    "words".split()
)


def is_put_in(child: Token, token: Token) -> bool:
    """Tell whether a verb of saying is put in after an act, or inside it, between commas."""
    if child.i == token.i or any(ancestor.i == child.i for ancestor in token.ancestors):
        return False
    first, last = sorted((child.i, token.i))
    apart = any(word.text == ";" for word in child.doc[first:last])
    if apart or any(c.dep_ == "mark" and c.lower_ == "that" for c in child.lefts):
        return False  # "X met Y; Z said that he had heard nothing" tells only of Z's words
    inserted = child.dep_ == "parataxis" and child.doc[child.i + 1 :][:1].text == ","
    return child.i > token.i or inserted
