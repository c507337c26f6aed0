"""The article in a web page, and what the page itself states about it."""

from __future__ import annotations

import datetime as dt
import json
import logging
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

import trafilatura
from lxml.html import HtmlElement

from kg.articles import dates

logging.getLogger("trafilatura").addHandler(logging.NullHandler())  # `None` says it

# Without an article trafilatura returns what else there is: menus, buttons. No line of
# those is as long as a sentence and ends like one.
_SENTENCE = re.compile(r"^.{40,}[.!?…][\"'”’)\]]*\s*$", re.M)

# Where pages state the day of publication, best first. A date of change is no substitute.
_META = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "date.published",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "dcterms.date",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "date",
)


class Page(NamedTuple):
    """What a web page says."""

    text: str
    date: dt.date | None
    title: str | None
    url: str | None
    source: str | None


def read(markup: str) -> Page | None:
    """Return the article of a page, or None if the page holds none."""
    tree = trafilatura.load_html(markup)
    if tree is None:
        return None
    date = stated_date(tree)  # before the extraction, which prunes the tree
    found = trafilatura.bare_extraction(
        tree, include_comments=False, include_tables=False, with_metadata=True
    )
    if found is None:
        return None
    page = found if isinstance(found, dict) else found.as_dict()
    text = page.get("text") or ""
    if not _SENTENCE.search(text):
        return None
    return Page(text, date, page.get("title"), page.get("url"), page.get("sitename"))


def stated_date(tree: HtmlElement) -> dt.date | None:
    """Return the day that the page states in meta tags, JSON-LD or a marked time element.

    trafilatura also guesses, from a copyright line or any year in the text; a guessed date
    would place events wrongly, so its date is not used.
    """
    for written in (*_from_meta(tree), *_from_json_ld(tree), *_from_time(tree)):
        date = dates.parse(written)
        if date is not None:
            return date
    return None


def _from_meta(tree: HtmlElement) -> list[str]:
    stated: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        stated.setdefault(name.lower(), element.get("content") or "")
    return [stated[name] for name in _META if name in stated]


def _from_json_ld(tree: HtmlElement) -> list[str]:
    found: list[str] = []
    for element in tree.iter("script"):
        if (element.get("type") or "").lower() != "application/ld+json":
            continue
        try:
            found += _published(json.loads(element.text or ""))
        except (ValueError, RecursionError):
            continue  # broken JSON-LD states nothing
    return found


def _published(data: Any) -> Iterator[str]:
    items = data if isinstance(data, list) else [data]
    for item in items:
        if not isinstance(item, dict):
            continue
        if isinstance(item.get("datePublished"), str):
            yield item["datePublished"]
        yield from _published(item.get("@graph"))


def _from_time(tree: HtmlElement) -> list[str]:
    times = [element for element in tree.iter("time") if element.get("datetime")]
    marked = [t for t in times if t.get("pubdate") is not None or _is_published(t)]
    headed = [t for t in times if any(a.tag == "header" for a in t.iterancestors("header"))]
    return [str(element.get("datetime")) for element in (*marked, *headed)]


def _is_published(element: HtmlElement) -> bool:
    return "datepublished" in (element.get("itemprop") or "").lower()
