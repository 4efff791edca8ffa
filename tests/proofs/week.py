"""A worker's week by keyboard alone: every field of the map is written, closed, opened again and found.

Six people with a profile each work from Monday to Friday in the program's own windows, over encrypted stores
that are locked with Ctrl+L after each sitting and opened again. Only keys are pressed: Tab, arrows, Space,
shortcuts and letters. After the week every store is opened again:

- each field of `domain.md` §1.1 that a worker writes must stand in it as it was typed or chosen;
- what the search reads must come up under its word after Ctrl+K, typed into a new window.

A field that is not there, or not found, went wrong; so does a field that `seed_map.toml` names and that
neither the week nor `ELSEWHERE` knows: what others write, and the sheet that a print dialog keeps. In the
control a trigger empties three columns at every save: each must be missed, and the columns beside
them not. The long form has 40 visits and 25 signals, the short one has every form and fewer repetitions.
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
from tests.proofs.week_work import homecare, outreach
from tests.proofs.week_work.desk import Desk
from tests.proofs.week_work.fields import AIDE, BASIS, BOSS, CORE, ELSEWHERE, FIELDS, Field, stands
from tests.proofs.week_work.hands import Hands, Unreachable
from tests.ui.socialmap.lists import read_in
from tests.workflow.steps.invented import CLEANER, FIELD, OUTREACH_BG

_MAP: Final = Path(__file__).with_name("seed_map.toml")
_BOSS: Final = Profile(
    "Hilde M.", "leidinggevende_signaalbeheerder", "Samen Sterk", "field", phone="0470 11 22 33"
)
_CARER: Final = replace(CLEANER, role="gezinszorg_verzorgende", name="Noor T.")
_VOLUNTEER: Final = replace(CLEANER, role="vrijwilliger", name="Fons V.")
_VISITS: Final = 40
_SIGNALS: Final = 25
_FEW: Final = 2
_CONTROL: Final = ("signal.urgency", "signal.about", "person.case_manager")
_BESIDE: Final = ("signal.kind", "signal.own_words", "person.lead_actor")  # of the same forms: must stand

Step = Callable[[Hands], object]
Prepare = Callable[[Session], object]

_LONG: Final[Mapping[int, Sequence[Step]]] = {
    0: (outreach.long_signal, outreach.person),
    1: (outreach.conversation, outreach.help_and_papers, outreach.warm_handover),
    2: (outreach.agenda, outreach.rights, outreach.services),
    3: (outreach.pass_on,),
    4: (outreach.move,),
}
_ROUND_PLACES: Final[Mapping[int, Sequence[Step]]] = {
    0: (outreach.presence, outreach.own_word),
    1: (outreach.place,),
    2: (outreach.structural,),
    3: (outreach.helper,),
    4: (),
}


def prove(*, full: bool) -> Proof:
    """`full`: 40 visits and 25 signals; else every long form and a few short ones."""
    _dress()
    desks = _desks()
    keys = _work(desks, full=full)
    unknown = sorted(_mapped() - {field.column for field in FIELDS} - set(ELSEWHERE))
    wrong = [field.column for field in FIELDS if not stands_on(desks, field)]
    lost = [f"{field.column} by Ctrl+K" for field in FIELDS if field.word and not _found(desks, field)]
    for line in (*unknown, *wrong, *lost):
        print(f"  {line}", file=sys.stderr)
    out = ", ".join(sorted(ELSEWHERE))
    lines = (f"{keys} keys by six people", f"not written here: {out}")
    figure = len(unknown) + len({*wrong, *(name.split(" ")[0] for name in lost)})
    return Proof("week", tried=len(FIELDS), figure=figure, goal=0, control=_control(), lines=lines)


def stands_on(desks: Mapping[str, Desk], field: Field) -> bool:
    """Whether the field stands in the store of that desk, opened again."""
    session = desks[field.desk].session()
    try:
        return stands(session, field)
    finally:
        lock(session)


def _desks() -> dict[str, Desk]:
    return {
        BASIS: Desk.of(FIELD, "laptop", read_in),
        CORE: Desk.of(OUTREACH_BG, "tweede"),
        AIDE: Desk.of(CLEANER, "poets"),
        "carer": Desk.of(_CARER),
        "volunteer": Desk.of(_VOLUNTEER),
        BOSS: Desk.of(_BOSS, "beheerder"),
    }


def _work(desks: Mapping[str, Desk], *, full: bool) -> int:
    """Five days; answers how many keys they took."""
    visits, signals = (_VISITS - 1, _SIGNALS - 1) if full else (_FEW, _FEW)
    for day in range(5):
        _sit(desks[BASIS], day, _LONG[day])
        short = [_visit] * _share(visits, day) + [
            _named(f"Bulk{day}x{at}") for at in range(_share(signals, day))
        ]
        _sit(desks[CORE], day, (*_ROUND_PLACES[day], *short))
    _sit(desks[AIDE], 0, (lambda hands: homecare.hand_over(hands, "Rosalinde"),))
    _sit(desks["carer"], 1, (lambda hands: homecare.worry(hands, "Berta", "Ik wil er eerst"),))
    _sit(desks["volunteer"], 2, (lambda hands: homecare.worry(hands, "Cyriel", "Nee, liever niet"),))
    _sit(desks[BOSS], 3, (homecare.paper_slip,))
    return sum(desk.keys for desk in desks.values())


def _sit(desk: Desk, day: int, steps: Sequence[Step], prepare: Prepare | None = None) -> None:
    """One sitting of one day: what cannot be reached is said, and what it should have written is missed."""
    desk.day(day)
    for step in steps:
        try:
            with desk.sitting(prepare) as hands:
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


def _found(desks: Mapping[str, Desk], field: Field) -> bool:
    """Whether Ctrl+K and the word bring up something that is not a task."""
    with desks[field.desk].sitting() as hands:
        hands.press("Ctrl+K")
        hands.type(field.word)
        card = hands.window.findChild(SearchCard)
        assert card is not None
        hands.wait(lambda: bool(_hits(card)))
        return bool(_hits(card))


def _hits(card: SearchCard) -> list[str]:
    """What was found, beside things to do."""
    lines = [card.model.line(row) for row in range(card.model.rowCount())]
    labels = [line.label for line in lines if line is not None and not line.item]
    return [label for label in labels if label not in ("Doen", "")]


def _mapped() -> set[str]:
    rows = tomllib.loads(_MAP.read_text("utf-8"))["row"]
    return {name for row in rows for name in row["fields"]}


def _control() -> int:
    """The same hands and the same look, while one column of each long form is emptied at every save."""
    desk = Desk.of(FIELD, "laptop", _emptied)
    _sit(desk, 0, _LONG[0])
    there = {name: _stands_by_name(desk, name) for name in (*_CONTROL, *_BESIDE)}
    missed = sum(not there[name] for name in _CONTROL)
    blind = missed < len(_CONTROL) or not all(there[name] for name in _BESIDE)
    return 0 if blind else missed


def _stands_by_name(desk: Desk, name: str) -> bool:
    field = next(field for field in FIELDS if (field.desk, field.column) == (BASIS, name))
    return stands_on({BASIS: desk}, field)


def _emptied(session: Session) -> None:
    with session.database.transaction():
        for table, column in (name.split(".") for name in _CONTROL):
            for event in ("INSERT", "UPDATE"):
                session.database.execute(
                    f"CREATE TRIGGER lost_{table}_{column}_{event} AFTER {event} ON {table}"
                    f" WHEN new.{column} <> '' BEGIN UPDATE {table} SET {column} = '' WHERE id = new.id; END"
                )
