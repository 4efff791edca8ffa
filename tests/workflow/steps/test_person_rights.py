"""Rights of the person on one device: what is kept, telling in time, using no further, erasing."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from fieldapp.domain.ids import PersonId, RequestId
from fieldapp.errors import DisclosureRefused, GuardRefused, InvalidInput
from fieldapp.interop.printable import plain_text
from fieldapp.store.requests import OUT
from fieldapp.workflow import (
    advise,
    correcting,
    disclose,
    follow_up,
    informing,
    outside,
    people,
    person_rights,
    post,
    report,
    retain,
)
from fieldapp.workflow.handover import people as moving
from fieldapp.workflow.outside import Leaving
from fieldapp.workflow.report import ReportForm
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import local_day
from resources import load_toml
from sync.ledger import EntryKind
from tests.workflow.steps.invented import Clock, a_send_form, agreed, mia, sent

# Tables that speak of nobody, or of somebody who can no longer be known; each was looked at.
OF_NOBODY = {
    "activity", "place", "place_mark", "visit", "helper", "answer_count", "kept_figure",
    "kept_decision", "leave_alone", "retention_day", "retention_term", "structural",
    "structural_step", "structural_theme", "anchor", "ledger_checkpoint", "ledger_entry",
    "counter", "cursor", "inbox", "taken_back", "withdrawal", "document", "evidence", "invitation",
    "mailbox_seed", "organisation", "secret", "migration", "local_term", "preference",
    "search_entry", "search_index", "search_word", "signal_index", "signal_word", "service",
    "service_area", "service_edition", "service_index", "service_remark", "service_source",
    "service_word", "stop_copy", "stopped_device", "agreement",
    "count_given", "count_turn", "count_sum", "count_giver", "figures_table", "care_answer",
}  # fmt: skip


def test_every_table_was_looked_at_and_every_column_of_a_person_has_words(field: Session) -> None:
    """A new table stands in the report by itself (`person_id`), or is named here or in `store.dossier`."""
    shadows = "SELECT name FROM pragma_table_list WHERE type = 'shadow'"
    tables = {
        name
        for (name,) in field.database.rows(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
            f" AND name NOT IN ({shadows})"
        )
    }
    words, ours = load_toml("sheets/report.toml"), set(field.store.dossier.tables())

    assert tables - ours - OF_NOBODY == set()
    assert ours - set(words["table"]) - set(words["elsewhere"]) == set()
    skipped = set(words["skip"]["columns"])
    for table, said in words["table"].items():
        assert set(field.store.dossier.columns(table)) - skipped - set(said["column"]) == set(), table


def test_the_report_holds_every_text_that_the_tables_hold(field: Session) -> None:
    """Each text of each row of the person is there, or belongs to somebody else."""
    person_id = _of_request(field, sent(field))
    people.change(field, person_id, {"household": "met twee kinderen", "health_fund": "De Voorzorg"})
    made, _ = report.make(field, ReportForm(person_id, report.ALONE, safe=True))
    text = plain_text(made)

    for said in ("met twee kinderen", "De Voorzorg", "Ik doe mijn brieven niet meer open.", "Mia Claes"):
        assert said in text
    assert "Had een tas vol dichte brieven bij." in text


def test_a_report_that_leaves_has_its_lines(field: Session, tmp_path: Path) -> None:
    person_id = _of_request(field, sent(field))
    made, _ = report.make(field, ReportForm(person_id, report.ALONE, safe=True))

    what = Leaving(made.code, person_id=person_id, carried=True)
    kept, _ = outside.keep(field, tmp_path, b"%PDF-1.4", what)

    kinds = [line.kind for line in field.ledger.of_person(person_id)]
    assert kinds[-2:] == [EntryKind.RIGHTS, EntryKind.EXPORT]
    assert (tmp_path / kept.name).exists()
    assert person_rights.erasing(field, person_id).files == (kept.remove_on,)


# --- not used any further -----------------------------------------------------------------------------------


def test_nothing_is_sent_of_somebody_who_asked_for_that(field: Session) -> None:
    form = a_send_form(field)
    shown, consent = agreed(field, form)
    person_rights.restrict(field, form.person.id, "bezwaar")

    with pytest.raises(DisclosureRefused) as refused:
        disclose.preview(field, form)
    assert refused.value.missing == ("niet_verder_gebruiken",)
    closed = {choice.code: choice.why_code for choice in advise.positions(field, form)}
    assert closed[advise.AGREES] == "niet_verder_gebruiken"
    with pytest.raises(GuardRefused) as stopped:  # what was agreed before stops at the seal
        post.seal_and_queue(field, shown, consent)
    assert stopped.value.reasons == ("restricted",)


def test_a_restriction_stops_the_clock_and_the_erasing_until_it_is_lifted(
    field: Session, clock: Clock
) -> None:
    person_id = _person(field)
    person_rights.restrict(field, person_id, "juistheid_betwist")
    assert not person_rights.restrict(field, person_id, "bezwaar")  # one at a time

    with pytest.raises(InvalidInput, match="restricted"):
        person_rights.erase(field, person_id)
    assert person_rights.erasing(field, person_id).stopped == person_rights.ON_HOLD
    assert person_rights.kept(field, person_id).ground == "juistheid_betwist"
    clock.forward(days=1)
    person_rights.lift(field, person_id)

    assert person_rights.hold(field, person_id) == ""
    acts = [_facts(field, line.n)["act"] for line in field.ledger.of_person(person_id)]
    assert acts == ["restricted", "restriction_lifted"]
    person_rights.erase(field, person_id)
    assert field.people.get(person_id) is None


def test_a_ground_that_the_law_does_not_know_is_refused(field: Session) -> None:
    person_id = _person(field)

    with pytest.raises(InvalidInput, match="unknown_code"):
        person_rights.restrict(field, person_id, "zomaar")
    assert set(person_rights.grounds(field)) == set(retain.policy(field).stops)
    assert person_rights.hold(field, person_id) == ""


def test_a_colleague_gets_nobody_of_whom_nothing_may_be_used(field: Session) -> None:
    person_id = _person(field)
    person_rights.restrict(field, person_id, "bezwaar")
    team = moving.Colleague(None, "", "a" * 32)  # type: ignore[arg-type]

    with pytest.raises(DisclosureRefused):
        moving.preview(field, replace(moving.new_move(field, person_id), to=team))


# --- erasing ------------------------------------------------------------------------------------------------


def test_while_a_request_runs_one_stops_it_first(field: Session) -> None:
    request = sent(field)
    person_id = _of_request(field, request)

    found = person_rights.erasing(field, person_id)
    assert found.stopped == person_rights.OPEN_REQUEST
    assert found.to == ("OCMW Lindenhoek",)
    assert "beslissing" in found.stays
    with pytest.raises(InvalidInput, match="open_request"):
        person_rights.erase(field, person_id)


def test_what_goes_is_said_before_and_is_gone_after(field: Session) -> None:
    person_id = _person(field)
    assert dict(person_rights.erasing(field, person_id).goes)["signal"] == 1

    person_rights.erase(field, person_id)

    assert field.store.dossier.counts(person_id) == ()
    assert people.page(field).rows == ()


# --- telling ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("how", [{"about": "bezorgd_om_ander"}, {"own_source": "van_horen_zeggen"}])
def test_who_is_known_from_others_is_told_within_a_month(
    field: Session, clock: Clock, how: dict[str, str]
) -> None:
    person_id = _person(field, **how)
    assert person_rights.kept(field, person_id).informed.due is None  # a codename is nobody yet

    people.change(field, person_id, {"full_name": "Mia Claes"})
    people.change(field, person_id, {"phone": "0470 11 22 33"})

    due = person_rights.kept(field, person_id).informed.due
    assert due is not None
    assert timedelta(days=27) < due - local_day(clock()) <= timedelta(days=31)
    assert len(field.store.agenda.of_person(person_id)) == 1


def test_who_was_handed_over_by_a_colleague_is_told_too(field: Session) -> None:
    """Taking somebody over asks for it, whatever the signals say (`handover.taking`)."""
    person_id = _person(field)
    people.change(field, person_id, {"full_name": "Mia Claes"})

    with field.database.transaction():
        assert informing.remind_to_inform(field, person_id, informing.HANDED_OVER)
        assert not informing.remind_to_inform(field, person_id, informing.HANDED_OVER)  # once

    assert person_rights.kept(field, person_id).informed.due is not None


def test_the_sender_sees_what_the_service_knows_now(field: Session) -> None:
    request = sent(field)
    form = replace(correcting.new_correction(request), texts=(("vraag", "Hulp bij post"),))
    shown = correcting.preview(field, form)
    correcting.send(field, shown, shown.digest)

    assert dict(follow_up.request(field, request).knows)["vraag"] == "Hulp bij post"


def test_who_told_it_all_in_person_needs_no_reminder(field: Session) -> None:
    person_id = _person(field)
    people.change(field, person_id, {"full_name": "Mia Claes"})

    assert person_rights.kept(field, person_id).informed.due is None


def test_a_sheet_that_is_given_ends_the_reminder(field: Session, clock: Clock) -> None:
    person_id = _person(field, about="bezorgd_om_ander")
    people.change(field, person_id, {"full_name": "Mia Claes"})

    outside.printed(field, Leaving("blad1", person_id=person_id, carried=True))

    found = informing.informed(field, person_id)
    assert (found.given_on, found.due) == (local_day(clock()), None)
    assert [item.state for item in field.store.agenda.of_person(person_id)] == ["gedaan"]


def _person(session: Session, **changes: object) -> PersonId:
    signal = session.signals.get(mia(session, **changes))
    assert signal is not None
    assert signal.person_id is not None
    return signal.person_id


def _of_request(session: Session, request_id: RequestId) -> PersonId:
    person_id = follow_up.request(session, request_id).person_id
    assert person_id is not None
    assert session.requests.get(OUT, request_id) is not None
    return person_id


def _facts(session: Session, n: int) -> dict[str, str]:
    found = session.ledger.facts(n)
    assert found is not None
    return dict(json.loads(found.facts))
