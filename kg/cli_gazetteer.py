"""`kg gazetteer`: bring your own actors, and look for what is wrong with tables of them."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from enum import StrEnum
from itertools import chain
from pathlib import Path
from typing import Annotated

import typer

from kg import gazetteer, gazetteer_check, resources
from kg import gazetteer_import as importer
from kg.errors import DataError, InputError
from kg.model import ACTOR_KINDS, ActorKind


class Source(StrEnum):
    """The formats of actors that are read."""

    csv = "csv"
    petrarch = "petrarch"
    wikidata = "wikidata"


Guard = Callable[[], AbstractContextManager[None]]
Say = Callable[[str], None]

Files = Annotated[
    list[Path] | None,
    typer.Argument(help="CSV, PETRARCH dictionaries, or Wikidata's JSON.", metavar="FILE..."),
]
Out = Annotated[
    Path, typer.Option("--out", "-o", help="The folder of your tables; give it to --actors.")
]
Kind = Annotated[
    str | None, typer.Option(help="What actors are whose source does not tell, as armed_group.")
]
Url = Annotated[str | None, typer.Option("--sparql", help="The URL of a SPARQL endpoint to ask.")]
Query = Annotated[Path | None, typer.Option(help="A file with the query for the endpoint.")]
Ids = Annotated[
    list[str] | None, typer.Option("--item", help="A person of Wikidata, as Q57665, instead.")
]


def commands(explained: Guard, say: Say) -> typer.Typer:
    """Return the commands; what they raise is explained by `explained`, messages go to `say`."""
    app = typer.Typer(no_args_is_help=True, help="Bring your own actors, and check tables of them.")

    @app.command("import")
    def bring(  # noqa: PLR0913 - one parameter an option, as typer reads them
        out: Out,
        files: Files = None,
        format: Annotated[
            Source | None, typer.Option("--format", "-f", help="Default: by the file's ending.")
        ] = None,
        kind: Kind = None,
        sparql: Url = None,
        query: Query = None,
        item: Ids = None,
    ) -> None:
        """Write the actors of other sources as tables that `--actors` lays over the shipped ones.

        A line that cannot be used is named with the reason; the rest is imported.
        """
        with explained():
            names = gazetteer.load(extra=out if _has_tables(out) else None)
            read = [
                importer.read(file, names, format=format.value if format else None)
                for file in files or ()
            ]
            if sparql:
                read.append(importer.fetch(sparql, _question(query, item), names))
            if not read:
                raise InputError("There is nothing to import; name files, or an endpoint.")
            tables, skipped = importer.to_tables(
                chain.from_iterable(read), names, kind=_kind_of(kind)
            )
            importer.write(tables, out)
            for one in skipped:
                say(f"Skipped: {one.where}: {one.why}.")
            counts = ", ".join(f"{len(rows)} rows of {table}" for table, rows in tables.items())
            say(f"Imported {counts or 'nothing new'}; skipped {len(skipped)}.")
            if tables:
                sys.stdout.write(f"{out}\n")

    @app.command()
    def check(
        folder: Annotated[
            Path | None, typer.Argument(help="A folder of your tables; default: the shipped ones.")
        ] = None,
    ) -> None:
        """Name what is wrong with tables of actors: names of two actors, unknown codes, dates."""
        with explained():
            shipped = resources.path("data", "gazetteer")
            if folder is not None:
                gazetteer.additions(folder)
            findings = gazetteer_check.check(shipped, folder)
            for finding in findings:
                sys.stdout.write(f"{finding}\n")
            if findings:
                raise DataError(f"The tables have faults: {len(findings)}.")
            say("The tables have no fault.")

    return app


def _has_tables(folder: Path) -> bool:
    return any((folder / f"{table}.csv").is_file() for table in gazetteer.KEYS)


def _kind_of(text: str | None) -> ActorKind | None:
    if text is None:
        return None
    for kind in ACTOR_KINDS:
        if kind == text:
            return kind
    raise typer.BadParameter(f"{text!r} is none of {', '.join(ACTOR_KINDS)}.")


def _question(query: Path | None, items: list[str] | None) -> str:
    if (query is None) == (not items):
        raise typer.BadParameter("--sparql wants a --query FILE or some --item Q57665.")
    return query.read_text(encoding="utf-8") if query else importer.question(items or ())
