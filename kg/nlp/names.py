"""Names of actors in a text: gazetteer look-up, cleared of names that are part of other names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from kg.gazetteer import Entry, Gazetteer, Match
from kg.model import Actor


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a Doc: tokens `start` to `end`, its syntactic head, and what it may mean."""

    start: int
    end: int
    root: int
    entries: tuple[Entry, ...]


_NOT_AFTER = {
    "New": frozenset({"name", "adjective", "capital"}),
    "Latin": frozenset({"adjective", "demonym"}),
    "African": frozenset({"adjective", "demonym"}),
    "Native": frozenset({"adjective", "demonym"}),
    "Central": frozenset({"adjective", "demonym"}),
    "South": frozenset({"adjective", "demonym"}),
    "North": frozenset({"adjective", "demonym"}),
    "Lake": frozenset({"name"}),
}
"""Words before a name that make another name of it: New Mexico, Latin American, Lake Chad."""

LOCATIVE = frozenset({"in", "at", "from", "near", "to"})

_MONTH_LIKE = frozenset({"May", "March", "August"})


def find_names(
    doc: Doc, gazetteer: Gazetteer, matches: Sequence[Match] | None = None
) -> list[Name]:
    """Return the names of actors in the Doc, from left to right, without overlap.

    `matches` are those of the gazetteer in its text, if they have been looked up already.
    """
    names: list[Name] = []
    before: Match | None = None
    text = doc.text
    for match in gazetteer.find(text) if matches is None else matches:
        previous, before = before, match
        if previous is not None and _homonym_after_place(text, previous, match):
            continue
        span = doc.char_span(match.start, match.end, alignment_mode="expand")
        if span is None or names and span.start < names[-1].end:
            continue
        found = match.entries
        if len(span) > 1 and follows_stance(span[0]):  # "anti-Taliban fighters" are no Taliban
            span, found = _first_name_in(span, gazetteer)
        elsewhere = any(e.form == "other" for e in found) and span.root.ent_type_ != "PERSON"
        if initialled := _with_initial(span, gazetteer):
            free = not names or names[-1].end <= span.start - 2
            names.append(Name(span.start - 2 * free, span.end, span.root.i, initialled))
            continue
        entries = tuple(
            e
            for e in found
            if e.form != "other"
            and not (elsewhere and e.form == "family")
            and _plausible(doc, span.start, span.end, e, gazetteer)
        )
        if entries:
            names.append(Name(span.start, span.end, span.root.i, entries))
    return names


STANCES = frozenset({"pro", "anti", "non", "ex"})
"""Prefixes after which a name says whom somebody is for, against, or no more."""


def follows_stance(token: Token) -> bool:
    """Tell whether a word follows a prefix: `Assad` in "anti-Assad"."""
    i, doc = token.i, token.doc
    return i >= 2 and doc[i - 1].text == "-" and doc[i - 2].lower_ in STANCES


def _first_name_in(span: Span, gazetteer: Gazetteer) -> tuple[Span, tuple[Entry, ...]]:
    """Return the longest name with which another begins: `Taliban` of "Taliban fighters"."""
    for end in range(span.end - 1, span.start, -1):
        shorter = span.doc[span.start : end]
        if entries := gazetteer.lookup(shorter.text):
            return shorter, entries
    return span, ()


def _with_initial(surname: Span, gazetteer: Gazetteer) -> tuple[Entry, ...]:
    """Return who is meant by a surname after a given name and an initial: "Mary L. Robinson"."""
    if surname.start < 2 or not _INITIAL.fullmatch(surname.doc[surname.start - 1].text):
        return ()
    given = surname.doc[surname.start - 2].text
    known = gazetteer.lookup(f"{given} {surname.text}")
    return tuple(entry for entry in known if entry.form == "person")


_INITIAL = re.compile(r"[A-Z]\.?")


def mark_proper(names: Iterable[Name], doc: Doc) -> None:
    """Tag a surname as a name that was taken for a noun: "Macron met", at the start."""
    for name in names:
        root = doc[name.root]
        bare = not any(child.dep_ in ("det", "amod", "compound") for child in root.children)
        if (
            root.tag_ in ("NN", "NNS")
            and root.dep_ in ("nsubj", "nsubjpass", "poss")
            and bare
            and root.is_title
            and any(entry.form == "family" for entry in name.entries)
        ):
            root.tag_, root.pos_ = "NNP", "PROPN"


def _homonym_after_place(text: str, previous: Match, match: Match) -> bool:
    """Tell whether a name only says where a town lies: "Atlanta, Georgia"."""
    if text[previous.end : match.start] != ", ":
        return False
    towns = [e.actor.country for e in previous.entries if e.form == "other" and e.actor.country]
    states = {e.actor.country for e in match.entries if e.form in ("name", "capital")}
    return (
        bool(towns)
        and bool(states)
        and (not states & set(towns) or match.entries[0].form == "capital")
    )


def _plausible(doc: Doc, start: int, end: int, entry: Entry, gazetteer: Gazetteer) -> bool:
    first, last = doc[start], doc[end - 1]
    before = doc[start - 1] if start else None
    if before is not None and entry.form in _NOT_AFTER.get(before.text, ()):
        return False
    if _names_an_era(doc, end):
        return False
    if first.lower_ in _COMPASS and end < len(doc) and doc[end].ent_type_ == "NORP":
        return False  # "West African leaders"
    if entry.form == "combining":
        return end < len(doc) and doc[end].text == "-"
    if entry.form == "family":
        return _is_surname(first, last, before, gazetteer)
    if entry.form in ("name", "capital", "adjective", "metonym"):
        return not _part_of_longer_name(first, last, entry, gazetteer)
    return True


_COMPASS = frozenset({"west", "east", "north", "south"})


def _names_an_era(doc: Doc, end: int) -> bool:
    """Tell whether a name only says of what time or make a thing is: "Soviet-era debt"."""
    return end + 1 < len(doc) and doc[end].text == "-" and doc[end + 1].lower_ in _MAKES


_MAKES = frozenset({"era", "style", "type"})
COURTESY = frozenset(
    "mr mrs ms miss dr sir lord lady madame monsieur sheikh gen general col sen rep ayatollah "
    "comrade".split()
)
_MODIFIERS = frozenset({"compound", "nmod", "amod", "poss"})


def _is_surname(first: Token, last: Token, before: Token | None, gazetteer: Gazetteer) -> bool:
    """Tell whether a word is used as somebody's surname, and not as part of another's name."""
    if last.pos_ not in ("PROPN", "NOUN", "ADJ", "X") or not first.text[:1].isupper():
        return False
    if first.text in _MONTH_LIKE and _is_month(first) or last.text[-1:].isdigit():
        return False  # "Su-35" is a fighter
    if before is not None and before.text == "-" and _is_name_part(before, last, gazetteer):
        return False
    if before is not None and before.lower_ == "the" and last.dep_ not in _MODIFIERS:
        return False  # "the West" is no Mr West, "the Bush administration" is Bush's
    if first.ent_type_ == "NORP" and first.dep_ in ("amod", "compound"):
        return False  # "Muslim militias"
    if last.i + 1 < len(last.doc):
        after = last.nbor()
        if after.ent_type_ == "PERSON" and after.ent_iob_ == "I" and after.text not in ("'s", "'"):
            return False
    return before is None or not (
        first.ent_type_ == "PERSON"
        and first.ent_iob_ == "I"
        and before.is_title
        and not (before.i > 0 and before.nbor(-1).lower_ in LOCATIVE)
        and before.lower_.rstrip(".") not in COURTESY
        and before.lower_ not in gazetteer.roles
    )


def _is_name_part(hyphen: Token, last: Token, gazetteer: Gazetteer) -> bool:
    """Tell whether a word is half of a name: `Karim` of "Abdul-Karim", not of "Putin-Obama"."""
    if hyphen.i == 0 or not (first := hyphen.nbor(-1)).is_title:
        return False
    return not (gazetteer.lookup(first.text) or gazetteer.lookup(f"{first.text} {last.text}"))


def _is_month(token: Token) -> bool:
    """Tell whether "May" is the month: a date, and not who does something."""
    if token.i + 1 < len(token.doc) and token.nbor().like_num:
        return True
    return token.ent_type_ == "DATE" and token.dep_ not in ("nsubj", "nsubjpass", "dobj", "poss")


def _part_of_longer_name(first: Token, last: Token, entry: Entry, gazetteer: Gazetteer) -> bool:
    """Tell whether the words belong to a person, a firm or a newspaper: "Moscow Times"."""
    head = last.head
    if entry.actor.kind == "party" and first.ent_type_ == "ORG" and first.ent_iob_ == "I":
        before = first.nbor(-1)
        if before.dep_ == "compound" and before.head == last and before.text.istitle():
            return True  # "the Grand National Party" is not the National Party
    if last.dep_ == "compound" and head.pos_ == "PROPN" and head.i == last.i + 1:
        lemma = head.lower_
        if lemma in gazetteer.roles or lemma.rstrip("s") in gazetteer.roles:
            return False
        if last.ent_type_ == "ORG" and last.ent_id == head.ent_id and head.ent_iob_ == "I":
            return entry.form != "adjective" or head.text in _BRANDS
        if entry.weak and head.ent_type_ in ("PERSON", ""):
            return True
    return entry.weak and last.ent_type_ == "PERSON" and first.ent_iob_ == "I"


_BRANDS = frozenset(
    {"Airways", "Airlines", "Petroleum", "Telecom", "University", "Motors", "Times"}
)


def country_at(token: Token, gazetteer: Gazetteer) -> Actor | None:
    """Return the state that a named town or region lies in, if it is only one."""
    if token.pos_ != "PROPN":
        return None
    start = min((c.i for c in token.lefts if c.dep_ in ("compound", "amod")), default=token.i)
    for text in (token.doc[start : token.i + 1].text, token.text):
        for entry in gazetteer.lookup(text):
            if entry.form == "other" and entry.actor.country:
                return gazetteer.actors.get(entry.actor.country)
    return None
