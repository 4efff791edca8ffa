"""A worker, an OCMW and a CAW with real stores, around a case-overleg; carried between them without a hub."""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from fieldapp.domain.consultation import Moment, Point
from fieldapp.domain.ids import ConsultationId, RequestId, ThreadId
from fieldapp.workflow import consult
from fieldapp.workflow.consult import ConsultForm
from fieldapp.workflow.session import Session
from tests.practice.carrying import Post
from tests.workflow.steps.invented import FIELD, FREE, INTAKE, Clock, a_session, sent
from tests.workflow.steps.two_services import two_services

AFTERNOON = datetime(2026, 11, 24, 13, 32, 7, tzinfo=UTC)
POINTS = (Point("wie_doet_wat"), Point("wonen", "De brief van de verhuurder"))


@dataclass
class Table:
    """Who takes part."""

    worker: Session
    ocmw: Session
    caw: Session
    post: Post
    clock: Clock
    request_id: RequestId

    def form(self, *, services: int = 2) -> ConsultForm:
        """Everything chosen, for one or two services."""
        form = consult.start(self.worker, self.request_id)
        day = self.clock().replace(hour=9, minute=0, second=0) + timedelta(days=8)
        return replace(
            form,
            present="erbij",
            points=POINTS,
            partners=tuple(each.mailbox_id for each in form.offered[:services]),
            moments=(Moment(day, "buurthuis"), Moment(day + timedelta(days=1, hours=4), "bij_de_dienst")),
        )

    def ask(self, *, services: int = 2) -> ConsultationId:
        """Asked of the person, sealed, and opened by the services."""
        form = self.form(services=services)
        answered = []
        for shown in consult.preview(self.worker, form):
            yes = replace(FREE, feedback=False, read_digest=shown.digest)
            answered.append((shown, consult.record_answer(self.worker, shown, yes)[0]))
        consult.send(self.worker, answered)
        self.post.carry()
        return form.id

    def answers(self, desk: Session, can: Sequence[bool]) -> None:
        """This service says which moments it can."""
        consult.answer(desk, self.thread(desk), can)
        self.post.carry()

    def thread(self, desk: Session) -> ThreadId:
        """The invitation at this service."""
        return consult.received(desk)[0].thread


def a_table() -> Table:
    """A request of Mia at the OCMW; the CAW knows nothing of her."""
    folder, clock = Path(tempfile.mkdtemp()), Clock(AFTERNOON)
    worker = replace(FIELD, name="Samira Bouali")
    who = {("veld", "laptop"): worker, ("ocmw", "balie"): INTAKE, ("caw", "balie-caw"): INTAKE}
    sessions = {key: a_session(folder / key[1], profile, clock) for key, profile in who.items()}
    post = Post(two_services(), sessions)
    field, ocmw, caw = sessions.values()
    request_id = sent(field)
    post.carry()
    return Table(field, ocmw, caw, post, clock, request_id)
