"""Switches one protection off, in this process and for the length of one block: the control of a proof."""

from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def replaced(owner: object, name: str, stand_in: object) -> Iterator[None]:
    """`owner.name` is `stand_in` inside the block, and what it was afterwards."""
    original = vars(owner)[name]
    setattr(owner, name, stand_in)
    try:
        yield
    finally:
        setattr(owner, name, original)
