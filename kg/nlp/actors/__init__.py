"""Who is meant by each noun phrase and pronoun of a Doc.

One pass over the nominal words in reading order; `ORDER` says who is asked about each, and the
first that has an answer decides:

- `choice`: a name means one of its candidates, by the article's date, context and countries;
- `people`: surnames, namesakes, and people whom only their title and side tell;
- `nouns`: nouns with an owner ("Russian troops"), or whose owner is the state last named;
- `anaphora`: what takes up somebody named before: "the group", "the two leaders", "he".

They share `reading` (what is known so far, and what a phrase says by itself), `owners` (whose a
noun is) and `offices` (who holds an office on a day). None of them knows `ORDER`: whom another
word means they ask `reading.whom`. A phrase that fits nowhere stays unresolved. Every mention says
how it was resolved.
"""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from kg.nlp.actors import anaphora, choice, nouns, people
from kg.nlp.actors.owners import (
    CURRENCIES,
    HELD,
    acts_in_compound,
    group_of,
    has_stance_prefix,
    may_be_one_of_many,
    was_ruled,
)
from kg.nlp.actors.reading import Reading, Resolved, Step, whom
from kg.nlp.sport import is_sport

__all__ = [
    "CURRENCIES",
    "HELD",
    "Reading",
    "Resolved",
    "acts_in_compound",
    "group_of",
    "has_stance_prefix",
    "may_be_one_of_many",
    "resolve_all",
    "was_ruled",
]

ORDER: tuple[Step, ...] = (
    anaphora.by_list,  # "two states, A and B"
    choice.by_name,  # "Hollande", "Moscow", "the Taliban"
    anaphora.by_number,  # "the two leaders", "each other", "the latter"
    anaphora.by_pronoun,  # "he", "its", "who"
    people.by_title,  # "Turkish Prime Minister X", "X, the French envoy"
    nouns.by_noun,  # "Russian troops", "rebels in Syria", "the president"
)
"""Who is asked about a word, in this order: None passes it on, () says that it means nobody."""


def resolve_all(reading: Reading) -> Resolved:
    """Return whom each nominal word of a Doc means; nobody in a report of sport."""
    if is_sport(reading.doc):
        return Resolved({}, {}, ())
    reading.order = ORDER
    reading.heads = frozenset(_head_of(noun) for noun in reading.gazetteer.roles)
    covered = {i for name in reading.names.values() for i in range(name.start, name.end)}
    for token in reading.doc:
        if token.i in reading.names or token.i not in covered and _is_nominal(token):
            whom(reading, token)
    return Resolved(
        {
            i: mentions
            for i, mentions in sorted(reading.resolved.items())
            if mentions and not _is_setting(reading.doc[i])
        },
        reading.alternates,
        tuple(found for _, found in sorted(reading.unclear.items())),
    )


_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "ADJ", "NUM"})


def _is_nominal(token: Token) -> bool:
    """Tell whether a word may stand for somebody; articles are the only ones that never do."""
    if token.pos_ == "DET":
        return token.lower_ not in ("the", "a", "an")
    return token.pos_ in _NOMINAL or token.tag_ in ("WP$", "WDT")


def _is_setting(token: Token) -> bool:
    """Tell whether a land or town only says where something is: "peace in the Afghan capital"."""
    return (
        token.lemma_.lower() in _GROUNDS and token.dep_ == "pobj" and token.head.lower_ in _WITHIN
    )


_GROUNDS = frozenset(
    "airspace area capital city district enclave land province region soil territory town village "
    "waters".split()
)
_WITHIN = frozenset({"in", "inside", "within", "at", "near", "around", "outside"})


@cache
def _head_of(noun: str) -> str:
    return noun.split(" of ")[0].rsplit(" ", 1)[-1]
