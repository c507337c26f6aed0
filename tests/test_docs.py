"""The documents say what is there: every command, query, term; and what they show was run."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import pytest
import readme
from rdflib import Graph
from rdflib.namespace import RDFS

import kg
from kg import cli, query, resources, vocab

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = {
    name: (ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "CONTRIBUTING.md")
}


@pytest.mark.parametrize("name", cli.command_names())
def test_each_command_is_documented(name: str) -> None:
    assert f"`kg {name}" in README


@pytest.mark.parametrize("name", sorted(query.named()))
def test_each_named_query_is_documented(name: str) -> None:
    assert f"| `{name}`" in README


def test_no_query_is_documented_that_is_not_there() -> None:
    table = README.split("### Named queries")[1].split("\n#")[0]
    assert set(re.findall(r"^\| `([\w-]+)`", table, re.M)) == set(query.named())


@pytest.mark.parametrize("name", [name for name in kg.__all__ if not name.startswith("_")])
def test_each_word_of_the_api_is_documented(name: str) -> None:
    assert f"kg.{name}(" in README


@pytest.mark.parametrize("name", sorted(vocab.relations()))
def test_each_relation_is_explained(name: str) -> None:
    relation = vocab.relations()[name]
    assert relation.label and relation.comment and relation.example


def test_each_term_of_the_ontology_has_label_and_comment() -> None:
    ontology = Graph().parse(resources.path("ontologies", "diplomacy.ttl"), format="turtle")
    terms = {s for s in ontology.subjects() if str(s).startswith(vocab.PREFIXES["dip"])}
    assert terms
    bare = [
        t for t in terms if not (ontology.value(t, RDFS.label) and ontology.value(t, RDFS.comment))
    ]
    assert not bare


@pytest.mark.parametrize("page", sorted(PAGES))
def test_links_lead_to_files(page: str) -> None:
    for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", PAGES[page]):
        assert (ROOT / target).exists(), target


@pytest.mark.parametrize("page", sorted(PAGES))
def test_make_targets_exist(page: str) -> None:
    targets = set(re.findall(r"^([\w-]+):", (ROOT / "Makefile").read_text(), re.M))
    assert set(re.findall(r"\bmake ([a-z]+)\b(?=`|\s+#|\n)", PAGES[page])) <= targets


def test_commands_shown_have_the_options_they_use() -> None:
    import typer

    group = typer.main.get_command(cli.app)
    shown = re.findall(r"^\$ kg (.+)$", README, re.M)
    assert len(shown) > 3
    for line in shown:
        words = shlex.split(line.split(" | ")[0].split(" > ")[0], comments=True)
        command = group
        while commands := getattr(command, "commands", None):
            command = commands[words.pop(0)]
        known = {option for parameter in command.params for option in parameter.opts}
        assert {word for word in words if re.match("--?[a-z]", word)} <= known, line


def test_the_changelog_has_its_form() -> None:
    log = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "## [Unreleased]" in log
    headings = re.findall(r"^### (.+)$", log, re.M)
    assert set(headings) <= {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}


def test_the_record_shown_has_the_fields_of_the_contract() -> None:
    (shown,) = re.findall(r"```json\n(.+?)```", README, re.S)
    assert list(json.loads(shown)) == [
        "document", "relation", "plover", "cameo", "status", "cue", "source", "target", "speaker",
        "thing", "date", "place", "start", "end", "sentence", "trigger", "trigger_start",
        "trigger_end", "rule", "confidence",
    ]  # fmt: skip


@pytest.mark.model
@pytest.mark.parametrize("name", sorted(readme.PARTS))
def test_produced_parts_are_fresh(name: str) -> None:
    old = readme.part(name)
    assert readme.PARTS[name](old) == old, "run `make docs`"
