"""The mailbox on real stores and a real hub: what a worker sealed is read, answered, and heard back."""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6 import QtWidgets

from fieldapp.domain.ids import EnvelopeId, RequestId
from fieldapp.domain.places import MeetingPlace
from fieldapp.store.requests import OUT
from fieldapp.ui.intake.inbox import InboxPage
from fieldapp.ui.intake.panels_on import GiveBackPanel
from fieldapp.workflow import correcting, follow_up, presence
from fieldapp.workflow.network import connect
from sync.protocol import Envelope
from tests.hub_server import running_hub
from tests.journeys.network import (
    FIELD,
    OCMW,
    SECOND,
    Device,
    enrol_device,
    enrol_organisation,
    found_network,
    sync_all,
)
from tests.ui import stand_ins
from tests.ui.layout_checks import check_screen, settle, texts
from tests.workflow.steps.invented import KRING, sent


@dataclass
class Loop:
    """A worker who sent a request about Mia, and two colleagues at the intake of the OCMW."""

    worker: Device
    desk: Device
    colleague: Device
    request_id: RequestId

    def heard(self) -> str:
        """The state as the worker sees it, after everybody connected."""
        sync_all(self.desk, self.worker)
        return follow_up.request(self.worker.session, self.request_id).state


@pytest.fixture(scope="module")
def enrolled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Device, Device, Device]]:
    """Made once: enrolling takes seconds."""
    folder = tmp_path_factory.mktemp("loop")
    with running_hub(folder) as hub:
        coordinator = found_network(folder, hub)
        worker = enrol_organisation(coordinator, folder, FIELD)
        desk = enrol_organisation(coordinator, folder, OCMW)
        colleague = enrol_device(desk, folder, SECOND)
        devices = (worker, desk, colleague)
        sync_all(coordinator, desk, colleague, worker, desk, colleague)
        presence.save_place(
            worker.session, MeetingPlace(KRING, "De Kring", "buurthuis_dorpshuis", "Noorderhaven")
        )
        yield devices
        for device in (coordinator, *devices):
            device.session.close()


@pytest.fixture
def loop(enrolled: tuple[Device, Device, Device], dressed: QtWidgets.QApplication) -> Loop:
    worker, desk, colleague = enrolled
    request_id = sent(worker.session)
    sync_all(worker, desk, colleague)
    return Loop(worker, desk, colleague, request_id)


def a_page(device: Device) -> InboxPage:
    """The mailbox in sight, reading again after every change as the window makes it do."""
    context = stand_ins.context(device.session)
    page = InboxPage(context)
    context.changed.connect(page.refresh)
    page.resize(1150, 712)
    page.show()
    page.refresh()
    return page


def test_what_was_sealed_is_shown_from_its_bytes(loop: Loop) -> None:
    page = a_page(loop.desk)

    page.open(str(loop.request_id))

    settle(page)
    shown = texts(page)
    assert "Mia Claes vraagt een eerste contact" in shown
    assert page.detail.red_line.text.text().startswith("Niet thuis bellen. Bereikbaar via De Kring")
    assert "Hulp bij ongeopende post" in shown
    assert "echt, nagekeken" in shown
    assert "Ik doe mijn brieven niet meer open." not in shown, "own words stay with the worker"
    check_screen(page)


def test_what_was_put_right_stands_beside_the_first_words(loop: Loop) -> None:
    """A new prohibition counts at once: it is on the red line."""
    texts_ = (("vraag", "Hulp bij post, geen schulden"), ("niet_doen", "Niet bellen, geen brief"))
    form = replace(correcting.new_correction(loop.request_id), texts=texts_)
    shown = correcting.preview(loop.worker.session, form)
    correcting.send(loop.worker.session, shown, shown.digest)
    sync_all(loop.worker, loop.desk)
    page = a_page(loop.desk)

    page.open(str(loop.request_id))

    settle(page)
    found = texts(page)
    assert "Hulp bij ongeopende post" in found
    assert "Hulp bij post, geen schulden" in found
    assert "verbeterd" in found
    assert page.detail.red_line.text.text().startswith("Niet bellen, geen brief")
    check_screen(page)


def test_each_step_is_heard_by_the_worker(loop: Loop) -> None:
    page = a_page(loop.desk)
    page.open(str(loop.request_id))
    assert loop.heard() == "ontvangen"

    page.steps.buttons["opgenomen"].click()
    assert page.detail.state.text() == "opgenomen, nog te bevestigen"
    assert loop.heard() == "opgenomen"
    page.refresh()
    assert page.detail.state.text() == "opgenomen"

    page.steps.buttons["poging"].click()
    page.steps.panel.buttons["bezoek_niet_thuis"].click()
    assert loop.heard() == "poging"
    assert "langsgegaan" not in str(follow_up.request(loop.worker.session, loop.request_id))

    page.steps.buttons["contact_gelegd"].click()
    assert loop.heard() == "contact_gelegd"

    page.steps.buttons["afronden"].click()
    page.steps.panel.choice.card("hulp_gestart").click()
    page.steps.panel.button.click()
    assert loop.heard() == "hulp_gestart"


def test_a_colleague_sees_who_has_it(loop: Loop) -> None:
    page = a_page(loop.desk)
    page.open(str(loop.request_id))
    page.steps.buttons["opgenomen"].click()
    sync_all(loop.desk, loop.colleague)

    other = a_page(loop.colleague)
    other.list.filters.chip("all").click()
    other.open(str(loop.request_id))

    assert other.detail.state.text() == "Joris V. volgt dit op"
    assert other.steps.buttons["opgenomen"].text() == "Overnemen"


def test_a_wrong_click_is_undone_everywhere(loop: Loop) -> None:
    page = a_page(loop.desk)
    page.open(str(loop.request_id))
    page.steps.buttons["opgenomen"].click()
    page.steps.buttons["niet_bereikt"].click()
    assert loop.heard() == "niet_bereikt"
    page.refresh()

    page.steps.undo_line.button.click()

    assert loop.heard() == "opgenomen"


def test_a_reason_that_reveals_does_not_reach_the_worker(loop: Loop) -> None:
    page = a_page(loop.desk)
    page.open(str(loop.request_id))
    page.steps.buttons["teruggegeven"].click()
    panel = page.steps.panel
    assert isinstance(panel, GiveBackPanel)
    panel.choice.chip("reeds_in_begeleiding").click()
    panel.note.edit.setText("dossier bij Els")

    panel.button.click()

    assert loop.heard() == "teruggegeven"
    known = str(follow_up.request(loop.worker.session, loop.request_id))
    assert "reeds_in_begeleiding" not in known
    assert "dossier bij Els" not in known


def test_a_neutral_reason_reaches_the_worker(loop: Loop) -> None:
    page = a_page(loop.desk)
    page.open(str(loop.request_id))
    page.steps.buttons["teruggegeven"].click()
    panel = page.steps.panel
    assert isinstance(panel, GiveBackPanel)
    panel.choice.chip("geen_capaciteit").click()

    panel.button.click()

    assert loop.heard() == "teruggegeven"
    timeline = follow_up.request(loop.worker.session, loop.request_id).timeline
    assert "geen_capaciteit" in [item.reason for item in timeline]


def test_what_was_changed_on_the_way_is_said_at_the_foot_and_can_be_exported(
    enrolled: tuple[Device, Device, Device], dressed: QtWidgets.QApplication, tmp_path: Path
) -> None:
    worker, desk, _ = enrolled
    request_id = sent(worker.session)
    page = a_page(desk)
    assert page.list.foot.isHidden()
    altered = changed_on_the_way(worker, request_id)
    sync_all(worker, desk)
    page.refresh()
    page.open(str(request_id))
    assert page.list.untrusted.text() == "1 bericht is niet vertrouwd"

    page.list.look_button.click()

    settle(page)
    assert page.detail.isHidden()
    assert page.request_id() is None
    shown = texts(page.untrusted)
    assert "Het bericht is onderweg beschadigd of veranderd." in shown
    assert "code voor de beheerder: seal" in shown
    check_screen(page)
    (key,) = page.untrusted.buttons
    page.untrusted.export_to(EnvelopeId(key), tmp_path / "bericht.env")
    assert (tmp_path / "bericht.env").read_bytes() == altered

    page.back_button.click()
    assert page.untrusted.isHidden()
    page.list.look_button.click()
    page.list.rows.choose(str(request_id))
    assert page.untrusted.isHidden()
    assert page.detail.isVisible()


def changed_on_the_way(worker: Device, request_id: RequestId) -> bytes:
    """The envelope of a request that has not left, also brought to the hub with one byte flipped."""
    request = worker.session.requests.get(OUT, request_id)
    assert request is not None
    line = worker.session.outbox.of_message(request.mid)
    assert line is not None
    envelope = Envelope.decode(worker.session.outbox.envelope(line.env) or b"")
    sealed = bytearray(envelope.sealed)
    sealed[len(sealed) // 2] ^= 1
    altered = replace(envelope, env=secrets.token_bytes(16), sealed=bytes(sealed)).encode()
    connect(worker.session).push([altered])
    return altered
