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
STRETCH = 1.2  # the room for the picture is a little wider than high
MOST_LAID_OUT = 400  # the force layout is quadratic; the rest goes on rings around it
TRIES = 12  # the layout with the fewest crossings wins
MOST_TRIED = 60


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
            pull = 0.3 if edge["sign"] < 0 else 1.0
            before = graph.get_edge_data(source, target, {"weight": 0.0})["weight"]
            graph.add_edge(source, target, weight=min(before + pull, 1.2))
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
    tries = (_spring(ordered, seed) for seed in range(TRIES if size <= MOST_TRIED else 1))
    found = min(tries, key=lambda tried: _crossings(ordered, tried))
    if size <= MOST_LAID_OUT:
        _push_apart(found, {id: _room(labels[id], ordered.degree[id]) for id in ordered})
    return found


def _spring(graph: nx.Graph, seed: int) -> Places:
    size = len(graph)
    spread = nx.spring_layout(graph, k=3.2 / math.sqrt(size), iterations=200, seed=seed)
    radius = SPACING * math.sqrt(size) * 0.75
    return {id: (float(x) * radius * STRETCH, float(y) * radius) for id, (x, y) in spread.items()}


def _crossings(graph: nx.Graph, found: Places) -> int:
    if len(graph) > MOST_TRIED:
        return 0
    lines = list(graph.edges())
    return sum(
        _cross(*(found[id] for id in (*one, *other)))
        for at, one in enumerate(lines)
        for other in lines[at + 1 :]
        if not set(one) & set(other)
    )


def _cross(a: Place, b: Place, c: Place, d: Place) -> bool:
    return _left(a, b, c) != _left(a, b, d) and _left(c, d, a) != _left(c, d, b)


def _left(a: Place, b: Place, c: Place) -> bool:
    return (b[0] - a[0]) * (c[1] - a[1]) > (b[1] - a[1]) * (c[0] - a[0])


def _room(label: str, degree: int) -> tuple[float, float]:
    """Return half the width and height of a name and its mark, more where many lines end."""
    air = 5.0 * min(degree, 10)
    return max(36.0, 4.6 * min(len(label), 24) + 8) + air, 40 + air


def _push_apart(found: Places, room: Mapping[str, tuple[float, float]], rounds: int = 60) -> None:
    """Move actors until no name covers another; a name stands under its mark."""
    ids = sorted(found)
    for _ in range(rounds):
        moved = False
        for at, one in enumerate(ids):
            for other in ids[at + 1 :]:
                wide, high = (a + b for a, b in zip(room[one], room[other], strict=True))
                moved |= _separate(found, one, other, wide=wide, high=high)
        if not moved:
            return


def _separate(found: Places, one: str, other: str, *, wide: float, high: float) -> bool:
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
