"""The person wants to stop: before it leaves, before it is opened, after it was opened."""

from fieldapp.store.requests import IN, OUT
from fieldapp.workflow import answer, logbook, post
from tests.journeys.conftest import Town
from tests.journeys.network import sync_all
from tests.journeys.story import received, send, sent, state


def test_what_never_left_is_removed_and_nobody_hears_of_it(town: Town) -> None:
    sync_all(town.field, town.ocmw, town.field)  # what other journeys left behind
    request = send(town.field)

    post.withdraw(town.field.session, request, "persoon_wil_stoppen")
    before = _at_hub(town)
    sync_all(town.field, town.ocmw)

    assert state(town.field, OUT, request) == "ingetrokken"
    assert received(town.ocmw, request) is None
    assert _at_hub(town) == before
    assert logbook.verify(town.field.session).ok


def test_a_request_that_waits_at_the_hub_is_deleted_there_and_never_shown(town: Town) -> None:
    request = send(town.field)
    sync_all(town.field)

    post.withdraw(town.field.session, request, "persoon_wil_stoppen")
    sync_all(town.field, town.ocmw, town.colleague)

    assert received(town.ocmw, request) is None
    assert received(town.colleague, request) is None
    assert town.ocmw.session.messages.is_withdrawn(sent(town.field, request).mid)


def test_a_withdrawal_that_comes_with_the_request_in_one_pull_wins(town: Town) -> None:
    """Even when the hub keeps the envelope against its duty, the recipient's program shows nothing."""
    request = send(town.field)
    sync_all(town.field)
    session = town.field.session

    post.withdraw(session, request, "persoon_wil_stoppen")
    with session.database.transaction():
        session.database.execute("DELETE FROM withdrawal")
    before = town.ocmw.session.inbox.quarantined()
    sync_all(town.field, town.ocmw)

    assert received(town.ocmw, request) is None
    assert town.ocmw.session.inbox.quarantined() == before


def test_an_opened_request_is_shown_as_withdrawn_and_stays_so(town: Town) -> None:
    request = send(town.field)
    sync_all(town.field, town.ocmw)
    answer.take_up(town.ocmw.session, request)

    post.withdraw(town.field.session, request, "persoon_wil_stoppen")
    assert not post.withdraw(town.field.session, request, "persoon_wil_stoppen")
    sync_all(town.field, town.ocmw, town.field)

    assert state(town.ocmw, IN, request) == "ingetrokken"
    assert state(town.field, OUT, request) == "ingetrokken"


def _at_hub(town: Town) -> int:
    """How many envelopes of requests and withdrawals the field worker's device has at the hub."""
    return int(
        town.field.session.database.value(
            "SELECT count(*) FROM outbox WHERE state = 'stored' AND kind IN (1, 4)"
        )
    )
