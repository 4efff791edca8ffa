"""Information, practical help, papers, pressing on, a worry about another: noted, undone, in the agenda."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from fieldapp.domain.agenda import DONE, OPEN, TASK
from fieldapp.domain.ids import PersonId
from fieldapp.domain.journal import ASSERTIVE, PAPER, PRACTICAL, WORRY
from fieldapp.errors import InvalidInput
from fieldapp.workflow import agenda, journal, local_help, merging, sheets
from fieldapp.workflow.session import Session
from tests.workflow.steps.invented import Clock, mia

FRIDAY = date(2026, 11, 27)


@pytest.fixture
def person(field: Session) -> PersonId:
    mia(field)
    return field.people.by_codename("Mia")[0].id


def in_agenda(session: Session) -> list[tuple[date, str, str, bool]]:
    found = agenda.items(session, date(2026, 11, 1), date(2027, 3, 1))
    return [(item.day, item.kind, item.title, item.done) for item in found if item.request_id is None]


def test_one_tap_notes_practical_help_and_one_takes_it_back(field: Session, person: PersonId) -> None:
    entry_id, _ = journal.helped(field, person, "voedselpakket")
    noted = journal.of_person(field, person).entries
    assert [(entry.kind, entry.codes) for entry in noted] == [(PRACTICAL, ("voedselpakket",))]

    journal.remove(field, entry_id)

    assert journal.of_person(field, person).entries == ()


def test_information_keeps_topic_language_and_form_beside_the_sheets(
    field: Session, person: PersonId
) -> None:
    journal.informed(field, person, ("energie_water",), "samen_gelezen", "fr", "sociaal tarief")

    noted = journal.of_person(field, person)

    (entry,) = noted.entries
    assert (entry.codes, entry.way, entry.language) == (("energie_water",), "samen_gelezen", "fr")
    assert noted.sheets == sheets.given(field, person)


@pytest.mark.parametrize(
    ("call", "field_name"),
    [
        (lambda s, p: journal.helped(s, p, "een_auto"), "codes"),
        (lambda s, p: journal.informed(s, p, (), "mondeling", ""), "codes"),
        (lambda s, p: journal.informed(s, p, ("wonen",), "gefluisterd", ""), "way"),
        (lambda s, p: journal.plan_paper(s, p, "  "), "text"),
        (lambda s, p: journal.press_on(s, p, " \n", FRIDAY), "why"),
        (lambda s, p: journal.press_on(s, p, "reden", date(2026, 11, 24)), "again"),
        (lambda s, p: journal.worried(s, ()), "codes"),
        (lambda s, p: journal.helped(s, PersonId("f" * 32), "vervoer"), "person_id"),
    ],
)
def test_what_cannot_be_noted_is_refused_and_leaves_nothing(
    field: Session, person: PersonId, call: Any, field_name: str
) -> None:
    with pytest.raises(InvalidInput) as refused:
        call(field, person)

    assert refused.value.field == field_name
    assert journal.of_person(field, person).entries == ()
    assert in_agenda(field) == []


def test_a_form_to_fill_in_is_a_task_in_the_agenda_and_done_in_both(field: Session, person: PersonId) -> None:
    entry_id, _ = journal.plan_paper(field, person, "Huurpremie", "met Lien van het OCMW", FRIDAY)
    journal.plan_paper(field, person, "Belastingbrief")
    assert in_agenda(field) == [(FRIDAY, TASK, "Huurpremie", False)]

    journal.paper_done(field, entry_id)
    assert in_agenda(field) == [(FRIDAY, TASK, "Huurpremie", True)]
    assert [paper.text for paper in journal.of_person(field, person).papers] == [
        "Belastingbrief",
        "Huurpremie",
    ]

    journal.paper_open(field, entry_id)
    assert in_agenda(field) == [(FRIDAY, TASK, "Huurpremie", False)]


def test_a_form_that_is_ticked_off_or_moved_in_the_agenda_follows(field: Session, person: PersonId) -> None:
    entry_id, _ = journal.plan_paper(field, person, "Huurpremie", "", FRIDAY)
    (planned,) = field.store.agenda.of_source(entry_id)

    agenda.move(field, planned.id, FRIDAY + timedelta(days=3), None)
    agenda.done(field, planned.id)

    (paper,) = journal.of_person(field, person).papers
    assert paper.done_at is not None
    assert paper.due == FRIDAY + timedelta(days=3)
    agenda.reopen(field, planned.id)
    assert journal.of_person(field, person).papers[0].done_at is None


def test_taking_a_form_back_takes_its_task_out_of_the_agenda(field: Session, person: PersonId) -> None:
    entry_id, _ = journal.plan_paper(field, person, "Huurpremie", "", FRIDAY)

    journal.remove(field, entry_id)

    assert in_agenda(field) == []


def test_pressing_on_has_a_reason_that_comes_back_and_is_seen_by_the_supervisor(
    field: Session, clock: Clock, person: PersonId
) -> None:
    entry_id, _ = journal.press_on(field, person, "Eet al drie dagen niet, doet niet open.", FRIDAY)
    (line,) = journal.pressing(field)
    assert (line.codename, line.late, line.entry.shown_at) == ("Mia", False, None)
    assert [(day, kind) for day, kind, _, _ in in_agenda(field)] == [(FRIDAY, "herinnering")]

    clock.forward(days=3)
    assert journal.pressing(field)[0].late
    journal.shown(field, [entry_id])
    assert journal.pressing(field)[0].entry.shown_at == field.now()
    journal.not_shown(field, [entry_id])
    assert journal.pressing(field)[0].entry.shown_at is None


def test_a_new_reason_takes_the_place_of_the_old_and_must_be_shown_again(
    field: Session, person: PersonId
) -> None:
    first, _ = journal.press_on(field, person, "Doet niet open.", FRIDAY)
    journal.shown(field, [first])
    second, _ = journal.press_on(field, person, "Heeft nu ook geen verwarming.", FRIDAY + timedelta(days=7))

    (line,) = journal.pressing(field)
    assert (line.entry.id, line.entry.shown_at) == (second, None)
    assert [item.state for item in field.store.agenda.of_source(first)] == [DONE]

    journal.press_no_more(field, second)
    assert journal.pressing(field) == ()
    journal.press_again(field, second)
    assert [line.entry.id for line in journal.pressing(field)] == [second]
    assert [item.state for item in field.store.agenda.of_source(second)] == [OPEN]


def test_a_worry_about_somebody_else_keeps_only_what_one_did(field: Session) -> None:
    people = field.people.count()
    journal.worried(field, ("raad_gegeven", "kaart_meegegeven"))

    (entry,) = field.store.journal.open(WORRY)
    assert entry.person_id is None
    assert (entry.codes, entry.text) == (("raad_gegeven", "kaart_meegegeven"), "")
    assert field.people.count() == people
    assert field.store.outbox.waiting() == 0


def test_a_merged_person_keeps_both_journals_and_the_undo_parts_them(
    field: Session, person: PersonId
) -> None:
    mia(field, codename="Mieke")
    other = field.people.by_codename("Mieke")[0].id
    journal.plan_paper(field, person, "Huurpremie", "", FRIDAY)
    journal.press_on(field, other, "Doet niet open.", FRIDAY)

    merge_id, _ = merging.merge(field, person, other)

    assert {entry.kind for entry in journal.of_person(field, person).entries} == {PAPER, ASSERTIVE}
    journal.helped(field, other, "vervoer")
    assert journal.of_person(field, person).entries[0].kind == PRACTICAL
    merging.undo_merge(field, merge_id)
    assert [entry.kind for entry in journal.of_person(field, other).entries] == [ASSERTIVE]


def test_helpers_are_found_by_what_they_do_and_leave_the_choice_when_the_day_is_past(
    field: Session, clock: Clock, person: PersonId
) -> None:
    garage = replace(
        local_help.new(), name="Garage Peeters", help=("vervoer",), until=FRIDAY, what="twee ritten"
    )
    local_help.save(field, garage)
    local_help.save(field, replace(local_help.new(), name="Kringwinkel", help=("meubelen", "kledij")))

    assert [helper.name for helper in local_help.for_help(field, "vervoer")] == ["Garage Peeters"]
    assert [helper.name for helper in local_help.every(field, "kled")] == ["Kringwinkel"]
    clock.forward(days=10)
    assert local_help.for_help(field, "vervoer") == ()
    assert [helper.name for helper in local_help.every(field)] == ["Kringwinkel", "Garage Peeters"]


def test_a_paper_for_a_helper_carries_the_agreement_and_not_the_name(
    field: Session, person: PersonId
) -> None:
    garage = replace(
        local_help.new(),
        name="Garage Peeters",
        help=("vervoer",),
        what="Twee ritten per maand.",
        reach="0470 1",
    )
    local_help.save(field, garage)

    paper = local_help.referral(field, garage.id, person)
    journal.referred(field, person, garage.id)

    said = str(paper.blocks)
    assert "Garage Peeters" in said
    assert "Twee ritten per maand." in said
    assert "Mia" not in said
    assert journal.of_person(field, person).entries[0].helper_id == garage.id


@pytest.mark.parametrize(("change", "name"), [({"name": " "}, "name"), ({"help": ("geld",)}, "help")])
def test_an_agreement_without_a_name_or_with_a_code_of_no_list_is_refused(
    field: Session, change: dict[str, Any], name: str
) -> None:
    with pytest.raises(InvalidInput) as refused:
        local_help.save(field, replace(replace(local_help.new(), name="Winkel"), **change))

    assert refused.value.field == name
