"""Whose a noun is: on which side "Russian troops", "rebels in Syria" or "its army" stand.

`owners_of` asks what stands before the noun, then what stands after it ("of", "from"), then where
it is ("in"). A word before a noun may be no owner: "anti-Russian", "Moscow-backed", "the former
French colony"; and what a body owns may be only one of its many members ("a NATO member").
"""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Token

from kg.model import Actor, ActorKind, Mention
from kg.nlp.actors.reading import (
    PREMODIFIERS,
    Mentions,
    Reading,
    as_word,
    categories_of,
    objects_of,
    whom,
)
from kg.nlp.clauses import lemma_of
from kg.nlp.names import country_at, follows_stance

CURRENCIES = frozenset("$€£¥")


def owners_of(reading: Reading, token: Token, categories: frozenset[str]) -> Mentions:
    """Return on whose side the noun stands: "Russian troops", "rebels in Syria"."""
    if categories & {"insurgent", "fighter"} and (band := _band_of(reading, token)):
        return band
    sides = owners_before(reading, token)
    if sides:
        return sides
    if "country" in categories:
        return ()
    sides = owners_after(reading, token) or _followed(reading, token, categories)
    if sides:
        return sides
    local = lemma_of(token) in _LOCAL
    if local or categories & {"insurgent", "opposition", "people", "civilian"}:
        beside = (*token.rights, *stray_prepositions(token), *_at_the_embassy(token, categories))
        opposed = categories & {"insurgent", "opposition"}  # "opponents to Assad"
        for place in objects_of(beside, ("in", "inside", "to") if opposed else ("in", "inside")):
            if found := [m for m in whom(reading, place) if m.actor.country]:
                return tuple(found[:1])
            if state := country_at(place, reading.gazetteer):
                return (as_word(reading, place, state, f"in {state.name}"),)
    return _seat(reading, token) if categories & {"body", "official", "force"} else ()


def _band_of(reading: Reading, token: Token) -> Mentions:
    """Return the group that fighters are of, whatever their country: "Syrian gunmen from X"."""
    after = token.doc[token.i + 1 : token.i + 2]  # whatever the parser hung it on
    phrases = dict.fromkeys((*token.rights, *after))
    heads = objects_of(phrases, ("of", "from", "in"))
    bands = []
    for head in heads:  # "gunmen from the Islamic group Hamas"
        names = [c for c in head.children if c.dep_ == "appos" and c.i in reading.names]
        bands += names or [head]
    return tuple(m for part in bands for m in whom(reading, part) if m.actor.kind == "armed_group")


_LOCAL = frozenset({"police", "prosecutor"})
"""Who acts for the state where they are: "police in Nairobi", but not "troops in Kabul"."""


def owners_after(reading: Reading, token: Token) -> Mentions:
    """Return the actors named after a noun: "troops of Russia", "envoys from Iran and Iraq".

    Of money they get it or fetch it: "offered $5 million for rebels".
    """
    if any(c.text in CURRENCIES for c in token.lefts):
        return ()
    heads = objects_of(token.rights, ("of", "from", "for", "within"))
    return tuple(
        m for head in heads for part in (head, *head.conjuncts) for m in whom(reading, part)
    )


def _followed(reading: Reading, token: Token, categories: frozenset[str]) -> Mentions:
    """Return to whom soldiers are loyal, unless he is out of office: "troops loyal to X"."""
    loyal = [c for c in token.rights if c.lower_ == "loyal" and c.dep_ in ("amod", "acl", "relcl")]
    if "force" not in categories:
        return ()
    leaders = objects_of((c for adjective in loyal for c in adjective.rights), ("to",))
    return tuple(
        m
        for leader in leaders
        if not any(t.lower_ in _OUSTED for t in leader.subtree)
        for m in whom(reading, leader)
        if m.actor.kind != "state" or m.role
    )


_OUSTED = frozenset("former ex deposed ousted toppled overthrown exiled fugitive dead".split())
_SEATED = frozenset(
    "ministry government parliament administration authority official minister leadership".split()
)


def _seat(reading: Reading, token: Token) -> Mentions:
    """Return the state of a body that is named by its seat: "the foreign ministry in Lusaka"."""
    if token.lemma_.lower() in _SEATED:
        phrases = (*token.rights, *stray_prepositions(token))
        for head in objects_of(phrases, ("in",)):
            name = reading.names.get(head.i)
            if name is not None and any(entry.form == "capital" for entry in name.entries):
                return whom(reading, head)
    return ()


def stray_prepositions(token: Token) -> list[Token]:
    """Return a preposition right after the noun that the parser hung on its verb."""
    return [
        child for child in token.head.children if child.dep_ == "prep" and child.i == token.i + 1
    ]


_FOREIGN = frozenset({"embassy", "consulate", "mission"})


def _at_the_embassy(token: Token, categories: frozenset[str]) -> list[Token]:
    """Return the preposition of where a crowd is: "protesters stormed the Danish embassy in X"."""
    verb = token.head if token.dep_ == "nsubj" else token.head.head
    if token.dep_ not in ("nsubj", "pobj") or not categories & {"people", "civilian", "opposition"}:
        return []
    stormed = (c for c in verb.children if c.dep_ in ("dobj", "nsubjpass"))
    return [
        phrase
        for building in stormed
        if building.lemma_.lower() in _FOREIGN and token.tag_ != "NNP"
        for phrase in (*building.rights, *(c for c in verb.rights if c.dep_ == "prep"))
    ]


BANDS = frozenset({"armed_group", "party", "people"})


def owners_before(reading: Reading, token: Token) -> Mentions:
    """Return the actors named before a noun: possessives, demonyms and compounds."""
    if was_ruled(token):
        return ()
    groups = [
        group
        for child in token.lefts
        if child.dep_ in PREMODIFIERS
        and not has_stance_prefix(child)
        and not acts_in_compound(child)
        and (group := _owners_in(reading, token, child)) is not None
    ]
    bands = [group for group in groups if any(m.actor.kind in BANDS for m in group)]
    return next(iter(bands or groups), ()) or _shared_owner(reading, token)


def _shared_owner(reading: Reading, token: Token) -> Mentions:
    """Return whose both of two nouns are: "its troops and administrators"."""
    if token.dep_ != "conj" or token.head.pos_ != "NOUN" or any(token.lefts):
        return ()
    owners = (c for c in token.head.lefts if c.dep_ == "poss" and c.tag_ == "PRP$")
    return next((whom(reading, owner) for owner in owners), ())


def _owners_in(reading: Reading, token: Token, modifier: Token) -> Mentions | None:
    """Return the owners that one modifier of a noun names, or None if it can name none."""
    holder = _leader_in(modifier)
    if holder is not None:
        led = modifier.lower_ == "led"  # "US-led rebels" are not American
        fighting = categories_of(reading, token) & {"insurgent", "fighter"}
        return None if led and fighting else whom(reading, holder)
    found: list[Mention] = []
    for part in _listed(reading, modifier):
        if part.i <= token.i:
            found += _owners_at(reading, part)
    if not found and modifier.pos_ == "PROPN":  # "the Kenyan Defense Ministry"
        found = [m for t in modifier.lefts if t.i in reading.names for m in whom(reading, t)]
    return tuple(found) or None


def _listed(reading: Reading, modifier: Token) -> list[Token]:
    """Return a modifier with those listed beside it: "British, French and Irish officers".

    The parser may hang the first ones on the noun and only the last on one another.
    """
    listed = [modifier, *modifier.conjuncts]
    comma = modifier.i + 1
    while comma + 1 < modifier.head.i and modifier.doc[comma].text == ",":
        after = modifier.doc[comma + 1]
        if not {modifier.i, after.i} <= reading.names.keys() or after.head != modifier.head:
            break
        listed += [after, *after.conjuncts]
        comma = after.i + 1
    return listed


def _owners_at(reading: Reading, part: Token) -> list[Mention]:
    """Return whom one word of a modifier names: both of "US-Russian", else itself or its owner."""
    found: list[Mention] = []
    named = part.i in reading.names
    if named and part.i >= 2 and part.nbor(-1).text == "-" and part.i - 2 in reading.names:
        found += whom(reading, part.nbor(-2))
    if named or part.dep_ == "poss" or part.pos_ in ("PRON", "PROPN"):
        found += whom(reading, part)
    elif categories_of(reading, part) & {"body", "force", "insurgent", "opposition"}:
        found += owners_before(reading, part)
    return found


HELD = frozenset("led held controlled run occupied dominated".split())


def _leader_in(participle: Token) -> Token | None:
    """Return `US` for "US-led", `rebel` for "rebel-held": who leads or holds what follows."""
    i = participle.i
    seated = participle.lower_ == "based" and participle.head.pos_ == "PROPN"
    if (participle.lower_ in HELD or seated) and i >= 2 and participle.doc[i - 1].text == "-":
        return participle.doc[i - 2]
    return None


def acts_in_compound(token: Token) -> bool:
    """Tell whether a name is the agent of a compound participle: `Moscow` in "Moscow-backed"."""
    doc, i = token.doc, token.i
    after = i + 2 if i + 1 < len(doc) and doc[i + 1].text == "-" else i + 1
    if after >= len(doc):
        return False
    participle = doc[after]
    hyphenated = after == i + 2
    regular = participle.lower_.endswith("ed")
    backed = participle.tag_ in ("VBN", "VBD", "JJ") and (
        regular or hyphenated and participle.tag_ == "VBN"
    )
    compound = hyphenated or participle.tag_ == "VBN" and participle.dep_ == "amod"
    return backed and compound and participle.lower_ not in HELD


def has_stance_prefix(token: Token) -> bool:
    """Tell whether a name carries a prefix that makes it no owner: "anti-Assad", "ex-Soviet"."""
    return follows_stance(token.left_edge if token.dep_ == "amod" else token)


BYGONE = frozenset({"former", "ex", "then", "one-time", "onetime", "erstwhile"})
"""Words for what is no more."""
_RULED = frozenset("colony territory possession province protectorate dependency republic".split())


def was_ruled(token: Token) -> bool:
    """Tell whether a land is no more of whom its noun names: "the former Portuguese colony"."""
    return token.lemma_.lower() in _RULED and any(t.lower_ in BYGONE for t in token.lefts)


_PARTS = frozenset("part swath swathe half third area region section most much corner".split())
_MEMBERS = frozenset({"member", "state", "country", "nation", "ally", "partner"})


def may_be_one_of_many(token: Token) -> bool:
    """Tell whether a noun is one for some member of a body: "a NATO member" is not NATO."""
    return lemma_of(token) in _MEMBERS


def is_one_of_many(token: Token, side: Mention) -> bool:
    """Tell whether a noun names some member of a body, or some part of a country's ground."""
    if side.actor.kind == "state":
        return lemma_of(token) in _PARTS
    body = side.actor.kind in ("igo", "coalition")
    return body and may_be_one_of_many(token) and token.tag_ in ("NN", "NNP")


_CHARGING = frozenset(
    "accuse arrest charge convict detain extradite handcuff imprison indict jail "
    "prosecute question sentence suspect".split()
)


def is_before_the_law(token: Token) -> bool:
    """Tell whether people are arrested or charged: each for himself alone."""
    verbs = [c for c in token.rights if c.dep_ == "relcl"]
    verbs += [token.head] if token.dep_ in ("dobj", "nsubjpass") else []
    return any(verb.lemma_ in _CHARGING for verb in verbs)


# ---------------------------------------------------------------- sides


def side_of(reading: Reading, actor: Actor) -> Actor:
    """Return the state or group that a person or body acts for; others stand for themselves."""
    if actor.kind in ("person", "government_body") and actor.code:
        return reading.gazetteer.actors.get(actor.code, actor)
    return actor


_GROUPS: Mapping[str, tuple[ActorKind, str]] = {
    "REB": ("armed_group", "rebels"),
    "OPP": ("party", "opposition"),
    "CIV": ("people", "private citizens"),
}


def group_of(state: Actor, suffix: str) -> Actor:
    """Return the rebels, the opposition or the private citizens of a state."""
    kind, label = _GROUPS[suffix]
    code = f"{state.code}:{suffix}"
    return Actor(code, f"{label} of {state.name}", kind, code, state.country)


IRREGULARS = frozenset(
    "rebel insurgent guerrilla guerilla separatist militant secessionist jihadist".split()
)
"""Words by which people are a state's rebels: "a rebel commander"."""
