"""A real Chromium, where the machine has one."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

sys.path.insert(0, str(Path(__file__).parent.parent))

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

Open = Callable[..., "Page"]


@pytest.fixture(scope="module")  # a module: playwright's event loop would bar others of the session
def browser() -> Iterator[Browser]:
    """Start Chromium once; skip where there is none."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    program = next(filter(None, map(shutil.which, _NAMES)), None)
    if program is None:
        pytest.skip("no Chromium on this machine")
    with sync_api.sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=list(_QUIET))
        yield started
        started.close()


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Open HTML from a file; at the end, no request, error or dialog may have happened."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    trouble: list[str] = []
    context.on(
        "request", lambda r: None if r.url.startswith(("file:", "blob:")) else trouble.append(r.url)
    )
    context.on(
        "console", lambda m: trouble.append(m.text) if m.type in ("error", "warning") else None
    )
    context.on("weberror", lambda e: trouble.append(str(e.error)))
    context.on("dialog", lambda d: (trouble.append(f"dialog {d.message}"), d.dismiss()))

    def open_it(html: str, fragment: str = "", **media: str) -> Page:
        file = tmp_path / "page.html"
        file.write_text(html, encoding="utf-8")
        page = context.new_page()
        page.emulate_media(**media)
        page.goto(f"{file.as_uri()}{fragment}")
        page.wait_for_selector("html[data-ready]", timeout=15_000)
        return page

    yield open_it
    context.close()
    assert trouble == []
