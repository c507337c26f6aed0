"""Words that take up somebody named before: descriptions, words for several, pronouns.

Each finds out what may be meant and what may not, and leaves it to `kg.nlp.reference`,
`kg.nlp.several` and `kg.nlp.traits` to find it among the phrases seen:

- `by_traits`, then `by_reference`: "the Baltic state", "the group", "the army";
- `by_list`, `by_number`: "two states, A and B", "the two leaders", "each other";
- `by_pronoun`: "we" in a quotation, "who", "he", "its"; not "it" for a deed or a thing.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from operator import attrgetter

from spacy.tokens import Token

from kg.model import Actor, Mention
from kg.nlp import reference, several, traits
from kg.nlp.actors.offices import LEADERS, is_called, usual_title
from kg.nlp.actors.owners import BANDS, group_of, owners_after, side_of
from kg.nlp.actors.reading import (
    RELATIVE,
    Mentions,
    Reading,
    as_phrase,
    as_word,
    categories_of,
    is_new,
    role_noun,
    whom,
)
from kg.nlp.clauses import antecedent, examples
from kg.nlp.expletive import is_expletive
from kg.nlp.minds import may_be_people, needs_mind
from kg.nlp.quotes import quote_at
from kg.nlp.reference import Seen

# ---------------------------------------------------------------- descriptions


def by_traits(reading: Reading, token: Token, categories: frozenset[str]) -> Mentions | None:
    """Resolve a definite noun by what it says of whom it means: "the Baltic state".

    None if that is true of no state or organisation that the article names.
    """
    kinds = traits.kinds_of(reading.gazetteer, token, categories)
    if not kinds or not any(t.lower_ in ("the", "this", "that") for t in token.lefts):
        return ()
    wanted = traits.traits_of(reading.gazetteer, token, kinds)
    if not wanted or _is_another_body(reading, token) and set(wanted) == {token.lower_}:
        return ()

    def fits(actor: Actor) -> bool:
        return actor.kind in kinds and all(
            reading.gazetteer.has_trait(word, actor.id, reading.day) for word in wanted
        )

    side = partial(side_of, reading)
    named = partial(traits.described_before, reading.seen, token, fits)
    if found := named(lambda actor: actor if actor.kind == "person" else side(actor)):
        return (as_phrase(reading, token, found[1], f"refers to {found[0].text}"),)
    if reading.home is not None and fits(reading.home):
        return (as_phrase(reading, token, reading.home, "of the dateline"),)
    if found := named(side):
        return (as_phrase(reading, token, found[1], f"refers to {found[0].text}"),)
    if later := traits.described_after(reading.names.values(), token, fits, side):
        return (as_phrase(reading, token, later, f"refers to {later.name}, named after"),)
    if "igo" in kinds:
        bearers = reading.gazetteer.bearers(wanted, reading.day)
        if len(bearers) == 1:
            return (as_phrase(reading, token, bearers[0], "the only one so called"),)
    return None if kinds & {"state", "igo"} else ()


def by_reference(reading: Reading, token: Token, categories: frozenset[str]) -> Mentions:
    """Resolve a definite description without an owner by what the article named before."""
    determiner = next(
        (
            child.lower_
            for child in token.lefts
            if child.dep_ in ("det", "poss", "nummod", "predet")
        ),
        "",
    )
    if is_new(reading, token) and not categories & {"country", "organisation"}:
        return ()
    if _is_another_body(reading, token) or _is_of_unknown(reading, token, categories):
        return ()
    if any(child.dep_ == "nummod" for child in token.lefts):
        return ()
    noun = role_noun(reading, token)
    if token.tag_ in ("NNS", "NNPS") and categories & {"country", "office"}:
        return ()
    if "country" in categories and is_new(reading, token):
        found = reference.only_state(reading.seen, token)
    elif determiner in ("the", "this", "that", "these", "those") and (kin := _kin_of(noun)):
        found = reference.last_called(reading.seen, token, kin)
    elif determiner in ("the", "this", "that", "these", "those", "its", "his", "their", "her"):
        seen = _but_named_after(reading, token, reading.seen)
        same = frozenset({noun} if determiner == "the" and "official" in categories else ())
        found = reference.last_called(seen, token, same) if same else ()
        found = found or reference.description(
            seen, token, categories, _described(reading, noun, categories)
        )
    else:
        return ()
    if "body" in categories:
        found = tuple(m for m in found if not _is_struck_by(reading, token, m))
    meant = [(m, _adapt(reading, m.actor, categories)) for m in found]
    return tuple(
        as_phrase(reading, token, actor, f"refers to {m.text}", role=noun) for m, actor in meant
    )


_CRAFT = (
    frozenset(
        "boat carrier destroyer ferry flotilla freighter frigate gunboat ship submarine tanker "
        "trawler vessel warship".split()
    ),
    frozenset(
        "aircraft airliner airplane bomber drone helicopter jet plane warplane balloon".split()
    ),
    frozenset({"embassy", "consulate"}),
)


def _kin_of(noun: str) -> frozenset[str]:
    """Return how a ship, a plane or an embassy may have been called before: "a tanker", "a jet"."""
    last = noun.rsplit(" ")[-1]
    return next((kin for kin in _CRAFT if last in kin), frozenset())


def _is_another_body(reading: Reading, token: Token) -> bool:
    """Tell whether a body is not the one named: "the Constitutional Council", "electoral court".

    States have such bodies as organisations have; several of them are none: "the courts".
    """
    several = token.tag_ in ("NNS", "NNPS")
    if token.lemma_.lower() in _BODIES and (several or is_new(reading, token)):
        return True
    return token.pos_ == "PROPN" and any(
        child.dep_ in ("compound", "amod") and child.is_title for child in token.lefts
    )


_BODIES = frozenset("board commission committee council court panel tribunal".split())


def _is_struck_by(reading: Reading, token: Token, mention: Mention) -> bool:
    """Tell whether a body is the object of an actor's jets or troops, so not the actor's own."""
    armed = (
        own
        for subject in reference.fellow_subjects(token)
        for own in reading.resolved.get(subject.i, ())
        if _roles(reading, own) & {"force", "thing"}
    )
    return any(own.actor.country == mention.actor.country for own in armed)


def _is_of_unknown(reading: Reading, token: Token, categories: frozenset[str]) -> bool:
    """Tell whether an officer is of a place or group that means nobody: "the mayor of Antwerp"."""
    return bool(categories & {"office", "official"}) and any(
        place.ent_type_ in ("GPE", "LOC", "FAC", "PERSON")
        or categories_of(reading, place) & {"group", "insurgent", "opposition", "party"}
        for child in token.rights
        if child.lower_ == "of"
        for place in child.children
        if place.dep_ == "pobj"
    )


def _adapt(reading: Reading, actor: Actor, categories: frozenset[str]) -> Actor:
    """Turn a person into the side for "the army", "the country" after "Assad"."""
    home = reading.gazetteer.actors.get(actor.country or "")
    band = actor.kind in BANDS or reference.is_of_band(actor)
    if categories & {"body", "force", "official"} and band and home is not None:
        return home
    if "opposition" in categories and "office" not in categories and actor.kind == "person":
        return group_of(home, "OPP") if home is not None else actor
    bodies = {"body", "force", "thing", "country", "official", "group", "insurgent"}
    if categories & bodies and not categories & {"office"}:
        return side_of(reading, actor)
    return actor


def _described(reading: Reading, noun: str, categories: frozenset[str]) -> reference.Test:
    """Return a test whether a noun is true of an actor: of a person's office, a country's head."""
    wanted = usual_title(noun)

    def holds(mention: Mention) -> bool:
        actor = mention.actor
        if "force" in categories:
            return bool(_roles(reading, mention) & {"force", "thing"})
        if categories & {"group", "insurgent"}:
            return side_of(reading, actor).kind == "armed_group"
        if actor.kind != "person":
            return True
        if mention.role and wanted in mention.role:
            return True
        term = reading.gazetteer.term(actor.id, reading.day)
        return term is not None and (wanted in LEADERS or is_called(term, wanted))

    return holds


def _roles(reading: Reading, mention: Mention) -> frozenset[str]:
    """Return the categories of the noun that a mention stands in: "jet" of "a Russian jet"."""
    return reading.gazetteer.roles.get(mention.role or "", frozenset())


# ---------------------------------------------------------------- several parties


def by_list(reading: Reading, token: Token) -> Mentions | None:
    """Resolve a plural by the names that say whom it means: "two states, A and B"."""
    if not (token.tag_ == "NNS" or token.pos_ == "NUM"):
        return None
    named = token.i in reading.names or categories_of(reading, token)
    appositions = [child for child in token.rights if child.dep_ == "appos"]
    those = [
        m for head in appositions if head.lower_ == "those" for m in owners_after(reading, head)
    ]
    heads = [part for head in appositions for part in (head, *head.conjuncts)]
    names = [t for t in (*heads, *examples(token)) if t.i > token.i and t.pos_ == "PROPN"]
    if not named and len(names) < 2:
        return None
    found = [*those, *(m for name in names for m in whom(reading, name))]
    return tuple({mention.actor.id: mention for mention in found}.values()) or None


_TWINS = {"koreas": ("PRK", "KOR"), "sudans": ("SDN", "SSD"), "congos": ("COD", "COG")}


def by_number(reading: Reading, token: Token) -> Mentions | None:
    """Resolve what means more than one party: "the two leaders", "each other", "both Koreas"."""
    if not several.may_mean_several(token) and token.lower_ not in _TWINS:
        return None
    return _parties_meant(reading, token) or None


def _parties_meant(reading: Reading, token: Token) -> Mentions:
    """Return the subjects of "each other", one of two, twins, or as many as were named."""
    if subjects := several.fellows(token):
        found = tuple(m for subject in subjects for m in whom(reading, subject))
        return found if len({m.actor.code for m in found}) > 1 else ()
    if several.one_party(token):
        found = several.one_of_two(reading.seen, token)
    elif several.count(token) is None:
        twins = (reading.gazetteer.actors[code] for code in _TWINS.get(token.lower_, ()))
        return tuple(as_word(reading, token, actor, token.text) for actor in twins)
    elif _is_of_others(reading, token):
        return ()
    else:
        found = several.parties(reading.seen, token)
    states = several.is_of_states(token)
    meant = [(m, side_of(reading, m.actor) if states else m.actor) for m in found]
    return tuple(as_phrase(reading, token, actor, f"refers to {m.text}") for m, actor in meant)


def _is_of_others(reading: Reading, token: Token) -> bool:
    """Tell whether modifiers say that others are meant: "the two Iraqi parties", not "Gulf states".

    What is said of states is no more than a reminder: "the two nuclear-armed neighbours".
    """
    if not several.is_of_states(token) or any(c.dep_ in ("relcl", "acl") for c in token.rights):
        return is_new(reading, token)
    named = (child for child in token.lefts if child.i in reading.names)
    return any(m.actor.kind == "state" for child in named for m in whom(reading, child))


# ---------------------------------------------------------------- pronouns


_PRONOUNS = RELATIVE | {"PRP", "PRP$"}


def by_pronoun(reading: Reading, token: Token) -> Mentions | None:
    """Resolve a pronoun: "we" is who speaks, "who" what stands before it, "it" who was named."""
    if token.pos_ != "PRON" and token.tag_ not in _PRONOUNS:
        return None
    lower = token.lower_
    if lower in reference.FIRST_PERSON:
        return _speaker(reading, token)
    if lower in reference.REFLEXIVE:
        return _doer_itself(reading, token)
    if token.tag_ in RELATIVE:
        head = antecedent(token)
        return whom(reading, head) if head.i != token.i else ()
    if lower == "it" and (is_expletive(token) or _is_judged(reading, token)):
        return ()
    found = several.who_met(reading.seen, token)
    seen = _antecedents(reading, token)
    found = found or reference.pronoun(seen, token) or several.they(reading.seen, token)
    if found and lower in ("its", "his", "her"):
        subjects = (t.i for t in reference.clause_subjects(token))
        acting = (m for i in subjects for m in reading.resolved.get(i, ()))
        others = (*found, *acting)
        reading.alternates[token.i] = reference.pronoun(seen, token, without=others)
    return tuple(
        as_word(reading, token, m.actor, f"refers to {m.text}", role=m.role) for m in found
    )


def _doer_itself(reading: Reading, token: Token) -> Mentions:
    """Take "himself" for who does what its clause says; "the king himself" names nobody anew."""
    if token.dep_ not in ("dobj", "pobj", "dative", "conj", "nsubj"):
        return ()
    return tuple(
        as_word(reading, token, m.actor, f"refers to {m.text}", role=m.role)
        for subject in reference.clause_subjects(token)
        for m in whom(reading, subject)
    )


def _antecedents(reading: Reading, token: Token) -> list[Seen]:
    """Return the phrases that a pronoun may take up, known or not, in the order of the text.

    A speaker's "he" means neither the speaker nor, beside the quotation, anybody named in it.
    """
    near = *reading.seen[-reference.NEAR :], *reading.rivals[-reference.NEAR :]
    phrases = _but_named_after(reading, token, sorted(near, key=attrgetter("token")))
    if needs_mind(token) or token.dep_ == "poss" and categories_of(reading, token.head):
        phrases = [s for s in phrases if s.mentions or s.sort != "thing"]
    if quotes := [q for q in reading.quotes if q.speaker == token.i]:
        phrases = [s for s in phrases if not any(q.start <= s.token < q.end for q in quotes)]
    quote = quote_at(reading.quotes, token.i)
    if quote is None or quote.speaker is None:
        return phrases
    speakers = whom(reading, reading.doc[quote.speaker])
    key = _SIDE if token.lower_ in reference.PLURAL else _ACTOR  # nor is his side one of "them"
    own = {key(m) for m in speakers}
    return [
        s
        for s in phrases
        if s.token != quote.speaker and own.isdisjoint(key(m) for m in s.mentions)
    ]


_ACTOR, _SIDE = attrgetter("actor.id"), attrgetter("actor.code")


def _but_named_after(reading: Reading, token: Token, phrases: Sequence[Seen]) -> list[Seen]:
    """Leave out whom the clause of a subject goes on to name: "they broke away from Hamas"."""
    if token.dep_ not in ("nsubj", "nsubjpass"):
        return list(phrases)
    direct = ("dobj", "prep", "agent", "advmod", "dative")
    words = [c for c in token.head.rights if c.dep_ in direct]
    words += [c for word in words for c in word.rights if c.dep_ in ("prep", "pobj")]
    words += [c for word in words for c in word.rights if c.dep_ == "pobj"]
    named = [reading.names[word.i] for word in words if word.i in reading.names]
    if not named:
        return list(phrases)
    ids = {name.entries[0].actor.id for name in named}
    return [s for s in phrases if ids.isdisjoint(m.actor.id for m in s.mentions)]


def _speaker(reading: Reading, token: Token) -> Mentions:
    """Return who speaks in the quotation around a word."""
    quote = quote_at(reading.quotes, token.i)
    if quote is None or quote.speaker is None:
        return ()
    speaker = whom(reading, reading.doc[quote.speaker])
    return tuple(as_word(reading, token, m.actor, f"speaker {m.text}") for m in speaker)


def _is_judged(reading: Reading, token: Token) -> bool:
    """Tell whether "it" is a deed or a thing, as it is called one: "called it a mistake".

    Nor is it an actor that is welcomed, or where it is none for those who judged it before.
    """
    verb = token.head
    names = [c for c in verb.children if c.dep_ in ("oprd", "attr") and c.pos_ == "NOUN"]
    if names and not any(categories_of(reading, n) or may_be_people(n) for n in names):
        return True
    if token.dep_ != "dobj":
        return False
    if verb.lemma_ in _WELCOMING and not any(c.lower_ in ("as", "into") for c in verb.rights):
        return True
    before = (c for v in verb.conjuncts for c in v.rights if v.i < verb.i and c.lower_ == "it")
    return any(it.dep_ == "dobj" and not reading.resolved.get(it.i) for it in before)


_WELCOMING = frozenset("welcome hail applaud ratify".split())
"""What is done to words and deeds: to a state in "welcomed it into NATO" alone."""
