"""Files to articles: plain text, HTML, JSON Lines and CSV, in files, folders or on stdin.

One bad item never stops the run: each is yielded as `Skipped` with a sentence that says
what is wrong. Line ends of plain text become "\\n" once, here; the text of a JSON or CSV
record is kept as it is. All later offsets count in the text that this module returns.
"""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from kg.articles import dates, html, tables
from kg.articles.decoding import decode
from kg.errors import InputError
from kg.model import Article, Skipped

MAX_CHARACTERS = 1_000_000
"""The longest single article: what spaCy accepts in one piece."""
MAX_BYTES = 1_000_000_000
"""The largest file; larger ones would not fit into memory."""

_SUFFIXES = {
    ".txt": "text",
    ".text": "text",
    ".md": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "csv",
}


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to know about an article that was read all the same."""

    where: str
    what: str


Item = Article | Skipped | Remark


def read(paths: Iterable[str | Path], *, date: dt.date | None = None) -> Iterator[Item]:
    """Yield the articles under the paths, with what had to be skipped or remarked.

    `date` is given to articles that state none themselves: neither in their record, nor in
    the page's metadata, nor in the file name. "-" stands for standard input.
    """
    seen: set[str] = set()
    for path in paths:
        for item in _read_path(str(path)):
            if isinstance(item, Article):
                if item.id in seen:
                    yield Skipped(item.id, "was read already under this id; ids must be unique")
                    continue
                seen.add(item.id)
                item = _with_date(item, date)
            yield item


def _with_date(article: Article, date: dt.date | None) -> Article:
    if article.date is not None or date is None:
        return article
    return replace(article, date=date, date_origin="option")


def _read_path(path: str) -> Iterator[Item]:
    if path == "-":
        yield from _items("stdin", sys.stdin.buffer.read, where="standard input")
    elif os.path.isdir(path):
        yield from _read_folder(Path(path))
    elif not os.path.exists(path):
        yield Skipped(_clean(path), "does not exist")
    else:
        yield from _read_file(Path(path), _name(Path(path).resolve()))


def _name(file: Path) -> str:
    """Return the id of a file: its folder's name and its own, wherever the folder lies."""
    return f"{file.parent.name}/{file.name}".lstrip("/")


def _read_folder(folder: Path) -> Iterator[Item]:
    files = sorted(_visible_files(folder))
    if not files:
        yield Skipped(_clean(str(folder)), "is a folder without files")
    for file in files:
        name = f"{folder.resolve().name}/{file.relative_to(folder).as_posix()}"
        yield from _read_file(file, name)


def _visible_files(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (Path(parent, name) for name in names if not name.startswith("."))


def _read_file(file: Path, name: str) -> Iterator[Item]:
    suffix = file.suffix.lower()
    if suffix and suffix not in _SUFFIXES:
        kinds = ", ".join(sorted(_SUFFIXES))
        yield Skipped(_clean(str(file)), f"is not a kind of file that holds articles ({kinds})")
        return
    yield from _items(_clean(name), lambda: _bytes(file), where=_clean(str(file)))


def _clean(name: str) -> str:
    """Return a file name that can be printed and written, whatever bytes it has on disk."""
    return os.fsencode(name).decode("utf-8", "replace")


def _bytes(file: Path) -> bytes:
    if file.is_file() and file.stat().st_size > MAX_BYTES:
        raise InputError(f"is larger than {MAX_BYTES:,} bytes; split it")
    return file.read_bytes()


def _items(name: str, load: Callable[[], bytes], *, where: str) -> Iterator[Item]:
    try:
        raw = load()
        kind = _SUFFIXES.get(Path(name).suffix.lower()) or _sniff(raw)
        text, remark = decode(raw, html=kind == "html")
        if not text.strip():
            raise InputError("is empty")
        if remark is not None:
            yield Remark(where, remark)
        yield from _parse(kind, text, name, where)
    except OSError as error:
        yield Skipped(where, f"cannot be read: {error.strerror or error}")
    except InputError as error:
        yield Skipped(where, str(error))


def _sniff(raw: bytes) -> str:
    """Return the kind of nameless input by how it begins."""
    start = raw[:500].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith(b"{"):
        return "jsonl"
    return "html" if start.startswith((b"<!doctype", b"<html", b"<?xml")) else "text"


def _parse(kind: str, text: str, name: str, where: str) -> Iterator[Item]:
    match kind:
        case "text":
            yield _from_text(text.replace("\r\n", "\n").replace("\r", "\n"), name)
        case "html":
            yield _from_page(text, name)
        case "jsonl":
            yield from _from_rows(tables.jsonl(text), name, where)
        case "csv":
            yield from _from_rows(tables.delimited(text), name, where)
        case _:
            raise ValueError(f"Unexpected kind of input: {kind!r}")


def _from_text(text: str, name: str) -> Article:
    date = _date_in_name(name)
    return Article(name, _checked(text), date, "file name" if date else None)


def _date_in_name(name: str) -> dt.date | None:
    return dates.in_name(PurePosixPath(name).name)  # a dated folder tells of the crawl


def _from_page(markup: str, name: str) -> Article:
    page = html.read(markup)
    if page is None:
        raise InputError("is a web page without an article in it")
    date, origin = page.date, "metadata"
    if date is None:
        date, origin = _date_in_name(name), "file name"
    return Article(
        name,
        _checked(page.text),
        date,
        origin if date else None,
        title=page.title,
        url=page.url,
        source=page.source,
    )


def _from_rows(rows: Iterable[tables.Row], name: str, where: str) -> Iterator[Item]:
    for place, fields in rows:
        here = f"{where}, {place}"
        try:
            if isinstance(fields, InputError):
                raise fields
            article = _from_fields(fields, f"{name}#{place.rpartition(' ')[2]}")
        except InputError as error:
            yield Skipped(here, str(error))
            continue
        if article.date is None and fields.get("date"):
            yield Remark(here, f"has a date that is none ({fields['date'][:40]!r}); it is left out")
        yield article


def _from_fields(fields: Mapping[str, str], name: str) -> Article:
    if not fields.get("text", "").strip():
        raise InputError("has no text")
    date = dates.parse(fields.get("date", ""))
    return Article(
        fields.get("id") or name,
        _checked(fields["text"]),
        date,
        "record" if date else None,
        title=fields.get("title") or None,
        url=fields.get("url") or None,
        source=fields.get("source") or None,
    )


def _checked(text: str) -> str:
    if len(text) > MAX_CHARACTERS:
        raise InputError(
            f"is too long: {len(text):,} characters, of {MAX_CHARACTERS:,} at most; split it"
        )
    return text
