"""The worker: what came back, what is due, what waits, what failed, and what the recipient knows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from fieldapp.domain.ids import EnvelopeId, RequestId
from fieldapp.domain.requests import CORE_ACTOR
from fieldapp.errors import InvalidInput
from fieldapp.store.requests import OUT
from fieldapp.workflow import answer, follow_up, post, record
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import new_event, note_event
from tests.sync.invented import an_id
from tests.workflow.steps.invented import KRING, Clock, delivered, mia, sent, told


def stored(field: Session) -> None:
    """The hub has everything, and the requests know."""
    for item in field.outbox.pending(50):
        field.outbox.mark_stored(item.env, 1, 1)
        line = field.outbox.line(EnvelopeId(item.env.hex()))
        assert line is not None
        with field.database.transaction():
            note_event(field, OUT, new_event(field, line.thread, "verzonden", "worker"))


def cards(field: Session) -> list[tuple[str, str]]:
    return [(card.kind, card.who) for card in follow_up.today(field).cards]


def test_a_sealed_request_waits_to_leave(field: Session) -> None:
    request_id = sent(field)
    [row] = follow_up.requests(field).rows

    assert (row.id, row.codename, row.recipient) == (request_id, "Mia", "OCMW Lindenhoek")
    assert (row.state, row.delivery, row.term) == ("klaar", "waiting", date(2026, 11, 27))
    assert row.about == "inkomen, schulden, papieren, psychisch welzijn"
    assert follow_up.today(field).device.waiting == 1


def test_delivery_follows_the_hub(field: Session) -> None:
    request_id = sent(field)
    [item] = field.outbox.pending(5)
    field.outbox.mark_unknown([item.env])
    unknown = follow_up.request(field, request_id).delivery
    field.outbox.mark_refused(item.env, "epoch_closed")

    assert (unknown, follow_up.request(field, request_id).delivery) == ("unknown", "refused")
    assert cards(field) == [("not_sent", "Mia")]


def test_what_the_recipient_knows_is_drawn_from_the_bytes(field: Session) -> None:
    detail = follow_up.request(field, sent(field))

    assert detail.knows[0] == ("naam", "Mia Claes")
    assert "psychisch" not in str(detail.knows)
    assert (detail.owner, detail.can_withdraw, detail.feedback) == ("worker", True, True)
    assert [(item.text_code, item.done) for item in detail.timeline] == [("verzegeld", True)]


def test_the_timeline_is_newest_first_with_what_is_still_to_come(field: Session, desk: Session) -> None:
    request_id = delivered(field, desk, sent(field))
    stored(field)
    answer.take_up(desk, request_id)
    told(desk, field, request_id)
    detail = follow_up.request(field, request_id)

    assert [(item.text_code, item.done) for item in detail.timeline] == [
        ("afgerond", False),
        ("opgenomen", True),
        ("verzonden", True),
        ("verzegeld", True),
    ]
    assert detail.timeline[0].day == date(2027, 2, 24)
    assert (detail.owner, detail.next_steps) == ("core_actor", ())


def test_what_came_back_waits_for_me_with_one_button(field: Session, desk: Session) -> None:
    request_id = delivered(field, desk, sent(field))
    answer.take_up(desk, request_id)
    answer.attempt(desk, request_id, "gebeld")
    answer.not_reached(desk, request_id)
    told(desk, field, request_id)
    [card] = follow_up.today(field).cards

    assert (card.kind, card.who, card.recipient) == ("returned", "Mia", "OCMW Lindenhoek")
    assert (card.state, card.count, card.button, card.target) == ("niet_bereikt", 1, "hoe_verder", request_id)
    assert dict(follow_up.requests(field, "mine").counts) == {"open": 1, "mine": 1, "closed": 0}
    assert follow_up.request(field, request_id).next_steps == ("other_service", "later", "no_help", "close")


@pytest.mark.parametrize("outcome", ["afgesloten", "geen_hulp_gewenst"])
def test_what_came_back_can_be_closed(field: Session, desk: Session, outcome: str) -> None:
    request_id = delivered(field, desk, sent(field))
    answer.give_back(desk, request_id, "niet_bevoegd")
    told(desk, field, request_id)
    follow_up.close(field, request_id, outcome)

    assert follow_up.requests(field).rows == ()
    assert [row.state for row in follow_up.requests(field, "closed").rows] == [outcome]
    assert cards(field) == []


def test_what_did_not_come_back_cannot_be_closed_here(field: Session) -> None:
    request_id = sent(field)
    for outcome, reason in (("afgesloten", "not_allowed"), ("weg", "unknown_code")):
        with pytest.raises(InvalidInput, match=reason):
            follow_up.close(field, request_id, outcome)
    with pytest.raises(InvalidInput, match="missing"):
        follow_up.request(field, RequestId("f" * 32))
    with pytest.raises(InvalidInput, match="unknown_code"):
        follow_up.requests(field, "later")


def test_a_term_that_ends_tomorrow_or_has_passed_is_a_card(
    field: Session, desk: Session, clock: Clock
) -> None:
    delivered(field, desk, sent(field))
    stored(field)
    seen = []
    for _ in range(4):
        seen.append(cards(field))
        clock.forward(days=1)

    assert seen == [[], [], [("term_soon", "Mia")], [("term_soon", "Mia")]]
    clock.forward(days=2)
    [card] = follow_up.today(field).cards
    assert (card.kind, card.days) == ("term_passed", 1)


def test_a_consent_that_ends_is_a_card(field: Session, clock: Clock) -> None:
    sent(field)
    stored(field)
    clock.at += timedelta(days=90)

    found = {card.kind: card.days for card in follow_up.today(field).cards}
    assert found["consent_ends"] == 2


def test_drafts_and_untrusted_envelopes_are_cards(field: Session) -> None:
    record.autosave(field, replace(record.new_form(field), place_id=KRING))
    envelope, mailbox = an_id("envelope"), an_id("noor")
    with field.inbox.transaction():
        field.inbox.keep(mailbox, 1, envelope, b"sealed bytes")
        field.inbox.quarantine(EnvelopeId(envelope.hex()), "signature")
    untrusted = follow_up.quarantined(field)

    assert [(card.kind, card.count, card.button) for card in follow_up.today(field).cards] == [
        ("drafts", 1, "bekijken"),
        ("quarantine", 1, "bekijken"),
    ]
    assert [(row.code, row.envelope_id) for row in untrusted] == [("signature", envelope.hex())]
    assert follow_up.export_quarantined(field, untrusted[0].envelope_id) == b"sealed bytes"
    with pytest.raises(InvalidInput):
        follow_up.export_quarantined(field, EnvelopeId("f" * 32))


def test_news_of_a_newer_program_is_kept_and_said(field: Session) -> None:
    request = field.requests.get(OUT, sent(field))
    assert request is not None
    with field.database.transaction():
        note_event(field, OUT, new_event(field, request.thread, "iets_nieuws", "core_actor"))

    assert cards(field) == [("unknown_events", "Mia")]
    assert follow_up.request(field, request.id).state == "klaar"


def test_heard_is_the_latest_of_each_request(field: Session, desk: Session, clock: Clock) -> None:
    request_id = delivered(field, desk, sent(field))
    answer.take_up(desk, request_id)
    clock.forward(hours=1)
    answer.contact_made(desk, request_id)
    told(desk, field, request_id)
    [row] = follow_up.today(field).heard

    assert (row.who, row.recipient, row.state, row.at) == (
        "Mia",
        "OCMW Lindenhoek",
        "contact_gelegd",
        clock(),
    )


def helped(field: Session) -> RequestId:
    """A request that ended well, as the worker's program heard it."""
    request_id = sent(field)
    request = field.requests.get(OUT, request_id)
    assert request is not None
    with field.database.transaction():
        for code in ("ontvangen", "opgenomen", "contact_gelegd", "afgerond_hulp_gestart"):
            note_event(field, OUT, new_event(field, request.thread, code, CORE_ACTOR))
    return request_id


def test_what_is_over_can_be_stopped_as_long_as_the_service_may_hold_it(field: Session, clock: Clock) -> None:
    """Help started, or nothing followed: the service still has what was sent until its last day."""
    request_id = helped(field)
    detail = follow_up.request(field, request_id)
    assert detail.state == "hulp_gestart"
    assert detail.can_withdraw
    post.withdraw(field, request_id, "persoon_stopt")
    assert follow_up.request(field, request_id).state == "ingetrokken"

    other = helped(field)
    clock.forward(days=200)
    assert not follow_up.request(field, other).can_withdraw


def test_a_withdrawn_request_is_over(field: Session) -> None:
    request_id = sent(field)
    post.withdraw(field, request_id, "persoon_stopt")

    assert [row.state for row in follow_up.requests(field, "closed").rows] == ["ingetrokken"]
    assert not follow_up.request(field, request_id).can_withdraw


def test_the_month_counts_from_signal_to_contact(field: Session, desk: Session, clock: Clock) -> None:
    mia(field, wish="zelf")
    mia(field, wish="babbel")
    mia(field, wish="dienst")
    with_contact = delivered(field, desk, sent(field))
    delivered(field, desk, sent(field))
    clock.forward(days=2)
    answer.take_up(desk, with_contact)
    answer.contact_made(desk, with_contact)
    told(desk, field, with_contact)
    month = follow_up.today(field).month

    assert month.bars == (
        ("signalen", 5),
        ("wil_contact", 3),
        ("doorgegeven", 2),
        ("opgenomen", 1),
        ("contact_gelegd", 1),
    )
    assert (month.no_contact, month.median_days, month.waiting) == (2, 2, 1)


def test_the_device_says_how_it_stands(field: Session, alone: Session) -> None:
    device = follow_up.today(field).device

    assert (device.network, device.directory_version, device.last_sync) == (
        "Samenwerking Lindenhoek",
        1,
        None,
    )
    assert follow_up.today(alone).device.directory_version is None
