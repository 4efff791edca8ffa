"""Words learned at quiet moments: a search finds the same with them and without, sooner."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldapp.domain.finding import Question, words_of
from fieldapp.domain.signals import Signal
from fieldapp.store.search import match
from fieldapp.store.store import Store
from fieldapp.store.vocabulary import Vocabulary
from tests.store.values import NOW, a_person, a_place, a_signal, new_store

words = st.text(st.sampled_from("abcdefßéÉøłﬁñ0٣مĳ\u0301"), min_size=1, max_size=9)


@pytest.fixture
def store(tmp_path: Path):
    made = new_store(tmp_path)
    yield made
    made.close()


def keep(store: Store, *signals: Signal) -> None:
    with store.database.transaction():
        for signal in signals:
            store.signals.save(signal)


def learned(store: Store) -> Vocabulary:
    while store.idle():
        pass
    return store.signals._vocabulary


def found(store: Store, query: str) -> list[str]:
    return [row.own_words for row in store.signals.found(Question.of(query))]


def a_place_in(store: Store):
    place = a_place()
    with store.database.transaction():
        store.visits.save_place(place)
    return place


def test_before_and_after_learning_the_same_is_found(store: Store) -> None:
    place = a_place_in(store)
    keep(store, *(a_signal(place, own_words=text) for text in ("De rekening", "Rékeningen", "Een rekje")))
    before = {query: found(store, query) for query in ("rek", "reke", "rekening", "REKENINGEN", "rekj")}

    learned(store)

    assert {query: found(store, query) for query in before} == before
    assert len(before["reke"]) == 2


def test_a_longer_word_asks_for_the_words_themselves(store: Store) -> None:
    place = a_place_in(store)
    keep(store, a_signal(place, own_words="De rekening en de rekeningen"))
    vocabulary = learned(store)

    assert match(Question.of("rekening"), (), vocabulary) == '("rekening" OR "rekeningen")'
    assert match(Question.of("rek"), (), vocabulary) == '("rek"*)'


@settings(deadline=None, max_examples=40)
@given(st.lists(words, min_size=1, max_size=6), st.integers(1, 9))
def test_whatever_the_letters_learning_changes_no_answer(texts: list[str], length: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = new_store(Path(folder) / "p")
        place = a_place_in(store)
        keep(store, *(a_signal(place, own_words=text, observation="") for text in texts))
        queries = [word[:length] for text in texts for word in words_of(text)]
        before = [found(store, query) for query in queries]
        learned(store)
        after = [found(store, query) for query in queries]
        keep(store, *(a_signal(place, own_words=text + " x", observation="") for text in texts))
        again = [found(store, query) for query in queries]
        plain = Store.over(store.database, store.clock)
        store_plain = [found(plain, query) for query in queries]
        store.close()

    assert after == before
    assert again == store_plain


def test_a_signal_that_came_after_learning_is_found_whoever_wrote_it(store: Store) -> None:
    place = a_place_in(store)
    keep(store, a_signal(place, own_words="De rekening"))
    learned(store)
    keep(store, a_signal(place, own_words="Nog een rekeningboekje"))
    assert len(found(store, "rekening")) == 2

    other = store.twin()
    keep(other, a_signal(place, own_words="Een rekeninghouder"))
    other.close()

    assert len(found(store, "rekening")) == 3


def test_a_new_codename_is_known_after_the_signals_followed(store: Store) -> None:
    place, person = a_place_in(store), a_person("Tuinman")
    with store.database.transaction():
        store.people.save(person)
    keep(store, a_signal(place, person_id=person.id))
    learned(store)
    with store.database.transaction():
        store.people.save(a_person("Bakkersvrouw", id=person.id))

    learned(store)

    assert len(found(store, "bakkersvrouw")) == 1
    assert found(store, "tuinman") == []


def test_words_of_what_was_removed_for_good_are_forgotten(store: Store) -> None:
    place = a_place_in(store)
    signal = a_signal(place, own_words="Een geheimpje")
    keep(store, signal)
    learned(store)
    assert store.search.is_known("geheimpje")
    with store.database.transaction():
        store.signals.put_away(signal.id, NOW)
        store.signals.remove_put_away(NOW.replace(year=NOW.year + 1))

    learned(store)

    assert not store.search.is_known("geheimpje")
