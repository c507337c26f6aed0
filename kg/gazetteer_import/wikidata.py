"""Wikidata's own JSON, an entity a line as in its dumps: people with offices, bodies, states.

Whom an office serves stands with the office ("applies to jurisdiction") or with the statement
("of"), as ids of Wikidata that must lead to actors that are known. Without an office a person
counts as a citizen.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from kg.gazetteer import Gazetteer
from kg.gazetteer_import.items import Found, Held, clean, distinct, is_day
from kg.model import ActorKind, Skipped

_INSTANCE, _COUNTRY, _CITIZEN, _POSITION, _FAMILY = "P31", "P17", "P27", "P39", "P734"
_SERVES = ("P1001", "P2389", "P17")  # jurisdiction; organisation directed; country
_OF = ("P642", "P1001", "P17")
_FROM, _UNTIL, _FOUNDED, _ENDED, _ISO = "P580", "P582", "P571", "P576", "P298"
_KINDS: Mapping[str, ActorKind] = {
    "Q5": "person",
    "Q6256": "state",  # country
    "Q3624078": "state",  # sovereign state
    "Q245065": "igo",  # intergovernmental organization
    "Q484652": "igo",  # international organization
    "Q79913": "ngo",  # non-governmental organization
    "Q7278": "party",  # political party
    "Q17149090": "armed_group",  # armed organization
    "Q41710": "people",  # ethnic group
}

Entity = Mapping[str, Any]
Offices = Mapping[str, tuple[str, tuple[str, ...]]]
"""The label of each office, and the ids of those whom it serves, by its id."""


def offices(lines: Iterable[str]) -> Offices:
    """Return the offices that people in these lines hold."""
    found: dict[str, tuple[str, tuple[str, ...]]] = {}
    held: set[str] = set()
    for line in lines:
        entity = _entity(line)
        if isinstance(entity, dict):
            held.update(_ids(entity, _POSITION))
            serves = tuple(id for property in _SERVES for id in _ids(entity, property))
            if serves and not _kinds(entity):
                found[entity["id"]] = (_label(entity), serves)
    return {id: office for id, office in found.items() if id in held}


def read(
    where: str, lines: Iterable[str], names: Gazetteer, offices: Offices
) -> Iterator[Found | Skipped]:
    """Yield the actors among the entities; how many are none, in one line at the end."""
    codes, others = by_wikidata(names), list[str]()
    for number, line in enumerate(lines, start=1):
        entity, place = _entity(line), f"{where}, line {number}"
        if isinstance(entity, str):
            yield Skipped(place, entity)
        elif entity is not None and _kinds(entity):
            yield _found(place, entity, codes, offices)
        elif entity is not None and entity["id"] not in offices:
            others.append(entity["id"])
    if others:
        yield Skipped(where, f"{len(others)} entities are no kind of actor, as {min(others)}")


def by_wikidata(names: Gazetteer) -> Mapping[str, str]:
    """Return the codes of states, organisations and groups by their ids in Wikidata."""
    return {
        actor.wikidata: actor.id
        for actor in names.actors.values()
        if actor.wikidata and actor.kind not in ("person", "government_body")
    }


def role_of(office: str) -> str:
    """Return the role of an office in the tables, by the words of its name."""
    words = office.lower()
    if any(word in words for word in ("deputy", "vice", "candidate", "former", "spouse")):
        return "other"
    for role, signs in _ROLES.items():
        if any(sign in words for sign in signs):
            return role
    return "other"


_ROLES = {
    "foreign_minister": ("foreign affairs", "foreign minister", "secretary of state"),
    "defence_minister": ("minister of defence", "minister of defense", "defence minister",
                         "defense minister", "secretary of defense"),
    "head_of_government": ("prime minister", "chancellor of germany", "premier"),
    "leader": ("secretary-general", "secretary general", "president of the european"),
    "head_of_state": ("president of", "king of", "queen of", "emperor", "emir of"),
}  # fmt: skip


def _entity(line: str) -> dict[str, Any] | str | None:
    """Return the entity of a line, None where it has none, or what is wrong with it."""
    text = line.strip().rstrip(",")
    if text in ("", "[", "]"):
        return None
    try:
        entity = json.loads(text)
    except (ValueError, RecursionError):
        return "is no JSON"
    whole = isinstance(entity, dict) and all(
        isinstance(entity.get(part, {}), dict) for part in ("labels", "aliases", "claims")
    )
    return entity if whole and isinstance(entity.get("id"), str) else "is no entity of Wikidata"


def _found(
    where: str, entity: Entity, codes: Mapping[str, str], offices: Offices
) -> Found | Skipped:
    name, kinds = _label(entity), _kinds(entity)
    if not name:
        return Skipped(where, f"{entity['id']} has no English label")
    kind = kinds[0]
    terms = tuple(_terms(entity, codes, offices)) if kind == "person" else ()
    if kind == "person" and not terms:
        return Skipped(where, f"{entity['id']} ({name}) serves and belongs to nobody known")
    home = next((codes[id] for id in _ids(entity, _COUNTRY) if id in codes), "")
    iso = next((v for v in _values(entity, _ISO) if isinstance(v, str)), "")
    return Found(
        where,
        name,
        kind,
        distinct(_texts(entity.get("aliases", {}).get("en"))),
        code=codes.get(entity["id"], iso if kind == "state" else ""),
        country="" if kind == "state" else home,
        wikidata=entity["id"],
        start="" if kind == "person" else _when(_values(entity, _FOUNDED)),
        end="" if kind == "person" else _when(_values(entity, _ENDED)),
        terms=terms,
    )


def _terms(entity: Entity, codes: Mapping[str, str], offices: Offices) -> Iterator[Held]:
    held = False
    for claim in _claims(entity, _POSITION):
        id = _id(_value(claim.get("mainsnak")))
        label, serves = offices.get(id, ("", ()))
        marks = claim.get("qualifiers")
        marks = marks if isinstance(marks, dict) else {}
        of = [_id(_value(snak)) for part in _OF for snak in _list(marks.get(part))]
        side = next((codes[one] for one in (*of, *serves) if one in codes), "")
        if side:
            held = True
            start, end = (_when(map(_value, _list(marks.get(p)))) for p in (_FROM, _UNTIL))
            yield Held(side, label or "official", role_of(label), start, end)
    if not held:
        for id in _ids(entity, _CITIZEN):
            if id in codes:
                yield Held(f"{codes[id]}:CIV", "citizen")
                return


def _kinds(entity: Entity) -> list[ActorKind]:
    return [_KINDS[id] for id in _ids(entity, _INSTANCE) if id in _KINDS]


def _label(entity: Entity) -> str:
    label = entity.get("labels", {}).get("en")
    return clean(str(label.get("value", ""))) if isinstance(label, dict) else ""


def _texts(items: object) -> Iterator[str]:
    yield from (str(item.get("value", "")) for item in _list(items))


def _list(value: object) -> list[dict[str, Any]]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _claims(entity: Entity, property: str) -> list[dict[str, Any]]:
    """Return the statements of a property that Wikidata still stands by, preferred ones first."""
    claims = _list(entity.get("claims", {}).get(property))
    kept = [claim for claim in claims if claim.get("rank") != "deprecated"]
    return sorted(kept, key=lambda claim: claim.get("rank") != "preferred")


def _values(entity: Entity, property: str) -> list[object]:
    return [_value(claim.get("mainsnak")) for claim in _claims(entity, property)]


def _ids(entity: Entity, property: str) -> list[str]:
    return [id for id in map(_id, _values(entity, property)) if id]


def _value(snak: object) -> object:
    value = snak.get("datavalue") if isinstance(snak, dict) else None
    return value.get("value") if isinstance(value, dict) else None


def _id(value: object) -> str:
    return str(value.get("id", "")) if isinstance(value, dict) else ""


def _when(values: Iterable[object]) -> str:
    """Return the first date, as exactly as Wikidata has it: day, month or year."""
    for value in values:
        if isinstance(value, dict) and str(value.get("time", "")).startswith("+"):
            length = {11: 10, 10: 7, 9: 4}.get(value.get("precision", 0), 0)
            day = str(value["time"])[1 : 1 + length]
            if is_day(day):
                return day
    return ""
