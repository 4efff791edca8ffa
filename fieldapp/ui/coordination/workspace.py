"""What the window needs to know of the coordinator's workspace, and the page of devices for any other."""

from collections.abc import Mapping

from PySide6 import QtCore

from fieldapp.ui.coordination import finding
from fieldapp.ui.coordination.agreed.area_page import AreaPage
from fieldapp.ui.coordination.agreed.page import AgreementsPage
from fieldapp.ui.coordination.devices import DevicesPage
from fieldapp.ui.coordination.figures.own_page import OwnFiguresPage
from fieldapp.ui.coordination.figures.page import OWN_FIGURES, FiguresPage
from fieldapp.ui.coordination.members import MembersPage
from fieldapp.ui.coordination.own.offices_page import OfficesPage
from fieldapp.ui.coordination.own.page import OwnPage
from fieldapp.ui.coordination.structural import StructuralBoard
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.page import Page, Workspace
from fieldapp.ui.shell.secrecy.logbook_page import logbook_page
from fieldapp.workflow import agreements, figures, partnership, structural
from fieldapp.workflow.session import Session

translate = QtCore.QCoreApplication.translate

OWN = "own"


def workspace(context: Context) -> Workspace:
    """Members first, then what goes wrong again and again, then the devices of the own organisation."""
    membership = context.session.membership
    subtitle = translate("coordination", "Coordination")
    if membership is not None:
        subtitle = f"{subtitle} · {membership.network}"
    pages = [
        Page("members", translate("coordination", "Members"), MembersPage, icon="people"),
        agreements_page(),
        Page("area", translate("coordination", "Area"), AreaPage, icon="pin"),
        Page("structural", translate("coordination", "Structural signals"), StructuralBoard, icon="speech"),
        Page("figures", translate("coordination", "Figures"), FiguresPage, icon="chart"),
        *organisation_pages(context),
        logbook_page("book"),
    ]
    return Workspace(subtitle, pages, badges, search=finding.kinds(context))


def agreements_page(under: str = "") -> Page:
    """The page of agreements: the coordinator writes there, every administrator answers."""
    label = translate("coordination", "Agreements")
    return Page("agreements", label, AgreementsPage, under=under, icon="document")


def administrator_pages(context: Context) -> tuple[Page, ...]:
    """What an administrator in another workspace has besides: two entries of the menu."""
    return (*organisation_pages(context), agreements_page(OWN))


def organisation_pages(context: Context) -> tuple[Page, ...]:
    """What an administrator arranges for the own organisation."""
    return (
        devices_page(context),
        Page(OWN, translate("coordination", "Our organisation"), OwnPage, icon="house"),
        own_figures_page(context),
        Page("offices", translate("coordination", "Who signs"), OfficesPage, under=OWN, icon="pencil"),
    )


def devices_page(context: Context) -> Page:
    """The page of devices; every workspace whose user is an administrator may have it."""
    return Page("devices", translate("coordination", "Devices"), DevicesPage, icon="laptop")


def own_figures_page(context: Context) -> Page:
    """The figures of the own organisation; who coordinates comes there from those of the network."""
    membership = context.session.membership
    under = "figures" if membership is not None and membership.is_coordinator else OWN
    label = translate("coordination", "Figures of your service")
    return Page(OWN_FIGURES, label, OwnFiguresPage, under=under, icon="chart")


def badges(session: Session) -> Mapping[str, int]:
    """How many newcomers wait for their words to be typed, and how many signals for a theme."""
    if session.membership is None:
        return {}
    asked = [row for row in partnership.enrolments(session) if row.state == "asked"]
    members = sum(bool(row.organisation) for row in asked)
    counts = {"devices": len(asked) - members, "agreements": _unread(session)}
    tables = figures.waiting_tables(session)
    if not session.membership.is_coordinator:
        return {"devices": counts["devices"], OWN: counts["agreements"] + tables}
    own = {"members": members, "structural": structural.waiting(session), "figures": tables}
    return own | counts


def _unread(session: Session) -> int:
    """1 while the own administrator has the newest agreements to read."""
    membership = session.membership
    if membership is None or not membership.is_administrator:
        return 0
    return int(agreements.waits_for_us(session))
