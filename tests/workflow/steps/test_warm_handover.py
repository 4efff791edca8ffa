"""A warm handover: its form, its steps, its moment in the agenda; of a person, or of a signal without one."""

from dataclasses import replace
from datetime import date, time

import pytest

from fieldapp.domain.ids import PersonId
from fieldapp.domain.journal import MOMENT
from fieldapp.domain.people import SafeContact
from fieldapp.errors import InvalidInput
from fieldapp.workflow import agenda, record, warm_handover
from fieldapp.workflow.session import Session
from tests.workflow.steps.invented import mia

DAY = date(2026, 11, 27)


@pytest.fixture
def person(field: Session) -> PersonId:
    mia(field)
    return field.people.by_codename("Mia")[0].id


def planned(session: Session) -> list[tuple[date, time | None, str, str, bool]]:
    found = agenda.items(session, date(2026, 11, 1), date(2027, 3, 1))
    return [(item.day, item.at, item.kind, item.title, item.done) for item in found]


def test_steps_and_moment_come_back_and_the_moment_is_a_step_and_a_task(
    field: Session, person: PersonId
) -> None:
    warm_id, _ = warm_handover.begin(field, "samen_gegaan", person_id=person, service="OCMW Lindenhoek")
    warm = replace(warm_handover.get(field, warm_id), steps=("weg", "vraag_helder"))

    warm_handover.save(field, warm_handover.with_moment(warm, DAY, time(14, 30), "Loket 2"))

    (kept,) = warm_handover.of_person(field, person)
    assert kept.steps == ("vraag_helder", "weg", MOMENT)
    assert planned(field) == [(DAY, time(14, 30), "taak", "OCMW Lindenhoek", False)]


def test_another_moment_moves_what_stands_and_no_moment_takes_it_away(
    field: Session, person: PersonId
) -> None:
    warm_id, _ = warm_handover.begin(field, "kaartje_meegegeven", person_id=person)
    for day in (DAY, date(2026, 12, 1)):
        warm = warm_handover.get(field, warm_id)
        warm_handover.save(field, warm_handover.with_moment(warm, day, None, ""))
    assert [(day, kind) for day, _, kind, _, _ in planned(field)] == [(date(2026, 12, 1), "herinnering")]

    warm = warm_handover.get(field, warm_id)
    warm_handover.save(field, warm_handover.with_moment(warm, None, None, ""))

    assert planned(field) == []
    assert MOMENT not in warm_handover.get(field, warm_id).steps


def test_done_is_done_in_the_agenda_too_and_can_be_reopened(field: Session, person: PersonId) -> None:
    warm_id, _ = warm_handover.begin(field, "samen_gebeld", person_id=person)
    warm = warm_handover.get(field, warm_id)
    warm_handover.save(field, warm_handover.with_moment(warm, DAY, None, ""))

    warm_handover.done(field, warm_id)
    assert planned(field)[0][-1]
    warm_handover.reopen(field, warm_id)
    assert not planned(field)[0][-1]
    warm_handover.remove(field, warm_id)
    assert planned(field) == []


def test_a_signal_names_the_person_also_when_it_learns_the_name_later(field: Session) -> None:
    signal_id = mia(field, codename="", age_class="onbekend", safe_contact=SafeContact())
    warm_id, _ = warm_handover.begin(field, "kaartje_meegegeven", signal_id=signal_id)
    assert warm_handover.get(field, warm_id).person_id is None

    form = replace(record.edit_form(field, signal_id), codename="Mia")
    record.save(field, form)

    person = field.people.by_codename("Mia")[0].id
    assert [warm.form for warm in warm_handover.of_person(field, person)] == ["kaartje_meegegeven"]


def test_only_the_first_four_forms_count_as_warm(field: Session) -> None:
    warm = [code for code in field.taxonomies["e22"].codes if warm_handover.is_warm(field, code)]

    assert warm == ["samen_gebeld", "samen_gegaan", "eerste_gesprek_samen", "kernactor_komt_langs"]


def test_a_form_or_step_of_no_list_and_a_handover_of_nobody_are_refused(
    field: Session, person: PersonId
) -> None:
    with pytest.raises(InvalidInput, match="form"):
        warm_handover.begin(field, "gefaxt", person_id=person)
    with pytest.raises(InvalidInput, match="person_id"):
        warm_handover.begin(field, "samen_gegaan")
    warm_id, _ = warm_handover.begin(field, "samen_gegaan", person_id=person)
    with pytest.raises(InvalidInput, match="steps"):
        warm_handover.save(field, replace(warm_handover.get(field, warm_id), steps=("gegokt",)))
