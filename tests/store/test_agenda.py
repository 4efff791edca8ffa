"""Agenda, activities and marks come back as they were handed over; a visit taken back leaves its signals."""

from dataclasses import replace
from datetime import date, time, timedelta

from hypothesis import given, settings

from fieldapp.domain.agenda import CANCELLED, DONE, Planned
from fieldapp.domain.ids import AgendaId
from fieldapp.domain.places import Activity, Mark
from fieldapp.store.store import Store
from tests.store import strategies
from tests.store.values import a_person, a_place, a_signal, a_visit, new_id

unhurried = settings(deadline=None, max_examples=40)
DAY = date(2026, 11, 24)


def an_item(**changes: object) -> Planned:
    item = Planned(AgendaId(new_id()), "bezoek", DAY, time(14))
    return replace(item, **changes)  # type: ignore[arg-type]


@unhurried
@given(strategies.planned)
def test_an_entry_comes_back_as_it_was(shared_store: Store, item: Planned) -> None:
    with shared_store.database.transaction():
        shared_store.agenda.save(item)

    assert shared_store.agenda.get(item.id) == item


@unhurried
@given(strategies.activities)
def test_an_activity_comes_back_as_it_was(shared_store: Store, activity: Activity) -> None:
    with shared_store.database.transaction():
        shared_store.visits.save_place(a_place(id=activity.place_id))
        shared_store.visits.save_activity(activity)

    assert shared_store.visits.activities(activity.place_id) == [activity]


def test_entries_stand_by_day_and_hour_and_those_without_an_hour_last(store: Store) -> None:
    whole = an_item(clock=None)
    late, early, tomorrow = an_item(), an_item(clock=time(9)), an_item(day=DAY + timedelta(days=1))
    done, cancelled = an_item(state=DONE), an_item(state=CANCELLED)
    with store.database.transaction():
        for item in (whole, late, tomorrow, early, done, cancelled):
            store.agenda.save(item)

    assert store.agenda.between(DAY, DAY) == [early, late, whole]
    assert set(store.agenda.between(DAY, DAY, (DONE, CANCELLED))) == {done, cancelled}
    assert store.agenda.open_until(DAY + timedelta(days=1)) == [early, late, whole, tomorrow]


def test_what_was_planned_with_a_person_goes_with_the_person(store: Store) -> None:
    person = a_person("Lea")
    mine, other = an_item(person_id=person.id), an_item()
    with store.database.transaction():
        store.people.save(person)
        store.agenda.save(mine)
        store.agenda.save(other)
    assert store.agenda.of_person(person.id) == [mine]

    with store.database.transaction():
        store.database.execute("DELETE FROM person WHERE id = ?", (person.id,))

    assert store.agenda.get(mine.id) is None
    assert store.agenda.get(other.id) == other


def test_a_visit_taken_back_leaves_its_signals_and_what_it_ticked(store: Store) -> None:
    place = a_place()
    visit, kept = a_visit(place), a_visit(place)
    signal = a_signal(place, visit_id=visit.id)
    item = an_item(place_id=place.id, state=DONE, visit_id=visit.id)
    with store.database.transaction():
        store.visits.save_place(place)
        store.visits.save(visit)
        store.visits.save(kept)
        store.signals.save(signal)
        store.agenda.save(item)
    assert store.agenda.of_visit(visit.id) == [item]

    with store.database.transaction():
        store.visits.delete(visit.id)

    assert [line.visit for line in store.visits.newest()] == [kept]
    left = store.signals.get(signal.id)
    assert left is not None
    assert left.visit_id is None
    assert store.agenda.get(item.id) == replace(item, visit_id=None)


def test_a_mark_is_changed_and_taken_away(store: Store) -> None:
    place = a_place()
    with store.database.transaction():
        store.visits.save_place(place)
        store.visits.set_mark(place.id, Mark("bekend", "goed", DAY))
        store.visits.set_mark(place.id, Mark("bekend", "lukt_niet", DAY))
        store.visits.set_mark(place.id, Mark("bruikbaar", "goed", DAY))
        store.visits.set_mark(place.id, Mark("bruikbaar", "", DAY))

    assert store.visits.marks(place.id) == [Mark("bekend", "lukt_niet", DAY)]


def test_what_planned_something_finds_it_again(store: Store) -> None:
    item = an_item(source="a" * 32)
    with store.database.transaction():
        store.agenda.save(item)
        store.agenda.save(an_item())

    assert store.agenda.of_source("a" * 32) == [item]
    assert store.agenda.of_source("") == []
