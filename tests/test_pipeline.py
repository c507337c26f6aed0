"""The whole way with hand-built facts in the place of reading; once with the real pipeline."""

from __future__ import annotations

import datetime as dt
import json
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

import kg
from kg import pipeline, rdf
from kg.errors import InputError, StoreError
from kg.model import Article, Fact

WRITTEN = {
    "facts.csv",
    "facts.jsonl",
    "graph.html",
    "graph.trig",
    "graph.ttl",
    "report.json",
    "report.txt",
}
TEXT = "Norway met Chile in Lima. Peru accused Norway."


@pytest.fixture(autouse=True)
def _hand_built(monkeypatch: pytest.MonkeyPatch, make_fact: Callable[..., Fact]) -> None:
    """Find in each article what its words say, without a language model."""

    def found(article: Article) -> Iterator[Fact]:
        day = article.date.isoformat() if article.date else None
        for sentence in article.text.split(". "):
            at = article.text.index(sentence)
            if "met" in sentence:
                yield make_fact(
                    sentence, "NOR", "metWith", "CHL", start=at, article=article.id, date=day
                )
            if "accused" in sentence:
                yield make_fact(
                    sentence,
                    "PER",
                    "accused",
                    "NOR",
                    start=at,
                    article=article.id,
                    date=day,
                    trigger="accused",
                    status="denied" if "never" in sentence else "actual",
                )

    def extract_from(
        articles: Iterable[Article], **_: object
    ) -> Iterator[tuple[Article, tuple[Fact, ...]]]:
        for article in articles:
            yield article, tuple(found(article))

    monkeypatch.setattr(pipeline, "extract_from", extract_from)


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    record = {
        "id": "lima",
        "text": TEXT,
        "date": "2015-11-26",
        "title": "Lima talks",
        "url": "https://news.example/lima",
        "source": "Lima Times",
    }
    (folder / "a.jsonl").write_text(json.dumps(record))
    (folder / "b.txt").write_text("Peru accused Norway. Nothing else.")
    return folder


def build(news: Path, out: Path) -> dict[str, int]:
    return dict(pipeline.build([news], out).counts)


def test_a_build_writes_what_it_says(news: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert build(news, out) == {
        "articles read": 2,
        "facts found": 3,
        "articles in the graph": 2,
        "facts in the graph": 3,
        "actors in the graph": 3,
        "actual facts": 3,
    }
    assert {path.name for path in out.iterdir()} == WRITTEN | {"store"}
    assert all((out / name).stat().st_size for name in WRITTEN)


def test_the_same_articles_give_the_same_bytes(news: Path, tmp_path: Path) -> None:
    build(news, tmp_path / "one")
    build(news, tmp_path / "two")
    for name in WRITTEN:
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes()


def test_an_open_graph_gives_back_what_was_found(news: Path, tmp_path: Path) -> None:
    build(news, tmp_path / "out")
    with pipeline.open(tmp_path / "out") as graph:
        assert set(graph.facts) == set(pipeline.extract([news]))
        lima = next(article for article in graph.articles if article.id == "lima")
        assert lima == Article(
            "lima",
            "",
            dt.date(2015, 11, 26),
            "record",
            "Lima talks",
            "https://news.example/lima",
            "Lima Times",
        )


def test_an_open_graph_is_a_network(news: Path, tmp_path: Path) -> None:
    build(news, tmp_path / "out")
    with pipeline.open(tmp_path / "out") as graph:
        assert set(graph.network()) == {"NOR", "CHL", "PER"}
        assert {row.id for row in graph.analyse().actors} == {"NOR", "CHL", "PER"}
        page = graph.view(tmp_path / "page.html", title="Lima")
    assert "<title>Lima" in page.read_text() and "2 articles, 2015 to 2015" in page.read_text()


@pytest.mark.parametrize("pair", [("NOR", "CHL"), ("chile", "Norway"), ("CHL", "nor")])
def test_what_stands_between_two_actors(news: Path, tmp_path: Path, pair: tuple[str, str]) -> None:
    build(news, tmp_path / "out")
    with pipeline.open(tmp_path / "out") as graph:
        assert [fact.relation for fact in graph.between(*pair)] == ["metWith"]
        assert graph.between("CHL", "PER") == ()


def test_a_second_build_replaces_an_article_and_keeps_the_rest(news: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    build(news, out)
    (news / "a.jsonl").unlink()
    (news / "b.txt").write_text("Norway met Chile. Peru never accused Norway.")
    counts = build(news, out)
    assert counts["articles read"] == 1 and counts["articles in the graph"] == 2
    assert counts["facts in the graph"] == 4 and counts["denied facts"] == 1
    build(news, out)
    with pipeline.open(out) as graph:
        assert len(graph.facts) == 4, "the same build again changes nothing"


def test_what_is_no_graph_is_left_alone(news: Path, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no graph"):
        build(news, news)
    with pytest.raises(StoreError, match="no graph"):
        build(news, news / "b.txt")
    assert {path.name for path in news.iterdir()} == {"a.jsonl", "b.txt"}


def test_an_empty_folder_may_become_a_graph(news: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    assert build(news, tmp_path / "out")["facts found"] == 3


def test_without_an_article_nothing_is_made(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no article to read: .*none does not exist"):
        pipeline.build([tmp_path / "none"], tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_folder_that_is_no_graph_cannot_be_opened(tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        pipeline.open(tmp_path)


def test_missing_dates_and_skipped_files_are_reported(news: Path, tmp_path: Path) -> None:
    (news / "c.txt").write_bytes(b"\0")
    report = pipeline.build([news], tmp_path / "out")
    assert [Path(item.where).name for item in report.skipped] == ["c.txt"]
    assert report.remarks == ("No date is stated for 1 of 2 articles (news/b.txt).",)
    text = (tmp_path / "out" / "report.txt").read_text()
    assert "c.txt is not text" in text and "No date is stated" in text
    assert json.loads((tmp_path / "out" / "report.json").read_text())["counts"] == report.counts


def test_a_day_given_by_option_is_used(news: Path) -> None:
    days = {fact.date for fact in pipeline.extract([news], date=dt.date(1999, 1, 2))}
    assert days == {"2015-11-26", "1999-01-02"}


def test_structure_can_be_left_out(make_fact: Callable[..., Fact]) -> None:
    member = make_fact("Norway met Chile.", "NOR", "memberOf", "CHL")
    assert [r["relation"] for r in pipeline.records_of([member])] == ["memberOf"]
    assert list(pipeline.records_of([member], structure=False)) == []


def test_a_stopped_write_leaves_the_old_file(news: Path, tmp_path: Path) -> None:
    build(news, tmp_path / "out")
    before = (tmp_path / "out" / "graph.html").read_bytes()

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with pytest.MonkeyPatch.context() as patch, pytest.raises(OSError, match="No space"):
        patch.setattr(rdf, "write_turtle", fail)
        build(news, tmp_path / "out")
    assert (tmp_path / "out" / "graph.html").read_bytes() == before
    assert not list((tmp_path / "out").glob(".*"))


def test_the_package_gives_the_words_of_the_pipeline() -> None:
    assert (kg.build, kg.extract, kg.open) == (pipeline.build, pipeline.extract, pipeline.open)
    with pytest.raises(AttributeError, match="nothing"):
        _ = kg.nothing


def test_the_package_alone_loads_nothing_heavy() -> None:
    code = "import sys, kg; print(sorted({'spacy', 'rdflib', 'typer'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_asking_a_graph_does_not_load_the_language_model() -> None:
    code = "import sys; from kg import cli; print('spacy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
