"""The other paper: the slip for home care, the card after a no, a referral to carry,
the confirmation for who leaves. Values in, a Printable out; the words are in `sheets/paper.toml`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, TypeAlias

from fieldapp.interop.printable import (
    A6,
    BOX,
    HUGE,
    LARGE,
    Block,
    Bullets,
    Columns,
    FillLine,
    Heading,
    Note,
    Paragraph,
    Pictogram,
    Printable,
    Rule,
)
from fieldapp.interop.sheets import MONTHS, Filled

Words: TypeAlias = Mapping[str, Mapping[str, Any]]

SLIP: Final = "briefje_thuiszorg"
REFUSAL: Final = "weigerkaart"
REFERRAL: Final = "papieren_verwijzing"
LEAVING: Final = "vertrek"


@dataclass(frozen=True, slots=True)
class Referral:
    """Where a person goes on their own, with this paper in hand. The person's name is no part of it."""

    service: str
    address: str = ""
    phone: str = ""
    hours: str = ""
    when: str = ""
    ask: str = ""
    bring: tuple[str, ...] = ()
    agreed: str = ""
    person_id: str = ""


@dataclass(frozen=True, slots=True)
class Leaving:
    """What the organisation keeps of a worker who left: numbers, never who the people were."""

    worker: str
    organisation: str
    day: date
    requests: int
    people: int
    to: tuple[str, ...]
    device: str = ""
    revoked: bool = False
    erased: bool = False


def slip(words: Words, worries: Sequence[str], ways: Sequence[str], never: Sequence[str]) -> Printable:
    """The three steps on paper, for an aide without a laptop; the supervisor enters it. Lists in words."""
    said = words["slip"]
    half = (len(worries) + 1) // 2
    blocks: tuple[Block, ...] = (
        Columns(((Heading(said["title"], 1),), (_alarm(said["danger"]),)), (1.2, 1.0)),
        Rule(strong=True),
        Paragraph(said["line"], bold=True),
        Columns(((FillLine(said["aide"]),), (FillLine(said["day"]),)), (1.6, 1.0)),
        FillLine(said["who"]),
        Heading(said["step_1"], 2),
        Paragraph(said["step_1_line"], quiet=True),
        Columns(((Bullets(tuple(worries[:half]), BOX),), (Bullets(tuple(worries[half:]), BOX),))),
        FillLine(said["words"], lines=2),
        Heading(said["step_2"], 2),
        Paragraph(said["step_2_line"], quiet=True),
        Bullets(tuple(said["wishes"]), BOX),
        Rule(),
        Bullets((said["adult"],), BOX),
        Columns((
            (Paragraph(said["contact"], bold=True), Bullets(tuple(ways), BOX)),
            (Paragraph(said["never"], bold=True), Bullets(tuple(never), BOX)),
        )),
        Heading(said["step_3"], 2),
        Paragraph(said["step_3_line"]),
        Paragraph(said["after"], quiet=True),
    )  # fmt: skip
    return Printable(said["title"], blocks, foot=("", said["foot"]), code=SLIP, personal=False)


def refusal(words: Words, filled: Filled) -> Printable:
    """The card after a no: it is fine, nothing is kept, one may come back. For a pocket."""
    said = words["refusal"]
    hours = f", {filled.hours}" if filled.hours and filled.phone else ""
    blocks: tuple[Block, ...] = (
        Heading(said["title"], 1),
        Rule(strong=True),
        *(Paragraph(line, LARGE) for line in said["lines"]),
        FillLine(said["call"], filled.phone, after=hours),
        Paragraph(said["danger"], bold=True),
    )
    foot = ("", said["foot"])
    return Printable(said["title"], blocks, A6, foot=foot, code=REFUSAL, personal=False, carried=True)


def referral(words: Words, given: Referral, filled: Filled) -> Printable:
    """Where one goes, what one asks and brings, and whom to call when it does not work out."""
    said = words["referral"]
    bring: Block = Bullets(given.bring, BOX, HUGE) if given.bring else FillLine("", lines=2)
    blocks: list[Block] = [
        Heading(said["title"], 1),
        Rule(strong=True),
        Paragraph(said["line"], HUGE),
        _part("pin", said["service"], (
            FillLine("", given.service, size=HUGE),
            FillLine(said["address"], given.address),
            FillLine(said["phone"], given.phone),
            FillLine(said["hours"], given.hours),
        )),
        _part("calendar", said["when"], (FillLine("", given.when, size=HUGE),)),
        _part("speech", said["ask"], (FillLine("", given.ask, lines=2, size=HUGE),)),
        _part("document", said["bring"], (bring,)),
    ]  # fmt: skip
    if given.agreed:
        blocks.append(_part("people", said["agreed"], (Paragraph(given.agreed, HUGE),)))
    blocks.append(_help(said["help_title"], said["help"], said["who"], said["call"], filled))
    return Printable(
        said["title"],
        tuple(blocks),
        foot=("", said["foot"]),
        code=REFERRAL,
        carried=True,
        person_id=given.person_id,
    )


def leaving(words: Words, given: Leaving) -> Printable:
    """What was done when a worker left, to sign. Numbers only."""
    said = words["leaving"]
    done = [said["revoked" if given.revoked else "revoking"]]
    if given.erased:
        done.append(said["erased"])
    blocks: tuple[Block, ...] = (
        Heading(said["title"], 1),
        Rule(strong=True),
        FillLine(said["worker"], given.worker),
        FillLine(said["organisation"], given.organisation),
        FillLine(said["day"], _long(given.day)),
        FillLine(said["device"], given.device),
        FillLine(said["requests"], str(given.requests)),
        FillLine(said["people"], str(given.people)),
        FillLine(said["to"], ", ".join(given.to) or "–"),
        Bullets(tuple(done)),
        *((Paragraph(said["line"], bold=True),) if given.erased else ()),
        FillLine(said["signature_worker"], lines=2),
        FillLine(said["signature_supervisor"], lines=2),
    )
    return Printable(said["title"], blocks, foot=("", said["foot"]), code=LEAVING)


def _alarm(text: str) -> Columns:
    return Columns(((Pictogram("danger", 62),), (Paragraph(text, bold=True),)), (0.0, 1.0), (62, 0))


def _part(icon: str, title: str, blocks: tuple[Block, ...]) -> Columns:
    return Columns(((Pictogram(icon, 140),), (Heading(title, 2), *blocks)), (0.0, 1.0), (140, 0), ruled=True)


def _help(title: str, line: str, who: str, call: str, filled: Filled) -> Note:
    hours = f", {filled.hours}" if filled.hours and filled.phone else ""
    text: tuple[Block, ...] = (Paragraph(line),) if line else ()
    lines = (FillLine(who, filled.who), FillLine(call, filled.phone, after=hours))
    return Note((Heading(title, 3), *text, *lines), strong=True)


def _long(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
