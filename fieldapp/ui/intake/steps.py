"""The steps an intake worker can take: which workflow function each one is, and what is said afterwards."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from PySide6 import QtCore

from fieldapp.domain.ids import DeviceId, RequestId
from fieldapp.ui import labels, terms
from fieldapp.workflow import answer, inbox
from fieldapp.workflow.changes import Change
from fieldapp.workflow.inbox import Colleague
from fieldapp.workflow.session import Session

translate = QtCore.QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Step:
    """One step: `codes` are the events it may set, by which it is found again when it is undone."""

    codes: tuple[str, ...]
    work: Callable[[Session], Change]
    said: str


@dataclass(frozen=True, slots=True)
class GivenBack:
    """Why a service gives it back; `note` stays here, `alternative` is a kind of service to try."""

    reason: str
    note: str = ""
    reveal: bool = False
    alternative: str = ""


def take_up(request_id: RequestId) -> Step:
    """I follow this up."""
    return Step(
        ("opgenomen",),
        lambda session: answer.take_up(session, request_id),
        translate("intake", "Taken up. It now stands under Mine."),
    )


def attempt(request_id: RequestId, kind: str, on: date | None = None) -> Step:
    """An attempt, of today unless a day is given."""
    said = translate("intake", "Attempt noted: {kind}.").format(kind=terms.word("attempts", kind))
    return Step(("poging",), lambda session: answer.attempt(session, request_id, kind, on), said)


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


def ask(request_id: RequestId, question: str) -> Step:
    """One question to the sender."""
    return Step(
        ("vraag",),
        lambda session: answer.ask(session, request_id, question),
        translate("intake", "Asked. Your term stands still until the answer comes."),
    )


def propose(request_id: RequestId, when: datetime, where: str) -> Step:
    """A first talk."""
    day = f"{labels.long_day(when.astimezone().date())}, {labels.clock(when)}"
    said = translate("intake", "Proposed: {day}, {where}.")
    return Step(
        ("voorstel",),
        lambda session: answer.propose(session, request_id, when, where),
        said.format(day=day, where=terms.word("meeting_spots", where)),
    )


def not_reached(request_id: RequestId) -> Step:
    """Back to the sender after the attempts."""
    return Step(
        ("niet_bereikt",),
        lambda session: answer.not_reached(session, request_id),
        translate("intake", "Not reached. The sender follows up from here."),
    )


def refer(request_id: RequestId, kind: str, until: date) -> Step:
    """Referred to another kind of service; looked at again on a day."""
    said = translate("intake", "Referred on: {kind}.").format(kind=terms.word("e14", kind))
    return Step(("doorverwezen",), lambda session: answer.refer(session, request_id, kind, until), said)


def pass_on(request_id: RequestId) -> Step:
    """To the service that the person agreed comes next."""
    return Step(
        ("doorgegeven",),
        lambda session: answer.pass_on(session, request_id),
        translate("intake", "Passed on. The next service has it from here."),
    )


def aftercare(request_id: RequestId, until: date) -> Step:
    """We ask once more how it goes."""
    said = translate("intake", "Aftercare: on {day} you ask how it goes.").format(day=labels.long_day(until))
    return Step(("nazorg",), lambda session: answer.aftercare(session, request_id, until), said)


def give_back(request_id: RequestId, given: GivenBack) -> Step:
    """Back to the sender, with or without the reason."""
    return Step(
        ("teruggegeven", "terug_bij_afzender"),
        lambda session: answer.give_back(
            session,
            request_id,
            given.reason,
            note=given.note,
            reveal=given.reveal,
            alternative=given.alternative,
        ),
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


def release(request_id: RequestId) -> Step:
    """Free for whoever can."""
    return Step(
        ("losgelaten",),
        lambda session: answer.release(session, request_id),
        translate("intake", "Let go. It stands under New for everybody."),
    )


def hand_on(request_id: RequestId, colleague: Colleague) -> Step:
    """To a colleague, who takes it up."""
    device = DeviceId(colleague.device)
    said = translate("intake", "Handed on to {colleague}.").format(colleague=colleague.label)
    return Step(("losgelaten",), lambda session: answer.hand_on(session, request_id, device), said)


def take(session: Session, request_id: RequestId, step: Step) -> tuple[bool, Change]:
    """Take `step`; says whether it can be taken back."""
    change = step.work(session)
    return bool(_undoable(session, request_id, step.codes)), change


def undo(session: Session, request_id: RequestId, codes: tuple[str, ...] = ()) -> Change:
    """Take back the step that can be taken back, if it is one of `codes`; otherwise nothing happens."""
    found = _undoable(session, request_id, codes)
    return answer.undo(session, request_id, found[-1].event_id) if found else Change.NONE


def _undoable(session: Session, request_id: RequestId, codes: tuple[str, ...]) -> list[inbox.StepLine]:
    timeline = inbox.detail(session, request_id).timeline
    return [line for line in timeline if line.can_undo and (not codes or line.code in codes)]
