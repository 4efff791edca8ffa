"""A second pair of eyes over a real hub: asked in the team mailbox, answered on the supervisor's laptop."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest

from fieldapp.domain.handover import AGREED, NOT_AGREED, READ, Step, encode
from fieldapp.domain.ids import HandoverId, PersonId, SignalId
from fieldapp.domain.places import MeetingPlace
from fieldapp.domain.secrecy import REPRESENTED, SecrecyRecord
from fieldapp.errors import InvalidInput
from fieldapp.store.handovers import IN, OUT
from fieldapp.workflow import logbook, presence, representation, secrecy
from fieldapp.workflow.handover import approving
from fieldapp.workflow.network import network_of
from fieldapp.workflow.post.outgoing import Parcel, post
from fieldapp.workflow.session import HOMECARE
from sync.protocol import Kind
from tests.hub_server import running_hub
from tests.journeys.network import Device, Role, enrol_device, enrol_organisation, found_network, sync_all
from tests.journeys.test_handover import AIDE, BOSS, CARE, NURSE, OTHER, Care
from tests.practice.worlds import REPRESENTATION
from tests.workflow.steps.invented import KRING, mia

COLLEAGUE = Role("Els V.", "thuisverpleegkundige", HOMECARE, CARE)


@pytest.fixture(scope="module")
def care(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Care]:
    """Two supervisors read the team mailbox; `later` is a nurse who reads it and may answer nothing."""
    folder = tmp_path_factory.mktemp("eyes")
    with running_hub(folder) as hub:
        coordinator = found_network(folder, hub)
        boss = enrol_organisation(coordinator, folder, BOSS)
        other = enrol_device(boss, folder, OTHER, (boss.mailboxes["team"],))
        aide = enrol_device(boss, folder, AIDE, ())
        nurse = enrol_device(boss, folder, NURSE, ())
        later = enrol_device(boss, folder, COLLEAGUE, (boss.mailboxes["team"],))
        sync_all(boss, other, aide, nurse, later)
        yield Care(folder, boss, other, aide, nurse, later)


def noted(device: Device) -> SecrecyRecord:
    """A representative, noted beside a signal; the question is in line."""
    session = device.session
    presence.save_place(session, MeetingPlace(KRING, "De Kring", "buurthuis_dorpshuis", "Noorderhaven"))
    signal_id = mia(session)
    said = {code: answer for code, answer in REPRESENTATION.items() if not code.startswith("vier_ogen")}
    note = replace(secrecy.begin(session, REPRESENTED, None, signal_id), answers=said)
    made, _ = secrecy.record(session, note)
    return made


def eyes(device: Device, record: SecrecyRecord) -> str:
    return representation.second_eyes(device.session, record)


def everybody(care: Care) -> None:
    sync_all(care.nurse, care.boss, care.other, care.later, care.nurse)


def test_the_supervisor_sees_codes_answers_and_the_worker_hears_it(care: Care) -> None:
    record = noted(care.nurse)
    assert eyes(care.nurse, record) == representation.WAITING
    everybody(care)

    asked = HandoverId(record.id)
    found = approving.detail(care.boss.session, asked)
    assert found.asked is not None
    assert (found.row.giver, found.row.title) == ("Jan K.", "")
    assert found.asked.codes["vertegenwoordiger"] == ("bewindvoerder_persoon",)
    approving.read(care.boss.session, asked)
    everybody(care)
    question = approving.own_question(care.nurse.session, record)
    assert question is not None
    assert (question.standing, question.to) == (READ, "Hilde M., Sofie D.")
    assert eyes(care.nurse, record) == representation.WAITING

    approving.answer(care.boss.session, asked, agrees=True)
    everybody(care)
    assert eyes(care.nurse, record) == representation.SEALED
    for boss in (care.boss, care.other):
        assert approving.detail(boss.session, asked).asked is None
        assert approving.detail(boss.session, asked).row.standing == AGREED
        with pytest.raises(InvalidInput):
            approving.answer(boss.session, asked, agrees=False)
    for device in (care.boss, care.nurse):
        assert logbook.verify(device.session).ok
        assert "handover" in {line.kind for line in logbook.page(device.session).lines}


def test_of_two_supervisors_the_one_who_says_no_counts(care: Care) -> None:
    record = noted(care.nurse)
    sync_all(care.nurse, care.boss, care.other)
    asked = HandoverId(record.id)
    approving.answer(care.boss.session, asked, agrees=True)
    approving.answer(care.other.session, asked, agrees=False)
    everybody(care)

    assert eyes(care.nurse, record) == representation.REFUSED
    sync_all(care.boss)
    assert approving.detail(care.boss.session, asked).row.standing == NOT_AGREED


def test_a_colleague_who_reads_the_team_mailbox_sees_no_question_and_cannot_answer(care: Care) -> None:
    record = noted(care.nurse)
    everybody(care)
    asked = HandoverId(record.id)

    line = care.later.session.store.handovers.get(IN, asked)
    assert line is not None
    assert line.payload is None
    assert [row.id for row in approving.asked_of_me(care.later.session) if row.id == asked] == []
    with pytest.raises(InvalidInput):
        approving.answer(care.later.session, asked, agrees=True)

    forge(care.later, care.nurse, Step(asked, AGREED, line.made_at))
    everybody(care)
    assert eyes(care.nurse, record) == representation.WAITING


def test_nobody_makes_an_answer_from_a_paper_slip(care: Care) -> None:
    """A step of a slip may name anything; a yes it cannot be."""
    record = noted(care.nurse)
    at = record.at.replace(second=0, microsecond=0)
    forge(care.later, care.nurse, Step(HandoverId("c" * 32), AGREED, at, date(2026, 11, 24)))
    everybody(care)

    assert care.nurse.session.store.handovers.get(OUT, HandoverId("c" * 32)) is None


def forge(sender: Device, to: Device, step: Step) -> None:
    """A step that the program itself would not send, sealed to somebody's personal mailbox."""
    session = sender.session
    network = network_of(session)
    personal = network.personal_mailbox(to.session.keys.device_id)
    assert personal is not None
    parcel = Parcel(Kind.HANDOVER, personal, bytes.fromhex(step.id), encode(step), 30_000)
    with session.database.transaction():
        post(session, network, parcel)


def test_who_asks_is_never_asked(care: Care) -> None:
    """A supervisor who notes it oneself asks the other one."""
    assert [hearer.label for hearer in approving.supervisors(care.other.session)] == ["Hilde M."]
    assert approving.supervisors(care.aide.session)


def test_signal_and_person_are_known_only_where_it_was_noted(care: Care) -> None:
    record = noted(care.nurse)
    everybody(care)
    line = care.nurse.session.store.handovers.get(OUT, HandoverId(record.id))
    assert line is not None
    assert (line.person_id, line.signals) == (record.person_id, (record.signal_id,))
    came = care.boss.session.store.handovers.get(IN, HandoverId(record.id))
    assert came is not None
    assert (came.person_id, came.signals) == (None, ())
    ids: tuple[PersonId | SignalId | None, ...] = (record.person_id, record.signal_id)
    assert all(each is not None and each.encode() not in (came.payload or b"") for each in ids)
