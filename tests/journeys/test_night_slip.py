"""A laptop is gone in the night: somebody types the slip, and it neither hears nor says anything any more."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from fieldapp.commands import run
from fieldapp.errors import InvalidInput
from fieldapp.interop.printable import plain_text
from fieldapp.workflow import leaving, lost_device, night_slip
from fieldapp.workflow.lost_device import LostForm
from fieldapp.workflow.network import network_of
from sync.ledger import EntryKind
from sync.protocol import Kind
from tests.journeys.conftest import Town, a_town
from tests.journeys.network import CAW, OCMW, enrol_device, sync_all, with_role
from tests.journeys.story import send


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    with a_town(tmp_path_factory.mktemp("slips")) as built:
        yield built


def letters(made: str) -> str:
    """What somebody types over from the sheet: the lines that hold groups."""
    lines = made.splitlines()
    first = next(at for at, line in enumerate(lines) if line.startswith("VPS-"))
    taken = []
    for line in lines[first:]:
        if " " in line.strip() or not line.strip():
            break
        taken.append(line)
    return " ".join(taken).lower()


def test_a_colleague_types_the_slip_and_everybody_treats_the_laptop_as_gone(place: Town) -> None:
    sheet = plain_text(night_slip.own(place.colleague.session))
    assert "onthaal 2" in sheet
    assert place.hub.url in sheet
    send(place.field)
    others = (place.ocmw, place.field, place.caw)
    sync_all(*others)
    before = [_lines(device.session) for device in others]

    stopped, _ = night_slip.hand_in(place.ocmw.session, letters(sheet))
    assert (stopped.label, stopped.own) == ("onthaal 2", False)
    night_slip.hand_in(place.ocmw.session, letters(sheet))  # twice is once

    assert place.colleague.sync().problem is not None
    sync_all(place.field, place.caw)
    lost = place.colleague.session.keys.device_id
    for device, lines in zip(others, before, strict=True):
        directory = network_of(device.session).directory
        known = directory.device(lost)
        assert known is not None
        assert known.device.revoked is not None
        personal = network_of(device.session).personal_mailbox(device.session.keys.device_id)
        assert personal is not None
        assert not directory.may(Kind.STATUS, lost, personal)
        assert _lines(device.session) == lines + 1
    form = LostForm(lost.hex(), place.ocmw.session.now())
    view = lost_device.look(place.ocmw.session, form)
    assert (view.stopped, view.may_revoke) == (True, True)
    lost_device.revoke(place.ocmw.session, form)  # the administrator confirms it in a document
    sync_all(place.ocmw, place.field)


def test_from_any_machine_without_a_profile(
    place: Town, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gone = enrol_device(place.caw, tmp_path, with_role(CAW, name="Bram V.", label="onthaal 3"))
    paper = tmp_path / "blad.txt"
    paper.write_text(letters(plain_text(night_slip.own(gone.session))), "utf-8")
    hub = ["--hub", place.hub.url, "--hub-key", place.hub.key.hex()]

    assert run(["revoke-slip", str(paper), *hub]) == 0
    assert "gestopt" in capsys.readouterr().out
    assert gone.sync().problem is not None
    sync_all(place.field)
    known = network_of(place.field.session).directory.device(gone.session.keys.device_id)
    assert known is not None
    assert known.device.revoked is not None

    paper.write_text("VPS een blad dat niet klopt", "utf-8")
    assert run(["revoke-slip", str(paper), *hub]) == 1
    assert "Er is niets gestopt" in capsys.readouterr().err


def test_who_leaves_stops_the_own_laptop_and_the_administrator_sees_it(place: Town, tmp_path: Path) -> None:
    going = enrol_device(place.ocmw, tmp_path, with_role(OCMW, name="Griet P.", label="onthaal 9"))
    sync_all(going, place.ocmw)
    assert not leaving.view(going.session).given_up

    leaving.give_up(going.session)
    assert leaving.view(going.session).given_up
    leaving.give_up(going.session)  # twice is once

    assert going.sync().problem is not None
    sync_all(place.ocmw)
    known = network_of(place.ocmw.session).directory.device(going.session.keys.device_id)
    assert known is not None
    assert known.device.revoked is not None


def test_who_alone_administers_does_not_give_up_the_laptop(place: Town) -> None:
    sync_all(place.caw)
    with pytest.raises(InvalidInput, match="only_administrator"):
        leaving.give_up(place.caw.session)
    assert not leaving.view(place.caw.session).given_up


def test_letters_that_are_wrong_or_of_another_network_stop_nobody(place: Town) -> None:
    text = letters(plain_text(night_slip.own(place.field.session)))
    for wrong, why in ((text[:-8], "malformed"), (text.replace(" ", "", 1)[:20], "")):
        with pytest.raises(InvalidInput) as refused:
            night_slip.hand_in(place.ocmw.session, wrong)
        assert refused.value.field == "slip"
        assert why in refused.value.reason or refused.value.reason.startswith("group_")
    sync_all(place.field)


def _lines(session: object) -> int:
    rows = session.database.rows("SELECT kind FROM ledger_entry")  # type: ignore[attr-defined]
    return sum(kind == EntryKind.LOST_DEVICE for (kind,) in rows)
