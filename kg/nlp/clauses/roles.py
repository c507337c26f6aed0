"""The table of roles that a predicate fills, and what belongs to the content it governs.

Verbs, event nouns and adjectives fill the same table: `put` adds tokens to a role,
`put_preposition` what follows a preposition, `put_content` the clauses below, with whoever is to do
what they say. `content_tokens` walks those clauses and leaves out what only describes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Token

from kg.nlp.clauses.phrases import (
    RELATIVE,
    agents_by,
    expand,
    focus,
    is_company,
    is_means,
    is_passive,
    is_reduced,
    lemma_of,
    objects_of,
    pobj,
)
from kg.nlp.clauses.subjects import subjects_of

PartOfSpeech = Literal["verb", "noun", "adjective"]
Roles = dict[str, tuple[Token, ...]]


@dataclass(frozen=True, slots=True)
class Predicate:
    """A word that may state a relation, with the tokens that fill its roles.

    `words` are the forms to look up in the lexicon, the most specific first ("shoot down" before
    "shoot").
    `complements` are the heads of the clauses and events that it governs.
    """

    token: Token
    part: PartOfSpeech
    words: tuple[str, ...]
    roles: Roles
    complements: tuple[Token, ...]
    passive: bool = False


def put(roles: dict[str, list[Token]], role: str, tokens: Iterable[Token]) -> None:
    """Add tokens to a role, each once."""
    held = roles.setdefault(role, [])
    held += [token for token in tokens if token not in held] if held else tokens


_BIDDING = frozenset("behest bidding command initiative instigation".split())


def put_preposition(
    roles: dict[str, list[Token]], preposition: Token, *, weak: bool = False
) -> None:
    """Add what follows a preposition to its role; a weak one gives way to what the role holds."""
    tokens = pobj(preposition)
    if preposition.lower_ == "at" and any(t.lemma_ in _BIDDING for t in tokens):
        return  # "attacked at the behest of X" does not attack X
    if not tokens and not list(preposition.children) and preposition.head.dep_ == "relcl":
        tokens = expand(preposition.head.head)
    if weak and roles.get(preposition.lower_):
        return
    if preposition.lower_ == "with" and roles.get("patient") and is_company(preposition):
        return  # who fights X together with Y does not fight Y
    put(roles, preposition.lower_, tokens)


def freeze(roles: dict[str, list[Token]]) -> Roles:
    """Return the table without its empty roles."""
    return {role: tuple(tokens) for role, tokens in roles.items() if tokens}


_LEAVING = frozenset({"leave", "quit", "depart"})


def put_content(roles: dict[str, list[Token]], complements: Sequence[Token]) -> None:
    """Add the clauses below a predicate, who is to do what they say, and what is to be left."""
    if complements:
        put(roles, "content", complements)
        for clause in complements:
            if clause.lemma_ in _LEAVING:
                put(roles, "left", objects_of(clause, "dobj"))
            put(roles, "terms", _bound_by(clause))
            if clause.pos_ in ("VERB", "AUX"):
                if is_passive(clause):
                    put(roles, "content.patient", subjects_of(clause))
                put(roles, "content.agent", _who_is_to(clause))


def _who_is_to(clause: Token) -> list[Token]:
    """Return who is to do what a clause says; of "X should be punished" nobody knows."""
    picked = focus(clause)
    if picked is not None and any(c.dep_ == "relcl" for c in picked.rights):
        return expand(picked)  # "said it was Chad that had attacked"
    if not is_passive(clause):
        return subjects_of(clause)
    return agents_by(clause) or (subjects_of(clause) if clause.lemma_ in _YIELDING else [])


_YIELDING = frozenset(
    "deploy disarm disband dismantle dispatch evacuate pull recall redeploy remove send station "
    "withdraw".split()
)
"""What befalls troops and arms by the will of whose they are: "demanded that they be withdrawn"."""


def _bound_by(clause: Token) -> list[Token]:
    """Return who is to do something first: "there would be no talks until *Serbia* withdrew"."""
    words = [t for child in clause.children for t in (child, *child.lefts)]
    if not any(t.dep_ == "neg" or t.lower_ in ("no", "nothing", "only") for t in words):
        return []
    return [
        subject
        for condition in clause.rights
        if condition.dep_ == "advcl" and not is_passive(condition)
        if any(c.lower_ in _TERMS for c in condition.lefts)
        for subject in subjects_of(condition)
    ]


CIRCUMSTANCE = frozenset(
    "after amid before besides despite during following since upon while without".split()
)
"""Prepositions of what else went on: in "after bombing X, Y urged" nobody urges the bombing."""
_TERMS = frozenset({"till", "unless", "until"})
"""What opens a clause that binds others: "to strike unless Israel withdrew"."""
_MEANWHILE = frozenset("after although as because before since though whereas while".split())
"""What opens a clause beside what is promised: "agreed to leave as the UN geared up for a vote"."""


def content_tokens(complements: Iterable[Token]) -> Iterator[Token]:
    """Yield the tokens of what is said, wanted or promised, without its relative clauses."""
    for clause in complements:
        stack = [clause]
        while stack:
            token = stack.pop()
            yield token
            stack += [child for child in token.children if not _is_aside(child)]


def _is_condition(opener: Token) -> bool:
    """Tell whether "as" sets terms: "ready to talk as long as X disarms", "as soon as"."""
    return opener.i > 0 and opener.nbor(-1).lower_ in ("long", "soon")


def _is_aside(token: Token) -> bool:
    """Tell whether a phrase only describes: "a truce brokered by Egypt", "with Qatari help"."""
    if token.dep_ == "prep":
        return token.lower_ in CIRCUMSTANCE or any(is_means(child) for child in token.children)
    if token.dep_ == "advcl":
        openers = [child for child in token.lefts if child.dep_ in ("mark", "advmod")]
        return any(t.lower_ in _MEANWHILE and not _is_condition(t) for t in openers)
    if token.dep_ == "relcl" and token.head == focus(token.head.head):
        return False  # "it was Chad that attacked"
    return token.dep_ in ("relcl", "appos") or is_reduced(token)


_PARTICLES = frozenset(
    "down up out off on over in back away apart together by with behind against through into "
    "alongside home".split()
)
_FIXED = frozenset({"acomp", "oprd", "advmod", "dobj", "xcomp"})
"""What may belong to a verb that it follows at once: "shoot dead", "join forces", "stop firing"."""


def verb_words(token: Token) -> tuple[str, ...]:
    """Return the forms to look up: with particle, with a fixed adverb, then the bare lemma."""
    lemma = lemma_of(token)
    words = []
    for child in token.children:
        fronted = child.dep_ == "prep" and any(t.lower_ in RELATIVE for t in child.children)
        near = 0 < child.i - token.i < 6 or fronted or child.lower_ == "together"
        if child.dep_ == "prt" or (
            near and child.dep_ in ("advmod", "prep") and child.lower_ in _PARTICLES
        ):
            words.append(f"{lemma} {child.lower_}")
        elif child.i == token.i + 1 and child.dep_ in _FIXED:
            words.append(f"{lemma} {child.lower_}")
        elif (
            child.dep_ in ("oprd", "ccomp")
            and child.i > token.i
            and (child.pos_ == "ADJ" or child.dep_ == "oprd" and not list(child.children))
        ):
            words.append(f"{lemma} {child.lower_}")  # "found X guilty", "took X hostage"
        elif lemma == "let" and child.dep_ == "ccomp":
            words.append(f"{lemma} {child.lemma_}")
    for child in token.rights:
        if child.dep_ == "prep":
            words += [
                f"{lemma} {child.lower_} {t.lower_}" for t in child.children if t.dep_ == "pobj"
            ]
    return (*sorted(words, key=lambda word: -word.count(" ")), lemma)


_REQUITING = frozenset(
    "apologise apologize atone avenge compensate condemn congratulate criticise criticize forgive "
    "pay praise punish retaliate reward thank".split()
)
_REPLYING = frozenset("answer react reply respond retaliate".split())


def answers(token: Token) -> bool:
    """Tell whether an act pays back another: "retaliated", "responded with (by) shelling"."""
    verb = token.head.head if token.dep_ in ("pobj", "pcomp") else token
    back = any(child.lower_ == "back" for child in verb.children)
    return verb.pos_ == "VERB" and not is_passive(verb) and (verb.lemma_ in _REPLYING or back)


def is_cause(phrase: Token) -> bool:
    """Tell whether a phrase says for what deed somebody is answered: "punish X for bombing Y"."""
    return phrase.dep_ == "prep" and phrase.lower_ == "for" and phrase.head.lemma_ in _REQUITING
