"""Two colleagues of one mailbox and a worker over a real hub: let go, hand on, how it was tried, the end."""

from __future__ import annotations

from datetime import timedelta

import pytest

from fieldapp.domain.ids import DeviceId, RequestId
from fieldapp.store.requests import IN, OUT
from fieldapp.workflow import answer, follow_up, inbox, post
from fieldapp.workflow.session import Session
from sync.protocol import Kind
from tests.journeys.conftest import Town
from tests.journeys.network import Device, sync_all
from tests.journeys.story import send


def of(device: Device) -> DeviceId:
    return DeviceId(inbox.own_device(device.session))


def heard(town: Town, request: RequestId) -> list[str]:
    """The steps that the worker knows of."""
    sent = town.field.session.requests.get(OUT, request)
    assert sent is not None
    return [event.code for event in town.field.session.requests.events(sent.thread)]


def on_top(session: Session) -> tuple[str, str]:
    """The heading and the name of the first request of the mailbox."""
    page = inbox.listing(session, inbox.NEW, (0,), 100).pages[0]
    head = page[0] if isinstance(page[0], str) else ""
    row = next(entry for entry in page if not isinstance(entry, str))
    return head, row.handed_by


def test_a_request_goes_from_one_colleague_to_another_and_nobody_loses_it(town: Town) -> None:
    """At every moment one of them has it, or both see it as free."""
    request = send(town.field)
    sync_all(town.field, town.ocmw, town.colleague)
    answer.take_up(town.ocmw.session, request)
    answer.attempt(town.ocmw.session, request, "bezoek_niet_thuis")
    answer.hand_on(town.ocmw.session, request, of(town.colleague))
    sync_all(town.ocmw, town.colleague, town.field)

    theirs = inbox.detail(town.colleague.session, request)
    by = inbox.labels(town.colleague.session)[of(town.ocmw)]
    assert theirs.handed_by == by
    assert on_top(town.colleague.session) == (inbox.FOR_ME, by)
    [tried] = [step for step in theirs.timeline if step.code == "poging"]
    assert (tried.detail, tried.who) == ("bezoek_niet_thuis", by)

    answer.take_up(town.colleague.session, request)
    sync_all(town.colleague, town.ocmw, town.field)

    assert inbox.detail(town.colleague.session, request).mine
    assert inbox.detail(town.ocmw.session, request).who == inbox.labels(town.ocmw.session)[of(town.colleague)]
    assert heard(town, request)[-2:] == ["losgelaten", "opgenomen"]
    assert follow_up.request(town.field.session, request).state == "opgenomen"


def test_the_sender_hears_neither_who_nor_how(town: Town) -> None:
    request = send(town.field)
    sync_all(town.field, town.ocmw, town.colleague)
    answer.take_up(town.ocmw.session, request)
    answer.attempt(town.ocmw.session, request, "bezoek_niet_thuis")
    answer.hand_on(town.ocmw.session, request, of(town.colleague))
    sync_all(town.ocmw, town.colleague, town.field)

    sent = town.field.session.requests.get(OUT, request)
    assert sent is not None
    came = [m for m in town.field.session.messages.of_thread(sent.thread) if m.direction == IN]
    assert {m.kind for m in came} <= {Kind.STATUS, Kind.RECEIPT}
    for message in came:
        assert b"bezoek" not in (message.payload or b"")
        assert bytes.fromhex(of(town.colleague)) not in (message.payload or b"") + message.header or (
            message.device == of(town.colleague)
        )


def test_a_hint_that_comes_after_somebody_took_it_up_says_nothing(town: Town) -> None:
    """The colleague takes it over before hearing that it is handed on: the hint is about an older take-up."""
    request = send(town.field)
    sync_all(town.field, town.ocmw, town.colleague)
    answer.take_up(town.ocmw.session, request)
    sync_all(town.ocmw, town.colleague)
    answer.take_up(town.colleague.session, request)
    answer.hand_on(town.ocmw.session, request, of(town.colleague))
    sync_all(town.ocmw, town.colleague, town.ocmw, town.colleague)

    for device in (town.ocmw, town.colleague):
        shown = inbox.detail(device.session, request)
        assert (shown.handed_by, shown.handed_to) == ("", ""), device.folder


def test_a_hint_is_gone_when_the_person_stops(town: Town) -> None:
    request = send(town.field)
    sync_all(town.field, town.ocmw, town.colleague)
    answer.take_up(town.ocmw.session, request)
    answer.hand_on(town.ocmw.session, request, of(town.colleague))
    sync_all(town.ocmw, town.colleague, town.field)
    post.withdraw(town.field.session, request, "persoon_wil_niet")
    sync_all(town.field, town.ocmw, town.colleague)

    for device in (town.ocmw, town.colleague):
        assert (
            device.session.database.value(
                "SELECT count(*) FROM handed_on WHERE thread = ?",
                (
                    town.field.session.requests.get(OUT, request).thread,  # type: ignore[union-attr]
                ),
            )
            == 0
        )


def test_referred_to_other_supply_with_a_day_then_aftercare_then_closed(town: Town) -> None:
    """Practice C2: the kind stays in the mailbox, the day runs, and the aftercare is the core actor's."""
    request = send(town.field)
    sync_all(town.field, town.ocmw, town.colleague)
    desk = town.ocmw.session
    day = desk.now().date() + timedelta(days=28)
    answer.take_up(desk, request)
    answer.contact_made(desk, request)
    answer.refer(desk, request, "cgg", day)
    sync_all(town.ocmw, town.colleague, town.field)

    assert inbox.detail(desk, request).term == day
    referred = inbox.detail(town.colleague.session, request).timeline[-1]
    assert (referred.code, referred.detail, referred.until) == ("doorverwezen", "cgg", day)
    answer.aftercare(desk, request, day + timedelta(days=28))
    assert inbox.detail(desk, request).term == day + timedelta(days=28)
    answer.close(desk, request, "hulp_gestart")
    sync_all(town.ocmw, town.field)

    assert heard(town, request)[-3:] == ["doorverwezen", "nazorg", "afgerond_hulp_gestart"]
    assert follow_up.request(town.field.session, request).state == "hulp_gestart"


def test_given_back_with_an_alternative_the_sender_can_ask_the_person(town: Town) -> None:
    request = send(town.field)
    sync_all(town.field, town.ocmw)
    answer.give_back(town.ocmw.session, request, "niet_bevoegd", alternative="caw")
    sync_all(town.ocmw, town.field)

    sent = town.field.session.requests.get(OUT, request)
    assert sent is not None
    events = town.field.session.requests.events(sent.thread)
    told = [(event.reason, event.alternative) for event in events if event.code == "teruggegeven"]
    assert told == [("niet_bevoegd", "caw")]
    assert follow_up.request(town.field.session, request).state == "teruggegeven"


@pytest.mark.parametrize("kind", ["ocmw", "caw", "dmw", "gem_sociale_dienst"])
def test_another_core_actor_is_no_other_supply(town: Town, kind: str) -> None:
    request = send(town.field)
    sync_all(town.field, town.ocmw)
    answer.take_up(town.ocmw.session, request)

    with pytest.raises(Exception, match="core_actor"):
        answer.refer(town.ocmw.session, request, kind)
