"""Does a graph keep to the shapes of `ontologies/shapes.ttl`? Each fault in plain words."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pyshacl
from pyshacl.errors import ReportableRuntimeError
from rdflib import SH, Dataset, Graph
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
    try:
        rules = Graph().parse(path, format="ox-ttl")
        answer = pyshacl.validate(_with_ontology(graph), shacl_graph=rules, inplace=True)
    except SyntaxError as error:
        raise DataError(f"{path}, line {error.lineno}: this is no Turtle: {error.msg}.") from error
    except ReportableRuntimeError as error:
        raise DataError(f"The shapes in {path} are faulty: {error}") from error
    found = answer[1]
    if not isinstance(found, Graph):
        raise ValueError(f"Unexpected report: {found!r}")
    return CheckReport(tuple(sorted({_violation(found, node) for node in _results(found)})))


def _with_ontology(graph: Graph) -> Graph:
    """Copy a graph into memory, for the checker asks many small questions."""
    source = graph.default_graph if isinstance(graph, Dataset) else graph
    copy = Graph()
    copy.parse(data=source.serialize(format="ox-nt", encoding="utf-8"), format="ox-nt")
    copy.parse(resources.path("ontologies", "diplomacy.ttl"), format="ox-ttl")
    return copy


def _results(report: Graph) -> list[Node]:
    return list(report.objects(None, SH.result))


def _violation(report: Graph, result: Node) -> Violation:
    message, focus = report.value(result, SH.resultMessage), report.value(result, SH.focusNode)
    return Violation(
        focus=_short(focus),
        message=str(message),
        value=_short(report.value(result, SH.value)),
    )


def _short(node: Node | None) -> str:
    text = "" if node is None else str(node)
    for prefix, namespace in vocab.PREFIXES.items():
        if text.startswith(namespace):
            return f"{prefix}:{text.removeprefix(namespace)}"
    return text
