"""Screens of the own dossier, with real stores: a request of Mia Claes that came in at the desk."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6 import QtWidgets

from fieldapp.domain.ids import RequestId
from fieldapp.ui.intake.dossier_page import DossierPage
from fieldapp.ui.intake.inbox import InboxPage
from fieldapp.workflow import answer, dossier, post
from fieldapp.workflow.dossier import Choice
from fieldapp.workflow.session import Session
from tests.ui import stand_ins
from tests.ui.intake.stopping import Desks, desks
from tests.workflow.steps.test_dossier import task

FIELDS = ("naam", "vraag")


def dossier_page(
    session: Session, request_id: RequestId | None, host: Any = None, way: str = ""
) -> DossierPage:
    """The page of one request, with a way chosen."""
    context = stand_ins.context(session, host) if host is not None else stand_ins.context(session)
    page = DossierPage(context)
    context.changed.connect(page.refresh)
    page.refresh()
    if request_id is not None:
        page.open(request_id)
    if way:
        page.ways.card(way).click()
    return page


def _chosen(way: str) -> Callable[[], QtWidgets.QWidget]:
    def made() -> QtWidgets.QWidget:
        there = desks()
        page = dossier_page(there.desk, there.request_id, way=way)
        page.fields.ticks["waarover"].setChecked(False)
        return page

    return made


def _folder() -> QtWidgets.QWidget:
    """A folder was chosen that is copied to a cloud."""
    there = desks()
    page = dossier_page(there.desk, there.request_id, way=dossier.FILE)
    page.go_button.click()
    page.saving.use(Path("/home/an/Dropbox/dossiers"))
    return page


def _handed() -> Desks:
    there = desks()
    answer.take_up(there.desk, there.request_id)
    dossier.copied(there.desk, Choice(there.request_id, FIELDS))
    return there


def _done() -> QtWidgets.QWidget:
    there = _handed()
    return dossier_page(there.desk, there.request_id)


def _file_out() -> QtWidgets.QWidget:
    there = desks()
    folder = there.desk.folder.parent / "voor-ons-systeem"
    folder.mkdir(mode=0o700)
    dossier.to_file(there.desk, Choice(there.request_id, FIELDS), folder)
    return dossier_page(there.desk, there.request_id)


def _stopped() -> QtWidgets.QWidget:
    there = _handed()
    post.stop_here(there.desk, there.request_id)
    return dossier_page(there.desk, there.request_id)


def _status(state: str) -> Callable[[], QtWidgets.QWidget]:
    def made() -> QtWidgets.QWidget:
        there = desks()
        page = dossier_page(there.desk, there.request_id)
        file = there.desk.folder.parent / "status.json"
        file.write_bytes(task(there.request_id, state))
        page.status.read(file)
        return page

    return made


def _marked() -> QtWidgets.QWidget:
    """In the mailbox it is marked."""
    there = _handed()
    page = InboxPage(stand_ins.context(there.desk))
    page.refresh()
    page.open(there.request_id)
    return page


def screens() -> list[tuple[str, Callable[[], QtWidgets.QWidget]]]:
    """(name, factory) of each."""
    return [
        ("intake-dossier-nothing", lambda: dossier_page(desks().desk, None)),
        ("intake-dossier", _chosen("")),
        ("intake-dossier-copy", _chosen(dossier.CLIPBOARD)),
        ("intake-dossier-folder", _folder),
        ("intake-dossier-done", _done),
        ("intake-dossier-file-out", _file_out),
        ("intake-dossier-stopped", _stopped),
        ("intake-dossier-status", _status("opgenomen")),
        ("intake-dossier-status-refused", _status("hulp_gestart")),
        ("intake-dossier-marked", _marked),
    ]
