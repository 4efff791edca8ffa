"""Another passphrase: all is encrypted anew, with a line in the Logboek; the old words open nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from fieldapp.domain.places import MeetingPlace
from fieldapp.errors import InvalidInput, WeakPassphrase, WrongPassphrase
from fieldapp.store.keyslots import CHEAPEST
from fieldapp.workflow import logbook, passphrase, presence
from fieldapp.workflow.session import Created, NewProfile, create_profile, lock, unlock, unlock_with_code
from sync.ledger import EntryKind
from tests.workflow.steps.invented import FIELD, KRING, mia

OLD, NEW = "egel wolk tram zout boek", "vijf andere woorden van hout"


def now() -> datetime:
    return datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


@pytest.fixture
def made(tmp_path: Path) -> Iterator[Created]:
    created = create_profile(tmp_path, NewProfile(FIELD, "werk", OLD), now=now, calibration=CHEAPEST)
    place = MeetingPlace(KRING, "De Kring", "buurthuis_dorpshuis", "Noorderhaven")
    presence.save_place(created.session, place)
    mia(created.session)
    yield created
    created.session.close()


def change(made: Created, current: str = OLD) -> str:
    """Planned, closed, encrypted anew; answers the new recovery code."""
    code = passphrase.new_code()
    plan = passphrase.plan(made.session, current, NEW, code)
    lock(made.session)
    passphrase.finish(made.folder, plan, now=now, calibration=CHEAPEST)
    return code


def test_the_new_passphrase_and_the_new_code_open_and_the_old_ones_do_not(made: Created) -> None:
    code = change(made)

    for opens, secret in ((unlock, NEW), (unlock_with_code, code)):
        session = opens(made.folder, secret, now=now)
        assert session.database.value("SELECT count(*) FROM person") == 1
        session.close()
    for opens, secret in ((unlock, OLD), (unlock_with_code, made.recovery_code)):
        with pytest.raises(WrongPassphrase):
            opens(made.folder, secret, now=now)


def test_an_old_copy_of_the_slots_opens_nothing_new(made: Created) -> None:
    slots = (made.folder / "keyslots.json").read_bytes()
    change(made)
    (made.folder / "keyslots.json").write_bytes(slots)
    with pytest.raises(Exception):  # noqa: B017, PT011 the key of the old slots does not fit the new file
        unlock(made.folder, OLD, now=now)


def test_the_logboek_says_so_and_still_holds(made: Created) -> None:
    change(made, made.recovery_code)
    session = unlock(made.folder, NEW, now=now)
    kinds = [line.kind for line in session.ledger.entries()]
    assert kinds[-2:] == [EntryKind.PASSPHRASE, EntryKind.UNLOCK]
    line = next(each for each in logbook.page(session).lines if each.kind == "passphrase")
    assert line.facts == {"how": "code"}
    assert logbook.verify(session).ok
    session.close()


def test_after_the_recovery_code_a_new_passphrase_is_due_until_it_was_chosen(made: Created) -> None:
    made.session.close()
    with_words = unlock(made.folder, OLD, now=now)
    assert not passphrase.is_due(with_words)
    with_words.close()
    with_code = unlock_with_code(made.folder, made.recovery_code, now=now)
    assert passphrase.is_due(with_code)
    plan = passphrase.plan(with_code, made.recovery_code, NEW, passphrase.new_code())
    assert plan.how == "code"
    with_code.close()
    passphrase.finish(made.folder, plan, now=now, calibration=CHEAPEST)
    after = unlock(made.folder, NEW, now=now)
    assert not passphrase.is_due(after)
    after.close()


@pytest.mark.parametrize(
    ("current", "new", "refusal"),
    [
        ("verkeerde woorden van toen ooit", NEW, WrongPassphrase),
        (OLD, "kort", WeakPassphrase),
        (OLD, OLD, InvalidInput),
    ],
)
def test_who_asks_knows_the_old_one_and_the_new_one_is_another_that_will_do(
    made: Created, current: str, new: str, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        passphrase.plan(made.session, current, new, passphrase.new_code())
