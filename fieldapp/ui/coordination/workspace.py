"""What the window needs to know of the coordinator's workspace, and the page of devices for any other."""

from collections.abc import Mapping

from PySide6 import QtCore

from fieldapp.ui.coordination import finding
from fieldapp.ui.coordination.devices import DevicesPage
from fieldapp.ui.coordination.members import MembersPage
from fieldapp.ui.coordination.structural import StructuralBoard
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.page import Page, Workspace
from fieldapp.ui.shell.secrecy.logbook_page import logbook_page
from fieldapp.workflow import partnership, structural
from fieldapp.workflow.session import Session

translate = QtCore.QCoreApplication.translate


def workspace(context: Context) -> Workspace:
    """Members first, then what goes wrong again and again, then the devices of the own organisation."""
    membership = context.session.membership
    subtitle = translate("coordination", "Coordination")
    if membership is not None:
        subtitle = f"{subtitle} · {membership.network}"
    pages = [
        Page("members", translate("coordination", "Members"), MembersPage, icon="people"),
        Page("structural", translate("coordination", "Structural signals"), StructuralBoard, icon="speech"),
        devices_page(context),
        logbook_page("book"),
    ]
    return Workspace(subtitle, pages, badges, search=finding.kinds(context))


def devices_page(context: Context) -> Page:
    """The page of devices; every workspace whose user is an administrator may have it."""
    return Page("devices", translate("coordination", "Devices"), DevicesPage, icon="laptop")


def badges(session: Session) -> Mapping[str, int]:
    """How many newcomers wait for their words to be typed, and how many signals for a theme."""
    if session.membership is None:
        return {}
    asked = [row for row in partnership.enrolments(session) if row.state == "asked"]
    members = sum(bool(row.organisation) for row in asked)
    counts = {"devices": len(asked) - members}
    if not session.membership.is_coordinator:
        return counts
    return {"members": members, "structural": structural.waiting(session), **counts}
