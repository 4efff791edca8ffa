"""The slip for the night as a Printable: what it is for, the letters, what to do with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from fieldapp.interop.printable import Block, Bullets, FillLine, Heading, Note, Paragraph, Printable, Rule

SLIP: Final = "stopblad"
_A_LINE: Final = 5  # groups of eight letters


@dataclass(frozen=True, slots=True)
class NightSlip:
    """`text`: the slip in groups with hyphens; `hub`: address and key (hex) of the hub; `day` in words."""

    text: str
    device: str
    hub: tuple[str, str]
    day: str


def slip(words: Mapping[str, Any], made: NightSlip) -> Printable:
    """The letters stand on lines of five groups, to be typed over."""
    said, groups = words["words"], made.text.split("-")
    lines = ["-".join(groups[at : at + _A_LINE]) for at in range(0, len(groups), _A_LINE)]
    blocks: tuple[Block, ...] = (
        Heading(said["title"], 1),
        Rule(strong=True),
        Paragraph(said["line"]),
        FillLine(said["device"], made.device),
        Note(tuple(Paragraph(line, bold=True) for line in lines), strong=True),
        Heading(said["todo_title"], 2),
        Bullets(tuple(words["todo"])),
        FillLine(said["hub"], made.hub[0]),
        FillLine(said["hub_key"], made.hub[1]),
        Paragraph(said["keep"], quiet=True),
    )
    return Printable(said["title"], blocks, foot=(said["foot"], made.day), code=SLIP)
