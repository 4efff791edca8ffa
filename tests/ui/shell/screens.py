"""The window, its cards and dialogs, unlocking and the first run in the gallery."""

import tempfile
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6 import QtWidgets

from fieldapp.errors import WrongPassphrase
from fieldapp.ui.shell.cover import Cover
from fieldapp.ui.shell.danger import DangerCard
from fieldapp.ui.shell.first_run import FirstRun
from fieldapp.ui.shell.joining import JoinCard
from fieldapp.ui.shell.memory import Settings
from fieldapp.ui.shell.secrecy.asked import AskedCard
from fieldapp.ui.shell.settings import SettingsDialog
from fieldapp.ui.shell.unlock import UnlockWindow
from fieldapp.workflow import enrol
from fieldapp.workflow.asked import Numbers
from tests.ui.gallery import Factory
from tests.ui.shell import sample
from tests.ui.stand_ins import InstantBackground


def screens() -> list[tuple[str, Factory]]:
    """Everything of the shell."""
    return [
        ("shell-window", window),
        ("shell-toast", toast),
        ("shell-danger", lambda: DangerCard(supervisor="Hilde M.", note=QtWidgets.QWidget())),
        ("shell-danger-locked", DangerCard),
        ("shell-cover", lambda: Cover(date(2026, 11, 24))),
        ("shell-asked", lambda: AskedCard(Numbers("Hilde M., 0470 00 00 01", "Mr. De Wit, 02 000 00 00"))),
        ("shell-asked-locked", AskedCard),
        ("shell-settings", lambda: SettingsDialog(Settings())),
        ("unlock", lambda: UnlockWindow(was_locked=True)),
        ("unlock-wrong", wrong),
        ("unlock-wait", waiting),
        ("unlock-others", others),
        ("first-run-1-passphrase", FirstRunAt(0)),
        ("first-run-1-weak", weak),
        ("first-run-2-recovery", FirstRunAt(1)),
        ("first-run-3-work", FirstRunAt(2)),
        ("first-run-3-invitation", invited),
    ]


def window() -> QtWidgets.QWidget:
    made = sample.window(Path(tempfile.mkdtemp()))
    made.go("signal")
    made.header.show_state("Offline · 3 klaar om te versturen", "off", "")
    return made


def toast() -> QtWidgets.QWidget:
    made = window()
    made.resize(1366, 768)
    made.toast("Signaal van Mia gewist.", lambda: None)
    return made


def wrong() -> UnlockWindow:
    made = UnlockWindow()
    made.field.setText("a" * 23)
    made.refuse(WrongPassphrase(0, 2))
    return made


def waiting() -> UnlockWindow:
    made = UnlockWindow()
    made.refuse(WrongPassphrase(30, 0))
    return made


def others() -> UnlockWindow:
    made = UnlockWindow(was_locked=False)
    made.offer(["Werkprofiel", "Reserve"])
    return made


class FirstRunAt:
    """The wizard at one of its steps."""

    def __init__(self, step: int) -> None:
        self._step = step

    def __call__(self) -> FirstRun:
        made = FirstRun(Path(tempfile.mkdtemp()), InstantBackground())
        made.passphrase.name.set_text("Samira B.")
        made.passphrase.organisation.set_text("Buurtwerk Noord")
        made.passphrase.boxes.show_words(("boek", "wolk", "tram", "zout", "egel"))
        made.recovery.show_code("7K2MA-Q9FA0-B4N7X-H2T5Y-W8C3E-P6R1D-Z0G4V", (2, 5))
        made._go(self._step)
        if self._step == 2:
            made.work.kind.set_value("field")
            made.work._choose("field")
            made.work.role.set_value(["outreach_basisactor"])
        return made


def weak() -> FirstRun:
    made = FirstRunAt(0)()
    made.passphrase.kind.set_value("own")
    made.passphrase._choose("own")
    made.passphrase.once.set_text("azerty12345")
    made.passphrase._weigh()
    return made


def invited() -> FirstRun:
    made = FirstRunAt(2)()
    fill(made.work.join)
    return made


def fill(card: JoinCard) -> None:
    card.text.set_text("VP1-NOORD-7K2M-Q9FA-…")
    until = datetime(2026, 11, 27, 8, 40, tzinfo=UTC)
    card._show(enrol.InvitationView("https://post.noorderhaven.example", True, until, True))
    card._show_words(("boek", "wolk", "tram", "zout"))
    card.words_down.edits[0].setText("egel")
    card.words_down.edits[1].setText("wi")
