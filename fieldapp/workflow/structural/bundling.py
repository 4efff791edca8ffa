"""Making one theme of signals that are one problem, weighing it, and taking apart what does not belong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final
from uuid import uuid4

from fieldapp.domain.ids import StructuralId, ThemeId
from fieldapp.domain.signals import clean_text
from fieldapp.domain.structural import BUNDLED, COLLECTED, LONGEST, WEIGHTS
from fieldapp.errors import InvalidInput
from fieldapp.store.structural import IN, OUT, TOLD, Theme
from fieldapp.workflow import person_free
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session

_BEFORE_BUNDLED: Final = (COLLECTED,)


def bundle(
    session: Session, signals: Sequence[StructuralId], *, into: ThemeId | None = None, title: str = ""
) -> tuple[ThemeId, Change]:
    """Put loose signals into a theme, or into a new one called `title`.

    One signal alone is collected (`verzamelen`), more are a bundle (`bundelen`). Raises InvalidInput for an
    unknown or taken signal, and for a title that is empty or points at a person.
    """
    structural, now = session.store.structural, session.now()
    for signal_id in signals:
        kept = structural.get(IN, signal_id)
        if kept is None or kept.theme_id is not None:
            raise InvalidInput("request_id", "unknown")
    theme = _known(session, into) if into is not None else _new(session, title)
    with session.database.transaction():
        structural.put_into(theme.id, signals)
        many = len(structural.of_theme(IN, theme.id)) > 1
        phase = BUNDLED if many and theme.phase in _BEFORE_BUNDLED else theme.phase
        structural.save_theme(replace(theme, phase=phase, changed_at=now))
    return theme.id, Change.STRUCTURAL


def take_out(session: Session, signal_id: StructuralId) -> Change:
    """A signal does not belong to its theme after all; a theme that is empty and was never told goes."""
    structural = session.store.structural
    kept = structural.get(IN, signal_id)
    if kept is None or kept.theme_id is None:
        return Change.NONE
    with session.database.transaction():
        structural.put_into(None, (signal_id,))
        told = any(step.state == TOLD for step in structural.steps(OUT, kept.theme_id))
        if not structural.of_theme(IN, kept.theme_id) and not told:
            structural.drop_theme(kept.theme_id)
    return Change.STRUCTURAL


def rename(session: Session, theme_id: ThemeId, title: str) -> Change:
    """Another title; it travels with the next step, so it must be person-free."""
    return _save(session, replace(_known(session, theme_id), title=clean_title(session, title)))


def weigh(session: Session, theme_id: ThemeId, weight: int) -> Change:
    """How heavy it weighs: one of `WEIGHTS`."""
    if weight not in WEIGHTS:
        raise InvalidInput("weight", "unknown_value")
    return _save(session, replace(_known(session, theme_id), weight=weight))


def clean_title(session: Session, title: str) -> str:
    """A title as it travels. Raises InvalidInput("title", missing, too_long or person)."""
    cleaned = " ".join(clean_text(title).split())
    if not cleaned or len(cleaned) > LONGEST["title"]:
        raise InvalidInput("title", "too_long" if cleaned else "missing")
    if person_free.kinds(person_free.findings(session, (cleaned,))):
        raise InvalidInput("title", "person")
    return cleaned


def _new(session: Session, title: str) -> Theme:
    now = session.now()
    return Theme(ThemeId(uuid4().hex), clean_title(session, title), COLLECTED, "", 0, "", 0, now, now)


def _known(session: Session, theme_id: ThemeId) -> Theme:
    theme = session.store.structural.theme(theme_id)
    if theme is None:
        raise InvalidInput("request_id", "unknown")
    return theme


def _save(session: Session, theme: Theme) -> Change:
    with session.database.transaction():
        session.store.structural.save_theme(replace(theme, changed_at=session.now()))
    return Change.STRUCTURAL
