"""The ledger at rest: no gap, no rewriting; facts can go and the entry stays."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from fieldapp.store.ledger import Anchor, Facts, LedgerLine
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


def test_nobody_can_rewrite_an_entry(store: Store) -> None:
    write(store, 1)

    with pytest.raises(Exception, match="never changes"), store.database.transaction():
        store.database.execute("UPDATE ledger_entry SET entry = x'00'")


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
