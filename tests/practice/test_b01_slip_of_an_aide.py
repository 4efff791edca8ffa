"""B1: an aide without a laptop writes a slip, and the supervisor enters it with the same three steps; the
aide still gets the outcome; step 3 never asks anybody to choose between OCMW, CAW and DMW.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6 import QtWidgets

from fieldapp.domain.handover import AGREES, CONTACT, READ
from fieldapp.domain.ids import DeviceId
from fieldapp.ui.field.handovers.slip_page import SlipPage
from fieldapp.workflow.handover import giving, receiving
from fieldapp.workflow.session import Session
from tests.practice.carrying import Post
from tests.sync.invented import a_network
from tests.ui.conftest import dressed as dressed
from tests.ui.field.worker import page_of
from tests.ui.homecare.aide import AIDE, a_form
from tests.ui.homecare.supervisor import BOSS, a_supervisor, at_slip
from tests.workflow.steps.invented import Clock, a_session

SERVICES = ("OCMW", "CAW", "DMW")


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Session, Session, Post]]:
    """A supervisor, and an aide whose device, with a mailbox of its own, lies at home."""
    clock = Clock()
    boss, aide = (a_session(tmp_path / name, who, clock) for name, who in (("b", BOSS), ("a", AIDE)))
    yield boss, aide, Post(a_network(), {("veld", "beheerder"): boss, ("veld", "tweede"): aide})
    boss.close()
    aide.close()


def test_what_stood_on_the_slip_is_followed_up_and_the_aide_hears_it(
    pair: tuple[Session, Session, Post],
) -> None:
    boss, aide, carried = pair
    assert aide.membership is not None
    slip = replace(
        a_form(boss, AGREES),
        slip_day=giving.paper_form(boss).slip_day,
        aide="Rita Peeters",
        aide_role=AIDE.role,
        aide_device=DeviceId(aide.membership.device_id),
    )
    handover, _ = receiving.from_paper(boss, slip, giving.preview(boss, slip))
    (row,) = receiving.received(boss)
    assert (row.title, row.giver, row.paper) == ("Rosa", "Rita Peeters", slip.slip_day)
    carried.carry()
    assert [each.standing for each in giving.given(aide)] == [READ]

    receiving.close(boss, handover, CONTACT)
    carried.carry()
    assert [each.standing for each in giving.given(aide)] == [CONTACT]
    assert aide.people.count() == 0, "the outcome names nobody"


def test_the_same_three_steps_and_no_choice_between_services(dressed: QtWidgets.QApplication) -> None:
    session = a_supervisor()
    window = at_slip(session)
    wizard = page_of(window, SlipPage).wizard

    assert len(wizard.parts) == 3
    for step, _ in enumerate(wizard.parts, 1):
        wizard.begin(replace(a_form(session, AGREES, step), slip_day=giving.paper_form(session).slip_day))
        said = [label.text() for label in wizard.findChildren(QtWidgets.QLabel)]
        said += [button.text() for button in wizard.findChildren(QtWidgets.QAbstractButton)]
        assert [text for text in said if any(service in text for service in SERVICES)] == []
    window.hide()
    window.deleteLater()
    session.close()
