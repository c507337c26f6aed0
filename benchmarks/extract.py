"""How much longer extraction takes than the bare spaCy pipeline on the same texts.

    python benchmarks/extract.py [PATH ...] [--rounds N] [--copies N]

Both run in turn in one process, so that a busy machine slows both; the ratio of the medians
is the figure to compare, the articles a minute are this machine's.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import spacy

from kg import articles, nlp
from kg.extraction import extract
from kg.model import Article
from kg.nlp.pipeline import DEFAULT_MODEL

SAMPLE = Path(__file__).parent.parent / "data" / "articles"


def main() -> None:
    """Run the benchmark and print its figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("paths", nargs="*", default=[SAMPLE], help="articles; default: the sample")
    parser.add_argument("--rounds", type=int, default=5, help="timed runs of each (default 5)")
    parser.add_argument("--copies", type=int, default=1, help="read the articles so many times")
    options = parser.parse_args()
    texts = _texts(options.paths, options.copies)
    bare, ours = spacy.load(DEFAULT_MODEL), nlp.load()

    def spacy_alone() -> None:
        for _ in bare.pipe(article.text for article in texts):
            pass

    def extraction() -> None:
        for article, doc in nlp.read(ours, texts):
            extract(doc, article)

    for run in (spacy_alone, extraction):  # the first run fills caches
        run()
    times = [(_timed(spacy_alone), _timed(extraction)) for _ in range(options.rounds)]
    base, whole = (statistics.median(column) for column in zip(*times, strict=True))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"articles            {len(texts)}, {sum(len(a.text) for a in texts):,} characters")
    print(f"bare spaCy          {base:.2f} s")
    print(f"extraction          {whole:.2f} s")
    print(f"ratio               {whole / base:.2f}")
    print(f"articles a minute   {len(texts) / whole * 60:,.0f}")
    print(f"peak memory         {peak / (2**20 if sys.platform == 'darwin' else 2**10):,.0f} MB")


def _texts(paths: list[str | Path], copies: int) -> list[Article]:
    found = [item for item in articles.read(paths) if isinstance(item, Article)]
    if not found:
        sys.exit("There are no articles to read.")
    return [replace(a, id=f"{a.id}~{n}") for n in range(copies) for a in found]


def _timed(run: Callable[[], None]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
