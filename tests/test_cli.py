"""The command line: what goes to stdout, what to stderr, and with which exit code."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

import kg
from kg import cli, pipeline
from kg.check import CheckReport, Violation
from kg.errors import QueryError
from kg.model import Article, Fact

TEXT = "Norway met Chile, Peru said."


@pytest.fixture(autouse=True)
def _hand_built(monkeypatch: pytest.MonkeyPatch, make_fact: Callable[..., Fact]) -> None:
    """Find one meeting in each article, without a language model."""

    def extract_from(
        articles: Iterable[Article], **_: object
    ) -> Iterator[tuple[Article, tuple[Fact, ...]]]:
        for article in articles:
            yield article, (make_fact(TEXT, "NOR", "metWith", "CHL", article=article.id),)

    monkeypatch.setattr(pipeline, "extract_from", extract_from)


@pytest.fixture
def news(tmp_path: Path) -> Path:
    file = tmp_path / "2015-11-26-lima.txt"
    file.write_text(TEXT)
    return file


@pytest.fixture
def graph(news: Path, tmp_path: Path) -> Path:
    pipeline.build([news], tmp_path / "graph")
    return tmp_path / "graph"


def run(*arguments: Any) -> Result:
    return CliRunner().invoke(cli.app, [str(argument) for argument in arguments])


def done(*arguments: Any) -> str:
    result = run(*arguments)
    assert result.exit_code == 0, result.output
    return result.stdout


def failed(*arguments: Any, code: int = 1) -> str:
    result = run(*arguments)
    assert result.exit_code == code, result.output
    assert result.stdout == ""
    assert "Traceback" not in result.stderr
    return result.stderr


def raising(error: BaseException) -> Callable[..., Any]:
    def fail(*_: Any, **__: Any) -> Any:
        raise error

    return fail


def test_extract_prints_records_and_nothing_else(news: Path) -> None:
    result = run("extract", news, "--format", "jsonl")
    records = [json.loads(line) for line in result.stdout.splitlines()]
    assert [(r["source"]["id"], r["target"]["id"]) for r in records] == [
        ("NOR", "CHL"),
        ("CHL", "NOR"),
    ]
    assert result.stderr == ""


def test_extract_leaves_out_what_is_less_likely_right(news: Path) -> None:
    kept = done("extract", news, "--format", "jsonl")
    least = min(json.loads(line)["confidence"] for line in kept.splitlines())
    assert done("extract", news, "--format", "jsonl", "--min-confidence", f"{least}") == kept
    assert not done("extract", news, "--format", "jsonl", "--min-confidence", "1").strip()


def test_extract_prints_csv_and_tables(news: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(done("extract", news, "--format", "csv"))))
    assert [row["source"] for row in rows] == ["Norway", "Chile"]
    table = done("extract", news)
    assert "Norway" in table and "metWith" in table


def test_what_was_skipped_is_a_message(news: Path, tmp_path: Path) -> None:
    result = run("extract", tmp_path / "none", news, "--format", "jsonl")
    assert result.exit_code == 0 and len(result.stdout.splitlines()) == 2
    assert "none does not exist" in result.stderr


def test_text_cannot_drive_the_terminal(
    news: Path, monkeypatch: pytest.MonkeyPatch, make_fact: Callable[..., Fact]
) -> None:
    words = "met\x1b[2J [b]x[/b]"
    evil = make_fact(f"Norway {words} Chile.", "NOR", "metWith", "CHL", trigger=words)
    monkeypatch.setattr(pipeline, "extract_from", lambda found, **_: [(found[0], (evil,))])
    table = done("extract", news)
    assert "\x1b" not in table and "[b]x[/b]" in table


def test_build_says_what_it_did_and_where(news: Path, tmp_path: Path) -> None:
    result = run("build", news, "-o", tmp_path / "out")
    assert result.exit_code == 0
    assert result.stdout == f"{tmp_path / 'out' / 'graph.html'}\n"
    assert "articles read: 1\n" in result.stderr and "facts found: 1\n" in result.stderr


def test_query_answers_by_name_and_in_sparql(graph: Path) -> None:
    (row,) = json.loads(done("query", graph, "met-with", "actor=CHL", "--format", "json"))
    assert "Norway" in row.values()
    ask = "SELECT ?s WHERE { ?s dip:metWith act:NOR }"
    assert done("query", graph, ask, "--format", "csv").splitlines()[0] == "s"
    assert "Norway" in done("query", graph, "met-with", "actor=CHL")


def test_query_reads_sparql_from_standard_input(graph: Path) -> None:
    ask = "SELECT (COUNT(*) AS ?n) WHERE { ?s dip:metWith ?o }"
    result = CliRunner().invoke(cli.app, ["query", str(graph), "-", "-f", "csv"], input=ask)
    assert result.stdout.splitlines() == ["n", "2"]


def test_query_prints_as_many_rows_as_asked_for(graph: Path) -> None:
    result = run("query", graph, "actors", "--limit", 1, "--format", "json")
    assert len(json.loads(result.stdout)) == 1 and "The first 1 of 2 rows" in result.stderr


def test_named_queries_are_listed() -> None:
    listed = done("query", "--list")
    assert "who-opposes" in listed and "actor" in listed


def test_view_writes_the_page(graph: Path, tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    assert done("view", graph, "-o", page, "--title", "Lima") == f"{page}\n"
    assert "<title>Lima" in page.read_text()


def test_analyse_measures(graph: Path) -> None:
    assert "Norway" in done("analyse", graph)
    found = json.loads(done("analyse", graph, "--format", "json"))
    assert {actor["id"] for actor in found["actors"]} == {"NOR", "CHL"}


def test_explain_shows_sentence_rule_and_reason(graph: Path) -> None:
    shown = done("explain", graph, "norway", "CHL")
    assert TEXT in shown and "rule meet/verb by 'met'" in shown and "'Chile' is CHL: name" in shown
    assert "nothing between" in failed("explain", graph, "NOR", "PER")
    assert "nothing between" in failed("explain", graph, "NOR", "CHL", "--relation", "accused")
    assert "no relation" in failed("explain", graph, "NOR", "CHL", "--relation", "metwith")


@pytest.mark.parametrize(
    ("format", "sign"),
    [
        ("turtle", "dip:metWith"),
        ("trig", "graph:"),
        ("graphml", "<graphml"),
        ("jsonl", '"relation": "metWith"'),
        ("csv", "Norway,NOR,metWith,Chile,CHL"),
    ],
)
def test_export_writes_each_format(graph: Path, tmp_path: Path, format: str, sign: str) -> None:
    assert sign in done("export", graph, "--format", format)
    file = tmp_path / "export"
    assert done("export", graph, "--format", format, "--out", file) == f"{file}\n"
    assert sign in file.read_text()


def test_check_says_if_a_graph_conforms(graph: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert done("check", graph) == "The graph conforms.\n"
    fault = CheckReport((Violation("act:NOR", "An actor needs a label."),))
    monkeypatch.setattr(pipeline.Graph, "check", lambda _: fault)
    result = run("check", graph)
    assert result.exit_code == 1
    assert result.stdout == "act:NOR: An actor needs a label.\n"
    assert "faults: 1" in result.stderr


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    relation = {"source": "NOR", "type": "CONSULT", "target": "CHL", "status": "actual"}
    (tmp_path / "a.docs.jsonl").write_text(json.dumps({"id": "lima", "text": TEXT}))
    file = tmp_path / "a.gold.jsonl"
    file.write_text(json.dumps({"id": "lima", "relations": [relation]}))
    return file


def test_score_extracts_what_lies_beside_the_gold(gold: Path) -> None:
    figures = json.loads(done("score", gold, "--format", "json"))
    assert figures["dyad+type"] == {
        "gold": 1,
        "found": 2,
        "hit": 1,
        "precision": 0.5,
        "recall": 1.0,
        "f1": 2 / 3,
    }
    assert "Status right: 1 of 1" in done("score", gold)


def test_score_reads_what_was_extracted_before(gold: Path, tmp_path: Path) -> None:
    found = tmp_path / "found.jsonl"
    found.write_text(done("extract", tmp_path / "a.docs.jsonl", "--format", "jsonl"))
    assert json.loads(done("score", gold, found, "--format", "json"))["type"]["hit"] == 1
    result = run("score", gold, found, "--show-errors", 1)
    assert "lima: missed nothing; wrong CHL CONSULT NOR" in result.stderr


def test_score_says_what_is_missing(tmp_path: Path, gold: Path) -> None:
    (tmp_path / "a.docs.jsonl").unlink()
    assert "no a.docs.jsonl beside" in failed("score", gold)
    gold.write_bytes(b"\xff\xfe")
    assert "not UTF-8" in failed("score", gold, gold)
    assert "cannot be used: No such file" in failed("score", tmp_path / "none", gold)


def test_doctor_looks_at_everything() -> None:
    shown = done("doctor")
    for part in ("ontology", "lexicon", "gazetteer", "queries", "language model"):
        assert f"{part}: " in shown


def test_doctor_names_what_is_not_in_order(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "named", raising(QueryError("They are gone.")))
    result = run("doctor")
    assert result.exit_code == 1
    assert "They are gone." in result.stdout and "Not in order: queries." in result.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nonsense"], "No such command"),
        (["build", "a.txt"], "Missing option"),
        (["extract", "a.txt", "--date", "yesterday"], "is not a date"),
        (["extract", "a.txt", "--format", "xml"], "xml"),
        (["query"], "name a GRAPH and a QUESTION"),
        (["query", "out", "dyad", "actor"], "is not NAME=VALUE"),
    ],
)
def test_a_wrong_call_ends_with_two(arguments: list[str], said: str) -> None:
    assert said in " ".join(failed(*arguments, code=2).split())


@pytest.mark.parametrize("command", ["query", "view", "analyse", "check"])
def test_a_folder_that_is_no_graph_is_one_sentence(command: str, tmp_path: Path) -> None:
    question = ["actors"] if command == "query" else []
    message = failed(command, tmp_path, *question)
    assert "is not a graph" in message and len(message.splitlines()) == 1


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (KeyboardInterrupt(), 130, "Stopped."),
        (OSError(28, "No space left on device", "out"), 1, "out cannot be used: No space left"),
        (PermissionError(13, "Permission denied"), 1, "The output cannot be used: Permission"),
        (MemoryError(), 1, "not enough memory"),
        (ZeroDivisionError("division by zero"), 1, "a defect of kg: ZeroDivisionError"),
    ],
)
def test_no_error_is_a_traceback(
    error: BaseException, code: int, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pipeline, "read", raising(error))
    assert said in failed("extract", "a.txt", code=code)


def test_a_developer_may_see_the_traceback(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KG_TRACEBACK", "1")
    monkeypatch.setattr(pipeline, "read", raising(ZeroDivisionError()))
    assert isinstance(run("extract", "a.txt").exception, ZeroDivisionError)


def kg_process(*arguments: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "kg", *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_a_reader_that_leaves_is_no_error(graph: Path) -> None:
    with kg_process("export", graph, "--format", "trig") as process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == ""
    assert process.returncode == 141


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="wants a device that is full")
def test_a_full_disk_is_one_sentence(graph: Path) -> None:
    with open("/dev/full", "w") as full:
        command = [sys.executable, "-m", "kg", "export", str(graph), "--format", "csv"]
        process = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True)
    assert process.returncode == 1
    assert process.stderr == "The output cannot be used: No space left on device.\n"


def test_version_and_help() -> None:
    assert done("--version") == f"kg {kg.__version__}\n"
    assert "Usage" in done("--help")


@pytest.mark.parametrize("name", cli.command_names())
def test_each_command_has_help(name: str) -> None:
    assert len(done(name, "--help")) > 100
