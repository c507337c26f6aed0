"""Which of its candidates a name of the gazetteer means.

Only those that the name meant on the article's day are candidates. Of several actors the article
chooses: those it names beside, the country it is about, the places it names; of several people
`people` does. A name that nothing decides means nobody and is noted with its candidates.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from kg import lexicon, vocab
from kg.gazetteer import Entry
from kg.model import Actor
from kg.nlp import unclear
from kg.nlp.actors.owners import group_of, is_before_the_law, side_of, stray_prepositions
from kg.nlp.actors.people import (
    by_surname,
    by_title,
    choose_namesake,
    is_introduced,
    is_of_opposition,
    is_open,
    is_rank,
    likeliest,
    serves,
)
from kg.nlp.actors.reading import (
    Mentions,
    Reading,
    as_phrase,
    given_name,
    is_about,
    is_modifier,
    mention,
    objects_of,
    times_named,
    title_beside,
    whom,
)
from kg.nlp.clauses import lemma_of, verb_words
from kg.nlp.names import Name
from kg.nlp.reference import REACH, before, is_of_band


def by_name(reading: Reading, token: Token) -> Mentions | None:
    """Resolve a name of the gazetteer; a surname may be a rank, a body that of its owner."""
    name = reading.names.get(token.i)
    if name is None:
        return None
    if is_rank(reading, token, name):
        return ()
    return _body_of_owner(reading, token, name.entries) or _by_candidates(reading, token, name)


def _by_candidates(reading: Reading, token: Token, name: Name) -> Mentions:
    """Resolve a name by its candidates on the day, else a person by title; else note the choice."""
    entries = [entry for entry in name.entries if entry.holds(reading.day)]
    entries = entries or [entry for entry in name.entries if entry.form != "capital"]
    surname = [entry for entry in entries if entry.form == "family"]
    others = [entry for entry in entries if entry.form != "family"]
    if not others and is_open(reading, token, surname):
        return ()
    chosen = None
    if others and not (surname and is_introduced(reading, surname)):
        chosen = _choose(reading, others, token)
        if chosen is not None and (taken := _nationals_named(reading, token, others, chosen[0])):
            return tuple(
                mention(reading, m.actor, name.start, name.end, f"refers to {m.text}")
                for m in taken[0]
            )
        if chosen is not None:
            chosen = _as_described(reading, token, others, chosen[0]), chosen[1]
    if chosen is None and surname:
        chosen = by_surname(reading, token, surname)
        if chosen is not None and chosen[0].kind != "person":
            _note(reading, token, name, surname)
    if chosen is not None:
        role = title_beside(reading, token)
        return (mention(reading, chosen[0], name.start, name.end, chosen[1], role=role),)
    if person := by_title(reading, token):
        return person
    if _is_undecided(reading, token, entries):
        _note(reading, token, name, entries)
    return ()


def _as_described(reading: Reading, token: Token, entries: Sequence[Entry], actor: Actor) -> Actor:
    """Return an actor as the phrase has it: in the opposition, in office, as some of a people."""
    if actor.kind == "person" and is_of_opposition(reading, token) and actor.country:
        return replace(actor, code=f"{actor.country}:CIV")
    if str(actor.code).endswith(":CIV") and serves(reading, token):
        return replace(actor, code=actor.country)
    if actor.kind == "state" and _are_nationals(token, entries):
        return group_of(actor, "CIV")
    return actor


def _tells_of_violence(verb: Token) -> bool:
    """Tell whether a verb, with its object, is one of the lexicon for an assault."""
    words = lexicon.load()
    rows = (
        row
        for word in verb_words(verb)
        for row in words.by_word.get(("verb", word), ())
        if row.relation != lexicon.NOTHING
    )
    objects = {lemma_of(c) for c in verb.children if c.dep_ == "dobj"}
    return any(
        vocab.relation(row.relation).plover == "ASSAULT"
        and (not row.objects or objects & row.objects)
        for row in rows
    )


def _body_of_owner(reading: Reading, token: Token, entries: Sequence[Entry]) -> Mentions:
    """Take "Russia's Security Council" for a body of its owner, not of the United Nations."""
    if not entries or any(e.actor.kind not in ("igo", "government_body") for e in entries):
        return ()
    before = [child for child in token.lefts if child.dep_ in ("poss", "amod")]
    owners = [m for child in before for m in whom(reading, child)]
    states = [m for m in owners if m.actor.code == m.actor.country]
    if not states or any(states[0].actor.country == e.actor.country for e in entries):
        return ()
    side = side_of(reading, states[0].actor)
    return (as_phrase(reading, token, side, f"body of {side.name}"),)


def _nationals_named(
    reading: Reading, token: Token, entries: Iterable[Entry], state: Actor
) -> tuple[Mentions] | None:
    """Return whom "the Dane" or "the two Danes" takes up; None if it means the people.

    One of a people is who was named in person, several are the fighters or citizens named last.
    """
    if not any(entry.form == "demonym" for entry in entries) or state.kind != "state":
        return None
    if not any(t.lower_ == "the" for t in token.lefts) or is_modifier(token):
        return None
    of_state = [
        seen.mentions
        for seen in reversed(before(reading.seen, token, REACH))
        if seen.mentions and all(m.actor.country == state.country for m in seen.mentions)
        if not is_modifier(reading.doc[seen.token])
    ]
    if _is_one(reading, token):
        if token.dep_ not in ("nsubj", "nsubjpass"):
            return None
        beside = (whom(reading, t) for t in token.rights if t.dep_ == "appos")
        named = (found for found in (*beside, *of_state) if found)
        return (next((found[:1] for found in named if found[0].actor.kind == "person"), ()),)
    bands = [found for found in of_state if len(found) == 1 and is_of_band(found[0].actor)]
    counted = any(t.dep_ == "nummod" for t in token.lefts)
    fight = token.dep_ in ("nsubj", "nsubjpass") and _tells_of_violence(token.head)
    taken_up = bands and (counted or fight and bands[0] == of_state[0])
    return (bands[0],) if taken_up else None


def _is_one(reading: Reading, token: Token) -> bool:
    """Tell whether a noun for a people is in the singular: "Dane", "Frenchman"."""
    plural = reading.gazetteer.lookup(f"{token.text}s")
    return token.text.endswith(("man", "woman")) or any(e.form == "demonym" for e in plural)


_SOME = frozenset("many several some few ordinary young".split())


def _are_nationals(token: Token, entries: Iterable[Entry]) -> bool:
    """Tell whether some of a people act: "850 Britons joined", "an Israeli killed".

    They do not act for their state; who acts upon them acts upon it, but for the police.
    """
    forms = {entry.form for entry in entries}
    one = any(t.lower_ in ("a", "an") for t in token.lefts)  # "Australian" may be an adjective
    if forms != {"demonym"} and not (one and "demonym" in forms and not is_modifier(token)):
        return False
    some = one or any(t.dep_ == "nummod" or t.lower_ in _SOME for t in token.lefts)
    return some and (token.dep_ == "nsubj" or is_before_the_law(token))


# ---------------------------------------------------------------- choosing


def _choose(reading: Reading, entries: list[Entry], token: Token) -> tuple[Actor, str] | None:
    """Choose among the actors that one name may mean, by date, context and the rest of the text."""
    text = entries[0].actor.name
    if all(entry.form == "person" for entry in entries):
        return choose_namesake(reading, entries, token)
    if len(entries) > 1:
        entries = [
            e
            for e in entries
            if not (e.context or e.weak and e.actor.kind in _NATIONAL)
            or _supported(reading, e, token)
        ]
    actors = list({e.actor.id: e.actor for e in entries if e.form != "person"}.values())
    if not actors:
        return None
    if len(actors) == 1:
        weak = all(entry.weak for entry in entries)
        if weak and not any(_supported(reading, entry, token) for entry in entries):
            return None
        if all(entry.form == "capital" for entry in entries):
            return actors[0], f"seat of {text}"
        return actors[0], f"alias of {text}" if not weak else "alias, supported by the article"
    if all(actor.kind not in ("state", "person") for actor in actors):
        reason = f"the {text} of the country that the article names most"
        return likeliest(actors, reason, lambda actor: (-_at_home(reading, actor),))
    reason = f"one of {len(actors)} readings, the one the article names"
    return likeliest(
        actors,
        reason,
        lambda actor: (
            -_support(reading, actor),
            actor.kind != "state",
            -times_named(reading, actor.country),
        ),
    )


# ---------------------------------------------------------------- what the article speaks of


def _goes_on(token: Token) -> bool:
    """Tell whether an entity goes on after a word."""
    return token.i + 1 < len(token.doc) and token.nbor().ent_iob_ == "I" and token.nbor().is_alpha


def _support(reading: Reading, actor: Actor) -> int:
    """Count how often the article has named the actor, or its country, so far or anywhere."""
    total = 0
    for name in reading.names.values():
        ids = {entry.actor.id for entry in name.entries}
        single = len(name.entries) == 1 and name.entries[0].form != "family"
        codes = {entry.actor.country for entry in name.entries if single}
        total += (actor.id in ids and len(ids) == 1) * 3
        total += actor.country is not None and actor.country in codes
    return total


def _supported(reading: Reading, entry: Entry, token: Token) -> bool:
    """Tell whether the article backs a name that may mean something else."""
    actor = entry.actor
    if entry.context:
        others = (name for name in reading.names.values() if name.root != token.i)
        return any(e.actor.id in entry.context for name in others for e in name.entries)
    if actor.kind == "state":
        return token.pos_ in ("PROPN", "NOUN", "ADJ") and not (
            token.ent_type_ == "PERSON" and (token.ent_iob_ == "I" or _goes_on(token))
        )
    if actor.kind in _NATIONAL and actor.country is not None:
        beside = (*token.rights, *stray_prepositions(token))
        seats = {m.actor.country for t in objects_of(beside, ("in",)) for m in whom(reading, t)}
        return actor.country in seats if seats else is_about(reading, actor.country)
    return _support(reading, actor) > 0 or token.ent_type_ == "ORG"


_NATIONAL = frozenset({"party", "government_body"})
"""Of what many countries have one of the same short name: "Labor", "the Senate"."""


def _at_home(reading: Reading, actor: Actor) -> float:
    """Count how often the article names an actor's country; of no country is half of one name."""
    return times_named(reading, actor.country, but={actor.id}) if actor.country else 0.5


# ---------------------------------------------------------------- names that nothing decides


def _note(reading: Reading, token: Token, name: Name, entries: Sequence[Entry]) -> None:
    """Note whom a name may mean of which nothing decides."""
    span = reading.doc[name.start : name.end]
    found = unclear.of_names(span, entries, reading.gazetteer, reading.day)
    reading.unclear[token.i] = found


_IN_PLACE = frozenset({"in", "inside", "across", "near", "at"})


def _is_undecided(reading: Reading, token: Token, entries: Sequence[Entry]) -> bool:
    """Tell whether an unlinked name is an actor's, of which only the choice fails.

    It is not where it says where something happened, or is somebody's whom no table knows.
    """
    if token.dep_ == "pobj" and token.head.lower_ in _IN_PLACE:
        return False
    if len({entry.actor.id for entry in entries}) < 2:
        return False
    if all(entry.form == "family" for entry in entries):
        person = token.pos_ == "PROPN" and token.ent_type_ in ("PERSON", "ORG", "")
        return person and not any(_is_anothers(reading, t) for t in _same_before(token))
    return token.ent_type_ != "PERSON" or any(entry.form == "person" for entry in entries)


def _same_before(token: Token) -> Iterator[Token]:
    """Yield a name and the same word before it."""
    return (other for other in token.doc[: token.i + 1] if other.text == token.text)


def _is_anothers(reading: Reading, token: Token) -> bool:
    """Tell whether a surname is that of somebody with a given name whom no table knows."""
    return given_name(reading, token) is not None and not reading.resolved.get(token.i)
