"""A graph on disk: what is put in comes out, and mishaps are said in one sentence."""

from __future__ import annotations

import errno
import io
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest
from graphs import ARTICLES, BACKS, FACTS, SHOT
from rdflib import Dataset, Graph
from rdflib.namespace import RDF

from kg import rdf, store, vocab
from kg.errors import StoreError
from kg.vocab import DIP

RUN = rdf.Run()
ONE, TWO = (rdf.graph_iri(article.id) for article in ARTICLES)


def quads(n: int) -> Iterator[store.Quad]:
    article = ARTICLES[n]
    return rdf.article_quads(article, [f for f in FACTS if f.article == article.id], RUN)


def written(graph: Dataset) -> tuple[str, str]:
    turtle, trig = io.StringIO(), io.StringIO()
    rdf.write_turtle(graph, turtle)
    rdf.write_trig(graph, trig)
    return turtle.getvalue(), trig.getvalue()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "new" / "graph"
    with closing(store.create(path)) as graph:
        store.fill(graph, quads(0))
        store.fill(graph, quads(1))
    return path


def test_a_graph_on_disk_gives_back_the_facts_and_the_bytes(folder: Path) -> None:
    memory = rdf.to_dataset(ARTICLES, FACTS, RUN)
    with closing(store.open_read_only(folder)) as graph:
        assert set(rdf.facts_from(graph)) == set(FACTS)
        assert store.names(graph) == sorted([ONE, TWO])
        assert written(graph) == written(memory)


def test_the_ontology_is_inside(folder: Path) -> None:
    with closing(store.open_read_only(folder)) as graph:
        assert (vocab.relation_iri("metWith"), RDF.type, DIP.RelationType) in graph.default_graph


def test_removing_an_article_takes_back_its_facts_and_nothing_else(folder: Path) -> None:
    memory = rdf.to_dataset(ARTICLES[:1], [f for f in FACTS if f.article == "one"], RUN)
    with closing(store.open_to_write(folder)) as graph:
        assert store.remove(graph, TWO)
        assert written(graph) == written(memory)
        assert not store.remove(graph, TWO)
        assert store.remove(graph, ONE)
        empty = rdf.to_dataset([], [], RUN)
        assert len(graph.default_graph) == len(empty.default_graph)


def test_the_ontology_cannot_be_removed(folder: Path) -> None:
    with closing(store.open_to_write(folder)) as graph:
        assert not store.remove(graph, vocab.ONTOLOGY)
        assert (DIP.Event, None, None) in graph.default_graph


def test_replacing_an_article_is_the_same_as_building_it_anew(folder: Path) -> None:
    changed = [replace(SHOT, article="two/b", status="denied"), replace(BACKS, article="two/b")]
    with closing(store.open_to_write(folder)) as graph:
        store.replace(graph, TWO, rdf.article_quads(ARTICLES[1], changed, RUN))
        kept = [fact for fact in FACTS if fact.article == "one"]
        assert written(graph) == written(rdf.to_dataset(ARTICLES, [*kept, *changed], RUN))


def test_replacing_adds_a_new_article(tmp_path: Path) -> None:
    with closing(store.create(tmp_path / "g")) as graph:
        store.replace(graph, ONE, quads(0))
        store.replace(graph, TWO, quads(1))
        assert written(graph) == written(rdf.to_dataset(ARTICLES, FACTS, RUN))


def test_quads_of_another_graph_are_refused(folder: Path) -> None:
    with closing(store.open_to_write(folder)) as graph:
        with pytest.raises(ValueError, match="Unexpected graph"):
            store.replace(graph, ONE, quads(1))


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(StoreError, match="is not empty"):
        store.create(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.txt"]


@pytest.mark.parametrize("opening", [store.open_to_write, store.open_read_only])
def test_a_folder_that_is_no_graph_is_named(tmp_path: Path, opening: object) -> None:
    assert callable(opening)
    for path in (tmp_path, tmp_path / "missing"):
        with pytest.raises(StoreError, match="is not a graph"):
            opening(path)
    assert list(tmp_path.iterdir()) == []


def test_a_store_of_another_program_is_refused(tmp_path: Path) -> None:
    ox.Store(str(tmp_path / "other")).flush()
    with pytest.raises(StoreError, match="of another program"):
        store.open_to_write(tmp_path / "other")


def test_a_second_writer_is_told_and_a_reader_let_in(folder: Path) -> None:
    with closing(store.open_to_write(folder)):
        with pytest.raises(StoreError, match="being written by somebody else"):
            store.open_to_write(folder)
        with closing(store.open_read_only(folder)) as reader:
            assert len(store.names(reader)) == 2
    store.open_to_write(folder).close()


def test_a_graph_that_was_opened_to_read_cannot_be_changed(folder: Path) -> None:
    with closing(store.open_read_only(folder)) as graph:
        with pytest.raises(StoreError, match="opened read-only"):
            store.remove(graph, ONE)


def test_a_full_disk_is_said_in_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with closing(store.create(tmp_path / "g")) as graph:
        monkeypatch.setattr(Graph, "parse", full)
        with pytest.raises(StoreError, match="the disk is full; make room"):
            store.fill(graph, quads(0))
