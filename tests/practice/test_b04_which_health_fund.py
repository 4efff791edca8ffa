"""B4: a DMW belongs to a health fund: "Bij welk ziekenfonds?" is asked when it is chosen, and only then."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest

from fieldapp.domain.disclosure import decode_request
from fieldapp.ui.field import targets
from fieldapp.ui.field.passing.page import PassOnPage
from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow import advise, disclose
from fieldapp.workflow.session import Session
from tests.practice.worlds import looking, mia
from tests.sync.invented import Network, a_member, a_network, an_organisation
from tests.ui.conftest import dressed as dressed
from tests.ui.field.worker import a_worker, click, page_of
from tests.ui.layout_checks import settle
from tests.workflow.steps.invented import FREE, join


@cache
def with_a_dmw() -> Network:
    """The invented network with the social work service of a health fund beside the OCMW."""
    network = a_network()
    desk = {"balie-dmw": "onthaalmedewerker_kernactor"}
    dmw = an_organisation("dmw", network.root.net, desk, {"onthaal-dmw": ("intake", ("balie-dmw",))})
    member = a_member(dmw, "dmw", "DMW Ziekenfonds Zuid", "0417.000.113")
    network.root = replace(network.root, members=(*network.root.members, member))
    network.organisations["dmw"] = dmw
    return network


@pytest.fixture
def worker() -> Iterator[Session]:
    session = a_worker(joined=False)
    join(session, with_a_dmw(), "veld", "laptop")
    yield session
    session.close()


def choose(window: MainWindow, page: PassOnPage, kind: str) -> None:
    services = {service.actor_type: service for service in advise.recipients(page.context.session)}
    click(page.choose.recipients.options.card(services[kind].mailbox_id))
    settle(window)


@pytest.mark.usefixtures("dressed")
def test_it_is_asked_when_the_dmw_is_chosen_and_of_no_other_service(worker: Session) -> None:
    signal_id = mia(worker)
    with looking(worker) as window:
        window.go(targets.PASS_ON, targets.PassOn(signal_id))
        settle(window)
        page = page_of(window, PassOnPage)
        fund = page.choose.recipients.fund
        choose(window, page, "ocmw")
        assert not fund.isVisible()

        choose(window, page, "dmw")
        assert fund.isVisible()
        assert fund.edit.accessibleName() == "Bij welk ziekenfonds?"
        fund.edit.setText("Ziekenfonds Zuid")
        fund.edit.textEdited.emit("Ziekenfonds Zuid")
        page._look()
        assert page.choose.exactly.fields.line("ziekenfonds").edit.toPlainText() == "Ziekenfonds Zuid"


def test_the_answer_leaves_only_with_its_own_tick(worker: Session) -> None:
    form = advise.start(worker, mia(worker))
    services = {service.actor_type: service for service in advise.recipients(worker)}
    form = replace(form, recipient=services["dmw"], position=advise.AGREES, consent=FREE)
    form = form.with_field("vraag", text="Iemand die mij helpt met de papieren", ticked=True)
    form = form.with_field("ziekenfonds", text="Ziekenfonds Zuid")

    assert "ziekenfonds" not in decode_request(disclose.preview(worker, form).payload).fields
    form = form.with_field("ziekenfonds", ticked=True)
    assert decode_request(disclose.preview(worker, form).payload).fields["ziekenfonds"] == "Ziekenfonds Zuid"
