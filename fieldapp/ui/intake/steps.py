"""The steps an intake worker can take: which workflow function each one is, and what is said afterwards."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6 import QtCore

from fieldapp.domain.ids import RequestId
from fieldapp.ui import labels, terms
from fieldapp.workflow import answer
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session

translate = QtCore.QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Step:
    """One step: `codes` are the events it may set, by which it is found again when it is undone."""

    codes: tuple[str, ...]
    work: Callable[[Session], Change]
    said: str


def take_up(request_id: RequestId) -> Step:
    """I follow this up."""
    return Step(
        ("opgenomen",),
        lambda session: answer.take_up(session, request_id),
        translate("intake", "Taken up. It now stands under Mine."),
    )


def attempt(request_id: RequestId, kind: str) -> Step:
    """An attempt of today."""
    said = translate("intake", "Attempt noted: {kind}.").format(kind=terms.word("attempts", kind))
    return Step(("poging",), lambda session: answer.attempt(session, request_id, kind), said)


def contact_made(request_id: RequestId) -> Step:
    """There is contact."""
    return Step(
        ("contact_gelegd",),
        lambda session: answer.contact_made(session, request_id),
        translate("intake", "Contact made. Well done."),
    )


def pause(request_id: RequestId, until: date) -> Step:
    """On hold until a day."""
    said = translate("intake", "On hold until {day}.").format(day=labels.long_day(until))
    return Step(("pauze",), lambda session: answer.pause(session, request_id, until), said)


def resume(request_id: RequestId) -> Step:
    """Go on."""
    return Step(
        ("hervat",),
        lambda session: answer.resume(session, request_id),
        translate("intake", "Taken up again."),
    )


def not_reached(request_id: RequestId) -> Step:
    """Back to the sender after the attempts."""
    return Step(
        ("niet_bereikt",),
        lambda session: answer.not_reached(session, request_id),
        translate("intake", "Not reached. The sender follows up from here."),
    )


def refer(request_id: RequestId, kind: str) -> Step:
    """Referred to another kind of service."""
    said = translate("intake", "Referred on: {kind}.").format(kind=terms.word("e14", kind))
    return Step(("doorverwezen",), lambda session: answer.refer(session, request_id, kind), said)


def give_back(request_id: RequestId, reason: str, note: str, *, reveal: bool) -> Step:
    """Back to the sender, with or without the reason."""
    return Step(
        ("teruggegeven", "terug_bij_afzender"),
        lambda session: answer.give_back(session, request_id, reason, note=note, reveal=reveal),
        translate("intake", "Given back."),
    )


def close(request_id: RequestId, outcome: str) -> Step:
    """Over, with this outcome."""
    said = translate("intake", "Closed: {outcome}.").format(outcome=terms.word("states", outcome))
    return Step(
        ("afgerond_hulp_gestart", "afgerond_geen_hulp"),
        lambda session: answer.close(session, request_id, outcome),
        said,
    )


def take(session: Session, request_id: RequestId, step: Step) -> tuple[bool, Change]:
    """Take `step`; says whether it can be taken back."""
    change = step.work(session)
    return bool(_undoable(session, request_id, step.codes)), change


def undo(session: Session, request_id: RequestId, codes: tuple[str, ...] = ()) -> Change:
    """Take back the step that can be taken back, if it is one of `codes`; otherwise nothing happens."""
    found = _undoable(session, request_id, codes)
    return answer.undo(session, request_id, found[-1].event_id) if found else Change.NONE


def _undoable(session: Session, request_id: RequestId, codes: tuple[str, ...]) -> list[answer.StepLine]:
    timeline = answer.detail(session, request_id).timeline
    return [line for line in timeline if line.can_undo and (not codes or line.code in codes)]
