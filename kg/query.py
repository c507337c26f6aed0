"""Questions to a graph: the named ones of `ontologies/queries`, and free SPARQL.

A named query is a file with a header of comments:

    # title: Who opposes an actor
    # parameter actor: actor, whom they oppose
    # parameter since: date, optional, the first day
    # example: actor=RUS

and uses its parameters as `$actor`, `$since`. They are bound as terms, in place of the tokens:
never as text that the engine would read as SPARQL. A query cannot change a graph, call another
server or read a file.
"""

from __future__ import annotations

import csv
import datetime as dt
import difflib
import io
import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Literal as OneOf
from typing import cast, get_args
from urllib.parse import unquote

import pyoxigraph as ox
from oxrdflib import OxigraphStore
from rdflib import BNode, Dataset, Graph, Literal, URIRef
from rdflib.query import Result as RdfResult
from rdflib.term import Node

from kg import resources, vocab
from kg.errors import DataError, QueryError

Kind = OneOf["actor", "relation", "date", "text"]
Cell = str | int | float | bool | None


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a named query wants to know: an actor, a relation, a date or a text."""

    name: str
    kind: Kind
    comment: str
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Named:
    """A query with a name, as its file tells it."""

    name: str
    title: str
    text: str
    parameters: tuple[Parameter, ...]
    example: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Result:
    """The answer to a query: as many cells in each row as there are columns."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def run(graph: Graph, query: str, parameters: Mapping[str, str] | None = None) -> Result:
    """Answer a query, given as the name of a shipped one or as SPARQL.

    An actor is given by its id, code, IRI or name; a state stands for all who act for it.
    In free SPARQL each parameter is an actor if the graph knows it, else a text.

    Raises:
        QueryError: the query or a parameter is faulty, or the query is refused.
    """
    given, name = parameters or {}, query.strip()
    store = _oxigraph(graph)
    if name in named():
        return _ask(store, named()[name].text, _bind_named(store, named()[name], given))
    if re.fullmatch(r"[\w-]+", name):
        raise QueryError(f"There is no query {name!r}{_near(name, named())}")
    return _ask(store, query, _bind_free(store, query, given))


@cache
def named() -> Mapping[str, Named]:
    """Return the shipped queries by name.

    Raises:
        DataError: the header of a query file is faulty.
    """
    files = sorted(resources.path("ontologies", "queries").glob("*.rq"))
    return {file.stem: read_named(file.stem, file.read_text(encoding="utf-8")) for file in files}


_HEADER = re.compile(r"#\s*(title|example|parameter\s+(\w+))\s*:\s*(.*)")


def read_named(name: str, text: str) -> Named:
    """Read a query and its header."""
    title, parameters, example = "", [], {}
    for number, line in enumerate(text.splitlines(), start=1):
        match = _HEADER.fullmatch(line.strip())
        if not match:
            continue
        word, parameter, value = match.groups()
        if word == "title":
            title = value
        elif word == "example":
            example = dict(pair.split("=", 1) for pair in value.split(", ") if "=" in pair)
        else:
            parameters.append(_parameter(f"{name}.rq, line {number}", parameter, value))
    unknown = set(_tokens(text, "parameter")) - {f"${p.name}" for p in parameters}
    if not title or unknown:
        what = f"describe {min(unknown)}" if unknown else "have a title"
        raise DataError(f"The query {name}.rq does not {what} in its header.")
    return Named(name, title, text, tuple(parameters), example)


def _parameter(where: str, name: str, value: str) -> Parameter:
    kind, *rest = [part.strip() for part in value.split(",")]
    if kind not in get_args(Kind):
        raise DataError(
            f"{where}: a parameter is one of {', '.join(get_args(Kind))}, not {kind!r}."
        )
    optional = rest[:1] == ["optional"]
    comment = ", ".join(rest[1:] if optional else rest)
    return Parameter(name, cast(Kind, kind), comment, optional)


# Reading tokens: enough of SPARQL's grammar to tell a word from a string, an IRI or a comment.

_TOKEN = re.compile(
    r"""
      (?P<string>\"{3}(?:[^"\\]|\\.|"(?!""))*\"{3}|'{3}(?:[^'\\]|\\.|'(?!''))*'{3}
               |"(?:[^"\\\n\r]|\\.)*"|'(?:[^'\\\n\r]|\\.)*')
    | (?P<iri><[^<>"{}|^`\\\x00-\x20]*>)
    | (?P<comment>\#[^\n\r]*)
    | (?P<parameter>\$\w+)
    | (?P<variable>\?\w+)
    | (?P<prefixed>[\w.-]*:(?:[\w:.%-]|\\.)*)
    | (?P<word>[^\W\d]\w*)
    """,
    re.VERBOSE | re.DOTALL,
)
_UPDATES = frozenset(("INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY"))
_CODEPOINT = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U(0010[0-9A-Fa-f]{4}|000[0-9A-Fa-f]{5})")


def _tokens(text: str, *kinds: str) -> list[str]:
    return [match[0] for match in _TOKEN.finditer(text) if match.lastgroup in kinds]


def _words(text: str) -> set[str]:
    return {word.upper() for word in _tokens(text, "word")}


def refuse(text: str) -> None:
    """Raise QueryError if a query would change the graph, call a server or read a file.

    This must come before the engine sees the query, for the engine would call out.
    """
    unescaped = _CODEPOINT.sub(lambda match: chr(int(match[1] or match[2], 16)), text)
    for variant in (text, unescaped):
        words = _words(variant)
        # The engine needs no space between words ("trueSERVICE<...>"), so any such part counts.
        if any("service" in token.lower() for token in _tokens(variant, "word", "prefixed")):
            raise QueryError("SERVICE is refused: a query here asks this graph only.")
        if changes := sorted(words & _UPDATES):
            raise QueryError(f"{changes[0]} is refused: a query here cannot change the graph.")
        if "FROM" in words and any(i[1:6].lower() == "file:" for i in _tokens(variant, "iri")):
            raise QueryError("FROM <file:...> is refused: a query here reads no files.")


# Binding parameters.


def find_actor(graph: Graph, value: str) -> URIRef:
    """Return the IRI of the one actor with this id, code, IRI or name.

    Raises:
        QueryError: no actor, or more than one, is called so.
    """
    return _actor(_oxigraph(graph), value)


def _bind_named(store: OxigraphStore, query: Named, given: Mapping[str, str]) -> dict[str, Node]:
    known = {parameter.name: parameter for parameter in query.parameters}
    if unknown := sorted(set(given) - set(known)):
        raise QueryError(f"{query.name} has no parameter {unknown[0]!r}{_near(unknown[0], known)}")
    missing = [p.name for p in query.parameters if not p.optional and p.name not in given]
    if missing:
        example = ", ".join(f"{name}={value}" for name, value in query.example.items())
        raise QueryError(f"{query.name} needs {missing[0]}; for example: {example}.")
    return {name: _bind(store, known[name], value) for name, value in given.items()}


def _bind_free(store: OxigraphStore, text: str, given: Mapping[str, str]) -> dict[str, Node]:
    used = _tokens(text, "parameter")
    if unknown := sorted(name for name in given if f"${name}" not in used):
        raise QueryError(f"The query does not use ${unknown[0]}.")
    bound: dict[str, Node] = {}
    for name, value in given.items():
        found = _actors(store, value)
        bound[name] = found[0] if len(found) == 1 else Literal(value)
    return bound


def _bind(store: OxigraphStore, parameter: Parameter, value: str) -> Node:
    match parameter.kind:
        case "actor":
            return _actor(store, value)
        case "relation":
            return _relation(value)
        case "date":
            return Literal(_date(parameter.name, value))
        case "text":
            return Literal(value)
    raise ValueError(f"Unexpected kind of parameter: {parameter.kind!r}")


def _relation(value: str) -> URIRef:
    """Return the IRI of a relation, or of the parent of all relations of a PLOVER type."""
    name = value.removeprefix("dip:")
    if name.upper() in {relation.plover for relation in vocab.relations().values()}:
        return URIRef(vocab.PREFIXES["dip"] + name.upper())
    try:
        return vocab.relation_iri(name)
    except DataError as error:
        raise QueryError(str(error)) from None


def _date(name: str, value: str) -> str:
    try:
        dt.date.fromisoformat(value + "YYYY-01-01"[len(value) :])
    except ValueError:
        raise QueryError(f"{name} is a date such as 2015-11-24 or 2015, not {value!r}.") from None
    return value


def _actor(store: OxigraphStore, value: str) -> URIRef:
    found = _actors(store, value)
    if not found:
        names = sorted({name for _, name in _known_actors(store) if name})
        raise QueryError(f"The graph knows no actor {value!r}{_near(value, names)}")
    if len(found) > 1:
        ids = ", ".join(_id(iri) for iri in found)
        raise QueryError(f"{value!r} is the name of several actors; take one of the ids {ids}.")
    return found[0]


def _actors(store: OxigraphStore, value: str) -> list[URIRef]:
    """Return the actors that a value may mean: by IRI or id, else by id or name without case."""
    known = _known_actors(store)
    exact = sorted({iri for iri, _ in known if value in (str(iri), _id(iri))})
    folded = _fold(value)
    return exact or sorted({iri for iri, name in known if folded in (_fold(_id(iri)), _fold(name))})


def _known_actors(store: OxigraphStore) -> list[tuple[URIRef, str]]:
    """Return actors with their names; one who is only acted for has none."""
    result = _select(store, _KNOWN_ACTORS)
    return [(URIRef(str(iri)), str(name or "")) for iri, name in result.rows]


_KNOWN_ACTORS = """SELECT DISTINCT ?actor ?name WHERE {
    { ?actor a dip:Actor ; rdfs:label ?name } UNION { ?other dip:actsFor ?actor }
}"""


def _id(iri: URIRef) -> str:
    return unquote(iri.removeprefix(str(vocab.ACTOR)))


def _fold(name: str) -> str:
    """Take case and accents off a name: "Erdogan" finds "Erdoğan"."""
    plain = unicodedata.normalize("NFKD", name.strip())
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()


def _near(word: str, known: Iterable[str]) -> str:
    """Return the end of a sentence that offers what looks like a word."""
    near = difflib.get_close_matches(word, list(known), n=3)
    return f"; did you mean {' or '.join(near)}?" if near else "."


# Asking.


def _oxigraph(graph: Graph) -> OxigraphStore:
    """Return the store of a dataset whose default graph is filled; copy anything else into one."""
    if isinstance(graph, Dataset) and isinstance(graph.store, OxigraphStore):
        if (None, None, None) in graph.default_graph:
            return graph.store
    copy = Dataset(store="Oxigraph")
    vocab.add_ontology(copy)
    for s, p, o, g in graph.quads() if isinstance(graph, Dataset) else ((*t, None) for t in graph):
        copy.default_graph.add((s, p, o))
        if g is not None:
            copy.graph(g).add((s, p, o))
    return cast(OxigraphStore, copy.store)


def _ask(store: OxigraphStore, text: str, bound: Mapping[str, Node]) -> Result:
    refuse(text)
    return _select(store, _TOKEN.sub(lambda match: _bound(match, bound), text))


def _bound(match: re.Match[str], bound: Mapping[str, Node]) -> str:
    """Return a token, or the term that a parameter is bound to, as the engine writes it."""
    term = bound.get(match[0][1:]) if match.lastgroup == "parameter" else None
    match term:
        case None:
            return match[0]
        case URIRef():
            return str(ox.NamedNode(str(term)))
        case Literal():
            return str(ox.Literal(str(term)))
    raise ValueError(f"Unexpected term: {term!r}")


def _select(store: OxigraphStore, text: str) -> Result:
    try:
        answer = store.query(text, vocab.PREFIXES, {}, "")
        columns, rows = _cells(answer)
    except SyntaxError as error:
        raise QueryError(_explain(text, str(error))) from None
    except (OSError, RuntimeError, ValueError) as error:
        raise QueryError(f"The query cannot be answered: {error}.") from error
    ordered = rows if "ORDER" in _words(text) else sorted(rows, key=_sort_key)
    return Result(columns, tuple(ordered))


def _cells(answer: RdfResult) -> tuple[tuple[str, ...], list[tuple[Cell, ...]]]:
    match answer.type:
        case "ASK":
            return ("answer",), [(bool(answer.askAnswer),)]
        case "CONSTRUCT":
            triples = answer.graph or ()
            rows = [tuple(_cell(term) for term in triple) for triple in triples]
            return ("subject", "predicate", "object"), rows
        case "SELECT":
            names = answer.vars or []
            rows = [tuple(_cell(row.get(name)) for name in names) for row in answer.bindings]
            return tuple(str(name) for name in names), rows
    raise ValueError(f"Unexpected answer: {answer.type!r}")


def _cell(term: object) -> Cell:
    match term:
        case None:
            return None
        case Literal():
            value = term.toPython()
            if isinstance(value, Decimal):
                return float(value)
            return value if isinstance(value, bool | int | float) else str(term)
        case URIRef():
            return str(term)
        case BNode():
            return f"_:{term}"
        case tuple():
            return " ".join(str(_cell(part)) for part in term)
    raise ValueError(f"Unexpected term: {term!r}")


def _sort_key(row: tuple[Cell, ...]) -> list[tuple[str, str]]:
    return [(type(cell).__name__, str(cell)) for cell in row]


_POSITION = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)


def _explain(text: str, message: str) -> str:
    """Say in one sentence where a query is faulty, and show the place."""
    match = _POSITION.search(message)
    if not match:
        return f"The query is no SPARQL: {message}."
    line, column = int(match[1]), int(match[2])
    what = "a prefix is not declared" if "Prefix not found" in match[3] else "it is no SPARQL"
    lines = text.splitlines()
    shown = lines[line - 1] if line <= len(lines) else ""
    pointer = " " * (column - 1) + "^"
    return f"The query is faulty at line {line}, column {column}: {what}.\n  {shown}\n  {pointer}"


# Showing.


def to_table(result: Result, *, width: int = 60) -> str:
    """Return rows as aligned plain text, IRIs with their prefix, long cells cut at `width`."""
    rows = [result.columns, *([_shown(cell, width) for cell in row] for row in result.rows)]
    widths = [max(len(row[n]) for row in rows) for n in range(len(result.columns))]
    head, *body = (
        "  ".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )
    return "\n".join([head, "  ".join("-" * w for w in widths), *body]) + "\n"


def to_csv(result: Result) -> str:
    """Return rows as CSV; a quote defuses texts that a spreadsheet would run."""
    file = io.StringIO()
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(result.columns)
    writer.writerows([_defused(cell) for cell in row] for row in result.rows)
    return file.getvalue()


def to_json(result: Result) -> str:
    """Return rows as a JSON list of objects."""
    rows = [dict(zip(result.columns, row, strict=True)) for row in result.rows]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def _shown(cell: Cell, width: int) -> str:
    text = "" if cell is None else _shortened(str(cell))
    # A control character in a text could steer the reader's terminal.
    plain = "".join(" " if unicodedata.category(c) in {"Cc", "Cf", "Zl", "Zp"} else c for c in text)
    return plain if len(plain) <= width else plain[: width - 1] + "…"


def _shortened(text: str) -> str:
    for prefix, namespace in vocab.PREFIXES.items():
        if text.startswith(namespace) and len(text) > len(namespace):
            return f"{prefix}:{text[len(namespace) :]}"
    return text


def _defused(cell: Cell) -> Cell:
    if isinstance(cell, str) and cell.startswith(("=", "+", "-", "@", "\t", "\r")):
        return "'" + cell
    return cell
