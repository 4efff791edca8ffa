"""The vectors of figures hold, also against the rule as `sync/PROTOCOL.md` words it, written here anew."""

import hashlib
import hmac
import json
from typing import Any

import pytest

from fieldapp.domain.figures import Counts, Table, decode_figures
from fieldapp.errors import InvalidInput
from tests.vectors.make_figures import COUNTED, FILE, made

VECTORS: dict[str, Any] = json.loads(FILE.read_text("utf-8"))


def test_the_vectors_are_what_the_program_makes() -> None:
    assert made() == VECTORS


@pytest.mark.parametrize("said", VECTORS["moved and rounded"])
def test_the_rule_as_it_is_described(said: str) -> None:
    quarter, cell, count = said.split()
    data = b"vindplaats/1/figures\0" + quarter.encode() + b" " + cell.encode()
    digest = hmac.digest(bytes.fromhex(VECTORS["key"]), data, hashlib.sha256)
    bits = "".join(format(byte, "08b") for byte in digest)
    move = bits[:128].index("0") - bits[128:].index("0")
    near = max(0, min(range(-60, 400, 5), key=lambda five: abs(five - int(count) - move)))
    assert VECTORS["moved and rounded"][said] == [move, near]


def test_counts_and_table_are_read() -> None:
    counts, table = (decode_figures(VECTORS[kind].encode()) for kind in ("counts", "figures"))
    assert isinstance(counts, Counts)
    assert counts.cells == COUNTED
    assert isinstance(table, Table)
    assert table.cells["opnemen.t2"] == 0  # the detail of four or so


@pytest.mark.parametrize("name", VECTORS["broken"])
def test_what_is_broken_is_refused_for_its_reason(name: str) -> None:
    payload, code = VECTORS["broken"][name]
    with pytest.raises(InvalidInput) as refused:
        decode_figures(payload.encode())
    assert refused.value.reason == code
