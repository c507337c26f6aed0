"""Dates that somebody wrote down: read where they are stated, never guessed."""

from __future__ import annotations

import datetime as dt
import re
from email.utils import parsedate_to_datetime

_IN_NAME = re.compile(r"(?<!\d)((?:18|19|20)\d\d)([-_.]?)(\d\d)\2(\d\d)(?!\d)")


def parse(written: str) -> dt.date | None:
    """Return the day that an ISO 8601 or RFC 2822 date names, or None if it is neither."""
    written = written.strip()
    try:
        return dt.datetime.fromisoformat(written).date()
    except ValueError:
        pass
    try:
        return parsedate_to_datetime(written).date()
    except (ValueError, IndexError, OverflowError):
        return None


def in_name(name: str) -> dt.date | None:
    """Return the day in a file name like `2015-11-26-summit.txt` or `20151126.html`."""
    for year, _, month, day in _IN_NAME.findall(name):
        try:
            return dt.date(int(year), int(month), int(day))
        except ValueError:
            continue
    return None
