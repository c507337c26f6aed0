"""Actors from a SPARQL endpoint: one that the user names, for a query or for items of Wikidata.

A query answers with the columns of a list of actors, see `kg.gazetteer_import.plain`; further
columns are passed over. `?item` is the actor's IRI, and `?country` may be one of Wikidata.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode, urlsplit
from urllib.request import Request, urlopen

from kg.errors import InputError
from kg.gazetteer import Gazetteer
from kg.gazetteer_import.items import Item
from kg.gazetteer_import.plain import COLUMNS, found
from kg.gazetteer_import.wikidata import by_wikidata, role_of

TIMEOUT = 60
"""Seconds without a word after which an endpoint is given up."""
LARGEST = 64_000_000
"""Longer answers are refused."""

_QUESTION = """\
PREFIX wd: <http://www.wikidata.org/entity/>
PREFIX wdt: <http://www.wikidata.org/prop/direct/>
PREFIX p: <http://www.wikidata.org/prop/>
PREFIX ps: <http://www.wikidata.org/prop/statement/>
PREFIX pq: <http://www.wikidata.org/prop/qualifier/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?item ?name ?aliases ?kind ?country ?office ?start ?end WHERE {
  VALUES ?item { %s }
  ?item rdfs:label ?name . FILTER(LANG(?name) = "en")
  OPTIONAL { ?item skos:altLabel ?aliases . FILTER(LANG(?aliases) = "en") }
  ?item p:P39 ?held . ?held ps:P39 ?position .
  OPTIONAL { ?held pq:P642 ?of }
  OPTIONAL { ?position wdt:P1001 ?jurisdiction }
  OPTIONAL { ?position wdt:P17 ?state }
  OPTIONAL { ?position rdfs:label ?office . FILTER(LANG(?office) = "en") }
  OPTIONAL { ?held pq:P580 ?start }
  OPTIONAL { ?held pq:P582 ?end }
  BIND(COALESCE(?of, ?jurisdiction, ?state) AS ?country)
  BIND("person" AS ?kind)
}
"""


def question(items: Iterable[str]) -> str:
    """Return the query for people of Wikidata, by their ids, with the offices that they held.

    Raises:
        InputError: an id is none.
    """
    ids = list(items)
    for id in ids:
        if not re.fullmatch(r"Q[1-9]\d*", id):
            raise InputError(f"{id!r} is no item of Wikidata; one is written as Q57665.")
    return _QUESTION % " ".join(f"wd:{id}" for id in ids)


def fetch(url: str, query: str, names: Gazetteer) -> Iterator[Item]:
    """Yield the actors in the answer of an endpoint.

    Raises:
        InputError: the endpoint cannot be asked, or its answer is no table of SPARQL.
    """
    answer = _ask(url, query)
    codes = by_wikidata(names)
    rows: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for row in _bindings(url, answer):
        cells = {column: row[column] for column in COLUMNS if column in row}
        cells["wikidata"] = cells.get("wikidata") or _tail(row.get("item", ""))
        cells["country"] = codes.get(_tail(cells.get("country", "")), cells.get("country", ""))
        cells["role"] = cells.get("role") or role_of(cells.get("office", ""))
        for column in ("start", "end"):
            cells[column] = re.sub(r"T.*", "", cells.get(column, ""))
        alias = cells.pop("aliases", "")
        rows[tuple(cells.get(column, "") for column in COLUMNS)].add(alias)
    for number, (row_key, aliases) in enumerate(sorted(rows.items()), start=1):
        cells = dict(zip(COLUMNS, row_key, strict=True))
        where = f"{urlsplit(url).netloc}, actor {number}"
        yield found(where, cells | {"aliases": "|".join(sorted(aliases))})


def _ask(url: str, query: str) -> bytes:
    if urlsplit(url).scheme not in ("http", "https"):
        raise InputError(f"{url!r} is no address of an endpoint; it begins with http or https.")
    request = Request(
        url,
        data=urlencode({"query": query}).encode(),
        headers={"Accept": "application/sparql-results+json", "User-Agent": "diplokg"},
    )
    try:
        with urlopen(request, timeout=TIMEOUT) as response:
            answer: bytes = response.read(LARGEST + 1)
    except (URLError, OSError, ValueError) as error:
        if isinstance(error, HTTPError):
            error.close()
        raise InputError(f"The endpoint {url} does not answer: {error}.") from error
    if len(answer) > LARGEST:
        raise InputError(f"The answer of {url} is too long; ask for less, with LIMIT.")
    return answer


def _bindings(url: str, answer: bytes) -> Iterator[dict[str, str]]:
    try:
        rows: list[dict[str, Any]] = json.loads(answer)["results"]["bindings"]
        for row in rows:
            yield {name: str(term["value"]) for name, term in row.items()}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise InputError(f"The answer of {url} is no JSON table of SPARQL results.") from error


def _tail(iri: str) -> str:
    """Return the id at the end of an IRI of Wikidata."""
    return iri.rpartition("/")[2] if re.fullmatch(r".*/Q\d+", iri) else iri
