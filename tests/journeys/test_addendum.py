"""Something that was sent turns out wrong: it is put right, read aloud again, and travels as an addendum."""

from dataclasses import replace

import pytest

from fieldapp.domain.disclosure.addendum import encode_addendum
from fieldapp.errors import GuardRefused, InvalidInput, StaleConsent
from fieldapp.store.person_rights import IN
from fieldapp.workflow import correcting, inbox, logbook, person_rights, post
from fieldapp.workflow.correcting import CorrectionForm
from fieldapp.workflow.network import network_of
from fieldapp.workflow.post import outgoing
from fieldapp.workflow.post.outgoing import Parcel
from fieldapp.workflow.session import day_number
from sync.ledger import EntryKind
from sync.protocol import Kind
from tests.journeys.conftest import Town
from tests.journeys.network import sync_all
from tests.journeys.story import received, send, sent

RIGHT = "Hulp bij post; schulden zijn er niet"


def test_what_was_put_right_stands_beside_the_first_words_at_every_colleague(town: Town) -> None:
    request = send(town.field)
    sync_all(town.field, town.ocmw, town.colleague)
    first = received(town.ocmw, request)
    assert first is not None

    shown = correcting.preview(town.field.session, _form(request, vraag=RIGHT))
    correcting.send(town.field.session, shown, shown.digest)
    correcting.send(town.field.session, shown, shown.digest)  # a double click is one
    sync_all(town.field, town.ocmw, town.colleague, town.field)

    for device in (town.ocmw, town.colleague):
        found = inbox.detail(device.session, request)
        assert [said.rows for said in found.afterwards] == [(("vraag", RIGHT),)]
        assert dict(found.rows)["vraag"] != RIGHT
        again = received(device, request)
        assert again is not None
        assert again.payload == first.payload
    kept = town.ocmw.session.store.person_rights.addenda(IN, first.thread)
    assert [each.payload for each in kept] == [shown.payload]


def test_it_has_its_line_in_the_logbook_and_is_answered(town: Town) -> None:
    request = send(town.field)
    sync_all(town.field, town.ocmw)
    shown = correcting.preview(town.field.session, _form(request, vraag=RIGHT))
    correcting.send(town.field.session, shown, shown.digest)
    sync_all(town.field, town.ocmw, town.field)

    session, thread = town.field.session, sent(town.field, request).thread
    mid = session.store.person_rights.addenda("out", thread)[0].mid
    line = session.ledger.of_message(mid)
    assert line is not None
    assert line.kind == EntryKind.RIGHTS
    assert session.messages.receipts(mid)
    assert logbook.verify(session).ok


def test_only_what_had_been_sent_can_be_put_right(town: Town) -> None:
    request = send(town.field)

    with pytest.raises(InvalidInput, match="not_sent_before"):
        correcting.preview(town.field.session, _form(request, adres="Kaai 12"))
    with pytest.raises(InvalidInput, match="fields: missing"):
        correcting.preview(town.field.session, _form(request))


def test_the_guard_looks_at_the_bytes_themselves(town: Town) -> None:
    """Bytes with a field that was never told do not pass, whoever made them."""
    request = send(town.field)
    shown = correcting.preview(town.field.session, _form(request, vraag=RIGHT))
    more = replace(shown.decoded(), fields={"vraag": RIGHT, "adres": "Kaai 12"})
    forged = replace(shown, payload=encode_addendum(more))

    with pytest.raises(GuardRefused, match="guard-refused") as refused:
        post.send_addendum(town.field.session, forged, forged.digest)
    assert refused.value.reasons == ("not_sent_before",)
    with pytest.raises(StaleConsent):
        post.send_addendum(town.field.session, forged, shown.digest)


def test_a_number_that_never_leaves_does_not_leave_this_way_either(town: Town) -> None:
    request = send(town.field)

    with pytest.raises(InvalidInput, match="blocked_nn"):
        correcting.preview(town.field.session, _form(request, vraag="Nummer 93.05.18-223.61"))


def test_a_recipient_takes_no_field_that_the_request_had_not(town: Town) -> None:
    """A sender whose guard was taken away: the recipient sets it aside and shows nothing of it."""
    request = send(town.field)
    sync_all(town.field, town.ocmw)
    session, held = town.field.session, sent(town.field, request)
    shown = correcting.preview(session, _form(request, vraag=RIGHT))
    more = replace(shown.decoded(), fields={"adres": "Kaai 12"})
    parcel = Parcel(
        kind=Kind.ADDENDUM,
        mailbox=bytes.fromhex(held.recipient_mailbox),
        thread=bytes.fromhex(held.thread),
        payload=encode_addendum(more),
        until=day_number(session.now()) + 30,
    )
    with session.database.transaction():
        outgoing.post(session, network_of(session), parcel)

    sync_all(town.field, town.ocmw)

    assert inbox.detail(town.ocmw.session, request).afterwards == ()
    assert "payload" in [line.code for line in town.ocmw.session.inbox.quarantined()]


def test_it_may_go_while_nothing_else_may_be_used(town: Town) -> None:
    request = send(town.field)
    person = sent(town.field, request).person_id
    assert person is not None
    person_rights.restrict(town.field.session, person, "juistheid_betwist")

    shown = correcting.preview(town.field.session, _form(request, vraag=RIGHT))

    assert correcting.send(town.field.session, shown, shown.digest)[1]


def test_what_was_withdrawn_is_no_longer_put_right(town: Town) -> None:
    request = send(town.field)
    shown = correcting.preview(town.field.session, _form(request, vraag=RIGHT))
    post.withdraw(town.field.session, request, "persoon_wil_stoppen")

    with pytest.raises((GuardRefused, InvalidInput)):
        correcting.send(town.field.session, shown, shown.digest)
    person = sent(town.field, request).person_id
    assert person is None or not person_rights.kept(town.field.session, person).told[0].can_correct


def _form(request: str, **texts: str) -> CorrectionForm:
    return replace(correcting.new_correction(request), texts=tuple(texts.items()))  # type: ignore[arg-type]
