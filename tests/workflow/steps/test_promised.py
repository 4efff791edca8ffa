"""What a service received: gone on the agreed day, but for a basis of its own; and read out on request."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from fieldapp.domain.ids import PersonId, RequestId
from fieldapp.domain.requests import CORE_ACTOR
from fieldapp.errors import GuardRefused, InvalidInput
from fieldapp.interop.printable import plain_text
from fieldapp.store.requests import IN
from fieldapp.workflow import merging, person_rights, report, report_received, retain, stopping, upkeep
from fieldapp.workflow.handover import people
from fieldapp.workflow.report import ALONE, CHOSEN, SOMEBODY_ELSE, ReportForm
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import new_event, note_event
from sync.ledger import EntryKind
from tests.workflow.steps.invented import Clock, delivered, mia, sent, state, told

SISTER = "Mijn zus Ingrid Vermeersch betaalt soms de huur voor mij."


def rest(session: Session) -> None:
    while upkeep.rest(session):
        pass


def received(field: Session, desk: Session) -> RequestId:
    return delivered(field, desk, sent(field))


def until_over(desk: Session, clock: Clock) -> None:
    """Day by day to the day after the last agreed one, with a quiet moment each week and at the end."""
    last = max(row[0] for row in desk.database.rows("SELECT until FROM request"))
    while clock().date().isoformat() <= last:
        rest(desk)
        clock.forward(days=1)
    rest(desk)


def step(desk: Session, request_id: RequestId, *codes: str) -> None:
    request = desk.requests.get(IN, request_id)
    assert request is not None
    with desk.database.transaction():
        for code in codes:
            note_event(desk, IN, new_event(desk, request.thread, code, CORE_ACTOR))


def payload(desk: Session, request_id: RequestId) -> bytes:
    request = desk.requests.get(IN, request_id)
    assert request is not None
    return request.payload


def test_what_nobody_got_round_to_goes_on_the_agreed_day_and_back_to_the_worker(
    field: Session, desk: Session, clock: Clock
) -> None:
    request_id = received(field, desk)
    until_over(desk, clock)

    assert payload(desk, request_id) == b""
    request = desk.requests.get(IN, request_id)
    assert request is not None
    assert (request.title, state(desk, request_id)) == ("", "teruggegeven")
    assert [event.code for event in told(desk, field, request_id)] == ["terug_bij_afzender"]
    facts = [desk.ledger.facts(line.n) for line in desk.ledger.entries() if line.kind == EntryKind.ERASURE]
    assert [json.loads(each.facts)["object"] for each in facts if each is not None] == ["afgesproken_dag"]


def test_not_a_day_too_early(field: Session, desk: Session, clock: Clock) -> None:
    request_id = received(field, desk)
    request = desk.requests.get(IN, request_id)
    assert request is not None
    while clock().date() <= request.until:
        rest(desk)
        assert payload(desk, request_id)
        clock.forward(days=1)


@pytest.mark.parametrize("how", ["spoke", "dossier"])
def test_with_a_basis_of_its_own_the_service_keeps_it(
    field: Session, desk: Session, clock: Clock, how: str
) -> None:
    request_id = received(field, desk)
    if how == "spoke":
        step(desk, request_id, "opgenomen", "contact_gelegd")
    else:
        stopping.note_dossier(desk, request_id, True)
    until_over(desk, clock)
    assert payload(desk, request_id)


def test_a_clock_that_leaps_erases_nothing_early(field: Session, desk: Session, clock: Clock) -> None:
    request_id = received(field, desk)
    rest(desk)
    clock.forward(days=400)
    rest(desk)
    assert payload(desk, request_id)


# --- the report at the service ------------------------------------------------------------------------------


def test_the_person_reads_at_the_service_what_it_holds(field: Session, desk: Session) -> None:
    request_id = received(field, desk)
    step(desk, request_id, "opgenomen")
    made, _ = report_received.make(desk, request_id, ALONE, safe=True)
    text = plain_text(made)

    for part in ("Mia Claes", "Hulp bij ongeopende post", "Samira B.", "Niet thuis bellen"):
        assert part.lower() in text.lower()
    kinds = [line.kind for line in desk.ledger.entries()]
    assert kinds[-1] == EntryKind.RIGHTS
    shared, _ = report_received.make(desk, request_id, CHOSEN, safe=False)
    assert "niet thuis bellen" not in plain_text(shared).lower()


@pytest.mark.parametrize("asker", ["", SOMEBODY_ELSE, "politie"])
def test_to_whoever_is_not_the_person_nothing_is_given(field: Session, desk: Session, asker: str) -> None:
    request_id = received(field, desk)
    with pytest.raises(InvalidInput):
        report_received.make(desk, request_id, asker, safe=True)
    with pytest.raises(InvalidInput):
        report_received.make(desk, RequestId("0" * 32), ALONE, safe=True)


def test_somebody_whom_nobody_knows_here_is_struck_too(field: Session) -> None:
    """A13: a sister who stands in no list is still somebody else."""
    signal = field.signals.get(mia(field, own_words=SISTER))
    assert signal is not None
    assert signal.person_id is not None
    made, _ = report.make(field, ReportForm(signal.person_id, ALONE, safe=True))
    text = plain_text(made)
    assert "Ingrid" not in text
    assert "Vermeersch" not in text
    assert "betaalt soms de huur" in text


# --- article 18 beside it -----------------------------------------------------------------------------------


def person(session: Session, **changes: object) -> PersonId:
    signal = session.signals.get(mia(session, **changes))
    assert signal is not None
    assert signal.person_id is not None
    return signal.person_id


def hold_of(session: Session, person_id: PersonId) -> tuple[str, str]:
    clock = session.store.retention.get("persoon", person_id)
    return person_rights.hold(session, person_id), "" if clock is None else clock.hold


def test_of_two_who_are_one_whoever_was_restricted_restricts_both_and_undo_gives_it_back(
    field: Session,
) -> None:
    kept, other = person(field), person(field, codename="Mieke")
    person_rights.restrict(field, other, "bezwaar")
    merge_id, _ = merging.merge(field, kept, other)
    assert hold_of(field, kept) == ("bezwaar", "bezwaar")
    with pytest.raises(InvalidInput, match="restricted"):
        retain.let_go(field, kept)

    merging.undo_merge(field, merge_id)
    assert hold_of(field, kept) == ("", "")
    assert hold_of(field, other) == ("bezwaar", "bezwaar")


def test_who_is_restricted_is_handed_over_to_nobody(field: Session) -> None:
    """The screen refuses it; the guard at the seal does so too when the screen was quicker."""
    kept = person(field)
    shown = people.preview(
        field, replace(people.new_move(field, kept), to=people.colleagues(field)[0], agreed=True)
    )
    person_rights.restrict(field, kept, "bezwaar")
    with pytest.raises(GuardRefused) as refused:
        people.move(field, shown)
    assert "restricted" in refused.value.reasons
