"""The page in a real browser: it shows evidence, filters, finds, and never asks the network."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
import sample_network as sample

from kg import gazetteer, network, page
from kg.model import Article
from kg.rollup import roll_up

if TYPE_CHECKING:
    from playwright.sync_api import Page

    Open = Callable[..., Page]

pytestmark = pytest.mark.browser

SHOT_DOWN = "#edge=TUR%7CshotDown%7CRUS"


@pytest.fixture(scope="module")
def html() -> str:
    facts = roll_up(sample.facts(), "state", gazetteer.load())
    found = network.to_network(facts, sample.relations(), sample.articles())
    return page.render(found, title="Alliances", note="2014 to 2016")


def test_it_opens_from_a_file_without_a_request_or_an_error(open_page: Open, html: str) -> None:
    opened = open_page(html)
    assert opened.inner_text("#counts") == "26 actors, 66 relations. 2014 to 2016"
    assert opened.evaluate("document.compatMode") == "CSS1Compat"


def test_the_picture_is_drawn(open_page: Open, html: str) -> None:
    opened = open_page(html)
    colours = opened.evaluate(
        """() => {
          const canvas = document.querySelector("#canvas canvas");
          const pen = canvas.getContext("2d");
          const pixels = pen.getImageData(0, 0, canvas.width, canvas.height).data;
          const found = new Set();
          for (let i = 0; i < pixels.length; i += 4)
            if (pixels[i + 3] > 0) found.add(pixels.slice(i, i + 3).join());
          return found.size;
        }"""
    )
    assert colours > 50


def test_far_away_only_names_that_can_be_read_are_shown(open_page: Open, html: str) -> None:
    opened = open_page(html)
    canvas = opened.locator("#canvas")
    for _ in range(6):
        opened.click("#zoom-out")
        opened.wait_for_timeout(400)  # the drawing glides
    assert int(canvas.get_attribute("data-named") or 0) < 26
    for _ in range(10):
        opened.click("#zoom-in")
        opened.wait_for_timeout(400)
    assert canvas.get_attribute("data-named") == "26"


def test_clicking_a_line_shows_its_sentences(open_page: Open, html: str) -> None:
    opened = open_page(html)
    box = opened.locator("#canvas canvas").bounding_box()
    assert box
    for at in _line_points(opened, box):
        opened.mouse.click(*at)
        if opened.locator("#panel .report").count():
            break
    assert opened.locator("#panel blockquote mark").count()
    assert "edge=" in opened.evaluate("location.hash")


def _line_points(opened: Page, box: dict[str, float]) -> list[tuple[float, float]]:
    """Return points of the picture that have the colour of a line."""
    found = opened.evaluate(
        """() => {
          const canvas = document.querySelector("#canvas canvas");
          const ratio = canvas.width / canvas.clientWidth;
          const pen = canvas.getContext("2d");
          const { data, width } = pen.getImageData(0, 0, canvas.width, canvas.height);
          const points = [];
          for (let i = 0; i < data.length; i += 4)
            if (data[i + 3] > 150 && data[i] - data[i + 2] > 100 && points.length < 4000)
              points.push([((i / 4) % width) / ratio, Math.floor(i / 4 / width) / ratio]);
          return points.filter((_, n) => n % 40 === 0);
        }"""
    )
    return [(box["x"] + x, box["y"] + y) for x, y in found]


def test_the_address_opens_an_edge_with_all_it_knows(open_page: Open, html: str) -> None:
    opened = open_page(html, SHOT_DOWN)
    panel = opened.locator("#panel")
    assert panel.locator(".report").count() == 2
    assert panel.locator("mark").all_inner_texts() == ["shot down", "downing"]
    assert "24 Nov 2015" in panel.inner_text()
    link = panel.locator("a").first
    assert link.get_attribute("rel") == "noopener noreferrer"
    assert (link.get_attribute("href") or "").startswith("https://news.example/")


def test_what_is_claimed_or_denied_says_so(open_page: Open, html: str) -> None:
    text = open_page(html, "#edge=IRN%7Carms%7CHOUTHIS").inner_text("#panel")
    assert "only claimed" in text and "denied" in text
    assert "According to Saudi Arabia" in text


def test_search_finds_an_actor_by_keyboard(open_page: Open, html: str) -> None:
    opened = open_page(html)
    opened.keyboard.press("/")
    opened.keyboard.type("korea")
    assert opened.locator("#found li").all_inner_texts()[0].startswith(("North", "South"))
    opened.keyboard.press("ArrowDown")
    opened.keyboard.press("Enter")
    assert "Korea" in opened.inner_text("#panel h2")
    assert "actor=" in opened.evaluate("location.hash")


def test_filters_hide_relations_and_reset_brings_them_back(open_page: Open, html: str) -> None:
    opened = open_page(html)
    opened.locator('label:has([data-key="type:ASSAULT"])').click()
    opened.locator('label:has([data-key="status:denied"])').click()
    counts = opened.inner_text("#counts")
    assert " of 66 relations" in counts
    opened.click("#view-table")
    assert "bombed" not in opened.inner_text("#rows")
    opened.reload()
    opened.wait_for_selector("html[data-ready]")
    assert opened.inner_text("#counts") == counts
    opened.click("#reset")
    assert opened.inner_text("#counts").startswith("26 actors, 66 relations")


def test_doubtful_reports_can_be_left_out(open_page: Open, html: str) -> None:
    opened = open_page(html)
    before = opened.inner_text("#counts")
    boxes = opened.locator("#trusts label")
    assert boxes.count() > 1
    boxes.last.click()
    assert opened.inner_text("#counts") != before
    assert "trust%3A" in opened.evaluate("location.hash")
    opened.reload()
    opened.wait_for_selector("html[data-ready]")
    assert opened.inner_text("#counts") != before


def test_dates_filter_by_keyboard(open_page: Open, html: str) -> None:
    opened = open_page(html)
    opened.focus("#from")
    opened.keyboard.press("End")
    assert "undated reports hidden" in opened.inner_text("#range")
    opened.click("#view-table")
    assert opened.locator("#rows tr").count() < 10


def test_the_table_opens_evidence_on_focus(open_page: Open, html: str) -> None:
    opened = open_page(html)
    opened.click("#view-table")
    assert opened.locator("#rows tr").count() == 66
    opened.locator("#rows tr").first.focus()
    first = opened.inner_text("#panel")
    opened.keyboard.press("ArrowDown")
    assert opened.locator("#panel .report").count() >= 1
    assert opened.inner_text("#panel") != first


def test_a_part_is_shown_first_and_search_reaches_the_rest(open_page: Open) -> None:
    found = network.to_network(sample.facts(), sample.relations(), sample.articles())
    opened = open_page(page.render(found, title="Part", shown=8))
    assert opened.inner_text("#counts").startswith("8 of 36 actors")
    opened.fill("#search", "Bahrain")
    opened.keyboard.press("Enter")
    assert "Bahrain" in opened.inner_text("#panel h2")
    assert not opened.inner_text("#counts").startswith("8 of")
    opened.click("#counts button")
    assert opened.inner_text("#counts").startswith("36 actors")


def test_the_picture_can_be_saved(open_page: Open, html: str) -> None:
    opened = open_page(html)
    with opened.expect_download() as waiting:
        opened.click("#export")
    assert waiting.value.suggested_filename == "alliances.png"
    assert waiting.value.path().read_bytes().startswith(b"\x89PNG")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_follows_the_colour_scheme(open_page: Open, html: str, scheme: str) -> None:
    opened = open_page(html, color_scheme=scheme)
    assert opened.evaluate("document.documentElement.dataset.theme") == scheme


def test_it_fits_a_telephone(open_page: Open, html: str) -> None:
    opened = open_page(html, SHOT_DOWN)
    opened.set_viewport_size({"width": 390, "height": 844})
    assert opened.evaluate("document.documentElement.scrollWidth") <= 390
    opened.click("#open-filters")
    opened.wait_for_selector('label:has([data-key="type:ASSAULT"])', state="visible", timeout=5_000)


@pytest.mark.parametrize(
    "text",
    [
        "</script><script>alert(1)</script>",
        '"><img src=x onerror=alert(1)> href=',
        "<svg onload=alert(1)>",
        "__proto__",
        "\u202ereversed\u2028",
    ],
)
def test_injected_text_is_only_text(open_page: Open, text: str) -> None:
    fact = sample.fact("FRA", "bombed", "ISIS", sentence=f"{text} [{text}] {text}")
    actor = replace(fact.source.actor, id=text, name=text, code=text)
    mention = replace(fact.source, actor=actor, text=text)
    fact = replace(fact, source=mention, speaker=mention, cue=text, thing=text, rule=text)
    article = Article(id="a1", text="", title=text, url="javascript:alert(1)", source=text)
    found = network.to_network([fact], sample.relations(), [article])
    opened = open_page(page.render(found, title=text, note=text))
    opened.click("#view-table")
    opened.locator("#rows tr").first.focus()
    assert opened.locator("#panel mark").inner_text().strip() == page.data.clean(text).strip()
    assert opened.locator("#panel a, #panel img, body img").count() == 0
    opened.locator("#panel h2 button").first.click()
    opened.fill("#search", text[:4])
    assert opened.locator("#found li").count() >= 1
