"""The field worker's workspace: its pages, its counts, its shortcuts."""

from collections.abc import Mapping

from PySide6 import QtCore

from fieldapp.ui.field import finding, request_words, targets
from fieldapp.ui.field.consult.ask_page import AskConsultPage
from fieldapp.ui.field.consult.consults_page import ConsultsPage
from fieldapp.ui.field.handovers.page import HandoversPage
from fieldapp.ui.field.handovers.slip_page import SlipPage
from fieldapp.ui.field.journal.helpers_page import HelpersPage
from fieldapp.ui.field.journal.pressing_page import PressingPage
from fieldapp.ui.field.journal.worry_page import WorryPage
from fieldapp.ui.field.passing.page import PassOnPage
from fieldapp.ui.field.people.compare_page import ComparePage
from fieldapp.ui.field.people.people_page import PeoplePage
from fieldapp.ui.field.people.person_page import PersonPage
from fieldapp.ui.field.people.talk_page import ConversationPage
from fieldapp.ui.field.places.agenda_page import AgendaPage
from fieldapp.ui.field.places.page import PlacesPage
from fieldapp.ui.field.requests_page import RequestsPage
from fieldapp.ui.field.rights.page import RightsPage
from fieldapp.ui.field.secrecy.advice_page import AdvicePage
from fieldapp.ui.field.secrecy.note_page import NotePage
from fieldapp.ui.field.secrecy.ways_page import WaysPage
from fieldapp.ui.field.sheets_page import FieldSheetsPage
from fieldapp.ui.field.signal_page import SignalPage
from fieldapp.ui.field.signals_page import SignalsPage
from fieldapp.ui.field.socialmap.page import ServicesPage
from fieldapp.ui.field.stop_page import FieldStopPage
from fieldapp.ui.field.structural.page import StructuralPage
from fieldapp.ui.field.today_page import TodayPage
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.page import Action, Page, Workspace
from fieldapp.ui.shell.secrecy.logbook_page import logbook_page
from fieldapp.workflow import follow_up, record
from fieldapp.workflow.handover import receiving
from fieldapp.workflow.session import Session

translate = QtCore.QCoreApplication.translate


def workspace(context: Context) -> Workspace:
    """Everything the window needs to show the field worker's pages."""
    return Workspace(
        subtitle=translate("field", "Integrated broad reception"),
        pages=(
            Page(targets.TODAY, translate("field", "Today"), TodayPage),
            Page(targets.AGENDA, translate("field", "My agenda"), AgendaPage, under=targets.TODAY),
            Page(targets.SIGNALS, translate("field", "Signals"), SignalsPage),
            Page(targets.SIGNAL, translate("field", "Signal"), SignalPage, under=targets.SIGNALS),
            Page(targets.PASS_ON, translate("field", "Pass on"), PassOnPage, under=targets.SIGNALS),
            Page(
                targets.WORRY,
                translate("field", "Worried about somebody else"),
                WorryPage,
                under=targets.SIGNALS,
            ),
            *_secrecy(),
            Page(targets.PEOPLE, translate("field", "People"), PeoplePage),
            Page(targets.PERSON, translate("field", "Person"), PersonPage, under=targets.PEOPLE),
            Page(targets.COMPARE, translate("field", "Compare"), ComparePage, under=targets.PEOPLE),
            Page(
                targets.CONVERSATION,
                translate("field", "Conversation"),
                ConversationPage,
                under=targets.PEOPLE,
            ),
            Page(targets.PRESSING, translate("field", "Pressing on"), PressingPage, under=targets.PEOPLE),
            Page(targets.PLACES, translate("field", "Places & visits"), PlacesPage),
            Page(targets.REQUESTS, translate("field", "Requests"), RequestsPage),
            Page(
                targets.STOP,
                translate("field", "Somebody wants to stop"),
                FieldStopPage,
                under=targets.REQUESTS,
            ),
            *_consulting(),
            *_handed_over(context),
            Page(targets.STRUCTURAL, translate("field", "Structural signals"), StructuralPage),
            Page(targets.RIGHTS, translate("field", "Rights & social map"), RightsPage),
            Page(targets.SERVICES, translate("field", "Social map"), ServicesPage, under=targets.RIGHTS),
            Page(targets.SHEETS, translate("field", "Sheets"), FieldSheetsPage, under=targets.RIGHTS),
            logbook_page(),
            Page(
                targets.HELPERS, translate("field", "Helpers in the area"), HelpersPage, under=targets.RIGHTS
            ),
        ),
        badges=waiting,
        actions=(
            Action(
                translate("field", "Make a new signal"),
                "Ctrl+N",
                lambda: context.go(targets.SIGNAL, targets.NewSignal()),
            ),
            Action(
                translate("field", "Note presence"),
                "Ctrl+B",
                lambda: context.go(targets.PLACES, targets.BeHere()),
                "walker",
            ),
        ),
        search=finding.kinds(context),
    )


def _secrecy() -> tuple[Page, ...]:
    """What one can do with a signal that stays, and the notes of it."""
    return (
        Page(targets.WAYS, translate("field", "What now?"), WaysPage, under=targets.SIGNALS),
        Page(targets.NOTE, translate("field", "Note"), NotePage, under=targets.SIGNALS),
        Page(targets.ADVICE, translate("field", "Advice without a name"), AdvicePage, under=targets.SIGNALS),
    )


def _consulting() -> tuple[Page, ...]:
    """Several services and the person around one table."""
    return (
        Page(targets.CONSULTS, translate("field", "Case-overleg"), ConsultsPage, under=targets.REQUESTS),
        Page(
            targets.CONSULT_ASK,
            translate("field", "Ask a case-overleg"),
            AskConsultPage,
            under=targets.REQUESTS,
        ),
    )


def _handed_over(context: Context) -> tuple[Page, ...]:
    """For who leads a team or is in one: what colleagues hand over."""
    membership, profile = context.session.membership, context.session.profile
    in_team = membership is not None and bool(membership.team_mailbox)
    if not in_team and profile.role != receiving.SUPERVISOR:
        return ()
    return (
        Page(targets.HANDOVERS, translate("field", "Worries of colleagues"), HandoversPage),
        Page(targets.SLIP, translate("field", "Enter a slip"), SlipPage, under=targets.HANDOVERS, whole=True),
    )


def waiting(session: Session) -> Mapping[str, int]:
    """How much waits for the worker, by page: drafts, and requests that came back."""
    back = [row for row in follow_up.requests(session, "mine").rows if row.state in request_words.BACK]
    return {
        targets.SIGNALS: len(record.drafts(session)),
        targets.REQUESTS: len(back),
        targets.HANDOVERS: receiving.waiting(session),
    }
