"""Whom pronouns and definite descriptions mean, by what was named before."""

from __future__ import annotations

import docs
import pytest
from spacy.tokens import Doc, Token

from kg.gazetteer import Gender
from kg.model import Actor, ActorKind, Mention
from kg.nlp import reference
from kg.nlp.reference import Seen


def actor(name: str, kind: ActorKind, code: str) -> Actor:
    return Actor(name, name, kind, code, code if kind in ("state", "person") else None)


NORWAY = actor("Norway", "state", "NOR")
PERU = actor("Peru", "state", "PER")
SOLBERG = actor("Solberg", "person", "NOR")
HUMALA = actor("Humala", "person", "PER")
UN = actor("UN", "igo", "UN")
HAMAS = actor("Hamas", "armed_group", "HAMAS")
REBELS = actor("rebels", "armed_group", "PER:REB")
OPPOSITION = actor("opposition", "party", "PER:OPP")
ALL = {a.name: a for a in (NORWAY, PERU, SOLBERG, HUMALA, UN, HAMAS, REBELS, OPPOSITION)}


def mention(who: Actor, role: str | None = None) -> Mention:
    return Mention(who, who.name, 0, len(who.name), "alias", role)


GENDERS: dict[str, Gender] = {"Solberg": "woman"}
"""Of Humala nothing is known here."""


def seen(token: Token, *who: Actor, role: str | None = None) -> Seen:
    return Seen(
        token=token.i,
        sentence=token.sent.start,
        mentions=tuple(mention(a, role) for a in who),
        subject=token.dep_.startswith("nsubj"),
        place=token.dep_ == "pobj" and token.head.lower_ == "in",
        plural=len(who) > 1 or token.tag_ in ("NNS", "NNPS"),
        bound=token.pos_ == "PRON",
        gender=GENDERS.get(token.text),
    )


def before(parsed: Doc) -> list[Seen]:
    """Return the names of `ALL` that stand in a Doc as phrases seen."""
    return [seen(token, ALL[token.text]) for token in parsed if token.text in ALL]


def meant(table: str, pronoun: str, *without: Actor) -> str:
    parsed = docs.doc(table)
    found = reference.pronoun(
        before(parsed), docs.token(parsed, pronoun), without=[mention(a) for a in without]
    )
    return " ".join(m.actor.name for m in found)


MET = "{0}/NNP/nsubj>met met=meet/VBD/ROOT {1}/NNP/dobj>met ././punct>met "
THEN = "{0}/PRP/nsubj>left left=leave/VBD/ROOT"


@pytest.mark.parametrize(
    ("first", "second", "pronoun", "whom"),
    [
        ("Solberg", "Humala", "she", "Solberg"),
        ("Solberg", "Humala", "he", "Humala"),
        ("Solberg", "Humala", "her", "Solberg"),
        ("Solberg", "Peru", "he", ""),
        ("Humala", "Peru", "he", "Humala"),
        ("Humala", "Peru", "she", "Humala"),
        ("Norway", "Humala", "he", "Humala"),
        ("Norway", "Humala", "she", "Humala"),
        ("Norway", "Peru", "he", ""),
        ("Norway", "Peru", "it", "Norway"),
        ("Solberg", "Peru", "it", "Peru"),
        ("Solberg", "Humala", "it", ""),
        ("Solberg", "Hamas", "they", "Hamas"),
        ("rebels", "Norway", "they", "rebels"),
        ("Solberg", "Norway", "who", ""),
    ],
)
def test_a_pronoun_takes_the_fitting_subject(
    first: str, second: str, pronoun: str, whom: str
) -> None:
    assert meant(MET.format(first, second) + THEN.format(pronoun), pronoun) == whom


def test_they_may_mean_coordinated_parties() -> None:
    table = """Norway/NNP/nsubj>met and/CC/cc>Norway Peru/NNP/conj>Norway met=meet/VBD/ROOT
        ././punct>met They/PRP/nsubj>left left=leave/VBD/ROOT"""
    assert meant(table, "They") == "Norway Peru"


def test_an_object_pronoun_is_not_its_own_subject() -> None:
    table = """Norway/NNP/nsubj>met met=meet/VBD/ROOT ././punct>met Peru/NNP/nsubj>accused
        accused=accuse/VBD/ROOT it/PRP/dobj>accused"""
    assert meant(table, "it") == "Norway"


def test_a_reflexive_is_its_own_subject() -> None:
    table = "Peru/NNP/nsubj>accused accused=accuse/VBD/ROOT itself/PRP/dobj>accused"
    assert meant(table, "itself") == "Peru"


def test_an_object_is_not_whom_its_subject_means_by_another_phrase() -> None:
    table = """Norway/NNP/nsubj>met met=meet/VBD/ROOT Peru/NNP/dobj>met ././punct>met
        Norway/NNP/nsubj>accused accused=accuse/VBD/ROOT it/PRP/dobj>accused"""
    parsed = docs.doc(table)
    found = reference.pronoun(before(parsed), docs.token(parsed, "it"))
    assert [m.actor for m in found] == [PERU]


def test_its_is_of_no_plural() -> None:
    table = """Norway/NNP/nsubj>saw saw=see/VBD/ROOT rebels=rebel/NNS/nsubj>strike
        strike/VB/ccomp>saw its/PRP$/poss>coast coast/NN/dobj>strike"""
    assert meant(table, "its") == "Norway"


def test_a_place_gives_way_to_a_party() -> None:
    table = """Norway/NNP/nsubj>left left=leave/VBD/ROOT troops=troop/NNS/dobj>left in/IN/prep>left
        Peru/NNP/pobj>in ././punct>left It/PRP/nsubj>won won=win/VBD/ROOT"""
    assert meant(table, "It") == "Norway"


def test_a_place_gives_way_even_to_an_earlier_object() -> None:
    table = """They/PRP/nsubj>left left=leave/VBD/ROOT Norway/NNP/dobj>left in/IN/prep>left
        Peru/NNP/pobj>in ././punct>left It/PRP/nsubj>won won=win/VBD/ROOT"""
    assert meant(table, "It") == "Norway"


def test_readings_can_be_excluded() -> None:
    assert meant(MET.format("Norway", "Peru") + THEN.format("it"), "it", NORWAY) == "Peru"


@pytest.mark.parametrize(("between", "whom"), [(3, "Norway"), (4, "")])
def test_an_antecedent_stands_a_few_naming_sentences_back(between: int, whom: str) -> None:
    words = "one two three four".split()[:between]
    middle = " ".join(f"Humala/NNP/nsubj>{w} {w}/VBD/ROOT ././punct>{w}" for w in words)
    table = f"Norway/NNP/nsubj>met met=meet/VBD/ROOT ././punct>met {middle} " + THEN.format("it")
    assert meant(table, "it") == whom


def test_what_comes_after_is_no_antecedent() -> None:
    assert meant(THEN.format("it") + " ././punct>left " + MET.format("Norway", "Peru"), "it") == ""


# ---------------------------------------------------------------- descriptions

NAMED = """Norway/NNP/nsubj>met met=meet/VBD/ROOT {0}/NNP/dobj>met ././punct>met
    The/DT/det>one one/NN/nsubj>left left=leave/VBD/ROOT"""


@pytest.mark.parametrize(
    ("categories", "named", "whom"),
    [
        ("office", "Humala", "Humala"),
        ("office", "Peru", ""),
        ("insurgent", "rebels", "rebels"),
        ("group", "Hamas", "Hamas"),
        ("group", "UN", ""),
        ("opposition", "opposition", "opposition"),
        ("organisation", "UN", "UN"),
        ("country", "UN", "Norway"),
        ("force", "UN", "Norway"),
        ("civilian", "Peru", ""),
    ],
)
def test_a_description_takes_what_fits_its_category(categories: str, named: str, whom: str) -> None:
    parsed = docs.doc(NAMED.format(named))
    found = reference.description(
        before(parsed),
        docs.token(parsed, "one"),
        frozenset({categories}),
        lambda m: m.actor in (HUMALA, NORWAY),
    )
    assert " ".join(m.actor.name for m in found) == whom


def test_the_country_is_the_one_that_the_noun_is_true_of() -> None:
    parsed = docs.doc(NAMED.format("Peru"))
    one, country = docs.token(parsed, "one"), frozenset({"country"})
    for wanted in (NORWAY, PERU, UN):
        found = reference.description(
            before(parsed), one, country, lambda m, wanted=wanted: m.actor is wanted
        )
        assert [m.actor for m in found] == [wanted] * (wanted.kind == "state")


@pytest.mark.parametrize(("suffix", "whom"), [("REB", "rebels"), ("OPP", "")])
def test_bare_rebels_go_on_from_those_named(suffix: str, whom: str) -> None:
    parsed = docs.doc(NAMED.format("rebels"))
    found = reference.band(before(parsed), docs.token(parsed, "one"), suffix)
    assert " ".join(m.actor.name for m in found) == whom
