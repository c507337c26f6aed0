"""A graph on disk: Oxigraph, seen as an rdflib Dataset.

Each article has a named graph, and so has the ontology; the default graph is their union, each
triple once. It is kept by the functions here: the union that the engine makes up on the fly
counts a triple once for each graph that holds it, so that joins grow with its square.

One process at a time may write to a folder; any number may read meanwhile. Close a graph
when done: `with contextlib.closing(store.create(folder)) as graph: ...`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

import pyoxigraph as ox
from oxrdflib import OxigraphStore
from rdflib import Dataset, Graph, Literal, URIRef
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID
from rdflib.term import Node

from kg import vocab
from kg.errors import StoreError

Quad = tuple[URIRef, URIRef, URIRef | Literal, URIRef]
_CHUNK = 200_000  # quads in memory at once while filling: about 60 MB


def create(folder: Path) -> Dataset:
    """Make a new graph in a folder that is missing or empty, with the ontology inside.

    Raises:
        StoreError: something else is in the folder, or it cannot be written.
    """
    with _explained(folder):
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise StoreError(f"{folder} is not empty; choose a new folder for the graph.")
        folder.mkdir(parents=True, exist_ok=True)
        graph = _dataset(ox.Store(str(folder)))
        vocab.add_ontology(graph)
        return graph


def open_to_write(folder: Path) -> Dataset:
    """Open a graph to change it; nobody else can write until it is closed."""
    _check_is_graph(folder)
    with _explained(folder):
        return _checked(_dataset(ox.Store(str(folder))), folder)


def open_read_only(folder: Path) -> Dataset:
    """Open a graph to ask it, as it is now; this works while somebody else writes."""
    _check_is_graph(folder)
    with _explained(folder):
        return _checked(_dataset(ox.Store.read_only(str(folder))), folder)


def fill(graph: Dataset, quads: Iterable[Quad]) -> None:
    """Add many quads fast; a crash meanwhile may leave a part of them, so use it on new graphs."""
    rest = iter(quads)
    with _explained():
        while chunk := ox.serialize(_twice(islice(rest, _CHUNK)), format=ox.RdfFormat.N_QUADS):
            graph.default_graph.parse(data=chunk, format="ox-nq", transactional=False)


def replace(graph: Dataset, name: URIRef, quads: Iterable[Quad]) -> None:
    """Put quads, all of one named graph, in the place of what that graph holds: all or nothing."""
    triples: dict[str, None] = {}
    for s, p, o, g in quads:
        if g != name:
            raise ValueError(f"Unexpected graph: {g!r}")
        triples[_row(s, p, o)] = None
    orphans = [row for row in _only_in(graph, name) if row not in triples]
    rows = "\n".join(triples)
    _update(
        graph,
        f"DELETE DATA {{\n{chr(10).join(orphans)}\n}} ;\n"
        f"DROP SILENT GRAPH {_node(name)} ;\n"
        f"INSERT DATA {{\n{rows}\nGRAPH {_node(name)} {{\n{rows}\n}} }}",
    )


def remove(graph: Dataset, name: URIRef) -> bool:
    """Drop a named graph, and with it all that its article says; say whether it was there."""
    if name == vocab.ONTOLOGY or (None, None, None) not in _part(graph, name):
        return False
    replace(graph, name, ())
    return True


def _only_in(graph: Dataset, name: URIRef) -> Iterator[str]:
    """Yield the triples of a named graph that no other named graph holds."""
    for triple in _part(graph, name):
        holders = islice(graph.store.contexts(triple), 3)
        if not {part.identifier for part in holders} - {name, DATASET_DEFAULT_GRAPH_ID}:
            yield _row(*triple)


def names(graph: Dataset) -> list[URIRef]:
    """Return the names of the article graphs, sorted."""
    found = (part.identifier for part in graph.store.contexts())
    return sorted(URIRef(name) for name in found if name != vocab.ONTOLOGY)


def _dataset(inner: ox.Store) -> Dataset:
    return Dataset(store=OxigraphStore(store=inner))


def _part(graph: Dataset, name: URIRef) -> Graph:
    # Not graph.graph(name): that writes, which a read-only store refuses.
    return Graph(store=graph.store, identifier=name)


def _check_is_graph(folder: Path) -> None:
    if not (folder / "CURRENT").is_file():
        raise StoreError(f"{folder} is not a graph; build one there first.")


def _checked(graph: Dataset, folder: Path) -> Dataset:
    if (vocab.ONTOLOGY, None, None) not in _part(graph, vocab.ONTOLOGY):
        graph.close()
        raise StoreError(f"{folder} is a graph of another program: it lacks the ontology.")
    return graph


def _update(graph: Dataset, text: str) -> None:
    with _explained():
        graph.store.update(text, {}, {}, DATASET_DEFAULT_GRAPH_ID)


_REASONS = {
    "lock hold by": "is being written by somebody else; wait until that is done",
    "LOCK:": "is being written by somebody else; wait until that is done",
    "No space left": "cannot be written, the disk is full; make room and try again",
    "read-write instances": "was opened read-only, so it cannot be changed",
    "Corruption": "is damaged; build the graph anew",
}


@contextmanager
def _explained(folder: Path | None = None) -> Iterator[None]:
    """Turn what the engine and the system raise into one sentence for the user."""
    try:
        yield
    except (OSError, RuntimeError) as error:
        text = str(error)
        known = (why for sign, why in _REASONS.items() if sign in text)
        why = next(known, f"cannot be used as a graph: {text}")
        raise StoreError(f"{folder or 'The graph'} {why}.") from error


def _twice(quads: Iterable[Quad]) -> Iterator[ox.Quad]:
    """Yield each quad for its own graph and for the default graph."""
    for s, p, o, g in quads:
        subject, predicate, term = _node(s), _node(p), _term(o)
        yield ox.Quad(subject, predicate, term, _node(g))
        yield ox.Quad(subject, predicate, term)


def _row(subject: Node, predicate: Node, term: Node) -> str:
    return f"{_node(subject)} {_node(predicate)} {_term(term)} ."


def _node(term: Node) -> ox.NamedNode:
    return ox.NamedNode(str(term))


def _term(term: Node) -> ox.NamedNode | ox.Literal:
    match term:
        case URIRef():
            return _node(term)
        case Literal(language=str(language)):
            return ox.Literal(str(term), language=language)
        case Literal(datatype=None):
            return ox.Literal(str(term))
        case Literal(datatype=datatype):
            return ox.Literal(str(term), datatype=ox.NamedNode(str(datatype)))
    raise ValueError(f"Unexpected term: {term!r}")
