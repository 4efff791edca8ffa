"""A worry from a kitchen to the aide's own supervisor and back, between two devices over a real hub."""

import secrets
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from fieldapp.domain.handover import AGREES, CONTACT, GOES_ON, NOT_ASKED, READ, Step, encode
from fieldapp.domain.ids import DeviceId, HandoverId
from fieldapp.errors import InvalidInput
from fieldapp.store.handovers import IN, OUT
from fieldapp.workflow import follow_up, logbook, partnership, record
from fieldapp.workflow.handover import giving, receiving
from fieldapp.workflow.handover.values import WorryForm
from fieldapp.workflow.network import connect, network_of
from fieldapp.workflow.post.outgoing import Parcel, address, seal_parcel
from fieldapp.workflow.session import FIELD as FIELD_WORKSPACE
from fieldapp.workflow.session import HOMECARE
from sync.protocol import Kind
from tests.hub_server import running_hub
from tests.journeys.network import (
    Device,
    Role,
    enrol_device,
    enrol_organisation,
    found_network,
    sync_all,
)

CARE = "Thuiszorg Noord"
BOSS = Role("Hilde M.", "leidinggevende_signaalbeheerder", FIELD_WORKSPACE, CARE, "thuiszorg", "0400000009")
AIDE = Role("Rita P.", "huishoudhulp_poetshulp", HOMECARE, CARE)
OTHER = Role("Sofie D.", "leidinggevende_signaalbeheerder", FIELD_WORKSPACE, CARE)
NURSE = Role("Jan K.", "thuisverpleegkundige", HOMECARE, CARE)
LATER = Role("Els V.", "thuisverpleegkundige", HOMECARE, CARE)
WORDS = "Ik durf de brieven niet open te doen."
ASKED = "Mag ik aan mijn leidinggevende zeggen wat ik hier merk?"


@dataclass(slots=True)
class Care:
    """A home-care service: its supervisor administers it, a second supervisor shares the team mailbox.

    The nurse never reads that mailbox; `later` gets it in one test, so no other test may count on her.
    """

    folder: Path
    boss: Device
    other: Device
    aide: Device
    nurse: Device
    later: Device


@pytest.fixture(scope="module")
def care(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Care]:
    folder = tmp_path_factory.mktemp("care")
    with running_hub(folder) as hub:
        coordinator = found_network(folder, hub)
        boss = enrol_organisation(coordinator, folder, BOSS)
        other = enrol_device(boss, folder, OTHER, (boss.mailboxes["team"],))
        aide = enrol_device(boss, folder, AIDE, ())
        nurse = enrol_device(boss, folder, NURSE, ())
        later = enrol_device(boss, folder, LATER, ())
        sync_all(boss, other, aide, nurse, later)
        yield Care(folder, boss, other, aide, nurse, later)


def filled(device: Device, answer: str = AGREES) -> WorryForm:
    """The three steps, filled in."""
    form = replace(
        giving.new_form(device.session),
        worries=("post", "geld"),
        name="Rosa Vermeulen",
        words=WORDS,
        answer=answer,
        asked=ASKED,
        reach=("home_visit",),
        avoid=("voicemail",),
        why_not="niet_begrepen" if answer == NOT_ASKED else "",
    )
    giving.autosave(device.session, form)
    return form


def given(care: Care, answer: str = AGREES) -> HandoverId:
    """Handed over, and on the supervisor's device."""
    shown = giving.preview(care.aide.session, filled(care.aide, answer))
    handover, _ = giving.hand_over(care.aide.session, shown)
    sync_all(care.aide, care.boss, care.other)
    return handover


def standing(device: Device, direction: str, handover: HandoverId) -> str:
    line = device.session.store.handovers.get(direction, handover)
    assert line is not None
    return line.standing


def test_a_new_organisation_has_a_team_mailbox_and_an_aide_is_no_member_of_it(care: Care) -> None:
    assert {row.kind for row in partnership.mailboxes(care.boss.session)} >= {"team", "administration"}
    assert care.other.mailboxes["team"] == care.boss.mailboxes["team"]
    assert "team" not in care.aide.mailboxes
    hearers = [hearer.label for hearer in giving.hearers(care.aide.session) if hearer.label != LATER.name]
    assert hearers == ["Hilde M.", "Sofie D."]


def test_a_worry_goes_to_the_supervisor_and_what_became_of_it_comes_back(care: Care) -> None:
    handover = given(care)

    for boss in (care.boss, care.other):
        found = receiving.detail(boss.session, handover)
        assert found.worry is not None
        assert (found.row.title, found.row.giver) == ("Rosa Vermeulen", "Rita P.")
        assert found.worry.worries == ("post", "geld")
        assert found.worry.fields["vraag"] == WORDS
        assert found.worry.asked == ASKED
        assert (found.worry.basis.code, found.worry.basis.row) == ("LIJN", 6)
    receiving.read(care.boss.session, handover)
    receiving.ask_again(care.boss.session, handover)
    draft, _ = receiving.go_on(care.boss.session, handover)
    assert record.open_draft(care.boss.session, draft).codename == "Rosa Vermeulen"
    sync_all(care.boss, care.other, care.aide)
    assert standing(care.aide, OUT, handover) == GOES_ON
    assert standing(care.other, IN, handover) == GOES_ON

    receiving.close(care.boss.session, handover, CONTACT)
    sync_all(care.boss, care.other, care.aide)
    assert [row.standing for row in giving.given(care.aide.session) if row.id == handover] == [CONTACT]
    for boss in (care.boss, care.other):
        assert receiving.detail(boss.session, handover).worry is None
        assert logbook.verify(boss.session).ok
    with pytest.raises(InvalidInput):
        receiving.close(care.other.session, handover, CONTACT)


def test_the_giver_keeps_a_trace_without_content(care: Care) -> None:
    before = giving.unfinished(care.aide.session)
    handover = given(care)
    sync_all(care.aide)

    line = care.aide.session.store.handovers.get(OUT, handover)
    assert line is not None
    assert line.payload is None
    message = care.aide.session.messages.get(line.mid)
    assert message is not None
    assert (message.payload, message.salt) == (None, None)
    assert care.aide.session.ledger.of_message(line.mid) is not None
    assert giving.unfinished(care.aide.session) == before
    assert logbook.verify(care.aide.session).ok


def test_who_was_not_asked_is_not_named(care: Care) -> None:
    handover = given(care, NOT_ASKED)

    found = receiving.detail(care.boss.session, handover)
    assert found.worry is not None
    assert set(found.worry.fields) == {"vraag"}
    assert (found.worry.why_not, found.worry.basis.row) == ("niet_begrepen", 7)
    assert (found.row.title, found.row.giver) == ("", "Rita P.")


def test_an_aide_hears_the_outcome_of_a_paper_slip(care: Care) -> None:
    session = care.boss.session
    device = next(row.device_id for row in partnership.devices(session) if row.label == "Rita P.")
    slip = replace(
        giving.paper_form(session),
        slip_day=session.now().date() - timedelta(days=2),
        worries=("eten",),
        name="Albert",
        answer=AGREES,
        aide="Rita P.",
        aide_device=DeviceId(device),
    )
    handover, _ = receiving.from_paper(session, slip, giving.preview(session, slip))
    receiving.close(session, handover, CONTACT)
    sync_all(care.boss, care.aide)

    [row] = [row for row in giving.given(care.aide.session) if row.id == handover]
    assert (row.standing, row.paper) == (CONTACT, slip.slip_day)


def forge(sender: Device, mailbox: str, payload: bytes, thread: str) -> None:
    """Seal without any guard, as a program that was tampered with would, and push."""
    session = sender.session
    network = network_of(session)
    with session.database.transaction():
        parcel = Parcel(Kind.HANDOVER, bytes.fromhex(mailbox), bytes.fromhex(thread), payload, 30_000)
        sealed = seal_parcel(session, network, parcel, address(session, network, parcel.mailbox))
    connect(session).push([sealed.data])


def set_aside(device: Device) -> list[str]:
    before = {row.envelope_id for row in follow_up.quarantined(device.session)}
    assert device.sync().problem is None
    return [row.code for row in follow_up.quarantined(device.session) if row.envelope_id not in before]


def test_a_name_that_nobody_agreed_to_is_set_aside_by_the_receiver_too(care: Care) -> None:
    form = filled(care.aide)
    shown = giving.preview(care.aide.session, form)
    forged = shown.payload.replace(b'"answer":"ja"', b'"answer":"niet_gevraagd"').replace(
        b'"why_not":null', b'"why_not":"niet_begrepen"'
    )

    forge(care.aide, care.boss.mailboxes["team"], forged, shown.decoded().id)
    assert set_aside(care.boss) == ["payload"]
    giving.discard(care.aide.session, form.draft_id)


def test_who_cannot_read_a_handover_cannot_say_what_became_of_it(care: Care) -> None:
    handover = given(care)
    sync_all(care.aide)
    step = Step(handover, READ, care.aide.session.now().replace(second=0, microsecond=0))

    forge(care.nurse, care.aide.mailboxes["personal"], encode(step), handover)
    assert set_aside(care.aide) == ["kind_not_allowed"]
    unknown = replace(step, id=HandoverId(secrets.token_hex(16)))
    forge(care.boss, care.aide.mailboxes["personal"], encode(unknown), unknown.id)
    assert set_aside(care.aide) == ["thread_unknown"]


def test_a_team_mailbox_can_be_opened_for_a_device_that_is_in_use_already(care: Care) -> None:
    third = care.later
    member = third.session.membership
    assert member is not None
    assert not member.team_mailbox

    partnership.open_team_mailbox(care.boss.session, [member.device_id])
    sync_all(care.boss, third)
    sync_all(third)
    assert third.session.membership is not None
    assert third.session.membership.team_mailbox == care.boss.mailboxes["team"]
    handover = given(care)
    sync_all(third)
    assert receiving.detail(third.session, handover).worry is not None
