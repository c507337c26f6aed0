"""What a sentence would have for words of a headline: "will" for "to", a past for a present."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from spacy.tokens import Span, Token

from kg.gazetteer import Gazetteer
from kg.nlp.headlines.sources import is_source, main_part

Spelling = Mapping[int, str]
"""What a sentence would have for words of a headline, by their places in the Doc."""


def speeches(
    whole: Span, parts: Sequence[Span], pasts: Mapping[str, str], names: Gazetteer
) -> Iterator[Spelling]:
    """Yield a headline that opens with who speaks as a sentence that tells it.

    "Oman: Iran broke truce" says that it did; "Oman to Iran: stop arming rebels" urges it to.
    """
    first, rest = parts[0], parts[1:]
    if not rest or first.end >= whole.end or first[-1].text != ":":
        return
    colon = first[-1].i
    verb = whole.doc[first.end].lower_
    to = next((t.i for t in first[1:-2] if t.lower_ == "to"), None)
    if to is not None and verb in pasts and not verb.endswith("s"):
        yield {to: "urged", colon: "to"}
    elif to is None and is_source(first, main_part(parts), names):
        yield {colon: "said"}


def spellings(clause: Span, pasts: Mapping[str, str], names: Gazetteer) -> Iterator[Spelling]:
    """Yield which word of a headline may be its verb, as what a sentence would have for it.

    "To" stands for "will", and "in" for a visit or a deed: "Peruvian envoy in Quito for talks",
    "Peru in pact with Chile".
    """
    if any(t.is_space for t in clause[1:-1]):
        yield {}
    words = sorted(clause[1:-1], key=lambda t: t == clause.root and is_plural(t, names))
    for token in words:
        word, after = token.lower_, token.nbor(1).lower_
        if word == "set" and after == "to":
            yield {token.i: "is"}
        elif word == "to" and after in pasts and _is_to_come(token.nbor(-1)):
            yield {token.i: "will"}
        elif word == "in" and _is_for_talks(clause, token, names):
            yield {token.i: "visited"}
        elif word == "in" and _is_part_in(clause, token, names):
            yield {token.i: "held"}
        elif _is_of_victims(clause, token) or is_body(token, pasts, names):
            continue
        elif word in pasts and not _is_no_verb(token):
            yield {token.i: pasts[word]}


def is_body(word: Token, pasts: Mapping[str, str], names: Gazetteer) -> bool:
    """Tell whether a body stands before a verb: "Kenyan court sentences two to death"."""
    if "body" not in names.roles.get(word.lower_, ()) or word.i + 1 == len(word.doc):
        return False
    after = word.nbor(1).lower_
    return after.endswith("s") and after in pasts


_BLOWS = frozenset("attack attacks blast blasts crash raid raids strike strikes".split())


def _is_of_victims(clause: Span, blow: Token) -> bool:
    """Tell whether a word names what somebody fell victim to: "six killed in a drone strike"."""
    before = [t.lower_ for t in clause.doc[clause.start : blow.i]]
    return blow.lower_ in _BLOWS and "killed" in before and "in" in before


def is_plural(token: Token, names: Gazetteer) -> bool:
    """Tell whether a word names people or things of a side: "rebels", "forces"."""
    return token.lower_.endswith("s") and token.lower_[:-1] in names.roles


def _is_no_verb(token: Token) -> bool:
    return token.tag_ in ("VBN", "VBG", "IN", "JJ") or token.nbor(-1).lower_ == "to"


_SOON = frozenset({"likely", "due", "expected"})


def _is_to_come(before: Token) -> bool:
    """Tell whether "to" says what will be: not after "ready", "willing" or "yet"."""
    return before.pos_ in ("NOUN", "PROPN") or before.lower_ in _SOON


def _is_for_talks(clause: Span, within: Token, names: Gazetteer) -> bool:
    """Tell whether somebody is in a place with an aim: "in Quito for talks", "on a visit"."""
    who = within.nbor(-1)
    roles = names.roles.get(who.lemma_.lower(), frozenset())
    person = who.ent_type_ == "PERSON" or _is_known_person(clause, who, names)
    if not person and roles.isdisjoint({"office", "official"}):
        return False
    near = clause.doc[within.i + 2 : min(within.i + 5, clause.end - 1)]
    return any(
        t.lower_ == "to"
        or t.lower_ in ("for", "on")
        and any(n.lower_ in _AIMS for n in clause.doc[t.i + 1 : min(t.i + 5, clause.end)])
        for t in near
    )


def _is_known_person(clause: Span, who: Token, names: Gazetteer) -> bool:
    """Tell whether the tables know a person of a name that ends in a word."""
    ends = who.idx + len(who) - clause.start_char
    named = (name for name in names.find(clause.text) if name.end == ends)
    return any(entry.actor.kind == "person" for name in named for entry in name.entries)


_AIMS = frozenset(
    "ceremony conference discussions funeral inauguration meeting meetings mission negotiations "
    "summit talks tour trip visit".split()
)
"""What brings somebody to a land, and not to its hospitals."""

_JOINT = frozenset(
    "accord agreement clash clashes deal dispute pact row standoff summit swap talks truce "
    "veto".split()
)


def _is_part_in(clause: Span, within: Token, names: Gazetteer) -> bool:
    """Tell whether somebody named has a part in something: "Peru, Chile in border talks"."""
    ends = {name.end for name in names.find(clause.text)}
    near = clause.doc[within.i + 1 : min(within.i + 4, clause.end)]
    before = within.nbor(-1)
    named = before.idx + len(before) - clause.start_char in ends
    return named and any(t.lower_ in _JOINT for t in near)
