"""Whose adverbial it is: the event that a date or a place in a sentence belongs to.

Used by `kg.nlp.dates` and `kg.nlp.places`. An event noun takes over what is said of the verb that
carries it ("held talks on Tuesday"); a verb of saying gives nothing to what is said.
"""

from __future__ import annotations

import functools
from collections.abc import Iterator

from spacy.tokens import Token

from kg import lexicon

CARRIERS = frozenset(
    "accept attend be begin break carry chair clinch commit complete conclude conduct continue cut "
    "do end engage establish execute finish give happen have hold host impose issue join kick "
    "launch make mount negotiate normalise occur open pay perform reach renew restore resume "
    "restart seal send sever sign stage start strike suffer take undertake witness".split()
)
"""Verbs that say no more of an event noun than that it happens."""
_EFFECTS = frozenset("come destroy hit injure kill leave wound".split())
"""What events do when and where they happen: "the raid killed ten people"."""
_PHASES = frozenset("begin cease continue fail help manage resume start stop try".split())
MOTION = frozenset("arrive come fly gather go head land return rush sail sit travel".split())
SETTINGS = frozenset({"amid", "at", "during", "in", "on"})
"""Prepositions before an event at which something else happens: "during a visit"."""
BEFORE_NOUN = frozenset({"poss", "compound", "nummod", "amod", "nmod"})
_THINGS = frozenset("base branch bridge convoy hospital market plane satellite ship truck".split())
"""Nouns of the lexicon that name no event: they have a place, but no time."""


@functools.lru_cache(maxsize=1)
def _event_nouns() -> frozenset[str]:
    words = (word for row in lexicon.load().rows for word in row.words.get("noun", ()))
    more = {"conference", "crisis", "election", "summit", "trip", "war"}
    return (frozenset(word.split()[-1] for word in words) | more) - _THINGS


def is_event(token: Token) -> bool:
    """Tell whether a noun names an event."""
    return token.pos_ == "NOUN" and (
        token.lemma_.lower() in _event_nouns() or token.lower_.endswith(("ing", "tion", "ment"))
    )


def is_verb(token: Token) -> bool:
    """Tell whether a token heads a clause."""
    return token.pos_ in ("VERB", "AUX") and token.dep_ not in ("aux", "auxpass")


def hosts(event: Token) -> Iterator[Token]:
    """Yield the words whose adverbials hold for an event, the event itself first."""
    node = event
    for _ in range(6):
        yield node
        head = node.head
        if head.i == node.i:
            break
        if not (_verb_passes(node, head) if is_verb(node) else _noun_passes(node, head)):
            break
        node = head
    yield from (t for t in event.children if _is_circumstance(t))


def _verb_passes(node: Token, head: Token) -> bool:
    if node.dep_ == "pcomp":
        return False
    infinitive = node.dep_ in ("xcomp", "advcl") and node.tag_ in ("VB", "VBG")
    return infinitive and head.lemma_ in _PHASES | MOTION


def _noun_passes(node: Token, head: Token) -> bool:
    if node.pos_ == "ADP":
        return is_verb(head) and head.lemma_ in CARRIERS | MOTION | {"meet"}
    if is_verb(head):
        return head.lemma_ in CARRIERS | _EFFECTS or node.pos_ == "ADJ"
    if node.dep_ == "pobj":
        return head.lower_ in ("for", "in", "into", "of", "on")
    return node.dep_ in ("compound", "conj", "prep") and head.pos_ in ("NOUN", "PROPN")


def _is_circumstance(clause: Token) -> bool:
    """Tell whether a participle says what else went on: "while visiting Kyiv on Friday"."""
    return (
        clause.dep_ == "advcl"
        and clause.tag_ == "VBG"
        and not any(
            c.dep_ in ("nsubj", "aux") or c.lower_ in ("after", "before", "since")
            for c in clause.children
        )
    )
