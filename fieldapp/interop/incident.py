"""The report after a lost device (GDPR articles 33, 34) as a Printable; words in `sheets/incident.toml`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from fieldapp.interop.printable import (
    BOX,
    Block,
    Bullets,
    FillLine,
    Heading,
    Note,
    Paragraph,
    Printable,
    Rule,
)

INCIDENT: Final = "incidentverslag"


@dataclass(frozen=True, slots=True)
class Incident:
    """What happened, in words. `facts`: (label, value); `ticked`: which of `todo` is done."""

    worker: str
    organisation: str
    day: str
    facts: tuple[tuple[str, str], ...]
    deadline: str
    on_it: tuple[str, ...]
    risk: str
    todo: tuple[str, ...]
    ticked: tuple[int, ...] = ()


def incident(words: Mapping[str, Any], made: Incident) -> Printable:
    """To print, to sign, to keep with the register of incidents."""
    said = words["words"]
    line = said["line"].format(day=made.day, worker=made.worker, organisation=made.organisation)
    blocks: tuple[Block, ...] = (
        Heading(said["title"], 1),
        Rule(strong=True),
        Paragraph(line),
        Heading(said["what_title"], 2),
        *(FillLine(label, value) for label, value in made.facts),
        Note(
            (FillLine(said["deadline"], made.deadline), Paragraph(said["deadline_line"], quiet=True)),
            strong=True,
        ),
        Heading(said["on_it_title"], 2),
        Bullets(made.on_it),
        Paragraph(said["cipher"]),
        Heading(said["risk_title"], 2),
        Paragraph(made.risk, bold=True),
        Heading(said["done_title"], 2),
        Bullets(made.todo, BOX, ticked=made.ticked),
        FillLine(said["signature"], lines=2),
    )
    return Printable(said["title"], blocks, foot=(said["foot"], made.day), code=INCIDENT)
