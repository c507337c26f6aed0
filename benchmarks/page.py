"""How long a reader waits: seconds until the page of a network can be used.

Run by hand: python benchmarks/page.py. It needs a Chromium and the package playwright.
"""

from __future__ import annotations

import random
import shutil
import statistics
import tempfile
import time
from pathlib import Path

import networkx as nx
from playwright.sync_api import Browser, sync_playwright

from kg import page

SIZES = ((50, 200), (500, 2_000), (2_000, 8_000))
RUNS = 3
RELATIONS = (
    ("metWith", "CONSULT", 0.2),
    ("backs", "SUPPORT", 0.6),
    ("accused", "ACCUSE", -0.4),
    ("bombed", "ASSAULT", -1.0),
)
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]


def invent(actors: int, edges: int) -> nx.MultiDiGraph:
    """Return a network in which few actors have most of the ties, as in the news."""
    chance = random.Random(7)
    found = nx.MultiDiGraph()
    for number in range(actors):
        id = f"A{number:04}"
        found.add_node(id, id=id, label=f"Actor {number}", kind="state", code=id)
    names = list(found)
    while found.number_of_edges() < edges:
        one, other = (names[int(actors * chance.random() ** 2)] for _ in range(2))
        relation, plover, sign = chance.choice(RELATIONS)
        if one != other:
            found.add_edge(one, other, key=relation, **_edge(relation, plover, sign))
    return found


def _edge(relation: str, plover: str, sign: float) -> dict[str, object]:
    empty = ("title", "url", "publisher", "published", "speaker", "cue", "thing", "place")
    report = dict.fromkeys(empty) | {
        "sentence": "One acted on the other, as two officials said on the day.",
        "trigger": (4, 9),
        "article": "a1",
        "date": "2016-01-01",
        "status": "actual",
        "source": "one",
        "target": "the other",
        "rule": "bench",
        "confidence": 1.0,
    }
    return {
        "label": relation,
        "plover": plover,
        "sign": sign,
        "symmetric": False,
        "weight": 1,
        "status": "actual",
        "reports": [report],
    }


def seconds_until_ready(browser: Browser, file: Path) -> float:
    """Open the page in a fresh context and wait until its picture is drawn."""
    opened = browser.new_context(viewport={"width": 1280, "height": 800}).new_page()
    start = time.perf_counter()
    opened.goto(file.as_uri())
    opened.wait_for_selector("html[data-ready]", timeout=120_000)
    waited = time.perf_counter() - start
    opened.context.close()
    return waited


def main() -> None:
    """Print one line a size, once as the page starts and once with every actor in view."""
    program = shutil.which("chromium") or shutil.which("google-chrome")
    print("| actors | relations | in view | render, s | file, MB | ready, s |")
    print("|---|---|---|---|---|---|")
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=program, args=ARGUMENTS)
        for actors, edges in SIZES:
            found = invent(actors, edges)
            for shown in sorted({min(actors, page.SHOWN), actors}):
                start = time.perf_counter()
                html = page.render(found, title="Benchmark", shown=shown)
                rendered = time.perf_counter() - start
                file = Path(folder) / "page.html"
                file.write_text(html, encoding="utf-8")
                ready = statistics.median(seconds_until_ready(browser, file) for _ in range(RUNS))
                size = file.stat().st_size / 1e6
                print(
                    f"| {actors:,} | {edges:,} | {shown:,} | {rendered:.1f} | {size:.1f}"
                    f" | {ready:.2f} |"
                )
        browser.close()


if __name__ == "__main__":
    main()
