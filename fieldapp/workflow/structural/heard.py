"""What became of one's own structural signals, and which look like the one being typed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from fieldapp.domain.alike import ALIKE, likeness, stems
from fieldapp.domain.ids import StructuralId, ThemeId
from fieldapp.domain.structural import NOTICED, StructuralSignal
from fieldapp.store.structural import IN, OUT, Kept, Step
from fieldapp.workflow.person_free import function_words
from fieldapp.workflow.session import Session
from fieldapp.workflow.structural.form import StructuralForm

_TITLE: Final = 60  # characters of a signal's own text that stand for a title
_HEARD_DAYS: Final = 14
_HEARD_ROWS: Final = 3


@dataclass(frozen=True, slots=True)
class StepLine:
    """One step of a theme as the coordinator told it. Phases are E27; `next` is still to come."""

    at: datetime
    phase: str
    outcome: str
    said: str
    next: str
    checked: str
    checked_people: int


@dataclass(frozen=True, slots=True)
class MineRow:
    """One own signal: the title of its theme or its own first words, and how it stands.

    `left`: it is at the post; `phase` is that of the latest step, or `opmerken`.
    """

    id: StructuralId
    title: str
    phase: str
    outcome: str
    said: str
    next: str
    at: datetime
    left: bool
    theme_id: ThemeId | None


@dataclass(frozen=True, slots=True)
class HeardStructural:
    """News of a theme, for the card "Teruggehoord" of Vandaag."""

    theme_id: ThemeId
    title: str
    phase: str
    outcome: str
    said: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Similar:
    """Signals like the one being typed: those of a theme that was told, and own ones without a theme.

    `signals` and `services` count the theme as the coordinator last told it; `own` the own ones alike.
    """

    theme_id: ThemeId | None
    title: str
    phase: str
    signals: int
    services: int
    own: int


NOTHING: Final = Similar(None, "", NOTICED, 0, 0, 0)


def mine(session: Session, limit: int = 100) -> tuple[MineRow, ...]:
    """Own signals, those with the latest news first."""
    latest = _latest(session)
    rows = [_row(session, kept, latest) for kept in session.store.structural.newest(OUT, limit)]
    return tuple(sorted(rows, key=lambda row: row.at, reverse=True))


def timeline(session: Session, theme_id: ThemeId) -> tuple[StepLine, ...]:
    """The steps of a theme that were told, the newest first."""
    return tuple(step_line(step) for step in session.store.structural.steps(IN, theme_id))


def step_line(step: Step) -> StepLine:
    """A step as a screen shows it."""
    return StepLine(
        step.at, step.phase, step.outcome, step.said, step.next, step.checked, step.checked_people
    )


def totals(session: Session) -> tuple[int, ...]:
    """All signals of the network per phase of E27, as last told; empty before that."""
    newest = session.store.structural.newest_steps(IN, 1)
    return newest[0].totals if newest else ()


def heard(session: Session) -> tuple[HeardStructural, ...]:
    """News of the last two weeks, one line per theme, the newest first."""
    since = session.now() - timedelta(days=_HEARD_DAYS)
    steps = [step for step in _latest(session).values() if step.at >= since]
    steps.sort(key=lambda step: step.at, reverse=True)
    return tuple(
        HeardStructural(step.theme_id, step.title, step.phase, step.outcome, step.said, step.at)
        for step in steps[:_HEARD_ROWS]
    )


def similar(session: Session, form: StructuralForm) -> Similar:
    """What looks like the form, by words and codes: the best theme, and how many own ones."""
    typed = stems(form.text, function_words())
    if len(typed) < 2:
        return NOTHING
    kept = [one for one in session.store.structural.newest(OUT) if str(one.signal.id) != form.draft_id]
    scores = {one.signal.id: _score(typed, form, one.signal) for one in kept}
    alike = [one for one in kept if scores[one.signal.id] >= ALIKE]
    best = _best_theme(_latest(session).values(), alike, scores, typed)
    if best is None:
        return Similar(None, "", NOTICED, 0, 0, len(alike))
    return Similar(best.theme_id, best.title, best.phase, best.signals, best.services, len(alike))


def _score(typed: frozenset[str], form: StructuralForm, other: StructuralSignal) -> float:
    return likeness(
        typed,
        stems(other.text, function_words()),
        bool(set(form.types) & set(other.types)),
        bool(set(form.barriers) & set(other.barriers)),
    )


def _best_theme(
    steps: Iterable[Step], alike: list[Kept], scores: dict[StructuralId, float], typed: frozenset[str]
) -> Step | None:
    """The theme of the likest own signal, or else one whose title speaks of the same."""
    by_theme = {step.theme_id: step for step in steps}
    themed = [one for one in alike if one.theme_id in by_theme]
    if themed:
        likest = max(themed, key=lambda one: scores[one.signal.id])
        return by_theme[likest.theme_id] if likest.theme_id is not None else None
    titled = [(likeness(typed, stems(step.title, function_words())), step) for step in by_theme.values()]
    found = [pair for pair in titled if pair[0] >= ALIKE]
    return max(found, key=lambda pair: pair[0])[1] if found else None


def _latest(session: Session) -> dict[ThemeId, Step]:
    """The last step of every theme that was told here."""
    latest: dict[ThemeId, Step] = {}
    for step in session.store.structural.newest_steps(IN, 500):
        known = latest.get(step.theme_id)
        if known is None or step.seq > known.seq:
            latest[step.theme_id] = step
    return latest


def _row(session: Session, kept: Kept, latest: dict[ThemeId, Step]) -> MineRow:
    step = latest.get(kept.theme_id) if kept.theme_id is not None else None
    line = session.outbox.of_message(kept.mid)
    left = line is None or line.state != "pending"
    if step is None:
        title = title_of(kept.signal)
        return MineRow(kept.signal.id, title, NOTICED, "", "", "", kept.noted_at, left, kept.theme_id)
    return MineRow(
        kept.signal.id,
        step.title,
        step.phase,
        step.outcome,
        step.said,
        step.next,
        step.at,
        True,
        kept.theme_id,
    )


def title_of(signal: StructuralSignal) -> str:
    """The first words of a signal, whole words only."""
    line = " ".join(signal.text.split())
    if len(line) <= _TITLE:
        return line
    return line[: line.rfind(" ", 0, _TITLE) if " " in line[:_TITLE] else _TITLE].rstrip(" ,.;:") + "…"
