"""From what the readers found to rows of our tables, and from these to a user's folder."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from kg import resources
from kg.errors import DataError
from kg.gazetteer import KEYS, Entry, Gazetteer, fold
from kg.gazetteer_import.items import Found, Held, Item, Row, slug
from kg.model import Actor, ActorKind, Skipped

Cells = Mapping[str, str]
Tables = Mapping[str, Sequence[Cells]]
Made = Row | Skipped

NAMES = ("name", "code", "start", "end", "weak")
"""The columns of names.csv, the one table that does not ship."""


def to_tables(
    items: Iterable[Item], names: Gazetteer, *, kind: ActorKind | None = None
) -> tuple[Tables, tuple[Skipped, ...]]:
    """Return the rows for what was found, sorted, and what could not be used.

    An actor that is known gets further names only, but a person's terms of office are taken as
    they are found. `kind` is for actors whose source does not tell theirs.
    """
    rows: dict[str, set[tuple[tuple[str, str], ...]]] = defaultdict(set)
    skipped: list[Skipped] = []
    for item in items:
        for made in _rows(item, names, kind) if isinstance(item, Found) else (item,):
            if isinstance(made, Skipped):
                skipped.append(made)
            else:
                rows[made.table].add(tuple((c, made.cells.get(c, "")) for c in columns(made.table)))
    tables = {table: [dict(row) for row in _sorted(rows[table])] for table in sorted(rows)}
    return tables, tuple(skipped)


def columns(table: str) -> tuple[str, ...]:
    """Return the columns of a table, those of the shipped one."""
    if table == "names":
        return NAMES
    path = resources.path("data", "gazetteer", f"{table}.csv")
    with path.open(encoding="utf-8", newline="") as lines:
        return tuple(next(csv.reader(lines)))


def write(tables: Tables, folder: Path) -> None:
    """Write tables into a user's folder, over rows of the same key that are there already."""
    folder.mkdir(parents=True, exist_ok=True)
    for table, rows in tables.items():
        path, header, key = folder / f"{table}.csv", columns(table), KEYS[table]
        keys = {_key(row, table) for row in rows}
        kept = [row for row in _read(path, key) if _key(row, table) not in keys]
        whole = {tuple((c, row.get(c, "")) for c in header) for row in [*kept, *rows]}
        part = path.with_name(f".{path.name}.part")
        with part.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, header, lineterminator="\n")
            writer.writeheader()
            writer.writerows(map(dict, _sorted(whole)))
        part.replace(path)


def _key(row: Cells, table: str) -> tuple[str, ...]:
    """Return what a row replaces another by: names.csv holds several meanings of one name."""
    return (row[KEYS[table]], row.get("code", "")) if table == "names" else (row[KEYS[table]],)


def _read(path: Path, key: str) -> list[dict[str, str]]:
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    if any(key not in row or None in row or None in row.values() for row in rows):
        raise DataError(f"{path} is no table of actors; mend it or name another folder.")
    return rows


def _sorted(rows: Iterable[tuple[tuple[str, str], ...]]) -> list[tuple[tuple[str, str], ...]]:
    return sorted(rows, key=lambda row: tuple(value for _, value in row))


# One actor.


def _rows(found: Found, names: Gazetteer, default: ActorKind | None) -> Iterator[Made]:
    known = _known(found, names)
    kind = found.kind or (known.kind if known else default)
    match kind:
        case None:
            yield Skipped(found.where, f"{found.name!r} is not known, and nothing says what it is")
        case "person":
            yield from _person(found, known, names)
        case "government_body":
            yield from _body(found, names)
        case _ if known is not None:
            yield from _further(found, known.id, names)
        case "state":
            yield _state(found)
        case "igo" | "ngo" | "coalition":
            yield _organisation(found, kind)
        case "armed_group" | "party" | "people" | "other":
            yield _group(found, kind)
        case _:
            raise ValueError(f"Unexpected kind: {kind!r}")


def _known(found: Found, names: Gazetteer) -> Actor | None:
    """Return the actor that is meant if it is known: by code, Wikidata id or its one meaning."""
    if found.code and found.kind != "person":
        return names.actors.get(found.code)
    if found.wikidata:
        for actor in names.actors.values():
            if actor.wikidata == found.wikidata:
                return actor
    meant = {
        entry.actor.id
        for name in (found.name, *found.aliases)
        for entry in names.lookup(name)
        if _fits(entry, found) and (entry.actor.kind == "person") == (found.kind == "person")
    }
    return names.actors[meant.pop()] if len(meant) == 1 else None


def _fits(entry: Entry, found: Found) -> bool:
    actor = entry.actor
    if entry.weak or entry.form in ("family", "other", "metonym") or not actor.id:
        return False
    if found.wikidata and actor.wikidata:
        return found.wikidata == actor.wikidata
    return not found.country or actor.country in (None, found.country)


def _further(found: Found, code: str, names: Gazetteer) -> Iterator[Row]:
    """Yield the names of an actor that the tables do not have yet."""
    dated = bool(found.start or found.end)
    for name in (found.name, *found.aliases):
        if dated and found.kind is None or not _has(name, code, names):
            dates = {"start": found.start, "end": found.end} if found.kind is None else {}
            yield Row(found.where, "names", {"name": name, "code": code, **dates})


def _has(name: str, code: str, names: Gazetteer) -> bool:
    return any(entry.actor.id == code for entry in names.lookup(name))


def _person(found: Found, known: Actor | None, names: Gazetteer) -> Iterator[Made]:
    terms = [term for term in found.terms if _is_side(term.side, names)]
    for term in found.terms:
        if term not in terms:
            yield Skipped(found.where, f"{found.name!r} acts for {term.side!r}, which is not known")
    if known is not None and not _same_person(known, found, names):
        known = None
    if known is not None and all(not t.office and _agrees(known, t, names) for t in terms):
        yield from _further(found, known.id, names)
        return
    id = known.id.removeprefix("person/") if known else _new_id(found, terms, names)
    aliases = [name for name in found.aliases if " " in name]
    surnames = [name for name in found.aliases if " " not in name]
    family = found.family or "|".join(surnames) or found.name.split()[-1]
    for term in terms:
        cells = {"id": id, "name": found.name, "family": family, "aliases": "|".join(aliases)}
        office = {"country": term.side, "office": term.office or "official", "role": term.role}
        dates = {"start": term.start, "end": term.end, "wikidata": found.wikidata}
        yield Row(found.where, "people", {**cells, **office, **dates})


def _is_side(code: str, names: Gazetteer) -> bool:
    state, _, part = code.partition(":")
    known = names.actors.get(state)
    return known is not None and (
        not part or known.kind == "state" and part in ("CIV", "OPP", "REB")
    )


def _same_person(known: Actor, found: Found, names: Gazetteer) -> bool:
    """Tell whether people of one name are one: by their ids in Wikidata, else by their sides."""
    if known.wikidata and found.wikidata:
        return known.wikidata == found.wikidata
    ours = {term.code.split(":")[0] for term in names.terms.get(known.id[7:], ())}
    return bool(ours & {term.side.split(":")[0] for term in found.terms})


def _agrees(known: Actor, term: Held, names: Gazetteer) -> bool:
    """Tell whether a person served the same side then by what is known already."""
    held = names.term(known.id, term.start or term.end)
    return held is not None and held.code.split(":")[0] == term.side.split(":")[0]


def _new_id(found: Found, terms: Sequence[Held], names: Gazetteer) -> str:
    id = slug(found.name)
    if f"person/{id}" in names.actors and terms:
        return f"{id}-{slug(terms[0].side)}"
    return id


def _body(found: Found, names: Gazetteer) -> Iterator[Made]:
    side = names.actors.get(found.country or found.code)
    if side is None:
        why = f"{found.name!r} is of {found.country or found.code!r}, which is not known"
        yield Skipped(found.where, why)
        return
    for entry in names.lookup(found.name):
        if entry.actor.code == side.code:
            yield from _further(found, entry.actor.id, names)
            return
    cells = {"name": found.name, "aliases": "|".join(found.aliases), "code": side.id}
    yield Row(found.where, "metonyms", {**cells, "body": "body", "kind": "government_body"})


def _state(found: Found) -> Made:
    if not re.fullmatch(r"[A-Z]{3}", found.code):
        return Skipped(found.where, f"the state {found.name!r} has no code of three letters")
    cells = {"code": found.code, "name": found.name, "aliases": "|".join(found.aliases)}
    more = {"kind": "state", "country": found.country or found.code, "wikidata": found.wikidata}
    return Row(found.where, "states", {**cells, **more, **_dates(found)})


def _organisation(found: Found, kind: ActorKind) -> Row:
    code = found.code or _code(found.name)
    compare = "NGO" if kind == "ngo" else code
    cells = {"code": code, "name": found.name, "aliases": "|".join(found.aliases), "kind": kind}
    more = {"compare": compare, "country": found.country, "rank": "3", "wikidata": found.wikidata}
    return Row(found.where, "organisations", {**cells, **more, **_dates(found)})


def _group(found: Found, kind: ActorKind) -> Row:
    cells = {"code": found.code or _code(found.name), "name": found.name, "kind": kind}
    more = {"aliases": "|".join(found.aliases), "country": found.country}
    return Row(
        found.where, "groups", {**cells, **more, "wikidata": found.wikidata, **_dates(found)}
    )


def _dates(found: Found) -> Cells:
    return {"start": found.start, "end": found.end}


def _code(name: str) -> str:
    """Return a code of a name, as the tables write those of groups: MOVEMENTOFTHELAKE."""
    return re.sub(r"[^A-Z0-9]", "", fold(name).upper()) or slug(name).upper()
