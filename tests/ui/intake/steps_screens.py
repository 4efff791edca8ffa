"""The questions of intake, undoing, what colleagues see of each other, and the sheet, for the gallery."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from PySide6 import QtWidgets

from fieldapp.domain.ids import DeviceId, RequestId
from fieldapp.ui.intake.inbox import InboxPage
from fieldapp.ui.intake.panels_on import GiveBackPanel, HandOnPanel, ReferPanel
from fieldapp.ui.intake.paper import printable
from fieldapp.ui.intake.team_page import TeamPage
from fieldapp.ui.printing.preview import PreviewDialog
from fieldapp.workflow.inbox import MaybeSame
from tests.ui import stand_ins
from tests.ui.intake.mailbox import NOW, AnIntakeSession, Mailbox, a_full_mailbox

Change = Callable[[Mailbox], None]
_UNTIL = date(2026, 12, 1)


def at(key: str, press: str = "", change: Change = lambda box: None) -> InboxPage:
    """The mailbox at a request, at the question of one step."""
    box = a_full_mailbox()
    change(box)
    with box.instead():
        shown = InboxPage(stand_ins.context(AnIntakeSession()))
        shown.refresh()
        shown.open(key)
        if press == "more":
            shown.steps.more_button.click()
        elif press:
            shown.steps.buttons[press].click()
    return shown


def _offering(**what: object) -> Change:
    def change(box: Mailbox) -> None:
        held = box.held["b"]
        held.detail = replace(held.detail, offer=replace(held.detail.offer, **what))  # type: ignore[arg-type]

    return change


def _quiet(box: Mailbox) -> None:
    box.held["b"].detail = replace(box.held["b"].detail, feedback=False)


def _asked(box: Mailbox) -> None:
    box.ask(None, RequestId("b"), "nog_akkoord")


def _referring(kind: str, change: Change = lambda box: None) -> InboxPage:
    shown = at("b", "doorverwezen", change)
    panel = shown.steps.panel
    assert isinstance(panel, ReferPanel)
    panel.choice.unfold()
    panel.choice.chip(kind).click()
    return shown


def _instead() -> InboxPage:
    shown = at("m", "teruggegeven")
    panel = shown.steps.panel
    assert isinstance(panel, GiveBackPanel)
    panel.choice.chip("niet_bevoegd").click()
    panel.instead.chip("caw").click()
    return shown


def _handing_on() -> InboxPage:
    shown = at("b", "losgelaten")
    panel = shown.steps.panel
    assert isinstance(panel, HandOnPanel)
    panel.choice.chip("d2").click()
    return shown


def _just_taken_up() -> InboxPage:
    box = a_full_mailbox()
    with box.instead():
        shown = InboxPage(stand_ins.context(AnIntakeSession()))
        shown.context.changed.connect(shown.refresh)
        shown.refresh()
        shown.open("m")
        shown.steps.buttons["opgenomen"].click()
    return shown


def _same(box: Mailbox) -> None:
    box.same = (
        MaybeSame(
            RequestId("k"),
            "Mia Claas",
            "Wijkgezondheidscentrum",
            NOW - timedelta(days=12),
            "opgenomen",
            "Lien",
            False,
            ("full_name",),
        ),
    )


def _maybe_same() -> InboxPage:
    """As it stands a moment later, after all names were looked at."""
    shown = at("m", "", _same)
    box = a_full_mailbox()
    _same(box)
    shown.detail.show_same(box.same)
    return shown


def _away(box: Mailbox) -> None:
    held = box.held["r"]
    held.row = replace(held.row, away=_UNTIL, who="Lien")
    held.detail = replace(held.detail, away=_UNTIL, who="Lien", colleague=True)


def _for_me(box: Mailbox) -> None:
    held = box.held["m"]
    held.row, held.detail = replace(held.row, handed_by="Lien"), replace(held.detail, handed_by="Lien")


def _filtered(which: str) -> InboxPage:
    box = a_full_mailbox()
    _away(box)
    with box.instead():
        shown = InboxPage(stand_ins.context(AnIntakeSession()))
        shown.refresh()
        shown.list.filters.unfold()
        shown.list.filters.chip(which).click()
    return shown


def _team(key: str = "", *, leave: bool = False) -> TeamPage:
    box = a_full_mailbox()
    box.set_away(None, DeviceId("d3"), _UNTIL)
    with box.instead():
        shown = TeamPage(stand_ins.context(AnIntakeSession()))
        shown.refresh()
        if key:
            shown.list.choose(key)
        if leave:
            shown.leave_button.click()
    return shown


def _sheet() -> QtWidgets.QWidget:
    box = a_full_mailbox()
    detail = box.detail(None, RequestId("m"))
    return PreviewDialog(stand_ins.context(AnIntakeSession()), (printable(detail),), None)


def screens() -> list[tuple[str, Callable[[], QtWidgets.QWidget]]]:
    """(name, factory) of each."""
    return [
        ("intake-more", lambda: at("b", "more")),
        ("intake-ask", lambda: at("b", "vraag")),
        ("intake-ask-not-agreed", lambda: at("b", "vraag", _quiet)),
        ("intake-asked", lambda: at("b", "", _asked)),
        ("intake-propose", lambda: at("b", "voorstel", _offering(proposal=True))),
        ("intake-aftercare", lambda: at("w", "nazorg")),
        ("intake-attempt-not-wanted", lambda: at("b", "poging", _offering(forbidden=("gebeld", "brief")))),
        ("intake-refer-supply", lambda: _referring("cgg")),
        ("intake-refer-core", lambda: _referring("caw")),
        ("intake-refer-next", lambda: _referring("next", _offering(next_step=True))),
        ("intake-give-back-instead", _instead),
        ("intake-hand-on", _handing_on),
        ("intake-undo", _just_taken_up),
        ("intake-maybe-same", _maybe_same),
        ("intake-away", lambda: at("r", "", _away)),
        ("intake-for-me", lambda: at("m", "", _for_me)),
        ("intake-all-filters", lambda: _filtered("colleagues")),
        ("intake-late-empty", lambda: _filtered("late")),
        ("intake-team", lambda: _team()),
        ("intake-team-away", lambda: _team("d3")),
        ("intake-team-leave", lambda: _team(leave=True)),
        ("intake-sheet", _sheet),
    ]
