"""Where: the place of an event, from the prepositions of its own clause.

A place is a state, a capital, a name of `data/gazetteer/places.csv` or what the entity recogniser
takes for one. It is no home of a person ("the ambassador in Ankara") and no place of a saying.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kg.gazetteer import Entry, Gazetteer
from kg.nlp import adjuncts, times
from kg.nlp.adjuncts import CARRIERS, SETTINGS, is_event, is_verb
from kg.nlp.sentences import sentence_start

_AT = frozenset("across around at in inside near outside throughout within".split())
_ABOVE = frozenset({"over", "above", "off"})
_FLYING = frozenset(
    "bomb crash down downing drop flight fly incursion intercept interception shoot shooting "
    "strike".split()
)
"""Events that happen over a place; talks over a place are about it."""
_GOVERNS_IN = frozenset(
    "believe engage interfere invest involve meddle participate succeed trust".split()
)
"""Words whose "in" says no place."""
_TO_PARTY = frozenset({"against", "between", "on", "to", "upon", "with"})
"""Prepositions before whom an act is aimed at, on whose name the place may hang."""
_VISITS = frozenset({"trip", "visit", "tour", "mission"})
AREAS = frozenset(
    "airport area base camp capital centre center city coast district east enclave island lawn "
    "mountain north northeast northwest outskirts part peninsula port province region resort south "
    "southeast southwest state suburb territory town valley village water west".split()
)
"""What "of" leads from to a name: "the Syrian city of Aleppo", "the outskirts of Paris"."""
_NAMED_AFTER = frozenset("attack conference meeting summit talk talks negotiation bombing".split())
_NO_BUILDING = frozenset(
    "Agency Army Council Corps Force Forces Guard Guards Navy Police Service Services".split()
)


def event_place(doc: Doc, token: Token, text: str, gazetteer: Gazetteer) -> str | None:
    """Return where an event happened, or None if its clause does not say.

    A name that the gazetteer knows is given in its usual form, any other as the text has it.

    Args:
        doc: The Doc of the article.
        token: The word that states the event.
        text: The article's own characters.
        gazetteer: The names of states and places.
    """
    for host in adjuncts.hosts(token):
        for where in _wheres(host):
            if name := _name(doc, where, text, gazetteer):
                return name
    return _named_after(doc, token, text, gazetteer)


def _wheres(host: Token) -> Iterator[Token]:
    """Yield the nouns that may say where: of the host's prepositions, then of its object's."""
    yield from _after_prepositions(host, host)
    if not is_verb(host):
        return
    for child in host.children:
        if host.dep_ == "advcl" and host.lemma_ == "visit" and child.dep_ == "dobj":
            yield child
        if child.dep_ in ("dobj", "dative", "nsubjpass"):
            yield from _of_object(child, host)
        elif child.dep_ == "prep" and child.lower_ in _TO_PARTY:
            for noun in (t for t in child.children if t.dep_ == "pobj"):
                yield from _of_object(noun, host)


def _of_object(noun: Token, host: Token) -> Iterator[Token]:
    """Yield what the parser hung on an object, unless it is the place of another event."""
    if is_event(noun) and host.lemma_ not in CARRIERS or noun.ent_type_ in ("DATE", "TIME"):
        return
    yield from _after_prepositions(noun, host)


def _after_prepositions(node: Token, host: Token) -> Iterator[Token]:
    for child in node.children:
        if child.dep_ not in ("prep", "advmod"):
            continue
        nouns = [t for t in child.children if t.dep_ == "pobj"]
        if _says_where(child, node, host):
            yield from nouns
        for noun in nouns:
            if child.lower_ == "on" and noun.lemma_ in AREAS:
                yield noun
            if child.lower_ in SETTINGS or child.lower_ == "for" and noun.lemma_ in _NAMED_AFTER:
                yield from _within(noun)


def _within(noun: Token) -> Iterator[Token]:
    """Yield where a setting lies: "at a hotel in Geneva", "on a visit to Ankara"."""
    if noun.pos_ == "NOUN" or noun.ent_type_ in ("ORG", "FAC"):
        yield from _after_prepositions(noun, noun)
    if noun.lemma_ in _VISITS:
        for child in noun.children:
            if child.lower_ == "to":
                yield from (t for t in child.children if t.dep_ == "pobj")


def _says_where(preposition: Token, node: Token, host: Token) -> bool:
    word = preposition.lower_
    if word in _ABOVE:
        return host.lemma_.lower() in _FLYING
    return word in _AT and not (word == "in" and node.lemma_.lower() in _GOVERNS_IN)


def _named_after(doc: Doc, token: Token, text: str, gazetteer: Gazetteer) -> str | None:
    """Read "the Geneva talks"."""
    if token.lemma_.lower() not in _NAMED_AFTER or is_verb(token):
        return None
    for child in token.lefts:
        if child.dep_ in ("compound", "nmod"):
            found = _entries(doc, child, text, gazetteer)
            if found and any(e.actor.id.startswith("place/") for e in found[1]):
                return _canonical(*found)
    return None


# ---------------------------------------------------------------- names


def _name(doc: Doc, head: Token, text: str, gazetteer: Gazetteer) -> str | None:
    """Return the name of the place that a noun stands for, or None if it is none."""
    if head.ent_type_ in ("DATE", "TIME") or times.find(head.text):
        return None
    if head.lemma_.lower() in AREAS:
        for noun in _of(head):
            if name := _name(doc, noun, text, gazetteer):
                return name
    if found := _entries(doc, head, text, gazetteer):
        aimed_at = head.head.lower_ == "at" and any(e.actor.kind == "state" for e in found[1])
        return None if aimed_at else _canonical(*found)
    if (
        head.lemma_.lower() in AREAS
        and head.i > sentence_start(head)
        and head.nbor(-1).pos_ == "PROPN"
    ):
        return _name(doc, head.nbor(-1), text, gazetteer)
    if head.ent_type_ in ("GPE", "LOC", "FAC") and head.pos_ == "PROPN":
        return text[_left(head).idx : head.idx + len(head)]
    return None


def _of(noun: Token) -> list[Token]:
    return [
        t
        for child in noun.children
        if child.lower_ == "of" or child.dep_ == "appos"
        for t in ([child] if child.dep_ == "appos" else child.children)
        if t.dep_ in ("pobj", "appos")
    ]


def _left(head: Token) -> Token:
    """Return the first word of a name."""
    names = [head, *(c for c in head.lefts if c.dep_ == "compound" and c.pos_ == "PROPN")]
    return min((c.left_edge if c.dep_ == "compound" else c for c in names), key=lambda t: t.i)


def _entries(
    doc: Doc, head: Token, text: str, gazetteer: Gazetteer
) -> tuple[str, tuple[Entry, ...]] | None:
    """Return the gazetteer's longest name that ends with a noun, as written, and its meanings."""
    for start in range(max(head.i - 4, sentence_start(head)), head.i + 1):
        if entries := gazetteer.lookup(doc[start : head.i + 1].text):
            return text[doc[start].idx : head.idx + len(head)], entries
    return None


def _canonical(written: str, entries: tuple[Entry, ...]) -> str | None:
    """Return the usual form of a name, or None if it is no place but a body or a person."""
    for entry in entries:
        is_state = entry.form == "name" and entry.actor.kind == "state"
        if is_state or entry.actor.id.startswith("place/"):
            return entry.actor.name
    if any(entry.form == "capital" for entry in entries):
        return written.title() if written.isupper() and len(written) > 3 else written
    for entry in entries:
        if entry.form == "metonym" and not set(entry.actor.name.split()) & _NO_BUILDING:
            return None if written.isupper() else entry.actor.name
    return None
