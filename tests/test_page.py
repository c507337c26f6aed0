"""The page as a file: nothing in it acts, and nothing in it asks for anything."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest
import sample_network as sample

from kg import network, page
from kg.model import Article, Fact
from kg.page.data import clean, link, to_json

HOSTILE = [
    "</script><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "<!--<script>",
    "a\u2028b\u2029c",
    "\u202eelohw\u202c \u2066x\u2069",
    'see <a href="https://evil.example">href</a>',
    "{{ 7 * 7 }} {% raw %}",
    "nul\x00 bell\x07 half\ud800",
]


def render(*facts: Fact, title: str = "Test", articles: list[Article] | None = None) -> str:
    found = network.to_network(facts, sample.relations(), articles or [])
    return page.render(found, title=title)


def data_of(html: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', html, re.S)
    assert found
    loaded: dict[str, Any] = json.loads(found[1])
    return loaded


class Elements(HTMLParser):
    """Collects start tags with their attributes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


@pytest.fixture(scope="module")
def whole() -> str:
    found = network.to_network(sample.facts(), sample.relations(), sample.articles())
    return page.render(found, title="Alliances and conflicts", note="2014 to 2016")


def test_the_page_is_a_whole_document(whole: str) -> None:
    assert whole.startswith('<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">')
    assert whole.count("<title>") == 1


def test_the_page_loads_nothing(whole: str) -> None:
    for tag, attributes in Elements(whole).found:
        assert tag not in ("link", "iframe", "object", "embed", "base", "form")
        assert "src" not in attributes
        assert not any(name.startswith("on") for name in attributes)
        assert (attributes.get("href") or "#").startswith("#")


def test_the_policy_names_every_script_and_style_and_forbids_the_network(whole: str) -> None:
    policy = next(
        attributes["content"] or ""
        for tag, attributes in Elements(whole).found
        if attributes.get("http-equiv") == "Content-Security-Policy"
    )
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy and "http" not in policy
    blocks = re.findall(r"<(?:script|style)>(.*?)</(?:script|style)>", whole, re.S)
    assert len(blocks) == 3
    for block in blocks:
        digest = base64.b64encode(hashlib.sha256(block.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy


def test_the_same_network_gives_the_same_bytes(whole: str) -> None:
    facts = sample.facts()[::-1]
    found = network.to_network(facts, sample.relations(), sample.articles())
    again = page.render(found, title="Alliances and conflicts", note="2014 to 2016")
    assert again == whole


@pytest.mark.parametrize("text", HOSTILE)
def test_text_from_articles_adds_no_element(text: str) -> None:
    harmless = _everywhere("plain")
    assert _tags(_everywhere(text)) == _tags(harmless)


def _everywhere(text: str) -> str:
    """Render a page with one text in every place that an article can reach."""
    fact = sample.fact("FRA", "bombed", "ISIS", sentence=f"{text} [{text}] {text}")
    actor = replace(fact.source.actor, id=text, name=text, code=text)
    mention = replace(fact.source, actor=actor, text=text)
    fact = replace(
        fact, source=mention, speaker=mention, cue=text, thing=text, place=text, rule=text
    )
    article = Article(id="a1", text="", title=text, url=f"https://x.example/{text}", source=text)
    return render(fact, title=text, articles=[article])


def _tags(html: str) -> list[str]:
    return [tag for tag, _ in Elements(html).found]


@pytest.mark.parametrize("text", HOSTILE)
def test_the_page_can_be_written_as_utf_8(text: str) -> None:
    assert _everywhere(text).encode("utf-8")


def test_json_holds_no_character_of_markup() -> None:
    text = to_json({"a": "".join(HOSTILE)})
    assert not set("<>&\u2028\u2029\u202e") & set(text)
    assert json.loads(text)["a"].startswith("</script>")


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        " javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
        "//evil.example",
        "http://",
        "http://[::1",
        "https://x.example/\u202egpj.exe",
        "",
        None,
    ],
)
def test_only_plain_web_addresses_become_links(url: str | None) -> None:
    assert link(url) is None


@pytest.mark.parametrize("url", ["https://news.example/a?b=1&c=2#d", "http://news.example/ä"])
def test_web_addresses_stay(url: str) -> None:
    assert link(url) == url


def test_cleaning_keeps_lengths_and_letters() -> None:
    assert clean("a\u202eb\nc") == "a b c"
    assert clean("Erdoğan, الرياض, 東京") == "Erdoğan, الرياض, 東京"


def test_the_trigger_is_cut_out_in_code_points() -> None:
    html = render(sample.fact("FRA", "bombed", "ISIS", sentence="\U0001f1eb𝕏 [struck] it."))
    [edge] = data_of(html)["edges"]
    assert edge["reports"][0]["sentence"] == ["\U0001f1eb𝕏 ", "struck", " it."]


def test_parallel_edges_bend_differently(whole: str) -> None:
    drawn = data_of(whole)["drawing"]["edges"]
    bends = [json.dumps(e["smooth"]) for e in drawn if {e["from"], e["to"]} == {"IRN", "EU"}]
    assert len(bends) == len(set(bends)) == 2


def test_opposite_edges_bend_to_different_sides() -> None:
    html = render(sample.fact("RUS", "accused", "TUR"), sample.fact("TUR", "accused", "RUS"))
    # To the left of the one way and to the left of the other are opposite sides.
    assert len({e["smooth"]["type"] for e in data_of(html)["drawing"]["edges"]}) == 1


def test_every_actor_has_a_place_of_its_own(whole: str) -> None:
    nodes = data_of(whole)["drawing"]["nodes"]
    assert len({(node["x"], node["y"]) for node in nodes}) == len(nodes)
    assert not data_of(whole)["drawing"]["options"]["physics"]["enabled"]


def test_actors_beyond_the_first_stand_outside_and_are_kept() -> None:
    found = network.to_network(sample.facts(), sample.relations(), [])
    data = data_of(page.render(found, title="Few", shown=10))
    assert data["shown"] == 10
    assert len(data["nodes"]) == len(data["drawing"]["nodes"]) == len(found)
    assert data["nodes"][0]["id"] == "RUS"


def test_an_empty_network_has_a_page() -> None:
    assert data_of(render())["nodes"] == []
