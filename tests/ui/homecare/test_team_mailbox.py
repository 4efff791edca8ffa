"""The administrator lets a colleague's device read the team mailbox, on a real network."""

from pathlib import Path

from PySide6 import QtWidgets

from fieldapp.ui.coordination.devices import DevicesPage
from fieldapp.workflow import partnership
from tests.hub_server import running_hub
from tests.journeys.network import enrol_device, enrol_organisation, found_network, sync_all
from tests.journeys.test_handover import BOSS, NURSE
from tests.ui import stand_ins
from tests.ui.field.worker import click


def test_a_device_in_use_is_let_in_with_one_tick(dressed: QtWidgets.QApplication, tmp_path: Path) -> None:
    with running_hub(tmp_path) as hub:
        boss = enrol_organisation(found_network(tmp_path, hub), tmp_path, BOSS)
        nurse = enrol_device(boss, tmp_path, NURSE, ())
        device = next(row for row in partnership.devices(boss.session) if row.label == NURSE.name)
        page = DevicesPage(stand_ins.context(boss.session))
        page.context.changed.connect(page.refresh)
        page.resize(1150, 712)
        page.show()
        page.refresh()

        page.list.list.choose(device.device_id)
        assert not page.device.team_button.isVisible(), "the mailbox is there: whoever reads it lets in"
        (tick,) = (each for each in page.device.work.ticks if each.text() == "Team")
        assert not page.device.work.keep_button.isEnabled()
        click(tick)
        click(page.device.work.keep_button)
        page.list.list.choose(device.device_id)
        (tick,) = (each for each in page.device.work.ticks if each.text() == "Team")
        assert tick.isChecked()
        sync_all(boss, nurse)
        sync_all(nurse)
        assert "team" in nurse.mailboxes
        assert nurse.session.directory.seeds(nurse.mailboxes["team"])  # type: ignore[arg-type]
