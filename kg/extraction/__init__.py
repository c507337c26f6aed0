"""From an annotated Doc to facts: predicates, the trigger table, and how acts compose.

1. `acts`: each predicate is looked up in the lexicon; the first row whose frame (`frames`) and
   condition (`conditions`) fit gives the relation, its source and its target. Whom no role of the
   frame names is sought around it (`beyond`) or in what was told before (`told`).
2. `composition`: outer acts take over what they govern. What somebody promises, threatens, demands
   or refuses is not stated again; what somebody accuses another of is stated as reported.
3. `statements`: an act becomes a fact for each pair of source and target, with the status that
   `kg.nlp.status` reads off its surroundings, its day, its place and its evidence.
4. `structure`: who leads whom and who is member of what come from titles.

`scene` holds the values that these parts exchange.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from kg import gazetteer, lexicon
from kg.extraction.acts import acts_at, one_sided
from kg.extraction.composition import compose
from kg.extraction.scene import Scene
from kg.extraction.statements import distinct, facts_of
from kg.extraction.structure import structure
from kg.model import Article, Fact

__all__ = ["extract"]


def extract(doc: Doc, article: Article) -> tuple[Fact, ...]:
    """Return the facts that a Doc states, in the order of the text.

    Args:
        doc: A Doc as `kg.nlp.read` yields it.
        article: The article that the Doc was made from; offsets count in its text.
    """
    scene = Scene(
        doc,
        article,
        doc._.actors,
        doc._.alternates,
        tuple(doc._.quotes),
        lexicon.load(),
        doc._.gazetteer or gazetteer.load(),  # a Doc built by hand has none
        acts_at,
    )
    for token in _candidates(scene):
        scene.told.extend(list(scene.acts_at(token)) or one_sided(scene, token))
    acts = [act for act in scene.told if act.targets]
    facts = [fact for act in compose(scene, acts) for fact in facts_of(scene, act)]
    facts += structure(scene)
    return distinct(facts)


def _candidates(scene: Scene) -> Iterator[Token]:
    """Yield the tokens of the sentences in which an actor stands; the other may be a place."""
    for sent in scene.doc.sents:
        if any(scene.actors.get(i) for i in range(sent.start, sent.end)):
            yield from sent
