"""Noting: a draft survives everything, becomes one signal, and takes its person and visit along."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fieldapp.domain.ids import DraftId, PlaceId, SignalId, VisitId
from fieldapp.domain.people import SafeContact
from fieldapp.domain.places import MeetingPlace, Visit
from fieldapp.domain.signals import TEXT_LIMIT
from fieldapp.errors import InvalidInput
from fieldapp.workflow import people, presence, record
from fieldapp.workflow.changes import Change
from fieldapp.workflow.record import SignalForm
from fieldapp.workflow.session import Session
from tests.workflow.steps.invented import KRING, Clock, mia


def a_form(session: Session, **changes: object) -> SignalForm:
    form = replace(record.new_form(session), place_id=KRING, kind="zorg")
    return replace(form, **changes)  # type: ignore[arg-type]


def test_a_new_form_is_now_by_me_and_lacks_place_and_kind(alone: Session, clock: Clock) -> None:
    form = record.new_form(alone)

    assert (form.noted_at, form.author) == (clock(), "Samira B.")
    assert form.missing() == ("place_id", "kind")


def test_a_new_form_stands_at_the_place_where_i_was_today(alone: Session, clock: Clock) -> None:
    visit = Visit(VisitId("a" * 32), KRING, clock(), "aanwezigheid", "5-9")
    presence.save_visit(alone, visit)

    today = record.new_form(alone)
    clock.forward(days=1)
    tomorrow = record.new_form(alone)

    assert (today.place_id, today.visit_people) == (KRING, "5-9")
    assert (tomorrow.place_id, tomorrow.visit_people) == (None, "")


def test_four_fields_are_enough(alone: Session) -> None:
    signal_id, changed = record.save(alone, a_form(alone))

    signal = alone.signals.get(signal_id)
    assert signal is not None
    assert (signal.person_id, signal.visit_id) == (None, None)
    assert changed & Change.SIGNALS


@pytest.mark.parametrize("field", ["place_id", "kind", "author"])
def test_each_of_them_is_required_by_name(alone: Session, field: str) -> None:
    empty = None if field == "place_id" else "  " if field == "author" else ""

    with pytest.raises(InvalidInput) as refused:
        record.save(alone, a_form(alone, **{field: empty}))

    assert (refused.value.field, refused.value.reason) == (field, "missing")


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"kind": "x"}, "kind"),
        ({"about": "buurvrouw"}, "about"),
        ({"urgency": "gevaar"}, "urgency"),
        ({"domains": ("wonen", "x")}, "domains"),
        ({"non_take_up": ("x",)}, "non_take_up"),
        ({"wish": "x"}, "wish"),
        ({"age_class": "oud"}, "age_class"),
        ({"visit_people": "7"}, "visit_people"),
        ({"safe_contact": SafeContact(("duif",))}, "safe_contact"),
        ({"safe_contact": SafeContact((), ("x",))}, "safe_contact"),
    ],
)
def test_codes_come_from_their_lists(alone: Session, changes: dict[str, object], field: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        record.save(alone, a_form(alone, **changes))

    assert (refused.value.field, refused.value.reason) == (field, "unknown_code")


def test_a_place_that_is_not_there_is_refused(alone: Session) -> None:
    with pytest.raises(InvalidInput, match="place_id: missing"):
        record.save(alone, a_form(alone, place_id=PlaceId("9" * 32)))


def test_saving_twice_makes_one_signal(alone: Session) -> None:
    form = a_form(alone, codename="Mia", visit_people="5-9")

    first, _ = record.save(alone, form)
    second, _ = record.save(alone, form)

    assert first == second
    assert record.page(alone).total == 1
    assert len(alone.people.all()) == 1
    assert len(presence.visits(alone)) == 1


def test_a_draft_becomes_the_signal_and_is_gone(alone: Session) -> None:
    form = a_form(alone, own_words="Ik zei het al.")
    record.autosave(alone, form)

    record.save(alone, record.open_draft(alone, form.draft_id))

    assert record.drafts(alone) == []
    assert record.page(alone, "zei").total == 1


def test_a_draft_brings_everything_back(alone: Session, clock: Clock) -> None:
    form = a_form(
        alone,
        own_words="Ik \u200bzei: \u202eשלום 👩\u200d👧",
        observation="moe",
        domains=("wonen", "taal"),
        strengths=("netwerk", "Buurvrouw helpt"),
        codename="Mia",
        safe_contact=SafeContact(("via_place",), ("letter",), "dinsdag"),
        wish="dienst",
        visit_people="1-4",
    )
    saved_at = record.autosave(alone, form)

    assert saved_at == clock()
    assert record.open_draft(alone, form.draft_id) == form
    assert [row.title for row in record.drafts(alone)] == ["Mia"]


def test_a_draft_without_a_name_is_called_by_its_place(alone: Session) -> None:
    record.autosave(alone, a_form(alone))

    assert [row.title for row in record.drafts(alone)] == ["De Kring"]


def test_a_draft_can_be_thrown_away(alone: Session) -> None:
    form = a_form(alone)
    record.autosave(alone, form)
    record.discard_draft(alone, form.draft_id)

    assert record.drafts(alone) == []
    with pytest.raises(InvalidInput, match="draft_id: missing"):
        record.open_draft(alone, form.draft_id)


def test_a_draft_of_another_program_version_still_opens(alone: Session) -> None:
    form = a_form(alone, codename="Mia")
    record.autosave(alone, form)
    draft = alone.drafts.get(form.draft_id)
    assert draft is not None
    body = {**{k: v for k, v in draft.body.items() if k not in ("wish", "safe_contact")}, "colour": "red"}
    with alone.database.transaction():
        alone.drafts.save(replace(draft, body=body, version=2))

    assert record.open_draft(alone, form.draft_id) == form


@given(
    own_words=st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=400),
    codename=st.text(st.characters(exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"]), max_size=40),
)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_words_come_back_as_they_were(alone: Session, own_words: str, codename: str) -> None:
    signal_id, _ = record.save(alone, a_form(alone, own_words=own_words, codename=codename))
    form = record.edit_form(alone, signal_id)

    assert (form.own_words, form.codename) == (own_words, codename)


def test_two_hundred_kilobytes_of_emoji_are_kept(alone: Session) -> None:
    words = "👩\u200d👧 " * 15_000
    signal_id, _ = record.save(alone, a_form(alone, own_words=words))

    assert record.edit_form(alone, signal_id).own_words == words


def test_more_than_the_limit_is_refused_by_name_and_the_draft_stays(alone: Session) -> None:
    form = a_form(alone, own_words="a" * (TEXT_LIMIT + 1))
    record.autosave(alone, form)

    with pytest.raises(InvalidInput) as refused:
        record.save(alone, form)

    assert (refused.value.field, refused.value.reason) == ("own_words", "too_long")
    assert record.open_draft(alone, form.draft_id).own_words == form.own_words


def test_control_characters_and_half_characters_do_not_break_saving(alone: Session) -> None:
    signal_id, _ = record.save(alone, a_form(alone, own_words="a\x00b\ud800c\n"))

    assert record.edit_form(alone, signal_id).own_words == "abc\n"


def test_editing_changes_signal_person_and_visit(alone: Session) -> None:
    signal_id = mia(alone, visit_people="1-4")
    form = record.edit_form(alone, signal_id)
    record.save(alone, replace(form, codename="Mia C.", visit_people="5-9", domains=("wonen",)))

    again = record.edit_form(alone, signal_id)
    assert (again.codename, again.visit_people, again.domains) == ("Mia C.", "5-9", ("wonen",))
    assert (record.page(alone).total, len(alone.people.all()), len(presence.visits(alone))) == (1, 1, 1)


def test_an_edit_that_was_interrupted_comes_back(alone: Session) -> None:
    """A lock while editing: the next time the form has what was typed, and the list what was saved."""
    signal_id = mia(alone)
    form = replace(record.edit_form(alone, signal_id), own_words="Nieuw")
    record.autosave(alone, form)

    assert record.edit_form(alone, signal_id) == form
    assert alone.signals.get(signal_id) != form


def test_a_known_person_is_not_entered_twice(alone: Session) -> None:
    mia(alone)
    known = people.alike_by_name(alone, "mía")
    assert [person.codename for person in known] == ["Mia"]
    mia(alone, person_id=known[0].id, own_words="Nog eens.")

    assert len(alone.people.all()) == 1
    assert [person.codename for person in people.alike_by_name(alone, "mi")] == ["Mia"]
    assert people.alike_by_name(alone, " ") == []


def test_the_list_is_paged_and_searched(alone: Session) -> None:
    for number in range(7):
        mia(alone, codename=f"Naam{number}", own_words="huur" if number % 2 else "rekening")

    first = record.page(alone, limit=4)
    second = record.page(alone, after=first.next, limit=4)
    found = record.page(alone, "huur")

    assert (first.total, len(first.rows), len(second.rows), second.next) == (7, 4, 3, None)
    assert {row.id for row in first.rows} & {row.id for row in second.rows} == set()
    assert (found.total, {row.excerpt for row in found.rows}) == (3, {"huur"})


def test_a_deleted_signal_can_be_brought_back(alone: Session) -> None:
    signal_id = mia(alone)
    record.delete(alone, signal_id)
    assert record.page(alone).total == 0

    record.undo_delete(alone, signal_id)
    assert [row.codename for row in record.page(alone).rows] == ["Mia"]


def test_a_signal_that_is_not_there_is_named(alone: Session) -> None:
    with pytest.raises(InvalidInput, match="signal_id: missing"):
        record.edit_form(alone, SignalId("9" * 32))


@pytest.mark.parametrize(("changes", "field"), [({"name": " "}, "name"), ({"kind": "kasteel"}, "kind")])
def test_places_are_checked(alone: Session, changes: dict[str, str], field: str) -> None:
    place = MeetingPlace(PlaceId("3" * 32), "Station", "station")
    with pytest.raises(InvalidInput) as refused:
        presence.save_place(alone, replace(place, **changes))

    assert refused.value.field == field
    assert [p.name for p in presence.places(alone)] == ["De Kring", "Het Nachtschip"]


@pytest.mark.parametrize(
    ("changes", "field"),
    [({"kind": "x"}, "kind"), ({"people": "7"}, "people"), ({"place_id": PlaceId("9" * 32)}, "place_id")],
)
def test_visits_are_checked(alone: Session, clock: Clock, changes: dict[str, object], field: str) -> None:
    visit = Visit(VisitId("a" * 32), KRING, clock(), "huisbezoek", "1-4")
    with pytest.raises(InvalidInput) as refused:
        presence.save_visit(alone, replace(visit, **changes))  # type: ignore[arg-type]

    assert refused.value.field == field


def test_a_visit_counts_its_signals_also_when_there_are_none(alone: Session, clock: Clock) -> None:
    presence.save_visit(alone, Visit(VisitId("a" * 32), KRING, clock(), "aanwezigheid", "10-19"))
    before = presence.visits(alone)
    mia(alone)

    assert [(row.place_name, row.signals) for row in before] == [("De Kring", 0)]
    assert [row.signals for row in presence.visits(alone)] == [1]


def test_a_draft_id_of_another_form_is_not_opened(alone: Session) -> None:
    with pytest.raises(InvalidInput):
        record.open_draft(alone, DraftId("9" * 32))
