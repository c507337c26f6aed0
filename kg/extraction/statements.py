"""Acts written down as facts: status, speaker, date, place and evidence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from kg import vocab
from kg.extraction import confidence
from kg.extraction.parties import whom
from kg.extraction.scene import Act, Party, Scene
from kg.model import Fact, Mention, Relation, Status
from kg.nlp import dates, places
from kg.nlp.clauses import Predicate
from kg.nlp.status import Judgement, is_past, judge

FUTURE_RULE = "commissive"
REFUSAL_RULE = "refusal"
_SELF_REPORT = frozenset("announce confirm declare admit acknowledge disclose reveal".split())
_TOLD = frozenset({"said", "says", "told", "tells"})
_WILLING = frozenset({"will", "wo", "'ll", "would", "can", "ca", "could"})


def facts_of(scene: Scene, act: Act) -> Iterator[Fact]:
    """Yield a fact for each pair of an act's source and target, once a pair."""
    token = act.predicate.token
    judgement = judge(act.answer or token, scene.words, scene.quotes)
    if act.answer is not None and judgement.status != "reported":
        judgement = Judgement("actual")  # whatever becomes of a demand, it was made
    told = _speaker(scene, judgement)
    speaker = told or act.speaker if judgement.status == "denied" else act.speaker or told
    status = (
        act.status
        if act.status and judgement.status in ("actual", "reported")
        else judgement.status
    )
    date = dates.event_date(token, scene.article.date)
    if status in ("actual", "reported") and _is_still_ahead(scene, act):
        status = "possible"
    seen: set[tuple[str, str]] = set()
    symmetric = vocab.relation(act.relation).symmetric
    pairs = [(source, target) for source in act.sources for target in act.targets]
    if act.row.mutual and not symmetric:
        pairs += [(target, source) for source, target in pairs]
    for source, target in pairs:
        pair = (source.mention.actor.id, target.mention.actor.id)
        if source.mention.actor.code == target.mention.actor.code or pair in seen:
            continue
        seen.add(pair)
        if symmetric:
            seen.add(pair[::-1])
        parties = (source, target) if act.row.mutual else (source,)
        claim = Verdict(status, act.relation, act.rule, judgement.cue, speaker)
        verdict = _settle(act, parties, claim, judgement)
        yield _fact(scene, act, (source, target), verdict, date)


def _is_still_ahead(scene: Scene, act: Act) -> bool:
    """Tell whether a meeting, or what a verb tells, is dated after the article."""
    dated = act.predicate.part == "verb" or vocab.relation(act.relation).plover == "CONSULT"
    return dated and dates.lies_ahead(act.predicate.token, scene.article.date)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is to be written of an act: its status, relation and rule, the cue and who says so."""

    status: Status
    relation: str
    rule: str
    cue: str | None
    speaker: Mention | None

    def as_fact(self) -> Verdict:
        """Return the same as stated by the text itself."""
        return replace(self, status="actual", cue=None, speaker=None)


def _settle(
    act: Act, parties: tuple[Party, ...], verdict: Verdict, judgement: Judgement
) -> Verdict:
    """Weigh who speaks: what one says of one's own words and announced acts is a fact."""
    relation, status, speaker = vocab.relation(act.relation), verdict.status, verdict.speaker
    own = not _is_unofficial(judgement.speaker) and (
        any(_speaks_for(speaker, p.mention) or _speaks_too(judgement, p) for p in parties)
        if speaker is not None
        else _is_voiced(act.predicate.token, judgement.speaker)
    )
    if status == "actual":
        return verdict.as_fact()
    if status == "reported" and own and act.speaker is None and _by_saying(relation, judgement):
        return verdict.as_fact()
    if status == "denied" and relation.sign > 0 and _refuses(act.predicate):
        rule = f"{act.rule}+{REFUSAL_RULE}"
        return replace(verdict, relation="refused", rule=rule).as_fact()
    polite = judgement.cue == "would" and parties[0].mention.text.lower() in ("i", "we")
    if polite and relation.plover in ("REQUEST", "SUPPORT"):
        return verdict.as_fact()
    if status == "possible" and (own or speaker is None) and _is_resolved(act, relation):
        return verdict.as_fact()
    if judgement.future and status == "possible" and (own or judgement.speaker is not None):
        if announced := _announced(act, relation, own):
            said = replace(verdict, relation=announced, rule=f"{act.rule}+{FUTURE_RULE}")
            return said.as_fact() if own else replace(said, status="reported")
    return verdict


_UNOFFICIAL = frozenset(
    "analyst daily expert insider media newspaper observer press source tabloid weekly".split()
)


def _is_unofficial(speaker: Token | None) -> bool:
    """Tell whether those who speak commit nobody: "Peruvian sources said that Peru had signed"."""
    return speaker is not None and speaker.lemma_.lower() in _UNOFFICIAL


_VOICES = frozenset(
    "communique communiqué embassy government ministry spokesman spokesperson spokeswoman".split()
)


def _is_voiced(verb: Token, speaker: Token | None) -> bool:
    """Tell whether a spokesman of no named side does what he says: "'Peru regrets it,' he said"."""
    if verb.dep_ == "acomp":
        verb = verb.head  # "a spokesman said Peru was ready to talk"
    if speaker is None or verb.tag_ not in ("VBZ", "VBP") and verb.dep_ != "ccomp":
        return False
    bare = not any(c.dep_ in ("aux", "neg") for c in verb.children)
    return bare and any(t.lemma_.lower() in _VOICES for t in (*speaker.lefts, speaker))


def _speaks_too(judgement: Judgement, party: Party) -> bool:
    """Tell whether a party is one of several who speak: "X and Y released a statement"."""
    told_by = judgement.speaker
    return told_by is not None and any(t.i == party.token for t in told_by.conjuncts)


def _by_saying(relation: Relation, judgement: Judgement) -> bool:
    """Tell whether an act is done by saying it, or announced by who does it."""
    verbal = relation.quad in ("verbal cooperation", "verbal conflict")
    if judgement.cue in _TOLD and (verbal or relation.plover == "SANCTION"):
        return True
    said = verbal and relation.plover != "CONSULT"
    return judgement.cue != "according to" and (said or _lemma(judgement.cue) in _SELF_REPORT)


def _is_resolved(act: Act, relation: Relation) -> bool:
    """Tell whether an act is done by deciding upon it: "voted to impose sanctions on Libya"."""
    verb, deciding = act.predicate.token, act.predicate.token.head
    by_words = relation.quad in ("verbal cooperation", "verbal conflict")
    return (
        (by_words and relation.plover != "CONSULT" or relation.plover == "SANCTION")
        and verb.dep_ == "xcomp"
        and deciding.lemma_ in ("decide", "vote")
        and is_past(deciding)
    )


_NOT_PLEDGED = frozenset({"agreedWith", "alliedWith", "pledgedTo"})
"""What is a promise itself, or a state of things that nobody can promise alone."""


def _announced(act: Act, relation: Relation, own: bool) -> str | None:
    """Return what it is to say that one will do an act: a pledge or a threat, if either."""
    if relation.plover in ("CONSULT", "SANCTION") and not _has_terms(act.predicate.token):
        return None  # it is planned; "if X yields" it is promised, "unless" he does, threatened
    if relation.quad == "material conflict":
        return "threatened"
    kind = relation.quad == "material cooperation" or own and relation.quad == "verbal cooperation"
    mutual = act.row.mutual and not own
    return "pledgedTo" if kind and act.relation not in _NOT_PLEDGED and not mutual else None


def _has_terms(verb: Token) -> bool:
    """Tell whether something is to be done on a condition: "if", "unless", "until"."""
    clauses = (c for c in verb.rights if c.dep_ in ("advcl", "prep"))
    return any(t.lower_ in _TERMS for c in clauses for t in (c, *c.lefts))


_TERMS = frozenset({"if", "unless", "until", "should"})


def _speaks_for(speaker: Mention, party: Mention) -> bool:
    """Tell whether a speaker can settle what a party says or announces: the party, or its state."""
    if speaker.actor.code != party.actor.code:
        return False
    persons = speaker.actor.kind == party.actor.kind == "person"
    return not persons or speaker.actor.id == party.actor.id


def _refuses(found: Predicate) -> bool:
    """Tell whether a party says no to an act: "would not back", "cannot accept"."""
    if found.part != "verb" or found.passive:
        return False
    modal = any(c.dep_ == "aux" and c.lower_ in _WILLING for c in found.token.children)
    return modal and any(c.dep_ == "neg" for c in found.token.children)


def _lemma(cue: str | None) -> str:
    """Return the base form of a reporting verb's past or third person ("announced")."""
    word = (cue or "").lower()
    return next((verb for verb in _SELF_REPORT if word.startswith(verb[:-1])), word)


def _speaker(scene: Scene, judgement: Judgement) -> Mention | None:
    if judgement.speaker is None:
        return None
    parties = list(whom(scene, judgement.speaker, deep=False))
    return parties[0].mention if parties else None


def _fact(
    scene: Scene, act: Act, parties: tuple[Party, Party], verdict: Verdict, date: str | None
) -> Fact:
    source, target = parties
    token, text = act.predicate.token, scene.article.text
    start, end = trim(text, token.sent.start_char, token.sent.end_char)
    words = _trigger(act.predicate)
    found = confidence.features(
        act, source, target, relation=verdict.relation, status=verdict.status
    )
    return Fact(
        article=scene.article.id,
        relation=verdict.relation,
        source=cut(source.mention, text),
        target=cut(target.mention, text),
        status=verdict.status,
        start=start,
        end=end,
        sentence=text[start:end],
        trigger=text[words[0] : words[1]],
        trigger_start=words[0],
        trigger_end=words[1],
        rule=verdict.rule,
        confidence=confidence.estimate(found),
        speaker=cut(verdict.speaker, text) if verdict.speaker else None,
        cue=verdict.cue,
        date=date,
        place=places.event_place(scene.doc, token, text, scene.names),
        thing=target.thing,
        path=_path(scene.doc, source.token, target.token),
    )


def cut(mention: Mention, text: str) -> Mention:
    """Give back the mention with the article's own characters, not those of the parser's copy."""
    return replace(mention, text=text[mention.start : mention.end])


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the offsets of a stretch of text without the space around it."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _trigger(found: Predicate) -> tuple[int, int]:
    token = found.token
    parts = [token, *(c for c in token.children if c.dep_ == "prt" and c.i - token.i <= 3)]
    return min(p.idx for p in parts), max(p.idx + len(p) for p in parts)


def _path(doc: Doc, start: int, end: int) -> str:
    """Return the dependency path between two tokens, as `Turkey <nsubj shot dobj> jet`."""
    up = [doc[start], *doc[start].ancestors]
    down = [doc[end], *doc[end].ancestors]
    meeting = next((a for a in up if a in down), None)
    if meeting is None:
        return ""
    left = " ".join(f"{t.text} <{t.dep_}" for t in up[: up.index(meeting)])
    right = " ".join(f"{t.dep_}> {t.text}" for t in reversed(down[: down.index(meeting)]))
    return " ".join(part for part in (left, meeting.text, right) if part)


def distinct(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Drop repetitions within a sentence and sort by place in the text."""
    best: dict[tuple[object, ...], Fact] = {}
    for fact in facts:
        pair: object = (fact.source.actor.id, fact.target.actor.id)
        if vocab.relation(fact.relation).symmetric:
            pair = frozenset((fact.source.actor.id, fact.target.actor.id))
        key = (fact.relation, pair, fact.start, fact.status)
        if key not in best or fact.confidence > best[key].confidence:
            best[key] = fact
    return tuple(
        sorted(
            best.values(),
            key=lambda f: (
                f.start,
                f.trigger_start,
                f.relation,
                f.source.actor.id,
                f.target.actor.id,
            ),
        )
    )
