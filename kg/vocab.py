"""The names that RDF is written with: namespaces that fail on a typo, and the relations.

The relations live in `ontologies/diplomacy.ttl` alone: a new one there is known here at once.
Only the terms that code has to name are listed below, so that a misspelt one raises.
"""

from __future__ import annotations

import difflib
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

import pyoxigraph as ox
from rdflib import Dataset, Graph, URIRef
from rdflib.namespace import (
    DCTERMS,
    FOAF,
    ORG,
    OWL,
    PROV,
    RDF,
    RDFS,
    SKOS,
    XSD,
    DefinedNamespace,
    Namespace,
)

from kg import resources
from kg.errors import DataError
from kg.model import ActorKind, Relation, Status

_BASE: Final = "https://w3id.org/diplokg/"


class DIP(DefinedNamespace):
    """The terms of the ontology that code names; relations are named by `relation_iri`."""

    _NS = Namespace(_BASE + "ontology#")
    _fail = True

    Actor: URIRef
    State: URIRef
    Person: URIRef
    GovernmentBody: URIRef
    IntergovernmentalOrganisation: URIRef
    NonGovernmentalOrganisation: URIRef
    ArmedGroup: URIRef
    Party: URIRef
    People: URIRef
    Coalition: URIRef
    OtherActor: URIRef

    Statement: URIRef
    Event: URIRef
    Tie: URIRef
    Report: URIRef
    Mention: URIRef
    Thing: URIRef
    Article: URIRef
    RelationType: URIRef

    actual: URIRef
    reported: URIRef
    possible: URIRef
    denied: URIRef

    plover: URIRef
    cameo: URIRef
    quad: URIRef
    sign: URIRef

    code: URIRef
    country: URIRef
    actsFor: URIRef

    relation: URIRef
    source: URIRef
    target: URIRef
    date: URIRef
    place: URIRef
    thing: URIRef
    status: URIRef

    sourceMention: URIRef
    targetMention: URIRef
    speaker: URIRef
    actor: URIRef
    reason: URIRef
    role: URIRef
    trigger: URIRef
    cue: URIRef
    rule: URIRef
    confidence: URIRef
    path: URIRef
    dateOrigin: URIRef
    url: URIRef

    operatedBy: URIRef


class OA(DefinedNamespace):
    """The terms of the Web Annotation vocabulary in use."""

    _NS = Namespace("http://www.w3.org/ns/oa#")
    _fail = True

    Annotation: URIRef
    SpecificResource: URIRef
    TextQuoteSelector: URIRef
    TextPositionSelector: URIRef
    hasBody: URIRef
    hasTarget: URIRef
    hasSource: URIRef
    hasSelector: URIRef
    exact: URIRef
    start: URIRef
    end: URIRef
    motivatedBy: URIRef
    describing: URIRef


class SEM(DefinedNamespace):
    """The terms of the Simple Event Model in use."""

    _NS = Namespace("http://semanticweb.cs.vu.nl/2009/11/sem/")
    _fail = True

    Event: URIRef
    Place: URIRef
    eventType: URIRef


# Open namespaces: their terms are data.
PLOVER: Final = Namespace(_BASE + "plover#")
CAMEO: Final = Namespace(_BASE + "cameo#")
ACTOR: Final = Namespace(_BASE + "actor/")
EVENT: Final = Namespace(_BASE + "event/")
TIE: Final = Namespace(_BASE + "tie/")
ARTICLE: Final = Namespace(_BASE + "article/")
GRAPH: Final = Namespace(_BASE + "graph/")
PLACE: Final = Namespace(_BASE + "place/")
OUTLET: Final = Namespace(_BASE + "outlet/")
RUN: Final = Namespace(_BASE + "run/")
SOFTWARE: Final = Namespace(_BASE + "software/")
WIKIDATA: Final = Namespace("http://www.wikidata.org/entity/")

ONTOLOGY: Final = URIRef(_BASE + "ontology")
"""The ontology itself, and the named graph of a store that holds it."""

PREFIXES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "act": str(ACTOR),
        "art": str(ARTICLE),
        "cameo": str(CAMEO),
        "dcterms": str(DCTERMS),
        "dip": str(DIP._NS),
        "evt": str(EVENT),
        "foaf": str(FOAF),
        "graph": str(GRAPH),
        "oa": str(OA._NS),
        "org": str(ORG),
        "outlet": str(OUTLET),
        "owl": str(OWL),
        "place": str(PLACE),
        "plover": str(PLOVER),
        "prov": str(PROV),
        "rdf": str(RDF),
        "rdfs": str(RDFS),
        "run": str(RUN),
        "sem": str(SEM._NS),
        "skos": str(SKOS),
        "tie": str(TIE),
        "wd": str(WIKIDATA),
        "xsd": str(XSD),
    }
)
"""The prefixes of everything written, and those a query may use without declaring them."""

KINDS: Final[Mapping[ActorKind, URIRef]] = MappingProxyType(
    {
        "state": DIP.State,
        "person": DIP.Person,
        "government_body": DIP.GovernmentBody,
        "igo": DIP.IntergovernmentalOrganisation,
        "ngo": DIP.NonGovernmentalOrganisation,
        "armed_group": DIP.ArmedGroup,
        "party": DIP.Party,
        "people": DIP.People,
        "coalition": DIP.Coalition,
        "other": DIP.OtherActor,
    }
)
STATUS: Final[Mapping[Status, URIRef]] = MappingProxyType(
    {
        "actual": DIP.actual,
        "reported": DIP.reported,
        "possible": DIP.possible,
        "denied": DIP.denied,
    }
)


@cache
def relations() -> Mapping[str, Relation]:
    """Return all relations of the shipped ontology by name, in the order of their names."""
    return MappingProxyType(read_relations(resources.path("ontologies", "diplomacy.ttl")))


def relation(name: str) -> Relation:
    """Return the relation of this name.

    Raises:
        DataError: there is none; the message offers names that look alike.
    """
    known = relations()
    if name not in known:
        near = difflib.get_close_matches(name, known, n=3, cutoff=0.7)
        hint = f"did you mean {' or '.join(near)}?" if near else "see ontologies/diplomacy.ttl."
        raise DataError(f"There is no relation {name!r}; {hint}")
    return known[name]


@cache
def relation_iri(name: str) -> URIRef:
    """Return the IRI of a relation; an unknown name raises DataError."""
    return URIRef(str(DIP._NS) + relation(name).name)


@cache
def implied() -> Mapping[str, tuple[str, ...]]:
    """Return what a relation implies where its target is struck through a thing it operates.

    The property chain `shotDown o operatedBy => attacked` reads `{"shotDown": ("attacked",)}`.
    """
    path = resources.path("ontologies", "diplomacy.ttl")
    return MappingProxyType(_chains(_triples(path)))


def add_ontology(dataset: Dataset) -> None:
    """Put the ontology into its named graph and into the default graph of a dataset."""
    graph = Graph(store=dataset.store, identifier=ONTOLOGY)
    graph.parse(resources.path("ontologies", "diplomacy.ttl"), format="ox-ttl")
    # Copied, not read twice: blank nodes would get other names the second time.
    dataset.default_graph.addN((s, p, o, dataset.default_graph) for s, p, o in graph)


def read_relations(path: Path) -> dict[str, Relation]:
    """Read the relations out of an ontology in Turtle.

    Raises:
        DataError: the file is missing, no Turtle, or describes a relation badly.
    """
    terms = _triples(path)
    typed = [t for t in sorted(terms) if str(DIP.RelationType) in terms[t][str(RDF.type)]]
    parents = {term for term in typed if term.isupper()}
    names = [term for term in typed if term not in parents]
    if not names:
        raise DataError(f"{path} defines no relation: no term is a dip:RelationType.")
    try:
        return _with_inverses({name: _relation(name, terms, parents) for name in names})
    except _Faulty as fault:
        line = _line_of(path.read_text(encoding="utf-8"), fault.name)
        raise DataError(f"{path}, line {line}: dip:{fault.name} {fault.why}.") from None


_Description = Mapping[str, Sequence[str]]
_LITERALS = (RDFS.label, RDFS.comment, SKOS.example)


class _Faulty(Exception):
    def __init__(self, name: str, why: str) -> None:
        super().__init__(name, why)
        self.name, self.why = name, why


def _triples(path: Path) -> dict[str, dict[str, list[str]]]:
    """Return {local name: {predicate: values}}; lists are resolved into their members."""
    try:
        text = path.read_bytes()
        found = list(ox.parse(text, format=ox.RdfFormat.TURTLE))
    except OSError as error:
        raise DataError(f"The ontology {path} cannot be read: {error.strerror}.") from error
    except SyntaxError as error:
        raise DataError(f"{path}, line {error.lineno}: this is no Turtle: {error.msg}.") from error
    raw: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for quad in found:
        raw[_text(quad.subject)][quad.predicate.value].append(_text(quad.object))
    base = str(DIP._NS)
    terms = {key.removeprefix(base): row for key, row in raw.items() if key.startswith(base)}
    for row in terms.values():
        chains = row.get(str(OWL.propertyChainAxiom), [])
        chains[:] = [" ".join(_members(raw, head)) for head in chains]
    return terms


def _text(term: object) -> str:
    match term:
        case ox.NamedNode() | ox.BlankNode() | ox.Literal():
            return term.value
    raise ValueError(f"Unexpected term in an ontology: {term!r}")


def _members(raw: Mapping[str, _Description], head: str) -> list[str]:
    members = []
    while head != str(RDF.nil):
        members.append(raw[head][str(RDF.first)][0].removeprefix(str(DIP._NS)))
        head = raw[head][str(RDF.rest)][0]
    return members


def _chains(terms: Mapping[str, _Description]) -> dict[str, tuple[str, ...]]:
    chains: dict[str, list[str]] = defaultdict(list)
    for name in sorted(terms):
        for chain in terms[name].get(str(OWL.propertyChainAxiom), ()):
            first, *rest = chain.split()
            if rest == ["operatedBy"]:
                chains[first].append(name)
    return {first: tuple(names) for first, names in sorted(chains.items())}


def _relation(name: str, terms: Mapping[str, _Description], parents: set[str]) -> Relation:
    row = terms[name]
    label, comment, example = (_one(name, row, term) for term in _LITERALS)
    above = [_local(value) for value in row.get(str(RDFS.subPropertyOf), ())]
    parent = next((value for value in above if value in parents), None)
    plover, cameo, quad = _codes(name, row, parent)
    inverse = row.get(str(OWL.inverseOf), ())
    return Relation(
        name,
        label=label,
        comment=comment,
        plover=plover,
        cameo=cameo,
        quad=_one(quad, terms.get(quad, {}), RDFS.label) if quad else None,
        sign=_sign(name, row),
        symmetric=str(OWL.SymmetricProperty) in row[str(RDF.type)],
        inverse=_local(inverse[0]) if inverse else None,
        example=example,
    )


def _codes(
    name: str, row: _Description, parent: str | None
) -> tuple[str | None, str | None, str | None]:
    """Return PLOVER type, CAMEO code and quad class: all three, or none for a structure."""
    if not parent:
        if str(DIP.plover) in row:
            raise _Faulty(name, "has a dip:plover, but stands under no parent")
        return None, None, None
    plover, cameo, quad = (
        _local(_one(name, row, term)) for term in (DIP.plover, DIP.cameo, DIP.quad)
    )
    if plover != parent:
        raise _Faulty(name, f"has the type {plover}, but stands under dip:{parent}")
    return plover, cameo, quad


def _one(name: str, row: _Description, term: URIRef) -> str:
    values = row.get(str(term), ())
    if len(values) != 1:
        raise _Faulty(name, f"needs exactly one {_short(term)}, and has {len(values)}")
    return values[0]


def _sign(name: str, row: _Description) -> float:
    text = _one(name, row, DIP.sign)
    try:
        sign = float(text)
    except ValueError:
        sign = float("nan")
    if not -1 <= sign <= 1:
        raise _Faulty(name, f"needs a dip:sign from -1 to +1, and has {text!r}")
    return sign


def _with_inverses(found: dict[str, Relation]) -> dict[str, Relation]:
    """State on both sides of a pair that each is the other's inverse."""
    for name, item in list(found.items()):
        if item.inverse and item.inverse not in found:
            raise _Faulty(name, f"is the inverse of {item.inverse!r}, which is no relation")
        if item.inverse:
            found[item.inverse] = replace(found[item.inverse], inverse=name)
    return found


def _local(iri: str) -> str:
    return re.split("[#/]", iri)[-1]


def _short(term: URIRef) -> str:
    for prefix, base in PREFIXES.items():
        if term.startswith(base):
            return f"{prefix}:{term.removeprefix(base)}"
    raise ValueError(f"Unexpected namespace: {term!r}")


def _line_of(text: str, name: str) -> int:
    """Return the line on which the description of a term starts, 1 if it is not found."""
    match = re.search(rf"^dip:{re.escape(name)}\b", text, re.MULTILINE)
    return text.count("\n", 0, match.start()) + 1 if match else 1
