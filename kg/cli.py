"""The command line: results on stdout, messages on stderr, exit codes that scripts can trust.

0 is success, 1 an error that is said in one sentence, 2 a wrong call, 130 a stop by Ctrl-C.
The only module that prints, exits or knows the terminal.
"""

from __future__ import annotations

import datetime as dt
import functools
import json
import os
import platform
import sys
import webbrowser
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from enum import StrEnum
from importlib import metadata
from pathlib import Path
from typing import Annotated, Any, NoReturn, TextIO

import typer
from rich.console import Console
from rich.progress import track
from rich.table import Table
from rich.text import Text

import kg
from kg import cli_gazetteer, gazetteer, lexicon, network, pipeline, rdf, records, vocab
from kg import score as scoring
from kg.errors import InputError, KgError, QueryError
from kg.model import Article, Candidate, Fact, Mention, Skipped, Unclear, UnclearName, Uncoded
from kg.query import Named, Result, named, to_csv, to_json, to_table

app = typer.Typer(
    name="kg",
    help="Build, ask and look at a knowledge graph of diplomatic relations in the news.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


class RowFormat(StrEnum):
    """How rows are printed."""

    table = "table"
    jsonl = "jsonl"
    csv = "csv"


class Answer(StrEnum):
    """How answers are printed."""

    table = "table"
    csv = "csv"
    json = "json"


class Measure(StrEnum):
    """How measures are printed."""

    table = "table"
    json = "json"


class Level(StrEnum):
    """Whom a node of the network stands for."""

    actor = "actor"
    person = "person"
    office = "office"
    government = "government"
    state = "state"
    bloc = "bloc"


class ExportFormat(StrEnum):
    """The formats that a graph is exported to."""

    turtle = "turtle"
    trig = "trig"
    graphml = "graphml"
    jsonl = "jsonl"
    csv = "csv"


Paths = Annotated[
    list[str], typer.Argument(help="Files or folders of articles; - is standard input.")
]
Graph = Annotated[Path, typer.Argument(help="The folder of a graph.", metavar="GRAPH")]
Date = Annotated[
    str | None, typer.Option(help="The day, as 2015-11-26, of articles that state none.")
]
Model = Annotated[str | None, typer.Option(help="Another spaCy pipeline for English.")]
Rows = Annotated[RowFormat, typer.Option("--format", "-f", help="How to print.")]
At = Annotated[Level, typer.Option(help="Actors as named, or whom they stand for on the day.")]
Blocs = Annotated[
    list[str] | None,
    typer.Option("--bloc", help="A bloc for --level bloc, as NATO; the first wins."),
]
Actors = Annotated[
    Path | None, typer.Option("--actors", help="A folder of your own tables of actors.")
]


# Every command runs inside of this, so that no user meets a traceback.


def _command(function: Callable[..., None]) -> Callable[..., None]:
    """Register a command, and turn whatever it raises into a sentence and an exit code."""

    @functools.wraps(function)
    def guarded(*args: Any, **options: Any) -> None:
        with _explained():
            function(*args, **options)
            sys.stdout.flush()

    app.command()(guarded)
    return guarded


@contextmanager
def _explained() -> Iterator[None]:
    try:
        yield
    except (typer.Exit, typer.BadParameter):
        raise  # typer's own, with their codes
    except KgError as error:
        _fail(str(error))
    except BrokenPipeError:
        # Whoever read our output has gone; Python would complain once more while closing it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(141) from None
    except KeyboardInterrupt:
        _say("Stopped. What was finished is kept; run the same command again to complete it.")
        raise typer.Exit(130) from None
    except OSError as error:
        _fail(f"{error.filename or 'The output'} cannot be used: {error.strerror or error}.")
    except MemoryError:
        _fail("There is not enough memory; read fewer articles at a time.")
    except Exception as error:  # the last resort
        if os.environ.get("KG_TRACEBACK"):
            raise
        _fail(
            f"This is a defect of kg: {type(error).__name__}: {error}. Please report it with what"
            " KG_TRACEBACK=1 prints."
        )


def command_names() -> list[str]:
    """Return the names of all commands."""
    return sorted(c.callback.__name__ for c in app.registered_commands if c.callback)


def _fail(message: str) -> NoReturn:
    _say(message)
    raise typer.Exit(1) from None


def _say(message: str) -> None:
    Console(stderr=True).print(_plain(message), style=None, soft_wrap=True)


def _plain(value: object) -> Text:
    """Return untrusted text for the terminal: no markup, no control sequences."""
    text = "" if value is None else str(value)
    return Text("".join(c if c.isprintable() or c == "\n" else " " for c in text))


# The commands.

app.add_typer(cli_gazetteer.commands(_explained, _say), name="gazetteer")


@_command
def build(
    paths: Paths,
    out: Annotated[Path, typer.Option("--out", "-o", help="The folder of the graph.")],
    date: Date = None,
    model: Model = None,
    actors: Actors = None,
) -> None:
    """Build a graph of articles, or add them to the graph that is there.

    Writes into the folder: the store, graph.ttl, graph.trig, graph.html (open it in a
    browser), facts.csv, facts.jsonl and the report. An article that the graph knows already
    is replaced.
    """
    report = pipeline.build(paths, out, model=model, date=_date(date), actors=actors, watch=_watch)
    _say(pipeline.report_text(report).rstrip())
    sys.stdout.write(f"{out / 'graph.html'}\n")


@_command
def extract(
    paths: Paths,
    format: Rows = RowFormat.table,
    structure: Annotated[
        bool, typer.Option(help="Print who leads or belongs to what as well.")
    ] = True,
    min_confidence: Annotated[
        float, typer.Option(min=0.0, max=1.0, help="Leave out what is less likely to be right.")
    ] = 0.0,
    uncoded: Annotated[
        bool, typer.Option("--uncoded", help="Print what was not understood instead.")
    ] = False,
    date: Date = None,
    model: Model = None,
    actors: Actors = None,
) -> None:
    """Print who did what to whom in articles, without building a graph.

    Relations that hold both ways are printed both ways. With --uncoded: the words between two
    actors that the lexicon does not know, the most frequent first, the sentences with two
    actors that gave no fact, and the names that may mean several actors.
    """
    if uncoded and format is RowFormat.csv:
        raise typer.BadParameter("--uncoded is printed as table or jsonl, not as csv.")
    reading = pipeline.read(paths, date=_date(date))
    _say_reading(reading)
    if uncoded:
        gaps = pipeline.uncoded_from(
            reading.articles, model=model, actors=actors, skip=_say_skipped
        )
        watched = _watch(gaps, len(reading.articles))
        _print_uncoded([gap for _, of_article in watched for gap in of_article], format)
        return
    found = pipeline.extract_from(reading.articles, model=model, actors=actors, skip=_say_skipped)
    if not sys.stdout.isatty():  # the bar would run through the rows
        found = _watch(found, len(reading.articles))
    facts = (fact for _, of_article in found for fact in of_article)
    kept = pipeline.records_of(facts, structure=structure, min_confidence=min_confidence)
    _print_records(kept, format)


@_command
def query(
    graph: Annotated[
        Path | None, typer.Argument(help="The folder of a graph.", metavar="GRAPH")
    ] = None,
    question: Annotated[
        str | None, typer.Argument(help="The name of a query, SPARQL, or - for standard input.")
    ] = None,
    parameters: Annotated[
        list[str] | None, typer.Argument(help="What the query asks for, as actor=RUS.")
    ] = None,
    format: Annotated[Answer, typer.Option("--format", "-f", help="How to print.")] = Answer.table,
    limit: Annotated[int | None, typer.Option(min=1, help="Print the first so many rows.")] = None,
    show: Annotated[bool, typer.Option("--list", help="List the named queries.")] = False,
    level: At = Level.actor,
    blocs: Blocs = None,
    actors: Actors = None,
) -> None:
    """Ask a graph: one of the named queries, or SPARQL."""
    if show:
        _print_queries(named().values())
        return
    if graph is None or question is None:
        raise typer.BadParameter("name a GRAPH and a QUESTION; --list shows the named ones.")
    given = _parameters(parameters or [])
    text = sys.stdin.read() if question == "-" else question
    with pipeline.open(graph, actors=actors) as opened:
        asked = _at(opened, level, blocs)
        _print_answer(asked.query(text, **given), format, limit)


@_command
def view(
    graph: Graph,
    out: Annotated[Path | None, typer.Option("--out", "-o", help="The file to write.")] = None,
    level: At = Level.state,
    blocs: Blocs = None,
    title: Annotated[str, typer.Option(help="The title of the page.")] = "Who with whom",
    browser: Annotated[bool, typer.Option(help="Open the page in a browser.")] = False,
    actors: Actors = None,
) -> None:
    """Write the interactive page of a graph."""
    with pipeline.open(graph, actors=actors) as opened:
        path = opened.view(
            out or graph / "graph.html", level=level.value, blocs=blocs or (), title=title
        )
    sys.stdout.write(f"{path}\n")
    if browser:
        webbrowser.open(path.resolve().as_uri())


@_command
def analyse(
    graph: Graph,
    level: At = Level.state,
    format: Annotated[
        Measure, typer.Option("--format", "-f", help="How to print.")
    ] = Measure.table,
    limit: Annotated[int, typer.Option(min=1, help="The rows of each table.")] = 10,
    blocs: Blocs = None,
    actors: Actors = None,
) -> None:
    """Measure who cooperates and clashes with whom: ties, blocs, balance."""
    with pipeline.open(graph, actors=actors) as opened:
        found = opened.analyse(level.value, blocs or ())
    if format is Measure.json:
        sys.stdout.write(json.dumps(asdict(found), ensure_ascii=False, indent=2) + "\n")
        return
    names = {row.id: row.label for row in found.actors}
    _print_actors(found.actors[:limit])
    _print_ties("Closest ties and sharpest conflicts", found.ties[:limit], names)
    _print_ties("Divided: they cooperate and clash", found.divided[:limit], names)
    for number, bloc in enumerate(found.blocs[:limit], start=1):
        _print(f"Bloc {number}: {', '.join(names.get(id, id) for id in bloc)}")
    balance = found.triads.balance
    share = "none is closed" if balance is None else f"{balance:.0%} of {found.triads.total}"
    _print(f"Modularity of the blocs: {found.modularity:.2f}. Balanced triads: {share}.")


@_command
def explain(
    graph: Graph,
    source: Annotated[str, typer.Argument(help="An actor: its id, code or name.")],
    target: Annotated[str, typer.Argument(help="Another actor.")],
    relation: Annotated[str | None, typer.Option(help="Only this relation.")] = None,
) -> None:
    """Print the sentences behind what stands between two actors, and how they were read."""
    if relation is not None:
        vocab.relation(relation)
    with pipeline.open(graph) as opened:
        facts = opened.between(source, target)
    chosen = [fact for fact in facts if relation in (None, fact.relation)]
    if not chosen:
        raise QueryError(f"The graph has nothing between {source!r} and {target!r}.")
    for fact in chosen:
        _print_fact(fact)


@_command
def check(graph: Graph) -> None:
    """Check a graph against the shapes of the ontology."""
    with pipeline.open(graph) as opened:
        found = opened.check()
    for violation in found.violations:
        _print(str(violation))
    if not found.conforms:
        _fail(f"The graph does not conform; faults: {len(found.violations)}.")
    _print("The graph conforms.")


@_command
def score(
    gold: Annotated[Path, typer.Argument(help="Annotated relations, as NAME.gold.jsonl.")],
    predictions: Annotated[
        Path | None, typer.Argument(help="What `kg extract` found; default: extract now.")
    ] = None,
    format: Annotated[
        Measure, typer.Option("--format", "-f", help="How to print.")
    ] = Measure.table,
    show_errors: Annotated[int, typer.Option(min=0, help="Name the first so many misses.")] = 0,
) -> None:
    """Compare found relations with annotated ones.

    Without PREDICTIONS, NAME.docs.jsonl beside NAME.gold.jsonl is read and extracted first.
    """
    annotated = list(_read_jsonl(gold))
    found = _read_jsonl(predictions) if predictions else _extracted_for(gold)
    result = scoring.score(annotated, found)
    for miss in result.misses[:show_errors]:
        missed, wrong = (", ".join(map(" ".join, part)) for part in (miss.missed, miss.wrong))
        _say(f"{miss.document}: missed {missed or 'nothing'}; wrong {wrong or 'nothing'}")
    if format is Measure.json:
        sys.stdout.write(json.dumps(_score_json(result)) + "\n")
        return
    rows = [
        (level, f"{f.precision:.3f}", f"{f.recall:.3f}", f"{f.f1:.3f}", f.gold, f.found, f.hit)
        for level, f in result.levels.items()
    ]
    _print_table(("level", "precision", "recall", "F1", "gold", "found", "hit"), rows)
    _print(
        f"Status right: {result.status_right} of {result.status_of}."
        f" Denied but asserted: {result.denied_asserted}."
    )


@_command
def export(
    graph: Graph,
    format: Annotated[ExportFormat, typer.Option("--format", "-f", help="The format.")],
    out: Annotated[
        Path | None, typer.Option("--out", "-o", help="The file; default: standard output.")
    ] = None,
    level: At = Level.actor,
    blocs: Blocs = None,
    actors: Actors = None,
) -> None:
    """Write a graph in a format of other tools."""
    with pipeline.open(graph, actors=actors) as opened:
        told = _at(opened, level, blocs)
        if out is None:
            _export(told, format, sys.stdout)
            return
        with out.open("w", encoding="utf-8", newline="\n") as file:
            _export(told, format, file)
    sys.stdout.write(f"{out}\n")


@_command
def doctor() -> None:
    """Check that everything kg needs is there and loads."""
    _print(f"kg {kg.__version__}, Python {platform.python_version()}, {platform.platform()}")
    _print(", ".join(f"{name} {metadata.version(name)}" for name in _LIBRARIES))
    failed = [name for name, probe in _PROBES.items() if not _probe(name, probe)]
    if failed:
        _fail(f"Not in order: {', '.join(failed)}.")
    _print("All is in order.")


_LIBRARIES = ("spacy", "rdflib", "pyoxigraph", "networkx", "pyvis", "pyshacl", "trafilatura")
_PROBES: dict[str, Callable[[], str]] = {
    "ontology": lambda: f"{len(vocab.relations())} relations",
    "lexicon": lambda: f"{len(lexicon.load().rows)} rows",
    "gazetteer": lambda: f"{len(gazetteer.load().actors)} actors",
    "queries": lambda: f"{len(named())} named queries",
    "language model": lambda: _read_sample(),
}


def _probe(name: str, probe: Callable[[], str]) -> bool:
    try:
        _print(f"{name}: {probe()}")
    except KgError as error:
        _print(f"{name}: {error}")
        return False
    return True


def _read_sample() -> str:
    sample = Article("sample", "France sanctioned Russia on Monday.")
    ((_, facts),) = pipeline.extract_from([sample])
    return f"reads {len(facts)} fact in {sample.text!r}"


# Input.


def _at(graph: pipeline.Graph, level: Level, blocs: list[str] | None) -> pipeline.Graph:
    """Return a graph as it is told at a level."""
    return graph.at(level.value, blocs or ()) if level.value != "actor" else graph


def _date(written: str | None) -> dt.date | None:
    if written is None:
        return None
    try:
        return dt.date.fromisoformat(written)
    except ValueError:
        raise typer.BadParameter(f"{written!r} is not a date like 2015-11-26.") from None


def _parameters(written: Iterable[str]) -> dict[str, str]:
    pairs = [item.partition("=") for item in written]
    for name, sign, _ in pairs:
        if not sign:
            raise typer.BadParameter(f"{name!r} is not NAME=VALUE, as actor=RUS.")
    return {name: value for name, _, value in pairs}


def _read_jsonl(path: Path) -> Iterator[records.Record]:
    try:
        with path.open(encoding="utf-8") as lines:
            yield from records.read_jsonl(lines, where=str(path))
    except UnicodeDecodeError as error:
        raise InputError(f"{path} is not JSON Lines: it is not UTF-8 text.") from error


def _extracted_for(gold: Path) -> Iterator[records.Record]:
    documents = gold.with_name(gold.name.replace(".gold.", ".docs."))
    if documents == gold or not documents.is_file():
        raise InputError(f"There is no {documents.name} beside {gold}; name the PREDICTIONS.")
    reading = pipeline.read([documents])
    found = _watch(pipeline.extract_from(reading.articles), len(reading.articles))
    return pipeline.records_of(fact for _, facts in found for fact in facts)


# Output.


def _watch(items: Iterator[Any], total: int) -> Iterator[Any]:
    """Show a bar on a terminal, and nothing elsewhere."""
    console = Console(stderr=True)
    return iter(track(items, "Reading", total, console=console, disable=not console.is_terminal))


def _say_skipped(item: Skipped) -> None:
    _say(f"Skipped: {item.where} {item.why}.")


def _say_reading(reading: pipeline.Reading) -> None:
    for item in reading.skipped:
        _say_skipped(item)
    for remark in reading.remarks:
        _say(remark)


def _print(line: str) -> None:
    _console().print(_plain(line), soft_wrap=True)


def _console() -> Console:
    # Elsewhere than on a terminal rich would cut tables to 80 columns.
    width = int(columns) if (columns := os.environ.get("COLUMNS", "")).isdigit() else 200
    return Console(width=None if sys.stdout.isatty() else width)


def _print_table(header: Sequence[str], rows: Iterable[Sequence[object]], title: str = "") -> None:
    table = Table(*header, title=title or None, title_justify="left")
    for row in rows:
        table.add_row(*map(_plain, row))
    _console().print(table)


def _print_records(found: Iterator[records.Record], format: RowFormat) -> None:
    match format:
        case RowFormat.jsonl:
            records.write_jsonl(found, sys.stdout)
        case RowFormat.csv:
            records.write_csv(found, sys.stdout)
        case RowFormat.table:
            header = ("source", "relation", "target", "status", "said by", "date", "words")
            _print_table(header, map(_short, found))
        case _:
            raise ValueError(f"Unexpected format: {format!r}")


def _short(record: records.Record) -> tuple[object, ...]:
    names = record["source"]["name"], record["relation"], record["target"]["name"]
    speaker = record["speaker"]["name"] if record["speaker"] else None
    return *names, record["status"], speaker, record["date"], record["trigger"]


def _print_uncoded(gaps: Sequence[Uncoded], format: RowFormat) -> None:
    # here, as in the pipeline: spaCy is slow to load
    from kg.uncoded import candidates, unclear_names

    words, names = candidates(gaps), unclear_names(gaps)
    sentences = sorted(
        (gap for gap in gaps if gap.words is None and gap.name is None),
        key=lambda gap: (gap.article, gap.start),
    )
    if names:
        _say(
            "Unclear names are linked to nobody. Say when the articles are from (--date), or whom"
            " a name means: a row of names.csv in a folder for --actors."
        )
    if format is RowFormat.jsonl:
        records.write_jsonl(map(_candidate, words), sys.stdout)
        records.write_jsonl(map(_uncoded_sentence, sentences), sys.stdout)
        records.write_jsonl(map(_unclear_name, names), sys.stdout)
        return
    header = ("times", "words", "part", "frame", "example")
    rows = [(c.count, c.words, c.part, c.example.frame, c.example.sentence) for c in words]
    _print_table(header, rows, "Words between two actors that the lexicon does not know")
    cells = [(gap.article, ", ".join(gap.actors), gap.sentence) for gap in sentences]
    _print_table(("article", "actors", "sentence"), cells, "Sentences that gave no fact")
    lines = [
        (n.count, n.name.text, _meanings(n.name), n.example.article, n.example.sentence)
        for n in names
    ]
    header = ("times", "name", "may mean", "first in", "sentence")
    _print_table(header, lines, "Names that may mean several actors")


def _meanings(name: Unclear) -> str:
    lines = [f"{c.actor.name} ({c.actor.id}): {c.reason}" for c in name.candidates]
    return "\n".join([*lines, f"and {name.further} more"] if name.further else lines)


def _unclear_name(found: UnclearName) -> records.Record:
    name = found.name
    candidates = [
        {"id": c.actor.id, "name": c.actor.name, "code": c.actor.code, "reason": c.reason}
        for c in name.candidates
    ]
    place = {"name_start": name.start, "name_end": name.end} | _place(found.example)
    listed = {"name": name.text, "candidates": candidates, "further": name.further}
    return {"kind": "name"} | listed | {"count": found.count} | place


def _candidate(found: Candidate) -> records.Record:
    named = {"words": found.words, "part": found.part, "frame": found.example.frame}
    return {"kind": "words"} | named | {"count": found.count} | _place(found.example)


def _uncoded_sentence(gap: Uncoded) -> records.Record:
    return {"kind": "sentence"} | _place(gap)


def _place(gap: Uncoded) -> records.Record:
    place = {"document": gap.article, "start": gap.start, "end": gap.end}
    return {"actors": list(gap.actors)} | place | {"sentence": gap.sentence}


def _print_answer(answer: Result, format: Answer, limit: int | None) -> None:
    shown = Result(answer.columns, answer.rows[:limit])
    sys.stdout.write(_WRITERS[format](shown))
    if len(shown.rows) < len(answer.rows):
        _say(f"The first {len(shown.rows)} of {len(answer.rows)} rows.")


_WRITERS: dict[Answer, Callable[[Result], str]] = {
    Answer.table: functools.partial(to_table, width=100),
    Answer.csv: to_csv,
    Answer.json: to_json,
}


def _print_queries(queries: Iterable[Named]) -> None:
    for query in queries:
        _print(f"{query.name}: {query.title}")
        for parameter in query.parameters:
            optional = " (optional)" if parameter.optional else ""
            _print(f"    {parameter.name}{optional}: {parameter.kind}, {parameter.comment}")


def _print_actors(rows: Iterable[network.ActorRow]) -> None:
    header = ("actor", "cooperation", "conflict", "partners", "opponents")
    cells = [(r.label, r.cooperation, r.conflict, r.partners, r.opponents) for r in rows]
    _print_table(header, cells, "Most active, in events")


def _print_ties(title: str, ties: Sequence[network.Tie], names: dict[str, str]) -> None:
    header = ("one", "other", "cooperation", "conflict", "net")
    if not ties:
        return
    cells = [
        (names.get(t.one, t.one), names.get(t.other, t.other), t.cooperation, t.conflict, t.net)
        for t in ties
    ]
    _print_table(header, cells, title)


def _print_fact(fact: Fact) -> None:
    said = f", said by {fact.speaker.actor.name}" if fact.speaker else ""
    cue = f", by the word {fact.cue!r}" if fact.cue else ""
    _print(f"{fact.source.actor.name} {fact.relation} {fact.target.actor.name}")
    _print(f"    {fact.sentence}")
    _print(f"    {fact.article}, characters {fact.start} to {fact.end}")
    _print(f"    status {fact.status}{said}{cue}; {fact.date or 'no date'}")
    _print(f"    rule {fact.rule} by {fact.trigger!r}, confidence {fact.confidence:.2f}")
    for role, mention in (
        ("source", fact.source),
        ("target", fact.target),
        ("speaker", fact.speaker),
    ):
        if mention:
            _print(f"    {role} {_linked(mention)}")
    if fact.path:
        _print(f"    path {fact.path}")


def _linked(mention: Mention) -> str:
    return f"{mention.text!r} is {mention.actor.id}: {mention.reason}"


def _score_json(result: scoring.Score) -> dict[str, Any]:
    levels = {
        level: asdict(f) | {"precision": f.precision, "recall": f.recall, "f1": f.f1}
        for level, f in result.levels.items()
    }
    status = {"right": result.status_right, "of": result.status_of}
    return levels | {"status": status, "denied but asserted": result.denied_asserted}


def _export(opened: pipeline.Graph, format: ExportFormat, file: TextIO) -> None:
    rows = pipeline.records_of(opened.facts, structure=True)
    match format:
        case ExportFormat.turtle:
            rdf.write_turtle(opened.dataset, file)
        case ExportFormat.trig:
            rdf.write_trig(opened.dataset, file)
        case ExportFormat.graphml:
            file.write(network.to_graphml(opened.network()))
        case ExportFormat.jsonl:
            records.write_jsonl(rows, file)
        case ExportFormat.csv:
            records.write_csv(rows, file)
        case _:
            raise ValueError(f"Unexpected format: {format!r}")


def _version(asked: bool) -> None:
    if asked:
        sys.stdout.write(f"kg {kg.__version__}\n")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Build, ask and look at a knowledge graph of diplomatic relations in the news."""


def main() -> None:
    """Run the command line."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")  # names are in every script, terminals differ
    app()
