"""Every screen of the intake workspace, for the gallery."""

from collections.abc import Callable
from dataclasses import replace

from PySide6 import QtWidgets

from fieldapp.domain.ids import EnvelopeId
from fieldapp.ui.intake import workspace
from fieldapp.ui.intake.inbox import InboxPage, MinePage
from fieldapp.workflow import stopping
from fieldapp.workflow.follow_up import QuarantineRow
from tests.ui import stand_ins
from tests.ui.intake import answer_screens, consult_screens, dossiers, steps_screens
from tests.ui.intake.in_window import in_window
from tests.ui.intake.mailbox import NOW, AnIntakeSession, Mailbox, a_full_mailbox, a_request
from tests.ui.intake.stopping import desks, stop_page

CODES = ("seal", "directory_withheld")
LONG = "<b>vet</b> مرحبا بك 👩‍👧 " + "heel erg lang woordvanvijftigletterszonderenkelespatieertussen " * 6


def page(box: Mailbox, key: str = "", press: tuple[str, ...] = ()) -> InboxPage:
    """The mailbox at request `key`, with some action buttons pressed."""
    with box.instead():
        shown = InboxPage(stand_ins.context(AnIntakeSession()))
        shown.refresh()
        if key:
            shown.open(key)
        for code in press:
            shown.steps.buttons[code].click()
    return shown


def a_strange_request() -> Mailbox:
    """Markup, right-to-left text, emoji and very long words."""
    box = a_full_mailbox()
    held = a_request("x", LONG, sender="<i>Buurtwerk</i> " + LONG, about=LONG)
    rows = tuple((code, LONG) for code, _ in held.detail.rows)
    held.detail = replace(held.detail, rows=rows, do_not=LONG, reachable=LONG)
    box.add(held)
    return box


def _choosing_reason() -> QtWidgets.QWidget:
    shown = page(a_full_mailbox(), "m", ("teruggegeven",))
    panel = shown.steps.panel
    assert panel is not None
    panel.choice.chip("reeds_in_begeleiding").click()  # type: ignore[attr-defined]
    return shown


def _history() -> QtWidgets.QWidget:
    """A request with a long history, the last step of which can be taken back."""
    box = a_full_mailbox()
    request_id = box.held["m"].row.request_id
    box.take_up(None, request_id)
    for kind in ("bezoek_niet_thuis", "gebeld", "brief"):
        box.attempt(None, request_id, kind)
    return page(box, "m")


def _unconfirmed() -> QtWidgets.QWidget:
    box = a_full_mailbox()
    held = box.held["m"]
    held.row = replace(held.row, state="opgenomen", mine=True)
    held.detail = replace(held.detail, unconfirmed=True, feedback=False)
    return page(box, "m")


def window(box: Mailbox, key: str) -> QtWidgets.QWidget:
    """The mailbox in its window, as in the mock-up."""
    with box.instead():
        shown = in_window(AnIntakeSession(), workspace)
        shown.go("inbox", key)
        return shown


def _mine_empty() -> QtWidgets.QWidget:
    box = Mailbox()
    with box.instead():
        shown = MinePage(stand_ins.context(AnIntakeSession()))
        shown.refresh()
    return shown


def _untrusted() -> QtWidgets.QWidget:
    """What was not trusted, looked at."""
    box = a_full_mailbox()
    box.untrusted = [
        QuarantineRow(EnvelopeId(letter * 32), code, NOW) for letter, code in zip("ab", CODES, strict=True)
    ]
    shown = page(box)
    shown.list.look_button.click()
    return shown


def _stopped() -> QtWidgets.QWidget:
    """It was put into the own dossier too, and one device is off."""
    there = desks()
    stopping.note_dossier(there.desk, there.request_id, there=True)
    return stop_page(there.desk, there.number, stop=True)


def screens() -> list[tuple[str, Callable[[], QtWidgets.QWidget]]]:
    """(name, factory) of each."""
    return [
        *answer_screens.screens(),
        ("intake-window", lambda: window(a_full_mailbox(), "m")),
        ("intake-mailbox", lambda: page(a_full_mailbox(), "m")),
        ("intake-nothing-chosen", lambda: page(a_full_mailbox())),
        ("intake-empty", lambda: page(Mailbox())),
        ("intake-mine-empty", _mine_empty),
        ("intake-no-name", lambda: page(a_full_mailbox(), "n")),
        ("intake-colleague", lambda: page(a_full_mailbox(), "r")),
        ("intake-attempted", lambda: page(a_full_mailbox(), "b")),
        ("intake-contact", lambda: page(a_full_mailbox(), "w")),
        ("intake-history", _history),
        ("intake-unconfirmed", _unconfirmed),
        ("intake-attempt", lambda: page(a_full_mailbox(), "b", ("poging",))),
        ("intake-pause", lambda: page(a_full_mailbox(), "b", ("pauze",))),
        ("intake-refer", lambda: page(a_full_mailbox(), "b", ("doorverwezen",))),
        ("intake-give-back", _choosing_reason),
        ("intake-close", lambda: page(a_full_mailbox(), "w", ("afronden",))),
        ("intake-not-trusted", _untrusted),
        ("intake-stop", lambda: stop_page(desks().desk)),
        ("intake-stop-nothing", lambda: stop_page(desks().desk, "Z9-999")),
        ("intake-stop-found", lambda: stop_page(desks().desk, "Claes")),
        ("intake-stopped", _stopped),
        ("intake-strange-text", lambda: page(a_strange_request(), "x")),
        *dossiers.screens(),
        *consult_screens.screens(),
        *steps_screens.screens(),
    ]
