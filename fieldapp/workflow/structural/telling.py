"""Moving a theme to another phase and telling everybody who signalled it: prepared first, undone or sent.

What is prepared can be read as it will be read; until it is sent it can be undone, also after a lock.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Final
from uuid import uuid4

from fieldapp.domain.ids import DraftId, MailboxId, StructuralId, ThemeId
from fieldapp.domain.signals import clean_text
from fieldapp.domain.structural import LONGEST, OUTCOMES, PHASES, whole_minute
from fieldapp.errors import InvalidInput
from fieldapp.store.drafts import Draft
from fieldapp.store.structural import IN, OUT, PLANNED, Step, Theme
from fieldapp.workflow import person_free
from fieldapp.workflow.changes import Change
from fieldapp.workflow.post import send_feedback
from fieldapp.workflow.session import Session
from fieldapp.workflow.structural.form import Found

DRAFT_KIND: Final = "structural_step"
DRAFT_VERSION: Final = 1
TEXTS: Final = ("said", "next", "checked")


@dataclass(frozen=True, slots=True)
class StepForm:
    """What will be told: the phase it is in now, how it ended, in words, and what comes next.

    `checked`: the group of people concerned that it was talked through with ("getest met …").
    """

    draft_id: DraftId
    theme_id: ThemeId
    phase: str
    outcome: str = ""
    said: str = ""
    next: str = ""
    checked: str = ""
    checked_people: int = 0


def open_step(session: Session, theme_id: ThemeId) -> StepForm:
    """The form as it was left, or one at the theme's own phase."""
    theme = _theme(session, theme_id)
    left = session.drafts.of(DRAFT_KIND, theme_id)
    if left is not None:
        return StepForm(left.id, theme_id, **left.body)
    return StepForm(
        DraftId(uuid4().hex),
        theme_id,
        theme.phase,
        theme.outcome,
        checked=theme.checked,
        checked_people=theme.checked_people,
    )


def keep_step(session: Session, form: StepForm) -> datetime:
    """Keep what is being typed."""
    with session.database.transaction():
        return _keep(session, form)


def check_step(session: Session, form: StepForm) -> tuple[Found, ...]:
    """What in its texts points at a person."""
    found = person_free.findings(session, [getattr(form, name) for name in TEXTS])
    return tuple(
        Found(name, one.kind, one.text, one.start, one.end)
        for name, findings in zip(TEXTS, found, strict=True)
        for one in findings
    )


def plan(session: Session, form: StepForm) -> Change:
    """Prepare a step; it replaces one that was prepared before. Nothing leaves yet.

    Raises InvalidInput(field, unknown_value, too_long or person; theme without a signal: request_id).
    """
    form = _checked(session, form)
    theme, structural = _theme(session, form.theme_id), session.store.structural
    kept = structural.of_theme(IN, theme.id)
    if not kept:
        raise InvalidInput("request_id", "unknown")
    told = [step.seq for step in structural.steps(OUT, theme.id) if step.state != PLANNED]
    with session.database.transaction():
        structural.add_step(
            Step(
                OUT,
                theme.id,
                max(told, default=0) + 1,
                whole_minute(session.now()),
                PLANNED,
                theme.title,
                form.phase,
                form.outcome,
                form.said,
                form.next,
                form.checked,
                form.checked_people,
                len(kept),
                len({one.org for one in kept}),
                _totals(session, theme.phase, form.phase, len(kept)),
            )
        )
        session.drafts.discard(form.draft_id)
    return Change.STRUCTURAL | Change.DRAFTS


def undo_planned(session: Session, theme_id: ThemeId) -> Change:
    """Forget what was prepared; the words are in the form again."""
    planned = _planned(session, theme_id)
    if planned is None:
        return Change.NONE
    form = StepForm(
        DraftId(uuid4().hex),
        theme_id,
        planned.phase,
        planned.outcome,
        planned.said,
        planned.next,
        planned.checked,
        planned.checked_people,
    )
    with session.database.transaction():
        session.store.structural.drop_planned(theme_id)
        _keep(session, form)
    return Change.STRUCTURAL | Change.DRAFTS


def send_planned(session: Session, theme_id: ThemeId) -> Change:
    """Move the theme to its phase and seal the step to everybody who signalled it; twice sends one.

    Raises DisclosureRefused, GuardRefused, NotConnected, DirectoryProblem; then it is still prepared.
    """
    planned, theme = _planned(session, theme_id), _theme(session, theme_id)
    if planned is None:
        return Change.NONE
    to: dict[MailboxId, list[StructuralId]] = {}
    for kept in session.store.structural.of_theme(IN, theme_id):
        if kept.mailbox:
            to.setdefault(MailboxId(kept.mailbox), []).append(kept.signal.id)
    moved = replace(
        theme,
        phase=planned.phase,
        outcome=planned.outcome,
        checked=planned.checked,
        checked_people=planned.checked_people,
        changed_at=session.now(),
    )
    return send_feedback(session, moved, planned, to)


def _totals(session: Session, before: str, after: str, signals: int) -> tuple[int, ...]:
    """All signals per phase, as they will be once these have moved."""
    counts = list(session.store.structural.totals())
    counts[PHASES.index(before)] -= signals
    counts[PHASES.index(after)] += signals
    return tuple(counts)


def _keep(session: Session, form: StepForm) -> datetime:
    now = session.now()
    body = {name: value for name, value in asdict(form).items() if name not in ("draft_id", "theme_id")}
    session.drafts.save(Draft(form.draft_id, DRAFT_KIND, form.theme_id, DRAFT_VERSION, body, now))
    return now


def _checked(session: Session, form: StepForm) -> StepForm:
    if form.phase not in PHASES:
        raise InvalidInput("phase", "unknown_value")
    if form.outcome not in OUTCOMES:
        raise InvalidInput("outcome", "unknown_value")
    cleaned = {name: clean_text(getattr(form, name)).strip() for name in TEXTS}
    for name, text in cleaned.items():
        if len(text) > LONGEST[name]:
            raise InvalidInput(name, "too_long")
    form = replace(
        form,
        said=cleaned["said"],
        next=cleaned["next"],
        checked=cleaned["checked"],
        checked_people=form.checked_people if cleaned["checked"] else 0,
    )
    for found in check_step(session, form):
        raise InvalidInput(found.field, "person")
    return form


def _planned(session: Session, theme_id: ThemeId) -> Step | None:
    steps = session.store.structural.steps(OUT, theme_id)
    return next((step for step in steps if step.state == PLANNED), None)


def _theme(session: Session, theme_id: ThemeId) -> Theme:
    theme = session.store.structural.theme(theme_id)
    if theme is None:
        raise InvalidInput("request_id", "unknown")
    return theme
