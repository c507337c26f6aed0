"""A sound graph passes; each fault that a shape is there for is found, in plain words."""

from __future__ import annotations

from pathlib import Path

import pytest
from graphs import ARTICLES, FACTS, SHOT
from rdflib import OWL, RDF, RDFS, SH, XSD, Graph, Literal, URIRef
from rdflib.namespace import DCTERMS
from rdflib.term import Node

from kg import check, rdf, resources, vocab
from kg.errors import DataError
from kg.vocab import DIP, OA, SEM

TURKEY, RUSSIA, FRANCE = (rdf.actor_iri(code) for code in ("TUR", "RUS", "FRA"))
EVENT = rdf.statement_iri(SHOT)
ARTICLE = rdf.article_iri("one")
DAY = Literal("2015-11-25", datatype=XSD.date)


@pytest.fixture(scope="module")
def sound() -> Graph:
    graph = Graph()
    graph += rdf.to_dataset(ARTICLES, FACTS, rdf.Run()).default_graph
    return graph


def first(graph: Graph, kind: URIRef) -> Node:
    return min(graph.subjects(RDF.type, kind), key=str)


def report(graph: Graph) -> Node:
    found = graph.subjects(OA.hasBody, EVENT)
    return min(found, key=str)


def passage(graph: Graph) -> Node:
    found = graph.value(report(graph), DIP.trigger)
    assert found is not None
    return found


def test_a_sound_graph_conforms(sound: Graph) -> None:
    assert check.check(sound).conforms
    assert check.check(rdf.to_dataset(ARTICLES, FACTS, rdf.Run())).conforms


# (node or a finder of it, predicate, new value or None to take away, what the fault says)
FAULTS = [
    (TURKEY, RDFS.label, None, "An actor has exactly one name"),
    (TURKEY, RDFS.label, Literal(" "), "The name of an actor is not blank"),
    (TURKEY, DIP.code, Literal("tur key"), "at most one code, in capitals"),
    (TURKEY, DIP.country, Literal("Turkey"), "at most one country"),
    (TURKEY, OWL.sameAs, URIRef("http://www.wikidata.org/entity/P31"), "one item of Wikidata"),
    (TURKEY, RDF.type, DIP.Actor, "An actor is of exactly one kind"),
    (EVENT, DIP.relation, DIP.reason, "exactly one relation, which the ontology defines"),
    (EVENT, DIP.relation, vocab.relation_iri("aids"), "The type of an event is the PLOVER type"),
    (EVENT, DIP.relation, vocab.relation_iri("bombed"), "the relation of its statement"),
    (EVENT, DIP.source, None, "A statement has exactly one source"),
    (EVENT, DIP.target, ARTICLE, "A statement has exactly one target"),
    (EVENT, DIP.target, TURKEY, "The source and the target of a statement are two actors"),
    (EVENT, DIP.date, Literal("yesterday"), "at most one date"),
    (EVENT, DIP.status, DIP.denied, "the statuses of its reports, and no other"),
    (EVENT, DIP.status, None, "every status that a report gives it"),
    (EVENT, SEM.eventType, None, "An event has a PLOVER type"),
    (report, OA.hasBody, None, "A report is about exactly one statement"),
    (report, OA.hasTarget, None, "A report comes from exactly one article"),
    (report, OA.hasTarget, None, "A report quotes exactly one sentence"),
    (report, DIP.relation, DIP.reason, "A report has exactly one relation"),
    (report, DIP.status, DIP.Event, "exactly one of actual, reported"),
    (report, DIP.confidence, Literal(1.5), "confidence from 0 to 1"),
    (report, DIP.rule, None, "A report names the one rule"),
    (report, DIP.trigger, None, "the words that state the relation"),
    (report, DIP.sourceMention, None, "one mention of the source"),
    (report, DIP.targetMention, TURKEY, "one mention of the target"),
    (report, DIP.speaker, TURKEY, "at most one mention of a speaker"),
    (passage, OA.exact, None, "A passage has exactly one text"),
    (passage, OA.exact, Literal("something else"), "as long as its offsets say"),
    (passage, OA.start, Literal(-1), "A passage starts at one character"),
    (passage, OA.end, None, "A passage ends at one character"),
    (passage, OA.end, Literal(0), "A passage ends after it starts"),
    (passage, OA.end, Literal(999), "lie within the quoted sentence"),
    (ARTICLE, DCTERMS.identifier, None, "An article has exactly one identifier"),
    (ARTICLE, DCTERMS.issued, Literal("today"), "An article has at most one date"),
    (TURKEY, vocab.relation_iri("shotDown"), None, "stands as a direct triple as well"),
    (TURKEY, vocab.relation_iri("bombed"), RUSSIA, "only where an actual report says so"),
    (RUSSIA, vocab.relation_iri("shotDown"), TURKEY, "only where an actual report says so"),
]


@pytest.mark.parametrize(("place", "predicate", "value", "says"), FAULTS)
def test_each_fault_is_found(
    sound: Graph, place: object, predicate: URIRef, value: Node | None, says: str
) -> None:
    graph = Graph()
    graph += sound
    node = place(graph) if callable(place) else place
    assert isinstance(node, URIRef)
    graph.remove((node, predicate, None))
    if predicate == RDF.type:
        graph.add((node, RDF.type, DIP.Actor))
    elif value is not None:
        graph.add((node, predicate, value))
    assert any(says in fault.message for fault in check.check(graph).violations), says


ADDED = [
    (EVENT, DIP.date, DAY, "at most one date"),
    (TURKEY, RDF.type, DIP.Person, "exactly one kind"),
    (URIRef("https://example.org/e"), RDF.type, DIP.Event, "stands on at least one report"),
    (URIRef("https://example.org/m"), RDF.type, DIP.Mention, "means exactly one actor"),
    (URIRef("https://example.org/m"), RDF.type, DIP.Mention, "quotes exactly one passage"),
    (URIRef("https://example.org/m"), RDF.type, DIP.Mention, "says why it was taken"),
]


@pytest.mark.parametrize(("node", "predicate", "value", "says"), ADDED)
def test_each_addition_that_is_a_fault_is_found(
    sound: Graph, node: URIRef, predicate: URIRef, value: Node, says: str
) -> None:
    graph = Graph()
    graph += sound
    graph.add((node, predicate, value))
    assert any(says in fault.message for fault in check.check(graph).violations)


def test_a_tie_with_the_relation_of_an_event_is_a_fault(sound: Graph) -> None:
    graph = Graph()
    graph += sound
    graph.remove((EVENT, RDF.type, DIP.Event))
    graph.add((EVENT, RDF.type, DIP.Tie))
    faults = check.check(graph).violations
    assert any("A tie has a structural relation" in fault.message for fault in faults)


def test_no_shape_is_without_a_test() -> None:
    rules = Graph().parse(resources.path("ontologies", "shapes.ttl"))
    tested = [*(row[3] for row in (*FAULTS, *ADDED)), "A tie has a structural relation"]
    for message in rules.objects(None, SH.message):
        assert any(says in str(message) for says in tested), message
        assert str(message).endswith(".")


def test_a_fault_reads_as_a_sentence_with_its_node(sound: Graph) -> None:
    graph = Graph()
    graph += sound
    graph.set((TURKEY, DIP.country, Literal("Turkey")))
    (fault,) = check.check(graph).violations
    assert str(fault).startswith("act:TUR: An actor has at most one country")
    assert str(fault).endswith("Found: Turkey")


def test_shapes_that_are_no_turtle_are_named(tmp_path: Path, sound: Graph) -> None:
    path = tmp_path / "shapes.ttl"
    path.write_text("oops", encoding="utf-8")
    with pytest.raises(DataError, match=r"shapes\.ttl, line 1: this is no Turtle"):
        check.check(sound, shapes=path)
