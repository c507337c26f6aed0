"""Fit the confidence of facts on the gold sentences and print how far it can be trusted.

    python benchmarks/calibrate.py [--write]

Rules do better on sentences that their writers have read, so a model fitted on those alone promises
too much. The weights are fitted on all parts, with one more weight for having been read, which is
then left out; the tables are those of five-fold cross-validation on what no rule was written for:
our own sentences and reports, and facts of real news that readers judged without seeing the code.
A fact of the gold counts as right where the gold has its dyad and type, optional ones included; a
judged one only if its status is right as well. The articles judged are not ours to ship: of them
`data/gold/judged.csv` holds the features of each fact and the verdict.
`--write` stores the weights in ontologies/lexicon/confidence.csv.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kg import pipeline, vocab
from kg.extraction import confidence
from kg.model import Fact

ROOT = Path(__file__).parent.parent
GOLD = ROOT / "data" / "gold"
WEIGHTS = ROOT / "ontologies" / "lexicon" / "confidence.csv"
PENALTY = 3.0
"""Of the squared weights, so that features seen seldom stay near zero."""
FEWEST = 5
"""Facts with a feature; of one seen less often nothing is known."""
BANDS = ((0.0, 0.6), (0.6, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 1.01))

SEEN = ("look", "articles", "wires")
UNSEEN = ("held", "articles_held", "wires_held", "headlines_held")
JUDGED = GOLD / "judged.csv"
READ = "read by rule writers"
FOLDS = 5

Sample = list[tuple[frozenset[str], bool]]


def main() -> None:
    """Fit, print the reliability table, and store the weights if asked to."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help="store the weights")
    options = parser.parse_args()
    read_before = [(found | {READ}, right) for part in SEEN for found, right in sample(part)]
    ours = [fact for part in UNSEEN for fact in sample(part)]
    unseen = ours + judged()
    seen = Counter(name for found, _ in read_before + unseen for name in found)
    names = sorted(name for name, times in seen.items() if times >= FEWEST)
    said = np.zeros(len(unseen))
    for i in range(FOLDS):
        weights = fit(read_before + others(unseen, i), names)
        said[i::FOLDS] = estimates(unseen[i::FOLDS], names, weights)
    right = [right for _, right in unseen]
    table("our gold", said[: len(ours)], right[: len(ours)])
    table("real news", said[len(ours) :], right[len(ours) :])
    weights = fit(read_before + unseen, names)
    if options.write:
        rows = [(confidence.BASE, weights[0]), *zip(names, weights[1:], strict=True)]
        rows = [(name, weight) for name, weight in rows if name != READ]
        with WEIGHTS.open("w", encoding="utf-8", newline="") as out:
            writer = csv.writer(out, lineterminator="\n")
            writer.writerow(("feature", "weight"))
            writer.writerows((name, f"{weight:.2f}") for name, weight in rows)


def sample(part: str) -> Sample:
    """Return the features of the facts found in a part of the gold, and whether each is right."""
    gold: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for document in read(GOLD / f"{part}.gold.jsonl"):
        gold[str(document["id"])].append(document)
    seen: list[frozenset[str]] = []

    def remember(found: frozenset[str]) -> float:
        seen.append(frozenset(found))
        return float(len(seen) - 1)

    estimate, confidence.estimate = confidence.estimate, remember  # type: ignore[assignment]
    try:
        facts = list(pipeline.extract([GOLD / f"{part}.docs.jsonl"]))
    finally:
        confidence.estimate = estimate
    events = [f for f in facts if vocab.relation(f.relation).plover and f.status != "denied"]
    return [
        (seen[int(fact.confidence)], is_right(fact, document["relations"]))
        for fact in events
        for document in gold[fact.article]
        if is_inside(fact, document.get("span"))
    ]


def judged() -> Sample:
    """Return the features of the judged facts of real news, and whether each is right."""
    with JUDGED.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return [(frozenset(row["features"].split("|")), row["right"] == "1") for row in rows]


def is_inside(fact: Fact, span: Sequence[int] | None) -> bool:
    """Tell whether a fact stands in what was annotated of its article."""
    return span is None or span[0] <= fact.trigger_start < span[1]


def read(path: Path) -> list[dict[str, Any]]:
    """Return the records of a JSON Lines file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def is_right(fact: Fact, relations: object) -> bool:
    """Tell whether the gold has a fact's dyad and type."""
    relation = vocab.relation(fact.relation)
    ends = (fact.source.actor.code, fact.target.actor.code)
    ways = [ends, ends[::-1]] if relation.symmetric or relation.inverse else [ends]
    assert isinstance(relations, list)
    return any(
        relation.plover in (r["type"], r.get("alt"))
        and r["status"] != "denied"
        and any(
            source in (r["source"], *r.get("source_alt", ()))
            and target in (r["target"], *r.get("target_alt", ()))
            for source, target in ways
        )
        for r in relations
    )


def matrix(facts: Sample, names: list[str]) -> NDArray[np.float64]:
    """Return a row of zeros and ones a fact, with a leading one for the base."""
    return np.array([[1.0, *(float(n in found) for n in names)] for found, _ in facts])


def fit(facts: Sample, names: list[str]) -> NDArray[np.float64]:
    """Fit a logistic regression with a quadratic penalty by Newton's method."""
    x, y = matrix(facts, names), np.array([float(right) for _, right in facts])
    penalty = PENALTY * np.diag([0.0, *(1.0 for _ in names)])
    weights = np.zeros(x.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ weights))
        slope = x.T @ (p - y) + penalty @ weights
        curve = (x * (p * (1 - p))[:, None]).T @ x + penalty + 1e-9 * np.eye(len(weights))
        weights -= np.linalg.solve(curve, slope)
    return weights


def others(facts: Sample, fold: int) -> Sample:
    """Return the facts that are not in a fold."""
    return [fact for i, fact in enumerate(facts) if i % FOLDS != fold]


def estimates(facts: Sample, names: list[str], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the confidence that each fact would be given."""
    said: NDArray[np.float64] = 1 / (1 + np.exp(-matrix(facts, names) @ weights))
    return said


def table(of: str, said: NDArray[np.float64], rights: list[bool]) -> None:
    """Print how many of the facts said with a confidence are right."""
    print(f"{of}\n{'said':>12}{'facts':>7}{'mean said':>11}{'right':>7}")
    right = np.array([float(r) for r in rights])
    for low, high in BANDS:
        band = (said >= low) & (said < high)
        if band.any():
            share, mean = right[band].mean(), said[band].mean()
            named = f"{low:.1f}-{min(high, 1):.1f}"
            print(f"{named:>12}{int(band.sum()):>7}{mean:>11.2f}{share:>7.2f}")


if __name__ == "__main__":
    main()
