"""Repairs of dependency parses: errors of the parser that are regular enough to be undone."""

from __future__ import annotations

from spacy.tokens import Doc, Token

_PLACES = frozenset({"GPE", "LOC", "DATE", "FAC", "EVENT"})


def repair(doc: Doc) -> Doc:
    """Undo regular parse errors in place and return the Doc."""
    for token in doc:
        verb = _lost_subject_of(token)
        if verb is not None:
            token.head = verb
            token.dep_ = "nsubj"
        fellow = _fellow_participle_of(token)
        if fellow is not None:
            token.head = fellow
    return doc


def _fellow_participle_of(token: Token) -> Token | None:
    """Return the participle that another one goes with: "urging him to stop and warning Turkey"."""
    if token.dep_ != "conj" or not token.lower_.endswith("ing") or token.head.tag_ != "VB":
        return None
    return next(
        (a for a in token.ancestors if a.tag_ == "VBG" and a.dep_ in ("advcl", "ROOT")), None
    )


def _lost_subject_of(token: Token) -> Token | None:
    """Return the verb whose subject was read as an apposition.

    "Before leaving Paris, Hollande said": an opening adjunct ends in a place or date; a comma and
    the subject follow, and the main verb has no subject of its own.
    """
    if token.dep_ not in ("appos", "conj") or token.pos_ not in ("PROPN", "NOUN"):
        return None
    if token.head.ent_type_ not in _PLACES or token.ent_type_ in _PLACES - {"GPE"}:
        return None
    if token.left_edge.i == 0 or token.doc[token.left_edge.i - 1].text != ",":
        return None
    if any(child.dep_ == "cc" for child in token.head.children):
        return None
    for verb in token.ancestors:
        if verb.pos_ in ("VERB", "AUX") and verb.i > token.i:
            taken = any(child.dep_ in ("nsubj", "nsubjpass", "csubj") for child in verb.children)
            return None if taken else verb
    return None
