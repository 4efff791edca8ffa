"""The main job end to end on real parts: record, decide, preview, seal, sync, open, answer, hear back."""

from fieldapp.store.requests import IN, OUT
from fieldapp.workflow import answer, exchange, follow_up, inbox, logbook, post
from tests.journeys.conftest import Town
from tests.journeys.network import sync_all
from tests.journeys.story import NAME, OBSERVATION, OWN_WORDS, agree, codes, received, send, sent, state


def test_a_request_goes_round_the_whole_loop(town: Town) -> None:
    """What was shown is what is read; each step of intake shows in the worker's timeline."""
    sync_all(town.field)
    shown, consent = agree(town.field)
    request, _ = post.seal_and_queue(town.field.session, shown, consent)
    assert state(town.field, OUT, request) == "klaar"

    report = town.field.sync()
    assert (report.sent, report.problem) == (1, None)
    assert state(town.field, OUT, request) == "verzonden"

    sync_all(town.ocmw, town.colleague)
    here, there = received(town.ocmw, request), received(town.colleague, request)
    assert here is not None
    assert there is not None
    assert here.payload == there.payload == shown.payload
    assert here.title == NAME
    for secret in (OWN_WORDS, OBSERVATION):
        assert secret.encode() not in here.payload

    answer.opened(town.ocmw.session, request)
    answer.take_up(town.ocmw.session, request)
    answer.attempt(town.ocmw.session, request, "bezoek_niet_thuis")
    sync_all(town.ocmw, town.colleague, town.field)
    assert state(town.field, OUT, request) == "poging"
    assert state(town.colleague, IN, request) == "poging"
    listing = inbox.first(town.colleague.session, inbox.ALL, 100)
    entries = [entry for page in listing.pages.values() for entry in page]
    rows = {row.request_id: row for row in entries if not isinstance(row, str)}
    assert rows[request].colleague
    assert not rows[request].mine

    answer.contact_made(town.ocmw.session, request)
    answer.close(town.ocmw.session, request, "hulp_gestart")
    sync_all(town.ocmw, town.field)
    assert state(town.field, OUT, request) == "hulp_gestart"
    heard = codes(town.field, request)
    for code in ("verzegeld", "verzonden", "ontvangen", "geopend", "opgenomen", "poging", "contact_gelegd"):
        assert code in heard
    assert follow_up.request(town.field.session, request).state == "hulp_gestart"
    assert logbook.verify(town.field.session).ok
    assert logbook.verify(town.ocmw.session).ok
    assert exchange.status(town.field.session).waiting == 0


def test_without_a_yes_to_feedback_the_sender_hears_only_that_it_arrived_and_came_back(town: Town) -> None:
    request = send(town.field, feedback=False)
    sync_all(town.field, town.ocmw)

    answer.opened(town.ocmw.session, request)
    answer.take_up(town.ocmw.session, request)
    answer.give_back(town.ocmw.session, request, "persoon_weigerde", reveal=False)
    sync_all(town.ocmw, town.field)

    heard = set(codes(town.field, request)) - {"verzegeld", "verzonden"}
    assert heard == {"ontvangen", "terug_bij_afzender"}
    reasons = [e.reason for e in town.field.session.requests.events(sent(town.field, request).thread)]
    assert set(reasons) == {""}


def test_of_two_colleagues_who_take_it_up_at_once_the_same_one_has_it_on_every_screen(town: Town) -> None:
    request = send(town.field)
    sync_all(town.field, town.ocmw, town.colleague)

    answer.take_up(town.ocmw.session, request)
    answer.take_up(town.colleague.session, request)
    sync_all(town.ocmw, town.colleague, town.ocmw)

    one = town.ocmw.session.requests.standing(IN, request)
    other = town.colleague.session.requests.standing(IN, request)
    assert one is not None
    assert other is not None
    assert one.handler == other.handler != ""


def test_a_take_up_is_unconfirmed_until_the_hub_has_the_claim(town: Town) -> None:
    request = send(town.field)
    sync_all(town.field, town.ocmw)

    answer.take_up(town.ocmw.session, request)
    assert inbox.detail(town.ocmw.session, request).unconfirmed
    sync_all(town.ocmw)

    assert not inbox.detail(town.ocmw.session, request).unconfirmed


def test_a_double_click_gives_one_request(town: Town) -> None:
    shown, consent = agree(town.field)

    first = post.seal_and_queue(town.field.session, shown, consent)
    second = post.seal_and_queue(town.field.session, shown, consent)

    assert first[0] == second[0]
    assert not second[1]
    queued = town.field.session.database.value(
        "SELECT count(*) FROM outbox WHERE thread = ?", (sent(town.field, first[0]).thread,)
    )
    assert queued == 1


def test_every_message_that_left_stands_in_the_logbook_and_the_reverse(town: Town) -> None:
    """No envelope without its entry; every entry of a disclosure names a message that exists."""
    request = send(town.field)
    sync_all(town.field, town.ocmw)
    answer.take_up(town.ocmw.session, request)

    for device in (town.field, town.ocmw):
        session = device.session
        rows = session.database.rows("SELECT mid FROM message WHERE direction = 'out'")
        for (mid,) in rows:
            assert session.ledger.of_message(mid) is not None
        facts = session.database.rows("SELECT mid FROM ledger_fact WHERE mid IS NOT NULL")
        assert {mid for (mid,) in facts} == {mid for (mid,) in rows}
