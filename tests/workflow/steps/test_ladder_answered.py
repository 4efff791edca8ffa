"""Nothing is sealed for a signal of which it was not noted what the person wants (seed 6.9)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fieldapp.domain.ids import SignalId
from fieldapp.errors import InvalidInput
from fieldapp.workflow import post, record
from fieldapp.workflow.session import Session
from tests.workflow.steps.invented import a_send_form, agreed


def reworded(session: Session, signal_id: SignalId, **changes: object) -> None:
    record.save(session, replace(record.edit_form(session, signal_id), **changes))  # type: ignore[arg-type]


def test_while_the_ladder_is_not_answered_nothing_is_sealed(field: Session) -> None:
    shown, consent = agreed(field, a_send_form(field))
    reworded(field, shown.signal_id, wish="", rungs=())

    with pytest.raises(InvalidInput, match="rungs: missing"):
        post.seal_and_queue(field, shown, consent)

    assert field.outbox.waiting() == 0
    reworded(field, shown.signal_id, rungs=("6_kernactor",))
    post.seal_and_queue(field, shown, consent)
    assert field.outbox.waiting() > 0
