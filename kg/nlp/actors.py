"""Who is meant by each noun phrase and pronoun of a Doc.

One pass over the nominal tokens in reading order. A phrase is resolved by the first of:

1. its name in the gazetteer, by the article's date ("Hollande", "Moscow", "the Taliban");
2. its title and side ("Turkish Prime Minister X", "X, the French envoy");
3. its head noun and owner ("Russian troops", "rebels in Syria", "his Russian counterpart");
4. reference to what was named before (`kg.nlp.reference`).

A phrase that fits nowhere stays unresolved. Every mention says how it was resolved.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from typing import NamedTuple

from spacy.tokens import Doc, Token

from kg import lexicon
from kg.gazetteer import Entry, Gazetteer, Gender, Term, fold
from kg.model import Actor, ActorKind, Mention, Unclear
from kg.nlp import reference, several, traits, unclear
from kg.nlp.clauses import antecedent, examples, lemma_of
from kg.nlp.names import COURTESY, LOCATIVE, Name, country_at
from kg.nlp.quotes import Quote, quote_at
from kg.nlp.reference import Seen

Mentions = tuple[Mention, ...]

_PREMODIFIERS = frozenset({"poss", "amod", "compound", "nmod", "npadvmod", "appos"})
_TITLES = {
    "premier": "prime minister",
    "foreign secretary": "foreign minister",
    "foreign affairs minister": "foreign minister",
    "defense minister": "defence minister",
    "defense secretary": "defence minister",
    "defence secretary": "defence minister",
    "secretary of defense": "defence minister",
    "secretary of state": "foreign minister",
}
_ROLE_OF_TITLE = {"foreign minister": "foreign_minister", "defence minister": "defence_minister"}
_LEADERS = frozenset({"leader", "ruler", "head of state", "strongman", "dictator", "chief"})
_STANCE_PREFIXES = frozenset({"pro", "anti", "non", "ex"})


@dataclass(slots=True)
class Reading:
    """What is known while one Doc is read."""

    doc: Doc
    gazetteer: Gazetteer
    day: str
    names: dict[int, Name]
    quotes: Sequence[Quote]
    resolved: dict[int, Mentions] = field(default_factory=dict)
    open: set[int] = field(default_factory=set)
    seen: list[Seen] = field(default_factory=list)
    known: dict[str, Mention] = field(default_factory=dict)
    """Surnames introduced in this article."""
    alternates: dict[int, Mentions] = field(default_factory=dict)
    """The second best readings of possessive pronouns."""
    categories: dict[int, frozenset[str]] = field(default_factory=dict)
    """The kinds of the nouns looked at, by token."""
    heads: frozenset[str] = frozenset()
    """The heads of the nouns in the table of roles: a quick test."""
    home: Actor | None = None
    """The state that the article was filed from, by its dateline."""
    unclear: dict[int, Unclear] = field(default_factory=dict)
    """Names and offices that may mean several actors."""
    places: Counter[str] | None = None
    """How many places of each country the article names; counted when first asked for."""


class Resolved(NamedTuple):
    """Whom each token means, the second best readings of pronouns, and what is undecided."""

    actors: dict[int, Mentions]
    alternates: dict[int, Mentions]
    unclear: tuple[Unclear, ...]


def resolve_all(reading: Reading) -> Resolved:
    """Return whom each nominal token of a Doc means."""
    reading.heads = frozenset(_head_of(noun) for noun in reading.gazetteer.roles)
    covered = {i for name in reading.names.values() for i in range(name.start, name.end)}
    for token in reading.doc:
        if token.i in reading.names or (
            token.i not in covered
            and (
                token.pos_ in ("NOUN", "PROPN", "PRON", "ADJ", "NUM", "DET")
                or token.tag_ in ("WP$", "WDT")
            )
        ):
            resolve(reading, token)
    return Resolved(
        {i: mentions for i, mentions in sorted(reading.resolved.items()) if mentions},
        reading.alternates,
        tuple(found for _, found in sorted(reading.unclear.items())),
    )


def _head_of(noun: str) -> str:
    return noun.split(" of ")[0].rsplit(" ", 1)[-1]


def resolve(reading: Reading, token: Token) -> Mentions:
    """Return the actors that a nominal token stands for; remembers them for later reference."""
    if token.i in reading.resolved:
        return reading.resolved[token.i]
    if token.i in reading.open:
        return ()
    reading.open.add(token.i)
    mentions = _resolve(reading, token)
    reading.open.discard(token.i)
    reading.resolved[token.i] = mentions
    if not mentions and _may_be_meant(reading, token):
        _remember(reading, token, mentions)
    if mentions and not _is_modifier(token) and token.tag_ not in ("WP", "WDT", "WP$"):
        _remember(reading, token, mentions)
    return mentions


def _resolve(reading: Reading, token: Token) -> Mentions:
    if found := _listed(reading, token):
        return found
    name = reading.names.get(token.i)
    if name is not None:
        if _is_rank(reading, token, name):
            return ()
        return _body_of_owner(reading, token, name.entries) or _by_name(reading, token, name)
    if found := _several(reading, token):
        return found
    if token.pos_ == "PRON" or token.tag_ in ("PRP", "PRP$", "WP", "WDT", "WP$"):
        return _pronoun(reading, token)
    if token.pos_ == "PROPN" and (mention := _titled_person(reading, token)):
        return (mention,)
    if token.pos_ in ("NOUN", "PROPN", "ADJ", "NUM", "DET") and not _is_title(token):
        return _by_noun(reading, token)
    return ()


def _is_rank(reading: Reading, token: Token, name: Name) -> bool:
    """Tell whether a surname is a rank: "Major Ahmed Yusuf" is no namesake of John Major."""
    surname = all(entry.form == "family" for entry in name.entries)
    return surname and token.lower_ in reading.gazetteer.roles and _is_title(token)


def _is_title(token: Token) -> bool:
    """Tell whether a noun is the title before a name: "President" in "President Bush"."""
    return (
        token.dep_ in ("compound", "nmod") and token.head.pos_ == "PROPN" and token.head.i > token.i
    )


def _is_modifier(token: Token) -> bool:
    return token.dep_ in ("amod", "compound", "nmod", "npadvmod") and token.head.pos_ in (
        "NOUN", "PROPN", "VERB", "ADJ",
    )  # fmt: skip


def _may_be_meant(reading: Reading, token: Token) -> bool:
    """Tell whether an unknown phrase is one that a pronoun may mean: a person, a crowd."""
    if _is_modifier(token) or token.tag_ in ("WP", "WDT", "WP$") or token.pos_ == "PRON":
        return False
    if token.pos_ == "PROPN":
        person = token.ent_type_ == "PERSON" and token.dep_ not in ("compound", "nmod")
        return person and country_at(token, reading.gazetteer) is None
    return token.pos_ == "NOUN" and bool(
        _categories(reading, token)
        & {
            "people",
            "civilian",
            "insurgent",
            "fighter",
            "official",
            "office",
            "force",
            "opposition",
        }
    )


def _remember(reading: Reading, token: Token, mentions: Mentions) -> None:
    reading.seen.append(
        Seen(
            token=token.i,
            sentence=token.sent.start,
            mentions=mentions,
            subject=token.dep_ in ("nsubj", "nsubjpass", "agent")
            or token.dep_ == "conj"
            and token.head.dep_ in ("nsubj", "nsubjpass"),
            place=token.dep_ == "pobj"
            and token.head.lower_ in ("in", "inside", "into", "across", "near", "at"),
            plural=len(mentions) > 1
            or token.tag_ in ("NNS", "NNPS")
            or token.lower_ in ("they", "them"),
            bound=token.pos_ == "PRON",
            gender=_gender(reading, token, mentions),
        )
    )
    for mention in mentions:
        if mention.actor.kind == "person" and token.pos_ == "PROPN":
            reading.known[fold(token.text)] = mention
            if mention.actor.id not in reading.gazetteer.actors:  # "Cheng Jingye" is Mr Cheng
                reading.known.setdefault(fold(mention.text.split()[0]), mention)


_GENDERED: Mapping[str, Gender] = {
    **reference.PERSONAL,
    **dict.fromkeys("mr sir lord monsieur king prince emperor sultan emir pope".split(), "man"),
    **dict.fromkeys("mrs ms miss lady madame queen princess empress".split(), "woman"),
    **dict.fromkeys("businessman gunman policeman man father husband son brother".split(), "man"),
    **dict.fromkeys(
        "spokeswoman chairwoman congresswoman businesswoman policewoman stateswoman woman mother "
        "wife daughter sister widow".split(),
        "woman",
    ),
}
"""Words that tell the gender of whom they mean; a "spokesman" or "chairman" may be a woman."""


def _gender(reading: Reading, token: Token, mentions: Mentions) -> Gender | None:
    """Return the gender of the one person that a phrase means, if the tables or its words say."""
    if len(mentions) > 1:
        return None
    known = reading.gazetteer.genders.get(mentions[0].actor.id) if mentions else None
    titles = (child for child in token.lefts if child.dep_ in ("compound", "nmod"))
    words = (t.lower_.rstrip(".") for t in (token, *titles))
    return known or next((_GENDERED[word] for word in words if word in _GENDERED), None)


# ---------------------------------------------------------------- names


def _by_name(reading: Reading, token: Token, name: Name) -> Mentions:
    entries = [entry for entry in name.entries if entry.holds(reading.day)]
    entries = entries or [entry for entry in name.entries if entry.form != "capital"]
    surname = [entry for entry in entries if entry.form == "family"]
    others = [entry for entry in entries if entry.form != "family"]
    if others and not (surname and _introduced(reading, surname)):
        chosen = _choose(reading, others, token)
        if chosen is not None:
            actor, reason = chosen
            if actor.kind == "person" and _in_opposition(token) and actor.country:
                actor = replace(actor, code=f"{actor.country}:CIV")
            elif str(actor.code).endswith(":CIV") and _serves(reading, token):
                actor = replace(actor, code=actor.country)
            if actor.kind == "state" and _are_nationals(token, others):
                actor = _group(actor, "CIV")
            return (
                _mention(reading, actor, name.start, name.end, reason, role=_title(reading, token)),
            )
    if surname and (found := _surname(reading, token, surname)):
        actor, reason = found
        if actor.kind != "person":
            _note(reading, token, name, surname)
        return (
            _mention(reading, actor, name.start, name.end, reason, role=_title(reading, token)),
        )
    if token.pos_ == "PROPN" and (mention := _titled_person(reading, token)):
        return (mention,)
    if _is_undecided(reading, token, entries):
        _note(reading, token, name, entries)
    return ()


def _body_of_owner(reading: Reading, token: Token, entries: Sequence[Entry]) -> Mentions:
    """Take "Russia's Security Council" for a body of its owner, not of the United Nations."""
    if not entries or any(e.actor.kind not in ("igo", "government_body") for e in entries):
        return ()
    before = [child for child in token.lefts if child.dep_ in ("poss", "amod")]
    owners = [m for child in before for m in resolve(reading, child)]
    states = [m for m in owners if m.actor.code == m.actor.country]
    if not states or any(states[0].actor.country == e.actor.country for e in entries):
        return ()
    side = _side(reading, states[0].actor)
    return (_mention(reading, side, _left(token), token.i + 1, f"body of {side.name}"),)


_SOME = frozenset("a an many several some few ordinary young".split())


def _are_nationals(token: Token, entries: Iterable[Entry]) -> bool:
    """Tell whether some of a people act: "850 Britons joined", "an Israeli killed".

    They do not act for their state; who acts upon them acts upon it.
    """
    if token.dep_ != "nsubj" or any(entry.form != "demonym" for entry in entries):
        return False
    return any(t.dep_ == "nummod" or t.lower_ in _SOME for t in token.lefts)


def _serves(reading: Reading, token: Token) -> bool:
    """Tell whether the text gives a person an office: "the envoy, X", "General X"."""
    beside = [child for child in token.children if child.dep_ in ("compound", "nmod", "appos")]
    beside += [token.head] if token.dep_ == "appos" else []
    return any(_categories(reading, t) & {"office", "official"} for t in beside)


def _note(reading: Reading, token: Token, name: Name, entries: Sequence[Entry]) -> None:
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
    return _given_name(reading, token) is not None and not reading.resolved.get(token.i)


def _choose(reading: Reading, entries: list[Entry], token: Token) -> tuple[Actor, str] | None:
    """Choose among the actors that one name may mean, by date, context and the rest of the text."""
    text = entries[0].actor.name
    if all(entry.form == "person" for entry in entries):
        return _choose_person(reading, entries, token)
    if len(entries) > 1:
        entries = [e for e in entries if not e.context or _supported(reading, e, token)]
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
    if all(actor.kind not in ("state", "person", "government_body") for actor in actors):
        reason = f"the {text} of the country that the article names most"
        return _first(actors, reason, lambda actor: (-_at_home(reading, actor),))
    reason = f"one of {len(actors)} readings, the one the article names"
    return _first(
        actors,
        reason,
        lambda actor: (
            -_support(reading, actor),
            actor.kind != "state",
            -_places(reading)[actor.country or ""],
        ),
    )


def _first(
    actors: Sequence[Actor], reason: str, key: Callable[[Actor], tuple[float, ...]]
) -> tuple[Actor, str] | None:
    """Return the actor with the lowest key, and the reason; None where two share it."""
    best, second = sorted(actors, key=key)[:2]
    return None if key(best) == key(second) else (best, reason)


def _choose_person(
    reading: Reading, entries: list[Entry], token: Token
) -> tuple[Actor, str] | None:
    """Choose among namesakes: by side, by being in office, by country, by the nearest term."""
    ids = sorted({entry.actor.id for entry in entries})
    actors = [reading.gazetteer.person(identifier, reading.day) for identifier in ids]
    if len(actors) == 1:
        return actors[0], "alias"
    sides = {m.actor.code for m in (*_owner_mentions(reading, token), *_of(reading, token))}
    return _first(
        actors,
        f"alias, in office at {reading.day or 'no date'}",
        lambda actor: (
            actor.code not in sides,
            not _in_office(reading, actor.id),
            -_named(reading, actor.country),
            _distance(reading, actor.id),
        ),
    )


def _places(reading: Reading) -> Counter[str]:
    """Count the cities and regions that the article names, by country."""
    if reading.places is None:
        entries = (e for match in reading.gazetteer.find(reading.doc.text) for e in match.entries)
        found = (e.actor.country for e in entries if e.form == "other" and e.actor.country)
        reading.places = Counter(found)
    return reading.places


def _named(reading: Reading, country: str | None) -> int:
    """Count how often the article names a country by an unambiguous name."""
    return sum(
        country is not None and all(e.actor.country == country for e in name.entries)
        for name in reading.names.values()
    )


def _at_home(reading: Reading, actor: Actor) -> float:
    """Count how often other names of the article are of a community's organisation's country."""
    if actor.country is None:
        return 0.5
    return sum(
        any(e.actor.country == actor.country for e in name.entries)
        for name in reading.names.values()
        if all(e.actor.id != actor.id for e in name.entries)
    )


def _goes_on(token: Token) -> bool:
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
    return _support(reading, actor) > 0 or token.ent_type_ == "ORG"


GRACE = dt.timedelta(days=30)
"""For so long after the end of a term papers still write of the holder by surname alone."""


def _in_office(reading: Reading, identifier: str) -> bool:
    term = reading.gazetteer.term(identifier, reading.day)
    if term is None or not reading.day:
        return False
    before = (dt.date.fromisoformat(reading.day) - GRACE).isoformat()
    return (not term.start or term.start <= reading.day) and (
        not term.end or before[: len(term.end)] <= term.end
    )


def _introduced(reading: Reading, entries: list[Entry]) -> bool:
    """Tell whether one of the people of this surname has been named in full before."""
    ids = {entry.actor.id for entry in entries}
    return any(m.actor.id in ids for m in reading.known.values())


def _surname(reading: Reading, token: Token, entries: list[Entry]) -> tuple[Actor, str] | None:
    """Return who a surname alone means: named before, in office, titled, or its only bearer."""
    if _given_name(reading, token) is not None:
        return None
    ids = sorted({entry.actor.id for entry in entries})
    return (
        _named_before(reading, token, ids)
        or _bearer_in_office(reading, token, ids)
        or _bearer_of_title(reading, token, ids)
        or _only_bearer(reading, token, ids)
    )


def _sides_before(reading: Reading, token: Token) -> Mentions:
    """Return on whose side a person stands: "Russia's Putin", "Russian President Putin"."""
    titles = (t for t in token.lefts if _categories(reading, t) & {"office", "official"})
    groups = (_owner_mentions(reading, part) for part in (token, *titles))
    return next((group for group in groups if group), ())


def _named_before(reading: Reading, token: Token, ids: Sequence[str]) -> tuple[Actor, str] | None:
    """Return whom the article has introduced by this word, else by one of these people's names."""
    known = _known_by_title(reading, token, ids) or reading.known.get(fold(token.text))
    introduced = [known] if known else reversed(reading.known.values())
    sides = {mention.actor.code for mention in _sides_before(reading, token)}
    for mention in introduced:
        if (known or mention.actor.id in ids) and (not sides or mention.actor.code in sides):
            return mention.actor, "named before in the article"
    return None


def _known_by_title(reading: Reading, token: Token, ids: Sequence[str]) -> Mention | None:
    """Return who of several of a name was introduced with the title before it: "President Kim"."""
    title = _title(reading, token)
    bearers = {m.actor.id: m for m in reading.known.values() if m.actor.id in ids}
    if title is None or len(bearers) < 2:
        return None
    titled = [m for m in bearers.values() if m.role == title]
    return titled[0] if len(titled) == 1 else None


def _bearer_in_office(
    reading: Reading, token: Token, ids: Sequence[str]
) -> tuple[Actor, str] | None:
    """Return the bearer of a surname who is in high office, on the side that stands before it."""
    gazetteer, day = reading.gazetteer, reading.day
    serving = [
        i
        for i in ids
        if _in_office(reading, i) and (_rank(reading, i)[0] < 4 or _title(reading, token))
    ]
    sides = _sides_before(reading, token)
    for side in sides:
        of_side = [i for i in ids if gazetteer.person(i, day).code == side.actor.code]
        serving = [i for i in serving if i in of_side] or of_side or serving
    if not serving or not (token.pos_ == "PROPN" or sides):
        return None

    def prominence(identifier: str) -> tuple[int, tuple[int, str]]:
        country = gazetteer.person(identifier, day).country
        return -_named(reading, country), _rank(reading, identifier)

    first, *others = sorted(serving, key=prominence)
    if any(_is_as_likely(reading, first, other) for other in others):
        return None
    return gazetteer.person(first, day), f"surname, in office at {day}"


def _is_as_likely(reading: Reading, one: str, other: str) -> bool:
    """Tell whether two heads of states are of countries that the article names as often."""
    countries = [reading.gazetteer.person(i, reading.day).country for i in (one, other)]
    named, also = (_named(reading, country) for country in countries)
    high = all(_rank(reading, identifier)[0] < 2 for identifier in (one, other))
    return high and None not in countries and countries[0] != countries[1] and named == also


def _bearer_of_title(
    reading: Reading, token: Token, ids: Sequence[str]
) -> tuple[Actor, str] | None:
    """Return the bearer of a surname who held the office named before it, nearest in time."""
    title = _TITLES.get(_title(reading, token) or "", _title(reading, token) or "")
    if not title:
        return None
    titled = [i for i in ids if any(t.office.lower() == title for t in _terms(reading, i))]
    if not titled:
        return None
    years = {i: _distance(reading, i, title) for i in titled}
    nearest = [i for i in titled if years[i] == min(years.values())]
    return _one_of(reading, nearest, f"surname and title {title}")


def _one_of(reading: Reading, ids: Sequence[str], reason: str) -> tuple[Actor, str] | None:
    """Return the one bearer, or of several the state for which they all act."""
    people = [reading.gazetteer.person(identifier, reading.day) for identifier in ids]
    if len(people) == 1:
        return people[0], reason
    side = reading.gazetteer.actors.get(people[0].code or "")
    if side is None or any(person.code != side.code for person in people):
        return None
    return side, f"{reason}, one of {len(people)} of {side.name}"


def _only_bearer(reading: Reading, token: Token, ids: Sequence[str]) -> tuple[Actor, str] | None:
    """Return the one known bearer of a surname, if a head of state or government or a leader."""
    if len(ids) > 1 or token.pos_ != "PROPN" or token.ent_type_ not in ("PERSON", ""):
        return None
    if _rank(reading, ids[0])[0] >= 3:
        return None
    return reading.gazetteer.person(ids[0], reading.day), "surname"


def _terms(reading: Reading, identifier: str) -> tuple[Term, ...]:
    return reading.gazetteer.terms.get(identifier.removeprefix("person/"), ())


def _distance(reading: Reading, identifier: str, title: str | None = None) -> int:
    """Return how many years lie between the article and the person's time in an office."""
    if not reading.day:
        return 0
    year = int(reading.day[:4])
    spans = [
        (int((t.start or reading.day)[:4]), int((t.end or reading.day)[:4]))
        for t in _terms(reading, identifier) if title in (None, t.office.lower())
    ]  # fmt: skip
    return min((max(start - year, year - end, 0) for start, end in spans), default=0)


_ORDER = ("head_of_government", "head_of_state", "leader", "foreign_minister")


_OVER = {"state": -1, "igo": 0}
"""How high the leaders of what stand."""


def _rank(reading: Reading, identifier: str) -> tuple[int, str]:
    """Return how high an office somebody holds, 0 the highest.

    Who leads a state without being its head, as in North Korea, stands above its heads, and who
    leads an organisation of states above those of his name who head one.
    """
    term = reading.gazetteer.term(identifier, reading.day)
    if term is None or term.role not in _ORDER:
        return len(_ORDER), identifier
    side = reading.gazetteer.actors.get(term.code)
    if term.role == "leader" and side is not None and side.kind in _OVER:
        return _OVER[side.kind], identifier
    return _ORDER.index(term.role), identifier


def _given_name(reading: Reading, token: Token) -> Token | None:
    """Return the given name before a surname, if it has one that is no title."""
    for child in token.lefts:
        if child.dep_ == "compound" and child.pos_ == "PROPN" and child.i == token.i - 1:
            word = child.lower_.rstrip(".")
            placed = child.i > 0 and child.nbor(-1).lower_ in LOCATIVE
            if (
                word not in reading.gazetteer.roles
                and word not in COURTESY
                and not placed
                and child.i not in reading.names
            ):
                return child
    return None


def _in_opposition(token: Token) -> bool:
    """Tell whether a person is introduced as an opposition politician."""
    near = [*token.lefts, *(c for c in token.rights if c.dep_ == "appos")]
    return any(t.lower_ == "opposition" for part in near for t in part.subtree if t.i != token.i)


def _title(reading: Reading, token: Token) -> str | None:
    for child in token.children:
        if (
            child.dep_ in ("compound", "nmod", "appos")
            and child.pos_ in ("PROPN", "NOUN")
            and child.ent_type_ != "PERSON"
        ):
            return _phrase(reading, child)
    return None


# ---------------------------------------------------------------- people with a title


def _titled_person(reading: Reading, token: Token) -> Mention | None:
    """Resolve a person whom the gazetteer does not know by his or her title and side."""
    known = reading.known.get(fold(token.text))
    given = _given_name(reading, token)
    if known is not None and (given is None or given.text in known.text.split()):
        return _mention(reading, known.actor, token.i, token.i + 1, "named before in the article")
    if (
        token.ent_type_ not in ("PERSON", "ORG", "GPE", "NORP", "")
        or token.lower_ in reading.gazetteer.roles
    ):
        return None
    start = _person_start(token)
    head = token.head if token.dep_ == "appos" else None
    titles = [child for child in token.lefts if child.dep_ in ("compound", "nmod", "amod", "poss")]
    sides: Mentions = ()
    role: str | None = None
    for title in [t for t in titles if _categories(reading, t) & {"office", "official"}]:
        role = _phrase(reading, title)
        ranks = (child for child in title.lefts if _categories(reading, child) & {"official"})
        holders = (token, title, *ranks)  # "Saudi army spokesman General X"
        sides = next((found for t in holders if (found := _owner_mentions(reading, t))), ())
    if not sides and head is not None and _categories(reading, head) & {"office", "official"}:
        role, sides = (
            _phrase(reading, head),
            resolve(reading, head) or _owner_mentions(reading, head),
        )
    for child in token.rights:
        if (
            not sides
            and child.dep_ == "appos"
            and _categories(reading, child) & {"office", "official", "civilian", "partitive"}
        ):
            role, sides = (
                _phrase(reading, child),
                _owner_mentions(reading, child) or _of(reading, child),
            )
    if not sides or token.ent_type_ not in ("PERSON", "", "ORG", "GPE"):
        return None
    name = reading.doc[start : token.i + 1].text
    side = sides[0].actor
    slug = re.sub(r"[^a-z0-9]+", "-", fold(name).lower()).strip("-")
    actor = Actor(f"person/{slug or 'unknown'}", name, "person", side.code, side.country)
    return _mention(reading, actor, start, token.i + 1, f"{role} of {side.name}", role=role)


def _person_start(token: Token) -> int:
    start = token.i
    while (
        start > 0 and (previous := token.doc[start - 1]).ent_type_ == "PERSON" and previous.is_title
    ):
        if token.doc[start].ent_iob_ == "B":
            break
        start -= 1
    return start


# ---------------------------------------------------------------- nouns


def _phrase(reading: Reading, token: Token) -> str:
    """Return a title as one phrase: "foreign minister", "secretary of state"."""
    words = [child.lower_ for child in token.lefts if child.dep_ in ("compound", "amod", "nmod")]
    own = token.lemma_.lower()
    for prefix in (" ".join(words[-1:]), " ".join(words[-2:])):
        if f"{prefix} {own}" in reading.gazetteer.roles:
            return f"{prefix} {own}"
    follow = [child for child in token.rights if child.lower_ == "of"]
    if follow and (objects := [t for t in follow[0].children if t.dep_ == "pobj"]):
        phrase = f"{own} of {objects[0].lemma_.lower()}"
        if phrase in reading.gazetteer.roles:
            return phrase
    return own


def _categories(reading: Reading, token: Token) -> frozenset[str]:
    """Return what kind of people or things a noun means, by the gazetteer's table of roles."""
    if token.i not in reading.categories:
        reading.categories[token.i] = _roles_of(reading, token)
    return reading.categories[token.i]


def _roles_of(reading: Reading, token: Token) -> frozenset[str]:
    roles = reading.gazetteer.roles
    if reading.heads.isdisjoint((token.lemma_.lower(), token.lower_, token.lower_.rstrip("s"))):
        return frozenset()
    if _is_aircraft(token):
        return roles["fighter jet"]
    for form in (
        _phrase(reading, token),
        token.lemma_.lower(),
        token.lower_,
        token.lower_.rstrip("s"),
    ):
        if form in roles:
            return roles[form]
    return frozenset()


_AIRCRAFT = frozenset(
    "aircraft airliner airspace bomber drone jet plane pilot warplane airplane su-24 mig".split()
)
_FLYING = frozenset("scramble intercept escort fly down shadow buzz".split())


def _is_aircraft(token: Token) -> bool:
    """Tell whether "fighters" are planes: "F-16 fighters", "two fighters shot down a bomber"."""
    if token.lemma_.lower() != "fighter":
        return False
    if any(
        child.i == token.i - 1 and child.text[:1].isupper() and child.text[-1:].isdigit()
        for child in token.lefts
    ):
        return True
    verb = next((a for a in token.ancestors if a.pos_ in ("VERB", "AUX", "NOUN")), token)
    beside = [*token.conjuncts, *token.lefts, *verb.children]
    beside += [t for part in beside if part.dep_ in ("prep", "dobj") for t in part.children]
    return verb.lemma_ in _FLYING or any(
        t.lemma_.lower() in _AIRCRAFT for part in beside for t in (part, *part.children)
    )


def _by_noun(reading: Reading, token: Token) -> Mentions:
    categories = _categories(reading, token)
    if not categories and token.pos_ not in ("NUM", "DET"):
        return _appositive(reading, token)
    if token.pos_ == "ADJ" and token.dep_ in ("amod", "acomp"):
        return ()
    if "relation" in categories:
        return _appositive(reading, token) or _neighbour(reading, token)
    if (
        "partitive" in categories
        and not _owner_mentions(reading, token)
        or token.pos_ in ("NUM", "DET")
    ):
        whole = _of(reading, token)
        if whole:
            return tuple(
                _as_part(reading, token, m) for m in whole if not _is_one_of_many(token, m)
            )
        if token.pos_ in ("NUM", "DET"):
            return ()
    if not categories or token.pos_ not in ("NOUN", "PROPN", "ADJ"):
        return ()
    described = _by_traits(reading, token, categories)
    if described:
        return described
    sides = _sides(reading, token, categories)
    if sides:
        return _of_sides(reading, token, categories, sides)
    return (
        _appositive(reading, token)
        or described is not None
        and _description(reading, token, categories)
        or _office_of_last_state(reading, token, categories)
        or _local_band(reading, token, categories)
        or _at_the_dateline(reading, token, categories)
        or ()
    )


def _of_sides(
    reading: Reading, token: Token, categories: frozenset[str], sides: Mentions
) -> Mentions:
    if token.lemma_.lower() == "counterpart":
        return _counterparts(reading, token, sides)
    referring = all(side.reason.startswith("refers to") for side in sides)
    if "office" in categories and referring and (named := _appositive(reading, token)):
        return named  # "the country's president, X"
    found = (_acting(reading, token, categories, side) for side in sides)
    return tuple(mention for mention in found if mention is not None)


def _office_of_last_state(reading: Reading, token: Token, categories: frozenset[str]) -> Mentions:
    """Take "the prime minister" for the one of the state that the text has just named."""
    definite = any(child.dep_ == "det" and child.lower_ == "the" for child in token.lefts)
    if _is_new(reading, token):
        return ()
    if "office" not in categories or not definite or token.tag_ not in ("NN", "NNP"):
        return ()
    side = reference.last_state(reading.seen, token)
    if not side:
        return ()
    person = _office_holder(reading, side[0].actor, _phrase(reading, token))
    if person is None:
        _note_office(reading, token, side[0].actor)
        return ()
    reason = f"{_phrase(reading, token)} of {side[0].actor.name}, named before"
    return (
        _mention(reading, person, _left(token), token.i + 1, reason, role=_phrase(reading, token)),
    )


def _note_office(reading: Reading, token: Token, side: Actor) -> None:
    """Note who has held an office of a state, as nobody or more than one holds it on the day."""
    title = _phrase(reading, token)
    terms = _terms_of(reading.gazetteer.offices.get(side.id, ()), title)
    if terms and title not in _LEADERS:
        span = reading.doc[_left(token) : token.i + 1]
        found = unclear.of_terms(span, terms, reading.gazetteer, reading.day)
        reading.unclear[token.i] = found


def _local_band(reading: Reading, token: Token, categories: frozenset[str]) -> Mentions:
    """Take bare "rebels" or "the opposition" for those of the country the article is set in."""
    if not categories & {"insurgent", "opposition"} or categories & {"office", "fighter"}:
        return ()
    if token.tag_ == "NN" and not any(token.lefts) and not _is_modifier(token):
        return ()  # "weeks of resistance"
    for fellow in token.conjuncts:  # "Kiev and the rebels"
        for side in resolve(reading, fellow) if fellow.i < token.i else ():
            rebels = _acting(reading, token, categories, side)
            if side.actor.code == side.actor.country and rebels is not None:
                return (rebels,)
    band = reference.band(reading.seen, token, "OPP" if "opposition" in categories else "REB")
    if band:
        return band
    named = Counter(m.actor.country for seen in reading.seen for m in seen.mentions)
    places = Counter(
        m.actor.id
        for seen in reading.seen
        if seen.place
        for m in seen.mentions
        if m.actor.kind == "state"
        # one may only speak in a capital
        and (named[m.actor.country] > 1 or not m.reason.startswith("seat of"))
    )
    state = reading.home if "opposition" in categories else None
    if state is None and len(places) == 1:
        state = reading.gazetteer.actors[next(iter(places))]
    if state is None:
        return ()
    side = _mention(reading, state, token.i, token.i + 1, f"set in {state.name}")
    mention = _acting(reading, token, categories, side)
    return (mention,) if mention else ()


_ABROAD = frozenset(
    "ambassador attache attaché consul consulate delegate delegation diplomat embassy emissary "
    "envoy expert inspector mediator mission monitor negotiator observer peacekeeper".split()
)
"""Whom one meets away from home: at a place of filing they are somebody else's."""
_RANKS = frozenset(
    "foreign interior defence defense finance senior top chief deputy acting military naval "
    "presidential federal national security border riot official".split()
)


def _at_the_dateline(reading: Reading, token: Token, categories: frozenset[str]) -> Mentions:
    """Take "the army" or "a foreign ministry spokeswoman" for that of the place of filing."""
    lemma = token.lemma_.lower()
    official = "official" in categories or categories <= {"body", "office", "force"}
    owned = any(t.dep_ == "poss" for t in token.lefts) or any(
        t.lower_ == "of" for t in token.rights
    )
    named = any(
        t.dep_ in ("amod", "compound", "nmod")
        and t.lower_ not in _RANKS
        and t.lower_ not in reading.gazetteer.roles
        for t in token.lefts
    )
    definite = any(t.lower_ == "the" for t in token.lefts)
    part = token.dep_ == "compound"
    if reading.home is None or not official or owned or named or part or lemma in _ABROAD:
        return ()
    if any(t.dep_ in ("acl", "relcl") for t in token.rights) or _others_beside(reading, token):
        return ()
    if "office" in categories and not _office_holder(reading, reading.home, lemma):
        return ()
    if "official" not in categories and not (definite and token.tag_ in ("NN", "NNP")):
        return ()
    side = _mention(reading, reading.home, token.i, token.i + 1, "of the dateline")
    mention = _acting(reading, token, categories, side)
    return (mention,) if mention else ()


def _others_beside(reading: Reading, token: Token) -> bool:
    """Tell whether the sentence has named another country than that of the dateline."""
    before = (i for i in reading.names if token.sent.start <= i < token.i)
    countries = {m.actor.country for i in before for m in reading.resolved.get(i, ())}
    return bool(countries - {None, reading.home.country if reading.home else None})


def _neighbour(reading: Reading, token: Token) -> Mentions:
    """Resolve "its neighbour" to the other state that the text has just named."""
    if token.lemma_.lower() not in ("neighbor", "neighbour") or token.tag_ == "NNS":
        return ()
    owner = next(
        (child for child in token.lefts if child.dep_ == "poss" and child.pos_ == "PRON"), None
    )
    if owner is None:
        return ()
    found = reference.other_state(reading.seen, token, resolve(reading, owner))
    return tuple(
        _mention(reading, m.actor, _left(token), token.i + 1, f"refers to {m.text}") for m in found
    )


def _as_part(reading: Reading, token: Token, whole: Mention) -> Mention:
    return _mention(
        reading,
        whole.actor,
        _left(token),
        token.i + 1,
        f"part of {whole.text}",
        role=token.lemma_.lower(),
    )


def _left(token: Token) -> int:
    """Return where the phrase of a noun begins, without determiners."""
    lefts = [child.left_edge.i for child in token.lefts if child.dep_ in _PREMODIFIERS]
    return min(lefts, default=token.i)


def _of(reading: Reading, token: Token) -> Mentions:
    found: list[Mention] = []
    for preposition in token.rights:
        if preposition.dep_ == "prep" and preposition.lower_ in ("of", "from", "for", "within"):
            for head in (child for child in preposition.children if child.dep_ == "pobj"):
                for part in (head, *head.conjuncts):
                    found += resolve(reading, part)
    return tuple(found)


def _sides(reading: Reading, token: Token, categories: frozenset[str]) -> Mentions:
    """Return on whose side the noun stands: "Russian troops", "rebels in Syria"."""
    sides = _owner_mentions(reading, token)
    if sides:
        return sides
    if "country" in categories:
        return ()
    sides = _of(reading, token)
    if sides:
        return sides
    if categories & {"insurgent", "opposition", "people", "civilian"}:
        for preposition in (*token.rights, *_stray_prepositions(token)):
            if preposition.dep_ == "prep" and preposition.lower_ in ("in", "inside", "to"):
                for head in (child for child in preposition.children if child.dep_ == "pobj"):
                    if found := [m for m in resolve(reading, head) if m.actor.country]:
                        return tuple(found[:1])
                    if state := country_at(head, reading.gazetteer):
                        return (_mention(reading, state, head.i, head.i + 1, f"in {state.name}"),)
    return _seat(reading, token) if categories & {"body", "official", "force"} else ()


_SEATED = frozenset(
    "ministry government parliament administration authority official minister leadership".split()
)


def _seat(reading: Reading, token: Token) -> Mentions:
    """Return the state of a body that is named by its seat: "the foreign ministry in Lusaka"."""
    for preposition in token.rights:
        if (
            preposition.dep_ == "prep"
            and preposition.lower_ == "in"
            and token.lemma_.lower() in _SEATED
        ):
            for head in (child for child in preposition.children if child.dep_ == "pobj"):
                name = reading.names.get(head.i)
                if name is not None and any(entry.form == "capital" for entry in name.entries):
                    return resolve(reading, head)
    return ()


def _stray_prepositions(token: Token) -> list[Token]:
    """Return a preposition right after the noun that the parser hung on its verb."""
    return [child for child in token.head.rights if child.dep_ == "prep" and child.i == token.i + 1]


def _owner_mentions(reading: Reading, token: Token) -> Mentions:
    """Return the actors named before a noun: possessives, demonyms and compounds."""
    if was_ruled(token):
        return ()
    groups = [
        group
        for child in token.lefts
        if child.dep_ in _PREMODIFIERS
        and not has_stance_prefix(child)
        and not acts_in_compound(child)
        and (group := _owners_in(reading, token, child)) is not None
    ]
    bands = [group for group in groups if any(m.actor.kind in _BANDS for m in group)]
    return next(iter(bands or groups), ()) or _shared_owner(reading, token)


def _shared_owner(reading: Reading, token: Token) -> Mentions:
    """Return whose both of two nouns are: "its troops and administrators"."""
    if token.dep_ != "conj" or token.head.pos_ != "NOUN" or any(token.lefts):
        return ()
    owners = (c for c in token.head.lefts if c.dep_ == "poss" and c.tag_ == "PRP$")
    return next((resolve(reading, owner) for owner in owners), ())


_BANDS = frozenset({"armed_group", "party", "people"})


def _owners_in(reading: Reading, token: Token, modifier: Token) -> Mentions | None:
    """Return the owners that one modifier of a noun names, or None if it can name none."""
    holder = _led_by(modifier)
    if holder is not None:
        led = modifier.lower_ == "led"  # "US-led rebels" are not American
        fighting = _categories(reading, token) & {"insurgent", "fighter"}
        return None if led and fighting else resolve(reading, holder)
    found: list[Mention] = []
    for part in (modifier, *modifier.conjuncts):
        if part.i <= token.i:
            found += _owners_at(reading, part)
    if not found and modifier.pos_ == "PROPN":  # "the Kenyan Defense Ministry"
        found = [m for t in modifier.lefts if t.i in reading.names for m in resolve(reading, t)]
    return tuple(found) or None


def _owners_at(reading: Reading, part: Token) -> list[Mention]:
    """Return whom one word of a modifier names: both of "US-Russian", else itself or its owner."""
    found: list[Mention] = []
    named = part.i in reading.names
    if named and part.i >= 2 and part.nbor(-1).text == "-" and part.i - 2 in reading.names:
        found += resolve(reading, part.nbor(-2))
    if named or part.dep_ == "poss" or part.pos_ in ("PRON", "PROPN"):
        found += resolve(reading, part)
    elif _categories(reading, part) & {"body", "force", "insurgent", "opposition"}:
        found += _owner_mentions(reading, part)
    return found


HELD = frozenset("led held controlled run occupied dominated".split())


def _led_by(participle: Token) -> Token | None:
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
    backed = participle.tag_ in ("VBN", "VBD", "JJ") and participle.lower_.endswith("ed")
    compound = after == i + 2 or participle.tag_ == "VBN" and participle.dep_ == "amod"
    return backed and compound and participle.lower_ not in HELD


def has_stance_prefix(token: Token) -> bool:
    """Tell whether a name carries a prefix that makes it no owner: "anti-Assad", "ex-Soviet"."""
    i = token.left_edge.i if token.dep_ == "amod" else token.i
    return i >= 2 and token.doc[i - 1].text == "-" and token.doc[i - 2].lower_ in _STANCE_PREFIXES


_BYGONE = frozenset({"former", "ex", "one-time", "onetime", "erstwhile"})
_RULED = frozenset("colony territory possession province protectorate dependency republic".split())


def was_ruled(token: Token) -> bool:
    """Tell whether a land is no more of whom its noun names: "the former Portuguese colony"."""
    return token.lemma_.lower() in _RULED and any(t.lower_ in _BYGONE for t in token.lefts)


_PARTS = frozenset("part swath swathe half third area region section most much corner".split())


def _is_one_of_many(token: Token, side: Mention) -> bool:
    """Tell whether the noun names some member of a body, or some part of a country's ground."""
    if side.actor.kind == "state" and token.lemma_.lower() in _PARTS:
        return True
    return (
        side.actor.kind in ("igo", "coalition")
        and token.lemma_.lower() in ("member", "state", "country", "nation", "ally", "partner")
        and token.tag_ in ("NN", "NNP")
    )


def _acting(
    reading: Reading, token: Token, categories: frozenset[str], side: Mention
) -> Mention | None:
    """Return the actor that a noun of a category means, given its side."""
    if _is_one_of_many(token, side):
        return None
    start, end, role = _left(token), token.i + 1, _phrase(reading, token)
    actor = side.actor
    irregular = any(
        child.lower_ in _IRREGULARS or child.lower_ == "opposition" for child in token.lefts
    )
    if "office" in categories and not irregular:
        return _officer(reading, token, side, role)
    home = reading.gazetteer.actors.get(actor.country or "")
    if actor.kind == "party" and "official" in categories and home is not None:
        return _mention(reading, home, start, end, f"{role} of {actor.name}", role=role)
    if actor.kind in ("armed_group", "party") and _are_civilians(token, categories):
        return None
    if actor.kind in ("armed_group", "party", "people", "igo", "ngo", "coalition"):
        return _mention(reading, actor, start, end, f"{role} of {actor.name}", role=role)
    state = _side(reading, actor)
    suffix = _suffix(token, categories)
    if suffix == "NONE":
        return None
    if suffix is None and "group" in categories and state.kind == "state":
        named = reference.band_of(reading.seen, token, state.country)
        return replace(named[0], role=role) if named else None
    if suffix and state.kind == "state":
        group = _group(state, suffix)
        return _mention(reading, group, start, end, f"{role} of {state.name}", role=role)
    return _mention(reading, state, start, end, f"{role} of {state.name}", role=role)


def _officer(reading: Reading, token: Token, side: Mention, role: str) -> Mention | None:
    """Return who holds an office of a side on the day, else the side itself."""
    start, end, actor = _left(token), token.i + 1, side.actor
    person = _office_holder(reading, actor, role) if token.tag_ not in ("NNS", "NNPS") else None
    if person is not None and actor.kind != "person":
        return _mention(reading, person, start, end, f"{role} at {reading.day}", role=role)
    return _mention(
        reading, _side(reading, actor), start, end, f"{role} of {actor.name}", role=role
    )


_GROUPS: Mapping[str, tuple[ActorKind, str]] = {
    "REB": ("armed_group", "rebels"),
    "OPP": ("party", "opposition"),
    "CIV": ("people", "private citizens"),
}


def _group(state: Actor, suffix: str) -> Actor:
    """Return the rebels, the opposition or the private citizens of a state."""
    kind, label = _GROUPS[suffix]
    code = f"{state.code}:{suffix}"
    return Actor(code, f"{label} of {state.name}", kind, code, state.country)


_CAPTIVES = frozenset("captive defector detainee hostage inmate prisoner student suspect".split())


def _are_civilians(token: Token, categories: frozenset[str]) -> bool:
    """Tell whether a noun means people who are no part of the group before it: "Kurdish women"."""
    people = categories & {"civilian", "people"} and token.lemma_.lower() not in _CAPTIVES
    return bool(people)


_IRREGULARS = frozenset(
    "rebel insurgent guerrilla guerilla separatist militant secessionist jihadist".split()
)


def _suffix(token: Token, categories: frozenset[str]) -> str | None:
    armed = any(child.lower_ in ("armed", "rebel", "militant") for child in token.lefts)
    if "insurgent" in categories:
        return "REB"
    if "fighter" in categories:
        return "NONE"
    if "opposition" in categories:
        return "REB" if armed else "OPP"
    if any(child.lower_ in _IRREGULARS for child in token.lefts):
        return "REB"
    if any(child.lower_ == "opposition" for child in token.lefts):
        return "OPP"
    single = token.tag_ == "NN" and "people" in categories
    return "CIV" if "civilian" in categories or single and token.lower_ not in _MASSES else None


_MASSES = frozenset(
    "people public population youth crowd community minority majority society family mob".split()
)


def _side(reading: Reading, actor: Actor) -> Actor:
    """Return the state or group that a person or body acts for; others stand for themselves."""
    if actor.kind in ("person", "government_body") and actor.code:
        return reading.gazetteer.actors.get(actor.code, actor)
    return actor


def _office_holder(reading: Reading, side: Actor, title: str) -> Actor | None:
    """Return who held an office of a side on the article's day, if the tables know exactly one."""
    return _only(reading, _terms_of(reading.gazetteer.holders(side.id, reading.day), title))


def _terms_of(terms: Iterable[Term], title: str) -> list[Term]:
    """Return the terms of office that a title names: "leader", "foreign minister"."""
    title = _TITLES.get(title, title)
    if title in _LEADERS:
        top = [t for t in terms if t.role in ("head_of_state", "head_of_government", "leader")]
        return [t for t in top if t.office.lower() not in ("king", "queen", "emperor")]
    role = _ROLE_OF_TITLE.get(title)
    return [t for t in terms if t.office.lower() == title or role is not None and t.role == role]


def _only(reading: Reading, terms: list[Term]) -> Actor | None:
    people = sorted({term.person for term in terms})
    if len(people) != 1:
        return None
    return reading.gazetteer.person(f"person/{people[0]}", reading.day)


def _counterparts(reading: Reading, token: Token, sides: Mentions) -> Mentions:
    """Resolve "his Russian and Greek counterparts": the same office, of the other sides."""
    holder = next((child for child in token.lefts if child.dep_ == "poss"), None)
    owner = resolve(reading, holder) if holder is not None else ()
    named = [
        part
        for child in token.lefts
        if child.dep_ in ("amod", "compound", "nmod")
        for part in (child, *(c for c in child.conjuncts if child.i < c.i < token.i))
        if part.i in reading.names
    ]
    others = [m for part in dict.fromkeys(named) for m in resolve(reading, part)]
    others = others or list(_of(reading, token))
    if owner and not others:
        return ()
    term = reading.gazetteer.term(owner[0].actor.id, reading.day) if owner else None
    return tuple(_counterpart(reading, token, m.actor, term) for m in others or sides[:1])


def _counterpart(reading: Reading, token: Token, side: Actor, term: Term | None) -> Mention:
    """Return who holds an office of another side, else its leader, else that side."""
    person = _office_holder(reading, side, term.office.lower()) if term else None
    if person is None and term is not None and term.role.startswith("head_"):
        person = _office_holder(reading, side, "leader")
    return _mention(
        reading, person or _side(reading, side), _left(token), token.i + 1,
        f"counterpart at {reading.day}", role="counterpart",
    )  # fmt: skip


def _appositive(reading: Reading, token: Token) -> Mentions:
    """Take over the name in apposition: "the terror group Islamic State", "the premier, X"."""
    for child in token.children:
        if child.dep_ == "appos" and child.i in reading.names:
            return resolve(reading, child)
    if token.dep_ == "appos" and token.head.i in reading.names and not _is_comment(token):
        return resolve(reading, token.head)
    return ()


def _is_comment(token: Token) -> bool:
    """Tell whether an apposition speaks of what was said or done: "..., a charge X denied"."""
    lemma = token.lemma_.lower()
    return lemma in _DEEDS or ("noun", lemma) in lexicon.load().operators


_DEEDS = frozenset("act action decision gesture move step".split())


def _by_traits(reading: Reading, token: Token, categories: frozenset[str]) -> Mentions | None:
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

    start, end, side = _left(token), token.i + 1, partial(_side, reading)
    named = partial(traits.described_before, reading.seen, token, fits)
    if found := named(lambda actor: actor if actor.kind == "person" else side(actor)):
        return (_mention(reading, found[1], start, end, f"refers to {found[0].text}"),)
    if reading.home is not None and fits(reading.home):
        return (_mention(reading, reading.home, start, end, "of the dateline"),)
    if found := named(side):
        return (_mention(reading, found[1], start, end, f"refers to {found[0].text}"),)
    if later := traits.described_after(reading.names.values(), token, fits, side):
        return (_mention(reading, later, start, end, f"refers to {later.name}, named after"),)
    if "igo" in kinds:
        bearers = reading.gazetteer.bearers(wanted, reading.day)
        if len(bearers) == 1:
            return (_mention(reading, bearers[0], start, end, "the only one so called"),)
    return None if kinds & {"state", "igo"} else ()


def _description(reading: Reading, token: Token, categories: frozenset[str]) -> Mentions:
    """Resolve a definite description without an owner by what the article named before."""
    determiner = next(
        (
            child.lower_
            for child in token.lefts
            if child.dep_ in ("det", "poss", "nummod", "predet")
        ),
        "",
    )
    if _is_new(reading, token) and not categories & {"country", "organisation"}:
        return ()
    if _is_another_body(reading, token) or _is_of_unknown(token, categories):
        return ()
    if any(child.dep_ == "nummod" for child in token.lefts):
        return ()
    noun = _phrase(reading, token)
    if token.tag_ in ("NNS", "NNPS") and categories & {"country", "office"}:
        return ()
    if "country" in categories and _is_new(reading, token):
        found = reference.only_state(reading.seen, token)
    elif determiner in ("the", "this", "that", "these", "those", "its", "his", "their", "her"):
        found = reference.description(
            reading.seen, token, categories, _described(reading, noun, categories)
        )
    else:
        return ()
    if "body" in categories:
        found = tuple(m for m in found if not _is_struck_by(reading, token, m))
    return tuple(
        _mention(
            reading,
            _adapt(reading, m.actor, categories),
            _left(token),
            token.i + 1,
            f"refers to {m.text}",
            role=_phrase(reading, token),
        )
        for m in found
    )


def _is_another_body(reading: Reading, token: Token) -> bool:
    """Tell whether a body is not the one named: "the Constitutional Council", "electoral court".

    States have such bodies as organisations have.
    """
    if token.lemma_.lower() in _BODIES and _is_new(reading, token):
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


def _is_of_unknown(token: Token, categories: frozenset[str]) -> bool:
    """Tell whether an officer is of a place that means nobody: "the mayor of Antwerp"."""
    return bool(categories & {"office", "official"}) and any(
        place.ent_type_ in ("GPE", "LOC", "FAC", "PERSON")
        for child in token.rights
        if child.lower_ == "of"
        for place in child.children
        if place.dep_ == "pobj"
    )


_ANAPHORIC = frozenset(
    "two three four five six seven both same extremist terrorist militant jihadist rebel armed "
    "islamist radical ruling whole entire former new outgoing own last latest notorious brutal "
    "shadowy feared powerful Islamist shia shiite sunni hardline leftist leftwing rightwing maoist "
    "marxist communist socialist conservative liberal populist nationalist separatist veteran "
    "embattled military democratic".split()
)


def _is_new(reading: Reading, token: Token) -> bool:
    """Tell whether a noun brings modifiers that tell it from what was named: "Shia militias"."""
    if any(child.dep_ in ("relcl", "acl") for child in token.rights):
        return True
    return any(
        child.dep_ in ("amod", "compound", "nmod", "nummod")
        and child.lower_ not in _ANAPHORIC
        and child.pos_ != "PRON"
        and f"{child.lower_} {token.lemma_.lower()}" not in reading.gazetteer.roles
        for child in token.lefts
    )


def _adapt(reading: Reading, actor: Actor, categories: frozenset[str]) -> Actor:
    """Turn a person into the side for "the army", "the country" after "Assad"."""
    home = reading.gazetteer.actors.get(actor.country or "")
    band = actor.kind in _BANDS or reference.is_of_band(actor)
    if categories & {"body", "force", "official"} and band and home is not None:
        return home
    bodies = {"body", "force", "thing", "country", "official", "group", "insurgent"}
    if categories & bodies and not categories & {"office"}:
        return _side(reading, actor)
    return actor


def _described(reading: Reading, noun: str, categories: frozenset[str]) -> reference.Test:
    """Return a test whether a noun is true of an actor: of a person's office, a country's head."""
    wanted = _TITLES.get(noun, noun)

    def holds(mention: Mention) -> bool:
        actor = mention.actor
        if "force" in categories:
            return bool(_roles(reading, mention) & {"force", "thing"})
        if categories & {"group", "insurgent"}:
            return _side(reading, actor).kind == "armed_group"
        if actor.kind != "person":
            return True
        if mention.role and wanted in mention.role:
            return True
        term = reading.gazetteer.term(actor.id, reading.day)
        if term is None:
            return False
        return (
            wanted in _LEADERS
            or term.office.lower() == wanted
            or _ROLE_OF_TITLE.get(wanted) == term.role
        )

    return holds


def _roles(reading: Reading, mention: Mention) -> frozenset[str]:
    """Return the categories of the noun that a mention stands in: "jet" of "a Russian jet"."""
    return reading.gazetteer.roles.get(mention.role or "", frozenset())


# ---------------------------------------------------------------- several parties


def _is_of_others(reading: Reading, token: Token) -> bool:
    """Tell whether modifiers say that others are meant: "the two Iraqi parties", not "Gulf states".

    What is said of states is no more than a reminder: "the two nuclear-armed neighbours".
    """
    if not several.is_of_states(token) or any(c.dep_ in ("relcl", "acl") for c in token.rights):
        return _is_new(reading, token)
    named = (child for child in token.lefts if child.i in reading.names)
    return any(m.actor.kind == "state" for child in named for m in resolve(reading, child))


def _listed(reading: Reading, token: Token) -> Mentions:
    """Resolve a plural by the names that say whom it means: "two states, A and B"."""
    if not (token.tag_ == "NNS" or token.pos_ == "NUM"):
        return ()
    named = token.i in reading.names or _categories(reading, token)
    appositions = [child for child in token.rights if child.dep_ == "appos"]
    those = [m for head in appositions if head.lower_ == "those" for m in _of(reading, head)]
    heads = [part for head in appositions for part in (head, *head.conjuncts)]
    names = [t for t in (*heads, *examples(token)) if t.i > token.i and t.pos_ == "PROPN"]
    if not named and len(names) < 2:
        return ()
    found = [*those, *(m for name in names for m in resolve(reading, name))]
    return tuple({mention.actor.id: mention for mention in found}.values())


_TWINS = {"koreas": ("PRK", "KOR"), "sudans": ("SDN", "SSD"), "congos": ("COD", "COG")}


def _several(reading: Reading, token: Token) -> Mentions:
    """Resolve what means more than one party: "the two leaders", "each other", "both Koreas"."""
    if not several.may_mean_several(token) and token.lower_ not in _TWINS:
        return ()
    if subjects := several.fellows(token):
        found = tuple(m for subject in subjects for m in resolve(reading, subject))
        return found if len({m.actor.code for m in found}) > 1 else ()
    if several.one_party(token):
        found = several.one_of_two(reading.seen, token)
    elif several.count(token) is None:
        twins = (reading.gazetteer.actors[code] for code in _TWINS.get(token.lower_, ()))
        return tuple(_mention(reading, actor, token.i, token.i + 1, token.text) for actor in twins)
    elif _is_of_others(reading, token):
        return ()
    else:
        found = several.parties(reading.seen, token)
    states = several.is_of_states(token)
    return tuple(
        _mention(
            reading,
            _side(reading, m.actor) if states else m.actor,
            _left(token),
            token.i + 1,
            f"refers to {m.text}",
        )
        for m in found
    )


# ---------------------------------------------------------------- pronouns


def _pronoun(reading: Reading, token: Token) -> Mentions:
    lower = token.lower_
    if lower in reference.FIRST_PERSON:
        quote = quote_at(reading.quotes, token.i)
        speaker = (
            resolve(reading, reading.doc[quote.speaker])
            if quote and quote.speaker is not None
            else ()
        )
        return tuple(
            _mention(reading, m.actor, token.i, token.i + 1, f"speaker {m.text}") for m in speaker
        )
    if token.tag_ in ("WP", "WDT", "WP$"):
        head = antecedent(token)
        return resolve(reading, head) if head.i != token.i else ()
    if lower == "it" and _is_judged(reading, token):
        return ()
    found = reference.pronoun(reading.seen, token) or several.they(reading.seen, token)
    if found and lower in ("it", "its") and _is_of_a_thing(reading, token, found):
        return ()
    if found and lower in ("its", "his", "her"):
        reading.alternates[token.i] = reference.pronoun(reading.seen, token, without=found)
    return tuple(
        _mention(reading, m.actor, token.i, token.i + 1, f"refers to {m.text}", role=m.role)
        for m in found
    )


_DONE_BY_THINGS = frozenset(
    "call bar ban require demand oblige include provide allow permit forbid envisage foresee set "
    "end cover come follow mark kill wound hit destroy damage leave threaten affect cost say give "
    "carry contain commit make put take bring open block".split()
)
"""What a text, a deed or a vessel does as well as a party: "the plan ... It calls for"."""


def _is_of_a_thing(reading: Reading, token: Token, found: Mentions) -> bool:
    """Tell whether "it" rather means the thing that was the subject since the actor was named."""
    if token.dep_ == "poss":
        if _categories(reading, token.head):
            return False
    elif token.dep_ not in ("nsubj", "nsubjpass") or lemma_of(token.head) not in _DONE_BY_THINGS:
        return False
    last = [
        s
        for s in reading.seen
        if s.subject and any(m.actor.id == found[0].actor.id for m in s.mentions)
    ]
    first = reading.doc[max(token.sent.start - 1, 0)].sent.start
    between = reading.doc[max(last[-1].token + 1 if last else 0, first) : token.i]
    return any(
        t.dep_ in ("nsubj", "nsubjpass")
        and t.tag_ == "NN"
        and t.i not in reading.names
        and not reading.resolved.get(t.i)
        and not _categories(reading, t) & _PARTIES
        and t.head != token.head
        for t in between
    )


_PARTIES = frozenset(
    "people civilian insurgent fighter official office force opposition body country organisation "
    "group party".split()
)


def _is_judged(reading: Reading, token: Token) -> bool:
    """Tell whether "it" is a deed or a thing, as it is called one: "called it a mistake".

    Nor is it an actor that is welcomed, or where it is none for those who judged it before.
    """
    if token.dep_ != "dobj":
        return False
    verb = token.head
    if verb.lemma_ in _WELCOMING and not any(c.lower_ in ("as", "into") for c in verb.rights):
        return True
    before = (c for v in verb.conjuncts for c in v.rights if v.i < verb.i and c.lower_ == "it")
    if any(it.dep_ == "dobj" and not reading.resolved.get(it.i) for it in before):
        return True
    names = [c for c in verb.children if c.dep_ == "oprd"]
    return bool(names) and not any(_categories(reading, name) for name in names)


_WELCOMING = frozenset("welcome hail applaud ratify".split())
"""What is done to words and deeds: to a state in "welcomed it into NATO" alone."""


def _mention(
    reading: Reading, actor: Actor, start: int, end: int, reason: str, *, role: str | None = None
) -> Mention:
    span = reading.doc[start:end]
    return Mention(actor, span.text, span.start_char, span.end_char, reason, role)
