"""Does a graph keep to the shapes of `ontologies/shapes.ttl`? Each fault in plain words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyshacl
from pyshacl.errors import ReportableRuntimeError
from rdflib import RDF, SH, Dataset, Graph, Variable
from rdflib.term import Node

from kg import resources, vocab
from kg.errors import DataError


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """One fault: the node it is about, what is wrong, and the value that is wrong, if one is."""

    focus: str
    message: str
    value: str = ""

    def __str__(self) -> str:
        """Return the fault as one sentence with the node before it."""
        found = f" Found: {self.value}" if self.value else ""
        return f"{self.focus}: {self.message}{found}"


@dataclass(frozen=True, slots=True)
class CheckReport:
    """All faults of a graph, sorted."""

    violations: tuple[Violation, ...] = ()

    @property
    def conforms(self) -> bool:
        """Whether the graph has no fault."""
        return not self.violations


def check(graph: Graph, *, shapes: Path | None = None) -> CheckReport:
    """Check a graph, or the default graph of a dataset, against SHACL shapes.

    Raises:
        DataError: the shapes themselves are faulty.
    """
    path = shapes or resources.path("ontologies", "shapes.ttl")
    data = _with_ontology(graph)
    try:
        rules = Graph().parse(path, format="ox-ttl")
        found = {*_by_query(data, rules), *_by_shape(data, rules)}
    except SyntaxError as error:
        raise DataError(f"{path}, line {error.lineno}: this is no Turtle: {error.msg}.") from error
    except ReportableRuntimeError as error:
        raise DataError(f"The shapes in {path} are faulty: {error}") from error
    return CheckReport(tuple(sorted(found)))


def _with_ontology(graph: Graph) -> Dataset:
    source = graph.default_graph if isinstance(graph, Dataset) else graph
    copy = Dataset(store="Oxigraph")
    copy.default_graph.parse(
        data=source.serialize(format="ox-nt", encoding="utf-8"), format="ox-nt"
    )
    copy.default_graph.parse(resources.path("ontologies", "diplomacy.ttl"), format="ox-ttl")
    return copy


def _by_query(data: Dataset, rules: Graph) -> Iterator[Violation]:
    """Yield what the SPARQL constraints find, and take them out of the rules.

    Each is asked once for all nodes; the checker would parse and ask it again for each node,
    which took nine tenths of its time.
    """
    for shape, constraint in sorted(rules.subject_objects(SH.sparql)):
        select, message = (str(rules.value(constraint, p)) for p in (SH.select, SH.message))
        rows = data.store.query(select, vocab.PREFIXES, {}, "").bindings
        classes = set(rules.objects(shape, SH.targetClass))
        for row in rows:
            focus = row[Variable("this")]
            if classes & set(data.default_graph.objects(focus, RDF.type)):
                yield Violation(_short(focus), message, _short(row.get(Variable("value"))))
    rules.remove((None, SH.sparql, None))


def _by_shape(data: Dataset, rules: Graph) -> Iterator[Violation]:
    """Yield what all other constraints find."""
    plain = Graph()  # in rdflib's own memory: the checker asks very many small questions
    plain += data.default_graph
    _, report, _ = pyshacl.validate(plain, shacl_graph=rules, inplace=True)
    if not isinstance(report, Graph):
        raise ValueError(f"Unexpected report: {report!r}")
    for result in report.objects(None, SH.result):
        focus, message, value = (
            report.value(result, part) for part in (SH.focusNode, SH.resultMessage, SH.value)
        )
        yield Violation(_short(focus), str(message), _short(value))


def _short(node: Node | None) -> str:
    text = "" if node is None else str(node)
    for prefix, namespace in vocab.PREFIXES.items():
        if text.startswith(namespace):
            return f"{prefix}:{text.removeprefix(namespace)}"
    return text
