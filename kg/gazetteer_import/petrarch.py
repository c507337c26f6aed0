"""PETRARCH's dictionaries of actors and agents, as TABARI and Phoenix have them.

    BORIS_YELTSIN_            # a name, its words joined by _
    +YELTSIN_                 # another name of the same actor
    [RUSGOV 910710-991231]    # whom it acts for from day to day: <date before, >date from then on
    [RUSELI]                  # at all other times

    POLICEMAN_ {POLICEMEN_} [~COP]      # agents: a noun and the role that it adds to an actor

A code is a state and roles (RUSGOV), or a kind of actor and its acronym (IGOUNO). The formats
do not say what is a person and what a body or a group: what has dates and a role is taken for a
person, what governs without dates for a body if its words say so, for a person otherwise.
Names are written in capitals there; here they get the case in which a newspaper has them.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from kg.gazetteer import Gazetteer
from kg.gazetteer_import.items import Found, Held, Item, Row, clean, distinct
from kg.model import ActorKind, Skipped

_STATES = {"GZS": "PSE", "KSV": "XKX", "PAL": "PSE", "ROM": "ROU", "TMP": "TLS", "WSB": "PSE",
           "ZAR": "COD"}  # fmt: skip
"""Codes of states that CAMEO spells in its own way."""
_BODIES = {"ARL": "AL", "ASN": "ASEAN", "EEC": "EU", "NAT": "NATO", "UNO": "UN"}
"""Codes of organisations that a dictionary may use without explaining them."""
_GOVERNING = frozenset({"GOV", "MIL", "COP", "SPY", "JUD", "LEG"})
_ARMED = frozenset({"REB", "SEP", "INS", "RAD", "UAF", "UIS"})
_OPPOSING = frozenset({"OPP", "PTY"})
_KINDS: Mapping[str, ActorKind] = {
    "IGO": "igo", "NGO": "ngo", "NGM": "ngo", "IMG": "armed_group", "UAF": "armed_group",
    "MNC": "other", "BUS": "other",
}  # fmt: skip
_CATEGORIES = {
    "GOV": "official", "LEG": "official", "JUD": "official", "MIL": "force", "COP": "force",
    "SPY": "force", "REB": "insurgent", "SEP": "insurgent", "INS": "insurgent",
    "UAF": "insurgent", "RAD": "insurgent", "OPP": "opposition", "PTY": "party",
}  # fmt: skip
_OF_BODIES = frozenset(
    "administration agency air_force army assembly authority bank bureau cabinet chamber coast"
    " command commission committee congress corps council court department directorate embassy"
    " forces government guard house institute intelligence junta kremlin marines military"
    " ministry navy office palace parliament police politburo presidency regime secretariat"
    " security senate service state troops".split()
)
_PARTICLES = frozenset(
    "al and at bin da de del der des di do dos du el for ibn in la le of on the to ul und van"
    " von y zu".split()
)
_CODE = re.compile(
    r"(?P<code>~?[A-Z0-9]{3,}~?)\s*(?:(?P<sign>[<>])\s*(?P<day>\d+)|(?P<start>\d+)\s*-\s*(?P<end>\d+))?"
)
_SET = re.compile(r"!(?P<name>\w+)!\s*=\s*(?P<words>.*)")


@dataclass(frozen=True, slots=True)
class Coded:
    """A code with the days for which it holds."""

    code: str
    start: str = ""
    end: str = ""

    @property
    def dated(self) -> bool:
        """Tell whether the code holds for a part of the time only."""
        return bool(self.start or self.end)


@dataclass(slots=True)
class Record:
    """A name with its synonyms and codes."""

    where: str
    name: str
    synonyms: list[str] = field(default_factory=list)
    codes: list[Coded] = field(default_factory=list)


def read(where: str, lines: Iterable[str], names: Gazetteer) -> Iterator[Item]:
    """Yield the actors of a dictionary of actors, the nouns of a dictionary of agents."""
    records: list[Record] = []
    for item in _records(where, lines):
        if isinstance(item, Skipped):
            yield item
        else:
            records.append(item)
    bodies = dict(_explained(records, names)) | _BODIES
    for record in records:
        yield from _items(record, names, bodies)


# Lines to records.


def _records(where: str, lines: Iterable[str]) -> Iterator[Record | Skipped]:
    sets: dict[str, list[str]] = {}
    record: Record | None = None
    for number, line in enumerate(lines, start=1):
        place, text = f"{where}, line {number}", _uncommented(line)
        if not text:
            continue
        if match := _SET.fullmatch(text):
            sets[match["name"]] = [w.strip() for w in match["words"].split(",") if w.strip()]
            continue
        head, codes = _parted(text)
        spelled = _expanded(head.removeprefix("+"), sets)
        if spelled and not head.startswith("+") and "]" not in head:
            yield from (record,) if record else ()
            record = Record(place, spelled[0])
            spelled = spelled[1:]
        if record is None or "]" in head:
            yield Skipped(place, "stands before any name" if record is None else "lacks a bracket")
            continue
        record.synonyms += spelled
        for coded in map(_coded, codes):
            if isinstance(coded, str):
                yield Skipped(place, coded)
            else:
                record.codes.append(coded)
    if record is not None:
        yield record


def _parted(text: str) -> tuple[str, list[str]]:
    """Return the name of a line and what stands in its brackets; a plural is left out."""
    head, *codes = text.split("[")
    inside = [code.strip() for code in codes]
    # One without its end keeps its beginning, and is no code.
    return head.split("{")[0].strip(), [
        c[:-1].strip() if c[-1:] == "]" else f"[{c}" for c in inside
    ]


def _uncommented(line: str) -> str:
    return re.split(r"[#;]", re.sub(r"<!--.*?-->", "", line), maxsplit=1)[0].strip()


def _expanded(name: str, sets: Mapping[str, list[str]]) -> list[str]:
    """Return a name, or one for each word of the set that it mentions as !SET!."""
    match = re.search(r"!(\w+)!", name)
    if not match:
        return [name] if name else []
    words = sets.get(match[1], [])
    return [name.replace(match[0], word) for word in words]


def _coded(text: str) -> Coded | str:
    """Return a code with its dates, or what is wrong with it."""
    match = _CODE.fullmatch(text)
    if not match:
        return f"{text!r} is no code"
    written = [match[part] for part in ("day", "start", "end")]
    days = [_day(part) if part else None for part in written]
    for part, day in zip(written, days, strict=True):
        if part and day is None:
            return f"{part!r} is no date as 930120 or 19930120"
    at, start, end = days
    if match["sign"] == "<" and at:
        return Coded(match["code"], end=str(at - dt.timedelta(days=1)))
    if match["sign"] == ">" and at:
        return Coded(match["code"], start=str(at))
    if start and end and end < start:
        return f"{text!r} ends before it starts"
    return Coded(match["code"], str(start or ""), str(end or ""))


def _day(text: str) -> dt.date | None:
    """Read 930120 or 19930120; of two digits, 30 and above are of the last century."""
    if len(text) == 6:
        text = ("19" if text >= "30" else "20") + text
    try:
        return dt.datetime.strptime(text, "%Y%m%d").date() if len(text) == 8 else None
    except ValueError:
        return None


# Records to actors.


def _explained(records: Iterable[Record], names: Gazetteer) -> Iterator[tuple[str, str]]:
    """Yield what the codes of organisations mean, where the dictionary names one that is known."""
    for record in records:
        if len(record.codes) == 1 and record.codes[0].code[:3] in _KINDS:
            for name in _spelled(record):
                for entry in names.lookup(name):
                    if entry.actor.kind in ("igo", "ngo", "coalition", "armed_group"):
                        yield record.codes[0].code, entry.actor.id


def _items(
    record: Record, names: Gazetteer, bodies: Mapping[str, str]
) -> Iterator[Found | Row | Skipped]:
    spelled = _spelled(record)
    if not record.codes or not spelled:
        lacks = "code" if spelled else "name that can be read"
        yield Skipped(record.where, f"{record.name!r} has no {lacks}")
        return
    if all("~" in coded.code and not _state(coded.code, names) for coded in record.codes):
        yield from _nouns(record, names)
        return
    usable: list[Coded] = []
    for coded in record.codes:
        if _state(coded.code, names) or coded.code[:3] in _KINDS or coded.code in bodies:
            usable.append(coded)
        else:
            yield Skipped(record.where, f"the code {coded.code!r} is of no state or known kind")
    if usable:
        yield from _actors(record.where, spelled, usable, names, bodies)


def _nouns(record: Record, names: Gazetteer) -> Iterator[Row]:
    """Yield nouns for people; those that are known have finer categories already."""
    role = record.codes[0].code.strip("~")[:3]
    for name in (record.name, *record.synonyms):
        noun = clean(name.replace("_", " ")).lower()
        if noun and noun not in names.roles:
            category = _CATEGORIES.get(role, "civilian")
            yield Row(record.where, "roles", {"noun": noun, "categories": category})


def _actors(
    where: str,
    spelled: tuple[str, ...],
    codes: list[Coded],
    names: Gazetteer,
    bodies: Mapping[str, str],
) -> Iterator[Found]:
    name, *aliases = spelled
    sides = [_side(coded.code, names, bodies) for coded in codes]
    if all(_state(coded.code, names) and not _role(coded.code) for coded in codes):
        for coded, side in zip(codes, sides, strict=True):
            yield Found(where, name, None, tuple(aliases), code=side, start=coded.start,
                        end=coded.end)  # fmt: skip
        return
    kind = _kind(spelled, codes, names)
    if kind == "person":
        surnames = (alias.capitalize() for alias in aliases if len(alias) <= 3)
        yield Found(where, name, kind, distinct((*aliases, *surnames)), terms=_terms(codes, sides))
        return
    first = codes[0]
    yield Found(
        where,
        name,
        kind,
        tuple(aliases),
        code=bodies.get(first.code, ""),
        country=_state(first.code, names),
        start=first.start,
        end=first.end,
    )


def _kind(spelled: tuple[str, ...], codes: list[Coded], names: Gazetteer) -> ActorKind:
    """Guess what an actor is: known names tell, then dates, then the code, then the words."""
    for entry in (entry for name in spelled for entry in names.lookup(name)):
        if entry.form not in ("family", "other") and entry.actor.kind != "state":
            return entry.actor.kind
    dated, first = any(coded.dated for coded in codes), codes[0].code
    if dated and (_state(first, names) or len(codes) > 1):
        return "person"
    if not _state(first, names):
        return _KINDS.get(first[:3], "igo")
    role = _role(first)[:3]
    if role in _GOVERNING:
        words = spelled[0].lower().split()
        return "government_body" if len(words) == 1 or _OF_BODIES & {*words} else "person"
    if role in _ARMED or role in _OPPOSING:
        return "armed_group" if role in _ARMED else "party"
    return "other"


def _terms(codes: list[Coded], sides: list[str]) -> tuple[Held, ...]:
    """Return whom a person acted for when; an undated code fills what the others leave."""
    pairs = sorted(zip(codes, sides, strict=True), key=lambda p: (p[0].start, p[0].end))
    terms = [Held(side, "", "other", c.start, c.end) for c, side in pairs if c.dated]
    rest = next((side for c, side in pairs if not c.dated), "")
    if not terms:
        return (Held(rest),)
    if not rest or all(term.side.startswith(rest.split(":")[0]) for term in terms):
        return tuple(terms)
    terms += [Held(rest, "", "other", start, end) for start, end in _gaps(terms)]
    return tuple(sorted(terms, key=lambda term: (term.start, term.end)))


def _gaps(terms: Iterable[Held]) -> Iterator[tuple[str, str]]:
    """Yield the times before, between and after sorted terms."""
    free = ""
    for term in terms:
        if term.start > free:
            yield free, _before(term.start)
        if not term.end:
            return
        free = max(free, _after(term.end))
    yield free, ""


def _after(day: str) -> str:
    return str(dt.date.fromisoformat(day) + dt.timedelta(days=1))


def _before(day: str) -> str:
    return str(dt.date.fromisoformat(day) - dt.timedelta(days=1))


def _state(code: str, names: Gazetteer) -> str:
    """Return the state that a code begins with, "" if with none."""
    head = code.strip("~")[:3]
    known = names.actors.get(_STATES.get(head, head))
    return known.id if known and known.kind == "state" else ""


def _role(code: str) -> str:
    return code.strip("~")[3:]


def _side(code: str, names: Gazetteer, bodies: Mapping[str, str]) -> str:
    """Return whom a code stands for, as people.csv writes it: RUS, SYR:REB, NATO."""
    state, role = _state(code, names), _role(code)[:3]
    if not state:
        pieces = [code[i : i + 3] for i in range(3, len(code), 3)]
        return bodies.get(code) or next((bodies[p] for p in pieces if p in bodies), "")
    if not role or role in _GOVERNING:
        return state
    if role in _ARMED or role in _OPPOSING:
        return f"{state}:REB" if role in _ARMED else f"{state}:OPP"
    return f"{state}:CIV"


# Names in capitals.


def _spelled(record: Record) -> tuple[str, ...]:
    forms = (form for name in (record.name, *record.synonyms) for form in cased(name))
    return distinct(forms)


def cased(name: str) -> tuple[str, ...]:
    """Return a name in capitals as it may stand in a text, the likeliest form first."""
    words = name.replace("_", " ").split()
    if not words or name != name.upper():
        return (" ".join(words),) if words else ()
    if len(words) == 1:
        whole = words[0]
        return (whole,) if len(whole) <= 3 or "." in whole else (_capital(whole), whole)
    titled = [_capital(word) for word in words]
    lowered = [t.lower() if i and t.lower() in _PARTICLES else t for i, t in enumerate(titled)]
    acronyms = [w if len(w) <= 3 and "." not in t and low == t else low
                for w, t, low in zip(words, titled, lowered, strict=True)]  # fmt: skip
    arabic = [re.sub(r"^(Al|El|Ul)-", lambda m: m[0].lower(), word) for word in lowered]
    return distinct(" ".join(form) for form in (arabic, lowered, titled, acronyms))


def _capital(word: str) -> str:
    if "." in word:
        return word
    return re.sub(r"[^\W\d_]+", lambda m: m[0].capitalize() if m.start() == 0 or
                  word[m.start() - 1] in "-'’" else m[0].lower(), word)  # fmt: skip
