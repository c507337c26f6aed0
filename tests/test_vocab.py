"""The ontology is complete, and the names that code uses are its names."""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, URIRef

from kg import resources, vocab
from kg.errors import DataError
from kg.vocab import DIP

TTL = resources.path("ontologies", "diplomacy.ttl")
PLOVER = {
    *("CONSULT", "AGREE", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "REQUEST"),
    *("ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
}
GOOD = TTL.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def ontology() -> Graph:
    return Graph().parse(TTL)


def test_a_misspelt_term_raises() -> None:
    with pytest.raises(AttributeError):
        _ = DIP.Evnet


def test_every_term_that_code_names_is_in_the_ontology(ontology: Graph) -> None:
    for name in DIP.__annotations__:
        if not name.startswith("_"):
            assert (DIP[name], RDF.type, None) in ontology, name


def test_every_term_has_label_comment_and_one_example(ontology: Graph) -> None:
    ours = [
        term
        for term in set(ontology.subjects(RDF.type))
        if isinstance(term, URIRef) and (term, RDF.type, OWL.Ontology) not in ontology
    ]
    assert len(ours) > 150
    for term in ours:
        for predicate in (RDFS.label, RDFS.comment, SKOS.example):
            assert len(list(ontology.objects(term, predicate))) == 1, (term, predicate)


def test_every_cameo_and_plover_concept_in_use_is_described(ontology: Graph) -> None:
    for predicate in (DIP.cameo, DIP.plover, SKOS.broader):
        for concept in ontology.objects(None, predicate):
            assert (concept, RDF.type, SKOS.Concept) in ontology, concept


def test_sixteen_types_hold_all_relations_but_the_structural() -> None:
    relations = vocab.relations().values()
    assert {r.plover for r in relations if r.plover} == PLOVER
    structure = {r.name for r in relations if not r.plover}
    assert structure == {"leads", "memberOf", "partOf", "speaksFor", "operatedBy"}
    assert all(r.cameo and r.quad for r in relations if r.plover)


def test_quad_class_and_sign_agree() -> None:
    for relation in vocab.relations().values():
        if relation.quad:
            assert ("cooperation" in relation.quad) <= (relation.sign > 0), relation
            assert ("conflict" in relation.quad) <= (relation.sign <= 0), relation


def test_inverses_name_each_other() -> None:
    assert vocab.relation("hosted").inverse == "visited"
    for relation in vocab.relations().values():
        if relation.inverse:
            assert vocab.relation(relation.inverse).inverse == relation.name


def test_shooting_down_implies_an_attack() -> None:
    assert vocab.implied() == {"shotDown": ("attacked",)}
    assert vocab.relation("metWith").symmetric and not vocab.relation("shotDown").symmetric


def test_an_unknown_relation_is_named_with_what_looks_like_it() -> None:
    with pytest.raises(DataError, match="no relation 'shotdown'; did you mean shotDown"):
        vocab.relation("shotdown")


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("dip:sign -0.9", "dip:sign -9", "from -1 to \\+1, and has '-9'"),
        ("dip:cameo cameo:190 ;", "", "dip:attacked needs exactly one dip:cameo, and has 0"),
        ('rdfs:label "met with"@en ;', "", "dip:metWith needs exactly one rdfs:label"),
        ("owl:inverseOf dip:visited", "owl:inverseOf dip:vistied", "inverse of 'vistied'"),
        ("dip:plover plover:CONSULT", "dip:plover plover:AID", "type AID, but stands under"),
        ("rdfs:subPropertyOf dip:CONSULT ;", "", "has a dip:plover, but stands under no parent"),
    ],
)
def test_a_faulty_relation_is_named_with_file_and_line(
    tmp_path: Path, old: str, new: str, says: str
) -> None:
    start = GOOD.index(old, GOOD.index("dip:metWith\n"))
    path = tmp_path / "mine.ttl"
    path.write_text(GOOD[:start] + new + GOOD[start + len(old) :], encoding="utf-8")
    with pytest.raises(DataError, match=rf"mine\.ttl, line \d+: .*({says})"):
        vocab.read_relations(path)


def test_a_file_that_is_no_turtle_or_missing_or_empty_is_named(tmp_path: Path) -> None:
    path = tmp_path / "mine.ttl"
    path.write_text("@prefix a: <http://a/> .\na:b a:c ;;; .\noops", encoding="utf-8")
    with pytest.raises(DataError, match=r"mine\.ttl, line \d: this is no Turtle"):
        vocab.read_relations(path)
    path.write_text("", encoding="utf-8")
    with pytest.raises(DataError, match="defines no relation"):
        vocab.read_relations(path)
    with pytest.raises(DataError, match="cannot be read"):
        vocab.read_relations(tmp_path / "none.ttl")
