"""Relations of structure, from titles: who leads whom, who is member of what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from kg.extraction.parties import owners_of
from kg.extraction.scene import Scene
from kg.extraction.statements import cut, trim
from kg.model import Fact, Mention

_LEADING = frozenset(
    {
        "president",
        "prime minister",
        "premier",
        "chancellor",
        "king",
        "queen",
        "emir",
        "sultan",
        "supreme leader",
        "leader",
        "ruler",
        "emperor",
        "taoiseach",
    }
)
CONFIDENCE = 0.95
"""Of titles and memberships: they are written out in the text and seldom misread."""


def structure(scene: Scene) -> Iterator[Fact]:
    """Yield who leads whom and who is a member of what, as titles and appositions say it."""
    names = scene.names
    for i, mentions in scene.actors.items():
        for mention in mentions:
            named = scene.doc[i].pos_ == "PROPN" and scene.doc[i].dep_ != "compound"
            if (
                named
                and mention.actor.kind == "person"
                and mention.role in _LEADING
                and (mention.actor.code or "") in names.actors
            ):
                side = names.actors[mention.actor.code or ""]
                yield _structural(scene, i, "leads", mention, replace(mention, actor=side), "title")
    for token in scene.doc:
        if token.lemma_.lower() == "member" and token.pos_ == "NOUN":
            yield from _membership(scene, token)


def _membership(scene: Scene, token: Token) -> Iterator[Fact]:
    """Read "NATO member Turkey", "Turkey, a member of NATO"."""
    bodies = [m for m, _ in owners_of(scene, token, 1) if m.actor.kind in ("igo", "coalition")]
    holders = [token.head] if token.dep_ in ("compound", "appos", "nmod") else []
    holders += [child for child in token.children if child.dep_ == "appos"]
    if token.dep_ == "attr":
        holders += [child for child in token.head.children if child.dep_ == "nsubj"]
    for holder in holders:
        for mention in scene.actors.get(holder.i, ()):
            for body in bodies[:1]:
                if mention.actor.code != body.actor.code and mention.actor.kind == "state":
                    yield _structural(scene, token.i, "memberOf", mention, body, "member")


def _structural(
    scene: Scene, i: int, relation: str, source: Mention, target: Mention, rule: str
) -> Fact:
    text, token = scene.article.text, scene.doc[i]
    start, end = trim(text, token.sent.start_char, token.sent.end_char)
    words = (source.start, source.end)
    if relation != "leads":
        words = (token.idx, token.idx + len(token))
    return Fact(
        article=scene.article.id,
        relation=relation,
        source=cut(source, text),
        target=cut(target, text),
        status="actual",
        start=start,
        end=end,
        sentence=text[start:end],
        trigger=text[words[0] : words[1]],
        trigger_start=words[0],
        trigger_end=words[1],
        rule=f"{rule}/structure",
        confidence=CONFIDENCE,
    )
