"""The quality gate's figures: extraction on the gold sentences, and the floor under them.

`make floor` runs this file: it writes what extraction reaches now to `data/gold/floor.json`,
and refuses to lower anything that is there, unless the gold sentences themselves changed.
The count of denied relations that were asserted is no share: who finds more meets more of them.
So the gate lets it not rise, and `make floor` takes a higher one where the headline F1 rose too.
"""

from __future__ import annotations

import hashlib
import json
import math
import sys
from pathlib import Path
from typing import Any

from kg import pipeline, records, score

GOLD = Path(__file__).parent.parent / "data" / "gold"
FLOOR = GOLD / "floor.json"
DENIED = "denied but asserted"

Figures = dict[str, Any]
"""F1 by level, the count of denied relations that were asserted, and the hash of the gold."""


def parts(folder: Path = GOLD) -> list[str]:
    """Return the names of the annotated parts, as "look"."""
    suffix = ".gold.jsonl"
    return sorted(file.name.removesuffix(suffix) for file in folder.glob(f"*{suffix}"))


def measure(part: str, folder: Path = GOLD) -> Figures:
    """Extract from the documents of a part and score the result, F1 rounded down."""
    docs, gold = folder / f"{part}.docs.jsonl", folder / f"{part}.gold.jsonl"
    found = pipeline.records_of(pipeline.extract([docs]), structure=False)
    lines = gold.read_text(encoding="utf-8").splitlines()
    result = score.score(records.read_jsonl(lines, where=str(gold)), found)
    levels = {
        level: math.floor(figures.f1 * 1000) / 1000 for level, figures in result.levels.items()
    }
    return {"data": _digest(docs, gold), **levels, DENIED: result.denied_asserted}


def _digest(*files: Path) -> str:
    return hashlib.sha256(b"\0".join(file.read_bytes() for file in files)).hexdigest()[:12]


def read_floor(file: Path = FLOOR) -> dict[str, Figures]:
    """Return the floor by part; empty before the first measurement."""
    found: dict[str, Figures] = (
        json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    )
    return found


def below(floor: Figures, now: Figures) -> list[str]:
    """Say what is worse now than the floor allows; nothing if the gold itself is another."""
    if floor["data"] != now["data"]:
        return []
    worse = [
        f"{level}: F1 {now[level]:.3f} is below {floor[level]:.3f}"
        for level in score.LEVELS
        if now[level] < floor[level]
    ]
    if now[DENIED] > floor[DENIED]:
        worse.append(f"{DENIED}: {now[DENIED]} instead of {floor[DENIED]}")
    return worse


def raised(old: dict[str, Figures], now: dict[str, Figures]) -> dict[str, Figures]:
    """Return the new floor, or refuse if any of it would be lower."""
    worse = [
        f"{part}, {line}"
        for part in old.keys() & now.keys()
        for line in below(_excused(old[part], now[part]), now[part])
    ]
    if worse:
        raise SystemExit("The floor only rises. " + "; ".join(sorted(worse)))
    return now


def _excused(old: Figures, now: Figures) -> Figures:
    """Return the old floor without its count of denied relations where the headline F1 rose."""
    headline = [*score.LEVELS][-1]
    return old | {DENIED: math.inf} if now[headline] > old[headline] else old


if __name__ == "__main__":
    new = raised(read_floor(), {part: measure(part) for part in parts()})
    FLOOR.write_text(json.dumps(new, indent=2) + "\n", encoding="utf-8")
    sys.stdout.write(FLOOR.read_text(encoding="utf-8"))
