"""What finding and linking actors costs, as a share of the bare spaCy pipeline on the same texts.

    python benchmarks/linking.py [PATH ...] [--rounds N] [--profile N]

In each round the bare pipeline reads the texts, then each of the project's own steps is timed on
documents that the trained components have just parsed, so that a busy machine slows both. The
share is the ratio of the medians. With --profile the N costliest functions follow.
"""

from __future__ import annotations

import argparse
import cProfile
import pstats
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import partial
from pathlib import Path

import spacy
from spacy.language import Language

from kg import articles, gazetteer, nlp
from kg.model import Article
from kg.nlp.headlines import find_headlines, in_prose
from kg.nlp.pipeline import DEFAULT_MODEL, day_of
from kg.nlp.text import normalise

SAMPLE = Path(__file__).parent.parent / "data" / "articles"
TARGET = 0.20
BARE = "bare spaCy"
NORMALISE = "normalise"

Seconds = dict[str, float]


def main() -> None:
    """Run the benchmark and print its figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("paths", nargs="*", default=[SAMPLE], help="articles; default: the sample")
    parser.add_argument("--rounds", type=int, default=7, help="timed runs of each (default 7)")
    parser.add_argument("--profile", type=int, default=0, help="show so many costly functions")
    options = parser.parse_args()
    texts = [item for item in articles.read(options.paths) if isinstance(item, Article)]
    if not texts:
        sys.exit("There are no articles to read.")
    bare, ours = spacy.load(DEFAULT_MODEL), nlp.load()
    one_round(bare, ours, texts)  # the first run fills caches
    rounds = [one_round(bare, ours, texts) for _ in range(options.rounds)]
    print(f"articles       {len(texts)}, {sum(len(a.text) for a in texts):,} characters")
    _report(rounds)
    if options.profile:
        _profile(ours, texts, options.profile)


def one_round(bare: Language, ours: Language, texts: Sequence[Article]) -> Seconds:
    """Return the seconds that the bare pipeline takes, and each of our own steps."""
    seconds = dict.fromkeys((BARE, NORMALISE, *_own(ours)), 0.0)
    with _timed(seconds, BARE):
        for _ in bare.pipe(article.text for article in texts):
            pass
    read(ours, texts, partial(_timed, seconds))
    return seconds


def read(
    ours: Language, texts: Sequence[Article], watch: Callable[[str], AbstractContextManager[object]]
) -> None:
    """Read the texts as `kg.nlp.read` does, each of our own steps inside of `watch`."""
    names, own = gazetteer.load(), _own(ours)
    for article in texts:
        with watch(NORMALISE):
            text = normalise(article.text)
            headlines = find_headlines(text)
            text = in_prose(text, headlines, names)
        doc = ours.make_doc(text)
        doc._.headlines = headlines
        doc._.day = day_of(article.date)
        for name, component in ours.pipeline:
            with watch(name) if name in own else nullcontext():
                doc = component(doc)


def _own(ours: Language) -> list[str]:
    return [name for name in ours.pipe_names if name.startswith("kg_")]


@contextmanager
def _timed(seconds: Seconds, name: str) -> Iterator[None]:
    start = time.perf_counter()
    yield
    seconds[name] += time.perf_counter() - start


def _report(rounds: Sequence[Seconds]) -> None:
    base = statistics.median(seconds[BARE] for seconds in rounds)
    print(f"{BARE:14} {base:.3f} s")
    for name in [name for name in rounds[0] if name != BARE]:
        print(f"{name:14} {statistics.median(seconds[name] for seconds in rounds) / base:.3f}")
    whole = statistics.median(sum(s.values()) - s[BARE] for s in rounds) / base
    print(f"share          {whole:.3f} (target: under {TARGET:.2f})")


def _profile(ours: Language, texts: Sequence[Article], shown: int) -> None:
    profiler = cProfile.Profile()
    read(ours, texts, lambda name: profiler)
    pstats.Stats(profiler).sort_stats("tottime").print_stats(shown)


if __name__ == "__main__":
    main()
