"""The journal at rest: what is kept comes back whole and goes with the person; helpers are listed by name."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fieldapp.domain.ids import JournalId, LocalHelperId, PersonId, WarmId
from fieldapp.domain.journal import JournalEntry, LocalHelper, WarmHandover
from fieldapp.domain.people import Person
from fieldapp.store.store import Store

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
MIA = PersonId("a" * 32)
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
ENTRIES = st.builds(
    JournalEntry,
    id=st.just(JournalId("1" * 32)),
    person_id=st.sampled_from((MIA, None)),
    at=st.timedeltas(timedelta(), timedelta(days=4000)).map(lambda span: NOW + span),
    kind=st.sampled_from(("informatie", "formulier")),
    codes=st.lists(TEXT, max_size=3).map(tuple),
    text=TEXT,
    decision=TEXT,
    language=TEXT,
    way=TEXT,
    beside=TEXT,
    due=st.none() | st.dates(),
    done_at=st.none() | st.just(NOW),
    shown_at=st.none() | st.just(NOW),
)


def a_person(store: Store) -> None:
    with store.database.transaction():
        store.people.save(Person(MIA, "Mia"))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(entry=ENTRIES)
def test_an_entry_comes_back_as_it_was(store: Store, entry: JournalEntry) -> None:
    a_person(store)
    with store.database.transaction():
        store.journal.save(entry)

    assert store.journal.get(entry.id) == entry


def test_an_erased_person_takes_journal_and_warm_handovers_along(store: Store) -> None:
    a_person(store)
    warm = WarmHandover(WarmId("2" * 32), MIA, NOW, "samen_gegaan", None, "OCMW", ("weg",), date(2026, 12, 1))
    warm = replace(warm, clock=time(9, 30), where="Loket 2", note="neemt de brief mee", done_at=NOW)
    with store.database.transaction():
        store.journal.save(JournalEntry(JournalId("1" * 32), MIA, NOW, "formulier", text="Huurpremie"))
        store.journal.save_warm(warm)
    assert store.journal.warm_of_person(MIA) == [warm]

    with store.database.transaction():
        store.merges.remove_person(MIA)

    assert store.journal.of_person(MIA) == []
    assert store.journal.warm(warm.id) is None


def test_helpers_are_listed_by_name_and_hold_until_their_day(store: Store) -> None:
    a_person(store)
    shop = LocalHelper(LocalHelperId("3" * 32), "Élodie's winkel", ("kledij",), "elke week", until=NOW.date())
    garage = LocalHelper(LocalHelperId("4" * 32), "garage Peeters", ("vervoer",), ended_at=NOW)
    with store.database.transaction():
        for helper in (garage, shop):
            store.journal.save_helper(helper, NOW)

    assert store.journal.helpers() == [shop, garage]
    assert shop.holds(NOW.date())
    assert not shop.holds(date(2026, 11, 25))
    assert not garage.holds(NOW.date())
