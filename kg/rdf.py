"""Facts as RDF, and back: the only place where the two meet.

Each article becomes one named graph, so that dropping it takes the article's facts back, whole.
Inside stand

- *statements* (events, and ties for structural relations): relation, source, target, date, place
  and thing. A statement's IRI is made of what it says, so two articles that report one event
  meet in one node;
- *reports*, one for each fact: a Web Annotation whose body is the statement and whose target is
  the sentence. Whatever may differ from one report to the next hangs here: status, speaker,
  cue, mentions, rule, confidence. So claims that clash stand side by side on one statement;
- *direct triples* such as `act:TUR dip:shotDown act:RUS`, for actual facts only: a plain query
  never returns what was denied, planned or merely claimed.

Which undated statements are the same is more than a text can tell: "Russia bombed the rebels"
may be another raid in each article. So an event meets its like across articles only where its
day is known; otherwise its IRI names the article as well. Ties ("leads", "memberOf") last, and
meet wherever they are reported. Merging too little can be seen and mended; merging too much
destroys.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, groupby
from typing import IO
from urllib.parse import quote, unquote

import pyoxigraph as ox
from rdflib import Dataset, Graph, Literal, URIRef
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID
from rdflib.namespace import DCTERMS, FOAF, OWL, PROV, RDF, RDFS, XSD

from kg import __version__, vocab
from kg.errors import DataError
from kg.model import Actor, ActorKind, Article, Fact, Mention, Relation, Status
from kg.vocab import DIP, OA, SEM

Triple = tuple[URIRef, URIRef, URIRef | Literal]
Quad = tuple[URIRef, URIRef, URIRef | Literal, URIRef]


@dataclass(frozen=True, slots=True)
class Run:
    """The run that built a graph; its time comes from outside: equal runs write equal bytes."""

    id: str = "build"
    time: dt.datetime | None = None
    software: str = f"diplokg {__version__}"


# IRIs: whatever comes from a text is percent-encoded, segment by segment.


def safe(text: str) -> str:
    """Return text as one segment of an IRI path, from which `unquote` gives it back."""
    encoded = quote(text, safe=":")
    return encoded.replace(".", "%2E") if encoded in {".", ".."} else encoded


@lru_cache(maxsize=10_000)
def actor_iri(actor_id: str) -> URIRef:
    """Return the IRI of the actor with this id: "person/Q157" becomes act:person/Q157."""
    return vocab.ACTOR["/".join(safe(part) for part in actor_id.split("/"))]


@lru_cache(maxsize=100)
def article_iri(article_id: str) -> URIRef:
    """Return the IRI of an article, which is also the start of those of its reports."""
    return vocab.ARTICLE[safe(article_id)]


def graph_iri(article_id: str) -> URIRef:
    """Return the name of the graph that holds what an article says."""
    return vocab.GRAPH[safe(article_id)]


def statement_iri(fact: Fact) -> URIRef:
    """Return the IRI of what a fact states, the same for every report of one event."""
    relation, source, target = _canonical(fact)
    parts = [relation.name, source.actor.id, target.actor.id]
    if fact.date:
        parts.append(fact.date)
    if relation.plover and not _is_day(fact.date):
        parts += ["in", fact.article]
    base = vocab.EVENT if relation.plover else vocab.TIE
    return base["/".join(safe(part) for part in parts)]


def _canonical(fact: Fact) -> tuple[Relation, Mention, Mention]:
    """Return relation, source and target in the one direction that is stored of two equal ones."""
    relation = vocab.relation(fact.relation)
    ends = (fact.source, fact.target)
    if relation.symmetric and fact.target.actor.id < fact.source.actor.id:
        ends = (fact.target, fact.source)
    # Of "visited" and "hosted" the later in the alphabet is kept: any fixed choice would do.
    if relation.inverse and relation.inverse > relation.name:
        relation, ends = vocab.relation(relation.inverse), (fact.target, fact.source)
    return relation, *ends


def _is_day(date: str | None) -> bool:
    return date is not None and len(date) == len("2015-11-24")


# Facts to quads.


def to_dataset(articles: Iterable[Article], facts: Iterable[Fact], run: Run) -> Dataset:
    """Return a dataset in memory: one named graph an article, one for the ontology.

    The default graph is the union of all, each triple once. (The union that the engine makes up
    on the fly counts a triple once for each graph that holds it.)

    Raises:
        ValueError: a fact belongs to none of the articles.
    """
    by_article: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        by_article[fact.article].append(fact)
    dataset = Dataset(store="Oxigraph")
    vocab.add_ontology(dataset)
    for article in articles:
        named = dataset.graph(graph_iri(article.id))
        for s, p, o, _ in article_quads(article, by_article.pop(article.id, ()), run):
            named.add((s, p, o))
            dataset.default_graph.add((s, p, o))
    if by_article:
        raise ValueError(f"Unexpected articles of facts: {sorted(by_article)!r}")
    return dataset


def article_quads(article: Article, facts: Iterable[Fact], run: Run) -> Iterator[Quad]:
    """Yield everything that one article says, in its own graph; some quads come repeatedly."""
    graph = graph_iri(article.id)
    parts = (_provenance(article, graph, run), _article(article), _facts(article.id, facts))
    for triple in chain.from_iterable(parts):
        yield *triple, graph


def _provenance(article: Article, graph: URIRef, run: Run) -> Iterator[Triple]:
    activity, software = vocab.RUN[safe(run.id)], vocab.SOFTWARE[safe(run.software)]
    yield graph, RDF.type, PROV.Entity
    yield graph, PROV.wasDerivedFrom, article_iri(article.id)
    yield graph, PROV.wasGeneratedBy, activity
    yield activity, RDF.type, PROV.Activity
    yield activity, PROV.wasAssociatedWith, software
    if run.time:
        yield activity, PROV.endedAtTime, _typed(run.time.isoformat(), XSD.dateTime)
    yield software, RDF.type, PROV.SoftwareAgent
    yield software, RDFS.label, Literal(run.software)


def _article(article: Article) -> Iterator[Triple]:
    node = article_iri(article.id)
    yield node, RDF.type, DIP.Article
    yield node, DCTERMS.identifier, Literal(article.id)
    if article.date:
        yield node, DCTERMS.issued, _date(article.date.isoformat())
    if article.source:
        outlet = vocab.OUTLET[safe(article.source)]
        yield node, DCTERMS.publisher, outlet
        yield outlet, RDF.type, FOAF.Organization
        yield outlet, FOAF.name, Literal(article.source)
    if article.url:
        yield node, DIP.url, _typed(article.url, XSD.anyURI)
    yield from _optional(node, DCTERMS.title, article.title)
    yield from _optional(node, DIP.dateOrigin, article.date_origin)


def _facts(article_id: str, facts: Iterable[Fact]) -> Iterator[Triple]:
    mentions: dict[Mention, None] = {}
    for fact in facts:
        if fact.article != article_id:
            raise ValueError(f"Unexpected article of a fact: {fact.article!r}")
        node = statement_iri(fact)
        yield from _statement(node, fact)
        yield from _report(node, fact)
        if fact.status == "actual":
            yield from _direct(node, fact)
        named = (fact.source, fact.target, fact.speaker)
        mentions.update((mention, None) for mention in named if mention)
    for mention in mentions:
        yield from _mention(article_id, mention)
    for actor in {mention.actor: None for mention in mentions}:
        yield from _actor(actor)


def _statement(node: URIRef, fact: Fact) -> Iterator[Triple]:
    relation, source, target = _canonical(fact)
    if relation.plover:
        yield node, RDF.type, DIP.Event
        yield node, RDF.type, SEM.Event
        yield node, SEM.eventType, vocab.PLOVER[relation.plover]
    else:
        yield node, RDF.type, DIP.Tie
    yield node, DIP.relation, vocab.relation_iri(relation.name)
    yield node, DIP.source, actor_iri(source.actor.id)
    yield node, DIP.target, actor_iri(target.actor.id)
    yield node, DIP.status, vocab.STATUS[fact.status]
    if fact.date:
        yield node, DIP.date, _date(fact.date)
    if fact.place:
        place = vocab.PLACE[safe(fact.place)]
        yield node, DIP.place, place
        yield place, RDF.type, SEM.Place
        yield place, RDFS.label, Literal(fact.place)
    if fact.thing:
        thing = _thing_iri(node, fact.thing)
        yield node, DIP.thing, thing
        yield thing, RDF.type, DIP.Thing
        yield thing, RDFS.label, Literal(fact.thing)


def _direct(node: URIRef, fact: Fact) -> Iterator[Triple]:
    """Yield what an actual fact says in single triples, with what the ontology infers from it."""
    relation = vocab.relation(fact.relation)
    source, target = actor_iri(fact.source.actor.id), actor_iri(fact.target.actor.id)
    predicate = vocab.relation_iri(relation.name)
    yield source, predicate, target
    if relation.symmetric:
        yield target, predicate, source
    if relation.inverse:
        yield target, vocab.relation_iri(relation.inverse), source
    implied = vocab.implied().get(relation.name, ())
    for name in implied:
        yield source, vocab.relation_iri(name), target
    if implied and fact.thing:
        thing = _thing_iri(node, fact.thing)
        yield source, predicate, thing
        yield thing, DIP.operatedBy, target


def _report(statement: URIRef, fact: Fact) -> Iterator[Triple]:
    article = article_iri(fact.article)
    node = URIRef(f"{article}#report={_digest(fact)}")
    sentence = URIRef(f"{article}#sentence={fact.start},{fact.end}")
    yield node, RDF.type, DIP.Report
    yield node, RDF.type, OA.Annotation
    yield node, OA.motivatedBy, OA.describing
    yield node, OA.hasBody, statement
    yield node, OA.hasTarget, sentence
    yield sentence, RDF.type, OA.SpecificResource
    yield sentence, OA.hasSource, article
    yield from _selector(article, sentence, OA.hasSelector, (fact.start, fact.end, fact.sentence))
    trigger = (fact.trigger_start, fact.trigger_end, fact.trigger)
    yield from _selector(article, node, DIP.trigger, trigger)
    yield node, DIP.relation, vocab.relation_iri(fact.relation)
    yield node, DIP.sourceMention, _mention_iri(fact.article, fact.source)
    yield node, DIP.targetMention, _mention_iri(fact.article, fact.target)
    if fact.speaker:
        yield node, DIP.speaker, _mention_iri(fact.article, fact.speaker)
    yield node, DIP.status, vocab.STATUS[fact.status]
    yield node, DIP.rule, Literal(fact.rule)
    yield node, DIP.confidence, _typed(repr(float(fact.confidence)), XSD.double)
    if fact.place:
        yield node, DIP.place, vocab.PLACE[safe(fact.place)]
    if fact.thing:
        yield node, DIP.thing, _thing_iri(statement, fact.thing)
    yield from _optional(node, DIP.cue, fact.cue)
    yield from _optional(node, DIP.path, fact.path)


def _mention(article_id: str, mention: Mention) -> Iterator[Triple]:
    article, node = article_iri(article_id), _mention_iri(article_id, mention)
    yield node, RDF.type, DIP.Mention
    yield node, OA.hasSource, article
    yield from _selector(article, node, OA.hasSelector, (mention.start, mention.end, mention.text))
    yield node, DIP.actor, actor_iri(mention.actor.id)
    yield node, DIP.reason, Literal(mention.reason)
    yield from _optional(node, DIP.role, mention.role)


def _actor(actor: Actor) -> Iterator[Triple]:
    node = actor_iri(actor.id)
    yield node, RDF.type, DIP.Actor
    yield node, RDF.type, vocab.KINDS[actor.kind]
    yield node, RDFS.label, Literal(actor.name)
    if actor.code:
        yield node, DIP.code, Literal(actor.code)
        if actor.code != actor.id:
            yield node, DIP.actsFor, actor_iri(actor.code)
    yield from _optional(node, DIP.country, actor.country)
    if actor.wikidata:
        yield node, OWL.sameAs, vocab.WIKIDATA[safe(actor.wikidata)]


def _selector(
    article: URIRef, subject: URIRef, predicate: URIRef, span: tuple[int, int, str]
) -> Iterator[Triple]:
    """Yield the selector of a passage: by its quote and by its position (RFC 5147) at once."""
    start, end, text = span
    node = URIRef(f"{article}#char={start},{end}")
    yield subject, predicate, node
    yield node, RDF.type, OA.TextQuoteSelector
    yield node, RDF.type, OA.TextPositionSelector
    yield node, OA.exact, Literal(text)
    yield node, OA.start, Literal(start)
    yield node, OA.end, Literal(end)


def _optional(node: URIRef, predicate: URIRef, value: str | None) -> Iterator[Triple]:
    if value is not None:
        yield node, predicate, Literal(value)


def _thing_iri(statement: URIRef, thing: str) -> URIRef:
    return URIRef(f"{statement}#thing={safe(thing)}")


def _mention_iri(article_id: str, mention: Mention) -> URIRef:
    return URIRef(f"{article_iri(article_id)}#mention={_digest(mention)}")


@lru_cache(maxsize=1_000)
def _digest(value: Fact | Mention) -> str:
    """Return a short name that depends on every field, and on nothing else."""
    return hashlib.blake2b(
        repr(value).encode("utf-8", "backslashreplace"), digest_size=8
    ).hexdigest()


def _typed(text: str, datatype: URIRef) -> Literal:
    return Literal(text, datatype=datatype, normalize=False)


_DATE_TYPES = (
    (re.compile(r"\d{4}-\d\d-\d\d"), XSD.date, ""),
    (re.compile(r"\d{4}-\d\d"), XSD.gYearMonth, "-01"),
    (re.compile(r"\d{4}"), XSD.gYear, "-01-01"),
)


def _date(text: str) -> Literal:
    """Return a date with the datatype of its precision; what is no date stays a plain string."""
    for pattern, datatype, rest in _DATE_TYPES:
        if pattern.fullmatch(text):
            try:
                dt.date.fromisoformat(text + rest)
            except ValueError:
                break
            return _typed(text, datatype)
    return Literal(text)


# Quads back to facts.

_Index = dict[str, dict[str, list[str]]]
_KIND_OF = {str(iri): kind for kind, iri in vocab.KINDS.items()}
_STATUS_OF = {str(iri): status for status, iri in vocab.STATUS.items()}


def facts_from(graph: Graph) -> Iterator[Fact]:
    """Yield the facts of a dataset, graph by graph, or of one graph, in the order of the text.

    Raises:
        DataError: a report lacks something that every report has.
    """
    for part in _parts(graph):
        yield from _facts_of(part)


def _parts(graph: Graph) -> Iterator[Graph]:
    """Yield the article graphs of a dataset, sorted by name; or, if it has none, itself."""
    found = graph.store.contexts() if isinstance(graph, Dataset) else ()
    others = {vocab.ONTOLOGY, DATASET_DEFAULT_GRAPH_ID}
    names = sorted({part.identifier for part in found} - others, key=str)
    for name in names:
        yield Graph(store=graph.store, identifier=name)
    if not names:
        yield graph.default_graph if isinstance(graph, Dataset) else graph


def _facts_of(graph: Graph) -> Iterator[Fact]:
    index: _Index = defaultdict(lambda: defaultdict(list))
    dump = graph.serialize(format="ox-nt", encoding="utf-8")
    for quad in ox.parse(dump, format=ox.RdfFormat.N_TRIPLES):
        index[_value(quad.subject)][quad.predicate.value].append(_value(quad.object))
    report = str(DIP.Report)
    reports = [node for node, row in index.items() if report in row.get(str(RDF.type), ())]
    facts = [_read_fact(index, node) for node in reports]
    yield from sorted(facts, key=lambda fact: (fact.article, fact.start, repr(fact)))


def _value(term: object) -> str:
    match term:
        case ox.NamedNode() | ox.BlankNode() | ox.Literal():
            return term.value
    raise ValueError(f"Unexpected term: {term!r}")


def _read_fact(index: _Index, node: str) -> Fact:
    statement, sentence = _get(index, node, OA.hasBody), _get(index, node, OA.hasTarget)
    start, end, text = _read_selector(index, _get(index, sentence, OA.hasSelector))
    trigger = _read_selector(index, _get(index, node, DIP.trigger))
    speaker = _find(index, node, DIP.speaker)
    return Fact(
        article=_get(index, _get(index, sentence, OA.hasSource), DCTERMS.identifier),
        relation=_get(index, node, DIP.relation).removeprefix(str(DIP._NS)),
        source=_read_mention(index, _get(index, node, DIP.sourceMention)),
        target=_read_mention(index, _get(index, node, DIP.targetMention)),
        status=_status(_get(index, node, DIP.status)),
        start=start,
        end=end,
        sentence=text,
        trigger=trigger[2],
        trigger_start=trigger[0],
        trigger_end=trigger[1],
        rule=_get(index, node, DIP.rule),
        confidence=float(_get(index, node, DIP.confidence)),
        speaker=_read_mention(index, speaker) if speaker else None,
        cue=_find(index, node, DIP.cue),
        date=_find(index, statement, DIP.date),
        place=_label(index, _find(index, node, DIP.place)),
        thing=_label(index, _find(index, node, DIP.thing)),
        path=_find(index, node, DIP.path),
    )


def _read_mention(index: _Index, node: str) -> Mention:
    start, end, text = _read_selector(index, _get(index, node, OA.hasSelector))
    return Mention(
        actor=_read_actor(index, _get(index, node, DIP.actor)),
        text=text,
        start=start,
        end=end,
        reason=_get(index, node, DIP.reason),
        role=_find(index, node, DIP.role),
    )


def _read_actor(index: _Index, node: str) -> Actor:
    wikidata = _find(index, node, OWL.sameAs)
    return Actor(
        id=unquote(node.removeprefix(str(vocab.ACTOR))),
        name=_get(index, node, RDFS.label),
        kind=_kind(node, index[node][str(RDF.type)]),
        code=_find(index, node, DIP.code),
        country=_find(index, node, DIP.country),
        wikidata=unquote(wikidata.removeprefix(str(vocab.WIKIDATA))) if wikidata else None,
    )


def _read_selector(index: _Index, node: str) -> tuple[int, int, str]:
    start, end = (int(_get(index, node, term)) for term in (OA.start, OA.end))
    return start, end, _get(index, node, OA.exact)


def _kind(node: str, types: Sequence[str]) -> ActorKind:
    kinds = [_KIND_OF[name] for name in types if name in _KIND_OF]
    if not kinds:
        raise DataError(f"The actor <{node}> has no kind such as dip:State.")
    return min(kinds)


def _status(node: str) -> Status:
    if node not in _STATUS_OF:
        raise DataError(f"<{node}> is not a status such as dip:actual.")
    return _STATUS_OF[node]


def _get(index: _Index, node: str, predicate: URIRef) -> str:
    found = _find(index, node, predicate)
    if found is None:
        raise DataError(f"<{node}> has no <{predicate}>, which every graph of this kind gives it.")
    return found


def _find(index: _Index, node: str, predicate: URIRef) -> str | None:
    """Return the value of a predicate; of several, which only a faulty graph has, the first."""
    values = index[node].get(str(predicate)) if node in index else None
    return min(values) if values else None


def _label(index: _Index, node: str | None) -> str | None:
    return None if node is None else _find(index, node, RDFS.label)


# Writing: sorted, so that the same graph gives the same bytes whatever store it comes from.

_Row = tuple[str, str, str]


def write_turtle(graph: Graph, file: IO[str]) -> None:
    """Write a graph, or the default graph of a dataset, as Turtle, without the ontology."""
    rows = set(_rows(graph.default_graph if isinstance(graph, Dataset) else graph))
    if isinstance(graph, Dataset):
        rows -= set(_rows(Graph(store=graph.store, identifier=vocab.ONTOLOGY)))
    _write_prefixes(file)
    _write_subjects(sorted(rows), file, "")


def write_trig(dataset: Dataset, file: IO[str]) -> None:
    """Write the named graphs of a dataset as TriG, one after the other, without the ontology."""
    _write_prefixes(file)
    for graph in _parts(dataset):
        file.write(f"\n{_iri(f'<{graph.identifier}>')} {{\n")
        _write_subjects(sorted(_rows(graph)), file, "    ")
        file.write("}\n")


def _rows(graph: Graph) -> Iterator[_Row]:
    """Yield (subject, predicate, object) as Turtle writes them, out of the store's own dump."""
    for line in graph.serialize(format="ox-nt", encoding="utf-8").decode().split("\n"):
        if line:
            subject, predicate, term = line.removesuffix(" .").split(" ", 2)
            # "" sorts a type before everything else that is said of a subject.
            yield _iri(subject), "" if predicate == _TYPE else _iri(predicate), _object(term)


_TYPE = f"<{RDF.type}>"


def _object(term: str) -> str:
    if not term.startswith('"'):
        return _iri(term)
    quoted, found, datatype = term.rpartition('"^^')
    return f'{quoted}"^^{_iri(datatype)}' if found and datatype.endswith(">") else term


_LOCAL = re.compile(r"[A-Za-z0-9_]([A-Za-z0-9_:-]*[A-Za-z0-9_])?")
_BY_LENGTH = sorted(vocab.PREFIXES.items(), key=lambda item: -len(item[1]))


@lru_cache(maxsize=100_000)
def _iri(term: str) -> str:
    """Return an IRI in angle brackets as prefix and name, if a prefix fits; else as it is."""
    iri = term[1:-1]
    for prefix, namespace in _BY_LENGTH:
        if iri.startswith(namespace) and _LOCAL.fullmatch(iri, len(namespace)):
            return f"{prefix}:{iri[len(namespace) :]}"
    return term


def _write_prefixes(file: IO[str]) -> None:
    for prefix, namespace in sorted(vocab.PREFIXES.items()):
        file.write(f"@prefix {prefix}: <{namespace}> .\n")


def _write_subjects(rows: Iterable[_Row], file: IO[str], indent: str) -> None:
    for subject, about in groupby(rows, key=lambda row: row[0]):
        lines = [
            f"{indent}    {predicate or 'a'} {', '.join(row[2] for row in same)}"
            for predicate, same in groupby(about, key=lambda row: row[1])
        ]
        file.write(f"\n{indent}{subject}\n" + " ;\n".join(lines) + " .\n")
