"""The tables of actors, read once: who goes by which name, and who held which office when.

The tables are plain CSV under data/gazetteer (see the README there). This module knows
nothing of texts; `kg.nlp` looks names up in it and decides by date and context.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

from kg import resources
from kg.errors import DataError
from kg.model import ACTOR_KINDS, Actor, ActorKind

Form = Literal[
    "name", "adjective", "demonym", "capital", "metonym", "person", "family", "combining", "other"
]
Gender = Literal["woman", "man"]

_TRANSLATE = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "ʼ": "'",
        "`": "'",
        "‑": "-",
        "–": "-",
        "ı": "i",
        "ø": "o",
        "Ø": "O",
        "ł": "l",
        "Ł": "L",
        "đ": "d",
        "Đ": "D",
        "ß": "s",
        "æ": "a",
        "ð": "d",
        "þ": "t",
    }
)
_WORD = re.compile(r"\w+|[^\w\s]")
_FORMER = re.compile(r"(?P<name>.+?) (?P<start>\d{4}[-\d]*)?/(?P<end>\d{4}[-\d]*)?")
_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def fold(text: str) -> str:
    """Return the text without diacritics and with plain quotes and hyphens, at the same length."""
    if text.isascii():
        return text
    return "".join(_fold_character(character) for character in text)


@functools.lru_cache(maxsize=4096)
def _fold_character(character: str) -> str:
    base = unicodedata.normalize("NFKD", character.translate(_TRANSLATE))
    plain = "".join(c for c in base if not unicodedata.combining(c))
    return plain if len(plain) == 1 else character


_SPELLINGS = {
    "Organization": "Organisation",
    "Organizations": "Organisations",
    "Defense": "Defence",
    "Center": "Centre",
    "Stabilization": "Stabilisation",
}
"""Words that names of bodies spell in two ways; a "Labor Party" is not the "Labour Party"."""


def words(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield each word or sign of a text, folded, in one spelling, with its character offsets."""
    folded = fold(text)
    for match in _WORD.finditer(folded):
        word = match.group()
        yield _SPELLINGS.get(word, word), match.start(), match.end()


@dataclass(frozen=True, slots=True)
class Entry:
    """One name of one actor: the form of the name, and from when to when it holds."""

    actor: Actor
    form: Form
    start: str = ""
    end: str = ""
    weak: bool = False
    context: frozenset[str] = frozenset()
    """Actors one of which the article must name for a weak name to count."""

    def holds(self, day: str) -> bool:
        """Tell whether the name means the actor on a day (ISO date; "" holds always)."""
        return not day or _within(day, self.start, self.end)


@dataclass(frozen=True, slots=True)
class Term:
    """A person's time in an office of a state, organisation or group."""

    person: str
    code: str
    office: str
    role: str
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Trait:
    """Of which actors a describing word is true, and from when to when."""

    actors: frozenset[str]
    start: str
    end: str


@dataclass(slots=True)
class Node:
    """A node of the trie of names, by folded words."""

    children: dict[str, Node] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Match:
    """A name found in a text: character offsets, and all that it may mean."""

    start: int
    end: int
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All names and offices; made by `load`, never changed afterwards."""

    root: Node
    actors: Mapping[str, Actor]
    names: Mapping[str, Actor]
    terms: Mapping[str, tuple[Term, ...]]
    offices: Mapping[str, tuple[Term, ...]]
    members: Mapping[str, tuple[tuple[str, str, str], ...]]
    """For each organisation its members' codes, each with the first and the last day."""
    roles: Mapping[str, frozenset[str]]
    genders: Mapping[str, Gender] = field(default_factory=dict)
    """Of people by their ids, where the tables say so."""
    traits: Mapping[str, tuple[Trait, ...]] = field(default_factory=dict)
    """What states and bodies are called besides their names ("Baltic", "the island"), by word."""

    def find(self, text: str) -> list[Match]:
        """Return the names in a text, leftmost and longest first, without overlap."""
        tokens = list(words(text))
        found: list[Match] = []
        at = 0
        while at < len(tokens):
            best = self._longest(tokens, at)
            if best is not None and tokens[at][0].lower() == "the":
                inner = self._longest(tokens, at + 1)
                best = None if inner is not None and inner[0] > best[0] else best
            if best is None:
                at += 1
                continue
            found.append(Match(tokens[at][1], tokens[best[0] - 1][2], tuple(best[1].entries)))
            at = best[0]
        return found

    def _longest(self, tokens: list[tuple[str, int, int]], at: int) -> tuple[int, Node] | None:
        """Return where the longest name that begins at a word ends, and its node."""
        best, node, i = None, self.root, at
        while i < len(tokens) and (step := node.children.get(tokens[i][0])) is not None:
            node, i = step, i + 1
            if node.entries:
                best = (i, node)
        return best

    def lookup(self, name: str) -> tuple[Entry, ...]:
        """Return what a name may mean, without context."""
        node = self.root
        for word, _, _ in words(name):
            step = node.children.get(word)
            if step is None:
                return ()
            node = step
        return tuple(node.entries)

    def person(self, identifier: str, day: str) -> Actor:
        """Return a person as the side that he or she acted for on a day."""
        actor = self.actors[identifier]
        term = self.term(identifier, day)
        if term is None:
            return actor
        private = _long_before(day, term.start) and term.role != "leader" and ":" not in term.code
        return _acting_for(actor, f"{term.code}:CIV" if private else term.code, self)

    def term(self, identifier: str, day: str) -> Term | None:
        """Return the office held on a day, else the last one before, else the first one."""
        terms = self.terms.get(identifier.removeprefix("person/"), ())
        if not terms or not day:
            return terms[-1] if terms else None
        if held := self.held(identifier, day):
            return held
        past = [term for term in terms if term.end and term.end < day]
        return max(past, key=lambda term: term.end) if past else terms[0]

    def held(self, identifier: str, day: str) -> Term | None:
        """Return the highest office that a person held on a day ("": holds today), if any."""
        terms = self.terms.get(identifier.removeprefix("person/"), ())
        on_day = [t for t in terms if (_within(day, t.start, t.end) if day else not t.end)]
        return min(on_day, key=_rank, default=None)

    def holders(self, code: str, day: str) -> list[Term]:
        """Return all offices of a state or organisation that were held on a day."""
        return [t for t in self.offices.get(code, ()) if day and _within(day, t.start, t.end)]

    def traits_in(self, phrase: str) -> tuple[str, ...]:
        """Return the describing words in a phrase, leftmost and longest first."""
        parts = [word.casefold() for word, _, _ in words(phrase)]
        found, at = [], 0
        while at < len(parts):
            spans = (range(at, end) for end in range(len(parts), at, -1))
            known = ((span, " ".join(parts[i] for i in span)) for span in spans)
            best = next(((span, text) for span, text in known if text in self.traits), None)
            if best is not None:
                found.append(best[1])
            at = best[0].stop if best is not None else at + 1
        return tuple(found)

    def has_trait(self, word: str, identifier: str, day: str) -> bool:
        """Tell whether a describing word is true of an actor on a day ("": at any time)."""
        return any(
            identifier in trait.actors and _within(day, trait.start, trait.end)
            for trait in self.traits.get(word, ())
        )

    def bearers(self, traits: Iterable[str], day: str) -> list[Actor]:
        """Return the actors of whom all of some describing words are true, by their ids."""
        known = [self.traits.get(word, ()) for word in traits]
        holding = (
            {code for t in found if _within(day, t.start, t.end) for code in t.actors}
            for found in known
        )
        return [self.actors[code] for code in sorted(set.intersection(*holding))] if known else []

    def is_member(self, code: str, body: str, day: str) -> bool:
        """Tell whether a state was in an organisation on a day ("": whether it is today)."""
        return any(
            member == code and (_within(day, start, end) if day else not end)
            for member, start, end in self.members.get(body, ())
        )


_RANKS = {
    "head_of_government": 0,
    "head_of_state": 0,
    "leader": 1,
    "foreign_minister": 2,
    "defence_minister": 2,
}


def _rank(term: Term) -> tuple[int, str]:
    return _RANKS.get(term.role, 3), term.start


def _within(day: str, start: str, end: str) -> bool:
    return (not start or start[: len(day)] <= day[: len(start)]) and (
        not end or day[: len(end)] <= end
    )


def _long_before(day: str, start: str) -> bool:
    """Tell whether a day lies over a year before a term: the later minister was no official yet."""
    return bool(day) and len(start) >= 4 and int(day[:4]) + 1 < int(start[:4])


def _acting_for(person: Actor, code: str, gazetteer: Gazetteer) -> Actor:
    side = gazetteer.actors.get(code)
    country = side.country if side else _country_of(code)
    compared = side.code if side else code
    return Actor(person.id, person.name, "person", compared, country, person.wikidata)


def _country_of(code: str) -> str | None:
    head = code.split(":")[0]
    return head if len(head) == 3 and head.isalpha() and (":" in code or head == code) else None


def load(folder: Path | None = None, extra: Path | None = None) -> Gazetteer:
    """Read the gazetteer's tables from a folder, by default those that ship with the package.

    The tables of a user in `extra` are laid over them: their rows replace those of the same
    key (see `KEYS`), and a name that they give means only what they say. `extra` needs neither
    every table nor every column; its `names.csv` has further names for actors of any table.

    Raises:
        DataError: A table is missing, or a row of it is faulty; names the file and line.
    """
    return _load(folder or resources.path("data", "gazetteer"), extra)


@functools.lru_cache(maxsize=4)
def _load(folder: Path, extra: Path | None) -> Gazetteer:
    gazetteer = Gazetteer(Node(), {}, {}, {}, {}, {}, {})
    own = replace(gazetteer, root=Node(), names={})
    added = additions(extra) if extra else {}
    coded = {row["code"] for table in CODED for _, row in added.get(table, ())}
    for table, reader in _readers():
        rows, shipped = added.get(table, []), list(resources.rows(folder / f"{table}.csv"))
        key = KEYS[table]
        replaced = coded if table in CODED else {row[key] for _, row in rows}
        reader(gazetteer, [item for item in shipped if item[1][key] not in replaced])
        reader(own, [_completed(item, shipped) for item in rows])
        if table == "people":
            _genders(gazetteer, {row["id"] for _, row in shipped}, folder, added)
    _names(own, added.get("names", ()))
    _lay_over(gazetteer.root, own.root)
    assert isinstance(gazetteer.names, dict)
    gazetteer.names.update(own.names)
    return gazetteer


Row = tuple[str, dict[str, str]]

KEYS: Mapping[str, str] = {
    "states": "code",
    "organisations": "code",
    "groups": "code",
    "metonyms": "name",
    "people": "id",
    "roles": "noun",
    "places": "name",
    "lookalikes": "phrase",
    "women": "id",
    "traits": "words",
    "names": "name",
}
"""The tables, and the column by which a user's rows replace the shipped ones."""
CODED = ("states", "organisations", "groups")
"""The tables that share their codes."""


def _readers() -> tuple[tuple[str, Callable[[Gazetteer, Iterable[Row]], None]], ...]:
    return (
        ("states", _states),
        ("organisations", _organisations),
        ("groups", _groups),
        ("metonyms", _metonyms),
        ("people", _people),
        ("roles", _roles),
        ("places", _places),
        ("lookalikes", _lookalikes),
        ("traits", _traits),
    )


def additions(folder: Path) -> dict[str, list[Row]]:
    """Return the rows of the tables that a user's folder has, by table.

    Raises:
        DataError: there is no table, or a row without its key.
    """
    found = {
        table: list(resources.rows(path))
        for table in KEYS
        if (path := folder / f"{table}.csv").is_file()
    }
    if not found:
        some = ", ".join(f"{table}.csv" for table in KEYS)
        raise DataError(f"{folder} has none of the tables of actors: {some}.")
    for table, rows in found.items():
        for where, row in rows:
            if not row.get(KEYS[table]):
                raise DataError(f"{where}: there is no {KEYS[table]}.")
    return found


def _completed(item: Row, shipped: Iterable[Row]) -> Row:
    """Fill in the columns that a user's row does without."""
    where, row = item
    columns = next((known for _, known in shipped), row)
    if unknown := row.keys() - columns:
        raise DataError(
            f"{where}: {min(unknown)!r} is no column of this table; it has {', '.join(columns)}."
        )
    return where, dict.fromkeys(columns, "") | row


def _lay_over(under: Node, over: Node) -> None:
    """Let each name of one trie mean what it means in the other, if it is there."""
    pairs = [(under, over)]
    while pairs:
        below, above = pairs.pop()
        below.entries = above.entries or below.entries
        for word, child in above.children.items():
            pairs.append((below.children.setdefault(word, Node()), child))


def _cells(row: Mapping[str, str], column: str) -> list[str]:
    return [part.strip() for part in row.get(column, "").split("|") if part.strip()]


def _add(gazetteer: Gazetteer, names: Iterable[str], entry: Entry) -> None:
    for name in names:
        node = gazetteer.root
        for word, _, _ in words(name):
            node = node.children.setdefault(word, Node())
        if node is gazetteer.root:
            continue
        if all(e.actor.id != entry.actor.id or e.form != entry.form for e in node.entries):
            node.entries.append(entry)


def _register(gazetteer: Gazetteer, actor: Actor) -> None:
    actors, names = gazetteer.actors, gazetteer.names
    assert isinstance(actors, dict) and isinstance(names, dict)
    actors.setdefault(actor.id, actor)
    names.setdefault(fold(actor.name).casefold(), actor)


def _kind(value: str, where: str) -> ActorKind:
    for kind in ACTOR_KINDS:
        if kind == value:
            return kind
    raise DataError(f"{where}: unknown kind {value!r}; use one of {', '.join(ACTOR_KINDS)}.")


def _dates(row: Mapping[str, str], where: str) -> tuple[str, str]:
    start, end = row.get("start", ""), row.get("end", "")
    for date in (start, end):
        if date and not _DATE.fullmatch(date):
            raise DataError(f"{where}: {date!r} is no date; write 2015-11-26, 2015-11 or 2015.")
    return start, end


def _dated(cell: str) -> tuple[str, str, str]:
    """Split "Upper Volta 1958-12-11/1984-08-04" into the name, its first and its last day."""
    match = _FORMER.fullmatch(cell)
    return (match["name"], match["start"] or "", match["end"] or "") if match else (cell, "", "")


def _split_weak(row: Mapping[str, str], column: str) -> tuple[list[str], list[str]]:
    weak = set(_cells(row, "weak"))
    names = _cells(row, column)
    return [n for n in names if n not in weak], [n for n in names if n in weak]


def _states(gazetteer: Gazetteer, rows: Iterable[Row]) -> None:
    for where, row in rows:
        country = row["country"] or row["code"]
        actor = Actor(row["code"], row["name"], "state", country, country, row["wikidata"] or None)
        start, end = _dates(row, where)
        _register(gazetteer, actor)
        weak = set(_cells(row, "weak"))
        columns: tuple[tuple[str, Form], ...] = (
            ("name", "name"),
            ("official", "name"),
            ("aliases", "name"),
            ("adjectives", "adjective"),
            ("demonyms", "demonym"),
            ("capitals", "capital"),
            ("combining", "combining"),
        )
        for column, form in columns:
            for name in _cells(row, column):
                _add(gazetteer, [name], Entry(actor, form, start, end, name in weak))
        context = frozenset(_cells(row, "context"))
        for name in _cells(row, "weak"):
            if name.lower().startswith("the "):
                _add(gazetteer, [name], Entry(actor, "name", start, end, True, context))
        for name, since, until in map(_dated, _cells(row, "former")):
            _add(gazetteer, [name], Entry(actor, "name", since, until))


def _body(row: Mapping[str, str], where: str) -> Actor:
    return Actor(
        row["code"],
        row["name"],
        _kind(row["kind"], where),
        row.get("compare") or row["code"],
        row["country"] or None,
        row["wikidata"] or None,
    )


def _organisations(gazetteer: Gazetteer, rows: Iterable[Row]) -> None:
    for where, row in rows:
        actor = _body(row, where)
        start, end = _dates(row, where)
        _register(gazetteer, actor)
        assert isinstance(gazetteer.members, dict)
        gazetteer.members[actor.id] = tuple(map(_dated, _cells(row, "members")))
        strong, weak = _split_weak(row, "aliases")
        context = frozenset(_cells(row, "context"))
        _add(gazetteer, [row["name"], *strong], Entry(actor, "name", start, end))
        _add(gazetteer, weak, Entry(actor, "name", start, end, True, context))


def _groups(gazetteer: Gazetteer, rows: Iterable[Row]) -> None:
    for where, row in rows:
        actor = _body(row, where)
        start, end = _dates(row, where)
        _register(gazetteer, actor)
        strong, weak = _split_weak(row, "aliases")
        _add(gazetteer, [row["name"], *strong], Entry(actor, "name", start, end))
        _add(gazetteer, [*weak, *_cells(row, "weak")], Entry(actor, "name", start, end, True))
        _add(gazetteer, _cells(row, "people"), Entry(actor, "demonym", start, end))


def body_id(name: str) -> str:
    """Return the id of a body in metonyms.csv: "Élysée" becomes "body/elysee"."""
    return f"body/{re.sub(r'[^a-z0-9]+', '-', fold(name).lower()).strip('-')}"


def _metonyms(gazetteer: Gazetteer, rows: Iterable[Row]) -> None:
    for where, row in rows:
        side = gazetteer.actors.get(row["code"])
        if side is None:
            raise DataError(f"{where}: {row['code']!r} is no code of a state or organisation.")
        kind = _kind(row["kind"], where)
        actor = Actor(body_id(row["name"]), row["name"], kind, side.code, side.country)
        _register(gazetteer, actor)
        strong, weak = _split_weak(row, "aliases")
        named = weak if row["name"] in _cells(row, "weak") else strong
        named.append(row["name"])
        _add(gazetteer, strong, Entry(actor, "metonym"))
        _add(gazetteer, weak, Entry(actor, "metonym", weak=True))


def _names(gazetteer: Gazetteer, rows: Iterable[Row]) -> None:
    for where, row in rows:
        actor = gazetteer.actors.get(row.get("code", ""))
        if actor is None:
            raise DataError(f"{where}: {row.get('code', '')!r} is no code or id of an actor.")
        start, end = _dates(row, where)
        form: Form = "name"
        if actor.kind == "person":
            form = "person" if len(list(words(row["name"]))) > 1 else "family"
        weak = row["name"] in _cells(row, "weak")
        _add(gazetteer, [row["name"]], Entry(actor, form, start, end, weak))


_NOBODY = Actor("", "", "other")
"""What a name that is no actor leads to: a place, a newspaper, an airline."""


def _places(gazetteer: Gazetteer, rows: Iterable[Row]) -> None:
    for _, row in rows:
        place = Actor(f"place/{row['name']}", row["name"], "other", None, row["country"] or None)
        _add(gazetteer, [row["name"], *_cells(row, "aliases")], Entry(place, "other"))


def _lookalikes(gazetteer: Gazetteer, rows: Iterable[Row]) -> None:
    for _, row in rows:
        if row["kind"] != "event":  # in "the Paris attacks" the city still says who was attacked
            _add(gazetteer, [row["phrase"]], Entry(_NOBODY, "other"))


def _traits(gazetteer: Gazetteer, rows: Iterable[Row]) -> None:
    traits = gazetteer.traits
    assert isinstance(traits, dict)
    for where, row in rows:
        codes = frozenset(_cells(row, "codes"))
        if unknown := codes - gazetteer.actors.keys():
            raise DataError(f"{where}: {min(unknown)!r} is no code of a state, body or group.")
        trait = Trait(codes, *_dates(row, where))
        for cell in _cells(row, "words"):
            text = " ".join(word.casefold() for word, _, _ in words(cell))
            traits[text] = (*traits.get(text, ()), trait)


def _people(gazetteer: Gazetteer, rows: Iterable[Row]) -> None:
    terms, offices = gazetteer.terms, gazetteer.offices
    assert isinstance(terms, dict) and isinstance(offices, dict)
    for where, row in rows:
        start, end = _dates(row, where)
        term = Term(row["id"], row["country"], row["office"], row["role"], start, end)
        terms[row["id"]] = (*terms.get(row["id"], ()), term)
        offices[row["country"]] = (*offices.get(row["country"], ()), term)
        identifier = f"person/{row['id']}"
        side = gazetteer.actors.get(row["country"])
        country = side.country if side else _country_of(row["country"])
        code = side.code if side else row["country"]
        actor = Actor(identifier, row["name"], "person", code, country, row["wikidata"] or None)
        _register(gazetteer, actor)
        person = gazetteer.actors[identifier]
        _add(gazetteer, [row["name"], *_cells(row, "aliases")], Entry(person, "person"))
        _add(gazetteer, _cells(row, "family"), Entry(person, "family"))
    for identifier in terms:
        terms[identifier] = tuple(
            sorted(terms[identifier], key=lambda term: (term.start, term.end))
        )


def _genders(
    gazetteer: Gazetteer, people: Iterable[str], folder: Path, added: Mapping[str, list[Row]]
) -> None:
    """Note who is a woman, and who of the table's own people therefore is a man.

    Of people whom only a user's tables know it is said of women alone.
    """
    genders = gazetteer.genders
    assert isinstance(genders, dict)
    table = folder / "women.csv"
    if table.is_file():
        genders.update((f"person/{person}", "man") for person in people)
        genders.update((f"person/{row['id']}", "woman") for _, row in resources.rows(table))
    genders.update((f"person/{row['id']}", "woman") for _, row in added.get("women", ()))


def _roles(gazetteer: Gazetteer, rows: Iterable[Row]) -> None:
    assert isinstance(gazetteer.roles, dict)
    for _, row in rows:
        gazetteer.roles[row["noun"]] = frozenset(_cells(row, "categories"))
