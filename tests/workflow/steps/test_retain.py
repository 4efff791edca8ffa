"""Keeping and letting go, through quiet moments day by day: announced, seen, gone on time, figures left."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from fieldapp.domain.consent import Consent
from fieldapp.domain.ids import PersonId, RequestId
from fieldapp.domain.requests import WORKER
from fieldapp.errors import InvalidInput
from fieldapp.store.requests import IN, OUT
from fieldapp.workflow import follow_up, logbook, outside, record, retain, upkeep
from fieldapp.workflow.outside import Leaving
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import new_event, note_event
from sync.ledger import EntryKind
from tests.workflow.steps.invented import Clock, a_send_form, agreed, mia, sent

Days = Callable[..., None]


def rest(session: Session) -> None:
    while upkeep.rest(session):
        pass


@pytest.fixture
def days(field: Session, clock: Clock) -> Days:
    """Go on so many days, with a quiet moment each day; with `seeing` somebody looks at the list each day."""

    def go(count: int, *, seeing: bool = False) -> None:
        for _ in range(count):
            clock.forward(days=1)
            rest(field)
            if seeing:
                see(field)

    rest(field)
    return go


def see(session: Session) -> None:
    rows = retain.overview(session).rows
    retain.mark_seen(session, [(row.object, row.ref) for row in rows])


def jump(session: Session, clock: Clock, days: int) -> None:
    """So many days later, and the hub puts its name to it."""
    clock.forward(days=days)
    with session.database.transaction():
        logbook.enter(session, EntryKind.EXPORT, {})
        newest = session.ledger.newest_anchor()
        assert newest is not None
        session.ledger.witness(newest.value, int(clock.at.timestamp()), bytes(64))
    rest(session)
    see(session)


def somebody(session: Session, **changes: object) -> PersonId:
    signal = session.signals.get(mia(session, **changes))
    assert signal is not None
    assert signal.person_id is not None
    return signal.person_id


def erasures(session: Session) -> int:
    kinds = [line.kind for line in session.ledger.entries()]
    return kinds.count(EntryKind.ERASURE)


def test_a_person_without_a_request_is_announced_once_and_goes_on_time(field: Session, days: Days) -> None:
    person = somebody(field)
    rest(field)

    days(22)
    assert retain.cards(field) == ()
    days(2)
    (row,) = retain.overview(field).rows
    assert (row.who, row.rule) == ("Mia", "contact")
    see(field)
    announced = row.announced_on
    days(6)
    assert retain.overview(field).rows[0].announced_on == announced
    assert field.people.get(person) is not None
    days(3)

    assert field.people.get(person) is None
    assert field.signals.count() == 0
    assert logbook.verify(field).ok


def test_a_new_contact_counts_anew(field: Session, days: Days) -> None:
    person = somebody(field)
    days(29, seeing=True)
    record.save(field, replace(record.new_form_of(field, person), place_id="1" * 32, kind="zorg"))
    days(25, seeing=True)

    assert field.people.get(person) is not None
    days(9, seeing=True)
    assert field.people.get(person) is None


def test_the_trace_in_the_logboek_has_counts_and_names_nobody(field: Session, days: Days) -> None:
    person = somebody(field)
    days(35, seeing=True)

    entries = [line for line in field.ledger.entries() if line.kind == EntryKind.ERASURE]
    facts = field.ledger.facts(entries[-1].n)
    assert facts is not None
    assert facts.person_id is None
    assert person.encode() not in facts.facts
    assert b'"signal":1' in facts.facts


def test_figures_are_the_same_before_and_after(field: Session, days: Days) -> None:
    somebody(field)
    empty = record.new_form(field)
    mia(field, codename="", own_words="Iemand.", safe_contact=empty.safe_contact, age_class="onbekend")
    before, month = retain.figures(field), follow_up.today(field).month
    retain.let_go(field, field.people.all()[0].id)

    assert retain.figures(field) == before
    assert follow_up.today(field).month.bars == month.bars


def test_an_open_request_is_never_erased(field: Session, days: Days, clock: Clock) -> None:
    request = field.requests.get(OUT, sent(field))
    assert request is not None
    person = request.person_id
    assert person is not None
    for _ in range(8):
        clock.forward(days=30)
        rest(field)
        see(field)

    assert field.people.get(person) is not None
    assert [card.kind for card in retain.cards(field)] == ["decide"]
    with pytest.raises(InvalidInput) as refused:
        retain.let_go(field, person)
    assert refused.value.reason == "open_request"


def close(session: Session, request_id: RequestId, code: str = "ingetrokken") -> PersonId:
    request = session.requests.get(OUT, request_id)
    assert request is not None
    assert request.person_id is not None
    with session.database.transaction():
        note_event(session, OUT, new_event(session, request.thread, code, WORKER))
    return request.person_id


def test_a_closed_request_keeps_a_row_of_nobody(field: Session, days: Days, clock: Clock) -> None:
    request_id = sent(field)
    person = close(field, request_id)
    for ahead in (1, 172, 14):
        jump(field, clock, ahead)

    assert field.people.get(person) is None
    left = field.requests.get(OUT, request_id)
    assert left is not None
    assert (left.title, left.payload, left.person_id, left.digest) == ("", b"", None, "")
    message = field.messages.get(left.mid)
    assert message is not None
    assert (message.salt, message.payload) == (None, None)
    assert field.store.retention.decisions() == 1
    assert follow_up.request(field, request_id).knows == ()


def test_reopening_keeps_the_stricter_date(field: Session, days: Days) -> None:
    """Closed, reopened and closed again months later: the date of the first closing counts."""
    person = close(field, sent(field))
    days(2)
    first = field.store.retention.get("persoon", person)
    assert first is not None
    with field.database.transaction():
        field.database.execute("UPDATE request SET state = 'ontvangen'")
    days(40)
    with field.database.transaction():
        field.database.execute("UPDATE request SET state = 'afgesloten'")
    days(2)

    again = field.store.retention.get("persoon", person)
    assert again is not None
    assert again.due == first.due


def test_longer_with_a_reason_up_to_the_limit_and_announced_again(field: Session, days: Days) -> None:
    person = somebody(field)
    days(26, seeing=True)
    until, _ = retain.keep_longer(field, "persoon", person, "persoon_zegt_ja")
    days(30, seeing=True)
    assert field.people.get(person) is not None
    assert retain.overview(field).rows == ()
    clock = field.store.retention.get("persoon", person)
    assert clock is not None
    assert (clock.due, clock.reason) == (until, "persoon_zegt_ja")
    with pytest.raises(InvalidInput):
        retain.keep_longer(field, "persoon", person, "zomaar")


def test_a_restriction_stops_the_clock_and_erasing_by_hand(field: Session, days: Days) -> None:
    person = somebody(field)
    retain.hold(field, person, "rechtsvordering")
    days(60, seeing=True)
    assert field.people.get(person) is not None
    with pytest.raises(InvalidInput) as refused:
        retain.let_go(field, person)
    assert refused.value.reason == "restricted"

    retain.release(field, person)
    days(3, seeing=True)
    see(field)
    days(5)
    assert field.people.get(person) is None


def test_who_said_no_goes_at_once_and_is_left_alone_only_when_asked(field: Session) -> None:
    person = somebody(field)
    retain.refused(field, person, leave=True)
    other = somebody(field, codename="Kim")
    retain.refused(field, other)

    assert field.people.all() == []
    assert [who for _, who in retain.leave_alone(field)] == ["Mia"]


def test_a_no_on_the_record_is_announced_at_once_and_goes_when_it_was_seen(
    field: Session, days: Days
) -> None:
    form = a_send_form(field)
    _, consent = agreed(field, replace(form, consent=replace(form.consent, answer="nee")))
    assert isinstance(consent, Consent)
    days(1)
    assert [row.rule for row in retain.overview(field).rows] == ["geweigerd"]
    see(field)
    days(1)

    assert field.people.all() == []


def test_a_draft_loses_who_it_is_about_and_keeps_its_codes(field: Session, days: Days) -> None:
    form = replace(record.new_form(field), codename="Jo", own_words="Ik kom er niet uit.", kind="zorg",
                   domains=("wonen",))  # fmt: skip
    record.autosave(field, form)
    days(10, seeing=True)

    left = record.open_draft(field, form.draft_id)
    assert (left.codename, left.own_words, left.domains) == ("", "", ("wonen",))
    assert retain.overview(field).rows == ()


def test_signals_of_nobody_become_figures_by_the_week(field: Session, days: Days) -> None:
    empty = record.new_form(field)
    signal = mia(field, codename="", age_class="onbekend", safe_contact=empty.safe_contact)
    before = retain.figures(field)
    days(50, seeing=True)

    assert field.signals.get(signal) is None
    assert retain.figures(field) == before


def test_a_received_request_loses_its_content_after_it_was_closed(
    desk: Session, request_id: RequestId, clock: Clock
) -> None:
    rest(desk)
    with desk.database.transaction():
        desk.database.execute("UPDATE request SET state = 'hulp_gestart'")
    for ahead in (1, 175, 14):
        jump(desk, clock, ahead)

    left = desk.requests.get(IN, request_id)
    assert left is not None
    assert (left.title, left.payload) == ("", b"")


def test_a_clock_set_years_ahead_erases_nothing(field: Session, days: Days, clock: Clock) -> None:
    person = somebody(field)
    rest(field)
    clock.forward(days=365 * 6)
    for _ in range(20):
        clock.forward(hours=1)
        rest(field)
        see(field)

    assert field.people.get(person) is not None
    assert retain.cards(field) == ()


def test_a_clock_that_was_years_behind_when_the_contact_was_noted_erases_nothing(
    field: Session, clock: Clock
) -> None:
    clock.at -= timedelta(days=3000)
    person = somebody(field)
    rest(field)
    clock.at += timedelta(days=3000)
    for _ in range(5):
        rest(field)
        see(field)
        clock.forward(days=1)

    assert field.people.get(person) is not None


def test_the_hub_s_word_makes_up_for_days_without_work(field: Session, days: Days, clock: Clock) -> None:
    person = somebody(field)
    rest(field)
    jump(field, clock, 25)
    jump(field, clock, 9)

    assert field.people.get(person) is None


def test_a_term_is_set_within_its_limits_by_whoever_decided_it(field: Session) -> None:
    retain.set_term(field, "contact", 60, "Els P., directeur")
    row = next(row for row in retain.terms(field) if row.rule == "contact")

    assert (row.amount, row.proposed, row.set_by) == (60, 30, "Els P., directeur")
    for rule, amount, by in (("contact", 400, "Els"), ("contact", 60, " "), ("iets", 1, "Els")):
        with pytest.raises(InvalidInput):
            retain.set_term(field, rule, amount, by)


def test_broken_off_half_way_it_goes_on_at_the_next_quiet_moment(field: Session, days: Days) -> None:
    person = somebody(field)
    for _ in range(3):
        record.save(field, replace(record.new_form_of(field, person), place_id="1" * 32, kind="zorg"))
    days(30, seeing=True)
    for _ in range(40):
        if field.store.retention.going() is not None:
            break
        if not upkeep.rest(field):
            days(1)
    days(2)

    assert field.people.get(person) is None
    assert erasures(field) == 1


def test_files_outside_are_listed_with_the_day_to_remove_them(field: Session, days: Days) -> None:
    kept, _ = outside.keep(field, field.folder, b"pdf", Leaving("blad2"))

    (file,) = retain.overview(field).files
    assert (file.name, file.remove_on) == (kept.name, kept.remove_on)
