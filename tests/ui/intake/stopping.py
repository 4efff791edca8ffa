"""Two at intake and a worker with real stores, for the screens on which somebody stops."""

import tempfile
from dataclasses import dataclass
from pathlib import Path

from fieldapp.domain.ids import RequestId
from fieldapp.ui.intake.stop_page import StopPage
from fieldapp.workflow import people, sheets
from fieldapp.workflow.session import Session
from tests.practice.carrying import Post
from tests.sync.invented import a_network
from tests.ui import stand_ins
from tests.workflow.steps.invented import FIELD, INTAKE, Clock, a_session, sent


@dataclass(frozen=True)
class Desks:
    """A request of Mia Claes that came in at both desks."""

    worker: Session
    desk: Session
    colleague: Session
    post: Post
    request_id: RequestId

    @property
    def number(self) -> str:
        """What stands on her sheet."""
        return sheets.number_of(self.worker, people.page(self.worker).rows[0].id)


def desks() -> Desks:
    """Everybody connected, the request opened."""
    folder, clock = Path(tempfile.mkdtemp()), Clock()
    who = {("veld", "laptop"): FIELD, ("ocmw", "balie"): INTAKE, ("ocmw", "balie-2"): INTAKE}
    sessions = {key: a_session(folder / key[1], profile, clock) for key, profile in who.items()}
    post = Post(a_network(), sessions)
    worker, desk, colleague = sessions.values()
    request_id = sent(worker)
    post.carry()
    return Desks(worker, desk, colleague, post, request_id)


def stop_page(session: Session, typed: str = "", *, stop: bool = False) -> StopPage:
    """The page, with something typed and looked up, and stopped if asked."""
    context = stand_ins.context(session)
    page = StopPage(context)
    context.changed.connect(page.refresh)
    page.refresh()
    if typed:
        page.asked.edit.setText(typed)
        page.find_button.click()
    if stop:
        page.yes_button.click()
    return page
