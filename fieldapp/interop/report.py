"""The report for a person (GDPR article 15) as a Printable; the words are in `sheets/report.toml`.

Values in: every text was looked through and struck before it comes here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from fieldapp.interop.printable import Block, Bullets, Heading, Note, Paragraph, Printable, Rule, Table

Words = Mapping[str, Any]

REPORT: Final = "inzageverslag"


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a table, as (label, what stands there)."""

    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One table of the report; `alone`: what is read only with the person alone."""

    title: str
    entries: tuple[Entry, ...]
    alone: tuple[Entry, ...] = ()


@dataclass(frozen=True, slots=True)
class PersonReport:
    """Everything of one person. `log`: (when, what, to whom); `until` None: not yet known."""

    worker: str
    organisation: str
    day: str
    to: tuple[str, ...]
    until: str
    parts: tuple[Part, ...]
    log: tuple[tuple[str, str, str], ...] = field(default=())
    person_id: str = ""


def report(words: Words, made: PersonReport, *, alone: bool, unsafe: bool) -> Printable:
    """The report. `alone`: with the second part; `unsafe`: to be read on the screen, never given along."""
    said = words["words"]
    blocks: list[Block] = [*_head(said, made)]
    for part in made.parts:
        blocks += _part(part.title, part.entries)
    blocks += _log(words["ledger_words"], made)
    blocks += _second(said, made) if alone else [Rule(), Paragraph(said["second_left_out"], quiet=True)]
    return Printable(
        said["title"],
        tuple(blocks),
        foot=(said["foot"], made.day),
        code=REPORT,
        carried=True,
        person_id=made.person_id,
        unsafe=unsafe,
        only_shown=unsafe,
    )


def _head(said: Mapping[str, Any], made: PersonReport) -> list[Block]:
    line = said["line"].format(worker=made.worker, organisation=made.organisation, day=made.day)
    to = said["who"].format(to=", ".join(made.to)) if made.to else said["nobody"]
    until = said["until"].format(day=made.until) if made.until else said["until_open"]
    return [
        Heading(said["title"], 1),
        Rule(strong=True),
        Paragraph(line),
        Paragraph(said["struck_line"], quiet=True),
        Heading(said["why_title"], 3),
        Paragraph(said["why"]),
        Heading(said["who_title"], 3),
        Paragraph(to),
        Heading(said["source_title"], 3),
        Paragraph(said["source"]),
        Heading(said["until_title"], 3),
        Paragraph(until),
        Note((Heading(said["rights_title"], 3), Bullets(tuple(said["rights"])))),
    ]


def _part(title: str, entries: tuple[Entry, ...]) -> list[Block]:
    shown = [entry for entry in entries if entry.lines]
    if not shown:
        return []
    blocks: list[Block] = [Heading(title, 2)]
    blocks += [Table(("Wat", "Wat er staat"), entry.lines, (1.0, 2.4)) for entry in shown]
    return blocks


def _log(said: Mapping[str, Any], made: PersonReport) -> list[Block]:
    if not made.log:
        return []
    head = (said["when"], said["what"], said["to"])
    return [Heading(said["title"], 2), Table(head, made.log, (1.1, 2.0, 1.4))]


def _second(said: Mapping[str, Any], made: PersonReport) -> list[Block]:
    blocks: list[Block] = [Rule(strong=True), Heading(said["second_title"], 1), Paragraph(said["second"])]
    for part in made.parts:
        blocks += _part(part.title, part.alone)
    return blocks
