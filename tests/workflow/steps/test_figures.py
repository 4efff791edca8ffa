"""What a device counts: each thing once for ever, whatever is put away, erased or noted late."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from fieldapp.domain.figures import Counts, Quarter, Table, decode_figures, encode_table
from fieldapp.domain.ids import OrgId, RequestId
from fieldapp.errors import InvalidInput
from fieldapp.store.figures import IN, SENT, FrozenTable
from fieldapp.workflow import answer, figures, record, retain
from fieldapp.workflow.changes import Change
from fieldapp.workflow.figures.counting import OWN, counted, scopes
from fieldapp.workflow.figures.sums import add_up
from fieldapp.workflow.network import network_of
from fieldapp.workflow.session import Session
from sync.protocol import Kind
from tests.workflow.steps.invented import Clock, mia

Q4 = Quarter(2026, 4)
AFTER = date(2027, 1, 7)


def cells(session: Session, scope: str = OWN, quarter: Quarter = Q4) -> dict[str, int]:
    return dict(counted(session, network_of(session), scope, quarter))


def given(session: Session) -> dict[str, int]:
    """The counts in the newest message to the administration."""

    row = session.database.row(
        "SELECT payload FROM message WHERE direction = 'out' AND kind = ? ORDER BY at DESC LIMIT 1",
        (int(Kind.COUNTS),),
    )
    assert row is not None
    return {cell: n for cell, n in decode_figures(row[0]).cells.items() if n}


def test_a_signal_counts_by_domain_barrier_and_reason(field: Session) -> None:
    mia(field, barriers=("bereikbaar", "betaalbaar"))
    mia(field, codename="Ali", wish="zelf", domains=("wonen",), non_take_up=())
    assert cells(field) == {
        "stap.signalen": 2,
        "stap.wil_contact": 1,
        "domein.inkomen_schulden": 1,
        "domein.psychisch": 1,
        "domein.wonen": 1,
        "reden.kent_recht_niet": 1,
        "drempel.bereikbaar": 1,
        "drempel.betaalbaar": 1,
    }
    assert cells(field, quarter=Q4.previous) == {}


def test_erasing_a_person_changes_no_figure(field: Session) -> None:
    signal = mia(field, barriers=("bereikbaar",))
    before = cells(field)
    person = record.edit_form(field, signal).person_id
    assert person is not None
    retain.let_go(field, person)
    assert field.signals.get(signal) is None
    assert cells(field) == before


def test_what_was_put_away_does_not_count(field: Session) -> None:
    signal = mia(field)
    record.delete(field, signal)
    assert cells(field) == {}


def test_counting_begins_with_the_first_round(field: Session, clock: Clock) -> None:
    """What was there before the first turn is not given; what comes after it is, once."""
    mia(field)
    assert figures.give_counts(field, AFTER) == Change.NONE
    assert field.outbox.waiting() == 0
    clock.forward(days=60)
    mia(field, codename="Ali")
    mia(field, codename="Bea")
    assert figures.give_counts(field, Q4.next.next.first) == Change.FIGURES | Change.OUTBOX | Change.LEDGER
    assert given(field)["stap.signalen"] == 2
    assert figures.give_counts(field, Q4.next.next.first) == Change.NONE


def test_nothing_is_given_for_a_quarter_that_runs(field: Session) -> None:
    figures.give_counts(field, date(2026, 11, 24))
    mia(field)
    assert figures.give_counts(field, date(2026, 12, 31)) == Change.NONE
    assert figures.give_counts(field, date(2027, 1, 1)) != Change.NONE


def test_who_was_away_for_two_quarters_gives_once_all_that_is_new(field: Session, clock: Clock) -> None:
    figures.give_counts(field, date(2026, 11, 24))
    mia(field)
    clock.forward(days=100)
    mia(field, codename="Ali")
    figures.give_counts(field, Q4.next.next.first + timedelta(days=3))
    assert given(field)["stap.signalen"] == 2


def test_what_goes_after_it_was_given_is_made_good(field: Session, clock: Clock) -> None:
    """A signal that was counted and then put away is not counted back, but the next one in its place."""
    figures.give_counts(field, date(2026, 11, 24))
    signal = mia(field)
    figures.give_counts(field, AFTER)
    record.delete(field, signal)
    clock.forward(days=60)
    mia(field, codename="Ali")
    mia(field, codename="Bea")
    figures.give_counts(field, Q4.next.next.first)
    assert given(field)["stap.signalen"] == 1


def test_one_device_counts_for_a_shared_mailbox(desk: Session, colleague: Session) -> None:
    """Else each colleague's device would tell what that colleague took up (A16)."""
    assert len(scopes(network_of(desk))) == 2
    assert scopes(network_of(colleague)) == (OWN,)


def test_what_an_intake_did_is_counted_per_request(
    desk: Session, request_id: RequestId, clock: Clock
) -> None:
    mailbox = scopes(network_of(desk))[1]
    clock.forward(days=1)
    answer.take_up(desk, request_id)
    found = cells(desk, mailbox)
    assert found["stap.ontvangen"] == found["stap.opgenomen"] == found["termijn.op_tijd"] == 1
    assert found["opnemen.t1"] == 1
    assert "stap.ontvangen" not in cells(desk)


def test_a_device_that_was_put_back_from_a_copy_gives_nothing_twice(field: Session) -> None:
    counts = Counts(Q4, {"stap.signalen": 9})
    with field.database.transaction():
        assert add_up(field, "d" * 32, counts)
        assert not add_up(field, "d" * 32, counts)
        assert add_up(field, "e" * 32, counts)
    assert field.store.figures.sums(Q4.code) == {"stap.signalen": 18}
    assert field.store.figures.givers(Q4.code) == 2


def test_care_answers_are_checked(field: Session) -> None:
    for wrong, reason in (
        (("onbekend", "goed", ""), "unknown_code"),
        (("kwaliteit", "prima", ""), "missing"),
        (("kwaliteit", "goed", "x" * 200), "too_long"),
        (("kwaliteit", "goed", "Bel mevrouw Claes op 0470 12 34 56"), "person"),
    ):
        with pytest.raises(InvalidInput, match=reason):
            figures.answer_care(field, 2026, *wrong)
    figures.answer_care(field, 2026, "kwaliteit", "goed", "  warm   onthaald ")
    figures.answer_care(field, 2026, "kwaliteit", "kan_beter", "koud onthaald")
    assert [(each.standing, each.text) for each in field.store.figures.answers(2026)] == [
        ("kan_beter", "koud onthaald")
    ]
    assert field.store.figures.answers(2025) == []


def test_a_year_adds_up_its_quarters_as_they_were_sent(field: Session) -> None:
    """The year less three quarters is the fourth exactly as it was sent: it tells nothing more."""

    org = OrgId("a" * 32)
    with field.database.transaction():
        for number, n in ((1, 40), (2, 55), (3, 20)):
            payload = encode_table(Table(Quarter(2026, number), {"stap.signalen": n}))
            code = Quarter(2026, number).code
            field.store.figures.freeze(FrozenTable(IN, org, code, payload, field.now(), SENT))
    year = figures.network_figures(field, figures.Period(2026))
    third = figures.network_figures(field, figures.Period(2026, 3))
    assert year.steps[0].n == 115
    assert third.steps[0].n == 20
    assert figures.periods(field)[0] == figures.Period(2026)
