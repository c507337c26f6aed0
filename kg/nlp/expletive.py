"""The "it" that means nobody: "it is time to", "it was 5:30", "it was Russia that"."""

from __future__ import annotations

from spacy.tokens import Token

from kg.nlp.minds import needs_mind

_BEING = frozenset("be become remain seem appear look sound feel prove get".split())
_OPENING = frozenset("seem appear turn happen emerge transpire matter follow".split())
"""Verbs whose "it" stands for the clause that follows."""
_WEATHER = frozenset("rain snow pour thunder drizzle freeze".split())
_TIMES = frozenset("early late dark time noon midnight dawn dusk".split())
_MOMENTS = frozenset({"DATE", "TIME", "CARDINAL"})
_TOLD = frozenset(
    "advise assure convince inform instruct notify persuade promise tell warn".split()
)
"""Verbs with a clause that says what somebody hears: "it was told that"."""
_RAISING = frozenset(
    "likely unlikely certain sure bound due set supposed poised first last".split()
)
"""What a party is before an infinitive: "it is likely to leave", but "it is likely that"."""

_OF_TEXTS = frozenset("commit oblige bind stipulate envisage entail contain last cost".split())
"""What a treaty does rather than a party: "it commits both sides to a truce"."""


def is_expletive(token: Token) -> bool:
    """Tell whether "it" stands for a clause that follows, the hour, the weather or a text."""
    verb = token.head
    after = [child for child in verb.rights if child.i > token.i]
    clauses = [c for c in after if c.dep_ in ("ccomp", "csubj", "csubjpass")]
    if token.dep_ == "expl" or verb.lemma_ in _WEATHER:
        return True
    if token.dep_ == "nsubjpass":
        return bool(clauses) and verb.lemma_ not in _TOLD
    if token.dep_ != "nsubj" or needs_mind(token):
        return False
    if verb.lemma_ in _OF_TEXTS:
        return True
    if verb.lemma_ == "take":
        return any(c.ent_type_ in _MOMENTS or c.lower_ in _TIMES for c in after)
    if verb.lemma_ in _OPENING and clauses:
        return True
    said = [child for child in after if child.dep_ in ("acomp", "attr", "oprd")]
    if verb.lemma_ not in _BEING or not said:
        return False
    words = {t.lower_ for part in said for t in (part, *part.lefts)}
    parts = [*after, *(child for part in said for child in part.rights)]
    return (
        bool(clauses)
        or any(part.ent_type_ in _MOMENTS for part in said)
        or not words.isdisjoint(_TIMES)
        or words.isdisjoint(_RAISING)
        and any(_is_to_do(part) or _is_cleft(part) for part in parts)
    )


def _is_to_do(clause: Token) -> bool:
    """Tell whether a clause says what to do: "it is hard (for them) to leave"."""
    if clause.dep_ in ("prep", "mark") and clause.lower_ == "for":
        return any(_is_to_do(child) for child in clause.children)
    return clause.pos_ in ("VERB", "AUX") and any(
        child.lower_ == "to" and child.tag_ == "TO" for child in clause.lefts
    )


def _is_cleft(clause: Token) -> bool:
    """Tell whether a clause says of whom "it" is said: "it was Russia that left"."""
    return clause.dep_ == "relcl" and clause.head.pos_ in ("PROPN", "PRON")
