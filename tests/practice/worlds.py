"""Workers with a real store for the tests of practice, and their window when a screen is looked at."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from uuid import uuid4

from fieldapp.domain.handover import AGREED, NOT_AGREED
from fieldapp.domain.ids import DeviceId, HandoverId, MessageId, PersonId, SecrecyId, SignalId
from fieldapp.domain.people import Person
from fieldapp.domain.secrecy import REPRESENTED
from fieldapp.store.handovers import OUT, StepLine
from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow import secrecy
from fieldapp.workflow.secrecy import Note
from fieldapp.workflow.session import Profile, Session
from tests.sync.invented import Network, a_network
from tests.ui.field.worker import a_window, a_worker
from tests.workflow.steps.invented import FIELD, join
from tests.workflow.steps.invented import OUTREACH_BG as OUTREACH_BG
from tests.workflow.steps.invented import mia as mia

PROOF = "Vonnis van de vrederechter, 3 maart 2026"


@contextmanager
def working(profile: Profile = FIELD) -> Iterator[Session]:
    """A worker of a base actor, or as told; member of the invented network."""
    session = a_worker(profile)
    try:
        yield session
    finally:
        session.close()


@contextmanager
def looking(session: Session) -> Iterator[MainWindow]:
    """The window of this worker."""
    window = a_window(session)
    try:
        yield window
    finally:
        window.hide()
        window.deleteLater()


def person_of(session: Session, signal_id: SignalId) -> Person:
    """Whom a signal is about."""
    signal = session.signals.get(signal_id)
    assert signal is not None
    assert signal.person_id is not None
    person = session.people.get(signal.person_id)
    assert person is not None
    return person


def answered(session: Session, kind: str, answers: dict[str, str], signal_id: SignalId | None = None) -> Note:
    """A note with these answers, about the person of a signal when there is one."""
    return replace(secrecy.begin(session, kind, None, signal_id), answers=answers)


REPRESENTATION = {
    "vertegenwoordiger": "bewindvoerder_persoon",
    "bewijs": PROOF,
    "inspanning_betrekken": "eenvoudig_uitgelegd,andere_dag",
    "vier_ogen": "Hilde M.",
    "vier_ogen_hoe": "telefoon",
}


def represented(session: Session, *, agrees: bool = True, **changes: str) -> tuple[SignalId, PersonId]:
    """A signal of somebody for whom another may speak by law, noted, and answered by the supervisor."""
    signal_id = mia(session)
    made, _ = secrecy.record(
        session, answered(session, REPRESENTED, {**REPRESENTATION, **changes}, signal_id)
    )
    supervisor_says(session, made.id, AGREED if agrees else NOT_AGREED)
    return signal_id, person_of(session, signal_id).id


def supervisor_says(session: Session, record: SecrecyId, code: str) -> None:
    """What the supervisor answered, as opening it leaves it; nothing when nobody could be asked."""
    asked = session.store.handovers.get(OUT, HandoverId(record))
    if asked is not None:
        step = StepLine(asked.id, MessageId(uuid4().hex), code, DeviceId("b" * 32), session.now())
        with session.database.transaction():
            session.store.handovers.add_step(step)


@contextmanager
def alone() -> Iterator[Session]:
    """Bound by secrecy, in an organisation whose team mailbox no supervisor reads."""
    session = a_worker(OUTREACH_BG, joined=False)
    try:
        join(session, _without_a_supervisor(), "veld", "laptop")
        yield session
    finally:
        session.close()


@cache
def _without_a_supervisor() -> Network:
    network = a_network()
    own = network.organisations["veld"]
    plain = [replace(device, roles=("outreach_basisactor",)) for device in own.document.devices]
    own.document = replace(own.document, devices=tuple(plain))
    return network
