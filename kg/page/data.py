"""What the page knows: a network as plain values, cleaned of whatever could act in a browser.

All text comes from articles, so nothing in it is trusted: control and direction-changing
characters become spaces, and only http and https addresses become links.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

import networkx as nx
from pyvis.network import Network

from kg.page.layout import Place

PLOVER = (
    "CONSULT AGREE SUPPORT COOPERATE AID CONCEDE RETREAT REQUEST ACCUSE REJECT THREATEN"
    " PROTEST SANCTION MOBILIZE COERCE ASSAULT"
).split()
STRUCTURE = "STRUCTURE"
SHAPES = {
    "state": "dot",
    "person": "triangle",
    "government_body": "square",
    "igo": "hexagon",
    "ngo": "hexagon",
    "armed_group": "diamond",
    "party": "triangleDown",
    "people": "triangleDown",
    "coalition": "star",
    "other": "dot",
}
OPTIONS: Mapping[str, Any] = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "hover": True,
        "hoverConnectedEdges": False,
        "selectConnectedEdges": False,
        "tooltipDelay": 150,
        "keyboard": {"enabled": False},
        "multiselect": False,
    },
    "nodes": {"borderWidth": 2, "borderWidthSelected": 3},
    "edges": {
        "smooth": {"enabled": False},
        "selectionWidth": 0,
        "hoverWidth": 0.8,
        "arrowStrikethrough": False,
    },
}
MANY_EDGES = 1000  # above this, drawing while dragging is slower than the hand

# Control characters, the marks that turn the direction of text, and half characters.
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]"
)


def clean(text: object) -> str:
    """Put a space where a character could hide, reorder or break text; lengths stay."""
    return _UNSAFE.sub(" ", str(text))


def link(url: str | None) -> str | None:
    """Return the address if a reader may safely follow it, else None."""
    if not url or url != url.strip() or _UNSAFE.search(url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.hostname else None


def to_json(value: object) -> str:
    """Write JSON that may stand inside a script element, whatever the text holds."""
    text = json.dumps(value, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def rank(network: nx.MultiDiGraph) -> list[str]:
    """Return all actors, those with the most events first."""
    weight = degrees(network)
    return sorted(network, key=lambda id: (-weight[id], id))


def degrees(network: nx.MultiDiGraph) -> Counter[str]:
    """Count the events of each actor, either way."""
    weight: Counter[str] = Counter({id: 0 for id in network})
    for source, target, edge in network.edges(data=True):
        weight[source] += edge["weight"]
        weight[target] += edge["weight"]
    return weight


def gather(network: nx.MultiDiGraph, places: Mapping[str, Place]) -> dict[str, Any]:
    """Turn a network into what the page's script reads."""
    ranked = rank(network)
    articles: dict[tuple[str | None, ...], int] = {}
    edges = [
        _edge(number, edge, articles)
        for number, edge in enumerate(
            sorted(network.edges(keys=True, data=True), key=lambda e: e[:3])
        )
    ]
    return {
        "nodes": [_node(id, network.nodes[id]) for id in ranked],
        "edges": edges,
        "articles": [
            dict(zip(("title", "url", "publisher", "date"), row, strict=True)) for row in articles
        ],
        "types": [*PLOVER, STRUCTURE],
        "drawing": _drawing(network, ranked, edges, places),
    }


def _node(id: str, node: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "id": id,
        "label": clean(node["label"]) or clean(id),
        "kind": node["kind"],
        "code": clean(node["code"] or ""),
    }


def _edge(
    number: int,
    found: tuple[str, str, str, Mapping[str, Any]],
    articles: dict[tuple[str | None, ...], int],
) -> dict[str, Any]:
    source, target, name, edge = found
    return {
        "id": f"e{number}",
        "source": source,
        "target": target,
        "relation": clean(name),
        "label": clean(edge["label"]),
        "type": edge["plover"] or STRUCTURE,
        "tone": _tone(edge),
        "symmetric": edge["symmetric"],
        "weight": edge["weight"],
        "reports": [_report(report, articles) for report in edge["reports"]],
    }


def _tone(edge: Mapping[str, Any]) -> str:
    if not edge["plover"] or not edge["sign"]:
        return "neutral"
    return "cooperation" if edge["sign"] > 0 else "conflict"


def _report(
    report: Mapping[str, Any], articles: dict[tuple[str | None, ...], int]
) -> dict[str, Any]:
    start, end = report["trigger"]
    sentence = clean(report["sentence"])
    article = (
        _text(report["title"]) or clean(report["article"]),
        link(report["url"]),
        _text(report["publisher"]),
        report["published"],
    )
    words = ("date", "speaker", "cue", "source", "target", "thing", "place", "rule")
    return {
        # Cut here, not in the browser: JavaScript counts characters differently.
        "sentence": [sentence[:start], sentence[start:end], sentence[end:]],
        "article": articles.setdefault(article, len(articles)),
        "status": report["status"],
        "confidence": round(report["confidence"], 2),
    } | {name: _text(report[name]) for name in words}


def _text(value: str | None) -> str | None:
    return clean(value).strip() or None if value else None


# The drawing, by pyvis


def _drawing(
    network: nx.MultiDiGraph,
    ranked: Sequence[str],
    edges: Sequence[Mapping[str, Any]],
    places: Mapping[str, Place],
) -> dict[str, Any]:
    drawing = Network(directed=True)  # undirected, pyvis drops parallel edges
    weight = degrees(network)
    most = max(weight.values(), default=0) or 1
    for id in ranked:
        node, (x, y) = network.nodes[id], places[id]
        share = math.sqrt(weight[id] / most)
        drawing.add_node(
            id,
            label=_short(clean(node["label"]) or clean(id)),
            shape=SHAPES.get(node["kind"], "dot"),
            size=round(8 + 18 * share, 1),
            x=x,
            y=y,
            font={"size": round(15 + 4 * share)},
        )
    bends = _bends(edges)
    for edge in edges:
        drawing.add_edge(
            edge["source"],
            edge["target"],
            id=edge["id"],
            width=round(1.1 + 0.7 * math.log2(1 + edge["weight"]), 2),
            arrows=_arrows(edge),
            smooth=bends[edge["id"]],
        )
    options = {**OPTIONS, "interaction": {**OPTIONS["interaction"]}}
    options["interaction"]["hideEdgesOnDrag"] = len(edges) > MANY_EDGES
    drawing.set_options(json.dumps(options))
    nodes, drawn, *_, chosen = drawing.get_network_data()
    return {"nodes": nodes, "edges": drawn, "options": json.loads(chosen)}


def _short(label: str, most: int = 28) -> str:
    return label if len(label) <= most else label[: most - 1].rstrip() + "…"


def _arrows(edge: Mapping[str, Any]) -> dict[str, Any]:
    kind = "bar" if edge["tone"] == "conflict" else "arrow"
    head = {"enabled": True, "scaleFactor": 0.55, "type": kind}
    return {"to": head, "from": head} if edge["symmetric"] else {"to": head}


def _bends(edges: Sequence[Mapping[str, Any]]) -> dict[str, dict[str, Any]]:
    """Bend each edge between two actors differently, cooperation and conflict apart."""
    pairs: dict[tuple[str, str], list[Mapping[str, Any]]] = defaultdict(list)
    for edge in edges:
        low, high = sorted((edge["source"], edge["target"]))
        pairs[low, high].append(edge)
    bends = {}
    for parallel in pairs.values():
        step = min(0.13, 0.8 / len(parallel))
        for number, edge in enumerate(sorted(parallel, key=lambda e: e["tone"])):
            way = step * (number - (len(parallel) - 1) / 2)
            bends[edge["id"]] = _bend(way, edge["source"] < edge["target"])
    return bends


def _bend(way: float, forward: bool) -> dict[str, Any]:
    if way == 0:
        return {"enabled": False}
    clockwise = (way > 0) == forward  # seen from the other end, left is right
    roundness = round(abs(way), 3)
    return {
        "enabled": True,
        "type": "curvedCW" if clockwise else "curvedCCW",
        "roundness": roundness,
    }
