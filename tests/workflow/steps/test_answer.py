"""Intake: every step from the table, told to the sender as a code, and only as far as was agreed."""

from __future__ import annotations

from datetime import date

import pytest

from fieldapp.domain.consent import Consent
from fieldapp.domain.disclosure import Preview
from fieldapp.domain.ids import RequestId
from fieldapp.errors import InvalidInput
from fieldapp.store.requests import IN, OUT
from fieldapp.workflow import answer, follow_up, inbox, post
from fieldapp.workflow.inbox import InboxRow
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import note_event
from sync.protocol import Kind
from tests.sync.invented import Network, an_id
from tests.workflow.steps.invented import (
    Clock,
    a_send_form,
    agreed,
    delivered,
    state,
    told,
)


def rows(session: Session, which: str = inbox.NEW) -> list[InboxRow]:
    """The requests of one filter, headings left out."""
    entries = inbox.listing(session, which, (0,), 100).pages.get(0, ())
    return [entry for entry in entries if isinstance(entry, InboxRow)]


def test_a_new_request_shows_what_was_shared(desk: Session, request_id: RequestId) -> None:
    page = inbox.listing(desk, inbox.NEW, (0,), 100)
    [row] = rows(desk)

    assert (row.title, row.about, row.state) == ("Mia Claes", "inkomen, schulden, papieren", "ontvangen")
    assert (row.term, row.days_left, row.mine, row.colleague) == (date(2026, 12, 1), 5, False, False)
    assert {which: n for which, n in page.counts if n} == {"new": 1, "all": 1}


def test_a_request_whole_is_drawn_from_its_bytes(desk: Session, request_id: RequestId) -> None:
    detail = answer.detail(desk, request_id)

    assert detail.rows[0] == ("naam", "Mia Claes")
    assert (detail.do_not, detail.reachable) == ("Niet thuis bellen", "via De Kring, dinsdag 9-12 u.")
    assert (detail.basis.code, detail.basis.form) == ("TOESTEMMING", "mondeling")
    assert (detail.basis.asked_on, detail.basis.until) == (date(2026, 11, 24), date(2027, 2, 24))
    assert (detail.sender.organisation, detail.sender.worker) == ("Buurtwerk Noord", "Samira B.")
    assert detail.actions == ("opgenomen", "teruggegeven")
    assert detail.feedback


def test_no_name_shared_is_no_title(field: Session, desk: Session) -> None:
    shown, consent = agreed(field, a_send_form(field).with_field("naam", ticked=False))
    assert consent.answer == "ja"
    anonymous = delivered(field, desk, _seal(field, shown, consent))

    assert answer.detail(desk, anonymous).title == ""


def _seal(field: Session, shown: Preview, consent: Consent) -> RequestId:
    return post.seal_and_queue(field, shown, consent)[0]


def test_something_for_today_is_urgent(field: Session, desk: Session) -> None:
    form = a_send_form(field, urgency="acuut").with_field("urgentie", ticked=True)
    delivered(field, desk, _seal(field, *agreed(field, form)))

    assert [row.urgent for row in rows(desk)] == [True]


def test_the_whole_way_is_heard_step_by_step(field: Session, desk: Session, request_id: RequestId) -> None:
    answer.opened(desk, request_id)
    answer.take_up(desk, request_id)
    answer.attempt(desk, request_id, "bezoek_niet_thuis")
    answer.contact_made(desk, request_id)
    answer.close(desk, request_id, "hulp_gestart")

    heard = told(desk, field, request_id)
    assert [event.code for event in heard] == [
        "opgenomen",
        "poging",
        "contact_gelegd",
        "afgerond_hulp_gestart",
    ]
    assert state(field, request_id, OUT) == state(desk, request_id) == "hulp_gestart"
    assert {event.by for event in heard} == {"core_actor"}


def test_steps_heard_in_another_order_say_the_same(
    field: Session, desk: Session, request_id: RequestId
) -> None:
    answer.take_up(desk, request_id)
    answer.attempt(desk, request_id, "gebeld")
    answer.not_reached(desk, request_id)
    request = field.requests.get(OUT, request_id)
    assert request is not None
    messages = [m for m in desk.messages.of_thread(request.thread) if m.mailbox == request.sender_mailbox]
    events = sorted((desk.requests.events(request.thread)), key=lambda event: -event.seq)
    for event in events:
        with field.database.transaction():
            note_event(field, OUT, event)

    assert len(messages) == 3
    assert state(field, request_id, OUT) == "niet_bereikt"


def test_what_was_tried_stays_in_the_mailbox(field: Session, desk: Session, request_id: RequestId) -> None:
    """The colleagues of the mailbox hear how; the sender does not."""
    answer.take_up(desk, request_id)
    answer.attempt(desk, request_id, "bezoek_niet_thuis")

    assert answer.detail(desk, request_id).timeline[-1].detail == "bezoek_niet_thuis"
    request = desk.requests.get(IN, request_id)
    assert request is not None
    heard = [message for message in desk.messages.of_thread(request.thread) if message.direction == OUT]
    told_how = {message.mailbox for message in heard if b"bezoek" in (message.payload or b"")}
    assert told_how == {request.recipient_mailbox}


def test_each_step_goes_to_the_sender_and_to_the_colleagues(desk: Session, request_id: RequestId) -> None:
    answer.take_up(desk, request_id)
    thread = desk.requests.get(IN, request_id).thread  # type: ignore[union-attr]
    sealed = [(m.kind, m.mailbox) for m in desk.messages.of_thread(thread) if m.direction == OUT]

    assert sorted(sealed) == sorted(
        [
            (Kind.STATUS, an_id("noor").hex()),
            (Kind.STATUS, an_id("onthaal").hex()),
            (Kind.CLAIM, an_id("onthaal").hex()),
        ]
    )


def test_taken_up_is_unconfirmed_until_the_hub_has_the_claim(desk: Session, request_id: RequestId) -> None:
    answer.take_up(desk, request_id)
    before = answer.detail(desk, request_id).unconfirmed
    for item in desk.outbox.pending(10):
        desk.outbox.mark_stored(item.env, 1, 1)

    after = answer.detail(desk, request_id)
    assert (before, after.unconfirmed, after.mine) == (True, False, True)


def test_taking_up_twice_is_once(desk: Session, request_id: RequestId) -> None:
    answer.take_up(desk, request_id)
    waiting = desk.outbox.waiting()
    answer.take_up(desk, request_id)

    assert desk.outbox.waiting() == waiting


def test_what_a_colleague_has_is_said_and_can_be_taken_over(
    field: Session, desk: Session, colleague: Session, request_id: RequestId
) -> None:
    delivered(field, colleague, request_id)
    answer.take_up(colleague, request_id)
    request = colleague.requests.get(IN, request_id)
    assert request is not None
    for event in colleague.requests.events(request.thread):
        with desk.database.transaction():
            note_event(desk, IN, event)

    theirs = answer.detail(desk, request_id)
    assert (theirs.mine, theirs.colleague, theirs.actions[0]) == (False, True, "opgenomen")
    assert [row.colleague for row in rows(desk, "all")] == [True]
    assert rows(desk) == []

    answer.take_up(desk, request_id)
    assert answer.detail(desk, request_id).mine


def test_two_who_take_it_up_unseen_agree_on_one(
    field: Session, desk: Session, colleague: Session, request_id: RequestId
) -> None:
    """Both screens, whatever they heard first, name the same one."""
    delivered(field, colleague, request_id)
    answer.take_up(desk, request_id)
    answer.take_up(colleague, request_id)
    thread = desk.requests.get(IN, request_id).thread  # type: ignore[union-attr]
    ours, theirs = desk.requests.events(thread), colleague.requests.events(thread)
    for session, events in ((desk, theirs), (colleague, ours)):
        for event in events:
            with session.database.transaction():
                note_event(session, IN, event)

    assert answer.detail(desk, request_id).mine != answer.detail(colleague, request_id).mine


def test_without_feedback_nothing_is_heard_but_that_it_came_back(
    field: Session, desk: Session, quiet_id: RequestId
) -> None:
    answer.opened(desk, quiet_id)
    answer.take_up(desk, quiet_id)
    answer.attempt(desk, quiet_id, "gebeld")
    silent = told(desk, field, quiet_id)
    answer.give_back(desk, quiet_id, "buiten_werkingsgebied", note="Woont in Linde")

    heard = told(desk, field, quiet_id)
    assert silent == []
    assert [(event.code, event.reason) for event in heard] == [("terug_bij_afzender", "")]
    assert state(field, quiet_id, OUT) == "teruggegeven"
    assert answer.detail(desk, quiet_id).timeline[-1].reason == "buiten_werkingsgebied"


@pytest.mark.parametrize(
    ("reason", "reveal", "heard"),
    [
        ("niet_bevoegd", False, ("teruggegeven", "niet_bevoegd")),
        ("reeds_in_begeleiding", False, ("terug_bij_afzender", "")),
        ("reeds_in_begeleiding", True, ("teruggegeven", "reeds_in_begeleiding")),
        ("dubbel_verzoek", False, ("terug_bij_afzender", "")),
        ("persoon_weigerde", False, ("terug_bij_afzender", "")),
    ],
)
def test_a_reason_that_reveals_travels_only_after_a_yes(
    field: Session, desk: Session, request_id: RequestId, reason: str, reveal: bool, heard: tuple[str, str]
) -> None:
    answer.give_back(desk, request_id, reason, reveal=reveal)

    assert [(event.code, event.reason) for event in told(desk, field, request_id)] == [heard]


def test_reasons_say_which_of_them_reveal(desk: Session) -> None:
    revealing = {choice.code for choice in answer.reasons(desk) if choice.reveals}

    assert revealing == {"reeds_in_begeleiding", "dubbel_verzoek"}
    assert len(answer.reasons(desk)) == 8


def test_the_no_of_the_person_is_no_reason_of_the_service(desk: Session, request_id: RequestId) -> None:
    """It ends the request; a reason would send it back as if the service refused."""
    offered = {choice.code for choice in answer.reasons(desk)}
    answer.take_up(desk, request_id)
    answer.close(desk, request_id, "geen_hulp_gewenst")

    assert "persoon_weigerde" not in offered
    assert state(desk, request_id) == "geen_hulp_gewenst"


def test_a_pause_has_an_end(field: Session, desk: Session, request_id: RequestId) -> None:
    answer.take_up(desk, request_id)
    answer.pause(desk, request_id, date(2026, 12, 8))

    told(desk, field, request_id)
    assert answer.detail(desk, request_id).term == date(2026, 12, 8)
    assert [(row.state, row.until) for row in follow_up.requests(field).rows] == [
        ("pauze", date(2026, 12, 8))
    ]

    answer.resume(desk, request_id)
    assert state(desk, request_id) == "opgenomen"
    with pytest.raises(InvalidInput, match="in_the_past"):
        answer.pause(desk, request_id, date(2026, 11, 24))


def test_referring_on_keeps_the_kind_here(field: Session, desk: Session, request_id: RequestId) -> None:
    answer.take_up(desk, request_id)
    answer.refer(desk, request_id, "cgg")

    [_, heard] = told(desk, field, request_id)
    assert (heard.code, heard.reason) == ("doorverwezen", "")
    assert answer.detail(desk, request_id).timeline[-1].detail == "cgg"


def test_a_step_that_the_table_does_not_offer_is_refused(desk: Session, request_id: RequestId) -> None:
    for step in (
        lambda: answer.attempt(desk, request_id, "gebeld"),
        lambda: answer.contact_made(desk, request_id),
        lambda: answer.close(desk, request_id, "hulp_gestart"),
        lambda: answer.resume(desk, request_id),
        lambda: answer.not_reached(desk, request_id),
    ):
        with pytest.raises(InvalidInput, match="not_allowed"):
            step()
    assert state(desk, request_id) == "ontvangen"
    assert desk.outbox.waiting() == 0


@pytest.mark.parametrize("call", ["refer", "give_back", "close", "inbox", "detail"])
def test_words_that_are_not_known_are_refused(desk: Session, request_id: RequestId, call: str) -> None:
    calls = {
        "refer": lambda: answer.refer(desk, request_id, "kasteel"),
        "give_back": lambda: answer.give_back(desk, request_id, "zomaar"),
        "close": lambda: answer.close(desk, request_id, "rijk"),
        "inbox": lambda: inbox.listing(desk, "later", (0,), 100),
        "detail": lambda: answer.detail(desk, RequestId("f" * 32)),
    }
    with pytest.raises(InvalidInput):
        calls[call]()


def test_opening_is_said_once_and_only_with_feedback(
    desk: Session, request_id: RequestId, quiet_id: RequestId
) -> None:
    answer.opened(desk, request_id)
    answer.opened(desk, request_id)
    once = desk.outbox.waiting([Kind.RECEIPT])
    answer.opened(desk, quiet_id)

    assert (once, desk.outbox.waiting([Kind.RECEIPT])) == (1, 1)
    assert [step.code for step in answer.detail(desk, quiet_id).timeline] == ["ontvangen", "geopend"]


def test_what_is_due_today_is_a_filter(desk: Session, clock: Clock, request_id: RequestId) -> None:
    answer.take_up(desk, request_id)
    soon = rows(desk, "today")
    clock.forward(days=30)

    assert soon == []
    assert [row.days_left < 0 for row in rows(desk, "today")] == [True]  # type: ignore[operator]
    assert len(rows(desk, "mine")) == 1


def test_a_step_that_cannot_be_sealed_leaves_nothing_behind(
    desk: Session, request_id: RequestId, network: Network
) -> None:
    """Half a step would be a sender who never hears: all of it, or none."""
    with desk.database.transaction():
        desk.directory.forget_secret("dirkey")
    desk.cached_network = None

    with pytest.raises(Exception, match="not-connected"):
        answer.take_up(desk, request_id)
    assert state(desk, request_id) == "ontvangen"


def test_only_known_kinds_of_service_are_referred_to(desk: Session, request_id: RequestId) -> None:
    answer.take_up(desk, request_id)

    with pytest.raises(InvalidInput, match="kind: unknown_code"):
        answer.refer(desk, request_id, "kasteel")
    assert state(desk, request_id) == "opgenomen"
