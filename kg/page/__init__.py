"""The network as one HTML file that needs nothing else: no server, no network, no library.

pyvis gives the drawing and the vis-network script; template, style and script are our own.
The file carries a content policy that names its scripts by hash and forbids every request.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files

import networkx as nx
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from kg.page.data import clean, gather, rank, to_json
from kg.page.layout import places

__all__ = ["SHOWN", "render"]

SHOWN = 150
"""How many actors a page starts with; more are a hairball in any library."""

_VIS = "templates/lib/vis-9.1.2/vis-network.min.js"


def render(network: nx.MultiDiGraph, *, title: str, note: str = "", shown: int = SHOWN) -> str:
    """Return a self-contained HTML page of the network.

    `note` stands under the title and on exported images, "120 articles, 2015 to 2016". The
    page starts with the `shown` actors of most events; search and a button reach the others.
    """
    ranked = rank(network)
    data = gather(network, places(network, ranked, shown))
    data |= {"title": clean(title), "note": clean(note), "shown": shown}
    style, vis, script = _static("page.css"), _vis(), _static("page.js")
    page = _templates().get_template("page.html.j2")
    return page.render(
        title=clean(title),
        note=clean(note),
        policy=_policy(scripts=(vis, script), style=style),
        style=Markup(style),  # our own file
        vis=Markup(vis),  # as shipped by pyvis
        script=Markup(script),  # our own file
        data=Markup(to_json(data)),  # escaped by to_json
    )


def _policy(*, scripts: tuple[str, ...], style: str) -> str:
    allowed = " ".join(_hash(script) for script in scripts)
    return (
        f"default-src 'none'; script-src {allowed}; style-src {_hash(style)};"
        " img-src data: blob:; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"


@cache
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("kg.page", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def _static(name: str) -> str:
    return _inline(files("kg.page").joinpath("static", name).read_text(encoding="utf-8"))


@cache
def _vis() -> str:
    return _inline(files("pyvis").joinpath(_VIS).read_text(encoding="utf-8"))


def _inline(text: str) -> str:
    """Make a file fit to stand between tags: a browser hashes it with plain line ends."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("</script", "<\\/script")
    lines = (line for line in text.split("\n") if not line.startswith("//# sourceMappingURL"))
    return "\n" + "\n".join(lines).strip("\n") + "\n"
