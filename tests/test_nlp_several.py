"""Which words mean several parties named before, and whom they mean."""

from __future__ import annotations

import docs
import pytest
from spacy.tokens import Token

from kg.model import Actor, ActorKind, Mention
from kg.nlp import several
from kg.nlp.reference import Seen


def actor(name: str, kind: ActorKind, code: str) -> Actor:
    return Actor(name, name, kind, code, code if kind in ("state", "person") else None)


ALL = {
    a.name: a
    for a in (
        actor("Norway", "state", "NOR"),
        actor("Peru", "state", "PER"),
        actor("Solberg", "person", "NOR"),
        actor("Humala", "person", "PER"),
        actor("Hamas", "armed_group", "HAMAS"),
    )
}
UNKNOWN = "Someone"


def seen(token: Token) -> Seen:
    who = ALL.get(token.text)
    return Seen(
        token=token.i,
        sentence=token.sent.start,
        mentions=(Mention(who, who.name, 0, len(who.name), "alias"),) if who else (),
        subject=token.dep_.startswith("nsubj"),
        place=token.dep_ == "pobj" and token.head.lower_ == "in",
        plural=False,
        bound=False,
    )


def whom(table: str, word: str) -> str:
    parsed = docs.doc(table)
    phrases = [seen(token) for token in parsed if token.text in (*ALL, UNKNOWN)]
    found = several.parties(phrases, docs.token(parsed, word))
    return " ".join(mention.actor.name for mention in found)


MET = "{0}/NNP/nsubj>met met=meet/VBD/ROOT {1}/NNP/dobj>met ././punct>met "
BOTH = "Both/DT/nsubj>left left=leave/VBD/ROOT"
LEADERS = (
    "The/DT/det>leaders two/CD/nummod>leaders leaders=leader/NNS/nsubj>left left=leave/VBD/ROOT"
)
MEN = "The/DT/det>men two/CD/nummod>men men=man/NNS/nsubj>left left=leave/VBD/ROOT"
COUNTRIES = (
    "The/DT/det>countries two/CD/nummod>countries countries=country/NNS/nsubj>left "
    "left=leave/VBD/ROOT"
)


@pytest.mark.parametrize(
    ("first", "second", "then", "word", "found"),
    [
        ("Norway", "Peru", BOTH, "Both", "Norway Peru"),
        ("Norway", "Humala", BOTH, "Both", ""),
        ("Solberg", "Humala", BOTH, "Both", "Solberg Humala"),
        ("Solberg", UNKNOWN, BOTH, "Both", ""),
        ("Norway", "Humala", LEADERS, "leaders", "Norway Humala"),
        ("Norway", "Humala", MEN, "men", ""),
        ("Solberg", "Humala", COUNTRIES, "countries", "Solberg Humala"),
        ("Norway", "Hamas", COUNTRIES, "countries", ""),
    ],
)
def test_parties_are_as_many_and_of_the_kind(
    first: str, second: str, then: str, word: str, found: str
) -> None:
    assert whom(MET.format(first, second) + then, word) == found


def test_a_list_is_meant_before_others() -> None:
    table = """Norway/NNP/nsubj>met and/CC/cc>Norway Peru/NNP/conj>Norway met=meet/VBD/ROOT
        Hamas/NNP/dobj>met ././punct>met """
    assert whom(table + BOTH, "Both") == "Norway Peru"


@pytest.mark.parametrize(
    ("table", "word", "number"),
    [
        (BOTH, "Both", 2),
        (LEADERS, "leaders", 2),
        (LEADERS.replace("two/CD", "three/CD"), "leaders", 3),
        (LEADERS.replace("The/DT/det", "Some/DT/det"), "leaders", None),
        (LEADERS.replace(" two/CD/nummod>leaders", ""), "leaders", several.ANY),
        (LEADERS.replace("leaders=leader", "soldiers=soldier"), "soldiers", None),
        ("The/DT/det>trio trio/NN/nsubj>left left=leave/VBD/ROOT", "trio", 3),
        ("Two/CD/nsubj>left left=leave/VBD/ROOT", "Two", None),
    ],
)
def test_how_many_are_meant(table: str, word: str, number: int | None) -> None:
    table = table.replace(">leaders", f">{word}") if word == "soldiers" else table
    assert several.count(docs.token(docs.doc(table), word)) == number


def test_who_acts_upon_each_other() -> None:
    parsed = docs.doc(
        """Norway/NNP/nsubj>left and/CC/cc>Norway Peru/NNP/conj>Norway left=leave/VBD/ROOT
        each/DT/det>other other/JJ/dobj>left"""
    )
    assert [t.text for t in several.fellows(docs.token(parsed, "other"))] == ["Norway", "Peru"]
    assert several.fellows(docs.token(parsed, "Peru")) == []
