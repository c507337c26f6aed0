"""The parts of README.md that are produced, not typed: `make docs` writes them anew.

A part stands between `<!-- NAME -->` and `<!-- end -->`: the session, whose commands are run
and whose output is what they print; the named queries; the figures of the quality gate.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import gold_floor

from kg import query, score

README = Path(__file__).parent.parent / "README.md"
_PART = re.compile(r"(<!-- (\w+) -->\n)(.*?)(<!-- end -->)", re.S)


def session(old: str) -> str:
    """Run the commands of a console block and return it with what they print."""
    commands = re.findall(r"^\$ (.+)$", old, re.M)
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder, "news")  # ids begin with the name of the folder
        place.mkdir()
        shown = [f"$ {command}\n{_run(command, place, path)}" for command in commands]
    return "```console\n" + "".join(shown) + "```\n"


def _run(command: str, place: Path, path: str) -> str:
    environment = os.environ | {"PATH": path, "COLUMNS": "110"}
    if environment.get("KG_TRACEBACK"):
        del environment["KG_TRACEBACK"]
    done = subprocess.run(
        ["bash", "-c", command],
        cwd=place,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=True,
    )
    return re.sub(r"[ \t]+$", "", done.stdout, flags=re.M)


def queries(_: str) -> str:
    """Return the table of named queries."""
    rows = [
        f"| `{name}` | {found.title} | {', '.join(_parameter(p) for p in found.parameters)} |\n"
        for name, found in query.named().items()
    ]
    return (
        "| query | answers | parameters (optional ones in brackets) |\n|---|---|---|\n"
        + "".join(rows)
    )


def _parameter(parameter: query.Parameter) -> str:
    return f"[`{parameter.name}`]" if parameter.optional else f"`{parameter.name}`"


def figures(_: str) -> str:
    """Return the table of the floor under the quality of extraction."""
    rows = [
        f"| `{part}` | " + " | ".join(f"{floor[level]:.3f}" for level in score.LEVELS) + " |\n"
        for part, floor in sorted(gold_floor.read_floor().items())
    ]
    head = " | ".join(f"{level} F1" for level in score.LEVELS)
    return f"| gold | {head} |\n|---{'|---' * len(score.LEVELS)}|\n" + "".join(rows)


PARTS: dict[str, Callable[[str], str]] = {
    "session": session,
    "queries": queries,
    "figures": figures,
}


def part(name: str) -> str:
    """Return what stands in README now."""
    return next(m[3] for m in _PART.finditer(README.read_text(encoding="utf-8")) if m[2] == name)


def written_anew(text: str) -> str:
    """Return README with each part produced again."""
    return _PART.sub(lambda m: m[1] + PARTS[m[2]](m[3]) + m[4], text)


if __name__ == "__main__":
    README.write_text(written_anew(README.read_text(encoding="utf-8")), encoding="utf-8")
