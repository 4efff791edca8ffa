"""Signals and their index: every save can be found, nothing that was put away is."""

import unicodedata
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldapp.domain.finding import words_of
from fieldapp.domain.places import MeetingPlace
from fieldapp.domain.signals import Signal
from fieldapp.store.signals import Stretch
from fieldapp.store.store import Store
from tests.store import strategies
from tests.store.values import NOW, a_person, a_place, a_signal, new_id

unhurried = settings(deadline=None, max_examples=60)


def keep(store: Store, *signals: Signal, place: MeetingPlace) -> None:
    with store.database.transaction():
        store.visits.save_place(place)
        for signal in signals:
            store.signals.save(signal)


def found(store: Store, query: str) -> list[str]:
    return [line.id for line in store.signals.page(query)]


@unhurried
@given(strategies.signals)
def test_a_signal_comes_back_as_it_was(shared_store: Store, signal: Signal) -> None:
    keep(shared_store, signal, place=a_place(id=signal.place_id))

    assert shared_store.signals.get(signal.id) == signal


@unhurried
@given(strategies.signals, strategies.signals)
def test_a_changed_signal_comes_back_as_changed(shared_store: Store, first: Signal, second: Signal) -> None:
    changed = replace(second, id=first.id, place_id=first.place_id)
    keep(shared_store, first, changed, place=a_place(id=first.place_id))

    assert shared_store.signals.get(first.id) == changed


def test_very_long_and_strange_text_is_kept_and_found(store: Store) -> None:
    text = "\u202eomgekeerd \u200b 👩\u200d👩\u200d👧 مرحبا " + "Zoë huur " * 22_000
    place = a_place()
    signal = a_signal(place, own_words=text)
    keep(store, signal, place=place)

    assert store.signals.get(signal.id) == signal
    assert found(store, "مرحبا zoe") == [signal.id]
    assert len(store.signals.page()[0].excerpt) == 160


class TestSearch:
    @pytest.mark.parametrize(
        "query",
        [
            "héél",
            "heel",
            "HEEL moe",
            "zoë",
            "zoe\u0308",
            "kring",
            "be",
            "huur",
            "hu be kr",
            "naïef",
            "(huur)",
            "“moe”",
        ],
    )
    def test_by_words_observation_codename_and_place_without_accents(self, store: Store, query: str) -> None:
        place, person = a_place("De Kring"), a_person("Bea")
        signal = a_signal(
            place,
            person_id=person.id,
            own_words="Héél moe van Zoë, naief",
            observation="de huur, achterstand",
        )
        with store.database.transaction():
            store.people.save(person)
        keep(store, signal, place=place)

        assert found(store, query) == [signal.id]
        assert store.signals.count(query) == 1

    @pytest.mark.parametrize("query", ["uur", "moe slapen", "!!!", '"', "*", "NEAR(moe)", "own_words:"])
    def test_what_is_not_there_is_not_found_and_nothing_breaks(self, store: Store, query: str) -> None:
        place = a_place()
        keep(store, a_signal(place, own_words="moe van de huur"), place=place)

        assert found(store, query) == []
        assert store.signals.count(query) == 0

    def test_no_query_is_the_whole_list(self, store: Store) -> None:
        place = a_place()
        keep(store, a_signal(place), a_signal(place), place=place)

        assert len(found(store, "  ")) == 2
        assert store.signals.count() == 2

    def test_every_character_can_be_searched_for(self, shared_store: Store) -> None:
        """The index cuts words by tables older than ours: no query may fall between the two."""
        points = (*range(0x80, 0x3400), *range(0xA000, 0xAC00), *range(0xF900, 0x12000))
        letters = [chr(point) for point in points if unicodedata.category(chr(point))[0] in "LN"]

        for start in range(0, len(letters), 400):
            shared_store.signals.count("".join(f"a{c}b " for c in letters[start : start + 400]))

    @unhurried
    @given(st.text(max_size=40))
    def test_any_query_is_answered(self, shared_store: Store, query: str) -> None:
        assert shared_store.signals.count(query) >= len(shared_store.signals.page(query, limit=5)) > -1

    @unhurried
    @given(
        st.text(st.characters(categories=["Ll", "Lu", "Nd"], max_codepoint=0x24F), min_size=2, max_size=12)
    )
    def test_every_latin_word_is_found_by_its_beginning(self, shared_store: Store, word: str) -> None:
        place = a_place()
        signal = a_signal(place, own_words=f"voor {word} na")
        keep(shared_store, signal, place=place)

        assert signal.id in found(shared_store, word)
        assert signal.id in [line.id for line in shared_store.signals.page(word[:2], limit=10_000)]

    def test_a_reworded_signal_is_found_by_its_new_words_only(self, store: Store) -> None:
        place = a_place()
        signal = a_signal(place, own_words="kanarie")
        keep(store, signal, replace(signal, own_words="mus"), place=place)

        assert found(store, "kanarie") == []
        assert found(store, "mus") == [signal.id]

    def test_a_new_codename_is_shown_at_once_and_found_after_a_quiet_moment(self, store: Store) -> None:
        place, person = a_place(), a_person("Bea")
        signals = [a_signal(place, person_id=person.id) for _ in range(10)]
        with store.database.transaction():
            store.people.save(person)
        keep(store, *signals, place=place)

        with store.database.transaction():
            store.people.save(replace(person, codename="Zora"))
        assert {line.codename for line in store.signals.page()} == {"Zora"}
        steps = 0
        while store.idle():
            steps += 1

        assert steps >= 10
        assert store.signals.count("bea") == 0
        assert store.signals.count("zora") == 10

    def test_a_new_name_of_a_place_is_found_at_once(self, store: Store) -> None:
        place = a_place("De Kring")
        keep(store, a_signal(place), a_signal(place), place=place)
        with store.database.transaction():
            store.visits.save_place(replace(place, name="Het Anker"))

        assert store.signals.count("kring") == 0
        assert store.signals.count("anker huur") == 2
        assert store.signals.page()[0].place == "Het Anker"

    def test_a_signal_moved_to_another_place_is_found_there(self, store: Store) -> None:
        kring, anker = a_place("De Kring"), a_place("Het Anker")
        signal = a_signal(kring)
        keep(store, signal, place=kring)
        keep(store, replace(signal, place_id=anker.id), place=anker)

        assert store.signals.count("kring") == 0
        assert found(store, "anker") == [signal.id]

    def test_no_query_reaches_the_private_word_of_a_place(self, store: Store) -> None:
        place = a_place("De Kring")
        keep(store, a_signal(place, own_words=""), place=place)

        assert store.signals.count(place.id) == 0
        assert store.signals.count(f"\ue000{place.id}") == 0


class TestPages:
    def test_newest_first_each_once_whatever_the_size_of_the_page(self, store: Store) -> None:
        place = a_place()
        signals = [a_signal(place, noted_at=NOW + timedelta(minutes=n % 7)) for n in range(50)]
        keep(store, *signals, place=place)

        lines: list[Any] = []
        while page := store.signals.page(after=lines[-1].cursor if lines else None, limit=7):
            lines += page

        assert len(lines) == 50
        assert {line.id for line in lines} == {signal.id for signal in signals}
        assert [line.noted_at for line in lines] == sorted((s.noted_at for s in signals), reverse=True)

    def test_a_search_pages_too(self, store: Store) -> None:
        place = a_place()
        signals = [a_signal(place, own_words="huur") for _ in range(30)]
        keep(store, *signals, a_signal(place, own_words="iets anders"), place=place)

        lines: list[Any] = []
        while page := store.signals.page("huur", after=lines[-1].cursor if lines else None, limit=8):
            lines += page

        assert [line.id for line in lines] == [signal.id for signal in reversed(signals)]

    def test_a_signal_added_meanwhile_does_not_repeat_or_skip_a_line(self, store: Store) -> None:
        place = a_place()
        keep(store, *[a_signal(place) for _ in range(10)], place=place)
        first = store.signals.page(limit=5)
        keep(store, a_signal(place, noted_at=NOW + timedelta(hours=1)), place=place)

        second = store.signals.page(after=first[-1].cursor, limit=50)

        assert len({line.id for line in first + second}) == 10

    def test_a_line_has_what_the_list_shows(self, store: Store) -> None:
        place, person = a_place("De Kring"), a_person("Bea")
        signal = a_signal(place, person_id=person.id, urgency="acuut")
        with store.database.transaction():
            store.people.save(person)
        keep(store, signal, place=place)

        (line,) = store.signals.page()

        assert (line.id, line.person_id, line.codename, line.place) == (
            signal.id,
            person.id,
            "Bea",
            "De Kring",
        )
        assert (line.kind, line.domains, line.wish) == (signal.kind, signal.domains, signal.wish)
        assert (line.noted_at, line.urgency, line.excerpt) == (NOW, "acuut", signal.own_words)


class TestStretches:
    def test_any_stretch_is_the_same_part_of_the_whole_list(self, store: Store) -> None:
        ids = _many(store, 23)
        whole = [line.id for line in store.signals.page(limit=100)]
        assert sorted(whole) == sorted(ids)

        for start in range(25):
            for limit in (1, 5, 30):
                lines = store.signals.stretch(Stretch(start, limit, len(ids)))
                assert [line.id for line in lines] == whole[start : start + limit]

    def test_a_stretch_beside_a_known_line_is_the_same(self, store: Store) -> None:
        ids = _many(store, 23)
        whole = [line.id for line in store.signals.page(limit=100)]

        for start in range(5, 18, 4):
            below = store.signals.stretch(Stretch(start, 5, len(ids), whole[start - 1]))
            above = store.signals.stretch(Stretch(start, 5, len(ids), whole[start + 5], after=False))
            assert [line.id for line in below] == whole[start : start + 5]
            assert [line.id for line in above] == whole[start : start + 5]

    def test_a_stretch_of_what_a_query_finds(self, store: Store) -> None:
        _many(store, 7)
        found = [line.id for line in store.signals.page("huur", limit=100)]

        assert [line.id for line in store.signals.stretch(Stretch(2, 3, 7), "huur")] == found[2:5]
        assert store.signals.stretch(Stretch(0, 3, 7), "?!") == []

    def test_the_place_of_a_signal_is_where_the_list_has_it(self, store: Store) -> None:
        _many(store, 9)
        whole = [line.id for line in store.signals.page(limit=100)]

        assert [store.signals.place_of(signal_id) for signal_id in whole] == list(range(9))
        with store.database.transaction():
            store.signals.put_away(whole[3], NOW)
        assert store.signals.place_of(whole[3]) is None
        assert store.signals.place_of(whole[4]) == 3


def _many(store: Store, count: int) -> list[Any]:
    """Signals of which some have the same moment."""
    place = a_place()
    with store.database.transaction():
        store.visits.save_place(place)
        signals = [a_signal(place, noted_at=NOW - timedelta(minutes=at // 3)) for at in range(count)]
        for signal in signals:
            store.signals.save(signal)
    return [signal.id for signal in signals]


class TestPuttingAway:
    def test_put_away_it_is_in_no_list_and_no_search_until_brought_back(self, store: Store) -> None:
        place, person = a_place(), a_person()
        signal = a_signal(place, person_id=person.id)
        with store.database.transaction():
            store.people.save(person)
        keep(store, signal, place=place)

        with store.database.transaction():
            assert store.signals.put_away(signal.id, NOW)
            assert not store.signals.put_away(signal.id, NOW + timedelta(days=1))
        assert store.signals.page() == store.signals.page("huur") == store.signals.of_person(person.id) == []
        assert store.signals.count() == store.signals.count("huur") == store.signals.count_since(NOW) == 0
        assert store.signals.get(signal.id) == replace(signal, deleted_at=NOW)

        with store.database.transaction():
            assert store.signals.bring_back(signal.id)
            assert not store.signals.bring_back(signal.id)
        assert found(store, "huur") == [signal.id]
        assert store.signals.get(signal.id) == signal

    def test_only_what_was_put_away_long_ago_is_removed(self, store: Store) -> None:
        place = a_place()
        here, fresh, old = (a_signal(place) for _ in range(3))
        keep(store, here, fresh, old, place=place)
        with store.database.transaction():
            store.signals.put_away(old.id, NOW - timedelta(days=31))
            store.signals.put_away(fresh.id, NOW)

        with store.database.transaction():
            removed = store.signals.remove_put_away(NOW - timedelta(days=30))

        assert removed == 1
        assert store.signals.get(old.id) is None
        assert store.signals.get(fresh.id) is not None
        assert store.signals.get(here.id) is not None

    def test_a_signal_that_never_was_cannot_be_put_away(self, store: Store) -> None:
        missing: Any = new_id()

        with store.database.transaction():
            assert not store.signals.put_away(missing, NOW)


def test_figures_of_the_month(store: Store) -> None:
    place = a_place()
    keep(
        store,
        a_signal(place, wish="dienst"),
        a_signal(place, wish="babbel"),
        a_signal(place, wish="dienst"),
        a_signal(place, wish="dienst", noted_at=NOW - timedelta(days=40)),
        place=place,
    )

    assert store.signals.count_since(NOW - timedelta(days=1)) == 3
    assert store.signals.count_wish_since(NOW - timedelta(days=1)) == {"dienst": 2, "babbel": 1}


def test_a_query_is_cut_into_words_as_the_index_cuts() -> None:
    assert words_of("de 'huur' OR* \ue000abc zoe\u0308") == ["de", "huur", "OR", "abc", "zoë"]
    assert words_of(" ?! ") == []


def test_a_quiet_moment_tidies_the_index_and_folds_the_journal(store: Store) -> None:
    place = a_place()
    keep(store, place=place)
    for number in range(60):
        keep(store, a_signal(place, own_words=f"woord{number}"), place=place)
    pieces = "SELECT count(DISTINCT segid) FROM signal_index_idx"
    assert store.database.value(pieces) >= 50
    before = store.database.path.stat().st_size

    while store.idle():
        pass

    assert store.database.value(pieces) < 10
    assert store.database.path.stat().st_size > before
    assert store.signals.count("woord5") == 11
