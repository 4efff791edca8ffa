"""The dialogs after a lost device and of the record of processing, for the gallery."""

import tempfile
from pathlib import Path

from fieldapp.domain.people import SafeContact
from fieldapp.ui.printing.preview import PreviewDialog
from fieldapp.ui.shell.secrecy.lost_device import LostDeviceDialog
from fieldapp.ui.shell.secrecy.new_passphrase import NewPassphraseDialog
from fieldapp.ui.shell.secrecy.processing import ProcessingDialog
from fieldapp.workflow import asked, lost_device, night_slip, post, report
from fieldapp.workflow.report import ReportForm
from fieldapp.workflow.session import Session
from tests.sync.invented import a_network
from tests.ui import stand_ins
from tests.ui.gallery import Factory
from tests.workflow.steps.invented import FIELD, INTAKE, Clock, a_send_form, a_session, agreed, join

_KEEP = []  # sessions and contexts live as long as the pictures


def screens() -> list[tuple[str, Factory]]:
    """Every dialog."""
    return [
        ("incident-begin", lambda: lost(chosen=False)),
        ("incident-lost", lost),
        ("incident-report", incident_paper),
        ("incident-slip-wrong", slip_wrong),
        ("incident-slip-paper", slip_paper),
        ("new-passphrase", new_passphrase),
        ("new-passphrase-after-code", lambda: new_passphrase(due=True)),
        ("processing", record),
        ("person-report", person_paper),
    ]


def desk() -> Session:
    """Somebody at the intake, where a colleague's laptop is gone."""
    session = a_session(Path(tempfile.mkdtemp()) / "p", INTAKE, Clock())
    join(session, a_network(), "ocmw", "balie")
    asked.save_numbers(session, asked.Numbers("Els P., 03 111 11 11", "", "Ine D., 03 222 22 22"))
    return session


def lost(*, chosen: bool = True) -> LostDeviceDialog:
    """Stolen while open."""
    session = desk()
    dialog = LostDeviceDialog(_context(session))
    if chosen:
        dialog.device.set_value(lost_device.devices(session)[0].device_id)
        dialog.how.set_value((lost_device.STOLEN,))
        dialog.locked.set_value((lost_device.NO,))
        dialog.knows_seen.setChecked(True)
        dialog._look()
    return dialog


def slip_wrong() -> LostDeviceDialog:
    """Somebody typed the letters of the slip, one of them wrong."""
    dialog = lost(chosen=False)
    dialog.slip.letters.set_text("VPS-2A4F7K-" * 6)
    dialog.slip.button.click()
    return dialog


def new_passphrase(*, due: bool = False) -> NewPassphraseDialog:
    """Another passphrase, by choice or because the recovery code was used."""
    return NewPassphraseDialog(_context(desk()), due=due)


def slip_paper() -> PreviewDialog:
    """The slip for the night on paper."""
    session = desk()
    return PreviewDialog(_context(session), (night_slip.own(session),), None)


def incident_paper() -> PreviewDialog:
    """The report on paper."""
    dialog = lost()
    _KEEP.append(dialog)
    dialog._report()
    dialog.paper.hide()
    return dialog.paper


def record() -> ProcessingDialog:
    """Before anything was typed."""
    return ProcessingDialog(_context(desk()))


def person_paper() -> PreviewDialog:
    """The report for Mia."""
    session = a_session(Path(tempfile.mkdtemp()) / "p", FIELD, Clock())
    join(session, a_network(), "veld", "laptop")
    form = a_send_form(session, safe_contact=SafeContact(("via_place",), ("home_call",), "dinsdag 9-12 u."))
    post.seal_and_queue(session, *agreed(session, form))
    made, _ = report.make(session, ReportForm(form.person.id, report.ALONE, safe=True))
    return PreviewDialog(_context(session), (made,))


def _context(session: Session) -> stand_ins.Context:
    context = stand_ins.context(session)
    _KEEP.append((session, context))
    return context
