"""The coordinator's screens on the real workflow, store and hub: from nothing to a member with own keys."""

import secrets
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6 import QtWidgets

from fieldapp.ui.coordination.devices import DevicesPage
from fieldapp.ui.coordination.members import MembersPage
from fieldapp.workflow import enrol
from fieldapp.workflow.session import Session
from sync.identity import SigningKey
from tests.hub_server import RunningHub, running_hub
from tests.journeys.network import COORDINATOR, OCMW, new_device, with_role
from tests.ui import stand_ins
from tests.ui.coordination.real import join_through
from tests.ui.coordination.screens import type_words

PIET = with_role(COORDINATOR, name="Piet V.")


@pytest.fixture
def hub(tmp_path: Path) -> Iterator[RunningHub]:
    with running_hub(tmp_path) as running:
        yield running


@pytest.fixture
def lotte(tmp_path: Path) -> Iterator[Session]:
    session = new_device(tmp_path / "lotte", COORDINATOR).session
    yield session
    session.close()


def in_sight(page: MembersPage | DevicesPage) -> None:
    page.context.changed.connect(page.refresh)
    page.resize(1150, 712)
    page.show()
    page.refresh()


def found(hub: RunningHub, session: Session, host: stand_ins.RecordingHost) -> MembersPage:
    """The page of members, after its form founded the network."""
    page = MembersPage(stand_ins.context(session, host))
    in_sight(page)
    form = page.founding
    assert form is not None
    form.network.edit.setText("Noorderhaven")
    form.hub_url.edit.setText(hub.url)
    form.hub_key.edit.setText(hub.key.hex())
    form.token.edit.setText(hub.token)
    form.button.click()
    return page


def invite(page: MembersPage, name: str, org_class: str, number: str) -> None:
    page.invite_button.click()
    form = page.arrivals.form
    form.name.edit.setText(name)
    form.org_class.combo.setCurrentIndex(form.org_class.combo.findData(org_class))
    form.legal_number.edit.setText(number)
    form.make_button.click()


def rows(page: MembersPage | DevicesPage) -> dict[str, str]:
    """Title and pill of each row."""
    return {row.title: row.pill[0] if row.pill else "" for row in page.list.list.rows.rows()}


def test_a_network_is_founded_and_an_organisation_joins_with_words(
    hub: RunningHub,
    lotte: Session,
    tmp_path: Path,
    host: stand_ins.RecordingHost,
    dressed: QtWidgets.QApplication,
) -> None:
    page = found(hub, lotte, host)
    assert lotte.membership is not None
    assert lotte.membership.network == "Noorderhaven"
    assert rows(page) == {"Lokaal bestuur Noorderhaven": "nieuw"}

    invite(page, "OCMW Noorderhaven", "ocmw", "0123.456.749")
    assert rows(page)["OCMW Noorderhaven"] == "wacht"
    an = new_device(tmp_path / "an", OCMW)
    join_through(page, an)

    assert an.session.membership is not None
    assert an.session.membership.organisation == "OCMW Noorderhaven"
    assert rows(page) == {"Lokaal bestuur Noorderhaven": "nieuw", "OCMW Noorderhaven": "nieuw"}
    an.session.close()


def test_wrong_words_let_nobody_in(
    hub: RunningHub,
    lotte: Session,
    tmp_path: Path,
    host: stand_ins.RecordingHost,
    dressed: QtWidgets.QApplication,
) -> None:
    page = found(hub, lotte, host)
    invite(page, "OCMW Noorderhaven", "ocmw", "0123.456.749")
    an = new_device(tmp_path / "an", OCMW)
    enrol.join(an.session, page.arrivals.invitation.text.toPlainText())
    page._poll.ask()
    page.open(next(row.key for row in page.list.list.rows.rows()))

    for _ in range(3):
        type_words(page, ("molen", "molen", "molen", "molen"))

    assert host.said[-1][0] == "De uitnodiging is vervallen. Er is niets toegevoegd. Nodig opnieuw uit."
    assert rows(page) == {"Lokaal bestuur Noorderhaven": "nieuw"}
    assert enrol.poll_join(an.session).state == enrol.ENDED
    an.session.close()


def test_a_second_device_joins_and_is_taken_out_again(
    hub: RunningHub,
    lotte: Session,
    tmp_path: Path,
    host: stand_ins.RecordingHost,
    dressed: QtWidgets.QApplication,
) -> None:
    found(hub, lotte, host)
    page = DevicesPage(stand_ins.context(lotte, host))
    in_sight(page)

    page.invite_button.click()
    page.form.label.edit.setText("Laptop van Piet")
    page.form.role.combo.setCurrentIndex(page.form.role.combo.findData(PIET.role))
    page.form.make_button.click()
    piet = new_device(tmp_path / "piet", PIET)
    join_through(page, piet)
    assert piet.session.membership is not None
    assert "Laptop van Piet" in rows(page)

    page.open(piet.session.membership.device_id)
    page.device.revoke_button.click()
    page.device.yes_button.click()

    assert rows(page)["Laptop van Piet"] == "ingetrokken"
    piet.session.close()


@pytest.mark.parametrize(
    ("token", "said"),
    [
        ("geen-1", "Deze code is niet volledig. Kopieer ze opnieuw."),
        ("AAAA-AAAA", "De post aanvaardt deze code niet. Ze werkt één keer."),
    ],
)
def test_a_wrong_token_is_said_at_its_field(
    hub: RunningHub,
    lotte: Session,
    host: stand_ins.RecordingHost,
    dressed: QtWidgets.QApplication,
    token: str,
    said: str,
) -> None:
    hub.token = token

    page = found(hub, lotte, host)

    assert page.founding is not None
    assert page.founding.token.problem.text() == said


def test_a_hub_with_another_key_founds_nothing(
    hub: RunningHub, lotte: Session, host: stand_ins.RecordingHost, dressed: QtWidgets.QApplication
) -> None:
    hub.key = SigningKey.generate(secrets.token_bytes).public

    page = found(hub, lotte, host)

    assert page.founding is not None
    assert page.founding.hub_key.problem.text() == "Wat op dit adres antwoordt, heeft deze sleutel niet."
    assert lotte.membership is None
