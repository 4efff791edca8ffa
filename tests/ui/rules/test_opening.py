"""Where the rules are opened from: the settings of every workspace, and "Waarom?" beside a decision."""

from dataclasses import replace

from PySide6 import QtWidgets

from fieldapp.ui import widgets as kit
from fieldapp.ui.shell.secrecy.rules import RulesDialog
from fieldapp.ui.shell.secrecy.why import WhyLink
from fieldapp.ui.shell.settings import SettingsDialog
from fieldapp.workflow import rules
from tests.ui.layout_checks import texts
from tests.ui.rules.screens import worker
from tests.ui.shell import sample
from tests.ui.stand_ins import context


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


def test_why_beside_a_decision_shows_the_row_that_decided(qtbot):
    beside = QtWidgets.QWidget()
    box = QtWidgets.QVBoxLayout(beside)
    link = WhyLink(context(worker()))
    box.addWidget(link)
    qtbot.addWidget(beside)
    beside.show()
    assert not link.isVisible()

    link.show_facts(replace(rules.beginning(worker()), person="refuses"))
    assert link.isVisible()
    link.click()

    (opened,) = beside.findChildren(RulesDialog)
    assert "Rij 4 van de tabel" in texts(opened.answer)
    assert opened.choices["person"].value() == "refuses"
    link.show_facts(None)
    assert not link.isVisible()
