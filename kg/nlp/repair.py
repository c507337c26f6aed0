"""Repairs of dependency parses: errors of the parser that are regular enough to be undone."""

from __future__ import annotations

import functools
from collections.abc import Callable, Mapping

from spacy.tokens import Doc, Token

from kg import lexicon
from kg.nlp.clauses import CHARGING
from kg.nlp.quotes import SAYING

_PLACES = frozenset({"GPE", "LOC", "DATE", "FAC", "EVENT"})
_WHERE = frozenset({"GPE", "LOC", "NORP", "ORG"})
_DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february april june july "
    "september october november december".split()
)
"""Days and months; May, March and August may be names, and are no numbers of the others."""


def repair(doc: Doc) -> Doc:
    """Undo regular parse errors in place and return the Doc."""
    for token in doc:
        if token.ent_type_ == "PERSON":
            _join_office(token)
    for token in doc:
        for mend in _OF_WORDS.get(token.lower_, ()):
            mend(token)
        for mend in _mending(token.dep_):
            mend(token)
        for find_head, label in _placed(token.dep_):
            if (head := find_head(token)) is not None:
                token.head, token.dep_ = head, label
    return doc


def _mend_main_verb(token: Token) -> None:
    """Undo two ways in which a verb loses its subject or object.

    "X hosted talks" read as a noun with an adjective; "has alarmed" with the subject below "has".
    """
    head = token.head
    if token.dep_ in ("nsubj", "nsubjpass") and head.dep_ in ("aux", "auxpass"):
        token.head = head.head
    if token.dep_ != "amod" or token.tag_ != "VBD" or head.dep_ != "ROOT":
        return
    if any(child.dep_ == "nsubj" and child.i < token.i for child in token.children):
        token.head = token
        token.dep_ = "ROOT"
        head.head = token
        head.dep_ = "dobj"


def _mend_adverb(token: Token) -> None:
    """Give "together" back to its verb: "brought them together in Paris"."""
    if token.lower_ != "together":
        return
    place = token.head.lower_ in ("in", "at", "for", "on")
    if place and token.head.head.pos_ == "VERB":
        token.head = token.head.head
    if token.head.pos_ in ("NOUN", "PROPN"):
        verb = next((a for a in token.ancestors if a.pos_ == "VERB"), token.head)
        token.head = verb if verb.lemma_ == "bring" else token.head


_OF_OTHERS = frozenset("departing feuding opposing protesting striking visiting warring".split())
_TAKING_DEEDS = frozenset(
    "admit avoid ban begin cease consider continue delay deny discuss enjoy favor favour finish "
    "forbid halt keep oppose postpone propose quit recommend remember resume risk start stop "
    "suggest support".split()
)


def _free_guest(token: Token) -> None:
    """Read as an adjective what only looks like a deed: "told visiting US officials that"."""
    verb = token.head
    if token.lower_ not in _OF_OTHERS or verb.i != token.i - 1 or verb.lemma_ in _TAKING_DEEDS:
        return
    guest = next((c for c in token.rights if c.dep_ == "dobj"), None)
    if token.dep_ not in ("xcomp", "advcl", "ccomp") or guest is None or not any(guest.lefts):
        return
    for child in list(token.rights):
        child.head = verb
    token.head, token.dep_ = guest, "amod"


def _free_day(day: Token) -> None:
    """Part the day from the subject after it: "On Monday Macron flew", "On Friday Turkey said"."""
    if day.lower_ not in _DAYS or day.dep_ not in ("compound", "nmod") or day.i == 0:
        return
    preposition, subject = day.nbor(-1), day.head
    if preposition.lower_ not in ("on", "in", "by", "since") or subject.i < day.i:
        return
    if subject.dep_ == "pobj" and subject.head == preposition:
        verb = preposition.head
        taken = any(child.dep_ in ("nsubj", "nsubjpass", "csubj") for child in verb.children)
        if taken or verb.i < subject.i or verb.pos_ not in ("VERB", "AUX"):
            return
        subject.head = verb
        subject.dep_ = "nsubjpass" if any(c.dep_ == "auxpass" for c in verb.children) else "nsubj"
    elif subject.dep_ not in ("nsubj", "nsubjpass", "poss"):
        return
    day.head = preposition
    day.dep_ = "pobj"


def _part_aside(token: Token) -> None:
    """Part from a name what a semicolon sets apart: "hit Israel; no injuries"."""
    start = token.left_edge.i
    if start and token.doc[start - 1].text == ";":
        token.dep_ = "dep"


def _free_subject(noun: Token) -> None:
    """Read as the subject a noun read as part of its verb: "Iranian delegation heads to X"."""
    verb = noun.head
    if verb.pos_ != "VERB" or verb.tag_ not in ("VBZ", "VBP", "VBD") or noun.i != verb.i - 1:
        return
    if noun.pos_ not in ("NOUN", "PROPN") or any(c.dep_.startswith("nsubj") for c in verb.lefts):
        return
    for child in [c for c in verb.lefts if c.dep_ in ("amod", "compound", "det", "nmod")]:
        child.head = noun
    noun.head, noun.dep_ = verb, "nsubj"


def _read_owned(mark: Token) -> None:
    """Read as a noun what somebody owns, not as a verb: "details of the president's visit to X"."""
    owner, deed = mark.head, mark.doc[mark.i + 1 : mark.i + 2]
    if mark.dep_ != "case" or not deed or deed[0].pos_ != "VERB" or not deed[0].is_ancestor(owner):
        return
    thing = deed[0]
    if thing.tag_ == "VBG" or ("noun", thing.lower_) not in lexicon.load().by_word:
        return
    if owner.dep_ == "pobj":
        preposition, whole = owner.head, owner.head.head
        if whole.head != thing or thing.dep_ != "ROOT":
            return
        whole.head, whole.dep_ = whole, "ROOT"
        thing.head, thing.dep_ = preposition, "pobj"
    elif owner.head != thing:
        return
    owner.head, owner.dep_ = thing, "poss"
    thing.tag_, thing.pos_, thing.lemma_ = "NN", "NOUN", thing.lower_


_NAMING = frozenset("brand call declare deem designate dub label name proclaim pronounce".split())


def _read_named_as(noun: Token) -> None:
    """Read as what it is called what follows an object: "declared its armed wing a terror group".

    The parser takes it for an apposition, which a comma would part, and the object for a clause.
    """
    if noun.dep_ == "dobj":
        passive = any(c.dep_ == "nsubjpass" for c in noun.head.lefts)
        noun.dep_ = "oprd" if passive and noun.head.lemma_ in _NAMING else "dobj"
        return
    thing, verb = noun.head, noun.head.head
    if verb.lemma_ not in _NAMING or thing.dep_ not in ("dobj", "ccomp") or thing.i < verb.i:
        return
    if thing.pos_ not in ("NOUN", "PROPN") or noun.left_edge.i != thing.i + 1:
        return
    noun.head, noun.dep_ = verb, "oprd"
    thing.dep_ = "dobj"


def _join_list(token: Token) -> None:
    """Read the second of a list of names as one, not as an apposition: "Chile, Peru and Cuba"."""
    if token.dep_ != "appos" or token.left_edge.i == 0:
        return
    listed = [child for child in token.rights if child.dep_ == "conj"]
    kind = token.head.ent_type_
    if (
        kind in ("GPE", "PERSON")
        and listed
        and token.nbor(1).lower_ in (",", "and")
        and token.doc[token.left_edge.i - 1].text == ","
        and all(t.pos_ == "PROPN" and t.ent_type_ == kind for t in (token, listed[0]))
    ):
        token.dep_ = "conj"


def _move_name(token: Token) -> None:
    """Set a person beside the office, not its place: "the envoy to Peru, Ana Diaz"."""
    place = token.head
    if token.dep_ != "appos" or token.ent_type_ != "PERSON" or place.ent_type_ not in _WHERE:
        return
    while place.dep_ == "pobj" and place.head.dep_ == "prep":
        place = place.head.head
        if place.pos_ == "NOUN":
            token.head = place
            return


def _raise_verb(token: Token) -> None:
    """Make a finite verb the head, not the noun before it: "The regime bombed Aleppo"."""
    noun = token.head
    if token.dep_ != "acl" or token.i - noun.i > 2 or not _is_finite(token):
        return
    if noun.dep_ == "ROOT":
        token.head, token.dep_ = token, "ROOT"
    elif noun.dep_ == "pobj" and noun.head.lower_ == "as":  # "as troops charged into the town"
        conjunction = noun.head
        token.head, token.dep_ = conjunction.head, "advcl"
        conjunction.head, conjunction.dep_ = token, "mark"
    else:
        return
    token.tag_ = "VBD"
    noun.head, noun.dep_ = token, "nsubj"
    for clause in (c for c in noun.rights if c.dep_ == "relcl" and c.left_edge.i > token.i):
        last = clause.left_edge.nbor(-1)
        if last.pos_ in ("NOUN", "PROPN"):
            clause.head = last  # "charged at gunmen who": it is no more of the noun before


_GIVING = frozenset("allow award call deny give grant hand name offer pay send show teach".split())
_SETTING_OUT = frozenset("advance burst charge cross march pour stream surge swarm".split())


def _is_finite(verb: Token) -> bool:
    """Tell whether a participle right after a noun is a past tense: it has an object or moves.

    "Troops killed in the east" may as well have been killed.
    """
    if verb.tag_ == "VBD":
        return True
    given = verb.lemma_ in _GIVING and not any(c.dep_ == "prt" for c in verb.children)
    if verb.tag_ != "VBN" or given:
        return False
    if any(c.dep_ in ("agent", "auxpass", "aux") for c in verb.children):
        return False
    after = verb.nbor(1).lower_ if verb.i + 1 < len(verb.doc) else ""
    moving = verb.lemma_ in _SETTING_OUT and after in ("into", "across", "through", "towards")
    return moving or any(c.dep_ == "dobj" and c.i > verb.i for c in verb.children)


def _part_clauses(token: Token) -> None:
    """Part what one says from another's deed told before: "X fled and Y said that Z stayed".

    A verb of saying has one content: with a clause after it and "and" before its subject, the
    clause before it stands for itself.
    """
    said = token.head
    if token.dep_ != "ccomp" or token.i > said.i or said.dep_ != "ROOT":
        return
    told = any(child.dep_ == "ccomp" and child.i > said.i for child in said.children)
    own = any(child.dep_ in ("nsubj", "nsubjpass") for child in token.lefts)
    if told and own and any(t.dep_ == "cc" for t in token.doc[token.i : said.i]):
        token.head, token.dep_ = token, "ROOT"
        said.head, said.dep_ = token, "conj"


def _join_office(name: Token) -> None:
    """Set a name beside its office, which was joined to a thing: "the port and its mayor, X, said".

    Where the name was the subject of the next clause, the office is.
    """
    office, end = _named_office(name), name.right_edge.i + 1
    if office is None or end >= len(name.doc):
        return
    if name.dep_ in ("nsubj", "nsubjpass") and name.doc[end].text == ",":
        office.head, office.dep_ = name.head, name.dep_
        name.head, name.dep_ = office, "appos"
    elif name.dep_ == "appos" and name.head == office.head:
        name.head = office


def _named_office(name: Token) -> Token | None:
    """Return the noun joined by "and" right before a person's name: "a boat and the envoy, X"."""
    start = name.left_edge.i - 1
    if name.ent_type_ != "PERSON" or start < 2 or name.doc[start].text != ",":
        return None
    office = name.doc[start - 1]
    while office.dep_ in ("pobj", "prep") and office.head.i < office.i:
        office = office.head  # "the secretary of state"
    return office if (office.dep_, office.tag_, office.ent_type_) == ("conj", "NN", "") else None


def _name_may(token: Token) -> None:
    """Read "May" before a finite verb as a name: "May met Merkel", but not "May it last"."""
    if token.text == "May" and token.dep_ == "aux" and token.head.tag_ != "VB":
        token.tag_, token.pos_, token.dep_ = "NNP", "PROPN", "nsubj"


def _free_captives(token: Token) -> None:
    """Read who is taken, not what as, as the object: "took 20 soldiers prisoner (hostage)"."""
    if token.lower_ not in ("prisoner", "hostage", "captive") or token.dep_ != "dobj":
        return
    taken = next((c for c in token.lefts if c.dep_ == "compound" and c.i == token.i - 1), None)
    if taken is not None and (taken.tag_ in ("NNS", "NNPS") or taken.pos_ == "PROPN"):
        taken.head, taken.dep_ = token.head, "dobj"
        for child in [c for c in token.lefts if c.i < taken.i]:
            child.head = taken
    if any(c.dep_ == "dobj" and c.i < token.i for c in token.head.children):
        token.dep_ = "oprd"


def _read_participle(token: Token) -> None:
    """Read a noun with an object as the participle that it is: "and warning Turkey"."""
    noun = token.tag_ == "NN" and token.lower_.endswith("ing")
    if noun and any(child.dep_ == "dobj" for child in token.rights):
        token.tag_, token.pos_, token.lemma_ = "VBG", "VERB", _base_of(token)


def _part_gapped(token: Token) -> None:
    """Part a name from the thing listed before it: "sent 200 troops, Italy and Spain 500 each".

    A number right after a name counts the same thing again, of which the name is the giver.
    """
    thing = token.head
    if token.dep_ not in ("conj", "appos") or thing.dep_ != "dobj" or thing.pos_ != "NOUN":
        return
    names = [token, *(child for child in token.rights if child.dep_ == "conj")]
    counted = any(c.dep_ == "nummod" and c.i == t.i + 1 for t in names for c in t.rights)
    if counted and token.ent_type_ == "GPE" and any(c.dep_ == "nummod" for c in thing.lefts):
        token.dep_ = "dep"


def _part_second(name: Token) -> None:
    """Part from an object the second clause that has no verb: "X backs Y and Z the rebels"."""
    start = name.left_edge.i
    if name.dep_ != "conj" or name.pos_ != "PROPN" or name.doc[start - 1].lower_ != "and":
        return
    first, after = name.head, name.doc[name.i + 1 : name.i + 2]
    if not any(t.dep_ == "det" for t in after):
        return
    second = after[0].head
    if first.head == second and first.dep_ in ("nmod", "compound") and second.dep_ == "dobj":
        first.head, first.dep_ = second.head, "dobj"
    elif first.dep_ != "dobj" or second.dep_ not in ("conj", "appos", "npadvmod", "dobj"):
        return
    name.dep_ = second.dep_ = "dep"


def _read_what(clause: Token) -> None:
    """Read the thing, not the clause, as the object: "bombed what it called (said were) camps"."""
    verb = clause.head
    if clause.dep_ not in ("ccomp", "pcomp") or clause.left_edge.lower_ != "what":
        return
    if verb.i > clause.left_edge.i or verb.pos_ not in ("VERB", "ADP"):
        return
    below = (clause, *(c for c in clause.rights if c.dep_ in ("ccomp", "xcomp")))
    found = (c for node in below for c in node.rights if c.dep_ in ("attr", "oprd"))
    thing = next((c for c in found if c.pos_ in ("NOUN", "PROPN")), None)
    if thing is not None and not any(c.dep_ in ("dobj", "pobj") for c in verb.rights):
        thing.head, thing.dep_ = verb, "pobj" if clause.dep_ == "pcomp" else "dobj"
        clause.dep_ = "dep"


def _name_some_of_them(them: Token) -> None:
    """Set a people beside whom it is part of: "killed ten people, most of them (among them) Turks".

    The parser makes a clause of it, without a verb.
    """
    part = them.head
    if them.lower_ != "them" or part.lower_ not in ("of", "among"):
        return
    part = part.head if part.lower_ == "of" else part
    name, comma = part.head, part.left_edge.i - 1
    if name.i < them.i or name.tag_ not in ("NNS", "NNP", "NNPS", "JJ") or comma < 1:
        return
    whole = them.doc[comma - 1]
    while whole.dep_ in ("pobj", "prep", "acl") and whole.head.i < whole.i:
        if any(child.dep_ == "nummod" for child in whole.lefts):
            break  # "the envoys of two countries, among them Chad"
        whole = whole.head
    if them.doc[comma].text != "," or whole.tag_ not in ("NNS", "NNPS") or whole == name:
        return
    if name.dep_ == "ROOT":
        verb = next((c for c in name.lefts if c.dep_ == "ccomp" and c.is_ancestor(whole)), None)
        if verb is None:
            return
        verb.head, verb.dep_ = verb, "ROOT"
    name.head, name.dep_ = whole, "appos"


_ADVERBIAL = frozenset(
    "after although as because before once since though until when while".split()
)


def _read_adverbial(clause: Token) -> None:
    """Read what a conjunction opens as no content: "As troops left, X said that Y had won"."""
    if clause.i < clause.head.i and any(
        c.dep_ in ("mark", "advmod") and c.lower_ in _ADVERBIAL for c in clause.lefts
    ):
        clause.dep_ = "advcl"


def _raise_report(said: Token) -> None:
    """Make who reports at the end the main clause: "X shelled Y, Deputy Minister Z told Reuters".

    Without "and" a verb of saying, of whose content nothing follows, is not joined to a deed.
    """
    deed = said.head
    if said.lemma_ not in SAYING or said.tag_ not in _FINITE or said.i < deed.i:
        return
    if deed.dep_ != "ROOT" or deed.pos_ != "VERB" or deed.lemma_ in SAYING:
        return
    if any(c.dep_ in ("mark", "advmod", "aux") for c in said.lefts) or any(
        c.dep_ in ("ccomp", "xcomp") for c in said.rights
    ):
        return
    subject = next((c for c in said.lefts if c.dep_ == "nsubj"), None)
    if subject is None and said.nbor(-1).dep_ == "appos":
        subject = said.nbor(-1)
    if subject is None or said.doc[subject.left_edge.i - 1].text != ",":
        return
    said.head, said.dep_ = said, "ROOT"
    subject.head, subject.dep_ = said, "nsubj"
    deed.head, deed.dep_ = said, "ccomp"


def _free_object(thing: Token) -> None:
    """Part the object of a deed from who reports it: "surprised Niger, the envoy Z wrote".

    A true apposition is closed by a comma: "Niger, chairman of the Union, wrote".
    """
    said = thing.head
    if said.lemma_ not in SAYING or thing.i > said.i or thing.left_edge.i == 0:
        return
    named = next((c for c in thing.rights if c.dep_ == "appos"), None)
    if named is None or named.right_edge.i + 1 != said.i:
        return
    before, comma = thing.doc[thing.left_edge.i - 1], thing.doc[named.left_edge.i - 1]
    if comma.text != "," or before.pos_ not in ("VERB", "ADP"):
        return
    named.head, named.dep_ = said, "nsubj"
    thing.head, thing.dep_ = before, "dobj" if before.pos_ == "VERB" else "pobj"


def _part_inserted(doer: Token) -> None:
    """Give a deed its subject back, which stands before who tells: "X, Y said, has shelled Z"."""
    said, end = doer.head, doer.right_edge.i + 1
    if said.lemma_ not in SAYING or end >= said.i or doer.doc[end].text != ",":
        return
    if not any(c.dep_ == "nsubj" and c.i > end for c in said.lefts):
        return
    deeds = [c for c in said.rights if c.dep_ == "ccomp"]
    deeds += [said.head] if said.head.i > said.i else []
    for deed in deeds:
        if not any(c.dep_ in ("nsubj", "nsubjpass") for c in deed.lefts):
            passive = any(c.dep_ == "auxpass" for c in deed.lefts)
            doer.head, doer.dep_ = deed, "nsubjpass" if passive else "nsubj"
            return


def _join_compound(noun: Token) -> None:
    """Read two nouns side by side as one object: "securing a ceasefire deal"."""
    if noun.dep_ != "dobj" or noun.tag_ != "NN" or noun.i + 1 >= len(noun.doc):
        return
    whole = noun.nbor(1)
    if whole.dep_ == "dobj" and whole.head == noun.head and whole.tag_ in ("NN", "NNS"):
        for child in list(noun.lefts):
            child.head = whole
        noun.head, noun.dep_ = whole, "compound"


def _read_scene(deed: Token) -> None:
    """Give a deed to who stands before it: "images of police guarding mosques"."""
    preposition = deed.head
    doer = next((c for c in preposition.rights if c.dep_ == "pobj" and c.i < deed.i), None)
    if deed.tag_ == "VBG" and doer is not None and deed.i == doer.i + 1:
        deed.head, deed.dep_ = doer, "acl"


_GIVEN = _GIVING | {"ask", "tell", "promise", "elect", "appoint"}


def _read_has(token: Token) -> None:
    """Read "he's hosted X" as what he has done: what is done to him has no object."""
    verb = token.head
    if token.lower_ not in ("'s", "’s") or verb.lemma_ in _GIVEN:
        return
    if any(c.dep_ == "dobj" and c.i > verb.i for c in verb.children):
        token.dep_, token.lemma_ = "aux", "have"
        for subject in (c for c in verb.lefts if c.dep_ == "nsubjpass"):
            subject.dep_ = "nsubj"


_CHANNELS = frozenset("email e-mail letter phone radio telephone video videolink".split())


def _read_judgement(adjective: Token) -> None:
    """Read as its object the adjective after a preposition: "described it as unlawful"."""
    if adjective.head.dep_ == "prep" and adjective.i > adjective.head.i:
        adjective.dep_ = "pobj"


def _read_means(by: Token) -> None:
    """Read "by telephone" as what it is: nobody does anything there."""
    if by.dep_ == "agent" and any(c.lower_ in _CHANNELS for c in by.children):
        by.dep_ = "prep"


def _read_called_home(called: Token) -> None:
    """Read whom one calls home or in as the object, not as a name: "called home its envoy"."""
    if called.dep_ != "oprd":
        return
    between = called.doc[called.head.i + 1 : called.left_edge.i]
    if [t.lower_ for t in between] in (["home"], ["in"], ["back"]):
        called.dep_ = "dobj"


def _base_of(participle: Token) -> str:
    """Return the base form of a participle, as far as the lexicon has it: "urge" of "urging"."""
    stem = participle.lower_.removesuffix("ing")
    known = lexicon.load().by_word
    forms = (stem, f"{stem}e", stem[:-1])
    return next((form for form in forms if ("verb", form) in known), stem)


def _fellow_participle_of(token: Token) -> Token | None:
    """Return the participle that another one goes with: "urging him to stop and warning Turkey"."""
    if token.dep_ != "conj" or not token.lower_.endswith("ing") or token.head.tag_ != "VB":
        return None
    return next(
        (a for a in token.ancestors if a.tag_ == "VBG" and a.dep_ in ("advcl", "ROOT")), None
    )


def _lost_subject_of(token: Token) -> Token | None:
    """Return the verb whose subject was read as an apposition.

    "Before leaving Paris, Hollande said": an opening adjunct ends in a place or date; a comma and
    the subject follow, and the main verb has no subject of its own.
    """
    if token.dep_ not in ("appos", "conj") or token.pos_ not in ("PROPN", "NOUN"):
        return None
    if token.ent_type_ in _PLACES - {"GPE"}:
        return None
    if token.left_edge.i == 0 or token.doc[token.left_edge.i - 1].text != ",":
        return None
    if any(child.dep_ == "cc" for child in token.head.children):
        return None
    for verb in token.ancestors:
        if verb.pos_ in ("VERB", "AUX") and verb.i > token.i:
            taken = any(child.dep_ in ("nsubj", "nsubjpass", "csubj") for child in verb.children)
            return None if taken or verb.tag_ == "VB" else verb
    return None


def _verb_after(token: Token) -> Token | None:
    """Return the verb whose subject was joined to a noun: "shelled on Sunday and Israel replied".

    Before a second verb stands a conjunction; where a noun stands instead, that is its subject.
    """
    if token.dep_ != "conj" or token.pos_ not in ("PROPN", "NOUN"):
        return None
    after = next((t for t in token.doc[token.right_edge.i + 1 :] if t.text != ","), token)
    verb = after.head if after.dep_ in ("aux", "auxpass", "advmod", "neg") else after
    finite = verb.tag_ in ("VBD", "VBZ") and any(c.dep_ == "dobj" for c in verb.children)
    linked = verb.dep_ in ("conj", "dep") or verb.dep_ == "advcl" and finite
    joined = linked and verb.tag_ != "VB" and verb.head in token.ancestors
    if not joined or verb.pos_ not in ("VERB", "AUX") or verb.left_edge.i < after.i:
        return None
    taken = any(child.dep_ in ("nsubj", "nsubjpass", "csubj") for child in verb.children)
    return None if taken else verb


def _second_subject_of(token: Token) -> Token | None:
    """Return the name that a verb has as a second subject: "A critic of X, Lithuania has banned".

    A clause has one subject; the noun before it describes it.
    """
    if token.dep_ not in ("nsubj", "dep") or token.pos_ != "NOUN":
        return None
    for fellow in token.head.lefts:
        if fellow.dep_ == "nsubj" and fellow.i > token.i and fellow.pos_ == "PROPN":
            between = token.doc[token.right_edge.i + 1 : fellow.left_edge.i]
            return fellow if all(t.text == "," for t in between) else None
    return None


def _verb_giving_to(token: Token) -> Token | None:
    """Return the verb of which a name before a number is the receiver: "sold India 36 jets"."""
    noun = token.head
    if token.dep_ not in ("nmod", "compound") or token.pos_ != "PROPN" or noun.dep_ != "dobj":
        return None
    after = token.doc[token.i + 1]
    counted = after.head == noun and after.dep_ in ("nummod", "det")
    return noun.head if counted and token.i > noun.head.i else None


def _verb_helped_to(token: Token) -> Token | None:
    """Return the infinitive of which a name before it is the subject: "helped Angola fight"."""
    verb = token.head
    below = token.dep_ == "compound" and verb.dep_ in ("ccomp", "xcomp")
    return verb if below and verb.tag_ == "VB" and verb.i == token.i + 1 else None


_JUDGING = frozenset(
    "denounce describe dismiss characterise characterize condemn depict hail portray praise "
    "regard reject see".split()
)


def _judging_verb(token: Token) -> Token | None:
    """Return the verb that "as" belongs to: "described it in a speech as a mistake"."""
    noun = token.head
    if token.lower_ != "as" or token.dep_ != "prep" or noun.dep_ != "pobj":
        return None
    verb = noun.head.head
    judged = verb.lemma_ in _JUDGING and any(c.dep_ == "dobj" for c in verb.children)
    return verb if judged and noun.head.dep_ == "prep" else None


_TENSED = frozenset({"would", "will", "could", "should"})


def _telling_verb(token: Token) -> Token | None:
    """Return the verb that another one goes on from: "said Y had left, and thanked Z".

    A comma closes what is said; after "would" a finite past form cannot belong to it.
    """
    said = token.head
    telling = said.head
    if token.dep_ != "conj" or token.tag_ != "VBD" or said.dep_ != "ccomp" or said.i < telling.i:
        return None
    if telling.tag_ not in ("VBD", "VBZ") or telling.pos_ != "VERB":
        return None
    if any(child.dep_ in ("nsubj", "nsubjpass", "aux", "auxpass") for child in token.children):
        return None
    if not any(child.dep_ == "nsubj" for child in said.lefts):
        return None
    start = token.left_edge.i
    joined = start > 1 and token.doc[start - 1].lower_ in ("and", "but")
    closed = joined and token.doc[start - 2].text == ","
    modal = any(child.dep_ == "aux" and child.lower_ in _TENSED for child in said.lefts)
    return telling if closed or joined and modal else None


_ON_TOPIC = frozenset({"about", "against", "of", "over"})


def _read_told(clause: Token) -> None:
    """Give back to a verb of saying what it says: "wrote in a letter to X *that Y had left*".

    Such a verb says something; where nothing else is said, the clause is no relative one.
    """
    that = next((c for c in clause.lefts if c.lower_ == "that"), None)
    if that is None or not any(c.dep_ in ("nsubj", "nsubjpass") for c in clause.lefts):
        return
    verb = clause.head
    while verb.dep_ in ("pobj", "prep") and verb.lower_ not in _ON_TOPIC:
        verb = verb.head
    if verb.pos_ != "VERB" or verb.lemma_ not in SAYING or verb.i > that.i:
        return
    said = ("ccomp",) if verb.lemma_ == "tell" else ("ccomp", "dobj")
    if not any(c.dep_ in said or c.lower_ in _ON_TOPIC for c in verb.children):
        clause.head, clause.dep_, that.dep_ = verb, "ccomp", "mark"


_FINITE = frozenset({"VBD", "VBZ", "MD"})


def _tensed_before(token: Token) -> Token | None:
    """Return the tensed verb that a tensed one goes on from: neither is joined to an infinitive.

    "said it wants to sign and that it is talking to X", "promised to help but attacked".
    """
    first = token.head
    if token.dep_ != "conj" or not _is_tensed(token):
        return None
    verbs = [first, *first.ancestors]
    if any(child.dep_ == "mark" and child.lower_ == "that" for child in token.children):
        told = (v for v in verbs if v.dep_ == "ccomp" and v.head.lemma_ in SAYING)
        verb = next(told, None)
    elif any(child.dep_ == "aux" and child.lower_ == "to" for child in first.children):
        verb = next((v for v in verbs if _is_tensed(v)), None)
    else:
        return None
    return None if verb is first else verb


def _is_tensed(verb: Token) -> bool:
    helpers = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    tags = {verb.tag_} if not helpers else {helper.tag_ for helper in helpers}
    return verb.pos_ in ("VERB", "AUX") and bool(tags & (_FINITE | {"VBP"}))


def _spending_verb(token: Token) -> Token | None:
    """Return the verb that says how time was spent: "spent years accusing London"."""
    time = token.head
    spent = token.dep_ == "acl" and token.tag_ == "VBG" and time.dep_ in ("dobj", "npadvmod")
    return time.head if spent and time.head.lemma_ == "spend" else None


def _rest_of_name(token: Token) -> Token | None:
    """Return the end of a name before a hyphen: "South African-backed rebels"."""
    if token.i + 2 >= len(token.doc) or token.head.i < token.i + 3 or not token.ent_type_:
        return None
    name = token.nbor(1)
    hyphened = name.dep_ == "npadvmod" and name.ent_iob_ == "I" and token.nbor(2).text == "-"
    return name if hyphened else None


def _office_before(token: Token) -> Token | None:
    """Return the office that an office goes with: "the premier, X, and the envoy, Y"."""
    if token.dep_ != "conj" or token.pos_ not in ("NOUN", "PROPN") or token.left_edge.i < 3:
        return None
    link = token.nbor(token.left_edge.i - 1 - token.i)
    comma = link.nbor(-1)
    if link.lower_ not in ("and", ",") or link.lower_ == "and" and comma.text != ",":
        return None
    name = (comma if comma.text == "," else link).nbor(-1)
    office = name.head
    if name.dep_ != "appos" or name.ent_type_ != "PERSON" or office.tag_ != "NN":
        return None
    beside = token.head == name or token.head.pos_ in ("VERB", "AUX")
    return office if beside and office.i < name.i and office.dep_ != "ROOT" else None


def _verb_before(token: Token) -> Token | None:
    """Return the verb whose object was read as a subject of the next clause.

    "Oman severed ties with Fiji and Peru downgraded its own": a clause has one subject.
    """
    if token.dep_ != "nsubj" or token.left_edge.i == 0:
        return None
    verb = token.nbor(token.left_edge.i - 1 - token.i)
    if verb.pos_ != "VERB" or any(child.dep_ in ("dobj", "auxpass") for child in verb.children):
        return None
    second = any(child.dep_ == "nsubj" and child.i > token.i for child in token.head.lefts)
    return verb if second else None


def _charged_before(token: Token) -> Token | None:
    """Return the first deed that somebody is accused of: "accusing X of arming Y and bombing Z"."""
    verb = token.head
    if token.dep_ != "conj" or token.tag_ != "VBG" or verb.lemma_ not in CHARGING:
        return None
    between = token.doc[verb.i + 1 : token.i]
    return next((t for t in between if t.dep_ == "pcomp" and t.head.lower_ == "of"), None)


def _charge_of(token: Token) -> Token | None:
    """Return the verb that tells of what: "accused by the opposition of lying"."""
    agent = token.head
    if token.dep_ != "prep" or token.lower_ != "of" or agent.dep_ != "pobj":
        return None
    verb = agent.head.head
    clause = any(child.dep_ == "pcomp" for child in token.children)
    by = agent.head.lower_ == "by" and verb.lemma_ in CHARGING
    return verb if by and clause else None


def _receiver_of(token: Token) -> Token | None:
    """Return the verb of giving whose receiver stands before a bare plural: "sold Chile jets"."""
    things, verb = token.head, token.head.head
    return (
        verb
        if token.dep_ in ("compound", "nmod")
        and token.ent_type_ == "GPE"
        and token.text.istitle()
        and things.dep_ == "dobj"
        and things.tag_ == "NNS"
        and verb.lemma_ in ("give", "sell", "lend", "offer", "send")
        and token.i == verb.i + 1
        else None
    )


def _first_of_deeds(token: Token) -> Token | None:
    """Return the first of a list of deeds: "accused X of arming Y, shelling Z and killing W".

    The parser takes the second for what the subject of the sentence does.
    """
    verb, comma = token.head, token.left_edge.i - 1
    listed = any(c.dep_ == "conj" and c.tag_ == "VBG" for c in token.rights)
    if token.tag_ != "VBG" or not listed or token.i < verb.i or token.doc[comma].text != ",":
        return None
    if any(c.dep_ in ("mark", "advmod", "nsubj") for c in token.lefts):
        return None
    between = token.doc[verb.i + 1 : comma]
    deeds = (t for t in between if t.tag_ == "VBG" and t.dep_ in ("pcomp", "acl"))
    return next((t for t in deeds if t.right_edge.i >= comma - 1), None)


def _aimed_deed(token: Token) -> Token | None:
    """Return what is aimed at somebody: the raids of "raids off Libya targeting X".

    So the sanctions of "announced sanctions on Monday targeting X".
    """
    above = token.head
    if token.lemma_ != "target" or token.tag_ != "VBG" or token.nbor(-1).text == ",":
        return None
    if above.dep_ == "pobj" and above.pos_ == "PROPN":
        above = above.head.head
        if above.pos_ == "NOUN":
            return above
    return next((c for c in above.rights if c.dep_ == "dobj" and c.i < token.i), None)


def _part_pair(second: Token) -> None:
    """Read two states before a verb as two subjects: "India-Pakistan hold talks"."""
    if second.i < 2 or second.nbor(-1).text != "-":
        return
    first, names = second.nbor(-2), second.doc._.gazetteer
    if first.head != second or first.dep_ not in ("compound", "nmod", "amod"):
        return
    if names is None or names.lookup(f"{first.text}-{second.text}"):
        return  # "Guinea-Bissau"
    sides = [{e.actor.code for e in names.lookup(t.text)} for t in (first, second)]
    if all(sides) and sides[0].isdisjoint(sides[1]):
        first.head, first.dep_ = second.head, "nsubj"
        second.head, second.dep_ = first, "conj"


def _office_of_state(state: Token) -> Token | None:
    """Return the office of a state that was read as its receiver: "accuses Iran president of"."""
    if state.pos_ != "PROPN" or state.i + 1 >= len(state.doc) or state.doc._.gazetteer is None:
        return None
    office, verb = state.nbor(1), state.head
    if office.dep_ != "dobj" or office.head != verb or verb.lemma_ in _GIVING:
        return None
    roles = state.doc._.gazetteer.roles.get(office.lemma_.lower(), frozenset())
    return None if roles.isdisjoint({"office", "official", "body", "force"}) else office


def _namer_by(token: Token) -> Token | None:
    """Return the verb of which "by" tells who: "was declared (listed as) a terror group by X"."""
    noun = token.head
    if token.lower_ != "by" or noun.dep_ not in ("dobj", "oprd", "pobj") or noun.i > token.i:
        return None
    verb = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "as" else noun.head
    passive = any(c.dep_ == "auxpass" for c in verb.lefts)
    return verb if passive and verb.lemma_ in _NAMING | _LISTING else None


_LISTING = frozenset("blacklist class classify denounce describe list outlaw proscribe".split())


_PLACED: tuple[tuple[str, Callable[[Token], Token | None], str], ...] = (
    ("conj", _charged_before, "conj"),
    ("prep", _charge_of, "prep"),
    ("prep", _namer_by, "agent"),
    ("dative", _office_of_state, "compound"),
    ("compound nmod", _receiver_of, "dative"),
    ("conj", _office_before, "conj"),
    ("appos conj", _lost_subject_of, "nsubj"),
    ("nsubj", _verb_before, "dobj"),
    ("conj", _verb_after, "nsubj"),
    ("nsubj dep", _second_subject_of, "appos"),
    ("compound", _verb_helped_to, "nsubj"),
    ("amod compound nmod npadvmod", _rest_of_name, "compound"),
    ("compound nmod", _verb_giving_to, "dative"),
    ("conj", _fellow_participle_of, "conj"),
    ("conj", _tensed_before, "conj"),
    ("conj", _telling_verb, "conj"),
    ("acl", _spending_verb, "xcomp"),
    ("advcl", _first_of_deeds, "conj"),
    ("acl advcl", _aimed_deed, "acl"),
    ("prep", _judging_verb, "prep"),
)
"""As what a word was read, what finds its right head, and what it is to it."""


@functools.cache
def _placed(label: str) -> tuple[tuple[Callable[[Token], Token | None], str], ...]:
    """Return what may find the right head of a word that was read so."""
    return tuple((find, right) for read, find, right in _PLACED if label in read.split())


_MENDED: tuple[tuple[str, Callable[[Token], None]], ...] = (
    ("nsubj nsubjpass amod", _mend_main_verb),
    ("amod", _read_judgement),
    ("nsubj", _part_pair),
    ("nsubj", _free_object),
    ("nsubj", _part_inserted),
    ("conj ccomp", _raise_report),
    ("appos", _part_aside),
    ("compound", _free_subject),
    ("appos dobj", _read_named_as),
    ("appos", _join_list),
    ("appos", _move_name),
    ("acl", _raise_verb),
    ("acl relcl", _read_told),
    ("appos conj dobj pobj", _read_participle),
    ("ccomp", _read_adverbial),
    ("ccomp", _part_clauses),
    ("conj appos", _part_gapped),
    ("dobj", _free_captives),
    ("dobj", _join_compound),
    ("pcomp", _read_scene),
    ("conj", _part_second),
    ("ccomp pcomp", _read_what),
    ("agent", _read_means),
    ("auxpass", _read_has),
    ("oprd", _read_called_home),
)
"""As what a word was read, and what may be wrong with it then."""
_OF_WORDS: Mapping[str, tuple[Callable[[Token], None], ...]] = {
    "together": (_mend_adverb,),
    "'s": (_read_owned,),
    "’s": (_read_owned,),
    "may": (_name_may,),
    "them": (_name_some_of_them,),
    **dict.fromkeys(_OF_OTHERS, (_free_guest,)),
    **dict.fromkeys(_DAYS, (_free_day,)),
}
"""What may be wrong with a word, however it was read."""


@functools.cache
def _mending(label: str) -> tuple[Callable[[Token], None], ...]:
    """Return what may mend a word that was read so."""
    return tuple(mend for read, mend in _MENDED if label in read.split())
