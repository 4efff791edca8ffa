"""The window, its cards and dialogs in the gallery."""

import tempfile
from pathlib import Path

from PySide6 import QtWidgets

from fieldapp.ui.shell.cover import Cover
from fieldapp.ui.shell.danger import DangerCard
from fieldapp.ui.shell.memory import Settings
from fieldapp.ui.shell.settings import SettingsDialog
from tests.ui.gallery import Factory
from tests.ui.shell import sample


def screens() -> list[tuple[str, Factory]]:
    """Everything of the shell."""
    return [
        ("shell-window", _window),
        ("shell-toast", _toast),
        ("shell-danger", lambda: DangerCard(supervisor="Hilde M.", may_note=True)),
        ("shell-cover", Cover),
        ("shell-settings", lambda: SettingsDialog(Settings())),
    ]


def _window() -> QtWidgets.QWidget:
    made = sample.window(Path(tempfile.mkdtemp()))
    made.go("signal")
    made.header.show_state("Offline · 3 klaar om te versturen", "off", "")
    return made


def _toast() -> QtWidgets.QWidget:
    made = _window()
    made.resize(1366, 768)
    made.toast("Signaal van Mia gewist.", lambda: None)
    return made
