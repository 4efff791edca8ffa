"""The ledger at rest: no gap, no rewriting; facts can go and the entry stays."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from fieldapp.store.ledger import Anchor, Facts, LedgerLine, Sought
from fieldapp.store.store import Store
from tests.store.values import NOW, new_id

FACTS = Facts(b"salt" * 4, b'{"basis":"toestemming"}')


def a_line(n: int) -> LedgerLine:
    return LedgerLine(n, NOW + timedelta(minutes=n), 1, f"entry {n}".encode(), bytes([n]) * 32, b"s" * 64)


def write(store: Store, *numbers: int, facts: Facts = FACTS) -> None:
    with store.database.transaction():
        for number in numbers:
            store.ledger.append(a_line(number), facts)


def test_entries_come_back_in_order_as_they_were(store: Store) -> None:
    assert store.ledger.newest() is None

    write(store, 1, 2, 3)

    assert store.ledger.entries() == [a_line(1), a_line(2), a_line(3)]
    assert store.ledger.entries(after=1, limit=1) == [a_line(2)]
    assert store.ledger.newest() == a_line(3)
    assert store.ledger.count() == 3


@pytest.mark.parametrize("number", [1, 2, 4])
def test_there_is_no_gap_and_no_second_of_a_number(store: Store, number: int) -> None:
    write(store, 1, 2)

    with pytest.raises(ValueError, match="no gaps"):
        write(store, number)

    assert store.ledger.count() == 2


REFUSED = {
    "UPDATE ledger_entry SET entry = x'00'": "never changes",
    "DELETE FROM ledger_entry": "never removed",
    "DELETE FROM ledger_entry WHERE n = 1": "never removed",
    "INSERT OR REPLACE INTO ledger_entry VALUES (1, 'x', 1, x'00', x'00', x'00')": "added at the end",
    "INSERT INTO ledger_entry VALUES (0, 'x', 1, x'00', x'00', x'00')": "added at the end",
    "UPDATE ledger_fact SET facts = x'7b7d'": "never change",
    "UPDATE ledger_fact SET salt = x'00', person_id = NULL": "never change",
    "INSERT OR REPLACE INTO ledger_fact VALUES (3, x'00', x'00', NULL, NULL, NULL)": "come with their entry",
    "INSERT OR REPLACE INTO ledger_fact VALUES (1, x'00', x'00', NULL, NULL, NULL)": "come with their entry",
    "UPDATE anchor SET nonce = x'00'": "never changes",
    "UPDATE anchor SET hub_time = 1, signature = x'01'": "never changes",
    "DELETE FROM anchor": "never removed",
    "INSERT INTO ledger_checkpoint VALUES (3, 2)": "is an entry",
}


@pytest.mark.parametrize("statement", REFUSED)
def test_the_database_itself_refuses_whatever_is_not_an_addition(store: Store, statement: str) -> None:
    write(store, 1, 2, 3)
    anchor = Anchor(3, b"v" * 32, "00" * 8, b"n" * 32, 1, b"w" * 64)
    with store.database.transaction():
        store.ledger.add_anchor(anchor)

    with pytest.raises(Exception, match=REFUSED[statement]), store.database.transaction():
        store.database.execute(statement)

    assert store.ledger.entries() == [a_line(1), a_line(2), a_line(3)]
    assert store.ledger.facts(3) == FACTS
    assert store.ledger.anchors() == [anchor]


def test_an_anchor_given_twice_stays_the_first(store: Store) -> None:
    first = Anchor(1, b"v" * 32, "00" * 8, b"n" * 32)
    write(store, 1)
    with store.database.transaction():
        store.ledger.add_anchor(first)
        store.database.execute(
            "INSERT OR REPLACE INTO anchor (n, value, inc, nonce) VALUES (1, ?, '', x'00')", (first.value,)
        )

    assert store.ledger.anchors() == [first]


def test_only_facts_may_be_erased_and_only_a_checkpoint_lets_entries_go(store: Store) -> None:
    write(store, 1, 2, 3)
    with store.database.transaction():
        store.ledger.append(replace(a_line(4), kind=5), FACTS)
        store.ledger.add_anchor(Anchor(1, b"v" * 32, "00" * 8, b"n" * 32))
        store.ledger.check_point(4, 2)
        while store.ledger.prune(limit=1):
            pass

    assert [line.n for line in store.ledger.entries()] == [3, 4]
    assert (store.ledger.facts(2), store.ledger.anchors()) == (None, [])
    for statement in ("DELETE FROM ledger_entry WHERE n = 3", "UPDATE ledger_checkpoint SET through = 3"):
        with pytest.raises(Exception, match="never"), store.database.transaction():
            store.database.execute(statement)
    with pytest.raises(Exception, match="never removed"), store.database.transaction():
        store.database.execute("DELETE FROM ledger_checkpoint")


def test_entries_are_found_by_kind_person_and_period_and_read_page_by_page(store: Store) -> None:
    who: Any = new_id()
    write(store, *range(1, 6))
    write(store, 6, facts=replace(FACTS, person_id=who))
    with store.database.transaction():
        store.ledger.append(replace(a_line(7), kind=4), FACTS)
        store.ledger.erase_facts(7)

    def numbers(sought: Sought, below: int | None = None, limit: int = 10) -> list[int]:
        found = [line.n for line in store.ledger.page(sought, below, limit)]
        assert below is not None or limit < 10 or len(found) == store.ledger.count_of(sought)
        return found

    assert numbers(Sought()) == [7, 6, 5, 4, 3, 2, 1]
    assert numbers(Sought(), below=6, limit=2) == [5, 4]
    assert numbers(Sought(kinds=(4,))) == [7]
    assert numbers(Sought(people=(who,))) == [6]
    hours = (NOW + timedelta(minutes=3), NOW + timedelta(minutes=5))
    assert numbers(Sought(since=hours[0], before=hours[1])) == [4, 3]
    assert [line.erased for line in store.ledger.page(Sought(), None, 2)] == [True, False]
    assert store.ledger.people() == [who]


def test_facts_are_found_by_message_and_person_and_can_be_erased(store: Store) -> None:
    facts: Any = replace(FACTS, mid=new_id(), thread=new_id(), person_id=new_id())
    write(store, 1)
    write(store, 2, facts=facts)

    assert store.ledger.facts(2) == facts
    assert store.ledger.of_message(facts.mid) == a_line(2)
    assert store.ledger.of_person(facts.person_id) == [a_line(2)]
    with store.database.transaction():
        store.ledger.erase_facts(2)
    assert store.ledger.facts(2) is None
    assert store.ledger.of_person(facts.person_id) == []
    assert store.ledger.entries() == [a_line(1), a_line(2)]


def test_anchors_are_kept_with_their_nonce_and_the_hubs_word(store: Store) -> None:
    first, second = (Anchor(n, bytes([n]) * 32, "00" * 8, b"n" * 32) for n in (1, 2))
    assert store.ledger.newest_anchor() is None
    with store.database.transaction():
        store.ledger.add_anchor(first)
        store.ledger.add_anchor(second)
        store.ledger.add_anchor(second)

    assert store.ledger.newest_anchor() == second
    with store.database.transaction():
        store.ledger.witness(first.value, 1_800_000_000, b"w" * 64)
    assert store.ledger.anchors() == [replace(first, hub_time=1_800_000_000, signature=b"w" * 64), second]
