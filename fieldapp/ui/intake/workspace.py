"""What the window needs to know about the intake workspace."""

from collections.abc import Mapping

from PySide6 import QtCore

from fieldapp.ui.intake import finding
from fieldapp.ui.intake.actions import STOP
from fieldapp.ui.intake.consults_page import CONSULTS, InvitedPage
from fieldapp.ui.intake.dossier_page import DOSSIER, DossierPage
from fieldapp.ui.intake.dossier_words import title as dossier_title
from fieldapp.ui.intake.inbox import InboxPage, MinePage
from fieldapp.ui.intake.sheets_page import IntakeSheetsPage
from fieldapp.ui.intake.stop_page import StopPage
from fieldapp.ui.intake.team_page import TEAM, TeamPage
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.page import Page, Workspace
from fieldapp.ui.shell.secrecy.logbook_page import logbook_page
from fieldapp.workflow import consult, inbox
from fieldapp.workflow.session import Session

translate = QtCore.QCoreApplication.translate


def workspace(context: Context) -> Workspace:
    """The mailbox first, then what I follow up."""
    membership = context.session.membership
    organisation = membership.organisation if membership else context.session.profile.organisation
    subtitle = translate("intake", "Intake · {organisation}").format(organisation=organisation)
    pages = [
        Page("inbox", translate("intake", "Mailbox"), InboxPage, icon="inbox"),
        Page(DOSSIER, dossier_title(), DossierPage, under="inbox"),
        Page("mine", translate("intake", "My requests"), MinePage, icon="people"),
        Page(CONSULTS, translate("intake", "Case-overleg"), InvitedPage, icon="people"),
        Page(TEAM, translate("intake", "Colleagues"), TeamPage, icon="people"),
        Page(STOP, translate("intake", "Somebody wants to stop"), StopPage, icon="people"),
        Page("sheets", translate("intake", "Sheets"), IntakeSheetsPage, icon="document"),
        logbook_page("book"),
    ]
    return Workspace(subtitle, pages, badges, search=finding.kinds(context))


def badges(session: Session) -> Mapping[str, int]:
    """How many requests nobody took up yet, and how many invitations wait for an answer."""
    new = dict(inbox.counts(session)).get(inbox.NEW, 0)
    return {"inbox": new, CONSULTS: consult.waiting(session)}
