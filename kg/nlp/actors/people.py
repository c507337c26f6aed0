"""Which person a name means: of namesakes, by surname alone, or by title and side alone.

A surname is that of whom the article has named before, else of who is in office, else of who held
the office named with it, else of its only bearer. Who is in no table is known by a title and whose
it is ("Turkish Prime Minister X"), and from then on by surname.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence

from spacy.tokens import Token

from kg.gazetteer import Entry, fold
from kg.model import Actor, Mention
from kg.nlp.actors.offices import ORDER, in_office, rank, terms_held, usual_title, years_from
from kg.nlp.actors.owners import IRREGULARS, group_of, owners_after, owners_before, side_of
from kg.nlp.actors.reading import (
    Mentions,
    Reading,
    as_word,
    categories_of,
    given_name,
    is_office,
    is_title,
    mention,
    role_noun,
    times_named,
    title_beside,
    whom,
)
from kg.nlp.names import COURTESY, Name

# ---------------------------------------------------------------- people with a title


def by_title(reading: Reading, token: Token) -> Mentions | None:
    """Resolve a person whom the gazetteer does not know by his or her title and side."""
    if token.pos_ != "PROPN":
        return None
    known = reading.known.get(fold(token.text))
    given = given_name(reading, token)
    if known is not None and (given is None or given.text in known.text.split()):
        return (as_word(reading, token, known.actor, "named before in the article"),)
    if token.ent_type_ not in _PERSONAL or token.lower_ in reading.gazetteer.roles:
        return None
    role, sides = _title_and_sides(reading, token)
    if not sides or token.ent_type_ == "NORP":
        return None
    start, side = _person_start(token), _part_of(reading, token, sides[0].actor, role)
    name = reading.doc[start : token.i + 1].text
    slug = re.sub(r"[^a-z0-9]+", "-", fold(name).lower()).strip("-")
    actor = Actor(f"person/{slug or 'unknown'}", name, "person", side.code, side.country)
    return (
        mention(reading, actor, start, token.i + 1, f"{role} of {sides[0].actor.name}", role=role),
    )


_PERSONAL = frozenset({"PERSON", "ORG", "GPE", "NORP", ""})
"""As what the recogniser may take a person: it errs."""


def _title_and_sides(reading: Reading, token: Token) -> tuple[str | None, Mentions]:
    """Return the title of a person and whose it is, from before the name, else from beside it."""
    titles = [child for child in token.lefts if child.dep_ in ("compound", "nmod", "amod", "poss")]
    head = token.head if token.dep_ == "appos" else None
    sides: Mentions = ()
    role: str | None = None
    for title in [t for t in titles if categories_of(reading, t) & _TITLED]:
        role = role_noun(reading, title)
        ranks = (child for child in title.lefts if categories_of(reading, child) & {"official"})
        holders = (token, title, *ranks)  # "Saudi army spokesman General X"
        sides = next((found for t in holders if (found := owners_before(reading, t))), ())
    if not sides and head is not None and is_office(reading, head):
        role = role_noun(reading, head)
        sides = whom(reading, head) or owners_before(reading, head)
    for child in token.rights:
        if not sides and child.dep_ == "appos" and categories_of(reading, child) & _APPOSED:
            role = role_noun(reading, child)
            sides = owners_before(reading, child) or owners_after(reading, child)
    return role, tuple(m for m in sides if m.actor.kind != "person") or sides


def _part_of(reading: Reading, name: Token, side: Actor, role: str | None) -> Actor:
    """Return what part of a state somebody is of: its rebels, its citizens, else itself."""
    kinds = reading.gazetteer.roles.get(role or "", frozenset())
    group = next((suffix for kind, suffix in _GROUPS.items() if kind in kinds), None)
    before = reading.doc[name.left_edge.i : name.i]
    if any(t.lower_ in IRREGULARS for t in before):
        group = "REB"
    state = side_of(reading, side)  # "X, a brother of President Y"
    return side if group is None or state.kind != "state" else group_of(state, group)


_GROUPS = {"insurgent": "REB", "opposition": "CIV", "civilian": "CIV", "people": "CIV"}
"""As what part of a state somebody acts who has no office: "the Libyan blogger X"."""
_TITLED = frozenset({"office", "official", *_GROUPS})
"""What a noun before a name may say of a person."""
_APPOSED = frozenset({"office", "official", "civilian", "partitive"})
"""What a noun after a name may say of a person: "X, a Syrian activist", "X, one of ..."."""


def _person_start(token: Token) -> int:
    """Return where the name of a person begins, with given names."""
    doc, start = token.doc, token.i
    if start > 1 and doc[start - 1].text == "-" and doc[start - 2].is_title:
        start -= 2  # "Il-ho"
    while start > 0 and (previous := doc[start - 1]).ent_type_ == "PERSON" and previous.is_title:
        if doc[start].ent_iob_ == "B":
            break
        start -= 1
    return start


# ---------------------------------------------------------------- namesakes


def choose_namesake(
    reading: Reading, entries: list[Entry], token: Token
) -> tuple[Actor, str] | None:
    """Choose among namesakes: by side, by being in office, by country, by the nearest term."""
    ids = sorted({entry.actor.id for entry in entries})
    actors = [reading.gazetteer.person(identifier, reading.day) for identifier in ids]
    if len(actors) == 1:
        return actors[0], "alias"
    sides = {m.actor.code for m in (*owners_before(reading, token), *owners_after(reading, token))}
    return likeliest(
        actors,
        f"alias, in office at {reading.day or 'no date'}",
        lambda actor: (
            actor.code not in sides,
            not in_office(reading, actor.id),
            -times_named(reading, actor.country),
            years_from(reading, actor.id),
        ),
    )


def likeliest(
    actors: Sequence[Actor], reason: str, key: Callable[[Actor], tuple[float, ...]]
) -> tuple[Actor, str] | None:
    """Return the actor with the lowest key, and the reason; None where two share it."""
    best, second = sorted(actors, key=key)[:2]
    return None if key(best) == key(second) else (best, reason)


# ---------------------------------------------------------------- surnames


def by_surname(reading: Reading, token: Token, entries: list[Entry]) -> tuple[Actor, str] | None:
    """Return who a surname alone means: named before, in office, titled, or its only bearer."""
    if given_name(reading, token) is not None:
        return None
    ids = sorted({entry.actor.id for entry in entries})
    if before := _named_before(reading, token, ids):
        return before
    if _is_of_another(reading, token, ids):
        return None
    return (
        _bearer_in_office(reading, token, ids)
        or _bearer_of_title(reading, token, ids)
        or _only_bearer(reading, token, ids)
    )


def is_open(reading: Reading, token: Token, entries: Sequence[Entry]) -> bool:
    """Tell whether a surname that stands first may be that of somebody whom no table knows.

    "Kim Tong" is some other Kim, and so may be "Kim" where the article names him first.
    """
    if not any(entry.actor.name.startswith(f"{token.text} ") for entry in entries):
        return False
    if _begins_name(reading, token):
        return True
    named = reading.known.get(fold(token.text))
    if named is not None and named.actor.id not in reading.gazetteer.actors:
        return False  # who he is, was said by his title
    return _is_namesakes(reading, token) and not _is_told_apart(reading, token)


def _begins_name(reading: Reading, token: Token) -> bool:
    """Tell whether given names that no table knows follow a surname, as in the Far East."""
    if token.i + 1 == len(token.doc) or any(n.start == token.i for n in _longer_names(reading)):
        return False
    after = token.nbor()
    other = after.lower_ in reading.gazetteer.roles or after.i in reading.names
    return after.pos_ == "PROPN" and after.is_title and after.ent_type_ in _PERSONAL and not other


def _longer_names(reading: Reading) -> Iterator[Name]:
    return (name for name in reading.names.values() if name.end - name.start > 1)


def _is_namesakes(reading: Reading, token: Token) -> bool:
    """Tell whether the first who bears a surname in the article is known to no table."""
    known = {name.start for name in _longer_names(reading)}
    for other in token.doc[: token.i]:
        if other.text == token.text and (other.i in known or _begins_name(reading, other)):
            return other.i not in known
    return False


def _is_told_apart(reading: Reading, token: Token) -> bool:
    """Tell whether a title or a side stands before a surname: "President Kim"."""
    return title_beside(reading, token) is not None or bool(_sides_before(reading, token))


def _is_of_another(reading: Reading, token: Token, ids: Sequence[str]) -> bool:
    """Tell whether the article has given the surname to somebody else: "Brett Lee ... Lee".

    One with the same consonants is another spelling: "Yaser Arafat".
    """
    names = (reading.gazetteer.actors[identifier].name for identifier in ids)
    known = {_consonants(name) for name in names if not name.startswith(token.text)}
    same = (other for other in token.doc[: token.i] if other.text == token.text)
    given = (name for other in same if (name := given_name(reading, other)) is not None)
    return any(_consonants(name.text) not in known for name in given)


def _consonants(name: str) -> str:
    """Return a given name by its first letter and consonants: "ysr" for "Yasser"."""
    first = fold(name).lower().split()[0]
    return re.sub(r"(.)\1+", r"\1", first[0] + re.sub("[aeiouyh]", "", first[1:]))


def _is_supported(reading: Reading, token: Token, identifier: str, ids: Collection[str]) -> bool:
    """Tell whether the article speaks of the bearer of a surname: by title, or by his country.

    Of leaders and ministers one writes without either; "Mr Fox" must deal with another country.
    """
    person = reading.gazetteer.person(identifier, reading.day)
    if title_beside(reading, token) in reading.gazetteer.roles or _sides_before(reading, token):
        return True
    if times_named(reading, person.country or person.code, but=ids):
        return True
    if rank(reading, identifier)[0] >= len(ORDER):
        return False
    return not any(child.lower_.rstrip(".") in COURTESY for child in token.lefts) or any(
        entry.actor.country not in (None, person.country)
        for i, name in reading.names.items()
        if token.sent.start <= i < token.sent.end
        for entry in name.entries
        if entry.actor.id not in ids
    )


def _sides_before(reading: Reading, token: Token) -> Mentions:
    """Return on whose side a person stands: "Russia's Putin", "Russian President Putin"."""
    titles = (t for t in token.lefts if is_office(reading, t))
    groups = (owners_before(reading, part) for part in (token, *titles))
    return next((group for group in groups if group), ())


def _named_before(reading: Reading, token: Token, ids: Sequence[str]) -> tuple[Actor, str] | None:
    """Return whom the article has introduced by this word, else by one of these people's names."""
    known = _known_by_title(reading, token, ids) or reading.known.get(fold(token.text))
    if known and known.actor.id in ids and not _is_high(reading, known.actor.id):
        known = _leader_before(reading, ids) or known
    introduced = [known] if known else reversed(reading.known.values())
    sides = {m.actor.code for m in _sides_before(reading, token)}
    for m in introduced:
        if (known or m.actor.id in ids) and (not sides or m.actor.code in sides):
            return m.actor, "named before in the article"
    return None


def _leader_before(reading: Reading, ids: Sequence[str]) -> Mention | None:
    """Return who of several of a name was named before and leads: not the first lady."""
    named = (m for seen in reversed(reading.seen) for m in seen.mentions if m.actor.id in ids)
    return next((m for m in named if _is_high(reading, m.actor.id)), None)


def _is_high(reading: Reading, identifier: str) -> bool:
    return in_office(reading, identifier) and rank(reading, identifier)[0] < len(ORDER)


def _known_by_title(reading: Reading, token: Token, ids: Sequence[str]) -> Mention | None:
    """Return who of several of a name was introduced with the title before it: "President Kim"."""
    title = title_beside(reading, token)
    own = fold(token.text)
    known = reading.known.items()
    bearers = {m.actor.id: m for word, m in known if m.actor.id in ids or word == own}
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
        if in_office(reading, i) and (rank(reading, i)[0] < 4 or title_beside(reading, token))
    ]
    sides = _sides_before(reading, token)
    for side in sides:
        of_side = [i for i in ids if gazetteer.person(i, day).code == side.actor.code]
        serving = [i for i in serving if i in of_side] or of_side or serving
    if not serving or not (token.pos_ == "PROPN" or sides):
        return None

    def prominence(identifier: str) -> tuple[int, tuple[int, str]]:
        country = gazetteer.person(identifier, day).country
        return -times_named(reading, country), rank(reading, identifier)

    first, *others = sorted(serving, key=prominence)
    if not _is_supported(reading, token, first, ids):
        return None
    if any(_is_as_likely(reading, first, other) for other in others):
        return None
    return gazetteer.person(first, day), f"surname, in office at {day}"


def _is_as_likely(reading: Reading, one: str, other: str) -> bool:
    """Tell whether two heads of states are of countries that the article names as often."""
    countries = [reading.gazetteer.person(i, reading.day).country for i in (one, other)]
    named, also = (times_named(reading, country) for country in countries)
    high = all(rank(reading, identifier)[0] < 2 for identifier in (one, other))
    return high and None not in countries and countries[0] != countries[1] and named == also


def _bearer_of_title(
    reading: Reading, token: Token, ids: Sequence[str]
) -> tuple[Actor, str] | None:
    """Return the bearer of a surname who held the office named before it, nearest in time."""
    title = usual_title(title_beside(reading, token) or "")
    if not title:
        return None
    titled = [i for i in ids if any(t.office.lower() == title for t in terms_held(reading, i))]
    if not titled:
        return None
    years = {i: years_from(reading, i, title) for i in titled}
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
    if rank(reading, ids[0])[0] >= 3 or not _is_supported(reading, token, ids[0], ids):
        return None
    return reading.gazetteer.person(ids[0], reading.day), "surname"


# ---------------------------------------------------------------- what the text says of a person


def is_introduced(reading: Reading, entries: list[Entry]) -> bool:
    """Tell whether one of the people of this surname has been named in full before."""
    ids = {entry.actor.id for entry in entries}
    return any(m.actor.id in ids for m in reading.known.values())


def is_rank(reading: Reading, token: Token, name: Name) -> bool:
    """Tell whether a surname is a rank: "Major Ahmed Yusuf" is no namesake of John Major."""
    surname = all(entry.form == "family" for entry in name.entries)
    return surname and token.lower_ in reading.gazetteer.roles and is_title(token)


def is_of_opposition(reading: Reading, token: Token) -> bool:
    """Tell whether a person is introduced as an opposition politician.

    Who has a title before the name is met beside the opposition: "President X, opposition figures".
    """
    titled = any(c.dep_ in ("compound", "nmod") and is_office(reading, c) for c in token.lefts)
    near = [*token.lefts, *(c for c in token.rights if c.dep_ == "appos" and not titled)]
    return any(t.lower_ == "opposition" for part in near for t in part.subtree if t.i != token.i)


def serves(reading: Reading, token: Token) -> bool:
    """Tell whether the text gives a person an office: "the envoy, X", "General X"."""
    beside = [child for child in token.children if child.dep_ in ("compound", "nmod", "appos")]
    beside += [token.head] if token.dep_ == "appos" else []
    return any(is_office(reading, t) for t in beside)
