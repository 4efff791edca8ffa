"""Where the rules are opened from: the settings of every workspace."""

from PySide6 import QtWidgets

from fieldapp.ui import widgets as kit
from fieldapp.ui.shell.secrecy.rules import RulesDialog
from fieldapp.ui.shell.settings import SettingsDialog
from tests.ui.layout_checks import texts
from tests.ui.rules.screens import worker
from tests.ui.shell import sample


def test_the_settings_lead_to_it(qtbot, tmp_path):
    held = sample.session()
    held.policy, held.profile = worker().policy, worker().profile
    window = sample.window(tmp_path, held)
    qtbot.addWidget(window)
    window.show()
    window.show_settings()
    settings = window.findChild(SettingsDialog)
    link = next(b for b in settings.findChildren(kit.LinkButton) if b.text() == "Regels proberen…")

    link.click()

    opened = [w for w in QtWidgets.QApplication.topLevelWidgets() if isinstance(w, RulesDialog)]
    assert len(opened) == 1
    assert "Rij 10" in texts(opened[0].answer)
