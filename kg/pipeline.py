"""The whole way, from files to a graph in a folder: the file to read first.

    articles -> nlp -> extract -> rdf -> store       (build)
    store -> rdf -> rollup -> network -> page        (open)

Every step is a stage of its own; only this module and the command line put them together.
"""

from __future__ import annotations

import builtins
import datetime as dt
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TextIO, TypeVar

import networkx as nx
from rdflib import Dataset, URIRef
from rdflib.namespace import DCTERMS, FOAF, RDF
from rdflib.term import Node

from kg import articles, gazetteer, page, query, rdf, records, store, vocab
from kg.check import CheckReport, check
from kg.errors import InputError, KgError, StoreError
from kg.model import Article, Fact, Mention, Report, Skipped, Uncoded
from kg.network import Analysis, to_network
from kg.network import analyse as measure
from kg.rollup import Level, roll_up
from kg.vocab import DIP

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

Answer = TypeVar("Answer")
Watch = Callable[[Iterator[Any], int], Iterator[Any]]
"""Passes on what it is given, of a known number, and may show how far it is."""


@dataclass(frozen=True, slots=True)
class Reading:
    """The articles of a run, with what was skipped and what should be known."""

    articles: tuple[Article, ...]
    skipped: tuple[Skipped, ...]
    remarks: tuple[str, ...]


def read(paths: Iterable[str | Path], *, date: dt.date | None = None) -> Reading:
    """Read all articles under the paths; `date` is for those that state none.

    Raises:
        InputError: there is not a single article.
    """
    items = list(articles.read(paths, date=date))
    found = tuple(item for item in items if isinstance(item, Article))
    skipped = tuple(item for item in items if isinstance(item, Skipped))
    if not found:
        why = "; ".join(f"{item.where} {item.why}" for item in skipped[:3]) or "no path was given"
        raise InputError(f"There is no article to read: {why}.")
    remarks = [f"{i.where} {i.what}." for i in items if isinstance(i, articles.Remark)]
    undated = [article.id for article in found if article.date is None]
    if undated:
        some = ", ".join(undated[:3]) + (", ..." if len(undated) > 3 else "")
        remarks.append(f"No date is stated for {len(undated)} of {len(found)} articles ({some}).")
    return Reading(found, skipped, tuple(remarks))


_OF_THE_RUN = (KgError, MemoryError, OSError)
"""What no article is to blame for: a faulty table, no memory, a full disk."""
Skip = Callable[[Skipped], None]
"""What is told of an article that could not be read; without it the run ends there."""


def extract_from(
    found: Iterable[Article],
    *,
    model: str | None = None,
    actors: Path | None = None,
    skip: Skip | None = None,
) -> Iterator[tuple[Article, tuple[Fact, ...]]]:
    """Yield each article with its facts, read by the named spaCy pipeline.

    The tables in the folder `actors` are laid over those that ship with the package.
    """
    from kg import extraction  # here: spaCy takes a second to load; asking needs none of it

    yield from _each(found, extraction.extract, model, actors, skip)


def _each(
    found: Iterable[Article],
    ask: Callable[[Doc, Article], Answer],
    model: str | None,
    actors: Path | None,
    skip: Skip | None,
) -> Iterator[tuple[Article, Answer]]:
    """Yield each article with what is asked of its Doc; one that fails does not end the run."""
    from kg import nlp

    def give_up(article: Article, error: Exception) -> None:
        if skip is None or isinstance(error, _OF_THE_RUN):
            raise error
        why = f"could not be understood ({type(error).__name__}: {error}); please report it"
        skip(Skipped(article.id, why))

    for article, doc in nlp.read(_language(model, actors), found, give_up):
        try:
            answer = ask(doc, article)
        except Exception as error:  # noqa: BLE001  # one bad article is not to lose the others
            give_up(article, error)
        else:
            yield article, answer


def _language(model: str | None, actors: Path | None) -> Language:
    from kg import nlp

    names = gazetteer.load(extra=actors)
    return nlp.load(model, actors=names) if model else nlp.load(actors=names)


def uncoded_from(
    found: Iterable[Article],
    *,
    model: str | None = None,
    actors: Path | None = None,
    skip: Skip | None = None,
) -> Iterator[tuple[Article, tuple[Uncoded, ...]]]:
    """Yield each article with what was not understood in it, by the tables in `actors` as well."""
    from kg import extraction, uncoded

    def gaps(doc: Doc, article: Article) -> tuple[Uncoded, ...]:
        return tuple(uncoded.uncoded(doc, article, extraction.extract(doc, article)))

    yield from _each(found, gaps, model, actors, skip)


def extract(
    paths: Iterable[str | Path],
    *,
    model: str | None = None,
    date: dt.date | None = None,
    actors: Path | None = None,
) -> Iterator[Fact]:
    """Yield the facts of all articles under the paths."""
    for _, found in extract_from(read(paths, date=date).articles, model=model, actors=actors):
        yield from found


def records_of(
    found: Iterable[Fact], *, structure: bool = True, min_confidence: float = 0.0
) -> Iterator[records.Record]:
    """Yield the records of facts; without `structure` those of events alone."""
    for fact in found:
        if fact.confidence < min_confidence:
            continue
        if structure or vocab.relation(fact.relation).plover:
            yield from records.records_of(fact, vocab.relations())


def build(
    paths: Iterable[str | Path],
    out: str | Path,
    *,
    model: str | None = None,
    date: dt.date | None = None,
    actors: Path | None = None,
    watch: Watch = lambda items, _: items,
) -> Report:
    """Build a graph of the articles in a folder, or add them to the graph that is there.

    An article that the graph knows already is replaced whole; all others stay. The tables in
    the folder `actors` are laid over those that ship with the package.
    """
    reading = read(paths, date=date)
    with closing(_opened(Path(out))) as dataset:
        found = 0
        failed: list[Skipped] = []
        read_now = extract_from(reading.articles, model=model, actors=actors, skip=failed.append)
        for article, facts in watch(read_now, len(reading.articles)):
            quads = rdf.article_quads(article, facts, rdf.Run())
            store.replace(dataset, rdf.graph_iri(article.id), quads)
            found += len(facts)
        graph = Graph(Path(out), dataset, actors)
        done = {"articles read": len(reading.articles) - len(failed), "facts found": found}
        report = Report(done | graph.counts(), (*reading.skipped, *failed), reading.remarks)
        _write_all(graph, report)
    return report


def open(out: str | Path, *, actors: Path | None = None) -> Graph:
    """Open the graph that `build` made in a folder; close it, or use it in a `with`.

    Actors are rolled up by the shipped tables, with those in the folder `actors` over them.
    """
    out = Path(out)
    if not _store(out).is_dir():
        raise StoreError(f"{out} is not a graph; `kg build ARTICLES -o {out}` makes one there.")
    return Graph(out, store.open_read_only(_store(out)), actors)


class Graph:
    """A graph in its folder: ask it, measure it, look at it."""

    def __init__(self, folder: Path, dataset: Dataset, actors: Path | None = None) -> None:
        self.folder, self.dataset, self.actors = folder, dataset, actors

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the folder."""
        self.dataset.close()

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """All facts, article by article, in the order of the text."""
        return tuple(rdf.facts_from(self.dataset))

    @cached_property
    def articles(self) -> tuple[Article, ...]:
        """What the graph knows about its articles; their text is not kept."""
        return tuple(_articles_from(self.dataset))

    def counts(self) -> dict[str, int]:
        """Return how much the graph holds, by name."""
        actors = {m.actor.id for fact in self.facts for m in (fact.source, fact.target)}
        statuses = Counter(fact.status for fact in self.facts)
        held = {
            "articles in the graph": len(self.articles),
            "facts in the graph": len(self.facts),
            "actors in the graph": len(actors),
        }
        return held | {f"{status} facts": n for status, n in sorted(statuses.items())}

    def query(self, question: str, **parameters: str) -> query.Result:
        """Answer a named query, or SPARQL."""
        return query.run(self.dataset, question, parameters)

    def between(self, one: str, other: str) -> tuple[Fact, ...]:
        """Return the facts that two actors, named by id, code or name, have with each other."""
        return tuple(
            fact
            for fact in self.facts
            if (_is(fact.source, one) and _is(fact.target, other))
            or (_is(fact.source, other) and _is(fact.target, one))
        )

    def rolled(self, level: Level, blocs: Sequence[str] = ()) -> tuple[Fact, ...]:
        """Return the facts between offices, governments, states or blocs, by date."""
        names = gazetteer.load(extra=self.actors)
        days = {article.id: article.date.isoformat() for article in self.articles if article.date}
        return tuple(roll_up(self.facts, level, names, days=days, blocs=blocs))

    def at(self, level: Level, blocs: Sequence[str] = ()) -> Graph:
        """Return the graph, in memory, as it is told at a level: to query it there."""
        facts = self.rolled(level, blocs)
        return Graph(self.folder, rdf.to_dataset(self.articles, facts, rdf.Run()), self.actors)

    def network(self, level: Level = "actor", blocs: Sequence[str] = ()) -> nx.MultiDiGraph:
        """Return the network of actors, or of whom they stand for at a level."""
        return to_network(self.rolled(level, blocs), vocab.relations(), self.articles)

    def analyse(self, level: Level = "state", blocs: Sequence[str] = ()) -> Analysis:
        """Measure who cooperates and clashes with whom."""
        return measure(self.network(level, blocs))

    def check(self) -> CheckReport:
        """Check the graph against the shapes of the ontology."""
        return check(self.dataset)

    def view(
        self,
        path: str | Path,
        *,
        level: Level = "state",
        blocs: Sequence[str] = (),
        title: str = "Who with whom",
    ) -> Path:
        """Write the interactive page and return its path."""
        html = page.render(self.network(level, blocs), title=title, note=self._note())
        return _write(Path(path), lambda file: file.write(html))

    def _note(self) -> str:
        dates = sorted(article.date.year for article in self.articles if article.date)
        span = f", {dates[0]} to {dates[-1]}" if dates else ""
        return f"{len(self.articles)} articles{span}"

    def __repr__(self) -> str:
        return f"<Graph {self.folder}>"


def _is(mention: Mention, name: str) -> bool:
    actor, name = mention.actor, name.casefold()
    return name in {(known or "").casefold() for known in (actor.id, actor.code, actor.name)}


# The folder of a graph: the store, and files that are written anew by each build.


def _store(out: Path) -> Path:
    return out / "store"


def _opened(out: Path) -> Dataset:
    """Open the graph in a folder to write, or make one; refuse a folder of something else."""
    if _store(out).is_dir():
        return store.open_to_write(_store(out))
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise StoreError(f"{out} is not empty and no graph; choose a new folder for the graph.")
    return store.create(_store(out))


def _write_all(graph: Graph, report: Report) -> None:
    rows = list(records_of(graph.facts, structure=True))
    out = graph.folder
    _write(out / "graph.ttl", lambda file: rdf.write_turtle(graph.dataset, file))
    _write(out / "graph.trig", lambda file: rdf.write_trig(graph.dataset, file))
    _write(out / "facts.csv", lambda file: records.write_csv(rows, file))
    _write(out / "facts.jsonl", lambda file: records.write_jsonl(rows, file))
    _write(out / "report.json", lambda file: json.dump(asdict(report), file, indent=2))
    _write(out / "report.txt", lambda file: file.write(report_text(report)))
    graph.view(out / "graph.html")


def report_text(report: Report) -> str:
    """Return a report in words."""
    lines = [f"{name}: {number:,}" for name, number in report.counts.items()]
    lines += [f"Skipped: {item.where} {item.why}" for item in report.skipped]
    return "\n".join([*lines, *report.remarks]) + "\n"


def _write(path: Path, write: Callable[[TextIO], object]) -> Path:
    """Write a file whole or not at all: a stop on the way leaves the old one."""
    part = path.with_name(f".{path.name}.part")
    try:
        with builtins.open(part, "w", encoding="utf-8", newline="\n") as file:
            write(file)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
    return path


def _articles_from(dataset: Dataset) -> Iterator[Article]:
    nodes = {quad[0] for quad in dataset.quads((None, RDF.type, DIP.Article, None))}
    for node in sorted(nodes, key=str):
        stated = _values(dataset, node)
        issued = stated.get(DCTERMS.issued)
        yield Article(
            stated[DCTERMS.identifier],
            text="",
            date=dt.date.fromisoformat(issued) if issued else None,
            date_origin=stated.get(DIP.dateOrigin),
            title=stated.get(DCTERMS.title),
            url=stated.get(DIP.url),
            source=_values(dataset, URIRef(stated.get(DCTERMS.publisher, ""))).get(FOAF.name),
        )


def _values(dataset: Dataset, node: Node) -> dict[Node, str]:
    return {p: str(o) for _, p, o, _ in dataset.quads((node, None, None, None))}
