"""How acts compose: what an outer act does to the acts inside its content."""

from __future__ import annotations

from dataclasses import replace

from kg.extraction.scene import Act, Scene
from kg.nlp.clauses import (
    content_tokens,
)


def compose(scene: Scene, acts: list[Act]) -> list[Act]:
    """Apply what each outer act does to the acts inside its content."""
    dropped: set[int] = set()
    consumed = _consumed(scene, acts)
    reported: dict[int, Act] = {}
    for act in acts:
        if not act.row.content:
            continue
        inside = _inside(act)
        if act.row.content == "drop":
            dropped |= inside
        else:
            reported.update({i: act for i in inside if i not in reported})
    kept = []
    for act in acts:
        i = act.predicate.token.i
        if i in dropped or i in consumed and act.predicate.part == "noun":
            continue
        if i in reported:
            outer = reported[i]
            act = replace(act, status="reported", speaker=act.speaker or outer.sources[0].mention)
        kept.append(act)
    return kept


def _consumed(scene: Scene, acts: list[Act]) -> set[int]:
    """Return the nouns whose meaning is part of another act: "signed a treaty of friendship"."""
    found = {i for act in acts for i in act.consumed if i != act.predicate.token.i}
    for i in list(found):
        for child in scene.doc[i].rights:
            if child.dep_ == "prep" and child.lower_ in ("of", "on", "for", "about"):
                found |= {t.i for head in child.children for t in (head, *head.conjuncts)}
    nouns = found | {act.predicate.token.i for act in acts if act.predicate.part == "noun"}
    return found | {
        act.predicate.token.i
        for act in acts
        if act.predicate.token.dep_ == "compound" and act.predicate.token.head.i in nouns
    }


def _inside(act: Act) -> set[int]:
    """Return the tokens of an act's content: its clauses, and the event nouns that it governs."""
    token = act.predicate.token
    heads = list(act.predicate.complements)
    heads += [child for child in token.children if child.dep_ in ("dobj", "nsubjpass", "attr")]
    heads += [
        t
        for child in token.children
        if child.dep_ == "prep" and child.lower_ in ("for", "of", "to", "against")
        for t in child.children
        if t.dep_ in ("pobj", "pcomp")
    ]
    return {t.i for t in content_tokens(heads)} - {token.i}
