"""B7: each core actor sees its own overdue requests; others' only if the agreement says so, and never as a
rank.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from fieldapp.domain.agreements import COORDINATOR, OWN
from fieldapp.domain.figures import Quarter, Table, encode_table
from fieldapp.domain.ids import RequestId
from fieldapp.store.requests import OUT
from fieldapp.workflow import agreements, figures, inbox, post
from fieldapp.workflow.network import network_of
from fieldapp.workflow.session import Session
from tests.journeys.conftest import Town
from tests.journeys.network import sync_all, wall_clock
from tests.practice.carrying import Post
from tests.workflow.steps.invented import FIELD, INTAKE, Clock, a_session, sent
from tests.workflow.steps.two_services import two_services


def late(desk: Session) -> list[RequestId]:
    entries = inbox.listing(desk, "late", (0,), 100).pages.get(0, ())
    return [entry.request_id for entry in entries if isinstance(entry, inbox.InboxRow)]


def test_what_is_past_its_term_stands_in_the_own_mailbox_and_in_no_other(tmp_path: Path) -> None:
    clock = Clock()
    field = a_session(tmp_path / "f", FIELD, clock)
    ocmw = a_session(tmp_path / "o", INTAKE, clock)
    caw = a_session(tmp_path / "c", replace(INTAKE, organisation="CAW Lindenhoek"), clock)
    places = {("veld", "laptop"): field, ("ocmw", "balie"): ocmw, ("caw", "balie-caw"): caw}
    carried = Post(two_services(), places)
    request = sent(field)
    carried.carry()
    held = field.requests.get(OUT, request)
    assert held is not None
    assert held.recipient_name == "CAW Lindenhoek"
    assert late(caw) == []

    clock.forward(days=10)
    carried.carry()
    assert (late(caw), late(ocmw)) == ([request], [])
    for session in places.values():
        session.close()


def test_the_coordinator_sees_it_of_who_said_yes_to_that_and_of_nobody_else(town: Town) -> None:
    desk = town.coordinator.session
    quarter = Quarter.of(wall_clock().astimezone().date()).previous
    for device, n in ((town.ocmw, 10), (town.caw, 30)):
        payload = encode_table(Table(quarter, {"termijn.op_tijd": 40, "termijn.te_laat": n}))
        with device.session.database.transaction():
            post.queue_table(device.session, network_of(device.session), payload)
    assert agreements.draft(desk).overdue == OWN, "nobody else sees it unless somebody proposes so"
    closed, _ = agreements.propose(desk, replace(agreements.draft(desk), text="Elk ziet het zijne."))
    sync_all(town.ocmw, town.caw, town.coordinator, town.ocmw)
    agreements.say_yes(town.ocmw.session, closed, social_service=True)
    sync_all(town.ocmw, town.coordinator)
    assert figures.network_figures(desk).answering == (), "a yes to an agreement that keeps it closed"
    version, _ = agreements.propose(desk, replace(agreements.draft(desk), overdue=COORDINATOR, text="Open."))
    sync_all(town.coordinator, town.ocmw, town.caw)
    assert figures.network_figures(desk).answering == (), "proposed is not yet agreed"

    agreements.say_yes(town.ocmw.session, version, social_service=True)
    sync_all(town.ocmw, town.coordinator)
    shown = figures.network_figures(desk).answering
    assert [(each.name, each.late) for each in shown] == [("OCMW Noorderhaven", 20)]

    agreements.say_yes(town.caw.session, version)
    sync_all(town.caw, town.coordinator)
    names = [each.name for each in figures.network_figures(desk).answering]
    assert names == sorted(names), "by name, not from worst to best"
    assert names == ["CAW De Brug", "OCMW Noorderhaven"]
