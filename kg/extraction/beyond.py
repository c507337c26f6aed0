"""The target that no role of a frame names: who began, whose ground it is, whom one has just met.

"X shelled Y, which responded with artillery fire" is aimed at X; "met X, urging restraint" is said
to X; "condemned the attack" is about whose attack it was.
"""

from __future__ import annotations

from spacy.tokens import Token

from kg import lexicon, vocab
from kg.extraction.parties import TERRITORIAL, fill_role, inner_nouns, territory_of, whom
from kg.extraction.rows import ABOUT_DEEDS, is_material_conflict, is_spoken, plover_of, relation_of
from kg.extraction.scene import Act, Party, Scene
from kg.extraction.told import askers, doers, foes, likewise, quarrellers
from kg.lexicon import Row
from kg.nlp.clauses import (
    Predicate,
    answers,
    content_tokens,
    governing_verb,
    is_infinitive,
    lemma_of,
    thankers,
)
from kg.nlp.sentences import sentence_start
from kg.nlp.wars import TRUCES, WARS


def beyond_frame(
    scene: Scene, found: Predicate, row: Row, own: set[str | None]
) -> tuple[Party, ...]:
    """Return the target that no role of the frame names: who began, whose ground, who before."""
    relation = relation_of(row)
    if own and relation is not None and relation.sign < 0:
        hostile = is_material_conflict(row)
        causes = fill_role(scene, found, "provoker", deep=True)
        causes = causes or (_first_to_strike(scene, found, own) if hostile else ())
        if targets := tuple(p for p in causes if p.mention.actor.code not in own):
            return targets
    if relation is not None and relation.plover == "AID" and own:
        thankful = (p for token in thankers(found.token) for p in whom(scene, token, deep=False))
        if targets := tuple(p for p in thankful if p.mention.actor.code not in own):
            return targets
    if relation is not None and relation.plover in TERRITORIAL and own:
        ground = territory_of(scene, found, row, own)
        if targets := tuple(p for p in ground if p.mention.actor.code not in own):
            return targets
    eases = row.relation == "easedSanctionsOn" or row.relation == "yieldedTo" and bool(row.objects)
    if own and eases and not _is_aimed(found, row):
        earners = fill_role(scene, found, "earner", deep=False)
        if targets := tuple(p for p in earners if p.mention.actor.code not in own):
            return targets
    if others := _faced(scene, found, row, own):
        return others
    return _told_before(scene, found, row, own)


def _faced(scene: Scene, found: Predicate, row: Row, own: set[str | None]) -> tuple[Party, ...]:
    """Return whom one has just met or blamed: "met X, urging restraint", "blamed X and struck"."""
    speech, before = found.token, found.token.head
    beside = speech.dep_ == "conj" or speech.dep_ == "advcl" and speech.tag_ == "VBG"
    judges = "oprd" in found.roles  # "called the charge absurd"
    if not (beside and own and before.i < speech.i) or judges:
        return ()
    if is_spoken(row) and _addresses_others(scene, found):
        return ()
    for token in scene.doc[before.i : speech.i]:
        if token == before or governing_verb(token) == before:
            for act in scene.acts_at(token):
                same = own & {p.mention.actor.code for p in act.sources}
                if same and (_says_there(row, act) or _goes_on(row, act) and token == before):
                    return tuple(p for p in act.targets if p.mention.actor.code not in own)
    return ()


def _addresses_others(scene: Scene, found: Predicate) -> bool:
    """Tell whether a verb names whom it is about, known or not: "urging donors to give"."""
    named = [t for role in ("patient", "iobj", "on", "to") for t in found.roles.get(role, ())]
    ordered = bool(named) and any(map(is_infinitive, found.complements))
    return (
        found.passive
        or ordered
        or any(
            t.pos_ in ("PRON", "PROPN")
            or t.ent_type_ in ("PERSON", "NORP", "GPE", "ORG")
            or lemma_of(t) in scene.names.roles
            for t in named
        )
    )


def _says_there(row: Row, act: Act) -> bool:
    """Tell whether words are for those whom one meets; a call for something is for all to hear."""
    return _is_asked_or_promised(row) and _is_meeting(act)


def _goes_on(row: Row, act: Act) -> bool:
    """Tell whether one threatens, punishes or presses those whom one has just blamed."""
    if row.relation == lexicon.NOTHING or row.when == "for":
        return False
    plover = vocab.relation(row.relation).plover
    presses = plover in ("REQUEST", "THREATEN") or plover == "SANCTION" and bool(row.objects)
    return presses and vocab.relation(act.relation).quad == "verbal conflict"


def _is_asked_or_promised(row: Row) -> bool:
    """Tell whether words are for those who hear them; a call for something is for all to hear."""
    if row.relation == lexicon.NOTHING or not {"patient", "of"} & {*row.targets}:
        return False
    return vocab.relation(row.relation).plover in ("AGREE", "REQUEST")


def _is_meeting(act: Act) -> bool:
    """Tell whether one meets people, and does not just go to a country."""
    people = all(p.mention.actor.kind == "person" or p.mention.role for p in act.targets)
    return vocab.relation(act.relation).plover == "CONSULT" and (
        act.relation not in ("visited", "hosted") or people
    )


def _told_before(
    scene: Scene, found: Predicate, row: Row, own: set[str | None]
) -> tuple[Party, ...]:
    """Return whose deed it is that words or an undoing are about: "condemned the attack"."""
    plover = plover_of(row)
    if own and _is_for_both_sides(found, plover):
        return quarrellers(scene, found.token, own)
    if plover in ABOUT_DEEDS:
        refused = (
            row.relation == "refused" and found.part == "verb" and "patient" not in found.roles
        )
        asked = askers(scene, found.token, own) if refused and own else ()
        if theirs := asked or doers(scene, found, row.targets, own):
            return theirs
    if own and not _is_aimed(found, row):
        if lexicon.LIKEWISE in row.targets:
            return likewise(scene, found.token, own)
        if lexicon.FOE in row.targets:
            return foes(scene, found.token, own)
    if plover not in _UNDOING:
        return ()
    return doers(scene, found, ("patient", *row.targets), own, back=True)


_UNDOING = frozenset({"RETREAT", "CONCEDE"})
_PEACE = TRUCES | {"calm", "de-escalation", "moderation", "restraint"}
_STRIFE = WARS | {"clash"}


def _is_for_both_sides(found: Predicate, plover: str | None) -> bool:
    """Tell whether words are meant for those at war: "offered to mediate", "urged restraint"."""
    if plover == "AGREE":
        return any(lemma_of(clause) == "mediate" for clause in found.complements)
    wanted = [t for role in ("for", "patient") for t in found.roles.get(role, ())]
    ends = (t for t in wanted if lemma_of(t) in ("end", "halt"))
    ended = {lemma_of(t) for end in ends for c in end.rights for t in c.children}
    peace = any(lemma_of(t) in _PEACE and not any(t.rights) for t in wanted)
    return plover == "REQUEST" and (peace or bool(ended & _STRIFE))


def _is_aimed(found: Predicate, row: Row) -> bool:
    """Tell whether a target is named, known or not: more than the words of the row itself."""
    said = {*row.words[found.part]} & {*found.words}
    own_words = {*row.objects, *(part for word in said for part in word.split())}
    aims = {"patient", *row.targets} - {"for", "over"}  # what for is no aim: "sorry for the raid"
    roles = (mark + role for role in sorted(aims) for mark in ("", "~"))
    return any(
        own_words.isdisjoint(lemma_of(part) for part in (token, *inner_nouns(token)))
        for role in roles
        for token in found.roles.get(role, ())
        if token.ent_type_ not in ("DATE", "TIME")  # "retaliated on Tuesday"
    )


def _first_to_strike(scene: Scene, found: Predicate, own: set[str | None]) -> tuple[Party, ...]:
    """Return who is paid back: "X shelled Y, which responded with artillery fire"."""
    if not answers(found.token):
        return ()
    before = scene.doc[sentence_start(found.token) : found.token.i]
    told = [t for t in reversed(before) if not _tells_of(scene, t, found.token)]
    for act in (act for token in told for act in scene.acts_at(token)):
        if own & {p.mention.actor.code for p in act.targets}:
            return act.sources
    return ()


def _tells_of(scene: Scene, token: Token, inner: Token) -> bool:
    """Tell whether a word governs another one as its content: "vowed to retaliate"."""
    found = scene.predicate(token)
    return found is not None and inner in content_tokens(found.complements)
