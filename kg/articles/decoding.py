"""Bytes to text: which encoding a file has, and what is said when it had to be assumed."""

from __future__ import annotations

import codecs
import re

from kg.errors import InputError

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: the shorter mark begins the longer one
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?([\w.:-]+)""", re.I
)
_TEXT_BYTES = bytes(range(0x20, 0x100)) + b"\t\n\v\f\r\x1a\x1b"
_SURROGATE = re.compile("[\ud800-\udfff]")


def decode(raw: bytes, *, html: bool = False) -> tuple[str, str | None]:
    """Return the text, and a remark where its encoding is an assumption.

    A byte order mark decides first, then UTF-8 if the bytes are valid, then what an HTML
    page declares. What is left is damaged UTF-8 or the old Western encoding cp1252,
    whichever explains more of the bytes.
    """
    for mark, encoding in _BOMS:
        if raw.startswith(mark):
            return raw[len(mark) :].decode(encoding, "replace"), None
    if _binary(raw):
        raise InputError("is not text: it holds binary data; convert it to text first")
    try:
        return raw.decode("utf-8"), None
    except UnicodeDecodeError:
        declared = _declared(raw) if html else None
    if declared is not None:
        return raw.decode(declared, "replace"), None
    return _assume(raw)


def mend(text: str) -> str:
    """Replace halves of surrogate pairs, which no file can hold, by one character each."""
    return _SURROGATE.sub("\ufffd", text)


def _binary(raw: bytes) -> bool:
    odd = len(raw.translate(None, delete=_TEXT_BYTES))
    return b"\0" in raw or odd * 100 > len(raw)


def _declared(raw: bytes) -> str | None:
    match = _DECLARED.search(raw[:4096])
    if match is None:
        return None
    try:
        name = codecs.lookup(match[1].decode("ascii")).name
        "".encode(name)  # refuses codecs from bytes to bytes, such as zlib
    except LookupError:
        return None
    return None if name == "utf-8" else name


def _assume(raw: bytes) -> tuple[str, str]:
    as_utf8 = raw.decode("utf-8", "replace")
    broken = as_utf8.count("\ufffd")
    sound = sum(character > "\x7f" for character in as_utf8) - broken
    if sound > broken:
        return as_utf8, f"is damaged UTF-8: {broken} unreadable bytes were replaced"
    return raw.decode("cp1252", "replace"), "is not UTF-8: it was read as Western (cp1252)"
