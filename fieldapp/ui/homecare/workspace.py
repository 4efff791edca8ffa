"""The workspace of who works in people's homes: one page to begin, one for the three steps."""

from collections.abc import Mapping

from PySide6 import QtCore

from fieldapp.ui.homecare import finding
from fieldapp.ui.homecare.start_page import StartPage
from fieldapp.ui.homecare.targets import START, WORRY, NewWorry
from fieldapp.ui.homecare.worry_page import WorryPage
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.page import Action, Page, Workspace
from fieldapp.ui.shell.secrecy.logbook_page import logbook_page
from fieldapp.workflow.handover import giving
from fieldapp.workflow.session import Session

translate = QtCore.QCoreApplication.translate


def workspace(context: Context) -> Workspace:
    """Two pages and one shortcut."""
    return Workspace(
        subtitle=translate("homecare", "Home care"),
        pages=(
            Page(START, translate("homecare", "Start"), StartPage, icon="house"),
            Page(WORRY, translate("homecare", "Pass on a worry"), WorryPage, under=START, whole=True),
            logbook_page("book"),
        ),
        badges=badges,
        actions=(
            Action(translate("homecare", "Pass on a worry"), "Ctrl+N", lambda: context.go(WORRY, NewWorry())),
        ),
        search=finding.kinds(context),
    )


def badges(session: Session) -> Mapping[str, int]:
    """Whom to ask again."""
    return {START: sum(row.later for row in giving.unfinished(session))}
