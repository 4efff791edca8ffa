"""The coordinator's board: what came in, the themes made of it, and what each needs now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from fieldapp.domain.alike import ALIKE, likeness, stems
from fieldapp.domain.ids import StructuralId, ThemeId
from fieldapp.domain.structural import StructuralSignal
from fieldapp.errors import InvalidInput
from fieldapp.store.structural import IN, OUT, PLANNED, Kept, Theme
from fieldapp.workflow.network import network_of
from fieldapp.workflow.person_free import function_words
from fieldapp.workflow.session import Session
from fieldapp.workflow.structural.heard import StepLine, step_line, title_of

_SUGGESTED: Final = 6


@dataclass(frozen=True, slots=True)
class LooseRow:
    """A signal that belongs to no theme yet."""

    id: StructuralId
    title: str
    types: tuple[str, ...]
    municipality: str
    organisation: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """One theme: how many signals of how many organisations; `planned`: a step waits to be sent."""

    id: ThemeId
    title: str
    phase: str
    outcome: str
    weight: int
    signals: int
    services: int
    planned: bool
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class Board:
    """Everything the board shows; `totals`: all signals per phase of E27."""

    loose: tuple[LooseRow, ...]
    themes: tuple[ThemeRow, ...]
    totals: tuple[int, ...]

    def in_phase(self, phase: str) -> tuple[ThemeRow, ...]:
        """The themes of one phase, the heaviest first."""
        return tuple(row for row in self.themes if row.phase == phase)


@dataclass(frozen=True, slots=True)
class SignalLine:
    """One received signal with the organisation that it came from, never a person."""

    signal: StructuralSignal
    organisation: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something alike: another loose signal, or a theme to put it into."""

    signal_id: StructuralId | None
    theme_id: ThemeId | None
    title: str
    line: str


@dataclass(frozen=True, slots=True)
class LooseDetail:
    """One loose signal, and what it looks like."""

    line: SignalLine
    alike: tuple[Suggestion, ...]


@dataclass(frozen=True, slots=True)
class ThemeDetail:
    """One theme whole: its signals, the steps told (newest first), the step that waits, who hears it."""

    row: ThemeRow
    checked: str
    checked_people: int
    signals: tuple[SignalLine, ...]
    steps: tuple[StepLine, ...]
    planned: StepLine | None
    alike: tuple[Suggestion, ...]
    listeners: tuple[str, ...]


def board(session: Session) -> Board:
    """All loose signals and all themes."""
    structural, names = session.store.structural, _Names(session)
    return Board(
        loose=tuple(_loose(kept, names) for kept in structural.loose()),
        themes=tuple(_theme(session, theme) for theme in structural.themes()),
        totals=structural.totals(),
    )


def waiting(session: Session) -> int:
    """How many signals nobody looked at yet."""
    return len(session.store.structural.loose())


def loose(session: Session, signal_id: StructuralId) -> LooseDetail:
    """One loose signal. Raises InvalidInput when it is not there any more."""
    kept = session.store.structural.get(IN, signal_id)
    if kept is None or kept.theme_id is not None:
        raise InvalidInput("request_id", "unknown")
    names = _Names(session)
    return LooseDetail(_line(kept, names), _alike(session, [kept], None, names))


def theme(session: Session, theme_id: ThemeId) -> ThemeDetail:
    """One theme. Raises InvalidInput when it is not there any more."""
    structural, names = session.store.structural, _Names(session)
    known = structural.theme(theme_id)
    if known is None:
        raise InvalidInput("request_id", "unknown")
    kept = structural.of_theme(IN, theme_id)
    steps = structural.steps(OUT, theme_id)
    planned = next((step for step in steps if step.state == PLANNED), None)
    return ThemeDetail(
        row=_theme(session, known),
        checked=known.checked,
        checked_people=known.checked_people,
        signals=tuple(_line(one, names) for one in kept),
        steps=tuple(step_line(step) for step in steps if step.state != PLANNED),
        planned=None if planned is None else step_line(planned),
        alike=_alike(session, kept, theme_id, names),
        listeners=tuple(sorted({names.of(one) for one in kept})),
    )


class _Names:
    """Organisations by the address list; one that is not in it any more has no name."""

    def __init__(self, session: Session) -> None:
        self._root = network_of(session).directory.root.said

    def of(self, kept: Kept) -> str:
        member = self._root.member(bytes.fromhex(kept.org))
        return "" if member is None else member.name


def _loose(kept: Kept, names: _Names) -> LooseRow:
    signal = kept.signal
    return LooseRow(
        signal.id, title_of(signal), signal.types, signal.municipality, names.of(kept), kept.noted_at
    )


def _theme(session: Session, known: Theme) -> ThemeRow:
    kept = session.store.structural.of_theme(IN, known.id)
    steps = session.store.structural.steps(OUT, known.id)
    return ThemeRow(
        id=known.id,
        title=known.title,
        phase=known.phase,
        outcome=known.outcome,
        weight=known.weight,
        signals=len(kept),
        services=len({one.org for one in kept}),
        planned=any(step.state == PLANNED for step in steps),
        changed_at=known.changed_at,
    )


def _line(kept: Kept, names: _Names) -> SignalLine:
    return SignalLine(kept.signal, names.of(kept), kept.noted_at)


def _alike(
    session: Session, kept: Sequence[Kept], own: ThemeId | None, names: _Names
) -> tuple[Suggestion, ...]:
    """Loose signals, and for a loose one also themes, that speak of the same; the likest first."""
    structural = session.store.structural
    here = {one.signal.id for one in kept}
    scored = [
        (_score(kept, one.signal), Suggestion(one.signal.id, None, title_of(one.signal), names.of(one)))
        for one in structural.loose()
        if one.signal.id not in here
    ]
    if own is None:
        for known in structural.themes():
            inside = structural.of_theme(IN, known.id)
            best = max((_score(kept, one.signal) for one in inside), default=0.0)
            scored.append((best, Suggestion(None, known.id, known.title, "")))
    found = [pair for pair in scored if pair[0] >= ALIKE]
    found.sort(key=lambda pair: pair[0], reverse=True)
    return tuple(suggestion for _, suggestion in found[:_SUGGESTED])


def _score(kept: Sequence[Kept], other: StructuralSignal) -> float:
    """The likest of these to the other."""
    words = stems(other.text, function_words())
    return max(
        (
            likeness(
                stems(one.signal.text, function_words()),
                words,
                bool(set(one.signal.types) & set(other.types)),
                bool(set(one.signal.barriers) & set(other.barriers)),
            )
            for one in kept
        ),
        default=0.0,
    )
