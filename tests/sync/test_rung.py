"""The payload of a rung: written and read one way, and refused for anything else."""

import pytest

from sync.errors import Malformed
from sync.protocol import Rung
from tests.vectors import rungs


@pytest.mark.parametrize("name", rungs.GOOD)
def test_it_is_read_as_it_was_written(name: str) -> None:
    payload = rungs.GOOD[name][1]
    read = Rung.decode(payload)

    assert read.encode() == payload
    assert read.before == rungs.STEP_BEFORE
    assert read.inside.mailbox != read.before


@pytest.mark.parametrize("what", rungs.BROKEN)
def test_anything_else_is_refused(what: str) -> None:
    with pytest.raises(Malformed):
        Rung.decode(rungs.BROKEN[what])


def test_what_no_reader_takes_is_not_written() -> None:
    with pytest.raises(Malformed):
        Rung(bytes(16), 20_000, rungs.inside()[:-1], rungs.STEP_BEFORE).encode()
    with pytest.raises(Malformed):
        Rung(bytes(16), 20_000, rungs.inside(mailbox=rungs.STEP_BEFORE), rungs.STEP_BEFORE).encode()


def test_what_it_holds_shows_in_no_repr() -> None:
    assert "envelope" not in repr(rungs.rung(rungs.inside()))
