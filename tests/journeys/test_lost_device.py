"""A laptop is lost: a colleague says what was on it, takes it out, and prints the incident report."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from fieldapp.errors import HubProblem, InvalidInput
from fieldapp.interop.printable import plain_text
from fieldapp.workflow import lost_device
from fieldapp.workflow.lost_device import HIGH, LOW, UNSURE, LostForm
from sync.ledger import EntryKind
from tests.hub_server import running_hub
from tests.journeys.conftest import Town
from tests.journeys.network import (
    OCMW,
    SECOND,
    Device,
    enrol_device,
    enrol_organisation,
    found_network,
    sync_all,
)
from tests.journeys.story import send


def test_a_colleague_says_what_is_on_it_and_whom_to_call(town: Town) -> None:
    send(town.field)
    sync_all(town.field, town.ocmw, town.colleague)
    form = _lost(town.colleague, town.ocmw)

    view = lost_device.look(town.colleague.session, form)

    said = "\n".join(view.on_it)
    assert "contactvragen die de dienst kreeg" in said
    assert "onthaal" in said
    assert "contactvragen staan in een postvak dat het kon lezen" in said
    assert not view.may_revoke  # the lost device is the one that administers
    assert "Bel de coördinator" in view.todo[0]
    assert view.deadline - form.noticed_at == timedelta(hours=72)


def test_an_administrator_takes_it_out_and_the_report_says_so(tmp_path: Path) -> None:
    with running_hub(tmp_path) as hub:
        coordinator = found_network(tmp_path, hub)
        desk = enrol_organisation(coordinator, tmp_path, OCMW)
        lost = enrol_device(desk, tmp_path, SECOND)
        sync_all(coordinator, desk, lost)
        form = replace(_lost(desk, lost), how="gestolen", locked="nee")
        before = lost_device.look(desk.session, form)
        assert before.may_revoke
        assert (before.risk, before.ticked) == (HIGH, ())

        lost_device.revoke(desk.session, form)
        made, _ = lost_device.make(desk.session, form)

        text = plain_text(made)
        assert "onthaal 2" in text
        assert "uit de adreslijst gehaald" in text
        assert "artikel 34" in text
        assert "aangifte" in text
        assert desk.session.ledger.newest() is not None
        assert desk.session.ledger.newest().kind == EntryKind.LOST_DEVICE  # type: ignore[union-attr]
        assert lost.sync().problem is not None  # the hub refuses it
        for device in (coordinator, desk, lost):
            device.session.close()


@pytest.mark.parametrize(
    ("locked", "passphrase", "risk"),
    [
        ("ja", "nee", LOW),
        ("ja", "ja", HIGH),
        ("nee", "nee", HIGH),
        ("ja", "weet_niet", UNSURE),
        ("weet_niet", "nee", UNSURE),
    ],
)
def test_the_risk_is_low_only_when_both_are_known(
    town: Town, locked: str, passphrase: str, risk: str
) -> None:
    form = replace(_lost(town.colleague, town.ocmw), locked=locked, passphrase=passphrase)

    assert lost_device.look(town.colleague.session, form).risk == risk


def test_it_is_never_the_device_one_sits_at(town: Town) -> None:
    own = _lost(town.ocmw, town.ocmw)

    with pytest.raises(InvalidInput, match="own"):
        lost_device.look(town.ocmw.session, own)
    with pytest.raises(InvalidInput, match="unknown"):
        lost_device.look(town.ocmw.session, replace(own, device_id="0" * 32))
    with pytest.raises((InvalidInput, HubProblem)):
        lost_device.revoke(town.ocmw.session, own)


def _lost(at: Device, lost: Device) -> LostForm:
    assert lost.session.membership is not None
    return LostForm(lost.session.membership.device_id, at.session.now())
