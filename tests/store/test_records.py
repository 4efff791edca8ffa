"""Places, visits, people, drafts, consents and preferences come back exactly as they were handed over."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldapp.domain.consent import Consent
from fieldapp.domain.ids import ConsentId, DraftId
from fieldapp.domain.people import Person
from fieldapp.domain.places import MeetingPlace, Visit
from fieldapp.store.drafts import Draft
from fieldapp.store.people import fold
from fieldapp.store.store import Store
from tests.store import strategies
from tests.store.values import NOW, a_consent, a_person, a_place, a_signal, a_visit, new_id

unhurried = settings(deadline=None, max_examples=60)


def a_draft(**changes: Any) -> Draft:
    draft = Draft(DraftId(new_id()), "signal", None, 1, {"own_words": "half een zi"}, NOW)
    return replace(draft, **changes)


class TestComesBackAsItWas:
    @unhurried
    @given(strategies.places)
    def test_a_place(self, shared_store: Store, place: MeetingPlace) -> None:
        with shared_store.database.transaction():
            shared_store.visits.save_place(place)

        assert shared_store.visits.place(place.id) == place

    @unhurried
    @given(strategies.visits)
    def test_a_visit(self, shared_store: Store, visit: Visit) -> None:
        with shared_store.database.transaction():
            shared_store.visits.save_place(a_place(id=visit.place_id))
            shared_store.visits.save(visit)

        assert shared_store.visits.get(visit.id) == visit

    @unhurried
    @given(strategies.people)
    def test_a_person(self, shared_store: Store, person: Person) -> None:
        with shared_store.database.transaction():
            shared_store.people.save(person)

        assert shared_store.people.get(person.id) == person
        assert person in shared_store.people.by_codename(person.codename)

    @unhurried
    @given(strategies.consents)
    def test_a_consent(self, shared_store: Store, consent: Consent) -> None:
        with shared_store.database.transaction():
            shared_store.people.save(a_person(id=consent.person_id))
            recorded = replace(consent, id=ConsentId(new_id()))
            shared_store.consents.add(recorded)

        assert shared_store.consents.get(recorded.id) == recorded

    @unhurried
    @given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists, max_leaves=5))
    def test_a_preference(self, shared_store: Store, value: Any) -> None:
        with shared_store.database.transaction():
            shared_store.preferences.set("anything", value)

        assert shared_store.preferences.get("anything") == value

    def test_what_was_never_kept_is_none(self, store: Store) -> None:
        missing: Any = new_id()

        assert store.visits.place(missing) is None
        assert store.visits.get(missing) is None
        assert store.people.get(missing) is None
        assert store.consents.get(missing) is None
        assert store.drafts.get(missing) is None
        assert store.preferences.get("missing", 7) == 7


class TestVisits:
    def test_the_latest_come_first_with_their_place_and_signals(self, store: Store) -> None:
        place = a_place("De Kring")
        early, late = a_visit(place), a_visit(place, started=NOW + timedelta(hours=1))
        away = a_signal(place, visit_id=late.id)
        with store.database.transaction():
            store.visits.save_place(place)
            store.visits.save(early)
            store.visits.save(late)
            store.signals.save(a_signal(place, visit_id=late.id))
            store.signals.save(away)
            store.signals.put_away(away.id, NOW)

        lines = store.visits.newest()

        assert [(line.visit, line.place_name, line.signals) for line in lines] == [
            (late, "De Kring", 1),
            (early, "De Kring", 0),
        ]
        assert len(store.visits.newest(limit=1)) == 1

    def test_saving_again_changes_it(self, store: Store) -> None:
        place = a_place()
        visit = a_visit(place)
        with store.database.transaction():
            store.visits.save_place(place)
            store.visits.save(visit)
            store.visits.save(replace(visit, people="20+"))

        assert [line.visit.people for line in store.visits.newest()] == ["20+"]

    def test_places_stand_by_name(self, store: Store) -> None:
        with store.database.transaction():
            for name in ("station", "De Kring", "Aan zee"):
                store.visits.save_place(a_place(name))

        assert [place.name for place in store.visits.places()] == ["Aan zee", "De Kring", "station"]


class TestPeople:
    @pytest.mark.parametrize("typed", ["zoë", "ZOE", " Zoe "])
    def test_a_codename_is_found_whatever_its_case_and_accents(self, store: Store, typed: str) -> None:
        zoe = a_person("Zoë")
        with store.database.transaction():
            store.people.save(zoe)
            store.people.save(a_person("Zoef"))

        assert store.people.by_codename(typed) == [zoe]

    def test_by_its_beginning(self, store: Store) -> None:
        with store.database.transaction():
            for name in ("Bea", "Ben", "Álvaro"):
                store.people.save(a_person(name))

        assert [person.codename for person in store.people.by_start("be")] == ["Bea", "Ben"]
        assert [person.codename for person in store.people.by_start("al")] == ["Álvaro"]
        assert [person.codename for person in store.people.all()] == ["Álvaro", "Bea", "Ben"]

    def test_folding_makes_look_alikes_equal(self) -> None:
        assert fold("  Zoë   van É ") == fold("zoe VAN e")


class TestDrafts:
    def test_it_is_replaced_while_one_types(self, store: Store) -> None:
        draft = a_draft()
        later = replace(
            draft, body={"own_words": "half een zin"}, saved_at=NOW + timedelta(seconds=2), version=2
        )
        with store.database.transaction():
            store.drafts.save(draft)
            store.drafts.save(later)

        assert store.drafts.newest("signal") == [later]

    @pytest.mark.parametrize("other", [{"kind": "visit"}, {"for_id": "a signal"}])
    def test_it_never_moves_to_another_form_or_record(self, store: Store, other: dict[str, Any]) -> None:
        draft = a_draft()
        with store.database.transaction():
            store.drafts.save(draft)

        with pytest.raises(ValueError, match="another"), store.database.transaction():
            store.drafts.save(replace(draft, **other))

        assert store.drafts.get(draft.id) == draft

    def test_the_latest_first_and_by_record(self, store: Store) -> None:
        first = a_draft(for_id="one")
        second = a_draft(for_id="two", saved_at=NOW + timedelta(minutes=1))
        other = a_draft(kind="visit")
        with store.database.transaction():
            for draft in (first, second, other):
                store.drafts.save(draft)

        assert store.drafts.newest("signal") == [second, first]
        assert store.drafts.of("signal", "one") == first
        assert store.drafts.of("signal", "three") is None
        assert store.drafts.count() == 3

    def test_discarded_it_is_gone(self, store: Store) -> None:
        draft = a_draft()
        with store.database.transaction():
            store.drafts.save(draft)
            assert store.drafts.discard(draft.id)
            assert not store.drafts.discard(draft.id)

        assert store.drafts.get(draft.id) is None


class TestConsents:
    def test_an_answer_is_recorded_once_and_never_rewritten(self, store: Store) -> None:
        person = a_person()
        consent = a_consent(person, a_signal(a_place()))
        with store.database.transaction():
            store.people.save(person)
            assert store.consents.add(consent)
            assert not store.consents.add(replace(consent, answer="nee"))

        assert store.consents.of_signal(consent.signal_id) == [consent]
        assert store.consents.of_person(person.id) == [consent]

    def test_withdrawn_stays_withdrawn_at_the_first_moment(self, store: Store) -> None:
        person = a_person()
        consent = a_consent(person, a_signal(a_place()))
        with store.database.transaction():
            store.people.save(person)
            store.consents.add(consent)
            assert store.consents.withdraw(consent.id, NOW)
            assert not store.consents.withdraw(consent.id, NOW + timedelta(days=1))

        assert store.consents.get(consent.id) == replace(consent, withdrawn_at=NOW)


def test_a_forgotten_preference_is_gone(store: Store) -> None:
    with store.database.transaction():
        store.preferences.set("scale", 2.0)
        store.preferences.forget("scale")

    assert store.preferences.get("scale") is None


def test_a_moment_without_a_zone_is_refused(store: Store) -> None:
    place = a_place()
    with store.database.transaction():
        store.visits.save_place(place)

        with pytest.raises(ValueError, match="zone"):
            store.visits.save(a_visit(place, started=NOW.replace(tzinfo=None)))
