"""Acts that get a line by themselves: unlocking, merging, reading what a colleague handed over."""

from pathlib import Path

import pytest

from fieldapp.domain.ids import HandoverId, MessageId
from fieldapp.errors import WrongPassphrase
from fieldapp.store.handovers import IN, HandoverLine
from fieldapp.store.keyslots import CHEAPEST
from fieldapp.workflow import logbook, merging, people
from fieldapp.workflow import session as sessions
from fieldapp.workflow.handover import receiving
from fieldapp.workflow.session import NewProfile, Session
from tests.workflow.steps.invented import FIELD, Clock, mia

PASSPHRASE = "vijver lantaarn kom distel zomer"


def kinds(session: Session) -> list[str]:
    return [line.kind for line in logbook.page(session).lines]


def test_every_unlock_is_a_line_with_what_went_wrong_before(tmp_path: Path) -> None:
    clock = Clock()
    made = sessions.create_profile(
        tmp_path, NewProfile(FIELD, "laptop", PASSPHRASE), now=clock, calibration=CHEAPEST
    )
    assert kinds(made.session) == []
    sessions.lock(made.session)
    with pytest.raises(WrongPassphrase):
        sessions.unlock(made.folder, "iets heel anders", now=clock)

    sessions.lock(sessions.unlock(made.folder, PASSPHRASE, now=clock))
    session = sessions.unlock_with_code(made.folder, made.recovery_code, now=clock)

    last, first = logbook.page(session).lines
    assert (first.kind, dict(first.facts)) == ("unlock", {"how": "passphrase", "failed": 1})
    assert (last.kind, dict(last.facts)) == ("unlock", {"how": "code", "failed": 0})
    assert logbook.verify(session).ok
    session.close()


def test_putting_two_persons_together_and_apart_again_are_lines_of_the_one_who_stays(field: Session) -> None:
    mia(field, codename="Mia")
    mia(field, codename="Mieke")
    keep, other = (row.id for row in people.page(field).rows)

    merge, _ = merging.merge(field, keep, other)
    merging.undo_merge(field, merge)

    undone, merged = logbook.page(field, limit=2).lines
    assert (merged.kind, merged.facts["act"], merged.person_id) == ("merge", "merged", keep)
    assert (undone.kind, undone.facts["act"], undone.person_id) == ("merge", "merge_undone", keep)


def test_each_look_of_a_supervisor_at_what_was_handed_over_is_a_line(field: Session, clock: Clock) -> None:
    handover = HandoverId("7" * 32)
    line = HandoverLine(
        direction=IN,
        id=handover,
        what="zorg",
        mid=MessageId("7" * 32),
        mailbox=field.membership.personal_mailbox,  # type: ignore[union-attr, arg-type]
        device=field.keys.device_id.hex(),  # type: ignore[arg-type]
        name="Rita P.",
        role="huishoudhulp_poetshulp",
        made_at=clock(),
        until=clock().date(),
        answer="ja",
        identified=True,
        standing="gelezen",
        payload=None,
    )
    with field.database.transaction():
        field.store.handovers.add(line)

    receiving.read(field, handover)
    receiving.read(field, handover)

    assert kinds(field).count("read") == 2
    assert logbook.page(field).lines[0].facts["handover"] == handover
