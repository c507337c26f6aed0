"""How acts compose: what an outer act does to the acts inside its content."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Token

from kg.extraction.scene import Act, Scene
from kg.nlp.clauses import content_tokens, is_cause


def compose(scene: Scene, acts: list[Act]) -> list[Act]:
    """Apply what each outer act does to the acts inside its content."""
    dropped: dict[int, Act] = {}
    consumed = _consumed(scene, acts)
    reported: dict[int, Act] = {}
    for act in acts:
        if not act.row.content:
            continue
        inside = _inside(act)
        if act.row.content == "drop":
            dropped.update({i: act for i in inside if i not in dropped})
        else:
            reported.update({i: act for i in inside if i not in reported})
    kept = []
    for act in acts:
        i = act.predicate.token.i
        if i in dropped:
            if not _is_answered(act, dropped[i]):
                continue
            act = replace(act, answer=dropped[i].predicate.token)
        if i in consumed and _is_part(act, acts):
            continue
        if i in reported:
            outer = reported[i]
            act = replace(act, status="reported", speaker=act.speaker or outer.sources[0].mention)
        kept.append(act)
    return kept


def _is_answered(act: Act, outer: Act) -> bool:
    """Tell whether the outer act answers a noun's act: "Berlin rejected Poland's demand"."""
    back = ({p.mention.actor.code for p in side} for side in (outer.targets, outer.sources))
    there = ({p.mention.actor.code for p in side} for side in (act.sources, act.targets))
    noun, verb = act.predicate.token, outer.predicate.token
    governor = noun.head.head if noun.dep_ == "pobj" else noun.head
    reaction = act.predicate.part == "noun" and governor == verb
    return reaction and not act.row.mutual and list(back) == list(there)


def _is_part(act: Act, acts: list[Act]) -> bool:
    """Tell whether a noun's act is that of the verb that takes it: "signed a treaty".

    In "the French navy intercepted an Iranian delivery" it is another's act.
    """
    if act.predicate.part != "noun":
        return False
    i = act.predicate.token.i
    takers = [a for a in acts if i in a.consumed and a is not act]
    if any("agent" not in a.row.sources for a in takers):
        return True  # "has the support of X": the verb's row says who supports whom
    doers = {p.mention.actor.code for a in takers for p in a.sources}
    return not takers or bool(doers & {p.mention.actor.code for p in act.sources})


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


def _is_parted(clause: Token, verb: Token) -> bool:
    """Tell whether a semicolon makes of a clause another statement: "X struck; Y condemned"."""
    return any(t.text == ";" for t in verb.doc[clause.i : verb.i])


def _inside(act: Act) -> set[int]:
    """Return the tokens of an act's content: its clauses, and the event nouns that it governs."""
    token = act.predicate.token
    heads = [clause for clause in act.predicate.complements if not _is_parted(clause, token)]
    heads += [child for child in token.children if child.dep_ in ("dobj", "nsubjpass", "attr")]
    heads += [
        t
        for child in token.children
        if child.dep_ == "prep" and child.lower_ in ("for", "of", "to", "against")
        for t in child.children
        if t.dep_ in ("pobj", "pcomp")
    ]
    content = list(content_tokens(heads))
    given = {t.i for phrase in content if is_cause(phrase) for t in phrase.subtree}
    return {t.i for t in content} - given - {token.i}
