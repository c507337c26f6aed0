"""When: the day of an event from its own clause, read against the article's date.

An expression of time belongs to the clause or the event noun that it hangs on; the day of the
saying is not that of what is said. Where the day cannot be known, nothing is given rather than
a guess; where less than the day is known, the date is shortened to the month or the year.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from kg.nlp import adjuncts, times
from kg.nlp.adjuncts import BEFORE_NOUN, CARRIERS, MOTION, SETTINGS, is_event, is_verb
from kg.nlp.sentences import sentence_start
from kg.nlp.times import Expression, Frame

_NO_DATE = frozenset({"PERSON", "MONEY", "QUANTITY", "PERCENT", "NORP"})
_BEFORE_BARE = frozenset(
    "in since of during early late mid from between and until till by for last this next the to or "
    "before after throughout".split()
)
"""Words before a lone month or year: "may" and "2015" may be something else."""
_EDGES = frozenset(
    "after ahead as before beyond by following past prior than through till until".split()
)
"""Words that make a date a limit, not the day of the event: "until Friday"."""
_SAYING = frozenset(
    "acknowledge add admit announce claim confirm declare deny disclose insist report reveal say "
    "state tell".split()
)
_PLANNING = frozenset(
    "agree announce await call decide demand expect hope intend invite offer plan pledge prepare "
    "promise propose schedule set threaten urge vow want".split()
)
_PLANNED = frozenset({"forthcoming", "planned", "scheduled", "upcoming", "expected"})
_OWN = frozenset({"nsubj", "nsubjpass", "aux", "auxpass"})
_ACHIEVED = MOTION | {"begin", "continue", "fail", "manage", "use"}
"""Verbs in the past whose infinitive happened too: "flew to Paris to meet"."""
_VISITING = MOTION | {"visit", "host", "meet", "receive", "hold", "open", "start", "kick"}
_MODALS = frozenset("can could may might must shall should will would 'd 'll wo".split())
_RELATIVE = frozenset({"weekday", "day", "ago", "shifted", "weekend"})


def resolve(phrase: str, today: dt.date | None, *, future: bool = False) -> str | None:
    """Return the ISO date of an expression such as "last Tuesday", or None.

    Args:
        phrase: The expression as the article has it.
        today: The article's date; relative expressions need it.
        future: Whether the verb looks forward ("will meet on Friday").
    """
    frame = Frame(today, future, today)
    return next((times.iso(e.span(frame)) for e in times.find(phrase)), None)


def event_date(predicate: Token, article_date: dt.date | None) -> str | None:
    """Return the day of an event as ISO 8601 (shortened where less is known), or None."""
    found = _times(predicate.sent)
    return times.iso(_event_span(predicate, found, article_date)) if found else None


_NEXT = ("next", "tomorrow", "coming", "the coming")


def lies_ahead(predicate: Token, article_date: dt.date | None) -> bool:
    """Tell whether an event is dated after the article: "Lavrov, who visits Tokyo next week"."""
    if predicate.tag_ in ("VBD", "VBN"):
        return False
    found = _times(predicate.sent)
    span = _event_span(predicate, found, article_date) if found else None
    if span is not None and article_date is not None:
        return span[0] > article_date
    main = _main_verb(predicate)
    return (main is not None and _is_announced(main)) or any(
        time.words.text.lower().startswith(_NEXT) or _is_scheduled(host, time)
        for host in adjuncts.hosts(predicate)
        for time in found
        if _tells(time, host)
    )


def _is_scheduled(verb: Token, time: _Time) -> bool:
    """Tell whether somebody travels by a timetable: "flies to Warsaw on Thursday"."""
    present = verb.tag_ in ("VBZ", "VBP") and verb.lemma_ in _VISITING and _is_future(verb) is None
    return present and time.expression.rule == "weekday"


_AROUND = SETTINGS | {"after", "before"}
_WHEN = frozenset({"after", "as", "before", "once", "until", "when", "while"})


def _main_verb(event: Token) -> Token | None:
    """Return the verb at whose time an event is: "will speak *during a visit* to Oslo".

    What is an event only in the present, "when he visits", goes with its main clause as well.
    """
    node = event.head
    if event.dep_ == "pobj" and node.lower_ in _AROUND:
        if node.i > 0 and node.nbor(-1).text == ",":
            return None
        whose = any(c.dep_ == "poss" or c.lower_ in ("the", "their") for c in event.lefts)
        while not is_verb(node) and node.head.i != node.i and node.dep_ in ("prep", "dobj", "pobj"):
            node = node.head
        told = node.dep_ == "ccomp" and not whose  # "said he would resign at a meeting with X"
        return node if is_verb(node) and not told else None
    if event.dep_ in ("relcl", "acl") and node.head.lemma_ == "become":
        return _main_verb(node.head)  # "becoming the first guest to visit X"
    if event.dep_ != "advcl" or event.lemma_ not in _VISITING | {"become"}:
        return None
    auxiliaries = [c.tag_ for c in event.children if c.dep_ in ("aux", "auxpass")]
    marked = any(c.lower_ in _WHEN for c in event.lefts)
    going_on = event.tag_ == "VBG" and (node.i < event.i or marked) and not auxiliaries
    present = event.tag_ in ("VBZ", "VBP") and not auxiliaries and marked
    return node if going_on or present else None


def _is_announced(verb: Token) -> bool:
    """Tell whether a clause says what is to come: "will meet", "plans to meet", "is due to meet".

    What may have been, or was tried, is none.
    """
    words = {c.lower_ for c in verb.children if c.dep_ in ("aux", "auxpass")}
    if words & _MODALS:
        return "have" not in words
    planning = verb.head if verb.tag_ == "VB" and "to" in words else verb
    if planning.pos_ == "ADJ":
        return planning.lower_ in _AWAITED
    if not is_verb(planning):
        return False
    if planning.i != verb.i and _is_announced(planning):
        return True
    passive = any(c.dep_ == "auxpass" for c in planning.children)
    plans = planning.lemma_ in _PLANNING and (planning.tag_ in ("VBZ", "VBP") or passive)
    going = planning.lower_ == "going" and planning.i != verb.i
    return plans or going


_AWAITED = frozenset("about certain due likely ready scheduled set slated sure".split())


@dataclass(frozen=True, slots=True)
class _Time:
    """An expression in a sentence: its words, and the words whose time it tells."""

    expression: Expression
    words: Span
    owners: tuple[Token, ...]


def _times(sentence: Span) -> list[_Time]:
    """Return the expressions of time in a sentence, from left to right."""
    found = []
    for expression in times.find(sentence.text):
        words = sentence.char_span(expression.start, expression.end, alignment_mode="expand")
        if words is not None and _is_time(words, expression):
            owners = tuple(_owners(words, expression))
            found.append(_Time(expression, words, owners))
    return found


def _is_time(words: Span, expression: Expression) -> bool:
    """Tell a date from a name or a number: Theresa May, 2000 troops, Resolution 2015."""
    if expression.rule in ("calendar", "iso"):
        return True
    if any(t.ent_type_ in _NO_DATE for t in words):
        return False
    lone = len(words) == 1 or len(words) == 2 and words[1].text == "."
    if expression.rule not in ("month", "year") or not lone:
        return True
    first = words[0]
    before = first.nbor(-1).lower_ if first.i > sentence_start(first) else ""
    if before in ("-", "/") or first.ent_type_ in ("ORG", "GPE", "PRODUCT"):
        return False
    if expression.rule == "month":
        return first.ent_type_ == "DATE" or before in _BEFORE_BARE
    counts = first.dep_ == "nummod" and first.head.tag_ == "NNS" and not is_event(first.head)
    return not counts and (first.ent_type_ == "DATE" or before in _BEFORE_BARE)


# ---------------------------------------------------------------- whose time it is


def _owners(words: Span, expression: Expression) -> Iterator[Token]:
    """Yield the verb or the event nouns that an expression of time hangs on."""
    node, preposition = words.root, None
    if expression.rule == "gap":
        yield from _ends_of_gap(words)
        return
    for _ in range(8):
        head = node.head
        if node.lower_ == "according" or node.dep_ == "appos" or head.i == node.i:
            return
        if is_verb(head):
            yield _speaker_instead(head, words)
            yield from _subject_before(head, words)
            return
        if head.pos_ == "ADP" or head.dep_ == "prep":
            preposition = head
        elif head.pos_ in ("NOUN", "PROPN") or head.tag_ == "VBG":
            yield from _noun_owners(head)
            if not _passes_on(node, head, expression):
                return
        node = head
    if preposition is not None:
        return


def _noun_owners(noun: Token) -> Iterator[Token]:
    if is_event(noun) or noun.dep_ == "ROOT":
        yield noun


def _passes_on(node: Token, noun: Token, expression: Expression) -> bool:
    """Tell whether the time of a noun is also that of the clause around it."""
    verb = noun.head
    if node.i < noun.i and node.dep_ in BEFORE_NOUN:
        carried = noun.dep_ == "dobj" and verb.lemma_ in CARRIERS
        return is_event(noun) and (carried or noun.dep_ == "pobj" and verb.lower_ in SETTINGS)
    if not is_event(noun):
        return noun.dep_ not in ("nsubj", "nsubjpass") or expression.rule in _RELATIVE
    if noun.dep_ == "pobj":
        return verb.lower_ in SETTINGS or (
            expression.rule in _RELATIVE and verb.lower_ not in (*_EDGES, "of", "by")
        )
    if noun.dep_ == "dobj":
        return expression.rule in _RELATIVE or verb.lemma_ in CARRIERS
    return noun.dep_ not in ("nsubj", "nsubjpass", "poss")


def _speaker_instead(verb: Token, words: Span) -> Token:
    """Give back to a verb of saying the day beside it: "said on Monday it had bombed"."""
    head = verb.head
    first = words[0].i - (words[0].i > 0 and words[0].nbor(-1).lower_ == "on")
    if verb.dep_ == "ccomp" and head.i < words[0].i < verb.i and first == head.i + 1:
        return head
    return verb


def _subject_before(verb: Token, words: Span) -> Iterator[Token]:
    """Yield the event that is a subject right before a time: "the talks on Tuesday failed"."""
    for child in verb.lefts:
        end = child.right_edge.i
        if child.dep_ in ("nsubj", "nsubjpass") and is_event(child) and 0 < words.start - end < 3:
            yield child


def _ends_of_gap(words: Span) -> Iterator[Token]:
    """Yield the outer and the inner event of "two days after the jet was shot down"."""
    link = words[-1]
    inner = link.head if link.dep_ == "mark" else None
    outer = link.head if link.dep_ in ("prep", "advmod") else None
    if inner is None:
        inner = next((c for c in link.children if c.dep_ in ("pcomp", "pobj")), None)
    if outer is None and inner is not None and inner.dep_ in ("advcl", "ccomp"):
        outer = inner.head
    while outer is not None and not is_verb(outer) and outer.head.i != outer.i:
        outer = outer.head
    if outer is not None and inner is not None and inner.i != outer.i:
        yield outer
        yield inner


# ---------------------------------------------------------------- what it says


def _event_span(
    event: Token, found: list[_Time], today: dt.date | None, *, depth: int = 0
) -> times.Span | None:
    for host in adjuncts.hosts(event):
        own = [t for t in found if t.expression.rule != "gap" and _tells(t, host)]
        if own:
            return _span(event, host, own, today)
        for gap in (t for t in found if t.expression.rule == "gap" and host in t.owners):
            outer, inner = gap.owners
            other = outer if host == inner else inner
            if depth == 0 and (span := _event_span(other, found, today, depth=1)):
                return times.shift(gap.expression, span, inner=host == inner)
    return None


def _tells(time: _Time, host: Token) -> bool:
    """Tell whether a time is that of a word, or of the verb that it is joined to.

    "On Monday X met Y and Z left": said before the verbs. "X met Y on Monday and left": one
    subject and one tense.
    """
    if host in time.owners:
        return True
    first, at = host.head, time.words.start
    if host.dep_ != "conj" or not is_verb(host) or first not in time.owners:
        return False
    alone = host.tag_ == first.tag_ and not any(c.dep_ in _OWN for c in host.children)
    return first.lemma_ not in _SAYING and (at < first.i or alone and at < host.i)


def _span(event: Token, host: Token, own: list[_Time], today: dt.date | None) -> times.Span | None:
    own = sorted(own, key=lambda t: (abs(t.words.root.i - host.i), t.words.start))
    spans = {i: _read(time, event, host, today) for i, time in enumerate(own)}
    first = next((i for i, span in spans.items() if span is not None), None)
    if first is None:
        return None
    joined = [span for i, span in spans.items() if i == first or _are_joined(own[first], own[i])]
    known = [span for span in joined if span is not None]
    if len(known) < len(joined):
        return None
    return min(s[0] for s in known), max(s[1] for s in known)


def _are_joined(one: _Time, other: _Time) -> bool:
    """Tell whether two times are one list: "in 1991, 1995 and 2003"."""
    first, last = sorted((one.words, other.words), key=lambda words: words.start)
    between = first.doc[first.end : last.start]
    return all(
        t.lower_ in ("and", "or", ",", "in", "on") or t.ent_type_ == "DATE" for t in between
    ) and any(t.lower_ in ("and", "or") for t in between)


def _read(time: _Time, event: Token, host: Token, today: dt.date | None) -> times.Span | None:
    words, anchor = time.words, _anchor(time, today)
    future = _is_future(host) if is_verb(host) else _noun_is_future(event, words)
    spans = [
        time.expression.span(Frame(today, forward, anchor))
        for forward in ((False, True) if future is None else (future,))
    ]
    span = spans[0] if all(s == spans[0] for s in spans) else None
    before = _words_before(words)
    if span is None or before & _EDGES:
        return None
    if "since" in before:
        lasts = is_verb(host) and any(c.dep_ == "aux" and c.lemma_ == "have" for c in host.children)
        return (span[0], today) if lasts and today and span[0] <= today else None
    return span


def _words_before(words: Span) -> set[str]:
    """Return the prepositions right before an expression: "until late Friday"."""
    found: set[str] = set()
    for i in range(words.start - 1, max(words.start - 4, words.sent.start - 1), -1):
        token = words.doc[i]
        if token.pos_ not in ("ADP", "SCONJ") and token.lower_ not in ("early", "late", "the"):
            break
        found.add(token.lower_)
    return found


def _anchor(time: _Time, today: dt.date | None) -> dt.date | None:
    """Return the day last named before an expression that counts from it."""
    if time.expression.rule != "anchored":
        return None
    sentence = time.words.sent
    texts = [sentence.text[: time.expression.start]]
    if sentence.start > 0:
        texts.append(sentence.doc[sentence.start - 1].sent.text)
    for text in texts:
        for expression in reversed(times.find(text)):
            span = expression.span(Frame(today))
            if span is not None:
                return span[0] if span[0] == span[1] else None
    return None


# ---------------------------------------------------------------- tense


def _is_future(verb: Token) -> bool | None:
    """Tell whether a verb looks forward; None for the present, which may look either way."""
    auxiliaries = [c for c in verb.children if c.dep_ in ("aux", "auxpass")]
    words = {c.lower_ for c in auxiliaries}
    if "to" in words:
        return _infinitive_is_future(verb)
    if words & _MODALS:
        return not any(c.lemma_ == "have" for c in auxiliaries)
    if verb.tag_ == "VBG":
        present = words & {"is", "are", "am", "'s", "'re"}
        return bool(present) and "been" not in words
    if verb.tag_ in ("VBZ", "VBP") and not auxiliaries:
        return None
    return False


def _infinitive_is_future(verb: Token) -> bool:
    head = verb.head
    done = head.i != verb.i and is_verb(head) and head.lemma_ in _ACHIEVED
    return not (done and not _is_future(head))


def _noun_is_future(noun: Token, words: Span) -> bool | None:
    if any(c.lower_ in _PLANNED for c in noun.children):
        return True
    if noun.dep_ == "pobj" and noun.head.lower_ in ("of", "before", "until"):
        return True if noun.head.head.lower_ == "ahead" else None
    verb = next((t for t in noun.ancestors if is_verb(t)), None)
    if verb is None:
        return False
    planned = verb.lemma_ in _PLANNING and noun.i > verb.i and verb.lemma_ not in ("call", "urge")
    return planned or bool(_is_future(verb))
