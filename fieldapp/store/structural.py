"""Structural signals at rest: patterns, the themes that the coordinator makes of them, and what was heard.

The caller owns the transaction. No column here is about a person.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any, Final, NamedTuple

from fieldapp.domain.ids import MailboxId, MessageId, OrgId, StructuralId, ThemeId
from fieldapp.domain.structural import PHASES, StructuralFeedback, StructuralSignal
from fieldapp.store.columns import (
    codes,
    marks,
    maybe_moment,
    moment,
    read_codes,
    read_maybe_moment,
    read_moment,
)
from fieldapp.store.database import Database, Row, Value

OUT: Final = "out"
IN: Final = "in"

PLANNED: Final = "planned"
TOLD: Final = "told"
HEARD: Final = "heard"


@dataclass(frozen=True, slots=True)
class Kept:
    """A signal as it is kept. `org` and `mailbox` of a received one: who hears what becomes of it.

    `noted_at`: sent, or received. `told_at`: when the coordinator's step put it into `theme_id` (own ones).
    """

    direction: str
    signal: StructuralSignal
    noted_at: datetime
    mid: MessageId
    org: OrgId | str = ""
    mailbox: MailboxId | str = ""
    theme_id: ThemeId | None = None
    told_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Theme:
    """Signals that are one problem. `weight` is one of `WEIGHTS`."""

    id: ThemeId
    title: str
    phase: str
    outcome: str
    weight: int
    checked: str
    checked_people: int
    made_at: datetime
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a theme; `state` is planned or told at the coordinator, heard at a signaller."""

    direction: str
    theme_id: ThemeId
    seq: int
    at: datetime
    state: str
    title: str
    phase: str
    outcome: str
    said: str
    next: str
    checked: str
    checked_people: int
    signals: int
    services: int
    totals: tuple[int, ...]

    @classmethod
    def heard(cls, feedback: StructuralFeedback) -> Step:
        """A step as it came in."""
        return cls(
            IN,
            feedback.theme,
            feedback.seq,
            feedback.at,
            HEARD,
            feedback.title,
            feedback.phase,
            feedback.outcome,
            feedback.said,
            feedback.next,
            feedback.checked,
            feedback.checked_people,
            feedback.count,
            feedback.services,
            feedback.totals,
        )


_OF_SIGNAL: Final = tuple(field.name for field in fields(StructuralSignal) if field.name != "id")
_LISTS: Final = ("types", "barriers", "reasons")
_KEPT: Final = ", ".join(
    ("direction", "id", "noted_at", "mid", "org", "mailbox", "theme_id", "told_at", *_OF_SIGNAL)
)
_THEME: Final = ", ".join(field.name for field in fields(Theme))
_STEP: Final = ", ".join(field.name for field in fields(Step))


class Identifying(NamedTuple):
    """Beside the names of a person: where they live, who speaks for them, how they and theirs are reached."""

    address: str
    names: tuple[str, ...]
    contacts: tuple[str, ...]


class StructuralRepository:
    """Signals of both directions, themes, steps."""

    def __init__(self, database: Database) -> None:
        self._database = database

    # --- signals ---------------------------------------------------------------------------------------

    def add(self, kept: Kept) -> bool:
        """Keep a signal; False, and nothing changed, when it was kept before."""
        values = _kept_values(kept)
        return (
            self._database.execute(
                f"INSERT INTO structural ({_KEPT}) VALUES ({marks(len(values))}) ON CONFLICT DO NOTHING",
                values,
            )
            > 0
        )

    def get(self, direction: str, signal_id: StructuralId) -> Kept | None:
        row = self._database.row(
            f"SELECT {_KEPT} FROM structural WHERE direction = ? AND id = ?", (direction, signal_id)
        )
        return None if row is None else _kept(row)

    def newest(self, direction: str, limit: int = 500) -> list[Kept]:
        """The latest first."""
        rows = self._database.rows(
            f"SELECT {_KEPT} FROM structural WHERE direction = ? ORDER BY noted_at DESC, id LIMIT ?",
            (direction, limit),
        )
        return [_kept(row) for row in rows]

    def loose(self, limit: int = 500) -> list[Kept]:
        """Received ones that belong to no theme yet, the oldest first."""
        rows = self._database.rows(
            f"SELECT {_KEPT} FROM structural WHERE direction = ? AND theme_id IS NULL"
            " ORDER BY noted_at, id LIMIT ?",
            (IN, limit),
        )
        return [_kept(row) for row in rows]

    def of_theme(self, direction: str, theme_id: ThemeId) -> list[Kept]:
        """The signals of one theme, the oldest first."""
        rows = self._database.rows(
            f"SELECT {_KEPT} FROM structural WHERE theme_id = ? AND direction = ? ORDER BY noted_at, id",
            (theme_id, direction),
        )
        return [_kept(row) for row in rows]

    def put_into(self, theme_id: ThemeId | None, signals: Sequence[StructuralId]) -> None:
        """Received signals become part of a theme, or loose again."""
        self._database.execute(
            f"UPDATE structural SET theme_id = ? WHERE direction = ? AND id IN ({marks(len(signals))})",
            (theme_id, IN, *signals),
        )

    def was_put_into(self, theme_id: ThemeId, signals: Sequence[StructuralId], at: datetime) -> int:
        """Own signals are part of this theme, unless a later step said another; answers how many are ours."""
        known = self._database.value(
            f"SELECT count(*) FROM structural WHERE direction = ? AND id IN ({marks(len(signals))})",
            (OUT, *signals),
        )
        self._database.execute(
            "UPDATE structural SET theme_id = ?, told_at = ? WHERE direction = ?"
            f" AND id IN ({marks(len(signals))}) AND (told_at IS NULL OR told_at <= ?)",
            (theme_id, moment(at), OUT, *signals, moment(at)),
        )
        return int(known)

    def totals(self) -> tuple[int, ...]:
        """All received signals per phase of E27; a loose one was only noticed."""
        rows = self._database.rows(
            "SELECT coalesce(t.phase, ?), count(*) FROM structural s"
            " LEFT JOIN structural_theme t ON t.id = s.theme_id WHERE s.direction = ? GROUP BY 1",
            (PHASES[0], IN),
        )
        counts = {str(phase): int(count) for phase, count in rows}
        return tuple(counts.get(phase, 0) for phase in PHASES)

    # --- themes ----------------------------------------------------------------------------------------

    def save_theme(self, theme: Theme) -> None:
        """Add a theme or change it."""
        names = [field.name for field in fields(Theme)]
        changes = ", ".join(f"{name} = excluded.{name}" for name in names[1:])
        self._database.execute(
            f"INSERT INTO structural_theme ({_THEME}) VALUES ({marks(len(names))})"
            f" ON CONFLICT (id) DO UPDATE SET {changes}",
            tuple(_column(getattr(theme, name)) for name in names),
        )

    def theme(self, theme_id: ThemeId) -> Theme | None:
        row = self._database.row(f"SELECT {_THEME} FROM structural_theme WHERE id = ?", (theme_id,))
        return None if row is None else _theme(row)

    def themes(self) -> list[Theme]:
        """All themes, the heaviest first, then the latest changed."""
        rows = self._database.rows(
            f"SELECT {_THEME} FROM structural_theme ORDER BY weight DESC, changed_at DESC, id"
        )
        return [_theme(row) for row in rows]

    def drop_theme(self, theme_id: ThemeId) -> None:
        """A theme without steps that were told goes; its signals are loose again."""
        self._database.execute("UPDATE structural SET theme_id = NULL WHERE theme_id = ?", (theme_id,))
        self._database.execute("DELETE FROM structural_step WHERE theme_id = ?", (theme_id,))
        self._database.execute("DELETE FROM structural_theme WHERE id = ?", (theme_id,))

    # --- steps -----------------------------------------------------------------------------------------

    def add_step(self, step: Step) -> bool:
        """Keep a step; a planned one replaces the one that was planned. False when it was told or heard."""
        names = [field.name for field in fields(Step)]
        changes = ", ".join(f"{name} = excluded.{name}" for name in names[3:])
        return (
            self._database.execute(
                f"INSERT INTO structural_step ({_STEP}) VALUES ({marks(len(names))})"
                f" ON CONFLICT DO UPDATE SET {changes} WHERE structural_step.state = ?",
                (*(_column(getattr(step, name)) for name in names), PLANNED),
            )
            > 0
        )

    def steps(self, direction: str, theme_id: ThemeId) -> list[Step]:
        """The steps of a theme, the newest first."""
        rows = self._database.rows(
            f"SELECT {_STEP} FROM structural_step WHERE direction = ? AND theme_id = ? ORDER BY seq DESC",
            (direction, theme_id),
        )
        return [_step(row) for row in rows]

    def newest_steps(self, direction: str, limit: int = 50) -> list[Step]:
        """The latest steps of any theme."""
        rows = self._database.rows(
            f"SELECT {_STEP} FROM structural_step WHERE direction = ?"
            " ORDER BY at DESC, theme_id, seq DESC LIMIT ?",
            (direction, limit),
        )
        return [_step(row) for row in rows]

    def mark_told(self, theme_id: ThemeId, seq: int) -> None:
        """The planned step was sealed."""
        self._database.execute(
            "UPDATE structural_step SET state = ? WHERE direction = ? AND theme_id = ? AND seq = ?",
            (TOLD, OUT, theme_id, seq),
        )

    def drop_planned(self, theme_id: ThemeId) -> bool:
        """Forget the step that was not sent; False when there was none."""
        return (
            self._database.execute(
                "DELETE FROM structural_step WHERE direction = ? AND theme_id = ? AND state = ?",
                (OUT, theme_id, PLANNED),
            )
            > 0
        )

    # --- for the look through a text -------------------------------------------------------------------

    def identifying(self) -> list[Identifying]:
        """What else would point at anybody known here, and may stand in no structural signal."""
        rows = self._database.rows(
            "SELECT address, representative_name, case_manager,"
            " phone, contact_note, trusted_contact, representative_contact FROM person"
        )
        return [Identifying(row[0], row[1:3], row[3:]) for row in rows if any(row)]


def _column(value: object) -> Value:
    if isinstance(value, datetime):
        return moment(value)
    if isinstance(value, tuple):
        return json.dumps(value)
    assert isinstance(value, str | int)
    return value


def _kept_values(kept: Kept) -> tuple[Value, ...]:
    signal = kept.signal
    own: list[Value] = [
        codes(getattr(signal, name)) if name in _LISTS else getattr(signal, name) for name in _OF_SIGNAL
    ]
    return (
        kept.direction,
        signal.id,
        moment(kept.noted_at),
        kept.mid,
        kept.org,
        kept.mailbox,
        kept.theme_id,
        maybe_moment(kept.told_at),
        *own,
    )


def _kept(row: Row) -> Kept:
    direction, id_, noted_at, mid, org, mailbox, theme_id, told_at, *rest = row
    own: dict[str, Any] = {
        name: read_codes(value) if name in _LISTS else value
        for name, value in zip(_OF_SIGNAL, rest, strict=True)
    }
    return Kept(
        direction,
        StructuralSignal(StructuralId(id_), **own),
        read_moment(noted_at),
        MessageId(mid),
        OrgId(org),
        MailboxId(mailbox),
        None if theme_id is None else ThemeId(theme_id),
        read_maybe_moment(told_at),
    )


def _theme(row: Row) -> Theme:
    values: list[Any] = list(row)
    values[-2:] = [read_moment(at) for at in row[-2:]]
    return Theme(*values)


def _step(row: Row) -> Step:
    values: list[Any] = list(row)
    values[3], values[-1] = read_moment(row[3]), tuple(json.loads(row[-1]))
    return Step(*values)
