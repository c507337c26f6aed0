"""Where each actor stands in the picture, computed once so that nothing moves in the browser.

Every component is laid out apart, or one stray pair would shrink the core to a dot; the
largest comes first and the others stand on shelves beneath it, actors without ties last.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence

import networkx as nx

Place = tuple[float, float]
Places = dict[str, Place]

SPACING = 118  # between neighbours, in pixels at zoom 1: room for a name
STRETCH = 1.45  # screens are wider than high
MOST_LAID_OUT = 400  # the force layout is quadratic; the rest goes on rings around it
_SEED = 11


def places(network: nx.MultiDiGraph, ranked: Sequence[str], shown: int) -> dict[str, Place]:
    """Return a place for every actor: the first `shown` in the core, the others around it."""
    core = ranked[: min(shown, MOST_LAID_OUT)]
    graph = _pull(network, core)
    parts = sorted(nx.connected_components(graph), key=lambda part: (-len(part), min(part)))
    labels = {id: str(network.nodes[id]["label"]) for id in core}
    found = _shelve([_part(graph.subgraph(part), labels) for part in parts])
    _ring(found, network, ranked[len(core) :])
    return {id: (round(x), round(y)) for id, (x, y) in sorted(found.items())}


def _pull(network: nx.MultiDiGraph, core: Collection[str]) -> nx.Graph:
    """Project onto a simple graph in which cooperation pulls harder than conflict."""
    graph = nx.Graph()
    graph.add_nodes_from(sorted(core))
    for source, target, edge in sorted(network.edges(data=True), key=lambda e: e[:2]):
        if source in graph and target in graph:
            pull = 0.35 if edge["sign"] < 0 else 1.0
            before = graph.get_edge_data(source, target, {"weight": 0.0})["weight"]
            graph.add_edge(source, target, weight=min(before + pull, 3.0))
    return graph


def _part(graph: nx.Graph, labels: Mapping[str, str]) -> Places:
    """Lay out one component around its own centre."""
    size = len(graph)
    if size == 1:
        return {id: (0.0, 0.0) for id in graph}
    if size == 2:
        first, second = sorted(graph)
        return {first: (-SPACING * 0.8, 0.0), second: (SPACING * 0.8, 0.0)}
    ordered = nx.Graph()  # a subgraph view iterates in no fixed order
    ordered.add_nodes_from(sorted(graph))
    ordered.add_edges_from(sorted(graph.edges(data=True), key=lambda e: e[:2]))
    start = nx.circular_layout(ordered)
    spread = nx.spring_layout(
        ordered, pos=start, k=2.2 / math.sqrt(size), iterations=250, seed=_SEED
    )
    radius = SPACING * math.sqrt(size) * 0.62
    found = {
        id: (float(x) * radius * STRETCH, float(y) * radius) for id, (x, y) in spread.items()
    }
    if size <= MOST_LAID_OUT:
        _push_apart(found, labels)
    return found


def _push_apart(found: Places, labels: Mapping[str, str], rounds: int = 60) -> None:
    """Move actors until no name covers another; a name stands under its mark."""
    ids = sorted(found)
    half = {id: max(34.0, 4.4 * min(len(labels[id]), 24) + 8) for id in ids}
    for _ in range(rounds):
        moved = False
        for at, one in enumerate(ids):
            for other in ids[at + 1 :]:
                moved |= _separate(found, one, other, half[one] + half[other])
        if not moved:
            return


def _separate(found: Places, one: str, other: str, wide: float, high: float = 78) -> bool:
    (x1, y1), (x2, y2) = found[one], found[other]
    over_x, over_y = wide - abs(x2 - x1), high - abs(y2 - y1)
    if over_x <= 0 or over_y <= 0:
        return False
    if over_x < over_y:
        step = math.copysign(over_x / 2 + 0.5, x2 - x1)
        found[one], found[other] = (x1 - step, y1), (x2 + step, y2)
    else:
        step = math.copysign(over_y / 2 + 0.5, y2 - y1)
        found[one], found[other] = (x1, y1 - step), (x2, y2 + step)
    return True


def _shelve(parts: Sequence[Places]) -> Places:
    """Put the first part on top and the others in rows beneath it."""
    found: Places = {}
    if not parts:
        return found
    left, right, _, bottom = _box(parts[0])
    found |= parts[0]
    width = max(right - left, 6 * SPACING)
    x, y, row = left, bottom + SPACING, 0.0
    for part in parts[1:]:
        west, east, north, south = _box(part)
        if x > left and x + (east - west) > left + width:
            x, y, row = left, y + row + SPACING, 0.0
        found |= {id: (px - west + x, py - north + y) for id, (px, py) in part.items()}
        x += east - west + SPACING * 1.6
        row = max(row, south - north)
    return found


def _box(part: Mapping[str, Place]) -> tuple[float, float, float, float]:
    xs, ys = [x for x, _ in part.values()], [y for _, y in part.values()]
    return min(xs), max(xs), min(ys), max(ys)


def _ring(found: Places, network: nx.MultiDiGraph, rest: Sequence[str]) -> None:
    """Place the remaining actors on rings, each on the side where its neighbours stand."""
    if not rest:
        return
    left, right, top, bottom = _box(found) if found else (0.0, 0.0, 0.0, 0.0)
    middle = ((left + right) / 2, (top + bottom) / 2)
    reach = max(right - left, (bottom - top) * STRETCH) / 2 + 2 * SPACING
    waiting = sorted(rest, key=lambda id: (_side(network, id, found, middle), id))
    while waiting:
        room = max(8, int(2 * math.pi * reach / STRETCH / SPACING))
        step = math.ceil(len(waiting) / room)  # every step-th, so that each ring goes all round
        ring = waiting[::step]
        waiting = [id for number, id in enumerate(waiting) if number % step]
        for number, id in enumerate(ring):
            turn = 2 * math.pi * number / len(ring) - math.pi
            x, y = reach * math.cos(turn), reach / STRETCH * math.sin(turn)
            found[id] = (middle[0] + x, middle[1] + y)
        reach += 1.5 * SPACING


def _side(network: nx.MultiDiGraph, id: str, found: Places, middle: Place) -> float:
    near = [found[n] for n in sorted(nx.all_neighbors(network, id)) if n in found]
    if not near:
        return math.pi
    x = sum(px for px, _ in near) / len(near) - middle[0]
    y = sum(py for _, py in near) / len(near) - middle[1]
    return math.atan2(y, x)
