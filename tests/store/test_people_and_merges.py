"""People in pages, conversations, what goes with a signal, and two persons made one of and back."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fieldapp.domain.conversation import Circumstances, Conversation, Offer
from fieldapp.domain.ids import ConversationId, MergeId, PersonId
from fieldapp.domain.people import Person
from fieldapp.store.merges import SPEAK_OF_A_PERSON, Merge
from fieldapp.store.store import Store
from tests.store import strategies
from tests.store.values import NOW, a_person, a_place, a_signal, new_id

MANY = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture
def people(store: Store) -> list[Person]:
    names = ("Zoë", "", "Álvaro", "Bea", "Bea", "ben")
    found = [a_person(name, full_name=f"{name} Peeters", municipality="Gent") for name in names]
    with store.database.transaction():
        for person in found:
            store.people.save(person)
    return found


def pages(store: Store, query: str = "", limit: int = 2) -> Iterator[str]:
    after = None
    while lines := store.people.page(query, after, limit):
        yield from (line.codename for line in lines)
        after = lines[-1].cursor


def test_the_list_is_read_in_pages_by_codename_and_who_has_none_comes_last(
    store: Store, people: list[Person]
) -> None:
    for limit in (1, 2, 3, 100):
        assert list(pages(store, limit=limit)) == ["Álvaro", "Bea", "Bea", "ben", "Zoë", ""]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("zoe", ["Zoë"]),
        ("PEET be", ["Bea", "Bea", "ben"]),
        ("gent", ["Álvaro", "Bea", "Bea", "ben", "Zoë", ""]),
        ("100%", []),
        ("_", []),
    ],
)
def test_a_list_is_searched_by_every_word_in_names_and_town(
    store: Store, people: list[Person], query: str, found: list[str]
) -> None:
    assert list(pages(store, query)) == found
    assert store.people.count(query) == len(found)


@MANY
@given(
    conversation=st.builds(
        Conversation,
        id=strategies.ids,
        held_at=strategies.moments,
        strengths=strategies.code_lists,
        situation=strategies.texts,
        weighs=strategies.texts,
        sources=st.dictionaries(strategies.texts, strategies.texts, max_size=3).map(
            lambda found: tuple(sorted(found.items()))
        ),
        rungs=strategies.code_lists,
        offers=st.lists(st.builds(Offer, strategies.texts, strategies.texts), max_size=3).map(tuple),
        advice=strategies.texts,
        decision=strategies.texts,
        trusted_present=st.booleans(),
        agreed_at=st.none() | strategies.moments,
        deleted_at=st.none() | strategies.moments,
    )
)
def test_a_conversation_comes_back_as_it_was_kept(shared_store: Store, conversation: Conversation) -> None:
    with shared_store.database.transaction():
        shared_store.conversations.save(conversation)

    assert shared_store.conversations.get(conversation.id) == conversation


def test_what_was_put_away_is_removed_for_good_only_when_it_is_old(store: Store) -> None:
    person = a_person("Mia")
    talk = Conversation(ConversationId(new_id()), NOW, person_id=person.id)
    with store.database.transaction():
        store.people.save(person)
        store.conversations.save(talk)
        store.conversations.put_away(talk.id, NOW)
        assert store.conversations.remove_put_away(NOW) == 0
        assert store.conversations.remove_put_away(NOW + timedelta(days=1)) == 1

    assert store.conversations.get(talk.id) is None


def test_what_goes_with_a_signal_takes_a_row_only_when_it_is_unusual(store: Store) -> None:
    place = a_place()
    signal = a_signal(place)
    beside = Circumstances(
        "buurt", "proactief", "zelf_contact", ("bekend",), "van_horen_zeggen", agreed_at=NOW
    )
    with store.database.transaction():
        store.visits.save_place(place)
        store.signals.save(signal)
        store.circumstances.save(signal.id, beside)
    assert store.circumstances.of(signal.id) == beside

    with store.database.transaction():
        store.circumstances.save(signal.id, Circumstances())

    assert store.circumstances.of(signal.id) == Circumstances()
    assert store.database.value("SELECT count(*) FROM circumstance") == 0


def test_every_table_that_speaks_of_a_person_is_known_to_merging(store: Store) -> None:
    """A new table with a column `person_id` is named in `store.merges.SPEAK_OF_A_PERSON`."""
    assert set(store.merges.tables()) == SPEAK_OF_A_PERSON


def test_whatever_refers_to_a_person_does_so_by_the_name_that_merging_looks_for(store: Store) -> None:
    named = store.database.rows(
        'SELECT m.name, f."from" FROM sqlite_schema m, pragma_foreign_key_list(m.name) f'
        " WHERE m.type = 'table' AND f.\"table\" = 'person'"
    )

    assert {column for _, column in named} == {"person_id"}
    assert {table for table, _ in named} <= set(store.merges.tables())


def test_a_row_that_both_have_is_dropped_and_comes_back_with_the_undo(store: Store) -> None:
    """For tables of other parts: a row per person and thing, and bytes among the columns."""
    kept, gone = PersonId(new_id()), PersonId(new_id())
    with store.database.transaction():
        store.database.execute(
            "CREATE TABLE thing (person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,"
            " code TEXT NOT NULL, body BLOB, PRIMARY KEY (person_id, code)) STRICT, WITHOUT ROWID"
        )
        for id_, name in ((kept, "Mia"), (gone, "Mia D.")):
            store.people.save(replace(a_person(name), id=id_))
        for row in ((kept, "a", b"1"), (gone, "a", b"\xff"), (gone, "b", b"3")):
            store.database.execute("INSERT INTO thing VALUES (?, ?, ?)", row)
    before = store.database.rows("SELECT * FROM thing ORDER BY person_id, code")

    with store.database.transaction():
        gone_row = store.merges.person_row(gone)
        moved, dropped = store.merges.move(kept, gone)
        store.merges.remove_person(gone)
    assert store.database.rows("SELECT * FROM thing ORDER BY code") == [(kept, "a", b"1"), (kept, "b", b"3")]
    with store.database.transaction():
        store.merges.keep(Merge(MergeId(new_id()), kept, gone, NOW, {}, {}, gone_row, moved, dropped))
        found = store.merges.get(MergeId(store.database.value("SELECT id FROM merge")))
        assert found is not None
        store.merges.add_person(found[0].gone_row)
        store.merges.move_back(found[0])

    assert store.database.rows("SELECT * FROM thing ORDER BY person_id, code") == before
    assert store.people.get(gone) is not None


def test_erasing_a_person_takes_conversations_and_merges_along(store: Store) -> None:
    person = a_person("Mia")
    talk = Conversation(ConversationId(new_id()), NOW, person_id=person.id, situation="post")
    done = Merge(
        MergeId(new_id()), person.id, PersonId(new_id()), NOW, {}, {}, {"codename": "Mia D."}, {}, {}
    )
    with store.database.transaction():
        store.people.save(person)
        store.conversations.save(talk)
        store.merges.keep(done)

    with store.database.transaction():
        store.database.execute("DELETE FROM person WHERE id = ?", (person.id,))

    assert store.conversations.get(talk.id) is None
    assert store.merges.get(done.id) is None
