"""How likely a fact is right, from how it was read.

A logistic model over a handful of features, with the weights in
`ontologies/lexicon/confidence.csv`. They say what is right on texts that no rule writer has read:
`python benchmarks/calibrate.py`.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Iterable, Mapping

from kg import resources, vocab
from kg.errors import DataError
from kg.extraction.scene import Act, Party
from kg.model import Status

BASE = "base"
_FAR = 12
"""From how many words away a party is the less certain."""


def features(
    act: Act, source: Party, target: Party, *, relation: str, status: Status
) -> frozenset[str]:
    """Return what bears on the trust in a fact: parts of speech, links, status, type, row.

    Some rows of the lexicon have a better record than others: "bombed" than "contacts".
    """
    reasons = f"{source.mention.reason} {target.mention.reason}"
    token = act.predicate.token
    tests = {
        "not a verb": act.predicate.part != "verb",
        "party by owner": not (source.direct and target.direct),
        "pronoun or description": "refers to" in reasons,
        "many parties": len(act.sources) * len(act.targets) > 2,
        "far party": any(abs(p.token - token.i) > _FAR for p in (source, target)),
        "uncertain link": any(
            word in reasons for word in ("supported", "readings", "named before")
        ),
        "not stated as fact": status != "actual",
        str(vocab.relation(relation).plover): True,
        f"row {act.row.id}": True,
    }
    return frozenset(name for name, holds in tests.items() if holds)


def estimate(found: Iterable[str]) -> float:
    """Return the share of right facts among those with such features, by the fitted weights."""
    weights = _weights()
    score = weights[BASE] + sum(weights.get(name, 0.0) for name in found)
    return round(1 / (1 + math.exp(-score)), 2)


@functools.cache
def _weights() -> Mapping[str, float]:
    table = resources.path("ontologies", "lexicon", "confidence.csv")
    try:
        weights = {row["feature"]: float(row["weight"]) for _, row in resources.rows(table)}
        weights[BASE]
    except (KeyError, ValueError) as error:
        raise DataError(f"{table.name} is no table of feature and weight with a base.") from error
    return weights
