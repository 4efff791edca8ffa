"""A week by keyboard alone: every field of the map is written, closed, opened again and found.

Eight people in six roles work from Monday to Friday in the program's own windows, over encrypted stores that
are locked with Ctrl+L after each sitting and opened again: outreach of a base and of a core actor, home care,
a supervisor, intake, the coordinator. Only keys are pressed: Tab, arrows, Space, shortcuts and letters,
in the dialogs for files too. In the evening the post goes round: what was sealed is opened where it belongs.
Afterwards every profile is opened again:

- each field of `domain.md` §1.1 must stand where the screens read it, as it was typed or chosen;
- what somebody worded must come up under its word after Ctrl+K, typed into a new window.

A field that is not there, or not found, went wrong; so does a field that `seed_map.toml` names and that
neither the week nor `ELSEWHERE` knows. In the control a trigger empties three columns at every save: each
must be missed, and the columns beside them not. The long form has 40 visits and 25 signals, the short one has
every form and fewer repetitions; how many days, visits, signals and roles there were is counted afterwards.
"""

import os
import sys
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from fieldapp.ui.shell.search.card import SearchCard
from fieldapp.workflow.session import Profile, Session, lock
from tests.proofs import Proof
from tests.proofs.keystrokes import _dress
from tests.proofs.week_work import homecare, indoors, outreach
from tests.proofs.week_work.desk import Desk
from tests.proofs.week_work.fields import (
    AIDE,
    BASIS,
    BOSS,
    CARER,
    CORE,
    DESK,
    ELSEWHERE,
    FIELDS,
    REGIE,
    VOLUNTEER,
    Field,
    stands,
)
from tests.proofs.week_work.hands import Hands, Unreachable
from tests.proofs.week_work.post import carry
from tests.proofs.week_work.reading import as_text, values
from tests.workflow.steps.invented import CLEANER, FIELD, INTAKE, OUTREACH_BG

_MAP: Final = Path(__file__).with_name("seed_map.toml")
_BOSS: Final = Profile(
    "Hilde M.", "leidinggevende_signaalbeheerder", "Samen Sterk", "field", phone="0470 11 22 33"
)
_CARER: Final = replace(CLEANER, role="gezinszorg_verzorgende", name="Noor T.")
_VOLUNTEER: Final = replace(CLEANER, role="vrijwilliger", name="Fons V.")
_REGIE: Final = Profile("Roos D.", "coordinator_regisseur", "OCMW Lindenhoek", "coordination")
_VISITS: Final = 40
_SIGNALS: Final = 25
_FEW: Final = 2
_CONTROL: Final = ("signal.urgency", "signal.about", "person.case_manager")
_BESIDE: Final = ("signal.kind", "signal.own_words", "person.lead_actor")  # of the same forms: must stand

Step = Callable[[Hands], object]
Prepare = Callable[[Session], object]
Desks = Mapping[str, Desk]

_MOMENTS: Final = (
    *("visit.started", "signal.noted_at", "conversation.held_at", "right_note.noted_at", "consent.asked_at"),
    "sheet_given.given_at",
)
_ROLES: Final = 6
_DAYS: Final = 5
_LONG: Final[Mapping[int, Mapping[str, Sequence[Step]]]] = {
    0: {
        BASIS: (outreach.read_list, outreach.long_signal, outreach.person),
        CORE: (outreach.presence, outreach.own_word),
        AIDE: (lambda hands: homecare.hand_over(hands, "Rosalinde"),),
    },
    1: {
        BASIS: (outreach.conversation, outreach.help_and_papers, outreach.warm_handover),
        CORE: (outreach.place,),
        CARER: (lambda hands: homecare.think(hands, "Berta", "Gasmeterklacht"),),
    },
    2: {
        BASIS: (outreach.agenda, outreach.rights, outreach.services),
        CORE: (outreach.structural,),
        VOLUNTEER: (lambda hands: homecare.refuse(hands, "Cyriel"),),
    },
    3: {
        BASIS: (outreach.pass_on,),
        CORE: (outreach.helper,),
        BOSS: (homecare.paper_slip,),
        REGIE: (indoors.theme,),
    },
    4: {DESK: (indoors.give_back,), BASIS: (outreach.consult, outreach.sheet)},
}
_EVENING: Final[Mapping[int, Mapping[str, Sequence[Step]]]] = {
    3: {DESK: (indoors.take_up,)},
    4: {BASIS: (outreach.move,)},
}


def prove(*, full: bool) -> Proof:
    """`full`: 40 visits and 25 signals; else every long form and a few short ones."""
    _dress()
    desks = _desks()
    keys, wrong = _work(desks, full=full)
    unknown = sorted(_mapped() - {field.column for field in FIELDS} - set(ELSEWHERE))
    lost = _lost(desks)
    amount = _too_few(desks, full=full)
    for line in (*unknown, *wrong, *lost, *amount):
        print(f"  {line}", file=sys.stderr)
    lines = (
        f"{keys} keys by {len(desks)} people",
        f"not written here: {', '.join(sorted(ELSEWHERE)) or '-'}",
    )
    figure = len({*unknown, *wrong, *lost, *amount})
    return Proof("week", tried=len(FIELDS), figure=figure, goal=0, control=_control(), lines=lines)


def missing_on(desk: Desk, fields: Sequence[Field]) -> list[str]:
    """Which of these fields do not stand on that desk, opened again."""
    session = desk.session()
    try:
        return [field.column for field in fields if not stands(session, field)]
    finally:
        lock(session)


def _desks() -> dict[str, Desk]:
    return {
        BASIS: Desk.of(FIELD, "veld/laptop"),
        CORE: Desk.of(OUTREACH_BG, "veld/tweede"),
        AIDE: Desk.of(CLEANER, "veld/poets"),
        CARER: Desk.of(_CARER),
        VOLUNTEER: Desk.of(_VOLUNTEER),
        BOSS: Desk.of(_BOSS, "veld/beheerder"),
        DESK: Desk.of(INTAKE, "ocmw/balie"),
        REGIE: Desk.of(_REGIE, "ocmw/regie"),
    }


def _work(desks: Desks, *, full: bool) -> tuple[int, list[str]]:
    """Five days; answers how many keys they took, and what did not stand on the evening it was looked for."""
    visits, signals = (_VISITS - 1, _SIGNALS - 1) if full else (_FEW, _FEW)
    wrong: list[str] = []
    for day in range(_DAYS):
        for desk in desks.values():
            desk.day(day)
        _morning(desks, day)
        short = [_visit] * _share(visits, day)
        named = [_named(f"Bulk{day}x{at}") for at in range(_share(signals, day))]
        _sit(desks[CORE], [*short, *named])
        carry(desks.values())
        for name, steps in _EVENING.get(day, {}).items():
            _sit(desks[name], steps)
            carry(desks.values())
        for name, desk in desks.items():
            due = [field for field in FIELDS if (field.desk, field.day) == (name, day)]
            wrong += missing_on(desk, due) if due else []
    return sum(desk.keys for desk in desks.values()), wrong


def _morning(desks: Desks, day: int) -> None:
    for name, steps in _LONG[day].items():
        _sit(desks[name], steps)


def _sit(desk: Desk, steps: Sequence[Step], prepare: Prepare | None = None) -> None:
    """One sitting: what cannot be reached is said, and what it should write is missed."""
    if not steps:
        return
    with desk.sitting(prepare) as hands:
        for step in steps:
            try:
                step(hands)
            except Unreachable as error:
                print(f"  {getattr(step, '__name__', 'step')}: {str(error)[:300]}", file=sys.stderr)


def _share(total: int, day: int) -> int:
    """How many of them fall on this day."""
    return total // 5 + (day < total % 5)


def _visit(hands: Hands) -> None:
    outreach.short_presence(hands)


def _named(name: str) -> Step:
    return lambda hands: outreach.short_signal(hands, name)


def _lost(desks: Desks) -> list[str]:
    """Worded fields that Ctrl+K does not bring up, in a window opened anew."""
    missing = []
    for name, desk in desks.items():
        worded = [field for field in FIELDS if field.word and field.desk == name]
        if worded:
            with desk.sitting() as hands:
                missing += [f"{field.column} by Ctrl+K" for field in worded if not _found(hands, field.word)]
    return missing


def _found(hands: Hands, word: str) -> bool:
    """Whether Ctrl+K and the word bring up something that is not a task, and for this very word."""
    hands.press("Ctrl+K")
    hands.type(word)
    card = next(card for card in hands.window.findChildren(SearchCard) if card.isVisible())
    hands.wait(lambda: bool(_hits(card)))
    there = bool(_hits(card)) and not card.also.text()
    hands.press("Escape")
    return there


def _hits(card: SearchCard) -> list[str]:
    """What was found, beside things to do."""
    lines = [card.model.line(row) for row in range(card.model.rowCount())]
    labels = [line.label for line in lines if line is not None and not line.item]
    return [label for label in labels if label not in ("Doen", "")]


def _too_few(desks: Desks, *, full: bool) -> list[str]:
    """What the stores say of the week: days on which somebody noted, visits, signals, roles."""
    read = {
        column: [at for name in (BASIS, CORE) for at in _read(desks[name], column)] for column in _MOMENTS
    }
    visits, signals = read["visit.started"], read["signal.noted_at"]
    days = {as_text(at)[:10] for found in read.values() for at in found}
    roles = {_role(desk) for desk in desks.values() if desk.keys}
    counted = [("days", len(days), _DAYS), ("roles", len(roles), _ROLES)]
    if full:
        counted += [("visits", len(visits), _VISITS), ("signals", len(signals), _SIGNALS)]
    return [f"{found} {what} instead of {wanted}" for what, found, wanted in counted if found != wanted]


def _read(desk: Desk, column: str) -> list[object]:
    session = desk.session()
    try:
        return values(session, column)
    finally:
        lock(session)


def _role(desk: Desk) -> str:
    """Home care is one role, whoever does it."""
    return "homecare" if desk.profile.workspace == "homecare" else desk.profile.role


def _mapped() -> set[str]:
    rows = tomllib.loads(_MAP.read_text("utf-8"))["row"]
    return {name for row in rows for name in row["fields"]}


def _control() -> int:
    """The same hands and the same look, while one column of each long form is emptied at every save."""
    desk = Desk.of(FIELD, "veld/laptop", _emptied)
    _sit(desk, (outreach.long_signal, outreach.person))
    looked = [field for field in FIELDS if field.desk == BASIS and field.column in (*_CONTROL, *_BESIDE)]
    missed = missing_on(desk, looked)
    return len(missed) if missed and set(missed) == set(_CONTROL) else 0


def _emptied(session: Session) -> None:
    with session.database.transaction():
        for table, column in (name.split(".") for name in _CONTROL):
            for event in ("INSERT", "UPDATE"):
                session.database.execute(
                    f"CREATE TRIGGER lost_{table}_{column}_{event} AFTER {event} ON {table}"
                    f" WHEN new.{column} <> '' BEGIN UPDATE {table} SET {column} = '' WHERE id = new.id; END"
                )
